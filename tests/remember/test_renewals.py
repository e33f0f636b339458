"""Numbers and addresses by which the person is reached, in sentences nobody foresaw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore

OLD = "My phone number is 01154960001."
MAIL = "My e-mail address is old@example.org."


@pytest.mark.parametrize(
    "news",
    [
        "They gave me a new number, it's 0115 496 0002.",
        "I've changed my number to 0115 496 0002.",
        "I got a new SIM: 0115 496 0002.",
        "From now on call me on 0115 496 0002.",
        "My provider has given me another number, so use 0115 496 0002 now.",
        "Don't ring 0115 496 0001 any more, my new number is 0115 496 0002.",
    ],
)
def test_a_new_number_ends_the_old_one(store: MemoryStore, news: str) -> None:
    talk = Conversation(store)
    talk.says("My number is 0115 496 0001.", news)
    assert talk.holding() == {"My phone number is 01154960002."}


@pytest.mark.parametrize(
    "news",
    [
        "Scrap that, my email is new@example.org.",
        "I switched to new@example.org.",
        "Please don't use old@example.org any more, write to new@example.org.",
        "My old address is dead, the new one is new@example.org.",
        "From now on new@example.org.",
    ],
)
def test_a_new_address_ends_the_old_one(store: MemoryStore, news: str) -> None:
    talk = Conversation(store)
    talk.says("My email is old@example.org.", news)
    assert talk.holding() == {"My e-mail address is new@example.org."}


@pytest.mark.parametrize(
    "news", ["I'm no longer reachable at 0115 496 0001.", "I lost my number 0115 496 0001."]
)
def test_a_number_may_end_without_another(store: MemoryStore, news: str) -> None:
    talk = Conversation(store)
    talk.says("My number is 0115 496 0001.", news)
    assert OLD not in talk.holding()


@pytest.mark.parametrize(
    "other",
    [
        "My sister's new number is 0115 496 0002.",
        "My sister got a new number, it's 0115 496 0002.",
        "My new order number is 0115 496 0002.",
        "The shop can now be reached on 0115 496 0002.",
        "Her new email is new@example.org.",
        "Anna has changed her address to new@example.org.",
        "Should I switch to new@example.org?",
        "I might switch to new@example.org.",
    ],
)
def test_what_is_another_s_or_not_so(store: MemoryStore, other: str) -> None:
    talk = Conversation(store)
    talk.says("My number is 0115 496 0001.", "My email is old@example.org.", other)
    assert {OLD, MAIL} <= talk.holding()
