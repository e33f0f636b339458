from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import MemoryMode, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.settings import DEFAULT_MODE
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.state import Phase
from scrubjay.ui.jobs import Lane

if TYPE_CHECKING:
    from scrubjay.ui.chat.state import ChatState
    from scrubjay.ui.context import UiContext


class Stage:
    """A presenter over the fakes, with everything it showed."""

    def __init__(self, *, held: bool = False) -> None:
        self.assistant = FakeAssistant()
        self.jobs = FakeJobs()
        self.said = Said()
        self.context: UiContext = context(self.assistant, self.jobs, self.said)
        self.news: list[Changes] = []
        self.context.news.subscribe(self.news.append)
        self.chat = ChatPresenter(self.context)
        self.chat.begin()
        self.jobs.lanes.clear()
        self.jobs.held = held
        self.shown: list[ChatState] = []
        self.chat.watch(self.shown.append)

    @property
    def texts(self) -> list[str]:
        return [entry.message.text for entry in self.chat.state.entries]

    def phase(self) -> Phase | None:
        return self.chat.state.phase


def test_a_turn_visits_its_lanes_in_order_and_ends_with_the_answer() -> None:
    stage = Stage()
    stage.chat.send("  what about window seats?  ")
    visits = list(stage.jobs.lanes)
    turn = [Lane.STORE, Lane.MODEL, Lane.STORE, Lane.STORE]
    assert visits == [Lane.STORE, *turn, Lane.MODEL, Lane.STORE]
    assert stage.texts[0] == "what about window seats?"
    assert "window seats on long train rides" in stage.texts[1]
    assert stage.phase() is None
    answer = stage.chat.state.entries[1]
    assert [memory.id for memory in answer.used] == ["m09"]
    assert not answer.is_live


def test_what_is_typed_shows_at_once_and_the_answer_is_awaited() -> None:
    stage = Stage(held=True)
    stage.chat.send("hello there")
    assert stage.texts == ["hello there", ""]
    assert stage.phase() is Phase.HEARING
    assert stage.chat.state.entries[1].is_live


def test_pieces_are_joined_until_a_frame_asks_for_them() -> None:
    stage = Stage(held=True)
    stage.chat.send("hello")
    stage.jobs.release_one()
    exchange = stage.chat._exchanges[stage.chat.state.current.id]
    shown = len(stage.shown)
    for piece in ("one ", "two ", "three"):
        exchange.take(piece)
    assert len(stage.shown) == shown
    stage.chat.flush()
    assert len(stage.shown) == shown + 1
    assert stage.texts[-1] == "one two three"


def test_stopping_keeps_what_has_arrived_and_takes_no_more() -> None:
    stage = Stage(held=True)
    stage.chat.send("hello")
    stage.jobs.release_one()
    exchange = stage.chat._exchanges[stage.chat.state.current.id]
    exchange.take("half an ")
    stage.chat.stop()
    assert stage.texts[-1] == "half an "
    assert stage.phase() is Phase.KEEPING
    assert exchange.is_stopped()
    exchange.take("answer")
    stage.chat.flush()
    assert stage.texts[-1] == "half an "
    stage.jobs.release()
    assert stage.phase() is None
    assert stage.chat.state.entries[-1].message.stopped


def test_what_was_learnt_is_shown_told_to_other_pages_and_can_be_taken_back() -> None:
    stage = Stage()
    stage.chat.send("I live in Leiden now")
    learned = stage.chat.state.entries[-1].learned
    assert [memory.text for memory in learned.added] == ["I live in Leiden now"]
    assert [memory.text for memory in learned.superseded] == ["I live in Utrecht."]
    assert stage.news
    stage.chat.undo(stage.chat.state.entries[-1])
    assert stage.chat.state.entries[-1].learned.undone
    places = stage.assistant.store.statements("me", "address-level2")
    assert [each.triple.object for each in places if each.is_current and each.triple] == ["Utrecht"]


