"""One remembered thing, and where it came from."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NewType

from scrubjay.domain import retention
from scrubjay.domain.affect import NEUTRAL, Affect
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Mapping

MemoryId = NewType("MemoryId", str)

SELF: Final = "me"
"""The subject of every statement the person makes about themselves."""


PUT_AWAY: Final = "put-away"
"""The tag of what the person archived by hand: time does not bring it back."""


class MemoryKind(enum.StrEnum):
    """EPISODE is what was said; every other kind is drawn from it. Stored by value."""

    EPISODE = "episode"
    FACT = "fact"
    PREFERENCE = "preference"
    RELATIONSHIP = "relationship"
    PLAN = "plan"
    EVENT = "event"
    INSIGHT = "insight"


class MemoryState(enum.StrEnum):
    """Where a memory stands. Time moves it between the first three and back.

    PROPOSED waits in the review tray; TRASHED is the person's, reversible.
    Forgetting for good is not a state: nothing is left to have one.
    """

    ACTIVE = "active"
    FADED = "faded"
    ARCHIVED = "archived"
    PROPOSED = "proposed"
    TRASHED = "trashed"


class Origin(enum.StrEnum):
    """By which door a memory came in."""

    CHAT = "chat"
    NOTE = "note"
    IMPORT = "import"
    FORM = "form"
    PERSON = "person"
    """Typed or corrected by hand in the memory browser."""


INITIAL_STABILITY: Final[Mapping[MemoryKind, float]] = {
    MemoryKind.EPISODE: 30.0,
    MemoryKind.FACT: 365.0,
    MemoryKind.PREFERENCE: 180.0,
    MemoryKind.RELATIONSHIP: 365.0,
    MemoryKind.PLAN: 14.0,
    MemoryKind.EVENT: 30.0,
    MemoryKind.INSIGHT: 30.0,
}
"""Days, before salience: memory-systems.md section 1.4."""


def initial_stability(kind: MemoryKind, salience: float) -> float:
    """Return S0 in days: the kind's own, times 2^(4·salience - 2) (so 0.25…4 times)."""
    scale = 2.0 ** (4.0 * min(max(salience, 0.0), 1.0) - 2.0)
    return INITIAL_STABILITY[kind] * float(scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The exact words a memory came from.

    Attributes:
        origin: By which door.
        ref: The id of the line within its source: a transcript line's own id, a
            chat message's id, or "path:line" for a text file.
        session: The conversation, document or import session it belongs to.
        words: The exact words; for an episode its whole text.
        episode: For drawn memories: the episode the words stand in.
        start: Offset of the words in the episode's text, in characters.
        batch: The import batch, so that it can be taken out again whole.
    """

    origin: Origin
    ref: str = ""
    session: str = ""
    words: str = ""
    episode: MemoryId | None = None
    start: int = 0
    batch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """A statement: subject, predicate (see `domain.predicate`), object.

    Attributes:
        context: "home", "work", "shipping", … or "" when it does not matter.
        polarity: False for "I do not like …".
    """

    subject: str
    predicate: str
    object: str
    polarity: bool = True
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """One remembered thing. Times are aware UTC; scores lie in 0…1, higher is better.

    Attributes:
        at: When it was said or happened. created_at: when Scrubjay learnt it.
        speaker: Who said it; "" means the person.
        by_self: The words are the person's own, so facts may be drawn from them.
        valid_from, valid_to: The span in which a statement holds; an open end is None.
        superseded_by: The memory that replaced this one.
        confidence: How sure the reader of the words was.
        stability: Days (see `retention`).
        last_used_at: Start of the current fading; None means never used since `at`. It lies
            ahead for a plan whose day does (see `domain.staying`).
        confirmed: The person accepted or wrote it.
        sequence: Position within its session, for neighbours.
    """

    id: MemoryId
    kind: MemoryKind
    text: str
    at: datetime
    created_at: datetime
    source: Source
    state: MemoryState = MemoryState.ACTIVE
    speaker: str = ""
    by_self: bool = True
    triple: Triple | None = None
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    superseded_by: MemoryId | None = None
    confidence: float = 1.0
    affect: Affect = NEUTRAL
    salience: float = 0.5
    stability: float = 30.0
    last_used_at: datetime | None = None
    uses: int = 0
    pinned: bool = False
    confirmed: bool = False
    place: str = ""
    sequence: int = 0
    tags: tuple[str, ...] = ()
    entities: tuple[str, ...] = field(default=())

    @property
    def is_current(self) -> bool:
        """Holds now, as far as is known: not superseded, not trashed, not a proposal."""
        return (
            self.superseded_by is None
            and self.valid_to is None
            and self.state not in (MemoryState.TRASHED, MemoryState.PROPOSED)
        )

    def retrievability(
        self,
        now: datetime,
        law: RetentionLaw = RetentionLaw.POWER,
    ) -> float:
        """Return the strength shown to the person; a pinned memory stays at 1."""
        if self.pinned:
            return 1.0
        since = self.last_used_at or self.at
        return retention.retrievability(days(now - since), self.stability, law)

    def faded_state(
        self,
        now: datetime,
        law: RetentionLaw = RetentionLaw.POWER,
    ) -> MemoryState:
        """Return the state time alone gives; what the person placed stays where it is."""
        if self.state in (MemoryState.PROPOSED, MemoryState.TRASHED) or PUT_AWAY in self.tags:
            return self.state
        current = self.retrievability(now, law)
        if current < retention.ARCHIVED_BELOW and not self.confirmed:
            return MemoryState.ARCHIVED
        if current < retention.FADED_BELOW:
            return MemoryState.FADED
        return MemoryState.ACTIVE

    def used(self, now: datetime, gain: float, law: RetentionLaw = RetentionLaw.POWER) -> Memory:
        """Return this memory after one use: stability grown by spacing, fading restarted.

        Fading never starts earlier than it would have: not for a plan whose day lies ahead,
        and not while a clock runs behind.
        """
        if gain <= 0.0:
            return self
        current = self.retrievability(now, law)
        since = self.last_used_at or self.at
        return replace(
            self,
            stability=retention.strengthened(self.stability, current, gain),
            last_used_at=max(now, since),
            uses=self.uses + 1,
        )


def days(span: timedelta) -> float:
    """Return a span in days."""
    return span.total_seconds() / 86_400.0


def aware_utc(moment: datetime) -> datetime:
    """Return the moment in UTC; a naive one is taken as UTC.

    Raises:
        ValueError: In UTC it lies outside the years 1 to 9999.
    """
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError as fault:
        raise ValueError(str(fault)) from fault
