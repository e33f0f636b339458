"""Finds dates in a text and resolves them against the moment it was said.

A cheap pattern finds the spans; only spans are parsed. Words for days, weeks, months
and years are reckoned here; written-out and numeric dates go to dateparser.
Precision is kept in the value: "2023", "2023-05", "2023-W19", "2023-05-03".
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind, Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "a few": 3,
    "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNT: Final = r"\d{1,3}|" + "|".join(
    count.replace(" ", r"\ ") for count in sorted(_COUNTS, key=len, reverse=True)
)
_UNIT: Final = r"day|week|month|year"
_DAY: Final = "|".join(_DAYS)
_MONTH: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:19|20)\d\d"
_SPAN: Final = re.compile(
    rf"""\b(?:
      (?P<day>the\ day\ before\ yesterday|the\ day\ after\ tomorrow|yesterday|today|tonight
             |tomorrow|last\ night|this\ (?:morning|afternoon|evening))
    | (?P<ago>(?:{_COUNT})\ (?:{_UNIT})s?\ ago)
    | (?P<ahead>in\ (?:{_COUNT})\ (?:{_UNIT})s?)
    | (?P<near>(?:last|this|next|past|coming)\ (?:{_DAY}|weekend|week|month|year))
    | (?P<written>(?:{_MONTH})\.?\ {_ORDINAL}(?:,?\ {_YEAR})?
                 |{_ORDINAL}\ (?:of\ )?(?:{_MONTH})\.?(?:,?\ {_YEAR})?)
    | (?P<month>(?:in\ |since\ |until\ |during\ )?(?:{_MONTH})\.?,?\ {_YEAR}
               |(?:in|last|this|next|since|until|during)\ (?:{_MONTH}))
    | (?P<weekday>(?:on\ )?(?:{_DAY}))
    | (?P<iso>{_YEAR}-\d\d-\d\d)
    | (?P<numeric>\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d))
    | (?P<year>(?:in|since|until|by|during|from)\ {_YEAR})
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HINT: Final = re.compile(
    r"\d|day|night|morning|afternoon|evening|morrow|week|month|year|\bin [a-z]|"
    rf"\b(?:{_MONTH})\b",
    re.IGNORECASE,
)
"""What every span above contains; most texts are done after this."""
_WHOLE_DAY: Final = "%Y-%m-%d"
Found = tuple[datetime, str]


def resolve(text: str, at: datetime) -> list[Mention]:
    """Return the dates a text names, in order.

    Args:
        text: What was said.
        at: When, aware; "yesterday" is the day before, in its time zone.
    """
    if not _HINT.search(text):
        return []
    return list(_mentions(text, at))


def _mentions(text: str, at: datetime) -> Iterator[Mention]:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    for span in _SPAN.finditer(text):
        form = str(span.lastgroup)
        try:
            found = _READERS[form](span.group().casefold(), midnight)
        except OverflowError:  # beyond what a calendar holds
            continue
        if found is None:
            continue
        moment, value = found
        yield Mention(
            kind=EntityKind.DATE,
            text=span.group(),
            start=span.start(),
            end=span.end(),
            value=value,
            at=moment,
        )


def _day(words: str, midnight: datetime) -> Found:
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    if words == "the day before yesterday":
        return _whole_day(midnight + timedelta(days=-2))
    if words == "the day after tomorrow":
        return _whole_day(midnight + timedelta(days=2))
    return _whole_day(midnight + timedelta(days=steps.get(words, 0)))


def _ago(words: str, midnight: datetime) -> Found | None:
    return _moved(words.removesuffix(" ago"), midnight, -1)


def _ahead(words: str, midnight: datetime) -> Found | None:
    return _moved(words.removeprefix("in "), midnight, 1)


def _moved(words: str, midnight: datetime, sign: int) -> Found | None:
    """Reckon "three weeks" from the day: the farther, the coarser."""
    counted, _, unit = words.rpartition(" ")
    count = _COUNTS.get(counted) or int(counted)
    return _shifted(unit.removesuffix("s"), sign * count, midnight)


