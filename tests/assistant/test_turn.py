"""A turn learns what was said, answers from memory, and writes both down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import MemoryMode, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer, Conversation


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


def exchange(assistant: Assistant, chat: Conversation, text: str) -> Answer:
    turn = assistant.chat.turn(chat, text)
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    return turn.keep()


def test_what_was_changed_is_said_and_can_be_taken_back_in_words(
    assistant: Assistant, clock: FakeClock
) -> None:
    chat = assistant.chat.start()
    replies = []
    for text in ("I live in Graz.", "I live in Vienna.", "Go back.", "Where do I live?"):
        clock.advance(timedelta(minutes=1))
        replies.append(exchange(assistant, chat, text).message.text)
    assert replies[1] == ("Noted. You live in Vienna. This takes the place of: You live in Graz.")
    assert replies[2] == ("Noted. You live in Graz. This takes the place of: You live in Vienna.")
    assert "Graz" in replies[3]
    assert "Vienna" not in replies[3]


def test_what_cannot_be_taken_back_is_said_plainly(assistant: Assistant) -> None:
    answer = say(assistant, "Go back.")
    assert answer.message.text.startswith("There is no earlier value to go back to.")
    assert not answer.changes


def test_nothing_is_purged_at_a_word(assistant: Assistant, clock: FakeClock) -> None:
    chat = assistant.chat.start()
    exchange(assistant, chat, "I am allergic to peanuts.")
    clock.advance(timedelta(minutes=1))
    before = assistant.browse.search(Filters())
    answer = exchange(assistant, chat, "Forget that I am allergic to peanuts.")
    assert "Forget for good" in answer.message.text
    assert answer.cited
    assert [each.id for each in assistant.browse.search(Filters())] == [each.id for each in before]


def test_a_portrait_is_given_with_its_sources(assistant: Assistant) -> None:
    say(assistant, "My name is Nora. I live in Graz. I like tea.")
    answer = say(assistant, "What do you know about me?")
    for told in ("Nora", "Graz", "tea"):
        assert told in answer.message.text
    assert len(answer.cited) == 3
    assert not answer.changes


def test_an_order_is_worked_out_without_a_model(assistant: Assistant) -> None:
    say(assistant, "I sold the car on 9 April 2024.")
    say(assistant, "I bought the bike on 3 March 2024.")
    answer = say(assistant, "Did I buy the bike before I sold the car?")
    assert answer.message.text.startswith("Yes")
    assert not answer.abstained


def test_memories_cited_together_are_tied(assistant: Assistant) -> None:
    say(assistant, "I like tea. I like jazz.")
    answer = say(assistant, "What do I like?")
    assert len(answer.cited) == 2
    kinds = {each.kind for each in assistant.links.of(answer.cited[0])}
    assert LinkKind.USED_TOGETHER in kinds


def test_an_old_value_is_not_given_for_the_present_one(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "I drive a red Skoda.")
    clock.advance(timedelta(days=30))
    say(assistant, "I sold the Skoda and bought a blue Fiat.")
    answer = say(assistant, "What car do I drive?")
    assert "Since then" in answer.message.text
    assert "Fiat" in answer.message.text


def test_somebody_elses_facts_are_left_out(assistant: Assistant) -> None:
    say(assistant, "I live in Graz. My sister Ada lives in Linz.")
    own = say(assistant, "Where do I live?").message.text
    hers = say(assistant, "Where does my sister live?").message.text
    assert "Graz" in own
    assert "Linz" not in own
    assert "Linz" in hers
    assert "Graz" not in hers
