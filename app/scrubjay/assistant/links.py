"""Links' face: what ties memories together, what they are about, and the suggestions that wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryState
from scrubjay.reflect import reasons
from scrubjay.reflect.links import Linker
from scrubjay.reflect.notes import Notes
from scrubjay.reflect.settling import Settling
from scrubjay.reflect.suggest import Suggester
from scrubjay.reflect.themes import Themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.link import Link, Note, Suggestion
    from scrubjay.domain.memory import Memory, MemoryId

SUGGEST: Final = "suggest"
"""The chore."""
LOOKED: Final = "looked for suggestions"
"""The note of the first and the last made of the memories that were looked at."""
SHOWN: Final = 30
LOOKED_AT: Final = 500
"""Memories looked at by one run of the chore; a tenth of a second each, of a hundred thousand."""
_FROM: Final = {
    (LinkKind.DRAWN, True): "drawn",
    (LinkKind.DRAWN, False): "drawn-from",
    (LinkKind.SUPERSEDES, False): "superseded-by",
    (LinkKind.REQUIRES, False): "required-by",
}
"""How a link with a direction is called from one end (True) and the other."""


class Links:
    """Runs on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts
        self._vault = parts.vault
        self._linker = Linker(parts.vault, parts.index, parts.embedder, parts.words)
        self._notes = Notes(parts.vault, parts.words, Themes(parts.vault, parts.embedder))
        self._suggester = Suggester(parts.vault, self._linker, parts.words)
        self._settling = Settling(parts.vault)

    def of(self, memory: MemoryId, limit: int = SHOWN) -> list[Link]:
        """Return the links of one memory, the closest first; weights as of now.

        `one` and `other` are as the kind says (see `LinkKind`), whichever of them is asked for.
        """
        held = self._held(memory)
        kept = [
            replace(each, reason=reasons.kept(each))
            for each in self._parts.ties.of([memory], self._now())
        ]
        ends = self._vault.get({end for each in kept for end in (each.one, each.other)})
        live = {key for key, each in ends.items() if each.state is not MemoryState.TRASHED}
        shown = [each for each in kept if {each.one, each.other} - {memory} <= live]
        found = [*self._linker.of(held), *shown]
        # What the person tied comes before what was worked out with the same weight.
        order = sorted(found, key=lambda each: (-each.weight, each.kind is not LinkKind.PERSON))
        return order[:limit]

    def note(self, memory: MemoryId) -> Note:
        """Return keywords, tags and context of a memory."""
        return self._notes.of(self._held(memory))

    def described(self, memory: MemoryId) -> list[dict[str, Any]]:
        """Return the links as the command line shows them, named from this memory's end."""
        return [
            {
                "kind": _FROM.get((each.kind, each.one == memory), each.kind.value),
                "id": each.other if each.one == memory else each.one,
                "reason": each.reason,
                "weight": round(each.weight, 4),
            }
            for each in self.of(memory)
        ]

    def look(self, most: int = LOOKED_AT) -> Iterator[None]:
        """Look for suggestions about what came in since, then about what is older; in steps.

        While the tray has no room nothing is looked at. What fills it is looked at again later:
        there may be more to say about it.

        Args:
            most: How many memories are looked at, one in each step.
        """
        if not self._suggester.room():
            return
        first, last = (self._vault.note(LOOKED) or " ").split(" ")
        later = self._vault.later_ids(last, most) if last else []
        earlier = self._vault.earlier_ids(first, most - len(later))
        yield from self._suggester.look([*reversed(later), *earlier], self._now())
        if self._suggester.room() and (later or earlier):
            seen = sorted({*later, *earlier, first or earlier[-1], last or earlier[0]})
            self._vault.keep_note(LOOKED, f"{seen[0]} {seen[-1]}")

    def suggestions(self) -> list[Suggestion]:
        """Return what waits for the person's word, newest first."""
        return self._vault.suggestions()

    def suggestion_count(self) -> int:
        """Return how many suggestions wait for the person's word; a count, cheap to ask often."""
        return self._vault.suggestion_count()

    def accept(self, suggestions: Sequence[str]) -> Changes:
        """Do what was suggested; one undo takes all of it back."""
        return self._done(self._settling.accept(suggestions, self._now()))

    def refuse(self, suggestions: Sequence[str]) -> Changes:
        """Drop suggestions; they are not made again unless this is undone."""
        return self._settling.refuse(suggestions, self._now())

    def tie(self, one: MemoryId, other: MemoryId) -> Changes:
        """Tie two memories by hand.

        Raises:
            KnownError: One of them is not there, or they are the same.
        """
        if one == other:
            raise KnownError("A memory cannot be tied to itself.")
        self._held(one), self._held(other)
        with self._vault.writing("tie", "person", self._now()) as operation:
            self._parts.ties.tie(one, other, self._now())
        return Changes(operation=operation)

    def untie(self, one: MemoryId, other: MemoryId) -> Changes:
        """Take such a tie away again."""
        with self._vault.writing("tie", "person", self._now()) as operation:
            self._parts.ties.untie(one, other)
        return Changes(operation=operation)

    def tag(self, memory: MemoryId, tags: Sequence[str]) -> Changes:
        """Give a memory these tags instead of those it had."""
        return self._done(self._settling.tag(memory, tags, self._now()))

    def _now(self) -> datetime:
        return self._parts.clock.now()

    def _held(self, memory: MemoryId) -> Memory:
        held = self._vault.get([memory]).get(memory)
        if held is None:
            raise KnownError("This memory is not there any more.")
        return held

    def _done(self, done: Changes) -> Changes:
        return self._parts.write.after(done)
