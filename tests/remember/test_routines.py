"""What is regular, and what was moved to another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("told", "news", "holding"),
    [
        ("Choir practice is on Tuesdays.", "Choir practice is now on Wednesdays.", "Wednesdays"),
        ("I go to choir every Tuesday.", "Choir has moved to Thursdays.", "Thursdays"),
        ("I go to the gym three times a week.", "I only go to the gym once a week now.", "once"),
        ("I have therapy every Friday.", "Therapy is on Mondays now.", "Mondays"),
    ],
)
def test_the_day_told_last_holds(store: MemoryStore, told: str, news: str, holding: str) -> None:
    talk = Conversation(store)
    talk.says(told, news)
    held = talk.holding()
    assert len(held) == 1
    assert holding in held.pop()


@pytest.mark.parametrize(
    ("told", "news", "holding"),
    [
        ("I have an exam on 21 May.", "The exam is postponed to 3 June.", "3 June"),
        ("We're flying to Lima on 3 May.", "We moved the Lima trip to 10 June.", "10 June"),
        (
            "I have a dentist appointment on 9 May.",
            "My dentist appointment has been moved to 12 May.",
            "12 May",
        ),
    ],
)
def test_a_plan_is_on_the_day_it_was_moved_to(
    store: MemoryStore, told: str, news: str, holding: str
) -> None:
    talk = Conversation(store)
    talk.says(told, news)
    held = talk.holding()
    assert len(held) == 1
    assert holding in held.pop()


@pytest.mark.parametrize(
    "said",
    [
        "It is on Mondays that I miss you.",
        "His lesson is on Mondays.",
        "Is choir practice on Tuesdays?",
        "If choir practice is on Tuesdays I cannot come.",
        "We moved the sofa to the window.",
    ],
)
def test_no_routine_and_no_plan(store: MemoryStore, said: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    told = [each.triple.predicate for each in talk.statements() if each.triple]
    assert not {"routine", "plans"} & set(told)


def test_two_routines_stand_beside_each_other(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("Choir practice is on Tuesdays.", "Chess club is on Thursdays.")
    assert len(talk.holding()) == 2
