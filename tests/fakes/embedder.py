"""An embedder without weights: texts that share words have vectors that point the same way."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.errors import KnownError


class FakeEmbedder:
    """Adds up one fixed direction for each word, so that cosine counts shared words."""

    def __init__(self, dimension: int = 64, name: str = "fake-words") -> None:
        self._dimension = dimension
        self._name = name
        self.asked: list[str] = []
        """Every text it was given, in order."""
        self.trouble: KnownError | None = None
        """Raised by every call until it is taken away."""

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return self._dimension

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.trouble is not None:
            raise self.trouble
        self.asked.extend(texts)
        vectors = np.zeros((len(texts), self._dimension), np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()) or [""]:
                vectors[row] += self._direction(word)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def close(self) -> None:
        """There is nothing to free."""

    def _direction(self, word: str) -> NDArray[np.float32]:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
        return np.random.default_rng(seed).standard_normal(self._dimension).astype(np.float32)
