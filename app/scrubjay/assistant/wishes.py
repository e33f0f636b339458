"""What is meant by a wish to forget, and what came of a wish to take something back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.assistant.everything import naming
from scrubjay.converse import settle
from scrubjay.converse.intent import to_forget
from scrubjay.converse.templates import held_on
from scrubjay.domain.memory import MemoryKind, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.remember import Wish
from scrubjay.remember.taking_back import wish

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Cue
    from scrubjay.ports.stores import MemoryStore

_EVERYTHING: Final = re.compile(r"\b(?:everything|all|anything) (?:about|on|of)\b", re.IGNORECASE)
GOES_ON: Final = timedelta(hours=1)
"""How long after a saying another may go on from it."""
_WENT_ON: Final = re.compile(
    r"(?:(?:and|but|so|also|then),? )?(?:he|she|his|her)\b(?! (?:and|or)\b)", re.IGNORECASE
)
"""Not "it", which opens talk of the weather and the hour as well, nor of two at once."""
_LINES_OF_A_TALK: Final = 2000
LOOKED_BACK: Final = 40
"""Memories of a chat among which all that one message taught is looked for."""


def takes_back(text: str) -> bool:
    """Report whether the person wants something learnt to be taken back."""
    return wish(text) is not None and not wants_forgotten(text)


def wants_forgotten(text: str) -> bool:
    """Report whether the person wants something gone for good; nothing is purged at a word."""
    asked = wish(text)
    named = asked is not None and asked[0] is Wish.FORGET
    return named or to_forget(text) is not None


def meant_to_forget(parts: Parts, chat: str, cue: Cue) -> list[Memory]:
    """Return what is to be forgotten, as far as the words tell; the best guess first.

    What was said in this chat comes before what comes to mind, and "that" is what was learnt
    from the latest message.

    Args:
        parts: Are asked, and nothing is changed.
        chat: The conversation the wish stands in.
        cue: How memory is asked in it, with the person's words.
    """
    words = to_forget(cue.text)
    if words == "":
        return _latest_lesson(parts.vault, chat)
    if words and _EVERYTHING.search(cue.text):
        return _with_what_went_on(parts.vault, naming(parts.vault, words))
    taken = parts.remember.correct(cue.text, chat, cue.now) if wish(cue.text) else None
    named = stated(parts.vault, taken.to_forget) if taken else []
    if named or words is None:
        return named
    found = parts.recall.best(replace(cue, text=words))
    held = held_on(words, settle(found, words, parts.vault))
    meant = list(held) or _stated_first(parts.vault.select(Filters(text=words), LOOKED_BACK))
    return _with_what_went_on(parts.vault, meant)


def _with_what_went_on(store: MemoryStore, meant: Sequence[Memory]) -> list[Memory]:
    """Return memories with the sayings that went on from them right after ("She lives …").

    What was drawn from those comes too. The first saying of the same talk that does not go on
    ends it. Notes stand each by itself: those of one day are no talk.
    """
    found = {each.id: each for each in meant}
    keys = {each.id if each.kind is MemoryKind.EPISODE else each.source.episode for each in meant}
    for said in store.get([each for each in keys if each is not None]).values():
        if said.source.origin in (Origin.NOTE, Origin.PERSON):
            continue
        talk = Filters(
            kinds=(MemoryKind.EPISODE,),
            session=said.source.session,
            after=said.at,
            before=said.at + GOES_ON,
        )
        later = sorted(store.select(talk, _LINES_OF_A_TALK), key=_place)
        for each in later:
            if _place(each) <= _place(said):
                continue
            if not _WENT_ON.match(each.text):
                break
            found |= {it.id: it for it in (each, *store.drawn_from(each.id))}
    return list(found.values())


def _place(memory: Memory) -> tuple[datetime, int]:
    return memory.at, memory.sequence


def stated(store: MemoryStore, ids: Sequence[MemoryId]) -> list[Memory]:
    """Return those of these memories that are there and are statements, in the order given."""
    held = store.get(ids)
    found = [held[each] for each in dict.fromkeys(ids) if each in held]
    return [each for each in found if each.kind is not MemoryKind.EPISODE]


def taken_back(store: MemoryStore, changes: Changes) -> tuple[list[Memory], list[Memory]]:
    """Return what these changes took back, as it was before, and the statements that hold again.

    Sayings are returned only where no statement was drawn from them.
    """
    steps = [
        step
        for key in dict.fromkeys((*changes.removed, *changes.superseded, *changes.revised))
        for step in store.history(key)
        if step.operation == changes.operation
    ]
    gone = [each.before for each in steps if each.before and _ends(each.before, each.after)]
    again = [each.after for each in steps if each.after and _ends(each.after, each.before)]
    return _stated_first(gone), [each for each in again if each.kind is not MemoryKind.EPISODE]


def _ends(memory: Memory, other: Memory | None) -> bool:
    """Report whether what a memory says holds, and in its other state holds no longer."""
    kept = other is not None and other.is_current and other.text == memory.text
    return memory.is_current and not kept


def _stated_first(memories: Sequence[Memory]) -> list[Memory]:
    drawn = [each for each in memories if each.kind is not MemoryKind.EPISODE]
    return drawn or list(memories)


def _latest_lesson(store: MemoryStore, chat: str) -> list[Memory]:
    """Return what was learnt from the latest message of a chat that taught something."""
    learnt = store.select(Filters(session=chat, current_only=True), LOOKED_BACK)
    return _stated_first([each for each in learnt if each.source.ref == learnt[0].source.ref])
