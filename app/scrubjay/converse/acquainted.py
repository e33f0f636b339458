"""Answers "What do you know about Ben?": what holds of somebody, then what was said of them.

In the order it was told, so that what came later stands later; a line is left out where what was
drawn from it gave way to something newer, or where a statement says it already.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.wording import shortened, statement
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.predicate import predicate
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

SHOWN: Final = 6
LOOKED_THROUGH: Final = 200
_ASKS: Final = re.compile(
    r"(?:what (?:do|can|did) (?:you|i) (?:know|remember|tell (?:me|you)|say)|"
    r"what have i (?:told you|said)|tell me (?:everything|something|all|more|what you know)|"
    r"tell me|everything(?: you know)?|what is there) (?:about|of) (?P<who>[\w-]+)\W*",
    re.IGNORECASE,
)
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def acquainted(question: str, store: MemoryStore, until: datetime) -> Reply | None:
    """Return what is known of somebody; None where that is not asked, or nothing is known.

    Args:
        question: In full.
        store: Is read.
        until: What was said from then on is not known yet.
    """
    found = _ASKS.fullmatch(question.strip())
    lines = _lines(found["who"], store, until) if found else []
    if found is None or not lines:
        return None
    who = found["who"]
    drawn = [each for each in store.statements(None, None) if _is_of(each, who, until)]
    holds = [each for each in drawn if each.is_current and not _is_private(each)]
    gone = {each.source.episode for each in drawn if not each.is_current}
    told = gone | {each.source.episode for each in holds}
    quoted = [each for each in lines if each.id not in told][-SHOWN:]
    parts = [statement(each) for each in sorted(holds, key=_rank)[:SHOWN]]
    parts += [f"On {day_words(each.at)} you said: “{shortened(each.text)}”" for each in quoted]
    if not parts:
        return None
    known = (*holds, *quoted)
    return Reply(text="\n".join(dict.fromkeys(parts)), cited=known[:SHOWN], injected=known)


def _lines(who: str, store: MemoryStore, until: datetime) -> list[Memory]:
    """Return the person's lines that name somebody, oldest first; none for no name."""
    wanted = Filters(text=who, kinds=(MemoryKind.EPISODE,), states=_KEPT, before=until)
    named = re.compile(rf"\b{re.escape(who)}(?:'?s)?\b", re.IGNORECASE)
    held = [
        each
        for each in store.select(wanted, LOOKED_THROUGH)
        if each.by_self and named.search(each.text)
    ]
    capital = re.compile(rf"\b{re.escape(who.capitalize())}\b")
    if not any(capital.search(each.text) for each in held):
        return []
    small = re.compile(rf"\b{re.escape(who.casefold())}\b")
    if sum(bool(small.search(each.text)) for each in held) * 2 > len(held):
        return []  # a word that is written small more often than not
    return sorted(held, key=lambda each: (each.at, each.sequence))


def _rank(memory: Memory) -> tuple[bool, datetime]:
    """Order what holds of somebody: who they are to the person first, then as it was told."""
    return memory.kind is not MemoryKind.RELATIONSHIP, memory.at


def _is_of(memory: Memory, who: str, until: datetime) -> bool:
    triple = memory.triple
    if triple is None or memory.state not in _KEPT or memory.at >= until:
        return False
    return who.casefold() in {triple.subject.casefold(), triple.object.casefold()}


def _is_private(memory: Memory) -> bool:
    return memory.triple is not None and predicate(memory.triple.predicate).sensitive
