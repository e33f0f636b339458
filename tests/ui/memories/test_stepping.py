from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.jobs import FakeJobs
from scrubjay.domain.errors import Cancelled, KnownError
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.stepping import Stepping

if TYPE_CHECKING:
    from collections.abc import Iterator


class Heard:
    def __init__(self) -> None:
        self.steps: list[int] = []
        self.ended = 0
        self.errors: list[KnownError] = []

    def done(self) -> None:
        self.ended += 1


def begin(jobs: FakeJobs, heard: Heard, *, breaks: bool = False) -> Stepping[int]:
    def steps() -> Iterator[int]:
        yield 1
        if breaks:
            raise KnownError("The disk is full.")
        yield 2

    return Stepping(
        jobs, Lane.STORE, steps, heard.steps.append, done=heard.done, failed=heard.errors.append
    )


def test_every_step_is_handed_on_and_the_end_is_told() -> None:
    heard = Heard()
    begin(FakeJobs(), heard)
    assert (heard.steps, heard.ended, heard.errors) == ([1, 2], 1, [])


def test_other_work_comes_in_between() -> None:
    jobs, heard = FakeJobs(held=True), Heard()
    begin(jobs, heard)
    between: list[str] = []
    jobs.release_one()
    jobs.run(Lane.STORE, lambda: None, lambda _none: between.append("other"), failed=print)
    jobs.release_one()
    assert (heard.steps, between) == ([1, 2], [])
    jobs.release_one()
    assert between == ["other"]


def test_a_failure_ends_it() -> None:
    heard = Heard()
    begin(FakeJobs(), heard, breaks=True)
    assert (heard.steps, heard.ended) == ([1], 0)
    assert [each.sentence for each in heard.errors] == ["The disk is full."]


def test_after_cancelling_nothing_more_is_begun() -> None:
    jobs, heard = FakeJobs(held=True), Heard()
    task = begin(jobs, heard)
    jobs.release_one()
    task.cancel()
    jobs.release()
    assert task.is_cancelled
    assert (heard.steps, heard.ended) == ([1], 0)
    assert [type(each) for each in heard.errors] == [Cancelled]
