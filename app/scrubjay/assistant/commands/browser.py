"""What a paired browser may ask, and what the person asks about browsers and sites.

The first come only over the native host of the extension (`cli/native_host.py`); a page can
say anything in its words, so nothing here is taken from them but labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.domain.browser import Credentials
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import CONFIRM_TWICE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.browser import Site

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _begin(assistant: Assistant, params: Params) -> Result:
    pairing = assistant.browsers.begin(_text(params, "name"))
    yield {"until": rendering.moment(pairing.until)}


def _pair(assistant: Assistant, params: Params) -> Result:
    paired, key = assistant.browsers.pair(_text(params, "code"))
    yield {"browser": paired.id, "key": key}


def _offer(assistant: Assistant, params: Params) -> Result:
    shown = _credentials(params)
    if not assistant.browsers.knows(shown):
        # No error: the extension has something to do then, and should not have to read a sentence.
        yield {"paired": False}
        return
    context = str(params.get("context") or "")
    url, html = _text(params, "url"), _text(params, "html")
    offer = assistant.browsers.offer(shown, url, html, context)
    yield {
        "paired": True,
        "token": offer.token,
        "origin": offer.origin,
        "warnings": list(offer.warnings),
        "decided": offer.site is not None,
        "fields": [
            rendering.draft(each)
            | {"label": each.field.label or each.field.name or each.field.id}
            | {"visible": each.field.visible, "twice": each.kind in CONFIRM_TWICE}
            for each in offer.drafts
        ],
    }


def _fill(assistant: Assistant, params: Params) -> Result:
    chosen = params.get("chosen")
    if not isinstance(chosen, dict) or not all(
        str(at).isdecimal() and isinstance(value, str) for at, value in chosen.items()
    ):
        raise KnownError("The request does not say what to fill.")
    values = assistant.browsers.fill(
        _credentials(params),
        _text(params, "token"),
        {int(at): value for at, value in chosen.items()},
        confirmed=params.get("confirmed") is True,
    )
    yield {"values": {str(at): value for at, value in values.items()}}


def _leave(assistant: Assistant, params: Params) -> Result:
    """Leave the site alone from now on; the browser may say so, and never the opposite."""
    offer = assistant.browsers.offer(_credentials(params), _text(params, "url"), "<form></form>")
    yield _site(assistant.browsers.decide(offer.origin, allowed=False))


def _browsers(assistant: Assistant, _params: Params) -> Result:
    yield {
        "browsers": [
            {"id": each.id, "name": each.name, "at": rendering.moment(each.at)}
            for each in assistant.browsers.paired()
        ],
        "sites": [_site(each) for each in assistant.browsers.sites()],
    }


def _connect(assistant: Assistant, params: Params) -> Result:
    if params.get("off"):
        assistant.browsers.disconnect()
        found = assistant.browsers.installed()
    else:
        found = assistant.browsers.connect()
    yield {
        "browsers": [
            {"name": each.name, "connected": each.connected, "advice": each.advice or None}
            for each in found
        ]
    }


def _unpair(assistant: Assistant, params: Params) -> Result:
    wanted = str(params["id"])
    if wanted not in {each.id for each in assistant.browsers.paired()}:
        raise KnownError(f"There is no paired browser {wanted}.", "scrubjay browsers lists them.")
    assistant.browsers.unpair(wanted)
    yield from _browsers(assistant, params)


def _site(site: Site) -> dict[str, Any]:
    return {
        "origin": site.origin,
        "allowed": site.allowed,
        "fills": site.fills,
        "last": rendering.moment(site.last),
    }


def _credentials(params: Params) -> Credentials:
    return Credentials(browser=_text(params, "browser"), key=_text(params, "key"))


def _text(params: Params, key: str) -> str:
    value = params.get(key)
    if not isinstance(value, str) or not value:
        raise KnownError(f"The request lacks “{key}”.", "Update the extension.")
    return value


FROM_BROWSERS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "browser-begin": _begin,
    "browser-pair": _pair,
    "browser-offer": _offer,
    "browser-fill": _fill,
    "browser-leave": _leave,
}
"""What the extension asks; the only verbs its native host hands on."""

COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "browsers": _browsers,
    "browser-connect": _connect,
    "browser-unpair": _unpair,
}
