"""The panel about one memory: its words, fate, source and history, and what can be done."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui import theme
from scrubjay.ui.memories.detail_actions import ActionRow
from scrubjay.ui.memories.detail_presenter import Pane
from scrubjay.ui.memories.editor import Editor
from scrubjay.ui.memories.history_section import HistorySection
from scrubjay.ui.memories.places import Places
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
from scrubjay.ui.widgets import Busy, EmptyState, ErrorBanner, Label, column, scrolling
from scrubjay.ui.wording import ago, kind_word, state_word, tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import DetailPresenter, DetailState, Portrait
    from scrubjay.ui.memories.section import Section

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

    def __init__(self, presenter: DetailPresenter, deeds: Deeds, parent: QWidget) -> None:
        # Its place is known from the beginning: put there later, every part would be styled again.
        super().__init__(parent)
        self._presenter = presenter
        self._deeds = deeds
        self._key = ""
        self._unsaved: dict[MemoryId, str] = {}
        self._errors = ErrorBanner()
        self._pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._errors)
        whole.addWidget(self._pages, 1)
        self.actions_row = ActionRow(presenter, deeds)
        self.actions_row.back_asked.connect(self.back_asked)
        self.actions_row.forget_asked.connect(self.forget_asked)
        self._content = QWidget()
        self._scroll = scrolling(self._content)
        self._places = Places(self._scroll.verticalScrollBar())
        self._head = Label("", "caption", "faint")
        self._words = Label("", "title", selectable=True)
        self._editor = Editor()
        self._editor.saved.connect(self._save)
        self._editor.given_up.connect(presenter.end_edit)
        self._body = QVBoxLayout()
        self._build()
        self._unwatch = presenter.watch(self._show_state)

    def _build(self) -> None:
        reading = QWidget()
        for page in (_nothing(), _loading(), reading, _gone()):
            self._pages.addWidget(page)
        below = QVBoxLayout(reading)
        below.setContentsMargins(0, Space.S, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.actions_row)
        below.addWidget(self._scroll, 1)
        self._body.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self._body.setSpacing(Space.S)
        self._content.setLayout(self._body)
        for part in (self._head, self._words, self._editor):
            self._body.addWidget(part)
        self._body.addSpacing(Space.M)

    def prepare(self) -> None:
        """Make what the first memory that is opened will need."""
        _ = self._sections

    @cached_property
    def _review(self) -> ReviewCard:
        return ReviewCard(self._deeds, self._presenter.begin_edit)

    @cached_property
    def _replaced(self) -> ReplacedCard:
        return ReplacedCard(self.open_asked.emit)

    @cached_property
    def _sections(self) -> tuple[Section, ...]:
        """What is told of a memory, from the top down; made when the first one is opened."""
        deeds, go = self._deeds, self.open_asked.emit
        made: tuple[Section, ...] = (
            StrengthSection(),
            FeelingSection(),
            StatementSection(),
            SourceSection(go),
            DrawnSection(go),
            UsesSection(self.use_asked.emit),
            ValuesSection(deeds, go),
            TiesSection(deeds, go, self._tie, self._draw_graph),
            NoteSection(),
            NamesSection(self.name_asked.emit, deeds),
            HistorySection(lambda operation: deeds.undo([operation])),
        )
        self._body.addLayout(stacked(self._review, self._replaced, *made))
        self._body.addStretch(1)
        return made

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
        sections, memory = self._sections, portrait.memory
        if memory.id != self._key:
            self._places.leave(self._key)
            self._key = memory.id
            self._places.come(self._key)
        parts = [kind_word(memory.kind), source_name(memory.source), ago(memory.at, portrait.now)]
        if memory.state is not MemoryState.ACTIVE:
            parts.append(state_word(memory.state))
        self._head.setText(" · ".join(parts))
        theme.text(self._words, "title" if len(memory.text) <= SHORT else "body")
        self._words.setText(memory.text)
        self._review.show_portrait(portrait)
        self._replaced.show_portrait(portrait)
        for section in sections:
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


def _nothing() -> QWidget:
    return EmptyState(
        Icon.MEMORIES,
        tr("Choose a memory"),
        tr("Its strength, source and history appear here."),
    )


def _gone() -> QWidget:
    return EmptyState(Icon.TRASH, tr("This memory is gone"), tr("It was removed meanwhile."))


def _loading() -> QWidget:
    page = QWidget()
    page.setLayout(column(Busy(tr("Opening the memory…")), 1, margins=Space.XL))
    return page


def _page_of(state: DetailState) -> int:
    if state.portrait is not None and state.pane is not Pane.GONE:
        return 2
    return {Pane.EMPTY: 0, Pane.LOADING: 1, Pane.GONE: 3}.get(state.pane, 0)
