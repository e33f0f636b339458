"""What a second start asks of the program that is running."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Where the system puts a token for a start, and where Qt looks for one when a window asks."""
LONGEST_TOKEN: Final = 256


def sound_token(token: object) -> str:
    """Return the token if it can be one, or "": it comes from another program.

    It is put into this process's environment, so it may hold printable ASCII only.
    """
    is_sound = isinstance(token, str) and len(token) <= LONGEST_TOKEN and token.isascii()
    return str(token) if is_sound and str(token).isprintable() else ""


class Wish(enum.StrEnum):
    """What is to be shown; the values are verbs of the local socket."""

    FORWARD = "come-forward"
    QUICK = "quick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summons:
    """One call.

    Attributes:
        token: By which the system lets a window come to the front that nobody clicked: that
            of the second start, or "".
    """

    wish: Wish
    token: str = ""
