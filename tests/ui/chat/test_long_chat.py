from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.reading import LATEST, PIECE
from scrubjay.ui.chat.state import Left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.chat.talk import Talk

COUNT = 2 * PIECE + 3 * LATEST + 7
LEFT = Left(message=f"m{COUNT - 3 * LATEST - 5}", offset=7, from_end=3 * LATEST + 5)
CHAT = Conversation(id="long", title="Long", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW)


def messages(count: int) -> list[Message]:
    return [
        Message(
            id=f"m{number}",
            conversation=CHAT.id,
            role=Role.COMPANION if number % 2 else Role.PERSON,
            text=f"What was said as number {number}",
            at=NOW,
            parent=f"m{number - 1}" if number else None,
            model="m",
        )
        for number in range(count)
    ]


class LongTalk(FakeAssistant):
    """Holds one long chat."""

    def __init__(self) -> None:
        super().__init__()
        self.chat.keep(CHAT, messages(COUNT))


@pytest.fixture
def assistant() -> LongTalk:
    return LongTalk()


@pytest.fixture
def chat(assistant: LongTalk) -> ChatPresenter:
    made = ChatPresenter(context(assistant))
    made.begin()
    made.choose(CHAT)
    return made


def numbers(chat: ChatPresenter) -> list[int]:
    return [int(each.message.text.rpartition(" ")[2]) for each in chat.state.entries]


def runs_to_the_end(found: Sequence[int], count: int) -> bool:
    return list(found) == list(range(COUNT - count, COUNT))


def test_only_the_end_of_a_long_chat_is_read(chat: ChatPresenter) -> None:
    assert runs_to_the_end(numbers(chat), LATEST)
    assert chat.state.has_earlier


def test_it_grows_upwards_to_its_first_message_and_no_further(chat: ChatPresenter) -> None:
    chat.show_earlier()
    assert runs_to_the_end(numbers(chat), 2 * LATEST)
    for _ in range(19):
        chat.show_earlier()
    assert runs_to_the_end(numbers(chat), COUNT)
    assert not chat.state.has_earlier


def test_all_of_it_is_read_where_it_is_searched_or_its_start_is_wanted(chat: ChatPresenter) -> None:
    before = chat.state.target_number
    chat.show_whole(from_start=True)
    assert runs_to_the_end(numbers(chat), COUNT)
    assert chat.state.target == "m0"
    assert chat.state.target_number == before + 1


def test_all_of_it_is_read_in_pieces_with_other_wishes_in_between() -> None:
    jobs = FakeJobs()
    chat = ChatPresenter(context(LongTalk(), jobs))
    chat.begin()
    chat.choose(CHAT)
    jobs.held = True
    chat.show_whole(from_start=True)
    shown = [len(chat.state.entries)]
    while jobs.waiting:
        assert len(jobs.waiting) == 1
        jobs.release_one()
        shown.append(len(chat.state.entries))
    assert shown[-1] == COUNT
    assert len(shown) > 3
    assert max(after - before for before, after in pairwise(shown)) <= PIECE
    assert chat.state.target == "m0"


def test_somebody_who_goes_to_another_chat_does_not_have_the_first_read_to_its_start() -> None:
    jobs = FakeJobs()
    chat = ChatPresenter(context(LongTalk(), jobs))
    chat.begin()
    chat.choose(CHAT)
    jobs.held = True
    chat.show_whole(from_start=True)
    before = chat.state.target_number
    chat.new_chat()
    jobs.release()
    chat.choose(CHAT)
    jobs.release()
    assert len(chat.state.entries) == LATEST
    assert chat.state.target_number == before


def test_so_much_of_a_chat_is_read_again_as_one_had_scrolled_up(chat: ChatPresenter) -> None:
    for _ in range(3):
        chat.show_earlier()
    chat.leave_place(CHAT.id, LEFT)
    chat.new_chat()
    chat.choose(CHAT)
    assert len(chat.state.entries) > 3 * LATEST + 5
    chat.leave_place(CHAT.id, None)
    chat.new_chat()
    chat.choose(CHAT)
    assert len(chat.state.entries) == LATEST


def test_a_message_far_up_is_shown_with_everything_after_it(chat: ChatPresenter) -> None:
    chat.open_message(CHAT, "m3")
    assert chat.state.target == "m3"
    assert 3 in numbers(chat)
    assert numbers(chat)[-1] == COUNT - 1


def test_what_was_grown_stays_when_the_chat_is_read_again(chat: ChatPresenter) -> None:
    chat.show_earlier()
    answer = chat.state.entries[-1]
    chat.regenerate(answer)
    chat.show_version(chat.state.entries[-1], -1)
    assert len(chat.state.entries) >= 2 * LATEST


def test_an_answer_in_a_long_chat_follows_what_is_shown(chat: ChatPresenter) -> None:
    chat.send("what about window seats?")
    assert len(chat.state.entries) == LATEST + 2
    assert chat.state.has_earlier
    chat.show_earlier()
    assert [each.message.id for each in chat.state.entries[:2]] == [
        f"m{COUNT - 2 * LATEST}",
        f"m{COUNT - 2 * LATEST + 1}",
    ]


