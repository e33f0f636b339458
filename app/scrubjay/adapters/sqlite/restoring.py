"""Restoring a backup: checked first, put in place at once; the forgotten stays forgotten."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.backup import extract
from scrubjay.adapters.sqlite.checking import page_faults
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.schema import migrate
from scrubjay.adapters.sqlite.vault import open_vault
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.host.atomic import flush_folder, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.ports.system import Ids

_LOGS: Final = ("-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore brought.

    Attributes:
        memories: How many the vault now holds.
        forgotten_again: How many of the backup's memories had been forgotten for good
            since, and are again.
        tombstones_kept: False when the vault in use was too damaged to say what had
            been forgotten since.
    """

    memories: int
    forgotten_again: int
    tombstones_kept: bool


def aside_of(vault: Path) -> Path:
    """Return where the vault that a restore replaced is kept until the next one."""
    return vault.with_name(f"{vault.name}.before-restore")


def restore(
    vault: Path, backup: Path, *, backup_key: bytes | None, key: bytes | None, ids: Ids
) -> Restored:
    """Replace the vault (closed, or not there) by what the backup holds.

    The vault in use is touched only when the backup has been extracted, checked,
    brought to this version, given the present key and cleared of what was forgotten
    since. It is then kept aside (see `aside_of`) until something is forgotten or
    restored again. Interrupted at any moment, the vault is the old or the new one.

    Args:
        vault: The vault's file.
        backup: Made by `SqliteVault.backup`.
        backup_key: The key the backup was made with.
        key: The key of the vault in this home.
        ids: Makes the identities of operations.

    Raises:
        KnownError: It is no backup, it is damaged, its key is wrong, it was made by a
            newer version, or the disk is full. The vault is then as it was.
    """
    fresh = vault.with_name(f"{vault.name}.restoring")
    _discard(fresh)
    with told(vault):
        try:
            extract(backup, fresh)
            _prepare(fresh, backup_key, key)
            held = _tombstones(vault, key, ids)
            outcome = _clear(fresh, key, ids, held)
            _put_in_place(fresh, vault)
        finally:
            _discard(fresh)
    return outcome


def _prepare(fresh: Path, backup_key: bytes | None, key: bytes | None) -> None:
    """Check every page, bring the copy to this version, and give it the present key."""
    db = Connection(fresh, backup_key)
    try:
        wrong = page_faults(db)
        if wrong:
            raise KnownError(f"The backup is damaged: {wrong[0]}", "Choose another one.")
        migrate(db, fresh, keep_copy=False)
        if key is not None and backup_key is not None and key != backup_key:
            db.change_key(key)
    finally:
        db.close()


def _tombstones(vault: Path, key: bytes | None, ids: Ids) -> list[tuple[bytes, bytes]] | None:
    """Return what the vault in use remembers as forgotten; None when it cannot be opened."""
    if not vault.exists():
        return []
    try:
        current = open_vault(vault, key, ids=ids)
    except KnownError:
        return None
    try:
        return current.tombstones()
    except KnownError:
        return None
    finally:
        current.close()


def _clear(
    fresh: Path, key: bytes | None, ids: Ids, held: list[tuple[bytes, bytes]] | None
) -> Restored:
    """Forget in the copy what was forgotten since it was made."""
    copy = open_vault(fresh, key, ids=ids)
    try:
        copy.add_tombstones(held or [])
        before = copy.count(Filters())
        while found := copy.forgotten_elsewhere():
            copy.forget(found)
        after = copy.count(Filters())
        wrong = copy.page_faults()
    finally:
        copy.close()
    if wrong:
        raise KnownError(f"The backup is damaged: {wrong[0]}", "Choose another one.")
    return Restored(
        memories=after, forgotten_again=before - after, tombstones_kept=held is not None
    )


def _put_in_place(fresh: Path, vault: Path) -> None:
    aside = aside_of(vault)
    _discard(aside)
    if vault.exists():
        for log in _LOGS:  # left only by a damaged vault: its log must not meet the new file
            if (left := vault.with_name(vault.name + log)).exists():
                left.replace(aside.with_name(aside.name + log))
        try:
            os.link(vault, aside)
        except OSError:  # a file system without hard links
            shutil.copy2(vault, aside)
    fresh.replace(vault)
    flush_folder(vault.parent)


def _discard(path: Path) -> None:
    for each in (path, *_with_logs(path)):
        each.unlink(missing_ok=True)


def _with_logs(path: Path) -> Iterator[Path]:
    return (path.with_name(path.name + log) for log in _LOGS)
