"""A key that works anywhere on the system: how it stands, and which way this system has."""

from __future__ import annotations

import enum
import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Standing(enum.Enum):
    """How the key stands."""

    OFF = enum.auto()
    ASKING = enum.auto()
    BOUND = enum.auto()
    REFUSED = enum.auto()
    NOWHERE = enum.auto()


class Reason(enum.Enum):
    """Why the key is not bound.

    DECLINED: the person or the desktop said no. TAKEN: another program has it. BROKEN: the
    desktop began and did not answer. NO_BUS, NO_PORTAL, SYSTEM: there is no way to ask.
    """

    NONE = enum.auto()
    DECLINED = enum.auto()
    TAKEN = enum.auto()
    BROKEN = enum.auto()
    NO_BUS = enum.auto()
    NO_PORTAL = enum.auto()
    SYSTEM = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutState:
    """How the key stands.

    Attributes:
        keys: As the system names those that it bound; "" where it does not tell.
    """

    standing: Standing = Standing.OFF
    keys: str = ""
    reason: Reason = Reason.NONE


class SystemShortcut(Protocol):
    """One key, by the way of one system. `bind` and `release` may take their time."""

    def bind(self, keys: str, description: str) -> None:
        """Ask the system for the key; how that went is told to the watcher, on any thread.

        Args:
            keys: "Ctrl+Alt+J". Some systems let the person choose others.
            description: What it does, as the system shows it.
        """
        ...

    def release(self) -> None:
        """Give the key back; a second call does nothing."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Who hears of the key; called on any thread.

    Attributes:
        told: Receives how it stands now.
        pressed: Receives the token by which a window may come forward, or "".
    """

    told: Callable[[ShortcutState], None]
    pressed: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class NoShortcut:
    """A system that has no way at all."""

    watcher: Watcher
    reason: Reason

    def bind(self, keys: str, description: str) -> None:  # noqa: ARG002 - the port's
        """Say why not."""
        self.watcher.told(ShortcutState(standing=Standing.NOWHERE, reason=self.reason))

    def release(self) -> None:
        """Have nothing to give back."""


MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")


def split(keys: str) -> tuple[tuple[str, ...], str]:
    """Return the modifiers of a key and the key itself: "Ctrl+Alt+J" is (Ctrl, Alt) and J."""
    *modifiers, key = keys.split("+")
    return tuple(each for each in MODIFIERS if each in modifiers), key


def system_shortcut(watcher: Watcher) -> SystemShortcut:
    """Return the way this system has; it is asked only by `bind`."""
    if sys.platform == "win32":
        from scrubjay.host.windows_hotkey import WindowsHotkey  # noqa: PLC0415 - for Windows only

        return WindowsHotkey(watcher)
    if sys.platform == "darwin":
        return NoShortcut(watcher, Reason.SYSTEM)
    from scrubjay.host.portal import PortalShortcut  # noqa: PLC0415 - after the first paint
    from scrubjay.host.session_bus import bus_address  # noqa: PLC0415 - as above

    address = bus_address(os.environ)
    return PortalShortcut(address, watcher) if address else NoShortcut(watcher, Reason.NO_BUS)


def quick_command() -> str:
    """Return the command that opens quick capture, to be bound in the system's settings."""
    found = shutil.which("scrubjay")
    start = [found] if found else [sys.executable, "-m", "scrubjay"]
    return shlex.join([*start, "--quick"])
