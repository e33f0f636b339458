"""An in-memory MemoryStore and LinkStore: what the stages lean on, with nothing on disk."""

from __future__ import annotations

import contextlib
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

import numpy as np

from scrubjay.domain.affect import Affect
from scrubjay.domain.changes import Revision
from scrubjay.domain.errors import KnownError
from scrubjay.domain.life import Day
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime, tzinfo

    from numpy.typing import NDArray

    from scrubjay.domain.link import Link, Suggestion, SuggestionKind
    from scrubjay.domain.recollection import ByStrength, Fades, Strength

STRENGTHS = ("use", "fade")
"""Deeds that change no more than how strong a memory is; they stand in no undoing's way."""


class FakeMemoryStore:
    """Keeps memories, their history and tombstones in dictionaries."""

    def __init__(self) -> None:
        self.rows: dict[MemoryId, Memory] = {}
        self.journal: list[Revision] = []
        self.tombstones: set[str] = set()
        self.kept_links: dict[tuple[str, str, str], Link] = {}
        self.waiting: dict[str, Suggestion] = {}
        self.answered: dict[str, Suggestion] = {}
        self.blocks = 0
        self._undone: set[str] = set()
        self._vectors: dict[str, dict[MemoryId, NDArray[np.float32]]] = {}
        self._open: tuple[str, str, str, datetime] | None = None

    @contextlib.contextmanager
    def writing(self, deed: str, actor: str, at: datetime, goes_on: str = "") -> Iterator[str]:
        """All or nothing; an inner block joins the outer."""
        if self._open is not None:
            yield self._open[0]
            return
        self.blocks += 1
        fresh = not goes_on or goes_on in self._undone
        operation = f"op-{self.blocks:06d}" if fresh else goes_on
        self._open = (operation, deed, actor, at)
        rows, journal = dict(self.rows), list(self.journal)
        try:
            yield operation
        except BaseException:
            self.rows, self.journal = rows, journal
            raise
        finally:
            self._open = None

    def put(self, memories: Iterable[Memory]) -> None:
        assert self._open is not None, "put is only allowed inside writing"
        operation, deed, actor, at = self._open
        for memory in memories:
            before = self.rows.get(memory.id)
            if before == memory:
                continue
            self.rows[memory.id] = memory
            self.journal.append(
                Revision(
                    operation=operation, deed=deed, actor=actor, at=at, before=before, after=memory
                )
            )

    def get(self, ids: Collection[MemoryId]) -> dict[MemoryId, Memory]:
        return {each: self.rows[each] for each in ids if each in self.rows}

    def resolve(self, prefix: str) -> MemoryId | None:
        found = [each for each in self.rows if each.startswith(prefix)]
        return found[0] if len(found) == 1 else None

    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        found = [each for each in self.rows.values() if _passes(each, filters)]
        found.sort(key=lambda each: (each.at, each.sequence, each.id), reverse=True)
        if order is not None:
            now = order.now
            found.sort(key=lambda each: each.retrievability(now), reverse=not order.weakest)
        return found[offset : None if limit is None else offset + limit]

    def count(self, filters: Filters) -> int:
        return len(self.select(filters))

    def statements(self, subject: str | None, predicate: str | None) -> list[Memory]:
        return [
            each
            for each in self.select(Filters())
            if each.triple is not None
            and (subject is None or each.triple.subject.casefold() == subject.casefold())
            and (predicate is None or each.triple.predicate.casefold() == predicate.casefold())
        ]

    def contested(self) -> list[Memory]:
        return self.statements(None, None)

    def about(self, name: str) -> list[Memory]:
        wanted = name.casefold()
        return [
            each
            for each in self.select(Filters())
            if each.triple is not None
            and wanted in (each.triple.subject.casefold(), each.triple.object.casefold())
        ]

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        return [each for each in self.rows.values() if each.source.episode == episode]

    def beside(self, memory: Memory, reach: int) -> list[Memory]:
        lines = [
            each
            for each in self.episodes()
            if each.kind is MemoryKind.EPISODE and each.source.session == memory.source.session
        ]
        lines.sort(key=lambda each: (each.sequence, each.id))
        place = (memory.sequence, memory.id)
        earlier = [each for each in lines if (each.sequence, each.id) < place]
        later = [each for each in lines if (each.sequence, each.id) > place]
        return [*earlier[-reach:], *later[:reach]] if memory.source.session else []

    def later_ids(self, after: str, limit: int) -> list[MemoryId]:
        return sorted(each.id for each in self.episodes() if each.id > after)[:limit]

    def earlier_ids(self, before: str, limit: int) -> list[MemoryId]:
        found = (each.id for each in self.episodes() if each.id < before or not before)
        return sorted(found, reverse=True)[:limit]

    def replaced_by(self, memory: MemoryId) -> list[Memory]:
        return [each for each in self.select(Filters()) if each.superseded_by == memory]

    def namesakes(self, name: str, limit: int) -> tuple[int, list[Memory]]:
        wanted = name.casefold()
        naming = [
            each
            for each in self.rows.values()
            if wanted in {held.casefold() for held in each.entities} or each in self.about(name)
        ]
        live = (MemoryState.PROPOSED, MemoryState.TRASHED)
        return len(naming), [each for each in naming[::-1] if each.state not in live][:limit]

    def speakers(self) -> list[str]:
        return sorted({each.speaker for each in self.rows.values()} - {""})

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        texts = [set(normalised(each.text).split()) for each in self.rows.values()]
        return {word: sum(word.casefold() in text for text in texts) for word in words}

    def find_text(self, texts: Sequence[str]) -> dict[str, MemoryId]:
        held = {
            normalised(each.text): each.id
            for each in self.rows.values()
            if each.state is not MemoryState.TRASHED
        }
        return {text: held[key] for text in texts if (key := normalised(text)) in held}

    def episodes(self) -> Iterator[Memory]:
        order = sorted(self.rows.values(), key=lambda each: (each.source.session, each.sequence))
        hidden = (MemoryState.PROPOSED, MemoryState.TRASHED)
        return iter([each for each in order if each.state not in hidden])

    def calendar(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        *,
        own: bool = False,
        zone: tzinfo = UTC,
    ) -> list[Day]:
        by_day: dict[date, list[Memory]] = {}
        for each in self.episodes():
            within = (after is None or after <= each.at) and (before is None or each.at < before)
            if each.kind is MemoryKind.EPISODE and within and (each.by_self or not own):
                by_day.setdefault(each.at.astimezone(zone).date(), []).append(each)
        return [
            Day(
                day=day,
                start=min(each.at for each in lines),
                end=max(each.at for each in lines),
                count=len(lines),
                mood=_mean(lines),
            )
            for day, lines in sorted(by_day.items())
        ]

    def put_vectors(
        self, embedder: str, ids: Sequence[MemoryId], vectors: NDArray[np.float32]
    ) -> None:
        assert self._open is not None, "put_vectors is only allowed inside writing"
        self._vectors.setdefault(embedder, {}).update(zip(ids, vectors, strict=True))

    def vectors(self, embedder: str) -> tuple[list[MemoryId], NDArray[np.float32]]:
        held = self._vectors.get(embedder, {})
        if not held:
            return [], np.zeros((0, 0), dtype=np.float32)
        return list(held), np.stack(list(held.values()))

    def vectors_of(
        self, embedder: str, ids: Sequence[MemoryId]
    ) -> tuple[list[MemoryId], NDArray[np.float32]]:
        held = self._vectors.get(embedder, {})
        found = [each for each in ids if each in held]
        if not found:
            return [], np.zeros((0, 0), dtype=np.float32)
        return found, np.stack([held[each] for each in found])

    def without_vectors(self, embedder: str) -> list[MemoryId]:
        held = self._vectors.get(embedder, {})
        return [each.id for each in self.episodes() if each.id not in held]

    def history(self, memory: MemoryId) -> list[Revision]:
        return [each for each in self.journal if _identity(each) == memory]

    def operations(self, limit: int) -> list[list[Revision]]:
        grouped: dict[str, list[Revision]] = {}
        for each in self.journal:
            grouped.setdefault(each.operation, []).append(each)
        live = [
            revisions
            for operation, revisions in grouped.items()
            if operation not in self._undone and revisions[0].deed not in ("undo", *STRENGTHS)
        ]
        return live[::-1][:limit]

    def undo(self, operation: str, at: datetime) -> list[Revision]:
        mine = [each for each in self.journal if each.operation == operation]
        if not mine or operation in self._undone:
            raise KnownError("There is nothing to undo.")
        for each in mine:
            later = [step for step in self.history(_identity(each)) if step.deed not in STRENGTHS]
            if later[-1].operation != operation:
                raise KnownError("Something it touched has changed since.")
        with self.writing("undo", "person", at) as undoing:
            for each in reversed(mine):
                if each.before is not None:
                    self.put([each.before])
                else:
                    self._remove(_identity(each), undoing, at)
        self._undone.add(operation)
        return [each for each in self.journal if each.operation == undoing]

    def _remove(self, key: MemoryId, operation: str, at: datetime) -> None:
        gone = self.rows.pop(key, None)
        if gone is not None:
            revision = Revision(
                operation=operation, deed="undo", actor="person", at=at, before=gone, after=None
            )
            self.journal.append(revision)

    def forget(self, ids: Collection[MemoryId], *, bury: bool = True) -> dict[str, int]:
        gone = [self.rows.pop(each) for each in ids if each in self.rows]
        if bury:
            self.tombstones.update(normalised(each.text) for each in gone)
        names = {each.id for each in gone}
        self.journal = [each for each in self.journal if _identity(each) not in names]
        kept = {each: link for each, link in self.kept_links.items() if not names & set(each[:2])}
        self.kept_links = kept
        self.waiting = {
            key: each for key, each in self.waiting.items() if not names & _concerned(each)
        }
        self.answered = {
            key: each for key, each in self.answered.items() if not names & _concerned(each)
        }
        return {"memories": len(gone)}

    def links(self, ids: Collection[MemoryId]) -> list[Link]:
        return [link for key, link in self.kept_links.items() if set(key[:2]) & set(ids)]

    def keep_links(self, links: Iterable[Link]) -> None:
        for each in links:
            if {each.one, each.other} <= self.rows.keys():
                self.kept_links[(each.one, each.other, each.kind.value)] = each

    def remove_links(self, links: Iterable[Link]) -> None:
        for each in links:
            self.kept_links.pop((each.one, each.other, each.kind.value), None)

    def suggest(self, suggestions: Iterable[Suggestion]) -> None:
        for each in suggestions:
            if each.id not in self.answered and _concerned(each) <= self.rows.keys():
                self.waiting[each.id] = each

    def suggestions(self) -> list[Suggestion]:
        return sorted(self.waiting.values(), key=lambda each: (-each.at.timestamp(), each.id))

    def suggestion_count(self) -> int:
        return len(self.waiting)

    def settled(self, kind: SuggestionKind) -> frozenset[str]:
        return frozenset(key for key, each in self.answered.items() if each.kind is kind)

    def settle(self, suggestions: Collection[str]) -> None:
        for each in suggestions:
            if (gone := self.waiting.pop(each, None)) is not None:
                self.answered[each] = gone

    def is_forgotten(self, text: str) -> bool:
        return normalised(text) in self.tombstones


