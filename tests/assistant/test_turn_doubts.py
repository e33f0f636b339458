"""A value that something said since may have changed is told with that."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import MemoryMode

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer


def say(assistant: Assistant, text: str) -> Answer:
    return assistant.chat.ask(text, assistant.browse.now(), MemoryMode.FULL)


NEWER = "They swapped my SIM at the shop and I am only reachable on the new one now."


@pytest.mark.parametrize("question", ["What is my phone number?", "my number?"])
def test_a_value_in_doubt_is_told_with_the_line_that_doubts_it(
    assistant: Assistant, clock: FakeClock, question: str
) -> None:
    say(assistant, "My phone number is 01134960000.")
    clock.advance(timedelta(days=60))
    say(assistant, NEWER)
    clock.advance(timedelta(days=1))
    answer = say(assistant, question)
    assert "01134960000" in answer.message.text
    assert NEWER in answer.message.text
    assert "may no longer hold" in answer.message.text
    told = assistant.browse.get(answer.message.injected).values()
    assert NEWER in {each.text for each in told}


def test_a_value_nothing_speaks_against_is_told_alone(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "My phone number is 01134960000.")
    clock.advance(timedelta(days=60))
    say(assistant, "My sister has a new phone number.")
    answer = say(assistant, "What is my phone number?")
    assert "01134960000" in answer.message.text
    assert "no longer" not in answer.message.text
