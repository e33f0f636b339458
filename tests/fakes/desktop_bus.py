"""A session bus of our own, and on it a desktop that does as the test says.

The bus is the real dbus-daemon, which refuses malformed messages; the desktop is played by a
socket of ours that answers calls.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import bus_wire
from scrubjay.host.bus_wire import Message, Typed
from scrubjay.host.notices import SERVICE as NOTIFICATIONS
from scrubjay.host.portal import DESKTOP, REQUEST, SESSION, SHORTCUTS
from scrubjay.host.session_bus import SessionBus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


def private_bus(folder: Path) -> Iterator[str]:
    """Yield the address of a bus that nobody else is on."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed: nothing of a desktop's bus is tested")
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(path=folder / "bus"))
    command = [daemon, f"--config-file={config}", "--nofork", "--print-address"]
    started = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert started.stdout is not None
    try:
        yield started.stdout.readline().strip()
    finally:
        started.kill()
        started.communicate()


class FakeDesktop:
    """Owns the names of a portal and of a notification server; writes down what is asked.

    Attributes:
        response: How requests are answered: 0 granted, 1 the person said no.
        keys: What the desktop calls the keys it bound.
        refuse: Members that are answered with this error.
        bound: What it says of the keys it bound, where that is to be something else.
    """

    def __init__(self, address: str, *names: str) -> None:
        self._address = address
        self.asked: list[Message] = []
        self.response = 0
        self.keys = "Press <Ctrl>Space"
        self.refuse: dict[str, str] = {}
        self.bound: Typed | None = None
        self.markup = True
        self.session = ""
        self.caller = ""
        self._came = threading.Condition()
        self._bus = SessionBus(address)
        self._bus._take = self._take  # type: ignore[method-assign]
        self._answers = SessionBus._take.__get__(self._bus)
        for name in names:
            bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
            self._bus.call(*bus, "RequestName", "su", name, 4)

    def close(self) -> None:
        self._bus.close()

    def wait_for(self, member: str) -> Message:
        """Return the last call of a method, once there was one."""
        with self._came:
            came = self._came.wait_for(lambda: self._last(member) is not None, 10)
        assert came, f"nobody called {member}"
        found = self._last(member)
        assert found is not None
        return found

    def press(self, key: str = "quick-capture", token: str = "") -> None:
        told = {"activation_token": Typed(signature="s", value=token)} if token else {}
        self._signal(SHORTCUTS, "Activated", "osta{sv}", (self.session, key, 7, told))

    def change_keys(self, keys: str) -> None:
        self._signal(SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", (self.session, _bound(keys)))

    def end_session(self) -> None:
        self._signal(SESSION, "Closed", "a{sv}", ({},), self.session)

    def click(self, number: int) -> None:
        path = "/org/freedesktop/Notifications"
        self._signal(NOTIFICATIONS, "ActionInvoked", "us", (number, "default"), path)

    def pretender(self) -> FakeDesktop:
        """Return a stranger on the same bus who says what this desktop would."""
        made = FakeDesktop(self._address)
        made.session, made.caller = self.session, self.caller
        return made

    def _last(self, member: str) -> Message | None:
        return next((each for each in reversed(self.asked) if each.member == member), None)

    def _take(self, message: Message) -> None:
        if message.kind != bus_wire.CALL:
            self._answers(message)
            return
        with self._came:
            self.asked.append(message)
            self.caller = message.sender
            self._came.notify_all()
        with suppress(KnownError, OSError):
            self._answer(message)

    def _answer(self, call: Message) -> None:
        if call.member in self.refuse:
            self._reply(call, "", (), error=self.refuse[call.member])
        elif call.member in {"CreateSession", "BindShortcuts"}:
            self._request(call)
        else:
            simple: dict[str, tuple[str, tuple[Any, ...]]] = {
                "Get": ("v", (Typed(signature="u", value=2),)),
                "GetCapabilities": ("as", (["body", "body-markup"] if self.markup else ["body"],)),
                "Notify": ("u", (41,)),
            }
            self._reply(call, *simple.get(call.member, ("", ())))

    def _request(self, call: Message) -> None:
        """Answer a request at once, and what it came to by its signal."""
        sender = call.sender.removeprefix(":").replace(".", "_")
        token = call.body[-1]["handle_token"]
        path = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
        if call.member == "CreateSession":
            told = call.body[-1]["session_handle_token"]
            self.session = f"/org/freedesktop/portal/desktop/session/{sender}/{told}"
            results = {"session_handle": Typed(signature="s", value=self.session)}
        else:
            usual = Typed(signature="a(sa{sv})", value=_bound(self.keys))
            results = {"shortcuts": self.bound or usual}
        self._reply(call, "o", (path,))
        self._signal(REQUEST, "Response", "ua{sv}", (self.response, results), path)

    def _reply(self, call: Message, signature: str, body: tuple[Any, ...], error: str = "") -> None:
        self._send(
            kind=bus_wire.ERROR if error else bus_wire.REPLY,
            error=error,
            reply_to=call.serial,
            signature=signature,
            body=body,
        )

    def _signal(
        self, interface: str, member: str, signature: str, body: tuple[Any, ...], path: str = ""
    ) -> None:
        self._send(
            kind=bus_wire.SIGNAL,
            path=path or "/org/freedesktop/portal/desktop",
            interface=interface,
            member=member,
            signature=signature,
            body=body,
        )

    def _send(self, **message: Any) -> None:  # noqa: ANN401 - fields of a message
        with self._bus._sending:
            self._bus._serial += 1
            made = Message(serial=self._bus._serial, destination=self.caller, **message)
            self._bus._socket.sendall(bus_wire.encoded(made))


def portal(address: str) -> FakeDesktop:
    return FakeDesktop(address, DESKTOP)


def notifications(address: str) -> FakeDesktop:
    return FakeDesktop(address, NOTIFICATIONS)


def _bound(keys: str) -> list[tuple[str, dict[str, Typed]]]:
    return [("quick-capture", {"trigger_description": Typed(signature="s", value=keys)})]
