"""What asks for the person's word: a proposal to accept, a memory that was replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.theme import Icon
from scrubjay.ui.widgets import Button, Card, Chip, Label, row
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import Portrait


class ReviewCard(Card):
    """Asks whether a proposal is right."""

    def __init__(self, deeds: Deeds, edit: Callable[[], None]) -> None:
        super().__init__("accent")
        self._deeds = deeds
        self._key: MemoryId | None = None
        self.body.addWidget(Label(tr("Is this right?"), "strong"))
        self.body.addWidget(
            Label(tr("I understood this from your words. It is not used until you keep it."))
        )
        self.body.addLayout(
            row(
                Button(tr("Keep"), self._keep, "primary", icon=Icon.DONE),
                Button(tr("Correct"), edit),
                Button(tr("Refuse"), self._refuse),
                1,
            )
        )

    def show_portrait(self, portrait: Portrait) -> None:
        """Show for a proposal; hide for everything else."""
        self._key = portrait.memory.id
        self.setVisible(portrait.memory.state is MemoryState.PROPOSED)

    def _keep(self) -> None:
        if self._key is not None:
            self._deeds.confirm([self._key])

    def _refuse(self) -> None:
        if self._key is not None:
            self._deeds.reject([self._key])


class ReplacedCard(Card):
    """Says that something newer took this memory's place, and leads there."""

    def __init__(self, open_memory: Callable[[MemoryId], object]) -> None:
        super().__init__("warn")
        self._open = open_memory
        self._sentence = Label("", "body")
        self.body.addWidget(self._sentence)
        self._place = row()
        self.body.addLayout(self._place)
        self._chip: Chip | None = None

    def show_portrait(self, portrait: Portrait) -> None:
        """Show for a memory that was replaced; hide for everything else."""
        newer = portrait.replaced_by
        self.setVisible(portrait.memory.superseded_by is not None)
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if newer is None:
            self._sentence.setText(tr("Something newer took its place and was removed since."))
            return
        when = day(newer.at)
        self._sentence.setText(
            tr("This no longer holds. You said something newer on {day}:", day=when)
        )
        self._chip = Chip(newer.text, lambda: self._open(newer.id), icon=Icon.LINK)
        self._place.addWidget(self._chip)
        self._place.addStretch(1)
