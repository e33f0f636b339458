"""The timeline: read branch by branch, everything by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.jobs import FakeJobs
from fakes.life import NOW, memory
from scrubjay.domain.errors import KnownError
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.memories.timeline_model import Node, TimelineModel
from scrubjay.ui.memories.timeline_presenter import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest
    from pytestqt.qtbot import QtBot

    from scrubjay.domain.life import MoodDay
    from scrubjay.ui.memories.page import MemoriesPage
    from scrubjay.ui.memories.timeline_view import TimelineTree

    Open = Callable[..., MemoriesPage]


def in_time(page: MemoriesPage) -> TimelineTree:
    page._pane.show_view(View.TIMELINE)
    return page._pane.timeline.tree


def nodes(model: TimelineModel) -> Iterator[Node]:
    waiting = list(model.top)
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting = [*node.children, *waiting]


def titles(page: MemoriesPage) -> list[str]:
    return [each.item.title for each in nodes(page._pane._time.model)]


def phase(page: MemoriesPage) -> Phase:
    return page._pane._time.state.phase


def press(tree: TimelineTree, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tree, key)


def test_at_first_only_the_years_are_read(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    in_time(page)
    assert titles(page) == ["2022", "2024", "2025"]
    assert assistant.life.asked == [""]


def test_arrows_open_and_close_and_enter_opens_what_was_said(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    tree = in_time(page)
    tree.setFocus()
    right = Qt.Key.Key_Right
    press(tree, Qt.Key.Key_Home, *[right] * 8)
    assert titles(page)[:5] == [
        "2022",
        "November 2022",
        "Saturday 26 November",
        "10:30  Changed the tyres.",
        "Changed the tyres.",
    ]
    assert assistant.life.asked == ["", "2022", "2022-11", "2022-11-26"]
    press(tree, Qt.Key.Key_Return)
    assert page._detail.wanted == "m13"
    press(tree, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.currentIndex())


def test_enter_opens_and_closes_a_stretch(opened: Open) -> None:
    tree = in_time(opened())
    press(tree, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert tree.isExpanded(tree.currentIndex())
    press(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(tree.currentIndex())


def test_days_and_episodes_say_what_they_were_about(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    in_time(page)
    page._pane.timeline.go_to_day(date(2025, 5, 11))
    model = page._pane._time.model
    day = next(each for each in nodes(model) if each.item.title == "Sunday 11 May")
    qtbot.waitUntil(lambda: day.summary is not None)
    assert day.summary == "The heron was back at the canal before sunrise."
    spoken = model.data(model.index_of(day), Qt.ItemDataRole.AccessibleTextRole)
    assert "Sunday 11 May, 1 line, Anticipation" in str(spoken)
    assert "The heron" in str(spoken)


def test_what_was_open_is_open_again_after_a_change(opened: Open, qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    tree = in_time(page)
    page._pane.timeline.go_to_day(date(2025, 5, 11))
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put([memory("new", "A second heron.", days=3)])
    page._context.news.stir()
    qtbot.waitUntil(lambda: "Sunday 11 May" in titles(page))
    day = next(each for each in nodes(page._pane._time.model) if each.item.title == "Sunday 11 May")
    assert day.parent is not None
    assert tree.isExpanded(page._pane._time.model.index_of(day.parent))
    assert day.item.detail.startswith("2 lines") if day.item.level is not None else False


def test_nothing_is_read_while_the_list_is_shown(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    page._context.news.stir()
    assert assistant.life.asked == []
    in_time(page)
    assert assistant.life.asked == [""]


def test_moods_are_read_when_looked_at_and_once_for_all_that_changed_meanwhile(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = FakeAssistant()
    read: list[str] = []
    mood = assistant.life.mood

    def counting() -> list[MoodDay]:
        read.append("moods")
        return mood()

    monkeypatch.setattr(assistant.life, "mood", counting)
    page = opened(assistant)
    assert len(read) == 1
    page._context.news.stir()
    assert len(read) == 2
    page.hide()
    for _change in range(3):
        page._context.news.stir()
    assert len(read) == 2
    page.show()
    assert len(read) == 3
    page.hide()
    page.show()
    assert len(read) == 3


def test_a_branch_that_could_not_be_read_is_asked_for_again(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    tree = in_time(page)
    assistant.life.trouble = KnownError("The vault cannot be read.")
    press(tree, Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert page._pane._time.state.trouble is not None
    assistant.life.trouble = None
    page._pane._time.reload()
    press(tree, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert "November 2022" in titles(page)


def test_an_empty_life_and_one_on_its_way(opened: Open) -> None:
    jobs = FakeJobs(held=True)
    page = opened(FakeAssistant([]), jobs=jobs)
    in_time(page)
    assert phase(page) is Phase.LOADING
    jobs.release()
    assert phase(page) is Phase.NOTHING


def test_the_tree_keeps_the_rules_of_qt(opened: Open) -> None:
    page = opened()
    tree = in_time(page)
    tree.expandAll()
    tree.expandAll()
    model = page._pane._time.model
    for node in nodes(model):
        index = model.index_of(node)
        assert model.index(index.row(), 0, model.parent(index)) == index
        assert model.rowCount(index) == len(node.children)
        assert model.hasChildren(index) == (node.item.level is not None)
    assert not model.parent(QModelIndex()).isValid()
    assert not model.index(99, 0).isValid()


def test_in_the_timeline_a_day_of_the_strip_is_gone_to(opened: Open) -> None:
    page = opened()
    tree = in_time(page)
    page._pane._strip.chosen.emit((date(2025, 5, 11), date(2025, 5, 11)))
    current = TimelineModel.node(tree.currentIndex())
    assert current is not None
    assert current.item.title == "Sunday 11 May"
