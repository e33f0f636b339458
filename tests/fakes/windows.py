"""Every window, page, tab and dialog in its states, made for whoever has to look at all of them.

Names say what is shown: "forms-filled" is the Forms page after a form was filled.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.browsers import surfing
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.memory_windows import MEMORY_WINDOWS
from fakes.opening import FakeOpening
from fakes.pages import (
    companion,
    first_run,
    held_back,
    memories_page,
    review_page,
    settings_page,
    timeline,
    you_page,
)
from fakes.quick_windows import learnt as quick_learnt
from fakes.quick_windows import locked as quick_locked
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.chat.given_file import GivenFileDialog
from scrubjay.ui.chat.link_dialog import LinkDialog
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.search_dialog import SearchDialog
from scrubjay.ui.chat.why_dialog import WhyDialog
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.first_run.sample_bar import SampleBar
from scrubjay.ui.forms.confirm_dialog import ConfirmDialog
from scrubjay.ui.forms.copy_window import CopyWindow
from scrubjay.ui.forms.entry import entries_of
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.forms.paste_dialog import PasteDialog
from scrubjay.ui.locked_page import LockedPage
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.editor import NewMemoryDialog
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.forget_presenter import ForgetPresenter
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.tie_dialog import TieDialog, TiePresenter
from scrubjay.ui.palette.palette import Palette
from scrubjay.ui.palette.presenter import Command, PalettePresenter
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.keys_dialog import KeysDialog
from scrubjay.ui.settings_page.keys_presenter import KeysPresenter
from scrubjay.ui.settings_page.keys_sheet import KeySheet
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.settings_page.protection_dialog import PassphraseDialog, ProtectionDialog
from scrubjay.ui.settings_page.protection_presenter import ProtectionPresenter
from scrubjay.ui.shell import Shell
from scrubjay.ui.shortcuts import Act
from scrubjay.ui.waiting_page import WaitingPage
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.context import UiContext


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


def main_window() -> QWidget:
    opening = FakeOpening()
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    window.toasts.show_toast("Done.", lambda: None)
    return window


def link_dialog() -> QWidget:
    # Without its parent: that would be a window of its own in the test.
    dialog = LinkDialog(None, "https://example.org")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def ties() -> QWidget:
    assistant = FakeAssistant()
    # The first of the list: the keyboard opens that one when it comes to the list.
    assistant.links.tie(MemoryId("m01"), MemoryId("m10"))
    page = MemoriesPage(context(assistant))
    page.open_memory(MemoryId("m01"))
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


def alone(make: Callable[[QWidget], QDialog]) -> QWidget:
    """Return a dialog without the window it belongs to, kept after it closes."""
    holder = QWidget()
    dialog = make(holder)
    dialog.setParent(None, dialog.windowFlags())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def empty(make: Callable[[UiContext], QWidget]) -> QWidget:
    """Return a page of somebody who has told nothing yet."""
    return make(context(FakeAssistant([])))


def failing(make: Callable[[UiContext], QWidget]) -> QWidget:
    """Return a page that cannot read the vault."""
    assistant = FakeAssistant()
    trouble = KnownError("The vault cannot be read.", "Check the disk, then try again.")
    assistant.browse.trouble = assistant.life.trouble = assistant.browsers.trouble = trouble
    return make(context(assistant))


def waiting(make: Callable[[UiContext], QWidget]) -> QWidget:
    """Return a page whose work is not done yet."""
    jobs = FakeJobs()
    ui = context(jobs=jobs)
    jobs.held = True
    return make(ui)


def you(ui: UiContext, at: int = 0) -> QWidget:
    page = YouPage(ui)
    page.presenter.reload()
    page.tabs.open(at)
    return page


def review(ui: UiContext, at: int = 0) -> QWidget:
    page = ReviewPage(ui)
    page.tabs.open(at)
    return page


def forms(ui: UiContext, at: int = 0) -> QWidget:
    page = FormsPage(ui)
    page.tabs.open(at)
    return page


def chat(ui: UiContext) -> QWidget:
    return ChatPage(ui, ChatPresenter(ui))


def first_steps(steps: int) -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    for _ in range(steps):
        page.presenter.next()
    return page


def search_chats() -> QWidget:
    ui = context()
    ChatPresenter(ui).send("what about window seats?")
    return alone(lambda holder: SearchDialog(holder, ui, lambda _hit: None))


def sensitive(holder: QWidget) -> QDialog:
    entry = next(each for each in entries_of(sample.drafts()) if each.value)
    return ConfirmDialog(entry, holder)


def keys_dialog(holder: QWidget) -> QDialog:
    dialog = KeysDialog(holder, KeysPresenter(context().settings), Act.FORMS)
    dialog.field.pressed.emit("Ctrl+F")
    return dialog


def waiting_in_trouble() -> QWidget:
    page = WaitingPage(lambda: None)
    page.show_trouble(Trouble.of(KnownError("The vault cannot be opened.", "Try again.")))
    return page


def sample_bar() -> QWidget:
    ui = context()
    bar = SampleBar(ui)
    bar.presenter.load()
    return bar


def protecting(kind: type[ProtectionDialog | PassphraseDialog]) -> QWidget:
    presenter = ProtectionPresenter(context())
    presenter.begin()
    return alone(lambda holder: kind(holder, presenter))


WINDOWS: dict[str, Callable[[], QWidget]] = {
    "invented-person": sample_bar,
    "protection": lambda: protecting(ProtectionDialog),
    "new-code": lambda: protecting(PassphraseDialog),
    "main": main_window,
    "chat": chat_page,
    "chat-trouble": chat_in_trouble,
    "chat-versions": chat_with_versions,
    "why": why,
    "palette": palette,
    "given-file": given_file,
    "companion": companion,
    "quick": quick_learnt,
    "quick-locked": quick_locked,
    "memories": memories_page,
    **MEMORY_WINDOWS,
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
    "memory-settings": lambda: settings_page(2),
    "chat-empty": lambda: empty(chat),
    "chat-waiting": lambda: waiting(chat),
    "search-chats": search_chats,
    "memories-empty": lambda: empty(MemoriesPage),
    "memories-trouble": lambda: failing(MemoriesPage),
    "memories-waiting": lambda: waiting(MemoriesPage),
    "memory-new": lambda: alone(NewMemoryDialog),
    "memory-forget": lambda: alone(
        lambda holder: ForgetDialog(ForgetPresenter(context(), [MemoryId("m05")]), holder)
    ),
    "forms-confirm": lambda: alone(sensitive),
    "forms-paste": lambda: alone(PasteDialog),
    "forms-browser-empty": lambda: empty(lambda ui: forms(ui, 1)),
    "forms-browser-trouble": lambda: failing(lambda ui: forms(ui, 1)),
    "forms-filled-empty": lambda: empty(lambda ui: forms(ui, 2)),
    "you-portrait-empty": lambda: empty(you),
    "you-portrait-trouble": lambda: failing(you),
    "you-interests-empty": lambda: empty(lambda ui: you(ui, 1)),
    "you-tasks-empty": lambda: empty(lambda ui: you(ui, 2)),
    "you-details-empty": lambda: empty(lambda ui: you(ui, 3)),
    "review-empty": lambda: empty(review),
    "review-trouble": lambda: failing(review),
    "review-fading-empty": lambda: empty(lambda ui: review(ui, 1)),
    "review-keeping-empty": lambda: empty(lambda ui: review(ui, 2)),
    "settings-chat": lambda: settings_page(1),
    "settings-model": lambda: settings_page(3),
    "settings-privacy": lambda: settings_page(4),
    "settings-data": lambda: settings_page(5),
    "settings-keys": lambda: settings_page(6),
    "settings-computer": lambda: settings_page(7),
    "keys-change": lambda: alone(keys_dialog),
    "keys-sheet": lambda: alone(KeySheet),
    "first-run-begin": lambda: first_steps(0),
    "first-run-name": lambda: first_steps(2),
    "first-run-end": lambda: first_steps(3),
    "opening": lambda: WaitingPage(lambda: None),
    "opening-trouble": waiting_in_trouble,
}
