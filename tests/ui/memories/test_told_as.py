"""What a screen reader tells the parts above the list as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from scrubjay.ui import theme
from scrubjay.ui.memories.query import Query
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.memories.conftest import Open

POPUPS = "^This plugin does not support"
"""The offscreen platform says it of every menu that is opened."""
Role = QAccessible.Role


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_the_two_layouts_are_told_as_one_of_two(opened: Open) -> None:
    page = opened()
    chips = page._pane.bar._buttons
    assert [role(each) for each in chips.values()] == [Role.RadioButton] * 2
    assert [each.accessibleName() for each in chips.values()] == ["List", "Timeline"]

    chips[View.LIST].setFocus()
    QTest.keyClick(chips[View.LIST], Qt.Key.Key_Right)
    QTest.keyClick(chips[View.TIMELINE], Qt.Key.Key_Space)

    assert page._pane.bar.view is View.TIMELINE
    assert not chips[View.LIST].isChecked()


def test_a_filter_with_several_values_is_told_as_a_menu(opened: Open) -> None:
    page = opened()
    bar = page._pane._filters
    for chip in (bar._kind, bar._feeling, bar._state, page._pane._head.order):
        assert role(chip) == Role.ButtonMenu
    assert role(bar._pinned) == Role.CheckBox


@pytest.mark.qt_log_ignore(POPUPS)
def test_opening_a_menu_ticks_nothing(opened: Open) -> None:
    page = opened()
    chip = page._pane._filters._kind

    chip.click()
    assert chip._menu.isVisible()
    chip._menu.close()

    assert not chip.isChecked()
    assert page._list.state.query == Query()


def test_the_ground_of_the_chosen_row_ends_at_its_ring(opened: Open, qapp: QApplication) -> None:
    theme.apply(qapp, Theme.of(Scheme.CONTRAST))
    page = opened()
    table = page._pane.table
    table.setFocus()
    table.go_to(1)

    drawn = table.viewport().grab().toImage()
    place = table.visualRect(table.currentIndex())
    canvas = drawn.pixelColor(place.left() + 1, table.rowViewportPosition(2) + 8)

    for x in (place.left(), place.right()):
        assert drawn.pixelColor(x, place.center().y()) == canvas
