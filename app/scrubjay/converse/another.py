"""Answers "Did Ben move to Hamburg?" where it is known of somebody else.

Only where nothing was ever said that names the one asked for beside what is asked, and where all
of it is a statement about one other person: then that is said, with its day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.asked import Reply
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

LOOKED_THROUGH: Final = 200
FEWEST: Final = 2
"""Words of what is asked that have to be said of the other one: "moved", "Hamburg"."""
_ASKS: Final = re.compile(
    r"(?:did|has|is|was|does|do|have|had) (?P<who>(?-i:[A-Z])[\w-]+|I|we) (?P<rest>[^?]{3,80})\?",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"\b[A-Z][\w-]+|\d")
_TOLD_ON: Final = re.compile(
    r" (?:yesterday|today|tonight|just now|recently|(?:last|this|next) (?:night|morning|afternoon|"
    r"evening|week(?:end)?|month|year|summer|winter|spring|autumn|[a-z]+day)|"
    r"(?:\w+ ){1,2}(?:days?|weeks?|months?|years?) ago)(?=[\s.!]*$)",
    re.IGNORECASE,
)
"""When it was, as seen from the day it was told: wrong on any other day."""
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def another(question: str, store: MemoryStore, until: datetime) -> Reply | None:
    """Return of whom else it is known, where it is of nobody asked for; None otherwise.

    Args:
        question: In full, with people by name.
        store: Is read.
        until: What was said from then on is not known yet.
    """
    found = _ASKS.fullmatch(question.strip())
    if found is None or not _VALUE.search(found["rest"]):
        return None
    who, wanted = found["who"], telling(found["rest"])
    mine = who.casefold() in {"i", "we"}
    if len(wanted) < FEWEST or (not mine and _is_said_of(who, wanted, store, until)):
        return None
    held = [each for each in store.statements(None, None) if _says(each, wanted, until)]
    subjects = {each.triple.subject for each in held if each.triple is not None}
    asked = SELF if mine else who
    if len(subjects) != 1 or asked.casefold() in {each.casefold() for each in subjects}:
        return None
    (subject,) = subjects
    best = max(held, key=lambda each: (each.kind is MemoryKind.EVENT, each.at))
    other = "you" if subject == SELF else subject
    return Reply(
        text=f"Not that I know. It was {other} who {_did(best, subject)} {_day(best)}.",
        cited=(best,),
        injected=(best,),
    )


def _is_said_of(who: str, wanted: frozenset[str], store: MemoryStore, until: datetime) -> bool:
    """Report whether any line names somebody and shares a word with what is asked of them."""
    lines = store.select(Filters(text=who, states=_KEPT, before=until), LOOKED_THROUGH)
    named = re.compile(rf"\b{re.escape(who)}\b", re.IGNORECASE)
    return any(named.search(each.text) and wanted & telling(each.text) for each in lines)


def _says(memory: Memory, wanted: frozenset[str], until: datetime) -> bool:
    triple = memory.triple
    return (
        triple is not None
        and triple.polarity
        and memory.at < until
        and memory.kind is MemoryKind.EVENT
        and memory.state in _KEPT
        and memory.superseded_by is None
        and wanted <= telling(triple.object)
    )


def _did(memory: Memory, subject: str) -> str:
    """Return what the other one did, without the day as it was told."""
    words = sentence(memory.triple) if memory.triple else memory.text
    own = "I" if subject == SELF else subject
    return _TOLD_ON.sub("", words.rstrip(".").removeprefix(own).strip())


def _day(memory: Memory) -> str:
    """Return on which day it was, where that is known, or when it was told."""
    began = memory.valid_from
    if began is None or began == memory.at:
        return f"(you said so on {day_words(memory.at)})"
    return f"on {day_words(began)} (you told me on {day_words(memory.at)})"
