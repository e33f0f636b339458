"""The session bus of a desktop: calls with an answer, and signals, on a thread of its own.

Only for what no library of ours offers: the system's keys and its notifications. The bus is a
local socket of the same person; nothing here reaches a network.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, final
from urllib.parse import unquote_to_bytes

from scrubjay.domain.errors import KnownError
from scrubjay.host import bus_wire
from scrubjay.host.bus_wire import Message, WireError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VARIABLE: Final = "DBUS_SESSION_BUS_ADDRESS"
PATIENCE: Final = 5.0
"""Seconds that the bus, or who is called over it, has to answer."""
_BUS: Final = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
_LONGEST_LINE: Final = 512
_GONE: Final = KnownError("The desktop's session bus is gone.")


class CallRefusedError(KnownError):
    """The other side answered with an error.

    Attributes:
        name: Its D-Bus name ("org.freedesktop.DBus.Error.ServiceUnknown", …).
    """

    def __init__(self, name: str, words: str) -> None:
        self.name = name
        super().__init__(f"The desktop refused: {words or name}.")


def bus_address(environ: Mapping[str, str]) -> str:
    """Return the address of the person's session bus, or "" where there is none."""
    if environ.get(VARIABLE):
        return environ[VARIABLE]
    folder = environ.get("XDG_RUNTIME_DIR")
    if sys.platform != "linux" or not folder or not os.path.exists(f"{folder}/bus"):  # noqa: PTH110 - a socket
        return ""
    return f"unix:path={folder}/bus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A method of an object of a program on the bus."""

    destination: str
    path: str
    interface: str
    member: str


