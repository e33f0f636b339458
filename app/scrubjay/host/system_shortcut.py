"""Which way this system has to a key that works anywhere, and how to have one by hand."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.host.paths import find
from scrubjay.host.shortcut import Reason, ShortcutState, Standing

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.host.shortcut import SystemShortcut, Watcher


@dataclass(frozen=True, slots=True)
class NoShortcut:
    """A system that has no way at all."""

    watcher: Watcher
    reason: Reason

    def bind(self, keys: str, description: str) -> None:  # noqa: ARG002 - the port's
        """Say why not."""
        self.watcher.told(ShortcutState(standing=Standing.NOWHERE, reason=self.reason))

    def release(self) -> None:
        """Have nothing to give back."""


def system_shortcut(watcher: Watcher) -> SystemShortcut:
    """Return the way this system has; it is asked only by `bind`."""
    if sys.platform == "win32":
        from scrubjay.host.windows_hotkey import WindowsHotkey  # noqa: PLC0415 - for Windows only

        return WindowsHotkey(watcher)
    if sys.platform == "darwin":
        return NoShortcut(watcher, Reason.SYSTEM)
    from scrubjay.host.portal import PortalShortcut  # noqa: PLC0415 - after the first paint
    from scrubjay.host.session_bus import bus_address  # noqa: PLC0415 - as above

    address = bus_address(os.environ)
    return PortalShortcut(address, watcher) if address else NoShortcut(watcher, Reason.NO_BUS)


def quick_command(home: Path | None = None) -> str:
    """Return the command that opens quick capture, to be bound in the system's settings.

    Args:
        home: The folder in use; named in the command unless it would be used anyway.
    """
    found = shutil.which("scrubjay")
    start = [found] if found else [sys.executable, "-m", "scrubjay"]
    usual = home is None or home == find({}).home
    folder = [] if usual else ["--home", str(home)]
    return shlex.join([*start, *folder, "--quick"])
