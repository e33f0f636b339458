"""Time, identity and secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        ...

    def elapsed(self) -> float:
        """Return seconds on a clock that never goes back, for durations only."""
        ...


class Ids(Protocol):
    """Makes identities."""

    def new(self) -> str:
        """Return a fresh id: unique, sortable by time of making, safe in file names."""
        ...


class SecretStore(Protocol):
    """Keeps the vault's key outside the vault (the system's keyring)."""

    @property
    def name(self) -> str:
        """What it is called on this system, to show to the person."""
        ...

    def available(self) -> bool:
        """Report whether it is a real, unlocked, allow-listed backend."""
        ...

    def get(self, name: str) -> bytes | None:
        """Return the secret or None. Raises KnownError when the keyring refuses."""
        ...

    def put(self, name: str, secret: bytes) -> None:
        """Keep the secret. Raises KnownError when the keyring refuses."""
        ...

    def remove(self, name: str) -> None:
        """Remove the secret; no error when there is none."""
        ...
