"""Days in words: what `perceive` resolved, or the plain forms read here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.entity import Mention

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b" + _YEAR + r"-(?P<month>\d{2})-(?P<day>\d{2})\b",
        r"\b" + _DAY + r"(?: of)? " + _MONTH + r"(?:,? " + _YEAR + r")?",
        r"\b" + _MONTH + r" (?:the )?" + _DAY + r"(?!\d)(?:,? " + _YEAR + r")?",
        r"\b" + _MONTH + r",? (?:of )?" + _YEAR,
        r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./]" + _YEAR,
        r"\b" + _YEAR,
    )
)


def read_day(words: str) -> tuple[str, int, int] | None:
    """Return the first day in the words as (ISO form, start, end), or None.

    The form has as many parts as are known: "1990-04-12", "1990-04", "1990" or
    "--04-12" for a day without a year (ISO 8601:2000).
    """
    for form in _FORMS:
        if found := form.search(words):
            parts = found.groupdict()
            iso = _iso(parts.get("year"), parts.get("month"), parts.get("day"))
            if iso is not None:
                return iso, found.start(), found.end()
    return None


def moment(iso: str) -> datetime | None:
    """Return the start of a day, month or year as a moment in UTC, or None."""
    try:
        year, month, day = [*map(int, iso.split("-")), 1, 1][:3]
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:  # "--04-12": a day without a year is no moment
        return None


def mentioned(
    mentions: Sequence[Mention], start: int, end: int, kind: EntityKind = EntityKind.DATE
) -> Mention | None:
    """Return the first mention of this kind that lies within the span."""
    return next(
        (each for each in mentions if each.kind is kind and start <= each.start < end), None
    )


def _iso(year: str | None, month: str | None, day: str | None) -> str | None:
    number = _month(month) if month else None
    if number is None:
        return year
    if day is None:
        return f"{year}-{number:02d}" if year else None
    try:
        date(int(year or 2000), number, int(day))
    except ValueError:
        return None
    return f"{year or '-'}-{number:02d}-{int(day):02d}"


def _month(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    start = word.casefold()[:3]
    return next((at for at, full in enumerate(MONTHS, 1) if full.startswith(start)), None)
