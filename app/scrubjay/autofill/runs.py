"""Dates and numbers asked in several boxes: told by the boxes side by side, not one by one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.words import plain, words
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.form import FieldReading, FormField

_PARTS: Final[Mapping[str, frozenset[str]]] = {
    part: frozenset(words(listed))
    for part, listed in {
        "day": "day dd d tag tt jour dia giorno gg dag",
        "month": "month mm m monat mois mes mese maand",
        "year": "year yyyy yy y jahr jjjj annee aaaa ano anno jaar",
    }.items()
}
_BIRTH: Final = {
    "day": FieldKind.BDAY_DAY,
    "month": FieldKind.BDAY_MONTH,
    "year": FieldKind.BDAY_YEAR,
}
_EXPIRY: Final = {"month": FieldKind.CC_EXP_MONTH, "year": FieldKind.CC_EXP_YEAR}
_DATES: Final = {FieldKind.BDAY, *_BIRTH.values()}
_CARDS: Final = {FieldKind.CC_EXP, *_EXPIRY.values()}
_NUMBER: Final = (FieldKind.TEL_AREA_CODE, FieldKind.TEL_LOCAL_PREFIX, FieldKind.TEL_LOCAL_SUFFIX)
_TELEPHONE: Final = {FieldKind.TEL, FieldKind.TEL_NATIONAL, *_NUMBER}
_DIGITS: Final = frozenset({(3, 3, 4), (5, 3, 4), (3, 3, 5)})
_BOX: Final = 4
"""Letters that a box for a part of a date holds at most."""
_SURE: Final = 0.95
_BETWEEN: Final = re.compile(r"[/,&]|\b(?:und|and|et|en|e|y)\b")
_WRITTEN: Final = frozenset({"text", "tel", "number"})
_ADDRESSED: Final = frozenset(
    {
        FieldKind.GIVEN_NAME,
        FieldKind.FAMILY_NAME,
        FieldKind.POSTAL_CODE,
        FieldKind.ADDRESS_LEVEL2,
        FieldKind.ADDRESS_LEVEL1,
        FieldKind.STREET_ADDRESS,
    }
)
"""What two boxes under one label ask for, one after the other."""


def date_boxes(readings: Sequence[FieldReading]) -> list[FieldReading]:
    """Return the readings with the boxes of split dates told apart.

    Two or three neighbours are such boxes when each is small or a list, each says a different
    part, and something in them speaks of a birthday or of a card's expiry.
    """
    found = list(readings)
    at = 0
    while at < len(found):
        size = next((size for size in (3, 2) if _is_date(found[at : at + size], size)), 0)
        for offset in range(size):
            found[at + offset] = _boxed(found, at, size, offset)
        at += size or 1
    return found


def phone_boxes(readings: Sequence[FieldReading]) -> list[FieldReading]:
    """Return the readings with the three boxes of a North American number told apart.

    Three neighbours that hold three, three and four digits, and words of a telephone at them.
    """
    found = list(readings)
    for at in range(len(found) - len(_NUMBER) + 1):
        run = found[at : at + len(_NUMBER)]
        lengths = tuple(each.field.max_length for each in run)
        if lengths not in _DIGITS or not _TELEPHONE & (_topics(run) | {each.kind for each in run}):
            continue
        for offset, (each, kind) in enumerate(zip(run, _NUMBER, strict=True)):
            found[at + offset] = replace(
                each, kind=kind, confidence=max(each.confidence, _SURE), context=each.context
            )
    return found


def shared_labels(readings: Sequence[FieldReading]) -> list[FieldReading]:
    """Return the readings with boxes told apart that share one label, such as "Postcode / Town".

    The box after the label has no words of its own, or the same; the label names two things.
    """
    found = list(readings)
    for at, (first, second) in enumerate(pairwise(readings)):
        kinds = named_in_turn(first.field)
        nameless = second.field.label in {"", first.field.label} and not second.field.placeholder
        if len(kinds) != len((first, second)) or not nameless or _stated(first, second):
            continue
        found[at] = replace(first, kind=kinds[0], confidence=_SURE)
        found[at + 1] = replace(second, kind=kinds[1], confidence=_SURE)
    return found


def _stated(*readings: FieldReading) -> bool:
    return any(each.field.autocomplete or each.field.type not in _WRITTEN for each in readings)


def named_in_turn(field: FormField) -> list[FieldKind]:
    """Return the two kinds that "A / B" names in turn, or nothing."""
    parts = [part for part in _BETWEEN.split(field.label) if part.strip()]
    if len(parts) != len(("A", "B")):
        return []
    hits = [lexicon().hits(part) for part in parts]
    named = [
        {topic for topic in each[0].topics if topic in _ADDRESSED} if len(each) == 1 else set()
        for each in hits
    ]
    kinds = [FieldKind(min(each)) for each in named if len(each) == 1]
    return kinds if len(set(kinds)) == len(parts) else []


def _is_date(run: Sequence[FieldReading], size: int) -> bool:
    if len(run) < size or not all(_is_box(each.field) for each in run):
        return False
    parts = [_part(each.field) for each in run]
    return "" not in parts and len(set(parts)) == size and bool(_subject(run))


def _is_box(field: FormField) -> bool:
    if field.tag == "select":
        return True
    small = field.max_length is not None and field.max_length <= _BOX
    return field.type in {"text", "tel", "number"} and (
        small or 0 < len(field.placeholder) <= _BOX + 1
    )


def _part(field: FormField) -> str:
    """Return "day", "month", "year" or "": by the hint in the box, its label, its name."""
    first = field.options[0][1] if field.options else ""
    for text in (field.placeholder, first, field.label, field.aria, field.name, field.id):
        spelt = set(words(text))
        parts = [part for part, known in _PARTS.items() if spelt & known]
        if len(parts) == 1:
            return parts[0]
    if plain(field.placeholder) == "jj":  # a French day; the German and Dutch year has four letters
        return "day"
    return ""


def _subject(run: Sequence[FieldReading]) -> Mapping[str, FieldKind]:
    """Return the kinds of the parts: of a birthday, of a card's expiry, or none."""
    kinds = {each.kind for each in run}
    topics = _topics(run)
    if kinds & _CARDS or topics & _CARDS:
        return _EXPIRY if len(run) == len(_EXPIRY) else {}
    return _BIRTH if kinds & _DATES or topics & _DATES else {}


def _topics(run: Sequence[FieldReading]) -> set[str]:
    """Return what the words and names at the boxes can stand for."""
    book = lexicon()
    hits = [
        hit
        for each in run
        for found in (
            book.hits(each.field.label),
            book.hits(each.field.near),
            book.code_hits(each.field.name),
            book.code_hits(each.field.id),
        )
        for hit in found
    ]
    return {topic for hit in hits for topic in hit.topics}


def _boxed(found: Sequence[FieldReading], at: int, size: int, offset: int) -> FieldReading:
    each = found[at + offset]
    subject = _subject(found[at : at + size])
    part = _part(each.field)
    if part not in subject:
        return each
    return replace(each, kind=subject[part], confidence=max(each.confidence, _SURE))
