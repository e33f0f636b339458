"""How windows have work done: submitted to a lane, answered on the thread of the windows."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.errors import KnownError

Outcome = TypeVar("Outcome")
Step = TypeVar("Step")


class Lane(enum.StrEnum):
    """Where work is done: one worker each, so that nothing there happens twice at once."""

    STORE = "store"
    MODEL = "model"
    IO = "io"


class Task(Protocol):
    """Work under way."""

    def cancel(self) -> None:
        """Ask it to stop; its `failed` then receives `Cancelled`, unless it was done already."""
        ...

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping was asked for; safe from any thread."""
        ...


class Jobs(Protocol):
    """Runs work on lanes. Every callback arrives on the thread of the windows, in order.

    An exception that is no `KnownError` is a bug: the report is written by the job boundary, and
    `failed` receives a sentence that says so.
    """

    def run(
        self,
        lane: Lane,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        *,
        failed: Callable[[KnownError], None],
        chore: bool = False,
    ) -> Task:
        """Run the work once. A chore waits for everything a person waits for."""
        ...

    def stream(
        self,
        lane: Lane,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        *,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> Task:
        """Run a generator step by step, letting more urgent work in between."""
        ...
