"""One piece of work on a lane, and the three ways it can end.

This is the boundary of a job: the only place below the windows that catches every exception.
"""

from __future__ import annotations

import enum
import logging
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from scrubjay.background.cancel import CancelToken
from scrubjay.domain.errors import Cancelled, KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

Value = TypeVar("Value")

BUG_SENTENCE: Final = "Something went wrong inside Scrubjay."
BUG_REMEDY: Final = (
    "What was kept before is safe. A report of it, without your words, lies in the logs folder."
)


class Priority(enum.IntEnum):
    """Who waits for the work; a lane takes the most urgent first."""

    INTERACTIVE = 0
    """Whatever a person waits for, in the order they asked: a question never overtakes an edit."""
    LONG = 1
    """An import or the like: step by step, and everything above goes in between."""
    CHORE = 2
    """Nobody waits."""
    LAST = 3
    """What closes that which all the others used."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Value]):
    """The work ended with a value."""

    value: Value


@dataclass(frozen=True, slots=True)
class Failed:
    """The work failed. bug: the exception, when it is not the world's fault."""

    error: KnownError
    bug: Exception | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The work was cancelled, or never begun because the lanes closed."""

    error: Cancelled


class Dispatcher(Protocol):
    """Where results are delivered: the thread of the windows, or right here."""

    def post(self, action: Callable[[], None]) -> None:
        """Run the action soon."""
        ...


class ImmediateDispatcher:
    """Runs what is posted at once, on the lane: for programs without windows."""

    def post(self, action: Callable[[], None]) -> None:
        """Run the action before returning."""
        action()


class Job(Protocol):
    """What a lane runs, step after step, until it has ended."""

    @property
    def priority(self) -> Priority:
        """How urgent it is."""
        ...

    @property
    def token(self) -> CancelToken:
        """How it is asked to stop."""
        ...

    def advance(self) -> bool:
        """Do one step and report whether there is more. Never raises."""
        ...

    def abandon(self) -> None:
        """End as stopped without another step. Never raises."""
        ...


class Ending(Generic[Value]):
    """Delivers the outcome, exactly once, and tells bugs from known errors."""

    def __init__(
        self,
        ended: Callable[[Done[Value] | Failed | Stopped], None],
        dispatcher: Dispatcher,
        on_bug: Callable[[Exception], None],
    ) -> None:
        self._ended = ended
        self._dispatcher = dispatcher
        self._on_bug = on_bug

    def deliver(self, outcome: Done[Value] | Failed | Stopped) -> None:
        """Hand over the outcome."""
        self.post(lambda: self._ended(outcome))

    def post(self, action: Callable[[], None]) -> None:
        """Post an action; what a direct dispatcher raises is reported."""
        bug = guarded(lambda: self._dispatcher.post(action))
        if bug is not None:
            self.report(bug)

    def fail(self, error: Exception) -> None:
        """Hand over the outcome that this exception means."""
        if isinstance(error, Cancelled):
            self.deliver(Stopped(error))
        elif isinstance(error, KnownError):
            self.deliver(Failed(error))
        else:
            self.report(error)
            self.deliver(Failed(KnownError(BUG_SENTENCE, BUG_REMEDY), error))

    def report(self, bug: Exception) -> None:
        """Log and report a bug."""
        # The message of an exception may quote a memory: only its type and place are logged.
        frames = traceback.extract_tb(bug.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
        log.error("a job failed with %s at %s", type(bug).__name__, place)
        self._on_bug(bug)


class Once(Generic[Value]):
    """Work that is one call.

    A chore that stops because it was asked to give way is begun anew later.
    """

    def __init__(
        self,
        work: Callable[[CancelToken], Value],
        priority: Priority,
        ending: Ending[Value],
    ) -> None:
        self.priority = priority
        self.token = CancelToken()
        self._work = work
        self._ending = ending

    def advance(self) -> bool:
        """Do the work; report True only when it gave way and wants another attempt."""
        self.token.begin_anew()
        if self.token.is_cancelled:
            self.abandon()
            return False
        values: list[Value] = []
        error = guarded(lambda: values.append(self._work(self.token)))
        if error is None:
            self._ending.deliver(Done(values[0]))
        elif self._gave_way(error):
            return True
        else:
            self._ending.fail(error)
        return False

    def abandon(self) -> None:
        """End as stopped."""
        self._ending.deliver(Stopped(Cancelled()))

    def _gave_way(self, error: Exception) -> bool:
        wanted = isinstance(error, Cancelled) and self.token.should_stop()
        return wanted and not self.token.is_cancelled


class Steps(Generic[Value]):
    """Work that is a generator: `each` receives every step, the outcome is Done(None)."""

    def __init__(
        self,
        steps: Callable[[], Iterator[Value]],
        each: Callable[[Value], None],
        priority: Priority,
        ending: Ending[None],
    ) -> None:
        self.priority = priority
        self.token = CancelToken()
        self._make = steps
        self._each = each
        self._ending = ending
        self._steps: Iterator[Value] | None = None

    def advance(self) -> bool:
        """Do one step."""
        if self.token.is_cancelled:
            self.abandon()
            return False
        found: list[Value] = []
        error = guarded(lambda: self._next(found))
        if error is not None:
            self._ending.fail(error)
            return False
        if not found:
            self._ending.deliver(Done(None))
            return False
        self._ending.post(lambda: self._each(found[0]))
        return True

    def abandon(self) -> None:
        """Let the generator clean up, then end as stopped."""
        close = getattr(self._steps, "close", None)
        error = guarded(close) if close is not None else None
        if error is None:
            self._ending.deliver(Stopped(Cancelled()))
        else:
            self._ending.fail(error)

    def _next(self, found: list[Value]) -> None:
        if self._steps is None:
            self._steps = iter(self._make())
        for step in self._steps:
            found.append(step)
            return


def guarded(action: Callable[[], object]) -> Exception | None:
    """Run the action and return what it raised: a job may fail, its lane may not."""
    try:
        action()
    except Exception as error:  # noqa: BLE001 - the boundary of a job, one of three such places
        return error
    return None
