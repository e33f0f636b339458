"""Decides what the You page shows: views of a life, read again whenever memories change."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.life import Portrait
from scrubjay.ui.jobs import Lane
from scrubjay.ui.overriding import override
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.sayings import told
from scrubjay.ui.seen_presenter import SeenPresenter
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.life import Cited, Interest
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.task import Task
    from scrubjay.ui.context import UiContext


class Phase(enum.Enum):
    """How far the page is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class YouState:
    """The page as shown.

    Attributes:
        tasks: What can be done, then what waits, then (when wanted) what is done.
        with_done: Finished tasks are wanted too.
    """

    phase: Phase = Phase.LOADING
    portrait: Portrait = Portrait(sections=())  # noqa: RUF009 - frozen, so sharing it is safe
    interests: tuple[Interest, ...] = ()
    tasks: tuple[Task, ...] = ()
    with_done: bool = False
    trouble: Trouble | None = None


class YouPresenter(SeenPresenter[YouState]):
    """Reads everything when the page is seen, and again when it is seen after a change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, YouState())
        self._assistant = context.assistant
        self._is_stale = True

    @override
    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks; what changed meanwhile is read now."""
        self._is_seen = on
        if on and self._is_stale:
            self.reload()

    @override
    def reload(self) -> None:
        """Read everything again; what is shown stays until then."""
        self._is_stale = False
        with_done = self.state.with_done

        def read() -> YouState:
            # The tasks first: they are the quickest, and news of them shall not wait.
            tasks = tuple(self._assistant.tasks.all(done=with_done))
            return replace(
                self.state,
                phase=Phase.SHOWING,
                tasks=tasks,
                portrait=self._assistant.life.portrait(),
                interests=tuple(self._assistant.life.interests()),
                trouble=None,
            )

        self._context.jobs.run(Lane.STORE, read, self._read, failed=self._failed)

    def show_done(self, *, on: bool) -> None:
        """Show finished tasks too, or hide them."""
        self._show(replace(self.state, with_done=on))
        self.reload()

    def finish(self, task: MemoryId) -> None:
        """Mark a task as done."""
        self._change(lambda: self._assistant.tasks.finish(task), tr("Done."))

    def reopen(self, task: MemoryId) -> None:
        """Mark a task as still to be done."""
        self._change(lambda: self._assistant.tasks.reopen(task), tr("To be done again."))

    def confirm(self, clause: Cited) -> None:
        """Say that a clause is right."""
        self._change(lambda: self._assistant.browse.confirm(clause.sources), tr("Confirmed."))

    def reject(self, clause: Cited) -> None:
        """Say that a clause is wrong."""
        self._change(lambda: self._assistant.browse.reject(clause.sources), tr("Refused."))

    def require(self, task: MemoryId, other: MemoryId) -> None:
        """Let one task wait for another."""
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._assistant.tasks.require(task, other),
            lambda _nothing: self.reload(),
            failed=self._refused,
        )

    def release(self, task: MemoryId, other: MemoryId) -> None:
        """Let a task wait for another no longer."""
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._assistant.tasks.release(task, other),
            lambda _nothing: self.reload(),
            failed=self._refused,
        )

    def _change(self, work: Callable[[], Changes], sentence: str) -> None:
        def done(changes: Changes) -> None:
            undo = (lambda: self._undo(changes.operation)) if changes.operation else None
            self._context.toast(sentence, undo)
            self._context.news.publish(changes)

        self._context.jobs.run(Lane.STORE, work, done, failed=self._refused)

    def _undo(self, operation: str) -> None:
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._assistant.browse.undo(operation),
            self._context.news.publish,
            failed=self._refused,
        )

    @override
    def _heard(self, _changes: Changes) -> None:
        self._is_stale = True
        if self._is_seen:
            self.reload()

    def _read(self, state: YouState) -> None:
        self._show(replace(state, with_done=self.state.with_done))

    def _failed(self, error: KnownError) -> None:
        phase = self.state.phase if self.state.phase is Phase.SHOWING else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))

    def _refused(self, error: KnownError) -> None:
        self._context.toast(told(error))
        self.reload()
