"""How the command line talks to the running program: one local socket, JSON bytes, no pickles.

A connection carries one request `{"verb": …, "params": {…}}` and a stream of replies
`{"item": …}`, ended by `{"end": true}` or `{"error": {"sentence": …, "remedy": …}}`.
Both sides prove that they hold the secret of the home folder before either listens to the
other. The library's own `send` and `recv` would unpickle what they are sent; only the
variants for bytes are used here, and a test watches over it.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import socket
import struct
import sys
import tempfile
import threading
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic
from scrubjay.host.frames import (
    LONGEST_REPLY,
    LONGEST_REQUEST,
    FrameError,
    Json,
    decoded,
    encoded,
    request,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from multiprocessing.connection import Connection

    Handle = Callable[[str, Mapping[str, Json]], Generator[Json, None, None]]

SECRET_FILE: Final = "socket.key"  # noqa: S105 (a name)
SECRET_BYTES: Final = 32
PATIENCE: Final = 5.0
"""Seconds a client has to prove itself and say what it wants, and to take each reply."""
_WAITING: Final = 16
"""Clients that may stand in line."""
_AT_ONCE: Final = 8
"""Clients that are answered at once."""
_BUG: Final = KnownError(
    "Scrubjay failed while it did this; nothing that was kept is lost.",
    "The crash report lies in the folder of its logs.",
)
_LONGEST_PATH: Final = 100
"""Bytes; systems allow 104 to 108 for a local socket's name."""


def address_of(home: Path) -> str:
    """Return where the owner of this home listens.

    In the home itself, or where its path is too long for a socket, in a folder of the
    run-time directory that only this person can enter.
    """
    digest = hashlib.blake2b(os.fsencode(home.absolute()), digest_size=10).hexdigest()
    if sys.platform == "win32":
        return rf"\\.\pipe\scrubjay-{digest}"
    near = home.absolute() / "owner.sock"
    if len(os.fsencode(near)) <= _LONGEST_PATH:
        return str(near)
    bases = (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir())
    far = [Path(base) / f"scrubjay-{os.getuid()}" / f"{digest}.sock" for base in bases if base]
    return str(min(far, key=lambda path: len(os.fsencode(path)) > _LONGEST_PATH))


def socket_secret(home: Path) -> bytes:
    """Return the secret both sides prove they hold, made at the first call.

    Raises KnownError when the home can be neither read nor written.
    """
    path = home / SECRET_FILE
    with atomic.told(path):
        held = path.read_bytes() if path.exists() else b""
    if len(held) == SECRET_BYTES:
        return held
    made = secrets.token_bytes(SECRET_BYTES)
    atomic.write(path, made, mode=0o600)
    return made


@final
class LocalServer:
    """Accepts clients in the thread that calls `serve`, and answers each in one of its own.

    Args:
        address: See `address_of`. A socket file left behind there is replaced, so the
            caller must own the home.
        secret: See `socket_secret`.
        handle: A generator function that yields the items of one answer and raises
            KnownError, also for an unknown verb. Several may run at once. Closed early
            when the client goes away or the server stops. What else it raises is a bug:
            the client is told so, and the bug goes on to `threading.excepthook`.

    Raises:
        KnownError: The socket cannot be made.
    """

    def __init__(self, address: str, secret: bytes, handle: Handle) -> None:
        self._address = address
        self._secret = secret
        self._handle = handle
        self._stopping = threading.Event()
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        with atomic.told(Path(address)):
            if sys.platform != "win32":
                _own_folder(Path(address).parent)
                Path(address).unlink(missing_ok=True)
            self._listener = Listener(address, family=_family(), backlog=_WAITING)
            if sys.platform != "win32":
                Path(address).chmod(0o600)

    def serve(self) -> None:
        """Answer until `stop` is called. A bad client is refused; the server lives on."""
        answering: list[threading.Thread] = []
        with self._listener:
            while not self._stopping.is_set():
                self._places.acquire()
                try:
                    connection = self._listener.accept()
                except OSError:  # the client had gone before we looked
                    self._places.release()
                    continue
                client = threading.Thread(
                    target=self._attend, args=(connection,), name="scrubjay-client", daemon=True
                )
                answering = [client, *(each for each in answering if each.is_alive())]
                client.start()
        for client in answering:
            client.join()

    def stop(self) -> None:
        """End `serve` and the answers at their next item; may be called from any thread."""
        self._stopping.set()
        with contextlib.suppress(OSError):  # wakes the accepting thread
            Client(self._address, family=_family()).close()

    def _attend(self, connection: Connection[Any, Any]) -> None:
        """Answer one client; if it goes away, there is nobody to tell."""
        try:
            with connection, contextlib.suppress(OSError, EOFError, _StrangerError):
                _limit_sending(connection)
                self._answer(connection)
        finally:
            self._places.release()

    def _answer(self, connection: Connection[Any, Any]) -> None:
        try:
            verb, params = self._requested(connection)
            with contextlib.closing(self._items(verb, params)) as items:
                for item in items:
                    connection.send_bytes(encoded({"item": item}, LONGEST_REPLY))
        except KnownError as fault:
            _send_error(connection, fault)
        except (OSError, EOFError, _StrangerError):
            raise
        except BaseException:
            _send_error(connection, _BUG)
            raise
        else:
            connection.send_bytes(encoded({"end": True}, LONGEST_REPLY))

    def _items(self, verb: str, params: Mapping[str, Json]) -> Generator[Json, None, None]:
        """Yield the items of an answer, but no more once the server stops."""
        with contextlib.closing(self._handle(verb, params)) as items:
            for item in items:
                if self._stopping.is_set():
                    raise KnownError("Scrubjay was closed meanwhile.", "Do it again.")
                yield item

    def _requested(self, connection: Connection[Any, Any]) -> tuple[str, Mapping[str, Json]]:
        """Return what the client wants, once it has proved itself, within PATIENCE."""
        if not _same_person(connection):
            raise _StrangerError
        with _watched(connection):
            _prove_to_client(connection, self._secret)
            try:
                return request(connection.recv_bytes(LONGEST_REQUEST))
            except OSError as fault:  # so the library says that the frame is too long
                raise FrameError(f"The request is longer than {LONGEST_REQUEST} bytes.") from fault


