"""What the windows need of the browsers and sites that are filled from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.browser import PairedBrowser, Pairing, Site
    from scrubjay.host.browsers import Browser


class Browsers(Protocol):
    """Browsers of this person, those that are paired, and the sites they fill."""

    def watch(
        self,
        told: Callable[[Pairing], None],
        ended: Callable[[PairedBrowser | None], None] = ...,
    ) -> None:
        """Hear, on the STORE lane, of browsers that ask to be paired, and what came of it."""
        ...

    def stop_pairing(self) -> None:
        """Let the code that is shown be of no use."""
        ...

    def installed(self) -> Sequence[Browser]:
        """Return the browsers of this person, connected or not, and what stands in the way."""
        ...

    def connect(self) -> Sequence[Browser]:
        """Let every browser find Scrubjay. Raises KnownError when a file cannot be written."""
        ...

    def disconnect(self) -> None:
        """Let no browser find Scrubjay any more; pairings stay."""
        ...

    def paired(self) -> Sequence[PairedBrowser]:
        """Return the browsers that may ask, the first paired first."""
        ...

    def unpair(self, browser: str) -> None:
        """Let a browser ask no more."""
        ...

    def sites(self) -> Sequence[Site]:
        """Return what the person decided about sites, by address."""
        ...

    def decide(self, origin: str, *, allowed: bool) -> Site:
        """Write down whether a site may be filled."""
        ...

    def forget_site(self, origin: str) -> None:
        """Be asked about a site again."""
        ...
