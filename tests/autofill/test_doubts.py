"""Second thoughts: what the company of a field says against what it was taken for."""

from __future__ import annotations

import pytest

from scrubjay.autofill import read_page
from scrubjay.autofill.documents import read_document
from scrubjay.autofill.lexicon import lexicon
from scrubjay.domain.form import FILL_FROM, FieldReading
from scrubjay.ports.documents import Blank


def readings(*markup: str, outside: str = "") -> dict[str, FieldReading]:
    page = read_page(f"<form {outside}>{''.join(markup)}</form>".encode(), "page")
    return {r.field.name: r for form in page.forms for r in form.readings}


def asked(label: str, name: str, more: str = "") -> str:
    return f"<p><label>{label} <input name={name} {more}></label></p>"


def test_a_title_is_a_persons_only_before_a_name() -> None:
    job = readings(
        asked("First name", "a"),
        asked("Last name", "b"),
        asked("Title", "f"),
        asked("Company", "c"),
    )
    assert job["f"].kind is None
    person = readings(asked("Title", "f"), asked("First name", "a"), asked("Last name", "b"))
    assert person["f"].kind == "honorific-prefix"


def test_name_beside_a_first_name_is_the_family_name() -> None:
    found = readings(asked("Vorname", "a"), asked("Name", "b"), asked("E-Mail", "c"))
    assert [found[each].kind for each in "ab"] == ["given-name", "family-name"]
    assert readings(asked("Name", "b"), asked("E-Mail", "c"))["b"].kind == "name"


def test_a_house_number_needs_a_street() -> None:
    with_street = readings(asked("Straße", "a"), asked("Nr.", "b"), asked("PLZ", "c"))
    assert with_street["b"].kind == "house-number"
    assert readings(asked("Frage", "a"), asked("Nr.", "b"))["b"].kind is None


def test_two_boxes_share_a_label() -> None:
    found = readings(
        "<table><tr><td>PLZ / Ort</td><td><input name=a size=5> <input name=b></td></tr></table>"
    )
    assert [found[each].kind for each in "ab"] == ["postal-code", "address-level2"]


def test_one_box_for_two_things_is_not_filled_with_one() -> None:
    found = readings(asked("Vorname", "x"), asked("PLZ, Ort", "a"), asked("Telefon", "b"))
    assert found["a"].kind is None or found["a"].confidence <= 0.5


@pytest.mark.parametrize("label", ["E-Mail oder Benutzername", "Email or username"])
def test_either_of_two_is_the_persons_choice(label: str) -> None:
    found = readings(asked(label, "a"), asked("Password", "b", "type=password"))
    assert found["a"].confidence < FILL_FROM


def test_what_only_searches_a_list_is_not_filled_unasked() -> None:
    found = readings(
        asked("City", "a", "role=combobox aria-autocomplete=list"), asked("Last name", "b")
    )
    assert found["a"].confidence < FILL_FROM


def test_a_search_describes_what_is_sought() -> None:
    found = readings(
        asked("Search", "q", "type=search"),
        asked("City", "a"),
        outside="role=search action=/search",
    )
    assert found["a"].confidence < FILL_FROM


@pytest.mark.parametrize(
    "group",
    [
        "Passeggero 2",
        "Autre parent",
        "Additional driver",
        "Zweite Person",
        "Mitversicherter Partner",
        "Otro conductor",
    ],
)
def test_further_people_are_left_alone(group: str) -> None:
    first = asked("E-mail", "a")
    other = f"<fieldset><legend>{group}</legend>{asked('First name', 'f')}</fieldset>"
    assert readings(first, other)["f"].kind is None


def test_a_line_number_is_no_part_of_a_telephone_number() -> None:
    found = readings(asked("Name", "a"), asked("Linea n°", "line-number"), asked("Message", "c"))
    assert found["line-number"].kind is None


def test_a_row_of_boxes_has_its_words_in_the_row_above() -> None:
    table = (
        "<table><tr><th>First name</th><th>Last name</th><th>E-mail</th></tr>"
        "<tr><td><input name=a></td><td><input name=b></td><td><input name=c></td></tr></table>"
    )
    found = readings(table)
    assert [found[each].field.label for each in "abc"] == ["First name", "Last name", "E-mail"]


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        (("Vorname", "Nachname", "Geburtsdatum"), "de"),
        (("Prénom", "Date de naissance", "Ville"), "fr"),
        (("Cognome", "Indirizzo", "Data di nascita"), "it"),
        (("Voornaam", "Achternaam", "Woonplaats"), "nl"),
        (("First name", "Last name", "Date of birth"), "en"),
        (("E-mail",), ""),
        ((), ""),
    ],
)
def test_labels_tell_their_language(labels: tuple[str, ...], language: str) -> None:
    assert lexicon().language(labels) == language
    blanks = [
        Blank(key=str(at), type="text", label=label, section="") for at, label in enumerate(labels)
    ]
    assert read_document(blanks, "form").language == language


@pytest.mark.parametrize("label", ["Previous address", "Former employer", "Frühere Adresse"])
def test_what_held_once_is_left_alone(label: str) -> None:
    found = readings(asked("First name", "x"), asked("Street", "y"), asked(label, "a"))
    assert found["a"].kind is None
    assert found["y"].kind is not None
