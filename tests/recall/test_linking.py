from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import MemoryId
from scrubjay.recall import linking

NOW = datetime(2024, 6, 1, tzinfo=UTC)
A, B, C = MemoryId("a"), MemoryId("b"), MemoryId("c")


def used(one: MemoryId, other: MemoryId, weight: float = 1.0, days: float = 0.0) -> Link:
    return Link(
        one=one,
        other=other,
        kind=LinkKind.USED_TOGETHER,
        weight=weight,
        at=NOW - timedelta(days=days),
    )


def test_being_used_together_wears_off_by_half_in_sixty_days() -> None:
    assert linking.weight_now(used(A, B, 0.8, days=60), NOW) == pytest.approx(0.4)
    by_hand = Link(one=A, other=B, kind=LinkKind.PERSON, weight=0.8, at=NOW - timedelta(days=600))
    assert linking.weight_now(by_hand, NOW) == 0.8


def test_a_tie_pulls_from_either_end_toward_the_lesser() -> None:
    for link in (used(A, B), used(B, A)):
        ties = linking.pulls([link], {A: 1.0}, NOW)
        assert ties.keys() == {B}
        assert ties[B].partner == A
    both = linking.pulls([used(A, B)], {A: 0.3, B: 1.0}, NOW)
    assert both.keys() == {A}


def test_the_strongest_tie_counts_once() -> None:
    ties = linking.pulls([used(A, C, 0.2), used(B, C, 0.9)], {A: 1.0, B: 0.5}, NOW)
    assert ties[C].partner == B
    assert ties[C].closeness == pytest.approx(0.45)


def test_links_that_follow_from_the_memories_themselves_do_not_pull() -> None:
    alike = Link(one=A, other=B, kind=LinkKind.SIMILAR, weight=1.0)
    assert linking.pulls([alike], {A: 1.0}, NOW) == {}


@given(
    weight=st.floats(0.0, 5.0),
    share=st.floats(0.0, 1.0),
    days=st.floats(-10.0, 4_000.0),
)
def test_the_lift_is_bounded(weight: float, share: float, days: float) -> None:
    ties = linking.pulls([used(A, B, weight, days)], {A: share}, NOW)
    lifts = linking.gains([A, B], ties)
    assert lifts[0] == 0.0
    assert 0.0 <= lifts[1] <= linking.GAIN
