"""How long, in words: as exactly as the days it is reckoned from are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.span import day_words, span

if TYPE_CHECKING:
    from datetime import date, datetime

    from scrubjay.domain.finding import Finding

_LENGTH: Final = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.2425}
_FORTNIGHT: Final = 14
_TWO_MONTHS: Final = 61
_TWO_YEARS: Final = 730


def ago(finding: Finding, now: datetime) -> str:
    """Return how long one thing lies from today: "145 days ago", "in about 3 weeks"."""
    length = apart(finding)
    if (finding.days or 0.0) < 0.0:
        return f"in {length} from today, {day_words(now.date())}"
    return f"{length} ago, as of {day_words(now.date())}"


def apart(finding: Finding) -> str:
    """Return how long two things lie apart."""
    exact = _exact(finding)
    about = "" if exact else "about "
    return f"{about}{_amount(abs(finding.days or 0.0), finding.unit, exact=exact)}"


def span_words(iso: str) -> date | None:
    """Return the day itself where a whole day is known, else None."""
    held = span(iso)
    return held.first if held is not None and held.days == 1 else None


def _exact(finding: Finding) -> bool:
    return all(span_words(each.day) is not None for each in finding.happenings)


def _amount(days: float, unit: str, *, exact: bool) -> str:
    """Return an amount of time; in days too where it is exact, in the larger unit beside."""
    if unit in _LENGTH and unit != "day":
        count = days / _LENGTH[unit]
        whole = _plural(round(count), unit)
        return f"{whole} ({_plural(round(days), 'day')})" if exact else whole
    if exact:
        larger = _larger(days)
        return _plural(round(days), "day") + (f" (about {larger})" if larger else "")
    return _larger(days) or _plural(round(days), "day")


def _larger(days: float) -> str:
    if days < _FORTNIGHT:
        return ""
    unit = "week" if days < _TWO_MONTHS else "month" if days < _TWO_YEARS else "year"
    return _plural(round(days / _LENGTH[unit]), unit)


def _plural(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
