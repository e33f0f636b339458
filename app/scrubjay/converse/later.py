"""What was said later about the same thing, so that an old word is not taken for the last.

Not every change is drawn as a statement ("I sold the Skoda"). Before something is said as an
answer, its own words are looked for in what the person said afterwards.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import sentences, telling
from scrubjay.converse.coverage import content, spoken_of
from scrubjay.converse.intent import Intent, intent
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

LOOKED_FOR: Final = 4
"""Words of a memory that are looked for afterwards, the longest first."""
FOUND: Final = 6
_ENDS: Final = re.compile(
    r"\b(?:sold|left|quit|gave up|given up|gave away|gave .{1,30} to|stopped|no longer|any ?more|"
    r"died|passed away|divorced|broke up|split up|cancel+ed|called off|lost|replaced|changed|moved|"
    r"switched|retired|got rid of|threw away|broke|finished|ended|completed|resigned|expired|"
    r"closed down|stolen|swapped|traded|returned|dropped out|postponed|put off|brought forward|"
    r"not .{1,30} any)\b",
    re.IGNORECASE,
)
_RENEWS: Final = re.compile(
    r"\b(?:new|now|again|today|instead|actually|sorry|meant|wrong|rather|moved to|changed to|"
    r"has been|put|spelt|spelled|these days|from now on|since)\b",
    re.IGNORECASE,
)
_STILL: Final = re.compile(r"\b(?:still|any ?more|now|yet)\b", re.IGNORECASE)
_FRAME: Final = re.compile(
    r"((?:my|our|the) [\w' -]{2,40}?) (?:is|are)\b(?! (?:in|also|not))", re.IGNORECASE
)
_AFTERTHOUGHT: Final = timedelta(hours=1)
"""How long "no, it's …" may follow what it takes back."""
LOOKED_AFTER: Final = 40
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w'-]{2,}")
_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d{2,}")


def said_later(
    memory: Memory, question: str, store: MemoryStore, until: datetime | None = None
) -> Memory | None:
    """Return the newest saying of the person that ends or renews what a memory says, or None.

    Of sayings that do neither, the newest one that speaks of all the question is about is
    returned for a saying, which may simply be out of date.

    It ends it when a sentence speaks of the memory's own thing with a word of ending ("I
    left the rowing club"), and renews it when it speaks of all that question and memory
    share, with a word of change ("my new boss is …").

    Args:
        memory: What may be out of date.
        question: What was asked.
        store: Holds what was said.
        until: What was said from then on is not known yet; None for no end.
    """
    if not memory.by_self or memory.valid_to is not None:
        return None
    own = _things(memory)
    names = _names(memory)
    wanted = content(question)
    shared = spoken_of(question, memory)
    if _STILL.search(question):  # "Is my boss still Henrik?" names the value itself
        shared -= telling(" ".join(_NAME.findall(memory.text)))
    frames = {_frame(part) for part in sentences(memory.text)} - {""}
    changing: Memory | None = None
    speaking: Memory | None = None
    for each in _afterwards(memory, question, store, until):
        parts = sentences(each.text)
        if any(
            _ends(part, own, names) or _renews(part, shared) or _restates(part, frames)
            for part in parts
        ):
            changing = _newer(changing, each)
        elif memory.triple is None and wanted and wanted <= telling(each.text):
            speaking = _newer(speaking, each)
    return changing or _corrects(memory, store) or speaking


def _newer(one: Memory | None, other: Memory) -> Memory:
    return other if one is None or other.at > one.at else one


def _things(memory: Memory) -> frozenset[str]:
    """Return the words of what it is about: the value of a statement, or all of a saying."""
    if memory.triple is None:
        return telling(memory.text)
    named = "" if memory.triple.subject == SELF else memory.triple.subject
    return telling(f"{memory.triple.object} {named}")


def _names(memory: Memory) -> frozenset[str]:
    """Return words by any of which a memory is meant: its names, or the thing its value is."""
    if memory.triple is None:
        return telling(" ".join(_NAME.findall(memory.text)))
    thing = [each for each in _WORD.findall(memory.triple.object) if telling(each)]
    return telling(thing[-1]) if thing else frozenset()


def _ends(sentence: str, own: frozenset[str], names: frozenset[str]) -> bool:
    words = telling(sentence)
    told = own & words
    meant = 2 * len(told) >= len(own) or bool(names & words)
    return bool(told) and meant and bool(_ENDS.search(sentence))


def _renews(sentence: str, shared: frozenset[str]) -> bool:
    told = shared & telling(sentence)
    changes = _RENEWS.search(sentence) or _ENDS.search(sentence)
    return bool(told) and 2 * len(told) >= len(shared) and changes is not None


def _longest(text: str) -> list[str]:
    words = sorted({each.casefold() for each in _WORD.findall(text)}, key=len, reverse=True)
    return [each for each in words if telling(each) or each.isdigit()][:LOOKED_FOR]


def _restates(sentence: str, frames: Collection[str]) -> bool:
    """Report whether it says anew what a sentence of the same beginning said: "My boss is …"."""
    return _frame(sentence) in frames


def _frame(sentence: str) -> str:
    found = _FRAME.match(sentence)
    return found[1].casefold() if found else ""


def _corrects(memory: Memory, store: MemoryStore) -> Memory | None:
    """Return what the person said next where it takes back what they had just said."""
    window = Filters(
        kinds=(MemoryKind.EPISODE,),
        session=memory.source.session,
        after=memory.at,
        before=memory.at + _AFTERTHOUGHT,
    )
    said = [each for each in store.select(window, LOOKED_AFTER) if _order(each) > _order(memory)]
    following = min(said, key=_order, default=None)
    if following is None or not following.by_self:
        return None
    return following if intent(following.text) is Intent.CORRECT else None


def _order(memory: Memory) -> tuple[datetime, int]:
    return memory.at, memory.sequence


def _afterwards(
    memory: Memory, question: str, store: MemoryStore, until: datetime | None
) -> Iterator[Memory]:
    """Yield what the person said after it with one of its longest words, or of the question's."""
    seen = {memory.id, memory.source.episode}
    for word in dict.fromkeys((*_longest(memory.text), *_longest(question))):
        after = Filters(
            text=word,
            kinds=(MemoryKind.EPISODE,),
            states=_KEPT,
            after=memory.at,
            before=until,
        )
        for each in store.select(after, FOUND):
            if each.by_self and each.id not in seen and each.at > memory.at:
                seen.add(each.id)
                yield each
