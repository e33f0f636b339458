"""The page is made piece by piece, and is whole for whoever needs it sooner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import life, memory
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui.context import Chosen
from scrubjay.ui.memories.detail_view import DetailPanel
from scrubjay.ui.memories.list_pane import ListPane
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.query import Query
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.widgets import column

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.memories.conftest import Open

LONG = "A sentence that goes on. " * 120


def test_it_is_made_in_later_turns_of_the_event_loop(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant()))
    qtbot.addWidget(page)
    page.show()
    before = len(page.findChildren(ListPane)), len(page.findChildren(DetailPanel))

    qtbot.waitUntil(lambda: page._gradually.is_done)

    assert before == (0, 0)
    assert (len(page.findChildren(ListPane)), len(page.findChildren(DetailPanel))) == (1, 1)
    assert page.focusWidget() is page._pane.search
    page.close_down()


def test_what_is_to_be_listed_at_once_is_listed(qtbot: QtBot) -> None:
    jobs = FakeJobs(held=True)
    page = MemoriesPage(context(FakeAssistant(), jobs))
    qtbot.addWidget(page)
    page.show()

    page.list_chosen(Chosen(title="Two of them", ids=(MemoryId("m05"), MemoryId("m01"))))
    qtbot.waitUntil(lambda: page._gradually.is_done)
    for _ in range(3):
        jobs.release()

    assert page._list.state.total == 2
    assert page._pane._head._heading.text() == "Two of them"
    page.close_down()


def test_a_memory_that_is_wanted_at_once_does_not_wait_for_its_panel(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant()))
    qtbot.addWidget(page)
    page.show()

    page.open_memory(MemoryId("m05"))

    assert page._panel._words.text() == page._detail.state.memory.text  # type: ignore[union-attr]
    page.close_down()


def test_what_is_left_to_make_is_given_up_with_the_window(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant()))
    qtbot.addWidget(page)

    page.close_down()
    page._gradually.finish()

    assert page._pane_there is None
    assert page._panel_there is None


def test_the_columns_keep_their_shares_when_a_memory_is_opened(opened: Open) -> None:
    page = opened()
    before = page._columns.sizes()

    page._pane.table.go_to(4)
    for _ in range(4):
        QApplication.processEvents()

    assert page._columns.sizes() == before
    assert before[0] > before[1] > 0


def test_the_timeline_the_bar_and_the_trash_are_made_when_they_are_wanted(opened: Open) -> None:
    page = opened()
    pane = page._pane
    wanted = (pane._by_time, pane._several, pane._away)
    before = [part.is_made for part in wanted]

    pane.show_view(View.TIMELINE)
    pane.show_view(View.LIST)
    pane.table.selectAll()
    page._list.ask(Query(states=(MemoryState.TRASHED,)))

    assert before == [False] * 3
    assert all(part.is_made for part in wanted)


def test_coming_back_to_a_memory_goes_on_where_one_was_reading(opened: Open) -> None:
    page = opened(FakeAssistant([*life(), memory("long", LONG), memory("longer", LONG * 2)]))
    bar = page._panel._scroll.verticalScrollBar()

    def open_and_settle(key: str) -> None:
        page.open_memory(MemoryId(key))
        for _ in range(6):
            QApplication.processEvents()

    open_and_settle("long")
    assert bar.maximum() > 300
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    read = bar.value()
    assert read > 0
    open_and_settle("longer")
    assert bar.value() == 0
    open_and_settle("m05")
    open_and_settle("long")

    assert bar.value() == read


def test_whoever_scrolls_while_a_memory_opens_is_not_scrolled_back(opened: Open) -> None:
    page = opened(FakeAssistant([*life(), memory("long", LONG)]))
    page.open_memory(MemoryId("long"))
    bar = page._panel._scroll.verticalScrollBar()
    for _ in range(6):
        QApplication.processEvents()

    page._panel._places.come("long")
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    bar.setRange(0, bar.maximum() + 50)

    assert bar.value() == bar.maximum() - 50


def test_a_key_builds_nothing_that_it_does_not_need(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant([])))
    qtbot.addWidget(page)
    page.show()

    for key in (Qt.Key.Key_Shift, Qt.Key.Key_X, Qt.Key.Key_Down):
        QTest.keyClick(page, key)

    assert page._pane_there is None
    page.close_down()


def test_the_keyboard_stays_with_whoever_writes_beside_the_page(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant([])))
    window, beside = QWidget(), QLineEdit()
    window.setLayout(column(beside, page))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    beside.setFocus()

    qtbot.waitUntil(lambda: page._gradually.is_done)

    assert QApplication.focusWidget() is beside
    page.close_down()


def test_a_page_one_came_to_hands_the_keyboard_to_its_search(qtbot: QtBot) -> None:
    page = MemoriesPage(context(FakeAssistant([])))
    window, beside = QWidget(), QLineEdit()
    window.setLayout(column(beside, page))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    beside.setFocus()

    page.take_focus()
    qtbot.waitUntil(lambda: page._gradually.is_done)

    assert QApplication.focusWidget() is page._pane.search
    page.close_down()
