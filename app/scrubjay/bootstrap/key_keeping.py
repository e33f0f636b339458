"""The key of the vault that is open, kept in another way; and copies of it looked into."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scrubjay.adapters.keyring_secrets import KeyringSecrets
from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.sqlite.backup import extract
from scrubjay.adapters.sqlite.copying import LOOK
from scrubjay.adapters.system_clock import fresh_bytes
from scrubjay.adapters.vault_key import Protection, VaultKey, parsed_header
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.domain.safety import CopyFacts, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.host.paths import Paths
    from scrubjay.ports.stores import Vault
    from scrubjay.ports.system import Ids, SecretStore


class HomeKey:
    """Fulfils `assistant.safety.KeyKeeper`.

    Args:
        paths: The home folder.
        key: The key of the vault, or None for one that is not encrypted, in tests.
        secrets: Makes the system's keyring; asked for when it is first needed.
    """

    def __init__(
        self,
        paths: Paths,
        key: bytes | None,
        secrets: Callable[[], SecretStore] = KeyringSecrets,
    ) -> None:
        self._paths = paths
        self._key = key
        self._secrets = secrets

    def way(self) -> str:
        """Return how the key is kept."""
        return "none" if self._key is None else self._vault_key().protection().value

    def ways(self) -> Sequence[Way]:
        """Return the ways this machine offers, the best first."""
        has_keyring = self._secrets().available()
        why = "" if has_keyring else "This system has no keyring that is open."
        return (
            Way(key="keyring", is_available=has_keyring, why=why),
            Way(key="passphrase", is_available=True),
            Way(key="keyfile", is_available=True),
        )

    def change(self, way: str, phrase: str, current: str) -> str | None:
        """Keep the key otherwise; return the new recovery code, if there is one.

        Raises:
            KnownError: There is no key, the current passphrase is wrong, the new one too
                short, or the keyring refuses; then nothing was changed.
        """
        if self._key is None:
            raise KnownError("This vault is not encrypted: it has no key.")
        vault_key = self._vault_key()
        if vault_key.protection() is Protection.PASSPHRASE:
            vault_key.unlock(lambda: current)
        return vault_key.change(self._key, Protection(way), phrase or None)

    def locked_with(self, phrase: str) -> bytes:
        """Return the header of a backup that this passphrase opens.

        Raises:
            KnownError: There is no key, or the passphrase is too short.
        """
        if self._key is None:
            raise KnownError("This vault is not encrypted: it has no key.")
        return self._vault_key().locked_with(self._key, phrase)

    def _vault_key(self) -> VaultKey:
        return VaultKey(self._paths.home, self._secrets(), fresh_bytes)


def look_into(paths: Paths, key: bytes | None, ids: Ids, backup: Path) -> CopyFacts:
    """Open a backup aside, check it, and say what it holds.

    Raises:
        KnownError: It is no backup, or damaged.
    """
    with tempfile.TemporaryDirectory(dir=paths.home, prefix=LOOK) as folder:
        copy = Path(folder) / "vault.db"
        facts = extract(backup, copy)
        held = backup.stat()
        made_at = datetime.fromtimestamp(held.st_mtime, UTC)
        about = CopyFacts(path=backup, size=held.st_size, made_at=made_at, has_key=False)
        ours = paths.key_header.read_bytes() if paths.key_header.exists() else None
        if facts.header is not None and not _same_vault(facts.header, ours):
            return about
        vault = open_vault(copy, key, ids=ids)
        try:
            return _counted(about, vault)
        finally:
            vault.close()


def _counted(about: CopyFacts, vault: Vault) -> CopyFacts:
    count = vault.count(Filters())
    newest, oldest = vault.select(Filters(), 1), vault.select(Filters(), 1, max(count - 1, 0))
    return CopyFacts(
        path=about.path,
        size=about.size,
        made_at=about.made_at,
        memories=count,
        first=oldest[0].at if oldest else None,
        last=newest[0].at if newest else None,
    )


def _same_vault(theirs: bytes, ours: bytes | None) -> bool:
    """Report whether both headers speak of one vault: its key stays, however it is kept."""
    return ours is not None and parsed_header(theirs)["vault"] == parsed_header(ours)["vault"]
