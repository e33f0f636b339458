"""Trying to remember first: an answer about one's own past waits behind Show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import Conversation, MemoryMode
from scrubjay.domain.memory import MemoryId
from scrubjay.settings import TRY_FIRST
from scrubjay.ui.chat.bubble import CompanionBubble
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.widgets import Button, Chip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext

QUESTION = "What do I prefer on long train rides, window seats?"


@pytest.fixture
def jobs() -> FakeJobs:
    return FakeJobs()


@pytest.fixture
def ui(jobs: FakeJobs) -> UiContext:
    made = context(jobs=jobs)
    made.settings.put(TRY_FIRST, True)
    return made


def is_held(presenter: ChatPresenter) -> bool:
    return presenter.state.entries[1].is_held


def test_an_answer_about_ones_past_is_held_back_until_shown(ui: UiContext, qtbot: QtBot) -> None:
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    presenter.send(QUESTION)
    assert is_held(presenter)
    bubble = page.findChildren(CompanionBubble)[0]
    assert bubble.words.toPlainText() == ""
    show = next(each for each in bubble.findChildren(Button) if each.text() == "Show")
    show.setFocus()
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert not is_held(presenter)
    assert "window seats" in bubble.words.toPlainText()


@pytest.mark.parametrize(
    "said",
    [
        "Tell me about the window seats.",  # no question
        "What about quantum chromodynamics?",  # nothing to remember
    ],
)
def test_nothing_else_is_held_back(ui: UiContext, said: str) -> None:
    presenter = ChatPresenter(ui)
    presenter.send(said)
    assert not is_held(presenter)


def test_who_does_not_want_it_is_answered_at_once() -> None:
    presenter = ChatPresenter(context())
    presenter.send(QUESTION)
    assert not is_held(presenter)


def test_showing_it_early_keeps_it_shown(ui: UiContext, jobs: FakeJobs) -> None:
    presenter = ChatPresenter(ui)
    jobs.held = True
    presenter.send(QUESTION)
    jobs.release_one()  # heard: the reply is being worded
    assert is_held(presenter)
    presenter.reveal(presenter.state.entries[1])
    assert not is_held(presenter)
    jobs.release()
    assert not is_held(presenter)


def test_what_was_learnt_meanwhile_does_not_cover_it_again(ui: UiContext) -> None:
    presenter = ChatPresenter(ui)
    presenter.send(QUESTION)
    entry = presenter.state.entries[1]
    presenter.reveal(entry)
    presenter._replace(entry, learned=entry.learned)
    assert not is_held(presenter)


def offered(page: ChatPage) -> list[str]:
    chips = page.talk._greeting.findChildren(Chip)
    return [each.accessibleName() for each in chips if not each.isHidden()]


def test_an_empty_memory_is_not_asked_about_last_week(qtbot: QtBot) -> None:
    ui = context(FakeAssistant([]))
    page = ChatPage(ui, ChatPresenter(ui))
    qtbot.addWidget(page)
    assert offered(page) == ["My name is …", "I live in …", "Remember that …"]
    ui.news.publish(Changes(added=(MemoryId("m1"),)))
    assert "What did I do last week?" in offered(page)


def test_a_memory_with_something_in_it_is(qtbot: QtBot) -> None:
    ui = context()
    page = ChatPage(ui, ChatPresenter(ui))
    qtbot.addWidget(page)
    assert "What did I do last week?" in offered(page)


def test_private_chats_are_marked_in_the_list(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    for mode in MemoryMode:
        assistant.chat.keep(
            Conversation(
                id=f"c-{mode}", title=mode.value, mode=mode, created_at=NOW, updated_at=NOW
            )
        )
    ui = context(assistant)
    page = ChatPage(ui, ChatPresenter(ui))
    qtbot.addWidget(page)
    marked = {
        page.chats._list.item(at).text(): not page.chats._list.item(at).icon().isNull()
        for at in range(page.chats._list.count())
    }
    assert marked == {"full": False, "read": True, "off": True}
