"""A life from above, links, rehearsal and tasks over the fake store, worked out the plain way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from fakes.life import NOW, memory
from scrubjay.decay import Fading
from scrubjay.domain.affect import EMOTIONS, NEUTRAL, Affect
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.life import (
    Cited,
    Interest,
    Level,
    MoodDay,
    Portrait,
    PortraitSection,
    Stretch,
    Summary,
)
from scrubjay.domain.link import Link, LinkKind, Note, Suggestion, SuggestionKind
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.rehearsal import Card
from scrubjay.domain.task import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from fakes.assistant import FakeAssistant, FakeBrowse
    from fakes.memory_store import FakeMemoryStore
    from scrubjay.domain.rehearsal import Grade

LENGTHS = {Level.YEAR: 4, Level.MONTH: 7, Level.DAY: 10}
KEPT = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


class FakeLife:
    """A day is one episode; its summary is its first two lines."""

    def __init__(self, store: FakeMemoryStore) -> None:
        self.store = store
        self.trouble: KnownError | None = None
        """Raised by every view until it is taken away."""
        self.asked: list[str] = []
        """Keys of the timeline, as they were opened."""
        self.shown = Portrait(sections=())
        self.themes: list[Interest] = []

    def timeline(self, key: str = "") -> list[Stretch]:
        if self.trouble is not None:
            raise self.trouble
        self.asked.append(key)
        level = {0: Level.YEAR, 4: Level.MONTH, 7: Level.DAY}.get(len(key), Level.EPISODE)
        grouped: dict[str, list[Memory]] = defaultdict(list)
        for each in self._lines():
            stamp = f"{each.at:%Y-%m-%d}"
            if stamp.startswith(key):
                grouped[stamp[: LENGTHS.get(level, 10)]].append(each)
        return [_stretch(level, name, grouped[name]) for name in sorted(grouped)]

    def lines(self, episode: str) -> list[Memory]:
        day = next(f"{each.at:%Y-%m-%d}" for each in self._lines() if each.id == episode)
        return [each for each in self._lines() if f"{each.at:%Y-%m-%d}" == day]

    def summary(self, key: str) -> Summary:
        lines = [each for each in self._lines() if key in (f"{each.at:%Y-%m-%d}", each.id)]
        cited = tuple(Cited(text=each.text, sources=(each.id,)) for each in lines[:2])
        return Summary(title=key, sentences=cited)

    def portrait(self) -> Portrait:
        if self.trouble is not None:
            raise self.trouble
        return self.shown

    def interests(self) -> list[Interest]:
        if self.trouble is not None:
            raise self.trouble
        return list(self.themes)

    def mood(self, after: date | None = None, before: date | None = None) -> list[MoodDay]:
        days: dict[date, list[Memory]] = defaultdict(list)
        for each in self._lines():
            days[each.at.date()].append(each)
        return [
            MoodDay(day=day, mood=mean(each.affect for each in days[day]), count=len(days[day]))
            for day in sorted(days)
            if (after is None or day >= after) and (before is None or day < before)
        ]

    def _lines(self) -> list[Memory]:
        said = Filters(kinds=(MemoryKind.EPISODE,), states=KEPT)
        return sorted(self.store.select(said), key=lambda each: each.at)


class FakeLinks:
    """Holds what a test puts in; ties and suggestions behave as they should."""

    def __init__(self, browse: FakeBrowse) -> None:
        self.browse = browse
        self.held: list[Link] = []
        self.notes: dict[MemoryId, Note] = {}
        self.waiting: list[Suggestion] = []

    def of(self, memory: MemoryId, limit: int = 12) -> list[Link]:
        found = [each for each in self.held if memory in (each.one, each.other)]
        return sorted(found, key=lambda each: -each.weight)[:limit]

    def note(self, memory: MemoryId) -> Note:
        return self.notes.get(memory, Note(keywords=(), tags=(), context=""))

    def suggestions(self) -> list[Suggestion]:
        return list(self.waiting)

    def suggestion_count(self) -> int:
        return len(self.waiting)

    def accept(self, suggestions: Sequence[str]) -> Changes:
        done = Changes()
        for each in [each for each in self.waiting if each.id in suggestions]:
            self.waiting.remove(each)
            if each.kind is SuggestionKind.MERGE and each.other is not None:
                done += self.browse.trash([each.other])
            elif each.kind is SuggestionKind.LINK and each.other is not None:
                self.tie(each.memory, each.other)
        return done

    def refuse(self, suggestions: Sequence[str]) -> Changes:
        before = len(self.waiting)
        self.waiting = [each for each in self.waiting if each.id not in suggestions]
        return Changes(operation="refuse" if len(self.waiting) < before else "")

    def tie(self, one: MemoryId, other: MemoryId) -> Changes:
        self.held.append(
            Link(one=one, other=other, kind=LinkKind.PERSON, weight=1.0, reason="", at=NOW)
        )
        operation = f"tie-{one}-{other}"
        self.browse.taking_back[operation] = lambda: self.untie(one, other)
        return Changes(operation=operation)

    def untie(self, one: MemoryId, other: MemoryId) -> Changes:
        pair = {one, other}
        self.held = [
            each
            for each in self.held
            if each.kind is not LinkKind.PERSON or {each.one, each.other} != pair
        ]
        operation = f"untie-{one}-{other}"
        self.browse.taking_back[operation] = lambda: self.tie(one, other)
        return Changes(operation=operation)

    def tag(self, memory: MemoryId, tags: Sequence[str]) -> Changes:
        return self.browse._revise("tag", [memory], lambda each: replace(each, tags=tuple(tags)))


class FakeRehearsal:
    """Whatever is weakest fades next."""

    def __init__(self, browse: FakeBrowse) -> None:
        self.browse = browse
        self.kept: list[MemoryId] = []
        self.grades: list[tuple[MemoryId, Grade]] = []

    def fading_soon(self, within_days: float = 7.0) -> list[Fading]:
        weak = sorted(self._active(), key=lambda each: each.retrievability(NOW))
        return [
            Fading(memory=each, at=NOW + timedelta(days=number * within_days / 5))
            for number, each in enumerate(weak[:4])
            if each.id not in self.kept
        ]

    def worth_keeping(self, count: int = 3) -> list[Memory]:
        said = [each for each in self._active() if each.kind is MemoryKind.EPISODE]
        return [each for each in said if each.id not in self.kept][:count]

    def keep(self, memories: Sequence[MemoryId]) -> Changes:
        self.kept += memories
        return self.browse._revise("use", memories, _used)

    def let_go(self, memories: Sequence[MemoryId]) -> Changes:
        return self.browse.archive(memories)

    def cards(self, count: int = 5) -> list[Card]:
        return [
            Card(memory=each.id, cue=f"{each.at:%d %B} · {each.text.split()[0]} …")
            for each in self.worth_keeping(count)
        ]

    def grade(self, memory: MemoryId, grade: Grade) -> Changes:
        self.grades.append((memory, grade))
        return self.keep([memory])

    def _active(self) -> list[Memory]:
        return [
            each
            for each in self.browse.store.select(Filters(states=(MemoryState.ACTIVE,)))
            if not each.pinned
        ]


class FakeTasks:
    """Plans; what waits for what is held here."""

    def __init__(self, browse: FakeBrowse) -> None:
        self.browse = browse
        self.needs: dict[MemoryId, tuple[MemoryId, ...]] = {}

    def all(self, *, done: bool = False) -> list[Task]:
        plans = self.browse.store.select(Filters(kinds=(MemoryKind.PLAN,), states=KEPT))
        tasks = [self._task(each) for each in plans]
        tasks.sort(key=lambda each: (each.done, each.blocked))
        return [each for each in tasks if done or not each.done]

    def finish(self, memory: MemoryId) -> Changes:
        return self.browse._revise("finish", [memory], lambda each: replace(each, valid_to=NOW))

    def reopen(self, memory: MemoryId) -> Changes:
        return self.browse._revise("reopen", [memory], lambda each: replace(each, valid_to=None))

    def require(self, memory: MemoryId, other: MemoryId) -> None:
        if memory == other or memory in self.needs.get(other, ()):
            raise KnownError("A task cannot wait for itself.")
        self.needs[memory] = (*self.needs.get(memory, ()), other)

    def release(self, memory: MemoryId, other: MemoryId) -> None:
        self.needs[memory] = tuple(each for each in self.needs[memory] if each != other)

    def _task(self, memory: Memory) -> Task:
        requires = self.browse.get(self.needs.get(memory.id, ()))
        return Task(
            memory=memory,
            done=memory.valid_to is not None,
            requires=tuple(requires.values()),
            done_at=memory.valid_to,
        )


def told_life(life: FakeLife) -> None:
    """Give the invented life a portrait and two interests."""
    life.shown = Portrait(
        sections=(
            PortraitSection(
                title="Work",
                clauses=(_cited("You work at Tideway Maps.", "m04"),),
            ),
            PortraitSection(
                title="People",
                clauses=(_cited("Nora is your sister; her birthday is on 3 November.", "m10"),),
            ),
            PortraitSection(
                title="Home",
                clauses=(_cited("You live in Utrecht.", "m03"),),
            ),
        ),
        unsure=(_cited("You are allergic to hazelnuts.", "m14"),),
    )
    month = NOW.date().replace(day=1)
    life.themes = [
        Interest(
            name="heron, canal, sunrise",
            members=(MemoryId("m05"), MemoryId("m01"), MemoryId("m11")),
            description=(
                _cited("The heron was back at the canal before sunrise.", "m05"),
                _cited("Walk the coast path from Den Helder in June.", "m11"),
            ),
            months=(
                (month.replace(month=1), 2),
                (month.replace(month=3), 5),
                (month.replace(month=4), 1),
                (month, 3),
            ),
        ),
        Interest(
            name="clocks and repairs",
            members=(MemoryId("m06"),),
            description=(_cited("The old clock stopped; nobody here repairs them.", "m06"),),
            months=((month, 1),),
        ),
    ]


def mean(feelings: Iterable[Affect]) -> Affect:
    """Return the mean of some feelings."""
    all_of_them = list(feelings)
    if not all_of_them:
        return NEUTRAL
    count = len(all_of_them)
    vector = tuple(sum(getattr(each, name) for each in all_of_them) / count for name in EMOTIONS)
    return Affect.from_vector(vector, sum(each.intensity for each in all_of_them) / count)


def _stretch(level: Level, key: str, lines: list[Memory]) -> Stretch:
    first = lines[0]
    return Stretch(
        level=level,
        key=first.id if level is Level.EPISODE else key,
        title=" ".join(first.text.split()[:4]) if level is Level.EPISODE else key,
        start=first.at,
        end=lines[-1].at,
        count=len(lines),
        mood=mean(each.affect for each in lines),
        place=next((each.place for each in lines if each.place), ""),
    )


def _cited(text: str, source: str) -> Cited:
    return Cited(text=text, sources=(MemoryId(source),))


def _used(memory: Memory) -> Memory:
    return memory.used(NOW, 1.0)


def asked_life(assistant: FakeAssistant) -> None:
    """Let one suggestion of each kind wait beside the proposal."""
    links = assistant.links
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put([memory("m17", "The heron came back to the canal at sunrise.", days=2)])
    links.waiting = [
        suggestion(SuggestionKind.MERGE, "m05", "Both say it in almost the same words.", "m17"),
        suggestion(SuggestionKind.LINK, "m04", "Both speak of the map of the estuary.", "m16"),
        suggestion(SuggestionKind.TAG, "m11", "You use it for other walks.", tag="hiking"),
    ]


def suggestion(
    kind: SuggestionKind, about: str, reason: str, other: str = "", tag: str = ""
) -> Suggestion:
    """Return a suggestion about a memory of the invented life."""
    return Suggestion(
        id=f"{kind}-{about}",
        kind=kind,
        memory=MemoryId(about),
        reason=reason,
        at=NOW,
        tag=tag,
        other=MemoryId(other) if other else None,
    )
