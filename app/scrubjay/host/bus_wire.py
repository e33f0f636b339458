"""The binary form of D-Bus messages: values by their signature, and a message with its head.

Written out here because Qt's own binding cannot: from Python it turns every whole number into an
INT32 and aborts the process on an array of structures, which the portal for shortcuts needs.
After the "D-Bus Specification", chapters "Type System" and "Message Protocol".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST: Final = 1 << 20
"""Bytes of a message taken or sent: what is said here is short."""
_DEEPEST: Final = 16
_DEEPEST_VALUE: Final = 32
"""Arrays, structures and variants within each other: the specification's own bound is 64."""
_FIXED: Final = {
    "y": ("B", 1),
    "b": ("I", 4),
    "n": ("h", 2),
    "q": ("H", 2),
    "i": ("i", 4),
    "u": ("I", 4),
    "x": ("q", 8),
    "t": ("Q", 8),
    "d": ("d", 8),
}
"""Basic values: how they are packed, and the multiple of bytes they stand at."""
_STRINGS: Final = {"s": 4, "o": 4, "g": 1}
_ALIGNED: Final = {code: size for code, (_, size) in _FIXED.items()} | _STRINGS
CALL, REPLY, ERROR, SIGNAL = 1, 2, 3, 4
_HEAD: Final = 16
"""Bytes of a message that tell how long all of it is."""
_FIELDS: Final = {
    "path": (1, "o"),
    "interface": (2, "s"),
    "member": (3, "s"),
    "error": (4, "s"),
    "reply_to": (5, "u"),
    "destination": (6, "s"),
    "sender": (7, "s"),
    "signature": (8, "g"),
}
_NAMES: Final = {
    code: (name, int if kind == "u" else str) for name, (code, kind) in _FIELDS.items()
}


