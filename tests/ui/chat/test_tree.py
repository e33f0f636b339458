"""Versions, editing and branches, as the presenter decides them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.domain.conversation import FORGOTTEN, Role
from scrubjay.domain.errors import KnownError
from scrubjay.ui.chat.deed import Deed, deeds
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.state import Phase

if TYPE_CHECKING:
    from scrubjay.ui.chat.state import Entry


class Stage:
    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.jobs = FakeJobs()
        self.said = Said()
        self.chat = ChatPresenter(context(self.assistant, self.jobs, self.said))
        self.chat.begin()

    @property
    def texts(self) -> list[str]:
        return [entry.message.text for entry in self.chat.state.entries]

    @property
    def last(self) -> Entry:
        return self.chat.state.entries[-1]

    def answer(self, words: str) -> None:
        self.assistant.chat.reply = words


@pytest.fixture
def stage() -> Stage:
    made = Stage()
    made.answer("one")
    made.chat.send("what about trains?")
    return made


def test_an_answer_given_anew_stands_beside_the_one_before(stage: Stage) -> None:
    stage.answer("two")
    stage.chat.regenerate(stage.last)
    assert stage.texts == ["what about trains?", "two"]
    assert (stage.last.version, len(stage.last.versions)) == (2, 2)
    stage.chat.show_version(stage.last, -1)
    assert stage.texts == ["what about trains?", "one"]
    assert stage.chat.state.announced == "Version 1 of 2: one"
    stage.chat.show_version(stage.last, -1)
    assert stage.texts[-1] == "one"


def test_one_goes_on_from_the_version_that_is_shown(stage: Stage) -> None:
    stage.answer("two")
    stage.chat.regenerate(stage.last)
    stage.chat.show_version(stage.last, -1)
    stage.answer("three")
    stage.chat.send("and then?")
    assert stage.texts == ["what about trains?", "one", "and then?", "three"]
    stage.chat.show_version(stage.chat.state.entries[1], 1)
    assert stage.texts == ["what about trains?", "two"]


def test_other_words_sent_instead_begin_another_version_of_them(stage: Stage) -> None:
    stage.chat.leave_draft("half a thought")
    stage.chat.edit(stage.chat.state.entries[0])
    assert stage.chat.state.draft == "what about trains?"
    stage.answer("ships it is")
    stage.chat.send("what about ships?")
    assert stage.texts == ["what about ships?", "ships it is"]
    assert stage.chat.state.entries[0].version == 2
    assert stage.chat.state.editing is None
    assert stage.chat.state.draft == "half a thought"
    stage.chat.show_version(stage.chat.state.entries[0], -1)
    assert stage.texts == ["what about trains?", "one"]


def test_editing_can_be_left_and_what_stood_in_the_field_comes_back(stage: Stage) -> None:
    stage.chat.leave_draft("half a thought")
    stage.chat.edit(stage.last)
    stage.chat.leave_draft("one, or rather two")
    stage.chat.leave_editing()
    assert stage.chat.state.editing is None
    assert stage.chat.state.draft == "half a thought"
    assert stage.texts[-1] == "one"


def test_an_answer_put_in_other_words_is_marked_and_asks_no_model(stage: Stage) -> None:
    stage.jobs.lanes.clear()
    stage.chat.edit(stage.last)
    stage.chat.send("one and a half")
    assert stage.texts == ["what about trains?", "one and a half"]
    assert stage.last.message.edited
    assert "model" not in stage.jobs.lanes


def test_a_chat_of_its_own_begins_with_everything_up_to_there(stage: Stage) -> None:
    stage.chat.send("and then?")
    origin = stage.chat.state.current.id
    stage.chat.branch(stage.chat.state.entries[1])
    assert stage.chat.state.current.id != origin
    assert stage.texts == ["what about trains?", "one"]
    assert stage.said.toasts
    stage.chat.send("another way")
    assert len(stage.assistant.chat.messages(origin)) == 4


def test_while_an_answer_is_worded_nothing_else_is_changed(stage: Stage) -> None:
    stage.jobs.held = True
    stage.chat.regenerate(stage.last)
    stage.jobs.release_one()
    assert stage.chat.state.phase is Phase.ANSWERING
    assert stage.last.is_live
    stage.chat.edit(stage.chat.state.entries[0])
    assert stage.chat.state.editing is None
    stage.chat.regenerate(stage.chat.state.entries[0])
    stage.jobs.release()
    assert len(stage.last.versions) == 2


def test_a_second_answer_that_fails_gives_the_first_one_back(stage: Stage) -> None:
    stage.assistant.chat.trouble = KnownError("The model stopped.")
    stage.chat.regenerate(stage.last)
    assert stage.chat.state.can_retry
    assert stage.texts == ["what about trains?"]
    stage.chat.dismiss()
    assert stage.texts == ["what about trains?", "one"]
    stage.assistant.chat.trouble = KnownError("The model stopped.")
    stage.chat.regenerate(stage.last)
    stage.answer("two")
    stage.chat.retry()
    assert stage.texts == ["what about trains?", "two"]


def test_a_branch_under_way_can_be_left_and_come_back_to(stage: Stage) -> None:
    chat = stage.chat.state.chats[0]
    stage.jobs.held = True
    stage.chat.edit(stage.chat.state.entries[0])
    stage.chat.send("what about ships?")
    stage.chat.new_chat()
    stage.chat.choose(chat)
    stage.jobs.release_one()
    while stage.chat.state.is_loading:
        stage.jobs.release_one()
    assert stage.texts[0] == "what about ships?"
    assert len(stage.texts) == 2
    stage.jobs.release()
    assert stage.texts == ["what about ships?", "one"]


def test_what_was_learnt_the_first_time_is_not_learnt_again(stage: Stage) -> None:
    stage.chat.send("I live in Leiden now")
    first = stage.last
    assert first.learned.added
    stage.chat.regenerate(first)
    assert not stage.last.learned
    stage.chat.show_version(stage.last, -1)
    assert [each.text for each in stage.last.learned.added] == ["I live in Leiden now"]
    stage.chat.undo(stage.last)
    assert stage.last.learned.undone


def test_words_that_could_not_be_sent_instead_stay_in_the_field(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_all: object) -> None:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(stage.assistant.chat, "resend", full)
    stage.chat.edit(stage.chat.state.entries[0])
    stage.chat.send("what about ships?")
    assert stage.chat.state.draft == "what about ships?"
    assert stage.chat.state.editing is not None
    assert stage.texts == ["what about trains?", "one"]


def test_a_message_found_elsewhere_opens_on_its_own_branch(stage: Stage) -> None:
    chat = stage.chat.state.chats[0]
    first = stage.last.message.id
    stage.answer("two")
    stage.chat.regenerate(stage.last)
    stage.chat.new_chat()
    stage.chat.open_message(chat, first)
    assert stage.chat.state.target == first
    assert stage.chat.state.target_number == 1
    assert stage.texts == ["what about trains?", "one"]


def test_drafts_are_kept_for_another_sitting(stage: Stage) -> None:
    stage.chat.leave_draft("half a thought")
    stage.chat.save_draft()
    stage.chat.new_chat()
    stage.chat.leave_draft("something new")
    stage.chat.save_draft()
    later = ChatPresenter(context(stage.assistant, stage.jobs))
    later.begin()
    assert later.state.draft == "something new"
    later.choose(later.state.chats[0])
    assert later.state.draft == "half a thought"
    later.send("a whole thought")
    assert stage.assistant.chat.drafts[later.state.current.id] == ""


def test_what_makes_no_sense_is_not_offered(stage: Stage) -> None:
    said, answer = stage.chat.state.entries
    assert deeds(said) == [Deed.COPY, Deed.EDIT]
    assert deeds(answer) == [Deed.COPY, Deed.AGAIN, Deed.EDIT, Deed.BRANCH, Deed.WHY]
    assert deeds(said.saying(FORGOTTEN)) == [Deed.COPY]
    assert answer.message.role is Role.COMPANION
