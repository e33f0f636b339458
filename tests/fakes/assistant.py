"""An assistant without machinery, for tests of the windows: it keeps what it is told in memory.

Its answers are words found in memories; it learns one fact from "I live in X" and its like. A test
scripts the rest: `reply`, `abstains`, `trouble`, `model`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.assistant_files import FakeCare, FakeForms, FakeImports
from fakes.browsers import FakeBrowsers
from fakes.chat import STATED, FakeChat
from fakes.details import FakeDetails
from fakes.life import NOW, fact, life
from fakes.life_faces import FakeLife, FakeLinks, FakeRehearsal, FakeTasks, told_life
from fakes.memory_store import FakeMemoryStore
from fakes.models import FakeModels, FakeNetwork
from fakes.safety import FakeSafety
from fakes.sample import FakeSample
from fakes.several import FakeSeveral
from scrubjay.assistant.forgetting import ForgetPreview
from scrubjay.domain.changes import Changes, Receipt
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryState
from scrubjay.domain.recollection import (
    ByStrength,
    Cue,
    Filters,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
)
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from scrubjay.assistant.browse import Use
    from scrubjay.domain.changes import Revision


class FakeAssistant:
    """The façade over an in-memory store that holds a small life."""

    def __init__(self, memories: Iterable[Memory] | None = None) -> None:
        self.store = FakeMemoryStore()
        with self.store.writing("remember", "person", NOW):
            self.store.put(life() if memories is None else memories)
        self.browse = FakeBrowse(self.store)
        self.chat = FakeChat(self.browse)
        self.forms = FakeForms()
        self.browsers = FakeBrowsers()
        self.details = FakeDetails(self.store)
        self.imports = FakeImports()
        self.sample = FakeSample()
        self.care = FakeCare()
        self.models = FakeModels()
        self.network = FakeNetwork()
        self.safety = FakeSafety()
        self.life = FakeLife(self.store)
        self.links = FakeLinks(self.browse)
        self.rehearsal = FakeRehearsal(self.browse)
        self.several = FakeSeveral(self.browse, self.links)
        self.tasks = FakeTasks(self.browse)
        if memories is None:
            told_life(self.life)


class FakeBrowse:
    """Memories by hand."""

    def __init__(self, store: FakeMemoryStore) -> None:
        self.store = store
        self.trouble: KnownError | None = None
        """Raised by every search until it is taken away."""
        self.used: dict[MemoryId, list[Use]] = {}
        self.learned = 0
        self.saved: list[str] = []
        self.taking_back: dict[str, Callable[[], object]] = {}
        """What undoes acts that change no memory, by operation."""
        self.rivals: list[tuple[Memory, ...]] = []
        """Groups that contradict each other until one of them is confirmed."""

    def now(self) -> datetime:
        return NOW

    def law(self) -> RetentionLaw:
        return RetentionLaw.POWER

    def growth(self) -> float:
        return 1.0

    def search(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        if self.trouble is not None:
            raise self.trouble
        return self.store.select(filters, limit, offset, order)

    def count(self, filters: Filters) -> int:
        if self.trouble is not None:
            raise self.trouble
        return self.store.count(filters)

    def recall(self, cue: Cue) -> Recalled:
        words = set(re.findall(r"\w{4,}", cue.text.lower()))
        found = [
            (len(words & set(re.findall(r"\w{4,}", each.text.lower()))), each)
            for each in self.store.select(cue.filters)
        ]
        best = sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])[: cue.k]
        recollections = tuple(
            Recollection(
                memory=each,
                score=shared / (shared + 1),
                retrievability=each.retrievability(cue.now),
                reasons=(Reason(kind=ReasonKind.WORDS, weight=1.0),),
            )
            for shared, each in best
        )
        return Recalled(
            cue=cue, recollections=recollections, abstained=not recollections, confidence=0.5
        )

    def get(self, ids: Sequence[MemoryId]) -> dict[MemoryId, Memory]:
        return self.store.get(ids)

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        return self.store.drawn_from(episode)

    def history(self, memory: MemoryId) -> list[Revision]:
        return self.store.history(memory)

    def uses(self, memory: MemoryId) -> list[Use]:
        return self.used.get(memory, [])

    def remember(self, text: str, at: datetime | None = None) -> Changes:
        self.learned += 1
        stated = STATED.search(text)
        value = stated["place"] if stated else text
        predicate = "address-level2" if stated else "event"
        added = fact(f"n{self.learned:02}", predicate, value, text, days=0)
        older = [
            each
            for each in self.store.statements("me", predicate)
            if stated and each.is_current and each.triple and each.triple.object != value
        ]
        with self.store.writing("remember", "person", at or NOW) as operation:
            self.store.put([added, *(replace(each, superseded_by=added.id) for each in older)])
        return Changes(
            operation=operation,
            added=(added.id,),
            superseded=tuple(each.id for each in older),
        )

    def edit(self, memory: MemoryId, text: str) -> Changes:
        return self._revise("edit", [memory], lambda each: replace(each, text=text))

    def pin(self, memory: MemoryId, *, pinned: bool = True) -> Changes:
        return self._revise("pin", [memory], lambda each: replace(each, pinned=pinned))

    def confirm(self, ids: Sequence[MemoryId]) -> Changes:
        def confirmed(each: Memory) -> Memory:
            return replace(each, confirmed=True, state=MemoryState.ACTIVE)

        return self._revise("confirm", ids, confirmed)

    def reject(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.TRASHED, "reject", ids)

    def archive(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.ARCHIVED, "archive", ids)

    def trash(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.TRASHED, "trash", ids)

    def restore(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.ACTIVE, "restore", ids)

    def undo(self, operation: str = "") -> Changes:
        if not operation:
            latest = self.store.operations(limit=1)
            if not latest:
                raise KnownError("There is nothing to undo.")
            operation = latest[0][0].operation
        if operation in self.taking_back:
            self.taking_back.pop(operation)()
            return Changes(operation=f"{operation}-undone")
        undone = self.store.undo(operation, NOW)
        ids = tuple(each.id for one in undone if (each := one.after or one.before))
        return Changes(operation=f"{operation}-undone", revised=ids)

    def go_back(self, memory: MemoryId, to: MemoryId | None = None) -> Changes:
        held = self.store.get([memory])[memory]
        rows = self.store.select(Filters())
        older = [each for each in rows if to in (None, each.id) and each.superseded_by is not None]
        older = [each for each in older if to is not None or each.superseded_by == memory]
        if not older:
            raise KnownError("It replaced nothing.")
        with self.store.writing("go-back", "person", NOW) as operation:
            self.store.put([replace(held, superseded_by=older[0].id)])
            self.store.put([replace(older[0], superseded_by=None)])
        return Changes(operation=operation, revised=(older[0].id,), superseded=(memory,))

    def conflicts(self) -> list[tuple[Memory, ...]]:
        return [
            group
            for group in self.rivals
            if not any(self.store.rows[each.id].confirmed for each in group)
        ]

    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        found = tuple(self.store.get(ids).values())
        return ForgetPreview(memories=found, messages=1, revisions=len(found), vectors=len(found))

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        removed = self.store.forget(ids)
        return Receipt(removed=removed, files=12, bytes_scanned=4_096_000, hits=0)

    def searches(self) -> list[str]:
        return list(self.saved)

    def keep_searches(self, searches: Sequence[str]) -> None:
        self.saved = list(searches)

    def waiting(self) -> int:
        return self.count(Filters(states=(MemoryState.PROPOSED,)))

    def _to(self, state: MemoryState, deed: str, ids: Sequence[MemoryId]) -> Changes:
        return self._revise(deed, ids, lambda each: replace(each, state=state))

    def _revise(
        self, deed: str, ids: Sequence[MemoryId], change: Callable[[Memory], Memory]
    ) -> Changes:
        with self.store.writing(deed, "person", NOW) as operation:
            self.store.put([change(each) for each in self.store.get(ids).values()])
        return Changes(operation=operation, revised=tuple(ids))
