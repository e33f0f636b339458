"""Every control has a name, a place in the tab order, and shows when it has the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.browsers import surfing
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life_faces import asked_life
from fakes.opening import FakeOpening
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.settings import RECALL_FIRST, TRY_FIRST
from scrubjay.ui.chat.given_file import GivenFileDialog
from scrubjay.ui.chat.link_dialog import LinkDialog
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.why_dialog import WhyDialog
from scrubjay.ui.companion import Companion
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.forms.copy_window import CopyWindow
from scrubjay.ui.forms.entry import entries_of
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.locked_page import LockedPage
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.memories.tie_dialog import TieDialog, TiePresenter
from scrubjay.ui.palette.palette import Palette
from scrubjay.ui.palette.presenter import Command, PalettePresenter
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.shell import Shell
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def chat_page() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    presenter.send("I live in Leiden now, and what about window seats?")
    presenter.send("quantum chromodynamics")
    return page


def chat_in_trouble() -> QWidget:
    assistant = FakeAssistant()
    ui = context(assistant)
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    assistant.chat.trouble = KnownError("The model stopped.", "Try again.")
    presenter.send("hello")
    return page


def chat_with_versions() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    presenter.send("what about window seats?")
    presenter.regenerate(presenter.state.entries[-1])
    presenter.edit(presenter.state.entries[0])
    page.talk.finder.open()
    return page


def why() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    presenter.send("what about window seats?")
    dialog = WhyDialog(None, ui, presenter.state.entries[-1])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def palette() -> QWidget:
    command = Command(key="do:it", title="Do it", group="Do", run=lambda: None)
    made = Palette(None, PalettePresenter([command], context().settings))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return made


def given_file() -> QWidget:
    made = GivenFileDialog(None, context(), Path("page.html"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return made


def companion() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    presenter.send("window seats?")
    return Companion(ui, presenter)


def main_window() -> QWidget:
    opening = FakeOpening()
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    window.toasts.show_toast("Done.", lambda: None)
    return window


def first_run() -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    page.presenter.next()
    page.presenter.protect_by("passphrase")
    return page


def memories_page() -> QWidget:
    page = MemoriesPage(context())
    page.open_memory(MemoryId("m05"))
    return page


def link_dialog() -> QWidget:
    # Without its parent: that would be a window of its own in the test.
    dialog = LinkDialog(None, "https://example.org")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def you_page(at: int) -> QWidget:
    assistant = FakeAssistant()
    assistant.tasks.require(MemoryId("m11"), MemoryId("m16"))
    page = YouPage(context(assistant))
    page.presenter.reload()
    page.tabs.open(at)
    return page


def review_page(at: int, *, guessing: bool = False) -> QWidget:
    assistant = FakeAssistant()
    asked_life(assistant)
    ui = context(assistant)
    ui.settings.put(RECALL_FIRST, guessing)
    page = ReviewPage(ui)
    page.tabs.open(at)
    return page


def timeline() -> QWidget:
    page = MemoriesPage(context())
    page._pane.show_view(View.TIMELINE)
    return page


def ties() -> QWidget:
    assistant = FakeAssistant()
    # The first of the list: the keyboard opens that one when it comes to the list.
    assistant.links.tie(MemoryId("m01"), MemoryId("m10"))
    page = MemoriesPage(context(assistant))
    page.open_memory(MemoryId("m01"))
    return page


def held_back() -> QWidget:
    ui = context()
    ui.settings.put(TRY_FIRST, True)
    presenter = ChatPresenter(ui)
    presenter.send("What about window seats?")
    return ChatPage(ui, presenter)


def memory_settings() -> QWidget:
    page = SettingsPage(context())
    page._group.buttons()[2].setChecked(True)
    return page


def forms_page(at: int) -> QWidget:
    assistant = FakeAssistant()
    surfing(assistant.browsers)
    assistant.forms.fills = sample.filled()
    page = FormsPage(context(assistant))
    page.tabs.open(at)
    return page


def copying() -> QWidget:
    window = CopyWindow()
    window.show_entries(entries_of(sample.drafts()))
    return window


WINDOWS: dict[str, Callable[[], QWidget]] = {
    "main": main_window,
    "chat": chat_page,
    "chat-trouble": chat_in_trouble,
    "chat-versions": chat_with_versions,
    "why": why,
    "palette": palette,
    "given-file": given_file,
    "companion": companion,
    "memories": memories_page,
    "forms": lambda: FormsPage(context()),
    "forms-browser": lambda: forms_page(1),
    "forms-filled": lambda: forms_page(2),
    "copying": copying,
    "you-details": lambda: you_page(3),
    "settings": lambda: SettingsPage(context()),
    "first-run": first_run,
    "locked": LockedPage,
    "link": link_dialog,
    "you-portrait": lambda: you_page(0),
    "you-interests": lambda: you_page(1),
    "you-tasks": lambda: you_page(2),
    "review-tray": lambda: review_page(0),
    "review-fading": lambda: review_page(1),
    "review-keeping": lambda: review_page(2),
    "review-guessing": lambda: review_page(2, guessing=True),
    "timeline": timeline,
    "ties": ties,
    "tie": lambda: TieDialog(TiePresenter(context(), MemoryId("m03")), None),
    "held-back": held_back,
    "memory-settings": memory_settings,
}


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield what a person can use, without the inner parts of Qt's own compound controls."""
    for widget in window.findChildren(QWidget):
        compound = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and not compound:
            yield widget


@pytest.mark.parametrize("name", WINDOWS)
def test_every_control_has_a_name(name: str, qtbot: QtBot) -> None:
    window = WINDOWS[name]()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    window.show()
    unnamed = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in controls(window)
        if widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _name(widget).strip()
    ]
    assert not unnamed


@pytest.mark.parametrize("name", WINDOWS)
def test_tab_reaches_every_visible_control(name: str, qtbot: QtBot) -> None:
    window = WINDOWS[name]()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    # By their words: a page may rebuild a row while one walks through it.
    wanted = {
        _words(widget)
        for widget in controls(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and not _in_unchecked_group(widget)
    }
    reached: set[str] = set()
    for _ in range(4 * len(wanted) + 10):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(_words(focused))
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
        QApplication.processEvents()  # what the keyboard reached may have shown something new
    missed = wanted - reached
    assert not missed


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_name(widget)!r}"


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _in_unchecked_group(widget: QWidget) -> bool:
    """Tab stops once per exclusive group, at its checked button; the arrows do the rest."""
    if not isinstance(widget, QAbstractButton):
        return False
    group: QButtonGroup | None = widget.group()
    exclusive = widget.autoExclusive() if group is None else group.exclusive()
    return exclusive and not widget.isChecked()
