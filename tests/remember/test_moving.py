"""An address moves as one: no old street in a new town, and no town without its street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import AT, Conversation
from scrubjay.remember import draw

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore

OLD = "I live at 8 Mill Lane, Leeds LS6 2AB."
PARTS = ("street-address", "address-level2", "postal-code")


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


def address(chat: Conversation) -> set[str]:
    return {
        each.triple.object
        for each in chat.statements()
        if each.is_current and each.triple and each.triple.predicate in PARTS
    }


@pytest.mark.parametrize(
    "said",
    [
        "I live at 5 Elm Road, Bath BA1 1AA",
        "My address is 5 Elm Road, Bath, BA1 1AA.",
        "I moved to 5 Elm Road, Bath BA1 1AA",
        "We moved into our new flat at 5 Elm Road, Bath BA1 1AA",
        "We're now at 5 Elm Road, Bath BA1 1AA",
        "We finally moved in at 5 Elm Road, Bath BA1 1AA",
        "I live in Bath at 5 Elm Road, BA1 1AA",
        "We bought a house in Bath: 5 Elm Road, Bath BA1 1AA",
    ],
)
def test_street_town_and_code_are_drawn_together(said: str) -> None:
    drawn = {each.triple.object for each in draw(said, AT) if each.triple.predicate in PARTS}
    assert drawn == {"5 Elm Road", "Bath", "BA1 1AA"}


def test_a_street_may_follow_its_town() -> None:
    drawn = {each.triple.object for each in draw("We moved to York today, 3 Quince Court", AT)}
    assert {"York", "3 Quince Court"} <= drawn


@pytest.mark.parametrize(
    ("told", "now"),
    [
        ("I moved to York.", {"York"}),
        ("I live in York now.", {"York"}),
        ("We moved to York today, 3 Quince Court", {"York", "3 Quince Court"}),
        ("I moved to 5 Elm Road, Bath BA1 1AA", {"5 Elm Road", "Bath", "BA1 1AA"}),
        ("My new address is 5 Elm Road, Bath", {"5 Elm Road", "Bath"}),
        ("I don't live in Leeds any more.", set()),
        ("I moved to 5 Elm Road", {"5 Elm Road", "Leeds"}),
        ("I live in Leeds.", {"8 Mill Lane", "Leeds", "LS6 2AB"}),
        ("I moved to Leeds in 2019.", {"8 Mill Lane", "Leeds", "LS6 2AB"}),
    ],
)
def test_what_lay_in_the_old_place_ends(chat: Conversation, told: str, now: set[str]) -> None:
    chat.says(OLD, told)
    assert address(chat) == now


def test_a_move_ends_a_street_whose_town_was_never_told(chat: Conversation) -> None:
    chat.says("My address is 8 Mill Lane.", "We moved to York.")
    assert address(chat) == {"York"}


def test_a_town_told_after_its_street_leaves_it(chat: Conversation) -> None:
    chat.says("My address is 8 Mill Lane.", "I live in Leeds.")
    assert address(chat) == {"8 Mill Lane", "Leeds"}


def test_a_diary_of_an_earlier_home_ends_nothing(chat: Conversation) -> None:
    chat.says(OLD)
    chat.says("I live in Hull.", at=AT.replace(year=2015))
    assert address(chat) == {"8 Mill Lane", "Leeds", "LS6 2AB"}


def test_a_street_without_a_number_is_no_town() -> None:
    drawn = draw("We moved to a new flat in Mill Lane", AT)
    assert not [each for each in drawn if each.triple.predicate == "address-level2"]


def test_a_country_may_follow_the_code() -> None:
    drawn = draw("I live at 5 Elm Road, Bath BA1 1AA, England", AT)
    assert ("country-name", "England") in {
        (each.triple.predicate, each.triple.object) for each in drawn
    }


def test_a_holiday_home_is_no_home() -> None:
    drawn = draw("We bought a holiday home in Spain", AT)
    assert not [each for each in drawn if each.triple.predicate == "country-name"]
