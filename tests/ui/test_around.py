"""What surrounds the pages: tabs, the keys of the main window, the small windows beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.companion import Companion
from scrubjay.ui.first_run.sample_bar import SampleBar
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.shell import Shell
from scrubjay.ui.shortcuts import Act, press
from scrubjay.ui.tabs import Tabs
from scrubjay.ui.widgets import Chip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_tabs_are_told_as_one_of_several(qtbot: QtBot) -> None:
    tabs = Tabs("Forms")
    qtbot.addWidget(tabs)
    for name in ("One", "Two"):
        tabs.add(name, QWidget())
    told = [QAccessible.queryAccessibleInterface(each).role() for each in tabs.findChildren(Chip)]
    assert told == [QAccessible.Role.RadioButton] * 2


def test_something_is_written_down_by_a_key(qtbot: QtBot) -> None:
    opening = FakeOpening()
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.quick_wanted):
        assert press(window, Act.QUICK)


def test_the_companion_too_says_that_this_is_an_invented_person(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    for _step in assistant.sample.load():
        pass
    ui = context(assistant)
    companion = Companion(ui, ChatPresenter(ui))
    qtbot.addWidget(companion)
    (bar,) = companion.findChildren(SampleBar)
    assert not bar.isHidden()
    companion.close_down()
