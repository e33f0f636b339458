"""A model file over a real connection: whole, resumed, stopped, changed, refused."""

from __future__ import annotations

import hashlib
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from fakes.clock import FakeClock
from scrubjay.adapters.model_download import SPARE, Wanted, fetch, partial
from scrubjay.assistant.network import Network
from scrubjay.domain.errors import KnownError
from scrubjay.domain.offer import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CONTENT = bytes(range(256)) * 8000
"""Two megabytes: several pieces."""


@dataclass
class Server:
    """What it was asked, and how it misbehaves."""

    url: str = ""
    content: bytes = CONTENT
    ranges: list[str] = field(default_factory=list)
    knows_ranges: bool = True
    breaks_after: int | None = None
    status: int = 200
    elsewhere: str = ""
    passes_on: int = 1


@pytest.fixture
def server() -> Iterator[Server]:
    told = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            told.ranges.append(wanted)
            if told.elsewhere and told.passes_on:
                told.passes_on -= 1
                self.send_response(302)
                self.send_header("Location", told.elsewhere)
                self.end_headers()
                return
            begin = int(wanted[6:-1]) if wanted and told.knows_ranges else 0
            content = told.content[begin:]
            self.send_response(206 if begin else told.status)
            if begin:
                whole = len(told.content)
                self.send_header("Content-Range", f"bytes {begin}-{whole - 1}/{whole}")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: told.breaks_after])

        @override
        def log_message(self, format: str, *args: object) -> None:
            return

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    told.url = f"http://127.0.0.1:{listening.server_address[1]}/model.gguf"
    yield told
    listening.shutdown()
    thread.join()
    listening.server_close()


@dataclass
class Line:
    """What was written down of connections."""

    hosts: list[str] = field(default_factory=list)
    received: int = 0
    is_open: bool = False

    @contextmanager
    def __call__(self, host: str, purpose: str) -> Iterator[Callable[[int], None]]:
        self.hosts.append(f"{host}: {purpose}")
        self.is_open = True

        def count(number: int) -> None:
            self.received += number

        try:
            yield count
        finally:
            self.is_open = False


