"""How much of the evidence each candidate is expected to hold, knowing the others.

The chance of a line by itself does not know that the line above it has answered already.
Expected evidence does: it is learnt from the log-odds of a candidate and from its share
among all candidates (their softmax); from its place, how far it lies behind the best, and what
those above it leave over; from what is asked, as a question for a time is answered by one line and
a question for things by several; and from how far the whole can be trusted (`trust`): where
nothing answers, nothing is lost. It says what giving up a place costs, which is what feeling
in recall has to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.recall.asking import Wanted
from scrubjay.recall.logistic import chance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked

    Column = NDArray[np.float32]

_ASKED: Final = ("time", "number", "judgement", "several", "one_person", "words", "trust")
_ABOVE: Final = ("place", "behind", "left", "unanswered")
NAMES: Final = (
    "logit", "share", "sharp_share", *_ASKED, *(f"{name}_share" for name in _ASKED), *_ABOVE,
)  # fmt: skip
"""Columns: log-odds, log shares, what is asked, the share under what is asked; and of the better
ones: how many (log of one more), how far behind the best, the log of the share they leave, and the
log of the chance that none of them answers."""
_SHARPER: Final = 1.6
_LEAST: Final = 1e-9
"""Added to shares before their logarithm."""
_LEAST_LEFT: Final = 1e-4
_SUREST: Final = 0.999
"""No line by itself is held to answer more surely: its logarithm stays finite."""


def columns(logits: Column, asked: Asked, trust: float) -> Column:
    """Return the columns, shape (n, len(NAMES)).

    Args:
        logits: Log-odds of each candidate, shape (n,).
        asked: The cue as read.
        trust: Log-odds that the cue can be answered at all.
    """
    table = np.zeros((len(logits), len(NAMES)), np.float32)
    if not len(logits):
        return table
    traits = (
        asked.wanted is Wanted.TIME,
        asked.wanted is Wanted.NUMBER,
        asked.wanted is Wanted.JUDGEMENT,
        asked.several,
        len(asked.speakers) == 1,
        len(asked.terms),
        trust,
    )
    share = _log_share(logits, 1.0)
    table[:, 0], table[:, 1], table[:, 2] = logits, share, _log_share(logits, _SHARPER)
    for number, trait in enumerate(traits):
        table[:, 3 + number] = trait
        table[:, 3 + len(traits) + number] = trait * share
    table[:, -len(_ABOVE) :] = _of_those_above(logits)
    return table


def _of_those_above(logits: Column) -> Column:
    """Return what the better candidates leave to each, shape (n, len(_ABOVE))."""
    order = np.argsort(-logits, kind="stable")
    ordered = logits[order]
    shares = np.exp(ordered - ordered[0])
    shares /= shares.sum()
    silent = np.log1p(-np.minimum(chance(ordered), np.float32(_SUREST)))
    found = np.empty((len(logits), len(_ABOVE)), np.float32)
    found[order, 0] = np.log1p(np.arange(len(logits)))
    found[order, 1] = ordered - ordered[0]
    found[order, 2] = np.log(1.0 - _before(shares) + _LEAST_LEFT)
    found[order, 3] = _before(silent)
    return found


def _before(values: Column) -> Column:
    """Return for each value the sum of those before it."""
    sums: Column = np.concatenate([[0.0], np.cumsum(values[:-1], dtype=np.float64)])
    return np.minimum(sums, 1.0)


def _log_share(logits: Column, sharpness: float) -> Column:
    weights = np.exp(sharpness * (logits - logits.max()))
    shares: Column = np.log(weights / weights.sum() + _LEAST).astype(np.float32)
    return shares
