"""One form of a question: a pattern over the whole of it, and what it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.recall.reckoning.question import Which

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrubjay.recall.reckoning.question import Question

    Groups = Mapping[str, str]
    Make = Callable[[Groups], Question | None]

_WORDS: Final = {
    "AUX": r"(?:did|do|does|was|were|is|are|am|had|have|has|will)",
    "UNIT": r"(?P<unit>day|week|month|year|hour)s?",
    "I": r"(?:i|we)",
    "END": r"(?P<end>first|last|earlier|later|earliest|latest|second|sooner|before"
    "|most recently|more recent(?:ly)?|most recent)",
    "A": r"(?P<a>.{2,}?)",
    "B": r"(?P<b>.{2,})",
    "WHICH": r"(?:which|what)",
    "CAME": r"(?:came|comes|happened|was|took place|occurred|did (?:i|we) do)",
    "SOFTLY": r"(?: (?:to me|next|right|directly|immediately|just|shortly|straight|soon))*",
}
_LATE: Final = re.compile(r"last|latest|later|recent|previous|second|newest|after")


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern without case, and the question made of its groups (missing ones are "")."""

    pattern: re.Pattern[str]
    make: Make

    def read(self, text: str) -> Question | None:
        """Return what the text asks if it has this form."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        return self.make({name: value or "" for name, value in found.groupdict().items()})


def form(make: Make, *pieces: str) -> Form:
    """Return a form; `<NAME>` in the pieces stands for a fragment that many of them share."""
    pattern = "".join(pieces)
    for name, fragment in _WORDS.items():
        pattern = pattern.replace(f"<{name}>", fragment)
    return Form(re.compile(pattern, re.IGNORECASE), make)


def which(word: str) -> Which:
    """Return which occasion "first", "last" or "latest" means."""
    word = word.casefold()
    if "first" in word or "earli" in word:
        return Which.FIRST
    return Which.LAST if _LATE.search(word) else Which.ANY