def ask(
    address: str,
    secret: bytes,
    verb: str,
    params: Mapping[str, Json],
    patience: float | None = None,
) -> Iterator[Json]:
    """Ask the owner of a home; yield the items of its answer.

    Args:
        address: See `address_of`.
        secret: See `socket_secret`.
        verb: What is to be done.
        params: With what.
        patience: Seconds that its first word may take; None: as long as it takes.

    Raises:
        KnownError: Nobody listens there, it does not hold the secret, it broke off, says
            nothing, or the error it answered with.
    """
    try:
        with Client(address, family=_family()) as connection:
            if not connection.poll(patience):
                raise TimeoutError
            _prove_to_server(connection, secret)
            connection.send_bytes(encoded({"verb": verb, "params": dict(params)}, LONGEST_REQUEST))
            while True:
                reply = decoded(connection.recv_bytes(LONGEST_REPLY))
                if "item" not in reply:
                    _raise_error(reply)
                    return
                yield reply["item"]
    except (OSError, EOFError, _StrangerError) as fault:
        raise KnownError(
            "The running Scrubjay does not answer.", "Try again, or close it first."
        ) from fault


class _StrangerError(Exception):
    """The other side does not hold the secret."""


def _prove_to_client(connection: Connection[Any, Any], secret: bytes) -> None:
    """Challenge the client; when it passes, pass its challenge in turn."""
    mine = secrets.token_bytes(SECRET_BYTES)
    connection.send_bytes(mine)
    reply = connection.recv_bytes(2 * SECRET_BYTES)
    theirs, proof = reply[:SECRET_BYTES], reply[SECRET_BYTES:]
    if not hmac.compare_digest(proof, _proof(secret, b"client", mine + theirs)):
        raise _StrangerError
    connection.send_bytes(_proof(secret, b"server", mine + theirs))


def _prove_to_server(connection: Connection[Any, Any], secret: bytes) -> None:
    """Pass the server's challenge, and see that it passes ours."""
    theirs = connection.recv_bytes(SECRET_BYTES)
    mine = secrets.token_bytes(SECRET_BYTES)
    connection.send_bytes(mine + _proof(secret, b"client", theirs + mine))
    proof = connection.recv_bytes(SECRET_BYTES)
    if not hmac.compare_digest(proof, _proof(secret, b"server", theirs + mine)):
        raise _StrangerError


def _proof(secret: bytes, side: bytes, nonces: bytes) -> bytes:
    """Return HMAC-SHA256 over both nonces and the side that proves."""
    return hmac.digest(secret, side + nonces, "sha256")


def _send_error(connection: Connection[Any, Any], fault: KnownError) -> None:
    error = {"sentence": fault.sentence, "remedy": fault.remedy}
    connection.send_bytes(encoded({"error": error}, LONGEST_REPLY))


def _raise_error(reply: Mapping[str, Json]) -> None:
    """Raise the error a reply carries, if it carries one."""
    error = reply.get("error")
    if isinstance(error, dict):
        raise KnownError(str(error.get("sentence", "")), str(error.get("remedy", "")))


def _family() -> str:
    return "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


def _own_folder(folder: Path) -> None:
    """Make the folder for this person alone; refuse one that somebody else prepared."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_uid != os.getuid():
        raise KnownError(f"{folder} belongs to another user.", "Remove it.")


@contextlib.contextmanager
def _watched(connection: Connection[Any, Any]) -> Iterator[None]:
    """Cut the connection off after PATIENCE seconds: a silent client, or a dripping one."""
    watch = threading.Timer(PATIENCE, _cut, [connection])
    watch.name = "scrubjay-socket-watch"
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        watch.join()


def _cut(connection: Connection[Any, Any]) -> None:
    """End both directions under the hands of the thread that waits in them."""
    if sys.platform == "win32":
        connection.close()
        return
    with contextlib.suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as held:
        held.shutdown(socket.SHUT_RDWR)


def _limit_sending(connection: Connection[Any, Any]) -> None:
    """Give a reply that nobody takes up after PATIENCE seconds."""
    if sys.platform != "win32":
        span = struct.pack("ll", int(PATIENCE), 0)
        with socket.socket(fileno=os.dup(connection.fileno())) as held:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, span)


def _same_person(connection: Connection[Any, Any]) -> bool:
    """Report whether the other end runs as our user, where the system tells (Linux)."""
    if sys.platform != "linux":
        return True  # the folder's mode and the secret have to do
    with socket.socket(fileno=os.dup(connection.fileno())) as held:
        told = held.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", told)
    return bool(user == os.getuid())
