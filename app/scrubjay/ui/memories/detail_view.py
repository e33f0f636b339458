"""The panel about one memory: its words, fate, source and history, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui import theme
from scrubjay.ui.memories.detail_actions import ActionRow
from scrubjay.ui.memories.detail_presenter import Pane
from scrubjay.ui.memories.editor import Editor
from scrubjay.ui.memories.history_section import HistorySection
from scrubjay.ui.memories.provenance import DrawnSection, SourceSection, UsesSection
from scrubjay.ui.memories.review_card import ReplacedCard, ReviewCard
from scrubjay.ui.memories.sections import (
    FeelingSection,
    NamesSection,
    NoteSection,
    StatementSection,
    StrengthSection,
    stacked,
)
from scrubjay.ui.memories.ties_section import TiesSection
from scrubjay.ui.memories.values_section import ValuesSection
from scrubjay.ui.memories.wording import source_name
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, EmptyState, ErrorBanner, Label, scrolling
from scrubjay.ui.wording import ago, kind_word, state_word, tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import DetailPresenter, DetailState, Portrait

SHORT: Final = 160
"""Characters up to which the words are set as a title."""


class DetailPanel(QWidget):
    """Shows what the presenter holds; asks the page to open other memories or to forget."""

    open_asked = Signal(str)
    forget_asked = Signal(str)
    name_asked = Signal(str)
    back_asked = Signal()
    tie_asked = Signal(str)
    """Choose what this memory is to be tied to."""
    use_asked = Signal(object)
    """Show where the memory was used."""
    graph_asked = Signal(str)
    """Draw what hangs together with this memory."""

    def __init__(self, presenter: DetailPresenter, deeds: Deeds) -> None:
        super().__init__()
        self._presenter = presenter
        self._deeds = deeds
        self._key = ""
        self._unsaved: dict[MemoryId, str] = {}
        self._errors = ErrorBanner()
        self.actions_row = ActionRow(presenter, deeds)
        self.actions_row.back_asked.connect(self.back_asked)
        self.actions_row.forget_asked.connect(self.forget_asked)
        self._head = Label("", "caption", "faint")
        self._words = Label("", "title", selectable=True)
        self._editor = Editor()
        self._editor.saved.connect(self._save)
        self._editor.given_up.connect(presenter.end_edit)
        self._review = ReviewCard(deeds, presenter.begin_edit)
        self._replaced = ReplacedCard(self.open_asked.emit)
        self._sections = (
            StrengthSection(),
            FeelingSection(),
            StatementSection(),
            SourceSection(self.open_asked.emit),
            DrawnSection(self.open_asked.emit),
            UsesSection(self.use_asked.emit),
            ValuesSection(deeds, self.open_asked.emit),
            TiesSection(deeds, self.open_asked.emit, self._tie, self._draw_graph),
            NoteSection(),
            NamesSection(self.name_asked.emit, deeds),
            HistorySection(lambda operation: deeds.undo([operation])),
        )
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = presenter.watch(self._show_state)

    def _build(self) -> None:
        content = QWidget()
        top = stacked(self._review, self._replaced, *self._sections)
        body = QVBoxLayout(content)
        body.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        body.setSpacing(Space.S)
        for part in (self._head, self._words, self._editor):
            body.addWidget(part)
        body.addSpacing(Space.M)
        body.addLayout(top)
        body.addStretch(1)
        self._scroll = scrolling(content)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.actions_row)
        column.addWidget(self._scroll, 1)
        nothing = EmptyState(
            Icon.MEMORIES,
            tr("Choose a memory"),
            tr("Its strength, source and history appear here."),
        )
        gone = EmptyState(Icon.TRASH, tr("This memory is gone"), tr("It was removed meanwhile."))
        loading = QWidget()
        waiting = QVBoxLayout(loading)
        waiting.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        waiting.addWidget(Busy(tr("Opening the memory…")))
        waiting.addStretch(1)
        for page in (nothing, loading, reading, gone):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._errors)
        whole.addWidget(self._pages, 1)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    def _show_state(self, state: DetailState) -> None:
        self._errors.show_trouble(state.trouble)
        self._pages.setCurrentIndex(_page_of(state))
        self.actions_row.show_state(state)
        portrait = state.portrait
        if portrait is None:
            return
        editing = state.pane in (Pane.EDITING, Pane.SAVING)
        if editing and self._editor.isHidden():
            self._editor.show()
            memory = portrait.memory
            self._editor.begin(memory.text, self._unsaved.get(memory.id, memory.text))
        self._editor.setVisible(editing)
        self._editor.set_saving(on=state.pane is Pane.SAVING)
        self._words.setVisible(not editing)
        self._show_portrait(portrait)

    def _show_portrait(self, portrait: Portrait) -> None:
        memory = portrait.memory
        if memory.id != self._key:
            self._scroll.verticalScrollBar().setValue(0)
            self._key = memory.id
        parts = [kind_word(memory.kind), source_name(memory.source), ago(memory.at, portrait.now)]
        if memory.state is not MemoryState.ACTIVE:
            parts.append(state_word(memory.state))
        self._head.setText(" · ".join(parts))
        theme.text(self._words, "title" if len(memory.text) <= SHORT else "body")
        self._words.setText(memory.text)
        self._review.show_portrait(portrait)
        self._replaced.show_portrait(portrait)
        for section in self._sections:
            section.show_portrait(portrait)

    def _tie(self) -> None:
        memory = self._presenter.state.memory
        if memory is not None:
            self.tie_asked.emit(memory.id)

    def _draw_graph(self) -> None:
        memory = self._presenter.state.memory
        if memory is not None:
            self.graph_asked.emit(memory.id)

    def finish_editing(self) -> None:
        """Save what is being written, because another memory is about to be opened."""
        if self._presenter.state.pane is Pane.EDITING:
            self._editor.finish()

    def _save(self, text: str) -> None:
        memory = self._presenter.state.memory
        if memory is None:
            return
        # Kept until the store has them: a failure must not lose what was written.
        self._unsaved[memory.id] = text
        self._presenter.begin_saving()
        self._deeds.edit(memory.id, text, lambda _done: self._saved(memory.id))

    def _saved(self, key: MemoryId) -> None:
        self._unsaved.pop(key, None)
        self._presenter.reload()

    def focus_words(self) -> None:
        """Put the keyboard where reading starts."""
        self.actions_row.focus_first(Qt.FocusReason.OtherFocusReason)


def _page_of(state: DetailState) -> int:
    if state.portrait is not None and state.pane is not Pane.GONE:
        return 2
    return {Pane.EMPTY: 0, Pane.LOADING: 1, Pane.GONE: 3}.get(state.pane, 0)
