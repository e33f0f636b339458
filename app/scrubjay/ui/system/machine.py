"""What this machine offers, in one place that a test can play."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from scrubjay.domain.errors import KnownError
from scrubjay.ui.system.tray import Tray
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.host.shortcut import SystemShortcut, Watcher


class Notifier(Protocol):
    """Shows notifications of the desktop. Both may take their time."""

    def show(self, title: str, words: str, button: str) -> None:
        """Show one. Raises KnownError when it is not taken."""
        ...

    def close(self) -> None:
        """Take it away again, and end."""
        ...


class Machine:
    """The real one.

    Args:
        home: The folder this program keeps its data in.
    """

    def __init__(self, home: Path | None = None) -> None:
        self._home = home

    def quick_command(self) -> str:
        """Return the command that opens quick capture over the same memories."""
        from scrubjay.host.system_shortcut import (  # noqa: PLC0415 - only where it is shown
            quick_command,
        )

        return quick_command(self._home)

    def has_tray(self) -> bool:
        """Report whether there is a tray now."""
        return Tray.is_available()

    def is_in_front(self) -> bool:
        """Report whether one of our windows is being used."""
        return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

    def shortcut(self, watcher: Watcher) -> SystemShortcut:
        """Return this system's way to a key that works anywhere."""
        from scrubjay.host.system_shortcut import (  # noqa: PLC0415 - only where it is wanted
            system_shortcut,
        )

        return system_shortcut(watcher)

    def notifier(self, opened: Callable[[], None]) -> Notifier:
        """Return the desktop's notifications, on the IO lane.

        Raises:
            KnownError: There are none.
        """
        from scrubjay.host.notices import DesktopNotices  # noqa: PLC0415 - as above
        from scrubjay.host.session_bus import bus_address  # noqa: PLC0415 - as above

        address = bus_address(os.environ)
        if not address:
            raise KnownError(tr("This system has no session bus."))
        return DesktopNotices(address, opened)
