"""All values one fact ever had, with their dates, and the way back to each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.section import Section
from scrubjay.ui.memories.wording import statement, validity
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, pressable_words, row
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import Portrait


class ValuesSection(Section):
    """The latest first; the one that holds says so, every other can be gone back to."""

    def __init__(self, deeds: Deeds, open_memory: Callable[[MemoryId], None]) -> None:
        super().__init__(tr("How it was over time"))
        self._deeds = deeds
        self._open = open_memory

    def show_portrait(self, portrait: Portrait) -> None:
        """List the values; hidden where there was only ever one."""
        emptied(self.body)
        self.setVisible(len(portrait.values) > 1)
        for value in portrait.values:
            self.body.addWidget(self._line(value, portrait.memory))

    def _line(self, value: Memory, shown: Memory) -> QWidget:
        said = statement(value.triple) if value.triple else value.text
        when = validity(value) or tr("said on {day}", day=day(value.at))
        marks = [when]
        if value.is_current:
            marks.insert(0, tr("holds now"))
        if value.id == shown.id:
            marks.append(tr("this one"))
        line = row(spacing=Space.XS)
        line.addWidget(
            pressable_words(
                said,
                partial(self._open, value.id),
                below=" · ".join(marks),
                colour=None if value.is_current else "soft",
                hint=tr("Opens this memory"),
            ),
            1,
        )
        if not value.is_current and value.superseded_by is not None:
            back = Button(
                tr("Go back to this"), partial(self._deeds.go_back, value.id), "quiet", Icon.UNDO
            )
            back.setAccessibleDescription(said)
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(line)
        return holder
