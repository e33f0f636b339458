"""Files that are either the old one or the new one, never half of one, whatever happens."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Yield a path beside the target to write to; at the end it takes the target's place.

    The writer flushes what it wrote (see `flushed`). If the block fails, the target is
    as it was and nothing is left beside it.

    Raises:
        KnownError: The folder is missing, may not be written to, or is on a full disk.
    """
    aside = target.with_name(f".{target.name}.new")
    with told(target):
        aside.unlink(missing_ok=True)
        try:
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
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


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
