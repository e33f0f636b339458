"""What people jot down of themselves: introductions in pieces, appointments, figures, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


def told(store: MemoryStore, *texts: str) -> set[str]:
    talk = Conversation(store)
    talk.says(*texts)
    return talk.holding()


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Porto. Freelance bookbinder. 44.", "I live in Porto."),
        ("Porto. Freelance bookbinder. 44.", "I am 44 years old."),
        ("Hetty here, 68, retired seamstress.", "I am retired."),
        ("mum of three in Dundee", "I live in Dundee."),
        ("hey all, ravi, 22, studying geology in Turin, vegan", "I study geology."),
        ("About me: born and bred in Cork, two sons (Eoin and Fergus), widowed", "My son is Eoin."),
        ("So I'm Petra, welder at Nordhaven, living in Kiel", "I work at Nordhaven."),
    ],
)
def test_an_introduction_in_pieces_is_read(store: MemoryStore, said: str, held: str) -> None:
    assert held in told(store, said)


@pytest.mark.parametrize(
    "said",
    [
        "My brother: 36, Glasgow, midwife, vegan.",
        "Him: 40, chef, divorced.",
        "There's a lady in the group, Lorraine, 66, retired librarian.",
        "Oslo. Rain again.",
        "Teacher, parent, driver: too many hats.",
        "Nurse, 34, missing since Friday.",
        "Is it married, single or divorced, 40 and over?",
    ],
)
def test_pieces_about_another_or_about_nothing_say_nothing(store: MemoryStore, said: str) -> None:
    held = told(store, said)
    assert not any(each.startswith(("I am", "I live", "I work", "My name")) for each in held)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("optician tuesday at 9:30", "My plan: optician tuesday at 9:30."),
        ("Physio Thursday 14h, don't let me forget", "My plan: Physio Thursday 14h."),
        (
            "blood test on 4 April, half past eight",
            "My plan: blood test on 4 April, half past eight.",
        ),
    ],
)
def test_a_jotted_appointment_keeps_its_hour(store: MemoryStore, said: str, held: str) -> None:
    assert held in told(store, said)


@pytest.mark.parametrize(
    "said",
    ["Her dentist is Tuesday at 9.", "The dentist was kind on Tuesday.", "no dentist tuesday"],
)
def test_what_is_no_appointment_of_mine_plans_nothing(store: MemoryStore, said: str) -> None:
    assert not any(each.startswith("My plan") for each in told(store, said))


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("My car is a Fiat, reg SK19 QYZ.", "My licence plate is SK19 QYZ."),
        ("policy no. PN-99812 with Helvor", "My Helvor policy number is PN-99812."),
        (
            "my membership number at the climbing hall is 88-4410",
            "My climbing hall membership number is 88-4410.",
        ),
        ("Rent's €640 each now.", "My rent is €640."),
        ("My day rate is 280 EUR", "My day rate is 280 EUR."),
        ("Aspirin gives me hives.", "I am allergic to Aspirin."),
        ("Allergies: penicillin, latex.", "I am allergic to latex."),
    ],
)
def test_numbers_and_figures_are_kept_under_their_thing(
    store: MemoryStore, said: str, held: str
) -> None:
    assert held in told(store, said)


@pytest.mark.parametrize(
    "said",
    [
        "His membership number is 88-4410.",
        "What is my policy number, PN-99812?",
        "In 2019 our members were few.",
        "Their rent is 900 euros.",
        "The rent was 500 euros back then.",
        "Stress gives me hives.",
        "It gives me hives.",
    ],
)
def test_figures_of_others_and_of_once_are_not_mine(store: MemoryStore, said: str) -> None:
    held = told(store, said)
    assert not any("number" in each or "rent" in each or "allergic" in each for each in held)


def test_a_new_figure_takes_the_place_of_the_old_one(store: MemoryStore) -> None:
    held = told(store, "My rent is 780 euros a month.", "My rent has gone up to 840 euros a month.")
    assert [each for each in held if "rent" in each] == ["My rent is 840 euros a month."]


def test_one_medicine_has_one_dose_and_two_medicines_two(store: MemoryStore) -> None:
    held = told(
        store,
        "I take sertraline 50mg.",
        "I take ramipril 5mg.",
        "They upped my sertraline to 100mg last week.",
        "They raised the price to 100.",
    )
    assert {each for each in held if each.startswith("I take")} == {
        "I take sertraline 100mg.",
        "I take ramipril 5mg.",
    }
