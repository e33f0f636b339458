"""Answers by template: what the companion says when no model words it.

Everything here is data from memory set into fixed sentences, so a reply can be
trusted word for word. English only for now; the window marks these replies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, MemoryKind
from scrubjay.domain.predicate import predicate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recollection

QUOTED_AT_MOST: Final = 3
WORDS_AT_MOST: Final = 400

_SECOND_PERSON: Final = (
    (re.compile(r"\bI am\b"), "you are"),
    (re.compile(r"\bI'm\b"), "you're"),
    (re.compile(r"\bI was\b"), "you were"),
    (re.compile(r"\bI\b"), "you"),
    (re.compile(r"\bmyself\b", re.IGNORECASE), "yourself"),
    (re.compile(r"\bmy\b", re.IGNORECASE), "your"),
    (re.compile(r"\bme\b"), "you"),
    (re.compile(r"\bmine\b", re.IGNORECASE), "yours"),
)


def day(moment: datetime) -> str:
    """Return a date as people write it: 7 May 2023."""
    return f"{moment.day} {moment:%B %Y}"


def second_person(sentence: str) -> str:
    """Turn a first-person statement towards the person it is about."""
    for pattern, replacement in _SECOND_PERSON:
        sentence = pattern.sub(replacement, sentence)
    return sentence[:1].upper() + sentence[1:]


def shortened(text: str) -> str:
    """Return the text on one line, cut at a word when it is long."""
    flat = " ".join(text.split())
    if len(flat) <= WORDS_AT_MOST:
        return flat
    return flat[:WORDS_AT_MOST].rsplit(" ", 1)[0] + " …"


def statement(memory: Memory) -> str:
    """Return a drawn memory as a sentence to the person, with the day it was said."""
    sentence = memory.text
    if memory.triple is not None and memory.triple.subject == SELF and memory.triple.polarity:
        template = predicate(memory.triple.predicate).phrase
        sentence = template.format(object=memory.triple.object, context=memory.triple.context)
    sentence = second_person(sentence).rstrip(".")
    if memory.valid_to is not None:
        return f"{sentence} (until {day(memory.valid_to)})."
    return f"{sentence} (you said so on {day(memory.at)})."


def quotation(memory: Memory) -> str:
    """Return what was said, by whom and when."""
    words = shortened(memory.source.words or memory.text)
    who = "you" if memory.by_self or not memory.speaker else memory.speaker
    verb = "wrote" if memory.source.origin.value in {"note", "import"} and who == "you" else "said"
    return f"On {day(memory.at)} {who} {verb}: “{words}”"


def answer(recollections: Sequence[Recollection]) -> tuple[str, tuple[Memory, ...]]:
    """Return an answer made of the best recollections, and the memories it names."""
    best = recollections[0].score if recollections else 0.0
    facts: list[Memory] = []
    quoted: list[Memory] = []
    for each in recollections:
        memory = each.memory
        if memory.kind is not MemoryKind.EPISODE and memory.is_current:
            facts.append(memory)
        elif each.score >= 0.5 * best:
            quoted.append(memory)
    facts = facts[:QUOTED_AT_MOST]
    quoted = quoted[: QUOTED_AT_MOST - len(facts)]
    lines = [statement(memory) for memory in facts] + [quotation(memory) for memory in quoted]
    return "\n".join(lines), (*facts, *quoted)


def nothing(nearest: Sequence[Recollection]) -> str:
    """Return the answer of a memory that holds nothing on the matter."""
    if not nearest:
        return "I have nothing about that yet."
    return f"I have nothing about that. The closest I have: {quotation(nearest[0].memory)}"


def acknowledgement(changes: Changes, learned: Sequence[Memory]) -> str:
    """Return what to say after the person told something."""
    if learned:
        told = " ".join(second_person(memory.text) for memory in learned[:QUOTED_AT_MOST])
        return f"Noted. {told}"
    if changes:
        return "Noted, I will remember that."
    return "I have that already."


def told(mode_writes: bool) -> str:  # noqa: FBT001 - one plain switch, read at the call
    """Return what to say to a statement before it is known what was learnt."""
    if mode_writes:
        return "Noted, I will remember that."
    return "All right. This chat does not add to my memory."


WORLD_WITHOUT_MODEL: Final = (
    "I can answer from your memories, but not questions about the world: no language model is "
    "in use. You can choose one in Settings."
)
TALK_WITHOUT_MODEL: Final = (
    "I am here. Tell me something to remember, or ask me about something you told me."
)
MEMORY_OFF: Final = (
    "Memory is off in this chat and no language model is in use, so there is nothing I can answer "
    "from."
)
