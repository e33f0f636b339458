from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scrubjay.domain import retention
from scrubjay.domain.memory import (
    INITIAL_STABILITY,
    PUT_AWAY,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    initial_stability,
)
from scrubjay.domain.retention import (
    ARCHIVED_BELOW,
    FADED_BELOW,
    MAX_STABILITY,
    MIN_STABILITY,
    USE_CONFIRMED,
    USE_RETRIEVED,
    USE_SHOWN,
    RetentionLaw,
    days_until,
    rank_factor,
    retrievability,
    strengthened,
)

AGES = st.floats(0.0, 50_000.0)
STABILITIES = st.floats(MIN_STABILITY, MAX_STABILITY)
LAWS = st.sampled_from(list(RetentionLaw))
SHARES = st.floats(0.0, 1.0)
AT = datetime(2025, 1, 1, tzinfo=UTC)


def memory(**changes: object) -> Memory:
    fields: dict[str, object] = {
        "id": MemoryId("m"),
        "kind": MemoryKind.EPISODE,
        "text": "x",
        "at": AT,
        "created_at": AT,
        "source": Source(origin=Origin.CHAT),
        "stability": 30.0,
    }
    return Memory(**(fields | changes))  # type: ignore[arg-type]


@given(AGES, STABILITIES, LAWS)
def test_retrievability_lies_between_nothing_and_all(
    age: float, stability: float, law: RetentionLaw
) -> None:
    assert 0.0 <= retrievability(age, stability, law) <= 1.0


@given(AGES, AGES, STABILITIES, LAWS)
def test_it_never_grows_with_age(
    one: float, other: float, stability: float, law: RetentionLaw
) -> None:
    younger, older = sorted((one, other))
    assert retrievability(older, stability, law) <= retrievability(younger, stability, law)


@given(AGES, STABILITIES, STABILITIES, LAWS)
def test_it_never_falls_with_stability(
    age: float, one: float, other: float, law: RetentionLaw
) -> None:
    weaker, stronger = sorted((one, other))
    assert retrievability(age, weaker, law) <= retrievability(age, stronger, law)


@given(STABILITIES)
def test_after_its_stability_the_power_law_is_at_nine_tenths(stability: float) -> None:
    assert retrievability(stability, stability) == pytest.approx(0.9)


@given(STABILITIES)
def test_after_its_stability_the_exponential_law_is_at_one_in_e(stability: float) -> None:
    found = retrievability(stability, stability, RetentionLaw.EXPONENTIAL)
    assert found == pytest.approx(1 / math.e)


@given(st.floats(-10_000.0, 0.0), STABILITIES, LAWS)
def test_a_clock_that_went_back_does_no_harm(
    age: float, stability: float, law: RetentionLaw
) -> None:
    assert retrievability(age, stability, law) == 1.0


