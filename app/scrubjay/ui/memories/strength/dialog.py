"""The window around the distribution of strength."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from scrubjay.ui.memories.strength.chart import StrengthChart
from scrubjay.ui.memories.strength.presenter import band_search
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, EmptyState, ErrorBanner, Label, column, row
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.ui.memories.strength.presenter import StrengthPresenter, StrengthState

SIZE: Final = (640, 440)


class StrengthDialog(QDialog):
    """Emits `search_asked` with the search that lists a band."""

    search_asked = Signal(str)

    def __init__(self, presenter: StrengthPresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(tr("How strong your memories are"))
        self.resize(*SIZE)
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        self.chart = StrengthChart()
        self.chart.chosen.connect(self._choose)
        self._total = Label("", "body", "soft")
        waiting = QWidget()
        waiting.setLayout(column(Busy(tr("Counting…")), 1, margins=Space.XL))
        nothing = EmptyState(
            Icon.MEMORIES,
            tr("Nothing to count yet"),
            tr("Once something is remembered, its strength shows here."),
        )
        self._pages = QStackedWidget()
        for page in (waiting, self.chart, nothing):
            self._pages.addWidget(page)
        title = Label(tr("How strong your memories are"), "title")
        hint = Label(tr("A use makes a memory strong again. Click a bar to list it."), "caption")
        body = column(title, self._total, self._errors, spacing=Space.S, margins=Space.XL)
        body.addWidget(self._pages, 1)
        foot = row(spacing=Space.S)
        foot.addWidget(hint, 1)
        foot.addWidget(Button(tr("Close"), self.reject))
        body.addLayout(foot)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._end())
        self.chart.setFocus()

    def _show_state(self, state: StrengthState) -> None:
        self._errors.show_trouble(state.trouble)
        if state.counts is None:
            self._pages.setCurrentIndex(0)
            return
        total = sum(state.counts)
        self._pages.setCurrentIndex(1 if total else 2)
        self.chart.show_counts(state.counts)
        words = plural("{count} memory", "{count} memories", total)
        if state.pinned:
            pinned = plural(
                "{count} pinned, which does not fade",
                "{count} pinned, which do not fade",
                state.pinned,
            )
            words = f"{words} · {pinned}"
        self._total.setText(words if total else "")

    def _choose(self, band: int) -> None:
        self.accept()
        self.search_asked.emit(band_search(band))

    def _end(self) -> None:
        self._unwatch()
        self._presenter.close()
