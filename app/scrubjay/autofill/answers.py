"""Which statements answer which kind of field, directly or by what follows from them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.names import divide
from scrubjay.domain.form import FieldKind as Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrubjay.autofill.profile import Answer, Profile

_ASSUMED: Final = 0.85
"""Factor for what people usually mean but did not say: the card bears their own name."""

PREDICATES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.EMPLOYER: (Kind.EMPLOYER, Kind.ORGANIZATION),
    Kind.ORGANIZATION: (Kind.ORGANIZATION, Kind.EMPLOYER),
    Kind.COUNTRY: (Kind.COUNTRY_NAME, Kind.COUNTRY),
    Kind.COUNTRY_NAME: (Kind.COUNTRY_NAME, Kind.COUNTRY),
    Kind.STREET_ADDRESS: (Kind.STREET_ADDRESS, Kind.ADDRESS_LINE1),
    Kind.BDAY_DAY: (Kind.BDAY,),
    Kind.BDAY_MONTH: (Kind.BDAY,),
    Kind.BDAY_YEAR: (Kind.BDAY,),
    Kind.CC_EXP_MONTH: (Kind.CC_EXP,),
    Kind.CC_EXP_YEAR: (Kind.CC_EXP,),
    Kind.TEL_COUNTRY_CODE: (Kind.TEL,),
    Kind.TEL_NATIONAL: (Kind.TEL,),
    Kind.TEL_AREA_CODE: (Kind.TEL,),
    Kind.TEL_LOCAL: (Kind.TEL,),
    Kind.TEL_LOCAL_PREFIX: (Kind.TEL,),
    Kind.TEL_LOCAL_SUFFIX: (Kind.TEL,),
}
"""Where the words for a kind come from when not from the predicate of the same name."""

_NAME_PARTS: Final = {Kind.GIVEN_NAME, Kind.ADDITIONAL_NAME, Kind.FAMILY_NAME}
_CARD_NAMES: Final[Mapping[Kind, Kind]] = {
    Kind.CC_NAME: Kind.NAME,
    Kind.CC_GIVEN_NAME: Kind.GIVEN_NAME,
    Kind.CC_ADDITIONAL_NAME: Kind.ADDITIONAL_NAME,
    Kind.CC_FAMILY_NAME: Kind.FAMILY_NAME,
}
_NUMBER_LAST: Final = re.compile(
    r"(?P<street>.*[^\W\d_].*?)[ ,]+(?P<number>\d{1,5} ?[a-zA-Z]?(?:[-/]\d{1,5})?)"
)
_NUMBER_FIRST: Final = re.compile(r"(?P<number>\d{1,5}[a-zA-Z]?),? (?P<street>[^\d,]{3,80})")
_NUMBERED: Final = (_NUMBER_LAST, _NUMBER_FIRST)
_LONGEST_STREET: Final = 120
_LINES: Final = (Kind.ADDRESS_LINE1, Kind.ADDRESS_LINE2, Kind.ADDRESS_LINE3)


def predicates(kind: Kind) -> tuple[str, ...]:
    """Return the predicates whose statements can answer this kind, the best first."""
    if kind in _NAME_PARTS:
        return (kind, Kind.NAME)
    if kind in {*_LINES, Kind.HOUSE_NUMBER}:
        return (kind, Kind.STREET_ADDRESS)
    if kind is Kind.NAME:
        return (Kind.NAME, Kind.GIVEN_NAME, Kind.FAMILY_NAME)
    if kind in _CARD_NAMES:
        return (kind, *predicates(_CARD_NAMES[kind]))
    return PREDICATES.get(kind, (kind,))


def answers(kind: Kind, profile: Profile) -> list[Answer]:
    """Return what could be written into a field of this kind, before its form is looked at."""
    if kind is Kind.DIETARY:
        return _diet(profile)
    follows = _FOLLOWS.get(kind)
    if follows is None:
        return profile.first(*predicates(kind))
    return profile.answers(kind) or follows(kind, profile)


def address_lines(street: str) -> list[str]:
    """Divide a street address into its lines: at line breaks, else at commas."""
    rows = street.splitlines() if "\n" in street else street.split(",")
    return [row.strip() for row in rows if row.strip()]


def street_parts(street: str) -> tuple[str, str] | None:
    """Return a street and the number of its house, or None where there is no telling them apart.

    Nothing is split that has several lines or a number at either end.
    """
    first = street.strip()
    if len(first) > _LONGEST_STREET or "\n" in first:
        return None
    found = [each for form in _NUMBERED if (each := form.fullmatch(first)) is not None]
    at_both_ends = first[:1].isdecimal() and first[-1:].isdecimal()
    if not found or at_both_ends:
        return None
    return found[0].group("street").strip(" ,"), found[0].group("number")


def street_alone(street: str) -> str:
    """Return a street without its house number, for forms that ask for the number by itself."""
    parts = street_parts(street)
    return parts[0] if parts else street


def _composed_name(_: Kind, profile: Profile) -> list[Answer]:
    given, family = profile.answers(Kind.GIVEN_NAME), profile.answers(Kind.FAMILY_NAME)
    if len(given) != 1 or len(family) != 1:
        return []
    whole = f"{given[0].text} {family[0].text}"
    return [replace(given[0], text=whole, factor=0.97, beside=(family[0].memory,))]


def _divided(kind: Kind, profile: Profile) -> list[Answer]:
    found = []
    for whole in profile.answers(Kind.NAME):
        name = divide(whole.text)
        part = {
            Kind.GIVEN_NAME: name.given,
            Kind.ADDITIONAL_NAME: name.additional,
            Kind.FAMILY_NAME: name.family,
        }[kind]
        if part and name.sure:
            found.append(replace(whole, text=part, factor=name.sure))
    return found


def _on_card(kind: Kind, profile: Profile) -> list[Answer]:
    own = answers(_CARD_NAMES[kind], profile)
    return [replace(each, factor=each.factor * _ASSUMED) for each in own]


def _line(kind: Kind, profile: Profile) -> list[Answer]:
    at = _LINES.index(kind)
    return [
        replace(whole, text=lines[at])
        for whole in profile.answers(Kind.STREET_ADDRESS)
        if len(lines := address_lines(whole.text)) > at
    ]


def _house_number(_: Kind, profile: Profile) -> list[Answer]:
    return [
        replace(whole, text=parts[1])
        for whole in profile.first(*predicates(Kind.STREET_ADDRESS))
        if (parts := street_parts(whole.text)) is not None
    ]


def _diet(profile: Profile) -> list[Answer]:
    """Join how the person eats with what they must not eat; never more than they said."""
    eats, avoids = profile.answers(Kind.DIETARY), profile.answers("allergic-to")
    said = [each.text for each in eats]
    if avoids:
        said.append("allergic to " + " and ".join(each.text for each in avoids))
    if not (parts := [*eats, *avoids]):
        return []
    beside = tuple(each.memory for each in parts[1:])
    return [replace(parts[0], text=", ".join(said), factor=_ASSUMED, beside=beside)]


_FOLLOWS: Final[Mapping[Kind, Callable[[Kind, Profile], list[Answer]]]] = {
    Kind.NAME: _composed_name,
    **dict.fromkeys(_NAME_PARTS, _divided),
    **dict.fromkeys(_CARD_NAMES, _on_card),
    **dict.fromkeys(_LINES, _line),
    Kind.HOUSE_NUMBER: _house_number,
}
"""What to make of other statements where none answers the kind itself."""
