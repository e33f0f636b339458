"""Files that are either the old one or the new one, never half of one, whatever happens."""

from __future__ import annotations

import errno
import glob
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDING: Final = ".new"
_LEFT_AFTER: Final = 3600.0
"""Seconds without a change after which nobody is taken to be writing a file aside any more."""


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Yield an empty file beside the target to write to; at the end it takes the target's place.

    Each call has a file of its own (mode 0600), so writers of one target do not meet: the
    last to end wins. The writer flushes what it wrote (see `flushed`). If the block fails,
    the target is as it was and nothing is left beside it; what a killed writer left goes
    with the first call an hour later.

    Raises:
        KnownError: The folder is missing, may not be written to, or is on a full disk.
    """
    with told(target):
        descriptor, name = tempfile.mkstemp(_ENDING, f".{target.name}.", target.parent)
        os.close(descriptor)
        aside = target.with_name(Path(name).name)
        try:
            _drop_left(target, aside.stat().st_mtime - _LEFT_AFTER)
            yield aside
            aside.replace(target)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        flush_folder(target.parent)


def write(target: Path, content: bytes, mode: int = 0o600) -> None:
    """Replace the file's content; durable on return. The mode is that of the new file.

    Raises:
        KnownError: as `replaced`.
    """
    with replaced(target) as aside:
        with aside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(mode)


def _drop_left(target: Path, latest: float) -> None:
    """Remove what killed writers of this target left: files not changed since `latest`.

    Whether another process still writes cannot be told for sure, its last change can. Both
    moments are told by the clock of the file system, in seconds.
    """
    for left in target.parent.glob(f".{glob.escape(target.name)}.*{_ENDING}*"):
        # Another writer may remove it first; one that may not be removed is in nobody's way.
        with suppress(OSError):
            if left.stat().st_mtime < latest:
                left.unlink()


def flushed(path: Path) -> None:
    """Have the system put the file's content on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the system put the folder's list of names on the disk, where it has such a thing."""
    if os.name == "nt":  # Windows opens no folders, and orders renames by itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the system's errors about a file into one sentence with a remedy."""
    try:
        yield
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            sentence, remedy = f"The disk is full: {path} was not written.", "Free some space."
        elif isinstance(fault, FileNotFoundError):
            sentence, remedy = (
                f"The folder of {path} does not exist.",
                "Make it, or choose another.",
            )
        else:
            sentence = f"{path} cannot be written ({fault.strerror or fault})."
            remedy = "Choose a place you can write to."
        raise KnownError(sentence, remedy) from fault
