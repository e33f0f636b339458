"""One backup in one file: a zip, so that anyone can see what is in it, with nothing readable in it.

    backup.json      format, schema version, size and SHA-256 of the vault's copy
    vault.key.json   how the key is kept, with its wrapped copies (missing for a vault without key)
    vault.db         the copy, encrypted with the vault's own key

    vault.key        the key itself, only where it is kept in a file beside the vault anyway

The header goes along so that the passphrase or the recovery code opens the backup on any
machine. A key file goes along as well: without it the backup would be lost with the folder it
was made in, and whoever chose a key file chose that whoever can read the files can read them.
A backup locked with a passphrase of its own carries a header for that instead, and no key file.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.copying import copy_to
from scrubjay.adapters.sqlite.schema import version
from scrubjay.domain.errors import KnownError
from scrubjay.host.atomic import flushed, replaced
from scrubjay.host.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scrubjay.adapters.sqlite.connection import Connection

_FORMAT: Final = 1
_ABOUT: Final = "backup.json"
_VAULT: Final = "vault.db"
_HEADER: Final = "vault.key.json"
_KEY_FILE: Final = "vault.key"
_MOST_SMALL: Final = 64 * 1024
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFacts:
    """What a backup says about itself.

    Attributes:
        schema: Version of the vault's schema.
        size: Bytes of the vault's copy. digest: its SHA-256, in hexadecimal.
        header: The key header (see `adapters.vault_key`), or None without encryption.
        key_file: What stands in the key file of the home it was made in, if there was one.
    """

    schema: int
    size: int
    digest: str
    header: bytes | None
    key_file: bytes | None = None


def write_backup(db: Connection, vault: Path, target: Path, lock: bytes | None = None) -> int:
    """Write a backup aside, flush, rename; return its bytes.

    Args:
        db: The vault.
        vault: Its file.
        target: Where the backup goes.
        lock: A key header that goes along instead of what lies beside the vault.

    Raises:
        KnownError: The target cannot be written, or the disk is full; an older backup
            of that name is then still whole.
    """
    with replaced(target) as aside:
        copy = aside.with_name(f"{aside.name}.db")
        try:
            copy_to(db, copy)
            keys = {_HEADER: lock} if lock is not None else _beside(vault)
            _pack(aside, copy, keys, version(db))
        finally:
            copy.unlink(missing_ok=True)
        flushed(aside)
    return target.stat().st_size


def read_facts(backup: Path) -> BackupFacts:
    """Return what the backup says about itself. Raises KnownError when it is none."""
    with _opened(backup) as packed:
        return _facts(packed, backup)


def extract(backup: Path, target: Path) -> BackupFacts:
    """Write the vault's copy to the target, flushed, and compare its hash.

    Raises:
        KnownError: It is no backup, it is damaged, or the target cannot be written.
    """
    with _opened(backup) as packed:
        facts = _facts(packed, backup)
        digest = hashlib.sha256()
        target.touch(mode=0o600)
        try:
            with packed.open(_VAULT) as held, target.open("wb") as file:
                _copy(held, file, digest, facts.size)
        except (zipfile.BadZipFile, EOFError) as fault:
            raise _damaged(backup) from fault
    if digest.hexdigest() != facts.digest:
        raise _damaged(backup)
    flushed(target)
    return facts


def _beside(vault: Path) -> dict[str, bytes]:
    """Return the key header, and the key file where there is one, by their names in a backup."""
    header = Paths(vault.parent).key_header
    files = {_HEADER: header, _KEY_FILE: header.with_name(_KEY_FILE)}
    return {name: file.read_bytes() for name, file in files.items() if file.exists()}


def _pack(aside: Path, copy: Path, keys: Mapping[str, bytes], schema: int) -> None:
    with copy.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    about = {
        "format": _FORMAT,
        "schema": schema,
        "size": copy.stat().st_size,
        "sha256": digest,
    }
    # Entries carry no time: a backup tells nothing but what it must.
    with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED, allowZip64=True) as packed:
        packed.writestr(zipfile.ZipInfo(_ABOUT), json.dumps(about))
        for name, content in keys.items():
            packed.writestr(zipfile.ZipInfo(name), content)
        entry = zipfile.ZipInfo(_VAULT)
        entry.file_size = copy.stat().st_size
        with copy.open("rb") as file, packed.open(entry, "w") as held:
            shutil.copyfileobj(file, held, _BLOCK)
    aside.chmod(0o600)


def _opened(backup: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(backup)
    except FileNotFoundError as fault:
        raise KnownError(f"There is no file {backup}.", "Choose another one.") from fault
    except zipfile.BadZipFile as fault:
        raise KnownError(
            f"{backup} is not a backup made by Scrubjay, or it is damaged.", "Choose another one."
        ) from fault
    except OSError as fault:
        raise KnownError(f"{backup} cannot be read ({fault.strerror}).") from fault


def _facts(packed: zipfile.ZipFile, backup: Path) -> BackupFacts:
    try:
        about = json.loads(_small(packed, _ABOUT))
        names = packed.namelist()
        header = _small(packed, _HEADER) if _HEADER in names else None
        key_file = _small(packed, _KEY_FILE) if _KEY_FILE in names else None
        facts = BackupFacts(
            schema=int(about["schema"]),
            size=int(about["size"]),
            digest=str(about["sha256"]),
            header=header,
            key_file=key_file,
        )
        held = packed.getinfo(_VAULT)
        form = int(about["format"])
    except (KeyError, ValueError, TypeError, EOFError, zipfile.BadZipFile) as fault:
        raise _damaged(backup) from fault
    if form > _FORMAT:
        raise KnownError(f"{backup} was made by a newer Scrubjay.", "Update Scrubjay.")
    if held.file_size != facts.size or held.compress_type != zipfile.ZIP_STORED:
        raise _damaged(backup)
    return facts


def _small(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as held:
        return held.read(_MOST_SMALL)


def _copy(held: IO[bytes], file: IO[bytes], digest: hashlib._Hash, most: int) -> None:
    left = most
    while left > 0 and (block := held.read(min(_BLOCK, left))):
        digest.update(block)
        file.write(block)
        left -= len(block)


def _damaged(backup: Path) -> KnownError:
    return KnownError(f"The backup {backup} is damaged.", "Choose another one.")
