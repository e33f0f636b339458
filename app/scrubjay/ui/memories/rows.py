"""One line of the list, worked out before it is painted.

Made on the STORE lane together with the page it belongs to, so that the thread of the
window has nothing to do for a row but paint it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.wording import month, names, source_name
from scrubjay.ui.wording import day, feeling_word, kind_word, percent, state_word, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw


NO_NOTES: Final[Mapping[MemoryId, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a line shows.

    Attributes:
        text: The memory on one line: breaks are spaces.
        strength: Now, 0…1.
        state: Where it stands today, also if the daily sweep has not run yet.
        feeling: Name of the strongest emotion, or None.
        detail: Kind, date and source, for the small print.
        people: Who said it and whom or what it names.
        is_old: It no longer holds, or something newer took its place.
        badges: Short marks such as "Pinned", in the order they are painted.
        spoken: Everything the line shows, as a sentence for a screen reader.
    """

    id: MemoryId
    text: str
    strength: float
    state: MemoryState
    feeling: str | None
    when: str
    month: str
    detail: str
    badges: tuple[str, ...]
    people: tuple[str, ...]
    is_pinned: bool
    is_old: bool
    spoken: str


def rows(
    memories: Iterable[Memory],
    now: datetime,
    law: RetentionLaw,
    notes: Mapping[MemoryId, str] = NO_NOTES,
    near: Collection[MemoryId] = (),
) -> tuple[Row, ...]:
    """Work out the lines of a page; a note takes the place of kind and source."""
    return tuple(
        row(memory, now, law, notes.get(memory.id, ""), is_near=memory.id in near)
        for memory in memories
    )


def row(
    memory: Memory, now: datetime, law: RetentionLaw, note: str = "", *, is_near: bool = False
) -> Row:
    """Work out one line; `is_near` where others hold the words that were searched for."""
    strength = memory.retrievability(now, law)
    when = day(memory.at)
    feeling = memory.affect.dominant
    badges = (*([tr("Near in meaning")] if is_near else []), *_badges(memory))
    state = memory.faded_state(now, law)
    text = " ".join(memory.text.split())
    detail = note or " · ".join(_detail(memory))
    spoken = ", ".join(
        (
            text,
            detail,
            when,
            tr("strength {percent}", percent=percent(strength)),
            feeling_word(feeling),
            *badges,
            *([] if state is MemoryState.ACTIVE else [state_word(state)]),
        )
    )
    return Row(
        id=memory.id,
        text=text,
        strength=strength,
        state=state,
        feeling=feeling,
        when=when,
        month=month(memory.at),
        detail=detail,
        badges=badges,
        people=names(memory),
        is_pinned=memory.pinned,
        is_old=memory.superseded_by is not None or memory.valid_to is not None,
        spoken=spoken,
    )


def _badges(memory: Memory) -> tuple[str, ...]:
    marks = (
        (memory.pinned, tr("Pinned")),
        (memory.state is MemoryState.PROPOSED, tr("New: to review")),
        (memory.superseded_by is not None, tr("Replaced")),
        (memory.state is MemoryState.ARCHIVED, tr("Archived")),
        (memory.state is MemoryState.TRASHED, tr("Trash")),
    )
    return tuple(name for shown, name in marks if shown)


def _detail(memory: Memory) -> list[str]:
    parts = [kind_word(memory.kind), source_name(memory.source)]
    if memory.speaker:
        parts.insert(1, memory.speaker)
    return parts
