"""Choosing from a list whose words may be in another language or only codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.autofill import formats
from scrubjay.autofill.names import same_sex, same_title, same_woman_or_man
from scrubjay.domain.form import FieldKind as Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


_CENTURY: Final = 2000
_MEANINGS: Final[Mapping[Kind, Callable[[str], str]]] = {
    Kind.COUNTRY: formats.country_code,
    Kind.COUNTRY_NAME: formats.country_code,
    Kind.LANGUAGE: formats.language_code,
}
"""Kinds whose words stand for a code that is the same in every language."""
_SAMENESS: Final[Mapping[Kind, Callable[[str, str], bool]]] = {
    Kind.HONORIFIC_PREFIX: same_title,
    Kind.SEX: same_sex,
}


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
    found = _chosen(options, _matcher(want))
    if found is None and want.kind is Kind.HONORIFIC_PREFIX:
        return _chosen(options, lambda text: same_woman_or_man(want.spellings[0], text))
    return found


def _chosen(options: Sequence[tuple[str, str]], matches: Callable[[str], bool]) -> str | None:
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
    """Return what tells whether an option's words mean what is wanted."""
    wanted = [each for each in want.spellings if each]
    if want.kind is Kind.TEL_COUNTRY_CODE:
        return _dials(wanted)
    if want.number >= 0:
        return lambda text: _number(text, want.kind) == want.number
    meaning = _MEANINGS.get(want.kind)
    if meaning is not None:
        meant = {meaning(each) for each in wanted} - {""}
        return lambda text: meaning(text) in meant
    same = _SAMENESS.get(want.kind, formats.plain_equal)
    return lambda text: any(same(each, text) for each in wanted)


def _number(text: str, kind: Kind) -> int:
    """Return what number an option stands for; -2 for none."""
    if kind in {Kind.BDAY_MONTH, Kind.CC_EXP_MONTH}:
        named = next(
            (n for each in text.replace("-", " ").split() if (n := formats.month_number(each))), 0
        )
        if named:
            return named
    figures = text.strip(" .")
    if not (figures.isascii() and figures.isdecimal() and len(figures) <= len("2000")):
        return -2
    number = int(figures)
    return number + _CENTURY if kind is Kind.CC_EXP_YEAR and number < _CENTURY // 20 else number


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
