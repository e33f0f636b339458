"""Decides what stands under "In your browser": browsers, pairings, and sites."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane
from scrubjay.ui.overriding import override
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.seen_presenter import SeenPresenter
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.browser import PairedBrowser, Site
    from scrubjay.domain.errors import KnownError
    from scrubjay.host.browsers import Browser
    from scrubjay.ui.context import UiContext


class Phase(enum.Enum):
    """How far the section is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    BUSY = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowsersState:
    """The section as shown."""

    phase: Phase = Phase.LOADING
    browsers: tuple[Browser, ...] = ()
    paired: tuple[PairedBrowser, ...] = ()
    sites: tuple[Site, ...] = ()
    trouble: Trouble | None = None

    @property
    def can_connect(self) -> bool:
        """Some browser could find Scrubjay and does not; or none was found to say so."""
        reachable = [each for each in self.browsers if not each.fence]
        return not reachable or any(not each.connected for each in reachable)

    @property
    def can_disconnect(self) -> bool:
        """Some browser finds Scrubjay."""
        return any(each.connected for each in self.browsers)


class BrowsersPresenter(SeenPresenter[BrowsersState]):
    """Reads everything when it is seen; fills happen in the browser, where nobody tells."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, BrowsersState())
        self._face = context.assistant.browsers

    @override
    def reload(self) -> None:
        """Read everything again; what is shown stays until then."""
        self._do(lambda: None)

    def connect_browsers(self) -> None:
        """Let every browser find Scrubjay."""
        self._change(self._face.connect, tr("Your browsers find Scrubjay now."))

    def disconnect_browsers(self) -> None:
        """Let no browser find it any more."""
        self._change(self._face.disconnect, tr("No browser finds Scrubjay any more."))

    def unpair(self, browser: PairedBrowser) -> None:
        """Let a browser ask no more."""
        sentence = tr("{name} can no longer ask Scrubjay for anything.", name=browser.name)
        self._change(lambda: self._face.unpair(browser.id), sentence)

    def decide(self, site: Site, *, allowed: bool) -> None:
        """Let a site be filled, or leave it alone."""
        if allowed != site.allowed:
            self._do(lambda: self._face.decide(site.origin, allowed=allowed))

    def forget_site(self, site: Site) -> None:
        """Be asked about a site again."""
        sentence = tr("Scrubjay asks again before it fills {site}.", site=site.origin)
        self._change(lambda: self._face.forget_site(site.origin), sentence)

    def _change(self, work: Callable[[], object], sentence: str) -> None:
        self._show(replace(self.state, phase=Phase.BUSY, trouble=None))
        self._do(work, sentence)

    def _do(self, work: Callable[[], object], sentence: str = "") -> None:
        face = self._face

        def act() -> BrowsersState:
            work()
            return BrowsersState(
                phase=Phase.SHOWING,
                browsers=tuple(face.installed()),
                paired=tuple(face.paired()),
                sites=tuple(face.sites()),
            )

        def done(state: BrowsersState) -> None:
            self._show(state)
            if sentence:
                self._context.toast(sentence)

        self._context.jobs.run(Lane.STORE, act, done, failed=self._failed)

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, phase=Phase.SHOWING, trouble=Trouble.of(error)))
