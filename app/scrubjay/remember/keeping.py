"""Keep what was said: the episode, the statements drawn from it, and what they change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    Triple,
    initial_stability,
)
from scrubjay.domain.predicate import predicate
from scrubjay.domain.retention import USE_CONFIRMED, RetentionLaw
from scrubjay.domain.staying import fading_from, first_stability
from scrubjay.domain.task import DUE
from scrubjay.remember import news
from scrubjay.remember.agenda import Agenda, is_deed_of
from scrubjay.remember.amends import may_correct
from scrubjay.remember.drawer import draw
from scrubjay.remember.due import due_day
from scrubjay.remember.ending import ended_by
from scrubjay.remember.known import Known
from scrubjay.remember.recent import correctable
from scrubjay.remember.weave import Woven, settled, weave

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.ports.system import Ids
    from scrubjay.remember.drawn import Drawn
    from scrubjay.remember.perceived import Perceived

ACCEPTED_FROM: Final = 0.65
"""Below this confidence a statement waits in the review tray as a proposal."""

FORGOTTEN: Final = "a statement that was forgotten for good"


@dataclass(slots=True)
class Tally:
    """Gathers what one operation changes."""

    added: list[MemoryId] = field(default_factory=list)
    revised: list[MemoryId] = field(default_factory=list)
    superseded: list[MemoryId] = field(default_factory=list)
    proposed: list[MemoryId] = field(default_factory=list)
    removed: list[MemoryId] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def changes(self, operation: str) -> Changes:
        """Return them, each id once and under its strongest heading."""
        fresh = dict.fromkeys(self.added)
        closed = dict.fromkeys(self.superseded)
        revised = [each for each in dict.fromkeys(self.revised) if each not in {*fresh, *closed}]
        found = Changes(
            added=tuple(fresh),
            revised=tuple(revised),
            superseded=tuple(each for each in closed if each not in fresh),
            proposed=tuple(dict.fromkeys(self.proposed)),
            removed=tuple(dict.fromkeys(self.removed)),
            skipped=tuple(self.skipped),
        )
        return replace(found, operation=operation) if found else found


class Keeper:
    """Turns perceived utterances into memories.

    Args:
        store: Where they go; its caller opens the operation.
        ids: Makes their identities.
        law: Asks by which curve a confirmed statement grows stronger.
        agenda: The person's tasks; without links between them by default.
    """

    def __init__(
        self,
        store: MemoryStore,
        ids: Ids,
        law: Callable[[], RetentionLaw] = lambda: RetentionLaw.POWER,
        agenda: Agenda | None = None,
    ) -> None:
        self._store = store
        self._ids = ids
        self._law = law
        self._known = Known(store)
        self._agenda = agenda or Agenda(store, None)

    def keep(
        self,
        perceived: Sequence[Perceived],
        at: datetime,
        origin: Origin,
        batch: str,
        tally: Tally,
    ) -> None:
        """Write the utterances and what is drawn from them. Only inside `writing`."""
        for each in perceived:
            episode = self._episode(each, at, origin, batch)
            self._store.put([episode])
            tally.added.append(episode.id)
            if episode.by_self:
                self.keep_statements(episode, each.mentions, at, tally)

    def keep_statements(
        self, episode: Memory, mentions: Sequence[Mention], at: datetime, tally: Tally
    ) -> None:
        """Draw the statements of an episode and fit each in. Only inside `writing`."""
        known = self._known.people()
        last = correctable(self._store, episode) if may_correct(episode.text) else None
        previous = last.triple if last else None
        done = self._agenda.done_by(episode.text, episode.at)
        # The day of a task is over with it: the next gas bill is due on another.
        over = [*done, *self._dues(done)]
        self._store.put([replace(each, valid_to=episode.at) for each in over])
        tally.superseded.extend(each.id for each in over)
        around = self._known.all_names()
        told = self._agenda.known(draw(episode.text, episode.at, mentions, around, previous))
        told = [each for each in told if not is_deed_of(each, done)]
        told += self._agenda.slots_in(episode.text)
        told = self._known.apart(told)
        for drawn in told:
            if self._store.is_forgotten(drawn.text) or self._store.is_forgotten(drawn.words):
                tally.skipped.append(FORGOTTEN)
                continue
            memory = self._statement(drawn, episode, at, known, due_day(drawn, mentions))
            if drawn.corrects and last is not None:
                self._replace(last, memory, tally)
            elif not (self._end(memory, tally) and drawn.ended) and not drawn.only_ends:
                self.fit(memory, tally)
            if drawn.triple.predicate == "related-to":
                known = self._known.people()
            if drawn.triple.predicate == DUE:
                self._hold(drawn.triple.subject, episode.at, due_day(drawn, mentions))
        self._end_untold(episode, tally)
        tally.skipped.extend(self._agenda.tie_told(told, episode.at))

    def _end_untold(self, episode: Memory, tally: Tally) -> None:
        """Close what the words say is over without naming it as a statement would."""
        over = [
            each
            for each in news.over(episode.text, self._store.statements(SELF, None))
            if each.source.episode != episode.id and each.at <= episode.at
        ]
        self._store.put([replace(each, valid_to=episode.at) for each in over])
        tally.superseded.extend(each.id for each in over)

    def _dues(self, tasks: Sequence[Memory]) -> list[Memory]:
        """Return the days told of these tasks that still hold."""
        named = [each.triple.object for each in tasks if each.triple]
        held = [due for each in named for due in self._store.statements(each, DUE)]
        return [each for each in held if each.is_current]

    def _hold(self, task: str, at: datetime, due: datetime | None) -> None:
        """Let an open task wait for the day told now, and not for one told before."""
        held = fading_from(MemoryKind.PLAN, at, due)
        waiting = [
            each for each in self._agenda.open() if each.triple and each.triple.object == task
        ]
        if held is not None:
            self._store.put([replace(each, last_used_at=held) for each in waiting])

    def _replace(self, old: Memory, new: Memory, tally: Tally) -> None:
        """Put a corrected statement in the place of the one it corrects."""
        self.fit(new, tally)
        before = self._store.get([old.id]).get(old.id)
        if before is not None and before.is_current and new.id in tally.added:
            self._store.put([replace(before, valid_to=new.at, superseded_by=new.id)])
            tally.superseded.append(before.id)
            if new.triple is not None and new.triple.predicate == "related-to":
                self._rename(before, new.triple.object)

    def _rename(self, before: Memory, name: str) -> None:
        """Give what was told of somebody to the name that was meant."""
        said = before.triple.object if before.triple else ""
        for each in self._store.statements(said, None) if said else ():
            if each.triple is not None:
                triple = replace(each.triple, subject=name)
                text = each.text.replace(said, name)
                self._store.put([replace(each, triple=triple, text=text)])

    def settle(self, memories: Collection[MemoryId], tally: Tally) -> None:
        """See to it that no slot holds two values after something came back.

        Only inside `writing`.
        """
        held = self._store.get(memories).values()
        stated = [each.triple for each in held if each.triple and each.is_current]
        # Each slot once: a whole import that comes back may fill one with hundreds.
        for subject, name in dict.fromkeys((each.subject, each.predicate) for each in stated):
            rows = settled(self._store.statements(subject, name))
            self._store.put(rows)
            tally.superseded.extend(row.id for row in rows)

    def _end(self, new: Memory, tally: Tally) -> bool:
        """Close what this statement ends besides what it denies; report whether it did."""
        if new.state is MemoryState.PROPOSED:
            return False
        over = ended_by(new, self._store.statements)
        last = new.valid_to or (new.valid_from if new.kind is MemoryKind.EVENT else None) or new.at
        until = min(last, new.at)
        self._store.put([replace(each, valid_to=max(until, _told_or_began(each))) for each in over])
        tally.superseded.extend(each.id for each in over)
        return bool(over)

    def fit(self, memory: Memory, tally: Tally) -> bool:
        """Weave a statement into what is held; report whether it stands on its own there.

        Only inside `writing`. Without a triple it is kept as it is.
        """
        triple = memory.triple
        if triple is None:
            self._store.put([memory])
            tally.added.append(memory.id)
            return True
        held = self._store.statements(triple.subject, triple.predicate)
        if memory.state is MemoryState.PROPOSED:
            return self._propose(memory, held, tally)
        woven = weave(memory, held)
        self._write(woven, held, memory.at, tally)
        return woven.added is not None

    def _write(self, woven: Woven, held: Sequence[Memory], at: datetime, tally: Tally) -> None:
        rows = {each.id: each for each in woven.put}
        if woven.confirmed is not None:
            before = next(each for each in held if each.id == woven.confirmed.id)
            rows[before.id] = self._said_again(before, rows.get(before.id, before), at)
            tally.revised.append(before.id)
        self._store.put(rows.values())
        if woven.added is not None:
            tally.added.append(woven.added.id)
        tally.superseded.extend(each.id for each in woven.closed)

    def _said_again(self, before: Memory, after: Memory, at: datetime) -> Memory:
        """Count saying it again as a use; an older saying that arrives late is none."""
        if at <= (before.last_used_at or before.at):
            return after
        used = before.used(at, USE_CONFIRMED, self._law())
        return replace(
            after, stability=used.stability, last_used_at=used.last_used_at, uses=used.uses
        )

    def _propose(self, memory: Memory, held: Sequence[Memory], tally: Tally) -> bool:
        """Put it in the review tray, unless it is known, was refused, or waits there already."""
        if memory.triple is None or any(_says(each) == _says(memory) for each in held):
            return False
        self._store.put([memory])
        tally.proposed.append(memory.id)
        return True

    def _episode(self, each: Perceived, at: datetime, origin: Origin, batch: str) -> Memory:
        said = each.utterance
        return Memory(
            id=MemoryId(self._ids.new()),
            kind=MemoryKind.EPISODE,
            text=said.text,
            at=said.at,
            created_at=at,
            source=Source(
                origin=origin, ref=said.ref, session=said.session, words=said.text, batch=batch
            ),
            speaker=said.speaker,
            by_self=said.by_self,
            affect=each.affect,
            salience=each.salience,
            stability=initial_stability(MemoryKind.EPISODE, each.salience),
            place=each.place,
            sequence=said.sequence,
            tags=each.tags,
            entities=_named_in(each.mentions),
        )

    def _statement(
        self,
        drawn: Drawn,
        episode: Memory,
        at: datetime,
        known: dict[str, str],
        due: datetime | None,
    ) -> Memory:
        triple = self._known.whole(drawn.triple, known)
        drawn = replace(drawn, triple=triple)
        kind = drawn.kind
        began = drawn.valid_from or episode.at
        ended = (drawn.valid_to or episode.at) if drawn.ended or drawn.valid_to else None
        state = MemoryState.ACTIVE if drawn.confidence >= ACCEPTED_FROM else MemoryState.PROPOSED
        return Memory(
            id=MemoryId(self._ids.new()),
            kind=kind,
            text=drawn.text,
            at=episode.at,
            created_at=at,
            source=replace(
                episode.source, words=drawn.words, start=drawn.start, episode=episode.id
            ),
            state=state,
            speaker=episode.speaker,
            triple=triple,
            valid_from=None if ended and drawn.valid_from is None else began,
            valid_to=ended,
            confidence=drawn.confidence,
            affect=episode.affect,
            salience=episode.salience,
            stability=first_stability(triple.predicate, episode.salience),
            last_used_at=fading_from(kind, episode.at, due),
            sequence=episode.sequence,
            entities=_entities(triple),
        )


def _told_or_began(memory: Memory) -> datetime:
    """Return since when a statement counts; a plan does since it was made, not since its day."""
    plan = memory.triple is not None and memory.triple.predicate == "plans"
    return memory.at if plan else memory.valid_from or memory.at


def _named_in(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return what a text names, each once. A day names nobody: it is in `at` and the words."""
    named = (each.value for each in mentions if each.kind is not EntityKind.DATE)
    return tuple(dict.fromkeys(named))


def _entities(triple: Triple) -> tuple[str, ...]:
    """Return whom and what a statement names; a deed or a day is no name."""
    kind = predicate(triple.predicate).kind
    names = kind not in (MemoryKind.EVENT, MemoryKind.PLAN) and triple.predicate not in _NO_NAMES
    named = (triple.subject, triple.object) if names else (triple.subject,)
    return tuple(each for each in named if each != SELF and len(each.split()) <= _LONGEST_NAME)


_NO_NAMES: Final = frozenset(
    {"bday", "age", "height", "weight", "shoe-size", "time", "price", "date"}
)
_LONGEST_NAME: Final = 5


def _says(memory: Memory) -> tuple[str, str, bool] | None:
    triple = memory.triple
    return (triple.object.casefold(), triple.context, triple.polarity) if triple else None
