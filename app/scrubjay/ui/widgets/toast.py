"""A short line at the foot of the window, usually with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from scrubjay.ui import theme
from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Measure, Motion, Space
from scrubjay.ui.widgets.button import Button
from scrubjay.ui.widgets.card import ground
from scrubjay.ui.widgets.label import Label
from scrubjay.ui.widgets.layout import row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

_LOW = 38
"""Height, at the designed text size, of what no page fills: the status line and its own margin."""


class Toast(QFrame):
    """One line and at most one action. It waits while the pointer or the keyboard is on it.

    Attributes:
        label: The line.
    """

    gone = Signal()
    """It was closed, by whomever."""

    def __init__(
        self, sentence: str, action_name: str = "", action: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        ground(self, "toast")
        self.setAccessibleName(sentence)
        layout = row(spacing=Space.S, margins=(Space.L, Space.XS, Space.XS, Space.XS))
        self.label = Label(sentence)
        layout.addWidget(self.label, 1)
        if action is not None:
            layout.addWidget(Button(action_name, lambda: self._act(action)))
        layout.addWidget(Button(tr("Dismiss"), self.close))
        self.setLayout(layout)
        self._life = QTimer(self)
        self._life.setSingleShot(True)
        self._life.setInterval(Motion.TOAST)
        self._life.timeout.connect(self._leave)
        self._life.start()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @property
    def one_line(self) -> int:
        """The width in which the sentence stands on one line, beside its buttons."""
        self.ensurePolished()
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + Space.M
        buttons = self.findChildren(Button)
        sides = sum(each.sizeHint().width() + Space.S for each in buttons)
        return Space.L + words + sides + Space.XS

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it goes."""
        super().closeEvent(event)
        self.gone.emit()

    def _act(self, action: Callable[[], object]) -> None:
        self.close()
        action()

    def _leave(self) -> None:
        if self.underMouse() or self._is_focused():
            self._life.start()
            return
        self.close()

    def _is_focused(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


class ToastTray(QObject):
    """Keeps the newest toast at the foot of a window; an older one makes way.

    One line lies over the status line, where it covers nothing that one reads or uses; for more of
    them the page makes room.

    Attributes:
        room: To be laid out between the page and the status line; as tall as what needs room.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.room = QWidget(window)
        self.room.hide()
        self._toast: Toast | None = None
        window.installEventFilter(self)

    def show_toast(
        self, sentence: str, undo: Callable[[], object] | None = None, undo_name: str = ""
    ) -> None:
        """Show a line; with `undo`, a button for it (called Undo unless named)."""
        if self._toast is not None:
            self._toast.close()
        toast = Toast(sentence, undo_name or tr("Undo"), undo)
        toast.setParent(self._window)
        toast.gone.connect(lambda: self._forget(toast))
        self._toast = toast
        self._place()
        toast.show()
        toast.raise_()
        announce(toast, sentence)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window when it is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _forget(self, toast: Toast) -> None:
        if self._toast is toast:
            self._toast = None
            self.room.hide()

    def _place(self) -> None:
        if self._toast is None:
            return
        foot = round(_LOW * theme.active().sizes.body / 14)
        width = min(self._toast.one_line, self._window.width() - 2 * Space.L)
        height = self._toast.heightForWidth(width)
        left = (self._window.width() - width) // 2
        top = self._window.height() - height - Space.HAIR
        is_low = height <= foot
        self.room.setVisible(not is_low)
        if not is_low:
            left, width = self._beside_the_rail()
            height = self._toast.heightForWidth(width)
            top = self._window.height() - height - foot - Space.XS
            self.room.setFixedHeight(height + Space.S)
        self._toast.setGeometry(left, top, width, height)

    def _beside_the_rail(self) -> tuple[int, int]:
        """Return where what needs more than a line begins, and how wide it is."""
        layout = self._window.layout()
        if layout is None or self._window.width() < Measure.NARROW:
            return Space.L, self._window.width() - 2 * Space.L
        layout.activate()
        return self.room.x() + Space.M, self.room.width() - 2 * Space.M
