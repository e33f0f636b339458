"""A question whose answer was cut off says so after a restart, and can be asked again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW
from scrubjay.domain.conversation import FORGOTTEN, Conversation, MemoryMode, Message, Role
from scrubjay.domain.errors import KnownError
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHAT = Conversation(id="cut", title="Cut", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW)
ASKED = Message(
    id="q", conversation="cut", role=Role.PERSON, text="What about window seats?", at=NOW
)


def opened(*messages: Message, jobs: FakeJobs | None = None) -> ChatPresenter:
    assistant = FakeAssistant()
    assistant.chat.keep(CHAT, messages)
    chat = ChatPresenter(context(assistant, jobs))
    chat.begin()
    chat.choose(CHAT)
    return chat


def test_a_question_without_its_answer_is_answered_when_one_asks_again(qtbot: QtBot) -> None:
    chat = opened(ASKED)
    page = ChatPage(chat._context, chat)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    strip = page.talk._cut_off
    assert strip.isVisible()
    assert "cut off" in strip.accessibleName()
    button = strip.findChild(QPushButton)
    assert button is not None

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not strip.isVisible()
    asked, answer = chat.state.entries
    assert asked.message.id == "q"
    assert answer.message.parent == "q"
    assert "window" in answer.message.text
    page.close_down()


@pytest.mark.parametrize(
    "last",
    [
        replace(ASKED, id="a", role=Role.COMPANION, parent="q", text="Yes."),
        replace(ASKED, id="f", parent="q", text=FORGOTTEN),
    ],
)
def test_what_has_an_answer_or_was_forgotten_was_not_cut_off(last: Message) -> None:
    assert opened(ASKED, last).state.cut_off is None


def test_nothing_was_cut_off_while_the_answer_is_under_way() -> None:
    jobs = FakeJobs()
    chat = opened(ASKED, jobs=jobs)
    jobs.held = True
    chat.answer_cut_off()
    assert chat.state.cut_off is None
    chat.answer_cut_off()
    jobs.release()
    assert [each.message.role for each in chat.state.entries] == [Role.PERSON, Role.COMPANION]


def test_a_model_that_fails_again_is_told_and_asked_once_more() -> None:
    chat = opened(ASKED)
    chat._chat.trouble = KnownError("It stopped.", "Try again.")  # type: ignore[attr-defined]
    chat.answer_cut_off()
    state = chat.state
    assert state.trouble is not None
    assert state.cut_off is None
    assert [each.message.id for each in chat.state.entries] == ["q"]
    chat.retry()
    assert len(chat.state.entries) == 2
