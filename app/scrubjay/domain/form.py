"""Forms, their fields, and the drafts made for them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import MemoryId


class FieldKind(enum.StrEnum):
    """What a field asks for: the WHATWG autofill field names, then our own."""

    NAME = "name"
    HONORIFIC_PREFIX = "honorific-prefix"
    GIVEN_NAME = "given-name"
    ADDITIONAL_NAME = "additional-name"
    FAMILY_NAME = "family-name"
    HONORIFIC_SUFFIX = "honorific-suffix"
    NICKNAME = "nickname"
    USERNAME = "username"
    NEW_PASSWORD = "new-password"  # noqa: S105 - the name of a field, not a secret
    CURRENT_PASSWORD = "current-password"  # noqa: S105 - the name of a field, not a secret
    ONE_TIME_CODE = "one-time-code"
    ORGANIZATION_TITLE = "organization-title"
    ORGANIZATION = "organization"
    STREET_ADDRESS = "street-address"
    ADDRESS_LINE1 = "address-line1"
    ADDRESS_LINE2 = "address-line2"
    ADDRESS_LINE3 = "address-line3"
    ADDRESS_LEVEL4 = "address-level4"
    ADDRESS_LEVEL3 = "address-level3"
    ADDRESS_LEVEL2 = "address-level2"
    ADDRESS_LEVEL1 = "address-level1"
    COUNTRY = "country"
    COUNTRY_NAME = "country-name"
    POSTAL_CODE = "postal-code"
    CC_NAME = "cc-name"
    CC_GIVEN_NAME = "cc-given-name"
    CC_ADDITIONAL_NAME = "cc-additional-name"
    CC_FAMILY_NAME = "cc-family-name"
    CC_NUMBER = "cc-number"
    CC_EXP = "cc-exp"
    CC_EXP_MONTH = "cc-exp-month"
    CC_EXP_YEAR = "cc-exp-year"
    CC_CSC = "cc-csc"
    CC_TYPE = "cc-type"
    TRANSACTION_CURRENCY = "transaction-currency"
    TRANSACTION_AMOUNT = "transaction-amount"
    LANGUAGE = "language"
    BDAY = "bday"
    BDAY_DAY = "bday-day"
    BDAY_MONTH = "bday-month"
    BDAY_YEAR = "bday-year"
    SEX = "sex"
    URL = "url"
    PHOTO = "photo"
    TEL = "tel"
    TEL_COUNTRY_CODE = "tel-country-code"
    TEL_NATIONAL = "tel-national"
    TEL_AREA_CODE = "tel-area-code"
    TEL_LOCAL = "tel-local"
    TEL_LOCAL_PREFIX = "tel-local-prefix"
    TEL_LOCAL_SUFFIX = "tel-local-suffix"
    TEL_EXTENSION = "tel-extension"
    EMAIL = "email"
    IMPP = "impp"
    PASSPORT_NUMBER = "passport-number"
    ID_NUMBER = "id-number"
    TAX_ID = "tax-id"
    EMERGENCY_CONTACT = "emergency-contact"
    EMPLOYER = "employer"
    SCHOOL = "school"
    IBAN = "iban"
    DIETARY = "dietary"
    HOUSE_NUMBER = "house-number"
    FREE_TEXT = "free-text"


NEVER_FILLED: Final = frozenset(
    {
        FieldKind.NEW_PASSWORD,
        FieldKind.CURRENT_PASSWORD,
        FieldKind.ONE_TIME_CODE,
        FieldKind.CC_CSC,
    },
)
"""Secrets: recognised so that they are left alone."""

CONFIRM_TWICE: Final = frozenset(
    {
        FieldKind.PASSPORT_NUMBER,
        FieldKind.ID_NUMBER,
        FieldKind.TAX_ID,
        FieldKind.IBAN,
        FieldKind.CC_NUMBER,
    },
)
"""Numbers that need a second confirmation before they are filled."""

FILL_FROM: Final = 0.9
OFFER_FROM: Final = 0.6
ASK_WITHIN: Final = 0.1


class Decision(enum.StrEnum):
    """What is done with a field."""

    FILL = "fill"
    OFFER = "offer"
    ASK = "ask"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One input, select or textarea as the person would see it.

    Attributes:
        position: Counts input, select and textarea elements in document order over
            the whole page, from 0, hidden ones included.
        label: The words a person reads beside it.
        near: Other text close to it (legend, heading, cell before it).
        options: (value, text) pairs of a select, or of a radio group.
        visible: The person could see it; hidden and honeypot fields cannot be filled.
    """

    position: int
    tag: str
    type: str = "text"
    name: str = ""
    id: str = ""
    autocomplete: str = ""
    label: str = ""
    placeholder: str = ""
    aria: str = ""
    near: str = ""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    max_length: int | None = None
    pattern: str = ""
    required: bool = False
    readonly: bool = False
    visible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReading:
    """What a field was taken for. kind None: leave it alone."""

    field: FormField
    kind: FieldKind | None
    confidence: float
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of one form. index -1 gathers fields outside any form."""

    index: int
    kind: str
    readings: tuple[FieldReading, ...]
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One HTML file with its forms, and the language it is written in ("" unknown)."""

    path: str
    title: str
    language: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A value for one field, with its source; or a blank and the reason for it.

    Attributes:
        confidence: Of field and value together, 0…1.
        memory: The memory the value came from. words: its exact source words.
        at: When that was said. retrievability: its strength now.
        others: Rival values with their memories, when the person has to choose.
        sentences: Of a composed text: each sentence with the memory it rests on.
        why: One short clause for the person ("archived", "two values", "not known").
    """

    field: FormField
    kind: FieldKind | None
    value: str
    decision: Decision
    confidence: float
    memory: MemoryId | None = None
    words: str = ""
    at: datetime | None = None
    retrievability: float = 0.0
    others: tuple[tuple[str, MemoryId], ...] = ()
    sentences: tuple[tuple[str, MemoryId], ...] = ()
    why: str = ""
