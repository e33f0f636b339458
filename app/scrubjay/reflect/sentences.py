"""Sentences of a text, each exactly as it stands there, and which of them can be quoted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_END: Final = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+")
_SHORT_FORM: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|No|Nr)\.$"
)
"""A full stop after these ends no sentence."""
_GREETING: Final = re.compile(
    r"(?:hi|hey|hello|hiya|yo|good (?:morning|evening|afternoon|night)|bye|goodbye|take care"
    r"|see (?:you|ya)|talk (?:to you )?soon|thanks|thank you|thx|cheers|welcome|no problem"
    r"|you're welcome|congrat\w*|wow|oh|great|awesome|nice|cool|sure|yes|yeah|yep|no|nope|okay|ok"
    r"|absolutely|definitely|exactly|totally|of course|sounds good|have a)\b",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(
    r"\b(?:[Hh]i|[Hh]ey|[Hh]ello|[Tt]hanks|[Tt]hank you|[Ww]ow|[Yy]eah|[Yy]es|[Yy]ep|[Nn]o|[Ss]ure"
    r"|[Bb]ye|[Cc]ongrats|[Aa]greed|[Aa]bsolutely|[Dd]efinitely|[Tt]otally|[Ee]xactly|[Oo]h|[Oo]k)"
    r"(?: so much| a lot| again| there)?[,!]* (?P<name>[A-Z]\w+)"
)
_OF_ONESELF: Final = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Ww]e['’]\w+|[Oo]ur|us|me)\b")
_TO_ANOTHER: Final = re.compile(r"\b(?:you|your|yours|you['’]\w+)\b", re.IGNORECASE)
_LEAST: Final = 4
"""Words of a sentence that can stand alone."""
_GREETING_AT_MOST: Final = 8
"""A sentence that begins like a greeting and goes on longer says something as well."""


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text in order, without the white space around them."""
    start = 0
    for end in _END.finditer(text):
        sentence = text[start : end.end()]
        if not _SHORT_FORM.search(sentence):
            if sentence.strip():
                yield sentence.strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


def is_quotable(sentence: str) -> bool:
    """Report whether a sentence says something by itself: no question, greeting or mere thanks."""
    if sentence.rstrip("\"'”’)] ").endswith("?"):
        return False
    count = len(WORD.findall(sentence))
    if _GREETING.match(sentence) and count <= _GREETING_AT_MOST:
        return False
    return count >= _LEAST


def is_of_oneself(sentence: str) -> bool:
    """Report whether a sentence speaks of its speaker."""
    return _OF_ONESELF.search(sentence) is not None


def is_to_another(sentence: str) -> bool:
    """Report whether a sentence addresses somebody."""
    return _TO_ANOTHER.search(sentence) is not None


def addressed(texts: Sequence[str]) -> set[str]:
    """Return the names somebody is called by ("Thanks, Mel!"), folded.

    What is written small elsewhere is no name ("Yeah, Dance is my life").
    """
    called = {found["name"] for text in texts for found in _ADDRESSED.finditer(text)}
    small = {word for text in texts for word in WORD.findall(text) if word.islower()}
    return {folded(name) for name in called if name.casefold() not in small}
