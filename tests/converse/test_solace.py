"""What somebody is told who says how they feel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, line
from scrubjay.converse.solace import GLAD, KEPT, SORRY, SORRY_DAY, only_feels, solace
from scrubjay.domain.affect import Affect

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory

LIFTED = replace(
    line("joy", "2023-05-04", "We danced all night in Lisbon!"),
    affect=Affect(joy=0.8, intensity=0.8),
    salience=0.8,
)


def store(*held: Memory) -> FakeMemoryStore:
    made = FakeMemoryStore()
    with made.writing("remember", "person", NOW):
        made.put(list(held))
    return made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I feel sad today", SORRY),
        ("feeling a bit lonely tonight.", SORRY),
        ("I\u2019ve been really anxious lately", SORRY),
        ("I'm sad because the cat ran away", SORRY),
        ("I had a terrible day", SORRY_DAY),
        ("What a long week!", SORRY_DAY),
        ("I'm so happy today!", GLAD),
    ],
)
def test_a_feeling_is_answered_with_care(text: str, wanted: str) -> None:
    reply = solace(text, store(), NOW)
    assert reply is not None
    assert reply.text == f"{wanted} {KEPT}"
    assert not reply.cited


@pytest.mark.parametrize(
    "text",
    [
        "I am afraid of spiders",
        "I feel like pizza",
        "Tom is sad today",
        "I am not sad",
        "I live down the road",
        "I had a good dentist once",
        "Why was I sad?",
    ],
)
def test_what_tells_or_asks_something_else_is_none(text: str) -> None:
    assert solace(text, store(LIFTED), NOW) is None


def test_what_lifted_them_before_is_offered_to_whoever_is_low() -> None:
    reply = solace("I feel sad today", store(LIFTED), NOW)
    assert reply is not None
    assert reply.cited == (LIFTED,)
    assert reply.unsure
    assert reply.text.endswith("on 4 May 2023 you told me: “We danced all night in Lisbon!”")
    assert solace("I feel happy today", store(LIFTED), NOW) == solace("I'm happy", store(), NOW)


def test_nothing_of_somebody_who_died_or_left_is_offered() -> None:
    gone = line("gone", "2023-08-04", "Momo died last night.")
    played = replace(LIFTED, text="I played with Momo and was so happy!")
    assert (reply := solace("I'm down", store(played, gone), NOW)) is not None
    assert not reply.cited
    assert (reply := solace("I'm down", store(played), NOW)) is not None
    assert reply.cited == (played,)


def test_a_chat_that_adds_nothing_to_memory_does_not_say_that_it_does() -> None:
    assert (reply := solace("I feel sad", store(), NOW, keeps=False)) is not None
    assert reply.text == SORRY


def test_a_reason_beside_a_feeling_is_more_than_a_feeling() -> None:
    assert only_feels("I feel sad")
    assert not only_feels("I feel sad because Momo died")
    assert not only_feels("I moved to Graz")
