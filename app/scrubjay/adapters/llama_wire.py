"""The language between the program and its model worker: length-prefixed JSON.

A frame is four bytes of length, big endian, then one JSON object in UTF-8. Each request carries an
"id" and what to "do"; each answer repeats the id and carries either

    {"piece": text}         part of a reply
    {"read": n}             still reading the prompt: n tokens so far
    {"result": {...}}       the end, with what was asked for
    {"error": sentence, "remedy": sentence}     the end, in failure
"""

from __future__ import annotations

import json
import struct
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTH: Final = struct.Struct(">I")
LARGEST_FRAME: Final = 64 * 1024 * 1024

Frame = dict[str, Any]


class BrokenFrameError(ValueError):
    """What arrived is no frame; the other side cannot be understood any more."""


def write_frame(stream: IO[bytes], message: Mapping[str, object]) -> None:
    """Send one frame at once."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    if len(body) > LARGEST_FRAME:
        raise BrokenFrameError
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """Wait for one frame; None when the other side has ended.

    Raises:
        BrokenFrameError: Too long, cut short, or not a JSON object.
    """
    head = stream.read(LENGTH.size)
    if not head:
        return None
    if len(head) < LENGTH.size:
        raise BrokenFrameError
    (length,) = LENGTH.unpack(head)
    if length > LARGEST_FRAME:
        raise BrokenFrameError
    body = stream.read(length)
    if len(body) < length:
        raise BrokenFrameError
    try:
        message = json.loads(body)
    except ValueError as error:
        raise BrokenFrameError from error
    if not isinstance(message, dict):
        raise BrokenFrameError
    return message
