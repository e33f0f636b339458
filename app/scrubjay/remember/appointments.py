"""Read appointments as they are jotted down: "dentist tuesday at 9:30", "Physio Thu 14h"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.hours import HOUR
from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_WITH: Final = (
    r"(?:dentist|doctor|doc|gp|physio|optician|hairdresser|haircut|barber|vet|mechanic|mot|garage"
    r"|nurse|midwife|lawyer|solicitor|notary|accountant|bank|plumber|electrician|chimney sweep"
    r"|massage|therapy|counselling|rehearsal|lesson|class|training|interview|exam|viva|meeting"
    r"|viewing"
    r"|appointment|check-?up|blood test|x-?ray|mri|scan|ultrasound|vaccination|jab|flu shot"
    r"|surgery|operation|parents'? evening|flight|train|ferry|hearing|inspection|audition|recital"
    r"|concert|\w[\w-]{0,30}(?:ologist|ician|therapist|therapy|oscopy|ogram))"
)
_DAY: Final = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight|today"
    r"|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?"
    r"|july?"
    r"|aug|sept?|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
    r" \d{1,2}(?:st|nd|rd|th)?)\b"
)
_JOTTED: Final = re.compile(
    rf"\W{{0,9}}(?:(?:reminder|note|remember|also|and|then)\b[:,]?\s+)?(?:my |the )?"
    rf"(?P<plan>(?:(?!(?:i|we|i've|my|no|last|cancelled|missed|was|is|if|had|has|his|her|their"
    rf"|your)\b)[\w'-]+ ){{0,3}}?"
    rf"{_WITH}(?: (?:appointment|check-?up))?(?: (?:with|at|for|in) [\w'. -]{{2,40}}?)?,?"
    rf" (?:on |next |this |coming )*{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? {HOUR})?)(?=\s*(?:$|[,.;!(-]|\b(?:with|at|in|for|don't|do not|and)\b))",
    _I,
)
_DATE: Final = (
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?"
    r"|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
    r" \d{1,2}(?:st|nd|rd|th)?)(?:,? 20\d\d)?(?![\w'])"
)
_BOOKED: Final = re.compile(
    r"\W{0,9}(?:(?:and|so|now|also|ok|right)\b,?\s+)?(?:(?:my|our|the)\s+)?(?P<plan>"
    r"(?P<what>\w[\w'-]{0,30}?(?: [\w'-]{1,30}){0,4}?)(?:'s|\s+is|\s+are|\s+has been"
    r"|\s+have been)(?: now| all| already)?\s+(?:(?:booked(?: in)?|fixed|set|scheduled"
    r"|confirmed|pencilled in|arranged)"
    rf"(?: for| on)(?: [\w' -]{{2,30}}?(?: for| on))? {_DATE}(?:,? {HOUR})?"
    rf"|on {_DATE},? {HOUR}))",
    _I,
)
"""A thing with the day it is booked for: "our road test is fixed for 24 November"."""
_HAS_ME: Final = re.compile(
    rf"\W{{0,9}}(?P<plan>(?:(?:my|our|the)\s+)?(?P<what>{_WITH})(?:'s|'ve|\s+has|\s+have|s)?"
    rf"(?: got)?\s+(?:me|us)\s+(?:down|booked|in|booked in|pencilled in)\s+(?:for|on) {_DATE}"
    rf"(?:,? {HOUR})?)",
    _I,
)
_NOT_OURS: Final = re.compile(
    r"\b(?:his|her|their|your|he|she|they|it|that|this|which|who|there|birthday|anniversary|deadline"
    r"|date|was|if)\b",
    _I,
)
_SURE: Final = 0.8


def appointments(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield the appointment a sentence is, with its day and hour as they were said."""
    found = _appointment(prepared, sentence)
    if found is None or MASK in found.group():
        return
    text = found["plan"].rstrip(" ,")
    yield Find(
        who=SELF,
        predicate="plans",
        value=Value(text=text, start=0, end=len(text)),
        offset=found.start("plan"),
        family="life",
        confidence=_SURE,
    )


def _appointment(prepared: str, sentence: Sentence) -> re.Match[str] | None:
    if jotted := _JOTTED.match(prepared, sentence.start, sentence.end):
        return jotted
    for pattern in (_HAS_ME, _BOOKED):
        found = pattern.match(prepared, sentence.start, sentence.end)
        if found and not _NOT_OURS.search(found["what"]):
            return found
    return None
