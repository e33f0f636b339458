"""How this computer stands to what the settings ask of it: for the settings page, under each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from scrubjay.host.shortcut import Reason, ShortcutState, Standing
from scrubjay.ui.system.desk import Way
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, IconButton, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.system.desk import DeskState, SystemDesk


class ShortcutCard(Card):
    """Says how the system-wide key stands, and how to have one without us."""

    def __init__(self, desk: SystemDesk) -> None:
        super().__init__("well", padding=Space.M)
        self.state = Label("", "body", selectable=True)
        self._again = Button(tr("Ask again"), desk.try_again)
        self._by_hand = QWidget()
        self._by_hand.setLayout(_by_hand(desk.quick_command))
        top = row(spacing=Space.M)
        top.addWidget(self.state, 1)
        top.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(self._by_hand)
        self._unwatch = desk.watch(self._show)

    def close_down(self) -> None:
        """Stop following the desk."""
        self._unwatch()

    def _show(self, state: DeskState) -> None:
        shortcut = state.shortcut
        words = shortcut_words(shortcut)
        changed = words != self.state.text()
        self.state.setText(words)
        self._again.setVisible(shortcut.standing is Standing.REFUSED)
        self._by_hand.setVisible(shortcut.standing not in (Standing.BOUND, Standing.ASKING))
        if changed and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.state, words))


def _by_hand(command: str) -> QVBoxLayout:
    words = tr("Or bind this command to keys in your system's keyboard settings:")
    line = row(spacing=Space.S)
    line.addWidget(Label(command, "mono", selectable=True), 1)
    copy = IconButton(
        Icon.COPY,
        tr("Copy the command"),
        lambda: QApplication.clipboard().setText(command),
    )
    line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return column(Label(words, "caption", "soft"), line, spacing=Space.XS)


class NoticesLine(Label):
    """Says how notifications are shown here, or that they cannot be."""

    def __init__(self, desk: SystemDesk) -> None:
        super().__init__("", "caption", "soft")
        self._unwatch = desk.watch(self._show)

    def close_down(self) -> None:
        """Stop following the desk."""
        self._unwatch()

    def _show(self, state: DeskState) -> None:
        words = {
            Way.UNKNOWN: "",
            Way.TRAY: tr("They are shown at the icon in the tray."),
            Way.DESKTOP: tr("They are shown by your desktop."),
            Way.NONE: tr("This system shows no notifications: it has no tray and no service."),
        }[state.way]
        self.setText(words)
        self.setVisible(bool(words))


def shortcut_words(state: ShortcutState) -> str:
    """Return how the key stands, in a sentence or two."""
    if state.standing is Standing.BOUND and state.keys:
        return tr("On. {keys} opens quick capture from anywhere.", keys=state.keys)
    plain = {
        Standing.OFF: tr("Off."),
        Standing.ASKING: tr("Asking your system\u2026"),
        Standing.BOUND: tr("On. Your system's keyboard settings say by which keys."),
    }
    return plain.get(state.standing) or _reason(state.reason)


def _reason(reason: Reason) -> str:
    return {
        Reason.NONE: tr("Your system refused."),
        Reason.DECLINED: tr("Your system refused, or the question was turned down."),
        Reason.TAKEN: tr("Another program has these keys. Choose others."),
        Reason.BROKEN: tr("Your desktop did not answer."),
        Reason.NO_BUS: tr("Not here: this system has no session bus to ask for keys."),
        Reason.NO_PORTAL: tr("Not here: this desktop gives programs no keys that work anywhere."),
        Reason.SYSTEM: tr("Not here: Scrubjay cannot ask this system for keys yet."),
    }[reason]
