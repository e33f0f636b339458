"""What a message wants."""

from __future__ import annotations

import pytest

from scrubjay.converse.intent import (
    Intent,
    asks_history,
    asks_portrait,
    intent,
    is_memorable,
    to_forget,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Where do I live?", Intent.ASK_OWN),
        ("what is my sister's name", Intent.ASK_OWN),
        ("Remind me when the dentist is", Intent.ASK_OWN),
        ("Hey, when did we go to Graz?", Intent.ASK_OWN),
        ("What is the capital of France?", Intent.ASK_WORLD),
        ("Tell me a story", Intent.ASK_WORLD),
        ("Tell me where my keys are", Intent.ASK_OWN),
        ("I moved to Graz last week.", Intent.TELL),
        ("My sister is called Ada.", Intent.TELL),
        ("Hello there", Intent.TALK),
        ("Remember that the spare key is under the pot.", Intent.TELL),
        ("I moved. Where was that café again?", Intent.ASK_OWN),
    ],
)
def test_a_message_is_read_as_telling_or_asking(text: str, wanted: Intent) -> None:
    assert intent(text) is wanted


def test_a_question_about_somebody_memory_knows_is_a_question_to_memory() -> None:
    assert intent("When did Ada paint?", names_known=True) is Intent.ASK_OWN
    assert intent("When did Ada paint?") is Intent.ASK_WORLD


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Where do I live? And since when?", False),
        ("Hello!", False),
        ("Thanks, that's great", False),
        ("I moved to Graz. Where was that café?", True),
        ("Great news: the house is ours", True),
        ("No sugar in my coffee", True),
    ],
)
def test_questions_and_pleasantries_are_no_memories(text: str, wanted: bool) -> None:
    assert is_memorable(text) is wanted


@pytest.mark.parametrize(
    "text", ["No, it's Linz.", "That's wrong.", "Undo that", "Sorry, I meant Graz", "Go back"]
)
def test_what_takes_something_back_is_neither_told_nor_talk(text: str) -> None:
    assert intent(text) is Intent.CORRECT


@pytest.mark.parametrize("text", ["What do you know about me?", "Describe me", "Who am I?"])
def test_a_portrait_is_a_question_to_memory(text: str) -> None:
    assert asks_portrait(text)
    assert intent(text) is Intent.ASK_OWN
    assert not is_memorable(text)


def test_how_things_were_is_told_from_how_they_are() -> None:
    assert asks_history("Where did I live before?")
    assert not asks_history("Where do I live?")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Please forget that.", ""),
        ("Forget it.", ""),
        ("Don't remember that", ""),
        ("I live in Graz. Please forget that.", ""),
        ("forget Graz", "Graz"),
        ("I want you to forget where I live", "where I live"),
        ("Can you forget my address?", "my address"),
        ("Forget everything about Ada, please", "Ada"),
        ("Forget that I said I live in Graz.", "I live in Graz"),
    ],
)
def test_a_wish_to_forget_says_what_is_meant(text: str, meant: str) -> None:
    assert to_forget(text) == meant
    assert intent(text) is Intent.FORGET
    assert not is_memorable(text)


@pytest.mark.parametrize(
    "text",
    [
        "I forget things",
        "Don't forget to call",
        "Never forget that I love you",
        "Forget-me-nots are my favourite flowers.",
        "Forget Graz. I live in Linz now.",
        "Forget about the party on Friday, it is cancelled.",
        "Delete the old photos tomorrow",
    ],
)
def test_speaking_of_forgetting_is_no_wish_to_forget(text: str) -> None:
    assert to_forget(text) is None
    assert is_memorable(text)


@pytest.mark.parametrize("text", ["Undo that", "Go back please.", "No, take that back"])
def test_what_only_takes_back_is_not_memorable(text: str) -> None:
    assert intent(text) in (Intent.CORRECT, Intent.TALK)
    assert not is_memorable(text)
