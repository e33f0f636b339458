"""The session bus, against the real dbus-daemon."""

from __future__ import annotations

import socket
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from fakes import desktop_bus
from scrubjay.domain.errors import KnownError
from scrubjay.host.bus_wire import SIGNAL, Message
from scrubjay.host.session_bus import Call, CallRefusedError, SessionBus, bus_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    yield from desktop_bus.private_bus(tmp_path)


def test_calls_are_answered_and_errors_have_a_name(address: str) -> None:
    with closing(SessionBus(address)) as bus:
        (names,) = bus.call(*BUS, "ListNames")
        assert bus.name in names
        with pytest.raises(CallRefusedError) as refused:
            bus.call("org.nobody", "/a", "a.B", "C")
        assert refused.value.name == "org.freedesktop.DBus.Error.ServiceUnknown"


def test_a_call_can_be_begun_and_tells_when_it_is_refused(address: str) -> None:
    refused: list[str] = []
    with closing(SessionBus(address)) as bus:
        to = Call(destination="org.nobody", path="/a", interface="a.B", member="C")
        bus.start(to, "", (), refused.append)
        bus.call(*BUS, "GetId")  # answers come in order
    assert refused == ["org.freedesktop.DBus.Error.ServiceUnknown"]


def test_signals_come_to_who_listens(address: str) -> None:
    heard: list[object] = []
    with closing(SessionBus(address)) as bus, closing(SessionBus(address)) as other:
        bus.listen("type='signal',member='NameOwnerChanged'", heard.append)
        other.call(*BUS, "RequestName", "su", "org.scrubjay.test", 4)
        bus.call(*BUS, "GetId")
    names = [each.body[0] for each in heard if each.kind == SIGNAL]  # type: ignore[attr-defined]
    assert "org.scrubjay.test" in names


def test_a_bus_that_is_gone_is_a_known_error(address: str) -> None:
    bus = SessionBus(address)
    bus.close()
    with pytest.raises(KnownError):
        bus.call(*BUS, "GetId")
    bus.close()


def test_a_listener_that_fails_ends_the_bus_and_leaves_nobody_waiting(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)

    def fail(message: Message) -> None:
        if message.member == "NameOwnerChanged":
            raise RuntimeError("a bug")

    with closing(SessionBus(address)) as bus:
        bus.listen("type='signal',member='NameOwnerChanged'", fail)
        # The news of it comes before the answer, which therefore never does.
        with pytest.raises(KnownError, match="does not answer"):
            bus.call(*BUS, "RequestName", "su", "org.scrubjay.test", 4)
        bus._reading.join(10)
        with pytest.raises(KnownError, match="is gone"):
            bus.call(*BUS, "GetId")
    assert [each.exc_type for each in reported] == [RuntimeError]


def test_what_cannot_be_sent_is_a_known_error(address: str) -> None:
    with closing(SessionBus(address)) as bus:
        with pytest.raises(KnownError, match="cannot be told"):
            bus.call(*BUS, "NameHasOwner", "s", "a\0b")
        assert bus.call(*BUS, "GetId")


def test_who_owns_a_name_is_known_by_a_name_that_cannot_be_taken(address: str) -> None:
    with closing(SessionBus(address)) as bus, closing(SessionBus(address)) as other:
        other.call(*BUS, "RequestName", "su", "org.scrubjay.test", 4)
        assert bus.owner("org.scrubjay.test") == other.name
        with pytest.raises(KnownError):
            bus.owner("org.nobody")


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1"])
def test_no_bus_is_a_known_error(address: str) -> None:
    with pytest.raises(KnownError, match="no session bus"):
        SessionBus(address)


def test_who_listens_there_may_be_no_bus(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.bind(str(tmp_path / "bus"))
        stranger.listen()
        stranger.settimeout(10)
        made = socket.socket(socket.AF_UNIX)
        made.close()
        # Refuses whoever comes, before a word is said.
        stranger.shutdown(socket.SHUT_RDWR)
        with pytest.raises(KnownError):
            SessionBus(f"unix:path={tmp_path / 'bus'}")


def test_where_the_bus_is(tmp_path: Path) -> None:
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"
    assert bus_address({}) == ""
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path}/bus"


def test_the_second_of_two_addresses_is_tried(address: str) -> None:
    with closing(SessionBus(f"unix:path=/nowhere;{address}")) as bus:
        assert bus.call(*BUS, "GetId")