class WireError(ValueError):
    """What was received is no message, or what was to be sent cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A value that carries its own type: a D-Bus variant."""

    signature: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message.

    Attributes:
        kind: CALL, REPLY, ERROR or SIGNAL.
        reply_to: The serial of the call that is answered, or 0.
        body: Values by `signature`. Structures are tuples, arrays lists, variants `Typed`
            when they are sent and bare values when they were received.
    """

    kind: int
    serial: int
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    reply_to: int = 0
    destination: str = ""
    sender: str = ""
    signature: str = ""
    body: tuple[Any, ...] = ()


def encoded(message: Message) -> bytes:
    """Return a message as bytes, least significant byte first.

    Raises:
        WireError: A value does not fit its type, or the message is too long.
    """
    body = _Writer()
    body.values(message.signature, message.body)
    fields = [
        (code, Typed(signature=kind, value=held))
        for name, (code, kind) in _FIELDS.items()
        if (held := getattr(message, name))
    ]
    head = _Writer()
    head.values(
        "yyyyuua(yv)",
        (ord("l"), message.kind, 0, 1, len(body.data), message.serial, fields),
    )
    head.pad(8)
    whole = bytes(head.data + body.data)
    if len(whole) > LONGEST:
        raise WireError("the message is too long")
    return whole


def length_of(head: bytes) -> int:
    """Return how many bytes a message has, from its first 16.

    Raises:
        WireError: These bytes begin no message, or one that is too long.
    """
    order = _order(head)
    body, _serial, fields = struct.unpack_from(f"{order}III", head, 4)
    whole = _HEAD + fields + (-fields) % 8 + body
    if whole > LONGEST:
        raise WireError("the message is too long")
    return int(whole)


def decoded(whole: bytes) -> Message:
    """Return the message that these bytes are.

    Raises:
        WireError: They are none.
    """
    try:
        return _message(_Reader(whole, _order(whole)), len(whole))
    except WireError:
        raise
    except (struct.error, ValueError, IndexError, TypeError) as fault:
        raise WireError("the message is damaged") from fault


@lru_cache(maxsize=256)  # asked again for every element of an array
def types_of(signature: str) -> tuple[str, ...]:
    """Return the complete types of a signature, one by one.

    Raises:
        WireError: It is none: an empty structure, a pair outside of an array, …
    """
    found: list[str] = []
    at = 0
    while at < len(signature):
        end = _end(signature, at, 0)
        found.append(signature[at:end])
        at = end
    return tuple(found)


def _message(reader: _Reader, length: int) -> Message:
    _, kind, _, _, size, serial, fields = reader.values("yyyyuua(yv)")
    held = _held(fields)
    reader.pad(8)
    if reader.at + size != length:
        raise WireError("the message is not as long as it says")
    body = reader.values(held.get("signature", ""))
    return Message(kind=kind, serial=serial, body=tuple(body), **held)


def _held(fields: list[tuple[int, Any]]) -> dict[str, Any]:
    """Return the fields of a head by name. Raises WireError when one is of another type."""
    held = {}
    for code, value in fields:
        if code in _NAMES:
            name, kind = _NAMES[code]
            if type(value) is not kind:
                raise WireError(f"the field {name!r} is of another type")
            held[name] = value
    return held


def _order(head: bytes) -> str:
    if len(head) < _HEAD or head[0] not in b"lB" or head[3] != 1:
        raise WireError("this is no message")
    return "<" if head[0] == ord("l") else ">"


def _end(signature: str, at: int, depth: int) -> int:
    """Return where the complete type that begins here ends."""
    if depth > _DEEPEST or at >= len(signature):
        raise WireError(f"the signature {signature!r} cannot be read")
    code = signature[at]
    if code in _ALIGNED or code == "v":
        return at + 1
    if code == "a":
        if signature[at + 1 : at + 2] == "{":
            return _end_of_pair(signature, at + 1, depth + 1)
        return _end(signature, at + 1, depth + 1)
    if code != "(":
        raise WireError(f"the signature {signature!r} cannot be read")
    begin = at = at + 1
    while signature[at : at + 1] != ")":
        at = _end(signature, at, depth + 1)
    if at == begin:
        # It would have no length: an array of them would never come to its end.
        raise WireError("a structure holds nothing")
    return at + 1


def _end_of_pair(signature: str, at: int, depth: int) -> int:
    """Return where the pair of a dictionary ends: a basic type, and any other."""
    if signature[at + 1 : at + 2] not in tuple(_ALIGNED):
        raise WireError(f"the signature {signature!r} cannot be read")
    at = _end(signature, at + 2, depth + 1)
    if signature[at : at + 1] != "}":
        raise WireError(f"the signature {signature!r} cannot be read")
    return at + 1


def _aligned(kind: str) -> int:
    """Return the multiple of bytes a value of this type stands at."""
    return {"a": 4, "(": 8, "{": 8, "v": 1}.get(kind[0]) or _ALIGNED[kind[0]]


@final
class _Writer:
    """Puts values one behind the other."""

    def __init__(self) -> None:
        self.data = bytearray()

    def pad(self, to: int) -> None:
        self.data += bytes(-len(self.data) % to)

    def values(self, signature: str, values: tuple[Any, ...]) -> None:
        kinds = types_of(signature)
        if len(kinds) != len(values):
            raise WireError(f"{len(values)} values do not fit {signature!r}")
        for kind, value in zip(kinds, values, strict=True):
            self._value(kind, value)

    def _value(self, kind: str, value: Any) -> None:  # noqa: ANN401 - its type is `kind`
        self.pad(_aligned(kind))
        if kind in _FIXED:
            try:
                self.data += struct.pack(f"<{_FIXED[kind][0]}", value)
            except struct.error as fault:
                raise WireError(f"{value!r} is no {kind!r}") from fault
        elif kind in _STRINGS:
            try:
                raw = str(value).encode()
            except UnicodeEncodeError as broken:
                raise WireError("a string holds half a character") from broken
            if b"\0" in raw:
                raise WireError("a string holds a NUL")
            self.data += struct.pack("<B" if kind == "g" else "<I", len(raw)) + raw + b"\0"
        elif kind == "v":
            self.values("g", (value.signature,))
            self.values(value.signature, (value.value,))
        elif kind[0] == "a":
            self._array(kind[1:], value)
        else:
            self.values(kind[1:-1], tuple(value))

    def _array(self, kind: str, value: Any) -> None:  # noqa: ANN401 - as above
        at = len(self.data)
        self.data += bytes(4)
        self.pad(_aligned(kind))
        begin = len(self.data)
        for each in value.items() if kind[0] == "{" else value:
            self._value(kind, each)
        struct.pack_into("<I", self.data, at, len(self.data) - begin)


@final
class _Reader:
    """Takes values one after the other."""

    def __init__(self, data: bytes, order: str) -> None:
        self._data = data
        self._order = order
        self._depth = 0
        self.at = 0

    def pad(self, to: int) -> None:
        self.at += -self.at % to

    def values(self, signature: str) -> list[Any]:
        return [self._value(kind) for kind in types_of(signature)]

    def _value(self, kind: str) -> Any:  # noqa: ANN401 - its type is `kind`
        self.pad(_aligned(kind))
        if kind in _FIXED:
            packed, size = _FIXED[kind]
            (found,) = struct.unpack_from(f"{self._order}{packed}", self._data, self.at)
            self.at += size
            return bool(found) if kind == "b" else found
        if kind in _STRINGS:
            return self._string(short=kind == "g")
        self._depth += 1
        if self._depth > _DEEPEST_VALUE:
            raise WireError("values lie too deep in each other")
        found = self._container(kind)
        self._depth -= 1
        return found

    def _container(self, kind: str) -> Any:  # noqa: ANN401 - as above
        if kind == "v":
            return self._variant()
        if kind[0] == "a":
            held = list(self._array(kind[1:]))
            return dict(held) if kind[1] == "{" else held
        return tuple(self.values(kind[1:-1]))

    def _string(self, *, short: bool) -> str:
        size = self._data[self.at] if short else self._value("u")
        self.at += 1 if short else 0
        raw = self._data[self.at : self.at + size + 1]
        if raw.find(b"\0") != size:
            raise WireError("a string does not end where it says")
        self.at += size + 1
        return raw[:size].decode()

    def _variant(self) -> Any:  # noqa: ANN401 - any value
        kinds = types_of(self._string(short=True))
        if len(kinds) != 1:
            raise WireError("a variant holds no value")
        return self._value(kinds[0])

    def _array(self, kind: str) -> Iterator[Any]:
        size = self._value("u")
        self.pad(_aligned(kind))
        end = self.at + size
        if end > len(self._data):
            raise WireError("an array ends too soon")
        while (at := self.at) < end:
            yield self._value(kind)
            if not at < self.at <= end:
                raise WireError("an array does not end where it says")


def options(**values: str | int | bool) -> Mapping[str, Typed]:
    """Return named options, each with its type, as calls to a desktop take them."""
    kinds: dict[type, str] = {str: "s", bool: "b", int: "u"}
    return {
        name: Typed(signature=kinds[type(value)], value=value) for name, value in values.items()
    }
