"""The keys of the windows as text: which there are, which may be chosen, and that none clash.

Keys are written as Qt writes them in files, "Ctrl+Shift+F": modifiers, then one key. An empty text
is no key at all. What each act does is the window's business; here it has only a name.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_KEYS: Final = {
    "chat": "Ctrl+1",
    "memories": "Ctrl+2",
    "you": "Ctrl+3",
    "review": "Ctrl+4",
    "forms": "Ctrl+5",
    "settings": "Ctrl+6",
    "new-chat": "Ctrl+N",
    "next-chat": "Ctrl+PgDown",
    "previous-chat": "Ctrl+PgUp",
    "palette": "Ctrl+K",
    "find": "Ctrl+F",
    "search-chats": "Ctrl+Shift+F",
    "stop": "Escape",
    "companion": "Ctrl+Shift+C",
    "quick": "Ctrl+Shift+N",
    "undo": "Ctrl+Shift+Z",
    "bigger": "Ctrl++",
    "smaller": "Ctrl+-",
    "sheet": "Ctrl+/",
    "quit": "Ctrl+Q",
}
"""The keys of each act until the person chooses others."""

_MODIFIERS: Final = ("Meta", "Ctrl", "Alt", "Shift")
"""In the order in which they are written."""
_NAMED: Final = {
    name.casefold(): name
    for name in (
        *("Escape", "Insert", "Del", "Home", "End", "PgUp", "PgDown", "Up", "Down", "Left"),
        *("Right", "Space", "Tab", "Backtab", "Backspace", "Return", "Enter", "Menu", "Help"),
        *("Pause", "Print", "Back", "Forward", "Refresh", "Search"),
        *(f"F{number}" for number in range(1, 36)),
    )
}
_ALSO: Final = {"esc": "Escape", "delete": "Del", "ins": "Insert", "pgdn": "PgDown"}
_ALONE: Final = frozenset({"Escape", "Insert", "Pause", "Help", *(f"F{n}" for n in range(1, 36))})
"""Keys that write nothing and move nothing, so they may stand without Ctrl or Alt."""
_WRITING: Final = frozenset({f"Ctrl+{letter}" for letter in "ACVXZY"})
"""What every field of every program does: copying must not start to do something else."""
_MOVING: Final = frozenset({"Tab", "Backtab", "Return", "Enter", "Space", "Backspace", "Menu"})
"""Keys one goes through a window with, with whatever modifier."""


class Fault(enum.Enum):
    """Why keys cannot be chosen."""

    UNKNOWN = enum.auto()
    """Not one key with modifiers."""
    TYPED = enum.auto()
    """They would write or move in a field: Ctrl, Alt or Meta is missing."""
    TAKEN = enum.auto()
    """Every field or every window needs them."""


def normal(keys: str) -> str | None:
    """Return keys as they are written here ("ctrl+pgdn" is "Ctrl+PgDown"); None if unreadable."""
    if not keys:
        return ""
    head, key = _split(keys)
    held = {each.strip().casefold() for each in head.split("+") if each.strip()}
    name = _name(key.strip())
    if name is None or not held <= {each.casefold() for each in _MODIFIERS}:
        return None
    return "+".join([*(each for each in _MODIFIERS if each.casefold() in held), name])


def fault(keys: str) -> Fault | None:
    """Return why an act cannot have these keys; None when it can. No keys are always possible."""
    written = normal(keys)
    if written is None:
        return Fault.UNKNOWN
    if not written:
        return None
    head, key = _split(written)
    if written in _WRITING or key in _MOVING:
        return Fault.TAKEN
    if not set(head.split("+")) & {"Ctrl", "Alt", "Meta"} and key not in _ALONE:
        return Fault.TYPED
    return None


def acceptable(keys: str) -> bool:
    """Report whether an act may have these keys."""
    return fault(keys) is None


def clashing(chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the acts whose chosen keys another act has: those must keep their own default.

    Args:
        chosen: Keys by act, of the acts that were given others.

    An act whose default somebody else took wins over the one who took it, since nothing may be
    taken silently; of two that were given the same, the first in the order of the acts wins.
    Returning an act to its default may clash again, so it is repeated until nothing does; each
    round refuses one act more.
    """
    kept = dict(chosen)
    refused: list[str] = []
    while (one := _first_clash(kept)) is not None:
        refused.append(one)
        del kept[one]
    return tuple(refused)


def _first_clash(chosen: Mapping[str, str]) -> str | None:
    holders: dict[str, str] = {}
    defaults_first = sorted(DEFAULT_KEYS, key=lambda act: act in chosen)
    for act in defaults_first:
        keys = normal(chosen.get(act, DEFAULT_KEYS[act]))
        if not keys:
            continue
        if keys in holders:
            return act
        holders[keys] = act
    return None


def _split(keys: str) -> tuple[str, str]:
    if keys == "+" or keys.endswith("++"):
        return keys[:-1].rstrip("+"), "+"
    head, _plus, key = keys.rpartition("+")
    return head, key


def _name(key: str) -> str | None:
    small = key.casefold()
    if small in _ALSO:
        return _ALSO[small]
    if small in _NAMED:
        return _NAMED[small]
    if len(key) != 1 or not key.isprintable() or key.isspace():
        return None
    large = key.upper()
    return large if len(large) == 1 else key  # ß is one key; SS would be two
