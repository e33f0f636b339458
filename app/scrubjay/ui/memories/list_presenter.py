"""Decides what the list shows: searching, paging, and staying true after changes."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import Cancelled
from scrubjay.ui.importing import Importing
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.listing import PAGE, MemoryListing
from scrubjay.ui.memories.query import Query
from scrubjay.ui.memories.rows import rows
from scrubjay.ui.memories.sources import Found, find
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import ImportProgress
    from scrubjay.ui.jobs import Task
    from scrubjay.ui.memories.rows import Row
    from scrubjay.ui.memories.sources import Source

Span = tuple[int, int]
"""First and last row of a selected stretch, both included."""

BACKLOG: Final = 3
"""Pages waited for at once: a fast scroll leaves the pages it passed behind."""


LOOKED_UP: Final = 1000
"""Selected rows looked up one by one; more are read from the store in one go."""


MOST_PEOPLE: Final = 60
"""About as many names as a menu can offer; the others are found by searching."""


class Phase(enum.Enum):
    """What stands where the list stands."""

    LOADING = enum.auto()
    LIST = enum.auto()
    NOTHING_YET = enum.auto()
    NO_HITS = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """The list as shown.

    Attributes:
        abstained: A cue brought nothing to mind: the rows are only the nearest.
        doing: What is going on while it loads, in a sentence; "" for a plain search.
        near: Which of the rows do not hold the words that were searched for.
        people: Names met in the rows so far, to choose from.
    """

    query: Query = Query()  # noqa: RUF009 - frozen, so sharing the default is safe
    phase: Phase = Phase.LOADING
    total: int = 0
    waiting: int = 0
    doing: str = ""
    abstained: bool = False
    near: frozenset[MemoryId] = frozenset()
    people: tuple[str, ...] = ()
    trouble: Trouble | None = None


class ListPresenter(Presenter[ListState]):
    """Answers queries, and fetches the pages that are looked at, the newest wish first."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(ListState())
        self.listing = MemoryListing()
        self.listing.wanted.connect(self._want)
        self._context = context
        self._source: Source | None = None
        self._search: Task | None = None
        self._fetching: int | None = None
        self._backlog: list[int] = []
        self._generation = 0
        self._unsubscribe = context.news.subscribe(self._heard)

    def open(self) -> None:
        """Load the list for the first time."""
        self._find(self.state.query, fresh=True)

    def close(self) -> None:
        """Stop listening and fetching."""
        self._unsubscribe()
        self._stop()

    def ask(self, query: Query) -> None:
        """Show what answers this query."""
        if query != self.state.query:
            self._find(query, fresh=True)

    def refresh(self) -> None:
        """Ask the same again, keeping the place in the list."""
        self._find(self.state.query, fresh=self.state.phase is not Phase.LIST)

    def bring_in(self, path: Path) -> None:
        """Import a file, saying how far it is."""
        self._show(replace(self.state, phase=Phase.LOADING, doing=tr("Importing…"), trouble=None))

        def progressed(step: ImportProgress) -> None:
            share = tr("Importing: line {done} of {total}", done=step.done, total=step.total)
            self._show(replace(self.state, doing=share if step.total else tr("Importing…")))

        def ended(error: KnownError | None) -> None:
            self._find(self.state.query, fresh=True)
            if error is not None:
                self._failed(error)

        Importing(self._context, path, progressed, ended)

    def with_ids(self, spans: Sequence[Span], then: Callable[[list[MemoryId]], None]) -> None:
        """Hand over the ids in these rows, reading those that are not loaded."""
        count = sum(last - first + 1 for first, last in spans)
        if count <= LOOKED_UP:
            numbers = (number for first, last in spans for number in range(first, last + 1))
            loaded = [self.listing.loaded_id(number) for number in numbers]
            if None not in loaded:
                then([each for each in loaded if each is not None])
                return
        source = self._source
        if source is None:
            return

        def read() -> list[MemoryId]:
            return [
                memory.id
                for first, last in spans
                for memory in source.slice(first, last - first + 1)
            ]

        self._context.jobs.run(Lane.STORE, read, then, failed=self._failed)

    def _heard(self, _changes: Changes) -> None:
        self.refresh()

    def _find(self, query: Query, *, fresh: bool) -> None:
        self._stop()
        if fresh:
            self._show(
                replace(self.state, query=query, phase=Phase.LOADING, doing="", trouble=None)
            )
        generation = self._generation

        def done(found: Found) -> None:
            if generation == self._generation:
                self._found(found, fresh=fresh)

        browse = self._context.assistant.browse
        self._search = self._context.jobs.run(
            Lane.STORE, lambda: find(browse, query), done, failed=self._failed
        )

    def _found(self, found: Found, *, fresh: bool) -> None:
        self._source = found.source
        phase = Phase.LIST if found.total else Phase.NO_HITS
        if not found.total and not found.kept and self.state.query.is_open:
            phase = Phase.NOTHING_YET
        if fresh:
            self.listing.begin(found.total)
        else:
            self.listing.refresh(found.total)
        self._show(
            replace(
                self.state,
                phase=phase,
                total=found.total,
                waiting=found.waiting,
                abstained=found.abstained,
                near=found.near,
                trouble=None,
            )
        )

    def _want(self, page: int) -> None:
        if page == self._fetching:
            return
        self._backlog = [*(each for each in self._backlog if each != page), page][-BACKLOG:]
        self._fetch_next()

    def _fetch_next(self) -> None:
        if self._fetching is not None or not self._backlog or self._source is None:
            return
        page = self._fetching = self._backlog.pop()
        generation, source = self._generation, self._source
        browse = self._context.assistant.browse
        # Where none holds the words the heading says so: on every row it would be noise.
        near = self.state.near if len(self.state.near) < self.state.total else frozenset()

        def read() -> tuple[Row, ...]:
            memories = source.slice(page * PAGE, PAGE)
            return rows(memories, browse.now(), browse.law(), source.notes, near)

        def done(fetched: tuple[Row, ...]) -> None:
            if generation != self._generation:
                return
            self._fetching = None
            self.listing.put(page, fetched)
            self._meet(fetched)
            self._fetch_next()

        self._context.jobs.run(Lane.STORE, read, done, failed=self._failed)

    def _meet(self, fetched: tuple[Row, ...]) -> None:
        met = {name for row in fetched for name in row.people}
        if len(self.state.people) < MOST_PEOPLE and not met <= set(self.state.people):
            people = tuple(sorted(met.union(self.state.people), key=str.casefold))
            self._show(replace(self.state, people=people))

    def _failed(self, error: KnownError) -> None:
        if isinstance(error, Cancelled):
            return
        self._fetching = None
        phase = self.state.phase if self.state.phase is Phase.LIST else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))

    def _stop(self) -> None:
        self._generation += 1
        self._fetching = None
        self._backlog.clear()
        if self._search is not None:
            self._search.cancel()
            self._search = None
