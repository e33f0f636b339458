"""A chat without messages: a greeting, and some ways to begin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.rail import mark
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Chip, Label, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.ui.context import UiContext

_NOON, _EVENING, _NIGHT = 12, 18, 5


class Greeting(QWidget):
    """Emits `suggested` with the beginning of a message."""

    suggested = Signal(str)

    def __init__(self, context: UiContext, *, compact: bool = False) -> None:
        super().__init__()
        picture = QLabel()
        picture.setAccessibleName("Scrubjay")
        picture.setPixmap(mark(40 if compact else 64, max(self.devicePixelRatioF(), 1.0)))
        self._context = context
        self._title = Label("", "title" if compact else "display")
        self.show_name("")
        sentence = tr("Tell me something to remember, or ask about what you told me before.")
        # The suggestions are in English in every language: they are said to Scrubjay.
        hint = Label(tr("I understand English, so these are in English."), "caption", "faint")
        hint.setVisible(_is_translated())
        self._suggestions = column(spacing=Space.S)
        self._has_memories: bool | None = None
        self.show_suggestions(has_memories=False)
        layout = column(spacing=Space.M, margins=Space.L if compact else Space.XL)
        layout.addStretch(1)
        layout.addWidget(picture)
        layout.addWidget(self._title)
        layout.addWidget(Label(sentence, "body", "soft"))
        layout.addSpacing(Space.S)
        layout.addLayout(self._suggestions)
        layout.addWidget(hint)
        layout.addStretch(1)
        self.setLayout(layout)

    def show_suggestions(self, *, has_memories: bool) -> None:
        """Offer questions only where there is something to ask about."""
        if has_memories == self._has_memories:
            return
        self._has_memories = has_memories
        emptied(self._suggestions)
        begin = (tr("My name is \u2026"), tr("I live in \u2026"), tr("Remember that \u2026"))
        go_on = (
            tr("What do you know about me?"),
            tr("Remember that \u2026"),
            tr("What did I do last week?"),
        )
        for words in go_on if has_memories else begin:
            chip = Chip(words, partial(self.suggested.emit, words.rstrip("\u2026")))
            self._suggestions.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)

    def show_name(self, name: str) -> None:
        """Greet somebody by name, where one is known."""
        self._title.setText(greeting(self._context.now(), name))


def _is_translated() -> bool:
    """Report whether the windows speak another language than the person is understood in."""
    return tr("Settings") != "Settings"


def greeting(now: datetime, name: str) -> str:
    """Return a greeting for the local time of day, with the name where one is known."""
    hour = now.astimezone().hour
    if _NIGHT <= hour < _NOON:
        return tr("Good morning, {name}", name=name) if name else tr("Good morning")
    if _NOON <= hour < _EVENING:
        return tr("Good afternoon, {name}", name=name) if name else tr("Good afternoon")
    return tr("Good evening, {name}", name=name) if name else tr("Good evening")
