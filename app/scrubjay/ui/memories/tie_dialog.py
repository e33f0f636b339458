"""Choosing another memory to tie one to: what is alike is offered, anything can be searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from scrubjay.domain.recollection import Cue, Filters
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.query import KEPT
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, ErrorBanner, Label, SearchField, column, row
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.context import UiContext

MOST: Final = 20
SIZE: Final = (520, 460)


@dataclass(frozen=True, slots=True, kw_only=True)
class TieState:
    """What can be chosen."""

    about: Memory | None = None
    found: tuple[Memory, ...] = ()
    trouble: Trouble | None = None


class TiePresenter(Presenter[TieState]):
    """Searches by meaning: at first for the memory's own words."""

    def __init__(self, context: UiContext, memory: MemoryId) -> None:
        super().__init__(TieState())
        self._context = context
        self._memory = memory
        self.search("")

    def search(self, text: str) -> None:
        """Look for memories about something; "" for what is like the memory itself."""
        browse, key = self._context.assistant.browse, self._memory

        def look() -> TieState:
            about = browse.get([key]).get(key)
            words = text.strip() or (about.text if about is not None else "")
            cue = Cue(text=words, now=browse.now(), k=MOST + 1, filters=Filters(states=KEPT))
            recalled = browse.recall(cue)
            others = [each.memory for each in recalled.recollections if each.memory.id != key]
            return TieState(about=about, found=tuple(others[:MOST]))

        self._context.jobs.run(Lane.STORE, look, self._show, failed=self._failed)

    def _failed(self, error: KnownError) -> None:
        self._show(TieState(trouble=Trouble.of(error)))


class TieDialog(QDialog):
    """Emits `chosen` with the id of a memory."""

    chosen = Signal(str)

    def __init__(self, presenter: TiePresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tie to another memory"))
        self.resize(*SIZE)
        self._about = Label("", "body", "soft")
        self._field = SearchField(tr("Search for the other memory"))
        self._field.searched.connect(presenter.search)
        self._tie = Button(tr("Tie them"), self._take_current, "primary")
        self._tie.setEnabled(False)
        self._errors = ErrorBanner()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Memories found"))
        self._list.setWordWrap(True)
        self._list.itemActivated.connect(self._take)
        self._list.currentRowChanged.connect(lambda at: self._tie.setEnabled(at >= 0))
        self._nothing = Label(tr("Nothing was found. Search for it by its words."), "body", "soft")
        foot = row(1, Button(tr("Cancel"), self.reject), self._tie)
        body = column(
            Label(tr("What belongs together with this?"), "title"),
            self._about,
            self._field,
            self._errors,
            spacing=Space.M,
            margins=Space.XL,
        )
        body.addWidget(self._nothing)
        body.addWidget(self._list, 1)
        body.addLayout(foot)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._unwatch())

    def _show_state(self, state: TieState) -> None:
        self._errors.show_trouble(state.trouble)
        self._about.setText(state.about.text if state.about is not None else "")
        self._nothing.setVisible(state.about is not None and not state.found)
        self._list.clear()
        for memory in state.found:
            words = " ".join(memory.text.split())
            item = QListWidgetItem(tr("{text}  ·  {day}", text=words, day=day(memory.at)))
            item.setData(Qt.ItemDataRole.UserRole, memory.id)
            self._list.addItem(item)

    def _take_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
        self.accept()
