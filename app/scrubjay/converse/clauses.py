"""Whom a sentence speaks of, clause by clause: the person themselves, or somebody else."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.converse.aims import telling

CONTINUES: Final = re.compile(
    r"^(?:he|she|it|they|that|this|there|then|his|her|its|their)\b", re.IGNORECASE
)
_WHO_IS: Final = re.compile(r",? (?:who|whose)\b|: ")
OF_ME: Final = re.compile(
    r"\b(?:I|I'm|I've|I'd|i|im|me|my|mine|we|we're|we've|our|us)\b", re.IGNORECASE
)
BEGINS_WITH_ANOTHER: Final = re.compile(
    r"(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Nn]ow|[Tt]hen),? )?(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er"
    r"|[Tt]heir)\b|(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]) "
    r"(?:[a-z]+ ){0,2}?(?:mother|father|mum|mom|dad|parents|sister|brother|son|daughter|child"
    r"|children|kids?|wife|husband|partner|girlfriend|boyfriend|aunt|uncle|cousin|niece|nephew|friend|boss"
    r"|manager|colleague|neighbou?r|flatmate|roommate|landlord|landlady|teacher|grandmother"
    r"|grandfather|grandma|grandpa|ex|man|woman|guy|lady|girl|boy)\b|(?:[Mm]ums?|[Mm]oms?|[Dd]ads?|[Ss]is|[Bb]ro(?:ther)?|[Ss]ister|[Hh]ubby)\b|"
    r"(?!(?:I|We|My|Our|The|This|That|There|It|In|On|At|Not|No|Yes|Today|Yesterday)\b)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )?[A-Z][\w-]+(?: [A-Z][\w-]+| and [A-Z]\w+)?(?:'s)? "
    r"(?:is|was|has|had|got|lives|works|plays|likes|wants|does|studies|moved|left|started|bought|says|said|told"
    r"|rang|phoned|texted|dropped|graduated|proposed|promised|invited|visited|married|teaches|loves"
    r"|hates|wrote|asked|died|retired|(?:went|came) (?:home|back|over|to))"
    r"\b)",
)
"""A sentence that begins with somebody else, who does something."""
_CLAUSE: Final = re.compile(
    r"[,;:] (?=(?:and |but |so )?(?:my|our|he|she|they|his|her|[A-Z]\w+)\b)"
    r"| (?=(?:so|and|but|while) (?!I\b)(?:my \w+ |he |she |they |[A-Z][\w']+ ))"
)
"""Where a sentence may go on about somebody else."""


def of_oneself(sentence: str) -> str:
    """Return the part of a sentence that tells of the person themselves, "" where none does."""
    clauses = (
        _WHO_IS.split(sentence, maxsplit=1)[:1]
        if not BEGINS_WITH_ANOTHER.match(sentence)
        else [sentence]
    )
    own = [each for each in _CLAUSE.split(clauses[0]) if _is_of_oneself(each)]
    return ", ".join(own)


def _is_of_oneself(clause: str) -> bool:
    return (
        not BEGINS_WITH_ANOTHER.match(clause)
        or OF_ME.search(BEGINS_WITH_ANOTHER.sub(" ", clause, count=1)) is not None
    )


def told_of(sentence: str, people: frozenset[str]) -> str:
    """Return the part of a sentence that tells of these people, who are given as stems.

    A sentence that begins with somebody else tells of them only from where it names them.
    """
    first = BEGINS_WITH_ANOTHER.match(sentence)
    if first is None or people & telling(first[0]) or CONTINUES.match(sentence):
        return sentence
    clauses = _CLAUSE.split(sentence)
    named = [place for place, each in enumerate(clauses) if people & telling(each)]
    return ", ".join(clauses[named[0] :]) if named else sentence
