"""Whether a newer line can bear on what is told at all: its people, its day, its own subject.

Nearness of meaning puts a choir rehearsal beside the dentist's appointment, and what one person
eats beside what another does. Before a newer line is believed to change something it must be about
the same person, about the same appointment where one is told, and must not have been read already
as saying something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.remember.deeds import content
from scrubjay.remember.doubt import of_one_slot, says_change, shifts
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.signs import ASKING, asks_amount, asks_when, tells_day, tells_number

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from scrubjay.domain.memory import Memory

_I: Final = re.IGNORECASE
DATED: Final = ("plans", "event")
"""What is named again where its day changes."""
_LOOSE: Final = frozenset({*DATED, "todo", "due", "mood", "memory"})
"""Drawn from lines that may say something else beside it."""
_MINE: Final = re.compile(r"\b(?:i|im|ive|my|me|mine|we|our|us)\b", _I)
_ME: Final = re.compile(r"\b(?:i|im|ive|we)\b", _I)
_THEY: Final = re.compile(r"\b(?:he|hes|she|shes|they|his|him|her|their|them)\b", _I)
_IT: Final = re.compile(r"\b(?:it|its|it's|this|that|that's|they|they've|both)\b", _I)
_ASKS_NAME: Final = re.compile(r"\b(?:names?|named|called|renamed|surname)\b", _I)
_NAME: Final = re.compile(r"(?<=[\w,;:] )[A-Z][\w'-]*[a-z]")
_REPLACES: Final = re.compile(
    r"\b(?:in (?:its|his|her|their|[\w-]+'s) place|instead|replac(?:es|ed)|t(?:akes?|ook) over)\b",
    _I,
)
_YEARLY: Final = re.compile(r"\b(?:birth ?days?|bday|born|anniversary)\b", _I)
"""Days that nothing moves: only what names them puts them right."""
_GIVEN: Final = content(" ".join(GIVEN_NAMES))
_GENERAL: Final = frozenset(
    """appointment meeting date time day week month year plan booking tomorrow today tonight
    morning afternoon evening clock have has is are was at on in to with for the my our new next
    last first still again any more like want get got put make made take took good bad too very
    also don t""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Words that name no one appointment."""


def is_of_others(line: str, told: Memory, question: str, people: Collection[str]) -> bool:
    """Report whether a line speaks of people other than what is told is about.

    What it says of the person themselves counts only where the memory is about them too.

    Args:
        line: What was said later.
        told: What is about to be told.
        question: What is asked.
        people: Words that name the people and pets that are known.
    """
    words = content(line)
    named = words & frozenset(people)
    about = _about(told, question, people)
    if about:
        strangers = named | words & _GIVEN
        return not words & about and (bool(strangers) or _THEY.search(line) is None)
    meant = content(f"{told.text} {question}")
    return bool(named) and not named & meant and _MINE.search(line) is None


def _about(told: Memory, question: str, people: Collection[str]) -> frozenset[str]:
    """Return the words that name whom a memory is about; none where that is the person."""
    if told.triple is not None:
        return frozenset() if told.triple.subject == SELF else content(told.triple.subject)
    names = content(told.text) & (frozenset(people) | _GIVEN)
    asked = names & content(question)
    return frozenset() if _ME.search(told.text) else asked


def may_move(line: str, told: Memory, question: str) -> bool:
    """Report whether a line may bear on an appointment or an amount; true where none is told.

    It must name it again, or take it up by a pronoun or a word of change; a birthday is only put
    right by name. What another appointment or another thing's price is changes nothing of it.
    """
    dated = told.triple.predicate in DATED if told.triple else tells_day("", told.text)
    brings_day = tells_day("", line) and (
        tells_day(told.text, line) or tells_number(told.text, line)
    )
    if dated and (asks_when(question) or told.triple):
        if _YEARLY.search(f"{told.text} {question}"):
            return brings_day and _names_it(line, told, question)
        changes = says_change(line)
        return (changes or brings_day) and (changes or _takes_up(line, told, question))
    if dated and brings_day:
        return says_change(line) or _takes_up(line, told, question)
    if asks_amount(question) and tells_number("", told.text):
        return shifts(line) or _takes_up(line, told, question)
    return True


def replaces(line: str) -> bool:
    """Report whether a line says that something came in the place of something."""
    return _REPLACES.search(line) is not None


def may_rename(line: str, question: str) -> bool:
    """Report whether a line may change what something is called; true where no name is asked for.

    It must speak of names itself, or hold one elsewhere than at the beginning of a sentence.
    """
    if _ASKS_NAME.search(question) is None:
        return True
    return _ASKS_NAME.search(line) is not None or _NAME.search(line) is not None


def _takes_up(line: str, told: Memory, question: str) -> bool:
    return _names_it(line, told, question) or _IT.search(line) is not None


def _names_it(line: str, told: Memory, question: str) -> bool:
    return bool(_telling(f"{told.text} {question}") & _telling(line))


def is_elsewhere(told: Sequence[Memory], drawn: Sequence[Memory], line: str, meant: str) -> bool:
    """Report whether a line was read as saying something else, and names nothing of this.

    Args:
        told: Statements that are told, or drawn from what is told.
        drawn: Statements drawn from the line.
        line: What was said later.
        meant: What is told, and asked.
    """
    read = [each for each in drawn if _is_read(each)]
    ours = [each.triple for each in told if each.triple and _is_read(each)]
    if not read or not ours:
        return False
    if any(of_one_slot(each, triple) for each in read for triple in ours):
        return False
    whose = content(" ".join(each.subject for each in ours))
    return not (_telling(line) & _telling(meant)) - whose - _GIVEN


def _telling(text: str) -> frozenset[str]:
    """Return the words that name a thing, without days, numbers and what one asks with."""
    words = content(text) - ASKING - _GENERAL
    return frozenset(each for each in words if each.isalpha() and not tells_day("", each))


def _is_read(memory: Memory) -> bool:
    if memory.triple is None or memory.kind is MemoryKind.EPISODE:
        return False
    lost = memory.state in (MemoryState.TRASHED, MemoryState.PROPOSED)
    return not lost and memory.triple.predicate not in _LOOSE
