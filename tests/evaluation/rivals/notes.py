"""A-MEM's notes (Xu and others 2025): content, keywords, tags and context in one vector.

The paper asks a language model for keywords, tags and context, and for keywords of the
question. Here rules give them: the rarest words, the names, and what went before. Links are
left out: its search cuts the list before they can show.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from evaluation.rivals.world import names, nearest, telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.rivals.world import Asked, Lines

KEYWORDS: Final = 5
CONTEXT: Final = 120
"""Characters of the line before that tell what a line is about."""


def rarest(words: Sequence[str], held_by: Counter[str]) -> list[str]:
    """Return the few words that the fewest lines hold, the rarest first."""
    return sorted(words, key=lambda word: (held_by[word], word))[:KEYWORDS]


def written(lines: Lines) -> list[str]:
    """Return each line as a note: content, keywords, tags, context."""
    held_by = Counter(word for memory in lines.memories for word in telling(memory.text))
    notes = []
    before = ""
    for memory, text in zip(lines.memories, lines.texts, strict=True):
        keywords = ", ".join(rarest(telling(memory.text), held_by))
        tags = ", ".join(sorted(names(memory.text)))
        context = f"{memory.speaker} on {memory.at.day} {memory.at:%B %Y}, after: {before}"
        notes.append(f"{text} keywords: {keywords} tags: {tags} context: {context}")
        before = memory.text[:CONTEXT]
    return notes


class Notes:
    """The notes nearest to the question, or to its keywords."""

    def __init__(self, lines: Lines, *, by_keywords: bool) -> None:
        self._vectors = lines.embed(written(lines))
        self._embed = lines.embed
        self._by_keywords = by_keywords

    def search(self, asked: Asked, k: int) -> list[int]:
        vector = asked.vector
        if self._by_keywords:
            vector = self._embed([keywords(asked.text)])[0]
        return nearest(-(self._vectors @ vector), k)


def keywords(text: str) -> str:
    """Return the words of a question that say something, as the paper's query."""
    return ", ".join(telling(text))
