"""The memories around one, step by step along their links. Runs on the STORE lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.detail_presenter import Tie
from scrubjay.ui.memories.ties_section import why
from scrubjay.ui.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.link import Link
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.facade import Assistant

SHALLOWEST, DEEPEST = 1, 3
ROOM: Final = (1, 8, 10, 10)
"""Memories shown at each distance; more could not be told apart, and are counted."""
BRANCHES: Final = (8, 4, 3)
"""Of one memory, by its distance: nobody takes all the room of the next step."""
FOLLOWED: Final = 30
"""Links of one memory looked at."""
_HIDDEN: Final = (MemoryState.PROPOSED, MemoryState.TRASHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A memory of the neighbourhood.

    Attributes:
        text: On one line.
        distance: Links between it and the memory in the middle, 0…3.
        parent: From where it was reached by the closest link; None in the middle.
    """

    id: MemoryId
    text: str
    when: str
    feeling: str | None
    distance: int
    parent: MemoryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two memories shown and every reason why they belong together, the closest first."""

    one: MemoryId
    other: MemoryId
    reasons: tuple[str, ...]

    @property
    def words(self) -> str:
        """The reasons on one line."""
        return ", ".join(self.reasons)

    def far(self, end: MemoryId) -> MemoryId:
        """Return the end that is not this one."""
        return self.other if end == self.one else self.one


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """What is shown around a memory.

    Attributes:
        nodes: The middle first, then by distance, the closest first.
        left_out: At each distance, memories there was no room for.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: tuple[tuple[MemoryId, ...], ...] = ((), (), (), ())

    def edges_of(self, key: MemoryId) -> list[Edge]:
        """Return the links of one memory that are shown, those to near the middle first."""
        distance = {each.id: (each.distance, place) for place, each in enumerate(self.nodes)}
        found = [each for each in self.edges if key in (each.one, each.other)]
        return sorted(found, key=lambda each: distance[each.far(key)])

    def node(self, key: MemoryId | None) -> Node | None:
        """Return a memory that is shown, or None."""
        return next((each for each in self.nodes if each.id == key), None)


class _Walk:
    """Goes outward from the middle, one memory's links at a time."""

    def __init__(self, assistant: Assistant, middle: Memory) -> None:
        self._assistant = assistant
        self._nodes = {middle.id: _node(middle, 0, None)}
        self._reasons: dict[tuple[MemoryId, MemoryId], list[str]] = {}
        self._left_out: list[list[MemoryId]] = [[] for _ in ROOM]

    def follow(self, key: MemoryId, distance: int) -> None:
        """Add what one memory leads to, as far as there is room at the next distance."""
        links = self._assistant.links.of(key, FOLLOWED)
        ends = list(dict.fromkeys(_far(each, key) for each in links))
        held = self._assistant.browse.get(ends)
        led_to = 0
        for end in (each for each in ends if each in held and held[each].state not in _HIDDEN):
            if end in self._nodes or any(end in each for each in self._left_out):
                continue
            if led_to < BRANCHES[distance] and self._room(distance + 1):
                self._nodes[end] = _node(held[end], distance + 1, key)
                led_to += 1
            else:
                self._left_out[distance + 1].append(end)
        for each in links:
            if _far(each, key) in held:
                self._note(key, each, held[_far(each, key)])

    def at(self, distance: int) -> list[MemoryId]:
        """Return the memories at a distance."""
        return [each.id for each in self._nodes.values() if each.distance == distance]

    def seen(self) -> Neighbourhood:
        """Return what was found so far."""
        shown = {
            pair: tuple(dict.fromkeys(reasons))
            for pair, reasons in self._reasons.items()
            if pair[0] in self._nodes and pair[1] in self._nodes
        }
        return Neighbourhood(
            nodes=tuple(sorted(self._nodes.values(), key=lambda each: each.distance)),
            edges=tuple(
                Edge(one=one, other=other, reasons=reasons)
                for (one, other), reasons in shown.items()
            ),
            left_out=tuple(map(tuple, self._left_out)),
        )

    def _room(self, distance: int) -> bool:
        return len(self.at(distance)) < ROOM[distance]

    def _note(self, key: MemoryId, link: Link, other: Memory) -> None:
        words = why(Tie(link=link, other=other, is_first=link.one == key))
        pair = (other.id, key) if (other.id, key) in self._reasons else (key, other.id)
        known = self._reasons.setdefault(pair, [])
        # From its other end a link says the same again, in other words where it has a direction.
        if pair == (key, other.id):
            known.append(words)


def explore(assistant: Assistant, middle: MemoryId, depth: int) -> Iterator[Neighbourhood | None]:
    """Yield None after each memory looked at, then what was found; empty if it is gone.

    The links of the farthest memories are not followed: what only they have in common
    is not shown.

    Args:
        assistant: Asked for links and memories.
        middle: Where to begin.
        depth: Links to go outward, 1…3.
    """
    held = assistant.browse.get([middle])
    if middle not in held:
        yield Neighbourhood()
        return
    walk = _Walk(assistant, held[middle])
    for distance in range(depth):
        for key in walk.at(distance):
            walk.follow(key, distance)
            yield None
    yield walk.seen()


def _far(link: Link, end: MemoryId) -> MemoryId:
    return link.other if link.one == end else link.one


def _node(memory: Memory, distance: int, parent: MemoryId | None) -> Node:
    return Node(
        id=memory.id,
        text=" ".join(memory.text.split()),
        when=day(memory.at),
        feeling=memory.affect.dominant,
        distance=distance,
        parent=parent,
    )
