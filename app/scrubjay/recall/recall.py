"""One read path: from a cue to ranked recollections with reasons, or to an honest nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import (
    Cue,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
    beginning,
)
from scrubjay.domain.retention import RetentionLaw
from scrubjay.recall import asking, reasons, selecting, slots
from scrubjay.recall.as_of import AsOf
from scrubjay.recall.catalogue import Catalogue
from scrubjay.recall.filtering import passing
from scrubjay.recall.logistic import chance
from scrubjay.recall.ranking import Ranking
from scrubjay.recall.shelf import NOBODY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.recall.ranked import Ranked
    from scrubjay.recall.ranking import CueReader, Remembered
    from scrubjay.recall.selecting import Place
    from scrubjay.recall.weighing import Weights

    Vector = NDArray[np.float32]

ANOTHER_THING: Final = 0.2
"""Left of the confidence when the thing a person calls theirs is named by nothing found."""
SURE: Final = 0.97
"""Score and confidence of a statement that the cue asks for by name."""


class Recall:
    """Ranks memories for a cue. Reads the store; writes nothing and strengthens nothing.

    Args:
        store: Where memories are, and the kept links between them.
        index: Nearest vectors, or None; one that is empty or fails is done without.
        embedder: Makes the cue's vector, or None: then only words count.
        weights: What was learnt (`weighing.load`).
        reader: Reads names, dates and feeling out of a cue.
        law: Asks for the forgetting curve in force.
    """

    def __init__(
        self,
        *,
        store: Remembered,
        index: VectorIndex | None,
        embedder: Embedder | None,
        weights: Weights,
        reader: CueReader,
        law: Callable[[], RetentionLaw] = lambda: RetentionLaw.POWER,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._weights = weights
        self._law = law
        self._ranking = Ranking(store=store, index=index, weights=weights, reader=reader, law=law)
        self._catalogue: Catalogue | None = None
        self._strengths_stale = False

    def load(self) -> int:
        """Read every memory from the store anew; return how many there are.

        Called by the first `best` when nobody called it before; linear in the memories.
        """
        name, dimension = None, 0
        if self._embedder is not None:
            try:
                name, dimension = self._embedder.name, self._embedder.dimension
            except KnownError:  # no embedder can be run: words alone
                self._embedder = None
        self._catalogue = Catalogue(self._store, name, dimension)
        self._strengths_stale = False
        return len(self._catalogue.shelf.row_of)

    def ready(self) -> None:
        """Read the store now rather than at the first cue; nothing when that was done."""
        self._current()

    def refresh(self, touched: Collection[MemoryId]) -> None:
        """Take over what changed in the store: new, edited, forgotten, faded memories."""
        if self._catalogue is not None:
            self._catalogue.refresh(touched)

    def forget_strengths(self) -> None:
        """Read states and strengths again before the next cue, as after the daily sweep."""
        self._strengths_stale = True

    def absorb(self, ids: Sequence[MemoryId], vectors: Vector) -> None:
        """Hold new vectors of shape (len(ids), dimension) without reading all from the store."""
        if self._catalogue is not None:
            self._catalogue.absorb(ids, vectors)

    def best(self, cue: Cue, vectors: Vector | None = None) -> Recalled:
        """Return the best recollections for a cue, or the nearest ones and `abstained`.

        Args:
            cue: What memory is asked.
            vectors: Shape (2, dimension): unit vectors of what `wordings` returns for it,
                when the caller has them already.
        """
        ranked = self.rank(cue, vectors)
        catalogue = self._current()
        chosen = selecting.places(
            ranked.evidence.rows,
            ranked.scores,
            catalogue.shelf,
            catalogue.meanings,
            cue.k,
        )
        meant = ranked.evidence.meant
        confidence = float(chance(np.array([ranked.trust], np.float32))[0])
        recollections = self._recollections(chosen, ranked, cue.now)
        best = [each.memory for each in recollections[:3]]
        if best and slots.is_about_another_thing(cue.text, best):
            confidence *= ANOTHER_THING
        known = self._known(cue, history=ranked.asked.history)
        if known:
            recollections = _first(known, recollections)[: cue.k]
            confidence = max(confidence, SURE)
        return Recalled(
            cue=cue,
            recollections=recollections,
            abstained=not recollections or confidence < self._weights.abstain_below[int(meant)],
            confidence=confidence,
        )

    def _known(self, cue: Cue, *, history: bool) -> list[Recollection]:
        """Return the statements the cue asks for by name, those that its filters let through."""
        asked_for = slots.asked_for(cue.text, AsOf(self._store, cue.now), history=history)
        if not asked_for:
            return []
        shelf = self._current().shelf
        allowed = passing(cue.filters, shelf, self._store)
        rows = [shelf.row_of.get(memory.id, NOBODY) for memory in asked_for]
        return [
            Recollection(
                memory=memory,
                score=SURE,
                retrievability=memory.retrievability(cue.now, self._law()),
                reasons=(
                    Reason(
                        kind=ReasonKind.FACT,
                        weight=1.0,
                        note=memory.source.words,
                        quotes=memory.id,
                    ),
                ),
            )
            for memory, row in zip(asked_for, rows, strict=True)
            if row != NOBODY and allowed[row]
        ]

    def wordings(self, text: str) -> tuple[str, str]:
        """Return a cue as asked and in the words of whom it names (`asking.Asked.own_words`)."""
        return text, asking.read(text, self._current().shelf.speakers, ()).own_words

    def rank(self, cue: Cue, vectors: Vector | None = None) -> Ranked:
        """Return every candidate with its evidence and score; `best` chooses among them."""
        catalogue = self._current()
        asked, mentions = self._ranking.read(cue, catalogue)
        if vectors is None:
            vectors = self._embedded(cue.text, asked.own_words)
        return self._ranking.rank(cue, catalogue, asked, mentions, vectors)

    def _current(self) -> Catalogue:
        if self._catalogue is None:
            self.load()
        if self._catalogue is None:
            message = "load() left no catalogue"
            raise AssertionError(message)
        if self._strengths_stale:
            self._catalogue.restate()
            self._strengths_stale = False
        return self._catalogue

    def _embedded(self, text: str, own_words: str) -> Vector | None:
        """Return vectors of both wordings, shape (2, dimension); a cue that names nobody is one."""
        if self._embedder is None or not text.strip():
            return None
        different = [text] if own_words == text else [text, own_words]
        try:
            vectors = self._embedder.embed(different)
        except KnownError:  # the embedder's fault was told where it was started; words go on
            return None
        return np.stack([vectors[0], vectors[-1]])

    def _recollections(
        self,
        chosen: Sequence[Place],
        ranked: Ranked,
        now: datetime,
    ) -> tuple[Recollection, ...]:
        ids = self._current().shelf.ids
        wanted = {ids[row] for place in chosen for row in (place.row, *place.folded)}
        wanted |= {ranked.ties[each].partner for each in wanted if each in ranked.ties}
        memories = self._store.get(wanted)
        found = []
        speaking = reasons.strengths([place.candidate for place in chosen], ranked)
        for place, strengths in zip(chosen, speaking, strict=True):
            memory = memories.get(ids[place.row])
            if memory is None:  # forgotten since the last refresh
                continue
            folded = [memories[ids[row]] for row in place.folded if ids[row] in memories]
            found.append(
                Recollection(
                    memory=memory,
                    score=place.score,
                    retrievability=memory.retrievability(now, self._law()),
                    reasons=reasons.explain(
                        place.candidate,
                        memory,
                        folded,
                        strengths,
                        ranked,
                        _tie(memory, ranked, memories),
                    ),
                ),
            )
        return tuple(found)


def _tie(
    memory: Memory, ranked: Ranked, held: Mapping[MemoryId, Memory]
) -> tuple[str, MemoryId | None]:
    """Return why it is tied to what pulled it, or the beginning of that; and which it is."""
    tie = ranked.ties.get(memory.id)
    if tie is None or tie.partner not in held:
        return "", None
    return tie.link.reason or beginning(held[tie.partner].text), tie.partner


def _first(
    known: Sequence[Recollection],
    ranked: Sequence[Recollection],
) -> tuple[Recollection, ...]:
    """Return known statements before what was ranked; a statement and its source take one place."""
    taken = {each.memory.id for each in known} | {each.memory.source.episode for each in known}
    rest = [each for each in ranked if each.memory.id not in taken]
    return (*known, *rest)
