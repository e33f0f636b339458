"""Find values that contradict each other with equal right: only the person can settle them.

After DynamicQA (Marjanović et al. 2024) and PH3 (Jin et al. 2024): a conflict is settled before a
model sees it. A slot has one current value at any time (`weave`): what was said later holds.
Where no time tells two values apart, the one that holds does so by chance, and is shown beside
the other until the person confirms one of them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryState, Origin
from scrubjay.remember.weave import compete

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.domain.memory import Memory

_A_DAY: Final = timedelta(days=1)


def conflicts(statements: Iterable[Memory]) -> list[tuple[Memory, ...]]:
    """Return groups of statements that cannot all hold, the latest group first.

    In each the value that holds comes first. Beside it stands what was said of the same
    moment, what another file told of the same day, and what waits in the review tray; a
    value the person has confirmed is in no conflict.
    """
    held = [each for each in statements if each.triple and each.state is not MemoryState.TRASHED]
    slots: dict[tuple[str, str, str], list[Memory]] = {}
    for each in held:
        if each.triple is not None:
            triple = each.triple
            key = (triple.subject.casefold(), triple.predicate, triple.context.casefold())
            slots.setdefault(key, []).append(each)
    found = [group for rows in slots.values() for group in _at_odds(rows)]
    return sorted(found, key=lambda group: group[0].at, reverse=True)


def _at_odds(rows: list[Memory]) -> list[tuple[Memory, ...]]:
    """Return for each value that holds the rivals that have as good a claim."""
    found = []
    for current in rows:
        if not current.is_current or current.confirmed:
            continue
        rivals = [each for each in rows if compete(each, current) and _equal(each, current)]
        if rivals:
            rivals.sort(key=lambda each: (each.at, each.sequence, each.id))
            found.append((current, *rivals))
    return found


def _equal(rival: Memory, current: Memory) -> bool:
    """Report whether nothing but chance put the current value before its rival."""
    if _value(rival) == _value(current):
        return False
    if rival.state is MemoryState.PROPOSED:
        return True
    if rival.superseded_by != current.id:
        return False
    files = {each.source.batch for each in (rival, current) if each.source.origin is Origin.IMPORT}
    apart = abs(current.at - rival.at)
    return not apart or (len(files) > 1 and apart < _A_DAY)


def _value(memory: Memory) -> tuple[str, bool]:
    triple = memory.triple
    return (triple.object.casefold(), triple.polarity) if triple else ("", True)
