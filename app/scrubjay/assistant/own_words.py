"""What of an import stays without it: what the person said or confirmed themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import Memory, MemoryKind, MemoryState, Origin, Source
from scrubjay.domain.recollection import Filters
from scrubjay.remember import draw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.memory import Triple
    from scrubjay.remember import Drawn

LOOKED_AT: Final = 50
"""Lines that name the same thing and are read again for one statement."""
_MOMENT: Final = timedelta(microseconds=1)


def standing(parts: Parts, held: Iterable[Memory], batch: str) -> list[Memory]:
    """Return the statements that stand without the import, as if it had never been read.

    What the person said in a line of their own is drawn from the first such line then; what
    they confirmed or pinned is told by themselves.
    """
    found = []
    for each in held:
        if each.triple is None:
            continue
        if own := next(_said(parts, each, each.triple, batch), None):
            found.append(_drawn_from(each, *own))
        elif each.confirmed or each.pinned:
            source = Source(origin=Origin.PERSON, words=each.text)
            found.append(replace(each, source=source))
    return found


def _said(
    parts: Parts, statement: Memory, triple: Triple, batch: str
) -> Iterator[tuple[Memory, Drawn]]:
    """Yield lines of the person's own that state the same, the earliest first."""
    for line in sorted(_lines(parts, statement, triple, batch), key=lambda line: line.at):
        mentions = parts.perceiver.mentions(line.text, line.at)
        for drawn in draw(line.text, line.at, mentions):
            if _spelt(drawn.triple) == _spelt(triple) and not drawn.ended:
                yield line, drawn


def _lines(parts: Parts, statement: Memory, triple: Triple, batch: str) -> Iterator[Memory]:
    """Yield lines outside the import that may say it: they name it, or are its latest use."""
    episodes = (MemoryKind.EPISODE,)
    wanted = [Filters(text=triple.object, kinds=episodes)]
    if used := statement.last_used_at:
        wanted.append(Filters(kinds=episodes, after=used, before=used + _MOMENT))
    for filters in wanted:
        for line in parts.vault.select(filters, LOOKED_AT):
            is_own = line.by_self and line.source.batch != batch
            if is_own and line.state is not MemoryState.TRASHED:
                yield line


def _spelt(triple: Triple) -> tuple[str, str, str, bool, str]:
    return (
        triple.subject.casefold(),
        triple.predicate,
        triple.object.casefold(),
        triple.polarity,
        triple.context,
    )


def _drawn_from(statement: Memory, line: Memory, drawn: Drawn) -> Memory:
    began = drawn.valid_from or line.at
    until = statement.valid_to
    return replace(
        statement,
        at=line.at,
        valid_from=began if until is None else min(began, until),
        source=replace(line.source, words=drawn.words, start=drawn.start, episode=line.id),
        sequence=line.sequence,
        speaker=line.speaker,
    )
