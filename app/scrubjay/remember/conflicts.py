"""Find statements that contradict each other, none of which can be put before the other.

After DynamicQA (Marjanović et al. 2024) and PH3 (Jin et al. 2024): a conflict is settled before a
model sees it. What follows in time replaces what went before (`weave`); what was said of the
same moment, or by different people, only the person can settle.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.domain.memory import Memory


def conflicts(statements: Iterable[Memory]) -> list[tuple[Memory, ...]]:
    """Return groups of current statements that cannot all hold, the latest group first.

    Two contradict each other when their predicate takes one value and they give two, or when
    one denies what the other says; the same subject and context go without saying.
    """
    slots: dict[tuple[str, str, str], list[Memory]] = {}
    for each in statements:
        if each.is_current and each.triple is not None:
            triple = each.triple
            key = (triple.subject.casefold(), triple.predicate, triple.context.casefold())
            slots.setdefault(key, []).append(each)
    found = [group for held in slots.values() if (group := _at_odds(held))]
    return sorted(found, key=lambda group: max(each.at for each in group), reverse=True)


def contradict(one: Memory, other: Memory) -> bool:
    """Report whether two statements of one slot cannot both hold."""
    if one.triple is None or other.triple is None or one.id == other.id:
        return False
    same = normalised(one.triple.object) == normalised(other.triple.object)
    if same:
        return one.triple.polarity != other.triple.polarity
    single = predicate(one.triple.predicate).cardinality is Cardinality.ONE
    return single and one.triple.polarity and other.triple.polarity


def _at_odds(held: list[Memory]) -> tuple[Memory, ...]:
    caught = {each.id: each for pair in combinations(held, 2) if contradict(*pair) for each in pair}
    return tuple(sorted(caught.values(), key=lambda each: (each.at, each.sequence, each.id)))
