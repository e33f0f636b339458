"""Which came first, and how far apart: worked out from days, and only as far as they are known."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from scrubjay.domain.finding import Relation
from scrubjay.domain.hours import hour_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scrubjay.recall.reckoning.tellings import Telling


def relation(one: Telling, other: Telling) -> Relation:
    """Return how one event lies to another.

    Days decide. What overlaps is settled by the telling where that is all there is: two
    things told as they happened, or one that was told of before the other could begin.
    """
    mine, theirs = one.span, other.span
    if mine.after <= theirs.first:
        return Relation.BEFORE
    if theirs.after <= mine.first:
        return Relation.AFTER
    if _told_before(one, other):
        return Relation.BEFORE
    if _told_before(other, one):
        return Relation.AFTER
    if mine == theirs and mine.days == 1 and (by_hour := _by_hour(one, other)):
        return by_hour
    return Relation.SAME if mine == theirs and mine.days == 1 else Relation.UNKNOWN


def _by_hour(one: Telling, other: Telling) -> Relation | None:
    """Return how two things of one day lie to each other, where both named one hour."""
    hours = [hour_of(each.sentence, "") for each in (one, other) if not each.told]
    first, second = (*hours, None, None)[:2]
    if first is None or second is None or first.minutes == second.minutes:
        return None
    return Relation.BEFORE if first.minutes < second.minutes else Relation.AFTER


def _told_before(one: Telling, other: Telling) -> bool:
    """Report whether one was told of, as past, before the other can have begun."""
    if one.line is None or other.line is None or one.line.at >= other.line.at:
        return False
    on = one.line.at.date()
    return (one.told and other.told) or one.span.first <= on < other.span.first


def sorted_by_day(tellings: Sequence[Telling]) -> list[Telling]:
    """Return them from the earliest on; what starts on one day, the more exact first."""
    return sorted(tellings, key=lambda each: each.place)


def middle(telling: Telling) -> float:
    """Return the middle of the days it may have been on, as an ordinal."""
    held = telling.span
    return held.first.toordinal() + (held.days - 1) / 2


def days_between(one: Telling, other: Telling) -> float:
    """Return the days from the middle of one to the middle of the other, never negative."""
    return abs(middle(one) - middle(other))


def occasions(tellings: Sequence[Telling], share: float) -> list[Telling]:
    """Return the different occasions among tellings, by day.

    Tellings whose days overlap are one occasion, told best by the surest and most exact.

    Args:
        tellings: The surest first.
        share: What a telling must score at least, as a share of the best.
    """
    kept: list[Telling] = []
    firsts: list[date] = []
    for each in tellings:
        if each.score < share * tellings[0].score:
            continue
        at = bisect_left(firsts, each.span.first)
        # What is kept has no day in common: only its two neighbours can overlap a new one.
        if not any(each.span.overlaps(other.span) for other in kept[max(at - 1, 0) : at + 1]):
            kept.insert(at, each)
            firsts.insert(at, each.span.first)
    return kept
