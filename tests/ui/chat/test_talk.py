from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.ui.chat.bubble import CompanionBubble
from scrubjay.ui.chat.deed import Deed
from scrubjay.ui.chat.learned_card import LearnedCard
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.context import Place
from scrubjay.ui.widgets import Button, Chip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Scene:
    """A chat page over the fakes."""

    def __init__(self, qtbot: QtBot) -> None:
        self.assistant = FakeAssistant()
        self.jobs = FakeJobs()
        self.said = Said()
        self.presenter = ChatPresenter(context(self.assistant, self.jobs, self.said))
        self.page = ChatPage(self.presenter._context, self.presenter)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.take_focus()

    def type(self, words: str) -> None:
        field = self.page.talk.composer.field
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def answer(self) -> CompanionBubble:
        view = self.page.talk.messages
        bubble = view.column.built(view.count() - 1)
        assert isinstance(bubble, CompanionBubble)
        return bubble


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_text_arrives_by_frames_also_after_one_looked_elsewhere(scene: Scene, qtbot: QtBot) -> None:
    scene.jobs.held = True
    scene.type("hello")
    scene.jobs.release_one()
    exchange = scene.presenter._exchanges[scene.presenter.state.current.id]
    exchange.take("one ")
    qtbot.waitUntil(lambda: "one" in scene.answer.words.toPlainText())
    scene.page.hide()
    exchange.take("two ")
    scene.page.show()
    exchange.take("three")
    qtbot.waitUntil(lambda: "one two three" in scene.answer.words.toPlainText())
    scene.jobs.release()


def test_escape_stops_the_answer(scene: Scene) -> None:
    scene.jobs.held = True
    scene.type("hello")
    scene.jobs.release_one()
    exchange = scene.presenter._exchanges[scene.presenter.state.current.id]
    exchange.take("half")
    QTest.keyClick(scene.page.talk.composer.field, Qt.Key.Key_Escape)
    assert exchange.is_stopped()
    scene.jobs.release()
    assert scene.presenter.state.entries[-1].message.stopped


def test_a_memory_under_an_answer_opens_in_the_memories(scene: Scene) -> None:
    scene.type("what about window seats?")
    chips = [chip for chip in scene.answer.findChildren(Chip) if "window" in chip.text()]
    chips[0].click()
    assert scene.said.places == [(Place.MEMORIES, "m09")]


def test_what_was_learnt_can_be_taken_back_under_the_answer(scene: Scene) -> None:
    scene.type("I live in Leiden now")
    card = scene.answer.findChild(LearnedCard)
    assert card is not None
    undo = next(each for each in card.findChildren(Button) if each.text() == "Undo")
    undo.click()
    assert scene.presenter.state.entries[-1].learned.undone


def test_after_a_failure_the_chat_can_be_tried_again_from_the_banner(scene: Scene) -> None:
    scene.assistant.chat.trouble = KnownError("The model stopped.", "Try again.")
    scene.type("window seats?")
    again = next(
        each for each in scene.page.talk._banner.findChildren(Button) if each.text() == "Try again"
    )
    assert again.isVisible()
    again.click()
    assert not scene.page.talk._banner.isVisible()
    assert scene.page.talk.messages.count() == 2


def test_a_failed_message_comes_back_into_the_field(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_chat: object, _text: str, **_rest: object) -> None:
        raise KnownError("The disk is full.", "Free some space.")

    monkeypatch.setattr(scene.assistant.chat, "turn", full)
    scene.type("a careful message")
    assert scene.page.talk.composer.text == "a careful message"


def test_a_suggestion_begins_a_message(scene: Scene) -> None:
    chips = scene.page.talk._greeting.findChildren(Chip)
    next(chip for chip in chips if "Remember" in chip.text()).click()
    assert scene.page.talk.composer.text == "Remember that "


def test_the_mode_is_switched_and_explained(scene: Scene) -> None:
    modes = scene.page._modes._chips
    modes[MemoryMode.OFF].click()
    assert scene.presenter.state.current.mode is MemoryMode.OFF
    assert "Neither" in scene.page._meaning.text()


def test_an_answer_can_be_copied(scene: Scene, qtbot: QtBot) -> None:
    scene.type("what about window seats?")
    scene.answer.bar._buttons[Deed.COPY].click()
    assert scene.said.toasts == ["Copied."]


def test_chats_are_listed_and_opened_by_keyboard(scene: Scene) -> None:
    scene.type("the first chat")
    QTest.keyClick(scene.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert scene.page.talk.messages.count() == 0
    scene.type("the second chat")
    QTest.keyClick(scene.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    titles = {chat.title for chat in scene.presenter.state.chats}
    assert titles == {"the first chat", "the second chat"}
    assert scene.page.talk.messages.count() == 2


def test_a_narrow_page_shows_one_column_and_a_way_to_the_other(scene: Scene) -> None:
    scene.type("hello there")
    scene.page.resize(460, 700)
    assert scene.page.chats.isHidden()
    scene.page._list_button.click()
    assert not scene.page.chats.isHidden()
    assert scene.page._right.isHidden()
    scene.page.chats.chosen.emit(scene.presenter.state.chats[0])
    assert scene.page.chats.isHidden()
    assert not scene.page._right.isHidden()


def test_typing_waits_for_no_lane_and_a_draft_is_written_once_it_rests(scene: Scene) -> None:
    scene.jobs.held = True
    QTest.keyClicks(scene.page.talk.composer.field, "half a thought")
    assert not scene.jobs.waiting
    assert scene.page.talk._resting.isActive()
    scene.page.talk._resting.timeout.emit()
    assert len(scene.jobs.waiting) == 1
    QTest.keyClicks(scene.page.talk.composer.field, ", and more")
    assert scene.page.talk.composer.text == "half a thought, and more"
    scene.jobs.release()
    assert scene.assistant.chat.draft("") == "half a thought"


def test_the_page_asks_for_the_room_of_one_column_before_it_has_any(qtbot: QtBot) -> None:
    given = context(FakeAssistant(), FakeJobs())
    page = ChatPage(given, ChatPresenter(given))
    qtbot.addWidget(page)
    assert page.minimumSizeHint().width() <= 420
