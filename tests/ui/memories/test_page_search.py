"""From the search field into the list, and back when there is nothing left to stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes.assistant import FakeAssistant
from fakes.life import memory
from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.query import Query

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from fakes.context import Said
    from ui.memories.conftest import Open


def test_delete_in_the_search_field_deletes_a_letter(
    opened: Open, qtbot: QtBot, said: Said
) -> None:
    page = opened()
    page._pane.table.go_to(0)
    page._pane.search.setFocus()
    page._pane.search.setText("ab")
    page._pane.search.setCursorPosition(0)

    QTest.keyClick(page._pane.search, Qt.Key.Key_Delete)

    assert page._pane.search.text() == "b"
    assert said.toasts == []


def test_down_in_the_search_field_goes_into_the_list(opened: Open) -> None:
    page = opened()
    page.focus_search()
    QTest.keyClick(page._pane.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page._pane.table


def test_searching_by_words_and_then_by_meaning(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page._pane.search.setFocus()
    QTest.keyClicks(page._pane.search, "heron")
    qtbot.waitUntil(lambda: page._list.state.query == Query(text="heron"))
    assert page._list.state.total == 1

    QTest.keyClick(page._pane.search, Qt.Key.Key_Return)

    assert page._list.state.query == Query(text="heron", meaning=True)
    QTest.keyClick(page._pane.search, Qt.Key.Key_Escape)
    assert page._list.state.query == Query()


def test_down_from_the_search_chooses_the_first_row(opened: Open, said: Said) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    page._pane.search.setFocus()
    first = page._list.listing.loaded_id(0)

    QTest.keyClick(page._pane.search, Qt.Key.Key_Down)
    QTest.keyClick(page._pane.table, Qt.Key.Key_Delete)

    assert first is not None
    assert assistant.store.rows[first].state is MemoryState.TRASHED
    assert said.toasts == ["Moved 1 memory to the trash."]


def test_nothing_is_done_and_nothing_is_said_where_no_row_is_chosen(
    opened: Open, said: Said
) -> None:
    page = opened(FakeAssistant([]))
    page._pane.trash_selected()
    assert said.toasts == []


def test_when_the_last_row_goes_the_keyboard_goes_to_the_search(opened: Open) -> None:
    page = opened(FakeAssistant([memory("only", "The only one.")]))
    page._pane.take_focus_below()
    assert QApplication.focusWidget() is page._pane.table
    QTest.keyClick(page._pane.table, Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is page._pane.search
