"""Give a memory new words by hand: read them again, and let go of what no longer stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.memory import Memory, MemoryKind, MemoryState, Origin
from scrubjay.domain.retention import USE_CONFIRMED
from scrubjay.domain.task import DUE, TASK
from scrubjay.domain.wording import sentence
from scrubjay.remember.due import waiting_anew
from scrubjay.remember.rereading import is_bare, read_again
from scrubjay.remember.weave import weave

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Triple
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.remember.keeping import Keeper, Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """New words for a memory. mentions: what they name; at: when they were given."""

    before: Memory
    text: str
    at: datetime
    mentions: tuple[Mention, ...] = ()


class Editor:
    """Applies edits; its caller opens the operation.

    Args:
        store: Where memories are.
        keeper: Weaves what the new words say into what is held.
        law: Asks by which curve a confirmed memory grows stronger.
    """

    def __init__(self, store: MemoryStore, keeper: Keeper, law: Callable[[], RetentionLaw]) -> None:
        self._store = store
        self._keeper = keeper
        self._law = law

    def apply(self, edit: Edit, tally: Tally) -> None:
        """Write the memory with its new words and what follows. Only inside `writing`."""
        if edit.before.kind is MemoryKind.EPISODE:
            self._episode(edit, tally)
        else:
            self._statement(edit, tally)

    def _statement(self, edit: Edit, tally: Tally) -> None:
        triple = read_again(edit.before, edit.text, edit.at)
        after = self._reworded(edit, triple)
        self._store.put([after, *self._dues(edit.before.triple, triple)])
        tally.revised.append(after.id)
        if triple is None:
            return
        held = [
            each
            for each in self._store.statements(triple.subject, triple.predicate)
            if each.id != after.id
        ]
        # The person's own word holds from now on, whatever was said when.
        woven = weave(after, held)
        self._store.put(woven.closed)
        tally.superseded.extend(each.id for each in woven.closed)
        self._keeper.settle([after.id], tally)

    def _reworded(self, edit: Edit, triple: Triple | None) -> Memory:
        before, text, at = edit.before, edit.text, edit.at
        after = replace(
            before,
            text=sentence(triple) if triple and is_bare(text, triple) else text,
            triple=triple,
            confidence=1.0,
            confirmed=True,
            source=replace(before.source, origin=Origin.PERSON, words=text, start=0, episode=None),
            state=MemoryState.ACTIVE,
            valid_from=(before.valid_from or at) if triple else before.valid_from,
            valid_to=None,
            superseded_by=None,
        ).used(at, USE_CONFIRMED, self._law())
        return waiting_anew(replace(after, at=max(at, before.at)), edit.mentions)

    def _dues(self, old: Triple | None, new: Triple | None) -> list[Memory]:
        """Return the days told of a task, under the words it has now."""
        if old is None or new is None or old.predicate != TASK or new.object == old.object:
            return []
        return [
            replace(each, triple=replace(each.triple, subject=new.object))
            for each in self._store.statements(old.object, DUE)
            if each.triple is not None
        ]

    def _episode(self, edit: Edit, tally: Tally) -> None:
        after = replace(
            edit.before,
            text=edit.text,
            confirmed=True,
            source=replace(edit.before.source, words=edit.text, origin=Origin.PERSON),
        )
        self._store.put([after])
        tally.revised.append(after.id)
        for drawn in self._store.drawn_from(after.id):
            found = edit.text.find(drawn.source.words)
            if found >= 0:
                moved = replace(drawn, source=replace(drawn.source, start=found))
                self._store.put([moved])
            elif not drawn.confirmed and drawn.state is not MemoryState.TRASHED:
                self._store.put([replace(drawn, state=MemoryState.TRASHED)])
                tally.removed.append(drawn.id)
        if after.by_self:
            self._keeper.keep_statements(after, edit.mentions, edit.at, tally)
