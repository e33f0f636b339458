"""The memories' vectors beside the shelf, one byte a number, for a few hundred rows at a time.

The vector index finds the nearest; ranking also wants the cosine of candidates that
were found by their words, of their neighbours and of their session. A byte per
number costs less than 0.01 of cosine and a quarter of the memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_STEPS = 127.0


class Meanings:
    """Vectors by row and their sums by session.

    Args:
        dimension: Length of a vector; 0 when there is no embedder.
    """

    def __init__(self, dimension: int) -> None:
        self._steps: NDArray[np.int8] = np.zeros((0, dimension), np.int8)
        self._scale: NDArray[np.float32] = np.zeros(0, np.float32)
        self._sums: NDArray[np.float32] = np.zeros((0, dimension), np.float32)
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
        self.held += int(np.count_nonzero(self._scale[place] == 0.0))
        np.subtract.at(self._sums, session, self.take(place))
        peak = np.maximum(np.abs(vectors).max(axis=1), 1e-9)
        self._steps[place] = np.rint(vectors * (_STEPS / peak)[:, None]).astype(np.int8)
        self._scale[place] = (peak / _STEPS).astype(np.float32)
        np.add.at(self._sums, session, self.take(place))

    def drop(self, row: int, session: int) -> None:
        """Forget the vector of a row."""
        if row < len(self._scale) and self._scale[row]:
            self._sums[session] -= self.take(np.array([row]))[0]
            self._steps[row] = 0
            self._scale[row] = 0.0
            self.held -= 1

    def take(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return vectors of shape (len(rows), dimension); zeros where none is held."""
        known = (rows >= 0) & (rows < len(self._scale))
        place = np.where(known, rows, 0)
        if not len(self._scale):
            return np.zeros((len(rows), self.dimension), np.float32)
        found = self._steps[place].astype(np.float32)
        found *= np.where(known, self._scale[place], np.float32(0.0))[:, None]
        return found

    def session_cosines(
        self,
        vector: NDArray[np.float32],
        sessions: NDArray[np.int32],
    ) -> NDArray[np.float32]:
        """Return the cosine of a unit vector to the mean of each of these sessions."""
        if not len(self._sums):
            return np.zeros(len(sessions), np.float32)
        different, back = np.unique(np.minimum(sessions, len(self._sums) - 1), return_inverse=True)
        sums = self._sums[different]
        lengths = np.maximum(np.linalg.norm(sums, axis=1), 1e-6)
        cosines: NDArray[np.float32] = ((sums @ vector) / lengths).astype(np.float32)
        return cosines[back]

    def _grow(self, rows: int, sessions: int) -> None:
        if rows > len(self._scale):
            extra = rows + len(self._scale) // 2 - len(self._scale)
            self._steps = np.concatenate(
                [self._steps, np.zeros((extra, self.dimension), np.int8)],
            )
            self._scale = np.concatenate([self._scale, np.zeros(extra, np.float32)])
        if sessions > len(self._sums):
            extra = sessions + len(self._sums) // 2 - len(self._sums)
            self._sums = np.concatenate(
                [self._sums, np.zeros((extra, self.dimension), np.float32)],
            )
