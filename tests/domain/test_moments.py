from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrubjay.domain.memory import aware_utc


def test_a_moment_without_a_zone_is_in_utc() -> None:
    assert aware_utc(datetime(2024, 5, 1)) == datetime(2024, 5, 1, tzinfo=UTC)  # noqa: DTZ001 - naive is what is tested


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-10:00", "0001-01-01T00:00:00+14:00"])
def test_a_moment_that_utc_cannot_name_is_a_wrong_value(text: str) -> None:
    with pytest.raises(ValueError, match="range"):
        aware_utc(datetime.fromisoformat(text))
