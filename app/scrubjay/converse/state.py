"""The working state of a chat, folded over its messages and what was learnt in it.

After MEM1: the prompt of a long task stays as short as that of a new one because what
matters is kept in a state of fixed size. There the model was trained to write its state;
an untrained small one drops facts, so here rules write it (see `folding`).

A prompt shows the state as it was where its earlier turns begin, and those turns word for
word: together they say all, nothing twice, and the state changes only when that beginning
moves. It moves by blocks of the chat, so a model can go on from what it has read already.

The fold of a chat is held in memory only and grows with each message, so a turn costs the
same however long the chat is. `States.drop` empties it: after forgetting, nothing may stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.converse import aims
from scrubjay.converse.folding import Fold, folded
from scrubjay.domain.conversation import Role
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.working_state import WorkingState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory, MemoryId

BLOCK_CHARACTERS: Final = 1200
"""A chat is cut into blocks of this length, at messages of the person."""
BLOCKS_HELD: Final = 4
"""The latest blocks at whose beginning the state is known; they fill the room for turns."""
DECIDED_AT_MOST: Final = 24
CHATS_HELD: Final = 8
LOOKED_BACK: Final = 8
"""Messages from the end of a branch among which the last one folded is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a chat stands, with the memories its state names, in the state's order."""

    state: WorkingState = field(default_factory=WorkingState)
    decided: tuple[Memory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Learnt:
    """A memory of the chat: whose message it came from, and what it is about."""

    message: str
    words: frozenset[str]
    kind: MemoryKind
    single: bool


@dataclass(slots=True)
class _Chat:
    """What is held of one chat: its fold, folds where blocks begin, and what was learnt.

    Attributes:
        places: Of the messages folded, by id: the first has 0.
    """

    fold: Fold = field(default_factory=Fold)
    block: int = -1
    begins: dict[str, Fold] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    learnt: dict[MemoryId, _Learnt] = field(default_factory=dict)

    def take(self, message: Message) -> None:
        """Fold one more message in; keep the fold before it where it begins a block."""
        block = self.fold.length // BLOCK_CHARACTERS
        if message.role is Role.PERSON and block != self.block:
            self.block = block
            self.begins[message.id] = self.fold
            if len(self.begins) > BLOCKS_HELD:
                del self.begins[next(iter(self.begins))]
        self.fold = folded(self.fold, message)
        self.places[message.id] = len(self.places)

    def absorb(self, memories: Sequence[Memory]) -> None:
        """Note statements, and sayings that settled or state something of the goal."""
        for memory in memories:
            if memory.kind is MemoryKind.EPISODE and memory.source.ref not in self.fold.noted:
                continue
            kind = predicate(memory.triple.predicate) if memory.triple else None
            if kind is None or not kind.sensitive:
                self.learnt[memory.id] = _Learnt(
                    message=memory.source.ref,
                    words=aims.telling(memory.text),
                    kind=memory.kind,
                    single=kind is not None and kind.cardinality is Cardinality.ONE,
                )


class States:
    """Working states of the chats at hand."""

    def __init__(self) -> None:
        self._chats: dict[str, _Chat] = {}

    def of(
        self,
        branch: Sequence[Message],
        learnt: Callable[[datetime | None], Sequence[Memory]],
        held: Callable[[Collection[MemoryId]], Mapping[MemoryId, Memory]],
        whole: Callable[[], Sequence[Message]] | None = None,
    ) -> tuple[Standing, dict[str, Standing]]:
        """Return where the chat stands now, and where it stood before each latest block.

        Args:
            branch: The chat so far on the branch shown, oldest first.
            learnt: Returns what was learnt in this chat from a moment on, oldest first.
            held: Returns memories as they are now.
            whole: Reads the whole branch, when `branch` is only its end; asked for where the
                end does not reach back to what has been folded.
        """
        if not branch:
            return Standing(), {}
        chat, fresh = self._begun(branch, whole or (lambda: branch))
        since = chat.fold.at
        for message in fresh:
            chat.take(message)
        chat.absorb(learnt(since))
        places = chat.places
        now = _standing(chat.fold, chat.learnt, places, len(places), held)
        before = {
            key: _standing(fold, chat.learnt, places, places[key], held)
            for key, fold in chat.begins.items()
            if key in places
        }
        return now, before

    def drop(self) -> None:
        """Hold nothing any more: the next turn of each chat folds anew."""
        self._chats.clear()

    def _begun(
        self, branch: Sequence[Message], whole: Callable[[], Sequence[Message]]
    ) -> tuple[_Chat, Sequence[Message]]:
        """Return what is held of a beginning of this branch, and the messages after it."""
        key = branch[0].conversation
        chat = self._chats.pop(key, None)
        start = 0
        if chat is not None:
            latest = range(len(branch) - 1, max(len(branch) - 1 - LOOKED_BACK, -1), -1)
            start = next((place + 1 for place in latest if branch[place].id == chat.fold.last), 0)
        if chat is None or start == 0:
            chat, branch, start = _Chat(), whole(), 0
        self._chats[key] = chat
        if len(self._chats) > CHATS_HELD:
            del self._chats[next(iter(self._chats))]
        return chat, branch[start:]


def _standing(
    fold: Fold,
    learnt: Mapping[MemoryId, _Learnt],
    places: Mapping[str, int],
    upto: int,
    held: Callable[[Collection[MemoryId]], Mapping[MemoryId, Memory]],
) -> Standing:
    """Return the fold as a state, with what was learnt before it, ranked and as it is now."""
    if upto == 0:
        return Standing()
    about = fold.about
    mine = {key: each for key, each in learnt.items() if places.get(each.message, upto) < upto}
    stated = {each.message for each in mine.values() if each.kind is not MemoryKind.EPISODE}
    ranked = sorted(
        (key for key, each in mine.items() if _counts(each, fold, stated)),
        key=lambda key: (len(mine[key].words & about), mine[key].single, places[mine[key].message]),
        reverse=True,
    )
    now = held(ranked[: 2 * DECIDED_AT_MOST])
    ended = {
        mine[key].message
        for key, each in now.items()
        if mine[key].kind is MemoryKind.PLAN and not each.is_current
    }
    slots = tuple(each for each in fold.slots if each.message not in ended)
    opened = [aims.telling(each.name) for each in slots]
    facts = [
        now[key]
        for key in ranked
        if key in now and now[key].is_current and not _is_open(mine[key], opened)
    ][:DECIDED_AT_MOST]
    state = WorkingState(
        goal=fold.goal,
        slots=slots,
        decided=tuple(each.id for each in facts),
        pending=fold.pending,
    )
    return Standing(state=state, decided=tuple(facts))


def _counts(each: _Learnt, fold: Fold, stated: Collection[str]) -> bool:
    """Report whether it belongs to the state: a saying only where no statement says it."""
    if each.kind is not MemoryKind.EPISODE:
        return True
    return each.message in fold.noted and each.message not in stated


def _is_open(each: _Learnt, opened: Sequence[frozenset[str]]) -> bool:
    """Report whether a plan is what stands among the open things already."""
    return each.kind is MemoryKind.PLAN and any(aims.covers(each.words, it) for it in opened)
