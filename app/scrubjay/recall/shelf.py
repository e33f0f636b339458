"""What recall must know of every memory to rank it, as columns; no text is kept.

A row is a memory. Rows are numbered by arrival and never move; a memory that went
away leaves a dead row behind. Lines of one session are chained, so that neighbours
are found in one step however late a line came in.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory

NOBODY: Final = -1
"""No row, or no such speaker."""
SELF_SPEAKER: Final = 0
"""The code of the person themselves."""
NOWHERE: Final = 0
"""The code of no place at all."""
KINDS: Final = tuple(MemoryKind)
STATES: Final = tuple(MemoryState)
_RANKED: Final = frozenset((MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED))
_COLUMNS: Final = {
    "alive": np.bool_,
    "session": np.int32,
    "previous": np.int32,
    "following": np.int32,
    "anchor": np.int32,
    "speaker": np.int32,
    "place": np.int32,
    "by_self": np.bool_,
    "kind": np.int8,
    "state": np.int8,
    "superseded": np.bool_,
    "pinned": np.bool_,
    "at": np.float64,
    "since": np.float64,
    "stability": np.float32,
    "traits": np.int16,
}


class Shelf:
    """Columns over rows, each an array of at least `len(shelf)` entries.

    Attributes:
        alive: The row may come back.
        session, speaker, place: Small numbers for names.
        previous, following: Rows of the lines before and after, or NOBODY.
        anchor: For drawn memories the row of their episode, or NOBODY.
        at, since: Seconds since 1970: when it was said; start of the fading.
        stability: Days.
        traits: Bits set by `traits.read`.
        affect: Shape (rows, 9): eight emotions, then intensity.
    """

    alive: NDArray[np.bool_]
    session: NDArray[np.int32]
    previous: NDArray[np.int32]
    following: NDArray[np.int32]
    anchor: NDArray[np.int32]
    speaker: NDArray[np.int32]
    place: NDArray[np.int32]
    by_self: NDArray[np.bool_]
    kind: NDArray[np.int8]
    state: NDArray[np.int8]
    superseded: NDArray[np.bool_]
    pinned: NDArray[np.bool_]
    at: NDArray[np.float64]
    since: NDArray[np.float64]
    stability: NDArray[np.float32]
    traits: NDArray[np.int16]

    def __init__(self) -> None:
        self.ids: list[MemoryId] = []
        self.row_of: dict[MemoryId, int] = {}
        self.sessions: dict[str, int] = {}
        self.speakers: dict[str, int] = {"": SELF_SPEAKER}
        self.places: dict[str, int] = {"": NOWHERE}
        self.successor: dict[int, MemoryId] = {}
        self.affect: NDArray[np.float32] = np.zeros((0, 9), np.float32)
        self._order: dict[int, list[tuple[int, int]]] = {}
        for name, kind in _COLUMNS.items():
            setattr(self, name, np.zeros(0, kind))

    def __len__(self) -> int:
        """Return the number of rows, dead ones included."""
        return len(self.ids)

    def add(self, memory: Memory, traits: int) -> int:
        """Append a row for the memory, chain it into its session, and return it."""
        row = len(self.ids)
        self._grow(row + 1)
        self.ids.append(memory.id)
        self.row_of[memory.id] = row
        self.previous[row] = self.following[row] = self.anchor[row] = NOBODY
        self.session[row] = self.sessions.setdefault(memory.source.session, len(self.sessions))
        self.speaker[row] = self.speakers.setdefault(memory.speaker.casefold(), len(self.speakers))
        self.kind[row] = KINDS.index(memory.kind)
        self.at[row] = memory.at.timestamp()
        self.traits[row] = traits
        self.restate(row, memory)
        if memory.kind is MemoryKind.EPISODE:
            self._chain(row, memory.sequence)
        elif memory.source.episode is not None:
            self.anchor[row] = self.row_of.get(memory.source.episode, NOBODY)
        return row

    def restate(self, row: int, memory: Memory) -> None:
        """Take over what may change while the words stay the same."""
        self.alive[row] = memory.state in _RANKED
        self.by_self[row] = memory.by_self
        self.state[row] = STATES.index(memory.state)
        self.superseded[row] = not memory.is_current and memory.state in _RANKED
        self.pinned[row] = memory.pinned
        self.place[row] = self.places.setdefault(memory.place.casefold(), len(self.places))
        self.since[row] = (memory.last_used_at or memory.at).timestamp()
        self.stability[row] = memory.stability
        self.affect[row, :8] = memory.affect.vector
        self.affect[row, 8] = memory.affect.intensity
        self.successor.pop(row, None)
        if memory.superseded_by is not None:
            self.successor[row] = memory.superseded_by

    def drop(self, memory: MemoryId) -> None:
        """Mark the row of a memory dead and take it out of its session's chain."""
        row = self.row_of.pop(memory, NOBODY)
        if row == NOBODY:
            return
        self.alive[row] = False
        before, after = int(self.previous[row]), int(self.following[row])
        if before != NOBODY:
            self.following[before] = after
        if after != NOBODY:
            self.previous[after] = before
        order = self._order.get(int(self.session[row]), [])
        order[:] = [place for place in order if place[1] != row]
        self.ids[row] = MemoryId("")

    def lines(self, session: int) -> list[int]:
        """Return the rows of a session's lines in order."""
        return [row for _, row in self._order.get(session, ())]

    def _chain(self, row: int, sequence: int) -> None:
        order = self._order.setdefault(int(self.session[row]), [])
        if order and order[-1][0] <= sequence:  # the usual case: lines arrive in order
            order.append((sequence, row))
            place = len(order) - 1
        else:
            insort(order, (sequence, row))
            place = bisect_left(order, (sequence, row))
        if place > 0:
            before = order[place - 1][1]
            self.previous[row], self.following[before] = before, row
        if place + 1 < len(order):
            after = order[place + 1][1]
            self.following[row], self.previous[after] = after, row

    def _grow(self, needed: int) -> None:
        room = len(self.alive)
        if needed <= room:
            return
        extra = max(1024, room // 2)
        for name, kind in _COLUMNS.items():
            setattr(self, name, np.concatenate([getattr(self, name), np.zeros(extra, kind)]))
        self.affect = np.concatenate([self.affect, np.zeros((extra, 9), np.float32)])
