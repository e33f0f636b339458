from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from scrubjay.background.jobs import Done, Failed, Priority, Stopped
from scrubjay.background.lanes import HANDS_OVER_AFTER, Lanes
from scrubjay.domain.errors import Cancelled, KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.background.cancel import CancelToken

SOON = 10.0


class Gate:
    """Work that begins, says so, and waits until the test lets it go on."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.open = threading.Event()

    def __call__(self, token: CancelToken | None = None) -> None:
        self.begun.set()
        assert self.open.wait(SOON)


@pytest.fixture
def bugs() -> list[Exception]:
    return []


@pytest.fixture
def lanes(bugs: list[Exception]) -> Iterator[Lanes]:
    lanes = Lanes(on_bug=bugs.append)
    yield lanes
    lanes.close(SOON)


def test_the_last_is_done_behind_all_else_and_before_no_chore(
    lanes: Lanes, bugs: list[Exception]
) -> None:
    gate = Gate()
    order: list[str] = []

    def steps() -> Iterator[int]:
        try:
            yield 1
            gate()
            yield 2
        finally:
            order.append("cleaned up")

    lanes.submit_steps("store", steps, ignore, ignore, priority=Priority.CHORE)
    assert gate.begun.wait(SOON)
    lanes.submit("store", appends(order, "chore"), ignore, Priority.CHORE)
    lanes.submit("store", appends(order, "asked for"), ignore)
    closing = threading.Thread(
        target=lanes.close, args=(SOON, {"store": lambda: order.append("closed")})
    )
    closing.start()
    gate.open.set()
    closing.join(SOON)
    assert order == ["asked for", "cleaned up", "closed"]
    assert bugs == []


def test_the_last_is_done_by_a_lane_that_did_nothing_before(lanes: Lanes) -> None:
    order: list[str] = []
    assert lanes.close(SOON, {"store": lambda: order.append("closed")})
    assert order == ["closed"]


def appends(order: list[str], name: str) -> Callable[[CancelToken], None]:
    return lambda _: order.append(name)


def ignore(_: object) -> None:
    """Take an outcome nobody asks about."""


def test_whoever_waits_for_the_interpreter_is_not_kept_for_long() -> None:
    usual = sys.getswitchinterval()
    lanes = Lanes()
    assert sys.getswitchinterval() == usual  # without windows nobody waits
    lanes.hand_over_sooner()
    lanes.hand_over_sooner()
    try:
        assert sys.getswitchinterval() == pytest.approx(HANDS_OVER_AFTER)
    finally:
        assert lanes.close(1.0)
    assert sys.getswitchinterval() == usual


def test_a_value_comes_back(lanes: Lanes) -> None:
    assert lanes.call("store", lambda: 6 * 7) == 42


def test_a_lane_calls_itself_without_waiting_for_itself(lanes: Lanes) -> None:
    assert lanes.call("store", lambda: lanes.call("store", lambda: "inner")) == "inner"


def test_a_known_error_is_handed_on_as_it_is(lanes: Lanes, bugs: list[Exception]) -> None:
    def work() -> None:
        raise KnownError("The disk is full.", "Make room.")

    with pytest.raises(KnownError, match="disk is full"):
        lanes.call("io", work)
    assert bugs == []


@pytest.mark.logs("scrubjay.background.jobs")
def test_a_bug_is_reported_without_its_words(
    lanes: Lanes, bugs: list[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ValueError("my secret memory")

    with pytest.raises(KnownError) as caught:
        lanes.call("io", work)
    assert [type(bug) for bug in bugs] == [ValueError]
    assert "secret" not in str(caught.value)
    assert "secret" not in caplog.text
    assert "ValueError" in caplog.text


@pytest.mark.logs("scrubjay.background.jobs")
def test_a_failing_receiver_does_not_end_the_lane(lanes: Lanes, bugs: list[Exception]) -> None:
    def receiver(_: object) -> None:
        raise RuntimeError

    lanes.submit("store", lambda _: 1, receiver)
    assert lanes.call("store", lambda: "alive") == "alive"
    assert [type(bug) for bug in bugs] == [RuntimeError]


def test_the_most_urgent_waits_least(lanes: Lanes) -> None:
    gate, order = Gate(), list[str]()
    lanes.submit("store", gate, ignore)
    assert gate.begun.wait(SOON)
    for name, priority in (
        ("chore", Priority.CHORE),
        ("import", Priority.LONG),
        ("first", Priority.INTERACTIVE),
        ("second", Priority.INTERACTIVE),
    ):
        lanes.submit("store", appends(order, name), ignore, priority)
    ended = threading.Event()
    lanes.submit("store", lambda _: ended.set(), ignore, Priority.CHORE)
    gate.open.set()
    assert ended.wait(SOON)
    assert order == ["first", "second", "import", "chore"]


def test_urgent_work_goes_between_the_steps_of_long_work(lanes: Lanes) -> None:
    seen, first, over = list[str](), Gate(), threading.Event()

    def steps() -> Iterator[str]:
        yield "one"
        first()
        yield "two"
        yield "three"

    lanes.submit_steps("store", steps, seen.append, lambda _: over.set())
    assert first.begun.wait(SOON)
    lanes.submit("store", lambda _: seen.append("search"), ignore)
    first.open.set()
    assert over.wait(SOON)
    assert seen == ["one", "two", "search", "three"]


def test_a_chore_gives_way_and_is_done_afterwards(lanes: Lanes) -> None:
    attempts, order, begun, over = list[int](), list[str](), threading.Event(), threading.Event()
    hurried = threading.Event()

    def chore(token: CancelToken) -> None:
        attempts.append(1)
        begun.set()
        if len(attempts) == 1:
            assert hurried.wait(SOON)
        token.check()
        order.append("chore")

    lanes.submit("model", chore, lambda _: over.set(), Priority.CHORE)
    assert begun.wait(SOON)
    lanes.submit("model", lambda _: order.append("turn"), ignore)
    hurried.set()
    assert over.wait(SOON)
    assert order == ["turn", "chore"]
    assert len(attempts) == 2


def test_cancelling_what_waits_and_what_runs(lanes: Lanes) -> None:
    gate, outcomes = Gate(), list[object]()
    over = threading.Event()

    def running(token: CancelToken) -> None:
        gate()
        token.check()

    task = lanes.submit("store", running, outcomes.append)
    waiting = lanes.submit("store", lambda _: "never", outcomes.append)
    assert gate.begun.wait(SOON)
    task.cancel()
    waiting.cancel()
    gate.open.set()
    lanes.submit("store", lambda _: over.set(), ignore)
    assert over.wait(SOON)
    assert [type(outcome) for outcome in outcomes] == [Stopped, Stopped]
    assert task.is_cancelled


def test_a_cancelled_generator_cleans_up(lanes: Lanes) -> None:
    cleaned, begun, over = threading.Event(), threading.Event(), threading.Event()
    outcomes = list[object]()

    def steps() -> Iterator[int]:
        try:
            while True:
                yield 1
                begun.set()
        finally:
            cleaned.set()

    def ended(outcome: object) -> None:
        outcomes.append(outcome)
        over.set()

    task = lanes.submit_steps("io", steps, ignore, ended)
    assert begun.wait(SOON)
    task.cancel()
    assert over.wait(SOON)
    assert cleaned.is_set()
    assert [type(outcome) for outcome in outcomes] == [Stopped]


@pytest.mark.logs("scrubjay.background.jobs")
def test_every_job_ends_exactly_once_and_every_ending_is_one_of_three(
    lanes: Lanes,
) -> None:
    outcomes = list[object]()

    def broken() -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    def known(_: object) -> None:
        raise KnownError("No.")

    def stopped(_: object) -> None:
        raise Cancelled

    lanes.submit("store", lambda _: 1, outcomes.append)
    lanes.submit("store", known, outcomes.append)
    lanes.submit("store", stopped, outcomes.append)
    lanes.submit_steps("store", broken, ignore, outcomes.append)
    lanes.submit_steps("store", lambda: iter("ab"), ignore, outcomes.append)
    assert lanes.close(SOON)
    lanes.submit("store", lambda _: 1, outcomes.append)
    kinds = sorted(type(outcome).__name__ for outcome in outcomes)
    # The long jobs had not begun when the lanes closed, so they may be stopped instead.
    assert len(kinds) == 6
    assert set(kinds) <= {"Done", "Failed", "Stopped"}
    assert kinds.count("Failed") >= 1


def test_closing_finishes_what_a_person_asked_for_and_stops_chores(lanes: Lanes) -> None:
    gate, outcomes = Gate(), dict[str, object]()
    lanes.submit("store", gate, ignore)
    assert gate.begun.wait(SOON)
    lanes.submit("store", lambda _: "kept", lambda outcome: outcomes.update(save=outcome))
    lanes.submit(
        "store", lambda _: "swept", lambda outcome: outcomes.update(chore=outcome), Priority.CHORE
    )
    closing = threading.Thread(target=lanes.close, args=(SOON,))
    closing.start()
    gate.open.set()
    closing.join(SOON)
    assert outcomes["save"] == Done("kept")
    assert isinstance(outcomes["chore"], Done | Stopped)


def test_closing_does_not_wait_for_ever(lanes: Lanes) -> None:
    gate, outcomes = Gate(), list[object]()
    lanes.submit("model", gate, ignore)
    assert gate.begun.wait(SOON)
    lanes.submit("model", lambda _: "late", outcomes.append)
    assert not lanes.close(0.0)
    assert [type(outcome) for outcome in outcomes] == [Stopped]
    gate.open.set()


def test_the_windows_way_of_asking(lanes: Lanes) -> None:
    over = threading.Event()
    seen = list[object]()

    def done(value: object = None) -> None:
        seen.append(value)
        over.set()

    lanes.run("store", lambda: "value", done, failed=seen.append)
    assert over.wait(SOON)
    over.clear()
    lanes.stream("store", lambda: iter("ab"), seen.append, done=done, failed=seen.append)
    assert over.wait(SOON)
    assert seen == ["value", "a", "b", None]


def test_a_failure_keeps_the_bug_for_the_report() -> None:
    error = KnownError("No.")
    assert Failed(error).bug is None
