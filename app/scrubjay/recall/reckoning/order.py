"""Which came first, and how far apart: worked out from days, and only as far as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.finding import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.recall.reckoning.events import Telling


def relation(one: Telling, other: Telling) -> Relation:
    """Return how one event lies to another.

    Days decide. Where the days known overlap, somebody who told of one before the other had
    begun settles it; two of the same day without an hour stay undecided.
    """
    if one.line.id == other.line.id and one.day == other.day:
        return Relation.UNKNOWN
    mine, theirs = one.span, other.span
    if mine.after <= theirs.first:
        return Relation.BEFORE
    if theirs.after <= mine.first:
        return Relation.AFTER
    if mine == theirs and mine.days == 1:
        return _within_a_day(one, other)
    return Relation.UNKNOWN


def _within_a_day(one: Telling, other: Telling) -> Relation:
    """Go by the telling where that is all there is: both told as they happened."""
    if one.told and other.told and one.line.at != other.line.at:
        return Relation.BEFORE if one.line.at < other.line.at else Relation.AFTER
    return Relation.SAME


def sorted_by_day(tellings: Sequence[Telling]) -> list[Telling]:
    """Return them from the earliest on; what starts on one day, the more exact first."""
    return sorted(tellings, key=lambda each: (each.span.first, each.span.after, each.line.at))


def days_between(one: Telling, other: Telling) -> float:
    """Return the days from the middle of one to the middle of the other, never negative."""
    return abs(_middle(one) - _middle(other))


def _middle(telling: Telling) -> float:
    held = telling.span
    return held.first.toordinal() + (held.days - 1) / 2
