"""Why two memories belong together, in words to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.link import LinkKind
from scrubjay.domain.span import day_words
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.link import Link
    from scrubjay.domain.memory import Memory
    from scrubjay.reflect.words import Words

TELLING: Final = 0.2
"""A word that two texts share and that says less than this is no reason."""
NAMED: Final = 2
QUOTED: Final = 60
"""Characters of a quotation."""
_MINUTE: Final = 60.0
_HOUR: Final = 3600.0
_DAY: Final = 86_400.0


def drawn(memory: Memory) -> str:
    """Return the words something was drawn from."""
    words = " ".join(memory.source.words.split())
    if not words:
        return "drawn from it"
    return f"drawn from “{words if len(words) <= QUOTED else words[:QUOTED].rstrip() + '…'}”"


def replaced(successor: Memory) -> str:
    """Return since when the successor holds."""
    return f"took its place on {day(successor.valid_from or successor.at)}"


def beside(memory: Memory, other: Memory) -> str:
    """Return how long before or after the memory the other was said."""
    seconds = (other.at - memory.at).total_seconds()
    after = (other.at, other.sequence, other.id) > (memory.at, memory.sequence, memory.id)
    when = "later" if after else "earlier"
    if abs(seconds) < _MINUTE:
        return "said right after" if after else "said right before"
    return f"said {_span(abs(seconds))} {when}"


def both_name(names: Sequence[str]) -> str:
    """Return the names two memories share, the rarest first."""
    return f"both name {_together(names[:NAMED])}"


def alike(one: Memory, other: Memory, words: Words, *, same: bool) -> str:
    """Return how close in meaning two texts are, and the telling words they share."""
    closeness = "says nearly the same" if same else "close in meaning"
    shared = shared_words(one.text, other.text, words)[:NAMED]
    return f"{closeness}: {', '.join(shared)}" if shared else closeness


def kept(link: Link) -> str:
    """Return why a link is kept: what the person or the program wrote, or what use made of it."""
    if link.kind is LinkKind.USED_TOGETHER and link.at is not None:
        return f"cited in one answer, last on {day(link.at)}"
    if link.kind is LinkKind.REQUIRES:
        return link.reason or "has to wait for it"
    return link.reason or "tied by you"


def shared_words(one: str, other: str, words: Words) -> list[str]:
    """Return the telling words that both texts hold, as the first writes them, most telling first.

    Two forms of one word are the same. A name is no such word: whom two texts address says
    little about them, and whom they are about is told by their names.
    """
    there = {folded(word): word for word in WORD.findall(other)}
    shared: dict[str, str] = {}
    for word in WORD.findall(one):
        twin = there.get(folded(word))
        if twin is not None and not (word.istitle() and twin.istitle()):
            shared.setdefault(folded(word), word)
    telling = [word for word in shared.values() if words.telling(word) >= TELLING]
    return sorted(telling, key=lambda word: (-words.telling(word), word))


def day(at: datetime) -> str:
    """Return a day as it is said: "3 May 2023"."""
    return day_words(at.date())


def _span(seconds: float) -> str:
    for unit, name in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= unit:
            count = round(seconds / unit)
            return f"{count} {name}{'s' if count != 1 else ''}"
    return "a moment"


def _together(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
