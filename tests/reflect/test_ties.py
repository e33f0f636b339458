from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.reflect.ties import MOST, SHARE, Ties, co_cited

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
A, B, C = (MemoryId(name) for name in "abc")


def kept(names: Sequence[str] = "abc") -> FakeMemoryStore:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(
            Memory(
                id=MemoryId(name),
                kind=MemoryKind.EPISODE,
                text=f"line {name}",
                at=NOW,
                created_at=NOW,
                source=Source(origin=Origin.NOTE),
            )
            for name in names
        )
    return store


def weights(ties: Ties, at: datetime) -> dict[tuple[str, str], float]:
    return {(each.one, each.other): each.weight for each in ties.of([A, B, C], at)}


def test_every_two_cited_together_are_tied_and_share_the_weight() -> None:
    assert [(each.one, each.other, each.weight) for each in co_cited([B, A, B])] == [(A, B, SHARE)]
    assert [each.weight for each in co_cited([A, B, C])] == [SHARE / 2] * 3
    assert co_cited([A]) == []


def test_a_long_list_of_sources_ties_only_the_first() -> None:
    many = [MemoryId(f"m{number:02d}") for number in range(MOST + 30)]
    assert {each.other for each in co_cited(many)} == set(many[1:MOST])


def test_each_citing_strengthens_and_sixty_days_halve() -> None:
    ties = Ties(kept())
    ties.cited_together([A, B], NOW)
    assert weights(ties, NOW) == {(A, B): SHARE}
    later = NOW + timedelta(days=60)
    assert weights(ties, later) == {(A, B): pytest.approx(SHARE / 2)}
    ties.cited_together([B, A, C], later)
    grown = {(A, B): SHARE, (A, C): SHARE / 2, (B, C): SHARE / 2}
    assert weights(ties, later) == pytest.approx(grown)


def test_a_single_source_ties_nothing() -> None:
    store = kept()
    Ties(store).cited_together([A, A], NOW)
    assert store.links([A]) == []


def test_a_tie_by_use_is_gone_after_long_and_one_by_hand_stays() -> None:
    ties = Ties(kept())
    ties.cited_together([A, B], NOW)
    ties.tie(C, A, NOW)
    (left,) = ties.of([A], NOW + timedelta(days=900))
    assert (left.one, left.other, left.kind, left.weight) == (A, C, LinkKind.PERSON, 1.0)
    ties.untie(A, C)
    assert ties.of([A], NOW + timedelta(days=900)) == []


@given(
    gaps=st.lists(st.floats(0.0, 400.0), min_size=1, max_size=12),
    idle=st.floats(-5.0, 1000.0),
)
def test_the_weight_stays_within_bounds_and_never_grows_by_waiting(
    gaps: list[float], idle: float
) -> None:
    ties, now = Ties(kept()), NOW
    for gap in gaps:
        now += timedelta(days=gap)
        ties.cited_together([A, B], now)
    (link,) = ties._store.links([A])
    assert SHARE <= link.weight <= 1.0
    assert 0.0 < link.weight_at(now + timedelta(days=idle)) <= link.weight


def test_other_kinds_do_not_fade() -> None:
    link = Link(one=A, other=B, kind=LinkKind.REQUIRES, weight=0.7, at=NOW)
    assert link.weight_at(NOW + timedelta(days=365)) == 0.7
    assert replace(link, at=None).weight_at(NOW) == 0.7
