"""From a cue to every candidate with its evidence and score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from scrubjay.domain.affect import EMOTIONS, NEUTRAL, Affect
from scrubjay.domain.entity import EntityKind
from scrubjay.domain.recollection import FeelingStrategy, ReasonKind
from scrubjay.ports.stores import LinkStore, MemoryStore
from scrubjay.recall import asking, expecting, feeling, heard, linking, trust
from scrubjay.recall.candidates import Candidates
from scrubjay.recall.logistic import chance
from scrubjay.recall.priors import gains, rank_factors
from scrubjay.recall.ranked import Ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import Cue
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.recall.asking import Asked
    from scrubjay.recall.catalogue import Catalogue
    from scrubjay.recall.evidence import Evidence
    from scrubjay.recall.linking import Tie
    from scrubjay.recall.logistic import Logistic
    from scrubjay.recall.weighing import Weights

    Vector = NDArray[np.float32]

BY_NAME: Final = 30
"""Statements about each name, the newest first, that take part because of it."""
_NAMING: Final = frozenset((EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION))


class CueReader(Protocol):
    """What recall wants to know of a cue beside its words (`perceive.Perceiver` fulfils it)."""

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        """Return what the text names; dates are resolved against the moment."""
        ...

    def affect(self, text: str, vector: Vector | None) -> Affect:
        """Return how the text feels."""
        ...


class Remembered(MemoryStore, LinkStore, Protocol):
    """What recall reads: memories, and the kept links between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Ranks the memories of a catalogue for one cue after the other.

    Attributes:
        law: Asks for the forgetting curve in force.
    """

    store: Remembered
    index: VectorIndex | None
    weights: Weights
    reader: CueReader
    law: Callable[[], RetentionLaw]

    def read(self, cue: Cue, catalogue: Catalogue) -> tuple[Asked, Sequence[Mention]]:
        """Return a cue as recall understands it, and what it names."""
        mentions = self.reader.mentions(cue.text, cue.now)
        shelf = catalogue.shelf
        return asking.read(cue.text, shelf.speakers, mentions, shelf.places), mentions

    def rank(
        self,
        cue: Cue,
        catalogue: Catalogue,
        asked: Asked,
        mentions: Sequence[Mention],
        vectors: Vector | None,
    ) -> Ranked:
        """Return every candidate with its evidence and score.

        Args:
            cue: What memory is asked.
            catalogue: What recall holds.
            asked: What `read` made of the cue.
            mentions: What it names.
            vectors: Shape (2, dimension): of the cue as asked and in own words; or None.
        """
        candidates = Candidates(catalogue, self.index, self.store, cue.filters)
        felt = self._felt(cue, None if vectors is None else vectors[0])
        also = candidates.of(self._told_of(mentions))
        if felt is not None:
            also = np.concatenate([also, candidates.felt(felt)])
        evidence = candidates.gather(asked, vectors, also)
        logits = self._logits(evidence)
        ties = self._ties(evidence, logits, catalogue, cue.now)
        tied = candidates.of(ties)
        if len(tied) and not np.isin(tied, evidence.rows).all():
            evidence = candidates.gather(asked, vectors, np.concatenate([also, tied]))
            logits = self._logits(evidence)
        rows = evidence.rows
        added = gains(rows, asked, catalogue.shelf, cue.now)
        added[ReasonKind.LINK] = np.zeros(len(rows), np.float32)
        if ties:
            ids = [catalogue.shelf.ids[row] for row in rows.tolist()]
            added[ReasonKind.LINK] = linking.gains(ids, ties)
        raised = logits + sum(added.values(), np.float32(0.0))
        relevance = chance(raised)
        relevance *= rank_factors(rows, catalogue.shelf, cue.now, self.law())
        sure = self._trust(evidence, logits, raised, asked)
        apart, scores = None, relevance
        if felt is not None:
            apart = feeling.distances(felt, catalogue.shelf.affect[rows])
            expected = self._expected(evidence, raised, asked, sure)
            scores = feeling.reorder(raised, expected, apart, cue.strategy, cue.k)
        return Ranked(
            asked=asked,
            evidence=evidence,
            ranker=self._ranker(evidence),
            logits=logits,
            gains=added,
            trust=sure,
            ties=ties,
            relevance=relevance,
            scores=scores,
            apart=apart,
        )

    def _ranker(self, evidence: Evidence) -> Logistic:
        return self.weights.meaning if evidence.meant else self.weights.words

    def _logits(self, evidence: Evidence) -> Vector:
        return self._ranker(evidence).logits(evidence.table)

    def _trust(self, evidence: Evidence, logits: Vector, raised: Vector, asked: Asked) -> float:
        weights = self.weights
        judge, ear = (
            (weights.trust_meaning, weights.heard_meaning)
            if evidence.meant
            else (weights.trust_words, weights.heard_words)
        )
        table = trust.columns(evidence, logits, asked, self._ranker(evidence))
        told = heard.columns(evidence, raised, asked)
        return float(heard.both(judge.logits(table), ear.logits(told))[0])

    def _expected(self, evidence: Evidence, logits: Vector, asked: Asked, sure: float) -> Vector:
        weights = self.weights
        model = weights.expect_meaning if evidence.meant else weights.expect_words
        return chance(model.logits(expecting.columns(logits, asked, sure)))

    def _felt(self, cue: Cue, vector: Vector | None) -> Affect | None:
        """Return the feeling that recall goes after, or None when it is off."""
        if cue.feeling == "off" or cue.strategy is FeelingStrategy.OFF:
            return None
        felt = NEUTRAL
        if cue.feeling in EMOTIONS:
            felt = Affect(**{cue.feeling: 1.0}, intensity=1.0)
        elif cue.feeling == "auto":
            felt = self.reader.affect(cue.text, vector)
        return feeling.contrasted(felt) if cue.strategy is FeelingStrategy.CONTRAST else felt

    def _told_of(self, mentions: Sequence[Mention]) -> list[MemoryId]:
        """Return the statements that name as subject or as object what the cue names.

        A statement is learnt in one direction and asked in both ("Who is Rita?" of "My
        sister is called Rita"): the Reversal Curse does not hold for a store.
        """
        named = {each.value for each in mentions if each.kind in _NAMING}
        return [each.id for name in sorted(named) for each in self.store.about(name)[:BY_NAME]]

    def _ties(
        self,
        evidence: Evidence,
        logits: Vector,
        catalogue: Catalogue,
        now: datetime,
    ) -> Mapping[MemoryId, Tie]:
        """Return what is tied to the best candidates."""
        if not len(logits):
            return {}
        best = np.argsort(-logits, kind="stable")[: linking.LEADERS]
        shares = chance(logits[best])
        shares /= shares[0]
        ids = [catalogue.shelf.ids[row] for row in evidence.rows[best].tolist()]
        leaders = dict(zip(ids, shares.tolist(), strict=True))
        return linking.pulls(self.store.links(ids), leaders, now)
