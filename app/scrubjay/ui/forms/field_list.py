"""The fields of a page under each other, and those that are left alone in a closed group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.forms.field_row import FieldRow
from scrubjay.ui.forms.wording import kind_of_field, label_of, reason
from scrubjay.ui.layouts import emptied
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, Line
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.ui.forms.entry import Entry


class FieldList(QWidget):
    """Keeps one row per field and redraws only those that changed."""

    rewritten = Signal(int, str)
    answered = Signal(int, bool)
    memory_asked = Signal(str)
    copy_asked = Signal(int)
    seen = Signal(object)
    """This row is to be in sight: the keyboard went there."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, FieldRow] = {}
        self._shown: tuple[Entry, ...] = ()
        self._is_narrow = False
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(Space.S)

    def set_narrow(self, *, on: bool) -> None:
        """Stack the parts of each row."""
        if on == self._is_narrow:
            return
        self._is_narrow = on
        for each in self._rows.values():
            each.set_narrow(on=on)
            each.show_entry(each.entry)

    def show_entries(self, entries: Sequence[Entry], now: datetime) -> None:
        """Show the entries of a page; the same page keeps its rows."""
        entries = tuple(entries)
        if entries == self._shown:
            return
        if _same_fields(entries, self._shown):
            for entry in entries:
                kept = self._rows.get(entry.position)
                if kept is not None and kept.entry != entry:
                    kept.show_entry(entry)
        else:
            self._rebuild(entries, now)
        self._shown = entries

    def focus_first(self) -> None:
        """Put the keyboard on the first field that waits for a word, or on the first of all."""
        rows = list(self._rows.values())
        waiting = [each for each in rows if each.entry.standing is Standing.TO_CHECK]
        for each in [*waiting, *rows][:1]:
            each.focus_value()

    def _step(self, position: int, steps: int) -> None:
        """Go along the fields; at the ends the keyboard stays."""
        order = list(self._rows)
        at = order.index(position) + steps
        if 0 <= at < len(order):
            row = self._rows[order[at]]
            row.focus_value()
            self.seen.emit(row)

    def restore(self) -> None:
        """Draw every row as its entry says, whatever was clicked meanwhile."""
        for each in self._rows.values():
            each.show_entry(each.entry)

    def _rebuild(self, entries: Sequence[Entry], now: datetime) -> None:
        emptied(self._body)
        self._rows.clear()
        left_alone = [entry for entry in entries if entry.is_left_alone]
        card = Card("card", padding=0)
        card.body.setSpacing(0)
        for entry in entries:
            if entry.is_left_alone:
                continue
            if self._rows:
                card.body.addWidget(Line())
            card.body.addWidget(self._row(entry, now))
        if self._rows:
            self._body.addWidget(card)
        if left_alone:
            self._body.addWidget(LeftAlone(left_alone))
        self._body.addStretch(1)

    def _row(self, entry: Entry, now: datetime) -> FieldRow:
        made = self._rows[entry.position] = FieldRow(entry, now)
        made.set_narrow(on=self._is_narrow)
        made.show_entry(entry)
        made.rewritten.connect(self.rewritten)
        made.answered.connect(self.answered)
        made.memory_asked.connect(self.memory_asked)
        made.copy_asked.connect(self.copy_asked)
        made.stepped.connect(self._step)
        return made


class LeftAlone(Card):
    """The fields nobody sees and the secrets, each with the reason, closed at first."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__("well", padding=Space.M)
        self._title = plural("{count} field left alone", "{count} fields left alone", len(entries))
        self._button = Button(self._title, self._toggle, "quiet", Icon.HIDE)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(Space.S, 0, Space.S, Space.S)
        inside.setSpacing(Space.S)
        for entry in entries:
            words = tr(
                "{field} ({kind}): {reason}",
                field=label_of(entry.draft.field),
                kind=kind_of_field(entry.draft.kind),
                reason=reason(entry),
            )
            inside.addWidget(Label(words, "caption", "soft"))
        self._inside.hide()
        self._button.setAccessibleDescription(tr("Closed"))
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._inside)

    def _toggle(self) -> None:
        is_open = self._inside.isHidden()
        self._inside.setVisible(is_open)
        self._button.setAccessibleDescription(tr("Open") if is_open else tr("Closed"))


def _same_fields(entries: Sequence[Entry], before: Sequence[Entry]) -> bool:
    """Tell whether the rows can stay: the same fields with the same drafts."""
    return bool(before) and [each.draft for each in entries] == [each.draft for each in before]
