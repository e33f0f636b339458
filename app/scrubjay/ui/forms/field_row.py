"""One field of the preview: its value, whether it is filled, and the words behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.forms.pill import Pill
from scrubjay.ui.forms.source_column import SourceColumn
from scrubjay.ui.forms.wording import kind_of_field, label_of, reason, standing_word
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, FlowLayout, IconButton, Label, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.ui.forms.entry import Entry

LABEL_WIDTH: Final = 200
SOURCE_WIDTH: Final = 280


class FieldRow(QFrame):
    """Draws an entry; every gesture is a signal with the position of the field."""

    rewritten = Signal(int, str)
    answered = Signal(int, bool)
    memory_asked = Signal(str)
    copied = Signal(str)

    def __init__(self, entry: Entry, now: datetime) -> None:
        super().__init__()
        ground(self, "card")
        self._entry = entry
        self._now = now
        name = label_of(entry.draft.field)
        self.setAccessibleName(name)
        self._fill = QCheckBox(tr("Fill"))
        self._fill.setAccessibleName(tr("Fill {field}", field=name))
        self._fill.clicked.connect(lambda on: self.answered.emit(entry.position, on))
        self._pill = Pill()
        self._value = QLineEdit()
        self._value.setAccessibleName(tr("Value of {field}", field=name))
        self._value.setPlaceholderText(tr("Leave blank, or type a value"))
        self._value.editingFinished.connect(self._take_value)
        self._copy = IconButton(Icon.COPY, tr("Copy {field}", field=name), self._copy_value)
        self._reason = Label("", "caption", "soft")
        self._choices = FlowLayout(spacing=Space.XS)
        self._choice_chips: dict[str, Chip] = {}
        self._source = SourceColumn()
        self._source.memory_asked.connect(self.memory_asked)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build(name)
        self.show_entry(entry)

    @property
    def entry(self) -> Entry:
        """What is drawn."""
        return self._entry

    def set_narrow(self, *, on: bool) -> None:
        """Stack the three parts where they do not fit side by side."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if on else beside)
        for part, width in ((self._label, LABEL_WIDTH), (self._source, SOURCE_WIDTH)):
            part.setMinimumWidth(0 if on else width)
            part.setMaximumWidth(16_777_215 if on else width)

    def show_entry(self, entry: Entry) -> None:
        """Draw the same field in another standing."""
        self._entry = entry
        standing = entry.standing
        self._pill.say(standing_word(entry), standing)
        with QSignalBlocker(self._fill), QSignalBlocker(self._value):
            self._fill.setChecked(standing is Standing.FILLED)
            if self._value.text() != entry.value:
                self._value.setText(entry.value)
                self._value.setCursorPosition(0)
        self._fill.setEnabled(bool(entry.value))
        self._copy.setEnabled(bool(entry.value))
        self._reason.setText(reason(entry))
        self._reason.setVisible(bool(self._reason.text()))
        for value, chip in self._choice_chips.items():
            chip.setChecked(value == entry.value and entry.accepted is not None)
        self._source.show_entry(entry, self._now)

    def _build(self, name: str) -> None:
        field = self._entry.draft.field
        head = Label(name + (" *" if field.required else ""), "strong")
        kind = Label(kind_of_field(self._entry.draft.kind), "caption", "faint")
        self._label = _column(head, kind)
        middle = QVBoxLayout()
        middle.setSpacing(Space.XS)
        middle.addLayout(row(self._value, self._copy, spacing=Space.XS))
        if self._entry.choices:
            for value, _memory in self._entry.choices:
                chip = Chip(value, partial(self._choose, value), checkable=True)
                self._choice_chips[value] = chip
                self._choices.addWidget(chip)
            middle.addLayout(self._choices)
        middle.addLayout(row(self._pill, self._fill, self._reason, spacing=Space.S))
        self._sides.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._sides.setSpacing(Space.L)
        self._sides.addWidget(self._label)
        self._sides.addLayout(middle, 1)
        self._sides.addWidget(self._source)
        self.setLayout(self._sides)
        self.set_narrow(on=False)

    def _take_value(self) -> None:
        text = self._value.text().strip()
        if text != self._entry.value:
            self.rewritten.emit(self._entry.position, text)

    def _choose(self, value: str) -> None:
        self.rewritten.emit(self._entry.position, value)
        self.answered.emit(self._entry.position, True)

    def _copy_value(self) -> None:
        QGuiApplication.clipboard().setText(self._entry.value)
        self.copied.emit(label_of(self._entry.draft.field))


def _column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.XS)
    for part in parts:
        layout.addWidget(part)
    return whole
