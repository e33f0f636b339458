"""The words a value comes from, how old and strong they are, and how sure the reading is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.forms.pill import SurenessBar
from scrubjay.ui.forms.wording import sureness
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, Label, row
from scrubjay.ui.wording import ago, percent, tr

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.ui.forms.entry import Entry


class SourceColumn(QWidget):
    """Empty for a value that no memory stands behind."""

    memory_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._words = Label("", "caption", "soft")
        self._age = Label("", "caption", "faint")
        self._sure = Label("", "caption", "faint", wraps=False)
        self._bar = SurenessBar()
        self._open = IconButton(Icon.LINK, tr("Open the memory it comes from"), self._ask)
        texts = QVBoxLayout()
        texts.setSpacing(Space.HAIR)
        texts.addWidget(self._words)
        texts.addWidget(self._age)
        texts.addLayout(row(self._sure, self._bar, 1, spacing=Space.S))
        texts.addStretch(1)
        whole = row(spacing=Space.S)
        whole.addLayout(texts, 1)
        whole.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)
        self._is_narrow = False

    def set_narrow(self, *, on: bool) -> None:
        """Take no room for a source that is not there, where the parts are stacked."""
        self._is_narrow = on
        self._settle()

    def show_entry(self, entry: Entry, now: datetime) -> None:
        """Show the source of another value.

        A value chosen among rivals has a memory of its own; the drafted words are not its.
        """
        self._entry = entry
        draft = entry.draft
        is_known = entry.memory is not None and bool(entry.value)
        is_drafted = is_known and entry.memory == draft.memory
        said = tr("“{words}”", words=draft.words) if is_drafted and draft.words else ""
        # What is put together from several memories has no day and no strength of its own.
        is_one = is_drafted and draft.at is not None
        when = ago(draft.at, now) if is_one and draft.at else ""
        strength = tr("strength {share}", share=percent(draft.retrievability)) if is_one else ""
        age = " · ".join(part for part in (when, strength) if part)
        self._words.setText(said)
        self._words.setVisible(bool(said))
        self._age.setText(age)
        self._age.setVisible(bool(age))
        self._bar.show_confidence(draft.confidence)
        self._sure.setText(sureness(draft.confidence))
        for part in (self._bar, self._sure):
            part.setVisible(is_drafted)
        self._open.setVisible(is_known)
        self._settle()

    def _settle(self) -> None:
        # Side by side an empty column keeps the others aligned from row to row.
        self.setVisible(not self._is_narrow or not self._open.isHidden())

    def _ask(self) -> None:
        if self._entry is not None and self._entry.memory is not None:
            self.memory_asked.emit(self._entry.memory)
