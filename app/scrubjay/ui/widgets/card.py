"""Surfaces: cards, coloured grounds and hairlines."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from scrubjay.ui.theme import Space

Ground: TypeAlias = Literal[
    "canvas", "surface", "sunken", "card", "well", "accent", "good", "warn", "bad", "toast", "clear"
]


def ground(widget: QWidget, name: Ground) -> None:
    """Give a widget one of the grounds of the theme."""
    widget.setProperty("ground", name)
    # A bare QWidget ignores the style sheet's background without this.
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Card(QFrame):
    """A bounded surface with a column inside; `body` takes the content."""

    def __init__(self, name: Ground = "card", *, padding: int = Space.L) -> None:
        super().__init__()
        ground(self, name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(Space.S)


class Line(QFrame):
    """A hairline between two things."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "line")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
