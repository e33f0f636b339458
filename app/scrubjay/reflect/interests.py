"""Themes that memories keep coming back to: the "shades" of Second Me, without a model.

What the person said of themselves is grouped by average linkage (memory-systems.md 2.4), groups
with one name are one theme, told by two of its most central sentences. What fits no theme, or
makes one that nothing names, is left out: no name is invented.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.life import Cited, Interest
from scrubjay.reflect.likeness import mean_distance, table
from scrubjay.reflect.linkage import clusters
from scrubjay.reflect.naming import Name, Naming, akin
from scrubjay.reflect.sentences import (
    addressed,
    is_of_oneself,
    is_quotable,
    is_to_another,
    sentences,
)
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date, tzinfo

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.words import Words

    Vectors = Mapping[MemoryId, NDArray[np.float32]]

WITHIN: Final = 0.45
"""Mean distance within which two groups are one, whatever the others are like."""
NEARER: Final = 0.74
"""… and within which they are one beside the mean distance of any two memories: people who
always talk to one friend sound alike in all they say, a diary does not."""
FEWEST: Final = 3
"""Memories of a theme."""
DAYS: Final = 2
"""Different days it came up on: what was spoken of once is an episode, no interest."""
NAMED: Final = 0.5
"""Share of a theme's memories that hold a word of its name."""
MOST: Final = 24
"""Themes told."""
TOLD: Final = 2
"""Sentences of a description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A memory and what it says of the person themselves."""

    memory: Memory
    sentences: tuple[str, ...]


def interests(
    memories: Iterable[Memory],
    words: Words,
    vectors: Vectors,
    others: Collection[Memory] = (),
    zone: tzinfo = UTC,
) -> list[Interest]:
    """Return the themes, the strongest (most memories) first.

    Args:
        memories: The person's own lines, and statements drawn from other than these.
        words: Weighs words.
        vectors: Unit vectors, as far as there are any; without, shared words decide alone.
        others: What others said. Who said it names no theme; and in talks with them only
            sentences in the first person count, as the rest is mostly about the other.
        zone: The person's own time zone, by whose days and months they are counted.
    """
    talks = {each.source.session for each in others}
    told = [_Told(memory=each, sentences=_of_oneself(each, talks)) for each in memories]
    held = [each for each in told if each.sentences]
    texts = [" ".join(each.sentences) for each in held]
    people = {folded(name) for each in others for name in each.speaker.split()}
    people |= addressed([each.memory.text for each in told])
    rows = table(texts, [vectors.get(each.memory.id) for each in held], words)
    naming = Naming(texts, words, people)
    within = max(WITHIN, NEARER * mean_distance(rows))
    found = []
    # Twice: what was joined may be named like another theme.
    for theme in _themes(_themes(clusters(rows, within), naming), naming):
        name = naming.name(theme)
        if name is not None and name.share >= NAMED and _recurs([held[row] for row in theme], zone):
            members = [held[theme[place]] for place in _central(rows[theme])]
            found.append(_interest(name, members, zone))
    found.sort(key=lambda each: -len(each.members))
    return found[:MOST]


def _of_oneself(memory: Memory, talks: Collection[str]) -> tuple[str, ...]:
    """Return the sentences that are not for another, in talks those about oneself."""
    if memory.triple is not None:
        return (memory.text,)
    alone = memory.source.session not in talks
    return tuple(
        each
        for each in sentences(memory.text)
        if is_quotable(each) and not is_to_another(each) and (alone or is_of_oneself(each))
    )


def _themes(groups: Iterable[list[int]], naming: Naming) -> list[list[int]]:
    """Return the groups, those with one name joined; what nothing names is left out."""
    themes: list[tuple[Name, list[int]]] = []
    for rows in groups:
        name = naming.name(rows) if len(rows) > 1 else None
        if name is None:
            continue
        if name.share < NAMED:  # most of it is about something else, each about another
            rows = naming.holding(rows, name)  # noqa: PLW2901
        same = next((joined for other, joined in themes if _same(name, other)), None)
        if same is None:
            themes.append((name, list(rows)))
        else:
            same.extend(rows)
    return [rows for _, rows in themes]


def _same(one: Name, other: Name) -> bool:
    """Report whether what names one theme best is in the name of the other."""
    leads = akin(one.lead, other.lead) or one.lead in other.words
    return leads or other.lead in one.words


def _recurs(held: Sequence[_Told], zone: tzinfo) -> bool:
    days = {each.memory.at.astimezone(zone).date() for each in held}
    return len(held) >= FEWEST and len(days) >= DAYS


def _central(rows: NDArray[np.float32]) -> list[int]:
    """Return the rows by likeness to their mean, the most alike first."""
    likeness = rows @ rows.mean(axis=0)
    return [int(row) for row in np.argsort(-likeness, kind="stable")]


def _interest(name: Name, members: Sequence[_Told], zone: tzinfo) -> Interest:
    """Return the theme of these members, the most central first."""
    central = [
        Cited(text=sentence, sources=(each.memory.id,))
        for each in members
        for sentence in each.sentences
    ]
    # What holds the name tells why the theme is called so.
    central.sort(key=lambda each: name.words.isdisjoint(map(folded, WORD.findall(each.text))))
    described: dict[str, Cited] = {}
    for each in central:
        described.setdefault(each.text.casefold(), each)
    days = (each.memory.at.astimezone(zone).date() for each in members)
    months: Counter[date] = Counter(each.replace(day=1) for each in days)
    return Interest(
        name=name.text,
        members=tuple(each.memory.id for each in members),
        description=tuple(described.values())[:TOLD],
        months=tuple(sorted(months.items())),
    )
