"""Side by side: the memories to become one, and the one they become."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.editor import WordsEdit
from scrubjay.ui.memories.merging.presenter import Phase
from scrubjay.ui.memories.sections import own_tags
from scrubjay.ui.memories.wording import names, source_name
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Card,
    EmptyState,
    ErrorBanner,
    Label,
    column,
    row,
    scrolling,
)
from scrubjay.ui.wording import day, kind_word, plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.memories.merging.presenter import MergePresenter, MergeState

SIZE: Final = (820, 560)
SHOWN: Final = 20
"""Memories shown one by one; more are merged all the same, and counted."""


class MergeDialog(QDialog):
    """Follows the presenter; closes when the merge is done."""

    def __init__(self, presenter: MergePresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(tr("Merge memories"))
        self.resize(*SIZE)
        self._title = Label(tr("Make one of these"), "title")
        self._errors = ErrorBanner()
        self._choices = QVBoxLayout()
        self._choices.setSpacing(Space.S)
        self._group: QButtonGroup | None = None
        self._listed: tuple[Memory, ...] = ()
        self._words = WordsEdit(tr("Words of the one memory"))
        self._words.textChanged.connect(lambda: presenter.reword(self._words.toPlainText()))
        self._words.saved.connect(presenter.merge)
        self._words.given_up.connect(self.reject)
        self._gains = Label("", "caption", "soft")
        self._merge = Button(tr("Merge"), presenter.merge, "primary", Icon.MERGE)
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._unwatch())

    def _build(self) -> None:
        before, after = QWidget(), Card("accent", padding=Space.M)
        before.setLayout(column(self._choices, 1, spacing=0))
        after.body.addWidget(Label(tr("It will be"), "strong"))
        after.body.addWidget(self._words, 1)
        after.body.addWidget(self._gains)
        kept = tr(
            "The others go to the trash with their history and sources, and what was tied to "
            "them is tied to this one. Undo brings all of them back as they were."
        )
        after.body.addWidget(Label(kept, "caption", "soft"))
        halves = QWidget()
        sides = row(spacing=Space.L)
        sides.addWidget(scrolling(before), 1)
        sides.addWidget(after, 1)
        halves.setLayout(sides)
        waiting = QWidget()
        waiting.setLayout(column(Busy(tr("Reading the memories…")), 1, margins=Space.XL))
        failed = EmptyState(Icon.ERROR, tr("These cannot be merged"))
        for page in (waiting, halves, failed):
            self._pages.addWidget(page)
        hint = Label(tr("Choose whose words and source stay."), "body", "soft")
        body = column(self._title, hint, self._errors, spacing=Space.M, margins=Space.XL)
        body.addWidget(self._pages, 1)
        body.addLayout(row(1, Button(tr("Cancel"), self.reject), self._merge))
        self.setLayout(body)

    def _show_state(self, state: MergeState) -> None:
        self._errors.show_trouble(state.trouble)
        pages = {Phase.LOADING: 0, Phase.FAILED: 2}
        self._pages.setCurrentIndex(pages.get(state.phase, 1))
        self._merge.setEnabled(state.phase is Phase.ASKING and bool(state.words))
        if state.phase is Phase.DONE:
            self.accept()
        if state.merge is None:
            return
        count = len(state.merge.gone) + 1
        self._title.setText(
            plural("Make one of {count} memory", "Make one of {count} memories", count)
        )
        if state.memories != self._listed:
            self._listed = state.memories
            self._list(state.memories)
        self._choose(state.merge.before)
        if self._words.toPlainText().strip() != state.words:
            with QSignalBlocker(self._words):
                self._words.setPlainText(state.words)
        self._gains.setText(gains(state.merge.before, state.merge.kept))
        self._gains.setVisible(bool(self._gains.text()))

    def _list(self, memories: tuple[Memory, ...]) -> None:
        emptied(self._choices)
        self._group = QButtonGroup(self)
        for number, memory in enumerate(memories[:SHOWN]):
            self._choices.addWidget(self._side(number, memory))
        if len(memories) > SHOWN:
            rest = plural("and {count} more", "and {count} more", len(memories) - SHOWN)
            self._choices.addWidget(Label(rest, "caption", "faint"))

    def _side(self, number: int, memory: Memory) -> Card:
        card = Card("card", padding=Space.M)
        choose = QRadioButton(tr("This one stays"))
        choose.setAccessibleName(tr("This one stays: {text}", text=" ".join(memory.text.split())))
        choose.clicked.connect(partial(self._presenter.keep, memory.id))
        if self._group is not None:
            self._group.addButton(choose, number)
        card.body.addWidget(Label(memory.text, "body", selectable=True))
        parts = (kind_word(memory.kind), source_name(memory.source), day(memory.at))
        card.body.addWidget(Label(" · ".join(parts), "caption", "faint"))
        if marks := about(memory):
            card.body.addWidget(Label(marks, "caption", "faint"))
        card.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _choose(self, kept: Memory) -> None:
        for number, memory in enumerate(self._listed[:SHOWN]):
            button = self._group.button(number) if self._group is not None else None
            if button is not None and memory.id == kept.id:
                button.setChecked(True)


def about(memory: Memory) -> str:
    """Return what a memory has beside its words."""
    parts = []
    if tags := own_tags(memory):
        parts.append(tr("Tags: {tags}", tags=", ".join(tags)))
    if memory.place:
        parts.append(tr("Place: {place}", place=memory.place))
    if memory.pinned:
        parts.append(tr("Pinned"))
    if memory.uses:
        parts.append(plural("used {count} time", "used {count} times", memory.uses))
    return " · ".join(parts)


def gains(before: Memory, kept: Memory) -> str:
    """Say what the one that stays takes over from the others; "" for nothing."""
    parts = []
    if new := [each for each in own_tags(kept) if each not in before.tags]:
        parts.append(tr("tags {tags}", tags=", ".join(new)))
    if new := [each for each in names(kept) if each not in names(before)]:
        parts.append(tr("names {names}", names=", ".join(new)))
    if kept.place != before.place:
        parts.append(tr("place {place}", place=kept.place))
    if kept.pinned and not before.pinned:
        parts.append(tr("pinned"))
    if kept.uses > before.uses:
        more = kept.uses - before.uses
        parts.append(plural("{count} use", "{count} uses", more))
    if kept.stability > before.stability:
        parts.append(tr("the slower fading"))
    return tr("It takes over: {what}.", what=", ".join(parts)) if parts else ""
