"""A consistent copy of an open vault, flushed to disk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.host.atomic import flushed, replaced

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.adapters.sqlite.connection import Connection

LOOK: Final = "look-"
"""How the names of folders beside the vault begin in which a backup is looked into."""


def discard_looks(folder: Path) -> None:
    """Delete what a look into a backup left behind when the program ended in the middle of it.

    One that goes on meanwhile, where a system does not let go of open files, is passed over:
    it deletes its own folder.
    """
    for left in folder.glob(f"{LOOK}*"):
        shutil.rmtree(left, ignore_errors=True)


def copy_to(db: Connection, target: Path) -> int:
    """Write a compact copy with the same key, read it back, put it in place; return its bytes.

    An existing file at the target stays whole until the copy is complete and sound.

    Raises:
        KnownError: The target cannot be written, the disk is full, or the copy cannot
            be read back.
    """
    with replaced(target) as aside:
        aside.touch(mode=0o600)  # SQLite fills an empty file, and would make one for all to read
        db.run("VACUUM INTO ?", (str(aside),))
        flushed(aside)
        _read_back(db, aside)
    return target.stat().st_size


def _read_back(db: Connection, copy: Path) -> None:
    """Open the copy beside the original (with its key) and look at every page."""
    db.run("ATTACH DATABASE ? AS copy", (str(copy),))
    try:
        said = [row[0] for row in db.rows("PRAGMA copy.quick_check(1)")]
        counted = [
            db.value(f"SELECT count(*) FROM {schema}.memory")  # noqa: S608 (two names of ours)
            for schema in ("main", "copy")
        ]
    finally:
        db.run("DETACH DATABASE copy")
    if said != ["ok"] or counted[0] != counted[1]:
        raise KnownError(
            "The copy of the vault could not be read back, so it was thrown away.",
            "Check the disk it was written to, or choose another.",
        )
