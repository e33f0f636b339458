"""Replies no model words: what the store worked out, what memory holds, and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.converse import wording
from scrubjay.converse.asked import Reply
from scrubjay.converse.intent import Intent, is_memorable
from scrubjay.converse.telling import tell
from scrubjay.domain.conversation import MemoryMode

if TYPE_CHECKING:
    from scrubjay.converse.asked import Asked
    from scrubjay.converse.grounds import Grounds


def worked_out(asked: Asked) -> Reply | None:
    """Return what the store itself says: a portrait, an order, a day, a number; or None.

    Numbers, days and order are never left to a model (SORT). A finding that lacks something
    gives way to what recall is sure of.
    """
    if asked.portrait is not None:
        text = wording.portrayed(asked.portrait)
        if text:
            held = tuple(asked.portrayed)
            return Reply(text=text, cited=held, injected=held)
    finding = asked.finding
    if finding is None:
        return None
    lacking = bool(finding.missing)
    if lacking and asked.grounds is not None and not asked.grounds.recalled.abstained:
        return None
    text, named = tell(finding, asked.now)
    return Reply(text=text, cited=named, injected=named, abstained=lacking)


def by_template(wants: Intent, asked: Asked) -> Reply:
    """Return the reply to a message that no model is asked about."""
    if wants in (Intent.TELL, Intent.TALK, Intent.CORRECT):
        if not is_memorable(asked.text):
            return Reply(text=wording.TALK_WITHOUT_MODEL)
        return Reply(text=wording.told(asked.mode is MemoryMode.FULL))
    if asked.grounds is None:
        return Reply(text=wording.MEMORY_OFF)
    return from_memory(wants, asked.grounds)


def from_memory(wants: Intent, grounds: Grounds) -> Reply:
    """Return what memory holds on a question, or that it holds nothing, with the nearest."""
    recalled = grounds.recalled
    if recalled.abstained or not recalled.recollections:
        if wants is Intent.ASK_WORLD:
            return Reply(text=wording.WORLD_WITHOUT_MODEL, abstained=True)
        nearest = recalled.recollections or grounds.left_out
        return Reply(text=wording.nothing(nearest, grounds.since), abstained=True)
    if grounds.named:
        text, named = wording.lines(grounds.named, grounds.since), grounds.named
    else:
        text, named = wording.answer(recalled.recollections, grounds.since)
    return Reply(text=text, cited=named, injected=named)
