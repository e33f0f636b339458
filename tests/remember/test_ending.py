"""What is over closes what it means, and nothing else; it never makes a fact that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


@pytest.mark.parametrize(
    ("told", "news", "over", "stays"),
    [
        ("We have a dog called Rex.", "our dog died on tuesday", "My dog is called Rex.", ""),
        ("We have a dog called Rex.", "we had to put Rex down", "My dog is called Rex.", ""),
        ("We have a cat called Mitzi.", "we lost the cat", "My cat is called Mitzi.", ""),
        ("We have a dog called Rex.", "our cat died", "", "My dog is called Rex."),
        ("I work at Nordlys.", "I got fired", "I work at Nordlys.", ""),
        ("I work at Nordlys.", "I was laid off last week", "I work at Nordlys.", ""),
        ("I work at Nordlys.", "I quit!", "I work at Nordlys.", ""),
        ("I work at Nordlys.", "I left Nordlys in May", "I work at Nordlys.", ""),
        ("I work at Nordlys.", "I left London in May", "", "I work at Nordlys."),
        ("I work at Nordlys.", "I'm retired", "I work at Nordlys.", "I am retired."),
        ("I work at Nordlys.", "I quit smoking", "", "I work at Nordlys."),
        ("My girlfriend is Ida.", "Ida and I broke up", "My girlfriend is Ida.", ""),
        ("My husband is Jo.", "we got divorced", "My husband is Jo.", "I am divorced."),
        ("My sister is Ida.", "Jo and I broke up", "", "My sister is Ida."),
        ("I have a red van.", "we sold the van", "I have a red van.", ""),
    ],
)
def test_it_ends_what_is_meant(
    chat: Conversation, told: str, news: str, over: str, stays: str
) -> None:
    chat.says(told, news)
    assert over not in chat.holding()
    assert not stays or stays in chat.holding()


@pytest.mark.parametrize(
    "news",
    [
        "our dog died",
        "we lost the cat",
        "I had to put Rex down",
        "we sold the van",
        "I quit my job at the mill",
    ],
)
def test_with_nothing_to_end_nothing_is_had(chat: Conversation, news: str) -> None:
    chat.says(news)
    held = {each.triple.predicate for each in chat.statements() if each.is_current and each.triple}
    assert held <= {"event"}


def test_of_two_dogs_it_is_not_known_which_one_died(chat: Conversation) -> None:
    chat.says("I have a dog called Rex.", "I have a dog called Bo.", "our dog died")
    assert chat.holding() >= {"My dog is called Rex.", "My dog is called Bo."}


def test_who_has_died_works_no_more_and_keeps_the_birthday(chat: Conversation) -> None:
    chat.says(
        "My father is a carpenter.",
        "My father's birthday is 3 May 1940.",
        "my father passed away in 2024",
    )
    assert "My father is a carpenter." not in {
        text.replace("works as", "is") for text in chat.holding()
    }
    assert any("3 May 1940" in text for text in chat.holding())
