"""The first run in the main window: one step at a time, and where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.announce import announce
from scrubjay.ui.first_run.beginning import ImportPage
from scrubjay.ui.first_run.presenter import FirstRun, FirstRunState, Start, Step
from scrubjay.ui.first_run.steps import CodePage, ModelPage, NamePage, ProtectionPage
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Busy, Button, ErrorBanner, Label, centred, column, row, scrolling
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from scrubjay.ui.first_run.step_page import StepPage
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.opening import Opening

_WIDTH = 560
_TOP = Space.XL
_SHOWN = {Step.NAME: 1, Step.PROTECTION: 2, Step.CODE: 2, Step.MODEL: 3, Step.IMPORT: 4}


class FirstRunPage(QWidget):
    """Emits `finished` with the state when everything is chosen and the vault is made."""

    finished = Signal(object)

    def __init__(self, opening: Opening, jobs: Jobs) -> None:
        super().__init__()
        self.presenter = FirstRun(opening, jobs)
        self._protection = ProtectionPage(self.presenter)
        self._pages: dict[Step, StepPage] = {
            Step.NAME: NamePage(self.presenter),
            Step.PROTECTION: self._protection,
            Step.CODE: CodePage(self.presenter),
            Step.MODEL: ModelPage(self.presenter),
            Step.IMPORT: ImportPage(self.presenter),
        }
        # Not a stack: that is as tall as its tallest page, and leaves gaps in all others.
        self._shown = QVBoxLayout()
        for page in self._pages.values():
            self._shown.addWidget(page)
        self._where = Label("", "caption", "faint")
        self._banner = ErrorBanner()
        self._busy = Busy(tr("Making a place for your memories"))
        self._back = Button(tr("Back"), self.presenter.back, "quiet")
        self._next = Button(tr("Next"), self._go_on, "primary")
        self._lay_out()
        self._step: Step | None = None
        self._unwatch = self.presenter.watch(self._show)

    def _lay_out(self) -> None:
        box = QWidget()
        buttons = row(self._back, 0, self._next, spacing=Space.S)
        parts = (self._where, self._shown, self._banner, self._busy, buttons)
        box.setLayout(column(*parts, spacing=Space.L, margins=Space.XL))
        content = QWidget()
        # From a line that stays, so that no step begins higher or lower than the one before.
        content.setLayout(column(centred(box, _WIDTH), 1, spacing=0, margins=(0, _TOP, 0, 0)))
        self.setLayout(column(scrolling(content), spacing=0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """At Enter press the button that has the keyboard, or else go on (no dialog does it)."""
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, Button):
            focused.click()
        else:
            self._go_on()

    def take_focus(self) -> None:
        """Begin at what the step asks for."""
        shown = self._pages[self.presenter.state.step]
        shown.first.setFocus()
        announce(self, f"{self._where.text()}. {shown.told}")

    def _show(self, state: FirstRunState) -> None:
        for page in self._pages.values():
            page.show_state(state)
        shown = self._pages[state.step]
        self._where.setText(tr("Step {number} of {all}", number=_SHOWN[state.step], all=4))
        self._banner.show_trouble(state.trouble)
        self._busy.setVisible(state.is_busy)
        first = Step.MODEL if state.is_created else Step.NAME
        self._back.setVisible(state.step > first)
        self._next.setEnabled(not state.is_busy)
        self._next.setText(_next_word(state))
        if state.step is not self._step:
            self._step = state.step
            for page in self._pages.values():
                page.setVisible(page is shown)
            shown.first.setFocus()
            announce(self, f"{self._where.text()}. {shown.told}")
        if state.is_over:
            self.finished.emit(state)

    def _go_on(self) -> None:
        if self.presenter.state.step is Step.PROTECTION:
            self._protection.go_on()
        else:
            self.presenter.next()


def _next_word(state: FirstRunState) -> str:
    if state.step is Step.CODE:
        return tr("I have kept it")
    if state.step is Step.IMPORT:
        return {
            Start.NOTHING: tr("Begin"),
            Start.FILE: tr("Import and begin"),
            Start.SAMPLE: tr("Look around"),
        }[state.start]
    return tr("Next")
