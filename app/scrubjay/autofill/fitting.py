"""How a value has to be written to be taken by one particular field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.autofill import formats
from scrubjay.autofill.dates import Told, spelt_day, spelt_expiry, told_day, told_expiry
from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.names import divide
from scrubjay.autofill.patterns import accepts
from scrubjay.autofill.phones import Phone, phone
from scrubjay.autofill.selecting import Want, choose
from scrubjay.domain.form import FieldKind as Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.domain.form import FormField

_SITES: Final = (
    "linkedin",
    "github",
    "twitter",
    "facebook",
    "instagram",
    "xing",
    "youtube",
    "tiktok",
)
_EXCHANGE: Final = 3
_LOCAL_DIGITS: Final = 7
_CODE_LETTERS: Final = 2
_AMERICA: Final = "1"
_AMERICAN: Final = frozenset({Kind.TEL_LOCAL_PREFIX, Kind.TEL_LOCAL_SUFFIX})
_UNREAD: Final = 0.85
"""Factor for a telephone number that could not be understood and is written as it was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field with what around it decides how a value is written.

    Attributes:
        beside: The kinds of the other fields of the form.
        language: The page's language, "" if it does not say.
        region: The person's country, alpha-2, or "".
    """

    field: FormField
    kind: Kind
    beside: frozenset[Kind]
    language: str
    region: str

    @property
    def hints(self) -> tuple[str, ...]:
        """Return the texts in which a mask may be written."""
        field = self.field
        return (field.placeholder, field.label, field.aria, field.near)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Text for a field. factor: how surely it is in the form the field wants, 0…1."""

    text: str
    factor: float = 1.0


def fitted(place: Place, text: str) -> Fitted | None:
    """Return the value as this field takes it, or None when no way of writing it fits."""
    if place.field.options:
        chosen = choose(place.field.options, _want(place, text))
        return Fitted(text=chosen) if chosen is not None else None
    spell = _SPELLERS.get(place.kind)
    spellings = spell(place, text) if spell is not None else [Fitted(text=text)]
    return next((each for each in spellings if _takes(place.field, each.text)), None)


def _takes(field: FormField, text: str) -> bool:
    """Report whether the field's own limits allow the text."""
    if not text or (field.max_length is not None and len(text) > field.max_length):
        return False
    if "\n" in text and field.tag != "textarea":
        return False
    return accepts(field.pattern, text) if field.pattern else True


def _want(place: Place, text: str) -> Want:
    """Say how the choices of a list are to be compared with the value."""
    kind = place.kind
    if kind in {Kind.BDAY_DAY, Kind.BDAY_MONTH, Kind.BDAY_YEAR}:
        told = told_day(text)
        return Want(kind=kind, number=_part(told, kind) if told is not None else -1)
    if kind in {Kind.CC_EXP_MONTH, Kind.CC_EXP_YEAR}:
        expiry = told_expiry(text)
        return Want(kind=kind, number=expiry[kind is Kind.CC_EXP_YEAR] if expiry else -1)
    if kind is Kind.TEL_COUNTRY_CODE:
        number = phone(text, place.region)
        country = (number.country, number.region) if number else ("", "")
        return Want(kind=kind, spellings=country)
    if kind is Kind.ADDRESS_LEVEL1:
        return Want(kind=kind, spellings=formats.region_spellings(text, place.region))
    return Want(kind=kind, spellings=(text,))


def _part(told: Told, kind: Kind) -> int:
    return {
        Kind.BDAY_DAY: told.day.day,
        Kind.BDAY_MONTH: told.day.month,
        Kind.BDAY_YEAR: told.day.year,
    }[kind]


def _name(place: Place, text: str) -> Sequence[Fitted]:
    """Put the family name first where the label asks for it so: "Surname, first name"."""
    first, comma, second = place.field.label.partition(",")
    named = {topic for hit in lexicon().hits(first) for topic in hit.topics}
    given = {topic for hit in lexicon().hits(second) for topic in hit.topics}
    if not comma or not named & {Kind.NAME, Kind.FAMILY_NAME} or Kind.GIVEN_NAME not in given:
        return [Fitted(text=text)]
    parts = divide(text)
    whole = Fitted(text=f"{parts.family}, {parts.given}", factor=parts.sure)
    return [whole] if parts.family else []


def _birthday(place: Place, text: str) -> Sequence[Fitted]:
    told = told_day(text)
    if told is None:
        return []
    if place.field.type == "date":
        return [Fitted(text=told.day.isoformat(), factor=told.sure)]
    spelt, sure = spelt_day(told.day, place.hints, place.language)
    return [Fitted(text=spelt, factor=sure * told.sure)]


def _birthday_part(place: Place, text: str) -> Sequence[Fitted]:
    told = told_day(text)
    if told is None:
        return []
    number = _part(told, place.kind)
    # A year does not depend on which of day and month comes first.
    sure = 1.0 if place.kind is Kind.BDAY_YEAR else told.sure
    return [Fitted(text=each, factor=sure) for each in (f"{number:02}", f"{number % 100:02}")]


