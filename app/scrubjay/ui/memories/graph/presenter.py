"""Decides what the graph around a memory shows, and where the cursor in it stands."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import Cancelled
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.graph.neighbourhood import (
    DEEPEST,
    SHALLOWEST,
    Neighbourhood,
    explore,
)
from scrubjay.ui.memories.graph.placing import walked
from scrubjay.ui.memories.stepping import Stepping
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext

AT_FIRST: Final = 2
"""Links outward, before the person says otherwise."""


class Phase(enum.Enum):
    """How far the graph is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    ALONE = enum.auto()
    GONE = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphState:
    """The graph as shown.

    Attributes:
        depth: Links followed outward, 1…3.
        at: The memory with the cursor.
    """

    middle: MemoryId
    depth: int = AT_FIRST
    phase: Phase = Phase.LOADING
    around: Neighbourhood = Neighbourhood()  # noqa: RUF009 - frozen, so sharing is safe
    at: MemoryId | None = None
    trouble: Trouble | None = None


class GraphPresenter(Presenter[GraphState]):
    """Explores step by step, so that whatever is more urgent on the lane comes in between."""

    def __init__(self, context: UiContext, middle: MemoryId) -> None:
        super().__init__(GraphState(middle=middle, at=middle))
        self._context = context
        self._task: Stepping[Neighbourhood | None] | None = None
        self._unsubscribe = context.news.subscribe(self._heard)
        self._explore()

    def close(self) -> None:
        """Stop exploring and listening."""
        self._unsubscribe()
        self._stop()

    def reload(self) -> None:
        """Explore again."""
        self._show(replace(self.state, phase=Phase.LOADING, trouble=None))
        self._explore()

    def centre(self, memory: MemoryId) -> None:
        """Put another memory in the middle."""
        if memory != self.state.middle:
            self._show(replace(self.state, middle=memory, at=memory, trouble=None))
            self._explore()

    def deepen(self, by: int) -> None:
        """Follow so many more links outward, or fewer."""
        depth = min(max(self.state.depth + by, SHALLOWEST), DEEPEST)
        if depth != self.state.depth:
            self._show(replace(self.state, depth=depth))
            self._explore()

    def go_to(self, memory: MemoryId) -> None:
        """Put the cursor on a memory that is shown."""
        if self.state.around.node(memory) is not None:
            self._show(replace(self.state, at=memory))

    def walk(self, way: str) -> bool:
        """Go along a link or to a neighbour (see `placing.walked`); tell whether that led on."""
        at = self.state.at
        to = walked(self.state.around, at, way) if at is not None else None
        if to is not None:
            self.go_to(to)
        return to is not None

    def _heard(self, _changes: Changes) -> None:
        self._explore()

    def _explore(self) -> None:
        self._stop()
        middle, depth = self.state.middle, self.state.depth

        def steps() -> Iterator[Neighbourhood | None]:
            return explore(self._context.assistant, middle, depth)

        def each(step: Neighbourhood | None) -> None:
            if step is not None and (middle, depth) == (self.state.middle, self.state.depth):
                self._found(step)

        self._task = Stepping(self._context.jobs, Lane.STORE, steps, each, failed=self._failed)

    def _found(self, around: Neighbourhood) -> None:
        phase = Phase.SHOWING if len(around.nodes) > 1 else Phase.ALONE
        if not around.nodes:
            phase = Phase.GONE
        at = self.state.at if around.node(self.state.at) is not None else self.state.middle
        self._show(replace(self.state, phase=phase, around=around, at=at, trouble=None))

    def _failed(self, error: KnownError) -> None:
        if not isinstance(error, Cancelled):
            self._show(replace(self.state, phase=Phase.FAILED, trouble=Trouble.of(error)))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
