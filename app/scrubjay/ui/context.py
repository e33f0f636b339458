"""What every page is handed when it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from scrubjay.domain.changes import Changes
from scrubjay.ui.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.memory import MemoryId
    from scrubjay.settings import Settings
    from scrubjay.ui.facade import Assistant
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.shell import Shell
    from scrubjay.ui.system.desk import SystemDesk

__all__ = ["Chosen", "MessagePlace", "Navigate", "News", "Place", "ShowToast", "UiContext"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Some memories to be listed, in their order, under a title."""

    title: str
    ids: tuple[MemoryId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePlace:
    """Where a message stands: its chat, and its id."""

    chat: Conversation
    message: str


class Navigate(Protocol):
    """Goes to a page; with a memory, the Memories page opens it; with some, it lists them.

    With a path, the Forms page opens the form that lies there; with a moment, it shows what was
    filled then; with a message, the chat shows it.
    """

    def __call__(
        self,
        place: Place,
        memory: MemoryId | None = None,
        chosen: Chosen | None = None,
        path: Path | None = None,
        message: MessagePlace | None = None,
        filled: datetime | None = None,
    ) -> None:
        """Go there."""
        ...


class ShowToast(Protocol):
    """Says something in one line at the foot of the window."""

    def __call__(
        self, sentence: str, undo: Callable[[], object] | None = None, undo_name: str = ""
    ) -> None:
        """Say it; with `undo`, beside a button that undoes (or does what it is named)."""
        ...


class News:
    """Tells every page that memories changed, whichever page changed them."""

    def __init__(self) -> None:
        self._readers: list[Callable[[Changes], None]] = []

    def subscribe(self, reader: Callable[[Changes], None]) -> Callable[[], None]:
        """Call the reader for every change from now on; returns what ends it."""
        self._readers.append(reader)
        return lambda: self._readers.remove(reader)

    def publish(self, changes: Changes) -> None:
        """Tell every reader, unless nothing changed."""
        if changes:
            self._tell(changes)

    def stir(self) -> None:
        """Tell every reader that something around the memories changed: a tie, a suggestion."""
        self._tell(Changes())

    def _tell(self, changes: Changes) -> None:
        for reader in tuple(self._readers):
            reader(changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class UiContext:
    """The assistant and the ways of a page into the rest of the window.

    Attributes:
        now: The present moment, aware UTC, for "two days ago" and strengths.
        news: Publish what an operation of this page changed; subscribe to refresh.
        home: The folder where everything is kept.
        shell: Which model answers, and asking again after it was changed.
        system: Notifies a person who is elsewhere; knows the tray and the system's keys.
    """

    assistant: Assistant
    jobs: Jobs
    now: Callable[[], datetime]
    settings: Settings
    home: Path
    shell: Shell
    navigate: Navigate
    toast: ShowToast
    system: SystemDesk | None = None
    news: News = field(default_factory=News)
