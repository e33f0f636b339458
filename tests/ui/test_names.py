"""Every window can be heard, read and reached: no name, word, key or target is missing.

`python -m tests.evaluation.accessibility` does the same in all themes and prints the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from evaluation.accessible import lines, standing, walked
from fakes.settled import settle
from fakes.windows import WINDOWS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("name", WINDOWS)
def test_everything_is_named_readable_and_reached_by_tab(name: str, qtbot: QtBot) -> None:
    window = WINDOWS[name]()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle(window)
    assert standing(window).every() == []
    assert walked(window).every() == []


def unnamed() -> QWidget:
    return QPushButton()


def small() -> QWidget:
    button = QPushButton("x")
    button.setFixedSize(20, 40)
    return button


def faint() -> QWidget:
    label = QLabel("Hardly there")
    label.setStyleSheet("color: #B0B0B0; background: #FFFFFF;")
    return label


def silent() -> QWidget:
    label = QLabel()
    picture = QPixmap(20, 20)
    picture.fill(Qt.GlobalColor.black)
    label.setPixmap(picture)
    return label


def markup() -> QWidget:
    label = QLabel("Words")
    label.setToolTip("<p>Words</p>")
    return label


@pytest.mark.parametrize("make", [unnamed, small, faint, silent, markup])
def test_each_fault_is_seen(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    window = beside(make())
    qtbot.addWidget(window)
    window.show()
    (found,) = standing(window).every()
    assert found.startswith(make.__name__)


def test_what_holds_the_keyboard_or_never_gets_it_is_seen(qtbot: QtBot) -> None:
    trap, after = QPlainTextEdit(), QPushButton("After")
    trap.setAccessibleName("Trap")
    window = beside(trap, after)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    trap.setFocus()
    faults = walked(window)
    assert faults.traps == ("QPlainTextEdit 'Trap'",)
    assert faults.unreachable == ("QPushButton 'After'",)


def test_the_dump_tells_role_name_keys_and_states(qtbot: QtBot) -> None:
    button = QPushButton("Send it")
    button.setAccessibleDescription("To nobody")
    button.setEnabled(False)
    window = beside(button)
    qtbot.addWidget(window)
    window.show()
    told = lines(window)
    assert str(told[-1]) == "  Button 'Send it' (To nobody) disabled focusable"


def beside(*widgets: QWidget) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    for each in widgets:
        layout.addWidget(each)
    return window
