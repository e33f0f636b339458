"""Search by comparing with every vector: nothing to build, nothing to corrupt, nothing missed.

Measured beside Chroma in app/docs/decisions/0008-index-is-a-cache.md.
"""

from __future__ import annotations

import hashlib
import itertools
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.sign_filter import SignFilter, reach

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.memory import MemoryId

FIRST_CAPACITY: Final = 1024
FILTER_FROM: Final = 8192
"""Vectors from which reading the signs first is quicker than reading everything."""
FIRST_LOOK: Final = 1000
"""Rows compared exactly before it is known how far the sieve must be opened."""
MOSTLY: Final = 8
"""From one row in so many on, one product over all rows beats gathering the wanted ones."""
WORTH_PREPARING: Final = 16
"""Searches after which the signs pay for themselves if nobody has prepared them."""
PORTION: Final = 4096
"""Rows whose signs are taken in one step: some hundredths of a second."""


class ExactIndex:
    """A `VectorIndex` in memory.

    Args:
        dimension: Length of the vectors.
    """

    def __init__(self, dimension: int) -> None:
        self._ids: list[MemoryId] = []
        self._rows: dict[MemoryId, int] = {}
        self._vectors = np.zeros((FIRST_CAPACITY, dimension), np.float32)
        self._filter: SignFilter | None = None
        self._searches = 0
        self._changes = 0

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        """Add or replace unit vectors of shape (len(ids), dimension)."""
        if vectors.shape != (len(ids), self._vectors.shape[1]):
            message = f"{len(ids)} ids need vectors of shape (n, {self._vectors.shape[1]})"
            raise ValueError(message)
        self._changes += 1
        # Of an id that comes twice the last vector counts, as with one call after the other.
        wanted = {each: place for place, each in enumerate(ids)}
        for each in [known for known in wanted if known in self._rows]:
            self._put(self._rows[each], vectors[wanted[each]][None, :])
            del wanted[each]
        start = len(self._ids)
        self._reserve(start + len(wanted))
        self._put(start, vectors[list(wanted.values())])
        self._ids.extend(wanted)
        self._rows.update((each, start + place) for place, each in enumerate(wanted))

    def remove(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors; unknown ids are ignored. The last row takes the free place."""
        self._changes += 1
        for each in ids:
            row = self._rows.pop(each, None)
            if row is None:
                continue
            last = len(self._ids) - 1
            moved = self._ids.pop()
            if row != last:
                self._ids[row] = moved
                self._rows[moved] = row
                self._vectors[row] = self._vectors[last]
            self._vectors[last] = 0.0
            if self._filter is not None:
                self._filter.move(last, row)
                self._filter.clear(last)

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        """Return the k nearest as (id, cosine), best first, equal ones by id."""
        vector = np.ascontiguousarray(vector, np.float32)
        self._searches += 1
        if self._searches == WORTH_PREPARING:
            for _ in self.prepare():
                pass
        if among is not None:
            rows, scores = self._among(vector, among)
        elif self._filter is not None and k < FIRST_LOOK:
            rows, scores = self._sieved(self._filter, vector, k)
        else:
            rows, scores = np.arange(len(self._ids)), self._live @ vector
        best = _best(scores, k)
        found = [(self._ids[rows[place]], float(scores[place])) for place in best]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def prepare(self) -> Iterator[None]:
        """Take the signs of all vectors, step by step, where that makes search quicker.

        Do not change the index between two steps: it then begins anew with the next call.
        """
        count, capacity = len(self._ids), len(self._vectors)
        if self._filter is not None or count < FILTER_FROM:
            return
        signs, before = SignFilter(self._vectors.shape[1], capacity), self._changes
        for start in range(0, count, PORTION):
            signs.put(start, self._live[start : start + PORTION])
            yield
            if self._changes != before:
                return
        self._filter = signs

    def ids(self) -> frozenset[MemoryId]:
        """Return every id the index holds."""
        return frozenset(self._rows)

    def vectors(self, ids: Sequence[MemoryId]) -> NDArray[np.float32]:
        """Return the vectors of ids it holds, shape (len(ids), dimension)."""
        return self._vectors[[self._rows[each] for each in ids]]

    def fingerprint(self) -> str:
        """Return a digest of all ids and vectors, whatever their order (30 ms for 100,000)."""
        digest = hashlib.sha256("\n".join(sorted(self._ids)).encode())
        digest.update(np.bitwise_xor.reduce(self._live.view(np.uint32), axis=0).tobytes())
        return digest.hexdigest()

    def __len__(self) -> int:
        """Return how many vectors it holds."""
        return len(self._ids)

    def __contains__(self, each: MemoryId) -> bool:
        """Report whether it holds a vector of this id."""
        return each in self._rows

    def close(self) -> None:
        """Free the memory; there is nothing on disk."""
        self._ids.clear()
        self._rows.clear()
        self._vectors = np.zeros((FIRST_CAPACITY, self._vectors.shape[1]), np.float32)
        self._filter = None

    @property
    def _live(self) -> NDArray[np.float32]:
        return self._vectors[: len(self._ids)]

    def _put(self, row: int, vectors: NDArray[np.float32]) -> None:
        self._vectors[row : row + len(vectors)] = vectors
        if self._filter is not None:
            self._filter.put(row, vectors)

    def _reserve(self, rows: int) -> None:
        """Make room by doubling, so that adding one by one costs the same in the end."""
        capacity, dimension = self._vectors.shape
        if rows > capacity:
            capacity = max(rows, 2 * capacity)
            grown = np.zeros((capacity, dimension), np.float32)
            grown[: len(self._ids)] = self._live
            self._vectors = grown
            if self._filter is not None:
                self._filter.grow(capacity)

    def _among(
        self,
        vector: NDArray[np.float32],
        among: Collection[MemoryId],
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        found = map(self._rows.get, among, itertools.repeat(-1))
        # Each row once, and in order: reading straight on is quicker than jumping about.
        rows = np.unique(np.fromiter(found, np.intp, count=len(among)))
        rows = rows[np.searchsorted(rows, 0) :]
        if len(rows) * MOSTLY > len(self._ids):
            return rows, (self._live @ vector)[rows]
        return rows, self._vectors[rows] @ vector

    def _sieved(
        self,
        sieve: SignFilter,
        vector: NDArray[np.float32],
        k: int,
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows that may be among the k nearest, and their cosines.

        First the thousand with the fewest differing signs; their k-th best cosine says how many
        differing signs a better one can have, and everything within that is compared as well.
        Where the signs cannot part near from far, that is everything: the answer stays exact.
        """
        distances = sieve.distances(vector, len(self._ids))
        upto = np.cumsum(np.bincount(distances))
        near = int(np.searchsorted(upto, FIRST_LOOK))
        rows = np.flatnonzero(distances <= near)
        scores = self._vectors[rows] @ vector
        worst = float(scores[_best(scores, k)].min(initial=1.0))
        far = min(reach(worst), len(upto) - 1)
        if far <= near:
            return rows, scores
        if upto[far] * MOSTLY > len(self._ids):
            return np.arange(len(self._ids)), self._live @ vector
        rest = np.flatnonzero((distances > near) & (distances <= far))
        return np.concatenate([rows, rest]), np.concatenate([scores, self._vectors[rest] @ vector])


def _best(scores: NDArray[np.float32], k: int) -> NDArray[np.intp]:
    """Return the places of the k greatest, in no order."""
    if k <= 0:
        return np.empty(0, np.intp)
    if k >= len(scores):
        return np.arange(len(scores))
    # Selecting values is vectorised in numpy, selecting places is ten times slower.
    least = np.partition(scores, len(scores) - k)[len(scores) - k]
    best = np.flatnonzero(scores >= least)
    if len(best) > k:  # equal ones at the edge
        best = best[np.argsort(-scores[best], kind="stable")[:k]]
    return best
