"""Years, months and days out of counted days; an episode out of its lines."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from scrubjay.domain.affect import Affect
from scrubjay.domain.life import Level, Stretch
from scrubjay.domain.wording import day_in_words
from scrubjay.reflect.phrases import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrubjay.domain.life import Day
    from scrubjay.domain.memory import Memory
    from scrubjay.reflect.words import Words

_KEY_LENGTH: Final = {Level.YEAR: 4, Level.MONTH: 7, Level.DAY: 10}
"""Letters of an ISO day that make the key of a level."""


def stretches(days: Iterable[Day], level: Level) -> list[Stretch]:
    """Return the years, months or days that these days make up, in their order.

    Args:
        days: Oldest first.
        level: Any but EPISODE.
    """
    length = _KEY_LENGTH[level]
    found = []
    for key, group in groupby(days, key=lambda each: each.day.isoformat()[:length]):
        held = list(group)
        found.append(
            Stretch(
                level=level,
                key=key,
                title=day_in_words(key),
                start=held[0].start,
                end=held[-1].end,
                count=sum(each.count for each in held),
                mood=mean_affect([(each.mood, each.count) for each in held]),
            )
        )
    return found


def episode(lines: Sequence[Memory], words: Words, named: Sequence[str] = ()) -> Stretch:
    """Return the entry of an episode.

    Args:
        lines: At least one, in order.
        words: Weighs words, for the title.
        named: Places its lines name, one entry each time; used where no memory knows its own.
    """
    known = [each.place for each in lines if each.place]
    return Stretch(
        level=Level.EPISODE,
        key=lines[0].id,
        title=title(lines, words),
        start=lines[0].at,
        end=lines[-1].at,
        count=len(lines),
        mood=mean_affect([(each.affect, 1) for each in lines]),
        place=_most_common(known or named),
    )


def mean_affect(felt: Sequence[tuple[Affect, int]]) -> Affect:
    """Return the mean of feelings, each with its weight; the weights sum to more than 0."""
    total = sum(weight for _, weight in felt)
    columns = zip(*((*each.vector, each.intensity) for each, _ in felt), strict=True)
    weights = [weight for _, weight in felt]
    means = [
        sum(value * weight for value, weight in zip(column, weights, strict=True)) / total
        for column in columns
    ]
    return Affect.from_vector(tuple(means[:-1]), means[-1])


def _most_common(places: Sequence[str]) -> str:
    counted = Counter(places).most_common(1)
    return counted[0][0] if counted else ""
