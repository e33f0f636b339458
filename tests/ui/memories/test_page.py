from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from fakes.assistant import FakeAssistant
from fakes.browse import endless
from fakes.life import memory
from fakes.walk import unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.ui.memories.detail_presenter import Pane
from scrubjay.ui.memories.editor import NewMemoryDialog
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.query import Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from fakes.context import Said
    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

POPUPS = "^This plugin does not support"
"""The offscreen platform says it of every menu that is opened."""


def shown_text(page: MemoriesPage) -> str:
    QApplication.processEvents()  # new parts are shown one turn of the loop later
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_everything_is_done_by_keyboard(opened: Open, qtbot: QtBot, said: Said) -> None:
    page = opened()
    assistant = page._context.assistant
    table = page._pane.table

    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page._pane.search
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Down)
    wanted = page._detail.wanted
    assert wanted == "m05"
    QTest.keyClick(table, Qt.Key.Key_Return)
    reading = QApplication.focusWidget()
    assert reading is not None
    assert page._panel.isAncestorOf(reading)
    QTest.keyClick(reading, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("Corrected.")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert assistant.browse.get([wanted])[wanted].text == "Corrected."
    assert said.toasts == ["Saved."]
    assert "Corrected." in shown_text(page)


def test_escape_leaves_the_words_as_they_were(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))
    page._edit()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("Something else")

    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert page._detail.state.pane is Pane.SHOWING
    assert page._detail.state.memory is not None
    assert page._detail.state.memory.text.startswith("The heron")


def test_delete_moves_to_the_trash_and_the_next_memory_is_shown(
    opened: Open, qtbot: QtBot, said: Said
) -> None:
    page = opened()
    table = page._pane.table
    table.setFocus()
    table.go_to(0)
    first, second = (page._list.listing.loaded_id(number) for number in (0, 1))

    QTest.keyClick(table, Qt.Key.Key_Delete)

    assert first is not None
    assert page._context.assistant.browse.get([first])[first].state is MemoryState.TRASHED
    assert said.toasts == ["Moved 1 memory to the trash."]
    assert page._pane.current_id == second
    assert page._detail.wanted == second


def test_going_to_another_memory_saves_what_was_being_written(opened: Open, said: Said) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))
    page._edit()
    page._panel._editor._words.setPlainText("Half a thought")

    page.open_memory(MemoryId("m06"))

    rows = page._context.assistant.browse.get([MemoryId("m05")])
    assert rows[MemoryId("m05")].text == "Half a thought"
    assert said.undo is not None
    assert page._detail.state.memory is not None
    assert page._detail.state.memory.id == "m06"


def test_words_the_store_refused_are_still_there_on_coming_back(opened: Open) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))
    page._edit()
    page._panel._editor._words.setPlainText("Half a thought")

    def refuse(_memory: MemoryId, _text: str) -> None:
        raise KnownError("The disk is full.")

    page._context.assistant.browse.edit = refuse  # type: ignore[method-assign, assignment]
    page.open_memory(MemoryId("m06"))
    page.open_memory(MemoryId("m05"))
    page._edit()

    assert page._panel._editor._words.toPlainText() == "Half a thought"


def test_a_change_elsewhere_does_not_leave_the_memory_a_link_led_to(opened: Open) -> None:
    page = opened()
    page._pane.table.go_to(3)
    page.open_memory(MemoryId("m02"))

    page._deeds.pin([MemoryId("m02")], pinned=True)
    page._deeds.remember("I live in Leiden", lambda _changes: None)

    assert page._detail.wanted == "m02"


def test_the_cursor_follows_its_memory_when_something_newer_comes_in(opened: Open) -> None:
    page = opened()
    page._pane.table.go_to(1)
    chosen = page._pane.current_id

    page._deeds.remember("I live in Leiden", lambda _changes: None)

    assert page._pane.table.current_row == 2
    assert page._pane.current_id == chosen


def offered(page: MemoriesPage) -> dict[str, QAction]:
    return {each.text(): each for each in page._pane._menu.actions() if each.text()}


