"""A field's own `pattern`, tried only when it cannot be made to run for ever.

The pattern comes from the page, which is not trusted: Python's engine tries every way to match, so
only sequences of single characters and classes with limits are run, on short values.
"""

from __future__ import annotations

import re
from typing import Final

_MAX_PATTERN: Final = 200
_MAX_VALUE: Final = 120
_MAX_OPEN: Final = 3
_PIECE: Final = re.compile(
    r"(?:\\[dDwWsS.\-+*/()\[\]{}^$|?]|\[\^?(?:\\.|[^\]\\\[])+\]|[^\\\[\](){}*+?|^$.]|\.)"
    r"(?P<times>[*+?]|\{\d{1,3}(?:,\d{0,3})?\})?"
)


def accepts(pattern: str, text: str) -> bool:
    """Report whether the text satisfies the pattern; a pattern beyond trust forbids nothing."""
    body = pattern.strip().removeprefix("^").removesuffix("$")
    if len(pattern) > _MAX_PATTERN or len(text) > _MAX_VALUE or not _is_tame(body):
        return True
    try:
        return re.fullmatch(body, text) is not None
    except re.error:
        return True


def _is_tame(body: str) -> bool:
    """Report whether the pattern is a plain sequence with few open ends."""
    at = open_ends = 0
    while at < len(body):
        piece = _PIECE.match(body, at)
        if piece is None:
            return False
        times = piece.group("times") or ""
        open_ends += times in {"*", "+"} or "," in times
        at = piece.end()
    return open_ends <= _MAX_OPEN
