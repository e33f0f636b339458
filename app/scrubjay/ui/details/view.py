"""The details page: of whom, in groups, with what is missing to be added."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from scrubjay.ui.details.editor import SlotEditor
from scrubjay.ui.details.presenter import DetailsPresenter, DetailsState, Phase
from scrubjay.ui.details.slot_row import SlotRow
from scrubjay.ui.details.slots import label_of_slot
from scrubjay.ui.layouts import emptied
from scrubjay.ui.overriding import override
from scrubjay.ui.seen_view import SeenView
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Card,
    Cards,
    Chip,
    ErrorBanner,
    FlowLayout,
    Label,
    Line,
    column,
)
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.details.slots import Group, Person, Slot

    Edited = tuple[Slot, Memory | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What the card of one group shows.

    Attributes:
        editing: What is being written in it: the slot, and the memory that holds it by now.
        uncovered: The slots in it that are shown although they are covered at first.
    """

    group: Group
    editing: Edited | None
    uncovered: frozenset[tuple[str, str, str]]


class DetailsView(SeenView[DetailsState]):
    """One person at a time: two are never mixed."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.presenter = DetailsPresenter(context)
        self._errors = ErrorBanner(self.presenter.reload, tr("Try again"))
        self._busy = Busy(tr("Looking through your memories…"))
        self._uncovered: set[tuple[str, str, str]] = set()
        self._drawn: DetailsState | None = None
        self._editor: SlotEditor | None = None
        self._people = FlowLayout(spacing=Space.XS)
        self._of_whom = QWidget()
        self._of_whom.setAccessibleName(tr("Whose details"))
        self._of_whom.setLayout(self._people)
        self.cards: Cards[Part] = Cards(self._group)
        self.setLayout(
            column(self._errors, self._busy, self._of_whom, self.cards, 1, spacing=Space.M)
        )
        self._follow(self.presenter, self._show_state)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while nobody looks, and cover every number again."""
        super().hideEvent(event)
        if self._uncovered and self._drawn is not None:
            self._uncovered.clear()
            self._draw(self._drawn)

    def _show_state(self, state: DetailsState) -> None:
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.phase is Phase.LOADING)
        if state.phase is not Phase.SHOWING or state == self._drawn:
            return
        before, self._drawn = self._drawn, state
        if self._editor is not None and before is not None and state.editing == before.editing:
            # Under the hands of somebody who types nothing is drawn anew.
            self._editor.show_refusal(state.refused)
            return
        self._draw(state)

    def _draw(self, state: DetailsState) -> None:
        emptied(self._people)
        self._of_whom.setVisible(len(state.people) > 1)
        group = QButtonGroup(self._of_whom)
        for each in state.people:
            self._people.addWidget(self._chip(each, state, group))
        groups = state.person.groups if state.person is not None else ()
        before = self._editor
        self.cards.show_items([self._part(each, state) for each in groups])
        if state.editing is not None:
            self.cards.finish()
        # Its card may have been kept, drawn anew, or be gone together with the detail.
        self._editor = next(
            (each for card in self.cards.shown for each in card.findChildren(SlotEditor)), None
        )
        if self._editor is not None and before not in (None, self._editor):
            self._editor.go_on_from(before)
        if state.editing is not None:
            self._begin_typing()

    def _part(self, group: Group, state: DetailsState) -> Part:
        slots = (*group.slots, *group.missing)
        return Part(
            group=group,
            editing=_as_it_is_now(state.editing, slots),
            uncovered=frozenset(each.key for each in slots) & self._uncovered,
        )

    def _begin_typing(self) -> None:
        if self._editor is not None:
            self._editor.take_focus()

    def _chip(self, person: Person, state: DetailsState, group: QButtonGroup) -> Chip:
        chip = Chip(person.title, partial(self.presenter.choose, person.subject), checkable=True)
        chip.setChecked(person.subject == state.subject)
        group.addButton(chip)
        return chip

    def _group(self, part: Part) -> Card:
        group = part.group
        card = Card("card", padding=Space.M)
        title = tr(group.title)
        card.setAccessibleName(title)
        card.body.addWidget(Label(title, "lead"))
        for slot in group.slots:
            for number, memory in enumerate(slot.values or (None,)):
                card.body.addWidget(Line())
                card.body.addWidget(self._slot(slot, memory, part, is_last=number == 0))
        adding = part.editing
        if adding is not None and adding[1] is None and adding[0] in group.missing:
            card.body.addWidget(Line())
            card.body.addWidget(self._edit(adding[0], None))
        elif group.missing:
            card.body.addWidget(self._missing(group))
        return card

    def _slot(self, slot: Slot, memory: Memory | None, part: Part, *, is_last: bool) -> QWidget:
        if memory is not None and part.editing == (slot, memory):
            return self._edit(slot, memory)
        row = SlotRow(
            slot,
            memory,
            self._context,
            self.presenter,
            with_earlier=is_last,
            is_covered=slot.is_covered and slot.key not in part.uncovered,
        )
        row.uncovered.connect(lambda: self._uncover(slot))
        return row

    def _edit(self, slot: Slot, memory: Memory | None) -> SlotEditor:
        return SlotEditor(slot, memory, self.presenter)

    def _missing(self, group: Group) -> QWidget:
        whole = QWidget()
        flow = FlowLayout(spacing=Space.XS)
        for slot in group.missing:
            chip = Chip(label_of_slot(slot), partial(self.presenter.begin, slot), icon=Icon.ADD)
            chip.setAccessibleName(tr("Add {detail}", detail=label_of_slot(slot)))
            flow.addWidget(chip)
        whole.setLayout(flow)
        return whole

    def _uncover(self, slot: Slot) -> None:
        self._uncovered ^= {slot.key}
        if self._drawn is not None:
            self._draw(self._drawn)


def _as_it_is_now(editing: Edited | None, slots: Sequence[Slot]) -> Edited | None:
    """Return what is edited as the slots of a group hold it by now; None where they do not."""
    if editing is None:
        return None
    edited, memory = editing
    slot = next((each for each in slots if each.key == edited.key), None)
    if slot is None or memory is None:
        return None if slot is None else (slot, None)
    return next(((slot, each) for each in slot.values if each.id == memory.id), None)
