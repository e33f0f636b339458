"""The clock of chores: decides what is due from the vault's own ledger, and only enqueues.

APScheduler wakes us and keeps nothing: its stored jobs are pickles, and its idea of "missed" ran
no daily job in five short sittings. What counts here is when a chore was last done.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from apscheduler.schedulers.background import BackgroundScheduler

from scrubjay.background.jobs import Done, Failed, Priority, Stopped
from scrubjay.background.lanes import LaneName
from scrubjay.domain.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.lanes import Lanes

log = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(minutes=15)
LEAP: Final = timedelta(hours=36)
"""A step of the clock as long as this is believed only once it has stood for another look."""


class Clock(Protocol):
    """The time of day, and a clock that never goes back."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        ...

    def elapsed(self) -> float:
        """Return seconds, for durations only."""
        ...


class DoneTimes(Protocol):
    """What was done when; asked and told on the STORE lane only."""

    def last_done(self, chore: str) -> datetime | None:
        """Return when the chore last finished."""
        ...

    def done(self, chore: str, at: datetime) -> None:
        """Write down that the chore finished."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """Regular work that may be done twice without harm.

    Attributes:
        every: Due when so much time has passed since it was last done.
        run: Does it, as of the given moment; gives way when the token says so.
        lane: Where it is done.
    """

    name: str
    every: timedelta
    run: Callable[[datetime, CancelToken], object]
    lane: LaneName = LaneName.STORE


class Scheduler:
    """Enqueues chores that are due: at the start, then every quarter of an hour.

    A missed run is caught up once. A chore that failed is due again at the next look.
    """

    def __init__(
        self,
        chores: Sequence[Chore],
        done_times: DoneTimes,
        clock: Clock,
        lanes: Lanes,
    ) -> None:
        self._chores = tuple(chores)
        self._done_times = done_times
        self._clock = clock
        self._lanes = lanes
        self._under_way: set[str] = set()
        self._is_closed = False
        self._last_look: tuple[datetime, float] | None = None
        self._timer: BackgroundScheduler | None = None

    def start(self) -> None:
        """Look at once, and from now on regularly."""
        if self._timer is not None:
            return
        self._timer = BackgroundScheduler(timezone=UTC)
        # Woken late (after sleep, after a step of the clock) it looks once, however late.
        self._timer.add_job(
            self.look,
            "interval",
            seconds=LOOK_EVERY.total_seconds(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Enqueue a look at the ledger. Call it also when the computer woke up."""
        self._lanes.submit(LaneName.STORE, lambda _: self._look(), self._looked, Priority.CHORE)

    def close(self) -> None:
        """Wake up no more, and do nothing of what still waits on a lane.

        Called before the ledger is closed, on the STORE lane where there are several.
        """
        self._is_closed = True
        if self._timer is not None:
            self._timer.shutdown(wait=False)
            self._timer = None

    def _look(self) -> list[Chore]:
        """Return what is due, on the STORE lane."""
        if self._is_closed:
            return []
        now = self._clock.now()
        if self._has_leapt(now):
            log.info("the clock leapt; chores wait until it has stood for another look")
            return []
        return [chore for chore in self._chores if self._is_due(chore, now)]

    def _has_leapt(self, now: datetime) -> bool:
        """Compare the step of the clock with what really passed since the last look."""
        elapsed = self._clock.elapsed()
        before, self._last_look = self._last_look, (now, elapsed)
        if before is None:
            return False
        passed = timedelta(seconds=elapsed - before[1])
        return abs((now - before[0]) - passed) > LEAP

    def _is_due(self, chore: Chore, now: datetime) -> bool:
        last = self._done_times.last_done(chore.name)
        # Done in the future: written down while the clock was wrong.
        return last is None or now - last >= chore.every or last - now > LEAP

    def _looked(self, outcome: Done[list[Chore]] | Failed | Stopped) -> None:
        if isinstance(outcome, Done):
            for chore in outcome.value:
                self._enqueue(chore)

    def _enqueue(self, chore: Chore) -> None:
        if chore.name in self._under_way:
            return
        self._under_way.add(chore.name)

        def work(token: CancelToken) -> datetime:
            self._require_open()
            now = self._clock.now()
            chore.run(now, token)
            return now

        def ended(outcome: Done[datetime] | Failed | Stopped) -> None:
            self._ended(chore, outcome)

        self._lanes.submit(chore.lane, work, ended, Priority.CHORE)

    def _ended(self, chore: Chore, outcome: Done[datetime] | Failed | Stopped) -> None:
        self._under_way.discard(chore.name)
        if isinstance(outcome, Done):
            at = outcome.value

            def note(_token: CancelToken) -> None:
                self._require_open()
                self._done_times.done(chore.name, at)

            self._lanes.submit(LaneName.STORE, note, _noted)
        elif isinstance(outcome, Failed):
            log.info("the chore %s failed and is due again", chore.name)

    def _require_open(self) -> None:
        """Raise Cancelled once it was closed."""
        if self._is_closed:
            raise Cancelled


def _noted(outcome: Done[None] | Failed | Stopped) -> None:
    if not isinstance(outcome, Done):
        log.info("a finished chore could not be written down; it will be done again")
