"""Chips and the pages behind them, by keyboard and as they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from scrubjay.ui.tabs import Tabs
from scrubjay.ui.widgets import column

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def page(name: str) -> QWidget:
    made = QWidget()
    made.setLayout(column(QPushButton(name)))
    return made


def test_tab_goes_from_a_chip_into_its_page_and_back(qtbot: QtBot) -> None:
    # Made before the chips, as the pages of the program are.
    pages = [page("First button"), page("Second button")]
    tabs = Tabs("Parts")
    window = QWidget()
    window.setLayout(column(QPushButton("Before"), tabs, QPushButton("After")))
    for at, each in enumerate(pages):
        tabs.add(f"Part {at}", each)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for at, name in enumerate(("First button", "Second button")):
        tabs.open(at)
        tabs.take_focus()
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert button().text() == name
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)
        assert focused() is tabs._chips[at]


def test_the_chips_are_told_as_one_of_several(qtbot: QtBot) -> None:
    tabs = Tabs("Parts")
    qtbot.addWidget(tabs)
    for name in ("One", "Two"):
        tabs.add(name, page(name))
    told = [QAccessible.queryAccessibleInterface(each) for each in tabs._chips]
    assert [each.role() for each in told] == [QAccessible.Role.RadioButton] * 2
    assert [bool(each.state().checked) for each in told] == [True, False]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def button() -> QPushButton:
    found = focused()
    assert isinstance(found, QPushButton)
    return found
