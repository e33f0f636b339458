"""One field of the preview: what was drafted, and what the person made of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.form import CONFIRM_TWICE, NEVER_FILLED, Decision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scrubjay.domain.form import Draft
    from scrubjay.domain.memory import MemoryId


TAKES_NO_TEXT: Final = frozenset(
    {"checkbox", "file", "hidden", "submit", "image", "reset", "button", "password"}
)
"""Types of input that a value from memory cannot go into."""


class Standing(enum.Enum):
    """What will happen to a field if the copy is saved now."""

    FILLED = enum.auto()
    TO_CHECK = enum.auto()
    """There is a value, and the person has not said yes or no to it."""
    BLANK = enum.auto()
    LEFT_ALONE = enum.auto()
    """Hidden, a trap, or a secret: not offered at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A draft with the person's word on it.

    Attributes:
        value: As it would be written; for an option its value, not its text.
        is_shadowed: A further button of a group that an earlier entry stands for.
        accepted: The person's yes or no; None while they have not said.
        memory: Where the value came from; None once the person typed another.
    """

    draft: Draft
    value: str
    memory: MemoryId | None
    accepted: bool | None = None
    is_shadowed: bool = False

    @classmethod
    def of(cls, draft: Draft) -> Entry:
        """Start from what was drafted."""
        return cls(draft=draft, value=draft.value, memory=draft.memory)

    @property
    def position(self) -> int:
        """Which field of the page it is."""
        return self.draft.field.position

    @property
    def is_left_alone(self) -> bool:
        """Nobody would see it, it takes no text, or it must never be filled."""
        field = self.draft.field
        return (
            not field.visible
            or field.readonly
            or self.is_shadowed
            or (field.type in TAKES_NO_TEXT and not self._is_choice)
            or self.draft.kind in NEVER_FILLED
        )

    @property
    def _is_choice(self) -> bool:
        """A box to tick that is one answer to a question ("☐ male ☐ female")."""
        return self.draft.field.type == "checkbox" and self.draft.kind is not None

    @property
    def needs_second_word(self) -> bool:
        """A number that is only filled after being confirmed once more."""
        return self.draft.kind in CONFIRM_TWICE

    @property
    def choices(self) -> tuple[tuple[str, MemoryId], ...]:
        """The values to choose among, the likeliest first; empty when there is no choice."""
        if not self.draft.others:
            return ()
        first = (
            ((self.draft.value, self.draft.memory),)
            if self.draft.value and self.draft.memory is not None
            else ()
        )
        return (*first, *(each for each in self.draft.others if each not in first))

    @property
    def is_typed(self) -> bool:
        """The person wrote the value, so no memory stands behind it."""
        return bool(self.value) and self.memory is None

    @property
    def standing(self) -> Standing:
        """What will happen to the field."""
        if self.is_left_alone:
            return Standing.LEFT_ALONE
        if not self.value:
            return Standing.TO_CHECK if self._is_undecided else Standing.BLANK
        if self.accepted is not None:
            return Standing.FILLED if self.accepted else Standing.BLANK
        return self._drafted_standing

    @property
    def _drafted_standing(self) -> Standing:
        if self.draft.decision is Decision.BLANK:
            return Standing.BLANK
        is_sure = self.draft.decision is Decision.FILL and not self.needs_second_word
        return Standing.FILLED if is_sure else Standing.TO_CHECK

    @property
    def _is_undecided(self) -> bool:
        return self.accepted is None and self.draft.decision is Decision.ASK and bool(self.choices)

    def draws_on(self, memories: Collection[MemoryId]) -> bool:
        """Report whether one of the memories stands behind the value or one to choose."""
        spoken = (*self.draft.others, *self.draft.sentences)
        behind = (self.memory, self.draft.memory, *(memory for _, memory in spoken))
        return any(memory in memories for memory in behind)

    def answered(self, *, accepted: bool) -> Entry:
        """Take the person's yes or no."""
        return replace(self, accepted=accepted)

    def rewritten(self, value: str) -> Entry:
        """Take a value from the person; writing one means wanting it filled."""
        if value == self.value:
            return self
        known = dict(self.choices) | {self.draft.value: self.draft.memory}
        # A number that needs a second word needs it for every new value.
        accepted = None if self.needs_second_word else bool(value)
        return replace(self, value=value, memory=known.get(value), accepted=accepted)

    def final(self) -> Draft:
        """Return the draft that is to be written: filled or blank, nothing between."""
        filled = self.standing is Standing.FILLED
        return replace(
            self.draft,
            value=self.value if filled else "",
            decision=Decision.FILL if filled else Decision.BLANK,
            memory=self.memory if filled else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many fields stand how."""

    filled: int
    to_check: int
    blank: int
    left_alone: int

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Tally:
        """Count."""
        standings = [entry.standing for entry in entries]
        return cls(
            filled=standings.count(Standing.FILLED),
            to_check=standings.count(Standing.TO_CHECK),
            blank=standings.count(Standing.BLANK),
            left_alone=standings.count(Standing.LEFT_ALONE),
        )


def entries_of(drafts: Iterable[Draft]) -> tuple[Entry, ...]:
    """Return an entry per draft; the first button of a group stands for all of it."""
    groups: set[str] = set()
    entries = []
    for draft in drafts:
        field = draft.field
        group = field.name if field.type == "radio" else ""
        entries.append(replace(Entry.of(draft), is_shadowed=bool(group) and group in groups))
        groups.add(group)
    return tuple(entries)


def carried_over(fresh: Iterable[Entry], before: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return new entries, keeping what the person typed or decided in the old ones.

    A value that was chosen or agreed to stays only where it is offered again by its memory.
    """
    old = {entry.position: entry for entry in before}
    return tuple(
        _kept(entry, old[entry.position]) if entry.position in old else entry for entry in fresh
    )


def _kept(fresh: Entry, old: Entry) -> Entry:
    offered = ((fresh.value, fresh.memory), *fresh.choices)
    is_decided = old.accepted is not None and (not old.value or (old.value, old.memory) in offered)
    is_own = old.is_typed and old.value != old.draft.value
    if is_own or is_decided:
        return replace(fresh, value=old.value, memory=old.memory, accepted=old.accepted)
    return fresh
