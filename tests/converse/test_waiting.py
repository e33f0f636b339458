"""What something waits for is told from the sayings, and what has come since waits no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, line
from scrubjay.converse.waiting import Errands

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory

PASSPORT = line(
    "passport", "2023-03-01", "Before I can book the flight I have to renew my passport."
)
PARTS = line("parts", "2023-03-02", "I can't mow the meadow until the parts arrive.")
FIREMEN = line(
    "firemen", "2023-03-03", "I must register the firm, but before I need the fire certificate."
)
LETTER = line("letter", "2023-03-04", "Still waiting for the letter of the bank")
LETTER_CAME = line("came", "2023-03-20", "The letter of the bank came.")
RENEWED = line("renewed", "2023-04-01", "I renewed my passport today.")


def answered(question: str, *said: Memory) -> str:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(said or (PASSPORT, PARTS, FIREMEN, LETTER))
    reply = Errands(tasks=lambda: (), store=store, until=NOW).answer(question)
    return "" if reply is None else reply.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What is stopping me from booking the flight?", "renew your passport"),
        ("What is keeping us from booking the flight?", "renew your passport"),
        ("Why can't I book the flight yet?", "renew your passport"),
        ("Why cannot we mow the meadow?", "the parts arrive"),
        ("What are we waiting for with the meadow?", "the parts arrive"),
        ("What do I need before I can register the firm?", "the fire certificate"),
    ],
)
def test_what_a_deed_waits_for_is_told(question: str, first: str) -> None:
    assert answered(question).startswith(f"Still to be done first: {first}.")


@pytest.mark.parametrize(
    "question",
    [
        "What is stopping me from sleeping?",
        "Why can't I find Ada?",
        "What are we waiting for with the piano?",
        "Why do I book flights?",
    ],
)
def test_of_what_waits_for_nothing_known_nothing_is_told(question: str) -> None:
    assert answered(question) == ""


def test_all_that_is_waited_for_is_told_the_newest_first() -> None:
    text = answered("What am I waiting for?")
    assert text.index("letter of the bank") < text.index("parts arrive")
    assert "passport" not in text


def test_what_came_since_is_waited_for_no_more() -> None:
    assert answered("What are we still waiting for?", LETTER, LETTER_CAME) == ""
    renewed = answered("What is stopping me from booking the flight?", PASSPORT, RENEWED)
    assert renewed.startswith("Nothing any more, as far as I know: that is done.")
