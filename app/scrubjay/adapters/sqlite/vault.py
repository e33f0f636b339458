"""The vault: all parts over one connection, opened, checked, copied and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from scrubjay.adapters.sqlite.backup import write_backup
from scrubjay.adapters.sqlite.calendar import CalendarRows
from scrubjay.adapters.sqlite.checking import faults, page_faults
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.copying import discard_looks
from scrubjay.adapters.sqlite.forgetting import Forgetting
from scrubjay.adapters.sqlite.keys import Keys
from scrubjay.adapters.sqlite.ledger import LedgerRows
from scrubjay.adapters.sqlite.links import LinkRows
from scrubjay.adapters.sqlite.recollections import RecollectionRows
from scrubjay.adapters.sqlite.schema import migrate
from scrubjay.adapters.sqlite.surroundings import Surroundings
from scrubjay.adapters.sqlite.undoing import Undoing
from scrubjay.adapters.sqlite.vectors import VectorRows
from scrubjay.domain.errors import KnownError
from scrubjay.host.atomic import told

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.ports.system import Ids


@final
class SqliteVault(
    Undoing,
    Forgetting,
    VectorRows,
    RecollectionRows,
    LedgerRows,
    LinkRows,
    CalendarRows,
    Surroundings,
):
    """`ports.stores.Vault` in one SQLite file. Made by `open_vault`."""

    def __init__(self, path: Path, db: Connection, ids: Ids, protection: str) -> None:
        super().__init__(db, Keys(db), ids)
        self._path = path
        self._protection = protection

    @property
    def path(self) -> Path:
        """The vault's file."""
        return self._path

    @property
    def protection(self) -> str:
        """How the key is kept: "keyring", "passphrase", "keyfile" or "none"."""
        return self._protection

    def verify(self) -> list[str]:
        """Return what is wrong, one sentence each; empty when all is well."""
        return faults(self._db)

    def page_faults(self) -> list[str]:
        """Return what is wrong with the file as such, one sentence each."""
        return page_faults(self._db)

    def backup(self, target: Path, lock: bytes | None = None) -> int:
        """Write a backup that can be restored here or elsewhere; return its bytes."""
        return write_backup(self._db, self._path, target, lock)

    def close(self) -> None:
        """Write the log back into the file and close; closing twice is allowed."""
        self._db.close()


def open_vault(path: Path, key: bytes | None, *, ids: Ids, protection: str = "") -> SqliteVault:
    """Open the vault, creating or migrating it when needed.

    It may be opened in one thread and used in another, by one at a time.

    Args:
        path: The file; its folder must exist.
        key: 32 bytes. None writes the vault without any encryption: for tests, where
            encryption would hide a failure to forget; `protection` then says "none".
        ids: Makes the identities of operations.
        protection: How the key is kept, to show.

    Raises:
        KnownError: The folder is missing or read-only, the disk is full, the key is
            wrong, the file is damaged, or it was written by a newer version.
    """
    if not path.parent.is_dir():
        raise KnownError(
            f"The folder of the vault, {path.parent}, does not exist.",
            "Make it, or choose another with --home.",
        )
    with told(path):
        path.touch(mode=0o600)  # its log files take the mode from it
    db = Connection(path, key)
    try:
        migrate(db, path)
        vault = SqliteVault(path, db, ids, "none" if key is None else protection or "keyring")
        vault.finish_erasing()
        discard_looks(path.parent)
    except BaseException:
        db.close()
        raise
    return vault
