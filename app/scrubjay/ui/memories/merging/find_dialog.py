"""The groups of memories that say the same, each to be merged or left apart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.merging.finding import Phase
from scrubjay.ui.memories.wording import source_name
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Card,
    EmptyState,
    ErrorBanner,
    Label,
    column,
    pressable_words,
    row,
    scrolling,
)
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.memories.merging.finding import FindPresenter, FindState

SIZE: Final = (640, 600)
SHOWN: Final = 40
"""Groups listed; the others move up as these are settled."""
SIDES: Final = 4
"""Memories of a group listed; more are counted."""


class FindDialog(QDialog):
    """Emits `merge_asked` with the ids of a group, and `open_asked` with one memory."""

    merge_asked = Signal(list)
    open_asked = Signal(str)

    def __init__(self, presenter: FindPresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(tr("Find duplicates"))
        self.resize(*SIZE)
        self._title = Label(tr("Memories that say the same"), "title")
        self._busy = Busy(tr("Looking through your memories…"))
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.M)
        self._all = Button(tr("Merge all"), presenter.merge_all, "primary", Icon.MERGE)
        self._listed: tuple[tuple[Memory, ...], ...] | None = None
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._end())

    def _build(self) -> None:
        waiting, listed = QWidget(), QWidget()
        waiting.setLayout(column(self._busy, 1, margins=Space.XL))
        listed.setLayout(column(self._cards, 1, spacing=0, margins=(0, 0, Space.S, 0)))
        nothing = EmptyState(
            Icon.DONE,
            tr("No duplicates"),
            tr("No two memories say the same. Similar ones are tied together instead."),
        )
        failed = EmptyState(Icon.ERROR, tr("The memories cannot be read"))
        for page in (waiting, scrolling(listed), nothing, failed):
            self._pages.addWidget(page)
        body = column(self._title, self._errors, spacing=Space.M, margins=Space.XL)
        body.addWidget(self._pages, 1)
        body.addLayout(row(1, Button(tr("Close"), self.reject), self._all))
        self.setLayout(body)

    def _show_state(self, state: FindState) -> None:
        self._errors.show_trouble(state.trouble)
        pages = {Phase.LOOKING: 0, Phase.FOUND: 1, Phase.NOTHING: 2, Phase.FAILED: 3}
        self._pages.setCurrentIndex(pages[state.phase])
        self._busy.say(
            tr("Looked through {done} of {total}", done=state.looked_at, total=state.total)
            if state.total
            else tr("Looking through your memories…")
        )
        found = len(state.groups) if state.phase is Phase.FOUND else 0
        self._all.setVisible(found > 0)
        self._all.setText(plural("Merge {count} group", "Merge all {count} groups", found))
        if state.phase is Phase.FOUND and state.groups != self._listed:
            self._listed = state.groups
            self._list(state.groups)

    def _list(self, groups: tuple[tuple[Memory, ...], ...]) -> None:
        emptied(self._cards)
        for group in groups[:SHOWN]:
            self._cards.addWidget(self._card(group))
        if len(groups) > SHOWN:
            rest = plural("and {count} more", "and {count} more", len(groups) - SHOWN)
            self._cards.addWidget(Label(rest, "caption", "faint"))

    def _card(self, group: tuple[Memory, ...]) -> Card:
        card = Card("card", padding=Space.M)
        card.setAccessibleName(tr("These say the same"))
        for memory in group[:SIDES]:
            card.body.addWidget(
                pressable_words(
                    memory.text,
                    partial(self._open, memory.id),
                    below=" · ".join((source_name(memory.source), day(memory.at))),
                    hint=tr("Opens this memory"),
                )
            )
        if len(group) > SIDES:
            rest = plural("and {count} more", "and {count} more", len(group) - SIDES)
            card.body.addWidget(Label(rest, "caption", "faint"))
        merge = Button(
            tr("Merge…"), partial(self.merge_asked.emit, [each.id for each in group]), "plain"
        )
        apart = Button(tr("Not the same"), partial(self._presenter.leave_apart, group), "quiet")
        for button in (merge, apart):
            button.setAccessibleDescription(group[0].text)
        card.body.addLayout(row(merge, apart, 1))
        return card

    def _open(self, key: str) -> None:
        self.accept()
        self.open_asked.emit(key)

    def _end(self) -> None:
        self._unwatch()
        self._presenter.close()
