"""Was anything like what the cue asks ever mentioned?

Trust asks whether the right thing was said of the right person; this asks something that
comes before. A store always has a nearest line. Whether it is near because it answers, or
only because some line must be, shows in how far it stands above the others, in how many
of the cue's words it and its surroundings hold, and in whether the rarest of them is
there at all. Nothing here is an absolute count, so a vault of ten memories is judged as one
of ten thousand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.recall.asking import Wanted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked
    from scrubjay.recall.evidence import Evidence

    Column = NDArray[np.float32]

NAMES: Final = (
    "best", "mean_of_five", "above_usual", "evenness", "cosine", "own_cosine",
    "own_cosine_apart", "line_cover", "around_cover", "own_line_cover", "own_around_cover",
    "three_cover", "rarest_missing", "unknown_share", "words", "people", "judgement",
    "judged_best", "judged_cover", "supposes",
)  # fmt: skip
"""Columns; "own" is of the person named, "judged" holds for questions to be answered yes or no.

Such a question repeats all of what was said, so that more of it must be found again. One that
supposes ("Would Ana enjoy …?") repeats nothing: it is to be concluded from other words.
"""
_SUPPOSES: Final = re.compile(r"\b(?:would|might|could|likely)\b", re.IGNORECASE)
_FEW: Final = 5
_THREE: Final = 3
_NOTHING: Final = -8.0
"""The log-odds of no candidate at all."""


def columns(evidence: Evidence, logits: Column, asked: Asked) -> Column:
    """Return the columns, shape (1, len(NAMES)).

    Args:
        evidence: All candidates.
        logits: Log-odds of each, with what was added to the evidence, shape (n,).
        asked: The cue as read.
    """
    found = dict.fromkeys(NAMES, 0.0)
    found["best"] = found["mean_of_five"] = _NOTHING
    supposes = _SUPPOSES.search(asked.own_words) is not None
    found |= {
        "words": float(len(asked.terms)),
        "people": float(len(asked.speakers)),
        "judgement": float(asked.wanted is Wanted.JUDGEMENT and not supposes),
        "supposes": float(supposes),
    }
    if len(logits):
        found |= _of_the_scores(np.maximum(logits, np.float32(_NOTHING))) | _of_the_cosines(
            evidence
        )
        found |= _of_the_words(evidence, np.argsort(-logits)[:_THREE])
    found["judged_best"] = found["judgement"] * found["best"]
    found["judged_cover"] = found["judgement"] * found["around_cover"]
    return np.array([[found[name] for name in NAMES]], dtype=np.float32)


def both(one: Column, other: Column) -> Column:
    """Return the log-odds that two things hold, from those of each, never above the lower.

    The odds against add up, as those of independent faults that are rare do.
    """
    found: Column = -np.logaddexp(-one, -other)
    return found


def _of_the_scores(logits: Column) -> dict[str, float]:
    ordered = np.sort(logits)[::-1]
    best = float(ordered[0])
    shares = np.exp(ordered - ordered[0])
    shares /= shares.sum()
    surprise = -float((shares * np.log(shares + np.float32(1e-12))).sum())
    return {
        "best": best,
        "mean_of_five": float(ordered[:_FEW].mean()),
        "above_usual": best - float(ordered[len(ordered) // 2]),
        "evenness": surprise / max(float(np.log(len(ordered))), 1.0),
    }


def _of_the_cosines(evidence: Evidence) -> dict[str, float]:
    if not evidence.meant:
        return {}
    own = evidence.column("own_cosine")
    best = float(own.max())
    return {
        "cosine": float(evidence.column("cosine").max()),
        "own_cosine": best,
        "own_cosine_apart": (best - float(own.mean())) / max(float(own.std()), 0.02),
    }


def _of_the_words(evidence: Evidence, three: NDArray[np.int64]) -> dict[str, float]:
    matches, rarity = evidence.matches, evidence.matches.rarity
    total = max(float(rarity.sum()), 1e-6)
    rarest = max(float(rarity.max(initial=0.0)), 1e-6)
    there = (matches.around[three] > 0).any(axis=0)
    line, around = evidence.column("line_cover"), evidence.column("around_cover")
    own = evidence.column("speaker") >= 0
    return {
        "line_cover": float(line.max()),
        "around_cover": float(around.max()),
        "own_line_cover": float(line[own].max(initial=0.0)),
        "own_around_cover": float(around[own].max(initial=0.0)),
        "three_cover": float(rarity[there].sum()) / total,
        "rarest_missing": float(rarity[~there].max(initial=0.0)) / rarest,
        "unknown_share": float(rarity[~(matches.session > 0).any(axis=0)].sum()) / total,
    }
