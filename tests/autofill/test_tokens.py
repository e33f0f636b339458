"""The grammar of the `autocomplete` attribute."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

import pytest

from scrubjay.autofill.tokens import autocomplete
from scrubjay.domain.form import FieldKind


@pytest.mark.parametrize(
    ("attribute", "kind", "context"),
    [
        ("email", FieldKind.EMAIL, ""),
        (" Given-Name ", FieldKind.GIVEN_NAME, ""),
        ("section-a shipping street-address", FieldKind.STREET_ADDRESS, "shipping"),
        ("billing work tel", FieldKind.TEL, "work"),
        ("section-x billing mobile tel-national", FieldKind.TEL_NATIONAL, "mobile"),
        ("username webauthn", FieldKind.USERNAME, ""),
        ("fax tel", FieldKind.TEL, "fax"),
    ],
)
def test_valid(attribute: str, kind: FieldKind, context: str) -> None:
    found = autocomplete(attribute)
    assert found is not None
    assert (found.kind, found.context) == (kind, context)


@pytest.mark.parametrize(
    "attribute",
    ["", "on", "off", "false", "home street-address", "work given-name", "tel shipping", "email email",
     "shipping billing tel", "section-a", "section-a section-b tel", "iban", "passport-number", "webauthn",
     "a b c d e f g tel"],
)  # fmt: skip
def test_invalid_says_nothing(attribute: str) -> None:
    assert autocomplete(attribute) is None


def test_every_name_of_the_standard_is_known() -> None:
    own = {"passport-number", "id-number", "tax-id", "emergency-contact", "employer", "school", "iban",
           "dietary", "free-text", "house-number"}  # fmt: skip
    standard = [kind for kind in FieldKind if kind.value not in own]
    assert len(standard) == 54
    assert all(autocomplete(kind.value) is not None for kind in standard)
