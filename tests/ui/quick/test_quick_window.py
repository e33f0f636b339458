"""The small window: everything by keys, whole, announced, and gone when it is done."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from fakes.quick_sitting import PHRASE, Sitting, ready, refuse
from scrubjay.domain.errors import KnownError
from scrubjay.ui.quick.window import QuickWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)


def window(qtbot: QtBot, sitting: Sitting, *, goes_on: bool = False) -> QuickWindow:
    made = QuickWindow(sitting.presenter, lambda: goes_on)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.come_forward()
    return made


def test_everything_is_done_by_keys(qtbot: QtBot) -> None:
    sitting = ready()
    made = window(qtbot, sitting)
    left: list[bool] = []
    made.left.connect(lambda: left.append(True))
    assert made.field.hasFocus()
    QTest.keyClicks(made.field, "I live in Leiden now.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert sitting.kept() == ["I live in Leiden now."]
    assert made.field.text() == ""
    QTest.keyClick(made, Qt.Key.Key_Tab)
    assert made._undo.hasFocus()
    QTest.keyClick(made._undo, Qt.Key.Key_Space)
    assert sitting.line == "Taken back."
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert left == [True]
    made.come_forward()
    assert made.isVisible()


def test_a_locked_vault_is_unlocked_in_the_small_window(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    QTest.keyClicks(made._passphrase, "wrong")
    QTest.keyClick(made._passphrase, Qt.Key.Key_Return)
    assert made._passphrase.text() == ""
    assert made._passphrase.hasFocus()
    QTest.keyClicks(made._passphrase, PHRASE)
    QTest.keyClick(made._passphrase, Qt.Key.Key_Return)
    sitting.open()
    assert not made._locked.isVisible()
    assert made.field.hasFocus()
    assert sitting.kept() == ["Mind the step."]


def test_escape_warns_once_where_words_would_be_lost(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert made._banner.isVisible()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_where_the_program_goes_on_nothing_is_lost_by_closing(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting, goes_on=True)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    made.come_forward()
    assert made.field.text() == "Mind the step."


def test_the_news_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    sitting = ready()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "I live in Leiden now.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert any("Kept, and learned" in each for each in said)
    assert said[-1].endswith("Tab goes to Undo. This window closes by itself.")
    refuse(monkeypatch, sitting, KnownError("The disk is full.", "Make room."))
    QTest.keyClicks(made.field, "More.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert said[-1] == "The disk is full. Make room."


def test_a_token_is_put_where_qt_looks_for_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    made = window(qtbot, ready())
    made.come_forward("by-this")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "by-this"


def test_every_line_is_whole_however_long(qtbot: QtBot) -> None:
    sitting = ready()
    made = window(qtbot, sitting)
    before = made.height()
    QTest.keyClicks(made.field, "I live in Leiden now. " * 12)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert made.height() > before
    assert made._line.heightForWidth(made._line.width()) <= made._line.height()


def test_the_window_says_when_the_memories_are_nobodys(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening())
    sitting.open()
    window = QuickWindow(sitting.presenter, lambda: True)
    qtbot.addWidget(window)
    assert window.windowTitle() == "Scrubjay"
    for _step in sitting.opening.assistant.sample.load():
        pass
    sitting.presenter.look()
    assert "invented person" in window.windowTitle()
    assert "invented person" in window._line.text()
    window.close_down()


def kept_in(qtbot: QtBot, sitting: Sitting) -> QuickWindow:
    made = window(qtbot, sitting, goes_on=True)
    QTest.keyClicks(made.field, "I live in Leiden now.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    return made


def test_it_leaves_by_itself_when_the_words_are_kept(qtbot: QtBot) -> None:
    made = kept_in(qtbot, ready())
    assert made._leaving.is_waiting
    made._leaving.look()
    assert not made.isVisible()
    made.come_forward()
    assert made._line.text() == "Enter keeps it in your memories. Escape closes."
    assert not made._leaving.is_waiting


def test_nothing_is_told_by_a_window_that_leaves(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    made = kept_in(qtbot, ready())
    before = list(said)
    made._leaving.look()
    assert not made.isVisible()
    assert said == before


def test_it_stays_while_undo_has_the_keyboard_or_the_pointer(qtbot: QtBot) -> None:
    made = kept_in(qtbot, ready())
    made._undo.setFocus()
    made._leaving.look()
    assert made.isVisible()
    made.field.setFocus()
    made._undo.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    made._leaving.look()
    assert made.isVisible()
    assert made._leaving.is_waiting


def test_it_stays_while_somebody_writes_on(qtbot: QtBot) -> None:
    made = kept_in(qtbot, ready())
    QTest.keyClicks(made.field, "And")
    made._leaving.look()
    assert made.isVisible()
    assert made.field.text() == "And"


def test_it_leaves_too_when_the_words_were_taken_back(qtbot: QtBot) -> None:
    sitting = ready()
    made = kept_in(qtbot, sitting)
    sitting.presenter.undo()
    made.field.setFocus()
    made._leaving.look()
    assert not made.isVisible()


def test_it_stays_with_words_that_could_not_be_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = ready()
    refuse(monkeypatch, sitting, KnownError("The disk is full.", "Make room."))
    made = kept_in(qtbot, sitting)
    assert not made._leaving.is_waiting
    assert made.field.text() == "I live in Leiden now."


def test_words_that_wait_for_the_vault_keep_it_open(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = kept_in(qtbot, sitting)
    assert not made._leaving.is_waiting


def test_what_was_kept_after_the_window_had_gone_is_not_told_the_next_time(qtbot: QtBot) -> None:
    jobs = FakeJobs()
    sitting = Sitting(FakeOpening(), jobs)
    sitting.open()
    window = QuickWindow(sitting.presenter, lambda: True)
    qtbot.addWidget(window)
    window.come_forward()
    jobs.held = True
    QTest.keyClicks(window.field, "My PIN is kept under the plant.")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    window.close()
    jobs.release()
    assert sitting.state.kept is None

    window.come_forward()

    assert sitting.line == "Enter keeps it in your memories. Escape closes."
    assert not window._leaving.is_waiting
    window.close_down()


def test_what_was_taken_back_after_the_window_had_gone_is_not_told_the_next_time(
    qtbot: QtBot,
) -> None:
    jobs = FakeJobs()
    sitting = Sitting(FakeOpening(), jobs)
    sitting.open()
    window = QuickWindow(sitting.presenter, lambda: True)
    qtbot.addWidget(window)
    window.come_forward()
    QTest.keyClicks(window.field, "I like tea.")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    jobs.held = True
    window._undo.click()
    window.close()
    jobs.release()
    assert sitting.state.kept is None

    window.come_forward()

    assert sitting.line == "Enter keeps it in your memories. Escape closes."
    assert not window._leaving.is_waiting
    window.close_down()
