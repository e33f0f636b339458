"""One process owns a home folder: whoever holds the lock, for as long as it lives.

The lock is the system's own on an open file. It ends with the process, however that ends,
so nothing is ever left to be cleaned up, and no process number is ever believed.
"""

from __future__ import annotations

import json
import os
import sys
from typing import IO, TYPE_CHECKING, Final, final

from scrubjay.domain.errors import KnownError
from scrubjay.host.atomic import told

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES: Final = 1024
_LOCKED_BYTE: Final = 1 << 20
"""Windows locks bytes, not files: one far behind what others may read."""


class OwnedElsewhereError(KnownError):
    """Another process owns the home folder.

    Attributes:
        process: Its number, as it wrote it down; 0 when that could not be read.
        purpose: What it is doing there ("window", "import", …), or "".
    """

    def __init__(self, process: int, purpose: str) -> None:
        self.process = process
        self.purpose = purpose
        which = f" ({purpose}, process {process})" if process else ""
        super().__init__(
            f"Scrubjay is already running with this data folder{which}.",
            "Use the one that is running, close it, or choose another folder with --home.",
        )


@final
class Owner:
    """The right to use a home folder. Hold it while anything in the folder is open.

    Args:
        lock: The lock file; made when missing, never deleted.
        purpose: What others are told this process is doing.

    Raises:
        OwnedElsewhereError: Another process holds the lock.
        KnownError: The file cannot be made.
    """

    def __init__(self, lock: Path, purpose: str) -> None:
        self._file: IO[bytes] | None = None
        with told(lock):
            file = lock.open("a+b")
        if not _try_lock(file):
            who = _who(file)
            file.close()
            raise OwnedElsewhereError(*who)
        self._file = file
        with told(lock):
            lock.chmod(0o600)
            file.truncate(0)
            file.write(json.dumps({"process": os.getpid(), "purpose": purpose}).encode())
            file.flush()

    def release(self) -> None:
        """Give the folder up; a second call does nothing."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Owner:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _who(file: IO[bytes]) -> tuple[int, str]:
    """Return what the owner wrote about itself: for show only."""
    try:
        file.seek(0)
        written = json.loads(file.read(_MOST_BYTES))
        return int(written["process"]), str(written["purpose"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        file.seek(0)
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
