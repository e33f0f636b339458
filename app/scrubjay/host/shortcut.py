"""A key that works anywhere on the system: how it stands, and who hears of it."""

from __future__ import annotations

import enum
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


MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")


def split(keys: str) -> tuple[tuple[str, ...], str]:
    """Return the modifiers of a key and the key itself: "Ctrl+Alt+J" is (Ctrl, Alt) and J."""
    *modifiers, key = keys.split("+")
    return tuple(each for each in MODIFIERS if each in modifiers), key
