"""The vector index: a cache over the vectors the vault holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.memory import MemoryId


class VectorIndex(Protocol):
    """Nearest vectors by cosine. Scores are cosines in -1…1, higher is better."""

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        """Add or replace unit vectors of shape (len(ids), dimension)."""
        ...

    def remove(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors; unknown ids are ignored."""
        ...

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        """Return the k nearest as (id, cosine), best first.

        Args:
            vector: Unit vector of shape (dimension,).
            k: How many are wanted; fewer come back when the index holds fewer.
            among: Only these ids, when given.
        """
        ...

    def ids(self) -> frozenset[MemoryId]:
        """Return every id the index holds."""
        ...

    def close(self) -> None:
        """Flush and mark the generation as cleanly closed."""
        ...


class KeptIndex(VectorIndex, Protocol):
    """A vector index that can be made anew from the vault at any time."""

    @property
    def state(self) -> str:
        """How searches are answered, in words."""
        ...

    def warm(self) -> Iterator[None]:
        """Make the quicker way of searching ready, step by step; searches work meanwhile."""
        ...

    def rebuild(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> Iterator[None]:
        """Begin anew from the vault's ids and vectors, step by step."""
        ...

    def purge(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors and every file that may hold a trace of them.

        Raises:
            KnownError: A file could not be removed.
        """
        ...