def test_nothing_in_memory_is_said_as_such() -> None:
    stage = Stage()
    stage.chat.send("quantum chromodynamics")
    assert stage.chat.state.entries[-1].abstained


def test_a_model_that_fails_can_be_asked_again_and_nothing_is_lost() -> None:
    stage = Stage()
    stage.assistant.chat.trouble = KnownError("The model stopped.", "Try again.")
    stage.chat.send("what about window seats?")
    state = stage.chat.state
    assert state.trouble is not None
    assert state.trouble.sentence == "The model stopped."
    assert state.can_retry
    assert stage.texts == ["what about window seats?"]
    stage.chat.retry()
    assert stage.chat.state.trouble is None
    assert len(stage.texts) == 2
    assert len(stage.assistant.chat.log[state.current.id]) == 2


def test_a_failed_turn_that_is_put_aside_leaves_the_chat_usable() -> None:
    stage = Stage()
    stage.assistant.chat.trouble = KnownError("The model stopped.")
    stage.chat.send("first")
    stage.chat.dismiss()
    assert stage.chat.state.trouble is None
    stage.chat.send("second")
    assert stage.texts[0] == "first"
    assert stage.phase() is None


def test_a_failed_turn_can_be_left_and_come_back_to() -> None:
    stage = Stage()
    stage.assistant.chat.trouble = KnownError("The model stopped.")
    stage.chat.send("window seats?")
    failed = stage.chat.state.current
    stage.chat.stop()
    assert stage.phase() is None
    stage.chat.new_chat()
    assert not stage.chat.state.can_retry
    stage.chat.choose(failed)
    assert (stage.phase(), stage.chat.state.can_retry) == (None, True)
    assert stage.texts == ["window seats?"]
    stage.chat.retry()
    assert len(stage.texts) == 2


def test_an_answer_that_cannot_be_written_down_leaves_the_chat_usable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage(held=True)
    stage.chat.send("window seats?")
    stage.jobs.release_one()
    exchange = stage.chat._exchanges[stage.chat.state.current.id]

    def full() -> None:
        raise KnownError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(exchange.turn, "keep", full)
        stage.jobs.release()
    assert (stage.phase(), stage.chat.state.can_retry) == (None, True)
    stage.chat.retry()
    stage.jobs.release()
    assert len(stage.texts) == 2


def test_a_chat_removed_under_an_answer_gets_none() -> None:
    stage = Stage(held=True)
    stage.chat.send("window seats?")
    stage.jobs.release_one()
    removed = stage.chat.state.current.id
    stage.chat.remove(removed)
    stage.jobs.release()
    assert removed not in stage.assistant.chat.log
    assert stage.chat.state.trouble is None


def test_the_mode_is_kept_even_while_the_first_message_is_under_way() -> None:
    stage = Stage(held=True)
    stage.chat.send("window seats?")
    stage.chat.set_mode(MemoryMode.OFF)
    stage.jobs.release()
    assert stage.assistant.chat.chats[stage.chat.state.current.id].mode is MemoryMode.OFF


def test_a_chat_is_read_again_when_something_was_forgotten_for_good() -> None:
    stage = Stage()
    stage.chat.send("I live in Leiden now")
    log = stage.assistant.chat.log[stage.chat.state.current.id]
    log[:] = [replace(each, text="(forgotten)") for each in log]
    stage.context.news.publish(Changes(removed=(MemoryId("gone"),)))
    assert stage.texts == ["(forgotten)", "(forgotten)"]


def test_what_could_not_be_taken_in_comes_back_as_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage()

    def full(_chat: object, _text: str, **_rest: object) -> None:
        raise KnownError("The disk is full.", "Free some space.")

    monkeypatch.setattr(stage.assistant.chat, "turn", full)
    number = stage.chat.state.draft_number
    stage.chat.send("a long and careful message")
    assert stage.chat.state.draft == "a long and careful message"
    assert stage.chat.state.draft_number > number
    assert stage.texts == []
    assert stage.phase() is None


