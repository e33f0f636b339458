"""What goes where, before anything is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from scrubjay.ui.forms.field_list import FieldList
from scrubjay.ui.forms.presenter import CONTEXTS, Phase
from scrubjay.ui.forms.wording import context_word, summary
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    Card,
    Chip,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    IconButton,
    Label,
    column,
    row,
    scrolling,
)
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.domain.form import Page
    from scrubjay.ui.forms.entry import Tally
    from scrubjay.ui.forms.presenter import FormsPresenter, FormsState


class Preview(QWidget):
    """The page's title, the context, the fields, and the way to the filled copy."""

    memory_asked = Signal(str)
    copy_asked = Signal(int)
    list_asked = Signal()
    another_asked = Signal()
    confirm_asked = Signal(int)
    save_asked = Signal()
    folder_asked = Signal()

    def __init__(self, presenter: FormsPresenter, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._presenter = presenter
        self._now = now
        self._title = ElidedLabel("", "lead")
        self._name = ElidedLabel("", "caption", "faint")
        self._contexts = {
            context: Chip(context_word(context), self._use(context), checkable=True)
            for context in CONTEXTS
        }
        self._summary = Label("", "strong")
        self._fields = FieldList()
        self._fields.rewritten.connect(presenter.rewrite)
        self._fields.answered.connect(self._answered)
        self._fields.memory_asked.connect(self.memory_asked)
        self._fields.copy_asked.connect(self.copy_asked)
        self._scroll = scrolling(self._fields)
        self._fields.seen.connect(self._scroll.ensureWidgetVisible)
        self._no_fields = EmptyState(
            Icon.FORMS,
            tr("No form on this page"),
            tr(
                "There is nothing to fill in here. Pages that build their form while they run need "
                "to be saved from the browser first, or filled there."
            ),
        )
        self._save = Button(tr("Save a filled copy…"), self.save_asked.emit, "primary", Icon.SAVE)
        self._list = Button(tr("Copy field by field…"), self.list_asked.emit, icon=Icon.COPY)
        self._buttons = QWidget()
        self._buttons.setLayout(FlowLayout(self._list, self._save))
        self._choices = self._choice()
        self._written = WrittenCard(self.folder_asked.emit)
        self._page: Page | None = None
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()

    def set_narrow(self, *, on: bool) -> None:
        """Stack what does not fit side by side."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for part in (self._head, self._end):
            part.setDirection(down if on else beside)
        for flowing in (self._choices, self._buttons):
            flowing.setMinimumWidth(0 if on else _in_one_line(flowing))
        self._fields.set_narrow(on=on)

    def redraw(self) -> None:
        """Show the fields as they stand: a gesture came to nothing."""
        self.show_state(self._presenter.state)
        self._fields.restore()

    def show_state(self, state: FormsState) -> None:
        """Show a page that was read."""
        if state.page is None:
            return
        self._title.setText(state.page.title or (state.path.name if state.path else ""))
        self._name.setText(tr("Pasted source") if state.is_pasted else state.page.path)
        for context, chip in self._contexts.items():
            chip.setChecked(context == state.context)
        tally = state.tally
        self._summary.setText(summary(tally))
        self._fields.show_entries(state.entries, self._now())
        self._scroll.setVisible(bool(state.entries))
        self._no_fields.setVisible(not state.entries)
        self._list.setEnabled(any(each.value and not each.is_left_alone for each in state.entries))
        self._save.setEnabled(tally.filled > 0 and state.phase is not Phase.WRITING)
        self._save.setText(
            tr("Saving…") if state.phase is Phase.WRITING else tr("Save a filled copy…")
        )
        self._written.show_state(state)
        if state.page is not self._page:
            self._page = state.page
            self._scroll.verticalScrollBar().setValue(0)
            self._fields.focus_first()

    def _build(self) -> None:
        head = Card("card")
        away = IconButton(Icon.CLOSE, tr("Put this form away"), self._presenter.leave)
        top = row(spacing=Space.S)
        top.addLayout(self._head, 1)
        other = IconButton(Icon.OPEN, tr("Open another form…"), self.another_asked.emit)
        top.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(top)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.M)
        whole.addWidget(head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._no_fields, 1)
        whole.addWidget(self._written)
        whole.addWidget(self._foot())
        names = column(self._title, self._name, spacing=Space.HAIR)
        self._head.setSpacing(Space.M)
        self._head.addLayout(names, 1)
        self._head.addWidget(self._choices)

    def _choice(self) -> QWidget:
        """Return the chips of which exactly one is on."""
        choice = QWidget()
        choice.setAccessibleName(tr("Which details to use"))
        choice.setLayout(FlowLayout(*self._contexts.values(), spacing=Space.XS))
        group = QButtonGroup(self)
        group.setExclusive(True)
        for chip in self._contexts.values():
            group.addButton(chip)
        return choice

    def _foot(self) -> QWidget:
        promise = Label(
            tr("Nothing is filled until you save a copy, and Scrubjay never sends a form."),
            "caption",
            "soft",
        )
        foot = Card("card", padding=Space.M)
        self._end.setSpacing(Space.M)
        self._end.addLayout(column(self._summary, promise, spacing=Space.HAIR), 1)
        self._end.addWidget(self._buttons)
        foot.body.addLayout(self._end)
        return foot

    def _use(self, context: str) -> Callable[[], None]:
        return lambda: self._presenter.use_context(context)

    def _answered(self, position: int, accepted: bool) -> None:
        entry = self._presenter.entry(position)
        if accepted and entry is not None and entry.needs_second_word:
            self.confirm_asked.emit(position)
        else:
            self._presenter.answer(position, accepted=accepted)


class WrittenCard(Card):
    """Says where the filled copy is."""

    def __init__(self, open_folder: Callable[[], object]) -> None:
        super().__init__("good", padding=Space.M)
        self._sentence = Label("", "strong")
        self._path = ElidedLabel("", "caption", "soft")
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self._sentence)
        words.addWidget(self._path)
        line = row(IconLabel(Icon.DONE, "good"), spacing=Space.M)
        line.addLayout(words, 1)
        line.addWidget(Button(tr("Open the folder"), open_folder, icon=Icon.OPEN))
        self.body.addLayout(line)

    def show_state(self, state: FormsState) -> None:
        """Show after writing; hide as soon as something is changed again."""
        self.setVisible(state.phase is Phase.WRITTEN and state.written is not None)
        if state.written is not None:
            self._sentence.setText(saved_words(state.tally))
            self._path.setText(str(state.written))


def _in_one_line(flowing: QWidget) -> int:
    """Return the width at which nothing flows onto a second line."""
    parts = flowing.findChildren(QAbstractButton)
    return sum(each.sizeHint().width() + Space.S for each in parts) - Space.S


def saved_words(tally: Tally) -> str:
    """Say what was filled, and what was left because nobody said yes to it."""
    words = plural(
        "Saved with {count} field filled. The form itself is unchanged.",
        "Saved with {count} fields filled. The form itself is unchanged.",
        tally.filled,
    )
    if not tally.to_check:
        return words
    unsaid = plural(
        "{count} value you did not check was left out.",
        "{count} values you did not check were left out.",
        tally.to_check,
    )
    return f"{words} {unsaid}"
