"""The parts of a question as they would be told: "did I buy it" becomes "I bought it"."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.recall.english import BASE

_SUBJECT: Final = re.compile(
    r"(?P<who>(?:i|we|he|she|they|you|it)\b|(?:my|our) \w+ and i\b"
    r"|(?:my|our|his|her|their|the) (?:(?:old|new|first|last"
    r"|second|big|little|younger|older|best|dear|whole) )*\w+(?= \w)"
    r"|(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?(?: and (?-i:[A-Z])[\w'-]+)?)"
    r" (?:(?P<how>ever|actually|really|finally|also|once|first|last|both|all|already|just) )?"
    r"(?P<verb>[a-z]+)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"(?P<who>i|we|he|she|they|you|it) (?P<rest>.+)", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"(?:the|a|an|my|our|his|her|their|this|that|some|i|we|he|she|they|\d)\b|\w+ing\b|.*'s ",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(r"^(?:when|that|the time(?: when)?|or|and) ", re.IGNORECASE)
_HAPPEN: Final = re.compile(
    r"(?: (?:really|actually|ever))?(?: (?:come|came|happen|happened|take place|took place|occur"
    r"|occurred|be|been|held))$",
    re.IGNORECASE,
)
_IRREGULAR: Final = {"be": "was", "do": "did", "have": "had", "get": "got"}
_SAME: Final = frozenset(
    ("put", "cut", "hit", "set", "let", "quit", "read", "hurt", "cost", "shut", "bet", "cast")
)
_PAST: Final = {base: form for form, base in reversed(BASE.items())} | _IRREGULAR
"""From a verb to its past: the first irregular form after the head of its family."""
_PASTS: Final = frozenset(_PAST.values())
_DOUBLED: Final = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]|(?:admit|prefer|refer|occur|commit)")
_NO_VERBS: Final = frozenset(
    (
        "was",
        "were",
        "had",
        "did",
        "is",
        "are",
        "am",
        "has",
        "been",
        "to",
        "of",
        "in",
        "at",
        "with",
        "for",
        "from",
        "on",
        "went",
        "bought",
    )
)


def bare(words: str) -> str:
    """Return a part without "happen", "take place" and what else only joins it."""
    words = _JOINS.sub("", " ".join(words.strip(' ,:;.-–—?"“”').split()))
    return _HAPPEN.sub("", words).strip()


def told(words: str, auxiliary: str = "") -> str:
    """Return a part of a question as a statement in the first person.

    Args:
        words: What stood after the auxiliary: "I buy the bike", "the trip to Rome".
        auxiliary: "did", "was", "have", …; "" when the part is a statement already.
    """
    whole, words = " ".join(words.split()), bare(words)
    auxiliary = auxiliary.casefold()
    if auxiliary == "did" and _HAPPEN.search(whole):
        return words
    if auxiliary == "did":
        found = _SUBJECT.fullmatch(words)
        if found is None or found["verb"] in _NO_VERBS:
            return words
        how = f"{found['how']} " if found["how"] and found["how"] not in {"first", "last"} else ""
        return f"{found['who']} {how}{past(found['verb'])}{found['rest']}"
    if auxiliary and auxiliary not in {"do", "does"} and (found := _PRONOUN.fullmatch(words)):
        return f"{found['who']} {auxiliary} {found['rest']}"
    return words


def deed(words: str, subject: str = "I") -> str:
    """Return "buy the bike" as "I buy the bike"; a thing ("the trip") stays a thing."""
    words = bare(words)
    if _ARTICLE.match(words) or words[:1].isupper():
        return words
    return f"{subject} {words}"


def past(verb: str) -> str:
    """Return the past of a verb; one that is past already stays so."""
    if verb in _SAME or verb in BASE or verb in _PASTS or verb.endswith("ed"):
        return verb
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    if _DOUBLED.fullmatch(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"
