"""What speaks for a memory apart from the evidence: its strength, and the time the cue names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain import retention
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import ReasonKind
from scrubjay.domain.retention import RetentionLaw
from scrubjay.recall.shelf import KINDS

if TYPE_CHECKING:
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked
    from scrubjay.recall.shelf import Shelf

    Column = NDArray[np.float32]

DATE_GAIN: Final = 1.5
RECENT_GAIN: Final = 1.0
FACT_GAIN: Final = 0.5
PLACE_GAIN: Final = 1.0
"""Log-odds added for the date the cue names, the recency it asks for, a drawn fact, and
the place the cue names."""
RECENT_DAYS: Final = 30.0
"""Recency falls to 1/e in this time."""
_DAY: Final = 86_400.0
_EPISODE: Final = KINDS.index(MemoryKind.EPISODE)


def gains(
    rows: NDArray[np.int64],
    asked: Asked,
    shelf: Shelf,
    now: datetime,
) -> dict[ReasonKind, Column]:
    """Return log-odds to add, by reason, each of shape (len(rows),)."""
    at = shelf.at[rows]
    nothing = np.zeros(len(rows), np.float32)
    found = {ReasonKind.DATE: nothing, ReasonKind.RECENT: nothing, ReasonKind.PLACE: nothing}
    if asked.dates:
        inside = np.zeros(len(rows), np.bool_)
        for start, end in asked.dates:
            inside |= (at >= start) & (at < end)
        found[ReasonKind.DATE] = np.where(inside, np.float32(DATE_GAIN), np.float32(0.0))
    if asked.places:
        there = np.isin(shelf.place[rows], [shelf.places[place] for place in asked.places])
        found[ReasonKind.PLACE] = np.where(there, np.float32(PLACE_GAIN), np.float32(0.0))
    if asked.recent:
        age = np.maximum(now.timestamp() - at, 0.0) / _DAY
        found[ReasonKind.RECENT] = (RECENT_GAIN * np.exp(-age / RECENT_DAYS)).astype(np.float32)
    drawn = shelf.kind[rows] != _EPISODE
    found[ReasonKind.FACT] = np.where(drawn, np.float32(FACT_GAIN), np.float32(0.0))
    return found


def rank_factors(
    rows: NDArray[np.int64],
    shelf: Shelf,
    now: datetime,
    law: RetentionLaw,
) -> Column:
    """Return the bounded factor of strength, in 0.85…1, of each row.

    The columns' form of `retention.retrievability` and `retention.rank_factor`.
    """
    age = np.maximum(now.timestamp() - shelf.since[rows], 0.0) / _DAY
    ratio = age / np.maximum(shelf.stability[rows], retention.MIN_STABILITY)
    if law is RetentionLaw.EXPONENTIAL:
        strength = np.exp(-ratio)
    else:
        strength = (1.0 + retention.FACTOR * ratio) ** -retention.EXPONENT
    strength = np.where(shelf.pinned[rows], 1.0, strength)
    factors: Column = (retention.RANK_FLOOR + (1.0 - retention.RANK_FLOOR) * strength).astype(
        np.float32,
    )
    return factors
