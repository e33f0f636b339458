"""All that is known of somebody who is asked about by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, line
from scrubjay.converse.acquainted import acquainted
from scrubjay.domain.memory import MemoryId, MemoryKind, Triple

ENGAGED = line("engaged", "2023-05-02", "Ben and I got engaged in Lisbon!")
DIET = line("diet", "2023-05-08", "Ben is vegetarian.")
FISH = line("fish", "2023-08-20", "Ben eats fish again.")
HOME = line("home", "2023-03-01", "My brother Tom lives in Leeds.")
BROTHER = replace(
    HOME,
    id=MemoryId("brother"),
    kind=MemoryKind.RELATIONSHIP,
    text="My brother is Tom.",
    triple=Triple(subject="me", predicate="related-to", object="Tom", context="brother"),
    source=replace(HOME.source, episode=HOME.id),
)
MARK = line("mark", "2023-04-01", "Set a mark at page 9. Mark my words.")
MARKED = line("marked", "2023-04-02", "Another mark in the wall.")


def reply(question: str) -> str:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put([ENGAGED, DIET, FISH, HOME, BROTHER, MARK, MARKED])
    found = acquainted(question, store, NOW)
    return found.text if found else ""


@pytest.mark.parametrize(
    "asked", ["What do you know about Ben?", "tell me about ben", "What have I told you about Ben?"]
)
def test_what_was_said_of_somebody_is_told_in_its_order(asked: str) -> None:
    assert [each.split("“")[1] for each in reply(asked).splitlines()] == [
        "Ben and I got engaged in Lisbon!”",
        "Ben is vegetarian.”",
        "Ben eats fish again.”",
    ]


def test_who_somebody_is_stands_for_the_line_that_says_so() -> None:
    assert reply("Tell me about Tom?") == "Your brother is Tom (you said so on 1 March 2023)."


@pytest.mark.parametrize(
    "asked",
    [
        "Tell me about Peru",
        "Tell me about mark",
        "Where does Ben live?",
        "Tell me about Ben's boss",
    ],
)
def test_nobody_known_and_other_questions_are_left_to_others(asked: str) -> None:
    assert not reply(asked)
