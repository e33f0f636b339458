"""Read the hour of the day as people say it: "at 9:30", "half past two", "14h"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ONES: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_WORD: Final = rf"(?:{'|'.join(sorted(_ONES, key=len, reverse=True))})"
_HALF_DAY: Final = r"(?:\s?(?:[ap]\.?m\b\.?|in the (?:morning|afternoon|evening)|at night))"
_CLOCK: Final = rf"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d){_HALF_DAY}?"
HOUR: Final = (
    rf"(?:(?:at|@|around|about|from|for)\s*)?(?:{_CLOCK}(?!\d|[.,]\d|\s?(?:euros?|pounds|%|km|kg))"
    rf"|(?:[01]?\d|2[0-3])\s?(?:h(?:[0-5]\d)?\b|{_HALF_DAY})|(?:half|quarter|\d{{1,2}}|five|ten|twenty)"
    rf"(?: minutes)?(?: past| to) (?:{_WORD}|\d{{1,2}}){_HALF_DAY}?"
    rf"|(?:{_WORD}|\d{{1,2}}) o'?clock{_HALF_DAY}?|(?:noon|midday|midnight)\b)"
    rf"|at (?:{_WORD}|[1-9]|1\d|2[0-3])\b(?![:.%]|\s?(?:euros?|pounds|years|percent|a\b|the\b"
    r"|of\b|home|least|most|or\b|weeks|months|days|miles|km))" + f"{_HALF_DAY}?"
)
"""An hour, with or without "at"; a bare number needs its "at"."""
_HOUR: Final = re.compile(rf"(?<![\w:.,])(?:{HOUR})", re.IGNORECASE)
_FIGURES: Final = re.compile(r"(?P<hour>\d{1,2})(?:\s?[:.h]\s?(?P<minute>[0-5]\d))?")
_PAST: Final = re.compile(
    rf"(?P<part>half|quarter|\d{{1,2}}|five|ten|twenty)(?: minutes)? (?P<way>past|to)"
    rf" (?P<hour>{_WORD}|\d{{1,2}})",
    re.IGNORECASE,
)
_LATER: Final = re.compile(r"p\.?m|afternoon|evening|at night", re.IGNORECASE)
_EARLIER: Final = re.compile(r"a\.?m\b|morning", re.IGNORECASE)
_LATE: Final = re.compile(r"\d{1,2}\s?h", re.IGNORECASE)
_PARTS: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_NAMED: Final = {"noon": 720, "midday": 720, "midnight": 0}
_FIRST: Final = 7
"""An hour before this, said without "am", is in the afternoon: nobody waits at two at night."""
_HALF: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """An hour of the day that was said.

    Attributes:
        words: As it was said, without what leads to it: "half past two".
        minutes: Minutes since midnight, by which what is on one day is ordered.
        start, end: Where it stands in the words read.
    """

    words: str
    minutes: int
    start: int
    end: int


_CLAUSE: Final = re.compile(r"[,;](?!\d)|[.!?](?=\s)|\b(?:and|then|but)\b", re.IGNORECASE)
"""Where one appointment may end and another begin."""
_WORD_OF_IT: Final = re.compile(r"(?!(?:the|for|with|our|and)\b)\b[^\W\d_]{3,}", re.IGNORECASE)


def hour_of(words: str, about: str) -> Hour | None:
    """Return the hour that words tell of one thing, or None where it is not sure whose it is.

    "Tomorrow at 18:30 choir, and on Thursday at 9:15 the MRI": each hour belongs to its clause.

    Args:
        words: What was said.
        about: What the hour is wanted of, by words of it.
    """
    first = hour_in(words)
    if first is None or hour_in(words[first.end :]) is None:
        return first
    names = {each.casefold() for each in _WORD_OF_IT.findall(about)}
    own = [
        clause
        for clause in _CLAUSE.split(words)
        if names & {each.casefold() for each in _WORD_OF_IT.findall(clause)}
    ]
    hours = [hour for clause in own if (hour := hour_in(clause)) is not None]
    return hours[0] if len(own) == len(hours) == 1 else None


def hour_in(words: str) -> Hour | None:
    """Return the first hour of the day in the words, or None."""
    found = _HOUR.search(words)
    if found is None:
        return None
    said = re.sub(r"^(?:at|@|around|about|from|for)\s*", "", found.group(), flags=re.IGNORECASE)
    minutes = _minutes(said)
    if minutes is None:
        return None
    return Hour(words=said.strip(), minutes=minutes, start=found.start(), end=found.end())


def _minutes(said: str) -> int | None:
    low = said.casefold()
    for name, minutes in _NAMED.items():
        if low.startswith(name):
            return minutes
    if part := _PAST.search(low):
        shift = _PARTS.get(part["part"]) or int(part["part"])
        sign = 1 if part["way"] == "past" else -1
        return _in_the_day(_number(part["hour"]), low, exact=False) * 60 + sign * shift
    if figures := _FIGURES.search(low):
        hour = int(figures["hour"])
        exact = hour >= _HALF or _LATE.match(low) is not None or low.startswith("0")
        return _in_the_day(hour, low, exact=exact) * 60 + int(figures["minute"] or 0)
    word = re.match(_WORD, low)
    return _in_the_day(_number(word.group()), low, exact=False) * 60 if word else None


def _in_the_day(hour: int, said: str, *, exact: bool) -> int:
    if _LATER.search(said) and hour < _HALF:
        return hour + _HALF
    if exact or _EARLIER.search(said):
        return hour % _HALF if _EARLIER.search(said) and hour == _HALF else hour
    return hour + _HALF if hour < _FIRST else hour


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _ONES.index(word) + 1
