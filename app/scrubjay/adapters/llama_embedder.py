"""Sentence vectors from any embedding model llama.cpp runs, in its worker process.

For models that `bert_embedder` cannot run. Both name the same file alike, and their vectors agree.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.bert_embedder import embedder_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.adapters.model_worker import ModelWorker

BATCH_TEXTS: Final = 64
"""Texts asked for at once: between two requests the worker is seen to be alive."""


class LlamaEmbedder:
    """An `Embedder` over a worker that was made with embedding=True.

    Raises:
        KnownError: The model file is missing or damaged.
    """

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker
        file = worker.file()
        self._name = embedder_name(file)
        self._dimension = file.number("embedding_length")

    @property
    def name(self) -> str:
        """Identifies the weights."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return self._dimension

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors of shape (len(texts), dimension).

        Raises:
            KnownError: The model cannot be run, or died; it is restarted for the next call.
        """
        parts = [np.empty((0, self._dimension), np.float32)]
        for start in range(0, len(texts), BATCH_TEXTS):
            batch = list(texts[start : start + BATCH_TEXTS])
            answer = self._worker.ready().ask("embed", texts=batch)
            raw = np.frombuffer(base64.b64decode(answer["vectors"]), np.dtype("<f4"))
            parts.append(raw.reshape(len(batch), self._dimension).astype(np.float32))
        return np.concatenate(parts)

    def close(self) -> None:
        """End the worker and free its memory."""
        self._worker.close()
