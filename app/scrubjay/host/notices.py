"""Notifications of the desktop, by org.freedesktop.Notifications.

After the "Desktop Notifications Specification", version 1.2.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.domain.errors import KnownError
from scrubjay.host.bus_wire import options
from scrubjay.host.session_bus import SessionBus

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.host.bus_wire import Message

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
_AS_LONG_AS_USUAL: Final = -1
_OPEN: Final = "default"
"""What a click on the notification itself does, by the specification."""


@final
class DesktopNotices:
    """Shows one notification at a time; a later one takes the place of an earlier one.

    Args:
        address: Of the session bus.
        opened: Called on the bus's thread when the person clicks one.

    Raises:
        KnownError: There is no bus, or nobody who shows notifications.
    """

    def __init__(self, address: str, opened: Callable[[], None]) -> None:
        self._opened = opened
        self._number = 0
        self._server = ""
        """Its unique name: what others say in its name is not heard."""
        self._bus = SessionBus(address)
        try:
            (found,) = self._bus.call(SERVICE, PATH, SERVICE, "GetCapabilities")
            self._marks_up = "body-markup" in found
            self._server = self._bus.owner(SERVICE)
            self._bus.listen(f"type='signal',interface='{SERVICE}',path='{PATH}'", self._hear)
        except KnownError:
            self._bus.close()
            raise

    def show(self, title: str, words: str, button: str) -> None:
        """Show a notification.

        Args:
            title: One line.
            words: Plain text.
            button: What opening it is called, where the desktop shows that.

        Raises:
            KnownError: It was not taken.
        """
        body: tuple[Any, ...] = (
            "Scrubjay",
            self._number,
            "scrubjay",
            title,
            plain(words) if self._marks_up else words,
            [_OPEN, button],
            options(**{"desktop-entry": "scrubjay"}),
            _AS_LONG_AS_USUAL,
        )
        (self._number,) = self._bus.call(SERVICE, PATH, SERVICE, "Notify", "susssasa{sv}i", *body)
        self._server = self._bus.owner(SERVICE)  # it may have been started anew

    def close(self) -> None:
        """Take the last notification away, and hang up."""
        if self._number:
            with suppress(KnownError):
                self._bus.call(SERVICE, PATH, SERVICE, "CloseNotification", "u", self._number)
        self._bus.close()

    def _hear(self, message: Message) -> None:
        is_of_it = message.sender == self._server and message.interface == SERVICE
        if not is_of_it or self._number <= 0 or message.body[:1] != (self._number,):
            return
        if message.member == "ActionInvoked":
            self._opened()
        elif message.member == "NotificationClosed":
            self._number = 0


def plain(words: str) -> str:
    """Return words that a server which reads markup shows as they are."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
