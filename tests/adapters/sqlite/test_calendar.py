"""Days of any zone are counted by the database, and only what was said counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.affect import Affect
from scrubjay.domain.memory import (
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.adapters.sqlite import SqliteVault
    from scrubjay.ports.stores import MemoryStore

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def said(key: str, at: datetime, *, own: bool = True, joy: float = 0.0) -> Memory:
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=f"Line {key}.",
        at=at,
        created_at=NOON,
        source=Source(origin=Origin.CHAT, words=f"Line {key}."),
        by_self=own,
        affect=Affect(joy=joy, intensity=joy),
    )


def keep(store: MemoryStore, *memories: Memory) -> None:
    with store.writing("remember", "person", NOON):
        store.put(memories)


def test_each_day_has_its_lines_its_moments_and_its_feeling(vault: SqliteVault) -> None:
    evening = NOON + timedelta(hours=11, minutes=59)
    keep(vault, said("a", NOON, joy=0.9), said("b", evening), said("c", evening, own=False))
    keep(vault, said("d", evening + timedelta(minutes=1), joy=0.5))
    first, second = vault.calendar()
    assert (first.day, first.count) == (date(2024, 5, 6), 3)
    assert (first.start, first.end) == (NOON, evening)
    assert first.mood.joy == pytest.approx(0.3)
    assert (second.day, second.count) == (date(2024, 5, 7), 1)
    own, _ = vault.calendar(own=True)
    assert own.count == 2
    assert own.mood.joy == pytest.approx(0.45)


def test_trash_proposals_and_what_was_drawn_do_not_count(vault: SqliteVault) -> None:
    line = said("a", NOON)
    keep(
        vault,
        replace(line, id=MemoryId("b"), state=MemoryState.TRASHED),
        replace(line, id=MemoryId("c"), state=MemoryState.PROPOSED),
        replace(line, id=MemoryId("d"), kind=MemoryKind.FACT),
    )
    assert vault.calendar() == []


moments = st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001 (made aware here)
    lambda moment: moment.replace(tzinfo=UTC)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(moments, min_size=1, max_size=12), moments, moments)
def test_the_database_counts_as_one_would_by_hand(
    tmp_path_factory: pytest.TempPathFactory,
    times: list[datetime],
    after: datetime,
    before: datetime,
) -> None:
    memories = [said(f"{number}", at, joy=0.25) for number, at in enumerate(times)]
    fake = FakeMemoryStore()
    keep(fake, *memories)
    folder: Path = tmp_path_factory.mktemp("calendar")
    vault = open_vault(folder / "vault.db", None, ids=FakeIds("op"))
    keep(vault, *memories)
    assert vault.calendar() == fake.calendar()
    assert vault.calendar(after, before) == fake.calendar(after, before)
    vault.close()


def test_vectors_of_a_few_come_in_the_order_asked_for(vault: SqliteVault) -> None:
    keep(vault, said("a", NOON), said("b", NOON), said("c", NOON))
    with vault.writing("vectors", "scrubjay", NOON):
        vault.put_vectors("small", [MemoryId("a"), MemoryId("b")], np.eye(2, 3, dtype=np.float32))
    ids, table = vault.vectors_of("small", [MemoryId(each) for each in ("b", "c", "x", "a")])
    assert ids == ["b", "a"]
    assert table.tolist() == [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]
    assert vault.vectors_of("other", ids)[0] == []
    assert vault.vectors_of("small", [])[1].shape == (0, 0)


ZONES = ("Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu", "Africa/Casablanca", "UTC")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    times=st.lists(moments, min_size=1, max_size=12),
    after=moments,
    zone=st.sampled_from(ZONES).map(ZoneInfo),
)
def test_a_day_is_a_day_where_the_person_lives(
    tmp_path_factory: pytest.TempPathFactory, times: list[datetime], after: datetime, zone: ZoneInfo
) -> None:
    memories = [said(f"{number}", at, joy=0.25) for number, at in enumerate(times)]
    fake = FakeMemoryStore()
    keep(fake, *memories)
    vault = open_vault(tmp_path_factory.mktemp("zone") / "vault.db", None, ids=FakeIds("op"))
    keep(vault, *memories)
    assert vault.calendar(zone=zone) == fake.calendar(zone=zone)
    assert vault.calendar(after, zone=zone) == fake.calendar(after, zone=zone)
    vault.close()


def test_a_day_on_which_the_clocks_change_is_one_day(vault: SqliteVault) -> None:
    zone = ZoneInfo("Europe/Vienna")
    forward = datetime(2024, 3, 31, tzinfo=zone)
    hours = [(forward + timedelta(hours=each)).astimezone(UTC) for each in (-1, 0, 1, 4, 23, 24)]
    keep(vault, *(said(f"{n}", at, joy=n / 10) for n, at in enumerate(hours)))
    before, day, later = vault.calendar(zone=zone)
    assert (before.day, before.count) == (date(2024, 3, 30), 1)
    assert (day.day, day.count) == (date(2024, 3, 31), 4)
    assert (day.start, day.end) == (hours[1], hours[4])
    assert day.mood.joy == pytest.approx((0.1 + 0.2 + 0.3 + 0.4) / 4)
    assert (later.day, later.count) == (date(2024, 4, 1), 1)
    assert [each.count for each in vault.calendar()] == [2, 4]  # in UTC it begins an hour later
