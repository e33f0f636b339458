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
from scrubjay.ui.chat.state import Left
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import IconButton
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from scrubjay.ui.chat.finding import Place
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
    revert_wanted = Signal(object, object)
    """An entry, and the memory of one line of its learning that is to be taken back."""
    show_wanted = Signal(object)
    """An entry that is held back is to be seen."""
    deed_wanted = Signal(object, object)
    """An entry, and the `Deed` that is to be done with it."""
    earlier_wanted = Signal()
    """What was said before the first message will soon be seen."""
    start_wanted = Signal()
    start_given_up = Signal()
    place_left = Signal(str, object)
    """A chat that goes, and its `Left`; None at its end."""

    def __init__(self, context: UiContext, *, compact: bool = False) -> None:
        super().__init__()
        self._context = context
        self._entries: tuple[Entry, ...] = ()
        self._words = ""
        self._place: Place | None = None
        self.column = Column(
            self,
            widest=Measure.READING,
            gap=Space.XS if compact else Space.M,
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
        self.column.start_near.connect(self.earlier_wanted)
        self.column.start_wanted.connect(self.start_wanted)
        self.column.start_given_up.connect(self.start_given_up)

    def show_entries(self, entries: tuple[Entry, ...], left: Left | None = None) -> None:
        """Show other entries, touching only the rows that changed.

        Args:
            entries: All that are shown from now on.
            left: Where to begin in a chat that was not shown before; None for its end.
        """
        before, self._entries = self._entries, entries
        same = _common(before, entries)
        if same == len(before) == len(entries):
            return
        had_focus = self.column.focused_row()
        if not before or not entries or _chat(before) != _chat(entries):
            self._leave(before)
            self.column.reset(_place_in(entries, left))
        elif _is_end(before, entries):
            self.column.rows_before(len(entries) - len(before))
            had_focus = None
        elif same == len(before):
            self._follow(before, entries)
            self.column.rows_added()
        elif len(before) == len(entries):
            self._change(same, before, entries)
        else:
            self._shorten(same, before, entries)
        self._mark_last()
        if had_focus is not None and self.column.focused_row() is None and entries:
            self.column.focus_row(min(had_focus, len(entries) - 1))

    def _shorten(self, same: int, before: tuple[Entry, ...], entries: tuple[Entry, ...]) -> None:
        """Show another number of rows: those at the same place change, the rest comes or goes."""
        both = min(len(before), len(entries))
        self.column.rows_replaced(both)
        self._change(same, before[:both], entries[:both])

    def _leave(self, before: tuple[Entry, ...]) -> None:
        """Tell where one was in a chat, to go on there when it is shown again."""
        if not before or not self.isVisible():
            return
        place, left = self.column.place(), None
        if place is not None:
            row, offset = place
            message = before[row].message.id
            left = Left(message=message, offset=offset, from_end=len(before) - row)
        self.place_left.emit(_chat(before), left)

    def show_message(self, message: str, *, takes_keyboard: bool = True) -> None:
        """Bring a message into view, and give it the keyboard if it takes that or has it nearby."""
        for row, entry in enumerate(self._entries):
            if entry.message.id != message:
                continue
            if takes_keyboard or self.column.has_keyboard():
                self.column.focus_row(row)
            else:
                self.column.show_row(row)

    def mark(self, words: str, place: Place | None) -> None:
        """Mark words wherever they are shown, and bring one place of them into view."""
        self._words, self._place = words, place
        for row, entry in enumerate(self._entries):
            if place is not None and entry.message.id == place.message:
                self.column.show_row(row)
                bubble = self.column.built(row)
                down = 0 if bubble is None else self._mark(row, bubble)
                self.column.show_within(row, down)
        for row, bubble in self.column.every_built():
            self._mark(row, bubble)

    def _mark(self, row: int, bubble: Bubble) -> int:
        place = self._place
        here = place is not None and place.message == self._entries[row].message.id
        return bubble.words.mark(self._words, place.nth if here and place is not None else -1)

    def focus_last(self) -> None:
        """Give the keyboard to the newest message."""
        if self._entries:
            self.column.focus_row(len(self._entries) - 1)

    def _mark_last(self) -> None:
        for row, bubble in self.column.every_built():
            bubble.set_last(row == len(self._entries) - 1)

    # Rows

    def count(self) -> int:
        """Return how many messages there are."""
        return len(self._entries)

    def guesses(self, rows: range, width: int) -> list[int]:
        """Return about how tall messages are, from their letters and lines; there may be many."""
        size = theme.active().sizes.body
        leading, letters = size * _LEADING, max(width / (size * _LETTER), 1.0)
        heights = []
        for entry in self._entries[rows.start : rows.stop]:
            text = entry.message.text
            lines = 1 + text.count("\n") + int(len(text) / letters)
            notes = _NOTES if entry.used else 0
            heights.append(int(lines * leading) + 2 * Space.L + notes)
        return heights

    def make(self, row: int) -> Bubble:
        """Build the bubble of a message."""
        bubble = self._made(self._entries[row])
        bubble.wanted.connect(self.deed_wanted)
        bubble.set_last(row == len(self._entries) - 1)
        if self._words:
            self._mark(row, bubble)
        return bubble

    def _made(self, entry: Entry) -> Bubble:
        if entry.message.role is Role.PERSON:
            return PersonBubble(entry)
        bubble = CompanionBubble(self._context, entry)
        bubble.undo_wanted.connect(self.undo_wanted)
        bubble.revert_wanted.connect(self.revert_wanted)
        bubble.show_wanted.connect(self.show_wanted)
        bubble.link_pressed.connect(lambda address: show_link(self, address))
        return bubble

    def _change(self, first: int, before: tuple[Entry, ...], entries: tuple[Entry, ...]) -> None:
        for row in range(first, len(entries)):
            bubble = self.column.built(row)
            if before[row].message.role is not entries[row].message.role:
                self.column.rows_replaced(row)
                return
            if bubble is not None and before[row] is not entries[row]:
                bubble.show_entry(entries[row])
            self.column.row_changed(row)

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


def _chat(entries: tuple[Entry, ...]) -> str:
    return entries[0].message.conversation


def _place_in(entries: tuple[Entry, ...], left: Left | None) -> tuple[int, int] | None:
    """Return the row where one was among these messages, and its offset; None for their end."""
    if left is None:
        return None
    rows = (row for row, each in enumerate(entries) if each.message.id == left.message)
    row = next(rows, None)
    return None if row is None else (row, left.offset)


def _is_end(before: tuple[Entry, ...], entries: tuple[Entry, ...]) -> bool:
    """Report whether more came before what was shown, and nothing else happened."""
    more = len(entries) - len(before)
    if not before or more <= 0 or before[0] is not entries[more] or before[-1] is not entries[-1]:
        return False
    return _common(before, entries[more:]) == len(before)


def _common(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> int:
    """Return how many entries at the start are the same objects."""
    for row, (old, new) in enumerate(zip(before, after, strict=False)):
        if old is not new:
            return row
    return min(len(before), len(after))
