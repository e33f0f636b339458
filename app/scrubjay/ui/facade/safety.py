"""What the windows need of the protection of the vault, of its files and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scrubjay.domain.safety import CopyFacts, StoredFile, Way


class Safety(Protocol):
    """Protection, files and copies."""

    def way(self) -> str:
        """Return how the key is kept: "keyring", "passphrase", "keyfile" or "none"."""
        ...

    def ways(self) -> Sequence[Way]:
        """Return the ways the key could be kept here, the best first."""
        ...

    def change(self, way: str, phrase: str = ..., current: str = ...) -> str | None:
        """Keep the key otherwise; return the new recovery code. Raises KnownError."""
        ...

    def new_code(self, current: str = ...) -> str:
        """Return a new recovery code; the one before stops working. Raises KnownError."""
        ...

    def locked_with(self, phrase: str) -> bytes:
        """Return what lets this passphrase, and it alone, open a backup. Raises KnownError."""
        ...

    def files(self) -> list[StoredFile]:
        """Return every file of the home folder, those with memories first."""
        ...

    def look_into(self, backup: Path) -> CopyFacts:
        """Open a backup and say what it holds. Raises KnownError when it is none."""
        ...
