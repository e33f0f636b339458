"""The process a model runs in: `python -m scrubjay.adapters.llama_worker`.

Native code may end this process at any time; the program notices and starts another. Frames
(`llama_wire`) come in on standard input and go out on what was standard output; anything that
prints goes nowhere. The process ends when its input does, and opens no connection to anywhere.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

from scrubjay.adapters.llama_engine import Engine, gpu_backend
from scrubjay.adapters.llama_wire import BrokenFrameError, Frame, read_frame, write_frame
from scrubjay.domain.errors import KnownError
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable

HIDDEN_ARGUMENT: Final = "--model-worker"
"""How a frozen program starts itself as a worker."""
POLITENESS: Final = 3
"""Added to the nice value: the window comes first."""
MEMORY_KILLER_SCORE: Final = "600"
"""Linux: when memory runs out, this process goes before the window does."""
LOAD_ERROR: Final = "The model file could not be loaded."

# What llama-cpp-python raises when it refuses; anything else is a bug and ends the process.
REFUSALS: Final = (RuntimeError, ValueError, OSError, MemoryError)


class Worker:
    """Answers one request after the other; wishes to stop are heard in between."""

    def __init__(self, source: IO[bytes], target: IO[bytes]) -> None:
        self._source = source
        self._target = target
        self._requests: queue.SimpleQueue[Frame] = queue.SimpleQueue()
        self._stopped: set[int] = set()
        self._engine: Engine | None = None
        self._tasks: dict[str, Callable[[Frame], dict[str, Any]]] = {
            "hello": lambda _: {"gpu": gpu_backend()},
            "load": self._load,
            "count": lambda request: {"tokens": self._loaded().count(request["text"])},
            "measure": lambda request: {"tokens": len(self._prompt(request))},
            "generate": self._generate,
        }

    def serve(self) -> NoReturn:
        """Answer until the process ends."""
        threading.Thread(target=self._listen, name="scrubjay-listen", daemon=True).start()
        while True:
            request = self._requests.get()
            self._answer(request)

    def _listen(self) -> NoReturn:
        """Take requests in, also while the engine computes."""
        try:
            while (request := read_frame(self._source)) is not None:
                if request["do"] == "cancel":
                    self._stopped.add(int(request["target"]))
                else:
                    self._requests.put(request)
        except (BrokenFrameError, KeyError, OSError):
            os._exit(3)
        # The program closed the pipe or is gone. No clean-up: native code may be running.
        os._exit(0)

    def _answer(self, request: Frame) -> None:
        try:
            self._send(request, result=self._tasks[request["do"]](request))
        except KnownError as error:
            self._send(request, error=error.sentence, remedy=error.remedy)
        except REFUSALS as error:
            sentence = LOAD_ERROR if self._engine is None else "The model could not answer."
            self._send(request, error=sentence, remedy="", kind=type(error).__name__)
        self._stopped.discard(request["id"])

    def _send(self, request: Frame, **answer: object) -> None:
        write_frame(self._target, {"id": request["id"], **answer})

    def _loaded(self) -> Engine:
        if self._engine is None:
            raise KnownError("No model is loaded.")
        return self._engine

    def _load(self, request: Frame) -> dict[str, Any]:
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        self._engine = Engine(
            request["path"],
            context=request["context"],
            threads=request["threads"],
            gpu_layers=request["gpu_layers"],
        )
        return {"context": self._engine.context}

    def _prompt(self, request: Frame) -> list[int]:
        return self._loaded().prompt([(role, text) for role, text in request["messages"]])

    def _generate(self, request: Frame) -> dict[str, Any]:
        engine, number = self._loaded(), request["id"]
        limits = Generation(
            max_tokens=request["max_tokens"],
            temperature=request["temperature"],
            seed=request["seed"],
            grammar=request["grammar"],
        )
        pieces = engine.generate(
            self._prompt(request),
            limits,
            lambda: number in self._stopped,
            lambda read: self._send(request, read=read),
        )
        for piece in pieces:
            self._send(request, piece=piece)
        return asdict(engine.cost)


def main() -> NoReturn:
    """Run the worker on the standard streams."""
    # Waiting threads of llama.cpp sleep instead of spinning; read once, when it is loaded.
    os.environ["OMP_WAIT_POLICY"] = "passive"
    source = os.fdopen(os.dup(0), "rb")
    target = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "r+b", buffering=0) as nowhere:  # noqa: PTH123 - a device, not a path
        for descriptor in (0, 1, 2):
            os.dup2(nowhere.fileno(), descriptor)
    sys.addaudithook(_refuse_network)
    _be_modest()
    Worker(source, target).serve()


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}:
        raise PermissionError("the model worker has no business on the network")


def _be_modest() -> None:
    """Let the window have the processor, and the memory, first."""
    if hasattr(os, "nice"):  # on Windows the starter sets the priority
        os.nice(POLITENESS)
    try:
        with open("/proc/self/oom_score_adj", "w", encoding="ascii") as score:  # noqa: PTH123 - not a file
            score.write(MEMORY_KILLER_SCORE)
    except OSError:  # no such thing on other systems
        return


if __name__ == "__main__":
    main()
