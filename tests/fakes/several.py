"""Acts on several memories over the fake store: each one operation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from fakes.life import NOW
from scrubjay.assistant.several import Duplicates, Merge
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import SuggestionKind
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.reflect.duplicates import bare, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fakes.assistant import FakeBrowse
    from fakes.life_faces import FakeLinks
    from scrubjay.domain.memory import Memory

KEPT = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


class FakeSeveral:
    """The first of them stays when they are merged."""

    def __init__(self, browse: FakeBrowse, links: FakeLinks) -> None:
        self.browse = browse
        self.links = links
        self.apart: set[frozenset[MemoryId]] = set()

    def pin(self, ids: Sequence[MemoryId], *, pinned: bool) -> Changes:
        return self.browse._revise("pin", ids, lambda each: replace(each, pinned=pinned))

    def tag(
        self, ids: Sequence[MemoryId], *, add: Sequence[str] = (), drop: Sequence[str] = ()
    ) -> Changes:
        def tagged(each: Memory) -> Memory:
            kept = (tag for tag in each.tags if tag not in drop)
            return replace(each, tags=tuple(dict.fromkeys((*kept, *add))))

        return self.browse._revise("tag", ids, tagged)

    def tie(self, ids: Sequence[MemoryId]) -> Changes:
        for each in ids[1:]:
            self.links.tie(ids[0], each)

        def untie() -> None:
            for each in ids[1:]:
                self.links.untie(ids[0], each)

        self.browse.taking_back["tie-all"] = untie
        return Changes(operation="tie-all")

    def preview_merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = None, text: str = ""
    ) -> Merge:
        held = list(self.browse.get(ids).values())
        if len(held) < 2:
            raise KnownError("It takes two memories to merge them.", "Select another one too.")
        before = next((each for each in held if each.id == keep), held[0])
        gone = tuple(each for each in held if each.id != before.id)
        kept = before
        for each in gone:
            kept = joined(kept, each)[0]
        return Merge(kept=replace(kept, text=text or kept.text), before=before, gone=gone)

    def merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = None, text: str = ""
    ) -> Changes:
        made = self.preview_merge(ids, keep, text)
        trashed = [replace(each, state=MemoryState.TRASHED) for each in made.gone]
        with self.browse.store.writing("merge", "person", NOW) as operation:
            self.browse.store.put([made.kept, *trashed])
        return Changes(
            operation=operation,
            revised=(made.kept.id,),
            removed=tuple(each.id for each in made.gone),
        )

    def keep_apart(self, ids: Sequence[MemoryId]) -> Changes:
        both = frozenset(ids)
        pairs = {frozenset(each) for each in combinations(ids, 2)} - self.apart
        self.apart |= pairs
        settled = [
            each.id
            for each in self.links.suggestions()
            if each.kind is SuggestionKind.MERGE and {each.memory, each.other} <= both
        ]
        self.links.refuse(settled)
        self.browse.taking_back["keep-apart"] = lambda: self.apart.difference_update(pairs)
        return Changes(operation="keep-apart")

    def duplicates(self) -> Iterator[Duplicates]:
        groups: dict[str, list[Memory]] = defaultdict(list)
        rows = self.browse.store.select(Filters(states=KEPT))
        for each in rows:
            groups[bare(each.text)].append(each)
        yield Duplicates(looked_at=len(rows) // 2, total=len(rows))
        parted = [each for alike in groups.values() for each in self._parted(alike)]
        found = tuple(tuple(each) for each in parted if len(each) > 1)
        yield Duplicates(looked_at=len(rows), total=len(rows), groups=found)

    def _parted(self, alike: list[Memory]) -> list[list[Memory]]:
        groups: list[list[Memory]] = []
        for each in alike:
            free = (
                group
                for group in groups
                if not any(frozenset((each.id, other.id)) in self.apart for other in group)
            )
            if (group := next(free, None)) is None:
                groups.append([each])
            else:
                group.append(each)
        return groups
