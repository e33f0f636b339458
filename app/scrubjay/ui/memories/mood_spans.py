"""Stretches of days with their feeling: days as they are, or months where one looks from afar."""

from __future__ import annotations

import calendar
import enum
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from scrubjay.domain.affect import EMOTIONS, Affect
from scrubjay.ui.wording import feeling_word, percent, plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from scrubjay.domain.life import MoodDay

WORTH_SAYING: Final = 0.05
"""Weaker feelings are not named."""
NAMED: Final = 3


class Zoom(enum.StrEnum):
    """How much one bar stands for."""

    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodSpan:
    """From the first to the last day, both included: the mean feeling, and how many lines."""

    first: date
    last: date
    mood: Affect
    count: int


def spans(days: Sequence[MoodDay], zoom: Zoom) -> tuple[MoodSpan, ...]:
    """Return a span for each day, or for each month that has any."""
    if zoom is Zoom.DAYS:
        return tuple(
            MoodSpan(first=each.day, last=each.day, mood=each.mood, count=each.count)
            for each in days
        )
    months = groupby(days, key=lambda each: (each.day.year, each.day.month))
    return tuple(_month(list(each)) for _, each in months)


def _month(days: list[MoodDay]) -> MoodSpan:
    """Return the mean of a month, each day weighing as much as was said on it."""
    first = days[0].day.replace(day=1)
    count = sum(each.count for each in days)
    total = max(count, 1)
    vector = tuple(
        sum(float(getattr(each.mood, name)) * each.count for each in days) / total
        for name in EMOTIONS
    )
    intensity = sum(each.mood.intensity * each.count for each in days) / total
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return MoodSpan(first=first, last=last, mood=Affect.from_vector(vector, intensity), count=count)


def shares(mood: Affect, feelings: Iterable[str]) -> list[tuple[str, float]]:
    """Return how strong each of these feelings is, 0…1, in the order of all feelings."""
    wanted = set(feelings)
    return [(name, float(getattr(mood, name))) for name in EMOTIONS if name in wanted]


def spoken(span: MoodSpan, when: str, feelings: Sequence[str] = ()) -> str:
    """Say a span in words: its strongest feelings, or the chosen ones, and how much was said."""
    named = shares(span.mood, feelings or EMOTIONS)
    if not feelings:
        named = sorted(named, key=lambda each: -each[1])[:NAMED]
        named = [each for each in named if each[1] >= WORTH_SAYING]
    said = ", ".join(f"{feeling_word(name)} {percent(share)}" for name, share in named)
    if not said or (not feelings and span.mood.dominant is None):
        said = feeling_word(None)
    lines = plural("{count} line", "{count} lines", span.count)
    return tr("{when}: {feelings} · {lines}", when=when, feelings=said, lines=lines)
