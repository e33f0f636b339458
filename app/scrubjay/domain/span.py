"""Days, weeks, months, years and stretches of them, as precise as they are known.

Written as ISO 8601: "2023", "2023-05", "2023-W18", "2023-05-08"; a stretch (a weekend, a
summer) as its two ends, both of them in it: "2023-05-06/2023-05-07", "2022-06/2022-08".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""By their first month: three whole months each, as the weather services count them."""
_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?",
)
_SEASON: Final = re.compile(r"(\d{4})-(\d\d)/\d{4}-(\d\d)")
_DECEMBER: Final = 12
_A_SEASON: Final = 3
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Whole days, half open: `first` is in it, `after` is not."""

    first: date
    after: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.after - self.first).days

    def overlaps(self, other: Span) -> bool:
        """Report whether they have a day in common."""
        return self.first < other.after and other.first < self.after

    def within(self, other: Span) -> bool:
        """Report whether every day of it is a day of the other."""
        return other.first <= self.first and self.after <= other.after


def span(iso: str) -> Span | None:
    """Return the days meant, or None for what is no day of the calendar."""
    start, _, end = iso.partition("/")
    first, last = _single(start), _single(end or start)
    if first is None or last is None or last.after <= first.first:
        return None
    return Span(first=first.first, after=last.after)


def _single(iso: str) -> Span | None:
    found = _ISO.fullmatch(iso)
    if found is None:
        return None
    year, month, day = int(found["year"]), int(found["month"] or 1), int(found["day"] or 1)
    try:
        if found["week"]:
            monday = date.fromisocalendar(year, int(found["week"]), 1)
            return Span(first=monday, after=monday + timedelta(weeks=1))
        first = date(year, month, day)
        if found["day"]:
            return Span(first=first, after=first + timedelta(days=1))
        if found["month"]:
            years, months = divmod(month, _DECEMBER)
            return Span(first=first, after=date(year + years, months + 1, 1))
        return Span(first=first, after=date(year + 1, 1, 1))
    except (ValueError, OverflowError):  # no such day, or beyond what a calendar holds
        return None


def day_words(day: date) -> str:
    """Return a day as people write it: "7 May 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_words(iso: str) -> str:
    """Return when it was, with its preposition: "on 7 May 2023", "in the week of 1 May 2023".

    What is no day is returned as it is.
    """
    meant = span(iso)
    if meant is None:
        return iso
    if "/" in iso:
        return _stretch(iso, meant)
    if "W" in iso:
        return f"in the week of {day_words(meant.first)}"
    if meant.days == 1:
        return f"on {day_words(meant.first)}"
    month = f"{MONTHS[meant.first.month - 1]} " if "-" in iso else ""
    return f"in {month}{meant.first.year}"


def _stretch(iso: str, meant: Span) -> str:
    last = meant.after - timedelta(days=1)
    if meant.days == 2 and meant.first.weekday() == _SATURDAY:  # noqa: PLR2004 - a weekend
        return f"on the weekend of {day_words(meant.first)}"
    found = _SEASON.fullmatch(iso)
    if found and int(found[2]) in SEASONS and (int(found[3]) - int(found[2])) % 12 == _A_SEASON - 1:
        name = SEASONS[int(found[2])]
        years = f"{found[1]}/{last.year % 100:02d}" if name == "winter" else found[1]
        return f"in the {name} of {years}"
    return f"between {day_words(meant.first)} and {day_words(last)}"
