"""The words for family and friends, of whom more is kept than of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from scrubjay.domain.memory import Triple

CLOSE: Final = (
    "(?:mother|father|sister|brother|son|daughter)[- ]in[- ]law|parents|grandparents|in-laws|wife"
    "|husband|spouse|partner|girlfriend|boyfriend|fianc\u00e9e?"
    "|fiancee?|mother|mom|mum|mama|mummy|father|dad|papa|daddy|sister|brother|sibling|half-?sister"
    "|half-?brother|step-?sister|step-?brother|step-?mother|step-?father|step-?mom|step-?dad"
    "|step-?son|step-?daughter|son|daughter|kid|child|baby|grandmother|grandma|granny|nana"
    "|grandfather|grandpa|granddad|grandson|granddaughter|aunt|auntie|uncle|cousin|niece|nephew"
    "|godmother|godfather|godson"
    "|goddaughter|twin|gf|bf|hubby|missus|other half|better half|bestie|grandad|nan|gran"
    "|ex[- ](?:wife|husband|girlfriend|boyfriend|partner|spouse|fianc\u00e9e?)|ex"
    "|best friend|friend|best mate|mate|buddy|bff"
)
"""Alternatives of a pattern, to be matched without regard to case."""
_LATE: Final = re.compile(rf"late (?:{CLOSE})", re.IGNORECASE)


def is_of_the_dead(triple: Triple) -> bool:
    """Report whether it names somebody close who is dead: "late wife", not "late shift"."""
    return triple.predicate == "related-to" and _LATE.fullmatch(triple.context) is not None
