"""What a second start asks of the program that is running."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Where the system puts a token for a start, and where Qt looks for one when a window asks."""
LONGEST_TOKEN: Final = 256


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
