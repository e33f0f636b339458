"""Rows, columns and scrolling columns with the spacing of the theme."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from scrubjay.ui.theme import Space

Part: TypeAlias = QWidget | QLayout | int
"""A widget, a nested layout, or a stretch factor (0 for a spring that only takes what is left)."""
Margins: TypeAlias = int | tuple[int, int, int, int]
Box = TypeVar("Box", bound=QBoxLayout)


def row(*parts: Part, spacing: int = Space.S, margins: Margins = 0) -> QHBoxLayout:
    """Lay parts side by side, in reading order; an int is a spring."""
    return _filled(QHBoxLayout(), parts, spacing, margins)


def column(*parts: Part, spacing: int = Space.S, margins: Margins = 0) -> QVBoxLayout:
    """Stack parts; an int is a spring."""
    return _filled(QVBoxLayout(), parts, spacing, margins)


def _filled(layout: Box, parts: tuple[Part, ...], spacing: int, margins: Margins) -> Box:
    edges = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*edges)
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout


def scrolling(content: QWidget) -> QScrollArea:
    """Return an area that scrolls the content up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # The keys reach it through what is inside; an empty frame is no place to stop.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "clear")
    area.setWidget(content)
    return area


def centred(widget: QWidget, widest: int, margins: Margins = 0) -> QWidget:
    """Return a holder that keeps the widget in its middle, as wide as there is room for."""
    widget.setMaximumWidth(widest)
    holder = QWidget()
    layout = row(spacing=0, margins=margins)
    layout.addStretch(1)
    # Takes all the room up to its widest before the springs get any.
    layout.addWidget(widget, 1000)
    layout.addStretch(1)
    holder.setLayout(layout)
    return holder
