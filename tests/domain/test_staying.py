from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.memory import (
    INITIAL_STABILITY,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    initial_stability,
)
from scrubjay.domain.retention import MAX_STABILITY, USE_CONFIRMED, RetentionLaw
from scrubjay.domain.staying import PLAN_HOLDS, fading_from, first_stability

AT = datetime(2025, 1, 1, 12, tzinfo=UTC)
LAWS = st.sampled_from(list(RetentionLaw))
SALIENCES = st.floats(0.0, 1.0)


def plan(due: datetime | None, salience: float = 0.5) -> Memory:
    return Memory(
        id=MemoryId("p"),
        kind=MemoryKind.PLAN,
        text="My plan: paint the shed.",
        at=AT,
        created_at=AT,
        source=Source(origin=Origin.CHAT),
        stability=first_stability("plans", salience),
        last_used_at=fading_from(MemoryKind.PLAN, AT, due),
    )


@pytest.mark.parametrize("name", ["name", "bday", "allergic-to", "passport-number", "speaks"])
def test_who_one_is_does_not_fade_within_years(name: str) -> None:
    assert first_stability(name, 0.1) == MAX_STABILITY


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("likes", MemoryKind.PREFERENCE),
        ("plans", MemoryKind.PLAN),
        ("event", MemoryKind.EVENT),
        ("related-to", MemoryKind.RELATIONSHIP),
        ("organization", MemoryKind.FACT),
        ("a key of one's own", MemoryKind.FACT),
    ],
)
def test_the_rest_follows_its_kind_and_salience(name: str, kind: MemoryKind) -> None:
    assert first_stability(name, 0.5) == INITIAL_STABILITY[kind]
    assert first_stability(name, 0.8) == initial_stability(kind, 0.8)


@given(st.integers(-6, 4000), SALIENCES, LAWS, st.floats(0.0, 1.0))
def test_a_plan_is_whole_until_a_week_after_its_day(
    ahead: int, salience: float, law: RetentionLaw, part: float
) -> None:
    due = AT + timedelta(days=ahead)
    kept = plan(due, salience)
    held = due + PLAN_HOLDS
    moment = AT + (held - AT) * part
    assert kept.retrievability(moment, law) == 1.0
    assert kept.faded_state(moment, law) is MemoryState.ACTIVE
    assert kept.retrievability(held + timedelta(days=1), law) < 1.0


@given(SALIENCES, LAWS)
def test_a_plan_fades_once_it_is_over(salience: float, law: RetentionLaw) -> None:
    kept = plan(AT + timedelta(days=90), salience)
    assert kept.faded_state(AT + timedelta(days=90 + 2000), law) is not MemoryState.ACTIVE


@given(st.integers(0, 400), st.integers(0, 500), LAWS)
def test_a_use_never_shortens_the_wait(ahead: int, used: int, law: RetentionLaw) -> None:
    kept = plan(AT + timedelta(days=ahead))
    after = kept.used(AT + timedelta(days=used), USE_CONFIRMED, law)
    for day in range(0, 900, 30):
        moment = AT + timedelta(days=max(day, used))
        assert after.retrievability(moment, law) >= kept.retrievability(moment, law) - 1e-12


@pytest.mark.parametrize("kind", [kind for kind in MemoryKind if kind is not MemoryKind.PLAN])
def test_only_plans_wait(kind: MemoryKind) -> None:
    assert fading_from(kind, AT, AT + timedelta(days=30)) is None


def test_a_plan_without_a_day_or_long_over_fades_at_once() -> None:
    assert fading_from(MemoryKind.PLAN, AT, None) is None
    assert fading_from(MemoryKind.PLAN, AT, AT - timedelta(days=8)) is None


def test_the_end_of_the_calendar_is_no_fault() -> None:
    due = datetime(9999, 12, 30, tzinfo=UTC)
    assert fading_from(MemoryKind.PLAN, AT, due) == due
