from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from typing_extensions import override

from scrubjay.background.jobs import Ending, ImmediateDispatcher, Once, Priority
from scrubjay.background.lanes import Lanes, Task
from scrubjay.background.scheduler import Chore, Scheduler
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.jobs import Done, Failed, Stopped

Value = TypeVar("Value")

SOON = 10.0
START = datetime(2025, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)


class TwoClocks:
    """A wall clock that can be set, and one that only goes on."""

    def __init__(self) -> None:
        self.wall = START
        self.seconds = 0.0

    def now(self) -> datetime:
        return self.wall

    def elapsed(self) -> float:
        return self.seconds

    def passes(self, span: timedelta) -> None:
        self.wall += span
        self.seconds += span.total_seconds()


class Book:
    """A ledger that outlives the program."""

    def __init__(self) -> None:
        self.times: dict[str, datetime] = {}

    def last_done(self, chore: str) -> datetime | None:
        return self.times.get(chore)

    def done(self, chore: str, at: datetime) -> None:
        self.times[chore] = at


class InlineLanes(Lanes):
    """Lanes without threads: a job is done when it is submitted."""

    @override
    def submit(
        self,
        lane: str,
        work: Callable[[CancelToken], Value],
        ended: Callable[[Done[Value] | Failed | Stopped], None],
        priority: Priority = Priority.INTERACTIVE,
    ) -> Task:
        job = Once(work, priority, Ending(ended, ImmediateDispatcher(), lambda _: None))
        job.advance()
        return Task(job.token)


class Machine:
    """One computer: its clock and ledger outlive each run of the program."""

    def __init__(self) -> None:
        self.clock = TwoClocks()
        self.book = Book()
        self.runs: list[datetime] = []
        self.trouble: Exception | None = None

    def program(self) -> Scheduler:
        chore = Chore(name="decay", every=DAY, run=self._run)
        return Scheduler([chore], self.book, self.clock, InlineLanes())

    def _run(self, now: datetime, _: CancelToken) -> None:
        self.runs.append(now)
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_what_was_never_done_is_due_at_once(machine: Machine) -> None:
    machine.program().look()
    assert machine.runs == [START]
    assert machine.book.times == {"decay": START}


def test_what_was_done_is_not_done_again_until_its_time(machine: Machine) -> None:
    program = machine.program()
    for _ in range(4 * 24):
        program.look()
        machine.clock.passes(QUARTER)
    assert machine.runs == [START]
    program.look()
    assert machine.runs == [START, START + DAY]


def test_sixty_short_sittings_do_the_daily_chore_daily(machine: Machine) -> None:
    for _ in range(60):
        machine.program().look()
        machine.clock.passes(timedelta(hours=12))
    assert len(machine.runs) == 30


def test_missed_runs_are_caught_up_once(machine: Machine) -> None:
    machine.program().look()
    machine.clock.passes(9 * DAY)
    program = machine.program()
    program.look()
    program.look()
    assert machine.runs == [START, START + 9 * DAY]


def test_waking_from_a_week_of_sleep_waits_for_one_more_look(machine: Machine) -> None:
    program = machine.program()
    program.look()
    machine.clock.wall += 7 * DAY  # the clock that only goes on stood still meanwhile
    program.look()
    assert len(machine.runs) == 1
    machine.clock.passes(QUARTER)
    program.look()
    assert len(machine.runs) == 2


@pytest.mark.parametrize("leap", [-40 * DAY, 40 * DAY])
def test_a_clock_that_leaps_and_returns_changes_nothing(machine: Machine, leap: timedelta) -> None:
    program = machine.program()
    program.look()
    machine.clock.wall += leap
    program.look()
    machine.clock.wall -= leap
    program.look()
    machine.clock.passes(QUARTER)
    program.look()
    assert machine.runs == [START]


def test_a_ledger_written_under_a_clock_in_the_future_is_not_believed(machine: Machine) -> None:
    machine.book.done("decay", START + 300 * DAY)
    machine.program().look()
    assert machine.runs == [START]
    assert machine.book.times == {"decay": START}


@pytest.mark.parametrize("trouble", [KnownError("The disk is full."), ValueError("a bug")])
@pytest.mark.logs("scrubjay.background.jobs")
def test_a_chore_that_failed_is_due_at_the_next_look(machine: Machine, trouble: Exception) -> None:
    program = machine.program()
    machine.trouble = trouble
    program.look()
    machine.trouble = None
    assert machine.book.times == {}
    program.look()
    assert len(machine.runs) == 2
    assert machine.book.times == {"decay": START}


def test_a_chore_under_way_is_not_enqueued_again(machine: Machine) -> None:
    begun, go_on, runs = threading.Event(), threading.Event(), list[int]()

    def slow(_: datetime, __: CancelToken) -> None:
        runs.append(1)
        begun.set()
        assert go_on.wait(SOON)

    lanes = Lanes()
    chore = Chore(name="slow", every=DAY, run=slow)
    program = Scheduler([chore], machine.book, machine.clock, lanes)
    program.look()
    assert begun.wait(SOON)
    program.look()
    program.look()
    go_on.set()
    assert lanes.close(SOON)
    assert runs == [1]


def test_what_still_waits_when_it_is_closed_asks_no_ledger(machine: Machine) -> None:
    lanes, gate, asked = Lanes(), threading.Event(), list[str]()
    machine.book.last_done = asked.append  # type: ignore[method-assign, assignment]
    chore = Chore(name="decay", every=DAY, run=lambda _now, _token: asked.append("run"))
    program = Scheduler([chore], machine.book, machine.clock, lanes)
    lanes.submit("store", lambda _: gate.wait(SOON), lambda _: None)
    program.look()
    lanes.submit("store", lambda _: program.close(), lambda _: None)
    ended = threading.Event()
    lanes.submit("store", lambda _: None, lambda _: ended.set(), Priority.CHORE)
    gate.set()
    assert ended.wait(SOON)
    assert lanes.close(SOON)
    assert asked == []


def test_the_clock_starts_looks_and_stops(machine: Machine) -> None:
    program = machine.program()
    program.start()
    program.start()
    assert machine.runs == [START]
    program.close()
    program.close()
