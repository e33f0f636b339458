"""What belongs together with a memory, and why; ties of one's own can be made and taken away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryState
from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.section import Section
from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, IconButton, pressable_words, row
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import Portrait, Tie

AT_FIRST: Final = 5
"""Ties listed before the rest is asked for."""


class TiesSection(Section):
    """The closest first, each with its kind and reason in words."""

    def __init__(
        self,
        deeds: Deeds,
        open_memory: Callable[[MemoryId], None],
        tie: Callable[[], object],
        graph: Callable[[], object],
    ) -> None:
        super().__init__(tr("Belongs together with"))
        self._deeds = deeds
        self._open = open_memory
        self._portrait: Portrait | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self._add = Button(tr("Tie to another memory…"), tie, "quiet", Icon.LINK)
        self._graph = Button(tr("Show as a graph… (Ctrl+G)"), graph, "quiet", Icon.BRANCH)
        for button in (self._graph, self._add):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """List another memory's ties; a proposal has none yet."""
        self._portrait = portrait
        waits = portrait.memory.state in (MemoryState.PROPOSED, MemoryState.TRASHED)
        self.setVisible(not waits)
        self._list(AT_FIRST)

    def _list(self, most: int) -> None:
        emptied(self._lines)
        if self._portrait is None:
            return
        ties = self._portrait.ties
        for tie in ties[:most]:
            self._lines.addWidget(self._line(tie))
        if len(ties) > most:
            more = plural("Show {count} more", "Show {count} more", len(ties) - most)
            self._lines.addWidget(
                Button(more, lambda: self._list(len(ties)), "quiet"),
                0,
                Qt.AlignmentFlag.AlignLeading,
            )

    def _line(self, tie: Tie) -> QWidget:
        words = pressable_words(
            tie.other.text,
            partial(self._open, tie.other.id),
            below=" · ".join((day(tie.other.at), why(tie))),
            hint=tr("Opens this memory"),
        )
        line = row(spacing=Space.XS)
        line.addWidget(words, 1)
        if tie.link.kind is LinkKind.PERSON:
            name = tr("Take this tie away")
            take_away = IconButton(Icon.CLOSE, name, partial(self._untie, tie), variant="small")
            take_away.setAccessibleDescription(tie.other.text)
            line.addWidget(take_away, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _untie(self, tie: Tie) -> None:
        portrait = self._portrait
        if portrait is not None:
            self._deeds.untie(portrait.memory.id, tie.other.id)


def why(tie: Tie) -> str:
    """Return the kind of a tie and its reason, in words."""
    kind = tie.link.kind
    words = {
        LinkKind.SAME_EPISODE: tr("same conversation"),
        LinkKind.SAME_ENTITY: tr("same name"),
        LinkKind.SIMILAR: tr("alike"),
        LinkKind.USED_TOGETHER: tr("used together"),
        LinkKind.REQUIRES: tr("has to be done first") if tie.is_first else tr("waits for this"),
        LinkKind.PERSON: tr("tied by you"),
        LinkKind.DRAWN: tr("drawn from the same words"),
        LinkKind.SUPERSEDES: tr("replaced"),
    }
    reason = tie.link.reason
    if not reason or reason.casefold() == words[kind].casefold():
        return words[kind]
    if kind in (LinkKind.PERSON, LinkKind.REQUIRES):
        return tr("{kind}: {reason}", kind=words[kind], reason=said(reason))
    return said(reason)  # "both name Nora" says what kind it is
