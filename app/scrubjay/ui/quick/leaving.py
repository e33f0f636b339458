"""Closes the small window by itself, once what was written is kept and nobody is at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit, QWidget

_READ: Final = 6000
"""Milliseconds in which a line is read, or heard, and Undo is reached."""
_AT_IT: Final = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)
"""What a person does to the field; a half-composed character is not yet in its text."""


class Leaving(QObject):
    """Waits while Undo has the keyboard or the pointer, and while somebody writes on.

    Args:
        field: What one writes in.
        undo: What is not to be taken from under somebody's hands.
        leave: Closes the window.
    """

    def __init__(self, field: QLineEdit, undo: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(field)
        self._field = field
        self._undo = undo
        self._leave = leave
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READ)
        self._timer.timeout.connect(self.look)
        field.installEventFilter(self)

    def follow(self, *, is_done: bool) -> None:
        """Begin to wait when all is done; stop when there is something to be done again."""
        if not is_done:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def again(self) -> None:
        """Wait from the beginning: there is something new to be read."""
        self._timer.stop()

    @property
    def is_waiting(self) -> bool:
        """Whether the window is about to close."""
        return self._timer.isActive()

    def look(self) -> None:
        """Leave, or wait once more while somebody is at it."""
        if self._field.text() or self._undo.hasFocus() or self._undo.underMouse():
            self._timer.start()
        else:
            self._leave()

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait from the beginning whenever somebody presses a key in the field."""
        if event.type() in _AT_IT and self._timer.isActive():
            self._timer.start()
        return False
