"""What is done to several memories in one act: one operation, so that one undo takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind, Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.memory import PUT_AWAY, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.reflect.duplicates import bare, joined, keeper, say_the_same

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.link import Link
    from scrubjay.domain.memory import Memory, MemoryId

STRIDE: Final = 2000
"""Memories looked at in one step of the search for duplicates."""
LONGEST_TAG: Final = 40
FEWEST: Final = 2
"""What can be merged or tied."""
MOST_APART: Final = 100
"""Every two of them are remembered: more are no group that anybody looked at."""
_LIVE: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What a merge will have done.

    Attributes:
        kept: The memory that stays, as it will be; `before` as it is.
        gone: Those that go to the trash with their history, as they are.
    """

    kept: Memory
    before: Memory
    gone: tuple[Memory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """How far the search is, and at its end every group of memories that say the same."""

    looked_at: int
    total: int
    groups: tuple[tuple[Memory, ...], ...] = ()


class Several:
    """Runs on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts
        self._vault = parts.vault

    def pin(self, ids: Sequence[MemoryId], *, pinned: bool) -> Changes:
        """Keep memories from fading, or let them fade again."""
        return self._done(self._parts.remember.pin(ids, pinned, self._parts.clock.now()))

    def tag(
        self, ids: Sequence[MemoryId], *, add: Sequence[str] = (), drop: Sequence[str] = ()
    ) -> Changes:
        """Give memories these tags beside their own, and take others away.

        Raises:
            KnownError: A tag is too long.
        """
        wanted = [" ".join(each.split()) for each in add]
        if any(len(each) > LONGEST_TAG for each in wanted):
            raise KnownError(f"A tag has at most {LONGEST_TAG} letters.", "Use fewer words.")
        unwanted = {each.casefold() for each in drop} - {PUT_AWAY}
        changed = []
        for each in self._vault.get(ids).values():
            kept = (tag for tag in each.tags if tag.casefold() not in unwanted)
            after = replace(each, tags=tuple(dict.fromkeys((*kept, *filter(None, wanted)))))
            if after != each:
                changed.append(after)
        if not changed:
            return Changes()
        with self._vault.writing("tag", "person", self._parts.clock.now()) as operation:
            self._vault.put(changed)
        return self._done(Changes(operation=operation, revised=tuple(each.id for each in changed)))

    def tie(self, ids: Sequence[MemoryId]) -> Changes:
        """Tie each to the first of them, as one act.

        Raises:
            KnownError: Fewer than two are there.
        """
        held = self._vault.get(ids)
        there = [each for each in dict.fromkeys(ids) if each in held]
        if len(there) < FEWEST:
            raise KnownError("It takes two memories to tie them together.")
        now = self._parts.clock.now()
        with self._vault.writing("tie", "person", now) as operation:
            for each in there[1:]:
                self._parts.ties.tie(there[0], each, now)
        return Changes(operation=operation)

    def preview_merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = None, text: str = ""
    ) -> Merge:
        """Return what merging would make of these; writes nothing.

        Args:
            ids: Memories to become one.
            keep: The one that stays; the firmest, then the oldest by default.
            text: Its words; its own by default.

        Raises:
            KnownError: Fewer than two of them can be merged.
        """
        held = self._vault.get(ids)
        there = [each for each in held.values() if each.state in _LIVE]
        if len(there) < FEWEST:
            raise KnownError("It takes two memories to merge them.", "Select another one too.")
        before = there[0]
        for each in there[1:]:
            before = keeper(before, each)[0]
        before = held.get(keep, before) if keep is not None else before
        gone = tuple(each for each in there if each.id != before.id)
        kept = before
        for each in gone:
            kept = joined(kept, each)[0]
        words = text.strip()
        if words and words != before.text:
            kept = replace(kept, text=words, confirmed=True)
        return Merge(kept=kept, before=before, gone=gone)

    def merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = None, text: str = ""
    ) -> Changes:
        """Make one memory of several: one stays with what the others had, those go to the trash.

        What was tied to those that go is tied to the one that stays. One undo takes all of it
        back.

        Raises:
            KnownError: Fewer than two of them can be merged.
        """
        made = self.preview_merge(ids, keep)
        now = self._parts.clock.now()
        with self._vault.writing("merge", "person", now) as operation:
            for each in made.gone:
                self._hand_over(each.id, made.kept.id)
            self._vault.put(
                [made.kept, *(replace(each, state=MemoryState.TRASHED) for each in made.gone)]
            )
            words = text.strip()
            if words and words != made.before.text:
                mentions = self._parts.perceiver.mentions(words, now)
                self._parts.remember.edit(made.kept.id, words, now, mentions)
        return self._done(
            Changes(
                operation=operation,
                revised=(made.kept.id,),
                removed=tuple(each.id for each in made.gone),
            )
        )

    def keep_apart(self, ids: Sequence[MemoryId]) -> Changes:
        """Never offer to merge any two of these again, as one act.

        Raises:
            KnownError: There are fewer than two of them, or too many to be alike.
        """
        there = sorted(self._vault.get(ids))
        if not FEWEST <= len(there) <= MOST_APART:
            raise KnownError(f"Between {FEWEST} and {MOST_APART} memories can be kept apart.")
        now = self._parts.clock.now()
        pairs = [_alike(one, other, now) for one, other in combinations(there, 2)]
        open_pairs = {each.id for each in pairs} - self._vault.settled(SuggestionKind.MERGE)
        if not open_pairs:
            return Changes()
        with self._vault.writing("refuse", "person", now) as operation:
            self._vault.suggest(pairs)
            self._vault.settle(open_pairs)
        return Changes(operation=operation)

    def duplicates(self) -> Iterator[Duplicates]:
        """Yield how far the search is after each stretch of memories, and at last what it found.

        Two say the same when only marks and case tell them apart and they state no different
        things; and where a suggestion to merge them waits, which was found by meaning. What
        was to be kept apart is in no group together.
        """
        wanted = Filters(states=_LIVE)
        total = self._vault.count(wanted)
        said: dict[str, list[MemoryId]] = {}
        looked_at = 0
        while stretch := self._vault.select(wanted, STRIDE, looked_at):
            for each in stretch:
                if words := bare(each.text):
                    said.setdefault(f"{each.kind}\n{each.speaker}\n{words}", []).append(each.id)
            looked_at += len(stretch)
            yield Duplicates(looked_at=looked_at, total=max(total, looked_at))
        alike = [ids for ids in said.values() if len(ids) >= FEWEST]
        yield Duplicates(
            looked_at=looked_at, total=looked_at, groups=self._groups(alike, self._suggested())
        )

    def _suggested(self) -> list[list[MemoryId]]:
        return [
            [each.memory, each.other]
            for each in self._vault.suggestions()
            if each.kind is SuggestionKind.MERGE and each.other is not None
        ]

    def _groups(
        self, alike: list[list[MemoryId]], suggested: list[list[MemoryId]]
    ) -> tuple[tuple[Memory, ...], ...]:
        found = [*alike, *suggested]
        held = self._vault.get({each for ids in found for each in ids})
        apart = self._vault.settled(SuggestionKind.MERGE)
        groups = []
        taken: set[MemoryId] = set()
        for number, ids in enumerate(found):
            group = [each for key in ids if (each := held.get(key)) and each.state in _LIVE]
            if number < len(alike):
                group = [each for each in group if say_the_same(group[0], each, 0.0)]
            left = [each for each in group if each.id not in taken]
            for together in _together(left, apart):
                taken |= {each.id for each in together}
                groups.append(tuple(together))
        return tuple(groups)

    def _hand_over(self, gone: MemoryId, kept: MemoryId) -> None:
        """Tie to the one that stays what was tied to the one that goes."""
        held = {(each.one, each.other, each.kind) for each in self._vault.links([kept])}
        moved = [_moved(each, gone, kept) for each in self._vault.links([gone])]
        self._vault.keep_links(
            [
                each
                for each in moved
                if each.one != each.other and (each.one, each.other, each.kind) not in held
            ]
        )

    def _done(self, done: Changes) -> Changes:
        return self._parts.write.after(done)


def _alike(one: MemoryId, other: MemoryId, now: datetime) -> Suggestion:
    return Suggestion(
        id=suggestion_id(SuggestionKind.MERGE, one, other),
        kind=SuggestionKind.MERGE,
        memory=one,
        other=other,
        reason="the same words",
        at=now,
    )


def _together(alike: Sequence[Memory], apart: Collection[str]) -> list[list[Memory]]:
    """Return a group as groups in none of which two are to be kept apart.

    Each joins the first group in which it may be; who is left alone stands in none. Of A, B, C and
    D, of which A and B are apart, A, C and D are one group; B, which may be merged with C too, is
    offered once A, C and D are settled.
    """
    groups: list[list[Memory]] = []
    for each in alike:
        for group in groups:
            pairs = (suggestion_id(SuggestionKind.MERGE, each.id, other.id) for other in group)
            if not any(pair in apart for pair in pairs):
                group.append(each)
                break
        else:
            groups.append([each])
    return [each for each in groups if len(each) >= FEWEST]


def _moved(link: Link, gone: MemoryId, kept: MemoryId) -> Link:
    one, other = (kept if end == gone else end for end in (link.one, link.other))
    if link.kind is not LinkKind.REQUIRES:  # the only kept one with a direction
        one, other = sorted((one, other))
    return replace(link, one=one, other=other)
