"""What the person keeps coming back to: a name, two sentences, and how often."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from scrubjay.ui.context import Chosen, Place
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    Card,
    Cards,
    EmptyState,
    Label,
    column,
    pressable_words,
    row,
)
from scrubjay.ui.wording import plural, tr
from scrubjay.ui.you.month_bars import MonthBars
from scrubjay.ui.you.portrait import open_sources

if TYPE_CHECKING:
    from scrubjay.domain.life import Interest
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.you.presenter import YouState

SENTENCES: Final = 2


class InterestsView(QWidget):
    """One card per interest, the strongest first."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.cards: Cards[Interest | None] = Cards(self._card)
        self.setLayout(column(self.cards, 1))

    def show_state(self, state: YouState) -> None:
        """Draw the interests that changed."""
        self.cards.show_items(state.interests or (None,))

    def _card(self, interest: Interest | None) -> QWidget:
        if interest is None:
            return EmptyState(
                Icon.FEELING,
                tr("No interests yet"),
                tr("What you keep coming back to appears here, once there is enough of it."),
            )
        card = Card("card", padding=Space.M)
        card.setAccessibleName(interest.name)
        count = len(interest.members)
        opener = Button(
            plural("Open {count} memory", "Open {count} memories", count),
            partial(self._open, interest),
            "quiet",
        )
        opener.setAccessibleDescription(interest.name)
        title = Label(interest.name, "lead")
        title.setContentsMargins(Space.S, 0, Space.S, 0)
        words = column(title, spacing=Space.XS)
        for sentence in interest.description[:SENTENCES]:
            words.addWidget(
                pressable_words(
                    sentence.text,
                    partial(open_sources, self._context, sentence),
                    colour="soft",
                    hint=tr("Opens where this comes from"),
                )
            )
        card.body.addLayout(words)
        foot = row(MonthBars(interest.months), 1, opener, spacing=Space.L)
        foot.setContentsMargins(Space.S, 0, 0, 0)
        card.body.addLayout(foot)
        return card

    def _open(self, interest: Interest) -> None:
        self._context.navigate(
            Place.MEMORIES, chosen=Chosen(title=interest.name, ids=interest.members)
        )
