"""Links between memories, worked out when asked: typed, with a reason in words.

A-MEM has a model name the notes a new one belongs to, by positions that go stale. Here a link
follows from what the memories are: drawn from the same words, one in place of the other, said
side by side, naming the same thing, close in meaning. Nothing is stored, so nothing goes stale,
and forgetting a memory leaves no link behind.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import MemoryState
from scrubjay.reflect import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.reflect.words import Words

ALIKE: Final = 0.6
"""Cosine from which two texts are close in meaning (memory-systems.md, 5.4)."""
SAME: Final = 0.85
"""Cosine from which they say nearly the same."""
CIRCLE: Final = 10
"""Each must be among so many nearest of the other: whatever is near everything is near nothing."""
MOST_ALIKE: Final = 5
BESIDE: Final = 2
"""Lines before and after."""
APART: Final = 30 * 60.0
"""Seconds of silence that end an episode."""
NAMESAKES: Final = 5
NAMES: Final = 8
"""Names of one memory that are followed; more is a list, not a memory about them."""
_HIDDEN: Final = (MemoryState.PROPOSED, MemoryState.TRASHED)


class Linker:
    """Works out the links of one memory. Reads; writes nothing.

    Args:
        store: Where memories are.
        index: Nearest vectors.
        embedder: Names the vectors in use; None: nothing is close in meaning.
        words: Says what two texts share.
    """

    def __init__(
        self,
        store: MemoryStore,
        index: VectorIndex,
        embedder: Embedder | None,
        words: Words,
    ) -> None:
        self._store = store
        self._index = index
        self._embedder = embedder
        self._words = words

    def of(self, memory: Memory) -> list[Link]:
        """Return every link of the memory that follows from the memories, the closest first.

        One link for each other memory and kind. Whatever is tied by origin (drawn, replaced)
        is not also called alike or a namesake: that goes without saying.
        """
        found = [*self._origins(memory), *self._successions(memory)]
        related = {memory.id, *(_far(each, memory.id) for each in found)}
        found += [each for each in self._beside(memory) if each.other not in related]
        found += [each for each in self._namesakes(memory) if each.other not in related]
        found += [each for each in self.alike(memory) if each.other not in related]
        return sorted(found, key=lambda each: (-each.weight, _far(each, memory.id)))

    def alike(self, memory: Memory) -> list[Link]:
        """Return the memories closest in meaning, each among the nearest of the other."""
        near = self._nearest(memory)
        held = self._store.get(list(near))
        links = []
        for other, cosine in self._mutual(memory.id, near):
            if other in held and held[other].state not in _HIDDEN:
                same = cosine >= SAME
                reason = reasons.alike(memory, held[other], self._words, same=same)
                links.append(_link(memory, held[other], LinkKind.SIMILAR, cosine, reason))
            if len(links) == MOST_ALIKE:
                break
        return links

    def _origins(self, memory: Memory) -> Iterator[Link]:
        source = memory.source.episode
        if source is not None:
            for episode in self._store.get([source]).values():
                yield _link(episode, memory, LinkKind.DRAWN, 1.0, reasons.drawn(memory))
        for drawn in self._store.drawn_from(memory.id):
            if drawn.state not in _HIDDEN:
                yield _link(memory, drawn, LinkKind.DRAWN, 1.0, reasons.drawn(drawn))

    def _successions(self, memory: Memory) -> Iterator[Link]:
        if memory.superseded_by is not None:
            for successor in self._store.get([memory.superseded_by]).values():
                yield _link(
                    successor, memory, LinkKind.SUPERSEDES, 1.0, reasons.replaced(successor)
                )
        for former in self._store.replaced_by(memory.id):
            yield _link(memory, former, LinkKind.SUPERSEDES, 1.0, reasons.replaced(memory))

    def _beside(self, memory: Memory) -> Iterator[Link]:
        """Yield the lines of the same episode just before and after (contiguity, EM-LLM)."""
        lines = self._store.beside(memory, BESIDE) if memory.source.episode is None else []
        for other in lines:
            gap = abs((other.at - memory.at).total_seconds())
            if gap <= APART:
                weight = 0.5 + 0.4 * (1.0 - gap / APART)
                reason = reasons.beside(memory, other)
                yield _link(memory, other, LinkKind.SAME_EPISODE, weight, reason)

    def _namesakes(self, memory: Memory) -> Iterator[Link]:
        """Yield the latest memories that name the same, by the rarest name they share."""
        shared: dict[MemoryId, tuple[Memory, float, list[str]]] = {}
        for count, name, others in self._rare_first(memory):
            for other in others:
                weight = 1.0 / (1.0 + math.log2(max(count, 2)) / 2.0)
                _, heaviest, names = shared.setdefault(other.id, (other, weight, []))
                shared[other.id] = (other, max(heaviest, weight), [*names, name])
        nearest = sorted(shared.values(), key=lambda each: (-len(each[2]), -each[1]))
        for other, weight, names in nearest[:NAMESAKES]:
            yield _link(memory, other, LinkKind.SAME_ENTITY, weight, reasons.both_name(names))

    def _rare_first(self, memory: Memory) -> list[tuple[int, str, list[Memory]]]:
        found = []
        for name in dict.fromkeys(memory.entities[:NAMES]):
            count, others = self._store.namesakes(name, NAMESAKES + 1)
            found.append((count, name, [each for each in others if each.id != memory.id]))
        return sorted(found, key=lambda each: each[0])

    def _nearest(self, memory: Memory) -> dict[MemoryId, float]:
        if self._embedder is None:
            return {}
        _, vectors = self._store.vectors_of(self._embedder.name, [memory.id])
        if not len(vectors):
            return {}
        found = self._index.search(vectors[0], CIRCLE + 1)
        return {
            each: min(cosine, 1.0)
            for each, cosine in found
            if each != memory.id and cosine >= ALIKE
        }

    def _mutual(
        self, memory: MemoryId, near: dict[MemoryId, float]
    ) -> Iterator[tuple[MemoryId, float]]:
        if self._embedder is None or not near:
            return
        ids, vectors = self._store.vectors_of(self._embedder.name, list(near))
        for each, vector in zip(ids, vectors, strict=True):
            circle = (other for other, _ in self._index.search(vector, CIRCLE + 1))
            if memory in circle:
                yield each, near[each]


def _link(one: Memory, other: Memory, kind: LinkKind, weight: float, reason: str) -> Link:
    return Link(one=one.id, other=other.id, kind=kind, weight=weight, reason=reason)


def _far(link: Link, near: MemoryId) -> MemoryId:
    """Return the other end."""
    return link.other if link.one == near else link.one
