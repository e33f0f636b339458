"""What people tell in passing: days that are booked, codes, doses, pursuits, who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


def held(store: MemoryStore, *said: str) -> set[str]:
    talk = Conversation(store)
    talk.says(*said)
    return talk.holding()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("The road test is fixed for 24 November in Brampton.", "fixed for 24 November"),
        ("Wedding is booked for the 6th of June 2026 in Kinvara.", "6th of June 2026"),
        ("The dentist has me down for the 27th of November.", "the 27th of November"),
        ("The gate code is 4471 and they still ring the bell.", "My gate entry code is 4471."),
        ("I take levothyroxine 75 mcg.", "levothyroxine 75 mcg"),
        ("Running club on Tuesdays is the best thing this year.", "Running club on Tuesdays"),
        ("Carnatic class with Vasudha on Saturday mornings.", "on Saturday mornings"),
        ("Keira is literally my best friend, she waited.", "My best friend is Keira."),
        ("Sorcha rang from Boston, she's my big sister.", "My sister is Sorcha."),
        ("Sister in law Fatou is expecting in June.", "My sister-in-law is Fatou."),
        ("A guest gave me a ginger kitten. Her name is Mango.", "My kitten is called Mango."),
        ("Olives? Hate them. Always have.", "I do not like Olives."),
        ("best mate is called Tunde, known him for years", "My best mate is Tunde."),
        ("I've two brothers, Declan and Eoin, both older.", "My brother is Eoin."),
        ("Our eldest, Jonas, starts school in September.", "My child is Jonas."),
        ("I live on the third floor of a block in Gdansk.", "I live in Gdansk."),
        ("Got engaged to Femi on the beach last night!", "My partner is Femi."),
        ("I drive the 47 bus for Stagefield Transport.", "I work at Stagefield Transport."),
    ],
)
def test_what_is_told_in_passing_is_kept(store: MemoryStore, said: str, kept: str) -> None:
    assert any(kept in each for each in held(store, said))


@pytest.mark.parametrize(
    "said",
    [
        "Her wedding is booked for the 6th of June.",
        "It is fixed for 24 November.",
        "The error code is 4471.",
        "His doctor put him on ramipril 5 mg.",
        "Working on Saturdays is hell.",
        "Really? I hate it.",
        "Why olives? I love them.",
        "They moved me to the fourth floor.",
        "They moved me to the 3rd team.",
        "Sign at the surgery: I am deaf, please face me.",
        "yes of course I adore queueing in the rain with three kids",
        "My Sims live at 4 Oak Street and have five kids.",
        "Let's practise the interview: I'm Mr Bates, I run a hotel in Rhyl.",
        "No longer in pain.",
        "We're Methodists.",
        "I've two exams, Monday and Tuesday.",
        "Their eldest, Jonas, starts school.",
        "The youngest, Meg, won the race.",
        "I cook for Dad.",
    ],
)
def test_what_is_not_ones_own_is_left(store: MemoryStore, said: str) -> None:
    assert held(store, said) == set()


def test_a_place_that_is_called_from_is_nobody(store: MemoryStore) -> None:
    assert not any(
        "Boston" in each for each in held(store, "Ida rang from Boston, she's my sister.")
    )


def test_others_move_the_one_day_that_is_still_to_come(store: MemoryStore) -> None:
    now = held(
        store,
        "The road test is fixed for 24 November in Brampton.",
        "Snowstorm warning, the office moved me to the eighth of December.",
    )
    assert any("the eighth of December" in each for each in now)
    assert not any("24 November" in each for each in now)


@pytest.mark.parametrize(
    "moved",
    ["They moved me to the eighth floor.", "They moved her to the eighth of December."],
)
def test_another_move_leaves_the_day(store: MemoryStore, moved: str) -> None:
    now = held(store, "The road test is fixed for 24 November.", moved)
    assert any("24 November" in each for each in now)


def test_with_two_days_to_come_the_named_one_is_moved(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("The road test is fixed for 24 November.", "The recital is fixed for 2 December.")
    talk.says("They moved me to the 9th of December.")
    both = " ".join(talk.holding())
    assert "24 November" in both
    assert "2 December" in both
    talk.says("For the recital they moved me to the 9th of December.")
    told = " ".join(talk.holding())
    assert "recital is fixed for the 9th of December" in told
    assert "24 November" in told


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("I take sertraline.", "Came off the sertraline in June."),
        ("I have a canoe.", "Sold the canoe to a bloke in Hull."),
        ("I drink cola.", "No more cola for me."),
        ("I play badminton.", "Packed in badminton for good."),
    ],
)
def test_what_is_over_ends_without_saying_who(store: MemoryStore, known: str, said: str) -> None:
    talk = Conversation(store)
    talk.says(known)
    assert known in talk.holding()
    talk.says(said)
    assert known not in talk.holding()


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("I drink cola.", "No more cola ads, please."),
        ("I play badminton.", "Stop badminton on TV."),
        ("I have a canoe.", "Tom sold the canoe book."),
    ],
)
def test_what_is_no_end_ends_nothing(store: MemoryStore, known: str, said: str) -> None:
    assert known in held(store, known, said)
