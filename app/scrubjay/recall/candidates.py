"""First the few hundred memories worth a closer look, then the evidence for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.recall import evidence
from scrubjay.recall.feeling import distances
from scrubjay.recall.filtering import passing
from scrubjay.recall.scoring import Scorer
from scrubjay.recall.shelf import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.affect import Affect
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.recall.asking import Asked
    from scrubjay.recall.catalogue import Catalogue
    from scrubjay.recall.evidence import Evidence

BY_WORDS: Final = 150
BY_MEANING: Final = 60
"""Candidates taken from each first pass."""
BY_FEELING: Final = 60
"""Candidates taken because they feel nearest, when feeling takes part."""
BY_DATE: Final = 100
"""Candidates taken because the cue names their date, at most."""
LOOKED_TWICE: Final = 20_000
"""Up to so many memories the nearest are looked for by each wording of a cue."""
COMPARED: Final = 200_000
"""Up to so many memories the signs of all are compared; above, the index's graph is asked."""
_NO_FILTERS: Final = Filters()
_NO_ROWS: Final = np.zeros(0, np.int64)


class Candidates:
    """Finds candidates in a catalogue, for one cue.

    Args:
        index: Nearest vectors, or None; one that is empty or fails is done without.
        store: Asked only for filters that the catalogue cannot answer.
        filters: What may come back.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: VectorIndex | None,
        store: MemoryStore,
        filters: Filters,
    ) -> None:
        self._shelf = catalogue.shelf
        self._catalogue = catalogue
        self._index = index
        self._allowed = None
        if filters != _NO_FILTERS:
            self._allowed = passing(filters, self._shelf, store)

    def gather(
        self,
        asked: Asked,
        vectors: NDArray[np.float32] | None,
        also: NDArray[np.int64] = _NO_ROWS,
    ) -> Evidence:
        """Return the evidence for every candidate of a cue that passes its filters.

        Args:
            asked: The cue as read.
            vectors: Shape (2, dimension): of the cue as asked and in own words; or None.
            also: Rows that take part whatever their words and meaning, shape (n,).
        """
        meanings = self._catalogue.meanings
        if vectors is not None and (not meanings.held or vectors.shape[1] != meanings.dimension):
            vectors = None
        scorer = Scorer(self._shelf, self._catalogue.postings, asked.terms + asked.names)
        scored, first = scorer.first_pass()
        if self._allowed is not None:
            first[~self._allowed] = 0.0
        found = [scored[_highest(first[scored], BY_WORDS)], self._dated(asked), also]
        if vectors is not None:
            found += [self._nearest(each) for each in _looks(vectors, len(self._shelf))]
        rows = self._admitted(_union(found), asked)
        return evidence.gather(
            rows,
            first[rows],
            scorer.matches(rows, len(asked.terms)),
            asked,
            self._shelf,
            None if vectors is None else (meanings, vectors),
        )

    def of(self, ids: Iterable[MemoryId]) -> NDArray[np.int64]:
        """Return the rows of these memories; those that recall does not hold are left out."""
        rows = (self._shelf.row_of.get(each, NOBODY) for each in ids)
        return np.array([row for row in rows if row != NOBODY], dtype=np.int64)

    def felt(self, feeling: Affect) -> NDArray[np.int64]:
        """Return the rows that feel nearest, in no order."""
        near = np.float32(1.0) - distances(feeling, self._shelf.affect[: len(self._shelf)])
        near[~self._admissible] = 0.0
        return _highest(near, BY_FEELING)

    @property
    def _admissible(self) -> NDArray[np.bool_]:
        return self._shelf.alive[: len(self._shelf)] if self._allowed is None else self._allowed

    def _nearest(
        self,
        vector: NDArray[np.float32],
    ) -> NDArray[np.int64]:
        """Return the nearest rows: from the index where a graph pays, else by comparing all."""
        size = len(self._shelf)
        if self._index is not None and size > COMPARED and self._allowed is None:
            try:
                hits = self._index.search(vector, BY_MEANING)
            except KnownError:  # still loading or damaged: comparing all goes on
                hits = []
            if hits:
                return self.of(memory for memory, _ in hits)
        return self._catalogue.meanings.nearest(vector, BY_MEANING, self._admissible)

    def _dated(self, asked: Asked) -> NDArray[np.int64]:
        if not asked.dates:
            return _NO_ROWS
        size = len(self._shelf)
        at = self._shelf.at[:size]
        found = np.zeros(size, np.bool_)
        for start, end in asked.dates:
            found |= (at >= start) & (at < end)
        return np.flatnonzero(found & self._shelf.alive[:size])[:BY_DATE]

    def _admitted(
        self,
        rows: NDArray[np.int64],
        asked: Asked,
    ) -> NDArray[np.int64]:
        """Leave out the dead and the forbidden; for an old value take the one that replaced it.

        Old values come back themselves only when the cue asks how things were.
        """
        shelf = self._shelf
        if not asked.history:
            old = rows[shelf.superseded[rows]]
            if len(old):
                newer = [self._successor(row) for row in old.tolist()]
                known = np.array([row for row in newer if row != NOBODY], np.int64)
                rows = _union([rows, known])
                rows = rows[~shelf.superseded[rows]]
        keep = shelf.alive[rows]
        if self._allowed is not None:
            keep = keep & self._allowed[rows]
        return rows[keep]

    def _successor(self, row: int) -> int:
        """Return the row that holds today what this row held once, or NOBODY."""
        seen = {row}
        while row in self._shelf.successor:
            row = self._shelf.row_of.get(self._shelf.successor[row], NOBODY)
            if row in seen:  # a circle would be a fault of the store; it must not hang recall
                return NOBODY
            seen.add(row)
        return row


def _looks(vectors: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return what nearest rows are looked for: each wording, or among many rows what they share."""
    if np.array_equal(vectors[0], vectors[1]):
        return vectors[:1]
    return vectors if size <= LOOKED_TWICE else vectors.sum(axis=0, keepdims=True)


def _highest(scores: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """Return the places of the highest positive scores, ascending; of equal ones the first."""
    positive = np.flatnonzero(scores > 0.0)
    if len(positive) <= count:
        return positive
    held = scores[positive]
    # Selecting values is vectorised in numpy, selecting places is ten times slower.
    least = np.partition(held, len(held) - count)[len(held) - count]
    above = positive[held > least]
    return np.sort(np.concatenate([above, positive[held == least][: count - len(above)]]))


def _union(found: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Return the different rows of all, ascending (`np.unique` takes several times as long)."""
    rows = np.sort(np.concatenate(found))
    return rows[np.flatnonzero(np.diff(rows, prepend=NOBODY))]
