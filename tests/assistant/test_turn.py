"""A turn learns what was said, answers from memory, and writes both down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import MemoryMode, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer


def say(assistant: Assistant, text: str, mode: MemoryMode = MemoryMode.FULL) -> Answer:
    return assistant.chat.ask(text, assistant.browse.now(), mode)


def test_what_is_told_is_learnt_acknowledged_and_undone_in_one_step(assistant: Assistant) -> None:
    answer = say(assistant, "My sister Ada lives in Linz.")
    learned = assistant.browse.get(answer.changes.added).values()
    assert {each.kind for each in learned} > {MemoryKind.EPISODE}
    assert "Noted." in answer.message.text
    assert answer.model is None
    assistant.browse.undo(answer.changes.operation)
    live = Filters(current_only=True)
    assert assistant.browse.count(live) == 0


def test_a_question_is_answered_cited_and_strengthens_what_was_cited(
    assistant: Assistant, clock: FakeClock
) -> None:
    told = say(assistant, "I am allergic to peanuts.")
    clock.advance(timedelta(days=200))
    answer = say(assistant, "What am I allergic to?")
    assert "peanuts" in answer.message.text
    (cited,) = assistant.browse.get(answer.cited).values()
    assert cited.id in told.changes.added
    assert cited.uses == 1
    assert cited.last_used_at == clock.now()
    (use,) = assistant.browse.uses(cited.id)
    assert use.kind == "answer"


def test_a_question_is_no_memory(assistant: Assistant) -> None:
    say(assistant, "Where did I put my passport?")
    assert assistant.browse.count(Filters()) == 0


def test_reading_writes_neither_memories_nor_strength(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "I am allergic to peanuts.")
    before = assistant.browse.search(Filters())
    clock.advance(timedelta(days=30))
    answer = say(assistant, "I hate mornings. What am I allergic to?", MemoryMode.READ)
    assert "peanuts" in answer.message.text
    assert not answer.changes
    assert assistant.browse.search(Filters()) == before


def test_with_memory_off_nothing_is_recalled_or_learnt(assistant: Assistant) -> None:
    say(assistant, "I am allergic to peanuts.")
    answer = say(assistant, "What am I allergic to?", MemoryMode.OFF)
    assert "peanuts" not in answer.message.text
    assert answer.cited == ()
    assert not answer.changes


def test_the_message_is_written_down_before_it_is_answered(assistant: Assistant) -> None:
    chat = assistant.chat.start()
    turn = assistant.chat.turn(chat, "My name is Nora.")
    turn.hear()
    (kept,) = assistant.chat.messages(chat.id)
    assert (kept.role, kept.text) == (Role.PERSON, "My name is Nora.")


def test_a_password_is_in_neither_the_chat_nor_the_memories(assistant: Assistant) -> None:
    chat = assistant.chat.start()
    turn = assistant.chat.turn(chat, "My password is hunter2-Zebra and I live in Graz.")
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    turn.keep()
    kept = [message.text for message in assistant.chat.messages(chat.id)]
    kept += [memory.text for memory in assistant.browse.search(Filters())]
    assert "hunter2" not in " ".join(kept)
    assert "Graz" in " ".join(kept)


def test_an_empty_message_is_refused_with_a_sentence(assistant: Assistant) -> None:
    with pytest.raises(KnownError, match="cannot be taken in"):
        say(assistant, "   ")


def test_a_chat_keeps_its_order_mode_and_title(assistant: Assistant) -> None:
    chat = assistant.chat.start(MemoryMode.READ)
    for text in ("Hello there", "And again"):
        turn = assistant.chat.turn(chat, text)
        turn.hear()
        turn.answer(lambda _piece: None, lambda: False)
        turn.keep()
    messages = assistant.chat.messages(chat.id)
    assert [each.role for each in messages] == [Role.PERSON, Role.COMPANION] * 2
    assert [each.parent for each in messages[1:]] == [each.id for each in messages[:-1]]
    (listed,) = assistant.chat.conversations()
    assert (listed.title, listed.mode) == ("Hello there", MemoryMode.READ)
    assistant.chat.set_mode(chat.id, MemoryMode.OFF)
    assistant.chat.rename(chat.id, " My  chat ")
    (listed,) = assistant.chat.conversations()
    assert (listed.title, listed.mode) == ("My chat", MemoryMode.OFF)
    assistant.chat.remove(chat.id)
    assert assistant.chat.conversations() == []
