"""Details in order: by person, by group, and by what each was before."""

from __future__ import annotations

import pytest

from fakes.details import detail, known_details
from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.memory import SELF, Triple
from scrubjay.ui.details.slots import ASKED, Person, Slot, label_of_slot, people, value_of
from scrubjay.ui.details.typed import as_typed, typed_value


@pytest.fixture
def everybody() -> tuple[Person, ...]:
    store = FakeMemoryStore()
    known_details(store)
    return people([each for name in ASKED for each in store.statements(None, name)])


def slots(person: Person) -> dict[str, Slot]:
    return {label_of_slot(each): each for group in person.groups for each in group.slots}


def test_two_people_are_never_mixed(everybody: tuple[Person, ...]) -> None:
    assert [each.title for each in everybody] == ["You", "Your sister Nora"]
    own, other = everybody
    assert value_of(slots(own)["Date of birth"].values[0]) == "12 April 1991"
    assert value_of(slots(other)["Date of birth"].values[0]) == "3 November 1988"
    assert {each.subject for each in slots(own).values()} == {SELF}
    assert {each.subject for each in slots(other).values()} == {"sister"}


def test_a_slot_knows_what_it_was_before_the_latest_first(everybody: tuple[Person, ...]) -> None:
    code = slots(everybody[0])["Postal code"]
    assert [value_of(each) for each in code.values] == ["3511 AB"]
    assert [value_of(each) for each in code.earlier] == ["2611 CD", "2312 EF"]


def test_numbers_are_covered_and_nothing_else_is(everybody: tuple[Person, ...]) -> None:
    covered = [name for name, each in slots(everybody[0]).items() if each.is_covered]
    assert covered == ["IBAN"]


def test_what_is_missing_can_be_added_and_a_context_more(everybody: tuple[Person, ...]) -> None:
    contact = everybody[0].groups[1]
    assert [label_of_slot(each) for each in contact.slots] == ["E-mail (Work)"]
    assert [label_of_slot(each) for each in contact.missing] == [
        "E-mail",
        "Telephone",
        "Website",
        "User name",
    ]


def test_somebody_without_a_relation_goes_by_their_name() -> None:
    tom = detail("t", Triple(subject="Tom", predicate="email", object="tom@example.org"))
    assert [each.title for each in people([tom])] == ["You", "Tom"]


def test_somebody_known_by_name_is_told_with_the_relation() -> None:
    said = [
        detail("r", Triple(subject=SELF, predicate="related-to", object="Nora", context="sister")),
        detail("n", Triple(subject="Nora", predicate="bday", object="1988-11-03")),
    ]
    assert [each.title for each in people(said)] == ["You", "Nora (sister)"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1990-04-12", "1990-04-12"),
        ("12 April 1990", "1990-04-12"),
        ("April 12, 1990", "1990-04-12"),
        ("12.4.1990", "1990-04-12"),
        ("04/05/1990", ""),  # nobody knows which is the month
        ("soon", ""),
    ],
)
def test_days_are_kept_in_one_form(text: str, kept: str) -> None:
    assert typed_value("bday", text) == kept


def test_other_values_are_kept_as_typed() -> None:
    assert typed_value("name", "  Mira   Castellan ") == "Mira Castellan"
    assert as_typed("bday", "1990-04-12") == "12 April 1990"
    assert as_typed("bday", "--04-12") == "--04-12"
