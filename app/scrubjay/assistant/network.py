"""Every connection of this run that left this computer: usually none."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError
from scrubjay.domain.offer import Connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.ports.system import Clock


class Network:
    """Asks for permission before a connection, and writes it down. Safe from any thread.

    Args:
        clock: Tells the time.
        allowed: Asks the settings whether the person lets Scrubjay fetch what they ask for.
    """

    def __init__(self, clock: Clock, allowed: Callable[[], bool]) -> None:
        self._clock = clock
        self._allowed = allowed
        self._lock = threading.Lock()
        self._log: list[Connection] = []
        self._watchers: list[Callable[[], None]] = []

    def log(self) -> list[Connection]:
        """Return the connections of this run, the latest first."""
        with self._lock:
            return self._log[::-1]

    def is_open(self) -> bool:
        """Report whether one is open now."""
        with self._lock:
            return any(each.ended_at is None for each in self._log)

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call the watcher, on any thread, when one opens or ends; returns what ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    @contextmanager
    def connected(self, host: str, purpose: str) -> Iterator[Callable[[int], None]]:
        """Write down a connection while it is open; yields what is told the bytes received.

        Raises:
            KnownError: The person has not allowed any.
        """
        if not self._allowed():
            raise KnownError("Downloads are not allowed.", "Allow them in Settings, under Privacy.")
        began = Connection(host=host, purpose=purpose, began_at=self._clock.now())
        with self._lock:
            at = len(self._log)
            self._log.append(began)
        self._tell()

        def received(count: int) -> None:
            with self._lock:
                held = self._log[at]
                self._log[at] = replace(held, received=held.received + count)

        try:
            yield received
        finally:
            with self._lock:
                self._log[at] = replace(self._log[at], ended_at=self._clock.now())
            self._tell()

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()