def test_the_first_message_shown_can_be_said_anew(chat: ChatPresenter) -> None:
    chat.edit(chat.state.entries[1])
    first = next(each for each in chat.state.entries if each.message.role is Role.PERSON)
    chat.edit(first)
    chat.send("something else")
    assert chat.state.entries[-2].message.text == "something else"
    chat.show_earlier()
    assert chat.state.entries[0].message.text != "something else"


def test_a_missing_beginning_is_the_start(assistant: LongTalk) -> None:
    orphan = replace(messages(1)[0], id="orphan", parent="gone", conversation="other")
    other = assistant.chat.keep(replace(CHAT, id="other"), [orphan])
    chat = ChatPresenter(context(assistant))
    chat.begin()
    chat.choose(other)
    chat.show_earlier()
    assert not chat.state.has_earlier
    assert len(chat.state.entries) == 1


@pytest.fixture
def going(qtbot: QtBot) -> Iterator[tuple[Talk, FakeJobs]]:
    """Return a talk in which Home was pressed, and reads that wait."""
    jobs = FakeJobs()
    presenter = ChatPresenter(context(LongTalk(), jobs))
    page = ChatPage(presenter._context, presenter)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    presenter.choose(CHAT)
    QApplication.processEvents()
    jobs.held = True
    column = page.talk.messages.column
    column.setFocus()
    QTest.keyClick(column, Qt.Key.Key_Home)
    yield page.talk, jobs
    page.close_down()


def test_home_goes_to_the_first_message(going: tuple[Talk, FakeJobs]) -> None:
    talk, jobs = going
    jobs.release()
    assert talk.messages.column.focused_row() == 0


def test_whoever_writes_meanwhile_is_not_taken_to_the_first_message(
    going: tuple[Talk, FakeJobs],
) -> None:
    talk, jobs = going
    talk.composer.field.setFocus()
    QTest.keyClicks(talk.composer.field, "half a sent")
    before = len(talk.messages._entries)

    jobs.release()

    assert talk.composer.field.hasFocus()
    assert len(talk.messages._entries) <= before + PIECE  # the rest is not read


@pytest.mark.parametrize("key", [Qt.Key.Key_End, Qt.Key.Key_PageDown])
def test_whoever_scrolls_elsewhere_stays_there(going: tuple[Talk, FakeJobs], key: Qt.Key) -> None:
    talk, jobs = going
    column = talk.messages.column
    QTest.keyClick(column, key)

    jobs.release()

    assert column.focused_row() is None
    assert column.verticalScrollBar().value() > 0


def test_a_read_for_the_chat_before_does_not_hold_up_the_next() -> None:
    jobs = FakeJobs()
    chat = ChatPresenter(context(LongTalk(), jobs))
    chat.begin()
    chat.choose(CHAT)
    jobs.held = True
    chat.show_earlier()
    chat.new_chat()
    chat.choose(CHAT)
    jobs.waiting[1:], late = [], jobs.waiting[1:]
    for each in late:
        each()

    asked = len(jobs.waiting)
    chat.show_earlier()

    assert len(jobs.waiting) == asked + 1
    jobs.release()
    assert len(chat.state.entries) == 2 * LATEST


def test_a_chat_is_left_and_come_back_to_at_the_same_place(chat: ChatPresenter) -> None:
    chat.leave_place(CHAT.id, LEFT)
    chat.new_chat()
    assert chat.state.left is None
    chat.choose(CHAT)
    assert chat.state.left == LEFT


def test_nothing_is_known_any_more_of_where_a_removed_chat_was_left(chat: ChatPresenter) -> None:
    chat.leave_place(CHAT.id, LEFT)
    chat.remove(CHAT.id)
    chat.choose(CHAT)
    assert chat.state.left is None


def test_the_start_takes_the_keyboard_from_nobody(going: tuple[Talk, FakeJobs]) -> None:
    talk, _jobs = going
    talk.composer.field.setFocus()
    first = talk.messages._entries[0].message.id

    talk.messages.show_message(first, takes_keyboard=False)

    assert talk.composer.field.hasFocus()
    talk.messages.show_message(first)
    assert talk.messages.column.focused_row() == 0


def test_whoever_sends_something_is_not_taken_to_the_first_message() -> None:
    jobs = FakeJobs()
    chat = ChatPresenter(context(LongTalk(), jobs))
    chat.begin()
    chat.choose(CHAT)
    jobs.held = True
    chat.show_whole(from_start=True)
    before = chat.state.target_number
    chat.send("and now?")
    jobs.release()
    assert chat.state.target_number == before


def test_the_markup_of_the_latest_answers_is_made_on_the_lane(chat: ChatPresenter) -> None:
    for each in chat.state.entries:
        made = each.message.text if each.message.role is Role.COMPANION else ""
        assert made in each.html
        assert bool(made) is bool(each.html)
    chat.show_whole()
    ahead = [each for each in chat.state.entries if each.html]
    assert LATEST // 2 < len(ahead) <= 2 * LATEST


def test_other_words_do_not_keep_the_markup_of_the_former(chat: ChatPresenter) -> None:
    last = chat.state.entries[-1] if chat.state.entries[-1].html else chat.state.entries[-2]
    chat.edit(last)
    chat.send("in my own words")
    changed = next(each for each in chat.state.entries if each.message.text == "in my own words")
    assert changed.html == ""
    assert last.saying("others").html == ""
