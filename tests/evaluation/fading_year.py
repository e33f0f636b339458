"""A year of use in about a second: what fades when, whatever the clock and the habits.

    python -m tests.evaluation.fading_year [--vault]

The program's own scheduler, sweep and use run over an injected clock. Every Sunday evening
something is said and something remembered; between Sundays the program is left on, opened
daily, opened sixty times in all, put to sleep every night, left alone for ten weeks, or run
under a clock that leaps years forward and back. In every schedule the strength of every
memory must be what the formula gives for its own times, and no state may differ.
--vault keeps the memories in a real encrypted vault instead of in memory; that takes longer.
"""

from __future__ import annotations

import argparse
import math
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from typing_extensions import override

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.adapters.sqlite import open_vault
from scrubjay.background.jobs import Ending, ImmediateDispatcher, Once, Priority
from scrubjay.background.lanes import Lanes, Task
from scrubjay.background.scheduler import LOOK_EVERY, Chore, Scheduler
from scrubjay.decay import Reinforce, Sweep
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source, days
from scrubjay.domain.retention import MAX_STABILITY, USE_CONFIRMED, USE_SHOWN, RetentionLaw
from scrubjay.domain.staying import fading_from, first_stability

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.jobs import Done, Failed, Stopped
    from scrubjay.ports.stores import MemoryStore

Value = TypeVar("Value")

BEGINS: Final = datetime(2026, 1, 4, 18, tzinfo=UTC)
"""A Sunday evening."""
WEEKS: Final = 52
AWAY: Final = range(23, 33)
"""Weeks in which nothing is said or used, so that one schedule can leave the program alone."""
DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(weeks=1)
EXACT: Final = 1e-9
SAID: Final = (
    (MemoryKind.EPISODE, "", 0.3),
    (MemoryKind.EPISODE, "", 0.6),
    (MemoryKind.EVENT, "event", 0.4),
    (MemoryKind.PREFERENCE, "likes", 0.5),
    (MemoryKind.PLAN, "plans", 0.5),
    (MemoryKind.FACT, "organization", 0.2),
)
"""Kind, predicate and salience of what is said each Sunday."""


@dataclass(slots=True)
class Book:
    """When chores were last done; outlives each run of the program."""

    times: dict[str, datetime] = field(default_factory=dict)

    def last_done(self, chore: str) -> datetime | None:
        return self.times.get(chore)

    def done(self, chore: str, at: datetime) -> None:
        self.times[chore] = at


class AtOnce(Lanes):
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
    """One computer with one vault, and a person who sits down on Sundays."""

    def __init__(self, store: MemoryStore, law: RetentionLaw) -> None:
        self.store = store
        self.law = law
        self.clock = FakeClock(BEGINS - DAY)
        self.sweeps = 0
        self._book = Book()
        self._sweep = Sweep(store, lambda: law)
        self._reinforce = Reinforce(store, lambda: law)
        self._lanes = AtOnce()
        self.switch_on()

    def switch_on(self) -> None:
        """Start the program and let it look."""
        chore = Chore(name="decay", every=DAY, run=self._swept)
        self._scheduler = Scheduler([chore], self._book, self.clock, self._lanes)
        self._scheduler.look()

    def stays_on(self, until: datetime, every: timedelta = LOOK_EVERY) -> None:
        """Let time pass with the program running."""
        while self.clock.now() + every <= until:
            self.clock.advance(every)
            self._scheduler.look()
        self.waits(until)

    def waits(self, until: datetime) -> None:
        """Let time pass with the program off."""
        self.clock.advance(until - self.clock.now())

    def sleeps(self, until: datetime) -> None:
        """Suspend: the wall clock goes on, the other one stands still."""
        self.clock.moment = until
        self._scheduler.look()

    def is_wrong_by(self, span: timedelta) -> None:
        """Set the wall clock wrong for an hour, with the program looking."""
        self.clock.moment += span
        self.stays_on(self.clock.now() + timedelta(hours=1))
        self.clock.moment -= span

    def sunday(self, week: int) -> None:
        """Say something, and use some of what there is."""
        now = self.clock.now()
        if week in AWAY:
            return
        with self.store.writing("remember", "person", now):
            self.store.put(said(week, now))
        for gain, every in ((USE_CONFIRMED, 7), (USE_SHOWN, 5)):
            self._reinforce.use([key(each) for each in range(week % every, week, every)], gain, now)

    def memories(self) -> list[Memory]:
        """Return all there is, by id."""
        return sorted(self.store.episodes(), key=lambda each: each.id)

    def settle(self) -> dict[str, int]:
        """Sweep now; return the counts per state."""
        return self._sweep.run(self.clock.now())

    def _swept(self, now: datetime, _: CancelToken) -> None:
        self.sweeps += 1
        self._sweep.run(now)


