"""A real Chromium with the extension loaded, the real host, and the program it reaches."""

from __future__ import annotations

import contextlib
import functools
import http.server
import importlib.util
import os
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from chromium import PROGRAM, Chromium, Tab
from scrubjay.background.lanes import Lanes
from scrubjay.bootstrap.opening import Program
from scrubjay.host.browsers import write_manifest, write_starter
from scrubjay.host.paths import find
from scrubjay.settings import MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.assistant.assistant import Assistant

CHECKOUT = Path(__file__).resolve().parents[2]
KNOWN = (
    "My name is Ana Novak.",
    "My e-mail address is ana.novak@example.org.",
    "My phone number is +43 664 1234567.",
    "My street address is Herrengasse 5.",
    "I live in Graz.",
    "My postcode is 8010.",
    "I live in Austria.",
    "I was born on 12 April 1990.",
    "My IBAN is AT61 1904 3002 3457 3201.",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser there is nothing to test here, and the report says so."""
    if PROGRAM is None:
        for each in items:
            if Path(__file__).parent in each.path.parents:
                each.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@dataclass(frozen=True, slots=True)
class Site:
    """Pages on this machine, each at a site of its own: one site may not be read too often."""

    folder: Path
    port: int

    def page(self, body: str, name: str, host: str = "") -> str:
        """Write a page and return its address; the host's name is that of the page."""
        text = f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{name}</title>{body}"
        (self.folder / f"{name}.html").write_text(text, "utf-8")
        return f"http://{host or name}.localhost:{self.port}/{name}.html"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        @override
        def log_message(self, *_words: object) -> None:
            """Say nothing: a log line is a failure here."""

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield Site(folder, server.server_port)
    server.shutdown()
    serving.join()
    server.server_close()


@pytest.fixture(scope="session")
def extension(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build for Chromium, made as it is shipped."""
    spec = importlib.util.spec_from_file_location(
        "build_extension", CHECKOUT / "packaging" / "extension.py"
    )
    assert spec is not None
    assert spec.loader is not None
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    folder: Path = builder.build(tmp_path_factory.mktemp("extension"))[0]
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Short: a socket's name has room for a hundred letters.
    return tmp_path_factory.mktemp("h")


@pytest.fixture(scope="session")
def assistant(home: Path) -> Iterator[Assistant]:
    """The program as its window holds it, with a life in it."""
    program = Program(find(os.environ, home))
    program.settings.put(MODEL, "none")
    program.create("keyfile", "")
    lanes = Lanes()
    program.use_lanes(lanes)
    opened: Assistant = lanes.call("store", program.open)
    for each in KNOWN:
        lanes.call("store", functools.partial(opened.browse.remember, each))
    yield opened
    lanes.call("store", program.close)
    lanes.close(5.0)


@dataclass(frozen=True, slots=True)
class Driver:
    """The browser as a person uses it: open a page, press the button, look, click."""

    chromium: Chromium
    extension: str
    tabs: list[Tab] = field(default_factory=list)

    def open(self, url: str) -> Tab:
        """Open a page."""
        self.tabs.append(self.chromium.open(url))
        return self.tabs[-1]

    def press(self, tab: Tab) -> Tab:
        """Press the extension's button; return its window once it has something to show."""
        popup = self.chromium.popup(self.extension, tab)
        self.tabs.append(popup)
        popup.wait(
            "!/Looking at/.test(document.body.innerText) && document.querySelector('main *')"
        )
        return popup

    def fill(self, tab: Tab) -> Tab:
        """Press the button and fill what is ticked."""
        popup = self.press(tab)
        self.confirm(popup)
        return popup

    def confirm(self, popup: Tab) -> None:
        """Press "Fill", where there is anything to fill, and wait until it is done."""
        if popup.run("document.querySelector('#fill').disabled"):
            return
        popup.click("#fill")
        popup.wait("document.querySelector('[role=status], [role=alert], #confirm')")


@pytest.fixture(scope="session")
def paired(
    tmp_path_factory: pytest.TempPathFactory, extension: Path, assistant: Assistant, home: Path
) -> Iterator[Driver]:
    """A browser that was paired by its code, as a person pairs it."""
    profile = tmp_path_factory.mktemp("profile")
    write_manifest(profile / "NativeMessagingHosts", write_starter(home), firefox=False)
    codes: list[str] = []
    assistant.browsers.watch(lambda pairing: codes.append(pairing.code))
    with Chromium(profile) as chromium:
        made = Driver(chromium, chromium.load(extension))
        blank = tmp_path_factory.mktemp("blank") / "blank.html"
        blank.write_text("<!DOCTYPE html><title>blank</title>", "utf-8")
        popup = made.press(made.open(blank.as_uri()))
        popup.click("button.main")
        popup.wait("document.querySelector('#code')")
        popup.type(codes[-1])
        popup.key("Enter")
        popup.wait("document.querySelector('[role=alert]')")  # this page itself cannot be filled
        yield made


@pytest.fixture
def driver(paired: Driver) -> Iterator[Driver]:
    """The paired browser; what the test opened is closed at its end."""
    yield paired
    for each in paired.tabs:
        with contextlib.suppress(RuntimeError):  # it closed itself, or the page did
            each.close()
    paired.tabs.clear()


@pytest.fixture
def values() -> Callable[[Tab], dict[str, str]]:
    """Return what the named fields of a page hold."""
    script = (
        "Object.fromEntries([...document.querySelectorAll('input,select,textarea')]"
        ".filter(e => e.name)"
        ".map(e => [e.name, e.type === 'checkbox' ? String(e.checked) : e.value]))"
    )
    return lambda tab: dict(tab.run(script))
