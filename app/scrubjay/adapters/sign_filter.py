"""A sieve in front of exact search: one bit for each of several hundred random directions.

After Charikar 2002: two unit vectors at an angle θ fall on different sides of a random hyperplane
with chance θ/π, whatever the vectors are. So the number of differing bits tells the angle within
known bounds, and reading 96 bytes a vector replaces reading 1,536.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BITS: Final = 768
WORDS: Final = BITS // 64
SEED: Final = 20_020_519
"""Fixed: every index then has the same directions, and a result can be repeated."""
DEVIATIONS: Final = 4.0
"""How far past the expected distance is still looked at: 3 in 100,000 neighbours are beyond."""


class SignFilter:
    """Sign bits of vectors by row.

    Args:
        dimension: Length of the vectors.
        capacity: Rows there is room for.
    """

    def __init__(self, dimension: int, capacity: int) -> None:
        chance = np.random.default_rng(SEED)
        self._directions = chance.standard_normal((dimension, BITS), dtype=np.float32)
        # One array for each word: a search then reads straight through memory.
        self._words = np.zeros((WORDS, capacity), np.uint64)

    def grow(self, capacity: int) -> None:
        """Make room for more rows."""
        grown = np.zeros((WORDS, capacity), np.uint64)
        grown[:, : self._words.shape[1]] = self._words
        self._words = grown

    def put(self, row: int, vectors: NDArray[np.float32]) -> None:
        """Keep the signs of consecutive rows."""
        self._words[:, row : row + len(vectors)] = self._signs(vectors)

    def move(self, source: int, target: int) -> None:
        """Copy one row over another."""
        self._words[:, target] = self._words[:, source]

    def clear(self, row: int) -> None:
        """Leave nothing of one row behind."""
        self._words[:, row] = 0

    def distances(self, vector: NDArray[np.float32], rows: int) -> NDArray[np.uint16]:
        """Return the number of differing signs, 0…BITS, for the first rows."""
        wanted = self._signs(vector[None, :])[:, 0]
        total = np.zeros(rows, np.uint16)
        differing = np.empty(rows, np.uint64)
        counted = np.empty(rows, np.uint8)
        for word, sign in zip(self._words, wanted, strict=True):
            np.bitwise_xor(word[:rows], sign, out=differing)
            np.bitwise_count(differing, out=counted)
            np.add(total, counted, out=total)
        return total

    def _signs(self, vectors: NDArray[np.float32]) -> NDArray[np.uint64]:
        packed = np.packbits((vectors @ self._directions) > 0.0, axis=1)
        return np.ascontiguousarray(packed).view(np.uint64).T


def reach(cosine: float) -> int:
    """Return the distance within which a vector of at least this cosine stands, almost surely.

    The distance is binomial with p = arccos(cosine)/π; see DEVIATIONS for "almost".
    """
    chance = math.acos(min(max(cosine, -1.0), 1.0)) / math.pi
    return math.ceil(BITS * chance + DEVIATIONS * math.sqrt(BITS * chance * (1.0 - chance)))
