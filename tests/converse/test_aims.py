"""What a message does to where a chat stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.converse import aims


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("Can you help me plan a trip to Lisbon?", True),
        ("Let's write the letter to the landlord.", True),
        ("I am organising Mia's party.", True),
        ("I want to get fitter this year.", False),
    ],
)
def test_a_goal_is_taken_in_the_persons_words(text: str, strong: bool) -> None:
    found = aims.read(text)
    assert found.goal == text
    assert found.strong is strong


@pytest.mark.parametrize(
    "text", ["Let's see.", "I like tea.", "Do you want to know?", "We went to Lisbon."]
)
def test_talk_is_no_goal(text: str) -> None:
    assert aims.read(text).goal == ""


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("I still need to book the hotel, and then rest.", ("book the hotel",)),
        ("We have not decided on the travel dates yet.", ("the travel dates",)),
        ("The budget is still open.", ("The budget",)),
        ("I have to call Mum. Don't forget to water the plants!", ("call Mum", "water the plants")),
        ("Do I need to book the hotel?", ()),
        ("I booked the hotel.", ()),
    ],
)
def test_what_is_left_to_do_is_opened(text: str, opened: tuple[str, ...]) -> None:
    assert aims.read(text).opened == opened


def test_what_settles_something_is_told_from_what_leaves_it_open() -> None:
    assert aims.read("I have booked the hotel.").settled == ("I have booked the hotel.",)
    assert aims.read("The hotel is still open.").settled == ()
    assert aims.read("That's all done, thanks.").finished


def test_half_of_the_words_cover_what_was_wanted() -> None:
    wanted = aims.telling("book the hotel")
    assert aims.covers(aims.telling("The hotel is booked"), wanted)
    assert aims.covers(aims.telling("The hotel is the Roma"), wanted)
    assert not aims.covers(aims.telling("The train is late"), wanted)
    assert not aims.covers(aims.telling("anything"), frozenset())


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    found = aims.read(text)
    assert len(found.goal.split()) <= aims.WORDS_AT_MOST + 1


def test_a_text_with_a_word_of_some_stems_is_found_whatever_its_form() -> None:
    tells = aims.tells_any({"buy", "volvo"})
    assert tells("I bought a bike.")
    assert tells("The VOLVOS are here.")
    assert not tells("I bour the volume of it.")
    assert not aims.tells_any(frozenset())("Anything at all.")
