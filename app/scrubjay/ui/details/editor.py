"""Where a detail is typed: a new one, one that changed, or one that was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from scrubjay.ui.details.slots import PLACED, label_of_slot
from scrubjay.ui.details.typed import as_typed
from scrubjay.ui.forms.wording import context_word
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Chip, FlowLayout, Label, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.details.presenter import DetailsPresenter
    from scrubjay.ui.details.slots import Slot

CONTEXTS: Final = ("", "home", "work", "shipping", "billing")


class SlotEditor(QWidget):
    """A line, and one button for each thing that typing can mean; Escape leaves it."""

    def __init__(self, slot: Slot, memory: Memory | None, presenter: DetailsPresenter) -> None:
        super().__init__()
        self._slot = slot
        self._memory = memory
        self._presenter = presenter
        self._context = slot.context
        name = label_of_slot(slot)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        if memory is not None and memory.triple is not None:
            self.line.setText(as_typed(slot.predicate, memory.triple.object))
        if slot.predicate == "bday":
            self.line.setPlaceholderText(tr("12 April 1990"))
        self.line.returnPressed.connect(self._keep)
        self._refusal = Label("", "caption", "bad")
        self._refusal.hide()
        body = column(Label(name, "caption", "faint"), self.line, spacing=Space.S)
        body.addWidget(self._refusal)
        if memory is None and slot.predicate in PLACED:
            body.addWidget(self._contexts())
        body.addLayout(self._buttons())
        self.setLayout(body)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, presenter.end)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def go_on_from(self, other: SlotEditor) -> None:
        """Take over what was typed about the same detail: its card was drawn anew."""
        if self._about == other._about:
            self.line.setText(other.line.text())

    @property
    def _about(self) -> tuple[tuple[str, str, str], str]:
        return self._slot.key, "" if self._memory is None else self._memory.id

    def take_focus(self) -> None:
        """Begin in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def show_refusal(self, sentence: str) -> None:
        """Say why a value was not kept; "" for nothing."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _buttons(self) -> FlowLayout:
        flow = FlowLayout(spacing=Space.S)
        if self._memory is None:
            flow.addWidget(Button(tr("Save"), self._keep, "primary", Icon.DONE))
        else:
            changed = Button(tr("It has changed"), self._keep, "primary", Icon.DONE)
            changed.setToolTip(tr("Keeps the old value among the earlier ones"))
            wrong = Button(tr("It was wrong"), self._correct)
            wrong.setToolTip(tr("Puts this in its place, as if it had been said so"))
            flow.addWidget(changed)
            flow.addWidget(wrong)
        flow.addWidget(Button(tr("Cancel"), self._presenter.end))
        return flow

    def _contexts(self) -> QWidget:
        whole = QWidget()
        whole.setAccessibleName(tr("What it is for"))
        flow = FlowLayout(spacing=Space.XS)
        group = QButtonGroup(self)
        for context in CONTEXTS:
            chip = Chip(context_word(context), checkable=True)
            chip.setChecked(context == self._context)
            chip.clicked.connect(lambda _on, context=context: self._take_context(context))
            group.addButton(chip)
            flow.addWidget(chip)
        whole.setLayout(flow)
        return whole

    def _take_context(self, context: str) -> None:
        self._context = context

    def _keep(self) -> None:
        self._presenter.add(self._slot, self.line.text(), self._context)

    def _correct(self) -> None:
        if self._memory is not None:
            self._presenter.correct(self._slot, self._memory, self.line.text())
