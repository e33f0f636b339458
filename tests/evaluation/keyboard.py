"""A person with a keyboard and a screen reader, and nothing else: presses keys, hears names."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QTreeView, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE: Final = 20.0
"""Seconds that anything may take."""
FAR: Final = 120
"""Tab stops a person would go through before giving up."""
_MOUSE: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class LostError(Exception):
    """What was looked for by keyboard was not there, or did not happen."""


class NoMouse(QObject):
    """Counts the events of a pointer, which there must be none of."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.count = 0
        application.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in _MOUSE
        return False


def focused() -> QWidget:
    """Return what has the keyboard: an open menu, a widget, or the window."""
    found = (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )
    if found is None:
        message = "nothing has the keyboard"
        raise LostError(message)
    return found


def press(*keys: str) -> None:
    """Press keys one after the other, written as in the settings: "Ctrl+K"."""
    for each in keys:
        QTest.keySequence(focused(), QKeySequence(each))
        settle()


def write(text: str) -> None:
    """Type a text where the keyboard is."""
    QTest.keyClicks(focused(), text)
    settle()


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says a widget is called."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def tab_to(name: str, *, back: bool = False) -> QWidget:
    """Go on by Tab until something of that name has the keyboard."""
    heard: list[str] = []
    for _ in range(FAR):
        here = focused()
        if matches(name, here):
            return here
        heard.append(name_of(here))
        press("Shift+Tab" if back else "Tab")
    message = f"Tab never came to {name!r}, only to {sorted(set(heard))}"
    raise LostError(message)


def matches(name: str, widget: QWidget) -> bool:
    """Report whether a widget is called so, or its name begins so where a … is given."""
    called = name_of(widget)
    return called.startswith(name[:-1]) if name.endswith("…") else called == name


def activate(name: str, *, back: bool = False) -> None:
    """Go to a button and press it."""
    tab_to(name, back=back)
    press("Space")


def arrow_to(name: str, key: str = "Down") -> QWidget:
    """Go on by an arrow until something of that name has the keyboard."""
    for _ in range(FAR):
        if matches(name, focused()):
            return focused()
        press(key)
    message = f"{key} never came to {name!r}"
    raise LostError(message)


def choose(words: str) -> None:
    """Choose an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        message = "no menu is open"
        raise LostError(message)
    entries = [each.text().replace("&", "") for each in menu.actions()]
    for _ in entries:
        press("Down")
        if menu.activeAction().text().replace("&", "") == words:
            press("Return")
            return
    message = f"the menu has no {words!r}, only {entries}"
    raise LostError(message)


def wait(ready: Callable[[], object], what: str) -> None:
    """Let the program work until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            message = f"waited in vain: {what}; the keyboard is at {_where()}"
            raise LostError(message)
        settle()
        time.sleep(0.01)


def settle() -> None:
    """Let what was pressed take effect."""
    for _ in range(3):
        QApplication.processEvents()
    window = QApplication.activeWindow()
    if window is None or not window.isVisible():
        _raise_last()


def _raise_last() -> None:
    """Give the keyboard to the window behind one that closed, as a window manager does."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    in_front = [each for each in shown if each.isModal()] or shown
    if in_front:
        in_front[-1].activateWindow()
        QApplication.processEvents()


def reads(*words: str) -> bool:
    """Report whether all these words stand in the window in front."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    seen = on_screen(window) if window is not None else ""
    return all(each in seen for each in words)


def on_screen(window: QWidget) -> str:
    """Return the words of a window, as a screen reader finds them."""
    told: list[str] = []
    for each in window.findChildren(QWidget):
        if each.isVisible():
            face = QAccessible.queryAccessibleInterface(each)
            told += [face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Value)]
            told += [each.text()] if isinstance(each, QLabel) else []
            told += rows(each) if isinstance(each, QAbstractItemView) else []
    return "\n".join(each.replace("\u200b", "") for each in told if each)


def rows(view: QAbstractItemView) -> list[str]:
    """Return what a screen reader says of the first rows of a list, or the open ones of a tree.

    From the model: without a screen reader Qt does not tell its interfaces that rows changed.
    """
    model = view.model()
    found: list[str] = []
    index = model.index(0, 0)
    while index.isValid() and len(found) < FAR:
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        found.append(str(said or ""))
        if isinstance(view, QTreeView):
            index = view.indexBelow(index)
        else:
            index = model.index(index.row() + 1, 0)
    return found


def _where() -> str:
    here = QApplication.focusWidget()
    return f"{type(here).__name__} {name_of(here)!r}" if here is not None else "nothing"
