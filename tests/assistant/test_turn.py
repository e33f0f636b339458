"""A turn learns what was said, answers from memory, and writes both down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import FORGOTTEN, MemoryMode, Role
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
    assert replies[2] == "Taken back: You live in Vienna. This holds again: You live in Graz."
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


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        (("I like tea.",), "Taken back: You like tea."),
        (
            ("I live in Graz.", "I live in Vienna."),
            "Taken back: You live in Vienna. This holds again: You live in Graz.",
        ),
        (
            ("I live in Graz.", "I no longer live in Graz."),
            "Taken back: “I no longer live in Graz.” This holds again: You live in Graz.",
        ),
    ],
)
def test_what_an_undo_took_back_is_named_though_it_is_gone(
    assistant: Assistant, clock: FakeClock, told: tuple[str, ...], reply: str
) -> None:
    chat = assistant.chat.start()
    for text in told:
        exchange(assistant, chat, text)
        clock.advance(timedelta(minutes=1))
    answer = exchange(assistant, chat, "Undo that")
    assert answer.message.text == reply
    assert answer.message.injected
    again = list(assistant.chat.messages(chat.id))[-1]
    assert again.text == reply


FORGETTING = [
    "Please forget that.",
    "Forget it.",
    "forget Graz",
    "I want you to forget where I live",
    "I want to forget what I said",
    "I live in Graz. Please forget that.",
]


@pytest.mark.parametrize(
    ("text", "mode"),
    [*((text, MemoryMode.FULL) for text in FORGETTING), ("Forget it.", MemoryMode.READ)],
)
def test_a_wish_to_forget_is_shown_where_that_is_done_and_never_kept(
    assistant: Assistant, clock: FakeClock, text: str, mode: MemoryMode
) -> None:
    chat = assistant.chat.start()
    exchange(assistant, chat, "I live in Graz.")
    clock.advance(timedelta(minutes=1))
    assistant.chat.set_mode(chat.id, mode)
    before = assistant.browse.search(Filters())
    answer = exchange(assistant, chat, text)
    assert "Forget for good" in answer.message.text
    assert "You live in Graz" in answer.message.text
    assert "remember" not in answer.message.text
    assert assistant.browse.search(Filters()) == before


def test_a_wish_to_forget_reaches_what_was_said_elsewhere(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "My sister Ada lives in Linz.")
    clock.advance(timedelta(days=1))
    answer = say(assistant, "Please forget everything about Ada.")
    assert "Linz" in answer.message.text
    assert not answer.changes


def test_nothing_to_forget_is_said_without_being_kept(assistant: Assistant) -> None:
    answer = say(assistant, "Forget it.")
    assert "I do not know what you mean" in answer.message.text
    assert assistant.browse.count(Filters()) == 0
    assert "Memory is off" in say(assistant, "Forget it.", MemoryMode.OFF).message.text


def test_a_portrait_makes_nothing_stronger(assistant: Assistant, clock: FakeClock) -> None:
    say(assistant, "My name is Nora. I live in Graz. I like tea.")
    clock.advance(timedelta(days=200))
    before = assistant.browse.search(Filters())
    answer = say(assistant, "Who am I?")
    assert answer.cited
    assert assistant.browse.search(Filters()) == before
    assert {each.kind for each in assistant.links.of(answer.cited[0])} & {
        LinkKind.USED_TOGETHER
    } == set()


def test_a_portrait_names_every_source_it_rests_on(assistant: Assistant) -> None:
    for number in range(20):
        say(assistant, f"My cousin {chr(65 + number)}nna lives in Graz.")
    say(assistant, "I like tea.")
    answer = say(assistant, "Who am I?")
    assert len(answer.message.injected) > len(answer.cited)
    named = assistant.browse.get(answer.message.injected).values()
    assert sum(each.triple is not None for each in named) > len(answer.cited) // 2


def forget(assistant: Assistant, word: str) -> None:
    """Forget for good what holds the word; nothing of it is left in any chat."""
    assistant.browse.forget([each.id for each in assistant.browse.search(Filters(text=word))])
    kept = [
        message.text
        for chat in assistant.chat.conversations()
        for message in assistant.chat.messages(chat.id)
    ]
    assert word not in " ".join(kept)


def test_the_nearest_memory_of_an_answer_is_forgotten_with_it(
    assistant: Assistant, clock: FakeClock
) -> None:
    say(assistant, "I work at the Kestrel bakery.")
    clock.advance(timedelta(days=1))
    answer = say(assistant, "What colour is the door of the bakery where I work?")
    assert answer.abstained
    assert "Kestrel" in answer.message.text
    forget(assistant, "Kestrel")


def test_a_value_that_was_replaced_leaves_the_answer_that_named_it(
    assistant: Assistant, clock: FakeClock
) -> None:
    chat = assistant.chat.start()
    exchange(assistant, chat, "I live in Graz.")
    clock.advance(timedelta(minutes=1))
    exchange(assistant, chat, "I live in Vienna.")
    forget(assistant, "Graz")
    kept = [each.text for each in assistant.chat.messages(chat.id)]
    assert "I live in Vienna." in kept


def test_a_question_as_of_a_past_day_knows_nothing_said_since(
    assistant: Assistant, clock: FakeClock
) -> None:
    then = clock.now()
    assistant.browse.remember("My boat is moored at Whitby harbour.", then - timedelta(days=30))
    assistant.browse.remember("My boat sank at Whitby in the storm.", then + timedelta(days=30))
    clock.advance(timedelta(days=60))
    answer = assistant.chat.ask("What happened to my boat?", then, MemoryMode.READ)
    assert "sank" not in answer.message.text
    assert (
        "sank"
        in assistant.chat.ask(
            "What happened to my boat?", clock.now(), MemoryMode.READ
        ).message.text
    )


def test_words_blotted_out_while_an_answer_was_worded_are_not_said(assistant: Assistant) -> None:
    """The line they stood in stays, with the rest of what it said; the answer has all of it."""
    say(assistant, "The key to the shed hangs in the hall and my nickname is Okonkwo.")
    chat = assistant.chat.start(MemoryMode.READ)
    turn = assistant.chat.turn(chat, "Where does the key to the shed hang?")
    turn.hear()
    answer = turn.answer(lambda _piece: None, lambda: False)
    assert "Okonkwo" in answer.text
    (name,) = assistant.browse.search(Filters(predicate="nickname"))
    assistant.browse.forget([name.id])
    assert turn.keep().message.text == FORGOTTEN
