"""Notes in the manner of A-MEM (Xu et al. 2025): keywords, tags and context of a memory.

A-MEM asks a model for them and stores what it says, which then drifts from the memory. Here they
are read from it each time: keywords by how rarely a word occurs (idf, Spärck Jones 1972), tags by
what the statements drawn from it are about, the context from where it came from.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, Final

from scrubjay.domain.link import Note
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryKind, Origin
from scrubjay.domain.predicate import predicate
from scrubjay.domain.recollection import Filters
from scrubjay.reflect.reasons import day
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.reflect.words import Words

    Themes = Callable[[Memory], Sequence[str]]

KEYWORDS: Final = 6
TELLING: Final = 0.15
NAME: Final = 0.8
"""How much a name says, at least: everyday talk knows most first names."""
ABOUT: Final = 3
"""Names in the sentence of context."""
LONGEST: Final = 400
"""Words of a memory that are weighed; of a longer text the beginning says what it is about."""
_HOW: Final[Mapping[Origin, str]] = {
    Origin.CHAT: "said in a chat",
    Origin.NOTE: "noted",
    Origin.IMPORT: "said",
    Origin.FORM: "taken from a form",
    Origin.PERSON: "written by hand",
}
_NUMBER: Final = re.compile(r"\d")


class Notes:
    """Reads notes. Writes nothing.

    Args:
        store: Where memories are.
        words: How telling a word is in everyday talk.
        themes: What a text is about by its meaning, as tags; often nothing.
    """

    def __init__(self, store: MemoryStore, words: Words, themes: Themes) -> None:
        self._store = store
        self._words = words
        self._themes = themes

    def of(self, memory: Memory) -> Note:
        """Return what the memory is about."""
        return Note(
            keywords=self.keywords(memory),
            tags=self._tags(memory),
            context=context(memory),
        )

    def keywords(self, memory: Memory) -> tuple[str, ...]:
        """Return its rarest telling words and names, the rarest first.

        Weight: how telling the word is in everyday talk, times 1 + idf among the person's own
        memories: a gardener's "garden" says less than anybody else's.
        """
        weights = self._weights(memory)
        held = self._store.frequencies(list(weights))
        total = self._store.count(Filters()) + 1
        rarity = {word: log(total / (1 + held[word])) / log(total + 1) for word in weights}
        ranked = sorted(weights, key=lambda word: (-weights[word] * (1 + rarity[word]), word))
        return tuple(ranked[:KEYWORDS])

    def _weights(self, memory: Memory) -> dict[str, float]:
        """Return candidates with how telling each is; words within a name are not counted again."""
        weights = {
            name: max(NAME, *(self._words.telling(word) for word in WORD.findall(name)), NAME)
            for name in memory.entities
            if WORD.search(name) and not _is_number(name)
        }
        seen = {folded(word) for name in weights for word in WORD.findall(name)}
        for word in WORD.findall(memory.text)[:LONGEST]:
            telling = self._words.telling(word)
            # What is left of an apostrophe without its 's is "we've", "don't".
            if folded(word) not in seen and telling >= TELLING and "'" not in folded(word):
                seen.add(folded(word))
                weights[word] = telling
        return weights

    def _tags(self, memory: Memory) -> tuple[str, ...]:
        own = [tag for tag in memory.tags if tag != PUT_AWAY]
        statements = [memory, *self._store.drawn_from(memory.id)]
        read = [
            predicate(each.triple.predicate).group for each in statements if each.triple is not None
        ]
        return tuple(dict.fromkeys((*own, *read, *self._themes(memory))))


def context(memory: Memory) -> str:
    """Return one sentence: who said it, when, where, and whom it names."""
    drawn = "drawn from what was " if memory.kind is not MemoryKind.EPISODE else ""
    speaker = f" by {memory.speaker}" if memory.speaker else " by you" if memory.by_self else ""
    imported = memory.source.origin is Origin.IMPORT and memory.source.session
    session = f" in “{memory.source.session}”" if imported else ""
    place = f" in {memory.place}" if memory.place else ""
    # Dates and numbers are among what a text names; a memory is not about them.
    names = [each for each in memory.entities if each.casefold() != SELF and not _is_number(each)]
    about = f", about {_listed(names[:ABOUT])}" if names else ""
    how = _HOW[memory.source.origin]
    sentence = f"{drawn}{how}{speaker} on {day(memory.at)}{place}{session}{about}."
    return sentence[:1].upper() + sentence[1:]


def _is_number(name: str) -> bool:
    return _NUMBER.match(name) is not None


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
