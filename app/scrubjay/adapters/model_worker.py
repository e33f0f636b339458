"""Keeps a worker with one model loaded: starts it when needed, and again after it died.

After a failure with layers on a graphics card, the model runs on the processor from then on.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.gguf_file import GgufFile, open_gguf
from scrubjay.adapters.gpu_fit import CPU, Fit, fit, nvidia_cards, sizes
from scrubjay.adapters.llama_process import LOAD_SILENCE, LlamaProcess, WorkerDiedError
from scrubjay.adapters.model_manifest import check_model, known_model
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scrubjay.adapters.gpu_fit import Card
    from scrubjay.adapters.model_manifest import KnownModel

LARGEST_CONTEXT: Final = 4096
"""Tokens: more costs memory and reading time, and the prompt is budgeted anyway."""
ON_CPU_NOW: Final = "It runs on the processor from now on."


class ModelWorker:
    """One model file and the process that runs it. Use from one lane.

    Args:
        path: The model file.
        known: The manifest, to check the file's hash before its first use.
        use_gpu: Put layers on a graphics card where that works.
        start: Starts a process.
        cards: Asks the driver of the graphics card.
    """

    def __init__(
        self,
        path: Path,
        *,
        known: Sequence[KnownModel] = (),
        use_gpu: bool = True,
        start: Callable[[], LlamaProcess] = LlamaProcess,
        cards: Callable[[], Sequence[Card] | None] = nvidia_cards,
    ) -> None:
        self._path = path
        self._known = known
        self._start = start
        self._cards = cards
        self._file: GgufFile | None = None
        self._process: LlamaProcess | None = None
        self._cpu_reason = "" if use_gpu else "The graphics card is switched off in the settings."
        self.fit = Fit(layers=0, device=CPU, reason=self._cpu_reason)
        self.context = 0

    def file(self) -> GgufFile:
        """Return the model file, checked once.

        Raises:
            KnownError: It is missing, damaged or no model.
        """
        if self._file is None:
            check_model(self._path, self._known)
            self._file = open_gguf(self._path)
        return self._file

    @property
    def name(self) -> str:
        """What the model is called: by the manifest, by itself, or by its file."""
        known = known_model(self._path, self._known)
        if known is not None:
            return known.name
        return self.file().text("general.name") or self._path.stem

    def ready(self) -> LlamaProcess:
        """Return a process with the model loaded.

        Raises:
            KnownError: The file is bad, or the model cannot be loaded.
        """
        if self._process is not None and self._process.settle():
            return self._process
        self.close()
        try:
            return self._load()
        except KnownError as error:
            self.close()
            if not self.note_failure(error):
                raise
        try:
            return self._load()
        except KnownError:
            self.close()
            raise

    def note_failure(self, error: KnownError) -> bool:
        """Give up the graphics card if it was in use; report whether that changed anything."""
        if self.fit.layers == 0:
            return False
        cause = error.cause if isinstance(error, WorkerDiedError) else "it could not be loaded"
        self._cpu_reason = f"The model failed on the {self.fit.device} ({cause}). {ON_CPU_NOW}"
        self.fit = Fit(layers=0, device=CPU, reason=self._cpu_reason)
        return True

    def close(self) -> None:
        """End the process; the next use starts another."""
        if self._process is not None:
            self._process.close()
            self._process = None

    @property
    def pid(self) -> int | None:
        """The process's number while one runs."""
        return self._process.pid if self._process is not None else None

    def _load(self) -> LlamaProcess:
        file = self.file()
        trained = file.number("context_length", LARGEST_CONTEXT) or LARGEST_CONTEXT
        context = min(trained, LARGEST_CONTEXT)
        process = self._process = self._start()
        backend = process.ask("hello", LOAD_SILENCE)["gpu"]
        self.fit = self._fitted(file, context, backend)
        loaded = process.ask(
            "load",
            LOAD_SILENCE,
            path=str(self._path),
            context=context,
            threads=worker_threads(),
            gpu_layers=self.fit.layers,
        )
        self.context = int(loaded["context"])
        return process

    def _fitted(self, file: GgufFile, context: int, backend: str) -> Fit:
        if self._cpu_reason:
            return Fit(layers=0, device=CPU, reason=self._cpu_reason)
        return fit(sizes(file, context), backend, self._cards() if backend else None)


def worker_threads() -> int:
    """Return how many threads compute: one core stays with the window."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max((usable or 2) - 1, 1)
