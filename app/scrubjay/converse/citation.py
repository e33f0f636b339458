"""Which memories an answer names, and whether it contradicts what is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.wording import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory, Triple

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
_TOKEN: Final = re.compile(r"[^\W_]+(?:['@.+-][^\W_]+)*")
_ORDINAL: Final = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_ARTICLES: Final = frozenset({"a", "an", "the"})
_PAST: Final = re.compile(
    r"\b(?:used to|before|until|previously|formerly|earlier|no longer|not any ?more|was|were|had "
    r"been|moved from|in the past|instead of|replaced|changed)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_DENIES: Final = re.compile(
    r"n't\b|n’t\b|\b(?:not|no|never|nothing|nobody|none|cannot|without|no longer|any ?more|stopped|"
    r"quit|gave up|hate|dislike|refuse|avoid)\b",
    re.IGNORECASE,
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


def says(reply: str, memory: Memory) -> bool:
    """Report whether a text names the value of a statement, in whichever order its words.

    A day may be written "12 April 1990", "April 12th, 1990" or "1990-04-12".
    """
    if memory.triple is None:
        return False
    spoken = _spoken(reply)
    return any(value and value <= spoken for value in _values(memory))


def _values(memory: Memory) -> tuple[frozenset[str], ...]:
    if memory.triple is None:
        return ()
    return _spoken(memory.triple.object), _spoken(shown(memory.triple))


def _spoken(text: str) -> frozenset[str]:
    """Return the words and numbers of a text, ordinals as numbers."""
    low = _ORDINAL.sub(r"\1", text.casefold().replace("’", "'"))
    return frozenset(_TOKEN.findall(low)) - _ARTICLES


def contradicted(
    reply: str,
    current: Sequence[Memory],
    old: Sequence[Memory],
) -> Memory | None:
    """Return the current statement a reply gets wrong, or None.

    It is wrong when it names a superseded value of the same subject and predicate, unless
    it names the current one too and says which of them is past.
    """
    for fact in current:
        for former in old:
            if not _same_slot(fact, former) or _within(former, fact) or not says(reply, former):
                continue
            if not (says(reply, fact) and _PAST.search(reply)):
                return fact
    return None


def _same_slot(fact: Memory, former: Memory) -> bool:
    one, other = fact.triple, former.triple
    if one is None or other is None or predicate(one.predicate).cardinality is Cardinality.MANY:
        return one is not None and other is not None and _key(one) == _key(other)
    return (one.subject, one.predicate, one.context) == (
        other.subject,
        other.predicate,
        other.context,
    )


def _key(triple: Triple) -> tuple[str, str, str, str]:
    return triple.subject, triple.predicate, triple.context, triple.object.casefold()


def _within(former: Memory, fact: Memory) -> bool:
    """Report whether naming the current value names the old one as well."""
    return any(value <= held for value in _values(former)[:1] for held in _values(fact)[:1])


def turned_round(reply: str, memory: Memory) -> bool:
    """Report whether a reply says what the memory denies: small models drop a "not"."""
    if _DENIES.search(reply):
        return False
    words = _telling(reply)
    parts = [each for each in _SENTENCE.split(memory.text) if each.strip()]
    closest = max(parts, key=lambda each: len(_telling(each) & words), default="")
    return bool(_telling(closest) & words) and _DENIES.search(closest) is not None


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
