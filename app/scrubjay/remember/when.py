"""Days in words: what `perceive` resolved, or the plain forms read here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
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


SINCE: Final = re.compile(
    r"\b(?:ever )?since (?=(?:early |late |last )?[a-z]+|(?:19|20)\d\d)", re.IGNORECASE
)
SPAN: Final = re.compile(
    r"\b(?:from|between) (?P<first>(?:\w+ )?(?:19|20)\d\d)(?: to | until | till | and |-)"
    r"(?P<last>(?:\w+ )?(?:19|20)\d\d)",
    re.IGNORECASE,
)
UNTIL: Final = re.compile(
    r"\b(?:until|till?|up to|up until) (?=(?:last )?(?:[a-z]+ )?(?:19|20)\d\d|(?:last |this )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|year|month|week|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)\b|yesterday)",
    re.IGNORECASE,
)
TURNED: Final = re.compile(
    r"\b(?:moved|joined|started|became|switched|adopted|bought|got|took up|retired|relocated"
    r"|emigrated|converted|married|went|turned|diagnosed|promoted|enrolled|changed|began)\b",
    re.IGNORECASE,
)
"""Verbs with which something began that holds since: their day is its first."""
STARTS: Final = re.compile(
    r"\b(?:i|we|he|she)(?:'m|'ll| am| will)? start(?:s|ing)?\b", re.IGNORECASE
)
"""Says that something begins on the day that follows."""
STILL_TO_COME: Final = re.compile(
    r"\b(?:getting|going to|gonna|will|'ll|about to|to be|planning|starting|moving)\b",
    re.IGNORECASE,
)
_WEEK: Final = timedelta(days=7)
_LASTING: Final = re.compile(
    r"\bfor (?:(?:about|over|almost|nearly|around|some|the (?:last|past)|the best part of) )?"
    r"(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|a couple of|a few|several) (?P<unit>year|month|week|decade)s?\b",
    re.IGNORECASE,
)
_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "a couple of": 2, "a few": 3, "several": 3,
}  # fmt: skip
_DAYS: Final = {"year": 365.25, "month": 30.44, "week": 7.0, "decade": 3652.5}


def duration(words: str) -> tuple[int, str] | None:
    """Return for how long something has held ("for three years now"), as count and unit."""
    found = _LASTING.search(words)
    if found is None:
        return None
    said = found["count"].casefold()
    return (int(said) if said.isdigit() else _COUNTS[said]), found["unit"].casefold()


def before(at: datetime, count: int, unit: str) -> datetime:
    """Return the day so long before a moment, at its midnight."""
    day = at - timedelta(days=count * _DAYS[unit])
    return day.replace(hour=0, minute=0, second=0, microsecond=0)


def ahead(day: datetime | None, at: datetime, words: str) -> datetime | None:
    """Return the day of a plan: a bare "Friday" or "in June" that is past means the next."""
    if day is None or day.date() >= at.date() or re.search(r"\b(?:19|20)\d\d\b", words):
        return day
    if re.search(r"\blast (?:week|month|year)|\bago\b|\byesterday\b", words, re.IGNORECASE):
        return None  # "for the last week of August" is not last week
    if _OF_THE_MONTH.search(words):
        return _a_month_later(day)
    if at - day <= _WEEK:
        return day + _WEEK
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day + timedelta(days=366)


_OF_THE_MONTH: Final = re.compile(
    r"\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec))",
    re.IGNORECASE,
)


def _a_month_later(day: datetime) -> datetime | None:
    """Return the same day of the next month that has one: "the 12th", said on the 14th."""
    for month in (day.month + 1, day.month + 2):
        try:
            return day.replace(year=day.year + (month - 1) // 12, month=(month - 1) % 12 + 1)
        except ValueError:  # the 31st of April
            continue
    return None


def moment_in(words: str) -> datetime | None:
    """Return the day, month or year that words name, as its beginning."""
    day = read_day(words)
    return moment(day[0]) if day else None


def year_after(word: re.Match[str], words: str) -> datetime | None:
    """Return the day that follows "since" or "until" in plain figures."""
    return moment_in(words[word.end() : word.end() + 24])


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
    if day and month and number > len(MONTHS) and month.isdigit():  # 7/22/1994
        number, day = int(day), month
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
