"""What was said later in other words is told with what it changed, through the real turns."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer


def say(assistant: Assistant, text: str, mode: MemoryMode = MemoryMode.FULL) -> Answer:
    return assistant.chat.ask(text, assistant.browse.now(), mode)


@pytest.mark.parametrize(
    ("before", "since", "question"),
    [
        (
            "Our van failed its test, we've had the Berlingo nine years.",
            "Picked up a Dacia in its place, five doors.",
            "What car have we got?",
        ),
        (
            "The cow feed comes from Hadley's, they bring the feed on Fridays.",
            "Signed on with Moor & Sons, their feed lorry comes on Mondays now.",
            "Who brings the cow feed?",
        ),
    ],
)
def test_an_old_line_is_told_after_the_one_that_changed_it(
    assistant: Assistant, clock: FakeClock, before: str, since: str, question: str
) -> None:
    say(assistant, before)
    clock.advance(timedelta(days=60))
    say(assistant, since)
    say(assistant, "The choir sang well on Sunday.")
    clock.advance(timedelta(days=10))
    answer = say(assistant, question)
    text = answer.message.text
    assert since in text
    if before in text:
        assert text.index(since) < text.index(before)
    assert "choir" not in text
    told = assistant.browse.get(answer.message.injected).values()
    assert since in {each.text for each in told}


def test_once_the_newer_line_is_forgotten_nothing_speaks_of_it(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "Our van failed its test, we've had the Berlingo nine years.")
    clock.advance(timedelta(days=60))
    say(assistant, "Picked up a Dacia in its place, five doors.")
    held = assistant.browse.search(Filters(text="Dacia"))
    assistant.browse.forget([each.id for each in held])
    answer = say(assistant, "What car have we got?")
    assert "Dacia" not in answer.message.text
    assert "Before that" not in answer.message.text