def wanted(server: Server, content: bytes = CONTENT) -> Wanted:
    return Wanted(
        name="A model",
        url=server.url,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def test_it_arrives_whole_with_progress_and_is_written_down(server: Server, tmp_path: Path) -> None:
    target, line = tmp_path / "models" / "model.gguf", Line()
    steps = list(fetch(wanted(server), target, line))
    assert target.read_bytes() == CONTENT
    assert not partial(target).exists()
    fetched = [each.done for each in steps if each.stage is Stage.FETCHING]
    assert fetched == sorted(fetched)
    assert (fetched[0], fetched[-1]) == (0, len(CONTENT))
    assert [each.stage for each in steps][-2:] == [Stage.CHECKING, Stage.DONE]
    assert line.hosts == ["127.0.0.1: A model"]
    assert line.received == len(CONTENT)


def test_stopped_it_goes_on_from_there(server: Server, tmp_path: Path) -> None:
    target, line = tmp_path / "model.gguf", Line()
    steps = fetch(wanted(server), target, line)
    for step in steps:
        if step.done:
            break
    steps.close()  # type: ignore[attr-defined]
    assert not line.is_open
    assert not target.exists()
    have = partial(target).stat().st_size
    assert 0 < have < len(CONTENT)
    *_, last = fetch(wanted(server), target, line)
    assert last.stage is Stage.DONE
    assert server.ranges == ["", f"bytes={have}-"]
    assert line.received == len(CONTENT)  # nothing came twice
    assert target.read_bytes() == CONTENT


def test_a_server_without_ranges_begins_anew(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "model.gguf"
    partial(target).write_bytes(CONTENT[:1000])
    server.knows_ranges = False
    *_, last = fetch(wanted(server), target, Line())
    assert last.stage is Stage.DONE
    assert target.read_bytes() == CONTENT


def test_a_broken_connection_keeps_what_came(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "model.gguf"
    server.breaks_after = 700_000
    with pytest.raises(KnownError, match="broke off") as told:
        list(fetch(wanted(server), target, Line()))
    assert "goes on where it stopped" in told.value.remedy
    server.breaks_after = None
    list(fetch(wanted(server), target, Line()))
    assert server.ranges[-1] == "bytes=700000-"
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize("content", [CONTENT[:-1] + b"?", CONTENT + b"more"])
def test_what_is_not_as_published_is_thrown_away(
    content: bytes, server: Server, tmp_path: Path
) -> None:
    target = tmp_path / "model.gguf"
    server.content = content
    with pytest.raises(KnownError) as told:
        list(fetch(wanted(server), target, Line()))
    if len(content) == len(CONTENT):
        assert "thrown away" in told.value.sentence
        assert not partial(target).exists()
    assert not target.exists()


def test_a_full_disk_is_told_before_anything_is_fetched(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=SPARE + 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(KnownError, match=r"the disk has 0\.2 GB left"):
        list(fetch(wanted(server), tmp_path / "model.gguf", Line()))
    assert server.ranges == []


def test_what_is_not_allowed_reaches_nobody(server: Server, tmp_path: Path) -> None:
    network = Network(FakeClock(), allowed=lambda: False)
    with pytest.raises(KnownError, match="not allowed"):
        list(fetch(wanted(server), tmp_path / "model.gguf", network.connected))
    assert server.ranges == []
    assert network.log() == []


def test_an_answer_that_is_no_file_is_told(server: Server, tmp_path: Path) -> None:
    server.status = 404
    with pytest.raises(KnownError, match="404"):
        list(fetch(wanted(server), tmp_path / "model.gguf", Line()))


def test_nobody_there_is_told(tmp_path: Path) -> None:
    gone = Wanted(name="A model", url="http://127.0.0.1:9/x", size=10, sha256="")
    with pytest.raises(KnownError, match="cannot be reached"):
        list(fetch(gone, tmp_path / "model.gguf", Line()))


def test_each_host_on_the_way_is_written_down_and_the_bytes_at_the_one_that_gave_them(
    server: Server, tmp_path: Path
) -> None:
    network = Network(FakeClock(), allowed=lambda: True)
    server.elsewhere = server.url.replace("127.0.0.1", "localhost")
    asked = replace(wanted(server), redirects=("localhost",))
    *_, last = fetch(asked, tmp_path / "model.gguf", network.connected)
    assert last.stage is Stage.DONE
    told = [(each.host, each.received) for each in network.log()]
    assert told == [("localhost", len(CONTENT)), ("127.0.0.1", 0)]
    assert not network.is_open()


def test_a_host_that_is_not_on_the_list_is_not_asked(server: Server, tmp_path: Path) -> None:
    network = Network(FakeClock(), allowed=lambda: True)
    server.elsewhere = server.url.replace("127.0.0.1", "localhost")
    asked = replace(wanted(server), redirects=("elsewhere.localhost", "host"))
    with pytest.raises(KnownError, match="would come from localhost, which is not its place"):
        list(fetch(asked, tmp_path / "model.gguf", network.connected))
    assert [each.host for each in network.log()] == ["127.0.0.1"]
    assert len(server.ranges) == 1


def test_an_address_that_is_passed_on_within_its_host_is_followed(
    server: Server, tmp_path: Path
) -> None:
    line = Line()
    partial(tmp_path / "model.gguf").write_bytes(CONTENT[:1000])
    server.elsewhere = "/there?signed=yes"
    list(fetch(wanted(server), tmp_path / "model.gguf", line))
    assert line.hosts == ["127.0.0.1: A model"] * 2
    assert server.ranges == ["bytes=1000-"] * 2


def test_hosts_that_pass_on_without_end_are_told(server: Server, tmp_path: Path) -> None:
    server.elsewhere, server.passes_on = server.url, 100
    with pytest.raises(KnownError, match="without an end"):
        list(fetch(wanted(server), tmp_path / "model.gguf", Line()))
    assert len(server.ranges) == 6


@pytest.mark.parametrize("to", ["https:///x", "https://127.0.0.1:bad/x", "https://[bad/x"])
def test_a_redirect_to_nowhere_is_told(to: str, server: Server, tmp_path: Path) -> None:
    line = Line()
    server.elsewhere = to
    with pytest.raises(KnownError):
        list(fetch(wanted(server), tmp_path / "model.gguf", line))
    assert not line.is_open


@pytest.mark.parametrize(
    "url", ["http://example.org/model.gguf", "ftp://127.0.0.1/m", "file:///etc/passwd"]
)
def test_an_unsafe_address_is_refused_here_and_as_a_redirect(
    url: str, server: Server, tmp_path: Path
) -> None:
    with pytest.raises(KnownError, match="not a safe address"):
        list(fetch(replace(wanted(server), url=url), tmp_path / "model.gguf", Line()))
    server.elsewhere = url
    with pytest.raises(KnownError):
        list(fetch(wanted(server), tmp_path / "model.gguf", Line()))
    assert not (tmp_path / "model.gguf").exists()
