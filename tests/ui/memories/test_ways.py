"""What is reached from the title: trash, archive, contradictions, what fades this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from fakes.assistant import FakeAssistant
from fakes.life import fact, life
from fakes.walk import unnamed
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui.context import Place
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.page_menu import PageMenu
from scrubjay.ui.review.conflicts_dialog import ConflictsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from fakes.context import Said
    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

POPUPS = "^This plugin does not support"
"""The offscreen platform says it of every menu that is opened."""


def ways(page: MemoriesPage) -> dict[str, QAction]:
    menu = page.findChild(PageMenu)
    assert menu is not None
    return {each.text(): each for each in menu.menu_of_ways.actions()}


def read(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def button(widget: QWidget, words: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == words)


@pytest.mark.qt_log_ignore(POPUPS)
def test_the_ways_are_opened_by_keyboard(opened: Open) -> None:
    page = opened()
    menu = page.findChild(PageMenu)
    assert menu is not None
    menu.setFocus()
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.menu_of_ways.isVisible()
    menu.menu_of_ways.close()


def test_the_trash_says_what_happens_and_gives_back(opened: Open, said: Said) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    assistant.browse.trash([MemoryId("m01"), MemoryId("m02")])

    ways(page)["Trash"].trigger()

    assert "Taken back, it brings them along" in read(page)
    assert unnamed(page) == []
    trashed = page._list.state.total
    button(page, "Take all back").click()
    assert said.toasts == [f"Took {trashed} memories back."]
    assert page._list.state.total == 0
    assert said.undo is not None
    said.undo()
    assert page._list.state.total == trashed


def test_the_trash_is_emptied_only_after_a_preview(opened: Open) -> None:
    page = opened()
    page._deeds.trash([MemoryId("m01")])
    ways(page)["Trash"].trigger()

    button(page, "Empty the trash…").click()

    dialog = page.findChild(ForgetDialog)
    assert dialog is not None
    assert page._context.assistant.browse.get([MemoryId("m01")])
    dialog.reject()


def test_the_archive_says_what_it_is(opened: Open) -> None:
    page = opened()
    page._deeds.archive([MemoryId("m01")])
    ways(page)["Archive"].trigger()
    assert "is not used in answers" in read(page)
    assert not button(page, "Empty the trash…").isVisible()
    page._pane._show_everything()
    assert not page._pane._away.isVisible()


@pytest.fixture
def torn() -> FakeAssistant:
    made = FakeAssistant([*life(), fact("c1", "address-level2", "Delft", "I live in Delft.")])
    rows = made.store.rows
    made.browse.rivals = [(rows[MemoryId("m03")], rows[MemoryId("c1")])]
    return made


def test_contradictions_are_told_and_settled_side_by_side(
    opened: Open, torn: FakeAssistant, said: Said
) -> None:
    page = opened(torn)
    assert page._pane.notices.conflicts.text().strip("\u2068\u2069") == "1 contradiction"
    page._pane.notices.conflicts.click()
    dialog = page.findChild(ConflictsDialog)
    assert dialog is not None
    assert "I live in Delft." in read(dialog)
    assert unnamed(dialog) == []

    button(dialog, "This holds").click()

    assert said.toasts == ["Settled."]
    assert "Nothing contradicts itself" in read(dialog)
    assert not page._pane.notices.conflicts.isVisible()


def test_a_side_of_a_contradiction_opens_its_memory(opened: Open, torn: FakeAssistant) -> None:
    page = opened(torn)
    page._dialogs.show_conflicts()
    dialog = page.findChild(ConflictsDialog)
    assert dialog is not None
    dialog._context.navigate(Place.MEMORIES, MemoryId("c1"))
    assert page._detail.wanted == "c1"


def test_what_fades_this_week_is_listed(opened: Open) -> None:
    page = opened()
    fading = page._context.assistant.rehearsal.fading_soon()
    assert page._pane.notices.fading.isVisible()

    page._pane.notices.fading.click()

    assert page._list.state.total == len(fading) > 0
    assert "Fades this week" in read(page)
    assert all(each.memory.state is MemoryState.ACTIVE for each in fading)
