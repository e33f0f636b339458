"""Whole turns that are no plain question: thanks, feelings, requests, what it can do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.converse.manners import ABILITIES
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


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("thanks, you're great", "You are welcome, and thank you"),
        ("what can you do", ABILITIES),
        ("summarise my year", "I have nothing about your year"),
        ("what are you worried I forget", "Nothing you told me will fade"),
    ],
)
def test_what_tells_nothing_is_answered_and_not_kept(
    say: Callable[[str], Answer], assistant: Assistant, text: str, reply: str
) -> None:
    assert say(text).message.text.startswith(reply)
    assert assistant.browse.count(Filters()) == 0


def test_a_feeling_is_met_with_care_kept_and_found_again(
    say: Callable[[str], Answer], assistant: Assistant
) -> None:
    answer = say("I feel sad today")
    assert answer.message.text.startswith("I am sorry that you feel this way.")
    (kept,) = assistant.browse.get(answer.changes.added).values()
    assert kept.affect.dominant == "sadness"
    assert "I feel sad today" in say("When was I sad?").message.text


def test_a_fact_told_politely_is_learnt(say: Callable[[str], Answer]) -> None:
    answer = say("Thanks, by the way my new number is 0171 2345678.")
    assert answer.message.text.startswith("Noted. Your phone number is")


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("is my mother called Rita?", "No. Your mother is Renate ("),
        ("Is my mother called Renate?", "Yes. Your mother is Renate ("),
        ("Did Ben move to Hamburg?", "Not that I know. It was Tom who moved to Hamburg on "),
        ("Did I move to Hamburg?", "Not that I know. It was Tom who moved to Hamburg on "),
        ("when's the weding?", "The wedding: on 12 June"),
    ],
)
def test_a_question_with_a_false_name_or_a_slip_is_answered(
    say: Callable[[str], Answer], asked: str, reply: str
) -> None:
    say("My mother's name is Renate, she lives in Kassel.")
    say("Ben is vegetarian.")
    say("My brother Tom moved to Hamburg last weekend.")
    say("The wedding is on 12 June at Gut Herbigshagen.")
    answer = say(asked).message.text
    assert answer.startswith(reply)
    assert "last weekend" not in answer


def test_whoever_did_it_is_not_said_to_be_another(say: Callable[[str], Answer]) -> None:
    say("My brother Tom moved to Hamburg last weekend.")
    say("Ben thinks of Hamburg, too.")
    for asked in ("Did Tom move to Hamburg?", "Did Ben move to Hamburg?"):
        assert not say(asked).message.text.startswith("Not that I know")
