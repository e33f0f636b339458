"""Which pages may be filled at all, and what the person is warned of before."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import NEVER_FILLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.form import Page

MANY_KINDS: Final = 14
"""Different things one form asks for; a shop's longest order form asks for fewer."""
_PORTS: Final = {"https": 443, "http": 80}


def origin(url: str) -> str:
    """Return scheme, host and port of a page that may be filled.

    Raises:
        KnownError: Its connection can be read on the way, or it comes from nowhere
            (about:, data:, file:); nothing may be filled there.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise KnownError("The address of this page cannot be read.") from None
    if parts.scheme not in _PORTS or not host:
        raise KnownError(
            "Only pages of a web site can be filled.", "Save the page and open it as a file."
        )
    if parts.scheme == "http" and not _is_loopback(host):
        raise KnownError(
            f"{host} is not encrypted: whoever is on the way could read what is filled in.",
            "Look whether the site can be reached with https.",
        )
    suffix = "" if port in (None, _PORTS[parts.scheme]) else f":{port}"
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{suffix}"


def warnings(page: Page, of: str) -> Iterator[str]:
    """Yield what the person should know before filling, one sentence each.

    Args:
        page: As read.
        of: The page's origin.
    """
    for form in page.forms:
        scheme = urlsplit(form.action).scheme if form.action else ""
        if scheme in _PORTS:
            target = _plain_origin(form.action)
            if target != of:
                yield f"This form sends what is filled in to {target}, another site."
        elif scheme and scheme != "javascript":
            yield "This form sends what is filled in somewhere that is no web site."
        kinds = {
            each.kind
            for each in form.readings
            if each.kind is not None and each.kind not in NEVER_FILLED and each.field.visible
        }
        if len(kinds) > MANY_KINDS:
            yield f"This form asks for {len(kinds)} different things about you."
    hidden = sum(
        each.kind is not None and not each.field.visible
        for form in page.forms
        for each in form.readings
    )
    if hidden:
        yield f"{hidden} fields that you cannot see ask for things about you; they stay empty."


def _plain_origin(url: str) -> str:
    """Return an origin without judging it."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = None
    suffix = "" if port in (None, _PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{(parts.hostname or '').rstrip('.')}{suffix}"


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