def key(week: int) -> MemoryId:
    """Return the id of the memory of a week that may be used again."""
    return MemoryId(f"{week:02d}-{week % len(SAID)}")


def said(week: int, at: datetime) -> Iterator[Memory]:
    """Yield what is said on the Sunday of a week."""
    for number, (kind, predicate, salience) in enumerate(SAID):
        due = at + timedelta(days=40) if kind is MemoryKind.PLAN else None
        yield Memory(
            id=MemoryId(f"{week:02d}-{number}"),
            kind=kind,
            text=f"week {week}, {number}",
            at=at,
            created_at=at,
            source=Source(origin=Origin.NOTE, session=f"week {week}"),
            salience=salience,
            stability=first_stability(predicate, salience) if predicate else 30.0,
            last_used_at=fading_from(kind, at, due),
            pinned=week % 10 == 0 and number == 0,
        )


def closed_form(law: RetentionLaw) -> dict[MemoryId, tuple[datetime, float, bool]]:
    """Reckon each memory's start of fading, stability and pin from the Sundays alone."""
    held: dict[MemoryId, tuple[datetime, float, bool]] = {}
    for week in (each for each in range(WEEKS) if each not in AWAY):
        now = BEGINS + week * WEEK
        for each in said(week, now):
            held[each.id] = (each.last_used_at or each.at, each.stability, each.pinned)
        for gain, every in ((USE_CONFIRMED, 7), (USE_SHOWN, 5)):
            for name in (key(place) for place in range(week % every, week, every)):
                if name in held and now > held[name][0]:
                    since, stability, pinned = held[name]
                    left = 1.0 if pinned else strength(days(now - since), stability, law)
                    grown = gain * (math.exp(0.8 * (1.0 - left)) - 1.0) * 9.75 * stability**-0.17
                    held[name] = (now, min(stability * (1.0 + grown), MAX_STABILITY), pinned)
    return held


def strength(age: float, stability: float, law: RetentionLaw) -> float:
    """Return what the law says, written out once more."""
    if law is RetentionLaw.EXPONENTIAL:
        return math.exp(-max(age, 0.0) / stability)
    return 1.0 / math.sqrt(1.0 + (1.0 / 0.81 - 1.0) * max(age, 0.0) / stability)


def always_on(machine: Machine, _: int, sunday: datetime) -> None:
    """Leave the program on."""
    machine.stays_on(sunday)


def evenings(machine: Machine, _: int, sunday: datetime) -> None:
    """Open the program for five minutes every evening."""
    while machine.clock.now() + DAY <= sunday:
        machine.waits(machine.clock.now() + DAY)
        machine.switch_on()
    machine.waits(sunday)


def sixty_sittings(machine: Machine, week: int, sunday: datetime) -> None:
    """Open it on Sundays, and on eight Thursdays."""
    if week % 7 == 1:
        machine.waits(sunday - 3 * DAY)
        machine.switch_on()
    machine.waits(sunday)
    machine.switch_on()


def asleep_at_night(machine: Machine, week: int, sunday: datetime) -> None:
    """Suspend it every night, and once in eight weeks for five days."""
    if week % 8 == 3:
        machine.sleeps(machine.clock.now() + 5 * DAY)
    while machine.clock.now() + DAY < sunday:
        machine.stays_on(machine.clock.now() + DAY / 2, timedelta(hours=1))
        machine.sleeps(machine.clock.now() + DAY / 2)
    machine.stays_on(sunday, timedelta(hours=1))


