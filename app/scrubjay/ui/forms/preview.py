"""What goes where, before anything is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

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
    Label,
    row,
    scrolling,
)
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.ui.forms.presenter import FormsPresenter, FormsState


class Preview(QWidget):
    """The page's title, the context, the fields, and the way to the filled copy."""

    memory_asked = Signal(str)
    copied = Signal(str)
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
        self._fields.copied.connect(self.copied)
        self._scroll = scrolling(self._fields)
        self._no_fields = EmptyState(
            Icon.FORMS,
            tr("No form on this page"),
            tr(
                "There is nothing to fill in here. Pages that build their form while they run need "
                "to be saved from the browser first."
            ),
        )
        self._save = Button(tr("Save a filled copy…"), self.save_asked.emit, "primary", Icon.SAVE)
        self._written = WrittenCard(self.folder_asked.emit)
        self._build()

    def set_narrow(self, *, on: bool) -> None:
        """Stack what does not fit side by side."""
        self._fields.set_narrow(on=on)

    def redraw(self) -> None:
        """Show the fields as they stand: a gesture came to nothing."""
        self.show_state(self._presenter.state)
        self._fields.restore()

    def show_state(self, state: FormsState) -> None:
        """Show a page that was read."""
        if state.page is None:
            return
        self._title.setText(state.page.title or tr("Page without a title"))
        self._name.setText(tr("Pasted source") if state.is_pasted else state.page.path)
        for context, chip in self._contexts.items():
            chip.setChecked(context == state.context)
        tally = state.tally
        self._summary.setText(summary(tally))
        self._fields.show_entries(state.entries, self._now())
        self._scroll.setVisible(bool(state.entries))
        self._no_fields.setVisible(not state.entries)
        self._save.setEnabled(tally.filled > 0 and state.phase is not Phase.WRITING)
        self._save.setText(
            tr("Saving…") if state.phase is Phase.WRITING else tr("Save a filled copy…")
        )
        self._written.show_state(state)

    def _build(self) -> None:
        choice = QWidget()
        group = QButtonGroup(self)
        group.setExclusive(True)
        flow = FlowLayout(spacing=Space.XS)
        for chip in self._contexts.values():
            group.addButton(chip)
            flow.addWidget(chip)
        choice.setLayout(flow)
        choice.setAccessibleName(tr("Which details to use"))
        head = Card("card")
        head.body.addWidget(self._title)
        head.body.addWidget(self._name)
        head.body.addWidget(choice)
        promise = Label(
            tr("Nothing is filled until you save a copy, and Scrubjay never sends a form."),
            "caption",
            "soft",
        )
        foot = Card("card", padding=Space.M)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self._summary)
        words.addWidget(promise)
        end = row(spacing=Space.L)
        end.addLayout(words, 1)
        end.addWidget(self._save)
        foot.body.addLayout(end)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.M)
        whole.addWidget(head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._no_fields, 1)
        whole.addWidget(self._written)
        whole.addWidget(foot)

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
            self._sentence.setText(
                plural(
                    "Saved with {count} field filled. The page itself is unchanged.",
                    "Saved with {count} fields filled. The page itself is unchanged.",
                    state.tally.filled,
                )
            )
            self._path.setText(str(state.written))
