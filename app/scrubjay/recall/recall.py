"""One read path: from a cue to ranked recollections with reasons, or to an honest nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from scrubjay.domain.affect import EMOTIONS, NEUTRAL, Affect
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import (
    Cue,
    FeelingStrategy,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
)
from scrubjay.domain.retention import RetentionLaw
from scrubjay.recall import asking, expecting, feeling, reasons, selecting, slots, trust
from scrubjay.recall.candidates import Candidates
from scrubjay.recall.catalogue import Catalogue
from scrubjay.recall.logistic import chance
from scrubjay.recall.priors import gains, rank_factors
from scrubjay.recall.ranked import Ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.recall.selecting import Place
    from scrubjay.recall.weighing import Weights

    Vector = NDArray[np.float32]

ANOTHER_THING: Final = 0.2
"""Left of the confidence when the thing a person calls theirs is named by nothing found."""
SURE: Final = 0.97
"""Score and confidence of a statement that the cue asks for by name."""


class CueReader(Protocol):
    """What recall wants to know of a cue beside its words (`perceive.Perceiver` fulfils it)."""

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        """Return what the text names; dates are resolved against the moment."""
        ...

    def affect(self, text: str, vector: Vector | None) -> Affect:
        """Return how the text feels."""
        ...


class Recall:
    """Ranks memories for a cue. Reads the store; writes nothing and strengthens nothing.

    Args:
        store: Where memories are.
        index: Nearest vectors, or None; one that is empty or fails is done without.
        embedder: Makes the cue's vector, or None: then only words count.
        weights: What was learnt (`weighing.load`).
        reader: Reads dates and feeling out of a cue.
        law: Asks for the forgetting curve in force.
    """

    def __init__(
        self,
        *,
        store: MemoryStore,
        index: VectorIndex | None,
        embedder: Embedder | None,
        weights: Weights,
        reader: CueReader,
        law: Callable[[], RetentionLaw] = lambda: RetentionLaw.POWER,
    ) -> None:
        self._store = store
        self._index = index
        self._embedder = embedder
        self._weights = weights
        self._reader = reader
        self._law = law
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
        judge = self._weights.trust_meaning if meant else self._weights.trust_words
        table = trust.columns(ranked.evidence, ranked.logits, ranked.asked, ranked.ranker)
        confidence = float(chance(judge.logits(table))[0])
        recollections = self._recollections(chosen, ranked, cue.now)
        if recollections:
            confidence *= min(float(ranked.relevance.max()) / trust.BEARS_FROM, 1.0)
            if slots.is_about_another_thing(cue.text, [each.memory for each in recollections[:3]]):
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
        """Return the statements the cue asks for by name."""
        return [
            Recollection(
                memory=memory,
                score=SURE,
                retrievability=memory.retrievability(cue.now, self._law()),
                reasons=(Reason(kind=ReasonKind.FACT, weight=1.0, note=memory.source.words),),
            )
            for memory in slots.asked_for(cue.text, self._store, history=history)
            if memory.kind in (cue.filters.kinds or (memory.kind,))
            and memory.state in (cue.filters.states or (memory.state,))
        ]

    def wordings(self, text: str) -> tuple[str, str]:
        """Return a cue as asked and in the words of whom it names (`asking.Asked.own_words`)."""
        return text, asking.read(text, self._current().shelf.speakers, ()).own_words

    def rank(self, cue: Cue, vectors: Vector | None = None) -> Ranked:
        """Return every candidate with its evidence and score; `best` chooses among them."""
        catalogue = self._current()
        mentions = self._reader.mentions(cue.text, cue.now)
        asked = asking.read(cue.text, catalogue.shelf.speakers, mentions)
        if vectors is None:
            vectors = self._embedded(cue.text, asked.own_words)
        felt = self._felt(cue, None if vectors is None else vectors[0])
        evidence = Candidates(catalogue, self._index, self._store).gather(
            asked,
            vectors,
            cue.filters,
            felt,
        )
        ranker = self._weights.meaning if evidence.meant else self._weights.words
        logits = ranker.logits(evidence.table)
        added = gains(evidence.rows, asked, catalogue.shelf, cue.now)
        raised = logits + sum(added.values(), np.float32(0.0))
        relevance = chance(raised)
        relevance *= rank_factors(evidence.rows, catalogue.shelf, cue.now, self._law())
        apart, scores = None, relevance
        if felt is not None:
            apart = feeling.distances(felt, catalogue.shelf.affect[evidence.rows])
            judge = self._weights.expect_meaning if evidence.meant else self._weights.expect_words
            expected = chance(judge.logits(expecting.columns(raised, asked)))
            scores = feeling.reorder(raised, expected, apart, cue.strategy, cue.k)
        return Ranked(
            asked=asked,
            evidence=evidence,
            ranker=ranker,
            logits=logits,
            gains=added,
            relevance=relevance,
            scores=scores,
            apart=apart,
        )

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

    def _felt(self, cue: Cue, vector: Vector | None) -> Affect | None:
        """Return the feeling that recall goes after, or None when it is off."""
        if cue.feeling == "off" or cue.strategy is FeelingStrategy.OFF:
            return None
        felt = NEUTRAL
        if cue.feeling in EMOTIONS:
            felt = Affect(**{cue.feeling: 1.0}, intensity=1.0)
        elif cue.feeling == "auto":
            felt = self._reader.affect(cue.text, vector)
        return feeling.contrasted(felt) if cue.strategy is FeelingStrategy.CONTRAST else felt

    def _recollections(
        self,
        chosen: Sequence[Place],
        ranked: Ranked,
        now: datetime,
    ) -> tuple[Recollection, ...]:
        ids = self._current().shelf.ids
        wanted = {ids[row] for place in chosen for row in (place.row, *place.folded)}
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
                    reasons=reasons.explain(place.candidate, memory, folded, strengths, ranked),
                ),
            )
        return tuple(found)


def _first(
    known: Sequence[Recollection],
    ranked: Sequence[Recollection],
) -> tuple[Recollection, ...]:
    """Return known statements before what was ranked; a statement and its source take one place."""
    taken = {each.memory.id for each in known} | {each.memory.source.episode for each in known}
    rest = [each for each in ranked if each.memory.id not in taken]
    return (*known, *rest)
