"""A person's hand and eyes at the real windows: clicks what has a name, reads what can be seen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QTreeView,
    QWidget,
)

from evaluation.keyboard import LostError, focused, matches, name_of, press, rows, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 60.0
"""Seconds that anything may take, on a machine with other work to do."""
_TURNS: Final = 40
"""Turns of the wheel after which nobody looks further down."""
_EDGE: Final = 40
"""What is so near to the edge of a part that scrolls is not looked at there, in pixels."""
_NOTCH: Final = 120


def front() -> QWidget:
    """Return the window one looks at: a menu, a dialog, or the one with the keyboard."""
    found = _in_front()
    if found is None:
        message = "no window is in front"
        raise LostError(message)
    return found


def _in_front() -> QWidget | None:
    return (
        QApplication.activePopupWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )


def wait(ready: Callable[[], object], what: str) -> None:
    """Let the program work until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            message = f"waited in vain: {what}; the keyboard is at {name_of(focused())!r}"
            raise LostError(message)
        settle()
        time.sleep(0.01)


def rest(seconds: float) -> None:
    """Let what was begun come to rest before it is looked at."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        settle()
        time.sleep(0.01)


def seen() -> str:
    """Return the words that can be seen in the window in front, without what is scrolled away."""
    window = _in_front()
    told = _told(window) if window is not None else ()
    return "\n".join(each.replace("\u200b", "") for each in told if each)


def _told(window: QWidget) -> Iterator[str]:
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.visibleRegion().isEmpty():
            continue
        face = QAccessible.queryAccessibleInterface(each)
        yield face.text(QAccessible.Text.Name)
        yield face.text(QAccessible.Text.Value)
        if isinstance(each, (QLabel, QAbstractButton)):
            yield each.text()
        if isinstance(each, QAbstractItemView):
            yield from rows(each)


def see(*words: str) -> None:
    """Wait until all these words can be seen."""
    wait(lambda: all(each in seen() for each in words), f"to see {words}")


def not_see(*words: str) -> None:
    """Make sure that none of these words can be seen."""
    there = [each for each in words if each in seen()]
    if there:
        message = f"still to be seen: {there}"
        raise LostError(message)


def click(name: str, *, last: bool = False) -> None:
    """Turn the wheel until something of that name is in sight, and click it.

    Args:
        name: What a screen reader calls it, or what stands on it; a … stands for any rest.
        last: The last one of several.
    """
    found: list[QWidget] = []

    def look() -> bool:
        called = [each for each in _called(name) if each.isEnabled()]
        # What is called exactly so comes first, and a caption after the button beside it.
        named = [each for each in called if name in (name_of(each), *_written(each))] or called
        found[:] = [each for each in named if not isinstance(each, QLabel)] or named
        return bool(found)

    wait(look, f"something to click called {name!r}")
    target = found[-1 if last else 0]
    _bring_into_sight(target)
    _press_at(target, target.rect().center())


def _called(name: str) -> Iterator[QWidget]:
    for each in front().findChildren(QWidget):
        if each.isVisible() and (matches(name, each) or name in _written(each)):
            yield each


def _written(widget: QWidget) -> tuple[str, ...]:
    return (widget.text(),) if isinstance(widget, QAbstractButton) else ()


def look_for(words: str) -> None:
    """Turn the wheel until a line of words, or a button with them, is in sight."""

    def lines() -> list[QWidget]:
        kinds = (QLabel, QAbstractButton)
        held = [each for each in front().findChildren(QWidget) if isinstance(each, kinds)]
        return [each for each in held if each.isVisible() and words in each.text()]

    wait(lines, f"the line {words!r}")
    _bring_into_sight(lines()[0])


def _bring_into_sight(target: QWidget) -> None:
    for _ in range(_TURNS):
        area = _hiding(target)
        if area is None:
            return
        over = target.mapTo(area.viewport(), target.rect().center()).y()
        _wheel(area.viewport(), -_NOTCH if over > area.viewport().height() // 2 else _NOTCH)


def _hiding(target: QWidget) -> QAbstractScrollArea | None:
    """Return the outermost scroll area whose viewport the middle of the target is not in."""
    found, parent = None, target.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            at = target.mapTo(parent.viewport(), target.rect().center())
            if not _EDGE <= at.y() < parent.viewport().height() - _EDGE:
                found = parent
        parent = parent.parentWidget()
    return found


def _wheel(viewport: QWidget, angle: int) -> None:
    middle = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(viewport.rect().center())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turned)
    settle()


def _press_at(target: QWidget, place: QPoint) -> None:
    """Press where it is on the screen; what lies over it there would get the press."""
    window = target.window()
    handle = window.windowHandle()
    QTest.mouseMove(handle, target.mapTo(window, place))
    QTest.mouseClick(
        handle,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        target.mapTo(window, place),
    )
    settle()


def click_row(words: str, *, view: str = "") -> None:
    """Click the row of a list that holds these words.

    Args:
        words: What stands in the row.
        view: The name of the list; any that can be seen where none is given.
    """
    found: list[tuple[QAbstractItemView, QPoint]] = []

    def look() -> bool:
        found[:] = list(_rows_with(words, view))
        return bool(found)

    wait(look, f"a row with {words!r}")
    table, place = found[0]
    _press_at(table.viewport(), place)


def _rows_with(words: str, name: str) -> Iterator[tuple[QAbstractItemView, QPoint]]:
    for view in front().findChildren(QAbstractItemView):
        if not view.isVisible() or (name and not matches(name, view)):
            continue
        model = view.model()
        index = model.index(0, 0)
        while index.isValid():
            said = f"{index.data()} {index.data(Qt.ItemDataRole.AccessibleTextRole)}"
            if words in said:
                view.scrollTo(index)
                box = view.visualRect(index)
                yield view, QPoint(min(box.center().x(), box.left() + 160), box.center().y())
                break
            if isinstance(view, QTreeView):
                index = view.indexBelow(index)
            else:
                index = model.index(index.row() + 1, 0)


def stands_in(view: str, words: str) -> bool:
    """Report whether a row of the list or tree of that name holds these words."""
    held = (each for each in front().findChildren(QAbstractItemView) if each.isVisible())
    return any(words in row for each in held if name_of(each) == view for row in rows(each))


def pick(words: str) -> None:
    """Click an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        message = "no menu is open"
        raise LostError(message)
    for each in menu.actions():
        if each.text().replace("&", "") == words:
            _press_at(menu, menu.actionGeometry(each).center())
            return
    message = f"the menu has no {words!r}, only {[each.text() for each in menu.actions()]}"
    raise LostError(message)


def is_real_screen() -> bool:
    """Report whether the windows are on a display, and not drawn into nothing."""
    return QGuiApplication.platformName() not in ("offscreen", "minimal")


def settings_section(title: str) -> None:
    """Go to a section of the settings by its list."""
    press("Ctrl+6")
    click_row(title, view="Sections of the settings")
