"""Decides what the panel beside the list shows about one memory."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.retention import USE_CONFIRMED
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.outlook import outlook
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.assistant.browse import Use
    from scrubjay.domain.changes import Changes, Revision
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.link import Link, Note
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Assistant, Browse
    from scrubjay.ui.memories.outlook import Outlook

TOLD_ELSEWHERE: Final = frozenset({LinkKind.DRAWN, LinkKind.SUPERSEDES})
MOST_VALUES: Final = 60
"""Values of one fact looked through: no life moves house more often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link of the memory that is shown, seen from its end.

    Attributes:
        other: The memory at the other end.
        is_first: The shown one is the link's `one`, which matters where it has a direction.
    """

    link: Link
    other: Memory
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """One memory with everything that hangs together with it.

    Attributes:
        replaced_by: The memory that took its place.
        episode: What was said, where this was drawn from.
        drawn: What was drawn from this.
        history: What happened to it, the latest first.
        ties: What belongs together with it, the closest first.
        values: Every value the same fact ever had, the latest first; with this one.
    """

    memory: Memory
    now: datetime
    outlook: Outlook
    replaced_by: Memory | None = None
    episode: Memory | None = None
    drawn: tuple[Memory, ...] = ()
    history: tuple[Revision, ...] = ()
    uses: tuple[Use, ...] = ()
    ties: tuple[Tie, ...] = ()
    note: Note | None = None
    values: tuple[Memory, ...] = ()


class Pane(enum.Enum):
    """What the panel is doing."""

    EMPTY = enum.auto()
    LOADING = enum.auto()
    SHOWING = enum.auto()
    EDITING = enum.auto()
    SAVING = enum.auto()
    GONE = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailState:
    """The panel as shown."""

    pane: Pane = Pane.EMPTY
    portrait: Portrait | None = None
    trouble: Trouble | None = None

    @property
    def memory(self) -> Memory | None:
        """The memory shown, if there is one."""
        return self.portrait.memory if self.portrait else None


class DetailPresenter(Presenter[DetailState]):
    """Loads one memory whole, keeps it true after changes, and guards an edit under way."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(DetailState())
        self._context = context
        self._wanted: MemoryId | None = None
        self._unsubscribe = context.news.subscribe(self._heard)

    @property
    def wanted(self) -> MemoryId | None:
        """The memory that is shown or on its way."""
        return self._wanted

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def open(self, memory: MemoryId) -> None:
        """Show a memory; the one before it stays until this one is there."""
        if memory == self._wanted and self.state.pane is not Pane.GONE:
            return
        self._wanted = memory
        self._show(replace(self.state, pane=Pane.LOADING, trouble=None))
        self._load()

    def clear(self) -> None:
        """Show nothing."""
        self._wanted = None
        self._show(DetailState())

    def begin_edit(self) -> None:
        """Let the words be changed."""
        if self.state.pane is Pane.SHOWING:
            self._show(replace(self.state, pane=Pane.EDITING))

    def end_edit(self) -> None:
        """Leave the words as they were."""
        if self.state.pane is Pane.EDITING:
            self._show(replace(self.state, pane=Pane.SHOWING))

    def begin_saving(self) -> None:
        """Hold the new words until the store has them; the news of it loads them."""
        if self.state.pane is Pane.EDITING:
            self._show(replace(self.state, pane=Pane.SAVING))

    def keep_editing(self) -> None:
        """Go back to writing: the words could not be saved."""
        if self.state.pane is Pane.SAVING:
            self._show(replace(self.state, pane=Pane.EDITING))

    def reload(self) -> None:
        """Read the memory again."""
        self._load()

    def _heard(self, _changes: Changes) -> None:
        """Load again after a change, but never under the hands of somebody who writes."""
        if self._wanted is not None and self.state.pane is not Pane.EDITING:
            self._load()

    def _load(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        assistant = self._context.assistant

        def done(portrait: Portrait | None) -> None:
            if wanted != self._wanted:
                return
            pane = Pane.GONE if portrait is None else Pane.SHOWING
            self._show(DetailState(pane=pane, portrait=portrait))

        self._context.jobs.run(
            Lane.STORE, lambda: portray(assistant, wanted), done, failed=self._failed
        )

    def _failed(self, error: KnownError) -> None:
        pane = Pane.SHOWING if self.state.portrait else Pane.EMPTY
        self._show(replace(self.state, pane=pane, trouble=Trouble.of(error)))


def portray(assistant: Assistant, key: MemoryId) -> Portrait | None:
    """Read a memory whole, on the STORE lane; None when it no longer exists."""
    browse = assistant.browse
    held = browse.get([key])
    if key not in held:
        return None
    memory = held[key]
    linked = [each for each in (memory.superseded_by, memory.source.episode) if each is not None]
    others = browse.get(linked)
    now, history = browse.now(), browse.history(key)
    return Portrait(
        memory=memory,
        now=now,
        outlook=outlook(memory, now, browse.law(), history, USE_CONFIRMED * browse.growth()),
        replaced_by=others.get(memory.superseded_by) if memory.superseded_by else None,
        episode=others.get(memory.source.episode) if memory.source.episode else None,
        drawn=tuple(browse.drawn_from(key)),
        history=tuple(reversed(history)),
        uses=tuple(browse.uses(key)),
        ties=_ties(assistant, key),
        note=assistant.links.note(key),
        values=_values(browse, memory),
    )


def _ties(assistant: Assistant, key: MemoryId) -> tuple[Tie, ...]:
    """Return the links but those that other parts of the panel tell of."""
    links = [each for each in assistant.links.of(key) if each.kind not in TOLD_ELSEWHERE]
    ends = {each.other if each.one == key else each.one for each in links}
    held = assistant.browse.get(sorted(ends))
    return tuple(
        Tie(link=each, other=held[end], is_first=each.one == key)
        for each in links
        if (end := each.other if each.one == key else each.one) in held
    )


def _values(browse: Browse, memory: Memory) -> tuple[Memory, ...]:
    """Return what was said of the same thing over time, if it was ever replaced."""
    said = memory.triple
    if said is None:
        return ()
    found = browse.search(Filters(subject=said.subject, predicate=said.predicate), MOST_VALUES)
    chain = [
        each
        for each in found
        if each.triple is not None
        and each.triple.context == said.context
        and each.state not in (MemoryState.PROPOSED, MemoryState.TRASHED)
    ]
    # Values that stand side by side (two hobbies) replace nothing and are no chain.
    replaced = {each.superseded_by for each in chain} - {None}
    linked = [each for each in chain if each.superseded_by is not None or each.id in replaced]
    return tuple(linked) if memory in linked else ()
