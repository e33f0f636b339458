"""MemoryBank's recall: single sentences, widened; and its forgetting, as meant and as shipped.

Zhong and others 2023. A memory is an exchange of two lines. At each start it survives with a
chance that its age and its strength give; what did not survive is gone. Nothing was recalled
before these questions are asked, so every strength is 1.
"""

from __future__ import annotations

import enum
import math
import re
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.memory import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.rivals.world import Asked, Lines

PIECES: Final = 6
WIDEN: Final = 200
"""Characters up to which a hit takes in its neighbours."""
_SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")


class Curve(enum.Enum):
    """By what an exchange survives."""

    NONE = "nothing is forgotten"
    MEANT = "exp(-t/S)"
    SHIPPED = "exp(-(t/5)·S)"


def survival(age_days: float, strength: float, curve: Curve) -> float:
    """Return the chance, 0…1, of an exchange to be kept.

    What was shipped multiplies where the paper divides, so that recalling makes it die sooner.
    """
    if curve is Curve.NONE:
        return 1.0
    if curve is Curve.MEANT:
        return math.exp(-age_days / strength)
    return math.exp(-(age_days / 5.0) * strength)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, with their marks."""
    return [found for each in _SENTENCE.findall(text) if (found := each.strip())] or [text]


class MemoryBank:
    """Vectors of sentences; the hits are widened within their exchange and grouped by it.

    Args:
        lines: The conversation.
        curve: How it forgets.
        chance: Draws who survives.
        pieces: How many sentences are fetched; None for as many as lines are asked for.
    """

    def __init__(
        self,
        lines: Lines,
        curve: Curve,
        chance: np.random.Generator,
        pieces: int | None = PIECES,
    ) -> None:
        exchanges = list(_exchanges(lines))
        lived = [
            chance.random() < survival(days(lines.now - lines.memories[line].at), 1.0, curve)
            for line in _firsts(exchanges)
        ]
        self._pieces = pieces
        self._line: list[int] = []
        self._exchange: list[int] = []
        texts: list[str] = []
        for line, memory in enumerate(lines.memories):
            if lived[exchanges[line]]:
                for sentence in sentences(memory.text):
                    self._line.append(line)
                    self._exchange.append(exchanges[line])
                    texts.append(f"{memory.speaker}: {sentence}")
        self._texts = texts
        self._vectors = lines.embed(texts) if texts else None

    def search(self, asked: Asked, k: int) -> list[int]:
        if self._vectors is None:
            return []
        near = np.argsort(-(self._vectors @ asked.vector), kind="stable")
        hits = [int(each) for each in near[: self._pieces or k]]
        grouped: dict[int, dict[int, None]] = {}
        for hit in hits:
            group = grouped.setdefault(self._exchange[hit], {})
            group.update(dict.fromkeys(self._line[each] for each in self._widened(hit)))
        return [line for group in grouped.values() for line in group][:k]

    def _widened(self, hit: int) -> Iterator[int]:
        """Yield the hit, then its neighbours on both sides while they fit."""
        yield hit
        length = len(self._texts[hit])
        for step in range(1, len(self._texts)):
            beside = [
                each
                for each in (hit + step, hit - step)
                if 0 <= each < len(self._texts) and self._exchange[each] == self._exchange[hit]
            ]
            if not beside:
                return
            for each in beside:
                length += len(self._texts[each])
                if length > WIDEN:
                    return
                yield each


def _exchanges(lines: Lines) -> Iterator[int]:
    """Yield for each line the number of its exchange: two by two within a session."""
    number, session, odd = -1, "", False
    for memory in lines.memories:
        if memory.source.session != session or not odd:
            number, odd = number + 1, True
            session = memory.source.session
        else:
            odd = False
        yield number


def _firsts(exchanges: list[int]) -> list[int]:
    """Return the first line of every exchange."""
    first: dict[int, int] = {}
    for line, exchange in enumerate(exchanges):
        first.setdefault(exchange, line)
    return list(first.values())
