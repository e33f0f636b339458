"""Backups put back: over the vault that is here, or into a folder that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scrubjay.adapters.keyfile import keep_key_file, parsed_key, remove_key_file
from scrubjay.adapters.sqlite.backup import read_facts
from scrubjay.adapters.sqlite.restoring import aside_of, restore
from scrubjay.adapters.system_clock import SortableIds
from scrubjay.adapters.vault_key import parsed_header
from scrubjay.bootstrap.unlocking import unlocked
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.adapters.vault_key import VaultKey
    from scrubjay.host.paths import Paths
    from scrubjay.ports.system import Clock

    Ask = Callable[[], str] | None

SET_ASIDE: Final = (
    "What was here before is kept aside as vault.db.before-restore, beside the vault, until the"
    " next restore or until something is forgotten for good, which removes it."
)


def put_back(
    paths: Paths,
    vault_key: VaultKey,
    source: Path,
    ask: Ask,
    key: bytes,
    clock: Clock,
) -> dict[str, Any]:
    """Put a backup in the place of the vault, under the key in use here.

    Raises:
        KnownError: The copy is damaged or cannot be unlocked; nothing was changed.
    """
    facts = read_facts(source)
    ours = parsed_header(vault_key.header.read_bytes())["vault"]
    # One vault has one key, however it was kept when the backup was made.
    if facts.header is None or parsed_header(facts.header)["vault"] == ours:
        made_with = key
    elif facts.key_file is not None:
        made_with = _parsed(facts.key_file, source)
    else:
        made_with = unlocked(vault_key, ask, parsed_header(facts.header)).key
    return _restored(paths, source, made_with, key, clock)


def bring_home(
    paths: Paths,
    vault_key: VaultKey,
    source: Path,
    ask: Ask,
    clock: Clock,
) -> dict[str, Any]:
    """Restore into a folder without a vault: the backup brings its key header along.

    Raises:
        KnownError: The copy is damaged or cannot be unlocked; the folder is as it was.
    """
    facts = read_facts(source)
    if facts.header is None:
        raise KnownError(f"{source} carries no key.", "Restore it where it was made.")
    vault_key.adopt(facts.header)
    try:
        if facts.key_file is not None:
            keep_key_file(paths.home, _parsed(facts.key_file, source))
        key = unlocked(vault_key, ask).key
        return _restored(paths, source, key, key, clock)
    except KnownError:
        vault_key.header.unlink(missing_ok=True)
        remove_key_file(paths.home)
        raise


def _parsed(raw: bytes, source: Path) -> bytes:
    try:
        return parsed_key(raw)
    except ValueError:
        raise KnownError(f"The backup {source} is damaged.", "Choose another one.") from None


def _restored(
    paths: Paths,
    source: Path,
    made_with: bytes,
    key: bytes,
    clock: Clock,
) -> dict[str, Any]:
    ids = SortableIds(clock)
    had_one = paths.vault.exists()
    brought = restore(paths.vault, source, backup_key=made_with, key=key, ids=ids)
    return {
        "restored": str(source),
        "memories": brought.memories,
        "forgotten_again": brought.forgotten_again,
        "tombstones_kept": brought.tombstones_kept,
        "set_aside": str(aside_of(paths.vault)) if had_one else None,
        "remark": SET_ASIDE if had_one else None,
    }
