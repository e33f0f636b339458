from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.life import NOW, memory
from scrubjay.domain import retention
from scrubjay.domain.changes import Revision
from scrubjay.domain.memory import Memory, MemoryState
from scrubjay.domain.retention import RetentionLaw
from scrubjay.ui.memories import outlook as fates
from scrubjay.ui.memories.outlook import line, line_after_use, outlook, strength_on
from scrubjay.ui.memories.wording import span, why_so_long

days = st.floats(min_value=0.0, max_value=5000.0)
stabilities = st.floats(min_value=0.2, max_value=3000.0)
laws = st.sampled_from(list(RetentionLaw))


def aged(age: float, stability: float) -> Memory:
    return memory("x", "Something", days=age, stability=stability)


@given(days, stabilities, laws)
def test_strength_and_fate_equal_the_closed_form(
    age: float, stability: float, law: RetentionLaw
) -> None:
    seen = outlook(aged(age, stability), NOW, law)

    assert seen.strength == pytest.approx(retention.retrievability(age, stability, law))
    assert seen.fades_in is not None
    assert retention.retrievability(age + seen.fades_in, stability, law) == pytest.approx(
        retention.FADED_BELOW
    )
    assert seen.rests_in is not None
    assert seen.rests_in > seen.fades_in


@given(days, stabilities, laws)
def test_every_point_of_the_line_lies_on_the_curve(
    age: float, stability: float, law: RetentionLaw
) -> None:
    seen = outlook(aged(age, stability), NOW, law)

    points = line(seen)

    assert points[0][0] == pytest.approx(-seen.past, abs=1e-6) or points[0][0] > -seen.past
    assert points[-1][0] == pytest.approx(seen.future)
    for day, strength in points:
        assert strength == pytest.approx(retention.retrievability(age + day, stability, law))
    assert [strength for _, strength in points] == sorted(
        (strength for _, strength in points), reverse=True
    )


@given(days, stabilities, laws)
def test_a_use_today_never_shortens_a_memorys_life(
    age: float, stability: float, law: RetentionLaw
) -> None:
    seen = outlook(aged(age, stability), NOW, law)

    assert seen.fades_after_use is not None
    assert seen.fades_in is not None
    assert seen.fades_after_use >= seen.fades_in - 1e-9
    after = line_after_use(seen)
    assert after[0] == (0.0, 1.0)
    for day, strength in after:
        assert strength >= strength_on(seen, day) - 1e-9


def test_a_pinned_memory_stays_at_the_top() -> None:
    seen = outlook(memory("p", "Kept", days=900, pinned=True), NOW)

    assert seen.fades_in is None
    assert seen.rests_in is None
    assert {strength for _, strength in line(seen)} == {1.0}
    assert line_after_use(seen) == ()
    assert strength_on(seen, 5000.0) == 1.0


def test_a_confirmed_memory_never_goes_to_the_archive() -> None:
    seen = outlook(replace(aged(10, 30), confirmed=True), NOW)

    assert seen.fades_in is not None
    assert seen.rests_in is None


def test_uses_in_the_history_show_as_steps_back_to_full_strength() -> None:
    first = replace(aged(60, 10), last_used_at=None)
    used = replace(first, last_used_at=NOW - timedelta(days=20), stability=25.0)
    revision = Revision(
        operation="o", deed="use", actor="scrubjay", at=NOW, before=first, after=used
    )

    seen = outlook(used, NOW, history=[revision])

    assert [each.begins for each in seen.stretches] == pytest.approx([-60, -20])
    assert [each.stability for each in seen.stretches] == [10.0, 25.0]
    points = line(seen)
    rises = [
        (day, strength - before)
        for (_, before), (day, strength) in pairwise(points)
        if strength > before
    ]
    assert len(rises) == 1
    assert rises[0][0] == pytest.approx(-20)
    assert strength_on(seen, -21) == pytest.approx(retention.retrievability(39, 10.0))


def test_a_clock_that_went_back_does_not_put_the_beginning_into_the_future() -> None:
    seen = outlook(memory("x", "Ahead", days=-3.0), NOW)

    assert seen.stretches[0].begins == 0.0
    assert seen.strength == 1.0


def test_time_has_no_say_in_proposals_and_trash() -> None:
    assert fates.is_waiting(memory("a", "?", state=MemoryState.PROPOSED))
    assert fates.is_waiting(memory("b", "x", state=MemoryState.TRASHED))
    assert not fates.is_waiting(memory("c", "y", state=MemoryState.ARCHIVED))


def test_no_day_is_drawn_on_which_there_was_no_memory() -> None:
    fresh = outlook(aged(0.0, 30.0), NOW)
    assert fresh.past == 0.0
    assert line(fresh)[0] == (0.0, 1.0)


def test_a_version_that_was_dated_earlier_does_not_begin_the_curve_before_the_memory() -> None:
    now_dated = aged(10, 30)
    before = replace(now_dated, at=NOW - timedelta(days=11))
    revision = Revision(
        operation="o", deed="edit", actor="person", at=NOW, before=before, after=now_dated
    )
    seen = outlook(now_dated, NOW, history=[revision])
    assert seen.past == pytest.approx(10)
    assert seen.uses == 0


def test_the_span_after_a_use_is_told_beside_the_first_one_and_with_its_reason() -> None:
    first = replace(aged(60, 10), last_used_at=None)
    used = replace(first, last_used_at=NOW - timedelta(days=20), stability=25.0)
    revision = Revision(
        operation="o", deed="use", actor="scrubjay", at=NOW, before=first, after=used
    )
    seen = outlook(used, NOW, history=[revision])
    shown = why_so_long(seen)
    assert shown.startswith(
        f"At first it lasted {span(seen.lasted_at_first)}. 1 use made it firmer"
    )
    assert seen.lasted_at_first == pytest.approx(
        retention.days_until(retention.FADED_BELOW, 10.0, seen.law)
    )
    assert why_so_long(outlook(first, NOW)).startswith("Never used, it lasts")
    assert why_so_long(outlook(memory("p", "Kept", pinned=True), NOW)) == ""
