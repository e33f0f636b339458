"""What the clock does beside the window, without threads: a job is done when it is submitted."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.assistant.care import SWEEP
from scrubjay.background.jobs import Ending, ImmediateDispatcher, Once, Priority, Steps
from scrubjay.background.lanes import Lanes, Task
from scrubjay.bootstrap.assembly import assemble
from scrubjay.bootstrap.serving import Service
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.jobs import Done, Failed, Job, Stopped

Value = TypeVar("Value")


class AtOnce(Lanes):
    """Does each job where it is submitted."""

    @override
    def submit(
        self,
        lane: str,
        work: Callable[[CancelToken], Value],
        ended: Callable[[Done[Value] | Failed | Stopped], None],
        priority: Priority = Priority.INTERACTIVE,
    ) -> Task:
        return _done(Once(work, priority, Ending(ended, ImmediateDispatcher(), _bug)))

    @override
    def submit_steps(
        self,
        lane: str,
        steps: Callable[[], Iterator[Value]],
        each: Callable[[Value], None],
        ended: Callable[[Done[None] | Failed | Stopped], None],
        *,
        priority: Priority = Priority.LONG,
    ) -> Task:
        assert priority is Priority.CHORE
        return _done(Steps(steps, each, priority, Ending(ended, ImmediateDispatcher(), _bug)))


class Later(AtOnce):
    """Keeps the jobs until the test goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Job] = []

    @override
    def submit_steps(
        self,
        lane: str,
        steps: Callable[[], Iterator[Value]],
        each: Callable[[Value], None],
        ended: Callable[[Done[None] | Failed | Stopped], None],
        *,
        priority: Priority = Priority.LONG,
    ) -> Task:
        made = Steps(steps, each, priority, Ending(ended, ImmediateDispatcher(), _bug))
        self.waiting.append(made)
        return Task(made.token)


def _done(job: Job) -> Task:
    while job.advance():
        pass
    return Task(job.token)


def _bug(bug: Exception) -> None:
    raise bug


def test_what_faded_while_the_program_was_closed_is_swept_at_the_start(tmp_path: Path) -> None:
    clock = FakeClock()
    paths = find(os.environ, tmp_path / "home").make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    assistant, vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
    (kept,) = assistant.browse.remember("We saw a heron by the mill.").added
    clock.advance(timedelta(days=900))
    service = Service(assistant, AtOnce(), clock, vault)
    try:
        assert vault.last_done(SWEEP) == clock.now()
        (state,) = (each.state for each in vault.select(Filters()) if each.id == kept)
        assert state is MemoryState.FADED
    finally:
        service.close()
        assistant.close()


def test_what_still_waits_when_the_vault_is_closed_does_not_ask_it(tmp_path: Path) -> None:
    clock, lanes = FakeClock(), Later()
    paths = find(os.environ, tmp_path / "home").make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    assistant, vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
    service = Service(assistant, lanes, clock, vault)
    assert len(lanes.waiting) > 1
    service.close()
    assistant.close()
    for job in lanes.waiting:
        assert not job.advance()  # and reports no bug
