"""A system-wide key on Windows: RegisterHotKey, on a thread that waits for its messages."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Final, final

from scrubjay.host.shortcut import Reason, ShortcutState, Standing, split

if TYPE_CHECKING:
    from scrubjay.host.shortcut import Watcher

MODIFIERS: Final = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Meta": 0x8}
NO_REPEAT: Final = 0x4000
KEYS: Final = {"Space": 0x20} | {f"F{number}": 0x6F + number for number in range(1, 25)}
PATIENCE: Final = 5.0
"""Seconds in which the thread has begun, or has ended."""
_PRESSED: Final = 0x0312
_QUIT: Final = 0x0012
_ID: Final = 1


def codes(keys: str) -> tuple[int, int] | None:
    """Return the modifiers and the virtual key of a key, as Windows numbers them.

    Returns None for keys we cannot name to it: letters, digits, the space bar and F1 to F24
    can be, with the modifiers Alt, Ctrl, Shift and Meta.
    """
    modifiers, key = split(keys)
    code = KEYS.get(key)
    if code is None and len(key) == 1 and key.isascii() and key.isalnum():
        code = ord(key.upper())
    if code is None or len(modifiers) != keys.count("+"):
        return None
    return NO_REPEAT | sum(MODIFIERS[each] for each in modifiers), code


@final
class WindowsHotkey:
    """The key of this process. Windows hands it to the thread that registered it."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher
        self._thread: threading.Thread | None = None
        self._number = 0

    def bind(self, keys: str, description: str) -> None:  # noqa: ARG002 - Windows shows none
        """Register the key."""
        self.release()
        named = codes(keys)
        if named is None:
            self._watcher.told(ShortcutState(standing=Standing.REFUSED))
            return
        begun = threading.Event()
        self._thread = threading.Thread(
            target=self._wait, args=(keys, named, begun), name="scrubjay-hotkey", daemon=True
        )
        self._thread.start()
        begun.wait(PATIENCE)

    def release(self) -> None:
        """Let the thread end, and the key with it."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 - on Windows only

            ctypes.windll.user32.PostThreadMessageW(self._number, _QUIT, 0, 0)
        thread.join(PATIENCE)

    def _wait(self, keys: str, named: tuple[int, int], begun: threading.Event) -> None:
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 - on Windows only
            from ctypes import wintypes  # noqa: PLC0415 - as above

            user = ctypes.windll.user32
            self._number = ctypes.windll.kernel32.GetCurrentThreadId()
            message = wintypes.MSG()
            # Makes the queue of this thread, so that `release` finds one.
            user.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)
            begun.set()
            if not user.RegisterHotKey(None, _ID, *named):
                taken = ShortcutState(standing=Standing.REFUSED, reason=Reason.TAKEN)
                self._watcher.told(taken)
                return
            self._watcher.told(ShortcutState(standing=Standing.BOUND, keys=keys))
            while user.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
                if message.message == _PRESSED:
                    self._watcher.pressed("")
            user.UnregisterHotKey(None, _ID)
