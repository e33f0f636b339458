"""A chat is a tree: versions stand side by side, and each thing said is learnt once."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import FORGOTTEN, MemoryMode, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.turn import Turn
    from scrubjay.domain.conversation import Answer, Conversation, Message

LIVE = Filters(current_only=True)


def run(turn: Turn) -> Answer:
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    return turn.keep()


def talk(assistant: Assistant, *texts: str) -> Conversation:
    chat = assistant.chat.start()
    for text in texts:
        run(assistant.chat.turn(chat, text))
    return chat


def texts(messages: list[Message]) -> list[str]:
    return [each.text for each in messages if each.role is Role.PERSON]


def held(assistant: Assistant) -> list[str]:
    found = assistant.browse.search(LIVE)
    return sorted(each.text for each in found if each.kind is not MemoryKind.EPISODE)


def test_another_answer_is_a_version_beside_the_first(assistant: Assistant) -> None:
    chat = talk(assistant, "I am allergic to peanuts.", "What am I allergic to?")
    first = assistant.chat.messages(chat.id)[-1]
    again = run(assistant.chat.regenerate(first)).message
    assert [each.id for each in assistant.chat.versions(first)] == [first.id, again.id]
    assert assistant.chat.path(chat.id)[-1] == again
    assert assistant.chat.path(chat.id, first.id)[-1] == first
    assert len(assistant.chat.path(chat.id)) == 4


def test_what_came_to_mind_and_how_the_window_was_filled_stay_with_the_answer(
    assistant: Assistant,
) -> None:
    chat = talk(assistant, "I am allergic to peanuts.")
    turn = assistant.chat.turn(chat, "What am I allergic to?")
    recalled = turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    answer = turn.keep()
    kept = assistant.chat.recalled(answer.message)
    assert recalled is not None
    assert kept is not None
    assert [(each.memory.id, each.score, each.reasons) for each in kept.recollections] == [
        (each.memory.id, each.score, each.reasons) for each in recalled.recollections
    ]
    assert (kept.abstained, kept.confidence) == (recalled.abstained, recalled.confidence)
    copy = assistant.chat.branch(answer.message)
    copied = assistant.chat.recalled(assistant.chat.messages(copy.id)[-1])
    assert copied is not None
    assert copied.recollections == kept.recollections


def test_another_answer_neither_learns_nor_strengthens_again(
    assistant: Assistant, clock: FakeClock
) -> None:
    chat = talk(assistant, "I am allergic to peanuts.")
    clock.advance(timedelta(days=100))
    answer = run(assistant.chat.turn(chat, "What am I allergic to?"))
    before = assistant.browse.search(Filters())
    clock.advance(timedelta(days=100))
    for message in (answer.message, assistant.chat.messages(chat.id)[1]):
        again = run(assistant.chat.regenerate(message))
        assert "peanuts" in again.message.text or message.parent == again.message.parent
        assert not again.changes
    assert assistant.browse.search(Filters()) == before


def test_a_message_that_never_got_its_answer_is_learnt_with_the_next_one(
    assistant: Assistant,
) -> None:
    chat = assistant.chat.start()
    assistant.chat.turn(chat, "My name is Nora.").hear()
    (left,) = assistant.chat.messages(chat.id)
    answer = run(assistant.chat.regenerate(left))
    assert answer.changes.added
    assert held(assistant) == ["My name is Nora."]


def test_other_words_begin_a_branch_and_replace_what_was_learnt(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea and I live in Linz.", "Thanks!")
    said = assistant.chat.messages(chat.id)[0]
    answer = run(assistant.chat.resend(said, "I like coffee and I live in Graz."))
    assert held(assistant) == ["I like coffee.", "I live in Graz."]
    assert texts(assistant.chat.path(chat.id)) == ["I like coffee and I live in Graz."]
    assert texts(assistant.chat.path(chat.id, said.id)) == [said.text, "Thanks!"]
    assert len(assistant.chat.versions(said)) == 2
    assistant.browse.undo(answer.changes.operation)
    assert held(assistant) == ["I like tea.", "I live in Linz."]


def test_the_same_words_sent_again_are_not_learnt_twice(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.")
    said = assistant.chat.messages(chat.id)[0]
    before = assistant.browse.search(Filters())
    answer = run(assistant.chat.resend(said, "I like tea."))
    assert not answer.changes
    assert assistant.browse.search(Filters()) == before
    assert len(assistant.chat.versions(said)) == 2


def test_what_was_confirmed_outlives_the_words_it_came_from(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea. I like jazz.")
    tea = next(each for each in assistant.browse.search(LIVE) if each.text == "I like tea.")
    assistant.browse.confirm([tea.id])
    run(assistant.chat.resend(assistant.chat.messages(chat.id)[0], "I like rock."))
    assert held(assistant) == ["I like rock.", "I like tea."]


def test_a_chat_goes_on_from_the_branch_it_is_told(assistant: Assistant) -> None:
    chat = talk(assistant, "Hello there", "First way")
    messages = assistant.chat.messages(chat.id)
    run(assistant.chat.turn(chat, "Second way", leaf=messages[1].id))
    assert texts(assistant.chat.path(chat.id)) == ["Hello there", "Second way"]
    assert texts(assistant.chat.path(chat.id, messages[2].id)) == ["Hello there", "First way"]


def test_a_chat_of_its_own_begins_with_copies(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.", "I like jazz.")
    before = assistant.browse.search(Filters())
    answer = assistant.chat.messages(chat.id)[1]
    other = assistant.chat.branch(answer)
    run(assistant.chat.turn(other, "Hello there"))
    assert texts(assistant.chat.messages(other.id)) == ["I like tea.", "Hello there"]
    assert texts(assistant.chat.messages(chat.id)) == ["I like tea.", "I like jazz."]
    assert [each.id for each in assistant.chat.path(other.id)] == [
        each.id for each in assistant.chat.messages(other.id)
    ]
    assistant.chat.learn_unanswered()
    assert assistant.browse.search(Filters()) == before


def test_a_branch_from_what_the_person_said_ends_before_it(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.", "I like jazz.")
    other = assistant.chat.branch(assistant.chat.messages(chat.id)[2])
    assert texts(assistant.chat.messages(other.id)) == ["I like tea."]


def test_a_reworded_answer_is_marked_and_teaches_nothing(assistant: Assistant) -> None:
    chat = talk(assistant, "I am allergic to peanuts.", "What am I allergic to?")
    before = assistant.browse.search(Filters())
    answer = assistant.chat.messages(chat.id)[-1]
    kept = assistant.chat.edit_reply(answer, "To peanuts, my dear.")
    assert kept.edited
    assert kept.cited == answer.cited
    other = assistant.chat.edit_reply(answer, "You were born on the moon.")
    assert other.cited == ()
    assert assistant.chat.messages(chat.id)[-1] == other
    assert assistant.browse.search(Filters()) == before
    with pytest.raises(KnownError, match="Only an answer"):
        assistant.chat.edit_reply(assistant.chat.messages(chat.id)[0], "I never said so.")


def test_what_was_forgotten_cannot_be_asked_again(assistant: Assistant) -> None:
    chat = talk(assistant, "My locker code is 8841 at the gym.")
    assistant.browse.forget([each.id for each in assistant.browse.search(Filters())])
    message = assistant.chat.messages(chat.id)[0]
    assert message.text == FORGOTTEN
    with pytest.raises(KnownError, match="forgotten"):
        assistant.chat.regenerate(message)


def test_a_chat_is_found_by_its_words(assistant: Assistant) -> None:
    chat = talk(assistant, "The umbrella is behind the door.", "I like jazz.")
    talk(assistant, "We saw the sea.")
    found = assistant.chat.search("umbrella")
    assert texts(found)[0] == "The umbrella is behind the door."
    assert found[0].conversation == chat.id
    assert assistant.chat.search("  ") == []


def test_a_chat_is_written_one_message_a_line(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.\nAnd rain.")
    run(assistant.chat.regenerate(assistant.chat.messages(chat.id)[-1]))
    lines = [json.loads(each) for each in assistant.chat.export(chat.id, "jsonl").splitlines()]
    shown = assistant.chat.path(chat.id)
    assert [each["id"] for each in lines] == [each.id for each in shown]
    assert lines[0]["text"] == "I like tea.\nAnd rain."


def test_a_page_of_a_chat_needs_nothing_and_runs_nothing(assistant: Assistant) -> None:
    chat = talk(assistant, "<script>alert(1)</script> <img src=x onerror=y>")
    page = assistant.chat.export(chat.id, "html")
    assert "<script" not in page
    assert "<img" not in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("kind", ["md", "json", "html"])
def test_a_chat_is_written_out(assistant: Assistant, kind: str) -> None:
    chat = talk(assistant, "I <b>like</b> tea.")
    answer = assistant.chat.messages(chat.id)[-1]
    run(assistant.chat.regenerate(answer))
    text = assistant.chat.export(chat.id, kind)
    if kind == "json":
        value = json.loads(text)
        assert len(value["messages"]) == 3
        assert len(value["shown"]) == 2
        assert value["messages"][0]["text"] == "I <b>like</b> tea."
    else:
        assert ("<b>" in text) == (kind == "md")
        assert "Scrubjay" in text


def test_a_chat_is_written_in_no_other_kind(assistant: Assistant) -> None:
    chat = talk(assistant, "Hello there")
    with pytest.raises(KnownError, match="cannot be written as 'doc'"):
        assistant.chat.export(chat.id, "doc")


def test_reading_only_replaces_nothing(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.")
    assistant.chat.set_mode(chat.id, MemoryMode.READ)
    answer = run(assistant.chat.resend(assistant.chat.messages(chat.id)[0], "I like coffee."))
    assert not answer.changes
    assert held(assistant) == ["I like tea."]


def test_the_end_of_a_chat_and_what_came_before_it_are_read_alone(assistant: Assistant) -> None:
    chat = talk(assistant, "I like tea.", "I like rain.", "I like fog.")
    every = assistant.chat.path(chat.id)
    end = assistant.chat.path(chat.id, limit=2)
    assert end == every[-2:]
    assert assistant.chat.before(end[0], 3) == every[1:4]
    assert assistant.chat.before(every[0], 3) == []
    assert assistant.chat.path(chat.id, every[0].id, 1) == every[-1:]