@final
class SessionBus:
    """A connection, from being made to `close`.

    Args:
        address: See `bus_address`.

    Raises:
        KnownError: Nobody listens there, or not to us.
    """

    def __init__(self, address: str) -> None:
        self._socket = _connected(address)
        self._sending = threading.Lock()
        self._serial = 0
        self._has_ended = False
        self._waiting: dict[int, Callable[[Message | None], None]] = {}
        self._listeners: list[Callable[[Message], None]] = []
        self._reading = threading.Thread(target=self._read, name="scrubjay-bus", daemon=True)
        try:
            _prove(self._socket)
            self._socket.settimeout(None)
            self._reading.start()
            (self.name,) = self.call(*_BUS, "Hello")
        except (OSError, KnownError) as fault:
            self.close()
            raise KnownError("The desktop's session bus does not answer.") from fault

    def call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        *body: Any,  # noqa: ANN401 - as the signature says
    ) -> tuple[Any, ...]:
        """Call a method; return what it answers.

        Not from a listener: answers arrive on the thread that listeners run on.

        Raises:
            CallRefusedError: It answered with an error.
            KnownError: There is no answer in time, or no bus any more.
        """
        come = threading.Event()
        answers: list[Message] = []

        def take(answer: Message | None) -> None:
            answers.extend([] if answer is None else [answer])
            come.set()

        to = Call(destination=destination, path=path, interface=interface, member=member)
        serial = self._begin(to, signature, body, take)
        come.wait(PATIENCE)
        self._waiting.pop(serial, None)
        if not answers:
            raise KnownError("The desktop does not answer.", "Try again.")
        (answer,) = answers
        if answer.kind == bus_wire.ERROR:
            raise CallRefusedError(answer.error, str(answer.body[0]) if answer.body else "")
        return answer.body

    def start(
        self,
        to: Call,
        signature: str,
        body: tuple[Any, ...],
        refused: Callable[[str], None] = lambda _name: None,
    ) -> None:
        """Call a method and go on; also from a listener.

        Args:
            to: What is called.
            signature: Of the body.
            body: Its values.
            refused: Receives the name of the error, on the bus's thread, if it comes to one.

        Raises:
            KnownError: There is no bus any more.
        """

        def take(answer: Message | None) -> None:
            if answer is not None and answer.kind == bus_wire.ERROR:
                refused(answer.error)

        self._begin(to, signature, body, take)

    def owner(self, name: str) -> str:
        """Return the unique name of who owns this one now: what its signals are sent by.

        Anybody on the bus may send a signal that looks like another's, except for its sender.

        Raises:
            KnownError: Nobody does, or the bus does not answer.
        """
        (found,) = self.call(*_BUS, "GetNameOwner", "s", name)
        return str(found)

    def listen(self, rule: str, listener: Callable[[Message], None]) -> None:
        """Have the listener called with every signal that is received, on the bus's thread.

        Args:
            rule: Which signals the bus is to hand over, as its match rules say it.
            listener: Sees those of other rules too, and has to look.
        """
        self._listeners.append(listener)
        self.call(*_BUS, "AddMatch", "s", rule)

    def close(self) -> None:
        """Hang up; a second call does nothing."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        if self._reading.is_alive() and threading.current_thread() is not self._reading:
            self._reading.join(PATIENCE)  # not for ever: a listener may be waiting for us

    def _begin(
        self,
        to: Call,
        signature: str,
        body: tuple[Any, ...],
        take: Callable[[Message | None], None],
    ) -> int:
        """Send a call; `take` receives its answer, or None when the bus ends. Returns its number.

        Raises KnownError when the bus has ended, or these values cannot be sent.
        """
        with self._sending:
            if self._has_ended:
                raise _GONE
            self._serial += 1
            message = Message(
                kind=bus_wire.CALL,
                serial=self._serial,
                destination=to.destination,
                path=to.path,
                interface=to.interface,
                member=to.member,
                signature=signature,
                body=body,
            )
            try:
                whole = bus_wire.encoded(message)
            except WireError as fault:
                raise KnownError("This cannot be told to the desktop.") from fault
            self._waiting[message.serial] = take
            try:
                self._socket.sendall(whole)
            except OSError as fault:
                self._waiting.pop(message.serial, None)
                raise _GONE from fault
            return message.serial

    def _read(self) -> None:
        """Hand out messages until the bus, or `close`, ends it."""
        try:
            with contextlib.suppress(OSError, EOFError, WireError):
                while True:
                    head = _exactly(self._socket, 16)
                    rest = _exactly(self._socket, bus_wire.length_of(head) - len(head))
                    self._take(bus_wire.decoded(head + rest))
        finally:
            # Also after a bug in a listener, which is reported: nobody is to wait for this bus.
            self._end()

    def _end(self) -> None:
        """Hang up, and tell whoever waits that there is no answer to come."""
        with self._sending:
            self._has_ended = True
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        for serial in tuple(self._waiting):
            take = self._waiting.pop(serial, None)  # the caller's patience may have ended it
            if take is not None:
                take(None)

    def _take(self, message: Message) -> None:
        if message.kind == bus_wire.SIGNAL:
            for listener in tuple(self._listeners):
                listener(message)
        elif message.kind in (bus_wire.REPLY, bus_wire.ERROR):
            take = self._waiting.pop(message.reply_to, None)
            if take is not None:
                take(message)


def _connected(address: str) -> socket.socket:
    """Return a socket to the first of the addresses that listens.

    Raises KnownError when none does.
    """
    for each in address.split(";"):
        transport, _, rest = each.partition(":")
        told = dict(pair.partition("=")[::2] for pair in rest.split(","))
        name = unquote_to_bytes(told.get("path", ""))
        if "abstract" in told:
            name = b"\0" + unquote_to_bytes(told["abstract"])
        if transport != "unix" or not name or sys.platform == "win32":
            continue
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(PATIENCE)
        try:
            made.connect(name)
        except OSError:
            made.close()
        else:
            return made
    raise KnownError("This system has no session bus.")


def _prove(connection: socket.socket) -> None:
    """Say who we are; the system itself vouches for it.

    Raises OSError when the bus does not take it.
    """
    if sys.platform != "win32":
        who = str(os.getuid()).encode().hex()
        connection.sendall(b"\0AUTH EXTERNAL " + who.encode() + b"\r\n")
    line = b""
    while not line.endswith(b"\r\n"):
        letter = connection.recv(1)
        if not letter or len(line) > _LONGEST_LINE:
            raise ConnectionError
        line += letter
    if not line.startswith(b"OK "):
        raise ConnectionError
    connection.sendall(b"BEGIN\r\n")


def _exactly(connection: socket.socket, size: int) -> bytes:
    """Return so many bytes. Raises EOFError when they do not come."""
    found = bytearray()
    while len(found) < size:
        piece = connection.recv(size - len(found))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)
