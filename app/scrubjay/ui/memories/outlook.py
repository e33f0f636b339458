"""What became and what will become of one memory: the figures behind its curve.

Pure: no window needed. Durations are in days and counted from now, so days before
now are negative. Strength lies in 0…1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain import retention
from scrubjay.domain.memory import MemoryState, days
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrubjay.domain.changes import Revision
    from scrubjay.domain.memory import Memory

SAMPLES: Final = 96
"""Points per line: more cannot be told apart at the width of the panel."""
SHORTEST_FUTURE: Final = 14.0
LONGEST_FUTURE: Final = 40.0 * 365.25
PAST_PER_FUTURE: Final = 1.0
"""An old memory shows as much past as future, so that tomorrow keeps its room."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One undisturbed fading: from one use (or the beginning) to the next.

    Attributes:
        begins: Day of the use, ≤ 0.
        stability: Days, during this stretch.
    """

    begins: float
    stability: float

    def strength(self, day: float, law: RetentionLaw) -> float:
        """Return the strength on a day of this stretch."""
        return retention.retrievability(day - self.begins, self.stability, law)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A memory's strength now, its fate if left alone, and if used today.

    Attributes:
        strength: Now, 0…1.
        fades_in: Days until it counts as faded; negative when it does already, None
            when it never will (pinned).
        rests_in: Days until it goes to the archive; None when it never will, because
            it is pinned or confirmed.
        strength_after_use: Always 1; `fades_after_use` is the day it would then fade.
        stretches: The fadings so far, oldest first; the last one goes on.
    """

    law: RetentionLaw
    strength: float
    pinned: bool
    fades_in: float | None
    rests_in: float | None
    fades_after_use: float | None
    stability_after_use: float
    stretches: tuple[Stretch, ...]

    @property
    def current(self) -> Stretch:
        """The fading that is going on."""
        return self.stretches[-1]

    @property
    def uses(self) -> int:
        """How often it was used so far."""
        return len(self.stretches) - 1

    @property
    def lasted_at_first(self) -> float:
        """Days after which it would have faded, had it never been used."""
        return retention.days_until(retention.FADED_BELOW, self.stretches[0].stability, self.law)

    @property
    def future(self) -> float:
        """Days ahead worth drawing: past the next level it will cross, with some air."""
        if self.pinned:
            return SHORTEST_FUTURE * 2
        ahead = [day for day in (self.fades_in, self.rests_in) if day is not None and day > 0.0]
        nearest = min(ahead, default=SHORTEST_FUTURE * 2)
        return min(max(nearest * 1.5, SHORTEST_FUTURE), LONGEST_FUTURE)

    @property
    def past(self) -> float:
        """Days back worth drawing; none before there was the memory."""
        return min(-self.stretches[0].begins, self.future * PAST_PER_FUTURE)


def outlook(
    memory: Memory,
    now: datetime,
    law: RetentionLaw = RetentionLaw.POWER,
    history: Iterable[Revision] = (),
    gain: float = retention.USE_CONFIRMED,
) -> Outlook:
    """Work out the fate of a memory; its history adds the uses before the last one.

    gain: How much a use today would count (see `settings.GROWTH`).
    """
    stretches = _stretches(memory, now, history)
    current = stretches[-1]
    used = memory.used(now, gain, law)
    fades_in = rests_in = fades_after_use = None
    if not memory.pinned:
        fades_in = _until(retention.FADED_BELOW, current, law)
        fades_after_use = retention.days_until(retention.FADED_BELOW, used.stability, law)
        if not memory.confirmed:
            rests_in = _until(retention.ARCHIVED_BELOW, current, law)
    return Outlook(
        law=law,
        strength=memory.retrievability(now, law),
        pinned=memory.pinned,
        fades_in=fades_in,
        rests_in=rests_in,
        fades_after_use=fades_after_use,
        stability_after_use=used.stability,
        stretches=stretches,
    )


def line(outlook: Outlook, law: RetentionLaw | None = None) -> tuple[Point, ...]:
    """Return (day, strength) along the visible past and future, under a law of choice.

    A use shows as two points on one day: where it had sunk to, and 1.
    """
    law = law or outlook.law
    first, last = -outlook.past, outlook.future
    if outlook.pinned:
        return ((first, 1.0), (last, 1.0))
    step = (last - first) / SAMPLES
    points: list[Point] = []
    for stretch, end in _with_ends(outlook.stretches, last):
        begin = max(stretch.begins, first)
        if end <= begin:
            continue
        count = max(int((end - begin) / step), 2)
        points += [
            (day, stretch.strength(day, law))
            for day in (begin + (end - begin) * index / count for index in range(count + 1))
        ]
    return tuple(points)


def line_after_use(outlook: Outlook) -> tuple[Point, ...]:
    """Return (day, strength) from now on, had the memory been used today."""
    if outlook.pinned:
        return ()
    fresh = Stretch(begins=0.0, stability=outlook.stability_after_use)
    days_ahead = (outlook.future * index / SAMPLES for index in range(SAMPLES + 1))
    return tuple((day, fresh.strength(day, outlook.law)) for day in days_ahead)


def is_waiting(memory: Memory) -> bool:
    """Tell whether time has no say in it: a proposal, or in the trash."""
    return memory.state in (MemoryState.PROPOSED, MemoryState.TRASHED)


def _until(level: float, stretch: Stretch, law: RetentionLaw) -> float:
    return stretch.begins + retention.days_until(level, stretch.stability, law)


def _stretches(memory: Memory, now: datetime, history: Iterable[Revision]) -> tuple[Stretch, ...]:
    versions = [
        version
        for revision in history
        for version in (revision.before, revision.after)
        if version is not None
    ]
    # A version may have been dated earlier than the memory is now: nothing is drawn before it was.
    # The same beginning can occur under several versions; the newest knows best.
    stability_since = {
        (version.last_used_at or version.at): version.stability for version in [*versions, memory]
    }
    current = memory.last_used_at or memory.at
    return tuple(
        Stretch(begins=min(-days(now - since), 0.0), stability=stability)
        for since, stability in sorted(stability_since.items())
        if memory.at <= since <= current
    )


def _with_ends(stretches: tuple[Stretch, ...], last: float) -> list[tuple[Stretch, float]]:
    ends = [*(following.begins for following in stretches[1:]), last]
    return list(zip(stretches, ends, strict=True))


def strength_on(outlook: Outlook, day: float) -> float:
    """Return the strength on a day, past or to come, if the memory is left alone."""
    if outlook.pinned:
        return 1.0
    begun = [stretch for stretch in outlook.stretches if stretch.begins <= day]
    stretch = begun[-1] if begun else outlook.stretches[0]
    return stretch.strength(day, outlook.law)