def test_each_chat_keeps_its_own_draft() -> None:
    stage = Stage()
    stage.chat.send("first chat")
    first = stage.chat.state.chats[0]
    stage.chat.leave_draft("half a thought")
    stage.chat.new_chat()
    assert stage.chat.state.draft == ""
    stage.chat.leave_draft("another")
    stage.chat.choose(first)
    assert stage.chat.state.draft == "half a thought"


def test_an_answer_goes_on_while_another_chat_is_looked_at() -> None:
    stage = Stage(held=True)
    stage.chat.send("window seats?")
    first = stage.chat.state.current
    stage.jobs.release_one()
    stage.chat.new_chat()
    assert stage.texts == []
    assert stage.phase() is None
    stage.jobs.release()
    assert stage.texts == []
    stage.chat.choose(first)
    stage.jobs.release()
    assert [entry.message.role for entry in stage.chat.state.entries] == [
        Role.PERSON,
        Role.COMPANION,
    ]


def test_a_chat_under_way_is_not_shown_twice_when_one_comes_back_to_it() -> None:
    stage = Stage(held=True)
    stage.chat.send("window seats?")
    stage.jobs.release_one()
    first = stage.chat.state.current
    stage.chat.new_chat()
    stage.chat.choose(first)
    read = next(job for job in reversed(stage.jobs.waiting))
    stage.jobs.waiting.remove(read)
    read()
    assert stage.texts == ["window seats?", ""]


def test_a_second_message_waits_for_the_first_answer() -> None:
    stage = Stage(held=True)
    stage.chat.send("one")
    stage.chat.send("two")
    assert stage.texts == ["one", ""]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_is_not_sent(text: str) -> None:
    stage = Stage()
    stage.chat.send(text)
    assert stage.texts == []
    assert stage.jobs.lanes == []


def test_the_mode_of_new_chats_is_the_one_of_the_settings() -> None:
    stage = Stage()
    stage.context.settings.put(DEFAULT_MODE, MemoryMode.OFF.value)
    stage.chat.new_chat()
    assert stage.chat.state.current.mode is MemoryMode.OFF


def test_a_private_chat_neither_recalls_nor_learns() -> None:
    stage = Stage()
    stage.chat.set_mode(MemoryMode.OFF)
    before = len(stage.assistant.store.rows)
    stage.chat.send("I live in Leiden now")
    answer = stage.chat.state.entries[-1]
    assert not answer.learned
    assert answer.used == ()
    assert len(stage.assistant.store.rows) == before


def test_changing_the_mode_of_a_kept_chat_is_kept() -> None:
    stage = Stage()
    stage.chat.send("window seats")
    stage.chat.set_mode(MemoryMode.READ)
    kept = stage.assistant.chat.chats[stage.chat.state.current.id]
    assert kept.mode is MemoryMode.READ
    assert stage.chat.state.current.mode is MemoryMode.READ


def test_a_removed_chat_is_gone_and_its_memories_are_not() -> None:
    stage = Stage()
    stage.chat.send("I live in Leiden now")
    memories = set(stage.assistant.store.rows)
    stage.chat.remove(stage.chat.state.current.id)
    assert stage.chat.state.chats == ()
    assert stage.texts == []
    assert set(stage.assistant.store.rows) == memories


def test_stepping_walks_the_list_and_stops_at_its_ends() -> None:
    stage = Stage()
    for text in ("one", "two"):
        stage.chat.new_chat()
        stage.chat.send(text)
    newest, oldest = (each.id for each in stage.chat.state.chats)
    stage.chat.step(1)
    stage.chat.step(1)
    assert stage.chat.state.current.id in (newest, oldest)
    at_end = stage.chat.state.current.id
    stage.chat.step(1)
    assert stage.chat.state.current.id == at_end
    stage.chat.step(-1)
    assert stage.chat.state.current.id != at_end


def test_the_person_is_greeted_by_the_name_that_memory_holds() -> None:
    assert Stage().chat.state.name == "Mira"
