"""What the windows need of a life seen from above, of links, tasks and rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scrubjay.assistant.rehearsing import Fading
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.life import Interest, MoodDay, Portrait, Stretch, Summary
    from scrubjay.domain.link import Link, Note, Suggestion
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.rehearsal import Card, Grade
    from scrubjay.domain.task import Task


class Life(Protocol):
    """A life from above. All views, made anew each time."""

    def timeline(self, key: str = ...) -> list[Stretch]:
        """Return what lies under a key: "" the years, "2023" its months, … a day its episodes."""
        ...

    def lines(self, episode: str) -> list[Memory]:
        """Return the lines of an episode, by the key of its stretch, in order."""
        ...

    def summary(self, key: str) -> Summary:
        """Return what a day ("2023-05-08") or an episode was about."""
        ...

    def portrait(self) -> Portrait:
        """Return who the person is, each clause with its source."""
        ...

    def interests(self) -> list[Interest]:
        """Return the themes memories come back to, the strongest first."""
        ...

    def mood(self, after: date | None = ..., before: date | None = ...) -> list[MoodDay]:
        """Return the mean feeling of each day with memories, in order."""
        ...


class Links(Protocol):
    """What ties memories together, and the review tray's suggestions."""

    def of(self, memory: MemoryId, limit: int = ...) -> list[Link]:
        """Return the links of one memory, the closest first; weights as of now."""
        ...

    def note(self, memory: MemoryId) -> Note:
        """Return keywords, tags and context of a memory."""
        ...

    def suggestions(self) -> list[Suggestion]:
        """Return what waits for the person's word, newest first."""
        ...

    def suggestion_count(self) -> int:
        """Return how many suggestions wait; a count, cheap to ask often."""
        ...

    def accept(self, suggestions: Sequence[str]) -> Changes:
        """Do what was suggested; one undo takes all of it back."""
        ...

    def refuse(self, suggestions: Sequence[str]) -> Changes:
        """Drop suggestions; they are not made again unless this is undone."""
        ...

    def tie(self, one: MemoryId, other: MemoryId) -> Changes:
        """Tie two memories by hand."""
        ...

    def untie(self, one: MemoryId, other: MemoryId) -> Changes:
        """Take such a tie away again."""
        ...

    def tag(self, memory: MemoryId, tags: Sequence[str]) -> Changes:
        """Give a memory these tags instead of those it had."""
        ...


class Rehearsal(Protocol):
    """Fading, and remembering by oneself."""

    def fading_soon(self, within_days: float = ...) -> list[Fading]:
        """Return what will fade within so many days, the next one first."""
        ...

    def worth_keeping(self, count: int = ...) -> list[Memory]:
        """Return memories to ask about today; the same ones all day long."""
        ...

    def keep(self, memories: Sequence[MemoryId]) -> Changes:
        """Count as used: the person wants to keep these."""
        ...

    def let_go(self, memories: Sequence[MemoryId]) -> Changes:
        """Put away: kept, and not brought up any more."""
        ...

    def cards(self, count: int = ...) -> list[Card]:
        """Return cards for remembering first, for today."""
        ...

    def grade(self, memory: MemoryId, grade: Grade) -> Changes:
        """Write down how well it was remembered; feeds its strength."""
        ...


class Tasks(Protocol):
    """What the person means to do."""

    def all(self, *, done: bool = ...) -> list[Task]:
        """Return tasks: what can be done, then what is blocked, then (if asked) the done."""
        ...

    def finish(self, memory: MemoryId) -> Changes:
        """Mark as done."""
        ...

    def reopen(self, memory: MemoryId) -> Changes:
        """Mark as still to be done."""
        ...

    def require(self, memory: MemoryId, other: MemoryId) -> None:
        """Let one task wait for another. Raises KnownError where it would wait for itself."""
        ...

    def release(self, memory: MemoryId, other: MemoryId) -> None:
        """Let a task wait for another no longer."""
        ...
