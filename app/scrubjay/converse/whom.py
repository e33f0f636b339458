"""Whom a question is about, so that an answer does not mix one person's facts with another's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.memory import Memory

_OWN: Final = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|us|our|ours)\b"
)
_BY_NAME: Final = re.compile(r"\b(?:who|whose|name|names|called|family|siblings|children)\b")
_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w'-]+")
_ABOUT_NAMED: Final = re.compile(
    r"\b(?:is|are|was|were|does|did|do|has|have|had|can|will|about|of|with)"
    r" (?!(?:Mr|Mrs|Ms|Dr|Sir)\b)(?P<name>[A-Z][\w-]+)(?:'s)?\b"
)
"""Somebody with a name whom a question is about: "How old is Juno?"."""
_KIN: Final = re.compile(
    r"\b(?:my|our) (?:(?:older|younger|big|little|late|best|new|own) )*(?P<kin>(?:grand|step-?)?"
    r"(?:mother|father|mum|mom|dad|sister|brother|son|daughter|child|children|kids?|wife|husband"
    r"|spouse|partner|girlfriend|boyfriend|parents|twins)(?:-in-law)?|aunt|uncle|cousin|niece"
    r"|nephew|friend|boss|manager|colleague|neighbou?r|flatmate|dog|puppy|cat|kitten|horse)\b"
)
"""Somebody of the person's, who is not the person."""
_MOTHER: Final = "mother|mum|mom|mummy|mama"
_FATHER: Final = "father|dad|daddy|papa"
_ALSO_CALLED: Final = {
    "mother": _MOTHER, "mum": _MOTHER, "mom": _MOTHER, "mama": _MOTHER, "father": _FATHER,
    "dad": _FATHER, "daddy": _FATHER, "papa": _FATHER, "child": "child|son|daughter|baby|boy|girl",
    "children": "child(?:ren)?|kids?|sons?|daughters?|twins|baby|boys?|girls?",
    "kids": "child(?:ren)?|kids?|sons?|daughters?|twins|baby|boys?|girls?",
    "twins": "twins?", "dog": "dog|puppy", "puppy": "dog|puppy", "cat": "cat|kitten",
    "boss": "boss|manager|supervisor", "manager": "boss|manager", "spouse": "husband|wife|spouse",
    "partner": "partner|husband|wife|boyfriend|girlfriend", "parents": "parents?|mother|father",
}  # fmt: skip
_SOMEONE: Final = re.compile(r"\b(?:he|she|they|him|her|his|their|them)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """The people a question is about.

    Attributes:
        own: It speaks of the person themselves.
        known: Names and relations of people (or pets) memory knows, lower case; when there
            are any, the question is about them.
        words: All of its words, lower case, and the names in it.
        stranger: The name or relation, lower case, of somebody it is about of whom memory
            knows nothing; else "".
        kin: It is a relation ("mother") and no name.
    """

    own: bool
    known: frozenset[str]
    words: str
    stranger: str = ""
    kin: bool = False

    @property
    def for_a_name(self) -> bool:
        """Report whether it asks who somebody is, or what they are called."""
        return _BY_NAME.search(self.words) is not None

    def concerns(self, memory: Memory, drawn: Sequence[Memory] = ()) -> bool:
        """Report whether a memory may answer it: it is about the same people.

        Args:
            memory: A statement, or what was said.
            drawn: The statements drawn from what was said.
        """
        if memory.triple is None:
            told = [each for each in drawn if each.triple is not None]
            if told:
                return any(self.concerns(each) for each in told)
            return self._may_speak_of_them(memory)
        subject = memory.triple.subject.casefold()
        if self.known:
            named = {subject, memory.triple.object.casefold(), memory.triple.context.casefold()}
            return bool(named & self.known) or (subject == SELF and self._mentions(memory))
        if self.stranger and (subject == SELF or not self.kin):
            return self._names_stranger(memory)
        if subject == SELF or not self.own:
            return True
        called = _ALSO_CALLED.get(subject, re.escape(subject))
        return re.search(rf"\b(?:{called})\b", self.words) is not None

    def _may_speak_of_them(self, memory: Memory) -> bool:
        """Report whether a saying names somebody it is about, or goes on about somebody."""
        if memory.speaker or not (self.known or self.kin) or _SOMEONE.search(memory.text):
            return True
        return self._mentions(memory) if self.known else self._names_stranger(memory)

    def _names_stranger(self, memory: Memory) -> bool:
        called = _ALSO_CALLED.get(self.stranger, re.escape(self.stranger))
        words = f"{memory.text} {memory.source.words}".casefold()
        owned = r"(?:(?:my|our|the) (?:\w+ ){0,2}|^)" if self.kin else r"\b"
        return re.search(rf"{owned}(?:{called})\b", words) is not None

    def _mentions(self, memory: Memory) -> bool:
        text = memory.text.casefold()
        return any(re.search(rf"\b{re.escape(each)}\b", text) for each in self.known)


def whom(question: str, people: Mapping[str, str]) -> Whom:
    """Return whom a question is about.

    Args:
        question: In the person's words.
        people: What everyone memory knows is to the person, by name: {"Ada": "sister"}.
    """
    low = question.casefold().replace("’", "'")
    known: set[str] = set()
    for name, relation in people.items():
        called, is_to = name.casefold(), relation.casefold()
        by_name = re.search(rf"\b{re.escape(called)}\b", low)
        by_relation = is_to and re.search(rf"\b(?:my|our) {re.escape(is_to)}(?:'s)?\b", low)
        if by_name or by_relation:
            known |= {called, is_to} - {""}
    names = " ".join(_NAME.findall(question)).casefold()
    kin = _KIN.search(low)
    return Whom(
        own=bool(_OWN.search(low)),
        known=frozenset(known),
        words=f"{low} {names}",
        stranger="" if known else kin["kin"] if kin else _named(question),
        kin=kin is not None,
    )


def _named(question: str) -> str:
    found = _ABOUT_NAMED.search(question)
    return found["name"].casefold() if found else ""
