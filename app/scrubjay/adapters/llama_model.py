"""A chat model in its worker process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.adapters.llama_engine import GenerationCost
from scrubjay.adapters.llama_process import WorkerDiedError
from scrubjay.adapters.model_probe import passes
from scrubjay.adapters.model_worker import ON_CPU_NOW, ModelWorker
from scrubjay.domain.errors import KnownError
from scrubjay.ports.models import ModelFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableMapping, Sequence

    from scrubjay.adapters.llama_process import LlamaProcess
    from scrubjay.adapters.llama_wire import Frame
    from scrubjay.ports.models import Generation

WORTH_TRYING: Final = 200_000_000
"""Bytes: smaller models are not tried, so that the starter is ready at once. It does fail."""


class LlamaLanguageModel:
    """A `LanguageModel` run by llama.cpp.

    Args:
        worker: The process with the model.
        probes: Verdicts of earlier probes by fingerprint; kept by the caller.
    """

    def __init__(
        self, worker: ModelWorker, probes: MutableMapping[str, bool] | None = None
    ) -> None:
        self._worker = worker
        self._probes: MutableMapping[str, bool] = {} if probes is None else probes
        self.last_cost: GenerationCost | None = None
        """What the last finished generation cost; None before the first."""

    def facts(self) -> ModelFacts:
        """Return what is known of the model; loads it first, and tries a new one (see `probe`).

        Raises:
            KnownError: It cannot be loaded.
        """
        self._worker.ready()
        return ModelFacts(
            name=self._worker.name,
            context=self._worker.context,
            device=self._worker.fit.device,
            reason=self._worker.fit.reason,
            capable=self.probe(),
        )

    def probe(self, cancelled: Callable[[], bool] = lambda: False) -> bool:
        """Tell whether it can extract facts and answer from context; tried once for each file.

        Trying takes three short generations: a few seconds for a small model.

        Raises:
            KnownError: The model cannot be run.
        """
        file = self._worker.file()
        if file.path.stat().st_size < WORTH_TRYING:
            return False
        key = file.fingerprint()
        if key not in self._probes:
            verdict = passes(self, cancelled)
            if cancelled():
                return False
            self._probes[key] = verdict
        return self._probes[key]

    def count(self, text: str) -> int:
        """Return how many tokens the text takes."""
        return self._tokens(lambda process: process.ask("count", text=text))

    def count_messages(self, messages: Sequence[tuple[str, str]]) -> int:
        """Return how many tokens the whole prompt takes, turn markers included."""
        pairs = [list(pair) for pair in messages]
        return self._tokens(lambda process: process.ask("measure", messages=pairs))

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        """Yield pieces of the reply; ends at once when `cancelled` says yes.

        Raises:
            KnownError: The model cannot be run, or died; it is restarted for the next call.
        """
        process = self._worker.ready()
        pieces = process.stream(
            "generate",
            cancelled,
            self._finished,
            messages=[list(pair) for pair in messages],
            max_tokens=limits.max_tokens,
            temperature=limits.temperature,
            seed=limits.seed,
            grammar=limits.grammar,
        )
        try:
            yield from _until(pieces, limits.stop)
        except WorkerDiedError as error:
            raise self._explained(error) from error

    @property
    def pid(self) -> int | None:
        """The number of the process while one runs."""
        return self._worker.pid

    def close(self) -> None:
        """End the worker and free its memory."""
        self._worker.close()

    def _tokens(self, ask: Callable[[LlamaProcess], Frame]) -> int:
        try:
            return int(ask(self._worker.ready())["tokens"])
        except WorkerDiedError as error:
            raise self._explained(error) from error

    def _explained(self, error: WorkerDiedError) -> KnownError:
        if self._worker.note_failure(error):
            return KnownError(error.sentence, ON_CPU_NOW)
        return error

    def _finished(self, result: Frame) -> None:
        self.last_cost = GenerationCost(**result)


def _until(pieces: Iterator[str], stops: Sequence[str]) -> Iterator[str]:
    """Yield pieces up to the first stop text, holding back what may be the start of one."""
    held = ""
    for piece in pieces:
        held += piece
        found = [place for stop in stops if (place := held.find(stop)) >= 0]
        if found:
            held = held[: min(found)]
            break
        keep = max((_overlap(held, stop) for stop in stops), default=0)
        if len(held) > keep:
            yield held[: len(held) - keep]
            held = held[len(held) - keep :]
    if held:
        yield held


def _overlap(text: str, stop: str) -> int:
    """Return how many signs at the end of the text begin the stop text."""
    longest = min(len(text), len(stop) - 1)
    return next((size for size in range(longest, 0, -1) if text.endswith(stop[:size])), 0)
