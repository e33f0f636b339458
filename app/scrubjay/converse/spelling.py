"""Knows a word of a question again where one letter slipped.

Only words by which questions are put are known again, and only from what is no English word
itself; a name is never put right, since "Anika" and "Annika" may be two people.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SHORTEST: Final = 4
"""Letters of the shortest word that is put right."""
_TYPED: Final = re.findall(
    r"\S+",
    "what where when which whose does have address birthday number phone email husband sister "
    "brother mother father daughter children favourite favorite allergic doctor dentist "
    "friend neighbour girlfriend boyfriend work live lives married called appointment",
)
"""Words that are known again where a letter is missing, doubled, wrong or out of its place."""
_REAL: Final = frozenset(
    re.findall(
        r"\S+",
        "were here there hat chat wheat hen than then win witch wish rich these those dose toes "
        "gave save hive haven phones photo emails word works fork wok love like line lived alive "
        "five give dive drive life left bother another other mothers fathers sisters brothers "
        "further farther rather gather lather called calls failed dental fried friends walk world "
        "wore worse worn wood worth dress undress numbers lumber slumber marred carried marries "
        "does doing shoes nose whom him her hers ever every even have has heave leave halve whale "
        "while white whet wheel head heat that what's who's whole hoes hose house horse cord "
        "work's liver live's olive believe relieve tall told boiler tailed mailed galled walled "
        "balled cabled mail main male nail email e-mails hone honey one done gone bone tone alone",
    )
)


_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def put_right(text: str, names: Collection[str] = ()) -> str:
    """Return a question with the slips in its own words put right.

    Args:
        text: The question.
        names: People and pets, which stay as they are.
    """
    known = {each.casefold() for each in names}
    return _WORD.sub(lambda found: _known_again(found[0], known), text)


def _known_again(word: str, names: Collection[str]) -> str:
    low = word.casefold()
    if low in names or (word[:1].isupper() and word[1:] != word[1:].lower()):
        return word
    return _corrected(low) if _corrected(low) != low else word


@lru_cache(maxsize=4096)
def _corrected(word: str) -> str:
    if len(word) < SHORTEST or word in _REAL or word in _TYPED:
        return word
    return next((each for each in _TYPED if word in _slips(each)), word)


@lru_cache(maxsize=64)
def _slips(word: str) -> frozenset[str]:
    """Return what is typed for a word by one slip: a letter less, twice, wrong, or two turned."""
    return frozenset(_slipped(word)) - {word}


def _slipped(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        for other in "aeioustnrl":
            yield before + other + after