def ten_weeks_away(machine: Machine, week: int, sunday: datetime) -> None:
    """Leave it alone while away."""
    if week in AWAY:
        machine.waits(sunday)
    else:
        evenings(machine, week, sunday)


def leaping(machine: Machine, week: int, sunday: datetime) -> None:
    """Set the clock wrong on Wednesdays: years ahead, or back, for an hour."""
    machine.stays_on(sunday - 4 * DAY, timedelta(hours=2))
    machine.is_wrong_by(timedelta(days=(400, -2000, 9000, -3)[week % 4]))
    machine.stays_on(sunday, timedelta(hours=2))


SCHEDULES: Final = {
    "five minutes every evening": evenings,
    "left on": always_on,
    "sixty short sittings": sixty_sittings,
    "asleep every night": asleep_at_night,
    "left alone for ten weeks": ten_weeks_away,
    "the clock leaps": leaping,
}


def live(machine: Machine, habit: Callable[[Machine, int, datetime], None]) -> list[str]:
    """Live through the year; return a row of the table for each month."""
    rows = []
    for week in range(WEEKS):
        habit(machine, week, BEGINS + week * WEEK)
        machine.sunday(week)
        now = machine.clock.now()
        if (now + WEEK).month != now.month:
            rows.append(_month(machine.memories(), now, machine.law))
    return rows


def _month(held: list[Memory], now: datetime, law: RetentionLaw) -> str:
    states = Counter(each.state.value for each in held)
    mean = np.mean([each.retrievability(now, law) for each in held])
    counts = " | ".join(str(states[name]) for name in ("active", "faded", "archived"))
    return f"| {now:%B} | {len(held)} | {counts} | {mean:.2f} |"


def deviation(machine: Machine) -> float:
    """Return how far any strength is from the formula."""
    now = machine.clock.now()
    expected = closed_form(machine.law)
    held = machine.memories()
    if {each.id for each in held} != set(expected):
        raise SystemExit("A memory is missing or too many.")
    gaps = []
    for each in held:
        since, stability, pinned = expected[each.id]
        wanted = 1.0 if pinned else strength(days(now - since), stability, machine.law)
        gaps.append(abs(each.retrievability(now, machine.law) - wanted))
    return max(gaps)


def main() -> None:
    """Print the tables; end with a fault when a strength or a state differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vault", action="store_true", help="use a real encrypted vault")
    real = parser.parse_args().vault
    rows, began = [], time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for law in RetentionLaw:
            final: list[Memory] = []
            for number, (title, habit) in enumerate(SCHEDULES.items()):
                path = Path(folder) / f"{law.value}-{number}.db"
                store: MemoryStore = (
                    open_vault(path, bytes(range(32)), ids=FakeIds("op"))
                    if real
                    else FakeMemoryStore()
                )
                machine = Machine(store, law)
                months = live(machine, habit)
                if not number:
                    _print_months(law, months)
                counts = machine.settle()
                gap = deviation(machine)
                held = [replace(each, created_at=BEGINS) for each in machine.memories()]
                same = "yes" if held == (final or held) else "NO"
                final = final or held
                states = " | ".join(str(counts[each]) for each in ("active", "faded", "archived"))
                row = f"{law.value} | {title} | {machine.sweeps} | {states} | {gap:.0e} | {same}"
                rows.append((f"| {row} |", gap <= EXACT and same == "yes"))
    print("| law | schedule | sweeps | active | faded | archived | largest error | same |")
    print("|---|---|---|---|---|---|---|---|")
    print("\n".join(row for row, _ in rows))
    print(f"\n{len(rows)} years in {time.perf_counter() - began:.1f} s")
    if not all(well for _, well in rows):
        raise SystemExit("A strength is not what the formula gives.")


def _print_months(law: RetentionLaw, months: list[str]) -> None:
    print(f"{law.value} law, five minutes every evening\n")
    print("| end of | memories | active | faded | archived | mean strength |")
    print("|---|---|---|---|---|---|")
    print("\n".join(months), end="\n\n")


if __name__ == "__main__":
    main()
