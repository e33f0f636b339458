"""Sentence vectors from a BERT model, computed in this process with numpy alone.

No compiler, no native library that could abort, no worker: search by meaning works wherever numpy
does. The measurements behind it are in app/docs/decisions/0007-embedder.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.bert_network import BertNetwork
from scrubjay.adapters.gguf_file import GgufFile, open_gguf
from scrubjay.adapters.wordpiece import WordPiece
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

LONGEST: Final = 256
"""Tokens of a text that are read; MiniLM was trained on no more."""
BATCH_TOKENS: Final = 1024
"""Tokens in one pass: the hidden states then still fit the processor's cache."""


def embedder_name(file: GgufFile) -> str:
    """Return what identifies the weights; the same for every program that runs them."""
    return f"{file.text('general.name') or file.path.stem}-{file.fingerprint()}"


class BertEmbedder:
    """An `Embedder` over one GGUF file. Loads the weights at the first use.

    Raises:
        KnownError: The file is missing, damaged or not such a model.
    """

    def __init__(self, path: Path) -> None:
        self._file = open_gguf(path)
        self._name = embedder_name(self._file)
        self._dimension = self._file.number("embedding_length")
        self._network: BertNetwork | None = None
        self._tokenizer: WordPiece | None = None

    @property
    def name(self) -> str:
        """Identifies the weights."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return self._dimension

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors of shape (len(texts), dimension), in the order of the texts."""
        network, tokenizer = self._loaded()
        limit = min(LONGEST, network.window)
        encoded = [tokenizer.encode(text, limit) for text in texts]
        order = sorted(range(len(encoded)), key=lambda place: len(encoded[place]))
        vectors = np.empty((len(encoded), self._dimension), np.float32)
        for batch in _batches(order, encoded):
            vectors[batch] = network([encoded[place] for place in batch])
        return vectors

    def close(self) -> None:
        """Free the weights; the next use reads them again."""
        self._network = self._tokenizer = None

    def _loaded(self) -> tuple[BertNetwork, WordPiece]:
        if self._network is None or self._tokenizer is None:
            vocabulary = self._file.metadata.get("tokenizer.ggml.tokens", ())
            if not isinstance(vocabulary, tuple):
                raise KnownError(f"{self._file.path.name} has no vocabulary.")
            self._tokenizer = WordPiece([str(piece) for piece in vocabulary])
            self._network = BertNetwork.from_gguf(self._file)
        return self._network, self._tokenizer


def _batches(order: Sequence[int], encoded: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield runs of places whose texts together have about BATCH_TOKENS tokens."""
    batch: list[int] = []
    tokens = 0
    for place in order:
        batch.append(place)
        tokens += len(encoded[place])
        if tokens >= BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
    if batch:
        yield batch
