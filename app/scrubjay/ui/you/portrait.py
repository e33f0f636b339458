"""Who the person is, clause by clause; each opens the memory it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.context import Chosen, Place
from scrubjay.ui.layouts import emptied
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    Card,
    EmptyState,
    Label,
    column,
    pressable_words,
    row,
)
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.life import Cited, PortraitSection
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.you.presenter import YouPresenter, YouState


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
        self._shown: object = None
        self._body = column(spacing=Space.L)
        self.setLayout(self._body)

    def show_state(self, state: YouState) -> None:
        """Draw the portrait again, if it is another one."""
        if state.portrait == self._shown:
            return
        self._shown = state.portrait
        emptied(self._body)
        portrait = state.portrait
        if not portrait.sections and not portrait.unsure:
            self._body.addWidget(
                EmptyState(
                    Icon.PERSON,
                    tr("I do not know you yet"),
                    tr("Tell me about yourself in the chat. What you say appears here."),
                    Button(tr("Go to Chat"), partial(self._context.navigate, Place.CHAT)),
                )
            )
        if portrait.unsure:
            self._body.addWidget(self._unsure(portrait.unsure))
        for section in portrait.sections:
            self._body.addWidget(self._section(section))
        self._body.addStretch(1)

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
