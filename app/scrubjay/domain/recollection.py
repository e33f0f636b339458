"""A cue, and what came back for it with the reasons why."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from textwrap import shorten
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState
    from scrubjay.domain.retention import RetentionLaw

SAVED_SEARCH: Final = "search-"
"""How the keys of notes begin that hold a search the person saved, one each."""
SHOWN: Final = 60
"""Characters of a memory that are quoted in a reason."""


class ReasonKind(enum.StrEnum):
    """Why a memory came back."""

    FACT = "fact"
    WORDS = "words"
    MEANING = "meaning"
    NEIGHBOUR = "neighbour"
    SESSION = "session"
    PERSON = "person"
    DATE = "date"
    PLACE = "place"
    FEELING = "feeling"
    LINK = "link"
    RECENT = "recent"


class FeelingStrategy(enum.StrEnum):
    """How feeling takes part in recall (Emotional RAG, section 3 of the reference)."""

    OFF = "off"
    GATED = "gated"
    """Meaning gates first, then feeling re-orders: the default when feeling is on."""
    C_A = "c-a"
    C_M = "c-m"
    S_S = "s-s"
    S_E = "s-e"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason with its share of the score (0…1) and a note to show.

    The note names the shared words, the person or the date; never a score.

    Attributes:
        quotes: The memory whose words the note holds. Kept with an answer, the note is told
            anew from that memory each time it is shown, and is gone when it was forgotten.
    """

    kind: ReasonKind
    weight: float
    note: str = ""
    quotes: MemoryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recollection:
    """A memory that came back. Score in 0…1, higher is better."""

    memory: Memory
    score: float
    retrievability: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fades:
    """What time alone will have weakened to some strength between two moments, both included.

    Attributes:
        per_stability: Days this takes for each day of stability (`retention.days_until` of a
            stability of 1: every law is linear in it), since the last use.
    """

    per_stability: float
    after: datetime
    before: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Bounds of the strength a memory has at one moment, both left out themselves.

    Attributes:
        now: The moment; of one list the same for every page of it.
        law: The curve in force.
        above, below: Retrievability, 0…1, or None for no bound.
    """

    now: datetime
    law: RetentionLaw
    above: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByStrength:
    """The strongest memories first, or the weakest; the newer of two that are as strong.

    Every law falls with age over stability, so the order is the same under each.

    Attributes:
        now: The moment; of one list the same for every page of it.
    """

    now: datetime
    weakest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What may come back; an empty tuple or None means no limit.

    Attributes:
        text: Full-text query, or "".
        feelings: Names of dominant emotions, or "neutral".
        places: Of `Memory.place`, compared without case.
        tags: One of a memory's tags has to be among them, compared without case.
        sources: One of them has to be the name of the memory's origin (see `Origin`), or
            stand somewhere in the name of its session or in its ref; without case.
        before, after: Bounds on `Memory.at`, half open: after ≤ at < before.
    """

    text: str = ""
    kinds: tuple[MemoryKind, ...] = ()
    states: tuple[MemoryState, ...] = ()
    feelings: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    subject: str = ""
    predicate: str = ""
    session: str = ""
    batch: str = ""
    before: datetime | None = None
    after: datetime | None = None
    pinned: bool | None = None
    current_only: bool = False
    fades: Fades | None = None
    strength: Strength | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What memory is asked with.

    Attributes:
        k: How many recollections are wanted.
        feeling: "off", "auto" (read it from the cue) or the name of an emotion.
    """

    text: str
    now: datetime
    k: int = 10
    feeling: str = "off"
    strategy: FeelingStrategy = FeelingStrategy.GATED
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """The answer of memory to a cue.

    Attributes:
        abstained: Nothing passed the calibrated threshold; `recollections` then
            holds the nearest memories, to be offered and not believed.
        confidence: The calibrated evidence, 0…1.
    """

    cue: Cue
    recollections: tuple[Recollection, ...]
    abstained: bool
    confidence: float


def beginning(text: str) -> str:
    """Return as much of a memory's words as a reason shows of another memory."""
    return shorten(text, SHOWN, placeholder="…")
