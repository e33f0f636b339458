"""All values one fact ever had, with their dates, and the way back to any of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.section import Section
from scrubjay.ui.memories.wording import statement, validity
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, pressable_words, row
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QHBoxLayout

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import Portrait


class ValuesSection(Section):
    """The latest first; the one that holds says so, each other can be gone back to."""

    def __init__(self, deeds: Deeds, open_memory: Callable[[MemoryId], None]) -> None:
        super().__init__(tr("How it was over time"))
        self._deeds = deeds
        self._open = open_memory

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """List the values; hidden where there was only ever one."""
        emptied(self.body)
        self.setVisible(len(portrait.values) > 1)
        holder = next((each for each in portrait.values if each.is_current), None)
        for value in portrait.values:
            line = self._line(value, portrait.memory)
            if holder is not None and value.superseded_by is not None:
                line.addWidget(self._way_back(holder, value), 0, Qt.AlignmentFlag.AlignTop)
            whole = QWidget()
            whole.setLayout(line)
            self.body.addWidget(whole)

    def _way_back(self, holder: Memory, value: Memory) -> Button:
        act = partial(self._deeds.go_back, holder.id, value.id)
        button = Button(tr("Go back to this"), act, "quiet", Icon.UNDO)
        button.setAccessibleDescription(said(value))
        return button

    def _line(self, value: Memory, shown: Memory) -> QHBoxLayout:
        when = validity(value) or tr("said on {day}", day=day(value.at))
        marks = [when]
        if value.is_current:
            marks.insert(0, tr("holds now"))
        if value.id == shown.id:
            marks.append(tr("this one"))
        line = row(spacing=Space.XS)
        line.addWidget(
            pressable_words(
                said(value),
                partial(self._open, value.id),
                below=" · ".join(marks),
                colour=None if value.is_current else "soft",
                hint=tr("Opens this memory"),
            ),
            1,
        )
        return line


def said(value: Memory) -> str:
    """Return a value as a sentence."""
    return statement(value.triple) if value.triple else value.text
