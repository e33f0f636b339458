"""What whole turns answer: several questions, two facts, tasks, moods, the living and the dead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer


@pytest.fixture
def say(assistant: Assistant, clock: FakeClock) -> Callable[[str], Answer]:
    def said(text: str) -> Answer:
        clock.advance(timedelta(days=3))
        return assistant.chat.ask(text, assistant.browse.now(), MemoryMode.FULL)

    return said


def test_what_a_message_tells_is_known_when_its_question_is_answered(
    say: Callable[[str], Answer],
) -> None:
    answer = say("I'm Joe and I live in Oslo. Where do I live?")
    assert answer.message.text.startswith("Noted.")
    assert "You live in Oslo (" in answer.message.text
    assert not answer.abstained


def test_several_questions_are_answered_one_by_one(say: Callable[[str], Answer]) -> None:
    say("I live in Oslo. My e-mail is joe@example.org.")
    answer = say("Where do I live? What is my email?")
    assert [line.split(" (")[0] for line in answer.message.text.splitlines()] == [
        "You live in Oslo",
        "Your e-mail address is joe@example.org",
    ]


def test_a_terse_question_teaches_nothing(
    say: Callable[[str], Answer], assistant: Assistant
) -> None:
    say("My phone number is 0113 496 0123.")
    before = assistant.browse.count(Filters())
    assert "01134960123" in say("my phone").message.text
    assert assistant.browse.count(Filters()) == before


def test_two_facts_are_joined_and_both_are_told(say: Callable[[str], Answer]) -> None:
    say("My sister Rosa is a nurse.")
    say("Rosa's husband is called Max.")
    say("Max works at Bosch.")
    answer = say("Where does my sister's husband work?").message.text
    assert "Bosch" in answer
    assert "Max" in answer


def test_what_waits_is_answered_with_the_reason(say: Callable[[str], Answer]) -> None:
    say("Before I can book the flight I have to renew my passport.")
    assert say("Can I book the flight yet?").message.text.startswith("Not yet")
    say("My passport has been renewed.")
    assert say("Can I book the flight yet?").message.text.startswith("Yes")


def test_moods_come_with_their_lines_and_denials_do_not_count(
    say: Callable[[str], Answer],
) -> None:
    say("I was so angry with my brother today.")
    say("I am not sad at all.")
    say("Tom is sad because his cat died.")
    assert "angry with my brother" in say("When was I angry?").message.text
    assert say("When was I sad?").abstained


def test_the_dead_are_dead_and_strangers_unknown(say: Callable[[str], Answer]) -> None:
    say("We have a dog called Biscuit.")
    assert say("Is Biscuit still alive?").message.text.startswith("As far as I know, yes")
    say("Biscuit died this morning.")
    assert say("is biscuit still alive").message.text.startswith("No.")
    assert say("Is Gregor alive?").abstained


def test_a_question_in_another_language_is_met_in_that_language(
    say: Callable[[str], Answer],
) -> None:
    assert "nur auf Englisch" in say("Wo wohne ich?").message.text


def test_what_was_only_thought_of_is_no_answer(say: Callable[[str], Answer]) -> None:
    say("If I won the lottery I would buy a castle in Portugal.")
    assert say("Do I own a castle in Portugal?").abstained
