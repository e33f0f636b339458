"""What the person means to do: what is next, what waits for what, what is done."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.errors import KnownError
from scrubjay.domain.task import DUE, TASK, Task
from scrubjay.remember import thing_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Memory, MemoryId

__all__ = ["Tasks"]

_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK: Final = timedelta(days=7)


class Tasks:
    """Reads tasks out of the statements, each time anew. Runs on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts
        self._agenda = parts.remember.agenda

    def all(self, *, done: bool = False) -> list[Task]:
        """Return tasks: what can be done, then what is blocked, then (if asked) the done.

        Within each, the one that is due first comes first.
        """
        held = self._agenda.tasks()
        by_id = {each.id: each for each in held}
        requires = self._agenda.requires(held)
        found = [self._task(each, requires[each.id], by_id) for each in reversed(held)]
        kept = [each for each in found if done or not each.done]
        return sorted(kept, key=_order)

    def of(self, memory: MemoryId) -> Task:
        """Return how one task stands.

        Raises:
            KnownError: This is no task.
        """
        for task in self.all(done=True):
            if task.memory.id == memory:
                return task
        raise KnownError("This is not something to be done.", "Choose a task.")

    def finish(self, memory: MemoryId) -> Changes:
        """Mark as done.

        Raises:
            KnownError: This is no task.
        """
        done = self._parts.remember.finish([memory], self._parts.clock.now())
        return self._parts.write.after(done)

    def reopen(self, memory: MemoryId) -> Changes:
        """Mark as still to be done.

        Raises:
            KnownError: This is no task.
        """
        done = self._parts.remember.reopen([memory], self._parts.clock.now())
        return self._parts.write.after(done)

    def require(self, memory: MemoryId, other: MemoryId) -> None:
        """Let one task wait for another.

        Raises:
            KnownError: One is no task, or it would wait for itself.
        """
        self.of(memory), self.of(other)
        self._agenda.tie(memory, other, self._parts.clock.now())

    def release(self, memory: MemoryId, other: MemoryId) -> None:
        """Let one task no longer wait for another."""
        self._agenda.untie(memory, other)

    def _task(
        self,
        memory: Memory,
        requires: Sequence[MemoryId],
        by_id: Mapping[MemoryId, Memory],
    ) -> Task:
        words = memory.triple.object if memory.triple else ""
        due = self._current(words, DUE)
        return Task(
            memory=memory,
            done=not memory.is_current,
            requires=tuple(by_id[each] for each in requires if each in by_id),
            slots=tuple(self._slots(words)),
            due=self._moment(due[0]) if due else None,
            done_at=memory.valid_to,
        )

    def _slots(self, words: str) -> list[tuple[str, str]]:
        """Return what was said about a task and about the thing it is done to."""
        subjects = (words, thing_of(words))
        return [
            (each.triple.predicate, each.triple.object)
            for subject in subjects
            if subject
            for each in self._current(subject, None)
            if each.triple is not None and each.triple.predicate != TASK
        ]

    def _current(self, subject: str, name: str | None) -> list[Memory]:
        held = self._parts.vault.statements(subject, name)
        return [each for each in held if each.is_current]

    def _moment(self, due: Memory) -> datetime | None:
        """Return the day meant by "by Friday", seen from when it was said."""
        words = due.triple.object if due.triple else ""
        for mention in self._parts.perceiver.mentions(words, due.at):
            if mention.kind is EntityKind.DATE and mention.at is not None:
                return _last_moment(mention, _ahead(mention.at, words, due.at))
        return None


def _order(task: Task) -> tuple[bool, bool, datetime, datetime]:
    if task.done:
        done_at = task.done_at or task.memory.at
        return True, False, _NEVER - (done_at - datetime.min.replace(tzinfo=UTC)), task.memory.at
    return False, task.blocked, task.due or _NEVER, task.memory.at


def _ahead(day: datetime, words: str, said: datetime) -> datetime:
    """Return the day, moved ahead where the reader took it for one that is past."""
    if day >= said.replace(hour=0, minute=0, second=0, microsecond=0):
        return day
    if words[:3].casefold() in _WEEKDAYS:
        return day + _WEEK
    named = any(part.isdigit() and len(part) == len("2025") for part in words.split())
    try:
        return day if named else day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day + timedelta(days=366)


def _last_moment(mention: Mention, day: datetime) -> datetime:
    """Return the last day of a week or month that was named whole."""
    if "-W" in mention.value:
        return day + timedelta(days=6 - day.weekday())
    if mention.value.count("-") == 1:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day
