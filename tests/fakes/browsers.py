"""Browsers and sites as the test puts them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from fakes.life import NOW
from scrubjay.domain.browser import PairedBrowser, Pairing, Site
from scrubjay.host.browsers import Browser

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.errors import KnownError

    Told = Callable[[Pairing], None]
    Ended = Callable[[PairedBrowser | None], None]


class FakeBrowsers:
    """Nothing is installed, paired or decided until the test says so."""

    def __init__(self) -> None:
        self.found: list[Browser] = []
        self.clients: list[PairedBrowser] = []
        self.decided: dict[str, Site] = {}
        self.trouble: KnownError | None = None
        """Raised by connecting until it is taken away."""
        self.stopped = 0
        self._watchers: list[tuple[Told, Ended]] = []

    def watch(self, told: Told, ended: Ended = lambda _paired: None) -> None:
        self._watchers.append((told, ended))

    def ask(self, name: str = "Chromium", code: str = "402913") -> None:
        """Let a browser ask to be paired."""
        pairing = Pairing(name=name, code=code, until=NOW + timedelta(minutes=3))
        for told, _ended in self._watchers:
            told(pairing)

    def pair(self, name: str = "Chromium") -> None:
        """Let it have typed the code."""
        made = PairedBrowser(id="b1", name=name, fingerprint="f", at=NOW)
        self.clients.append(made)
        self._end(made)

    def stop_pairing(self) -> None:
        self.stopped += 1
        self._end(None)

    def installed(self) -> Sequence[Browser]:
        return self.found

    def connect(self) -> Sequence[Browser]:
        if self.trouble is not None:
            raise self.trouble
        self.found = [replace(each, connected=not each.fence) for each in self.found]
        return self.found

    def disconnect(self) -> None:
        self.found = [replace(each, connected=False) for each in self.found]

    def paired(self) -> Sequence[PairedBrowser]:
        return self.clients

    def unpair(self, browser: str) -> None:
        self.clients = [each for each in self.clients if each.id != browser]

    def sites(self) -> Sequence[Site]:
        return sorted(self.decided.values(), key=lambda each: each.origin)

    def decide(self, origin: str, *, allowed: bool) -> Site:
        fresh = Site(origin=origin, allowed=allowed, at=NOW)
        self.decided[origin] = replace(self.decided.get(origin, fresh), allowed=allowed)
        return self.decided[origin]

    def forget_site(self, origin: str) -> None:
        self.decided.pop(origin, None)

    def _end(self, made: PairedBrowser | None) -> None:
        for _told, ended in self._watchers:
            ended(made)


def surfing(browsers: FakeBrowsers) -> None:
    """Put in browsers of every kind, one pairing, and three sites."""
    folder = Path("/home/mira/.config/chromium/NativeMessagingHosts")
    browsers.found = [
        Browser(name="Chromium", folder=folder, connected=True),
        Browser(name="Firefox", folder=folder, connected=False),
        Browser(name="Firefox", folder=None, connected=False, fence="Snap"),
    ]
    paired = NOW - timedelta(days=11)
    browsers.clients = [PairedBrowser(id="b1", name="Chromium", fingerprint="f", at=paired)]
    lately = NOW - timedelta(days=2)
    for origin, allowed, fills, last in (
        ("https://ferry.example", True, 3, lately),
        ("https://pool.example", True, 1, NOW - timedelta(days=70)),
        ("https://survey.example", False, 0, None),
    ):
        browsers.decided[origin] = Site(
            origin=origin, allowed=allowed, at=lately, fills=fills, last=last
        )
