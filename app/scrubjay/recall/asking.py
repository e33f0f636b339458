"""Reads a cue: what it asks about, whom, when, and what kind of answer it wants."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind
from scrubjay.recall.shelf import SELF_SPEAKER
from scrubjay.recall.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from scrubjay.domain.entity import Mention


class Wanted(enum.Enum):
    """The kind of answer a question asks for."""

    TIME = enum.auto()
    NUMBER = enum.auto()
    PLACE = enum.auto()
    PERSON = enum.auto()
    JUDGEMENT = enum.auto()
    OTHER = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A cue as recall understands it.

    Attributes:
        terms: Different stems, in order, names of speakers left out.
        shown: For each term the word as the person wrote it.
        speakers: Codes of the speakers it names; the person themselves for "I" and "my".
        names: Stems of those names.
        own_words: The cue as the one it names would say it: "When did I plant my garden?"
            for "When did Ana plant Ana's garden?". What people tell of themselves is in the
            first person, so this lies nearer to it by meaning. The cue itself when it names
            nobody who speaks.
        dates: The spans of time it names, as seconds since 1970, half open.
        several: It asks for things rather than for one: "What books …", "Which cities …".
        places: Those it names, lower case.
        recent: It wants the latest.
        history: It asks how things were, so superseded facts may come back.
    """

    terms: tuple[str, ...]
    shown: Mapping[str, str]
    speakers: frozenset[int]
    names: tuple[str, ...]
    own_words: str
    dates: tuple[Span, ...]
    wanted: Wanted
    several: bool
    places: frozenset[str]
    recent: bool
    history: bool


Span = tuple[float, float]
_DAY: Final = 86_400.0
_SPAN_DAYS: Final = {4: 366.0, 7: 31.0, 8: 7.0, 10: 1.0}
"""Days meant by a date of this many characters: 2023, 2023-05, 2023-W19, 2023-05-03."""

_PLACES: Final = r"(?:city|country|place|state|town)"
_PATTERNS: Final = tuple(
    (wanted, re.compile(pattern))
    for wanted, pattern in (
        (Wanted.TIME, r"\b(?:when|how long|(?:what|which) (?:day|date|month|year|time))\b"),
        (Wanted.NUMBER, r"\b(?:how (?:many|much|often|old)|what number)\b"),
        (Wanted.PLACE, rf"\b(?:where|(?:what|which) {_PLACES})\b"),
        (Wanted.PERSON, r"\b(?:who|whom|whose)\b"),
        (Wanted.JUDGEMENT, r"^(?:is|are|was|were|do|does|did|has|have|can|could|might|should)\b"),
        (Wanted.JUDGEMENT, r"^(?:what )?(?:would|might)\b"),
    )
)
_SEVERAL: Final = re.compile(
    r"^(?:what|which) (?:[\w'-]+ ){0,2}?(?!(?:was|does|has|his|this)\b)\w{2,30}[^s\W]s\b",
)
_SELF: Final = re.compile(r"\b(?:i|i'm|i've|my|me|mine|myself)\b")
_RECENT: Final = re.compile(
    r"\b(?:recently|lately|latest|most recent|newest|last time|these days|just now)\b",
)
_HISTORY: Final = re.compile(
    r"\b(?:used to|previous(?:ly)?|former(?:ly)?|before|earlier|back then|old|history|changed?)\b",
)


def read(
    text: str,
    speakers: Mapping[str, int],
    mentions: Sequence[Mention],
    places: Collection[str] = (),
) -> Asked:
    """Read a cue.

    Args:
        text: What memory is asked.
        speakers: Codes by name, lower case; a name of several words is also
            recognised by its first word.
        mentions: What `perceive` found in it; its dates are used.
        places: Names of places that memories know, lower case.
    """
    low = text.casefold().replace("’", "'")
    called = _called(speakers)
    shown: dict[str, str] = {}
    named: dict[str, int] = {}
    spoken: list[str] = []
    for word in words(text):
        bare = word.casefold().replace("’", "'").removesuffix("'s")
        term = stem(word)
        if not term:
            continue
        if bare in called:
            named[term] = called[bare]
            spoken.append(word)
        else:
            shown.setdefault(term, word)
    codes = set(named.values())
    whole = [name for name, code in speakers.items() if code in codes and " " in name]
    if _SELF.search(low):
        codes.add(SELF_SPEAKER)
    return Asked(
        terms=tuple(shown),
        shown=shown,
        speakers=frozenset(codes),
        names=tuple(named),
        own_words=_in_own_words(text, spoken + whole),
        dates=tuple(
            _span(found) for found in mentions if found.kind is EntityKind.DATE and found.at
        ),
        wanted=next((kind for kind, pattern in _PATTERNS if pattern.search(low)), Wanted.OTHER),
        several=bool(_SEVERAL.search(low)),
        places=frozenset(_named_among(places, low)),
        recent=bool(_RECENT.search(low)),
        history=bool(_HISTORY.search(low)),
    )


def _called(speakers: Mapping[str, int]) -> dict[str, int]:
    called: dict[str, int] = {}
    for name, code in speakers.items():
        if name:
            called.setdefault(name.split()[0], code)
            called[name] = code
    return called


def _named_among(places: Collection[str], low: str) -> Iterator[str]:
    for place in places:
        if place and place in low and re.search(rf"\b{re.escape(place)}\b", low):
            yield place


def _in_own_words(text: str, names: Sequence[str]) -> str:
    """Put "I" and "my" for names; the longest first, so that whole names go before their parts."""
    for name in sorted(names, key=len, reverse=True):
        possessive = name.endswith(("'s", "’s"))
        spelt = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        text = spelt.sub("my" if possessive else "I", text)
    return text


def _span(date: Mention) -> Span:
    start = date.at.timestamp() if date.at else 0.0
    length = _SPAN_DAYS.get(len(date.value), 1.0) * _DAY
    return (start, start + length)
