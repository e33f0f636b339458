"""The memories an answer used, as chips that open them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.context import Place
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Chip, FlowLayout, Label, column
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext

_SHOWN = 6
"""Chips at first; the rest is one press away."""


class MemoryChips(QWidget):
    """A line that says what the chips are, and the chips."""

    def __init__(self, context: UiContext, entry: Entry) -> None:
        super().__init__()
        self._context = context
        self._flow = FlowLayout(spacing=Space.XS)
        self.setLayout(column(Label(_title(entry), "caption", "faint"), spacing=Space.XS))
        box = QWidget()
        box.setLayout(self._flow)
        self.layout().addWidget(box)  # type: ignore[union-attr]  # set just above
        first = entry.considered if entry.abstained else entry.used
        rest = () if entry.abstained else entry.considered
        self._add(first[:_SHOWN])
        self._rest = (*first[_SHOWN:], *rest)
        if self._rest:
            words = plural("{count} more looked at", "{count} more looked at", len(self._rest))
            self._more = Chip(words, self._show_rest)
            self._flow.addWidget(self._more)

    def _add(self, memories: Sequence[Memory]) -> None:
        for each in memories:
            chip = Chip(each.text, partial(self._context.navigate, Place.MEMORIES, each.id))
            chip.setAccessibleDescription(tr("Opens this memory"))
            self._flow.addWidget(chip)

    def _show_rest(self) -> None:
        had_focus = self._more.hasFocus()
        self._flow.removeWidget(self._more)
        self._more.hide()
        self._more.deleteLater()
        before = self._flow.count()
        self._add(self._rest)
        first = self._flow.itemAt(before)
        chip = first.widget() if first is not None else None
        if had_focus and chip is not None:
            chip.setFocus()
        self.updateGeometry()


def _title(entry: Entry) -> str:
    if entry.abstained:
        return tr("The nearest memories, which may not be about it")
    if entry.used:
        return tr("From your memories")
    return tr("Looked at, and not used")
