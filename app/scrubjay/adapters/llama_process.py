"""One life of a model worker, seen from the program: start, ask, notice its death, end.

The reader thread gives each answer to whoever asked; a worker that dies, for whatever reason,
answers every open question with the reason. A worker that says nothing for too long is killed.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.llama_wire import BrokenFrameError, Frame, read_frame, write_frame
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SILENCE: Final = 90.0
"""Seconds without any word from a working model after which it counts as stuck."""
LOAD_SILENCE: Final = 300.0
"""The same while it loads: a large file comes from a slow disk."""
STOP_SILENCE: Final = 15.0
"""Seconds a cancelled generation may take to end before the worker is killed instead."""
GLANCE: Final = 0.02
"""Seconds between two looks at the wish to stop."""
GOODBYE: Final = 2.0
BELOW_NORMAL: Final = 0x4000
"""Windows: BELOW_NORMAL_PRIORITY_CLASS."""

RESTARTS: Final = "It is started again with the next message."


class WorkerDiedError(KnownError):
    """The worker ended before it answered. cause: a signal's name, "exit 3" or "silence"."""

    def __init__(self, cause: str) -> None:
        self.cause = cause
        super().__init__(_sentence(cause), RESTARTS)


class LlamaProcess:
    """A running worker. Ask from one thread at a time.

    Args:
        command: How to start it; the default fits a checkout, a wheel and a frozen program.
        silence: Seconds without a word after which it is killed.
    """

    def __init__(self, command: Sequence[str] | None = None, silence: float = SILENCE) -> None:
        self._silence = silence
        self._inboxes: dict[int, queue.SimpleQueue[Frame]] = {}
        self._lock = threading.Lock()
        self._last = 0
        self._draining: int | None = None
        self._cause = ""
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                list(command or worker_command()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"OMP_WAIT_POLICY": "passive"},
                creationflags=BELOW_NORMAL if sys.platform == "win32" else 0,
            )
        except OSError as error:
            sentence = f"The model's own process could not be started: {error.strerror}."
            raise KnownError(sentence) from error
        threading.Thread(target=self._listen, name="scrubjay-worker-reader", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        # While another thread waits for its end, polling says that it lives; its output has ended.
        output = self._process.stdout
        heard = output is not None and not output.closed
        return heard and not self._cause and self._process.poll() is None

    def ask(self, do: str, silence: float | None = None, **parameters: object) -> Frame:
        """Send a request and return its result.

        Raises:
            WorkerDiedError: It died, or said nothing for too long.
            KnownError: It refused, and says why.
        """
        number, inbox = self._send(do, parameters)
        try:
            while True:
                frame = self._next(inbox, silence or self._silence)
                if "result" in frame:
                    result: Frame = frame["result"]
                    return result
        finally:
            self._inboxes.pop(number, None)

    def stream(
        self,
        do: str,
        cancelled: Callable[[], bool],
        finished: Callable[[Frame], None],
        **parameters: object,
    ) -> Iterator[str]:
        """Send a request and yield the pieces of its answer; `finished` gets the result.

        When `cancelled` says yes, or the iterator is closed early, it ends at once; the worker is
        told, and finds its own end before the next request.

        Raises:
            WorkerDiedError: It died, or said nothing for too long.
            KnownError: It refused, and says why.
        """
        number, inbox = self._send(do, parameters)
        ended = False
        try:
            while not cancelled():
                frame = self._next(inbox, self._silence, cancelled)
                if "result" in frame:
                    ended = True
                    finished(frame["result"])
                    return
                if "piece" in frame:
                    yield frame["piece"]
        except KnownError:
            ended = True
            raise
        finally:
            if ended:
                self._inboxes.pop(number, None)
            else:
                self._abandon(number)

    def settle(self) -> bool:
        """Let a cancelled answer find its end; report whether the worker can be asked."""
        with contextlib.suppress(WorkerDiedError):
            self._drain()
        return self.is_alive

    def kill(self) -> None:
        """End it now."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it: it ends by itself when its input does, or is killed."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # it was dead already
                self._process.stdin.close()
        try:
            self._process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            self.kill()

    def _send(self, do: str, parameters: dict[str, object]) -> tuple[int, queue.SimpleQueue[Frame]]:
        self._drain()
        with self._lock:
            self._last += 1
            number = self._last
            inbox = self._inboxes[number] = queue.SimpleQueue[Frame]()
        self._write({"id": number, "do": do, **parameters})
        return number, inbox

    def _write(self, message: Frame) -> None:
        try:
            if self._process.stdin is None:
                raise WorkerDiedError(self._died())
            write_frame(self._process.stdin, message)
        except (OSError, ValueError) as error:  # ValueError: the pipe was closed by us
            raise WorkerDiedError(self._died()) from error

    def _next(
        self,
        inbox: queue.SimpleQueue[Frame],
        silence: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Frame:
        """Wait for a frame; an empty one when the wish to stop came first."""
        deadline = time.monotonic() + silence
        while not cancelled():
            try:
                frame = inbox.get(timeout=GLANCE)
            except queue.Empty:
                if time.monotonic() > deadline:
                    self._cause = "silence"
                    self.kill()
                    raise WorkerDiedError(self._cause) from None
                continue
            if "died" in frame:
                raise WorkerDiedError(self._died())
            if "error" in frame:
                raise KnownError(frame["error"], frame.get("remedy", ""))
            return frame
        return {}

    def _abandon(self, number: int) -> None:
        self._draining = number
        try:
            self._write({"id": 0, "do": "cancel", "target": number})
        except WorkerDiedError:
            return  # then there is nothing left to stop

    def _drain(self) -> None:
        """Wait until a cancelled generation has found its end."""
        number, self._draining = self._draining, None
        inbox = self._inboxes.get(number) if number is not None else None
        if number is None or inbox is None:
            return
        try:
            while "result" not in self._next(inbox, STOP_SILENCE):
                continue
        except WorkerDiedError:
            raise
        except KnownError:
            return  # it had failed before it was stopped: nobody asks any more
        finally:
            self._inboxes.pop(number, None)

    def _listen(self) -> None:
        output = self._process.stdout
        if output is None:
            return
        try:
            while (frame := read_frame(output)) is not None:
                inbox = self._inboxes.get(int(frame.get("id", 0)))
                if inbox is not None:
                    inbox.put(frame)
        except (BrokenFrameError, OSError):
            self._process.kill()
        finally:
            output.close()
            self._died()
            with self._lock:
                for inbox in self._inboxes.values():
                    inbox.put({"died": True})

    def _died(self) -> str:
        """Return why it ended; only called once it has, or is about to."""
        try:
            code = self._process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._process.wait()
        with self._lock:
            self._cause = self._cause or _cause(code)
            return self._cause


def worker_command() -> list[str]:
    """Return how to start a worker: this interpreter, or this program when it is frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--model-worker"]
    # -P: nothing is imported from the folder the program happens to be started in.
    return [sys.executable, "-P", "-m", "scrubjay.adapters.llama_worker"]


def _cause(code: int) -> str:
    if code < 0:
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"
    return f"exit {code}" if code < 1 << 31 else f"error {code:#x}"


def _sentence(cause: str) -> str:
    if cause == "silence":
        return "The model did not answer for too long and was ended."
    if cause == "SIGKILL":
        return "The model was ended by the system (SIGKILL), probably because memory ran out."
    return f"The model stopped unexpectedly ({cause})."
