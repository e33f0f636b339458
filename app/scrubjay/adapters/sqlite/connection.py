"""The one module that knows sqlcipher3: opening, transactions, and faults told as sentences."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, final

from sqlcipher3 import dbapi2

from scrubjay.domain.errors import KnownError, ScrubjayError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    Values = Sequence[object] | Mapping[str, object]

KEY_BYTES: Final = 32

_PRAGMAS: Final = (
    "busy_timeout = 4000",
    "journal_mode = WAL",
    "synchronous = FULL",  # an acknowledged write survives a power cut, not only a crash
    "fullfsync = ON",  # macOS: past the drive's own cache
    "checkpoint_fullfsync = ON",
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",  # nothing spills to an unencrypted file
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",  # damaged pages are noticed when read
    "cache_size = -32000",  # KiB
    "journal_size_limit = 67108864",
)

_FAULTS: Final = {
    "SQLITE_NOTADB": (
        "The vault cannot be opened: its key is wrong or the file is damaged.",
        "Unlock it with the recovery code, or restore a backup.",
    ),
    "SQLITE_CORRUPT": (
        "The vault is damaged.",
        "Restore the latest backup; the damaged file is left where it is.",
    ),
    "SQLITE_FULL": (
        "The disk is full, so nothing was changed.",
        "Free some space and do it again.",
    ),
    "SQLITE_IOERR": (
        "The disk would not read or write the vault, so nothing was changed.",
        "Check the disk's free space and health, then do it again.",
    ),
    "SQLITE_READONLY": (
        "The vault cannot be written to.",
        "Make its file and its folder writable for you.",
    ),
    "SQLITE_CANTOPEN": (
        "The vault's file cannot be opened or made.",
        "Make its folder exist and be writable for you.",
    ),
    "SQLITE_PERM": (
        "The vault may not be opened by you.",
        "Give yourself the right to read and write it.",
    ),
    "SQLITE_BUSY": (
        "Another program is using the vault.",
        "Close it and try again.",
    ),
    "SQLITE_LOCKED": (
        "Another program is using the vault.",
        "Close it and try again.",
    ),
    "SQLITE_NOMEM": (
        "There is not enough memory for this.",
        "Close other programs and try again.",
    ),
    "SQLITE_TOOBIG": (
        "A text is too long to be kept.",
        "Split it into parts below a billion characters.",
    ),
}


class StoreError(ScrubjayError):
    """A statement the database refused for a reason of ours: a bug, never the person's fault."""


@final
class Connection:
    """One connection to one vault file.

    It may be opened in one thread and used in another, but by one at a time: the STORE
    lane. Transactions join: a block inside a block is part of the outer one.

    Args:
        path: The file; created when missing.
        key: 32 bytes, or None for a file without encryption.

    Raises:
        KnownError: The file cannot be opened, is damaged, or the key is wrong.
    """

    def __init__(self, path: Path, key: bytes | None) -> None:
        if key is not None and len(key) != KEY_BYTES:
            message = f"a vault key has {KEY_BYTES} bytes, got {len(key)}"
            raise ValueError(message)
        self._depth = 0
        with told():
            self._raw = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
            try:
                # Faults are told as sentences; the library would print its own as well.
                self._raw.execute("PRAGMA cipher_log_level = NONE").fetchall()
                if key is not None:  # a raw key: no derivation, half a millisecond
                    self._raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
                self._raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                for pragma in _PRAGMAS:
                    self._raw.execute(f"PRAGMA {pragma}").fetchall()
                # SQLite's own `lower` knows no letters but those of English.
                self._raw.create_function("casefold", 1, str.casefold, deterministic=True)
            except BaseException:
                self._raw.close()
                raise

    def run(self, statement: str, values: Values = ()) -> int:
        """Execute one statement; return how many rows it changed (-1 when that means nothing)."""
        with told():
            return int(self._raw.execute(statement, values).rowcount)

    def many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for each row of values."""
        with told():
            self._raw.executemany(statement, rows)

    def script(self, statements: str) -> None:
        """Execute several statements; they join the open transaction."""
        for statement in split(statements):
            self.run(statement)

    def rows(self, statement: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return all rows."""
        with told():
            return list(self._raw.execute(statement, values).fetchall())

    def row(self, statement: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        with told():
            found = self._raw.execute(statement, values).fetchone()
        return None if found is None else tuple(found)

    def value(self, statement: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 (SQLite decides)
        """Return the first column of the first row, or None when there is no row."""
        found = self.row(statement, values)
        return None if found is None else found[0]

    @property
    def writing(self) -> bool:
        """Report whether a transaction of ours is open."""
        return self._depth > 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything in the block or nothing; durable when the outermost block ends."""
        if self._depth == 0:
            self.run("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
            if self._depth == 1:
                self.run("COMMIT")
        except BaseException:
            if self._depth == 1:
                self._roll_back()
            raise
        finally:
            self._depth -= 1

    def _roll_back(self) -> None:
        """Undo the open transaction, unless the fault has already done so (a full disk does)."""
        if self._raw.in_transaction:
            with told():
                self._raw.execute("ROLLBACK")

    def empty_log(self) -> None:
        """Write the log back into the file and cut it to nothing.

        Raises:
            KnownError: Another program reads the vault, and needs the log.
        """
        (busy, *_) = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        if busy:
            raise KnownError(*_FAULTS["SQLITE_BUSY"])

    def change_key(self, key: bytes) -> None:
        """Encrypt the file anew with another raw key; the file must have had one."""
        self.empty_log()
        with told():
            self._raw.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"").fetchall()

    def close(self) -> None:
        """Write the log back into the file and close; closing twice is allowed."""
        with told():
            self._raw.close()


@contextmanager
def told() -> Iterator[None]:
    """Turn the library's errors into sentences, or into `StoreError` where we are at fault."""
    try:
        yield
    except dbapi2.Error as fault:
        name = str(getattr(fault, "sqlite_errorname", ""))
        for prefix, (sentence, remedy) in _FAULTS.items():
            if name == prefix or name.startswith(f"{prefix}_"):
                raise KnownError(sentence, remedy) from fault
        # The library's message names tables and columns, never values.
        raise StoreError(f"{type(fault).__name__}: {fault}") from fault


def split(statements: str) -> Iterator[str]:
    """Yield the statements of a script, each complete by SQLite's own judgement."""
    pending = ""
    for line in statements.splitlines(keepends=True):
        pending += line
        if dbapi2.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        raise StoreError("a script ends within a statement")
