"""Every key of the windows, in one list: the windows bind them, the settings page changes them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from scrubjay.settings import KEYS, Settings
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Act(enum.StrEnum):
    """What a key does; the value names it in the settings."""

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
    QUICK = "quick"
    UNDO = "undo"
    BIGGER = "bigger"
    SMALLER = "smaller"
    SHEET = "sheet"
    QUIT = "quit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """What a key does, and in which group of the list it stands."""

    act: Act
    title: str
    sentence: str


_GO, _CHAT, _WINDOW = "Go to", "Chat", "Everywhere"

SHORTCUTS: Final = (
    Shortcut(act=Act.CHAT, title=_GO, sentence="Go to Chat"),
    Shortcut(act=Act.MEMORIES, title=_GO, sentence="Go to Memories"),
    Shortcut(act=Act.YOU, title=_GO, sentence="Go to You"),
    Shortcut(act=Act.REVIEW, title=_GO, sentence="Go to Review"),
    Shortcut(act=Act.FORMS, title=_GO, sentence="Go to Forms"),
    Shortcut(act=Act.SETTINGS, title=_GO, sentence="Go to Settings"),
    Shortcut(act=Act.PALETTE, title=_GO, sentence="Go anywhere, do anything"),
    Shortcut(act=Act.NEW_CHAT, title=_CHAT, sentence="Start a new chat"),
    Shortcut(act=Act.NEXT_CHAT, title=_CHAT, sentence="Next chat in the list"),
    Shortcut(act=Act.PREVIOUS_CHAT, title=_CHAT, sentence="Previous chat in the list"),
    Shortcut(act=Act.FIND, title=_CHAT, sentence="Find in this chat"),
    Shortcut(act=Act.SEARCH_CHATS, title=_CHAT, sentence="Search in all chats"),
    Shortcut(act=Act.STOP, title=_CHAT, sentence="Stop the answer"),
    Shortcut(act=Act.COMPANION, title=_WINDOW, sentence="Open the companion window"),
    Shortcut(act=Act.QUICK, title=_WINDOW, sentence="Write something down"),
    Shortcut(act=Act.UNDO, title=_WINDOW, sentence="Undo the last change to your memories"),
    Shortcut(act=Act.BIGGER, title=_WINDOW, sentence="Larger text"),
    Shortcut(act=Act.SMALLER, title=_WINDOW, sentence="Smaller text"),
    Shortcut(act=Act.SHEET, title=_WINDOW, sentence="Show all keys"),
    Shortcut(act=Act.QUIT, title=_WINDOW, sentence="Quit"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedKeys:
    """Keys of one place, which mean what they mean in every program and cannot be changed."""

    title: str
    keys: tuple[tuple[str, str], ...]


FIXED_KEYS: Final = (
    FixedKeys(
        title="At a message of a chat",
        keys=(
            ("Up", "From the empty field to the newest message, and on to earlier ones"),
            ("Down", "To the next message"),
            ("Return", "Everything that can be done with a message"),
            ("Left", "Earlier version of a message"),
            ("Right", "Later version of a message"),
            ("E", "Edit a message, or reword an answer"),
            ("R", "Answer again"),
            ("Ctrl+C", "Copy a message"),
            ("Escape", "Back to the field"),
        ),
    ),
    FixedKeys(
        title="On the Memories page",
        keys=(
            ("Ctrl+N", "Write a new memory"),
            ("Ctrl+F", "Search your memories"),
            ("Ctrl+E", "Edit the memory that is open"),
            ("F2", "Edit the memory that is open"),
            ("Ctrl+G", "Draw what belongs together with it as a graph"),
            ("Del", "Put the chosen memories in the trash"),
        ),
    ),
    FixedKeys(
        title="At a field of a form",
        keys=(
            ("F2", "Correct the value"),
            ("Return", "Take the value, and go to the next field"),
            ("Space", "Fill the field, or leave it"),
            ("Down", "To the next field"),
            ("Up", "To the field before"),
        ),
    ),
    FixedKeys(
        title="At a card of the Review page",
        keys=(
            ("1", "You did not remember it"),
            ("2", "You remembered it"),
            ("3", "It was easy"),
            ("Escape", "Skip the card"),
        ),
    ),
)
"""What keys do in one place; they are no shortcuts of the window."""

_SENTENCES: Final = {each.act: each.sentence for each in SHORTCUTS}


class Keymap(QObject):
    """The keys in force. `changed` tells whoever shows or has bound some."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings = Settings()
        self._unwatch: Callable[[], None] = lambda: None

    def follow(self, settings: Settings) -> None:
        """Take the keys from these settings from now on, and from no others."""
        self._unwatch()
        self._settings = settings
        self._unwatch = settings.watch(self._set)
        self.changed.emit()

    def keys_of(self, act: Act) -> str:
        """Return the keys of an act as they are written in the file, or "" for none."""
        return self._settings.get(KEYS[act])

    def _set(self, key: str) -> None:
        if any(each.key == key for each in KEYS.values()):
            # May come from a lane; what is bound lives here, so Qt hands it over.
            self.changed.emit()


class _InForce:
    keymap: Keymap | None = None


def keymap() -> Keymap:
    """Return the keys of all windows: like the theme, a program has one set of them."""
    if _InForce.keymap is None:
        _InForce.keymap = Keymap()
    return _InForce.keymap


class ActShortcut(QShortcut):
    """A key of a window that follows the keymap. An act without keys can still be `activated`."""

    def __init__(self, act: Act, widget: QWidget) -> None:
        super().__init__(widget)
        self.act = act
        self._follow()
        keymap().changed.connect(self._follow)

    def _follow(self) -> None:
        self.setKey(QKeySequence(keymap().keys_of(self.act)))


def native(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def shown_keys(act: Act) -> str:
    """Return the keys of an act as this system writes them, or "" for none."""
    return native(keymap().keys_of(act))


def act_sentence(act: Act) -> str:
    """Return what an act does, in the person's language."""
    return tr(_SENTENCES[act])


def bind(widget: QWidget, act: Act, action: Callable[[], object]) -> ActShortcut:
    """Have the keys of an act work anywhere in the widget's window, whatever they become."""
    shortcut = ActShortcut(act, widget)
    shortcut.activated.connect(lambda: action())  # noqa: PLW0108 - results are not for Qt
    return shortcut


def press(widget: QWidget, act: Act) -> bool:
    """Do what an act does in a widget; report whether it is bound there."""
    for each in widget.findChildren(ActShortcut):
        if each.act is act and each.isEnabled():
            each.activated.emit()
            return True
    return False
