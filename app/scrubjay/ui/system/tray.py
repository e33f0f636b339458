"""The icon in the system's tray, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from scrubjay.ui.rail import mark
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_SIDES: Final = (16, 22, 24, 32, 48, 64)
"""Sides that trays draw icons at."""


class Tray(QObject):
    """Emits what is wanted: a window, an end to an answer, or to everything.

    `opened` is a click on a message.
    """

    window_wanted = Signal()
    companion_wanted = Signal()
    quick_wanted = Signal()
    stop_wanted = Signal()
    quit_wanted = Signal()
    opened = Signal()

    def __init__(self, is_answering: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_answering = is_answering
        self.menu = QMenu()
        for words, wanted in (
            (tr("Open Scrubjay"), self.window_wanted),
            (tr("Companion window"), self.companion_wanted),
            (tr("Write something down"), self.quick_wanted),
        ):
            self.menu.addAction(words).triggered.connect(wanted.emit)
        self.menu.addSeparator()
        self.stop = self.menu.addAction(tr("Stop the answer"))
        self.stop.triggered.connect(self.stop_wanted.emit)
        self.menu.addAction(tr("Quit")).triggered.connect(self.quit_wanted.emit)
        self.menu.aboutToShow.connect(self._refresh)
        self.icon = QSystemTrayIcon(bird(), self)
        self.icon.setToolTip("Scrubjay")
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.opened)
        self._refresh()

    @staticmethod
    def is_available() -> bool:
        """Report whether this system has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put the icon into the tray."""
        self.icon.show()

    def say(self, title: str, words: str) -> None:
        """Show a message at the icon."""
        self.icon.showMessage(title, words, self.icon.icon())

    def close_down(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _refresh(self) -> None:
        self.stop.setEnabled(self._is_answering())

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.window_wanted.emit()


def bird() -> QIcon:
    """Return our own mark, sharp at every side a tray has."""
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(mark(side, 1.0))
    return icon