@pytest.mark.parametrize("stability", [0.0, -1.0, math.nan])
def test_a_stability_must_be_positive(stability: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        retrievability(1.0, stability)


@given(st.floats(0.01, 1.0), STABILITIES, LAWS)
def test_days_until_is_the_inverse(level: float, stability: float, law: RetentionLaw) -> None:
    age = days_until(level, stability, law)
    assert retrievability(age, stability, law) == pytest.approx(level, abs=1e-9)


@pytest.mark.parametrize("level", [0.0, -0.1, 1.1])
def test_a_level_lies_between_nothing_and_all(level: float) -> None:
    with pytest.raises(ValueError, match="level"):
        days_until(level, 30.0)


@given(STABILITIES, SHARES, SHARES)
def test_use_never_shortens(stability: float, current: float, gain: float) -> None:
    assert strengthened(stability, current, gain) >= stability * (1.0 - 1e-12)


@given(STABILITIES, SHARES, SHARES)
def test_stability_stays_within_its_bounds(stability: float, current: float, gain: float) -> None:
    assert MIN_STABILITY <= strengthened(stability, current, gain) <= MAX_STABILITY


@given(STABILITIES)
def test_immediate_use_and_mere_retrieval_add_nothing(stability: float) -> None:
    assert strengthened(stability, 1.0, USE_CONFIRMED) == pytest.approx(stability)
    assert strengthened(stability, 0.3, USE_RETRIEVED) == pytest.approx(stability)


@given(st.floats(1.0, 300.0), st.floats(0.0, 0.95))
def test_a_full_use_counts_for_more_than_being_shown(stability: float, current: float) -> None:
    shown = strengthened(stability, current, USE_SHOWN)
    assert strengthened(stability, current, USE_CONFIRMED) > shown > stability


@given(st.floats(1.0, 300.0), SHARES, SHARES)
def test_spaced_use_counts_for_more(stability: float, one: float, other: float) -> None:
    assume(abs(one - other) > 0.01)
    early, late = max(one, other), min(one, other)
    assert strengthened(stability, late, 1.0) > strengthened(stability, early, 1.0)


@given(SHARES)
def test_ranking_is_moved_by_at_most_fifteen_percent(current: float) -> None:
    assert 0.85 <= rank_factor(current) <= 1.0


def test_the_table_of_the_reference() -> None:
    assert retrievability(7, 3) == pytest.approx(0.80, abs=0.005)
    assert retrievability(90, 3) == pytest.approx(0.35, abs=0.005)
    assert retrievability(365, 30) == pytest.approx(0.51, abs=0.005)
    assert days_until(FADED_BELOW, 30) == pytest.approx(227, abs=3)
    assert days_until(ARCHIVED_BELOW, 3) == pytest.approx(192, abs=1)


@given(st.integers(1, 60), LAWS, st.integers(0, 2**32))
def test_short_sittings_equal_the_closed_form(sittings: int, law: RetentionLaw, seed: int) -> None:
    """Opening the program often ages nothing: strength follows from stored times alone."""
    kept = memory()
    moment = AT
    for number in range(sittings):
        moment += timedelta(hours=1 + (seed >> number % 32) % 40)
        kept.faded_state(moment, law)
        kept.retrievability(moment, law)
    age = (moment - AT).total_seconds() / 86_400
    closed = retrievability(age, 30.0, law)
    assert kept.retrievability(moment, law) == pytest.approx(closed, abs=1e-9)


@given(st.lists(st.floats(0.1, 400.0), min_size=1, max_size=30), LAWS)
def test_a_life_of_uses_equals_the_closed_form(gaps: list[float], law: RetentionLaw) -> None:
    kept, moment, stability = memory(), AT, 30.0
    for gap in gaps:
        moment += timedelta(days=gap)
        since = (moment - (kept.last_used_at or kept.at)).total_seconds() / 86_400
        stability = strengthened(stability, retrievability(since, stability, law), USE_CONFIRMED)
        kept = kept.used(moment, USE_CONFIRMED, law)
    assert kept.stability == pytest.approx(stability, abs=1e-9)
    assert kept.uses == len(gaps)


def test_a_use_that_counts_nothing_changes_nothing() -> None:
    kept = memory()
    assert kept.used(AT + timedelta(days=9), USE_RETRIEVED) is kept


@given(st.sampled_from(list(MemoryKind)), SHARES)
def test_salience_scales_the_first_stability_by_four_either_way(
    kind: MemoryKind, salience: float
) -> None:
    ratio = initial_stability(kind, salience) / INITIAL_STABILITY[kind]
    assert 0.25 <= ratio <= 4.0
    assert initial_stability(kind, 0.5) == pytest.approx(INITIAL_STABILITY[kind])


@pytest.mark.parametrize(
    ("age", "changes", "state"),
    [
        (0, {}, MemoryState.ACTIVE),
        (400, {}, MemoryState.FADED),
        (2500, {}, MemoryState.ARCHIVED),
        (2500, {"confirmed": True}, MemoryState.FADED),
        (2500, {"pinned": True}, MemoryState.ACTIVE),
        (2500, {"state": MemoryState.TRASHED}, MemoryState.TRASHED),
        (2500, {"state": MemoryState.PROPOSED}, MemoryState.PROPOSED),
        (0, {"state": MemoryState.FADED}, MemoryState.ACTIVE),
        (0, {"state": MemoryState.ARCHIVED}, MemoryState.ACTIVE),
        (0, {"state": MemoryState.ARCHIVED, "tags": (PUT_AWAY,)}, MemoryState.ARCHIVED),
    ],
)
def test_states(age: int, changes: dict[str, object], state: MemoryState) -> None:
    assert memory(**changes).faded_state(AT + timedelta(days=age)) is state


def test_names_of_the_laws_are_those_of_the_settings() -> None:
    assert {law.value for law in retention.RetentionLaw} == {"power", "exponential"}
