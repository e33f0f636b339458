"""Days as people tell them and as fields want them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.formats import month_number, written_date
from scrubjay.autofill.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES: Final = re.compile(r"\b(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4})\b")
_WORD: Final = re.compile(r"[^\W\d_]+\.?|\d+")
_EXPIRY: Final = re.compile(r"\b(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})\b")
_MASK: Final = re.compile(
    r"\b([dtgjm]{1,2})\s?([./ -])\s?([dtgjm]{1,2})\s?[./ -]\s?([yjak]{2,4})\b"
)
_MASK_ISO: Final = re.compile(r"\b([yjak]{4})\s?([./-])\s?(m{1,2})\s?[./-]\s?([dtgj]{1,2})\b")
_CENTURY: Final = 2000
_MONTHS: Final = 12
_YEAR_DIGITS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A day somebody told. sure: 1, or less when day and month could be meant the other way."""

    day: date
    sure: float = 1.0


def told_day(text: str) -> Told | None:
    """Read a whole day: ISO, figures (day first unless impossible), or a month by name."""
    found = _ISO.search(text)
    if found is not None:
        return _told(found.group(1), found.group(2), found.group(3))
    found = _FIGURES.search(text)
    if found is not None:
        first, mark, second, year = found.groups()
        if int(second) > _MONTHS:
            return _told(year, first, second)
        open_question = mark == "/" and int(first) <= _MONTHS and first != second
        return _told(year, second, first, 0.5 if open_question else 1.0)
    return _told_in_words(text)


def _told_in_words(text: str) -> Told | None:
    pieces = _WORD.findall(text)
    month = next((number for each in pieces if (number := month_number(each))), 0)
    figures = [each for each in pieces if each.isdecimal()]
    year = next((each for each in figures if len(each) == _YEAR_DIGITS), "")
    day = next((each for each in figures if len(each) < _YEAR_DIGITS - 1), "")
    return _told(year, str(month), day) if month and year and day else None


def _told(year: str, month: str, day: str, sure: float = 1.0) -> Told | None:
    try:
        return Told(day=date(int(year), int(month), int(day)), sure=sure)
    except ValueError:
        return None


def told_expiry(text: str) -> tuple[int, int] | None:
    """Read the (month, year) to which a card is valid."""
    found = re.search(r"\b(\d{4})-(\d{1,2})\b", text)
    if found is not None:
        year, month = int(found.group(1)), int(found.group(2))
    elif (found := _EXPIRY.search(text)) is not None:
        month, year = int(found.group(1)), int(found.group(2))
    else:
        pieces = _WORD.findall(text)
        month = next((number for each in pieces if (number := month_number(each))), 0)
        year = next(
            (int(each) for each in pieces if each.isdecimal() and len(each) == _YEAR_DIGITS), 0
        )
    year += _CENTURY if year < _CENTURY // 20 else 0
    return (month, year) if 1 <= month <= _MONTHS and year > _CENTURY else None


def spelt_day(day: date, hints: Iterable[str], language: str) -> tuple[str, float]:
    """Return the day as a text field wants it, and how sure that form is.

    Args:
        day: The day to write.
        hints: Placeholder, label and the like, in which a mask such as TT.MM.JJJJ may stand.
        language: The page's, with its region when it says so.
    """
    for hint in hints:
        masked = _masked(day, plain(hint))
        if masked:
            return masked, 1.0
    # English alone does not say which of day and month comes first.
    clear = bool(language) and language.casefold() != "en"
    return written_date(day, language or "en"), 0.97 if clear else 0.8


def _masked(day: date, hint: str) -> str:
    found = _MASK_ISO.search(hint)
    if found is not None:
        mark = found.group(2)
        return f"{day.year:04}{mark}{day.month:02}{mark}{day.day:02}"
    found = _MASK.search(hint)
    if found is None:
        return ""
    first, mark, _, years = found.groups()
    year = f"{day.year:04}" if len(years) == _YEAR_DIGITS else f"{day.year % 100:02}"
    ordered = (day.month, day.day) if first.startswith("m") else (day.day, day.month)
    return mark.join((f"{ordered[0]:02}", f"{ordered[1]:02}", year))


def spelt_expiry(month: int, year: int, hints: Iterable[str]) -> str:
    """Return a card's expiry as a text field wants it: MM/YY unless a hint says MM/YYYY."""
    for hint in hints:
        shown = plain(hint).replace(" ", "")
        if re.search(r"m{2}[/.-]?(y{4}|a{4}|j{4})", shown):
            return f"{month:02}/{year:04}"
    return f"{month:02}/{year % 100:02}"
