"""A consistent copy of an open vault, written aside, flushed and put in place at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.host.atomic import flushed, replaced

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.adapters.sqlite.connection import Connection


def copy_to(db: Connection, target: Path) -> int:
    """Write a compact copy with the same key; return its bytes.

    An existing file at the target stays whole until the copy is complete.

    Raises:
        KnownError: The target cannot be written, or the disk is full.
    """
    with replaced(target) as aside:
        db.run("VACUUM INTO ?", (str(aside),))
        flushed(aside)
    return target.stat().st_size
