"""The rail, as it is told and used by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from scrubjay.ui.place import Place
from scrubjay.ui.rail import Rail

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail()
    made.show_place(Place.CHAT)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_places_are_told_as_one_of_several(rail: Rail) -> None:
    told = [QAccessible.queryAccessibleInterface(each) for each in rail.buttons.values()]
    assert {each.role() for each in told} == {QAccessible.Role.RadioButton}
    chosen = [each.text(QAccessible.Text.Name) for each in told if each.state().checked]
    assert chosen == ["Chat"]


def test_what_waits_is_told_with_the_place(rail: Rail) -> None:
    rail.show_waiting(3)
    face = QAccessible.queryAccessibleInterface(rail.buttons[Place.REVIEW])
    assert face.text(QAccessible.Text.Name) == "Review, 3 wait for you"
    rail.show_waiting(0)
    assert face.text(QAccessible.Text.Name) == "Review"


def test_the_arrows_go_along_the_places(rail: Rail) -> None:
    gone: list[Place] = []
    rail.chosen.connect(gone.append)
    rail.buttons[Place.CHAT].setFocus()
    QTest.keyClick(rail.buttons[Place.CHAT], Qt.Key.Key_Down)
    assert gone == [Place.MEMORIES]
    assert rail.buttons[Place.MEMORIES].hasFocus()


def test_a_narrow_rail_shows_no_words(rail: Rail) -> None:
    button = rail.buttons[Place.SETTINGS]
    wide = button.size()
    rail.set_narrow(True)
    assert (button.width(), button.height()) < (wide.width(), wide.height())
    assert button.width() == button.height()
    rail.set_narrow(False)
    assert button.size() == wide
