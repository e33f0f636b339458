"""A titled part of the panel that hides when it has nothing to say."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Label, column


class Section(QWidget):
    """A small heading and a column under it; `body` takes the content."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._title = Label(title, "caption", "faint", wraps=False)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        self.setLayout(column(self._title, self.body, spacing=Space.S))
