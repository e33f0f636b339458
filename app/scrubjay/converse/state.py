"""The working state of a chat, folded over its messages and what was learnt in it.

After MEM1: the prompt of a long task stays as short as that of a new one because what
matters is kept in a state of fixed size. There the model was trained to write its state;
an untrained small one drops facts, so here rules write it (see `aims`).

The fold of a chat is held in memory only and grows with each message, so a turn costs the
same however long the chat is. `States.drop` empties it: after forgetting, nothing may stay.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse import aims, wording
from scrubjay.domain.conversation import FORGOTTEN, Role
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.predicate import predicate
from scrubjay.domain.working_state import Slot, WorkingState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory, MemoryId

GOAL_RESTS: Final = 30
"""Messages after which a goal that was only wished for is let go, unless spoken of again."""
SLOTS_AT_MOST: Final = 12
PENDING_AT_MOST: Final = 4
DECIDED_AT_MOST: Final = 24
CHATS_HELD: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """A statement learnt in the chat: whose message it came from, and what it is about."""

    message: str
    words: frozenset[str]
    plan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fold:
    """What a run of messages comes to.

    Attributes:
        last: The last message folded in. at: when it was said.
        rested: Messages of the person since the goal was last spoken of.
        asked: The person's last message, until it is known whether it got an answer.
    """

    last: str = ""
    at: datetime | None = None
    goal: str = ""
    strong: bool = False
    rested: int = 0
    slots: tuple[Slot, ...] = ()
    asked: str = ""
    pending: tuple[str, ...] = ()


class States:
    """Working states of the chats at hand."""

    def __init__(self) -> None:
        self._folds: dict[str, _Fold] = {}
        self._decided: dict[str, dict[MemoryId, _Decided]] = {}

    def of(
        self,
        branch: Sequence[Message],
        learnt: Callable[[datetime | None], Sequence[Memory]],
        held: Callable[[Collection[MemoryId]], Mapping[MemoryId, Memory]],
    ) -> tuple[WorkingState, tuple[Memory, ...]]:
        """Return the state after these messages, and the statements it names.

        Args:
            branch: The chat so far on the branch shown, oldest first.
            learnt: Returns what was learnt in this chat from a moment on.
            held: Returns memories as they are now.
        """
        if not branch:
            return WorkingState(), ()
        chat = branch[0].conversation
        fold, fresh = self._begun(chat, branch)
        decided = self._decided.setdefault(chat, {})
        since = fold.at if decided else None
        for memory in learnt(since):
            if memory.triple is not None and not predicate(memory.triple.predicate).sensitive:
                decided[memory.id] = _Decided(
                    message=memory.source.ref,
                    words=aims.telling(memory.text),
                    plan=memory.kind is MemoryKind.PLAN,
                )
        for message in fresh:
            fold = _folded(fold, message)
        self._keep(chat, fold)
        return _seen(fold, decided, {each.id for each in branch}, held)

    def drop(self) -> None:
        """Hold nothing any more: the next turn of each chat folds anew."""
        self._folds.clear()
        self._decided.clear()

    def _begun(self, chat: str, branch: Sequence[Message]) -> tuple[_Fold, Sequence[Message]]:
        """Return the fold of a beginning of this branch, and the messages after it."""
        fold = self._folds.get(chat)
        if fold is not None:
            for back in range(1, min(len(branch), 8) + 1):
                if branch[-back].id == fold.last:
                    return fold, branch[len(branch) - back + 1 :]
        self._decided.pop(chat, None)
        return _Fold(), branch

    def _keep(self, chat: str, fold: _Fold) -> None:
        self._folds.pop(chat, None)
        self._folds[chat] = fold
        if len(self._folds) > CHATS_HELD:
            oldest = next(iter(self._folds))
            del self._folds[oldest]
            self._decided.pop(oldest, None)


def _folded(fold: _Fold, message: Message) -> _Fold:
    """Return the fold with one more message."""
    fold = replace(fold, last=message.id, at=message.at)
    if message.text == FORGOTTEN:
        return replace(fold, asked="")
    if message.role is Role.COMPANION:
        left_open = message.text.startswith(wording.NOTHING) and bool(fold.asked)
        pending = fold.pending
        if left_open:
            pending = (*[each for each in pending if each != fold.asked], fold.asked)
        return replace(fold, asked="", pending=pending[-PENDING_AT_MOST:])
    return _told(fold, message)


def _told(fold: _Fold, message: Message) -> _Fold:
    found = aims.read(message.text)
    words = aims.telling(message.text)
    if found.finished:
        fold = replace(fold, goal="", strong=False, slots=(), pending=(), rested=0)
    elif found.goal and (found.strong or not fold.strong):
        fold = replace(fold, goal=found.goal, strong=found.strong, rested=0)
    elif fold.goal and not fold.strong:
        spoken_of = bool(words & aims.telling(fold.goal))
        rested = 0 if spoken_of else fold.rested + 1
        fold = replace(fold, rested=rested, goal=fold.goal if rested < GOAL_RESTS else "")
    told = [aims.telling(each) for each in found.settled]
    slots = [
        each
        for each in fold.slots
        if not any(aims.covers(it, aims.telling(each.name)) for it in told)
    ]
    known = {each.name.casefold() for each in slots}
    slots += [
        Slot(name=name, message=message.id) for name in found.opened if name.casefold() not in known
    ]
    asks = message.text.rstrip().endswith("?")
    pending = [each for each in fold.pending if asks or not aims.covers(words, aims.telling(each))]
    asked = aims.cut(aims.sentences(message.text)[-1], aims.WORDS_AT_MOST) if asks else ""
    return replace(
        fold,
        slots=tuple(slots[-SLOTS_AT_MOST:]),
        pending=tuple(each for each in pending if each != asked),
        asked=asked,
    )


def _seen(
    fold: _Fold,
    decided: Mapping[MemoryId, _Decided],
    on_branch: Collection[str],
    held: Callable[[Collection[MemoryId]], Mapping[MemoryId, Memory]],
) -> tuple[WorkingState, tuple[Memory, ...]]:
    """Return the fold as a state, with what was learnt ranked and as it is now."""
    about = aims.telling(" ".join((fold.goal, *(each.name for each in fold.slots))))
    mine = [
        (len(each.words & about), place, key)
        for place, (key, each) in enumerate(decided.items())
        if each.message in on_branch
    ]
    ranked = [key for _share, _place, key in sorted(mine, reverse=True)]
    now = held(ranked[: 3 * DECIDED_AT_MOST])
    ended = {
        decided[key].message
        for key, each in now.items()
        if decided[key].plan and not each.is_current
    }
    slots = tuple(each for each in fold.slots if each.message not in ended)
    opened = [aims.telling(each.name) for each in slots]
    facts = tuple(
        now[key]
        for key in ranked
        if key in now
        and now[key].is_current
        and not (decided[key].plan and any(aims.covers(decided[key].words, it) for it in opened))
    )[:DECIDED_AT_MOST]
    state = WorkingState(
        goal=fold.goal,
        slots=slots,
        decided=tuple(each.id for each in facts),
        pending=fold.pending,
    )
    return state, facts


def _is_told(name: str, told: Sequence[frozenset[str]]) -> bool:
    wanted = aims.telling(name)
    return any(aims.covers(each, wanted) for each in told)
