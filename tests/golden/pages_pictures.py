"""Pictures of the pages and of the first run: one for each state that looks different."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW, fact
from fakes.opening import FakeOpening
from fakes.pages import (
    first_run,
    memories_page,
    review_page,
    settings_page,
    timeline,
    you_page,
)
from scrubjay.domain.memory import MemoryId
from scrubjay.settings import Settings
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.shell import Shell
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Picture = tuple[Callable[[], QWidget], Scheme, tuple[int, int]]


def chat_empty() -> QWidget:
    opening = FakeOpening(settings=Settings())
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    ui = context(opening=opening)
    window.attach(ui, ChatPresenter(ui))
    return window


def invented() -> QWidget:
    opening = FakeOpening(settings=Settings())
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    ui = context(opening=opening)
    SamplePresenter(ui).load()
    window.attach(ui, ChatPresenter(ui))
    return window


def ties() -> QWidget:
    assistant = FakeAssistant()
    assistant.links.tie(MemoryId("m03"), MemoryId("m10"))
    delft = replace(
        fact("v1", "address-level2", "Delft", "I live in Delft.", days=900),
        superseded_by=MemoryId("m03"),
    )
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put([delft])
    page = MemoriesPage(context(assistant))
    page.resize(520, 680)
    page.open_memory(MemoryId("m03"))
    bar = page._panel._scroll.verticalScrollBar()
    bar.rangeChanged.connect(lambda _low, high: bar.setValue(round(high * 0.6)))
    return page


def guessed() -> QWidget:
    page = review_page(2, guessing=True)
    page.cards.reload()
    page.cards.reveal("the fence?")
    return page


def settings_search() -> QWidget:
    page = settings_page(2)
    page.contents.field.setText("key")
    page.contents.searched.emit("key")
    return page


def first_run_begin() -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    while page.presenter.state.file is None and not page.presenter.state.is_created:
        page.presenter.next()
    page.presenter.next()
    page.presenter.look_around()
    return page


PICTURES: Final[dict[str, Picture]] = {
    "chat-empty-light": (chat_empty, Scheme.LIGHT, (960, 620)),
    "memories-light": (memories_page, Scheme.LIGHT, (1040, 680)),
    "memories-dark": (memories_page, Scheme.DARK, (1040, 680)),
    "timeline-light": (timeline, Scheme.LIGHT, (1040, 680)),
    "ties-narrow-dark": (ties, Scheme.DARK, (520, 680)),
    "you-portrait-light": (lambda: you_page(0), Scheme.LIGHT, (760, 480)),
    "you-interests-dark": (lambda: you_page(1), Scheme.DARK, (760, 420)),
    "you-tasks-light": (lambda: you_page(2), Scheme.LIGHT, (760, 420)),
    "review-tray-light": (lambda: review_page(0), Scheme.LIGHT, (760, 680)),
    "review-fading-dark": (lambda: review_page(1), Scheme.DARK, (760, 420)),
    "review-guessed-light": (guessed, Scheme.LIGHT, (760, 360)),
    "first-run-light": (first_run, Scheme.LIGHT, (760, 620)),
    "settings-contrast": (lambda: settings_page(2), Scheme.CONTRAST, (900, 520)),
    "settings-models-light": (lambda: settings_page(3), Scheme.LIGHT, (900, 720)),
    "settings-models-narrow-dark": (lambda: settings_page(3), Scheme.DARK, (500, 760)),
    "settings-privacy-light": (lambda: settings_page(4), Scheme.LIGHT, (900, 760)),
    "settings-data-dark": (lambda: settings_page(5), Scheme.DARK, (900, 720)),
    "settings-search-light": (settings_search, Scheme.LIGHT, (760, 420)),
    "first-run-begin-dark": (first_run_begin, Scheme.DARK, (760, 560)),
    "invented-person-light": (invented, Scheme.LIGHT, (960, 480)),
}
