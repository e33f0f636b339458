"""What every step of the first run is: a title, a sentence, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Label, column

if TYPE_CHECKING:
    from scrubjay.ui.first_run.presenter import FirstRunState


class StepPage(QWidget):
    """A title, a sentence, and the content; `first` takes the keyboard.

    Attributes:
        told: The title and the sentence, for whoever hears them and does not see them.
    """

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        end = "" if title.endswith("?") else "."
        self.told = f"{title}{end} {sentence}"
        self.body = column(
            Label(title, "display"), Label(sentence, "body", "soft"), spacing=Space.M
        )
        self.setLayout(self.body)

    @property
    def first(self) -> QWidget:
        """The control one begins with."""
        return self

    def show_state(self, state: FirstRunState) -> None:
        """Follow the presenter."""
