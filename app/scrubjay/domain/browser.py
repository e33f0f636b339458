"""Browsers that were paired with Scrubjay, and the sites on which they fill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.form import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A browser that asks to be paired: the person reads the code here and types it there."""

    name: str
    code: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedBrowser:
    """A browser that proved it was paired. Its key is kept as a fingerprint only."""

    id: str
    name: str
    fingerprint: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a browser shows with each request: its id and the key it was told when paired."""

    browser: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the person decided about a web site.

    Attributes:
        origin: Scheme, host and port.
        allowed: May be filled; False: never offered there.
        fills: How many times something was filled there. last: when.
    """

    origin: str
    allowed: bool
    at: datetime
    fills: int = 0
    last: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOffer:
    """What could be filled on a page, before anything is.

    Attributes:
        token: Names this reading when it is filled; good for ten minutes, and once.
        site: None when the person has not decided about this site yet.
    """

    token: str
    origin: str
    drafts: tuple[Draft, ...]
    warnings: tuple[str, ...]
    site: Site | None
