"""Which newer lines can bear on what is told at all: people, appointments, what was read."""

from __future__ import annotations

import pytest

from fakes.recollections import fact, said
from scrubjay.domain.memory import Triple
from scrubjay.remember.bearing import is_elsewhere, is_of_others, may_move, may_rename, replaces

DENTIST = said("The dentist has moved it, it is on 21 April at 16:15.", "dentist")


@pytest.mark.parametrize(
    ("line", "others"),
    [
        ("I don't like plum cake any more.", True),
        ("Bram eats fish again.", False),
        ("He eats fish again.", False),
        ("My cousin Tilda is vegan.", True),
        ("Jonas has cheese again, he is no vegan any more.", True),
    ],
)
def test_what_is_told_of_somebody_is_changed_only_by_lines_on_them(
    line: str, *, others: bool
) -> None:
    told = said("Bram is vegetarian.", "old")
    assert is_of_others(line, told, "is bram vegetarian", {"tilda", "bram"}) is others


def test_a_statement_on_somebody_is_changed_only_by_lines_on_them() -> None:
    diet = Triple(subject="Bram", predicate="dietary", object="vegetarian")
    told = fact("dietary", "vegetarian", triple=diet)
    assert is_of_others("I eat fish again.", told, "what does he eat", {"bram"})
    assert not is_of_others("Bram eats fish again.", told, "what does he eat", {"bram"})


def test_what_the_person_told_of_themselves_is_changed_by_who_came_in_a_place() -> None:
    told = said("My boss is Ruud.", "old")
    assert not is_of_others("Marieke runs the place now.", told, "who is my boss", {"ruud"})


@pytest.mark.parametrize(
    ("line", "moves"),
    [
        ("Tomorrow at 18:30 choir rehearsal, and on Thursday at 9:15 the scan.", False),
        ("Haircut on 2 May at 16:15.", False),
        ("Dentist again, 4 May at 8:00.", True),
        ("They put it off to 12 May.", True),
        ("It is at half past three on the 30th now.", True),
        ("The dentist was kind.", False),
        ("The dentist cancelled.", True),
    ],
)
def test_an_appointment_is_moved_by_lines_on_it(line: str, *, moves: bool) -> None:
    assert may_move(line, DENTIST, "when is my dentist appointment") is moves


@pytest.mark.parametrize(
    ("line", "moves"),
    [
        ("Sold the cargo bike for 1000.", False),
        ("The electrician took 85.", False),
        ("From May the rent is 990.", True),
        ("It is 985 from now on.", True),
        ("They raised that to 1010.", True),
    ],
)
def test_an_amount_is_changed_by_lines_on_what_it_is_of(line: str, *, moves: bool) -> None:
    told = said("Our rent is 940 warm.", "rent")
    assert may_move(line, told, "how much is our rent") is moves


def test_another_appointment_changes_nothing_of_one() -> None:
    told = said("We marry on 5 June at the old mill.", "wedding")
    assert not may_move("We fly to Peru on 9 June at 11:20.", told, "where do we marry")
    assert may_move("The mill burnt, we marry on 9 June in town.", told, "where do we marry")


def test_a_birthday_is_put_right_only_by_name() -> None:
    told = said("Home for my mother's birthday on 16 March.", "birthday")
    question = "When is my mother's birthday?"
    assert not may_move("They sold the hotel, so we took 12 September.", told, question)
    assert may_move("My mother's birthday is on 17 March, I had it wrong.", told, question)


@pytest.mark.parametrize(
    ("line", "question", "renames"),
    [
        ("The builders have gone! Two more rooms.", "What is the name of the house?", False),
        ("It is Villa Rosa from now on.", "What is the name of the house?", True),
        ("we call it number nine, that is its name", "What is the house called?", True),
        ("The builders have gone!", "How many rooms have we?", True),
    ],
)
def test_a_name_is_changed_by_names(line: str, question: str, *, renames: bool) -> None:
    assert may_rename(line, question) is renames


def test_where_no_day_is_asked_for_lines_need_name_none() -> None:
    told = said("We have had the van since 4 May.", "van")
    assert may_move("Picked up a Sienta in its place.", told, "What car have we got?")


def test_a_line_read_as_something_else_counts_only_where_it_names_this() -> None:
    home = fact("address-level2", "Graz")
    cake = fact("likes", "plum cake")
    meant = "You live in Graz. where do I live"
    assert is_elsewhere([home], [cake], "I like plum cake.", meant)
    assert not is_elsewhere([home], [cake], "I like plum cake, and Graz bored me.", meant)
    assert not is_elsewhere([home], [], "Boxes everywhere, at last.", meant)
    street = fact("street-address", "Kaiweg 9")
    assert not is_elsewhere([home], [street], "Kaiweg 9 it is.", meant)


def test_what_comes_in_the_place_of_another_says_so() -> None:
    assert replaces("Picked up a Sienta in its place.")
    assert replaces("Tilda plays in Beryl's place.")
    assert not replaces("The place was packed.")
