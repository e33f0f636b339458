"""Answers when the person felt something, and how: from the feelings kept with their lines.

A line counts for a feeling when the person says of themselves that they felt it, or when it
was read in the line as the strongest; "I am not sad" and "Tom is sad" count for nothing.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.asked import Reply
from scrubjay.converse.intent import Intent, intent
from scrubjay.converse.wording import NOTHING, quotation
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

SHOWN: Final = 4
LOOKED_THROUGH: Final = 3000
STRONG: Final = 0.45
"""From here on a feeling that was read in a line is believed without a word that names it."""
LATELY: Final = timedelta(days=30)
_SOON: Final = timedelta(days=2)
"""How long after something one still tells how it felt."""
_NAMES: Final = {
    "joy": r"happ(?:y|ier|iest)|glad|joy(?:ful)?|thrilled|overjoyed|delighted|over the moon|"
    r"excited|cheerful|proud(?:est)?|best (?:day|week|moment|time)|finest (?:day|"
    r"moment)|in peace|content",
    "sadness": r"sad(?:der|dest)?|unhappy|cried|crying|miserable|heartbroken|empty|low|"
    r"down|depressed|lonely|awful|garbage|guilty|ashamed|grie(?:f|ving)|worst (?:day|week|moment)",
    "anger": r"angr(?:y|ier|iest)|furious|mad|annoyed|livid|rage|fed up",
    "fear": r"afraid|scared|frightened|anxious|worried|nervous|terrified|panick?(?:ed)?|dread",
    "disgust": r"disgusted|disgust|revolted|sickened",
    "surprise": r"surprised|astonished|amazed|shocked|moved",
    "anticipation": r"looking forward|hopeful|eager|curious|can't wait",
}
_FELT: Final = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _NAMES.items()
}
_ANY: Final = "|".join(_NAMES.values())
_WHEN: Final = re.compile(
    rf"^(?:when|which day|what day|what time) (?:was|did|were|have|had|am) I (?:last |ever |the )?"
    rf"(?:feel |felt |been |at my )?(?:last |most |so |really |very |the )?(?P<word>{_ANY})\b",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    r"^(?:what|which|when) was (?:my|the) (?P<word>(?:happiest|saddest|worst|best|finest|proudest) "
    r"(?:day|moment|week|time))\b",
    re.IGNORECASE,
)
_MOST: Final = re.compile(r"(?:est|best|worst|most)\b", re.IGNORECASE)
_LATELY: Final = re.compile(
    r"^how (?:have I (?:been )?(?:felt|feeling|doing|been)|did I feel|was I feeling|am I (?:doing|"
    r"feeling))(?: (?:lately|recently|these days|this (?:week|month)|the last (?:weeks|days|"
    r"month)))?\W*$",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    r"^how (?:did I feel|was I(?: feeling)?|did I take it|have I felt) "
    r"(?:(?:right )?(?:when|after|about|in|at|on|with|during|before) )?(?P<what>.{3,80}?)\W*$",
    re.IGNORECASE,
)
_WHY: Final = re.compile(
    rf"^(?:why (?:was|did|am|have) I (?:feel |felt |been |so )?(?P<word>{_ANY})|"
    rf"(?:who|what) (?:was|am) I (?P<over>{_ANY})\b.*)\W*$",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:not|never|n't|no longer|less|isn't|wasn't)\b[^,;.]{0,24}$", re.IGNORECASE
)
_SELF: Final = re.compile(
    r"\b(?:I|I'm|me|my|we|we're|us)\b|^(?:so |very |feel|feeling|cried)", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"(?:\b(?:he|she|they|you)|\b(?:my|our) [\w-]+|\b(?!I\b)[A-Z][\w-]+) (?:is|was|are|were|feels|"
    r"felt|seems|seemed) (?:so |very |really |quite )?$"
)
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def felt(
    question: str, store: MemoryStore, now: datetime, brought: Sequence[Memory] = ()
) -> Reply | None:
    """Return when or how something was felt; None where that is not asked. Reads the store.

    Args:
        question: In full.
        store: Holds the lines with how they feel.
        now: What was said later is not known yet.
        brought: What came to mind for the question, the best first.
    """
    words = question.strip()
    if found := (_WHEN.match(words) or _DAY.match(words)):
        return _when(found["word"], store, now, most=_MOST.search(found["word"]) is not None)
    if found := _WHY.match(words):
        return _why(str(found["word"] or found["over"]), words, store, now)
    if _LATELY.match(words):
        return _told("Lately:", own_lines(store, now, now - LATELY), "how you felt lately")
    found = _THEN.match(words)
    return _then(found["what"], store, now, brought) if found else None


def _when(word: str, store: MemoryStore, now: datetime, *, most: bool) -> Reply:
    name = _emotion(word)
    ranked = sorted(
        ((share(each, name, word), each) for each in own_lines(store, now)),
        key=lambda pair: (pair[0], pair[1].at),
        reverse=True,
    )
    lines = [each for counts, each in ranked if counts >= STRONG]
    if most:
        lines = lines[:1]
    lines = sorted(lines[:SHOWN], key=lambda each: each.at)
    return _told("", lines, f"a time when you were {word.casefold()}")


def _why(word: str, question: str, store: MemoryStore, now: datetime) -> Reply | None:
    name = _emotion(word)
    named = [each for each in own_lines(store, now) if share(each, name, word) > 1.0]
    about = telling(question) - telling(word)
    ranked = sorted(named, key=lambda each: (len(about & telling(each.text)), each.at))
    return _told("", ranked[-1:], "") if ranked else None


def _then(what: str, store: MemoryStore, now: datetime, brought: Sequence[Memory]) -> Reply | None:
    """Return how something felt: lines that speak of it, and of a feeling on that day."""
    wanted = telling(what)
    speaking = [
        each
        for each in brought
        if each.by_self and each.kind is MemoryKind.EPISODE and wanted & telling(each.text)
    ]
    if not speaking:
        speaking = _said_of(wanted, store, now)
    if not speaking:
        return None
    best = max(speaking, key=lambda each: (len(wanted & telling(each.text)), _says_feeling(each)))
    beside = [
        each
        for each in own_lines(store, now, best.at)
        if each.at <= best.at + _SOON
        and _says_feeling(each)
        and each.id != best.id
        and (each.at.date() == best.at.date() or wanted & telling(each.text))
    ]
    if not (_says_feeling(best) or beside):
        return None
    return _told("", [best, *beside[: SHOWN - 1]], "")


def _said_of(wanted: frozenset[str], store: MemoryStore, now: datetime) -> list[Memory]:
    """Return the person's lines that feel like something and speak of this."""
    return [each for each in own_lines(store, now) if wanted <= telling(each.text)]


