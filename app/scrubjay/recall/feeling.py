"""Recall that weighs feeling as well as meaning: the strategies of Emotional RAG, repaired.

Two repairs (memory-systems.md, section 3.3): both distances are brought to 0…1 before
they are combined, and affect vectors are centred on the neutral mean first, because
all-positive vectors are all alike by cosine. Distance of feeling:
d = (1 - cos(e_q - m, e_m - m)) / 2, pulled to the indifferent 0.5 where either text is
hardly felt: d' = 0.5 + (d - 0.5)·a_q·a_m.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.recollection import FeelingStrategy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.domain.affect import Affect

    Column = NDArray[np.float32]

NEUTRAL_MEAN: Final = np.array([0.071, 0.122, 0.008, 0.076, 0.050, 0.011, 0.133, 0.080], np.float32)
"""Mean affect vector of texts labelled neutral (printed by tests/evaluation/affect.py)."""
GATE_SHARE: Final = 0.1
"""Share of feeling in the default strategy, after meaning has chosen who takes part.

On the development conversations, asked with joy: 0.1 brings memories 17 % nearer in feeling and
costs 1.0 points of evidence recall@10; 0.2 brings 26 % and costs 3.1."""
GATE_TIMES: Final = 3
"""The default re-orders this many times k candidates."""
SHORTLIST: Final = 2
"""S-S and S-E keep this many times k by the first distance (20 of 10 in the paper)."""
_LOW: Final = ("sadness", "fear", "anger")


def distances(cue: Affect, memories: Column) -> Column:
    """Return the distance of feeling, in 0…1, of each row of an array of shape (n, 9)."""
    asked = np.array(cue.vector, np.float32) - NEUTRAL_MEAN
    felt = memories[:, :8] - NEUTRAL_MEAN
    lengths = np.linalg.norm(felt, axis=1) * float(np.linalg.norm(asked))
    cosines = (felt @ asked) / np.maximum(lengths, 1e-6)
    strength = np.float32(cue.intensity) * memories[:, 8]
    apart: Column = (0.5 - 0.5 * cosines * strength).astype(np.float32)
    return apart


def contrasted(cue: Affect) -> Affect:
    """Return the feeling that would comfort: low moods ask for joy and acceptance."""
    low = max(float(getattr(cue, name)) for name in _LOW)
    if low < max(cue.joy, cue.acceptance):
        return cue
    wanted = {"joy": low, "acceptance": low}
    return type(cue)(**{name: wanted.get(name, 0.0) for name in EMOTIONS}, intensity=cue.intensity)


def reorder(scores: Column, apart: Column, strategy: FeelingStrategy, k: int) -> Column:
    """Return new scores, in 0…1, under a strategy.

    Args:
        scores: Relevance in 0…1, shape (n,).
        apart: Distances of feeling in 0…1, shape (n,).
        strategy: Which of them; OFF changes nothing.
        k: How many places there are.

    C-A adds the two distances, C-M multiplies them; S-S shortlists by meaning and
    orders by feeling, S-E the other way round; GATED shortlists by meaning and blends
    9:1; CONTRAST is GATED toward the comforting feeling (see `contrasted`).
    """
    top = max(float(scores.max(initial=0.0)), 1e-6)
    far = 1.0 - scores / top  # distance of meaning, 0…1
    if strategy is FeelingStrategy.C_A:
        return _of(1.0 - (far + apart) / 2.0, top)
    if strategy is FeelingStrategy.C_M:
        return _of(1.0 - far * apart, top)
    if strategy is FeelingStrategy.S_S:
        return _two_steps(far, apart, SHORTLIST * k, top)
    if strategy is FeelingStrategy.S_E:
        return _two_steps(apart, far, SHORTLIST * k, top)
    if strategy is FeelingStrategy.OFF:
        return scores
    nearness = 1.0 - ((1.0 - GATE_SHARE) * far + GATE_SHARE * apart)
    blended: Column = nearness.astype(np.float32)
    outside = np.argsort(far, kind="stable")[GATE_TIMES * k :]
    blended[outside] = (1.0 - far[outside]) * float(blended.min(initial=1.0))
    return _of(blended, top)


def _two_steps(first: Column, second: Column, keep: int, top: float) -> Column:
    """Order the `keep` nearest by `first` by `second`; the others follow behind."""
    ordered = 0.5 * (1.0 - first)
    inside = np.argsort(first, kind="stable")[:keep]
    ordered[inside] = 0.5 + 0.5 * (1.0 - second[inside])
    return _of(ordered, top)


def _of(shares: Column, top: float) -> Column:
    """Bring shares of the best back to the scale of scores."""
    scaled: Column = np.clip(shares * top, 0.0, 1.0).astype(np.float32)
    return scaled
