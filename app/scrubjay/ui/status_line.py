"""The foot of the window: what leaves this computer, and which model answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy

from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import ElidedLabel, ground, row
from scrubjay.ui.widgets.label import explain
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import device_word, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from scrubjay.domain.offer import Connection
    from scrubjay.ui.shell import ShellState


_LEAST = 24
"""Pixels that are left to the name of the model, whatever else is said."""


class StatusLine(QFrame):
    """Two quiet statements that are always true when shown."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "sunken")
        self._network = ElidedLabel(tr("Offline: nothing leaves this computer"), "caption", "soft")
        self._model = ElidedLabel("", "caption", "soft")
        # As wide as its words where there is room: the statement about the network has the rest.
        self._model.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = row(spacing=Space.S, margins=(Space.L, Space.XS, Space.L, Space.XS))
        self._safe = IconLabel(Icon.SAFE, "good", 14)
        self._open = IconLabel(Icon.IMPORT, "warn", 14)
        self._open.hide()
        layout.addWidget(self._safe)
        layout.addWidget(self._open)
        layout.addWidget(self._network, 1)
        self._model_icon = IconLabel(Icon.MODEL, "ink_faint", 14)
        layout.addWidget(self._model_icon)
        layout.addWidget(self._model)
        self.setLayout(layout)

    def show_connections(self, log: Sequence[Connection]) -> None:
        """Say what left this computer: of connections the latest first, or that none did."""
        going = next((each for each in log if each.ended_at is None), None)
        self._safe.setVisible(going is None)
        self._open.setVisible(going is not None)
        if going is not None:
            words = tr("Connected to {host}: {what}", host=going.host, what=said(going.purpose))
        elif log:
            words = plural(
                "Offline now; {count} connection since Scrubjay started",
                "Offline now; {count} connections since Scrubjay started",
                len(log),
            )
        else:
            words = tr("Offline: nothing leaves this computer")
        self._network.setText(words)
        self._share()

    def show_state(self, state: ShellState) -> None:
        """Say which model answers."""
        words, reason = self._model_words(state)
        self._model.setText(words)
        if reason:
            explain(self._model, reason)
        self._model_icon.setVisible(bool(words))
        self._model.setVisible(bool(words))
        self._share()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Say whole what leaves this computer: the name of the model gives way to it."""
        icons = self._safe.sizeHint().width() + self._model_icon.sizeHint().width()
        room = self.width() - 2 * Space.L - icons - 3 * Space.S
        self._model.setMaximumWidth(max(room - self._network.sizeHint().width(), _LEAST))

    @staticmethod
    def _model_words(state: ShellState) -> tuple[str, str]:
        if state.model_trouble is not None:
            whole = f"{state.model_trouble.sentence} {state.model_trouble.remedy}".strip()
            return tr("Model not available: answers by template"), whole
        if not state.model_known:
            return "", ""
        if state.model is None:
            return tr("No model: answers by template"), ""
        words = tr(
            "{name} on {device}", name=state.model.name, device=device_word(state.model.device)
        )
        return words, said(state.model.reason)
