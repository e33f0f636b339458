"""Reads the timeline branch by branch, and summaries for what is looked at."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.life import Level
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.timeline_model import Read, TimelineModel
from scrubjay.ui.memories.timeline_rows import branch, leaf, summary_line
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.memories.timeline_model import Node
    from scrubjay.ui.memories.timeline_rows import Branch, Leaf

BACKLOG: Final = 40
"""Summaries waited for: a fast scroll leaves those it passed behind, to be asked for again."""


class Phase(enum.Enum):
    """What stands where the timeline stands."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    NOTHING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineState:
    """The timeline around its tree."""

    phase: Phase = Phase.LOADING
    trouble: Trouble | None = None


class TimelinePresenter(Presenter[TimelineState]):
    """Begins anew after a change, and opens again what was open."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(TimelineState())
        self.model = TimelineModel()
        self.model.branch_wanted.connect(self._open)
        self.model.summary_wanted.connect(self._want_summary)
        self._context = context
        self._life = context.assistant.life
        self._generation = 0
        self._summaries: list[Node] = []
        self._is_summing = False
        self._is_seen = False
        self._is_stale = True
        self._path: list[str] = []
        self._arrived: Callable[[Node], None] = lambda _node: None
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening and reading."""
        self._unsubscribe()
        self._generation += 1
        self._summaries.clear()

    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks; what changed meanwhile is read now."""
        self._is_seen = on
        if on and self._is_stale:
            self.reload()

    def reload(self) -> None:
        """Read the years again."""
        self._is_stale = False
        self._generation += 1
        self._summaries.clear()
        self._is_summing = False
        generation, life = self._generation, self._life

        def read() -> list[Branch]:
            return [branch(each) for each in life.timeline()]

        def done(years: list[Branch]) -> None:
            if generation != self._generation:
                return
            self.model.begin(years)
            self._show(TimelineState(phase=Phase.SHOWING if years else Phase.NOTHING))
            self._walk()

        self._context.jobs.run(Lane.STORE, read, done, failed=self._failed)

    def go_to_day(self, day: date, arrived: Callable[[Node], None]) -> None:
        """Read the way to a day; `arrived` receives its node once all above it is there."""
        self._path = [f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"]
        self._arrived = arrived
        self._walk()

    def _walk(self) -> None:
        """Open the next branch of the way that was asked for."""
        nodes = self.model.top
        for key in self._path:
            found = next((each for each in nodes if _key(each) == key), None)
            if found is None:
                self._path = []
                return
            if key == self._path[-1]:
                self._path = []
                self._arrived(found)
                return
            if found.read is not Read.DONE:
                self.model.fetchMore(self.model.index_of(found))
                return  # goes on when the branch is there
            nodes = found.children

    def _open(self, node: Node) -> None:
        generation, key, life = self._generation, _key(node), self._life
        browse = self._context.assistant.browse
        is_episode = node.item.level is Level.EPISODE

        def read() -> list[Branch | Leaf]:
            if is_episode:
                now, law = browse.now(), browse.law()
                return [leaf(each, now, law) for each in life.lines(key)]
            return [branch(each) for each in life.timeline(key)]

        def done(items: list[Branch | Leaf]) -> None:
            if generation == self._generation:
                self.model.put(node, items)
                if self._path:
                    self._walk()

        def failed(error: KnownError) -> None:
            self.model.fail(node)
            self._failed(error)

        self._context.jobs.run(Lane.STORE, read, done, failed=failed)

    def _want_summary(self, node: Node) -> None:
        self._summaries.append(node)
        while len(self._summaries) > BACKLOG:
            self._summaries.pop(0).summary_wanted = False
        self._sum_next()

    def _sum_next(self) -> None:
        if self._is_summing or not self._summaries:
            return
        self._is_summing = True
        node = self._summaries.pop()
        generation, key, life = self._generation, _key(node), self._life

        def done(summary: str) -> None:
            if generation != self._generation:
                return
            self._is_summing = False
            self.model.put_summary(node, summary)
            self._sum_next()

        self._context.jobs.run(
            Lane.STORE,
            lambda: summary_line(life.summary(key)),
            done,
            failed=lambda _error: done(""),
            chore=True,
        )

    def _heard(self, _changes: Changes) -> None:
        self._is_stale = True
        if self._is_seen:
            self.reload()

    def _failed(self, error: KnownError) -> None:
        phase = self.state.phase if self.state.phase is Phase.SHOWING else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))


def _key(node: Node) -> str:
    return node.item.key if node.item.level is not None else node.item.id
