"""Cues about what was never mentioned: those of one conversation asked of another, names exchanged.

And those of a conversation asked of a few of its own sessions, where most of it was never said:
the same people, the same tone, and stores of very different sizes. And a conversation's own
questions with the names of its two people exchanged: the right deed and the wrong person, or, where
that was asked already, the right one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from evaluation.conversations import ANSWERABLE, TRAP, Question
from evaluation.recalling import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.conversations import Conversation, RememberedEmbedder
    from scrubjay.recall import Weights
    from scrubjay.recall.ranked import Ranked

STATEMENT: Final = 0
"""The category of what annotators wrote down."""
FEW: Final = 5
"""Sessions in a larger part of a conversation."""
IN_PARTS: Final = 0.5
"""A cue asked of a part counts half: there are many parts."""
EXCHANGED: Final = {"question": 0.5, "statement": 0.2}
"""What a cue with exchanged names counts, and the question whether a statement was mentioned: some
deeds are both people's, and the statements are plenty."""
EVERY: Final = {FEW: 3, 1: 12}
"""Of the cues that a part of so many sessions cannot answer one in so many is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """One cue worked through.

    Attributes:
        told: What it asks was mentioned; of whom it names, where names were exchanged.
        of: The number of the conversation it was asked about first.
        share: What it counts in learning.
    """

    ranked: Ranked
    told: bool
    of: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    text: str
    told: bool
    of: int
    share: float


def speakers(conversation: Conversation) -> list[str]:
    """Return the two people of a conversation, by name."""
    return sorted({each.speaker for each in conversation.memories})


def renamed(text: str, names: Sequence[str], to: Sequence[str]) -> str:
    """Put other names in place of these, all at once."""
    marks = [f"\x00{place}\x00" for place in range(len(names))]
    for name, mark in zip(names, marks, strict=True):
        text = text.replace(name, mark)
    for mark, name in zip(marks, to, strict=True):
        text = text.replace(mark, name)
    return text


def mentioned(statement: str) -> str:
    """Return the question whether anyone ever said so."""
    return f"Did anyone ever mention that {statement.rstrip('.')}?"


def crossed(
    conversations: Sequence[Conversation],
    number: int,
    embedder: RememberedEmbedder | None,
    weights: Weights,
) -> list[Crossed]:
    """Return what one conversation, and parts of it, make of its own cues and of the others'."""
    whole = conversations[number]
    others = ((place, each) for place, each in enumerate(conversations) if place != number)
    cues = [*_own(whole, number)]
    cues += chain.from_iterable(_foreign(whole, other, place) for place, other in others)
    found = _ask(whole, cues, embedder, weights)
    for part in _parts(whole):
        found += _ask(part, [*_within(whole, part, number)], embedder, weights)
    return found


def exchanged(
    conversation: Conversation,
    number: int,
    embedder: RememberedEmbedder | None,
    weights: Weights,
) -> list[Crossed]:
    """Return what a conversation makes of its own cues, the names of its two people exchanged.

    And of the questions whether its statements were mentioned, with both ways of naming.
    """
    return _ask(conversation, [*_exchanged(conversation, number)], embedder, weights)


def _exchanged(whole: Conversation, number: int) -> Iterator[_Cue]:
    pair = speakers(whole)
    for question in whole.questions:
        text = renamed(question.text, pair, pair[::-1])
        if text != question.text:
            told = question.category == TRAP
            yield _Cue(text=text, told=told, of=number, share=EXCHANGED["question"])
    for statement in whole.statements:
        for text, told in (
            (statement.text, True),
            (renamed(statement.text, pair, pair[::-1]), False),
        ):
            yield _Cue(text=mentioned(text), told=told, of=number, share=EXCHANGED["statement"])


def _ask(
    conversation: Conversation,
    cues: Sequence[_Cue],
    embedder: RememberedEmbedder | None,
    weights: Weights,
) -> list[Crossed]:
    questions = tuple(
        Question(text=cue.text, category=STATEMENT, evidence=frozenset()) for cue in cues
    )
    if not questions:
        return []
    asked = replace(conversation, questions=questions, statements=())
    asking = prepare(asked, embedder, weights)
    return [
        Crossed(ranked=asking.rank(question), told=cue.told, of=cue.of, share=cue.share)
        for cue, question in zip(cues, questions, strict=True)
    ]


def _own(whole: Conversation, number: int) -> Iterator[_Cue]:
    """Yield its questions, those about the wrong person too: the deed was mentioned."""
    for question in whole.questions:
        yield _Cue(text=question.text, told=True, of=number, share=1.0)
    for statement in whole.statements:
        yield _Cue(text=mentioned(statement.text), told=True, of=number, share=1.0)


def _foreign(whole: Conversation, other: Conversation, number: int) -> Iterator[_Cue]:
    """Yield the cues of another: with its names, and with those of the two asked."""
    pair, theirs = speakers(whole), speakers(other)
    for place, question in enumerate(other.questions):
        yield _Cue(text=question.text, told=False, of=number, share=1.0)
        text = renamed(question.text, theirs, pair if place % 2 else pair[::-1])
        yield _Cue(text=text, told=False, of=number, share=1.0)
    for statement in other.statements:
        text = mentioned(renamed(statement.text, theirs, pair))
        yield _Cue(text=text, told=False, of=number, share=1.0)


def _parts(whole: Conversation) -> Iterator[Conversation]:
    """Yield every five sessions together, and every second session alone."""
    sessions = list(dict.fromkeys(each.source.session for each in whole.memories))
    for size, step in ((FEW, FEW), (1, 2)):
        for start in range(0, len(sessions), step):
            kept = set(sessions[start : start + size])
            memories = tuple(each for each in whole.memories if each.source.session in kept)
            yield replace(whole, memories=memories)


def _within(whole: Conversation, part: Conversation, number: int) -> Iterator[_Cue]:
    lines = {str(each.id) for each in part.memories}
    sessions = {each.source.session for each in part.memories}
    every = EVERY[1 if len(sessions) == 1 else FEW]
    answerable = [each for each in whole.questions if each.category in ANSWERABLE]
    for place, cue in enumerate((*answerable, *whole.statements)):
        inside = len(cue.evidence & lines)
        text = cue.text if cue.category else mentioned(cue.text)
        told = 0 < inside == len(cue.evidence)
        if told or (cue.evidence and not inside and place % every == 0):
            yield _Cue(text=text, told=told, of=number, share=IN_PARTS)
