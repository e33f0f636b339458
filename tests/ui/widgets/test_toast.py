"""A toast covers nothing that one reads or writes in meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from scrubjay.ui.widgets import Label, column
from scrubjay.ui.widgets.toast import ToastTray

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Something could not be done, and this is told at such length that it needs lines. " * 4


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(480, 500)
    return made


@pytest.fixture
def page(window: QWidget) -> QPlainTextEdit:
    return QPlainTextEdit(window)


@pytest.fixture
def tray(window: QWidget, page: QPlainTextEdit, qtbot: QtBot) -> ToastTray:
    made = ToastTray(window)
    foot = Label("Offline")
    foot.setFixedHeight(36)
    window.setLayout(column(page, made.room, foot, spacing=0))
    with qtbot.waitExposed(window):
        window.show()
    return made


def settled() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_one_line_lies_over_the_status_line(tray: ToastTray, page: QPlainTextEdit) -> None:
    before = page.geometry()
    tray.show_toast("Saved.")
    settled()
    assert tray._toast is not None
    assert tray._toast.y() >= before.bottom()
    assert page.geometry() == before


def test_the_page_makes_room_for_more_lines_and_takes_it_back(
    tray: ToastTray, page: QPlainTextEdit, window: QWidget
) -> None:
    before = page.geometry()
    tray.show_toast(LONG)
    settled()
    assert tray._toast is not None
    assert tray._toast.height() > 60
    assert not tray._toast.geometry().intersects(page.geometry())
    assert window.rect().contains(tray._toast.geometry())

    tray._toast.close()
    settled()
    assert page.geometry() == before


def test_a_short_one_after_a_long_one_gives_the_room_back(
    tray: ToastTray, page: QPlainTextEdit
) -> None:
    before = page.geometry()
    tray.show_toast(LONG)
    tray.show_toast("Saved.")
    settled()
    assert page.geometry() == before
