"""One field of the preview: its value, whether it is filled, and the words behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.forms.pill import Pill
from scrubjay.ui.forms.sentence_list import SentenceList
from scrubjay.ui.forms.source_column import SourceColumn
from scrubjay.ui.forms.value_edit import LineValue, value_edit
from scrubjay.ui.forms.wording import (
    kind_of_field,
    label_of,
    reason,
    spoken,
    standing_word,
    text_of,
)
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, FlowLayout, IconButton, Label, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from scrubjay.ui.forms.entry import Entry

LABEL_WIDTH: Final = 190
SOURCE_WIDTH: Final = 300
UNBOUNDED: Final = 16_777_215
"""Qt's word for "as wide as you like"."""


_STEPS: Final[dict[int, int]] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class _Toggle(QCheckBox):
    """Leaves the arrows to its row: by itself a box takes them for Tab."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FieldRow(QWidget):
    """Draws an entry; every gesture is a signal with the position of the field."""

    rewritten = Signal(int, str)
    answered = Signal(int, bool)
    memory_asked = Signal(str)
    copy_asked = Signal(int)
    stepped = Signal(int, int)
    """To the field so many rows further from this position."""

    def __init__(self, entry: Entry, now: datetime) -> None:
        super().__init__()
        self._entry = entry
        self._now = now
        self._name = label_of(entry.draft.field)
        self.setAccessibleName(self._name)
        self._fill = _Toggle()
        self._fill.setAccessibleName(tr("Fill {field}", field=self._name))
        self._fill.setToolTip(tr("Fill this field"))
        self._fill.clicked.connect(lambda on: self.answered.emit(entry.position, on))
        self._value = value_edit(entry.draft.field)
        self._value.setAccessibleName(tr("Value of {field}", field=self._name))
        self._value.given.connect(self._take_value)
        if isinstance(self._value, LineValue):
            self._value.done.connect(lambda: self.stepped.emit(entry.position, 1))
        self._copy = IconButton(Icon.COPY, tr("Copy {field}", field=self._name), self._ask_copy)
        self._pill = Pill()
        self._reason = Label("", "caption", "soft")
        self._chips: dict[str, Chip] = {}
        self._label = self._label_column()
        self._sentences = SentenceList()
        self._sentences.memory_asked.connect(self.memory_asked)
        self._source = SourceColumn()
        self._source.memory_asked.connect(self.memory_asked)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.show_entry(entry)

    @property
    def entry(self) -> Entry:
        """What is drawn."""
        return self._entry

    def focus_value(self) -> None:
        """Put the keyboard on the field's toggle, or on its value where there is none yet."""
        target = self._fill if self._fill.isEnabled() else self._value
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, *, on: bool) -> None:
        """Stack the three parts where they do not fit side by side."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if on else beside)
        self._sides.setSpacing(Space.S if on else Space.L)
        for part, width in ((self._label, LABEL_WIDTH), (self._source, SOURCE_WIDTH)):
            part.setMinimumWidth(0 if on else width)
            part.setMaximumWidth(UNBOUNDED if on else width)
        self._source.set_narrow(on=on)

    def show_entry(self, entry: Entry) -> None:
        """Draw the same field in another standing."""
        self._entry = entry
        standing = entry.standing
        self._pill.say(standing_word(entry), standing)
        with QSignalBlocker(self._fill), QSignalBlocker(self._value):
            self._fill.setChecked(standing is Standing.FILLED)
            self._value.show_value(entry.value)
        self._fill.setEnabled(bool(entry.value))
        self._fill.setAccessibleDescription(spoken(entry))
        self._copy.setEnabled(bool(entry.value))
        self._reason.setText(reason(entry))
        for value, chip in self._chips.items():
            chip.setChecked(value == entry.value and entry.accepted is not None)
        self._sentences.show_entry(entry)
        self._source.show_entry(entry, self._now)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 corrects the value; up and down go along the fields where no text takes them."""
        key = event.key()
        if key == Qt.Key.Key_F2:
            self._value.correct()
        elif key in _STEPS:
            self.stepped.emit(self._entry.position, _STEPS[key])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        state = row(spacing=Space.S)
        state.addWidget(self._pill)
        state.addWidget(self._reason, 1)
        middle = QVBoxLayout()
        middle.setSpacing(Space.XS)
        value = row(spacing=Space.XS)
        value.addWidget(self._value, 1)
        value.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(value)
        if self._entry.choices:
            middle.addLayout(self._choices())
        middle.addLayout(state)
        middle.addWidget(self._sentences)
        middle.addStretch(1)
        self._sides.addWidget(self._label)
        self._sides.addLayout(middle, 1)
        self._sides.addWidget(self._source)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.M, Space.M, Space.L, Space.M)
        whole.setSpacing(Space.S)
        whole.addWidget(self._fill, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._sides, 1)
        self.set_narrow(on=False)

    def _label_column(self) -> QWidget:
        """Return what the page calls the field, and what it was taken for where that differs."""
        mark = " *" if self._entry.draft.field.required else ""
        kind = kind_of_field(self._entry.draft.kind)
        whole = QWidget()
        body = QVBoxLayout(whole)
        body.setContentsMargins(0, Space.XS, 0, 0)
        body.setSpacing(Space.HAIR)
        body.addWidget(Label(self._name + mark, "strong"))
        if kind.casefold() != self._name.casefold():
            body.addWidget(Label(kind, "caption", "faint"))
        body.addStretch(1)
        return whole

    def _choices(self) -> FlowLayout:
        flow = FlowLayout(spacing=Space.XS)
        for value, _memory in self._entry.choices:
            chip = Chip(
                text_of(self._entry.draft.field, value),
                partial(self._choose, value),
                checkable=True,
            )
            self._chips[value] = chip
            flow.addWidget(chip)
        return flow

    def _take_value(self, text: str) -> None:
        if text != self._entry.value:
            self.rewritten.emit(self._entry.position, text)

    def _choose(self, value: str) -> None:
        self.rewritten.emit(self._entry.position, value)
        self.answered.emit(self._entry.position, True)

    def _ask_copy(self) -> None:
        self.copy_asked.emit(self._entry.position)
