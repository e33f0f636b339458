"""Keep what was said: the episode, the statements drawn from it, and what they change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
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
from scrubjay.domain.retention import USE_CONFIRMED, RetentionLaw
from scrubjay.remember.drawer import draw
from scrubjay.remember.weave import Woven, weave

if TYPE_CHECKING:
    from collections.abc import Sequence
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


class Remember:
    """Turns perceived utterances into memories.

    Args:
        store: Where they go; every call of `keep` is one operation in its history.
        ids: Makes their identities.
        law: By which curve a confirmed statement grows stronger.
    """

    def __init__(
        self, store: MemoryStore, ids: Ids, law: RetentionLaw = RetentionLaw.POWER
    ) -> None:
        self._store = store
        self._ids = ids
        self._law = law

    def keep(
        self,
        perceived: Sequence[Perceived],
        at: datetime,
        origin: Origin,
        batch: str = "",
        *,
        deed: str = "remember",
        actor: str = "person",
    ) -> Changes:
        """Write the utterances and what is drawn from them, all or nothing.

        Args:
            perceived: What was said, already safe to keep.
            at: Now: when Scrubjay learns it.
            origin: By which door it came.
            batch: The import it belongs to.
            deed, actor: How history names the operation.

        Statements are drawn only from the person's own words.
        """
        tally = Tally()
        with self._store.writing(deed, actor, at) as operation:
            for each in perceived:
                episode = self._episode(each, at, origin, batch)
                self._store.put([episode])
                tally.added.append(episode.id)
                if episode.by_self:
                    self.keep_statements(episode, each.mentions, at, tally)
        return tally.changes(operation)

    def keep_statements(
        self, episode: Memory, mentions: Sequence[Mention], at: datetime, tally: Tally
    ) -> None:
        """Draw the statements of an episode and fit each in. Only inside `writing`."""
        known = self._people()
        for drawn in draw(episode.text, episode.at, mentions, known):
            if self._store.is_forgotten(drawn.text) or self._store.is_forgotten(drawn.words):
                tally.skipped.append(FORGOTTEN)
                continue
            memory = self._statement(drawn, episode, at, known)
            self.fit(memory, tally)
            if drawn.triple.predicate == "related-to":
                known = self._people()

    def fit(self, memory: Memory, tally: Tally) -> None:
        """Weave a statement into what is held. Only inside `writing`."""
        triple = memory.triple
        if triple is None:
            return
        held = self._store.statements(triple.subject, triple.predicate)
        if memory.state is MemoryState.PROPOSED:
            self._propose(memory, held, tally)
            return
        woven = weave(memory, held)
        self._write(woven, memory.at, tally)

    def _write(self, woven: Woven, at: datetime, tally: Tally) -> None:
        confirmed = woven.confirmed
        rows = {each.id: each for each in woven.put}
        if confirmed is not None:
            since = confirmed.last_used_at or confirmed.at
            stronger = confirmed.used(at, USE_CONFIRMED, self._law) if at > since else confirmed
            rows[confirmed.id] = stronger
            tally.revised.append(confirmed.id)
        self._store.put(rows.values())
        if woven.added is not None:
            tally.added.append(woven.added.id)
        tally.superseded.extend(each.id for each in woven.closed)

    def _propose(self, memory: Memory, held: Sequence[Memory], tally: Tally) -> None:
        known = {
            (each.triple.object.casefold(), each.triple.polarity) for each in held if each.triple
        }
        if memory.triple and (memory.triple.object.casefold(), memory.triple.polarity) in known:
            return
        self._store.put([memory])
        tally.proposed.append(memory.id)

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
            entities=tuple(dict.fromkeys(mention.value for mention in each.mentions)),
        )

    def _statement(
        self, drawn: Drawn, episode: Memory, at: datetime, known: dict[str, str]
    ) -> Memory:
        triple = self._named(drawn.triple, known)
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
            stability=initial_stability(kind, episode.salience),
            sequence=episode.sequence,
            entities=_entities(triple),
        )

    def _named(self, triple: Triple, known: dict[str, str]) -> Triple:
        """Put the name in the place of a relation that only one known person has."""
        names = [name for name, relation in known.items() if relation == triple.subject]
        return replace(triple, subject=names[0]) if len(names) == 1 else triple

    def _people(self) -> dict[str, str]:
        return {
            each.triple.object: each.triple.context
            for each in self._store.statements(SELF, "related-to")
            if each.triple is not None and each.is_current and each.triple.polarity
        }


def _entities(triple: Triple) -> tuple[str, ...]:
    return tuple(each for each in (triple.subject, triple.object) if each != SELF)
