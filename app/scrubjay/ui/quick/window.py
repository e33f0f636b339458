"""The small window on screen: one field, and one line that says what becomes of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from scrubjay.host.calling import ACTIVATION
from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.quick.leaving import Leaving
from scrubjay.ui.shell import Stage
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, ErrorBanner, Label, column, ground, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent

    from scrubjay.ui.quick.presenter import QuickPresenter
    from scrubjay.ui.quick.state import QuickState

_WIDTH: Final = 560
_FROM_TOP: Final = 0.22
"""Share of the screen above it: where one looks, and out of the way of what one reads."""
_REST: Final = 600
"""Milliseconds without a key after which unfinished words are written down."""


class QuickWindow(QWidget):
    """Emits `left` when it was closed; closes by itself once what was written is kept.

    Args:
        presenter: Of the whole sitting; the window may be closed and opened again.
        goes_on: Whether the program goes on when this window is closed.
    """

    left = Signal()

    def __init__(self, presenter: QuickPresenter, goes_on: Callable[[], bool]) -> None:
        super().__init__()
        self._presenter = presenter
        self._goes_on = goes_on
        self._number = 0
        self._said = ""
        self.setWindowTitle("Scrubjay")
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        ground(self, "surface")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("What you want to remember"))
        self.field.setPlaceholderText(tr("What do you want to remember?"))
        self.field.textEdited.connect(presenter.put)
        self.field.returnPressed.connect(presenter.keep)
        self._line = Label("", "body", "soft")
        self._undo = Button(tr("Undo"), presenter.undo, "link", Icon.UNDO)
        self._mark = IconLabel(Icon.LEARNED, "accent", 16)
        self._passphrase = QLineEdit()
        self._locked = self._lock()
        self._banner = ErrorBanner(presenter.retry, tr("Try again"))
        self._leaving = Leaving(self.field, self._undo, self.close)
        self._lay_out()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST)
        self._resting.timeout.connect(presenter.save)
        self.field.textEdited.connect(lambda _text: self._resting.start())
        self._unwatch = presenter.watch(self._show)

    def come_forward(self, token: str = "") -> None:
        """Be seen, with the keyboard in the field.

        Args:
            token: By which the system lets a window come forward that nobody clicked.
        """
        if token:
            os.environ[ACTIVATION] = token
        if not self.isVisible():
            self._place()
        self._presenter.come()
        self._presenter.look()
        self.show()
        self.raise_()
        self.activateWindow()
        self._give_focus()
        self._leaving.follow(is_done=self._presenter.state.is_done)

    def close_down(self) -> None:
        """Stop following the presenter, for good."""
        self._unwatch()
        self._resting.stop()
        self._leaving.follow(is_done=False)
        self.hide()

    def _lock(self) -> QWidget:
        """Return the line that unlocks the vault."""
        name = tr("Passphrase or recovery code")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.setAccessibleName(name)
        self._passphrase.setPlaceholderText(name)
        self._passphrase.returnPressed.connect(self._unlock)
        line = QWidget()
        line.setLayout(row(self._passphrase, Button(tr("Unlock"), self._unlock, "primary")))
        return line

    def _lay_out(self) -> None:
        line = row(spacing=Space.S)
        # In the middle of the first line, however many there are.
        self._mark.setFixedHeight(self._undo.sizeHint().height())
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._line, 1)
        line.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(
            column(self.field, self._locked, self._banner, line, spacing=Space.S, margins=Space.L)
        )
        self.setFixedWidth(_WIDTH)

    def _show(self, state: QuickState) -> None:
        if state.number != self._number:
            self._number = state.number
            self.field.setText(state.text)
        was_locked = not self._locked.isHidden()
        self._locked.setVisible(state.stage is Stage.LOCKED)
        self._banner.set_retry_visible(state.stage is Stage.FAILED)
        self._banner.show_trouble(state.trouble)
        self._line.setText(state.line)
        self.setWindowTitle(tr("Scrubjay: an invented person") if state.is_sample else "Scrubjay")
        self._mark.setVisible(state.kept is not None)
        self._undo.setVisible(state.can_undo)
        self._undo.setEnabled(not state.is_busy)
        if state.trouble is not None:
            self._passphrase.clear()
        if self._locked.isHidden() is was_locked:
            self._passphrase.clear()
            self._give_focus()
        self._fit()
        self._say(state)
        self._leaving.follow(is_done=state.is_done and self.isVisible())

    def _fit(self) -> None:
        """Be as tall as what is shown."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(_WIDTH))

    def _say(self, state: QuickState) -> None:
        """Have a screen reader say what became of the words; the banner tells its own trouble."""
        words = state.spoken
        if words != self._said:
            self._said = words
            self._leaving.again()
            # What stands in a window is still to be seen while the window itself is being hidden.
            if state.trouble is None and self.isVisible():
                announce(self.field, words)

    def _give_focus(self) -> None:
        # Who has written already has only the lock between the words and the vault.
        locked = not self._locked.isHidden()
        to = self._passphrase if locked and self._presenter.state.waiting else self.field
        to.setFocus()

    def _unlock(self) -> None:
        self._presenter.unlock(self._passphrase.text())

    def _place(self) -> None:
        """Stand in the upper part of the screen that the pointer is on."""
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = room.x() + (room.width() - _WIDTH) // 2
        self.move(left, room.y() + round(room.height() * _FROM_TOP))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every line whole."""
        super().resizeEvent(event)
        self._fit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Put aside what came of the words, now that nobody is to be told any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._presenter.put_aside()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave, unless words would be lost with the program."""
        if not self._goes_on() and not self._presenter.may_leave():
            event.ignore()
            return
        self._leaving.follow(is_done=False)
        self._presenter.save()
        super().closeEvent(event)
        self.left.emit()
