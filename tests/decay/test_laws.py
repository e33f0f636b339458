"""The laws of fading, over any schedule of days, uses and clocks, through store and stages."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.memory_store import FakeMemoryStore
from scrubjay.decay import Reinforce, Sweep, fades_at, fading_soon, fading_within
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source, days
from scrubjay.domain.rehearsal import GAIN
from scrubjay.domain.retention import (
    ARCHIVED_BELOW,
    FADED_BELOW,
    MAX_STABILITY,
    MIN_STABILITY,
    USE_CONFIRMED,
    USE_SHOWN,
    RetentionLaw,
    retrievability,
    strengthened,
)

AT = datetime(2025, 1, 1, tzinfo=UTC)
KEY = MemoryId("m")
LAWS = st.sampled_from(list(RetentionLaw))
GAINS = st.sampled_from([USE_SHOWN, USE_CONFIRMED, *GAIN.values()])
STABILITIES = st.floats(MIN_STABILITY, MAX_STABILITY)
SPANS = st.timedeltas(timedelta(minutes=1), timedelta(days=120))
LEAPS = st.timedeltas(timedelta(days=-3000), timedelta(days=3000))


@dataclass(frozen=True, slots=True)
class Step:
    """Time passes; the clock may be wrong for the moment; then a sweep, or a use."""

    passed: timedelta
    wrong_by: timedelta
    gain: float | None


STEPS = st.lists(
    st.builds(
        Step,
        passed=SPANS,
        wrong_by=st.just(timedelta()) | LEAPS,
        gain=st.none() | GAINS,
    ),
    max_size=25,
)


def memory(**changes: object) -> Memory:
    plain = Memory(
        id=KEY,
        kind=MemoryKind.EPISODE,
        text="the kite",
        at=AT,
        created_at=AT,
        source=Source(origin=Origin.CHAT),
        stability=30.0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def held(store: FakeMemoryStore) -> Memory:
    return store.get([KEY])[KEY]


def kept(memory: Memory) -> FakeMemoryStore:
    store = FakeMemoryStore()
    with store.writing("remember", "person", AT):
        store.put([memory])
    return store


def state_of(strength: float) -> MemoryState:
    if strength < ARCHIVED_BELOW:
        return MemoryState.ARCHIVED
    return MemoryState.FADED if strength < FADED_BELOW else MemoryState.ACTIVE


def closed_form(age: float, stability: float, law: RetentionLaw) -> float:
    """Written out once more, from the formulas alone."""
    if law is RetentionLaw.EXPONENTIAL:
        return math.exp(-max(age, 0.0) / stability)
    return 1.0 / math.sqrt(1.0 + (1.0 / 0.81 - 1.0) * max(age, 0.0) / stability)


@given(STEPS, STABILITIES, LAWS)
def test_every_schedule_of_sweeps_and_uses_equals_the_closed_form(
    steps: list[Step], stability: float, law: RetentionLaw
) -> None:
    store = kept(memory(stability=stability))
    sweep, reinforce = Sweep(store, lambda: law), Reinforce(store, lambda: law)
    since, moment = AT, AT
    for step in steps:
        moment += step.passed
        told = moment + step.wrong_by
        if step.gain is None:
            sweep.run(told)
        else:
            reinforce.use([KEY], step.gain, told)
            if told > since:
                current = closed_form(days(told - since), stability, law)
                spacing = math.exp(0.8 * (1.0 - current)) - 1.0
                stability *= 1.0 + step.gain * spacing * stability**-0.17 * 9.75
                stability = min(stability, MAX_STABILITY)
                since = told
    sweep.run(moment)
    expected = closed_form(days(moment - since), stability, law)
    found = held(store)
    assert found.retrievability(moment, law) == pytest.approx(expected, abs=1e-9)
    assert found.state is state_of(found.retrievability(moment, law))


@given(STEPS, LAWS)
def test_sweeps_write_no_strength(steps: list[Step], law: RetentionLaw) -> None:
    store, moment = kept(memory()), AT
    for step in steps:
        moment += step.passed
        Sweep(store, lambda: law).run(moment + step.wrong_by)
        assert replace(held(store), state=MemoryState.ACTIVE) == memory()


@given(SPANS, LAWS, GAINS)
def test_the_same_use_twice_counts_once(span: timedelta, law: RetentionLaw, gain: float) -> None:
    store = kept(memory())
    reinforce = Reinforce(store, lambda: law)
    reinforce.use([KEY], gain, AT + span)
    once = held(store)
    assert not reinforce.use([KEY], gain, AT + span)
    assert held(store) == once


@given(STABILITIES, LAWS, st.timedeltas(timedelta(days=-3000), timedelta(days=3000)), GAINS)
def test_a_use_never_makes_weaker_now_or_later(
    stability: float, law: RetentionLaw, told: timedelta, gain: float
) -> None:
    before = memory(stability=stability)
    after = before.used(AT + told, gain, law)
    for day in (-10, 0, 1, 30, 365, 3650):
        moment = AT + timedelta(days=day)
        assert after.retrievability(moment, law) >= before.retrievability(moment, law) - 1e-12


@given(st.integers(2, 12), st.integers(1, 30), LAWS)
def test_the_same_uses_spread_out_keep_it_longer(count: int, gap: int, law: RetentionLaw) -> None:
    crammed = spread = memory()
    for use in range(1, count + 1):
        crammed = crammed.used(AT + timedelta(hours=use), USE_CONFIRMED, law)
        spread = spread.used(AT + timedelta(days=gap * use), USE_CONFIRMED, law)
    assert spread.stability > crammed.stability


@given(STABILITIES, LAWS, st.integers(1, 60), GAINS)
def test_growth_stops_at_ten_years(
    stability: float, law: RetentionLaw, uses: int, gain: float
) -> None:
    kept_often = memory(stability=stability)
    for year in range(1, uses + 1):
        kept_often = kept_often.used(AT + timedelta(days=400 * year), gain, law)
        assert stability <= kept_often.stability <= MAX_STABILITY


@given(STABILITIES, st.floats(0.0, 20_000.0))
def test_the_law_decides_growth_by_what_it_says_is_left(stability: float, age: float) -> None:
    at = AT + timedelta(days=age)
    for law in RetentionLaw:
        left = retrievability(days(at - AT), stability, law)
        used = memory(stability=stability).used(at, USE_CONFIRMED, law)
        assert used.stability == strengthened(stability, left, USE_CONFIRMED)
        assert used.stability <= max(stability * 20.0, MIN_STABILITY)


@given(STEPS, LAWS)
def test_what_is_pinned_stays_whole(steps: list[Step], law: RetentionLaw) -> None:
    store, moment = kept(memory(stability=0.5, pinned=True)), AT
    for step in steps:
        moment += step.passed
        Sweep(store, lambda: law).run(moment + step.wrong_by)
        assert held(store).retrievability(moment, law) == 1.0
        assert held(store).state is MemoryState.ACTIVE


@given(st.integers(1, 9999), STABILITIES, LAWS, st.floats(0.0, 1e12))
def test_any_year_of_the_calendar_can_fade(
    year: int, stability: float, law: RetentionLaw, within: float
) -> None:
    dated = memory(at=datetime(year, 12, 31, tzinfo=UTC), stability=stability)
    assert fades_at(dated, law) >= dated.at
    found = fading_soon([dated], AT, within, law)
    assert [each.memory.id for each in found] in ([], [KEY])


@given(
    st.lists(st.tuples(STABILITIES, LEAPS, st.booleans()), max_size=8), st.floats(0.0, 400.0), LAWS
)
def test_what_is_selected_for_fading_soon_holds_all_that_does(
    held: list[tuple[float, timedelta, bool]], within: float, law: RetentionLaw
) -> None:
    store = FakeMemoryStore()
    every = [
        replace(memory(at=AT + leap, stability=stability), id=MemoryId(f"m{number}"), pinned=pinned)
        for number, (stability, leap, pinned) in enumerate(held)
    ]
    with store.writing("remember", "person", AT):
        store.put(every)
    selected = store.select(fading_within(AT, within, law))
    assert fading_soon(selected, AT, within, law) == fading_soon(every, AT, within, law)
    assert len(selected) <= len(fading_soon(every, AT - timedelta(hours=1), within + 0.1, law))
