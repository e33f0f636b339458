"""How far the best candidates can be trusted to answer at all.

The commonest trap is a question about the right deed and the wrong person, so lines
of the person named are compared with lines of everyone else, as if nobody was named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.recall.evidence import NAMES as EVIDENCE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked
    from scrubjay.recall.evidence import Evidence
    from scrubjay.recall.weighing import Logistic

NAMES: Final = (
    "best", "lead", "mean_of_five", "line_cover", "around_cover", "rarest_share", "cosine",
    "around_cosine", "own_best", "other_lead", "other_cover_lead", "other_cosine_lead",
    "names_someone", "best_is_own", "unknown_share", "words",
)  # fmt: skip
"""Columns of the trust table; see `columns`."""
_FEW: Final = 5
_NOTHING: Final = -8.0
"""The log-odds of no candidate at all."""


def columns(
    evidence: Evidence, logits: NDArray[np.float32], asked: Asked, ranker: Logistic
) -> NDArray[np.float32]:
    """Return the trust columns, shape (1, len(NAMES)).

    Args:
        evidence: All candidates.
        asked: The cue as read.
        logits: The log-odds of each candidate, shape (n,).
        ranker: What gave them: its weight for the speaker is taken out again.
    """
    if not len(logits):
        empty = np.zeros((1, len(NAMES)), np.float32)
        empty[0, :3] = _NOTHING
        return empty
    order = np.argsort(-logits)
    few = order[:_FEW]
    speaker = evidence.column("speaker")
    blind = logits - speaker * ranker.weights[EVIDENCE.index("speaker")]
    own, other = speaker > 0, speaker < 0
    rarity = evidence.matches.rarity
    found = evidence.matches.session.max(axis=0, initial=0.0) > 0
    total = max(float(rarity.sum()), 1e-6)

    def lead(values: NDArray[np.float32], floor: float) -> float:
        """How far the best of the others is ahead of the best of the person named."""
        if not own.any() and not other.any():
            return 0.0
        best_own = float(values[own].max(initial=floor))
        return float(values[other].max(initial=floor)) - best_own

    top = float(logits[order[0]])
    values = (
        top,
        top - float(logits[order[1]]) if len(order) > 1 else 0.0,
        float(logits[few].mean()),
        float(evidence.column("line_cover")[few].max()),
        float(evidence.column("around_cover")[few].max()),
        float(evidence.column("rarest_share")[few].max()),
        float(evidence.column("cosine")[few].max()),
        float(evidence.column("around_cosine")[few].max()),
        float(logits[own].max(initial=_NOTHING)) if asked.speakers else top,
        lead(blind, _NOTHING),
        lead(evidence.column("line_cover"), 0.0),
        lead(evidence.column("cosine"), -1.0),
        float(bool(asked.speakers)),
        float(speaker[order[0]] >= 0),
        float(rarity[~found].sum()) / total,
        float(len(rarity)),
    )
    return np.array([values], dtype=np.float32)
