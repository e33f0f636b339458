"""What a field is taken for, and what is never taken for anything."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

import pytest

from scrubjay.autofill import read_page
from scrubjay.autofill.lexicon import lexicon
from scrubjay.domain.form import FieldKind, FieldReading


def readings(markup: str) -> dict[str, FieldReading]:
    page = read_page(markup.encode(), "page")
    return {r.field.name: r for form in page.forms for r in form.readings}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("First name", "given-name"), ("Vorname", "given-name"), ("Prénom", "given-name"),
        ("Nachname", "family-name"), ("Apellidos", "family-name"), ("Cognome", "family-name"),
        ("E-mail address", "email"), ("Correo electrónico", "email"), ("E-mailadres", "email"),
        ("Telefon", "tel"), ("Téléphone", "tel"), ("Cellulare", "tel"), ("Telefoonnummer", "tel"),
        ("Postleitzahl", "postal-code"), ("Code postal", "postal-code"), ("CEP", "postal-code"),
        ("Stadt", "address-level2"), ("Ville", "address-level2"), ("Woonplaats", "address-level2"),
        ("Straße", "street-address"), ("Indirizzo", "street-address"), ("Morada", "street-address"),
        ("Land", "country-name"), ("País", "country-name"), ("Date of birth", "bday"),
        ("Geburtsdatum", "bday"), ("Date de naissance", "bday"), ("Company", "organization"),
    ],
)  # fmt: skip
def test_common_labels_in_seven_languages(label: str, kind: str) -> None:
    assert readings(f"<form><label>{label} <input name=f></label></form>")["f"].kind == kind


def test_the_attribute_outweighs_the_words() -> None:
    found = readings(
        "<form><label>Search <input name=f autocomplete='shipping postal-code'></label></form>"
    )["f"]
    assert (found.kind, found.context) == (FieldKind.POSTAL_CODE, "shipping")
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    "markup",
    [
        "<form role=search><input name=f type=search placeholder=Search></form>",
        "<form><label>Message <textarea name=f></textarea></label></form>",
        "<form><label>I accept the terms <input type=checkbox name=f></label></form>",
        "<form><input type=submit name=f value='Your name'></form>",
        "<form><label>Enter the characters you see <input name=f></label></form>",
        "<form><label>Promo code <input name=f></label></form>",
        "<form>Name <input name=n><p>Please leave this field empty <input name=f></p></form>",
        "<form>Name <input name=n><p class=honeypot>E-mail <input name=f></p></form>",
        "<form>Name <input name=n><input name=f id=honeypot></form>",
        "<form>Name <input name=n><div class=gform_validation_container>E-mail <input name=f></div></form>",
        "<form><label>Friend's e-mail <input name=f></label></form>",
        "<form><fieldset><legend>Passenger 2</legend><label>First name <input name=f></label></fieldset></form>",
    ],
)
def test_left_alone(markup: str) -> None:
    assert readings(markup)["f"].kind is None


@pytest.mark.parametrize("name", ["password", "pw", "x", "email", "kennwort"])
def test_a_password_box_is_a_secret_whatever_it_is_called(name: str) -> None:
    found = readings(f"<form>E-mail <input name=e><input type=password name={name}></form>")[name]
    assert found.kind in {FieldKind.CURRENT_PASSWORD, FieldKind.NEW_PASSWORD, FieldKind.CC_CSC,
                          FieldKind.ONE_TIME_CODE}  # fmt: skip


def test_somebody_to_call_in_an_emergency_is_not_the_person() -> None:
    found = readings(
        "<form><fieldset><legend>Emergency contact</legend>Name <input name=n> Phone <input name=t></fieldset></form>"
    )
    assert {found["n"].kind, found["t"].kind} == {FieldKind.EMERGENCY_CONTACT}


BIRTH_US = "Date of birth <input name=a maxlength=2 placeholder=MM> <input name=b maxlength=2 placeholder=DD> <input name=c maxlength=4 placeholder=YYYY>"
BIRTH_DE = "Geburtsdatum <input name=a maxlength=2 placeholder=TT> <input name=b maxlength=2 placeholder=MM> <input name=c maxlength=4 placeholder=JJJJ>"
EXPIRY = (
    "Expires <input name=a maxlength=2 placeholder=MM> <input name=b maxlength=2 placeholder=YY>"
)


PHONE = "Daytime phone (<input name=a maxlength=3>) <input name=b maxlength=3> - <input name=c maxlength=4>"


@pytest.mark.parametrize(
    ("boxes", "kinds"),
    [
        (BIRTH_US, "bday-month bday-day bday-year"),
        (BIRTH_DE, "bday-day bday-month bday-year"),
        (EXPIRY, "cc-exp-month cc-exp-year"),
        (PHONE, "tel-area-code tel-local-prefix tel-local-suffix"),
    ],
)
def test_what_is_split_over_boxes(boxes: str, kinds: str) -> None:
    found = readings(f"<form>{boxes}</form>")
    assert [found[name].kind for name in sorted(found)] == kinds.split()


def test_a_name_beside_a_password_is_not_filled_without_asking() -> None:
    alone = readings("<form>Name <input name=n> Password <input type=password name=p></form>")["n"]
    assert alone.kind in {FieldKind.NAME, FieldKind.USERNAME}
    assert alone.kind is FieldKind.USERNAME or alone.confidence < 0.9


def test_a_street_after_a_street_is_its_second_line() -> None:
    found = readings(
        "<form>Address <input name=address1><br><input name=address2> City <input name=city></form>"
    )
    assert [found[name].kind for name in ("address1", "address2")] == [
        "address-line1",
        "address-line2",
    ]


def test_the_kind_of_form() -> None:
    login = b"<form><label>User name <input name=u></label><label>Password <input type=password name=p></label></form>"
    assert read_page(login, "page").forms[0].kind == "login"
    search = b"<form action=/search><input name=q placeholder=Search><button>Search</button></form>"
    assert read_page(search, "page").forms[0].kind == "search"


def test_reading_is_repeatable() -> None:
    raw = b"<form><label>City <input name=c></label><label>ZIP <input name=z></label></form>"
    assert read_page(raw, "page") == read_page(raw, "page")


def test_phrases_inside_longer_ones_do_not_count() -> None:
    book = lexicon()
    assert [hit.topics for hit in book.hits("Company name")] == [frozenset({"organization"})]
    assert [hit.topics for hit in book.hits("e-mail address")] == [frozenset({"email"})]
    assert [hit.topics for hit in book.code_hits("txtBillingfirstname")] == [
        frozenset({"given-name"})
    ]
    assert book.hits("") == ()
