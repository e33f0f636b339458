"""Walks a window the way a screen reader and a keyboard do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def controls(top: QWidget) -> Iterator[QWidget]:
    """Yield everything visible that the Tab key can stop at."""
    for widget in (top, *top.findChildren(QWidget)):
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        inner = isinstance(widget.parentWidget(), QAbstractScrollArea)
        if stops and widget.isVisible() and widget.isEnabled() and not inner:
            yield widget


def unnamed(top: QWidget) -> list[str]:
    """Return the controls for which a screen reader would have no name."""
    found = []
    for widget in controls(top):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def tab_stops(top: QWidget, at_most: int = 200) -> list[QWidget]:
    """Return what the Tab key reaches, in order, until it comes round."""
    reached: list[QWidget] = []
    for _ in range(at_most):
        top.focusNextChild()
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.append(focused)
    return reached


def overflowing(top: QWidget) -> list[str]:
    """Return visible parts that stick out of the window to either side."""
    out = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top.window():
            continue
        left = widget.mapTo(top, widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > top.width():
            out.append(f"{type(widget).__name__} {left}+{widget.width()}")
    return out
