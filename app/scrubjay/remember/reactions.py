"""Read what somebody cannot bear by what it does to them: "aspirin gives me hives"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_RASH: Final = (
    r"(?:hives|(?:an? )?(?:\w+ )?rash|anaphyla\w+|welts|eczema|an asthma attack|a reaction)"
)
_MY: Final = r"my (?:tongue|lips?|throat|face|eyes|mouth)"
_WHAT: Final = (
    r"(?P<what>(?!(?:it|that|this|he|she|they|which|stress|work|heat|cold|weather)\b)"
    r"[a-z][\w-]*(?: [a-z][\w-]*)?)"
)
_GIVES: Final = re.compile(
    rf"^\W*(?:(?:also|and|even|just|the|eating|any)\s+)?{_WHAT}(?:\s+(?:always|still|also))?\s+"
    rf"(?:(?:gives?|gave) me {_RASH}|brings? me out in {_RASH}|(?:makes?|made) {_MY} (?:swell"
    rf"|itch|burn"
    rf"|tingle|close)\w*|(?:sends?|sent) me into anaphyla\w+)",
    _I,
)
_NAMED: Final = re.compile(
    r"^\W*(?:severe |mild |bad |serious |also )?(?P<what>(?!(?:no|any|food|the|an?|my|his|her|their"
    r"|skin|this|drug|new|kid|seasonal)\b)[a-z-]{3,15}) allergy(?=\s*(?:$|[,(;.!]))",
    _I,
)
"""Said without a verb, in a list about oneself: "nut allergy (severe), asthma"."""
_SURE: Final = 0.85


def reactions(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield what the person is allergic to, where its effect is told."""
    words = prepared[sentence.start : sentence.end]
    found = _GIVES.match(words) or _NAMED.match(words)
    if found is None or MASK in words:
        return
    yield Find(
        who=SELF,
        predicate="allergic-to",
        value=Value(text=found["what"], start=0, end=len(found["what"])),
        offset=sentence.start + found.start("what"),
        family="health",
        confidence=_SURE,
    )
