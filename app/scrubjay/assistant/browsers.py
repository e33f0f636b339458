"""The browser extension's face: pairing, offers for a page, fills, and what the person decided.

The extension is handed nothing but drafts for the form in front of it, and writes only what
it is told. What is decided here cannot be decided there: which browser may ask, which site
may be filled, which values belong to a reading, and what is logged.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scrubjay.assistant.forms import sources
from scrubjay.autofill import origin_of, page_warnings, read_page
from scrubjay.domain.browser import PageOffer, PairedBrowser, Pairing, Site
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import CONFIRM_TWICE, NEVER_FILLED, Decision
from scrubjay.domain.retention import USE_CONFIRMED
from scrubjay.host.browsers import browsers, connect, disconnect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.assistant.forms import Forms
    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.browser import Credentials
    from scrubjay.domain.form import Draft
    from scrubjay.host.browsers import Browser

    Told = Callable[[Pairing], None]
    Ended = Callable[[PairedBrowser | None], None]

PAIRING_TIME: Final = timedelta(minutes=3)
TRIES: Final = 3
OFFER_TIME: Final = timedelta(minutes=10)
MOST_OFFERS: Final = 20
PER_MINUTE: Final = 20
"""Readings of one site in a minute; a person clicks less often."""
_MINUTE: Final = timedelta(minutes=1)
PAGE_BYTES: Final = 900_000
"""Of a page as the extension tells it; the local socket takes a megabyte."""
_DIGITS: Final = 6
_KEY_BYTES: Final = 32
_CLIENTS: Final = "browsers"
_SITES: Final = "sites"
_STRANGER: Final = KnownError(
    "This browser is not paired with Scrubjay.", "Pair it from the extension's window."
)


@dataclass(slots=True)
class _Asked:
    """A pairing under way; tries left."""

    pairing: Pairing
    left: int = TRIES


class Browsers:
    """Runs on the STORE lane."""

    def __init__(self, parts: Parts, forms: Forms, chance: Callable[[int], bytes]) -> None:
        """Work on these parts.

        Args:
            parts: Ports and stages.
            forms: Drafts the fields.
            chance: Returns so many unpredictable bytes.
        """
        self._parts = parts
        self._forms = forms
        self._chance = chance
        self._asked: _Asked | None = None
        self._offers: dict[str, tuple[datetime, PageOffer]] = {}
        self._readings: dict[str, list[datetime]] = {}
        self._watchers: list[tuple[Told, Ended]] = []

    def watch(self, told: Told, ended: Ended = lambda _paired: None) -> None:
        """Tell the window of each browser that asks to be paired, on the STORE lane.

        Args:
            told: Hears the code that is to be shown.
            ended: The code is of no use any more: receives the browser that is paired now, or
                None when it guessed too often or the person stopped it.
        """
        self._watchers.append((told, ended))

    def begin(self, name: str) -> Pairing:
        """Let a browser ask to be paired: a new code takes the place of an old one."""
        number = int.from_bytes(self._chance(8), "big") % 10**_DIGITS
        pairing = Pairing(
            name=" ".join(name.split())[:60] or "A browser",
            code=f"{number:0{_DIGITS}d}",
            until=self._parts.clock.now() + PAIRING_TIME,
        )
        self._asked = _Asked(pairing)
        for told, _ended in self._watchers:
            told(pairing)
        return pairing

    def pair(self, code: str) -> tuple[PairedBrowser, str]:
        """Pair the browser that knows the code; return it and its key, which is told only once.

        Raises:
            KnownError: The code is wrong, too old, or was guessed at too often.
        """
        asked, now = self._asked, self._parts.clock.now()
        if asked is None or now > asked.pairing.until:
            raise KnownError("There is no pairing under way.", "Begin it in the extension.")
        asked.left -= 1
        typed = "".join(code.split())  # it is shown in two groups of three
        if not hmac.compare_digest(typed.encode(), asked.pairing.code.encode()):
            if asked.left <= 0:
                self._end_pairing(None)
            raise KnownError("This is not the code that Scrubjay shows.", "Look again.")
        key = self._chance(_KEY_BYTES).hex()
        made = PairedBrowser(
            id=self._parts.ids.new(), name=asked.pairing.name, fingerprint=_hash(key), at=now
        )
        self._keep(_CLIENTS, [*self.paired(), made])
        self._end_pairing(made)
        return made, key

    def stop_pairing(self) -> None:
        """Let the code that is shown be of no use: the person did not ask for it."""
        self._end_pairing(None)

    def paired(self) -> list[PairedBrowser]:
        """Return the browsers that may ask, the first paired first."""
        return [
            PairedBrowser(**{**each, "at": datetime.fromisoformat(each["at"])})
            for each in self._held(_CLIENTS)
        ]

    def knows(self, shown: Credentials) -> bool:
        """Report whether this is a browser that was paired, and still is."""
        held = next((each for each in self.paired() if each.id == shown.browser), None)
        return held is not None and hmac.compare_digest(held.fingerprint, _hash(shown.key))

    def unpair(self, browser: str) -> None:
        """Let a browser ask no more."""
        self._keep(_CLIENTS, [each for each in self.paired() if each.id != browser])
        self._offers.clear()

    def installed(self) -> list[Browser]:
        """Return the browsers of this person, connected or not, and what stands in the way."""
        return browsers(Path.home(), self._home)

    def connect(self) -> list[Browser]:
        """Let every browser of this person find Scrubjay; return how they stand then.

        Raises:
            KnownError: A browser's folder could not be written, and which.
        """
        return connect(Path.home(), self._home)

    def disconnect(self) -> None:
        """Let no browser find Scrubjay any more; pairings stay.

        Raises:
            KnownError: A file could not be removed, and which.
        """
        disconnect(Path.home(), self._home)

    @property
    def _home(self) -> Path:
        return self._parts.vault.path.parent

    def sites(self) -> list[Site]:
        """Return what the person decided about sites, by address."""
        found = [
            Site(
                origin=each["origin"],
                allowed=each["allowed"],
                at=datetime.fromisoformat(each["at"]),
                fills=each["fills"],
                last=datetime.fromisoformat(each["last"]) if each["last"] else None,
            )
            for each in self._held(_SITES)
        ]
        return sorted(found, key=lambda each: each.origin)

    def decide(self, origin: str, *, allowed: bool) -> Site:
        """Write down whether a site may be filled."""
        held = {each.origin: each for each in self.sites()}
        fresh = Site(origin=origin, allowed=allowed, at=self._parts.clock.now())
        held[origin] = replace(held.get(origin, fresh), allowed=allowed)
        self._keep(_SITES, list(held.values()))
        return held[origin]

    def forget_site(self, origin: str) -> None:
        """Be asked about a site again."""
        self._keep(_SITES, [each for each in self.sites() if each.origin != origin])

    def offer(self, shown: Credentials, url: str, html: str, context: str = "") -> PageOffer:
        """Return what could be filled on a page; nothing is filled or logged yet.

        Args:
            shown: Proves which browser asks.
            url: The page's address, from the browser itself and not from the page.
            html: The page's fields and the words around them, as the extension tells them.
            context: For whom or where.

        Raises:
            KnownError: The browser is not paired, the page may not be filled, the site was
                refused by the person, or asks too often.
        """
        self.drop_old()
        self._check_key(shown)
        origin = origin_of(url)
        site = next((each for each in self.sites() if each.origin == origin), None)
        if site is not None and not site.allowed:
            raise _refused(origin)
        if len(html.encode()) > PAGE_BYTES:
            raise KnownError("This page is too large.", "Save it and open it as a file.")
        self._slow_down(origin)
        page = read_page(html.encode(), origin)
        offer = PageOffer(
            token=self._chance(16).hex(),
            origin=origin,
            drafts=self._forms.draft(page, context),
            warnings=tuple(page_warnings(page, origin)),
            site=site,
        )
        now = self._parts.clock.now()
        latest = list(self._offers.items())[-MOST_OFFERS + 1 :]
        self._offers = dict(latest) | {offer.token: (now, offer)}
        return offer

    def fill(
        self, shown: Credentials, token: str, chosen: Mapping[int, str], *, confirmed: bool
    ) -> dict[int, str]:
        """Return the values to be written, by position, and log where each one goes.

        Args:
            shown: Proves which browser asks.
            token: Of the offer; used up by this.
            chosen: Position and value, as the person left them in the preview.
            confirmed: The person confirmed numbers that need it twice.

        Raises:
            KnownError: The offer is too old, a value is not among those offered, or a number
                was not confirmed twice. Nothing is filled then.
        """
        self.drop_old()
        self._check_key(shown)
        _made, offer = self._offers.pop(token, (None, None))
        if offer is None:
            raise KnownError("This preview is too old.", "Open it again.")
        drafts = {each.field.position: each for each in offer.drafts}
        for position, value in chosen.items():
            _check(drafts.get(position), value, confirmed=confirmed)
        if any(each.origin == offer.origin and not each.allowed for each in self.sites()):
            raise _refused(offer.origin)
        self.decide(offer.origin, allowed=True)
        self._log(offer.origin, [(drafts[at], value) for at, value in chosen.items()])
        return dict(chosen)

    def drop_old(self) -> None:
        """Hold no draft longer than its preview may be answered, nor who read what when.

        The clock calls it too: a page that nobody came back to leaves nothing in memory.
        """
        now = self._parts.clock.now()
        self._offers = {
            token: held for token, held in self._offers.items() if now - held[0] <= OFFER_TIME
        }
        lately = {
            origin: [each for each in times if now - each < _MINUTE]
            for origin, times in self._readings.items()
        }
        self._readings = {origin: times for origin, times in lately.items() if times}

    def forget_offers(self) -> None:
        """Hold no draft any more: its memory may have been forgotten for good."""
        self._offers.clear()

    def _log(self, origin: str, written: Sequence[tuple[Draft, str]]) -> None:
        now = self._parts.clock.now()
        used = []
        for draft, value in written:
            other = next((key for text, key in draft.others if text == value), None)
            name = draft.field.label or draft.field.name or draft.field.id
            for memory in [other] if other is not None else sources(draft):
                self._parts.vault.log_fill(memory, name, origin, now)
                used.append(memory)
        self._parts.reinforce.use(used, USE_CONFIRMED, now)
        self._keep(
            _SITES,
            [
                replace(each, fills=each.fills + 1, last=now) if each.origin == origin else each
                for each in self.sites()
            ],
        )

    def _end_pairing(self, made: PairedBrowser | None) -> None:
        self._asked = None
        for _told, ended in self._watchers:
            ended(made)

    def _check_key(self, shown: Credentials) -> None:
        if not self.knows(shown):
            raise _STRANGER

    def _slow_down(self, origin: str) -> None:
        lately = self._readings.get(origin, [])
        if len(lately) >= PER_MINUTE:
            raise KnownError(f"{origin} was read too often.", "Wait a minute.")
        self._readings[origin] = [*lately, self._parts.clock.now()]

    def _held(self, note: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self._parts.vault.note(note) or "[]")
        return found

    def _keep(self, note: str, values: Sequence[PairedBrowser | Site]) -> None:
        told = json.dumps([asdict(each) for each in values], default=datetime.isoformat)
        self._parts.vault.keep_note(note, told)


def _check(draft: Draft | None, value: str, *, confirmed: bool) -> None:
    """Refuse a value that was not offered for its field.

    Raises:
        KnownError: And which.
    """
    if draft is None or draft.decision is Decision.BLANK or draft.kind in NEVER_FILLED:
        raise KnownError("A field of this page is not to be filled.", "Open the preview again.")
    if value not in (draft.value, *(other for other, _memory in draft.others)):
        raise KnownError("A value was not among those offered.", "Open the preview again.")
    if draft.kind in CONFIRM_TWICE and not confirmed:
        raise KnownError(
            f"“{draft.field.label or draft.field.name}” needs to be confirmed a second time."
        )


def _refused(origin: str) -> KnownError:
    return KnownError(f"You told Scrubjay to leave {origin} alone.", "Change it in Forms.")


def _hash(key: str) -> str:
    """Return a fingerprint; the key is random, so one round is enough."""
    return hashlib.blake2b(key.encode(), digest_size=32).hexdigest()
