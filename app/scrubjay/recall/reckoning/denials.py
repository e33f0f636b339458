"""Sentences that speak of a deed which was not done: denied, missed, still to do, undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.recall.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.recall.reckoning.tellings import Term

_NOT: Final = re.compile(
    r"\b(?:not(?! only| just| long)|cannot|never|no longer|neither|nor|without|failed to"
    r"|forgot to|refused to|unable to|instead of|rather than)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_MISSED: Final = re.compile(r"\b(?:miss|missed|skipped)\b", re.IGNORECASE)
_TO_DO: Final = re.compile(
    r"\b(?:need(?:s|ed)? to|(?:have|has|got|ought|supposed|meant|remember|remind me|due|forget) to"
    r"|must|to-do)\b",
    re.IGNORECASE,
)
_CLAUSES: Final = re.compile(
    r"[,;:\u2014\u2013]|\b(?:but|and|because|so|then|while|although|though|yet|when|before|after"
    r"|until)\b",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(
    r"\b(?:new|got|get|getting|start\w*|beg[ai]n\w*|join\w*|found|hired|landed)\b", re.IGNORECASE
)
_ENDING: Final = frozenset(
    stem(word) for word in ("lose", "quit", "leave", "resign", "sack", "fire", "stop", "sell")
)


def denies(sentence: str) -> bool:
    """Report whether a sentence says in each of its clauses that something was not so."""
    return all(_NOT.search(clause) for clause in _clauses(sentence))


def undone(sentence: str, phrase: str, wanted: Sequence[Term], *, will: bool) -> bool:
    """Report whether a sentence names a deed only to say that it was not (yet) done.

    Only the clause that names it counts: "I went to Hull but was not happy there" denies no
    journey.

    Args:
        sentence: What was said.
        phrase: The deed, as the question names it; what it says itself denies nothing.
        wanted: Its telling words.
        will: It is something to come: having to do it is what is asked for.
    """
    stems = {each.stem for each in wanted}
    doubts = [
        pattern
        for pattern in (_NOT, _MISSED, *(() if will else (_TO_DO,)))
        if not pattern.search(phrase)
    ]
    named = [each for each in _clauses(sentence) if stems & _stems(each)]
    if named and all(any(doubt.search(each) for doubt in doubts) for each in named):
        return True
    return _ended(sentence, phrase)


def _ended(sentence: str, phrase: str) -> bool:
    """Report whether "the new job" is asked for and "I lost my job" is told."""
    if not _BEGINS.search(phrase) or _BEGINS.search(sentence):
        return False
    return bool(_ENDING & _stems(sentence)) and not _ENDING & _stems(phrase)


def _clauses(sentence: str) -> list[str]:
    return [each for each in _CLAUSES.split(sentence) if each.strip(" .!?")]


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text)} - {""}
