"""Times as the vault keeps them: whole microseconds since 1970, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, overload

from scrubjay.domain.memory import aware_utc

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)


@overload
def ticks(moment: datetime) -> int: ...
@overload
def ticks(moment: datetime | None) -> int | None: ...
def ticks(moment: datetime | None) -> int | None:
    """Return the moment as a number; None stays None."""
    return None if moment is None else (aware_utc(moment) - _EPOCH) // _TICK


@overload
def moment(number: int) -> datetime: ...
@overload
def moment(number: int | None) -> datetime | None: ...
def moment(number: int | None) -> datetime | None:
    """Return the number as an aware moment in UTC; None stays None."""
    return None if number is None else _EPOCH + timedelta(microseconds=number)
