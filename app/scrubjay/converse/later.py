"""What was said later about the same thing, so that an old word is not taken for the last.

Not every change is drawn as a statement ("I sold the Skoda"). Before something is said as an
answer, its own words are looked for in what the person said afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.coverage import content, spoken_of
from scrubjay.converse.intent import Intent, intent
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import sentences

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
_CALLED_OFF: Final = re.compile(
    r"\b(?:cancel+ed|called off|postponed|put off|brought forward|did not|didn't|never)\b",
    re.IGNORECASE,
)
"""What takes back something that was to come; all else leaves unchanged how things were."""
_OF_ME: Final = re.compile(r"(?:(?:and|but|so|now|today|yesterday)[ ,]+)?(?:I|we)\b", re.IGNORECASE)
_DENIES: Final = re.compile(r"\b(?:no longer|not|never)\b|n't\b", re.IGNORECASE)
_STILL: Final = re.compile(r"\b(?:still|any ?more|now|yet)\b", re.IGNORECASE)
_DIES: Final = re.compile(r"\b(?:died|passed away|is dead|was killed)\b", re.IGNORECASE)
_PAST: Final = re.compile(
    r"(?:(?:when|where|why|who|whom|whose|what|which|how)\b(?: [\w'-]+){0,3}? )?"
    r"(?:did|was|were|had)\b",
    re.IGNORECASE,
)
"""Asks how something was."""
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
    share, with a word of change ("my new boss is …"). A sentence about somebody else does
    neither, and how something was ("When did I …") is not renewed by what came after it.

    Args:
        memory: What may be out of date.
        question: What was asked.
        store: Holds what was said.
        until: What was said from then on is not known yet; None for no end.
    """
    if not memory.by_self or memory.valid_to is not None:
        return None
    thing = _thing(memory, question, store)
    wanted = content(question)
    shared = _shared(memory, question)
    others = _others(memory, question, store)
    frames = {_frame(part) for part in sentences(memory.text)} - {""}
    changing: Memory | None = None
    speaking: Memory | None = None
    for each in _afterwards(memory, question, store, until):
        parts = [part for part in sentences(each.text) if _is_of(part, thing.whose, others)]
        if any(
            _ends(part, thing) or _renews(part, shared, thing) or _restates(part, frames)
            for part in parts
        ):
            changing = _newer(changing, each)
        elif memory.triple is None and wanted and wanted <= telling(each.text):
            speaking = _newer(speaking, each)
    return changing or _corrects(memory, store) or speaking


def _newer(one: Memory | None, other: Memory) -> Memory:
    return other if one is None or other.at > one.at else one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """What a memory is about, as it may be named when it ends.

    Attributes:
        own: The words of what it is about: the value of a statement, or all of a saying.
        names: Words by any of which it is meant: its names, or the thing its value is.
        asked: Of a saying, the words of the question: the death of somebody else it names
            is beside the point.
        whose: Whose statement it is, where it is not the person's own.
        ends: The words by which it ends.
    """

    own: frozenset[str]
    names: frozenset[str]
    asked: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    ends: re.Pattern[str] = _ENDS


def _is_of(sentence: str, whose: frozenset[str], others: frozenset[str]) -> bool:
    """Report whether a sentence is about whom a memory is about."""
    words = telling(sentence)
    if whose:
        return bool(whose & words)
    return not others & words or _OF_ME.match(sentence) is not None


def _thing(memory: Memory, question: str, store: MemoryStore) -> _Thing:
    named = telling(" ".join(_NAME.findall(memory.text)))
    if memory.triple is None:
        return _Thing(
            own=telling(memory.text), names=named, asked=telling(question), ends=_ending(question)
        )
    thing = [each for each in _WORD.findall(memory.triple.object) if telling(each)]
    subject = memory.triple.subject
    return _Thing(
        own=telling(memory.triple.object),
        names=telling(thing[-1]) if thing else frozenset(),
        whose=frozenset() if subject == SELF else _called(subject, store),
        ends=_ending(question),
    )


def _called(subject: str, store: MemoryStore) -> frozenset[str]:
    """Return the words by which somebody is called: their name, and what they are."""
    held = [each.triple for each in store.statements(SELF, "related-to") if each.triple]
    relations = [it.context for it in held if it.object.casefold() == subject.casefold()]
    return telling(" ".join((subject, *relations)))


def _ending(question: str) -> re.Pattern[str]:
    return _CALLED_OFF if _PAST.match(question.strip()) else _ENDS


def _shared(memory: Memory, question: str) -> frozenset[str]:
    """Return the words question and memory share that name a thing which can be renewed."""
    if _PAST.match(question.strip()):
        return frozenset()
    shared = spoken_of(question, memory)
    if memory.triple is not None and memory.triple.subject != SELF:
        shared -= telling(memory.triple.subject)
    if _STILL.search(question):  # "Is my boss still Henrik?" names the value itself
        shared -= telling(" ".join(_NAME.findall(memory.text)))
    return shared


def _others(memory: Memory, question: str, store: MemoryStore) -> frozenset[str]:
    """Return the names and relations of people whom neither memory nor question is about."""
    subject = memory.triple.subject if memory.triple else ""
    meant = telling(f"{memory.text} {memory.source.words} {question} {subject}")
    held = [*store.statements(SELF, "related-to"), *store.statements(SELF, "pet")]
    people = [telling(f"{it.triple.object} {it.triple.context}") for it in held if it.triple]
    return frozenset().union(*(each for each in people if not each & meant))


def _ends(sentence: str, thing: _Thing) -> bool:
    words = telling(sentence)
    told = thing.own & words
    if thing.whose and _DIES.search(sentence):
        return True
    if thing.asked and _DIES.search(sentence) and not told & thing.asked:
        return False
    meant = 2 * len(told) >= len(thing.own) or bool(thing.names & words)
    return bool(told) and meant and bool(thing.ends.search(sentence))


def _renews(sentence: str, shared: frozenset[str], thing: _Thing) -> bool:
    told = shared & telling(_ENDS.sub(" ", sentence))
    if _DENIES.search(sentence) and not thing.asked and not thing.own & telling(sentence):
        return False  # "I don't live in Leeds any more" leaves York as it is
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
