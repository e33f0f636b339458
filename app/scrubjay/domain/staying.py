"""How long a new statement stays: by its kind, by what it is about, and by its day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryKind, initial_stability
from scrubjay.domain.predicate import predicate
from scrubjay.domain.retention import MAX_STABILITY

if TYPE_CHECKING:
    from datetime import datetime

LASTING: Final = frozenset({"identity", "health"})
"""Groups of predicates that do not fade within years: a name, an allergy, a passport."""

PLAN_HOLDS: Final = timedelta(days=7)
"""A plan keeps its full strength until so long after its day, and fades from then on."""


def first_stability(name: str, salience: float) -> float:
    """Return the first stability, in days, of a statement with this predicate.

    What lasts is as stable as anything can become, however it was said; the rest follows
    its kind (`INITIAL_STABILITY`) and its salience.
    """
    known = predicate(name)
    if known.group in LASTING:
        return MAX_STABILITY
    return initial_stability(known.kind, salience)


def fading_from(kind: MemoryKind, at: datetime, due: datetime | None) -> datetime | None:
    """Return the moment from which a new memory fades, or None when that is `at`.

    Only a plan waits, for its day and a week: until then its retrievability is 1 under
    either law, so that nothing still to be done is ever dimmed.

    Args:
        kind: Of the memory.
        at: When it was said.
        due: The day of the plan, or None when none was named.
    """
    if kind is not MemoryKind.PLAN or due is None:
        return None
    try:
        held = due + PLAN_HOLDS
    except OverflowError:  # in the last week of the year 9999
        held = due
    return held if held > at else None
