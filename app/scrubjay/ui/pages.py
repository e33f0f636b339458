"""The pages of the main window, each imported when it is first wanted."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.context import Chosen, UiContext


@runtime_checkable
class OpensMemories(Protocol):
    """A page that can show one memory."""

    def open_memory(self, memory: MemoryId) -> None:
        """Show it."""
        ...

    def list_chosen(self, chosen: Chosen) -> None:
        """List some memories and no others."""
        ...


@runtime_checkable
class OpensFiles(Protocol):
    """A page that can show a file."""

    def open_file(self, path: Path) -> None:
        """Show it."""
        ...


@runtime_checkable
class ShowsFills(Protocol):
    """A page that can show what went into a form at some time."""

    def show_filled(self, at: datetime) -> None:
        """Show it."""
        ...


@runtime_checkable
class ClosesDown(Protocol):
    """A page that listens to others, and has to stop when the window goes."""

    def close_down(self) -> None:
        """Stop."""
        ...


_CODE: Final = (
    "scrubjay.ui.memories.page",
    "scrubjay.ui.review.conflicts_dialog",
    "scrubjay.ui.you.page",
    "scrubjay.ui.review.page",
    "scrubjay.ui.forms.page",
    "scrubjay.ui.settings_page.page",
)
"""Of the pages that are not shown first."""


def read_code() -> None:
    """Read the code of the pages on a lane: going to one the first time then takes less long."""
    for each in _CODE:
        import_module(each)


def page(place: Place, context: UiContext, chat: ChatPresenter) -> QWidget:
    """Make the page of a place, and have the code of the others read meanwhile.

    The imports stand here so that the window is painted before the pages' code is read.
    """
    made = _made(place, context, chat)
    context.jobs.run(
        Lane.IO, read_code, lambda _nothing: None, failed=lambda _error: None, chore=True
    )
    return made


def _made(place: Place, context: UiContext, chat: ChatPresenter) -> QWidget:
    if place is Place.CHAT:
        from scrubjay.ui.chat.page import ChatPage  # noqa: PLC0415 - see the docstring

        return ChatPage(context, chat)
    if place is Place.MEMORIES:
        from scrubjay.ui.memories.page import MemoriesPage  # noqa: PLC0415 - see the docstring
        from scrubjay.ui.review.conflicts_dialog import (  # noqa: PLC0415 - see the docstring
            ConflictsDialog,
        )

        return MemoriesPage(context, ConflictsDialog)
    if place is Place.YOU:
        from scrubjay.ui.you.page import YouPage  # noqa: PLC0415 - see the docstring

        return YouPage(context)
    if place is Place.REVIEW:
        from scrubjay.ui.review.page import ReviewPage  # noqa: PLC0415 - see the docstring

        return ReviewPage(context)
    if place is Place.FORMS:
        from scrubjay.ui.forms.page import FormsPage  # noqa: PLC0415 - see the docstring

        return FormsPage(context)
    from scrubjay.ui.settings_page.page import SettingsPage  # noqa: PLC0415 - see the docstring

    return SettingsPage(context)
