"""Fit a new statement among those that are there: merge, supersede, or stand beside.

Statements compete for one slot when their predicate takes a single value, or when they
say and deny the same thing. The rows of a slot form a chain in time, each closed by the
next; a statement that arrives late (an old diary imported today) takes its place in the
past and never replaces a newer one. A row spans from `valid_from` to `at`, the last time it
was said again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.memory import Memory, MemoryState
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Woven:
    """What a new statement does.

    Attributes:
        put: Rows to write, the new one among them unless it said nothing new.
        added: The new row, or None when it only confirmed or closed another.
        confirmed: The row that already said so, or None.
        closed: Rows that hold no longer because of it.
    """

    put: tuple[Memory, ...] = ()
    added: Memory | None = None
    confirmed: Memory | None = None
    closed: tuple[Memory, ...] = ()


def weave(new: Memory, held: Iterable[Memory]) -> Woven:
    """Return how the new statement changes what is held.

    Args:
        new: A memory with a triple; `valid_to` without `superseded_by` marks one that was
            over when it was said.
        held: Memories with the same subject and predicate, in any order.
    """
    rivals = [each for each in held if _lives(each) and compete(each, new)]
    if new.valid_to is not None:
        return _woven_end(new, rivals)
    if known := _known(new, rivals):
        return known
    around = [each for each in rivals if _held(each)]
    began = _begins(new)
    # In the order in which things were last said: who speaks last says what holds.
    before = max(
        (each for each in around if _latest(each) < _latest(new)), key=_latest, default=None
    )
    after = min(
        (each for each in around if _latest(each) > _latest(new)), key=_latest, default=None
    )
    if before is not None and _value(before) == _value(new) and not _was_ended(before):
        longer = replace(before, valid_from=min(_begins(before), began), at=new.at)
        return Woven(put=(longer,), confirmed=longer)
    if after is not None and _value(after) == _value(new):
        earlier = replace(after, valid_from=min(_begins(after), began))
        closed = _closed(before, earlier)
        return Woven(put=(earlier, *closed), confirmed=earlier, closed=closed)
    if after is not None:
        new = replace(new, valid_to=max(_begins(after), _said(new)), superseded_by=after.id)
    closed = _closed(before, new)
    return Woven(put=(new, *closed), added=new, closed=closed)


def _known(new: Memory, rivals: list[Memory]) -> Woven | None:
    """Fit in what says nothing new: it lies within what is known, or before its known end."""
    same = [each for each in rivals if _value(each) == _value(new)]
    inside = [
        each
        for each in same
        if each.valid_from is not None and _begins(each) <= new.at <= _said(each)
    ]
    if inside:
        earlier = replace(inside[0], valid_from=min(_begins(inside[0]), _begins(new)))
        return Woven(put=(earlier,), confirmed=earlier)
    ended = [each for each in same if _was_ended(each) and new.at <= (each.valid_to or new.at)]
    if not ended:
        return None
    over = ended[0]
    since = _begins(new) if over.valid_from is None else min(_begins(new), over.valid_from)
    said = new.at if over.valid_from is None else max(over.at, new.at)
    earlier = replace(over, valid_from=since, at=said)
    chain = [each for each in rivals if _held(each) and each.id != over.id]
    before = max(
        (each for each in chain if _latest(each) < _latest(earlier)), key=_latest, default=None
    )
    closed = _closed(before, earlier)
    return Woven(put=(earlier, *closed), confirmed=earlier, closed=closed)


def _woven_end(new: Memory, rivals: list[Memory]) -> Woven:
    """Fit in something that is over: close what says it holds, or keep it as past."""
    same = [each for each in rivals if _value(each) == _value(new)]
    running = [each for each in same if each.valid_to is None and _said(each) <= new.at]
    if running and new.valid_to is not None:
        closed = tuple(replace(each, valid_to=max(new.valid_to, _begins(each))) for each in running)
        return Woven(put=closed, closed=closed)
    # An end that is later than the known one is kept: what was said in between may yet arrive.
    past = [each for each in same if each.valid_to is not None and each.valid_to >= _end(new)]
    if past:
        return Woven(confirmed=past[0])
    return Woven(put=(new,), added=new)


def settled(rows: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return the rows to write so that no slot holds two values at once.

    For rows that came back by another way than being said (an undo, the trash): who was
    said last holds, and closes the others, also one that says the same.

    Args:
        rows: All statements of one subject and predicate.
    """
    current = sorted((each for each in rows if each.is_current), key=_latest, reverse=True)
    put: dict[str, Memory] = {}
    taken: dict[tuple[str, str | None], int] = {}
    for at, each in enumerate(current):
        places = _places(each)
        later = [taken[place] for place in places if place in taken]
        if later:
            put.update({row.id: row for row in _closed(each, current[min(later)])})
        for place in places:
            taken.setdefault(place, at)
    return tuple(put.values())


def _places(memory: Memory) -> list[tuple[str, str | None]]:
    """Return what a statement takes up: two that share one of these compete (see `compete`)."""
    triple = memory.triple
    if triple is None:
        return []
    context = triple.context.casefold()
    single = predicate(triple.predicate).cardinality is Cardinality.ONE and triple.polarity
    return [(context, _object(memory)), *([(context, None)] if single else ())]


def _closed(before: Memory | None, by: Memory) -> tuple[Memory, ...]:
    """Return what was said before, closed by what was said after it.

    It held at least until it was last said, whatever the later one says of its beginning.
    """
    if before is None or before.id == by.id or _was_ended(before):
        return ()
    return (replace(before, valid_to=max(_begins(by), _said(before)), superseded_by=by.id),)


def compete(one: Memory, other: Memory) -> bool:
    """Report whether two statements of one subject and predicate are about the same slot."""
    if one.triple is None or other.triple is None or one.id == other.id:
        return False
    if one.triple.context.casefold() != other.triple.context.casefold():
        return False
    if _object(one) == _object(other):
        return True
    single = predicate(one.triple.predicate).cardinality is Cardinality.ONE
    return single and one.triple.polarity and other.triple.polarity


def _lives(memory: Memory) -> bool:
    return memory.state not in (MemoryState.TRASHED, MemoryState.PROPOSED)


def _object(memory: Memory) -> str:
    return normalised(memory.triple.object) if memory.triple else ""


def _value(memory: Memory) -> tuple[str, bool]:
    return _object(memory), memory.triple is None or memory.triple.polarity


def _begins(memory: Memory) -> datetime:
    return memory.valid_from or memory.at


def _said(memory: Memory) -> datetime:
    return max(memory.at, _begins(memory))


def _end(memory: Memory) -> datetime:
    return memory.valid_to or _said(memory)


def _place(memory: Memory) -> tuple[datetime, int, str]:
    return _begins(memory), memory.sequence, memory.id


def _latest(memory: Memory) -> tuple[datetime, datetime, int, str]:
    """Order by when it was last said: a value said again outlives one said in between."""
    return (_said(memory), *_place(memory))


def _held(memory: Memory) -> bool:
    """Report whether it ever held when it was said: "I lived there until 2014" tells a past.

    What was over when it was said neither closes a value nor is closed by one.
    """
    over = _was_ended(memory) and memory.valid_to is not None and memory.valid_to <= memory.at
    return memory.valid_from is not None and not over


def _was_ended(memory: Memory) -> bool:
    """Report whether the person said it is over (rather than that something replaced it)."""
    return memory.valid_to is not None and memory.superseded_by is None
