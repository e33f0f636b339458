"""The walkers that judge the pages find what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fakes.walk import overflowing, tab_stops, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def window(qtbot: QtBot, *parts: QWidget) -> QWidget:
    top = QWidget()
    layout = QVBoxLayout(top)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(top)
    with qtbot.waitExposed(top):
        top.show()
    top.activateWindow()
    return top


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    named = QCheckBox("Fill")
    bare = QLineEdit()

    assert unnamed(window(qtbot, named, bare)) == ["QLineEdit "]


def test_what_sticks_out_is_found(qtbot: QtBot) -> None:
    top = window(qtbot, QLabel("short"))
    outside = QLabel("long", top)
    outside.setGeometry(top.width() - 5, 0, 50, 10)
    outside.show()

    assert len(overflowing(top)) == 1


def test_tab_stops_come_in_order_and_once(qtbot: QtBot) -> None:
    first, second = QPushButton("a"), QPushButton("b")
    top = window(qtbot, first, second)
    second.setFocus()

    assert tab_stops(top) == [first, second]
