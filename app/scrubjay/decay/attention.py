"""What deserves a look before it fades, and what may be brought up again."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from scrubjay.domain import retention
from scrubjay.domain.memory import Memory, MemoryState
from scrubjay.domain.recollection import Fades, Filters
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Fading:
    """A memory that is about to fade, and when it will have."""

    memory: Memory
    at: datetime


def fading_within(now: datetime, within_days: float, law: RetentionLaw) -> Filters:
    """Return what to select for `fading_soon`, so that no others have to be read."""
    return Filters(
        states=(MemoryState.ACTIVE,),
        pinned=False,
        fades=Fades(
            per_stability=retention.days_until(retention.FADED_BELOW, 1.0, law),
            after=now,
            before=_after(now, within_days),
        ),
    )


def fading_soon(
    memories: Iterable[Memory],
    now: datetime,
    within_days: float,
    law: RetentionLaw = RetentionLaw.POWER,
) -> list[Fading]:
    """Return the active memories that will fade within so many days, the next one first.

    Pinned memories never fade; what is superseded or over is let go without notice.
    """
    horizon = _after(now, within_days)
    found = [
        Fading(memory=memory, at=at)
        for memory in memories
        if memory.state is MemoryState.ACTIVE and memory.valid_to is None and not memory.pinned
        for at in [fades_at(memory, law)]
        if now < at <= horizon
    ]
    return sorted(found, key=lambda each: (each.at, each.memory.id))


def fades_at(memory: Memory, law: RetentionLaw = RetentionLaw.POWER) -> datetime:
    """Return when time alone will have made this memory a faded one.

    What is dated at the end of the calendar fades there: a file may hold any year.
    """
    days = retention.days_until(retention.FADED_BELOW, memory.stability, law)
    return _after(memory.last_used_at or memory.at, days)


def _after(moment: datetime, days: float) -> datetime:
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def resurfacing(
    memories: Iterable[Memory],
    now: datetime,
    count: int,
    luck: Callable[[Memory], float],
    law: RetentionLaw = RetentionLaw.POWER,
) -> list[Memory]:
    """Draw memories to ask about ("worth keeping?"), without replacement.

    The weight is R·(1 - R)·salience, so that neither what is fresh nor what is long gone
    comes up often (after the spacing results of memory-systems.md, section 11). Drawing
    by the largest u^(1/w) is Efraimidis' and Spirakis' weighted reservoir sampling: one
    pass, whatever the number of memories.

    Args:
        memories: Candidates; only active and faded statements and episodes still holding.
        now: The present moment.
        count: How many are wanted at most.
        luck: Of a memory, a number in 0…1: its own, so that one that drops out changes
            nobody else's.
        law: The forgetting curve in force.
    """
    drawn: list[tuple[float, str, Memory]] = []
    for memory in memories:
        weight = worth_asking(memory, now, law)
        if weight > 0.0:
            own = min(max(luck(memory), 1e-12), 1.0)
            drawn.append((math.log(own) / weight, memory.id, memory))
    drawn.sort(key=lambda each: (-each[0], each[1]))
    return [memory for _, _, memory in drawn[:count]]


def worth_asking(memory: Memory, now: datetime, law: RetentionLaw = RetentionLaw.POWER) -> float:
    """Return the weight with which a memory is drawn; 0 for what is pinned or past."""
    if memory.pinned or memory.valid_to is not None:
        return 0.0
    if memory.state not in (MemoryState.ACTIVE, MemoryState.FADED):
        return 0.0
    current = memory.retrievability(now, law)
    return current * (1.0 - current) * memory.salience
