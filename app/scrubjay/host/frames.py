"""What goes over the local socket: JSON objects in bounded frames."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = Any
"""What `json` reads and writes."""

LONGEST_REQUEST: Final = 1 << 20
LONGEST_REPLY: Final = 1 << 26
DEEPEST: Final = 32
_LONGEST_VERB: Final = 64
_MARKS: Final = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""Whole strings, so that brackets within them do not count, and brackets."""
_REQUEST_NAMES: Final = frozenset({"verb", "params"})


class FrameError(KnownError):
    """A frame that is not what it should be."""


def encoded(message: Mapping[str, Json], longest: int) -> bytes:
    """Return a frame. Raises FrameError when it would be too long, ValueError for NaN."""
    frame = json.dumps(message, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    if len(frame) > longest:
        raise FrameError(f"The message is longer than {longest} bytes.", "Ask for less at once.")
    return frame


def decoded(frame: bytes) -> dict[str, Json]:
    """Return the object of a frame.

    Raises:
        FrameError: It is not UTF-8, not JSON (NaN and repeated names are not), not an
            object, or nested without end.
    """
    try:
        message = json.loads(
            frame.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_unique
        )
    except RecursionError as fault:
        raise FrameError("The message is nested too deeply.") from fault
    except ValueError as fault:
        raise FrameError("The message is not JSON in UTF-8.") from fault
    if not isinstance(message, dict):
        raise FrameError("The message is not an object.")
    return message


def request(frame: bytes) -> tuple[str, dict[str, Json]]:
    """Return verb and parameters of a request.

    Raises:
        FrameError: As `decoded`, or it nests deeper than DEEPEST, or it is not of the form
            of a request.
    """
    if _depth(frame) > DEEPEST:
        raise FrameError("The message is nested too deeply.")
    message = decoded(frame)
    verb, params = message.get("verb"), message.get("params", {})
    if set(message) - _REQUEST_NAMES:
        raise FrameError("The request holds something besides verb and params.")
    if not isinstance(verb, str) or not 0 < len(verb) <= _LONGEST_VERB or not verb.isprintable():
        raise FrameError("The request names no verb.")
    if not isinstance(params, dict):
        raise FrameError("The request's params are not an object.")
    return verb, params


def _depth(frame: bytes) -> int:
    """Return how deeply brackets nest outside strings, without recursion."""
    depth = deepest = 0
    for mark in _MARKS.findall(frame):
        if mark in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in b"]}":
            depth -= 1
    return deepest


def _no_constant(name: str) -> Json:
    raise ValueError(name)


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Refuse an object that says one thing twice: readers disagree on which one counts."""
    held = dict(pairs)
    if len(held) != len(pairs):
        raise ValueError("a name is repeated")
    return held
