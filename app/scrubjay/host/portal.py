"""A system-wide key by the XDG desktop portal (interface GlobalShortcuts, versions 1 and 2).

The desktop asks the person which keys it shall be, remembers them, and tells us when they are
pressed. After the portal's documentation, "Global Shortcuts" and "Request".
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.domain.errors import KnownError
from scrubjay.host.bus_wire import options
from scrubjay.host.calling import sound_token
from scrubjay.host.session_bus import Call, CallRefusedError, SessionBus
from scrubjay.host.shortcut import Reason, ShortcutState, Standing, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.host.bus_wire import Message
    from scrubjay.host.shortcut import Watcher

    Answered = Callable[[int, dict[str, Any]], None]

DESKTOP: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
REQUEST: Final = "org.freedesktop.portal.Request"
SESSION: Final = "org.freedesktop.portal.Session"
REGISTRY: Final = "org.freedesktop.host.portal.Registry"
APP: Final = "scrubjay"
"""The name of our desktop file, by which desktops remember who asked."""
ID: Final = "quick-capture"
_GRANTED: Final = 0
_RULE: Final = f"type='signal',sender='{DESKTOP}'"
_ABSENT: Final = ("UnknownInterface", "UnknownMethod", "ServiceUnknown", "InvalidArgs")
_MODIFIERS: Final = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
_KEYS: Final = {"Space": "space"}


@final
class PortalShortcut:
    """The key of one bus. Answers come on the bus's thread, so nothing here waits for one.

    Args:
        address: Of the session bus.
    """

    def __init__(self, address: str, watcher: Watcher) -> None:
        self._address = address
        self._watcher = watcher
        self._bus: SessionBus | None = None
        self._lock = threading.Lock()
        self._turn = 0
        """Counts what was asked for and given back: an older `bind` has nothing to say."""
        self._portal = ""
        """Its unique name: what others say in its name is not heard."""
        self._session = ""
        self._requests = 0
        self._waiting: dict[str, Answered] = {}
        self._wish: tuple[str, str] = ("", "")

    def bind(self, keys: str, description: str) -> None:
        """Ask the desktop for the key; `release` on another thread ends it."""
        self.release()
        turn = self._turn
        self._wish = (keys, description)
        self._tell(Standing.ASKING)
        try:
            bus = SessionBus(self._address)
        except KnownError:
            self._give_up(turn, Standing.NOWHERE, Reason.NO_BUS)
            return
        with self._lock:
            is_wanted = turn == self._turn
            if is_wanted:
                self._bus = bus
        if not is_wanted:
            bus.close()
            return
        try:
            self._begin(bus)
        except CallRefusedError as refused:
            absent = refused.name.rpartition(".")[2] in _ABSENT
            if absent:
                self._give_up(turn, Standing.NOWHERE, Reason.NO_PORTAL)
            else:
                self._give_up(turn, Standing.REFUSED, Reason.DECLINED)
        except KnownError:
            self._give_up(turn, Standing.REFUSED, Reason.BROKEN)

    def release(self) -> None:
        """End the session: the desktop then watches for the key no more."""
        with self._lock:
            self._turn += 1
            bus, self._bus = self._bus, None
        if bus is not None:
            if self._session:
                with suppress(KnownError):
                    bus.call(DESKTOP, self._session, SESSION, "Close")
            bus.close()
        self._session = ""
        self._waiting.clear()

    def _begin(self, bus: SessionBus) -> None:
        bus.call(
            DESKTOP, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", SHORTCUTS, "version"
        )
        self._portal = bus.owner(DESKTOP)
        bus.listen(_RULE, self._hear)
        self._register(bus)
        self._ask("CreateSession", self._begun, session_handle_token=APP)

    def _register(self, bus: SessionBus) -> None:
        """Say who we are, where the portal wants to know it of programs outside a sandbox."""
        try:
            bus.call(DESKTOP, PATH, REGISTRY, "Register", "sa{sv}", APP, {})
        except CallRefusedError:
            return  # older portals find it out by themselves, or need no name

    def _ask(self, member: str, answered: Answered, *between: Any, **told: str) -> None:  # noqa: ANN401 - as the portal's signature says
        """Call a method that answers later, by a signal of a request of its own."""
        bus = self._bus
        if bus is None:
            return
        self._requests += 1
        token = f"{APP}{self._requests}"
        sender = bus.name.removeprefix(":").replace(".", "_")
        # Known before the call: its answer may come before the call returns.
        self._waiting[f"{PATH}/request/{sender}/{token}"] = answered
        signature = {"CreateSession": "a{sv}", "BindShortcuts": "oa(sa{sv})sa{sv}"}[member]
        given = options(handle_token=token, **told)
        to = Call(destination=DESKTOP, path=PATH, interface=SHORTCUTS, member=member)
        with suppress(KnownError):  # the bus is gone: release, or its end, says the rest
            bus.start(to, signature, (*between, given), self._failed)

    def _begun(self, response: int, results: dict[str, Any]) -> None:
        session = results.get("session_handle")
        if response != _GRANTED or not isinstance(session, str):
            self._tell(Standing.REFUSED, Reason.DECLINED)
            return
        self._session = session
        keys, description = self._wish
        told = options(description=description, preferred_trigger=trigger(keys))
        self._ask("BindShortcuts", self._bound, session, [(ID, told)], "")

    def _bound(self, response: int, results: dict[str, Any]) -> None:
        ours = _keys(results.get("shortcuts"))
        if response != _GRANTED or ours is None:
            self._tell(Standing.REFUSED, Reason.DECLINED)
            return
        self._tell(Standing.BOUND, keys=ours)

    def _hear(self, message: Message) -> None:
        """Take a signal of the portal, on the thread of the bus."""
        if message.sender != self._portal:
            return
        if message.interface == REQUEST and message.member == "Response":
            answered = self._waiting.pop(message.path, None)
            if answered is not None and message.signature == "ua{sv}":
                answered(*message.body)
        elif self._session and message.interface == SESSION and message.path == self._session:
            if message.member == "Closed":
                self._session = ""
                self._tell(Standing.REFUSED, Reason.DECLINED)
        elif self._session and message.body[:1] == (self._session,):
            self._hear_of_keys(message)

    def _hear_of_keys(self, message: Message) -> None:
        if message.interface != SHORTCUTS:
            return
        if message.member == "Activated" and message.signature == "osta{sv}":
            _session, key, _at, told = message.body
            if key == ID:
                self._watcher.pressed(sound_token(told.get("activation_token")))
        elif message.member == "ShortcutsChanged" and message.signature == "oa(sa{sv})":
            ours = _keys(message.body[1])
            if ours is not None:
                self._tell(Standing.BOUND, keys=ours)

    def _failed(self, name: str) -> None:
        """Hear that a call was refused, on the thread of the bus."""
        absent = name.rpartition(".")[2] in _ABSENT
        if absent:
            self._tell(Standing.NOWHERE, Reason.NO_PORTAL)
        else:
            self._tell(Standing.REFUSED, Reason.DECLINED)

    def _give_up(self, turn: int, standing: Standing, reason: Reason) -> None:
        if turn != self._turn:
            return  # given back meanwhile: nobody asks any more
        self.release()
        self._tell(standing, reason)

    def _tell(self, standing: Standing, reason: Reason = Reason.NONE, keys: str = "") -> None:
        self._watcher.told(ShortcutState(standing=standing, keys=keys, reason=reason))


def trigger(keys: str) -> str:
    """Return a key as the XDG specification of shortcuts writes it: "CTRL+ALT+j"."""
    modifiers, key = split(keys)
    named = _KEYS.get(key, key.lower())
    return "+".join([*(_MODIFIERS[each] for each in modifiers), named])


def _keys(shortcuts: object) -> str | None:
    """Return which keys ours has, as the desktop words them; None if it is not among these.

    Args:
        shortcuts: "a(sa{sv})", if it is as it should be: the desktop sends it as a variant.
    """
    for each in shortcuts if isinstance(shortcuts, list) else ():
        match each:
            case (str(name), dict(told)) if name == ID:
                return str(told.get("trigger_description", ""))
    return None
