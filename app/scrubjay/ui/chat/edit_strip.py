"""Says above the field that it rewords a message, and what sending will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from scrubjay.domain.conversation import Role
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, ground, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.chat.state import Entry


class EditStrip(QFrame):
    """Hidden while nothing is being reworded."""

    def __init__(self, cancel: Callable[[], object]) -> None:
        super().__init__()
        ground(self, "accent")
        self._title = Label("", "strong")
        self._meaning = Label("", "caption", "soft")
        line = row(spacing=Space.S, margins=(Space.M, Space.S, Space.S, Space.S))
        line.addWidget(IconLabel(Icon.EDIT, "accent_text", 16))
        line.addLayout(column(self._title, self._meaning, spacing=Space.HAIR), 1)
        line.addWidget(Button(tr("Cancel"), cancel, "quiet"))
        self.setLayout(line)
        self.hide()

    def show_entry(self, entry: Entry | None) -> None:
        """Say what is reworded; nothing hides the strip."""
        if entry is None:
            self.hide()
            return
        if entry.message.role is Role.COMPANION:
            title = tr("Rewording an answer")
            meaning = tr("It will be marked as edited by you. Nothing is learnt from it.")
        else:
            title = tr("Editing what you said")
            meaning = tr("Sending it begins another version; the one there is stays.")
        self._title.setText(title)
        self._meaning.setText(meaning)
        self.setAccessibleName(f"{title}. {meaning}")
        self.show()
