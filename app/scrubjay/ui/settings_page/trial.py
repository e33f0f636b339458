"""A test answer: is the model alive, and how fast is it here?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.settings_page.control import SettingRow
from scrubjay.ui.settings_page.models_presenter import TRIAL
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.settings_page.models_presenter import ModelsState


class Trial(SettingRow):
    """A button, the answer as it comes, and tokens (pieces of words) per second."""

    def __init__(self, begin: Callable[[], None], stop: Callable[[], None]) -> None:
        what = tr("Asks the model something that has nothing to do with you.")
        super().__init__(tr("Test answer"), what)
        self._begin = Button(tr("Test answer"), begin)
        self._begin.setAccessibleDescription(what)
        self._stop = Button(tr("Stop"), stop)
        self._pace = Label("", "caption", "soft", wraps=False)
        self._pace.setAccessibleName(tr("Pace"))
        self._asked = Label(TRIAL, "caption", "faint")
        self._answer = Label("", "body", selectable=True)
        self._shown = QWidget()
        self._shown.setLayout(column(self._asked, self._answer, spacing=Space.XS))
        buttons = row(self._begin, self._stop, spacing=Space.M)
        buttons.addWidget(self._pace, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(buttons, self._shown, spacing=Space.S))

    def set_usable(self, usable: bool) -> None:
        """Allow it only while a model answers."""
        self._begin.setEnabled(usable)

    def show_answer(self, state: ModelsState) -> None:
        """Follow the answer."""
        self._stop.setVisible(state.is_speaking)
        self._begin.setVisible(not state.is_speaking)
        trouble = state.trial_trouble
        self._shown.setVisible(state.spoken is not None or trouble is not None)
        self._pace.setText("")
        if trouble is not None:
            self._answer.setText(f"{trouble.sentence} {trouble.remedy}".strip())
        elif state.spoken is not None:
            self._answer.setText(state.spoken.text)
            pace = QLocale().toString(state.spoken.per_second, "f", 1)
            self._pace.setText(tr("{pace} pieces of words a second", pace=pace))
        elif state.is_speaking:
            self._pace.setText(tr("Reading the question\u2026"))
