"""Which memories an answer names, and whether it contradicts what is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory

_MARK: Final = re.compile(r"\s?\[(\d{1,2})\]")
_WORD: Final = re.compile(r"[^\W_]{3,}")
_COMMON: Final = frozenset(
    re.findall(
        r"\S+",
        "the and you your was were are for that this with have has had not but they them their "
        "his her she him from what when where who how why about said told will would can could "
        "did does been just like also there then than out into over some any all one our its don",
    ),
)
NAMED_FROM: Final = 0.5
"""Share of a memory's telling words that must stand in the answer."""


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.lower()) if word not in _COMMON)


def cited(reply: str, injected: Sequence[Memory]) -> tuple[Memory, ...]:
    """Return the injected memories the reply names: by mark [n], value or words.

    Marks count from 1 in the order of `injected`. A model that never marks is still
    credited when it uses a memory's value or half of its telling words.
    """
    marked = {int(number) for number in _MARK.findall(reply)}
    words = _telling(reply)
    lowered = reply.lower()
    named = []
    for place, memory in enumerate(injected, start=1):
        telling = _telling(memory.source.words or memory.text)
        shared = len(telling & words) / len(telling) if telling else 0.0
        value = memory.triple.object.lower() if memory.triple else ""
        uses_value = len(value) > 2 and value in lowered  # noqa: PLR2004 - "no" is in every text
        if place in marked or uses_value or shared >= NAMED_FROM:
            named.append(memory)
    return tuple(named)


def without_marks(reply: str) -> str:
    """Return the reply as the person reads it."""
    return _MARK.sub("", reply).strip()


def contradicted(reply: str, current: Sequence[Memory], old: Sequence[Memory]) -> Memory | None:
    """Return the current statement a reply gets wrong, or None.

    It is wrong when it names a superseded value of the same subject and predicate
    and not the current one.
    """
    lowered = reply.lower()
    for fact in current:
        if fact.triple is None or fact.triple.object.lower() in lowered:
            continue
        for former in old:
            same = (
                former.triple is not None
                and former.triple.subject == fact.triple.subject
                and former.triple.predicate == fact.triple.predicate
                and former.triple.context == fact.triple.context
            )
            if same and former.triple is not None and former.triple.object.lower() in lowered:
                return fact
    return None


def supported(reply: str, question: str, memories: Sequence[Memory]) -> bool:
    """Report whether the reply says something these memories say and the question did not.

    A reply that repeats most of what it was shown answers nothing and is not supported.
    """
    words = _telling(reply)
    known = _telling(question)
    repeated = sum(len(_telling(each.text) - words) == 0 for each in memories)
    if repeated > max(len(memories) // 2, 2):
        return False
    return any(_adds(each, words, known, reply.lower()) for each in memories)


def _adds(memory: Memory, words: frozenset[str], known: frozenset[str], reply: str) -> bool:
    if memory.triple is not None:
        value = memory.triple.object.lower()
        if not _telling(value) <= known:
            return value in reply
    return bool((_telling(memory.text) - known) & words)
