"""One detail: its value, the words it comes from, and what it was before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.context import Place
from scrubjay.ui.details.slots import label_of_slot, value_of
from scrubjay.ui.forms.copy_window import covered
from scrubjay.ui.forms.pill import Pill
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, IconButton, Label, column, row
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.details.presenter import DetailsPresenter
    from scrubjay.ui.details.slots import Slot


class SlotRow(QWidget):
    """Says what is known; `memory` None means that nothing holds any more."""

    uncovered = Signal()

    def __init__(
        self,
        slot: Slot,
        memory: Memory | None,
        context: UiContext,
        presenter: DetailsPresenter,
        *,
        with_earlier: bool,
        is_covered: bool,
    ) -> None:
        super().__init__()
        self._slot = slot
        self._memory = memory
        self._context = context
        self._presenter = presenter
        self._is_covered = is_covered
        self._name = label_of_slot(slot)
        self.setAccessibleName(self._name)
        body = column(self._head(), spacing=Space.XS)
        if memory is not None:
            body.addLayout(self._origin(memory))
        self._earlier = QWidget()
        if with_earlier and slot.earlier:
            self._add_earlier(body)
        self.setLayout(body)

    def _head(self) -> QHBoxLayout:
        words = column(Label(self._name, "caption", "faint"), spacing=Space.HAIR)
        if self._memory is None:
            words.addWidget(Label(tr("nothing holds now"), "body", "soft"))
        else:
            words.addWidget(Label(self._said(self._memory), "strong", selectable=True))
        line = row(spacing=Space.XS)
        line.addLayout(words, 1)
        for button in self._buttons():
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _buttons(self) -> list[IconButton]:
        name, memory = self._name, self._memory
        if memory is None:
            add = partial(self._presenter.begin, self._slot)
            return [IconButton(Icon.ADD, tr("Add {detail}", detail=name), add)]
        found = []
        if self._slot.is_covered:
            words = tr("Show {detail}") if self._is_covered else tr("Cover {detail}")
            icon = Icon.SHOW if self._is_covered else Icon.HIDE
            found.append(IconButton(icon, words.format(detail=name), self.uncovered.emit))
        edit = partial(self._presenter.begin, self._slot, memory)
        found.append(IconButton(Icon.EDIT, tr("Change {detail}", detail=name), edit))
        to_memory = partial(self._context.navigate, Place.MEMORIES, memory.id)
        where = tr("Open the memory of {detail}", detail=name)
        found.append(IconButton(Icon.LINK, where, to_memory))
        return found

    def _origin(self, memory: Memory) -> QHBoxLayout:
        """Return whether it is confirmed, and the words it comes from with their day."""
        pill = Pill()
        line = row(spacing=Space.S)
        line.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        words = memory.source.words or memory.text
        said = "" if self._is_covered else tr("“{words}”", words=" ".join(words.split()))
        told = " · ".join(each for each in (said, day(memory.at)) if each)
        line.addWidget(Label(told, "caption", "soft"), 1)
        if memory.confirmed:
            pill.mark(tr("confirmed"), "good")
            return line
        pill.mark(tr("not confirmed"), "warn")
        right = Button(tr("This is right"), partial(self._presenter.confirm, memory), "link")
        right.setAccessibleDescription(self._name)
        line.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _add_earlier(self, body: QVBoxLayout) -> None:
        count = len(self._slot.earlier)
        opens = Button(
            plural("{count} earlier value", "{count} earlier values", count),
            self._toggle,
            "link",
            Icon.FADING,
        )
        opens.setAccessibleDescription(self._name)
        inside = column(spacing=Space.XS, margins=(Space.L, 0, 0, 0))
        for each in self._slot.earlier:
            inside.addLayout(self._before(each))
        self._earlier.setLayout(inside)
        self._earlier.hide()
        body.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(self._earlier)

    def _before(self, memory: Memory) -> QHBoxLayout:
        words = column(
            Label(self._said(memory), "body", "soft"),
            Label(_span(memory), "caption", "faint"),
            spacing=0,
        )
        line = row(spacing=Space.S)
        line.addLayout(words, 1)
        if self._memory is not None and memory.superseded_by is not None:
            act = partial(self._presenter.go_back, self._memory, memory)
            back = Button(tr("Go back to this"), act, "quiet", Icon.UNDO)
            back.setAccessibleDescription(self._said(memory))
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _said(self, memory: Memory) -> str:
        value = value_of(memory)
        return covered(value) if self._is_covered else value

    def _toggle(self) -> None:
        self._earlier.setVisible(self._earlier.isHidden())


def _span(memory: Memory) -> str:
    """Return from when to when a value held, as far as is known."""
    begun = day(memory.valid_from or memory.at)
    if memory.valid_to is None:
        return tr("said on {day}", day=begun)
    return tr("{begun} to {ended}", begun=begun, ended=day(memory.valid_to))
