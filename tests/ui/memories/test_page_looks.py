from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from fakes.assistant import FakeAssistant
from fakes.jobs import FakeJobs
from fakes.life import life, memory
from fakes.walk import overflowing, tab_stops, unnamed
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.ui.memories.list_presenter import Phase
from scrubjay.ui.memories.query import Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

WIDE, NARROW = (1100, 760), (480, 760)
ENDLESS_NAME = "Wolfeschlegelsteinhausenbergerdorff" * 6


def shown_text(page: MemoriesPage) -> str:
    QApplication.processEvents()  # new parts are shown one turn of the loop later
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("key", [None, "m05", "m10", "m12", "m13", "m14"])
def test_no_control_is_without_a_name(opened: Open, size: tuple[int, int], key: str | None) -> None:
    page = opened(size=size)
    if key is not None:
        page.open_memory(MemoryId(key))

    assert unnamed(page) == []


def test_the_tab_key_reaches_every_control_and_comes_round(opened: Open) -> None:
    page = opened()
    page._pane.table.go_to(0)
    page._pane.search.setFocus()

    stops = tab_stops(page)

    assert page._pane.table in stops
    assert page._panel.actions_row._pin in stops
    assert page._pane.search in stops


def test_rows_are_spoken_with_everything_they_show(opened: Open) -> None:
    page = opened()
    page._pane.table.go_to(0)
    table = QAccessible.queryAccessibleInterface(page._pane.table)
    assert table is not None

    spoken = {table.child(number).text(QAccessible.Text.Name) for number in range(6)}

    assert any("plum cake" in each and "strength" in each and "Joy" in each for each in spoken)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("size", [WIDE, NARROW, (700, 500)])
def test_nothing_sticks_out_with_endless_names_in_either_direction(
    opened: Open, size: tuple[int, int], direction: Qt.LayoutDirection
) -> None:
    long = replace(
        memory("long", f"{ENDLESS_NAME} wrote to me.", state=MemoryState.PROPOSED),
        entities=(ENDLESS_NAME,),
        speaker=ENDLESS_NAME,
        tags=(ENDLESS_NAME,),
        kind=MemoryKind.FACT,
    )
    page = opened(FakeAssistant([*life(), long]), size)
    page.setLayoutDirection(direction)
    page.open_memory(MemoryId("long"))
    QApplication.processEvents()

    assert overflowing(page) == []


def test_where_it_is_narrow_there_is_one_column_and_a_way_back(opened: Open, qtbot: QtBot) -> None:
    page = opened(size=NARROW)
    assert page._pane.isVisible()
    assert not page._panel.isVisible()

    page._pane.table.go_to(0)
    page._pane.table.setFocus()
    QTest.keyClick(page._pane.table, Qt.Key.Key_Return)
    assert page._panel.isVisible()
    assert not page._pane.isVisible()
    reading = QApplication.focusWidget()
    assert reading is not None
    QTest.keyClick(reading, Qt.Key.Key_Escape)

    assert page._pane.isVisible()
    assert QApplication.focusWidget() is page._pane.table


def test_each_state_shows_what_can_be_done(opened: Open) -> None:
    empty = opened(FakeAssistant([]))
    assert empty._list.state.phase is Phase.NOTHING_YET
    assert "Nothing to remember yet" in shown_text(empty)
    assert unnamed(empty) == []

    held = FakeJobs(held=True)
    busy = opened(jobs=held)
    assert busy._list.state.phase is Phase.LOADING
    assert unnamed(busy) == []

    found = opened()
    found._list.ask(Query(text="zeppelin"))
    assert "Nothing found" in shown_text(found)
    assert unnamed(found) == []


def test_names_in_the_panel_list_everything_that_names_them(opened: Open) -> None:
    told = replace(memory("n", "Nora came."), entities=("Nora",))
    page = opened(FakeAssistant([*life(), told]))
    page.open_memory(MemoryId("n"))

    page._panel.name_asked.emit("Nora")

    assert page._list.state.query == Query(person="Nora")
    assert page._list.state.total == 1


def test_memory_text_is_never_markup(opened: Open) -> None:
    page = opened(FakeAssistant([memory("x", "<b>bold</b> <img src=file:///etc/passwd>")]))
    page.open_memory(MemoryId("x"))

    labels = [each for each in page.findChildren(QLabel) if "<b>" in each.text()]

    assert labels
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
