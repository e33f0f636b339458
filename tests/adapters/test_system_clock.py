from __future__ import annotations

import re
from datetime import UTC, timedelta

from fakes.clock import FakeClock
from scrubjay.adapters.system_clock import SortableIds, SystemClock, fresh_bytes


def test_the_clock_is_aware_and_the_other_never_goes_back() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    first = clock.elapsed()
    assert clock.elapsed() >= first


def test_ids_sort_by_time_of_making() -> None:
    clock = FakeClock()
    ids = SortableIds(clock)
    made = []
    for _ in range(50):
        made.append(ids.new())
        clock.advance(timedelta(milliseconds=7))
    assert made == sorted(made)
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{26}", name) for name in made)


def test_ids_grow_within_a_millisecond_and_when_the_clock_goes_back() -> None:
    clock = FakeClock()
    ids = SortableIds(clock)
    made = [ids.new() for _ in range(1000)]
    clock.advance(timedelta(days=-3))
    made += [ids.new() for _ in range(10)]
    assert made == sorted(set(made))


def test_counting_up_carries_into_the_next_millisecond() -> None:
    drawn = iter([2**80 - 1, 5])
    ids = SortableIds(FakeClock(), chance=lambda _: next(drawn))
    first, second = ids.new(), ids.new()
    assert first < second
    assert first.endswith("z" * 16)
    assert second.endswith("05")


def test_fresh_bytes() -> None:
    assert len(fresh_bytes(32)) == 32
    assert fresh_bytes(32) != fresh_bytes(32)
