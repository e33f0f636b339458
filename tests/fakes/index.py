"""An in-memory vector index that compares with everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.memory import MemoryId


class FakeIndex:
    """`ports.vectors.VectorIndex` in a dictionary."""

    def __init__(self) -> None:
        self.held: dict[MemoryId, NDArray[np.float32]] = {}
        self.asked = 0

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        self.held.update(zip(ids, vectors, strict=True))

    def remove(self, ids: Collection[MemoryId]) -> None:
        for each in ids:
            self.held.pop(each, None)

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        self.asked += 1
        cosines = {
            each: float(np.dot(vector, held))
            for each, held in self.held.items()
            if among is None or each in among
        }
        return sorted(cosines.items(), key=lambda pair: (-pair[1], pair[0]))[:k]

    def ids(self) -> frozenset[MemoryId]:
        return frozenset(self.held)

    def close(self) -> None:
        """There is nothing to flush."""
