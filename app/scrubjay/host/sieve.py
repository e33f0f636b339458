"""One pattern for the beginnings of many byte strings, so that a file is read through once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

BEGINNING: Final = 8
"""Bytes of each string that are looked for."""

_Tree = dict[int, "_Tree"]


def sieve(strings: Iterable[bytes]) -> re.Pattern[bytes]:
    """Return a pattern that matches wherever one of the strings may begin.

    The strings' first bytes as nested alternatives, each byte decided once: it cannot
    backtrack further than BEGINNING, however many strings there are. A match is no
    proof; no match is proof that none of them is there.
    """
    tree: _Tree = {}
    for string in strings:
        branch = tree
        for byte in string[:BEGINNING]:
            branch = branch.setdefault(byte, {})
        branch.clear()  # a shorter beginning covers every longer one
        branch[-1] = {}
    return re.compile(_pattern(tree), re.DOTALL)


def _pattern(tree: _Tree) -> bytes:
    if not tree or -1 in tree:
        return b""
    by_rest: dict[bytes, list[int]] = {}
    for byte, branch in tree.items():
        by_rest.setdefault(_pattern(branch), []).append(byte)
    ways = [
        b"[" + b"".join(b"\\x%02x" % byte for byte in group) + b"]" + rest
        for rest, group in by_rest.items()
    ]
    return b"(?:" + b"|".join(ways) + b")"
