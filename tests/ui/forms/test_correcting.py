"""A value is corrected with one key, and everything about a field is heard at its toggle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fakes.forms_page import entry_of, row_of
from scrubjay.ui.forms.value_edit import LinesValue, LineValue, OptionValue
from scrubjay.ui.settings_page.keys_sheet import as_text
from scrubjay.ui.widgets import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.forms.field_row import FieldRow
    from scrubjay.ui.forms.page import FormsPage

    Open = Callable[..., FormsPage]


pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def rows(page: FormsPage) -> list[FieldRow]:
    return list(page.filling._preview._fields._rows.values())


def test_one_key_goes_to_the_value_with_all_of_it_chosen(opened: Open) -> None:
    page = opened()
    first = rows(page)[0]
    first.focus_value()
    QTest.keyClick(first._fill, Qt.Key.Key_F2)
    line = first._value
    assert isinstance(line, LineValue)
    assert line.hasFocus()
    assert line.selectedText() == line.text() != ""
    QTest.keyClicks(line, "Mirabel")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert entry_of(page, first.entry.position).value == "Mirabel"
    assert rows(page)[1]._fill.hasFocus() or rows(page)[1]._value.hasFocus()


def test_a_list_shows_its_options_and_lines_are_chosen_whole(qtbot: QtBot) -> None:
    window = QWidget()
    options, lines = OptionValue((("DE", "Germany"), ("AT", "Austria"))), LinesValue()
    window.setLayout(column(options, lines))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    lines.show_value("By the canal")
    lines.correct()
    assert lines.hasFocus()
    assert lines.textCursor().selectedText() == "By the canal"
    options.correct()
    assert options.view().isVisible()
    options.hidePopup()


def test_the_arrows_go_along_the_fields_and_stay_at_the_ends(opened: Open) -> None:
    page = opened((1100, 420))
    first, second, *_others, last = rows(page)
    first.focus_value()
    QTest.keyClick(first._fill, Qt.Key.Key_Up)
    assert first._fill.hasFocus()
    QTest.keyClick(first._fill, Qt.Key.Key_Down)
    assert second.isAncestorOf(focused())
    last.focus_value()
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert not last.isAncestorOf(focused())
    assert not focused().visibleRegion().isEmpty()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_toggle_tells_the_value_why_and_from_which_words(opened: Open) -> None:
    page = opened()
    told = row_of(page, 0)._fill.accessibleDescription()
    assert told.startswith("Mira, Will be filled")
    assert "sure" in told
    assert "“My first name is Mira.”" in told
    asked = row_of(page, 3)._fill.accessibleDescription()
    assert "Please check" in asked or "Choose one" in asked


def test_the_keys_of_a_field_stand_on_the_sheet() -> None:
    assert "At a field of a form" in as_text()
