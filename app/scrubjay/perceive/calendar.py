"""Reckons with days, weeks, months, seasons and years; every value as in `domain.span`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each, as the weather services count them."""
_YEARS: Final = range(1, 10_000)
_A_SEASON: Final = 3
_TWELVE: Final = 12
_SATURDAY: Final = 5
_PARTS: Final = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def day(moment: date, steps: int = 0) -> str:
    """Return the day so many days on (or back)."""
    return (moment + timedelta(days=steps)).isoformat()


def week(moment: date, steps: int = 0) -> str:
    """Return the week (from Monday) so many weeks on."""
    year, number, _ = (moment + timedelta(weeks=steps)).isocalendar()
    return f"{year:04d}-W{number:02d}"


def weekend(moment: date, steps: int = 0) -> str:
    """Return Saturday and Sunday of the week so many weeks on."""
    saturday = moment + timedelta(days=_SATURDAY - moment.weekday(), weeks=steps)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def month(moment: date, steps: int = 0) -> str | None:
    """Return the month so many months on; None beyond what a calendar holds."""
    years, rest = divmod(moment.year * _TWELVE + moment.month - 1 + steps, _TWELVE)
    return f"{years:04d}-{rest + 1:02d}" if years in _YEARS else None


def year(moment: date, steps: int = 0) -> str | None:
    """Return the year so many years on; None beyond what a calendar holds."""
    number = moment.year + steps
    return f"{number:04d}" if number in _YEARS else None


def same_day(moment: date, years: int) -> str | None:
    """Return the same day so many years on; 28 February for 29 February."""
    number = moment.year + years
    if number not in _YEARS:
        return None
    leap = moment.month == 2 and moment.day == 29  # noqa: PLR2004 - 29 February
    return (moment.replace(day=28) if leap else moment).replace(year=number).isoformat()


def season(name: str, first_year: int) -> str | None:
    """Return a season by the year it begins in: three whole months."""
    begins = SEASONS[name]
    years, rest = divmod(begins - 1 + _A_SEASON - 1, _TWELVE)
    if first_year not in _YEARS or first_year + years not in _YEARS:
        return None
    return f"{first_year:04d}-{begins:02d}/{first_year + years:04d}-{rest + 1:02d}"


def is_season(name: str, moment: date) -> bool:
    """Report whether it is that season."""
    return (moment.month - SEASONS[name]) % _TWELVE < _A_SEASON


def season_near(name: str, moment: date, step: int) -> str | None:
    """Return the last (-1), the running or last (0) or the next (1) season of that name.

    "Last summer" said in summer is that of the year before; a winter belongs to the year
    it begins in.
    """
    begins = SEASONS[name]
    started = moment.year if moment.month >= begins else moment.year - 1
    if step > 0:
        return season(name, started + 1)
    return season(name, started - 1 if step < 0 and is_season(name, moment) else started)


def month_near(number: int, moment: date, step: int) -> str | None:
    """Return the last (-1), the running or last (0) or the next (1) month of that number."""
    if step > 0:
        return year_month(moment.year + (number <= moment.month), number)
    past = number > moment.month or (step < 0 and number == moment.month)
    return year_month(moment.year - past, number)


def year_month(number: int, of_year: int) -> str | None:
    """Return a month of a year; None beyond what a calendar holds."""
    return f"{number:04d}-{of_year:02d}" if number in _YEARS else None


def weekday_back(name: str, moment: date) -> str:
    """Return the last such day; today counts."""
    return day(moment, -((moment.weekday() - DAYS.index(name)) % 7))


def weekday_near(name: str, moment: date, step: int) -> str:
    """Return "last" (-1), "this" (0) or "next" (1) Friday.

    The last lies before today, the next after it; "this" may be today.
    """
    if step < 0:
        return day(moment, -((moment.weekday() - DAYS.index(name) - 1) % 7 + 1))
    return day(moment, (DAYS.index(name) - moment.weekday() - step) % 7 + step)


def weekday_of(name: str, moment: date, weeks: int) -> str:
    """Return that day of the week so many weeks on: "Friday of last week"."""
    return day(moment, DAYS.index(name) - moment.weekday() + 7 * weeks)


def part_of(which: str, iso: str) -> str:
    """Return the early, middle or late third of a month ("2023-05") or a year ("2023").

    A third of a month is ten days, the last one what is left; of a year four months.
    """
    third = _PARTS[which]
    if "-" not in iso:
        return f"{iso}-{4 * third + 1:02d}/{iso}-{4 * third + 4:02d}"
    first = date.fromisoformat(f"{iso}-01")
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    end = last if third == 2 else first + timedelta(days=10 * third + 9)  # noqa: PLR2004 - late
    return f"{day(first, 10 * third)}/{end.isoformat()}"


def easter(of_year: int) -> date:
    """Return Easter Sunday (Gregorian; the algorithm of Meeus, Jones and Butcher)."""
    golden = of_year % 19
    century, of_century = divmod(of_year, 100)
    leaps, left = divmod(century, 4)
    moved = (8 * century + 13) // 25
    epact = (19 * golden + century - leaps - moved + 15) % 30
    quads, over = divmod(of_century, 4)
    sunday = (32 + 2 * left + 2 * quads - epact - over) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    number, rest = divmod(epact + sunday - 7 * late + 114, 31)
    return date(of_year, number, rest + 1)


_FEASTS: Final = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new years eve": (12, 31),
    "new year's day": (1, 1), "new years day": (1, 1), "new year": (1, 1), "new year's": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentines day": (2, 14),
}  # fmt: skip
FEASTS: Final = (*_FEASTS, "easter sunday", "easter", "thanksgiving")


def feast(name: str, of_year: int) -> date:
    """Return the day of a feast in a year; Thanksgiving as in the United States."""
    if name.startswith("easter"):
        return easter(of_year)
    if name == "thanksgiving":
        first = date(of_year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return date(of_year, *_FEASTS[name])
