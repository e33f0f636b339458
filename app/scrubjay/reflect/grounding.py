"""Believe of a model's thoughts only what stands in the person's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, Triple
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrubjay.reflect.thought import Thought

PREDICATES: Final[Mapping[str, tuple[str, bool]]] = {
    "name": ("name", True),
    "nickname": ("nickname", True),
    "born on": ("bday", True),
    "from": ("origin", True),
    "lives in": ("address-level2", True),
    "works at": ("organization", True),
    "works as": ("organization-title", True),
    "studies": ("studies", True),
    "studies at": ("school", True),
    "likes": ("likes", True),
    "dislikes": ("likes", False),
    "allergic to": ("allergic-to", True),
    "diet": ("dietary", True),
    "health": ("health", True),
    "takes": ("takes", True),
    "has": ("has", True),
    "pet": ("pet", True),
    "plays": ("plays", True),
    "speaks": ("speaks", True),
    "plans": ("plans", True),
}
"""What the grammar lets a model say, by our predicate and its polarity."""
_OWN: Final = frozenset({"me", "i", "myself", "the writer", "my"})
_EMPTY: Final = frozenset(
    {"me", "i", "my", "you", "it", "this", "that", "him", "her", "them", "us", "there", "here"},
)
"""Words that name nothing by themselves."""
RELATIONS: Final = frozenset(
    {
        "wife",
        "husband",
        "partner",
        "mother",
        "father",
        "sister",
        "brother",
        "son",
        "daughter",
        "friend",
    },
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
_UNREAL: Final = re.compile(
    r"\?|\b(?:if|would|wish|hope|maybe|perhaps|might|could|should|imagine|pretend|suppose|unless"
    r"|said|says|told|tells|claims?|thinks?|dream\w*|as if|yeah right|kidding|joking)\b|^\s*>",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"\u201c\u201e\u00ab][^\"\u201d\u00bb\n]*[\"\u201d\u00bb]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """A thought that stands in the text: its triple, and the sentence with its offset."""

    triple: Triple
    words: str
    start: int


def grounded(thoughts: Sequence[Thought], text: str) -> Iterator[Grounded]:
    """Yield the thoughts whose subject and object occur in one plain sentence of the text.

    A sentence that asks, supposes, reports or quotes is not plain. Whatever else a model
    says is dropped: it may order words, not add any.
    """
    plain = _QUOTED.sub(lambda found: " " * len(found.group()), text)
    for thought in thoughts:
        triple = _triple(thought)
        if triple is None:
            continue
        for sentence in _SENTENCE.finditer(plain):
            if not _UNREAL.search(sentence.group()) and _holds(sentence.group(), triple, plain):
                said = text[sentence.start() : sentence.end()]
                lead = len(said) - len(said.lstrip())
                yield Grounded(triple=triple, words=said.strip(), start=sentence.start() + lead)
                break


def _triple(thought: Thought) -> Triple | None:
    if thought.subject[:1].islower() and normalised(thought.subject) not in _OWN | RELATIONS:
        return None
    own = normalised(thought.subject) in _OWN
    subject = SELF if own else thought.subject
    name = normalised(thought.predicate)
    if name in RELATIONS:
        return Triple(subject=SELF, predicate="related-to", object=thought.object, context=name)
    known = PREDICATES.get(name)
    if known is None or normalised(thought.object) in {*_EMPTY, normalised(subject)}:
        return None
    return Triple(subject=subject, predicate=known[0], object=thought.object, polarity=known[1])


def _holds(sentence: str, triple: Triple, text: str) -> bool:
    """Report whether the object stands in the sentence and the subject in the text."""
    if not _occurs(triple.object, sentence):
        return False
    if triple.predicate == "related-to":
        return _occurs(triple.context, text) or triple.context in ("mother", "father", "partner")
    return triple.subject == SELF or _occurs(triple.subject, text)


def _occurs(words: str, text: str) -> bool:
    pattern = rf"(?<!\w){re.escape(normalised(words))}(?!\w)"
    return bool(normalised(words)) and re.search(pattern, normalised(text)) is not None
