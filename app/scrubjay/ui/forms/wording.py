"""Plain words for fields, decisions and reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.form import FILL_FROM, NEVER_FILLED, OFFER_FROM, Decision, FieldKind
from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.sayings import said
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scrubjay.domain.form import FormField
    from scrubjay.ui.forms.entry import Entry, Tally

_KINDS: Final[Mapping[FieldKind, str]] = {
    FieldKind.NAME: "Full name",
    FieldKind.HONORIFIC_PREFIX: "Title",
    FieldKind.GIVEN_NAME: "First name",
    FieldKind.ADDITIONAL_NAME: "Middle name",
    FieldKind.FAMILY_NAME: "Last name",
    FieldKind.HONORIFIC_SUFFIX: "Suffix",
    FieldKind.NICKNAME: "Nickname",
    FieldKind.USERNAME: "User name",
    FieldKind.NEW_PASSWORD: "New password",
    FieldKind.CURRENT_PASSWORD: "Password",
    FieldKind.ONE_TIME_CODE: "One-time code",
    FieldKind.ORGANIZATION_TITLE: "Job title",
    FieldKind.ORGANIZATION: "Organisation",
    FieldKind.STREET_ADDRESS: "Street address",
    FieldKind.HOUSE_NUMBER: "House number",
    FieldKind.HOUSE_NUMBER: "House number",
    FieldKind.ADDRESS_LINE1: "Address, first line",
    FieldKind.ADDRESS_LINE2: "Address, second line",
    FieldKind.ADDRESS_LINE3: "Address, third line",
    FieldKind.ADDRESS_LEVEL4: "Part of the district",
    FieldKind.ADDRESS_LEVEL3: "District",
    FieldKind.ADDRESS_LEVEL2: "City",
    FieldKind.ADDRESS_LEVEL1: "State or region",
    FieldKind.COUNTRY: "Country",
    FieldKind.COUNTRY_NAME: "Country",
    FieldKind.POSTAL_CODE: "Postal code",
    FieldKind.CC_NAME: "Name on the card",
    FieldKind.CC_GIVEN_NAME: "First name on the card",
    FieldKind.CC_ADDITIONAL_NAME: "Middle name on the card",
    FieldKind.CC_FAMILY_NAME: "Last name on the card",
    FieldKind.CC_NUMBER: "Card number",
    FieldKind.CC_EXP: "Card expiry",
    FieldKind.CC_EXP_MONTH: "Card expiry, month",
    FieldKind.CC_EXP_YEAR: "Card expiry, year",
    FieldKind.CC_CSC: "Card security code",
    FieldKind.CC_TYPE: "Kind of card",
    FieldKind.TRANSACTION_CURRENCY: "Currency",
    FieldKind.TRANSACTION_AMOUNT: "Amount",
    FieldKind.LANGUAGE: "Language",
    FieldKind.BDAY: "Date of birth",
    FieldKind.BDAY_DAY: "Day of birth",
    FieldKind.BDAY_MONTH: "Month of birth",
    FieldKind.BDAY_YEAR: "Year of birth",
    FieldKind.SEX: "Gender",
    FieldKind.URL: "Website",
    FieldKind.PHOTO: "Photo",
    FieldKind.TEL: "Telephone",
    FieldKind.TEL_COUNTRY_CODE: "Telephone, country code",
    FieldKind.TEL_NATIONAL: "Telephone, without country code",
    FieldKind.TEL_AREA_CODE: "Telephone, area code",
    FieldKind.TEL_LOCAL: "Telephone, local number",
    FieldKind.TEL_LOCAL_PREFIX: "Telephone, first part",
    FieldKind.TEL_LOCAL_SUFFIX: "Telephone, last part",
    FieldKind.TEL_EXTENSION: "Telephone extension",
    FieldKind.EMAIL: "E-mail",
    FieldKind.IMPP: "Chat address",
    FieldKind.PASSPORT_NUMBER: "Passport number",
    FieldKind.ID_NUMBER: "ID number",
    FieldKind.TAX_ID: "Tax number",
    FieldKind.EMERGENCY_CONTACT: "Emergency contact",
    FieldKind.EMPLOYER: "Employer",
    FieldKind.SCHOOL: "School",
    FieldKind.IBAN: "IBAN",
    FieldKind.DIETARY: "Diet",
    FieldKind.FREE_TEXT: "Free text",
}


def kind_of_field(kind: FieldKind | None) -> str:
    """Return what a field asks for."""
    return tr("Not recognised") if kind is None else tr(_KINDS[kind])


def label_of(field: FormField) -> str:
    """Return what a person would call the field; never empty."""
    words = (field.label, field.placeholder, field.aria, field.near, field.name, field.id)
    for each in words:
        shown = " ".join(each.split()).rstrip(" :*")
        if shown:
            return shown
    return tr("Field {number}", number=field.position + 1)


def text_of(field: FormField, value: str) -> str:
    """Return a value as the page shows it: the text of an option, or the value itself."""
    return next((text for key, text in field.options if key == value and text.strip()), value)


def kind_of_file(path: Path) -> str:
    """Return what a person calls files that end so."""
    known = {".pdf": tr("PDF forms"), ".docx": tr("Word documents")}
    return known.get(path.suffix.lower(), tr("Web pages"))


def context_word(context: str) -> str:
    """Return what a context is called on its chip."""
    known = {
        "": tr("Any"),
        "home": tr("Home"),
        "work": tr("Work"),
        "shipping": tr("Delivery"),
        "billing": tr("Billing"),
    }
    return known.get(context, context)


def standing_word(entry: Entry) -> str:
    """Return what will happen to the field, in a word or two."""
    if entry.standing is Standing.TO_CHECK:
        return tr("Choose one") if entry.draft.decision is Decision.ASK else tr("Please check")
    return {
        Standing.FILLED: tr("Will be filled"),
        Standing.BLANK: tr("Left blank"),
        Standing.LEFT_ALONE: tr("Left alone"),
    }[entry.standing]


def reason(entry: Entry) -> str:
    """Return why the field stands as it does, in one clause; empty when it speaks for itself."""
    draft = entry.draft
    if entry.is_left_alone:
        return _why_left_alone(entry)
    if entry.is_typed:
        return tr("chosen by you") if draft.field.options else tr("typed by you")
    if entry.standing is Standing.TO_CHECK and entry.needs_second_word:
        return tr("a number like this is filled only after you confirm it")
    if entry.accepted is not None and entry.value:
        return tr("confirmed by you") if entry.accepted else tr("you said no")
    if draft.kind is None:
        return tr("it is not clear what this asks for")
    return said(draft.why) if draft.why else _why_blank(entry)


def spoken(entry: Entry) -> str:
    """Return all that stands in the row of a field, for whoever hears it and does not see it."""
    draft = entry.draft
    is_drafted = entry.memory is not None and entry.memory == draft.memory and bool(entry.value)
    parts = (
        text_of(draft.field, entry.value),
        standing_word(entry),
        reason(entry),
        sureness(draft.confidence) if is_drafted else "",
        tr("“{words}”", words=draft.words) if is_drafted and draft.words else "",
    )
    return ", ".join(part for part in parts if part)


def _why_blank(entry: Entry) -> str:
    if entry.value:
        return ""
    return tr("nothing is known for it")


def _why_left_alone(entry: Entry) -> str:
    draft = entry.draft
    if draft.kind in NEVER_FILLED:
        return tr("a secret: Scrubjay never fills it")
    if not draft.field.visible:
        return tr("nobody can see it on the page, so it may be a trap")
    if entry.is_shadowed:
        return tr("one choice with the field before it")
    return said(draft.why) if draft.why else tr("it takes no text")


def sureness(confidence: float) -> str:
    """Return a confidence in words."""
    if confidence >= FILL_FROM:
        return tr("sure")
    return tr("fairly sure") if confidence >= OFFER_FROM else tr("unsure")


def summary(tally: Tally) -> str:
    """Return the preview in one line: "7 filled, 2 to check, 3 left blank"."""
    return ", ".join(
        (
            plural("{count} filled", "{count} filled", tally.filled),
            plural("{count} to check", "{count} to check", tally.to_check),
            plural("{count} left blank", "{count} left blank", tally.blank),
        )
    )
