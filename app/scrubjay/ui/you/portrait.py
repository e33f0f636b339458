"""Who the person is, clause by clause; each opens the memory it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from scrubjay.domain.life import Cited, PortraitSection
from scrubjay.ui.context import Chosen, Place
from scrubjay.ui.sayings import said
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

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.you.presenter import YouPresenter, YouState

Part: TypeAlias = PortraitSection | tuple[Cited, ...]
"""A section, or what nobody has confirmed; an empty tuple stands for nothing at all."""


def open_sources(context: UiContext, clause: Cited) -> None:
    """Open the memory a clause rests on, or list them where there are several."""
    if len(clause.sources) == 1:
        context.navigate(Place.MEMORIES, clause.sources[0])
    else:
        context.navigate(Place.MEMORIES, chosen=Chosen(title=clause.text, ids=clause.sources))


def section_word(title: str) -> str:
    """Return the title of a section of the portrait, translated."""
    words = {
        "About you": tr("About you"),
        "Languages": tr("Languages"),
        "Contact": tr("Contact"),
        "Family and people": tr("Family and people"),
        "Home": tr("Home"),
        "Work and studies": tr("Work and studies"),
        "Health and diet": tr("Health and diet"),
        "Tastes": tr("Tastes"),
        "Pastimes": tr("Pastimes"),
        "Possessions": tr("Possessions"),
        "Plans": tr("Plans"),
        "More": tr("More"),
    }
    return words.get(title) or said(title)


class PortraitView(QWidget):
    """Sections of what is known, and apart from them what nobody has confirmed."""

    def __init__(self, context: UiContext, presenter: YouPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self.cards: Cards[Part] = Cards(self._card)
        self.setLayout(column(self.cards, 1))

    def show_state(self, state: YouState) -> None:
        """Draw what changed in the portrait."""
        portrait = state.portrait
        parts: list[Part] = [*portrait.sections]
        if portrait.unsure or not parts:
            parts.insert(0, portrait.unsure)
        self.cards.show_items(parts)

    def _card(self, part: Part) -> QWidget:
        if isinstance(part, PortraitSection):
            return self._section(part)
        return self._unsure(part) if part else self._nothing()

    def _nothing(self) -> QWidget:
        return EmptyState(
            Icon.PERSON,
            tr("I do not know you yet"),
            tr("Tell me about yourself in the chat. What you say appears here."),
            Button(tr("Go to Chat"), partial(self._context.navigate, Place.CHAT)),
        )

    def _section(self, section: PortraitSection) -> QWidget:
        card = Card("card", padding=Space.M)
        words = section_word(section.title)
        card.setAccessibleName(words)
        title = Label(words, "caption", "faint", wraps=False)
        title.setContentsMargins(Space.S, 0, Space.S, 0)
        card.body.setSpacing(0)
        card.body.addWidget(title)
        card.body.addSpacing(Space.XS)
        for clause in section.clauses:
            card.body.addWidget(self._clause(clause))
        return card

    def _clause(self, clause: Cited) -> QWidget:
        below = ""
        if len(clause.sources) > 1:
            below = plural("from {count} memory", "from {count} memories", len(clause.sources))
        return pressable_words(
            clause.text,
            partial(open_sources, self._context, clause),
            below=below,
            hint=tr("Opens where this comes from"),
        )

    def _unsure(self, clauses: tuple[Cited, ...]) -> QWidget:
        card = Card("accent", padding=Space.M)
        card.setAccessibleName(tr("Not sure yet"))
        head = column(
            Label(tr("Not sure yet"), "strong"),
            Label(tr("I understood this from your words. Is it right?"), "caption", "soft"),
            spacing=Space.HAIR,
            margins=(Space.S, 0, Space.S, Space.XS),
        )
        card.body.setSpacing(Space.XS)
        card.body.addLayout(head)
        for clause in clauses:
            keep = Button(
                tr("This is right"), partial(self._presenter.confirm, clause), icon=Icon.DONE
            )
            refuse = Button(tr("Wrong"), partial(self._presenter.reject, clause), "quiet")
            for button in (keep, refuse):
                button.setAccessibleDescription(clause.text)
            card.body.addWidget(self._clause(clause))
            card.body.addLayout(
                row(keep, refuse, 1, margins=(Space.S, 0, Space.S, Space.S), spacing=Space.XS)
            )
        return card
