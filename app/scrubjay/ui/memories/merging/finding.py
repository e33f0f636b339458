"""Looks through everything kept for memories that say the same."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.errors import Cancelled
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.stepping import Stepping
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from scrubjay.assistant.several import Duplicates
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.memories.deeds import Deeds


class Phase(enum.Enum):
    """How far the search is."""

    LOOKING = enum.auto()
    FOUND = enum.auto()
    NOTHING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindState:
    """The search as shown.

    Attributes:
        groups: Memories that say the same; those that were left apart are not among them.
    """

    phase: Phase = Phase.LOOKING
    looked_at: int = 0
    total: int = 0
    groups: tuple[tuple[Memory, ...], ...] = ()
    trouble: Trouble | None = None


class FindPresenter(Presenter[FindState]):
    """Searches step by step, behind everything a person waits for on the same lane."""

    def __init__(self, context: UiContext, deeds: Deeds) -> None:
        super().__init__(FindState())
        self._context = context
        self._deeds = deeds
        self._apart: set[frozenset[MemoryId]] = set()
        self._own_news = False
        self._unsubscribe = context.news.subscribe(self._heard)
        self._task = self._look()

    def close(self) -> None:
        """Stop looking and listening."""
        self._unsubscribe()
        self._task.cancel()

    def reload(self) -> None:
        """Look again."""
        self._task.cancel()
        self._show(FindState())
        self._task = self._look()

    def leave_apart(self, group: tuple[Memory, ...]) -> None:
        """Take a group off the list, for good: they are not the same, whatever their words are."""
        ids = frozenset(each.id for each in group)
        self._apart.add(ids)
        self._found(self.state.groups)

        def remembered() -> None:
            self._apart.discard(ids)
            self._own_news = True

        self._deeds.keep_apart(sorted(ids), remembered)

    def merge_all(self) -> None:
        """Merge every group, the firmest of each staying; one undo takes all of it back."""
        groups = [[each.id for each in group] for group in self.state.groups]
        if groups:
            self._deeds.merge_all(groups)

    def _look(self) -> Stepping[Duplicates]:
        several = self._context.assistant.several
        return Stepping(
            self._context.jobs,
            Lane.STORE,
            several.duplicates,
            self._step,
            done=self._ended,
            failed=self._failed,
        )

    def _step(self, step: Duplicates) -> None:
        self._show(
            replace(self.state, looked_at=step.looked_at, total=step.total, groups=step.groups)
        )

    def _ended(self) -> None:
        self._found(self.state.groups)

    def _found(self, groups: tuple[tuple[Memory, ...], ...]) -> None:
        left = tuple(
            group for group in groups if frozenset(each.id for each in group) not in self._apart
        )
        phase = Phase.FOUND if left else Phase.NOTHING
        self._show(replace(self.state, phase=phase, groups=left, trouble=None))

    def _heard(self, changes: Changes) -> None:
        """Take off the list what has gone; after an undo, look again."""
        if self._own_news:
            self._own_news = False
            return
        if self.state.phase not in (Phase.FOUND, Phase.NOTHING):
            return
        if not changes.removed:
            self.reload()
            return
        gone = {*changes.removed}
        groups = (
            tuple(each for each in group if each.id not in gone) for group in self.state.groups
        )
        self._found(tuple(group for group in groups if len(group) > 1))

    def _failed(self, error: KnownError) -> None:
        if not isinstance(error, Cancelled):
            self._show(replace(self.state, phase=Phase.FAILED, trouble=Trouble.of(error)))
