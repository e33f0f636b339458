"""What a screen reader, a keyboard and a weak eye find in a window, and what they miss."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from evaluation.drawn_contrast import Drawing
from scrubjay.ui.theme.contrast import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

CONTROLS: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
LEAST_TARGET: Final = 24
"""Logical pixels (WCAG 2.5.8)."""
_STATES: Final = (
    *("checkable", "checked", "disabled", "editable", "expandable", "expanded", "focusable"),
    *("focused", "hasPopup", "modal", "multiLine", "passwordEdit", "pressed", "readOnly"),
    *("searchEdit", "selectable", "selected"),
)
_SETTLING: Final = 3
"""Rounds of the loop in which layouts and style sheets come to rest."""
_SLOTS: Final = 4
"""Times around the chain before what was not reached counts as missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One interface as a screen reader gets it."""

    depth: int
    role: str
    name: str
    description: str
    keys: str
    states: tuple[str, ...]

    @override
    def __str__(self) -> str:
        told = [f"{'  ' * self.depth}{self.role} {self.name!r}"]
        told += [f"({self.description})"] if self.description else []
        told += [f"[{self.keys}]"] if self.keys else []
        return " ".join([*told, " ".join(self.states)]).rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What is wrong in one window; each entry names the widget.

    Attributes:
        unnamed: Controls that take the keyboard and have no name.
        unreachable: Controls that Tab never comes to.
        traps: Controls that Tab does not leave.
        silent: Pictures that say nothing: graphics without a name, and drawings beside no words.
        markup: What a screen reader is told with markup in it.
        faint: Texts under 4.5:1 against the ground they are drawn on.
        small: Targets with a side under 24 logical pixels.
    """

    unnamed: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    markup: tuple[str, ...] = ()
    faint: tuple[str, ...] = ()
    small: tuple[str, ...] = ()

    def every(self) -> list[str]:
        """Return them all in words."""
        return [f"{each.name}: {it}" for each in fields(self) for it in getattr(self, each.name)]


def lines(window: QWidget) -> list[Line]:
    """Return everything visible of a window, as its accessible interfaces tell it."""
    return list(_told(QAccessible.queryAccessibleInterface(window), 0))


def _told(face: QAccessibleInterface, depth: int) -> Iterator[Line]:
    state = face.state()
    if state.invisible:
        return
    yield Line(
        depth=depth,
        role=face.role().name,
        name=face.text(QAccessible.Text.Name),
        description=face.text(QAccessible.Text.Description),
        keys=face.text(QAccessible.Text.Accelerator),
        states=tuple(each for each in _STATES if getattr(state, each)),
    )
    for at in range(face.childCount()):
        child = face.child(at)
        if child.isValid():
            yield from _told(child, depth + 1)


def standing(window: QWidget) -> Faults:
    """Look at a window that is shown, without touching it."""
    for _ in range(_SETTLING):
        QApplication.processEvents()
    every = [each for each in controls(window) if each.isVisible()]
    return Faults(
        unnamed=tuple(words(each) for each in every if takes_keys(each) and not name(each).strip()),
        silent=tuple(words(each) for each in _pictures(window) if not _is_told(each)),
        markup=tuple(str(each).strip() for each in lines(window) if "</" in each.description),
        faint=tuple(_faint(window)),
        small=tuple(words(each) for each in every if _is_small(each)),
    )


def walked(window: QWidget) -> Faults:
    """Go through a window that is active, by Tab alone."""
    wanted = {
        words(each)
        for each in controls(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and not _in_unchecked_group(each)
    }
    reached: set[str] = set()
    stuck: set[str] = set()
    for _ in range(_SLOTS * len(wanted) + 10):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(words(focused))
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
        QApplication.processEvents()  # what the keyboard reached may have shown something new
        if focused is not None and focused is QApplication.focusWidget() and len(wanted) > 1:
            stuck.add(words(focused))
    return Faults(unreachable=tuple(sorted(wanted - reached)), traps=tuple(sorted(stuck)))


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield what a person can use, without the inner parts of Qt's own compound controls."""
    for widget in window.findChildren(QWidget):
        compound = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and not compound:
            yield widget


def takes_keys(widget: QWidget) -> bool:
    """Report whether the keyboard can be on it."""
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def words(widget: QWidget) -> str:
    """Return what a widget is called here: pages rebuild rows, so not which object it is."""
    return f"{type(widget).__name__} {name(widget)!r}"


def name(widget: QWidget) -> str:
    """Return the name a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _in_unchecked_group(widget: QWidget) -> bool:
    """Tab stops once per exclusive group, at its checked button; the arrows do the rest."""
    if not isinstance(widget, QAbstractButton):
        return False
    group: QButtonGroup | None = widget.group()
    exclusive = widget.autoExclusive() if group is None else group.exclusive()
    return exclusive and not widget.isChecked()


def _pictures(window: QWidget) -> Iterator[QWidget]:
    """Yield what is drawn and is no control: pixmaps, and widgets that paint themselves."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, CONTROLS):
            continue
        is_pixmap = isinstance(widget, QLabel) and not widget.pixmap().isNull()
        if is_pixmap or (_paints(widget) and not widget.findChildren(QWidget)):
            yield widget


def _paints(widget: QWidget) -> bool:
    return any(
        "paintEvent" in vars(each) and each.__module__.startswith("scrubjay.")
        for each in type(widget).__mro__
    )


def _is_told(picture: QWidget) -> bool:
    """Report whether a picture has words: its own, or those right beside it."""
    if isinstance(
        picture, QLabel
    ):  # a graphic to a screen reader, which says its name or "graphic"
        return bool(name(picture).strip())
    holder = picture.parentWidget()
    beside = holder.findChildren(QWidget) if holder is not None else []
    return bool(name(picture).strip()) or any(
        isinstance(each, QLabel | QAbstractButton) and each.text().strip() for each in beside
    )


def _faint(window: QWidget) -> Iterator[str]:
    drawing = Drawing(window)
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
            continue
        if not widget.isEnabled() or not widget.text().strip():
            continue
        seen = widget.visibleRegion().boundingRect()
        corner = widget.mapTo(window, seen.topLeft())
        found = drawing.contrast(QRect(corner, seen.size()).adjusted(3, 3, -3, -3))
        if found is not None and found < TEXT:
            yield f"{words(widget)} {found:.2f}"


def _is_small(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView | QPlainTextEdit | QTextEdit) or not takes_keys(widget):
        return False
    return min(widget.width(), widget.height()) < LEAST_TARGET
