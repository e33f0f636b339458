"""Memories that contradict each other, side by side: only the person can say which holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from scrubjay.ui.context import Place
from scrubjay.ui.memories.wording import source_name
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, ground, pressable_words, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.tray import TrayPresenter

MOST = 3
"""Side by side; more would be too narrow to read."""


class ConflictCard(Card):
    """Each memory with its source and date, and the word that settles it."""

    def __init__(
        self, context: UiContext, presenter: TrayPresenter, group: tuple[Memory, ...]
    ) -> None:
        super().__init__("warn", padding=Space.M)
        title = tr("These contradict each other. Which one holds?")
        self.setAccessibleName(title)
        head = row(spacing=Space.S)
        head.addWidget(IconLabel(Icon.WARNING, "warn", 16))
        head.addWidget(Label(title, "strong"), 1)
        self.body.addLayout(head)
        pair = row(spacing=Space.M)
        for memory in group[-MOST:]:
            pair.addWidget(_side(context, presenter, memory), 1)
        self.body.addLayout(pair)


def _side(context: UiContext, presenter: TrayPresenter, memory: Memory) -> QFrame:
    frame = QFrame()
    ground(frame, "card")
    words = pressable_words(
        memory.text,
        partial(context.navigate, Place.MEMORIES, memory.id),
        below=" · ".join((source_name(memory.source), day(memory.at))),
        hint=tr("Opens this memory"),
    )
    holds = Button(tr("This holds"), partial(presenter.settle, memory.id), icon=Icon.DONE)
    holds.setAccessibleDescription(memory.text)
    body = column(words, spacing=Space.S, margins=Space.S)
    body.addStretch(1)
    body.addWidget(holds, 0, Qt.AlignmentFlag.AlignLeading)
    frame.setLayout(body)
    return frame
