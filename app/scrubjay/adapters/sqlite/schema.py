"""Numbered migrations, each one transaction, with a copy of the vault kept before any of them."""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.copying import copy_to
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scrubjay.adapters.sqlite.connection import Connection

_NAME: Final = re.compile(r"(\d{4})_[a-z_]+\.sql")


def migrations() -> list[str]:
    """Return the scripts in order; the n-th brings version n-1 to version n."""
    folder = resources.files("scrubjay.adapters.sqlite") / "migrations"
    found = sorted(entry.name for entry in folder.iterdir() if _NAME.fullmatch(entry.name))
    numbers = [int(name[:4]) for name in found]
    if numbers != list(range(1, len(found) + 1)):
        message = f"migrations are not numbered from 1 without gaps: {found}"
        raise RuntimeError(message)
    return [(folder / name).read_text("utf-8") for name in found]


def version(db: Connection) -> int:
    """Return the version of the vault's schema; 0 for an empty file."""
    return int(db.value("PRAGMA user_version"))


def before_migration(path: Path, held: int) -> Path:
    """Return where the copy lies that is made before leaving a version."""
    return path.with_name(f"{path.name}.before-{held + 1:04d}")


def migrate(
    db: Connection,
    path: Path,
    scripts: Sequence[str] | None = None,
    *,
    keep_copy: bool = True,
) -> None:
    """Bring the vault to the newest version; an interrupted migration starts over.

    Args:
        db: The open vault.
        path: Its file.
        scripts: The migrations, the program's own by default.
        keep_copy: Keep a copy of the old version beside it first.

    Raises:
        KnownError: The vault is of a version this program does not know.
    """
    scripts = migrations() if scripts is None else scripts
    held = version(db)
    if held > len(scripts):
        raise KnownError(
            f"The vault was written by a newer Scrubjay (version {held}, known: {len(scripts)}).",
            "Update Scrubjay; nothing was changed.",
        )
    if keep_copy and 0 < held < len(scripts):
        copy_to(db, before_migration(path, held))
    for number, script in enumerate(scripts[held:], start=held + 1):
        with db.transaction():
            db.script(script)
            db.run(f"PRAGMA user_version = {number}")
