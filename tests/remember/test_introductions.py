"""Who somebody is, once they have been mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("said", "holding"),
    [
        ("I adopted a kitten. I've called him Pickle.", "My kitten is called Pickle."),
        ("We took in a stray dog and named him Bruno.", "My dog is called Bruno."),
        ("Our baby was born yesterday! We called him Dan.", "My child is Dan."),
        ("We got another cat, her name is Luna.", "My cat is called Luna."),
        ("My sister Rosa is a nurse. Rosa's husband is called Max.", "Rosa's husband is Max."),
        ("my new boss is pavel", "My boss is Pavel."),
    ],
)
def test_is_known_by_name(store: MemoryStore, said: str, holding: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert holding in talk.holding()


@pytest.mark.parametrize("said", ["I called him today.", "We called it a day.", "my boss is mean"])
def test_no_name(store: MemoryStore, said: str) -> None:
    talk = Conversation(store)
    talk.says("I adopted a kitten.")
    before = talk.holding()
    talk.says(said)
    assert talk.holding() == before


def test_a_late_wife_was_one(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My wife Nora died four years ago.")
    assert "My wife is Nora." not in talk.holding()
    talk.says("My husband is Tom.")
    talk.says("Tom died last night.")
    assert "My husband is Tom." not in talk.holding()
