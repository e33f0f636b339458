"""Messages are reached and worked with by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.ui.chat.bubble import Bubble
from scrubjay.ui.chat.deed import Deed
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.why_dialog import WhyDialog
from scrubjay.ui.theme import Icon
from scrubjay.ui.widgets.button import pointing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        self.assistant = FakeAssistant()
        self.said = Said()
        self.chat = ChatPresenter(context(self.assistant, FakeJobs(), self.said))
        self.page = ChatPage(self.chat._context, self.chat)
        qtbot.addWidget(self.page)
        self.page.resize(900, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.chat.send("what about window seats?")
        self.assistant.chat.reply = "another answer"
        self.page.take_focus()

    @property
    def field(self) -> object:
        return self.page.talk.composer.field

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    @property
    def row(self) -> int | None:
        return self.page.talk.messages.column.focused_row()


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_the_arrows_go_from_message_to_message_and_escape_comes_back(scene: Scene) -> None:
    scene.press(Qt.Key.Key_Up)
    assert scene.row == 1
    scene.press(Qt.Key.Key_Up)
    assert scene.row == 0
    focused = QApplication.focusWidget()
    assert isinstance(focused, Bubble)
    assert "window seats" in focused.accessibleName()
    assert focused.bar._more is not None
    assert focused.bar._more.is_lit
    scene.press(Qt.Key.Key_Down)
    assert scene.row == 1
    scene.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is scene.field


def test_keys_answer_again_step_through_versions_and_keep_the_place(scene: Scene) -> None:
    scene.press(Qt.Key.Key_Up)
    scene.press(Qt.Key.Key_R)
    assert scene.chat.state.entries[-1].message.text == "another answer"
    assert scene.row == 1
    scene.press(Qt.Key.Key_Left)
    assert scene.chat.state.entries[-1].version == 1
    scene.press(Qt.Key.Key_Right)
    assert scene.chat.state.entries[-1].version == 2
    assert scene.row == 1


def test_a_key_puts_a_message_into_the_field_and_escape_leaves_it(scene: Scene) -> None:
    scene.press(Qt.Key.Key_Up)
    scene.press(Qt.Key.Key_Up)
    scene.press(Qt.Key.Key_E)
    talk = scene.page.talk
    assert talk._strip.isVisible()
    assert talk.composer.text == "what about window seats?"
    assert QApplication.focusWidget() is scene.field
    scene.press(Qt.Key.Key_Escape)
    assert talk._strip.isHidden()
    assert talk.composer.text == ""


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)
def test_enter_opens_everything_that_can_be_done(scene: Scene, qtbot: QtBot) -> None:
    scene.press(Qt.Key.Key_Up)
    bubble = QApplication.focusWidget()
    scene.press(Qt.Key.Key_Return)
    assert isinstance(bubble, Bubble)
    menu = bubble.findChild(QMenu)
    assert menu is not None
    names = [each.text() for each in menu.findChildren(QAction) if each.text()]
    assert "Answer again" in names
    assert "Why this answer" in names
    menu.close()
    qtbot.waitUntil(lambda: bubble.findChild(QMenu) is None)


def test_the_versions_are_shown_with_arrows_that_say_where_one_is(scene: Scene) -> None:
    scene.chat.regenerate(scene.chat.state.entries[-1])
    bubble = scene.page.talk.messages.column.built(1)
    assert bubble is not None
    versions = bubble.bar._versions
    assert versions is not None
    assert versions._place.text() == "2/2"
    assert versions._earlier.accessibleDescription() == "Version 2 of 2"
    versions._earlier.click()
    assert versions._place.text() == "1/2"
    assert "window seats" in bubble.words.toPlainText()


def test_the_buttons_keep_their_room_and_come_with_the_keyboard(scene: Scene) -> None:
    first = scene.page.talk.messages.column.built(0)
    assert first is not None
    height = first.height()
    assert not first.bar._buttons
    first.words.setFocus()
    scene.press(Qt.Key.Key_Tab)
    button = first.bar._buttons[Deed.COPY]
    assert QApplication.focusWidget() is button
    lit = [button.is_lit]
    button.click()
    scene.page.take_focus()
    lit.append(button.is_lit)
    assert lit == [True, False]
    assert scene.said.toasts == ["Copied."]
    assert QApplication.clipboard().text() == "what about window seats?"
    assert first.height() == height


def test_why_names_scores_strengths_and_reasons(scene: Scene, qtbot: QtBot) -> None:
    dialog = WhyDialog(None, scene.chat._context, scene.chat.state.entries[-1])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "score" in words
    assert "strength then" in words
    assert "the same words" in words


def test_where_one_reads_from_the_right_the_arrows_point_the_other_way(
    scene: Scene, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scene.chat.regenerate(scene.chat.state.entries[-1])
    bubble = scene.page.talk.messages.column.built(1)
    assert bubble is not None
    versions = bubble.bar._versions
    assert versions is not None
    assert pointing(Icon.LEFT, versions._earlier.layoutDirection()) is Icon.RIGHT
    assert versions._earlier.x() > versions._later.x()
    scene.page.talk.messages.focus_last()
    scene.press(Qt.Key.Key_Right)
    assert scene.chat.state.entries[-1].version == 1
