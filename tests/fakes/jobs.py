"""Jobs without threads: at once, or held until the test lets them go."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from scrubjay.domain.errors import Cancelled, KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.ui.jobs import Lane

Outcome = TypeVar("Outcome")
Step = TypeVar("Step")


class FakeTask:
    """Remembers whether it was cancelled."""

    def __init__(self) -> None:
        self._cancelled = False

    def cancel(self) -> None:
        self._cancelled = True

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled


class FakeJobs:
    """Runs work on the caller's thread.

    With `held`, jobs wait in `waiting` until `release()` (all that wait, and what they start)
    or `release_one()`: this is how a test looks at the busy states.
    """

    def __init__(self, *, held: bool = False) -> None:
        self.held = held
        self.waiting: list[Callable[[], None]] = []
        self.lanes: list[Lane] = []
        """Every lane that was asked, in order."""

    def run(
        self,
        lane: Lane,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        *,
        failed: Callable[[KnownError], None],
        chore: bool = False,
    ) -> FakeTask:
        task = FakeTask()

        def job() -> None:
            if task.is_cancelled:
                failed(Cancelled())
                return
            try:
                outcome = work()
            except KnownError as error:
                failed(error)
            else:
                done(outcome)

        self._take(lane, job)
        return task

    def stream(
        self,
        lane: Lane,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        *,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> FakeTask:
        task = FakeTask()

        def job() -> None:
            try:
                for step in steps():
                    if task.is_cancelled:
                        raise Cancelled
                    each(step)
            except KnownError as error:
                failed(error)
            else:
                done()

        self._take(lane, job)
        return task

    def release_one(self) -> None:
        self.waiting.pop(0)()

    def release(self) -> None:
        while self.waiting:
            self.release_one()

    def _take(self, lane: Lane, job: Callable[[], None]) -> None:
        self.lanes.append(lane)
        if self.held:
            self.waiting.append(job)
        else:
            job()
