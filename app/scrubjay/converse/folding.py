"""A chat read message by message: what each does to the goal, to what is open, to what waits.

Rules over the person's own words (see `aims`); nothing the companion says changes anything
but whether a question got its answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse import aims, wording
from scrubjay.domain.conversation import FORGOTTEN, Role
from scrubjay.domain.text import sentences
from scrubjay.domain.working_state import Slot

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.converse.aims import Aims
    from scrubjay.domain.conversation import Message

GOAL_RESTS: Final = 30
"""Messages after which a goal that was only wished for is let go, unless spoken of again."""
SLOTS_AT_MOST: Final = 12
PENDING_AT_MOST: Final = 4
NOTED_AT_MOST: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """What a run of messages comes to.

    Attributes:
        last: The last message folded in. at: when it was said.
        length: Characters of all of them.
        strong: The goal was asked for outright.
        rested: Messages of the person since the goal was last spoken of.
        noted: Messages that settled something open, or state something of the goal.
        asked: The person's last message, until it is known whether it got an answer.
    """

    last: str = ""
    at: datetime | None = None
    length: int = 0
    goal: str = ""
    strong: bool = False
    rested: int = 0
    slots: tuple[Slot, ...] = ()
    noted: tuple[str, ...] = ()
    asked: str = ""
    pending: tuple[str, ...] = ()

    @property
    def about(self) -> frozenset[str]:
        """Return the stems of what the chat is after: its goal and what is open."""
        return aims.telling(" ".join((self.goal, *(each.name for each in self.slots))))


def folded(fold: Fold, message: Message) -> Fold:
    """Return the fold with one more message."""
    length = fold.length + len(message.text)
    fold = replace(fold, last=message.id, at=message.at, length=length)
    if message.text == FORGOTTEN:
        return replace(fold, asked="")
    if message.role is Role.PERSON:
        return _told(fold, message)
    pending = fold.pending
    if fold.asked and message.text.startswith(wording.NOTHING):
        pending = (*[each for each in pending if each != fold.asked], fold.asked)
    return replace(fold, asked="", pending=pending[-PENDING_AT_MOST:])


def _told(fold: Fold, message: Message) -> Fold:
    found = aims.read(message.text)
    fold = _aimed(fold, found, aims.telling(message.text))
    about = fold.about
    slots = [
        each
        for each in fold.slots
        if not any(aims.settles(sentence, each.name) for sentence in found.settled)
    ]
    bears = any(aims.telling(sentence) & about for sentence in found.settled)
    known = {each.name.casefold() for each in slots}
    fresh = [name for name in found.opened if name.casefold() not in known]
    slots += [Slot(name=name, message=message.id) for name in fresh]
    fold = replace(
        fold,
        slots=tuple(slots[-SLOTS_AT_MOST:]),
        noted=(*fold.noted, message.id)[-NOTED_AT_MOST:] if bears else fold.noted,
    )
    return _asked(fold, message.text)


def _aimed(fold: Fold, found: Aims, words: frozenset[str]) -> Fold:
    """Return the fold with the goal as the message leaves it."""
    if found.finished:
        kept = Fold(last=fold.last, at=fold.at, length=fold.length)
        return replace(kept, goal=found.goal, strong=found.strong)
    if found.goal and (found.strong or not fold.strong):
        return replace(fold, goal=found.goal, strong=found.strong, rested=0)
    if not fold.goal or fold.strong:
        return fold
    rested = 0 if words & aims.telling(fold.goal) else fold.rested + 1
    return replace(fold, rested=rested, goal=fold.goal if rested < GOAL_RESTS else "")


def _asked(fold: Fold, text: str) -> Fold:
    """Return the fold with the questions that are still without an answer."""
    words = aims.telling(text)
    asks = text.rstrip().endswith("?")
    asked = aims.cut(sentences(text)[-1], aims.WORDS_AT_MOST) if asks else ""
    waiting = [each for each in fold.pending if asks or not aims.covers(words, aims.telling(each))]
    return replace(fold, asked=asked, pending=tuple(each for each in waiting if each != asked))
