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
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from chromium import Chromium
from scrubjay.background.lanes import Lanes
from scrubjay.bootstrap.opening import Program
from scrubjay.host.browsers import write_manifest, write_starter
from scrubjay.host.paths import find
from scrubjay.settings import MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chromium import Tab
    from scrubjay.assistant.assistant import Assistant

CHECKOUT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Site:
    """Pages on this machine, each at a site of its own: one site may not be read too often."""

    folder: Path
    port: int

    def page(self, body: str, name: str, host: str = "") -> str:
        """Write a page and return its address; the host's name is that of the page."""
        return self.whole(
            f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{name}</title>{body}",
            name,
            host,
        )

    def whole(self, markup: str, name: str, host: str = "") -> str:
        """Write a page that is complete and return its address."""
        (self.folder / f"{name}.html").write_text(markup, "utf-8")
        return f"http://{host or name}.localhost:{self.port}/{name}.html"


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """Serve a folder on a free port of this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        extensions_map: dict[str, str] = {".html": "text/html; charset=utf-8"}  # noqa: RUF012 - theirs

        @override
        def log_message(self, *_words: object) -> None:
            """Say nothing: a log line is a failure here."""

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Site(folder, server.server_port)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def build_extension(folder: Path) -> list[Path]:
    """Build the extension as it is shipped: for Chromium, for Firefox."""
    spec = importlib.util.spec_from_file_location(
        "build_extension", CHECKOUT / "packaging" / "extension.py"
    )
    assert spec is not None
    assert spec.loader is not None
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    built: list[Path] = builder.build(folder)
    return built


@contextlib.contextmanager
def program(home: Path, live: Callable[[Assistant], None]) -> Iterator[Assistant]:
    """Run the program as its window holds it, and let `live` put a life into it.

    Args:
        home: Short: a socket's name has room for a hundred letters.
        live: Called on the lane of the store.
    """
    running = Program(find(os.environ, home))
    running.settings.put(MODEL, "none")
    running.create("keyfile", "")
    lanes = Lanes()
    running.use_lanes(lanes)
    opened: Assistant = lanes.call("store", running.open)
    lanes.call("store", functools.partial(live, opened))
    try:
        yield opened
    finally:
        lanes.call("store", running.close)
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
            "!/Looking at/.test(document.body?.innerText) && document.querySelector('main *')"
        )
        return popup

    def fill(self, tab: Tab) -> Tab:
        """Press the button and fill what is ticked."""
        popup = self.press(tab)
        self.confirm(popup)
        return popup

    def confirm(self, popup: Tab) -> None:
        """Press "Fill", where there is anything to fill, and wait until it is done."""
        if popup.run("document.querySelector('#fill')?.disabled ?? true"):
            return
        popup.click("#fill")
        popup.wait("document.querySelector('[role=status], [role=alert], #confirm')")

    def tidy(self) -> None:
        """Close what was opened."""
        for each in self.tabs:
            with contextlib.suppress(RuntimeError):  # it closed itself, or the page did
                each.close()
        self.tabs.clear()


@contextlib.contextmanager
def browser(profile: Path, home: Path, extension: Path) -> Iterator[Driver]:
    """Start a browser that finds the program in `home`, not paired with it yet."""
    write_manifest(profile / "NativeMessagingHosts", write_starter(home), firefox=False)
    with Chromium(profile) as chromium:
        yield Driver(chromium, chromium.load(extension))


def pair(driver: Driver, assistant: Assistant, page: str, look: Callable[[Tab], None]) -> None:
    """Pair a browser by its code, as a person does; `look` is called at each step."""
    codes: list[str] = []
    assistant.browsers.watch(lambda pairing: codes.append(pairing.code))
    tab = driver.open(page)
    popup = driver.press(tab)
    look(popup)
    popup.click("button.main")
    popup.wait("document.querySelector('#code')")
    # Whoever looks at Scrubjay for the code loses the extension's window: it goes on from there.
    popup.close()
    popup = driver.press(tab)
    popup.wait("document.querySelector('#code')")
    popup.type(f"{codes[-1][:3]} {codes[-1][3:]}")
    look(popup)
    popup.key("Enter")
    popup.wait("!document.querySelector('#code') && document.querySelector('main *')")
