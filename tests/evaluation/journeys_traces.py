"""Looks through all files of a home for words, the vault first written out unencrypted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from scrubjay.adapters.keyring_secrets import KeyringSecrets
from scrubjay.adapters.system_clock import fresh_bytes
from scrubjay.adapters.vault_key import VaultKey
from scrubjay.host.scan import scan

if TYPE_CHECKING:
    from collections.abc import Collection

    from scrubjay.host.scan import Scan


def looked_through(home: Path, phrase: str, words: Collection[str]) -> Scan:
    """Return what was found of the words.

    Args:
        home: Of a program that is not running.
        phrase: Opens the vault.
        words: Each is sought as it is, in every encoding a file may have.
    """
    key = VaultKey(home, KeyringSecrets(), fresh_bytes).unlock(lambda: phrase).key
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "vault.db"
        _write_out(home / "vault.db", key, plain)
        return scan([home, plain], texts=words)


def _write_out(vault: Path, key: bytes, plain: Path) -> None:
    """Copy the vault, tables and index tables alike, into a file that is not encrypted."""
    connection = dbapi2.connect(str(vault))
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")
    finally:
        connection.close()
