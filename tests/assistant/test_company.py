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