@pytest.mark.qt_log_ignore(POPUPS)
def test_the_menu_key_offers_what_makes_sense(opened: Open, said: Said) -> None:
    page = opened()
    table = page._pane.table
    table.go_to(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    table.contextMenuEvent(event)

    assert list(offered(page)) == ["Pin", "Archive", "Move to the trash", "Forget for good…"]
    offered(page)["Archive"].trigger()
    assert said.toasts == ["Archived 1 memory."]
    page._pane._menu.close()

    page._list.ask(Query().reviewing(on=True))
    table.go_to(0)
    table.contextMenuEvent(event)
    assert list(offered(page)) == ["Keep", "Refuse", "Move to the trash", "Forget for good…"]
    page._pane._menu.close()


@pytest.mark.qt_log_ignore(POPUPS)
def test_filters_are_chosen_from_menus_that_stay_open(opened: Open) -> None:
    page = opened()
    chip = page._pane._filters._feeling
    chip.click()
    assert chip._menu.isVisible()
    assert not chip._actions["joy"].icon().isNull()

    place = chip._menu.actionGeometry(chip._actions["joy"]).center()
    QTest.mouseMove(chip._menu, place)
    QTest.mouseClick(chip._menu, Qt.MouseButton.LeftButton, pos=place)

    assert page._list.state.query.feelings == ("joy",)
    assert chip._menu.isVisible()
    assert chip.text().startswith("Feeling: Joy")
    chip._menu.close()
    page._pane._filters._clear.click()
    assert page._list.state.query == Query()


def test_another_list_begins_without_a_selection(opened: Open) -> None:
    page = opened()
    page._pane.table.selectAll()
    assert page._pane._bulk.isVisible()

    page._list.ask(Query(kinds=(MemoryKind.EPISODE,)))

    assert page._pane.table.selected_count == 0
    assert not page._pane._bulk.isVisible()


def test_several_memories_are_put_away_at_once(opened: Open, qtbot: QtBot, said: Said) -> None:
    page = opened()
    table = page._pane.table
    table.setFocus()
    table.go_to(0)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page._pane._bulk.isVisible()
    assert "3 selected" in shown_text(page)

    QTest.keyClick(table, Qt.Key.Key_Delete)

    assert said.toasts == ["Moved 3 memories to the trash."]
    assert said.undo is not None
    said.undo()
    assert page._list.state.total == 15


def test_a_new_memory_is_written_and_shown(opened: Open, qtbot: QtBot, said: Said) -> None:
    page = opened()
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(NewMemoryDialog)
    assert dialog is not None
    assert unnamed(dialog) == []
    dialog._words.setPlainText("I live in Leiden")

    QTest.keyClick(dialog._words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert said.toasts[-1] == "Remembered."
    assert page._detail.state.memory is not None
    assert page._detail.state.memory.text == "I live in Leiden"


def test_a_proposal_is_kept_from_the_panel(opened: Open, said: Said) -> None:
    page = opened()
    page.open_memory(MemoryId("m14"))
    assert "Is this right?" in shown_text(page)

    page._panel._review._keep()

    assert said.toasts == ["Kept 1 memory."]
    assert "Is this right?" not in shown_text(page)


def test_forgetting_for_good_asks_first(opened: Open) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))

    page._panel.actions_row._forget_it()

    dialog = page.findChild(ForgetDialog)
    assert dialog is not None
    assert "m05" in page._context.assistant.store.rows  # type: ignore[attr-defined]
    dialog._presenter.forget()
    assert page._detail.state.pane is Pane.GONE
    assert page._list.state.total == 14
    dialog.reject()


def test_undo_in_the_history_puts_the_words_back(opened: Open) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))
    page._deeds.edit(MemoryId("m05"), "Wrong words.", lambda _changes: None)
    portrait = page._detail.state.portrait
    assert portrait is not None
    assert [each.deed for each in portrait.history] == ["edit", "remember"]
    assert "Before: The heron was back at the canal before sunrise." in shown_text(page)

    page._deeds.undo([portrait.history[0].operation])

    assert page._detail.state.memory is not None
    assert page._detail.state.memory.text.startswith("The heron")


def test_imports_and_the_work_of_time_have_no_undo_of_their_own(opened: Open) -> None:
    assistant = FakeAssistant([])
    told = memory("i", "From a file.")
    steps = ("import", "use", "edit")
    for number, deed in enumerate(steps):
        with assistant.store.writing(deed, "person", told.at):
            assistant.store.put([replace(told, uses=number)])
    page = opened(assistant)
    page.open_memory(MemoryId("i"))
    QApplication.processEvents()

    names = [each.accessibleName() for each in page._panel.findChildren(QPushButton)]

    undoing = [each for each in names if each.startswith("Undo")]
    assert len(undoing) == 1
    assert "Edited" in undoing[0]


def test_a_failed_deed_is_told_where_one_looks(opened: Open) -> None:
    page = opened()
    page.open_memory(MemoryId("m05"))
    page._edit()

    def refuse(_memory: MemoryId, _text: str) -> None:
        raise KnownError("The disk is full.", "Make room and save again.")

    page._context.assistant.browse.edit = refuse  # type: ignore[method-assign, assignment]
    page._panel._editor.saved.emit("New words")

    assert page._detail.state.pane is Pane.EDITING
    assert "The disk is full." in shown_text(page)
    assert page._panel._editor.isVisible()


def test_a_hundred_thousand_rows_are_scrolled_by_reading_what_is_seen(
    opened: Open, qtbot: QtBot
) -> None:
    assistant, browse = endless(100_000)
    page = opened(assistant)
    table = page._pane.table
    bar = table.verticalScrollBar()
    for step in range(1, 21):
        bar.setValue(bar.maximum() * step // 20)
        table.grab()

    assert browse.lookups <= 2 * 21
    assert browse.served <= 2 * 21 * 100
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current_row == 99_999
    asked = browse.lookups
    QTest.keyClicks(table, "memory number 7")
    assert browse.lookups == asked


def test_how_many_are_selected_is_announced(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    table = page._pane.table
    table.setFocus()
    table.go_to(0)
    announced: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )

    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert announced == ["2 selected", "15 selected"]


def test_a_window_that_begins_narrow_stays_so(opened: Open) -> None:
    page = opened(size=(480, 700))
    assert page.width() == 480
    assert page._is_narrow
