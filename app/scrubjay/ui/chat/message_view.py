"""The messages of a chat in a column that builds only what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from scrubjay.domain.conversation import Role
from scrubjay.ui import theme
from scrubjay.ui.chat.bubble import Bubble, CompanionBubble, PersonBubble
from scrubjay.ui.chat.column import Column
from scrubjay.ui.chat.link_dialog import show_link
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import IconButton
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext

_LETTER = 0.52
"""The width of an average letter in ems, for guessing heights."""
_LEADING = 1.35
_NOTES = 96
"""Pixels that the notes under an answer usually take."""


class MessageView(QWidget):
    """Shows entries; emits `undo_wanted` with the entry whose learning is to be taken back."""

    undo_wanted = Signal(object)
    show_wanted = Signal(object)
    """An entry that is held back is to be seen."""

    def __init__(self, context: UiContext, *, compact: bool = False) -> None:
        super().__init__()
        self._context = context
        self._entries: tuple[Entry, ...] = ()
        self.column = Column(
            self,
            widest=Measure.READING,
            gap=Space.M if compact else Space.XL,
            margin=Space.M if compact else Space.XL,
        )
        self.column.setParent(self)
        self.column.setAccessibleName(tr("Messages"))
        self._to_end = IconButton(Icon.TO_END, tr("To the newest message"), self.column.go_to_end)
        self._to_end.setProperty("ground", "card")
        self._to_end.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._to_end.setParent(self)
        self._to_end.hide()
        self.column.end_left.connect(self._to_end.setVisible)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries, touching only the rows that changed."""
        before, self._entries = self._entries, entries
        same = _common(before, entries)
        if same == len(before) == len(entries):
            return
        if same == 0 and before:
            self.column.reset()
        elif same == len(before):
            self._follow(before, entries)
            self.column.rows_added()
        elif len(before) == len(entries):
            self._change(same, before, entries)
        else:
            self.column.rows_replaced(same)

    # Rows

    def count(self) -> int:
        """Return how many messages there are."""
        return len(self._entries)

    def guess(self, row: int, width: int) -> int:
        """Return about how tall a message is, from the length of its lines."""
        entry = self._entries[row]
        size = theme.active().sizes.body
        letters = max(width / (size * _LETTER), 1.0)
        lines = sum(1 + int(len(line) / letters) for line in entry.message.text.split("\n"))
        notes = _NOTES if entry.used or entry.learned else 0
        return round(lines * size * _LEADING) + 2 * Space.L + notes

    def make(self, row: int) -> Bubble:
        """Build the bubble of a message."""
        entry = self._entries[row]
        if entry.message.role is Role.PERSON:
            return PersonBubble(entry)
        bubble = CompanionBubble(self._context, entry)
        bubble.undo_wanted.connect(lambda row=row: self.undo_wanted.emit(self._entries[row]))
        bubble.show_wanted.connect(lambda row=row: self.show_wanted.emit(self._entries[row]))
        bubble.link_pressed.connect(lambda address: show_link(self, address))
        return bubble

    def _change(self, first: int, before: tuple[Entry, ...], entries: tuple[Entry, ...]) -> None:
        for row in range(first, len(entries)):
            bubble = self.column.built(row)
            same_role = before[row].message.role is entries[row].message.role
            if isinstance(bubble, CompanionBubble) and same_role:
                bubble.show_entry(entries[row])
                self.column.row_changed(row)
            elif before[row].message.text != entries[row].message.text or not same_role:
                self.column.rows_replaced(row)
                return

    def _follow(self, before: tuple[Entry, ...], entries: tuple[Entry, ...]) -> None:
        """What one says oneself is always brought into view."""
        if any(each.message.role is Role.PERSON for each in entries[len(before) :]):
            self.column.go_to_end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room, and keep the way to the end in its corner."""
        super().resizeEvent(event)
        self.column.setGeometry(self.rect())
        self._to_end.adjustSize()
        place = self.rect().bottomRight()
        self._to_end.move(place.x() - self._to_end.width() - Space.L, place.y() - 52)
        self._to_end.raise_()


def _common(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> int:
    """Return how many entries at the start are the same objects."""
    for row, (old, new) in enumerate(zip(before, after, strict=False)):
        if old is not new:
            return row
    return min(len(before), len(after))
