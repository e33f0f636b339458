"""Memories that contradict each other, side by side: the same cards as on the Review page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.settling import Settling
from scrubjay.ui.review.conflict_card import ConflictCard
from scrubjay.ui.review.tray import Phase, TrayPresenter
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    EmptyState,
    ErrorBanner,
    Label,
    column,
    row,
    scrolling,
)
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import Chosen, MessagePlace, UiContext
    from scrubjay.ui.place import Place
    from scrubjay.ui.review.tray import Conflicts, TrayState

SIZE: Final = (760, 520)


class ConflictsDialog(Settling):
    """Emits `open_asked` with a memory whose words were pressed."""

    def __init__(self, context: UiContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = replace(context, navigate=self._go)
        self._presenter = TrayPresenter(context)
        self.setWindowTitle(tr("Contradictions"))
        self.resize(*SIZE)
        self._errors = ErrorBanner(self._presenter.reload, tr("Try again"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.M)
        self._shown: Conflicts = ()
        self._pages = QStackedWidget()
        self._build()
        self._ends = (
            self._presenter.watch(self._show_state),
            context.news.subscribe(lambda _changes: self._presenter.reload()),
        )
        self.finished.connect(lambda _result: self._end())
        self._presenter.reload()

    def _build(self) -> None:
        waiting, listed = QWidget(), QWidget()
        waiting.setLayout(column(Busy(tr("Comparing what was said…")), 1, margins=Space.XL))
        listed.setLayout(column(self._cards, 1, spacing=0, margins=(0, 0, Space.S, 0)))
        nothing = EmptyState(
            Icon.DONE,
            tr("Nothing contradicts itself"),
            tr("Where two statements cannot both hold, they are shown here side by side."),
        )
        for page in (waiting, scrolling(listed), nothing):
            self._pages.addWidget(page)
        title = Label(tr("What cannot both be so"), "title")
        body = column(title, self._errors, spacing=Space.M, margins=Space.XL)
        body.addWidget(self._pages, 1)
        body.addLayout(row(1, Button(tr("Close"), self.reject)))
        self.setLayout(body)

    def _show_state(self, state: TrayState) -> None:
        self._errors.show_trouble(state.trouble)
        page = 1 if state.conflicts else 2
        self._pages.setCurrentIndex(0 if state.phase is Phase.LOADING else page)
        if state.conflicts == self._shown:
            return
        self._shown = state.conflicts
        emptied(self._cards)
        for group in state.conflicts:
            self._cards.addWidget(ConflictCard(self._context, self._presenter, group))

    def _go(
        self,
        place: Place,  # noqa: ARG002 - as Navigate hands them over; a card only opens memories
        memory: MemoryId | None = None,
        chosen: Chosen | None = None,  # noqa: ARG002 - as above
        path: Path | None = None,  # noqa: ARG002 - as above
        message: MessagePlace | None = None,  # noqa: ARG002 - as above
        filled: datetime | None = None,  # noqa: ARG002 - as above
    ) -> None:
        if memory is not None:
            self.accept()
            self.open_asked.emit(memory)

    def _end(self) -> None:
        for end in self._ends:
            end()