def own_lines(store: MemoryStore, now: datetime, after: datetime | None = None) -> list[Memory]:
    """Return the person's lines that feel like something, oldest first."""
    wanted = Filters(kinds=(MemoryKind.EPISODE,), states=_KEPT, after=after, before=now)
    return [
        each
        for each in store.select(wanted, LOOKED_THROUGH)[::-1]
        if each.by_self
        and (each.affect.dominant is not None or _says_feeling(each))
        and intent(each.text) is not Intent.CORRECT
    ]


def _says_feeling(memory: Memory) -> bool:
    return any(_names(part, name) for name in _FELT for part in sentences(memory.text))


def _names(sentence: str, emotion: str, word: str = "") -> bool:
    """Report whether a sentence says that the person felt this, and denies it not."""
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE) if word else _FELT[emotion]
    for found in pattern.finditer(sentence):
        before = sentence[: found.start()]
        if not _NOT.search(before) and not _OTHERS.search(before) and _SELF.search(sentence):
            return True
    return False


def share(memory: Memory, emotion: str, word: str = "") -> float:
    """Return how much a line counts for an emotion: 0…1 as read, more where it is named."""
    read = float(getattr(memory.affect, emotion))
    parts = sentences(memory.text)
    if any(_names(part, emotion, word) for part in parts):
        return 2.0 + read
    if any(_names(part, emotion) for part in parts):
        return 1.0 + read
    named = any(_FELT[emotion].search(part) for part in parts)
    return 0.0 if named or memory.affect.dominant != emotion else read


def _emotion(word: str) -> str:
    return next((name for name, each in _FELT.items() if each.fullmatch(word)), "joy")


def _told(head: str, lines: Iterable[Memory], nothing: str) -> Reply:
    told = tuple(lines)[-SHOWN:]
    if not told:
        return Reply(text=f"{NOTHING} {nothing}.", abstained=True)
    said = "\n".join(([head] if head else []) + [quotation(each) for each in told])
    return Reply(text=said, cited=told, injected=told)
