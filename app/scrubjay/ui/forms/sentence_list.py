"""The sentences a text was put together from, each with the memory it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Label, column, pressable_words
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.forms.entry import Entry


class SentenceList(QWidget):
    """Hidden for a value that was not put together; a sentence that was rewritten goes."""

    memory_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, MemoryId], ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        title = Label(tr("Each sentence comes from a memory:"), "caption", "faint")
        self.setLayout(column(title, self._list, spacing=Space.HAIR))
        self.hide()

    def show_entry(self, entry: Entry) -> None:
        """Show what of a text still stands as it was put together."""
        standing = tuple(each for each in entry.draft.sentences if each[0] in entry.value)
        self.setVisible(bool(standing))
        if standing == self._shown:
            return
        self._shown = standing
        emptied(self._list)
        for words, memory in standing:
            self._list.addWidget(
                pressable_words(
                    words,
                    partial(self.memory_asked.emit, memory),
                    style="caption",
                    colour="soft",
                    hint=tr("Opens the memory it comes from"),
                )
            )
