"""The stage: keep what is said, and do what the person asks: edit, confirm, pin, undo.

Every deed is one operation in the history; the words that were there before stay in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes, Revision
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import (
    PUT_AWAY,
    Memory,
    MemoryId,
    MemoryState,
    Origin,
)
from scrubjay.domain.retention import RetentionLaw
from scrubjay.domain.task import TASK
from scrubjay.remember import recent
from scrubjay.remember.agenda import Agenda
from scrubjay.remember.ahead import no_later
from scrubjay.remember.conflicts import conflicts
from scrubjay.remember.doubt import Doubts
from scrubjay.remember.editing import Edit, Editor
from scrubjay.remember.keeping import Keeper, Tally
from scrubjay.remember.taking_back import TakenBack, Wish, meant, wish
from scrubjay.remember.weave import compete

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.ports.stores import LinkStore, MemoryStore
    from scrubjay.ports.system import Ids
    from scrubjay.remember.perceived import Perceived

_EMPTY = "A memory needs some text."


class Remember:
    """Keeps what is said, and applies what the person does to it by hand.

    Args:
        store: Where memories are.
        ids: Makes the identities of statements that an edit adds, or going back.
        law: Asks by which curve a confirmed memory grows stronger.
        links: Where it is written which task waits for which; None where none does.

    Each method returns what changed; a memory that does not exist raises KnownError.
    """

    def __init__(
        self,
        store: MemoryStore,
        ids: Ids,
        law: Callable[[], RetentionLaw] = lambda: RetentionLaw.POWER,
        links: LinkStore | None = None,
    ) -> None:
        self._store = store
        self._ids = ids
        self._law = law
        self.agenda = Agenda(store, links)
        self._keeper = Keeper(store, ids, law, self.agenda)
        self._editor = Editor(store, self._keeper, law)

    def keep(
        self,
        perceived: Sequence[Perceived],
        at: datetime,
        origin: Origin,
        batch: str = "",
        *,
        deed: str = "remember",
    ) -> Changes:
        """Write utterances, already safe to keep, and what is drawn from the person's own.

        Args:
            perceived: What was said, in order.
            at: Now: when Scrubjay learns it.
            origin: By which door it came.
            batch: The import it belongs to.
            deed: How history names the operation: "remember" or "import".
        """
        tally = Tally()
        with self._store.writing(deed, "person", at) as operation:
            self._keeper.keep(perceived, at, origin, batch, tally)
        return tally.changes(operation)

    def edit(
        self, memory: MemoryId, text: str, at: datetime, mentions: Sequence[Mention] = ()
    ) -> Changes:
        """Give the memory new words, and read them again.

        A statement takes the triple its new words give, or loses it when they give none: a
        form must never be filled from words that are no longer there. What was drawn from
        an episode and no longer stands in it goes to the trash, and what stands in it
        newly is drawn. A plan waits for the day its new words name. Raises KnownError for an
        empty text.

        Args:
            memory: Which.
            text: Its new words.
            at: Now.
            mentions: What the new words name: its days.
        """
        before = self._one(memory)
        words = text.strip()
        if not words:
            raise KnownError(_EMPTY, "To be rid of it, forget it instead.")
        if words == before.text:
            return Changes()
        tally = Tally()
        with self._store.writing("edit", "person", at) as operation:
            edit = Edit(before=before, text=words, at=at, mentions=tuple(mentions))
            self._editor.apply(edit, tally)
        return tally.changes(operation)

    def confirm(self, memories: Collection[MemoryId], at: datetime) -> Changes:
        """Accept: a proposal becomes a memory and takes its place among the others."""
        tally = Tally()
        with self._store.writing("confirm", "person", at) as operation:
            for before in self._all(memories):
                after = replace(before, confirmed=True, confidence=1.0)
                if before.state is not MemoryState.PROPOSED:
                    self._store.put([after])
                    tally.revised.append(after.id)
                elif not self._keeper.fit(replace(after, state=MemoryState.ACTIVE), tally):
                    # Another memory says so already, and was confirmed instead.
                    self._store.put([replace(before, state=MemoryState.TRASHED)])
                    tally.removed.append(before.id)
        return tally.changes(operation)

    def reject(self, memories: Collection[MemoryId], at: datetime) -> Changes:
        """Refuse: a proposal, or something wrongly learnt, goes to the trash."""
        return self._discard(memories, "reject", at)

    def archive(self, memories: Collection[MemoryId], at: datetime) -> Changes:
        """Put away: kept and found by search, but not brought up, whatever its strength."""
        return self._change(
            memories,
            "archive",
            at,
            lambda each: replace(
                each,
                state=MemoryState.ARCHIVED,
                tags=tuple({**dict.fromkeys(each.tags), PUT_AWAY: None}),
            ),
        )

    def trash(self, memories: Collection[MemoryId], at: datetime) -> Changes:
        """Put in the trash, from where it can be taken back."""
        return self._discard(memories, "trash", at)

    def restore(self, memories: Collection[MemoryId], at: datetime) -> Changes:
        """Take back from the trash or the archive, as strong as on the first day."""
        return self._change(
            memories,
            "restore",
            at,
            lambda each: replace(
                each,
                state=MemoryState.ACTIVE,
                last_used_at=max(at, each.last_used_at or at),
                tags=tuple(tag for tag in each.tags if tag != PUT_AWAY),
            ),
            settles=True,
        )

    def pin(
        self,
        memories: Collection[MemoryId],
        pinned: bool,  # noqa: FBT001 - the state asked for, as a switch hands it over
        at: datetime,
    ) -> Changes:
        """Keep at full strength for ever, or let time act again."""
        return self._change(memories, "pin", at, lambda each: replace(each, pinned=pinned))

    def undo(self, operation: str, at: datetime) -> Changes:
        """Put back what an operation changed. Raises KnownError when it cannot be.

        Where another value was said meanwhile, the one said last goes on to hold.
        """
        tally = Tally()
        with self._store.writing("undo", "person", at):
            changes = as_changes(self._store.undo(operation, at))
            # Undoing an undo adds: what comes back may have been said again meanwhile.
            self._keeper.settle([*changes.added, *changes.revised], tally)
        return replace(changes, superseded=tuple(tally.superseded))

    def go_back(self, memory: MemoryId, at: datetime, to: MemoryId | None = None) -> Changes:
        """Let the value hold again that this one replaced, by pointer; or an earlier one.

        Where the newer one was a slip, said within the hour, the former simply goes on to
        hold. Else it holds from now on; that it held before, and when, stays beside it.

        Raises KnownError when it replaced none, or not that one.
        """
        now = self._one(memory)
        triple = now.triple
        held = self._store.statements(triple.subject, triple.predicate) if triple else []
        earlier = _replaced_by(now, held) if to is None else _leading(to, now, held)
        before = max(earlier, key=_end, default=None)
        if before is None:
            raise KnownError("There is no earlier value to go back to.")
        tally = Tally()
        with self._store.writing("supersede", "person", at) as operation:
            slip = at - now.at <= recent.AFTERTHOUGHT
            past = [] if slip else [replace(before, id=MemoryId(self._ids.new()))]
            rivals = [each for each in held if each.id != before.id and _rivals(each, now)]
            # Going back is said after what it undoes, also where a file dated that ahead of today:
            # else whatever comes next would find the newer value at the end of the chain.
            dated = {each.id: each for each in no_later([*rivals, *past, now], at)}
            since = min(at, before.valid_from) if slip and before.valid_from else at
            again = replace(
                before,
                valid_from=since,
                valid_to=None,
                superseded_by=None,
                at=at,
                confirmed=True,
                state=MemoryState.ACTIVE,
            )
            now = dated.pop(now.id, now)
            past = [dated.pop(each.id, each) for each in past]
            closed = replace(now, valid_to=at, superseded_by=before.id)
            self._store.put([*dated.values(), *past, again, closed])
            tally.revised += [before.id, *(each.id for each in past), *dated]
            tally.superseded.append(now.id)
            self._keeper.settle([before.id], tally)
        return tally.changes(operation)

    def correct(self, text: str, session: str, at: datetime) -> TakenBack | None:
        """Take back what the person asks to be taken back in a conversation, or return None.

        "Go back to the old one" lets the value before hold again, "undo that" undoes what
        was learnt last, "forget that I said …" names what is meant and changes nothing.
        What corrects by telling ("sorry, it's Linz") is no such wish: `keep` sees to it.

        Args:
            text: The person's words.
            session: The conversation they stand in: only what was said there is meant.
            at: Now.

        Raises KnownError when there is nothing that could be meant.
        """
        asked = wish(text)
        if asked is None:
            return None
        kind, words = asked
        if kind is Wish.UNDO:
            return TakenBack(wish=kind, changes=self._undo_latest(session, at))
        said = meant(words, recent.statements(self._store, session, at))
        if kind is Wish.FORGET:
            return TakenBack(wish=kind, to_forget=tuple(each.id for each in said if words))
        for each in said:
            triple = each.triple
            held = self._store.statements(triple.subject, triple.predicate) if triple else []
            if _replaced_by(each, held):
                return TakenBack(wish=kind, changes=self.go_back(each.id, at))
        raise KnownError("There is no earlier value to go back to.")

    def _undo_latest(self, session: str, at: datetime) -> Changes:
        latest = recent.lesson(self._store, session)
        if not latest:
            raise KnownError("There is nothing to undo in this conversation.")
        return self.undo(latest, at)

    def finish(self, tasks: Collection[MemoryId], at: datetime) -> Changes:
        """Mark tasks as done. Raises KnownError when one is no task."""
        return self._settle(tasks, "finish", at, at)

    def reopen(self, tasks: Collection[MemoryId], at: datetime) -> Changes:
        """Mark tasks as still to be done. Raises KnownError when one is no task."""
        return self._settle(tasks, "reopen", at, None)

    def _settle(
        self, tasks: Collection[MemoryId], deed: str, at: datetime, until: datetime | None
    ) -> Changes:
        for each in self._all(tasks):
            if each.triple is None or each.triple.predicate != TASK:
                raise KnownError("This is not something to be done.", "Choose a task.")
        return self._change(
            tasks, deed, at, lambda each: replace(each, valid_to=until, superseded_by=None)
        )

    def conflicts(self) -> list[tuple[Memory, ...]]:
        """Return values that contradict each other with equal right, the latest first.

        In each group the one that holds comes first. What can be told apart by time has been
        settled already; these only the person can settle, by confirming one.
        """
        return conflicts(self._store.contested())

    def doubts(self, statements: Iterable[Memory]) -> dict[MemoryId, Memory]:
        """Return for each current statement in doubt the newer line that makes it so.

        A line in which the person speaks of the same thing in words of change, and from which
        nothing could be drawn: the value may be an old one, and must not be told without it.
        """
        return Doubts(self._store).of(statements)

    def _discard(self, memories: Collection[MemoryId], deed: str, at: datetime) -> Changes:
        changed = self._change(
            memories, deed, at, lambda each: replace(each, state=MemoryState.TRASHED)
        )
        return replace(changed, removed=changed.revised, revised=())

    def _change(
        self,
        memories: Collection[MemoryId],
        deed: str,
        at: datetime,
        change: Callable[[Memory], Memory],
        *,
        settles: bool = False,
    ) -> Changes:
        tally = Tally()
        with self._store.writing(deed, "person", at) as operation:
            for before in self._all(memories):
                after = change(before)
                if after != before:
                    self._store.put([after])
                    tally.revised.append(after.id)
            if settles:
                self._keeper.settle(tally.revised, tally)
        return tally.changes(operation)

    def _one(self, memory: MemoryId) -> Memory:
        return self._all([memory])[0]

    def _all(self, memories: Collection[MemoryId]) -> list[Memory]:
        found = self._store.get(memories)
        if missing := [each for each in memories if each not in found]:
            raise KnownError(
                f"There is no memory {missing[0]}.", "It may have been forgotten for good."
            )
        return [found[each] for each in dict.fromkeys(memories)]


_HIDDEN: Final = (MemoryState.TRASHED, MemoryState.PROPOSED)


def _rivals(one: Memory, other: Memory) -> bool:
    return one.state not in _HIDDEN and compete(one, other)


def _replaced_by(now: Memory, held: Sequence[Memory]) -> list[Memory]:
    return [each for each in held if each.superseded_by == now.id and each.state not in _HIDDEN]


def _leading(to: MemoryId, now: Memory, held: Sequence[Memory]) -> list[Memory]:
    """Return the value with this id if this one took its place, over however many others."""
    chain = _replaced_by(now, held)
    for each in chain:  # grows as it is walked: what replaced what, backwards
        chain += [older for older in _replaced_by(each, held) if older not in chain]
    return [each for each in chain if each.id == to]


def _end(memory: Memory) -> datetime:
    return memory.valid_to or memory.at


def as_changes(undone: Collection[Revision]) -> Changes:
    """Return what the revisions of an undoing changed."""
    added: list[MemoryId] = []
    revised: list[MemoryId] = []
    removed: list[MemoryId] = []
    for each in undone:
        if each.before is None and each.after is not None:
            added.append(each.after.id)
        elif each.before is not None:
            (removed if each.after is None else revised).append(each.before.id)
    return Changes(
        operation=undone_operation(undone),
        added=tuple(dict.fromkeys(added)),
        revised=tuple(dict.fromkeys(revised)),
        removed=tuple(dict.fromkeys(removed)),
    )


def undone_operation(undone: Collection[Revision]) -> str:
    """Return the operation these revisions belong to: undoing it does it again."""
    return next((each.operation for each in undone), "")
