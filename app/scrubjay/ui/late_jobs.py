"""Jobs that can be handed out before there are lanes: the window is painted first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.jobs import Jobs, Lane, Task

Outcome = TypeVar("Outcome")
Step = TypeVar("Step")


class LateJobs:
    """Passes everything on to the jobs it is given with `begin`; before that, nothing may run."""

    def __init__(self) -> None:
        self._jobs: Jobs | None = None

    def begin(self, jobs: Jobs) -> None:
        """Use these from now on."""
        self._jobs = jobs

    def run(
        self,
        lane: Lane,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        *,
        failed: Callable[[KnownError], None],
        chore: bool = False,
    ) -> Task:
        """Run the work once."""
        return self._ready().run(lane, work, done, failed=failed, chore=chore)

    def stream(
        self,
        lane: Lane,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        *,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> Task:
        """Run a generator step by step."""
        return self._ready().stream(lane, steps, each, done=done, failed=failed)

    def _ready(self) -> Jobs:
        if self._jobs is None:
            message = "work was asked for before the lanes began"
            raise RuntimeError(message)
        return self._jobs
