"""Replies no model words: what the store worked out, what memory holds, and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.converse import wording
from scrubjay.converse.asked import Reply
from scrubjay.converse.coverage import covers_all, speaks_of
from scrubjay.converse.grounds import introduces
from scrubjay.converse.intent import Intent, asks_history, is_memorable
from scrubjay.converse.telling import tell
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.finding import FindingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.converse.asked import Asked
    from scrubjay.converse.grounds import Grounds
    from scrubjay.domain.finding import Finding
    from scrubjay.domain.memory import Memory

_PLAIN: Final = (FindingKind.DATE, FindingKind.CHECK, FindingKind.VALUE)
"""Findings that name one thing, and are wrong when it has changed."""


def worked_out(asked: Asked) -> Reply | None:
    """Return what the store itself says: a portrait, an order, a day, a number; or None.

    To a wish to take something back only that it was heard: what came of it follows.

    Numbers, days and order are never left to a model (SORT). A finding that lacks something
    gives way to what recall is sure of.
    """
    if asked.takes_back:
        return Reply(text=wording.told(asked.mode is MemoryMode.FULL))
    if asked.portrait is not None:
        text = wording.portrayed(asked.portrait)
        if text:
            held = tuple(asked.portrayed)
            return Reply(text=text, cited=held, injected=held)
    finding = asked.finding
    if finding is None or not _is_telling(finding, asked):
        return None
    text, named = tell(finding, asked.now)
    later = "" if len(finding.happenings) > 1 else _said_since(named, asked)
    return Reply(
        text=f"{text} {later}" if later else text,
        cited=named,
        injected=named,
        abstained=bool(finding.missing),
    )


def _is_telling(finding: Finding, asked: Asked) -> bool:
    """Report whether a finding says more than recall can.

    One that misses what was asked for says nothing, unless that is one of several things.
    A day that is only the telling's has to rest on words that speak of it, and gives way to
    those words; an order and a number may rest on such days.
    """
    sure = asked.grounds is not None and not asked.grounds.recalled.abstained
    several = len(finding.asked) > 1
    if finding.missing:
        return not sure or several
    if finding.kind in _PLAIN and not several and _has_better(finding, asked):
        return False
    if finding.kind is not FindingKind.DATE:
        return True  # an order, a number: the day each was told on is what they rest on
    guessed = bool(finding.happenings) and all(
        each.told and not each.sure for each in finding.happenings
    )
    return not guessed or (not sure and speaks_of(asked.text, finding.memories))


def _has_better(finding: Finding, asked: Asked) -> bool:
    """Report whether a day is known as a statement, or something said later may change it."""
    if asked.grounds is None or asks_history(asked.text):
        return False
    known = {each.id for each in finding.memories}
    later = {it.id for key in known for it in asked.grounds.since.get(key, ())}
    if finding.kind is FindingKind.DATE:
        named = asked.grounds.named and not all(
            each.sure and not each.told for each in finding.happenings
        )
        return bool(named) or bool(known & later)
    return bool(later)


def _said_since(named: Sequence[Memory], asked: Asked) -> str:
    """Return what was said later about what a finding rests on, or ""."""
    if asked.grounds is None or asks_history(asked.text):
        return ""
    since = [it for each in named for it in asked.grounds.since.get(each.id, ())]
    fresh = [each for each in dict.fromkeys(since) if each.id not in {it.id for it in named}]
    known = [wording.said(each) for each in fresh]
    return f"Since then: {' '.join(known)}" if known else ""


def by_template(wants: Intent, asked: Asked) -> Reply:
    """Return the reply to a message that no model is asked about."""
    if wants in (Intent.TELL, Intent.TALK, Intent.CORRECT):
        if not is_memorable(asked.text):
            return Reply(text=wording.TALK_WITHOUT_MODEL)
        return Reply(text=wording.told(asked.mode is MemoryMode.FULL))
    if asked.grounds is None:
        return Reply(text=wording.MEMORY_OFF)
    return from_memory(wants, asked.text, asked.grounds)


def from_memory(wants: Intent, question: str, grounds: Grounds) -> Reply:
    """Return what memory holds on a question, or that it holds nothing, with the nearest."""
    recalled = grounds.recalled
    nearest = recalled.recollections or grounds.left_out
    if not recalled.abstained:
        others = [
            each
            for each in recalled.recollections
            if each.memory not in grounds.named and not introduces(each.memory)
        ]
        for known in (
            grounds.named,
            wording.close_to_best(recalled.recollections),
            wording.close_to_best(others),
        ):
            told = [each for each in known if each in grounds.named or not introduces(each)]
            held = told if asks_history(question) else grounds.holding(told)
            if held and speaks_of(question, held, grounds.about):
                text = wording.lines(held, grounds.since, question)
                return Reply(text=text, cited=tuple(held), injected=tuple(held))
    elif wants is Intent.ASK_WORLD and not (nearest and covers_all(question, nearest[0].memory)):
        return Reply(text=wording.WORLD_WITHOUT_MODEL, abstained=True)
    return Reply(text=wording.nothing(nearest, grounds.since, question), abstained=True)
