"""What recall holds of the store, kept in step with it: columns, terms and vectors by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.recall import traits
from scrubjay.recall.meanings import Meanings
from scrubjay.recall.postings import Postings
from scrubjay.recall.shelf import NOBODY, Shelf
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.stores import MemoryStore


_PORTION: Final = 4096
"""Vectors taken over at a time: rounding all of them at once would take five times their size."""


class Catalogue:
    """Rows of the shelf, postings and vectors, always of equal length.

    Args:
        store: Where memories are.
        embedder: Name of the embedder whose vectors are held, or None for words only.
        dimension: Length of its vectors.
    """

    def __init__(self, store: MemoryStore, embedder: str | None, dimension: int) -> None:
        self._store = store
        self._embedder = embedder
        self._texts: list[int] = []
        self.shelf = Shelf()
        self.postings = Postings()
        self.meanings = Meanings(dimension)
        for memory in store.episodes():
            self._add(memory)
        self.postings.seal()
        if embedder is not None:
            self.absorb(*store.vectors(embedder))

    def refresh(self, touched: Collection[MemoryId]) -> None:
        """Take over what changed in the store; changed words get a new row.

        What comes back has its vector still: out of the trash nobody hands it in again.
        """
        found = self._store.get(touched)
        added: list[MemoryId] = []
        for memory_id in touched:
            memory = found.get(memory_id)
            row = self.shelf.row_of.get(memory_id, NOBODY)
            if memory is not None and row != NOBODY and self._texts[row] == hash(memory.text):
                self.shelf.restate(row, memory)
                continue
            self._drop(memory_id, row)
            if memory is not None:
                self._add(memory)
                added.append(memory_id)
        if self._embedder is not None and added:
            self.absorb(*self._store.vectors_of(self._embedder, added))
        self.postings.seal_if_due()

    def restate(self) -> None:
        """Take over states and strengths of all memories, as after the daily sweep."""
        for memory in self._store.episodes():
            row = self.shelf.row_of.get(memory.id, NOBODY)
            if row != NOBODY:
                self.shelf.restate(row, memory)

    def absorb(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        """Hold vectors of shape (len(ids), dimension); memories unknown here are skipped."""
        known = [number for number, memory in enumerate(ids) if memory in self.shelf.row_of]
        for start in range(0, len(known), _PORTION):
            some = known[start : start + _PORTION]
            rows = [self.shelf.row_of[ids[number]] for number in some]
            self.meanings.put(rows, self.shelf.session[rows].tolist(), vectors[some])

    def _add(self, memory: Memory) -> None:
        self.shelf.add(memory, traits.read(memory.text))
        self.postings.add(terms(f"{memory.speaker} {memory.text}"))
        self._texts.append(hash(memory.text))

    def _drop(self, memory: MemoryId, row: int) -> None:
        if row != NOBODY:
            self.meanings.drop(row, int(self.shelf.session[row]))
            self.shelf.drop(memory)
