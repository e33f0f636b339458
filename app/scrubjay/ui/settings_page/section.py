"""What every section of the settings is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.settings import LANGUAGE, MODEL, MODEL_FILE, SETTINGS
from scrubjay.ui.settings_page.control import control
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Line, SectionHeader, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from scrubjay.settings import Section
    from scrubjay.ui.context import UiContext

APART = (MODEL.key, MODEL_FILE.key, LANGUAGE.key)
"""Chosen among what is there, by a control of its own."""


class SettingsSection(QWidget):
    """A title, a sentence, and rows with hairlines between them."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self.title = title
        self.body = column(SectionHeader(title, sentence), spacing=Space.L)
        self.setLayout(self.body)
        self._rows: dict[str, QWidget] = {}

    def add(self, part: QWidget, key: str = "") -> None:
        """Add a row; a key lets something be put under it."""
        if self.body.count() > 1:
            self.body.addWidget(Line())
        self.body.addWidget(part)
        if key:
            self._rows[key] = part

    def put_after(self, key: str, part: QWidget) -> None:
        """Put something under a row, before the line to the next."""
        self.body.insertWidget(self.body.indexOf(self._rows[key]) + 1, part)

    def row_of(self, key: str) -> QWidget:
        """Return the row of a setting."""
        return self._rows[key]

    def close_down(self) -> None:
        """Stop listening: the page is going."""


def generated(section: Section, title: str, sentence: str, context: UiContext) -> SettingsSection:
    """Return a section with a control for each of its settings."""
    made = SettingsSection(title, sentence)
    for setting in SETTINGS:
        if setting.section is section and setting.key not in APART:
            made.add(control(setting, context.settings), setting.key)
    return made


def emptied(layout: QVBoxLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
