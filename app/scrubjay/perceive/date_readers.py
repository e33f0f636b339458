"""Turns each form of date into a value, reckoned from the day it was said on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.domain.ordinals import ORDINAL_WORD, ORDINALS
from scrubjay.perceive import calendar
from scrubjay.perceive.date_forms import COUNTS, TIME, YEAR

if TYPE_CHECKING:
    from collections.abc import Callable

_VAGUE: Final = frozenset({"a few", "few", "several"})
_STEPS: Final = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1}
_DAYTIME: Final = re.compile(rf"{TIME}$".replace(r"\ ", " "))


@dataclass(slots=True)
class Said:
    """The day a text was said on, and what is known where a date stands in it.

    Attributes:
        anchor: The date named before it, which "two years later" counts from.
        ahead, past: The sentence looks forward; it tells what was.
    """

    today: date
    anchor: date | None = None
    ahead: bool = False
    past: bool = False


def _day(words: str, said: Said) -> str:
    if words == "the other day":
        return f"{calendar.day(said.today, -7)}/{calendar.day(said.today, -1)}"
    steps = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }
    return calendar.day(said.today, steps.get(words, 0))


def _ago(words: str, said: Said) -> str | None:
    counted, _, rest = words.partition(" ago")
    half = counted.endswith(" and a half")
    amount, _, unit = counted.removesuffix(" and a half").rpartition(" ")
    unit, count = unit.removesuffix("s"), _count(amount)
    unit = "day" if unit == "night" else unit
    if unit in {"minute", "hour"}:
        return calendar.day(said.today, -(count // 24) if unit == "hour" else 0)
    if unit in calendar.DAYS:
        last = date.fromisoformat(calendar.weekday_near(unit, said.today, -1))
        return calendar.day(last, 7 - 7 * count)
    if half or not count:
        return _half(unit, count, said.today)
    return _exactly(unit, -count, rest, said.today) or (
        f"{calendar.day(said.today, -6)}/{calendar.day(said.today, -2)}"
        if amount in _VAGUE and unit == "day"
        else _shifted(unit, -count, said.today)
    )


def _count(words: str) -> int:
    return COUNTS[words] if words in COUNTS else int(words)


def _half(unit: str, count: int, today: date) -> str | None:
    """Reckon "a year and a half" and "half a year" in the next smaller unit."""
    if unit == "year":
        return calendar.month(today, -(12 * count + 6))
    days = {"month": 30, "week": 7, "decade": 3650}.get(unit, 1)
    return calendar.week(today - timedelta(days=days * count + days // 2))


def _exactly(unit: str, count: int, rest: str, today: date) -> str | None:
    """Reckon "a year ago today" and "two weeks ago on Friday": to the day; else None."""
    if unit == "week" and rest:
        named = rest.rsplit(maxsplit=1)[-1]
        if named in calendar.DAYS:
            return calendar.weekday_of(named, today, count)
        return calendar.day(today, 7 * count)
    return calendar.same_day(today, count) if unit == "year" and rest == " today" else None


def _ahead(words: str, said: Said) -> str | None:
    amount, _, unit = words.removeprefix("in ").rpartition(" ")
    return _shifted(unit.removesuffix("s"), _count(amount) or 1, said.today)


def _later(words: str, said: Said) -> str | None:
    """Reckon from what was named before in the same text; from nothing, nothing."""
    if said.anchor is None:
        return None
    if words.startswith("the "):
        which, _, unit = words.removeprefix("the ").partition(" ")
        unit = {"morning": "day", "evening": "day"}.get(unit, unit)
        return _shifted(unit, -1 if which == "previous" else 1, said.anchor)
    counted, _, which = words.rpartition(" ")
    amount, _, unit = counted.rpartition(" ")
    sign = -1 if which == "earlier" else 1
    return _shifted(unit.removesuffix("s"), sign * (_count(amount) or 1), said.anchor)


def _shifted(unit: str, count: int, today: date) -> str | None:
    """Reckon whole units from a day: the larger the unit, the coarser the day."""
    if unit == "day":
        return calendar.day(today, count)
    if unit in {"week", "fortnight"}:
        return calendar.week(today, count * (2 if unit == "fortnight" else 1))
    if unit == "weekend":
        return calendar.weekend(today, count)
    if unit == "month":
        return calendar.month(today, count)
    return calendar.year(today, count * (10 if unit == "decade" else 1))


def _of(words: str, said: Said) -> str:
    name = next(each for each in calendar.DAYS if each in words)
    step = next(_STEPS.get(each, 0) for each in ("last", "this", "next") if each in words)
    return calendar.weekday_of(name, said.today, step)


def _second(words: str, said: Said) -> str | None:
    unit = words.split()[1]
    if unit in calendar.SEASONS:
        last = calendar.season_near(unit, said.today, -1)
        return calendar.season(unit, int(last[:4]) - 1) if last else None
    return _shifted(unit, -2, said.today)


def _near(words: str, said: Said) -> str | None:
    words = _DAYTIME.sub("", words)
    which, _, unit = words.rpartition(" ")
    step = _STEPS.get(which, 0)
    unit = next((each for each in calendar.DAYS if each.startswith(unit)), unit)
    if unit in calendar.SEASONS:
        running = calendar.is_season(unit, said.today)
        to_come = step == 0 and not running and (said.ahead or not said.past)
        return calendar.season_near(unit, said.today, 1 if to_come else step)
    if unit in calendar.DAYS:
        if step == 0 and said.past and not said.ahead:
            return calendar.weekday_back(unit, said.today)
        return calendar.weekday_near(unit, said.today, step)
    if unit == "weekend" and step == 0 and said.past and not said.ahead:
        step = 0 if said.today.weekday() >= 5 else -1  # noqa: PLR2004 - on the weekend itself
    return _shifted(unit, step, said.today)


def _part(words: str, said: Said) -> str | None:
    which = re.split(r"[ -]", re.sub(r"^(?:at )?(?:the )?", "", words))[0]
    rest = re.split(r"(?:of|early|mid|late)[ -](?:in )?", words, maxsplit=1)[-1]
    if rest.endswith((" month", " year")):
        whole = _near(rest, said)
    else:
        whole = rest if rest.isdigit() else _month(rest if " " in rest else f"in {rest}", said)
    return calendar.part_of(which, whole) if whole else None


def _weekday(words: str, said: Said) -> str:
    name = _DAYTIME.sub("", words).removeprefix("on ")
    if said.ahead:
        return calendar.weekday_near(name, said.today, 1)
    return calendar.weekday_back(name, said.today)


def _written(words: str, said: Said) -> str | None:
    words = re.sub(r"\b(?:of|the) ", "", words)
    if spelt := re.match(ORDINAL_WORD, words):
        words = f"{ORDINALS.index(spelt[0]) + 1}{words[spelt.end() :]}"
    found = _parsed(words, said.today, said.ahead)
    return found.isoformat() if found else None


def _around(words: str, said: Said) -> str | None:
    _, unit, _, rest = words.split(" ", 3)
    first = _written(rest, said)
    return _shifted(unit, 0, date.fromisoformat(first)) if first else None


def _range(words: str, said: Said) -> str | None:
    first, last = re.findall(r"\d{1,2}", words)[:2]
    one_day = re.sub(rf"{first}(?:st|nd|rd|th)? ?(?:-|–|to|until) ?", "", words, count=1)
    end = _written(one_day, said)
    if end is None or not int(first) < int(last):
        return None
    return f"{end[:8]}{int(first):02d}/{end}"


def _feast(words: str, said: Said) -> str | None:
    words = words.replace("’", "'")
    name = next(each for each in sorted(calendar.FEASTS, key=len, reverse=True) if each in words)
    first = words.split()[0]
    if named := re.search(YEAR, words):
        return calendar.feast(name, int(named[0])).isoformat()
    if words == name and not name.endswith(("eve", "day", "sunday")):
        return None  # "Christmas" alone is a thing as often as a day
    ahead = first == "next" or (said.ahead and first != "last")
    this_year = calendar.feast(name, said.today.year)
    if ahead:
        found = this_year if this_year > said.today else calendar.feast(name, said.today.year + 1)
    else:
        over = this_year <= said.today
        found = this_year if over else calendar.feast(name, said.today.year - 1)
    return found.isoformat()


def _season(words: str, said: Said) -> str | None:
    name = next(each for each in calendar.SEASONS if each in words)
    if named := re.search(YEAR, words):
        return calendar.season(name, int(named[0]))
    return calendar.season_near(name, said.today, 1 if said.ahead else 0)


def _month(words: str, said: Said) -> str | None:
    first, _, rest = words.replace(".", "").replace(",", "").replace(" of ", " ").rpartition(" ")
    name = first.split()[-1] if rest.isdigit() else rest
    number = next(
        place for place, month in enumerate(calendar.MONTHS, 1) if month.startswith(name[:3])
    )
    if rest.isdigit():
        return calendar.year_month(int(rest), number)
    ahead = first == "next" or (said.ahead and first not in {"last", "since"})
    return calendar.month_near(number, said.today, 1 if ahead else -1 if first == "last" else 0)


def _ordinal(words: str, said: Said) -> str | None:
    """The 12th of this month, or of the one before when that is still to come (or after)."""
    number = int(re.sub(r"\D", "", words))
    step = int(said.ahead and number <= said.today.day) or -int(
        not said.ahead and number > said.today.day
    )
    month = calendar.month(said.today, step)
    return f"{month}-{number:02d}" if month else None


def _year(words: str, _said: Said) -> str:
    return words[-4:]


@lru_cache(maxsize=4_096)
def _parsed(words: str, today: date, ahead: bool) -> date | None:  # noqa: FBT001 - of a cache key
    # dateparser takes about 0.3 s to load and few texts need it.
    from dateparser import parse  # noqa: PLC0415 - the reason stands above

    found = parse(
        words,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime(today.year, today.month, today.day),  # noqa: DTZ001 - a day
            "PREFER_DATES_FROM": "future" if ahead else "past",
            "DATE_ORDER": "DMY" if "." in words else "MDY",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return None if found is None else found.date()


READERS: Final[dict[str, Callable[[str, Said], str | None]]] = {
    "day": _day,
    "ago": _ago,
    "ahead": _ahead,
    "later": _later,
    "of": _of,
    "second": _second,
    "part": _part,
    "near": _near,
    "around": _around,
    "range": _range,
    "written": _written,
    "feast": _feast,
    "season": _season,
    "month": _month,
    "weekday": _weekday,
    "iso": _written,
    "numeric": _written,
    "ordinal": _ordinal,
    "year": _year,
}
