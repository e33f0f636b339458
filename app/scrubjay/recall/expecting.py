"""How much of the evidence each candidate is expected to hold, knowing the others.

The chance of a line by itself does not know that the line above it has answered already.
Expected evidence does: it is learnt from the log-odds of a candidate and from its share
among all candidates (their softmax), and from what is asked, as a question for a time is
answered by one line and a question for things by several, and from how far the whole can be
trusted (`trust`): where nothing answers, nothing is lost. It says what giving up a place costs,
which is what feeling in recall has to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.recall.asking import Wanted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked

    Column = NDArray[np.float32]

_ASKED: Final = ("time", "number", "judgement", "several", "one_person", "words", "trust")
NAMES: Final = ("logit", "share", "sharp_share", *_ASKED, *(f"{name}_share" for name in _ASKED))
"""Columns: log-odds, log shares, what is asked, and the share under what is asked."""
_SHARPER: Final = 1.6
_LEAST: Final = 1e-9
"""Added to shares before their logarithm."""


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
    return table


def _log_share(logits: Column, sharpness: float) -> Column:
    weights = np.exp(sharpness * (logits - logits.max()))
    shares: Column = np.log(weights / weights.sum() + _LEAST).astype(np.float32)
    return shares
