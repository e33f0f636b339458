"""Folders of Chroma indexes, and the mark that says one was closed cleanly.

A generation without its mark, or whose files are not those the mark describes, is not opened: a
damaged file could end the process before anybody could ask.
"""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = re.compile(r"generation-(\d{1,9})")


def newest(root: Path) -> Path | None:
    """Return the latest generation in this folder."""
    found = _generations(root)
    return found[-1] if found else None


def fresh(root: Path) -> Path:
    """Return the folder of the next generation; it does not exist yet.

    Raises:
        KnownError: The folder they lie in cannot be made.
    """
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {root} cannot be made: {error.strerror}.") from error
    last = newest(root)
    number = _number(last) + 1 if last is not None else 1
    return root / f"generation-{number}"


def mark_clean(folder: Path, fingerprint: str) -> None:
    """Write down that this generation was closed, with these contents and these files."""
    mark = {"fingerprint": fingerprint, "files": _files(folder)}
    atomic.write(_mark(folder), json.dumps(mark).encode())


def take(folder: Path, fingerprint: str) -> bool:
    """Report whether a generation was closed cleanly and holds what is wanted; take its mark away.

    Without its mark it will not be believed again until it is closed cleanly once more.
    """
    mark = _mark(folder)
    try:
        written = json.loads(mark.read_bytes())
        mark.unlink()
        return bool(written == {"fingerprint": fingerprint, "files": _files(folder)})
    except (OSError, ValueError):
        return False


def remove_all(root: Path, but: Path | None = None) -> None:
    """Remove every generation and mark, except one.

    Raises:
        KnownError: A file could not be removed.
    """
    for folder in _generations(root):
        if folder == but:
            continue
        try:
            _mark(folder).unlink(missing_ok=True)
            shutil.rmtree(folder)
        except OSError as error:
            sentence = f"The old search index {folder} could not be removed: {error.strerror}."
            raise KnownError(sentence, "Close what uses it, and remove it by hand.") from error
    if but is None and root.is_dir():
        for mark in root.glob("generation-*.clean*"):  # of folders somebody removed by hand
            mark.unlink(missing_ok=True)


def _generations(root: Path) -> list[Path]:
    if not root.is_dir():
        return []
    found = [path for path in root.iterdir() if path.is_dir() and FOLDER.fullmatch(path.name)]
    return sorted(found, key=_number)


def _number(folder: Path) -> int:
    return int(folder.name.rpartition("-")[2])


def _mark(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.clean")


def _files(folder: Path) -> dict[str, list[int]]:
    """Return size and time of last change of every file, by its path within the folder."""
    return {
        path.relative_to(folder).as_posix(): [path.stat().st_size, path.stat().st_mtime_ns]
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
