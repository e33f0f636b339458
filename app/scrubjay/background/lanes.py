"""Lanes: one worker thread each, so that nothing on a lane ever happens twice at once."""

from __future__ import annotations

import enum
import heapq
import itertools
import queue
import sys
import threading
import time
from typing import TYPE_CHECKING, Final, TypeVar

from scrubjay.background.jobs import (
    Done,
    Ending,
    Failed,
    ImmediateDispatcher,
    Once,
    Priority,
    Steps,
    Stopped,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.jobs import Dispatcher, Job
    from scrubjay.domain.errors import KnownError

HANDS_OVER_AFTER: Final = 0.0005
"""Seconds after which a thread at work lets another have the interpreter. The usual ten times as
much would be waited for each time the thread of the windows comes back from the toolkit, and in one
gesture it does so often."""

Value = TypeVar("Value")
Step = TypeVar("Step")


class LaneName(enum.StrEnum):
    """The three lanes."""

    STORE = "store"
    """The vault, the index and the sentence model."""
    MODEL = "model"
    """The language model."""
    IO = "io"
    """Files and downloads."""


class Lane:
    """One worker thread and what waits for it, the most urgent first.

    Between two steps of a long job every more urgent one is done; equally urgent ones are done in
    the order they came. The thread starts with the first job.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: list[tuple[Priority, int, Job]] = []
        self._running: Job | None = None
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_closing = False
        self._is_abandoned = False

    def submit(self, job: Job) -> None:
        """Queue the job; after closing began it ends as stopped instead."""
        with self._changed:
            accepted = not self._is_closing
            if accepted:
                self._push(job, next(self._order))
                self._hurry(job)
                self._start()
                self._changed.notify()
        if not accepted:
            job.abandon()

    def is_current_thread(self) -> bool:
        """Report whether the caller runs on this lane."""
        return threading.current_thread() is self._thread

    def close(self, last: Job | None = None) -> None:
        """Take nothing more: single calls that wait are still done, all else is stopped.

        Args:
            last: Done when nothing else is left, also of what was stopped.
        """
        with self._changed:
            self._is_closing = True
            for job in [*(entry[2] for entry in self._waiting), self._running]:
                if job is not None and job.priority >= Priority.LONG:
                    job.token.cancel()
            if last is not None:
                self._push(last, next(self._order))
                self._start()
            self._changed.notify()

    def join(self, seconds: float) -> bool:
        """Wait for the end; after the time given everything left is stopped.

        Returns whether the thread has ended.
        """
        if self._thread is None:
            return True
        self._thread.join(max(seconds, 0.0))
        if not self._thread.is_alive():
            return True
        with self._changed:
            self._is_abandoned = True
            if self._running is not None:
                self._running.token.cancel()
            left = [entry[2] for entry in self._waiting]
            self._waiting.clear()
            self._changed.notify()
        for job in left:
            job.abandon()
        return False

    def _push(self, job: Job, order: int) -> None:
        heapq.heappush(self._waiting, (job.priority, order, job))

    def _hurry(self, job: Job) -> None:
        """Ask a running chore for the lane when somebody waits."""
        running = self._running
        if running is not None and job.priority < Priority.LONG <= running.priority:
            running.token.give_way()

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: a model stuck in native code must not keep the program from ending.
            self._thread = threading.Thread(
                target=self._work, name=f"scrubjay-{self._name}", daemon=True
            )
            self._thread.start()

    def _work(self) -> None:
        while (entry := self._next()) is not None:
            _, order, job = entry
            has_more = job.advance()
            with self._changed:
                self._running = None
                if has_more and not self._is_abandoned:
                    self._push(job, order)
                    has_more = False
            if has_more:
                job.abandon()

    def _next(self) -> tuple[Priority, int, Job] | None:
        with self._changed:
            while not self._waiting and not self._is_closing:
                self._changed.wait()
            if not self._waiting:
                return None
            entry = heapq.heappop(self._waiting)
            self._running = entry[2]
            return entry


class Lanes:
    """The lanes of one program.

    Args:
        dispatcher: Where outcomes are delivered.
        on_bug: Writes the crash report; called on the lane.
    """

    def __init__(
        self,
        dispatcher: Dispatcher | None = None,
        on_bug: Callable[[Exception], None] = lambda _: None,
    ) -> None:
        self._dispatcher = dispatcher or ImmediateDispatcher()
        self._on_bug = on_bug
        self._lanes = {name.value: Lane(name.value) for name in LaneName}
        self._usual: float | None = None

    def hand_over_sooner(self) -> None:
        """Have work let the thread of the windows in without delay, until these lanes close."""
        if self._usual is None:
            self._usual = sys.getswitchinterval()
            sys.setswitchinterval(HANDS_OVER_AFTER)

    def submit(
        self,
        lane: str,
        work: Callable[[CancelToken], Value],
        ended: Callable[[Done[Value] | Failed | Stopped], None],
        priority: Priority = Priority.INTERACTIVE,
    ) -> Task:
        """Queue a call; `ended` receives exactly one outcome, through the dispatcher."""
        job = Once(work, priority, Ending(ended, self._dispatcher, self._on_bug))
        self._lanes[lane].submit(job)
        return Task(job.token)

    def submit_steps(
        self,
        lane: str,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        ended: Callable[[Done[None] | Failed | Stopped], None],
        *,
        priority: Priority = Priority.LONG,
    ) -> Task:
        """Queue a generator; more urgent work is done between its steps."""
        job = Steps(steps, each, priority, Ending(ended, self._dispatcher, self._on_bug))
        self._lanes[lane].submit(job)
        return Task(job.token)

    def run(
        self,
        lane: str,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        *,
        failed: Callable[[KnownError], None],
        chore: bool = False,
    ) -> Task:
        """Run the work once and hand on its value, or the error; a chore waits for all else."""
        priority = Priority.CHORE if chore else Priority.INTERACTIVE
        return self.submit(lane, lambda _: work(), _parted(done, failed), priority)

    def stream(
        self,
        lane: str,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        *,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> Task:
        """Run a generator step by step, letting more urgent work in between."""
        return self.submit_steps(lane, steps, each, _parted(lambda _: done(), failed))

    def call(self, lane: str, work: Callable[[], Value]) -> Value:
        """Run the work on a lane and wait for it: for threads that are no window.

        Raises:
            KnownError: The work did, or it was stopped.
        """
        if self._lanes[lane].is_current_thread():
            return work()
        outcomes: queue.SimpleQueue[Done[Value] | Failed | Stopped] = queue.SimpleQueue()
        ending = Ending(outcomes.put, ImmediateDispatcher(), self._on_bug)
        self._lanes[lane].submit(Once(lambda _: work(), Priority.INTERACTIVE, ending))
        outcome = outcomes.get()
        if isinstance(outcome, Done):
            return outcome.value
        raise outcome.error

    def close(self, seconds: float, last: Mapping[str, Callable[[], object]] | None = None) -> bool:
        """End all lanes: chores and long work are stopped, what a person asked for is finished.

        Args:
            seconds: For all lanes together; what is left then is stopped.
            last: What each lane does when nothing else is left: it closes what the others used.

        Returns:
            Whether every lane ended in time.
        """
        deadline = time.monotonic() + seconds
        for name, lane in self._lanes.items():
            lane.close(self._last((last or {}).get(name)))
        ended = [lane.join(deadline - time.monotonic()) for lane in self._lanes.values()]
        if self._usual is not None:
            sys.setswitchinterval(self._usual)
            self._usual = None
        return all(ended)

    def _last(self, work: Callable[[], object] | None) -> Job | None:
        if work is None:
            return None
        ending: Ending[object] = Ending(lambda _outcome: None, self._dispatcher, self._on_bug)
        return Once(lambda _token: work(), Priority.LAST, ending)


class Task:
    """The handle of a submitted job."""

    def __init__(self, token: CancelToken) -> None:
        self._token = token

    def cancel(self) -> None:
        """Ask it to stop; it then ends as stopped, unless it was done already."""
        self._token.cancel()

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping was asked for; safe from any thread."""
        return self._token.is_cancelled


def _parted(
    done: Callable[[Value], None],
    failed: Callable[[KnownError], None],
) -> Callable[[Done[Value] | Failed | Stopped], None]:
    def ended(outcome: Done[Value] | Failed | Stopped) -> None:
        if isinstance(outcome, Done):
            done(outcome.value)
        else:
            failed(outcome.error)

    return ended
