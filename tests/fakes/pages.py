"""Pages in the states that both the golden pictures and the walks through every window show."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW, memory
from fakes.life_faces import asked_life
from fakes.opening import FakeOpening
from scrubjay.domain.memory import MemoryId, MemoryKind
from scrubjay.settings import RECALL_FIRST, TRY_FIRST
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.companion import Companion
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def companion() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    presenter.send("What about window seats?")
    return Companion(ui, presenter)


def held_back() -> QWidget:
    ui = context()
    ui.settings.put(TRY_FIRST, True)
    presenter = ChatPresenter(ui)
    presenter.send("What do I prefer on long train rides, window seats?")
    return ChatPage(ui, presenter)


def memories_page() -> MemoriesPage:
    page = MemoriesPage(context())
    page.open_memory(MemoryId("m05"))
    return page


def timeline() -> QWidget:
    page = MemoriesPage(context())
    page._pane.show_view(View.TIMELINE)
    page._pane._time.reload()
    page._pane.timeline.go_to_day(date(2025, 5, 11))
    page.open_memory(MemoryId("m05"))
    return page


def you_page(at: int) -> QWidget:
    """Return the page of somebody who has two things to do, one before the other."""
    assistant = FakeAssistant()
    plans = [
        memory("p1", "Book the ferry to Texel.", kind=MemoryKind.PLAN),
        memory("p2", "Renew the passport.", kind=MemoryKind.PLAN),
    ]
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put(plans)
    assistant.tasks.require(MemoryId("p1"), MemoryId("p2"))
    page = YouPage(context(assistant))
    page.presenter.reload()
    page.tabs.open(at)
    return page


def review_page(at: int, *, guessing: bool = False) -> ReviewPage:
    assistant = FakeAssistant()
    asked_life(assistant)
    ui = context(assistant)
    ui.settings.put(RECALL_FIRST, guessing)
    page = ReviewPage(ui)
    page.tabs.open(at)
    return page


def first_run() -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    page.presenter.next()
    page.presenter.protect_by("passphrase")
    return page


def settings_page(at: int) -> SettingsPage:
    page = SettingsPage(context())
    page.open_section(at)
    return page