def _shifted(unit: str, count: int, midnight: datetime) -> Found | None:
    if unit == "day":
        return _whole_day(midnight + timedelta(days=count))
    if unit == "week":
        return _week(midnight + timedelta(weeks=count))
    if unit == "month":
        months = midnight.year * 12 + midnight.month - 1 + count
        return _month_of(midnight, months // 12, months % 12 + 1)
    return _year_of(midnight, midnight.year + count)


def _near(words: str, midnight: datetime) -> Found | None:
    which, _, unit = words.partition(" ")
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        saturday = midnight + timedelta(days=5 - midnight.weekday())
        return _whole_day(saturday + timedelta(weeks=step))
    if unit in _DAYS:
        return _whole_day(_weekday_near(unit, midnight, step))
    return _shifted(unit, step, midnight)


def _weekday(words: str, midnight: datetime) -> Found:
    """A bare "Friday" in something told is taken as the last one; today counts."""
    name = words.removeprefix("on ")
    back = (midnight.weekday() - _DAYS.index(name)) % 7
    return _whole_day(midnight - timedelta(days=back))


def _weekday_near(name: str, midnight: datetime, step: int) -> datetime:
    if step < 0:
        return midnight - timedelta(days=(midnight.weekday() - _DAYS.index(name) - 1) % 7 + 1)
    ahead = (_DAYS.index(name) - midnight.weekday() - step) % 7 + step
    return midnight + timedelta(days=ahead)


def _written(words: str, midnight: datetime) -> Found | None:
    moment = _parsed(words.replace(" of ", " "), midnight)
    return None if moment is None else _whole_day(moment)


def _numeric(words: str, midnight: datetime) -> Found | None:
    return _written(words, midnight)


def _month(words: str, midnight: datetime) -> Found | None:
    first, _, rest = words.replace(".", "").replace(",", "").rpartition(" ")
    name = first.split()[-1] if rest.isdigit() else rest
    number = next(place for place, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))
    if rest.isdigit():
        return _month_of(midnight, int(rest), number)
    year = midnight.year
    if first == "next" and number <= midnight.month:
        year += 1
    elif first != "next" and number > midnight.month:
        year -= 1
    return _month_of(midnight, year, number)


def _year(words: str, midnight: datetime) -> Found | None:
    return _year_of(midnight, int(words[-4:]))


def _whole_day(moment: datetime) -> Found:
    return moment, moment.strftime(_WHOLE_DAY)


def _week(moment: datetime) -> Found:
    monday = moment - timedelta(days=moment.weekday())
    year, week, _ = monday.isocalendar()
    return monday, f"{year}-W{week:02d}"


def _month_of(midnight: datetime, year: int, month: int) -> Found | None:
    found = _year_of(midnight, year)
    return None if found is None else (found[0].replace(month=month), f"{year:04d}-{month:02d}")


def _year_of(midnight: datetime, year: int) -> Found | None:
    if not 1 <= year <= 9999:  # noqa: PLR2004 - what a calendar holds
        return None
    return midnight.replace(year=year, month=1, day=1), f"{year:04d}"


@lru_cache(maxsize=4_096)
def _parsed(words: str, midnight: datetime) -> datetime | None:
    # dateparser takes about 0.3 s to load and few texts need it.
    from dateparser import parse  # noqa: PLC0415 - the reason stands above

    found = parse(
        words,
        languages=["en"],
        settings={
            "RELATIVE_BASE": midnight.replace(tzinfo=None),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "DMY" if "." in words else "MDY",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if found is None:
        return None
    return found.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=midnight.tzinfo)


_READERS: Final[dict[str, Callable[[str, datetime], Found | None]]] = {
    "day": _day,
    "ago": _ago,
    "ahead": _ahead,
    "near": _near,
    "written": _written,
    "month": _month,
    "weekday": _weekday,
    "iso": _numeric,
    "numeric": _numeric,
    "year": _year,
}
