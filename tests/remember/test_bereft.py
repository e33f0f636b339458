"""Who has died is spoken of as somebody one had, whoever they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize("who", ["mother", "brother", "best friend", "grandfather", "boss", "wife"])
def test_whoever_died_is_had_no_more(store: MemoryStore, who: str) -> None:
    talk = Conversation(store)
    talk.says(f"My {who} is called Robin.")
    assert f"My {who} is Robin." in talk.holding()
    talk.says("Robin passed away on Sunday.")
    assert f"My {who} is Robin." not in talk.holding()
    assert any(each.startswith("Robin passed away") for each in talk.holding())


@pytest.mark.parametrize(
    "said",
    [
        "Robin is dead tired.",
        "Robin's phone died.",
        "Robin's neighbour passed away.",
        "Did Robin die?",
    ],
)
def test_who_lives_is_still_had(store: MemoryStore, said: str) -> None:
    talk = Conversation(store)
    talk.says("My brother is called Robin.", said)
    assert "My brother is Robin." in talk.holding()


def test_with_a_second_of_that_relation_nobody_else_is_lost(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My sister is called Ida.", "My sister is called Lore.", "Ida died in March.")
    assert "My sister is Lore." in talk.holding()
    assert "My sister is Ida." not in talk.holding()


def test_a_late_father_was_one(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My late father Joe was a miner.", "My father-in-law Karl is late again.")
    assert "My late father was Joe." in talk.holding()
    assert "My father-in-law is Karl." in talk.holding()


@pytest.mark.parametrize(
    ("said", "kept"),
    [("We lost mum in November.", True), ("We lost mum at the market.", False)],
)
def test_a_parent_lost_is_an_event(store: MemoryStore, said: str, kept: bool) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert any("lost mum" in each for each in talk.holding()) is kept
