"""Replies no model words: what the store worked out, what memory holds, and what it does not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse import manners, wording
from scrubjay.converse.asked import Reply
from scrubjay.converse.clauses import of_oneself
from scrubjay.converse.coverage import covers_all, fills_a_slot, speaks_of, touches, wanted_of
from scrubjay.converse.doubted import with_doubts
from scrubjay.converse.fitting import fitting
from scrubjay.converse.foreign import is_foreign_question, kindly
from scrubjay.converse.forgetting import would_forget
from scrubjay.converse.grounds import introduces
from scrubjay.converse.intent import Intent, asks_history, intent, is_memorable
from scrubjay.converse.telling import tell
from scrubjay.converse.wording import second_person
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.finding import FindingKind
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.converse.asked import Asked
    from scrubjay.converse.grounds import Grounds
    from scrubjay.domain.finding import Finding
    from scrubjay.domain.life import Portrait
    from scrubjay.domain.memory import Memory, MemoryId

_PLAIN: Final = (FindingKind.DATE, FindingKind.CHECK, FindingKind.VALUE)
"""Findings that name one thing, and are wrong when it has changed."""
_OF_A_YEAR: Final = re.compile(r"(?:in )?(?:what|which) year\b", re.IGNORECASE)
PROOF_AT_MOST: Final = 12
"""Memories a portrait names as its proof; it rests on many more."""


def worked_out(asked: Asked) -> Reply | None:
    """Return what the store itself says: a portrait, an order, a day, a number; or None.

    To a wish to take something back only that it was heard: what came of it follows. To a
    wish to forget, what it may mean and where that is done.

    Numbers, days and order are never left to a model (SORT). A finding that lacks something
    gives way to what recall is sure of.
    """
    if asked.takes_back:
        return Reply(text=wording.TAKING_BACK)
    if asked.forgets:
        return Reply(text=wording.FORGETTING)
    if asked.to_forget and asked.goes_with:
        every = tuple(asked.to_forget)
        shown = would_forget(every, asked.goes_with, asked.loses)
        return Reply(text=shown, cited=every[: wording.QUOTED_AT_MOST], injected=every)
    if asked.to_forget is not None:
        meant = tuple(asked.to_forget[: wording.QUOTED_AT_MOST])
        return Reply(text=wording.to_forget(meant), cited=meant, injected=meant)
    if asked.portrait is not None and asked.portrayed:
        seen = _portrayed(asked.portrait, asked.portrayed)
        return together([seen, asked.known]) if asked.known else seen
    return asked.known or _found(asked)


def _found(asked: Asked) -> Reply | None:
    """Return what was worked out, where it says more than recall can."""
    finding = asked.finding
    if finding is None or not _is_telling(finding, asked):
        return None
    text, named = tell(finding, asked.now)
    later = () if len(finding.happenings) > 1 else _said_since(named, asked)
    if later:
        text = f"{text} Since then: {' '.join(wording.said(each) for each in later)}"
    happened = [each.memory for each in finding.happenings if each.memory is not None]
    return Reply(
        text=text,
        cited=named,
        injected=tuple(dict.fromkeys((*named, *happened, *later))),
        abstained=bool(finding.missing),
    )


def _portrayed(portrait: Portrait, held: Mapping[MemoryId, Memory]) -> Reply:
    """Return the portrait, with the first source of each of its first clauses as proof."""
    clauses = wording.shown_clauses(portrait)
    proof = dict.fromkeys(key for each in clauses for key in each.sources[:1])
    named = dict.fromkeys(key for each in clauses for key in each.sources)
    return Reply(
        text=wording.portrayed(portrait),
        cited=tuple(held[key] for key in proof if key in held)[:PROOF_AT_MOST],
        injected=tuple(held[key] for key in named if key in held),
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
    if _OF_A_YEAR.match(asked.text.strip()) and any(each.told for each in finding.happenings):
        return False  # the year it was told in need not be the one it was in
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


def _said_since(named: Sequence[Memory], asked: Asked) -> tuple[Memory, ...]:
    """Return what was said later about what a finding rests on."""
    if asked.grounds is None or asks_history(asked.text):
        return ()
    since = [it for each in named for it in asked.grounds.since.get(each.id, ())]
    known = {each.id for each in named}
    return tuple(each for each in dict.fromkeys(since) if each.id not in known)


def stated(memory: Memory) -> Reply:
    """Return one statement as the whole reply."""
    return Reply(text=wording.statement(memory), cited=(memory,), injected=(memory,))


def by_template(wants: Intent, asked: Asked) -> Reply:
    """Return the reply to a message that no model is asked about."""
    if (polite := manners.answered(asked.text)) and wants is Intent.TALK:
        return Reply(text=polite)
    if wants in (Intent.TELL, Intent.TALK, Intent.CORRECT):
        return Reply(text=_heard(wants, asked))
    if asked.grounds is None:
        return Reply(text=wording.MEMORY_OFF)
    reply = from_memory(wants, asked.text, asked.grounds)
    return _kindly(reply, asked.text, asked.grounds) if is_foreign_question(asked.text) else reply


def _kindly(reply: Reply, question: str, grounds: Grounds) -> Reply:
    """Return what searching by its words found for a question in another language."""
    if reply.abstained:
        return replace(reply, text=kindly(question, ""), injected=())
    found = wording.lines(grounds.near, grounds.since) if reply.unsure else reply.text
    return replace(reply, text=kindly(question, found))


def led(reply: Reply, asked: Asked) -> Reply:
    """Return a reply with the facts by which the people in the question are known, first."""
    told = [each for each in asked.lead if second_person(each.text).rstrip(".") not in reply.text]
    if not told or reply.model:
        return reply
    named = wording.introduced(told)
    return replace(
        reply,
        text=f"{named} {reply.text}",
        cited=tuple(dict.fromkeys((*reply.cited, *told))) if not reply.abstained else reply.cited,
        injected=tuple(dict.fromkeys((*reply.injected, *told))),
    )


def together(replies: Sequence[Reply]) -> Reply:
    """Return the replies to the questions of one message as one, each on its own line."""
    return Reply(
        text="\n".join(dict.fromkeys(each.text for each in replies)),
        cited=tuple(dict.fromkeys(it for each in replies for it in each.cited)),
        injected=tuple(dict.fromkeys(it for each in replies for it in each.injected)),
        abstained=all(each.abstained for each in replies),
    )


def without_model(asked: Asked) -> Reply:
    """Return the reply no model has a part in; several questions are answered one by one."""
    if asked.parts:
        return together([without_model(each) for each in asked.parts])
    found = worked_out(asked)
    found = found or by_template(intent(asked.text, names_known=True), asked)
    return with_doubts(led(found, asked), asked)


def _heard(wants: Intent, asked: Asked) -> str:
    full = asked.mode is MemoryMode.FULL
    if is_memorable(asked.text) or (wants is Intent.CORRECT and not full):
        return wording.told(full)
    return wording.TAKEN_BACK_BEFORE if wants is Intent.CORRECT else wording.TALK_WITHOUT_MODEL


def from_memory(wants: Intent, question: str, grounds: Grounds) -> Reply:
    """Return what memory holds on a question, or that it holds nothing, with the nearest."""
    held = held_on(question, grounds)
    if held:
        text = wording.lines(held, grounds.since, question)
        return Reply(text=text, cited=held, injected=_with_later(held, grounds))
    if grounds.near:
        text = wording.unsure(grounds.near, grounds.since, question)
        near = _with_later(grounds.near, grounds)
        return Reply(text=text, cited=grounds.near, injected=near, unsure=True)
    nearest = grounds.recalled.recollections or grounds.left_out
    world = wants is Intent.ASK_WORLD and grounds.recalled.abstained
    if world and not (nearest and covers_all(question, nearest[0].memory)):
        return Reply(text=wording.WORLD_WITHOUT_MODEL, abstained=True)
    close = wording.worth_naming(nearest, question)
    text = wording.nothing(close, grounds.since, question)
    return Reply(text=text, injected=_with_later(close, grounds), abstained=True)


def held_on(question: str, grounds: Grounds) -> tuple[Memory, ...]:
    """Return the memories that answer a question; none where memory is not sure."""
    recalled = grounds.recalled
    if recalled.abstained:
        return ()
    own = wanted_of(question, grounds.about).own
    others = [
        each
        for each in recalled.recollections
        if each.memory not in grounds.named
        and not introduces(each.memory)
        and each.memory.id not in grounds.named_already
    ]
    for known in (
        grounds.named,
        wording.close_to_best(recalled.recollections),
        wording.close_to_best(others),
    ):
        told = [
            each
            for each in known
            if each.id not in grounds.named_already
            and (each in grounds.named or not introduces(each))
        ]
        told = fitting(question, [each for each in told if not own or _tells_of_oneself(each)])
        held = told if asks_history(question) else grounds.holding(told)
        kind = any(fills_a_slot(each) for each in held)
        if any(
            speaks_of(question, [each], grounds.about, of_kind=kind)
            and touches(question, each, grounds.about)
            for each in held
        ):
            return tuple(held)
    return ()


def _tells_of_oneself(memory: Memory) -> bool:
    """Report whether a line is a statement, or has a sentence that is not only of somebody else."""
    if memory.triple is not None or not memory.by_self:
        return True
    return any(of_oneself(each) for each in sentences(memory.source.words or memory.text))


def _with_later(memories: Sequence[Memory], grounds: Grounds) -> tuple[Memory, ...]:
    """Return memories with what was said of them later, as an answer names both."""
    later = (it for each in memories for it in grounds.since.get(each.id, ()))
    return tuple(dict.fromkeys((*memories, *later)))
