"""Recall that weighs feeling as well as meaning: the strategies of Emotional RAG, repaired.

Two repairs (memory-systems.md, section 3.3). Affect vectors are centred on the neutral mean
before their cosine is taken, because all-positive vectors are all alike, and what is hardly
felt is drawn a little toward the indifferent ½. And both distances are brought to 0…1 over the
candidates before they meet. Distance of feeling: d = ½ - ½·cos(q - m, e - m)·(3 + a_e)/4·a_q.

The strategy of our own is GATED. Some of the places hardly ever hold what was asked for;
those are given to memories that feel nearer. Which places those are is told by the expected
evidence of each candidate (`expecting`): the set that maximises the sum of expected
evidence - `PRICE`·d loses least evidence for the feeling it gains. Within the set, feeling
moves each by up to `LIFT` in log-odds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.affect import EMOTIONS, NEUTRAL_BELOW
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.recall.logistic import chance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.domain.affect import Affect

    Column = NDArray[np.float32]

NEUTRAL_MEAN: Final = np.array([0.071, 0.122, 0.008, 0.076, 0.050, 0.011, 0.133, 0.080], np.float32)
"""Mean affect vector of texts labelled neutral (printed by tests/evaluation/affect.py)."""
PRICE: Final = 0.012
"""Expected evidence that is given up for a whole unit of distance, in GATED and CONTRAST.

The greatest, in steps of 0.001, at which the model of expected evidence itself expects to lose no
more than half a point of recall, the mean over feelings (app/docs/memory/feeling-in-recall.md)."""
LIFT: Final = 1.0
"""Log-odds that the nearest feeling adds, and the farthest takes, among those chosen."""
GATE: Final = 250
"""GATED and CONTRAST choose among this many candidates that lie nearest by meaning."""
SHORTLIST: Final = 2
"""S-S and S-E keep this many times k by the first distance (20 of 10 in the paper)."""
_LOW: Final = ("sadness", "fear", "anger")


def distances(cue: Affect, memories: Column) -> Column:
    """Return the distance of feeling, in 0…1, of each row of an array of shape (n, 9)."""
    asked = np.array(cue.vector, np.float32) - NEUTRAL_MEAN
    felt = memories[:, :8] - NEUTRAL_MEAN
    lengths = np.linalg.norm(felt, axis=1) * float(np.linalg.norm(asked))
    cosines = (felt @ asked) / np.maximum(lengths, 1e-6)
    clearly = np.float32(min(cue.intensity / NEUTRAL_BELOW, 1.0))
    strength = clearly * (3.0 + memories[:, 8]) / 4.0
    apart: Column = (0.5 - 0.5 * cosines * strength).astype(np.float32)
    return apart


def contrasted(cue: Affect) -> Affect:
    """Return the feeling that would comfort: low moods ask for joy and acceptance."""
    low = max(float(getattr(cue, name)) for name in _LOW)
    if low < max(cue.joy, cue.acceptance):
        return cue
    wanted = {"joy": low, "acceptance": low}
    return type(cue)(**{name: wanted.get(name, 0.0) for name in EMOTIONS}, intensity=cue.intensity)


def reorder(
    logits: Column,
    expected: Column,
    apart: Column,
    strategy: FeelingStrategy,
    k: int,
) -> Column:
    """Return scores in 0…1, higher first, under a strategy other than OFF.

    Args:
        logits: Log-odds of relevance, shape (n,).
        expected: Share of the evidence each is expected to hold, 0…1, shape (n,).
        apart: Distances of feeling in 0…1, shape (n,).
        strategy: Which of them.
        k: How many places there are.

    C-A adds the two distances, C-M multiplies them; S-S shortlists by meaning and
    orders by feeling, S-E the other way round; GATED see above; CONTRAST is GATED toward
    the comforting feeling (see `contrasted`).
    """
    if strategy in (FeelingStrategy.GATED, FeelingStrategy.CONTRAST):
        return _gated(logits, expected, apart, k)
    far, unlike = _spread(-logits), _spread(apart)
    if strategy is FeelingStrategy.C_A:
        return _column(1.0 - (far + unlike) / 2.0)
    if strategy is FeelingStrategy.C_M:
        return _column(1.0 - far * unlike)
    if strategy is FeelingStrategy.S_S:
        return _two_steps(far, unlike, SHORTLIST * k)
    return _two_steps(unlike, far, SHORTLIST * k)


def _gated(logits: Column, expected: Column, apart: Column, k: int) -> Column:
    worth = (expected + PRICE * (1.0 - apart)) / (1.0 + PRICE)
    outside = np.argsort(-logits, kind="stable")[GATE:]
    worth[outside] = worth.min(initial=1.0) * expected[outside]  # behind, by meaning alone
    chosen = np.argsort(-worth, kind="stable")[:k]
    moved = chance(logits[chosen] + np.float32(LIFT) * (1.0 - 2.0 * apart[chosen]))
    scores = float(moved.min(initial=1.0)) * worth
    scores[chosen] = moved
    return _column(scores)


def _two_steps(first: Column, second: Column, keep: int) -> Column:
    """Order the `keep` nearest by `first` by `second`; the others follow behind."""
    ordered = 0.5 * (1.0 - first)
    inside = np.argsort(first, kind="stable")[:keep]
    ordered[inside] = 0.5 + 0.5 * (1.0 - second[inside])
    return _column(ordered)


def _spread(distances: Column) -> Column:
    """Bring distances to 0…1: the nearest candidate to 0, the farthest to 1."""
    if not len(distances):
        return distances
    width = max(float(np.ptp(distances)), 1e-6)
    return _column((distances - distances.min()) / width)


def _column(values: NDArray[np.floating]) -> Column:
    clipped: Column = np.clip(values, 0.0, 1.0).astype(np.float32)
    return clipped