def _expiry(place: Place, text: str) -> Sequence[Fitted]:
    told = told_expiry(text)
    if told is None:
        return []
    month, year = told
    if place.field.type == "month":
        return [Fitted(text=f"{year:04}-{month:02}")]
    if place.kind is Kind.CC_EXP_MONTH:
        return [Fitted(text=f"{month:02}")]
    if place.kind is Kind.CC_EXP_YEAR:
        short = place.field.max_length == len("YY") or place.field.placeholder.casefold() in {
            "yy",
            "jj",
            "aa",
        }
        return [Fitted(text=f"{year % 100:02}" if short else f"{year:04}")]
    return [
        Fitted(text=spelt_expiry(month, year, place.hints)),
        Fitted(text=f"{month:02}{year % 100:02}"),
    ]


def _phone(place: Place, text: str) -> Sequence[Fitted]:
    number = phone(text, place.region)
    if number is None:
        return [Fitted(text=text, factor=_UNREAD)] if place.kind is Kind.TEL else []
    if place.kind is Kind.TEL:
        # Where the calling code has a field of its own, the rest is written without it.
        split = Kind.TEL_COUNTRY_CODE in place.beside
        whole = (number.significant, *number.national) if split else number.spellings
        return [Fitted(text=each) for each in whole]
    if place.beside & _AMERICAN and number.country != _AMERICA:
        return []  # boxes of three, three and four digits have no room for any other plan
    return [Fitted(text=each) for each in _phone_part(place.kind, number)]


def _phone_part(kind: Kind, number: Phone) -> Sequence[str]:
    if kind is Kind.TEL_COUNTRY_CODE:
        return (f"+{number.country}", number.country)
    if kind is Kind.TEL_NATIONAL:
        return number.national
    if kind is Kind.TEL_AREA_CODE:
        return (number.area,)
    if kind is Kind.TEL_LOCAL:
        return (number.local,)
    if len(number.local) != _LOCAL_DIGITS:  # only the North American plan divides a number further
        return ()
    prefix, suffix = number.local[:_EXCHANGE], number.local[_EXCHANGE:]
    return (prefix,) if kind is Kind.TEL_LOCAL_PREFIX else (suffix,)


def _country(place: Place, text: str) -> Sequence[Fitted]:
    code = formats.country_code(text)
    if not code:
        return [Fitted(text=text)]
    name = formats.country_name(code, place.language or "en")
    if place.kind is Kind.COUNTRY or place.field.max_length == _CODE_LETTERS:
        return [Fitted(text=code), Fitted(text=name)]
    return [Fitted(text=name), Fitted(text=text), Fitted(text=code)]


def _region(place: Place, text: str) -> Sequence[Fitted]:
    return [Fitted(text=each) for each in formats.region_spellings(text, place.region)]


def _email(_: Place, text: str) -> Sequence[Fitted]:
    return [Fitted(text=text)] if formats.is_email(text) else []


def _url(place: Place, text: str) -> Sequence[Fitted]:
    asked = " ".join((*place.hints[:3], place.field.name)).casefold()
    if any(site in asked and site not in text.casefold() for site in _SITES):
        return []  # a profile on one site is not the person's own page
    if "://" in text:
        return [Fitted(text=text)]
    whole = Fitted(text=f"https://{text}")
    return [whole] if place.field.type == "url" else [Fitted(text=text), whole]


def _street(place: Place, text: str) -> Sequence[Fitted]:
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    if place.field.tag == "textarea":
        return [Fitted(text="\n".join(rows))]
    return [Fitted(text=", ".join(rows))]


def _digits(_: Place, text: str) -> Sequence[Fitted]:
    packed = "".join(text.split()).replace("-", "")
    return [Fitted(text=packed), Fitted(text=text)]


_SPELLERS: Final[Mapping[Kind, Callable[[Place, str], Sequence[Fitted]]]] = {
    Kind.NAME: _name,
    Kind.BDAY: _birthday,
    **dict.fromkeys((Kind.BDAY_DAY, Kind.BDAY_MONTH, Kind.BDAY_YEAR), _birthday_part),
    **dict.fromkeys((Kind.CC_EXP, Kind.CC_EXP_MONTH, Kind.CC_EXP_YEAR), _expiry),
    **{
        kind: _phone
        for kind in Kind
        if kind.value.startswith("tel") and kind is not Kind.TEL_EXTENSION
    },
    **dict.fromkeys((Kind.COUNTRY, Kind.COUNTRY_NAME), _country),
    Kind.ADDRESS_LEVEL1: _region,
    Kind.EMAIL: _email,
    Kind.URL: _url,
    **dict.fromkeys((Kind.STREET_ADDRESS, Kind.ADDRESS_LINE1), _street),
    **dict.fromkeys((Kind.CC_NUMBER, Kind.IBAN), _digits),
}
