"""Put together what is told of one birthday: its day here, its year there."""

from __future__ import annotations

import re
from typing import Final

_DAY: Final = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_BIRTHDAY: Final = re.compile(r"\bb(?:irth)?-?day\b", re.IGNORECASE)


def joined(known: str, said: str) -> str:
    """Return the day of birth that both tell a part of, or "" where they contradict.

    Args:
        known: ISO day: "1952-03-04", "1952-03", "1952" or "--03-04".
        said: Another, said later.
    """
    one, other = _DAY.fullmatch(known), _DAY.fullmatch(said)
    if one is None or other is None:
        return ""
    parts = []
    for part in ("year", "month", "day"):
        if one[part] and other[part] and one[part] != other[part]:
            return ""
        parts.append(one[part] or other[part])
    year, month, day = parts
    return "-".join(each for each in (year or "-", month, day) if each)


def without_coming_year(iso: str, year: int, words: str) -> str:
    """Return a birthday without the year in which it is kept: "my birthday is on 3 May 2026".

    Args:
        iso: The day that was read.
        year: In which it was said.
        words: The clause in which it stands; who was "born" this year keeps it.
    """
    found = _DAY.fullmatch(iso)
    if found is None or not found["year"] or not found["day"] or not _BIRTHDAY.search(words):
        return iso
    return f"--{found['month']}-{found['day']}" if int(found["year"]) >= year else iso
