"""What is tied to a memory that comes to mind comes to mind more easily itself.

Two memories that one answer cited were used together: their tie is kept, is worth half
after sixty days of rest, and lifts one when the other is recalled (memory-systems.md, 5.4).
The same holds for ties the person made. The lift is bounded: a tie can order what is
otherwise alike; it cannot carry in what does not bear on the cue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.link import USED_TOGETHER_HALF_LIFE_DAYS, LinkKind
from scrubjay.domain.memory import days

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.link import Link
    from scrubjay.domain.memory import MemoryId

    Column = NDArray[np.float32]

KINDS: Final = (LinkKind.USED_TOGETHER, LinkKind.PERSON, LinkKind.REQUIRES)
LEADERS: Final = 5
"""So many of the best pull what is tied to them."""
GAIN: Final = 1.0
"""Log-odds that a fresh tie to the best memory adds; the most there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie that pulls a memory.

    Attributes:
        partner: The better memory, at the other end.
        closeness: 0…1: its weight today, times how near the partner comes to the best.
        link: The tie as it is kept.
    """

    partner: MemoryId
    closeness: float
    link: Link


def weight_now(link: Link, now: datetime) -> float:
    """Return the weight of a link today: being used together wears off, all else stays."""
    if link.kind is not LinkKind.USED_TOGETHER or link.at is None:
        return min(max(link.weight, 0.0), 1.0)
    rest = max(days(now - link.at), 0.0)
    return min(max(link.weight, 0.0), 1.0) * float(0.5 ** (rest / USED_TOGETHER_HALF_LIFE_DAYS))


def pulls(
    links: Iterable[Link],
    leaders: Mapping[MemoryId, float],
    now: datetime,
) -> dict[MemoryId, Tie]:
    """Return for each memory that is tied to a leader its strongest tie.

    Args:
        links: That touch any of the leaders.
        leaders: The best memories, each with its score as a share of the best's, 0…1.
            Of two leaders that are tied the better one pulls the other.
        now: The moment of the cue.
    """
    found: dict[MemoryId, Tie] = {}
    for link in links:
        if link.kind not in KINDS:
            continue
        strength = weight_now(link, now)
        for partner, other in ((link.one, link.other), (link.other, link.one)):
            share = leaders.get(partner, 0.0)
            if share <= leaders.get(other, 0.0):
                continue
            tie = Tie(partner=partner, closeness=strength * share, link=link)
            if other not in found or found[other].closeness < tie.closeness:
                found[other] = tie
    return found


def gains(ids: Collection[MemoryId], ties: Mapping[MemoryId, Tie]) -> Column:
    """Return the log-odds that ties add to each of these memories."""
    pulled = (ties[each].closeness if each in ties else 0.0 for each in ids)
    return np.float32(GAIN) * np.fromiter(pulled, np.float32, len(ids))
