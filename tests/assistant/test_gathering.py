"""Questions of the command line: each by itself, and one chat a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from scrubjay.assistant.commands.asking import TRAVELLING
from scrubjay.assistant.gathering import TITLE
from scrubjay.domain.conversation import Role
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant


def ask(assistant: Assistant, text: str, **params: object) -> dict[str, Any]:
    return TRAVELLING["ask"](assistant, {"text": text, **params}, lambda _lane, work: work())


def test_the_questions_of_a_day_lie_in_one_chat_in_order(
    assistant: Assistant, clock: FakeClock
) -> None:
    for text in ("My sister is Ada.", "Who is my sister?"):
        ask(assistant, text)
        clock.advance(timedelta(minutes=1))
    (chat,) = assistant.chat.conversations()
    assert chat.title == TITLE
    said = assistant.chat.path(chat.id)
    assert [each.text for each in said if each.role is Role.PERSON] == [
        "My sister is Ada.",
        "Who is my sister?",
    ]
    assert len(said) == 4
    assert assistant.chat.recalled(said[-1]) is not None
    clock.advance(timedelta(days=1))
    ask(assistant, "I like tea.")
    assert len(assistant.chat.conversations()) == 2


def test_what_may_not_be_kept_leaves_no_chat(assistant: Assistant) -> None:
    assistant.browse.remember("My sister is Ada.")
    for mode in ("read", "off"):
        ask(assistant, "Who is my sister?", memory=mode)
    assert assistant.chat.conversations() == []


def test_a_yes_on_the_command_line_forgets_nothing(assistant: Assistant) -> None:
    ask(assistant, "My brother is Karl.")
    assert "forgotten for good" in ask(assistant, "Forget everything about Karl")["reply"]
    ask(assistant, "yes")
    assert "Karl" in repr(assistant.browse.search(Filters()))


def test_a_chat_of_the_window_is_left_alone(assistant: Assistant) -> None:
    chat = assistant.chat.start()
    turn = assistant.chat.turn(chat, "I like tea.")
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    turn.keep()
    ask(assistant, "What do I like?")
    assert {each.title for each in assistant.chat.conversations()} == {"I like tea.", TITLE}
    assert len(assistant.chat.messages(chat.id)) == 2
