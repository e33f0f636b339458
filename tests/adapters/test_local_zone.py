"""The machine's zone tells what the zone it is set to would tell."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrubjay.adapters.local_zone import LocalZone

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="a zone cannot be set here")
NAMES = ("Pacific/Auckland", "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "UTC")


@pytest.fixture(params=NAMES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield ZoneInfo(request.param)
    monkeypatch.undo()
    time.tzset()
    assert os.environ.get("TZ") != "Asia/Kathmandu"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(moment=st.datetimes(datetime(1975, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001 (of either side)
def test_there_and_back(zone: ZoneInfo, moment: datetime) -> None:
    here = LocalZone()
    at = moment.replace(tzinfo=UTC)
    assert at.astimezone(here).utcoffset() == at.astimezone(zone).utcoffset()
    assert at.astimezone(here).replace(tzinfo=None) == at.astimezone(zone).replace(tzinfo=None)
    assert at.astimezone(here).fold == at.astimezone(zone).fold
    assert at.astimezone(here).tzname() == at.astimezone(zone).tzname()
    shown = moment.replace(tzinfo=zone)
    assert moment.replace(tzinfo=here).utcoffset() == shown.utcoffset()


@pytest.mark.parametrize(("hour", "fold"), [(0, 0), (1, 1)])
def test_an_hour_shown_twice_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, hour: int, fold: int
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        at = datetime(2024, 10, 27, hour, 30, tzinfo=UTC)
        shown = at.astimezone(LocalZone())
        assert (shown.hour, shown.fold) == (2, fold)
        assert shown.astimezone(UTC) == at
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_the_system_knows_nothing_of_has_the_plain_offset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(time, "timezone", -3600)
    first = datetime(1, 1, 1, tzinfo=LocalZone())
    assert first.utcoffset() is not None
    assert LocalZone().utcoffset(None) is None
    assert LocalZone().dst(first) is None
