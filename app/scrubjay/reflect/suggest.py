"""What could be changed about a memory's neighbours, as suggestions only.

In A-MEM a new note rewrites the tags and contexts of the notes near it, unasked and for good
(memory-systems.md, 5.3 lists what that breaks). Here it may suggest: a tag its neighbours carry, a
link, or that two say the same. The person decides, one undo takes it back, and what was refused
is not suggested again. The words of a memory are never touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.link import LinkKind, Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.ports.stores import LinkStore, MemoryStore
from scrubjay.reflect.duplicates import bare, keeper, say_the_same
from scrubjay.reflect.reasons import shared_words
from scrubjay.reflect.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scrubjay.domain.link import Link
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.links import Linker
    from scrubjay.reflect.words import Words

WAITING: Final = 20
"""Suggestions that wait at most: a tray nobody can empty is a tray nobody opens."""
CLOSE: Final = 0.75
"""Cosine from which one neighbour's tag is enough; below, two neighbours must carry it."""
NEEDED: Final = 2
LINKED_FROM: Final = 0.7
"""Cosine from which two memories of different days are worth a lasting link."""
TOPIC: Final = 0.7
"""Worth of a tag that nobody gave yet, beside one the person gave."""
BEGINNING: Final = 40
"""Words by which the same text is looked for."""
FEWEST_WORDS: Final = 3
"""Shorter texts ("Yes, please.") are said again and again and are no duplicates."""
_OWN_NAMES: Final = ("name", "given-name", "family-name", "nickname")
_NO_TOPICS: Final = frozenset(
    """boss manager colleague chief friend mother father mum mom dad sister brother wife husband
    partner son daughter child kid family people somebody someone person guy lady day week month
    year today yesterday tomorrow morning evening night weekend time thing lot bit end start news
    monday tuesday wednesday thursday friday saturday sunday""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""What half of all memories speak of: no topic, and no reason for a link."""
_LIVE: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


class Store(MemoryStore, LinkStore, Protocol):
    """Memories, and what is suggested about them."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """How good a suggestion is, 0…1 within its kind; merges come first."""

    worth: float
    suggestion: Suggestion


class Suggester:
    """Makes suggestions about memories and their neighbours. Runs on the STORE lane.

    Args:
        store: Where memories and suggestions are.
        linker: Finds neighbours.
        words: Says what two texts share.
    """

    def __init__(self, store: Store, linker: Linker, words: Words) -> None:
        self._store = store
        self._linker = linker
        self._words = words
        self._own: frozenset[str] = frozenset()

    def look(self, memories: Sequence[MemoryId], now: datetime) -> Iterator[None]:
        """Suggest what these memories give cause for: the best first, while there is room.

        Looks at one memory in each step, and writes in the last.
        """
        found: dict[str, _Scored] = {}
        self._own = self._own_names()
        for key in memories:
            for memory in self._store.get([key]).values():
                if memory.state in _LIVE:
                    for each in self._about(memory, now):
                        found.setdefault(each.suggestion.id, each)
            yield
        self._keep(sorted(found.values(), key=lambda each: (-each.worth, each.suggestion.id)))

    def room(self) -> int:
        """Return how many more suggestions may wait."""
        return max(WAITING - len(self._store.suggestions()), 0)

    def _keep(self, best: Sequence[_Scored]) -> None:
        waiting = {each.id for each in self._store.suggestions()}
        for each in best:
            if len(waiting) >= WAITING:
                return
            if each.suggestion.id not in waiting:
                # What was refused before is passed over by the store, and takes no room.
                self._store.suggest([each.suggestion])
                waiting = {held.id for held in self._store.suggestions()}

    def _about(self, memory: Memory, now: datetime) -> Iterator[_Scored]:
        alike = self._linker.alike(memory)
        held = self._store.get([each.other for each in alike])
        twins = set()
        for other, cosine in self._twins(memory, alike, held):
            twins.add(other.id)
            yield _merge(memory, other, cosine, now)
        near = [
            (held[each.other], each.weight)
            for each in alike
            if each.other not in twins and not _is_kin(memory, held[each.other])
        ]
        yield from self._tags(memory, near, now)
        yield from self._topic(memory, near, now)
        yield from self._links(memory, near, now)

    def _twins(
        self, memory: Memory, alike: Sequence[Link], held: dict[MemoryId, Memory]
    ) -> Iterator[tuple[Memory, float]]:
        """Yield what says the same: by the same words, or by the same meaning."""
        cosines = {each.other: each.weight for each in alike}
        candidates = dict(held)
        words = bare(memory.text).split()
        if len(words) < FEWEST_WORDS:
            return
        beginning = " ".join(words[:BEGINNING])
        same_words = Filters(text=f'"{beginning}"', kinds=(memory.kind,), states=_LIVE)
        candidates |= {each.id: each for each in self._store.select(same_words, limit=WAITING)}
        for key, other in candidates.items():
            if key != memory.id and say_the_same(memory, other, cosines.get(key, 0.0)):
                yield other, cosines.get(key, 1.0)

    def _tags(
        self, memory: Memory, near: Sequence[tuple[Memory, float]], now: datetime
    ) -> Iterator[_Scored]:
        """Yield tags that neighbours carry and the memory lacks, and the other way round."""
        carriers: dict[str, list[tuple[Memory, float]]] = defaultdict(list)
        for other, cosine in near:
            for tag in _own_tags(other):
                carriers[tag].append((other, cosine))
        for tag, carried in carriers.items():
            nearest, cosine = max(carried, key=lambda each: each[1])
            if not _carries(memory, tag) and (len(carried) >= NEEDED or cosine >= CLOSE):
                yield _tag(memory, tag, nearest, cosine, now)
        for tag in _own_tags(memory):
            for other, cosine in near:
                if cosine >= CLOSE and not _carries(other, tag):
                    yield _tag(other, tag, memory, cosine, now)

    def _topic(
        self, memory: Memory, near: Sequence[tuple[Memory, float]], now: datetime
    ) -> Iterator[_Scored]:
        """Yield the thing that the memory and several of its neighbours speak of, as a tag."""
        speaking: Counter[str] = Counter()
        for other, _ in near:
            speaking.update({folded(word) for word in self._things(memory, other)})
        often = [word for word, count in speaking.items() if count >= NEEDED]
        for word in sorted(often, key=lambda each: (-speaking[each], each))[:1]:
            if not _carries(memory, word):
                nearest, cosine = near[0]
                yield _tag(
                    memory,
                    word,
                    nearest,
                    TOPIC * cosine,
                    now,
                    "memories close to it speak of it too",
                )

    def _links(
        self, memory: Memory, near: Sequence[tuple[Memory, float]], now: datetime
    ) -> Iterator[_Scored]:
        """Yield a link to the closest memory of another day, when the two share a telling word.

        Being close is worked out each time it is asked for. A link that is kept stays when one
        of the two is reworded, and takes part in recall: so the person is asked.
        """
        for other, cosine in near:
            if cosine < LINKED_FROM or other.at.date() == memory.at.date():
                continue
            shared = self._things(memory, other)
            own = memory.by_self and other.by_self
            if own and shared and not self._is_tied(memory, other):
                yield _link(memory, other, cosine, f"both speak of {shared[0]}", now)
                return

    def _things(self, memory: Memory, other: Memory) -> list[str]:
        """Return the telling things that both speak of."""
        shared = shared_words(memory.text, other.text, self._words)
        return [
            word
            for word in shared
            if self._words.is_thing(word) and folded(word) not in self._own | _NO_TOPICS
        ]

    def _own_names(self) -> frozenset[str]:
        """Return the person's own names: everything said in their life is theirs."""
        held = (each for name in _OWN_NAMES for each in self._store.statements(SELF, name))
        words = (word for each in held if each.triple for word in each.triple.object.split())
        return frozenset(folded(word) for word in words)

    def _is_tied(self, memory: Memory, other: Memory) -> bool:
        ends = {memory.id, other.id}
        return any(
            {each.one, each.other} == ends and each.kind is LinkKind.PERSON
            for each in self._store.links([memory.id])
        )


def _merge(memory: Memory, other: Memory, cosine: float, now: datetime) -> _Scored:
    kept, gone = keeper(memory, other)
    same = bare(memory.text) == bare(other.text)
    return _Scored(
        1.0 + (cosine if not same else 1.0),
        Suggestion(
            id=suggestion_id(SuggestionKind.MERGE, memory.id, other.id),
            kind=SuggestionKind.MERGE,
            memory=kept.id,
            other=gone.id,
            reason="the same words" if same else "says the same in almost the same words",
            at=now,
        ),
    )


def _tag(
    memory: Memory,
    tag: str,
    source: Memory,
    worth: float,
    now: datetime,
    reason: str = "a memory close to it has this tag",
) -> _Scored:
    return _Scored(
        worth,
        Suggestion(
            id=suggestion_id(SuggestionKind.TAG, memory.id, tag),
            kind=SuggestionKind.TAG,
            memory=memory.id,
            other=source.id,
            tag=tag,
            reason=reason,
            at=now,
        ),
    )


def _link(memory: Memory, other: Memory, cosine: float, reason: str, now: datetime) -> _Scored:
    one, two = sorted((memory.id, other.id))
    return _Scored(
        0.8 * cosine,
        Suggestion(
            id=suggestion_id(SuggestionKind.LINK, one, two),
            kind=SuggestionKind.LINK,
            memory=one,
            other=two,
            reason=reason,
            at=now,
        ),
    )


def _is_kin(memory: Memory, other: Memory) -> bool:
    """Report whether both rest on the same words; then it goes without saying that they agree."""
    return (memory.source.episode or memory.id) == (other.source.episode or other.id)


def _own_tags(memory: Memory) -> list[str]:
    return [tag for tag in memory.tags if tag != PUT_AWAY]


def _carries(memory: Memory, tag: str) -> bool:
    return tag.casefold() in {held.casefold() for held in memory.tags}
