"""What is dropped on a window, or pasted into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one local file that is carried, or None."""
    local = dropped_files(data)
    return local[0] if len(local) == 1 else None


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return all local files and folders that are carried."""
    local = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return tuple(Path(each) for each in local if each)
