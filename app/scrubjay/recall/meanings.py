"""The memories' vectors beside the shelf, one byte a number, for a few hundred rows at a time.

Ranking wants the cosine of candidates that were found by their words, of their
neighbours and of their session, which the vector index cannot give. A byte per number
costs less than 0.01 of cosine and a quarter of the memory.

The signs alone, one bit a number, find candidates: the share of equal signs grows with
the cosine (Charikar's random hyperplanes, with the axes as planes), and comparing
100,000 rows of them takes well under a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_STEPS: Final = 127.0
_WORD: Final = 64
"""Signs in one machine word."""
_WORDS_A_BYTE: Final = 3
"""Words whose differing signs can be counted in one byte."""
_SAMPLE: Final = 8192
"""Rows, evenly spread, by which it is first told how near the nearest are."""


def products(rows: NDArray[np.float32], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the product of each row with a vector, on this thread alone.

    A matrix product would be shared among threads, and on a busy machine waiting for
    the other thread takes a hundred times longer than these few thousand numbers.
    """
    found: NDArray[np.float32] = np.einsum("ij,j->i", rows, vector)
    return found


def _limit(apart: NDArray[np.uint16], count: int, far: int) -> int:
    """Return the least distance within which `count` of these lie; `far` - 1 when fewer do."""
    sizes = np.cumsum(np.bincount(apart, minlength=far + 1)[:far])
    return min(int(np.searchsorted(sizes, count)), far - 1)


class Meanings:
    """Vectors by row and their sums by session.

    Args:
        dimension: Length of a vector; 0 when there is no embedder.
    """

    def __init__(self, dimension: int) -> None:
        self._steps: NDArray[np.int8] = np.zeros((0, dimension), np.int8)
        self._scale: NDArray[np.float32] = np.zeros(0, np.float32)
        self._sums: NDArray[np.float32] = np.zeros((0, dimension), np.float32)
        self._signs: NDArray[np.uint64] = np.zeros((-(-dimension // _WORD), 0), np.uint64)
        self.held = 0

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._steps.shape[1])

    def put(
        self,
        rows: Sequence[int],
        sessions: Sequence[int],
        vectors: NDArray[np.float32],
    ) -> None:
        """Hold unit vectors of shape (len(rows), dimension); replacing forgets the old."""
        if not len(rows):
            return
        place = np.asarray(rows, dtype=np.int64)
        session = np.asarray(sessions, dtype=np.int64)
        self._grow(int(place.max()) + 1, int(session.max()) + 1)
        old = self._scale[place] > 0.0
        self.held += int(np.count_nonzero(~old))
        np.subtract.at(self._sums, session[old], self.take(place[old]))
        peak = np.maximum(np.abs(vectors).max(axis=1), 1e-9)
        self._steps[place] = np.rint(vectors * (_STEPS / peak)[:, None]).astype(np.int8)
        self._scale[place] = (peak / _STEPS).astype(np.float32)
        self._signs[:, place] = self._packed(vectors)
        np.add.at(self._sums, session, self.take(place))

    def nearest(
        self,
        vector: NDArray[np.float32],
        count: int,
        allowed: NDArray[np.bool_],
    ) -> NDArray[np.int64]:
        """Return about `count` allowed rows whose signs agree best with the vector's, in no order.

        Args:
            vector: Shape (dimension,).
            count: How many are wanted; equals of the last come too, up to twice as many.
            allowed: Shape (rows,): which may be returned.
        """
        size = min(len(allowed), len(self._scale))
        apart = self._apart(vector, size)
        far = self.dimension + 1
        apart[~(allowed[:size] & (self._scale[:size] > 0.0))] = far
        # The limit of a part of the rows is no lower than that of all, and quicker to find.
        some = _limit(apart[:: max(size // _SAMPLE, 1)], count, far)
        rows = np.flatnonzero(apart <= some)
        return rows[apart[rows] <= _limit(apart[rows], count, far)][: 2 * count]

    def _apart(self, vector: NDArray[np.float32], size: int) -> NDArray[np.uint16]:
        """Return in how many signs each of the first `size` rows differs from a vector."""
        apart = np.zeros(size, np.uint16)
        packed = self._packed(vector[None, :])[:, 0]
        differing = np.empty(size, np.uint64)
        for start in range(0, len(packed), _WORDS_A_BYTE):
            part = np.zeros(size, np.uint8)  # adding bytes is quicker, while they hold the sum
            for number in range(start, min(start + _WORDS_A_BYTE, len(packed))):
                np.bitwise_xor(self._signs[number, :size], packed[number], out=differing)
                part += np.bitwise_count(differing)
            apart += part
        return apart

    def drop(self, row: int, session: int) -> None:
        """Forget the vector of a row."""
        if row < len(self._scale) and self._scale[row]:
            self._sums[session] -= self.take(np.array([row]))[0]
            self._steps[row] = 0
            self._scale[row] = 0.0
            self.held -= 1

    def holds(self, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which of these rows have a vector, shape (len(rows),)."""
        found = rows < len(self._scale)
        found[found] = self._scale[rows[found]] > 0.0
        return found

    def take(self, rows: NDArray[np.integer]) -> NDArray[np.float32]:
        """Return vectors of shape (len(rows), dimension); zeros where none is held."""
        if not len(self._scale):
            return np.zeros((len(rows), self.dimension), np.float32)
        known = (rows >= 0) & (rows < len(self._scale))
        place = np.where(known, rows, 0)
        found = self._steps.take(place, axis=0).astype(np.float32)
        found *= np.where(known, self._scale[place], np.float32(0.0))[:, None]
        return found

    def session_cosines(
        self,
        vector: NDArray[np.float32],
        sessions: NDArray[np.int32],
    ) -> NDArray[np.float32]:
        """Return the cosine of a unit vector to the mean of each of these sessions."""
        found = np.zeros(len(sessions), np.float32)
        known = sessions < len(self._sums)
        sums = self._sums[sessions[known]]
        lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))
        found[known] = products(sums, vector) / np.maximum(lengths, np.float32(1e-6))
        return found

    def _packed(self, vectors: NDArray[np.float32]) -> NDArray[np.uint64]:
        """Return the signs of vectors, one bit a number, shape (words, len(vectors))."""
        padded = np.zeros((len(vectors), len(self._signs) * _WORD), np.bool_)
        padded[:, : self.dimension] = vectors > 0.0
        packed = np.packbits(padded, axis=1).view(np.uint64)
        return np.ascontiguousarray(packed.T)

    def _grow(self, rows: int, sessions: int) -> None:
        if rows > len(self._scale):
            extra = rows + len(self._scale) // 2 - len(self._scale)
            self._steps = np.concatenate(
                [self._steps, np.zeros((extra, self.dimension), np.int8)],
            )
            self._scale = np.concatenate([self._scale, np.zeros(extra, np.float32)])
            room = np.zeros((len(self._signs), extra), np.uint64)
            self._signs = np.concatenate([self._signs, room], axis=1)
        if sessions > len(self._sums):
            extra = sessions + len(self._sums) // 2 - len(self._sums)
            self._sums = np.concatenate(
                [self._sums, np.zeros((extra, self.dimension), np.float32)],
            )
