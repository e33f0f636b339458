"""Says above the field that the last message has no answer, and offers to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, ground, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class CutOffStrip(QFrame):
    """Hidden while every question has its answer."""

    def __init__(self, ask_again: Callable[[], object]) -> None:
        super().__init__()
        ground(self, "accent")
        title = tr("This answer was cut off.")
        meaning = tr("The program ended while it was being worded, or it failed.")
        line = row(spacing=Space.S, margins=(Space.M, Space.S, Space.S, Space.S))
        line.addWidget(IconLabel(Icon.WARNING, "accent_text", 16))
        words = column(
            Label(title, "strong"), Label(meaning, "caption", "soft"), spacing=Space.HAIR
        )
        line.addLayout(words, 1)
        again = Button(tr("Try again"), ask_again, "quiet", Icon.AGAIN)
        again.setAccessibleDescription(title)
        line.addWidget(again, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        self.setAccessibleName(f"{title} {meaning}")
        self.hide()
