"""How the vault is protected, which files there are, and what a backup holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.errors import KnownError
from scrubjay.domain.safety import CopyFacts, StoredFile, StoredKind, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_KINDS: Final = (
    ("vault.db-shm", StoredKind.OTHER),  # where pages of the log stand: numbers, not sealed
    ("vault.db", StoredKind.MEMORIES),
    ("vault.key.json", StoredKind.KEY_HEADER),
    ("vault.key", StoredKind.KEY_FILE),
    ("settings.toml", StoredKind.SETTINGS),
    ("index/", StoredKind.INDEX),
    ("models/", StoredKind.MODELS),
    ("logs/", StoredKind.LOGS),
)
"""By the beginning of the name below the home; the longer stands before its own beginning."""
NOT_ENCRYPTED: Final = "none"


class KeyKeeper(Protocol):
    """Keeps the key of the vault that is open."""

    def way(self) -> str:
        """Return how: "keyring", "passphrase", "keyfile", or "none" without a key."""
        ...

    def ways(self) -> Sequence[Way]:
        """Return the ways this machine offers, the best first."""
        ...

    def change(self, way: str, phrase: str, current: str) -> str | None:
        """Keep it otherwise; return the new recovery code, if there is one.

        Raises KnownError when the current passphrase is wrong, or it cannot be kept so.
        """
        ...

    def locked_with(self, phrase: str) -> bytes:
        """Return the key, for a backup, so that this passphrase opens it and nothing less.

        Raises KnownError when there is no key, or the passphrase is too short.
        """
        ...


class Safety:
    """Runs on the STORE lane.

    Args:
        home: The home folder.
        keeper: Keeps the key.
        look: Opens a backup and says what it holds.
    """

    def __init__(self, home: Path, keeper: KeyKeeper, look: Callable[[Path], CopyFacts]) -> None:
        self._home = home
        self._keeper = keeper
        self._look = look

    def way(self) -> str:
        """Return how the key is kept."""
        return self._keeper.way()

    def ways(self) -> Sequence[Way]:
        """Return the ways the key could be kept on this machine, the best first."""
        return self._keeper.ways()

    def change(self, way: str, phrase: str = "", current: str = "") -> str | None:
        """Keep the key otherwise; return the new recovery code, if there is one.

        The old passphrase and the old code open backups made before, and nothing else.

        Args:
            way: One of `ways`.
            phrase: The new passphrase, for "passphrase".
            current: The passphrase in use, where there is one.

        Raises:
            KnownError: The current passphrase is wrong, or the key cannot be kept so.
        """
        return self._keeper.change(way, phrase, current)

    def new_code(self, current: str = "") -> str:
        """Return a new recovery code; the one before stops working.

        The code itself is kept nowhere, so it cannot be shown again: only replaced.

        Args:
            current: The passphrase in use, where there is one.

        Raises:
            KnownError: The passphrase is wrong, or this way has no code.
        """
        code = self._keeper.change(self.way(), current, current)
        if code is None:
            raise KnownError(
                "A key in a file has no recovery code.", "Keep a copy of the file instead."
            )
        return code

    def locked_with(self, phrase: str) -> bytes:
        """Return what `Care.backup` puts into a backup for this passphrase to open it.

        Raises:
            KnownError: There is no key, or the passphrase is too short.
        """
        return self._keeper.locked_with(phrase)

    def files(self) -> list[StoredFile]:
        """Return every file of the home folder, those with memories first."""
        sealed = self.way() != NOT_ENCRYPTED
        found = []
        for path in sorted(each for each in self._home.rglob("*") if each.is_file()):
            name = path.relative_to(self._home).as_posix()
            kind = _kind(name)
            found.append(
                StoredFile(
                    path=path,
                    name=name,
                    size=path.stat().st_size,
                    kind=kind,
                    encrypted=sealed and kind is StoredKind.MEMORIES,
                )
            )
        order = list(StoredKind)
        return sorted(found, key=lambda each: (order.index(each.kind), each.name))

    def look_into(self, backup: Path) -> CopyFacts:
        """Open a backup and say what it holds; nothing is changed.

        Raises:
            KnownError: It is no backup, or damaged.
        """
        return self._look(backup)


def _kind(name: str) -> StoredKind:
    return next(
        (kind for beginning, kind in _KINDS if name.startswith(beginning)), StoredKind.OTHER
    )
