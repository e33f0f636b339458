"""What every section of the settings is made of."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from scrubjay.settings import LANGUAGE, MODEL, MODEL_FILE, SETTINGS
from scrubjay.ui.settings_page.control import control
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Line, SectionHeader, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from scrubjay.settings import Section, Setting
    from scrubjay.ui.context import UiContext

AnySetting: TypeAlias = "Setting[bool] | Setting[float] | Setting[str]"
APART = (MODEL.key, MODEL_FILE.key, LANGUAGE.key)
"""Chosen among what is there, by a control of its own."""


class SettingsSection(QWidget):
    """A title, a sentence, and rows with hairlines between them.

    The parts that are named with `later` are made one at a time: all of them at once would hold up
    the window.
    """

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self.title = title
        self.body = column(SectionHeader(title, sentence), spacing=Space.L)
        self.setLayout(self.body)
        self._rows: dict[str, QWidget] = {}
        self._parts: deque[Callable[[], object]] = deque()

    @property
    def missing(self) -> int:
        """How many parts are still to be made."""
        return len(self._parts)

    def later(self, *parts: Callable[[], object]) -> None:
        """Name what makes the parts, in their order."""
        self._parts.extend(parts)

    def grow(self) -> None:
        """Make the next part; nothing where none is missing."""
        if self._parts:
            self._parts.popleft()()

    def finish(self) -> None:
        """Make all parts that are missing: somebody needs them now."""
        while self._parts:
            self.grow()

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
            made.later(partial(add_control, made, setting, context))
    return made


def add_control(section: SettingsSection, setting: AnySetting, context: UiContext) -> None:
    """Add the row of one setting, with its control."""
    section.add(control(setting, context.settings), setting.key)


def emptied(layout: QVBoxLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
