"""When the program fails: a report with the places in the code and nothing of the person's."""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
import traceback
from typing import IO, TYPE_CHECKING, Final, final

from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

NATIVE_REPORT: Final = "crash-native.txt"
LAST_NATIVE_REPORT: Final = "crash-native-last.txt"
"""Where the report of the run before is kept, when native code ended it."""
_KEPT: Final = 10
_DEEPEST: Final = 12
"""Causes of causes that are told."""


def described(fault: BaseException) -> str:
    """Return kinds and places of an exception and its causes, oldest last.

    No messages, source lines or values: each of them can hold memory text.
    """
    parts: list[str] = []
    current: BaseException | None = fault
    while current is not None and len(parts) < _DEEPEST:
        places = traceback.extract_tb(current.__traceback__)
        lines = [f"  {place.filename}:{place.lineno} in {place.name}" for place in places]
        kind = f"{type(current).__module__}.{type(current).__qualname__}"
        parts.append("\n".join([kind, *lines]))
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden
    return "\ncaused by ".join(parts)


@final
class CrashReports:
    """Catches what nothing else caught, in every thread, and native crashes.

    Args:
        folder: Where reports are written; made when missing.
        version: Of the program, for the report.
        now: Tells the time.
        tell: Called with the exception and the report's path (or None when it could not
            be written), to show a dialog; must not raise.
    """

    def __init__(
        self,
        folder: Path,
        version: str,
        now: Callable[[], datetime],
        tell: Callable[[BaseException, Path | None], None] | None = None,
    ) -> None:
        self._folder = folder
        self._version = version
        self._now = now
        self._tell = tell
        self._native: IO[bytes] | None = None
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Begin to catch. Raises KnownError when the folder cannot be made."""
        with atomic.told(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            native = self._folder / NATIVE_REPORT
            if native.exists() and native.stat().st_size:
                native.replace(self._folder / LAST_NATIVE_REPORT)
            native.touch(mode=0o600)
            native.chmod(0o600)  # it may be there already, made by an older version
            self._native = native.open("wb")
        faulthandler.enable(self._native)  # names of functions and lines only
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """Stop catching and close the file."""
        sys.excepthook, threading.excepthook = self._before
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None

    def report(self, fault: BaseException, thread: str) -> Path | None:
        """Write a report; return its path, or None when it could not be written."""
        at = self._now()
        text = (
            f"Scrubjay {self._version}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.machine()}\n{at.isoformat()} in {thread}\n\n"
            f"{described(fault)}\n"
        )
        path = self._folder / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
        try:
            atomic.write(path, text.encode("utf-8", "replace"))
            self._drop_old()
        except (KnownError, OSError):
            return None
        return path

    def _caught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, fault, trace)
            return
        self._hand_on(fault.with_traceback(trace), threading.current_thread().name)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
            name = caught.thread.name if caught.thread is not None else "a thread"
            self._hand_on(caught.exc_value, name)

    def _hand_on(self, fault: BaseException, thread: str) -> None:
        path = self.report(fault, thread)
        sys.stderr.write(f"Scrubjay failed: {type(fault).__name__}.")
        sys.stderr.write(f" The report is in {path}.\n" if path else "\n")
        if self._tell is not None:
            self._tell(fault, path)

    def _drop_old(self) -> None:
        for path in sorted(self._folder.glob("crash-2*.txt"))[:-_KEPT]:
            path.unlink(missing_ok=True)
