"""A cue worked through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import ReasonKind
    from scrubjay.recall.asking import Asked
    from scrubjay.recall.evidence import Evidence
    from scrubjay.recall.linking import Tie
    from scrubjay.recall.logistic import Logistic

    Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A cue worked through, before anything is fetched from the store.

    Attributes:
        logits: Log-odds of each candidate, from the evidence alone.
        gains: What was added to them, by reason.
        trust: Log-odds that the cue can be answered at all.
        ties: For each memory that is tied to one of the best, its strongest tie.
        relevance: Chances times strength.
        scores: The relevance, or what a strategy of feeling made of it.
        apart: Distances of feeling, or None when feeling is off.
    """

    asked: Asked
    evidence: Evidence
    ranker: Logistic
    logits: Vector
    gains: Mapping[ReasonKind, Vector]
    trust: float
    ties: Mapping[MemoryId, Tie]
    relevance: Vector
    scores: Vector
    apart: Vector | None
