"""Where the source of a pasted page lies while it is looked at, and not a moment longer."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from scrubjay.host import atomic
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "pasted"


def pasted_path(home: Path) -> Path:
    """Return where pasted source is kept: in the home folder, which forgetting searches."""
    return home / FOLDER / tr("Pasted form.html")


def keep_pasted(path: Path, source: str) -> None:
    """Write the source so that only this user can read it. Raises KnownError."""
    with atomic.told(path):
        path.parent.mkdir(mode=0o700, exist_ok=True)
    atomic.write(path, source.encode("utf-8", "replace"))


def drop_pasted(home: Path) -> None:
    """Remove whatever was pasted, also by a program that was killed."""
    shutil.rmtree(home / FOLDER, ignore_errors=True)
