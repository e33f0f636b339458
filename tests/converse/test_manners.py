"""Small talk is answered kindly and kept nowhere; what tells something beside it is told."""

from __future__ import annotations

import pytest

from scrubjay.converse.intent import Intent, intent, is_memorable
from scrubjay.converse.manners import ABILITIES, answered, asks_abilities, is_small_talk


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("thanks, you're great", "You are welcome, and thank you: that is kind of you."),
        ("You\u2019re the best! Thank you so much :)", "You are welcome, and thank you"),
        ("ok thanks", "You are welcome."),
        ("Hello again thanks", "You are welcome."),
        ("that's very kind of you", "That is kind of you, thank you."),
        ("good morning, scrubjay", "Hello."),
        ("how are you today", "I am well"),
        ("Perfect!", "Glad to hear it."),
        ("fine", "All right."),
        ("have a nice evening", "Goodbye."),
        ("what can you do", ABILITIES),
        ("Hi, what can you do for me?", ABILITIES),
        ("help", ABILITIES),
        ("How do I use this?", ABILITIES),
    ],
)
def test_small_talk_is_answered_and_not_kept(text: str, wanted: str) -> None:
    assert answered(text).startswith(wanted)
    assert intent(text) is Intent.TALK
    assert not is_memorable(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, by the way my new number is 0171 2345678",
        "Thanks to Ben I have a new job",
        "Thanks for the cake, my sister loved it",
        "That's great, I got the job",
        "You are my sister",
        "I love you and I live in Graz",
        "Help Ben move on Saturday",
        "Good morning! Slept badly.",
        "I like it here",
        "good " * 20 + "x",
    ],
)
def test_what_is_told_politely_is_still_told(text: str) -> None:
    assert not is_small_talk(text)
    assert not answered(text)
    assert is_memorable(text)


def test_only_what_is_asked_of_the_companion_asks_what_it_can_do() -> None:
    assert asks_abilities("what are you able to do?")
    assert not asks_abilities("what can I do about my shoulder?")
    assert not asks_abilities("Can you help me find my passport?")


@pytest.mark.parametrize(
    "text",
    [
        "summarise my year",
        "Please sum up last week",
        "recap 2026",
        "Give me an overview of my year",
        "explain tides",
        "write me a poem",
        "Thanks! Summarise this month.",
    ],
)
def test_a_command_is_a_request_and_never_noted(text: str) -> None:
    assert intent(text) in (Intent.ASK_OWN, Intent.ASK_WORLD)
    assert not is_memorable(text)


@pytest.mark.parametrize(
    "text",
    [
        "Summarise the report for my boss by Friday",
        "Explain the plan to Ben",
        "Count the chairs tomorrow",
        "Write a letter to Ada",
        "Review the contract on Monday",
    ],
)
def test_a_task_of_ones_own_is_kept(text: str) -> None:
    assert is_memorable(text)
