"""What a small model is not asked, and what is never answered with a receipt."""

from __future__ import annotations

import pytest

from scrubjay.converse.limits import is_despair, is_general


@pytest.mark.parametrize(
    "question",
    [
        "What is a cello?",
        "What does serendipity mean?",
        "Explain photosynthesis.",
        "Write a short poem about rain",
        "How does a heat pump work?",
        "How to boil an egg?",
    ],
)
def test_common_knowledge_and_texts_may_be_asked_of_any_model(question: str) -> None:
    assert is_general(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who is Gregor?",
        "How tall is Nell?",
        "Who broke the window?",
        "Who came to the party?",
        "Why did Anna leave?",
        "How old is Tobias?",
        "Who is allergic to penicillin?",
        "What is the salary?",
        "What is my salary?",
        "adress?",
        "How do I look?",
        "Tell me about Nell",
        "What is her name?",
    ],
)
def test_somebody_or_something_in_particular_is_never_invented(question: str) -> None:
    assert not is_general(question)


@pytest.mark.parametrize(
    "text",
    [
        "I want to kill myself.",
        "i wanna kill myself",
        "I don\u2019t want to live any more",
        "I wish I was dead.",
        "I'm thinking about ending my life.",
        "I am suicidal",
    ],
)
def test_despair_is_heard(text: str) -> None:
    assert is_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "This deadline is killing me.",
        "My character wants to kill himself in the play.",
        "I could kill for a coffee.",
        "I don't want to live in Leeds any more.",
        "The film is about suicide.",
        "I want to die my hair red.",
    ],
)
def test_a_manner_of_speaking_is_not(text: str) -> None:
    assert not is_despair(text)