def _mean(lines: Sequence[Memory]) -> Affect:
    felt = np.array([(*each.affect.vector, each.affect.intensity) for each in lines]).mean(axis=0)
    return Affect.from_vector(tuple(felt[:-1]), float(felt[-1]))


def _identity(revision: Revision) -> MemoryId:
    row = revision.after or revision.before
    assert row is not None
    return row.id


def _concerned(suggestion: Suggestion) -> set[str]:
    return {each for each in (suggestion.memory, suggestion.other) if each is not None}


def _passes(memory: Memory, filters: Filters) -> bool:
    triple = memory.triple
    words = set(normalised(filters.text.replace('"', " ")).split())
    return all(
        (
            words <= set(normalised(memory.text).split()),
            not filters.kinds or memory.kind in filters.kinds,
            not filters.states or memory.state in filters.states,
            not filters.speakers or memory.speaker in filters.speakers,
            not filters.places
            or memory.place.casefold() in {place.casefold() for place in filters.places},
            not filters.entities or bool(set(filters.entities) & set(memory.entities)),
            not filters.subject or (triple is not None and triple.subject == filters.subject),
            not filters.predicate or (triple is not None and triple.predicate == filters.predicate),
            not filters.session or memory.source.session == filters.session,
            not filters.batch or memory.source.batch == filters.batch,
            filters.before is None or memory.at < filters.before,
            filters.after is None or memory.at >= filters.after,
            filters.pinned is None or memory.pinned == filters.pinned,
            not filters.current_only or memory.is_current,
            filters.fades is None or _fades(memory, filters.fades),
            filters.strength is None or _is_as_strong(memory, filters.strength),
            not filters.tags or _is_among(memory.tags, filters.tags),
            not filters.sources or any(_is_from(memory, each) for each in filters.sources),
        ),
    )


def _fades(memory: Memory, wanted: Fades) -> bool:
    after = timedelta(days=memory.stability * wanted.per_stability)
    return wanted.after <= (memory.last_used_at or memory.at) + after <= wanted.before


def _is_as_strong(memory: Memory, wanted: Strength) -> bool:
    current = memory.retrievability(wanted.now, wanted.law)
    above, below = wanted.above, wanted.below
    return (above is None or current > above) and (below is None or current < below)


def _is_among(names: Sequence[str], wanted: Sequence[str]) -> bool:
    return not {each.casefold() for each in names}.isdisjoint(each.casefold() for each in wanted)


def _is_from(memory: Memory, wanted: str) -> bool:
    source, piece = memory.source, wanted.casefold()
    return (
        source.origin == piece
        or piece in source.session.casefold()
        or piece in source.ref.casefold()
    )


def episode_count(store: FakeMemoryStore) -> int:
    """Return how many episodes the store holds."""
    return store.count(Filters(kinds=(MemoryKind.EPISODE,)))
