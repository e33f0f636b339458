"""A titled part of the panel that hides when it has nothing to say."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Label, column

if TYPE_CHECKING:
    from scrubjay.ui.memories.detail_presenter import Portrait


class Section(QWidget):
    """A small heading and a column under it; `body` takes the content."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._title = Label(title, "caption", "faint", wraps=False)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        self.setLayout(column(self._title, self.body, spacing=Space.S))

    @abstractmethod
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory."""
