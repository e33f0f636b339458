from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrubjay.ui.chat.composer import Composer
from scrubjay.ui.chat.state import Phase

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer()
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def test_enter_sends_and_empties_the_field(composer: Composer, qtbot: QtBot) -> None:
    QTest.keyClicks(composer.field, "hello")
    with qtbot.waitSignal(composer.sent) as sent:
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert sent.args == ["hello"]
    assert composer.text == ""


def test_shift_enter_begins_a_line(composer: Composer, qtbot: QtBot) -> None:
    QTest.keyClicks(composer.field, "one")
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(composer.field, "two")
    assert composer.text == "one\ntwo"


def test_enter_can_be_made_to_begin_a_line(qtbot: QtBot) -> None:
    composer = Composer(enter_sends=False)
    qtbot.addWidget(composer)
    QTest.keyClicks(composer.field, "one")
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return, CONTROL)


def test_while_an_answer_comes_nothing_is_sent_and_what_is_typed_stays(
    composer: Composer, qtbot: QtBot
) -> None:
    composer.show_phase(Phase.ANSWERING)
    QTest.keyClicks(composer.field, "next")
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert composer.text == "next"
    assert composer._button.accessibleName() == "Stop"
    with qtbot.waitSignal(composer.stopped):
        QTest.mouseClick(composer._button, Qt.MouseButton.LeftButton)


def test_nothing_cannot_be_sent(composer: Composer, qtbot: QtBot) -> None:
    assert not composer._button.isEnabled()
    QTest.keyClicks(composer.field, "   ")
    assert not composer._button.isEnabled()


def test_the_field_grows_with_its_lines_up_to_a_limit(composer: Composer) -> None:
    heights = []
    for lines in (1, 3, 8, 40):
        composer.put("\n".join("line" for _ in range(lines)))
        heights.append(composer.field.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_text_for_importing_is_not_sent(composer: Composer, qtbot: QtBot) -> None:
    composer.put("x" * 100_001)
    with qtbot.assertNotEmitted(composer.sent), qtbot.waitSignal(composer.too_long):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert len(composer.text) == 100_001


def test_pasted_markup_stays_plain(composer: Composer) -> None:
    composer.field.setFocus()
    composer.field.insertPlainText("<b>x</b>")
    assert composer.text == "<b>x</b>"
