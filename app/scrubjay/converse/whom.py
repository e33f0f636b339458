"""Whom a question is about, so that an answer does not mix one person's facts with another's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.memory import Memory

_OWN: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself)\b")
_BY_NAME: Final = re.compile(r"\b(?:who|whose|name|names|called|family|siblings|children)\b")
_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """The people a question is about.

    Attributes:
        own: It speaks of the person themselves.
        known: Names and relations of people (or pets) memory knows, lower case; when there
            are any, the question is about them.
        words: All of its words, lower case, and the names in it.
    """

    own: bool
    known: frozenset[str]
    words: str

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
            return not told or any(self.concerns(each) for each in told)
        subject = memory.triple.subject.casefold()
        if self.known:
            named = {subject, memory.triple.object.casefold(), memory.triple.context.casefold()}
            return bool(named & self.known) or (subject == SELF and self._mentions(memory))
        if subject == SELF or not self.own:
            return True
        return re.search(rf"\b{re.escape(subject)}\b", self.words) is not None

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
    return Whom(own=bool(_OWN.search(low)), known=frozenset(known), words=f"{low} {names}")
