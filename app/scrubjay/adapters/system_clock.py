"""The machine's time and chance: the only module that asks for either."""

from __future__ import annotations

import secrets
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ports.system import Clock

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's 32 letters in lower case: sorted, and without i, l, o and u."""
_TIME_LETTERS: Final = 10
_CHANCE_LETTERS: Final = 16
_CHANCE_BITS: Final = 5 * _CHANCE_LETTERS


def fresh_bytes(count: int) -> bytes:
    """Return bytes nobody can guess, for keys and socket secrets."""
    return secrets.token_bytes(count)


@final
class SystemClock:
    """Tells the machine's time."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> float:
        """Return seconds on the monotonic clock."""
        return time.monotonic()


@final
class SortableIds:
    """Makes ids of 26 letters: ten of milliseconds since 1970, sixteen of chance.

    Within one instance ids only grow, even when several fall into one millisecond or
    the clock goes back: chance is then counted up instead of drawn again.
    """

    def __init__(self, clock: Clock, chance: Callable[[int], int] = secrets.randbits) -> None:
        self._clock = clock
        self._chance = chance
        self._lock = threading.Lock()
        self._moment = -1
        self._tail = 0

    def new(self) -> str:
        """Return a fresh id, safe in file names on every system."""
        moment = int(self._clock.now().timestamp() * 1000)
        with self._lock:
            if moment > self._moment:
                self._moment, self._tail = moment, self._chance(_CHANCE_BITS)
            else:
                self._tail += 1
                if self._tail >> _CHANCE_BITS:  # the last drawn number was all ones
                    self._moment, self._tail = self._moment + 1, self._chance(_CHANCE_BITS)
            return _letters(self._moment, _TIME_LETTERS) + _letters(self._tail, _CHANCE_LETTERS)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * count - 5, -1, -5))
