"""Long work that a person waits for, cut into steps that each take their turn.

`Jobs.stream` is for work in the background: whatever a person waits for goes before it, an import
among it goes on until its end. What is looked at on this page must not wait for that, nor hold up
the next thing one asks for; so each step is a job of its own.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from scrubjay.domain.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.jobs import Jobs, Lane

Step = TypeVar("Step")


class Stepping(Generic[Step]):
    """Runs a generator on a lane; callbacks come as those of `Jobs.stream` do.

    Args:
        jobs: Whose lanes.
        lane: Which.
        steps: Makes the generator, on the lane.
        each: Receives every step.
        done: Called after the last one. failed: receives the error, or Cancelled.
    """

    def __init__(
        self,
        jobs: Jobs,
        lane: Lane,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        *,
        done: Callable[[], None] = lambda: None,
        failed: Callable[[KnownError], None],
    ) -> None:
        self._jobs = jobs
        self._lane = lane
        self._make = steps
        self._steps: Iterator[Step] | None = None
        self._each = each
        self._done = done
        self._failed = failed
        self._is_cancelled = False
        self._go_on()

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Begin no further step."""
        self._is_cancelled = True

    def _go_on(self) -> None:
        self._jobs.run(self._lane, self._next, self._came, failed=self._failed)

    def _next(self) -> tuple[Step, ...]:
        """Return the next step, or nothing at the end; on the lane."""
        if self._is_cancelled:
            raise Cancelled
        if self._steps is None:
            self._steps = self._make()
        return tuple(islice(self._steps, 1))

    def _came(self, found: tuple[Step, ...]) -> None:
        if self._is_cancelled:
            self._failed(Cancelled())
        elif found:
            self._each(found[0])
            self._go_on()
        else:
            self._done()
