"""Every key of the windows, in one list: the windows bind them, the settings page shows them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Act(enum.StrEnum):
    """What a key does."""

    CHAT = "chat"
    MEMORIES = "memories"
    YOU = "you"
    REVIEW = "review"
    FORMS = "forms"
    SETTINGS = "settings"
    NEW_CHAT = "new-chat"
    NEXT_CHAT = "next-chat"
    PREVIOUS_CHAT = "previous-chat"
    FIND = "find"
    SEARCH_CHATS = "search-chats"
    PALETTE = "palette"
    STOP = "stop"
    COMPANION = "companion"
    UNDO = "undo"
    BIGGER = "bigger"
    SMALLER = "smaller"
    QUIT = "quit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key and what it does."""

    act: Act
    keys: str
    sentence: str


SHORTCUTS: Final = (
    Shortcut(act=Act.CHAT, keys="Ctrl+1", sentence="Go to Chat"),
    Shortcut(act=Act.MEMORIES, keys="Ctrl+2", sentence="Go to Memories"),
    Shortcut(act=Act.YOU, keys="Ctrl+3", sentence="Go to You"),
    Shortcut(act=Act.REVIEW, keys="Ctrl+4", sentence="Go to Review"),
    Shortcut(act=Act.FORMS, keys="Ctrl+5", sentence="Go to Forms"),
    Shortcut(act=Act.SETTINGS, keys="Ctrl+6", sentence="Go to Settings"),
    Shortcut(act=Act.NEW_CHAT, keys="Ctrl+N", sentence="Start a new chat"),
    Shortcut(act=Act.NEXT_CHAT, keys="Ctrl+PgDown", sentence="Next chat in the list"),
    Shortcut(act=Act.PREVIOUS_CHAT, keys="Ctrl+PgUp", sentence="Previous chat in the list"),
    Shortcut(act=Act.PALETTE, keys="Ctrl+K", sentence="Go anywhere, do anything"),
    Shortcut(act=Act.FIND, keys="Ctrl+F", sentence="Find in this chat"),
    Shortcut(act=Act.SEARCH_CHATS, keys="Ctrl+Shift+F", sentence="Search in all chats"),
    Shortcut(act=Act.STOP, keys="Escape", sentence="Stop the answer"),
    Shortcut(act=Act.COMPANION, keys="Ctrl+Shift+C", sentence="Open the companion window"),
    Shortcut(act=Act.UNDO, keys="Ctrl+Shift+Z", sentence="Undo the last change to your memories"),
    Shortcut(act=Act.BIGGER, keys="Ctrl++", sentence="Larger text"),
    Shortcut(act=Act.SMALLER, keys="Ctrl+-", sentence="Smaller text"),
    Shortcut(act=Act.QUIT, keys="Ctrl+Q", sentence="Quit"),
)


MESSAGE_KEYS: Final = (
    ("Up", "From the empty field to the newest message, and on to earlier ones"),
    ("Down", "To the next message"),
    ("Return", "Everything that can be done with a message"),
    ("Left", "Earlier version of a message"),
    ("Right", "Later version of a message"),
    ("E", "Edit a message, or reword an answer"),
    ("R", "Answer again"),
    ("Ctrl+C", "Copy a message"),
    ("Escape", "Back to the field"),
)
"""What keys do at a message of a chat; they are no shortcuts of the window."""


def keys_of(act: Act) -> str:
    """Return the key of an act as it is written in the file and in tests."""
    return next(each.keys for each in SHORTCUTS if each.act is act)


def shown(shortcut: Shortcut) -> tuple[str, str]:
    """Return the keys as this system writes them, and the sentence translated."""
    native = QKeySequence(shortcut.keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native, tr(shortcut.sentence)


def bind(widget: QWidget, act: Act, action: Callable[[], object]) -> QShortcut:
    """Have the key work anywhere in the widget's window."""
    shortcut = QShortcut(QKeySequence(keys_of(act)), widget)
    shortcut.activated.connect(lambda: action())  # noqa: PLW0108 - results are not for Qt
    return shortcut
