"""Choosing from a list whose words may be in another language or only codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.autofill import formats
from scrubjay.autofill.names import same_sex, same_title
from scrubjay.domain.form import FieldKind as Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """What is looked for: one of several spellings, or a number (-1: none)."""

    kind: Kind
    spellings: tuple[str, ...] = ()
    number: int = -1


def choose(options: Sequence[tuple[str, str]], want: Want) -> str | None:
    """Return the value of the option that means what is wanted, or None.

    Two options that both mean it are no answer: an uncertain choice is left to the person.
    """
    matches = _matcher(want)
    for reading in (_texts, _values):
        found = {
            value for value, text in reading(options) if text.strip() and matches(text.strip())
        }
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    return None


def _texts(options: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return options


def _values(options: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return ((value, value) for value, _ in options)


def _matcher(want: Want) -> Callable[[str], bool]:
    wanted = [each for each in want.spellings if each]
    if want.kind in {Kind.COUNTRY, Kind.COUNTRY_NAME}:
        codes = {formats.country_code(each) for each in wanted} - {""}
        return lambda text: formats.country_code(text) in codes
    if want.kind is Kind.LANGUAGE:
        tongues = {formats.language_code(each) for each in wanted} - {""}
        return lambda text: formats.language_code(text) in tongues
    if want.kind is Kind.TEL_COUNTRY_CODE:
        return _dials(wanted)
    if want.kind is Kind.HONORIFIC_PREFIX:
        return lambda text: any(same_title(each, text) for each in wanted)
    if want.kind is Kind.SEX:
        return lambda text: any(same_sex(each, text) for each in wanted)
    if want.number >= 0:
        return lambda text: _number(text, want.kind) == want.number
    return lambda text: any(formats.plain_equal(each, text) for each in wanted)


def _number(text: str, kind: Kind) -> int:
    """Return what number an option stands for; -2 for none."""
    if kind in {Kind.BDAY_MONTH, Kind.CC_EXP_MONTH}:
        named = next(
            (n for each in text.replace("-", " ").split() if (n := formats.month_number(each))), 0
        )
        if named:
            return named
    figures = text.strip(" .")
    if not (figures.isascii() and figures.isdecimal() and len(figures) < 5):
        return -2
    number = int(figures)
    return number + 2000 if kind is Kind.CC_EXP_YEAR and number < 100 else number


def _dials(wanted: Sequence[str]) -> Callable[[str], bool]:
    """Compare calling codes; a list with several countries of one code is told apart by country."""
    code, region = (*wanted, "", "")[:2]

    def matches(text: str) -> bool:
        figures = "".join(each if each.isdecimal() else " " for each in text).split()
        if "".join(figures) != code:
            return bool(region) and not figures and formats.country_code(text) == region
        named = formats.country_code("".join(c for c in text if c.isalpha() or c == " ").strip())
        return not named or named == region

    return matches
