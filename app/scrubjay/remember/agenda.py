"""What the person means to do, as it stands: open tasks, what each waits for, what is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.task import DUE, TASK, would_wait_for_itself
from scrubjay.domain.text import normalised
from scrubjay.remember.deeds import alike, base, content, is_past
from scrubjay.remember.done import achieved
from scrubjay.remember.things import slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.stores import LinkStore, MemoryStore
    from scrubjay.remember.done import Achieved
    from scrubjay.remember.drawn import Drawn

_REASON: Final = "has to be done first"
_HIDDEN: Final = (MemoryState.TRASHED, MemoryState.PROPOSED)
_WHATEVER: Final = frozenset({"sort", "see", "handle"})
"""Who "sorted the trip money" may have paid it."""


class Agenda:
    """Reads and ties tasks.

    Args:
        store: Where they are, as statements.
        links: Where it is written what each waits for; None where nobody asks for it.
    """

    def __init__(self, store: MemoryStore, links: LinkStore | None) -> None:
        self._store = store
        self._links = links

    def tasks(self) -> list[Memory]:
        """Return every task, open or done, the newest first."""
        held = self._store.statements(SELF, TASK)
        return [each for each in held if each.state not in _HIDDEN and each.triple is not None]

    def open(self) -> list[Memory]:
        """Return the tasks that are still to be done, the newest first."""
        return [each for each in self.tasks() if each.is_current]

    def requires(self, tasks: Iterable[Memory]) -> dict[MemoryId, list[MemoryId]]:
        """Return for each of these tasks the ids of those it waits for."""
        found: dict[MemoryId, list[MemoryId]] = {each.id: [] for each in tasks}
        for link in self._links.links(found.keys()) if self._links else ():
            if link.kind is LinkKind.REQUIRES and link.one in found:
                found[link.one].append(link.other)
        return found

    def tie(self, one: MemoryId, other: MemoryId, at: datetime) -> None:
        """Let one task wait for another.

        Raises KnownError where it would wait for itself, through whatever others.
        """
        if would_wait_for_itself(self.requires(self.tasks()), one, other):
            raise KnownError(
                "These two tasks would wait for each other.", "Take the other tie away first."
            )
        if self._links is not None:
            made = Link(one=one, other=other, kind=LinkKind.REQUIRES, weight=1.0, reason=_REASON)
            self._links.keep_links([replace(made, at=at)])

    def untie(self, one: MemoryId, other: MemoryId) -> None:
        """Let one task no longer wait for another."""
        if self._links is not None:
            gone = Link(one=one, other=other, kind=LinkKind.REQUIRES, weight=1.0)
            self._links.remove_links([gone])

    def tie_told(self, drawn: Sequence[Drawn], at: datetime) -> list[str]:
        """Tie tasks as they were said to depend on each other; return what could not be."""
        if not any(each.requires for each in drawn):
            return []
        held = {_object(each): each.id for each in reversed(self.open())}
        refused: list[str] = []
        for each in drawn:
            one = held.get(normalised(each.triple.object))
            for needed in each.requires:
                other = held.get(normalised(needed))
                if one is None or other is None:
                    continue
                try:
                    self.tie(one, other, at)
                except KnownError as fault:
                    refused.append(fault.sentence)
        return refused

    def known(self, told: Sequence[Drawn]) -> list[Drawn]:
        """Return what was told, each task under the name it has already."""
        held = [each.triple.object for each in self.open() if each.triple]
        tasks = [each.triple.object for each in told if each.triple.predicate == TASK]
        names = {each: _name(each, held) for each in tasks} if held else {}
        return [_renamed(each, names) for each in told]

    def slots_in(self, text: str) -> list[Drawn]:
        """Return what the words say of the things that open tasks are about."""
        return slots(text, [each.triple.object for each in self.open() if each.triple])

    def done_by(self, text: str, before: datetime) -> list[Memory]:
        """Return the open tasks that the words say are done, beyond mistake."""
        waiting = [each for each in self.open() if each.at <= before]
        found = dict[str, "Memory"]()
        for deed in achieved(text) if waiting else ():
            fitting = [each for each in waiting if _fits(deed, each)]
            if len(fitting) == 1:
                found[fitting[0].id] = fitting[0]
        return list(found.values())


def is_deed_of(drawn: Drawn, done: Iterable[Memory]) -> bool:
    """Report whether a plan only tells of one of these tasks, which are done."""
    if drawn.kind is not MemoryKind.PLAN or drawn.triple.predicate == DUE:
        return False
    said = content(drawn.triple.object)
    return any(said & content(_object(each).partition(" ")[2]) for each in done)


def _object(task: Memory) -> str:
    return normalised(task.triple.object) if task.triple else ""


def _fits(deed: Achieved, task: Memory) -> bool:
    """Report whether a deed is this task: the same doing, and the same thing it is done to."""
    verb, _, rest = _object(task).partition(" ")
    same = not deed.verb or alike(deed.verb, verb) or is_past(deed.verb, verb)
    if not same and verb not in _WHATEVER and not _has_it_done(deed.verb, verb, rest):
        return False
    said = frozenset(each for each in content(deed.object) if not _names_deed(each, verb))
    meant = content(rest)
    shared = said & meant
    return bool(shared) and (said <= meant or (meant <= said and not deed.whole))


def _has_it_done(doing: str, verb: str, rest: str) -> bool:
    """Report whether the deed is what a task has done: "have the heating serviced"."""
    return verb in ("have", "get") and any(
        base(word) == doing or word == doing for word in rest.split()[1:]
    )


def _names_deed(word: str, verb: str) -> bool:
    """Report whether a noun only names the deed: "the flight booking" of "book the flight"."""
    return word in (f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}ment")


def _name(task: str, held: Sequence[str]) -> str:
    """Return the open task that these words shorten, or the words."""
    verb, _, rest = task.partition(" ")
    said = content(rest)
    fitting = {
        each
        for each in held
        if each.split()[0] == verb and said and said <= content(each.partition(" ")[2])
    }
    return fitting.pop() if len(fitting) == 1 else task


def _renamed(drawn: Drawn, names: Mapping[str, str]) -> Drawn:
    triple = drawn.triple
    if triple.predicate == TASK:
        triple = replace(triple, object=names.get(triple.object, triple.object))
    elif triple.predicate == DUE:
        triple = replace(triple, subject=names.get(triple.subject, triple.subject))
    requires = tuple(names.get(each, each) for each in drawn.requires)
    return replace(drawn, triple=triple, requires=requires)
