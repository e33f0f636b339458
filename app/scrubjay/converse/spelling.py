"""Knows a word of a question again where one letter slipped.

Words by which questions are put are known again, and words the person wrote before ("the weding"),
only from what is no English word itself, and only where no two are meant. A name is never put
right, since "Anika" and "Annika" may be two people.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

SHORTEST: Final = 4
"""Letters of the shortest word that is put right."""
SHORTEST_TOLD: Final = 5
"""Letters of the shortest word that is put right by what was told."""
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


def as_told(
    question: str, is_word: Callable[[str], bool], told: Callable[[], Iterable[str]]
) -> str:
    """Return a question with its unknown words as the person wrote them elsewhere.

    A word is put right where nobody knows it, one slip makes it a word of the memory, and that
    of one word only; words that memory holds with a capital are names and are left out.

    Args:
        question: In full.
        is_word: Whether a word is met in everyday talk.
        told: Returns the lines of the person; asked only where a word is unknown.
    """
    unknown = [
        each
        for each in _WORD.findall(question)
        if len(each) >= SHORTEST_TOLD and each.islower() and not is_word(each)
    ]
    if not unknown:
        return question
    held = {word for line in told() for word in _WORD.findall(line)}
    known = {each for each in held if each.islower() and len(each) >= SHORTEST_TOLD}
    lower = {each.casefold() for each in held}
    for word in unknown:
        if word in lower:
            continue
        meant = [each for each in known if is_slip(word, each)]
        if len(meant) == 1:
            question = re.sub(rf"\b{re.escape(word)}\b", meant[0], question)
    return question


def is_slip(typed: str, meant: str) -> bool:
    """Report whether one slip of the keyboard, not in the first letter, makes one word the other.

    A letter less or more, another letter, or two that changed places; a plural is no slip.
    """
    if typed == meant or typed[:1] != meant[:1] or abs(len(typed) - len(meant)) > 1:
        return False
    if meant in (f"{typed}s", f"{typed}es") or typed in (f"{meant}s", f"{meant}es"):
        return False
    same = next(
        (at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(len(typed), len(meant)),
    )
    one, other = typed[same:], meant[same:]
    turned = one[:2] == other[1::-1] and one[2:] == other[2:]
    return turned or one[1:] == other or one == other[1:] or one[1:] == other[1:]


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
