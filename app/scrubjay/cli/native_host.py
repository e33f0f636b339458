"""The native host of the browser extension: hands messages on to the running Scrubjay.

The browser starts it, and speaks over standard input and output: 32 bits of length in the
machine's byte order, then JSON in UTF-8; at most a megabyte toward the browser. It holds
nothing, decides nothing, and ends with the browser. Whoever runs it can ask no more than the
few verbs of the extension: to be paired, which takes a code that only the person sees, and what
needs the key of a paired browser.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.host.frames import Json, decoded, encoded
from scrubjay.host.local_socket import address_of, ask, socket_secret
from scrubjay.host.paths import find

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import BinaryIO

VERBS: Final = frozenset(
    {"browser-begin", "browser-pair", "browser-offer", "browser-fill", "browser-leave"}
)
LONGEST_IN: Final = 1 << 20
LONGEST_OUT: Final = (1 << 20) - 64
_LENGTH: Final = struct.Struct("=I")


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer messages until the browser closes the pipe; return 0.

    Args:
        arguments: `--home DIR` may stand first; what the browser adds is not used.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    home = given[1] if given[:1] == ["--home"] and len(given) > 1 else None
    _binary()
    serve(
        find(os.environ, None if home is None else Path(home)).home,
        sys.stdin.buffer,
        sys.stdout.buffer,
    )
    return 0


def serve(home: Path, incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer messages one by one until there are no more, or one cannot be trusted."""
    while True:
        head = incoming.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            return
        (length,) = _LENGTH.unpack(head)
        if length > LONGEST_IN:
            # What follows could only be skipped by reading it; the browser starts us anew.
            _send(outgoing, {"error": {"sentence": "The message is too long.", "remedy": ""}})
            return
        _send(outgoing, _answered(home, incoming.read(length)))


def _answered(home: Path, frame: bytes) -> dict[str, Json]:
    """Return the reply to one message; it bears the message's own number."""
    number: Json = None
    try:
        message = decoded(frame)
        number, verb, params = message.get("id"), message.get("verb"), message.get("params")
        return {"id": number, "result": _asked(home, verb, params)}
    except KnownError as problem:
        error = {"sentence": problem.sentence, "remedy": problem.remedy}
        return {"id": number, "error": error}


def _asked(home: Path, verb: Json, params: Json) -> Json:
    if not isinstance(verb, str) or verb not in VERBS or not isinstance(params, dict):
        raise KnownError("This is nothing that the extension may ask.")
    address = address_of(home)
    if sys.platform != "win32" and not os.path.exists(address):  # noqa: PTH110 - may be a pipe
        raise KnownError("Scrubjay is not running.", "Open it, and try again.")
    found = None
    for item in ask(address, socket_secret(home), verb, params):
        found = item
    return found


def _send(outgoing: BinaryIO, message: Mapping[str, Json]) -> None:
    try:
        frame = encoded(message, LONGEST_OUT)
    except KnownError as problem:
        error = {"sentence": problem.sentence, "remedy": problem.remedy}
        frame = encoded({"id": message.get("id"), "error": error}, LONGEST_OUT)
    outgoing.write(_LENGTH.pack(len(frame)) + frame)
    outgoing.flush()


def _binary() -> None:
    """Let Windows change no byte on the way."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(sys.stdin.fileno(), os.O_BINARY)
        msvcrt.setmode(sys.stdout.fileno(), os.O_BINARY)


if __name__ == "__main__":
    sys.exit(main())
