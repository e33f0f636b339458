"""The local socket: answers its owner's programs, and survives everybody else."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import stat
import struct
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import local_socket
from scrubjay.host.frames import DEEPEST, LONGEST_REQUEST
from scrubjay.host.local_socket import LocalServer, address_of, ask, socket_secret

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

pytestmark = pytest.mark.skipif(os.name == "nt", reason="raw frames are sent over AF_UNIX")


class Running:
    """A server with a few verbs, in a thread of its own."""

    def __init__(self, home: Path) -> None:
        self.address = address_of(home)
        self.secret = socket_secret(home)
        self.closed_early = threading.Event()
        self.go_on = threading.Event()
        self.server = LocalServer(self.address, self.secret, self.handle)
        self.thread = threading.Thread(target=self.server.serve, name="scrubjay-socket")
        self.thread.start()

    def handle(self, verb: str, params: Mapping[str, Any]) -> Generator[Any, None, None]:
        if verb == "count":
            yield from range(params["to"])
        elif verb == "fail":
            yield "before"
            raise KnownError("It did not work.", "Do it again.")
        elif verb == "bug":
            yield 1 // params["by"]
        elif verb == "wait":
            yield "waiting"
            assert self.go_on.wait(20)
            yield "went on"
        elif verb == "endless":
            try:
                while True:
                    yield "x" * 10_000
            finally:
                self.closed_early.set()
        else:
            raise KnownError(f"There is no {verb}.")

    def ask(self, verb: str, **params: object) -> list[Any]:
        return list(ask(self.address, self.secret, verb, params))

    def stop(self) -> None:
        self.server.stop()
        self.thread.join(10)
        assert not self.thread.is_alive()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    server = Running(tmp_path)
    yield server
    server.stop()


def test_items_come_one_by_one_and_end(running: Running) -> None:
    assert running.ask("count", to=3) == [0, 1, 2]
    assert running.ask("count", to=0) == []
    assert running.ask("count", to=2000) == list(range(2000))


def test_errors_come_as_errors_with_their_remedy(running: Running) -> None:
    answer = ask(running.address, running.secret, "fail", {})
    assert next(answer) == "before"
    with pytest.raises(KnownError) as failed:
        next(answer)
    assert (failed.value.sentence, failed.value.remedy) == ("It did not work.", "Do it again.")
    with pytest.raises(KnownError, match=r"There is no ünknown\."):
        running.ask("ünknown")


def test_a_client_that_goes_away_ends_the_work(running: Running) -> None:
    answer = ask(running.address, running.secret, "endless", {})
    assert next(answer) == "x" * 10_000
    answer.close()  # type: ignore[attr-defined]
    assert running.closed_early.wait(10)
    assert running.ask("count", to=1) == [0]


def test_one_long_answer_does_not_hold_up_another(running: Running) -> None:
    answer = ask(running.address, running.secret, "wait", {})
    assert next(answer) == "waiting"
    assert running.ask("count", to=2) == [0, 1]
    running.go_on.set()
    assert list(answer) == ["went on"]


def test_a_bug_is_reported_and_the_server_lives(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", caught.append)
    with pytest.raises(KnownError, match="failed while it did this"):
        running.ask("bug", by=0)
    assert running.ask("bug", by=1) == [1]
    running.stop()
    assert [each.exc_type for each in caught] == [ZeroDivisionError]


def test_stopping_ends_long_answers(tmp_path: Path) -> None:
    server = Running(tmp_path)
    answer = ask(server.address, server.secret, "wait", {})
    next(answer)
    server.server.stop()
    server.go_on.set()
    with pytest.raises(KnownError, match="closed meanwhile"):
        list(answer)
    server.thread.join(10)
    assert not server.thread.is_alive()


def test_without_the_secret_nobody_is_heard(running: Running) -> None:
    with pytest.raises(KnownError, match="does not answer"):
        list(ask(running.address, bytes(32), "count", {"to": 1}))
    assert running.ask("count", to=1) == [0]


def test_a_server_without_the_secret_is_not_believed(tmp_path: Path) -> None:
    impostor = Running(tmp_path)
    impostor.server._secret = bytes(32)
    with pytest.raises(KnownError, match="does not answer"):
        impostor.ask("count", to=1)
    impostor.stop()


def test_nobody_there_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="does not answer"):
        list(ask(address_of(tmp_path), bytes(32), "count", {}))


def test_only_its_owner_may_use_it(running: Running, tmp_path: Path) -> None:
    assert stat.S_IMODE(os.stat(running.address).st_mode) == 0o600  # noqa: PTH116 (a string)
    assert stat.S_IMODE((tmp_path / "socket.key").stat().st_mode) == 0o600
    assert socket_secret(tmp_path) == running.secret


def test_a_socket_left_by_a_killed_owner_is_replaced(tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(address_of(tmp_path))
    left.close()
    server = Running(tmp_path)
    assert server.ask("count", to=1) == [0]
    server.stop()


def test_a_home_with_a_long_path_listens_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as short:  # tmp_path itself may be too long for a socket
        monkeypatch.setenv("XDG_RUNTIME_DIR", short)
        server = Running(deep)
        assert len(server.address) < 108
        assert server.address.startswith(short)
        folder = Path(short) / f"scrubjay-{os.getuid()}"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert server.ask("count", to=1) == [0]
        server.stop()
    assert address_of(deep) != address_of(deep.parent / ("f" * 60))


def framed(content: bytes) -> bytes:
    return struct.pack("!i", len(content)) + content


def good(**more: object) -> bytes:
    return json.dumps({"verb": "count", "params": {"to": 1}} | more).encode()


NESTED: Final = "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)
REFUSED: Final = {
    "empty": b"",
    "a space": b" ",
    "not JSON": b"hello",
    "half of JSON": b'{"verb": "count"',
    "two values": b'{"verb": "count"} {"verb": "count"}',
    "trailing comma": b'{"verb": "count",}',
    "single quotes": b"{'verb': 'count'}",
    "a comment": b'{"verb": "count" /* x */}',
    "not UTF-8": b'{"verb": "\xff\xfe"}',
    "UTF-16": '{"verb": "count"}'.encode("utf-16"),
    "UTF-8 with a mark": b'\xef\xbb\xbf{"verb": "count"}',
    "overlong UTF-8": b'{"verb": "\xc0\xaf"}',
    "NUL": b'{"verb": "count"}\x00',
    "a control character": b'{"verb": "co\nunt"}',
    "a list": b'["count"]',
    "a text": b'"count"',
    "a number": b"7",
    "null": b"null",
    "true": b"true",
    "NaN": b"NaN",
    "no verb": b'{"params": {}}',
    "verb null": b'{"verb": null}',
    "verb number": b'{"verb": 1}',
    "verb list": b'{"verb": ["count"]}',
    "verb object": b'{"verb": {"a": 1}}',
    "verb empty": b'{"verb": ""}',
    "verb long": json.dumps({"verb": "x" * 65}).encode(),
    "verb with a line end": b'{"verb": "count\\n"}',
    "verb with NUL": b'{"verb": "count\\u0000"}',
    "verb half a surrogate": b'{"verb": "\\ud800"}',
    "verb unknown": b'{"verb": "shutdown"}',
    "verb of Python": b'{"verb": "__class__"}',
    "params null": good(params=None),
    "params list": good(params=[1]),
    "params text": good(params="to=1"),
    "params number": good(params=1),
    "params true": good(params=True),
    "something besides": good(extra=1),
    "a verb twice": b'{"verb": "fail", "verb": "count", "params": {"to": 1}}',
    "a parameter twice": b'{"verb": "count", "params": {"to": 1, "to": 2}}',
    "NaN inside": b'{"verb": "count", "params": {"to": NaN}}',
    "Infinity inside": b'{"verb": "count", "params": {"to": Infinity}}',
    "minus Infinity inside": b'{"verb": "count", "params": {"to": -Infinity}}',
    "nested lists": f'{{"verb": "count", "params": {{"to": {NESTED}}}}}'.encode(),
    "nested objects": b'{"verb": "count", "params": ' + b'{"a":' * 40 + b"1" + b"}" * 41,
    "nested without end": b"[" * 200_000,
    "nested objects without end": b'{"a":' * 100_000,
    "a pickle": b"\x80\x04\x95\x1e\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94.",
    "HTTP": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a huge number": b'{"verb": "count", "params": ' + b"9" * 5000 + b"}",
    "bad escapes": b'{"verb": "\\x63ount"}',
    "only quotes": b'"' * 1001,
    "only backslashes": b'"' + b"\\" * 1001,
}
"""Frames of somebody who holds the secret and means no good."""


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_requests_are_refused_with_a_sentence(running: Running, name: str) -> None:
    with proven(running) as client:
        client.sendall(framed(REFUSED[name]))
        reply = json.loads(received(client))
    assert set(reply) == {"error"}
    assert reply["error"]["sentence"].endswith(".")
    assert running.ask("count", to=1) == [0]


BROKEN: Final = {
    "too long": struct.pack("!i", LONGEST_REQUEST + 1) + b"x" * 10,
    "negative": struct.pack("!i", -5) + b"x" * 10,
    "of four gigabytes": struct.pack("!iQ", -1, 1 << 32) + b"x" * 10,
    "of no end": struct.pack("!iQ", -1, (1 << 63) - 1) + b"x" * 10,
    "cut short": struct.pack("!i", 100) + b"x" * 10,
    "half a length": b"\x00\x00",
    "nothing": b"",
}
"""Bytes that are no frame: the connection is dropped, with or without a word."""


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("proof", [True, False])
def test_broken_frames_end_the_connection_and_not_the_server(
    running: Running, name: str, *, proof: bool
) -> None:
    said: list[bytes] = []
    # Hung up on in the middle of a sentence is as good an end as any.
    with (
        proven(running) if proof else connected(running) as client,
        contextlib.suppress(ConnectionResetError, BrokenPipeError),
    ):
        client.sendall(BROKEN[name])
        client.shutdown(socket.SHUT_WR)
        said += iter(lambda: client.recv(4096), b"")
    assert b'"item"' not in b"".join(said)
    assert running.ask("count", to=1) == [0]


def test_a_silent_client_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_socket, "PATIENCE", 1.5)
    server = Running(tmp_path)
    with connected(server) as silent, proven(server) as dripping:
        dripping.sendall(struct.pack("!i", 100) + b"{")
        assert server.ask("count", to=1) == [0]
        assert silent.recv(1000)  # the challenge it never answered
        assert silent.recv(1000) == b""
    server.stop()


def test_a_client_that_takes_no_replies_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_socket, "PATIENCE", 1.5)
    server = Running(tmp_path)
    with proven(server) as deaf:
        deaf.sendall(framed(b'{"verb": "endless", "params": {}}'))
        assert server.closed_early.wait(20)
        assert server.ask("count", to=1) == [0]
    server.stop()


def connected(running: Running) -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.settimeout(20)
    client.connect(running.address)
    return client


def received(client: socket.socket) -> bytes:
    (length,) = struct.unpack("!i", exactly(client, 4))
    return exactly(client, length)


def exactly(client: socket.socket, count: int) -> bytes:
    held = b""
    while len(held) < count:
        piece = client.recv(count - len(held))
        assert piece, "the server hung up"
        held += piece
    return held


def proven(running: Running) -> socket.socket:
    """Return a connection whose client has proved that it holds the secret."""
    client = connected(running)
    theirs = received(client)
    mine = bytes(range(32))
    proof = local_socket._proof(running.secret, b"client", theirs + mine)
    client.sendall(framed(mine + proof))
    assert received(client) == local_socket._proof(running.secret, b"server", theirs + mine)
    return client


def test_there_are_enough_hostile_frames() -> None:
    assert len(REFUSED) >= 50


def test_the_library_is_never_asked_to_unpickle() -> None:
    """`send` and `recv` of its connections pickle; `send_bytes` and `recv_bytes` do not."""
    source = local_socket.__loader__.get_source(local_socket.__name__)  # type: ignore[union-attr]
    assert ".send(" not in source
    assert ".recv(" not in source
    assert "authkey" not in source
