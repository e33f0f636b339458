"""Read on which days something regular is, and to which day something planned was moved.

"Choir practice is on Tuesdays" holds until "choir practice has moved to Thursdays"; which of
the two is about the same thing is found by `remember.succession`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.life import DATED
from scrubjay.remember.find import Find
from scrubjay.remember.values import rest
from scrubjay.remember.when import read_day

if TYPE_CHECKING:
    from collections.abc import Iterator

_I: Final = re.IGNORECASE
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_REGULARLY: Final = (
    rf"(?:(?:on |to )?{_DAY}s\b|(?:on |to )?(?:every|each) (?:other |second )?(?:{_DAY}|week|day"
    rf"|month"
    rf"|morning|evening)\b|(?:on |to )?{_DAY} (?:morning|afternoon|evening|night)s\b"
    r"|(?:once|twice|\w+ times) a (?:week|month)\b)"
)
_THING: Final = r"(?:(?:my|our|the)\s+)?(?P<what>(?:[\w'-]+ ){0,3}?[\w'-]+)"
_IS_ON: Final = re.compile(
    rf"\s*{_THING}\s+(?:is|are|takes place|happens|meets|runs|was moved|were moved|has moved"
    rf"|have moved"
    rf"|moved|has been moved|is moving|changed|has changed)(?: now| always| usually| held| only)?"
    rf"\s+{_REGULARLY}[^.;]{{0,30}}$",
    _I,
)
_I_HAVE: Final = re.compile(
    rf"\s*(?:i|we)(?:'ve got|\s+(?:now |always |usually )?(?:have|got|attend|take"
    rf"|do))\s+(?P<what>(?:(?!an? "
    rf"plan|to\b)[\w'-]+ ){{1,4}}?){_REGULARLY}[^.;]{{0,30}}$",
    _I,
)
_JOTTED: Final = re.compile(
    r"\s*(?:(?:my|our|the)\s+)?"
    r"(?P<what>(?:(?!(?:i|we|no|not|last|his|her|their|your)\b)[\w'-]+ ){0,3}?"
    r"(?:(?!(?:work|hav|be|go|do|wait|gett?|look|sitt?|stand|pay|think|noth|anyth|someth"
    r"|everyth|morn|even|wedd|meet|build|dur|accord|liv|see|mak|tak|com|leav|com|start|need|want|try)ing\b)\w{3,}ing"
    r"|club|class(?:es)?|practice|lessons?|choir|band|orchestra|yoga|pilates|zumba|football|netball"
    r"|tennis|judo|karate|badminton|rehearsals?|physio|therapy|quiz night|book group))"
    rf"(?: with (?:[\w'-]+ ){{1,3}}?| )(?:is |are )?{_REGULARLY}",
    _I,
)
"""A pursuit with its days, without a verb: "running club on Tuesdays is the best thing"."""
_NOBODY: Final = re.compile(
    r"(?:it|that|this|he|she|they|we|i|you|there|which|who|what|everything|nothing|today)\b"
    r"|.*\b(?:his|her|their|your)\b",
    _I,
)
_PUT: Final = (
    r"(?:moved|postponed|put off|brought forward|rescheduled|delayed|pushed(?: back)?|changed"
    r"|shifted)"
)
_MOVED: Final = re.compile(
    rf"\s*{_THING}\s+(?:(?:is|are|was|were|has|have|been|got|now|just)\s+){{0,3}}{_PUT}"
    r"(?:\s+(?:back|forward))?\s+(?:to|until|till|by)(?= )",
    _I,
)
_WE_MOVED: Final = re.compile(
    rf"\s*(?:i|we|they)(?:'ve|\s+have|\s+had to)?(?:\s+just)?\s+{_PUT}\s+(?:my|our"
    rf"|the)\s+(?P<what>[^,.;]{{2,50}}?)"
    r"(?:\s+(?:back|forward))?\s+(?:to|until|till)(?= )",
    _I,
)
_ON_DAY: Final = re.compile(
    r"\s*(?:(?:my|our|the)\s+)?(?P<what>[\w'-]+(?: [\w'-]+){0,3}?)\s+(?:is|are|will be|will come"
    r"|comes?(?: off| out| back| round)?|starts?|begins?|opens?|arrives?|launches|expires?"
    r"|takes? place)(?: now| set for| due)?(?: on| from)?(?: the)? (?P<day>(?:\d{1,2}(?:st|nd|rd"
    r"|th)?(?: of)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?))\W*$",
    _I,
)
"""A thing with its day: "the plasterer comes on the 5th of February"."""
_NO_THING: Final = re.compile(
    r"\b(?:birthday|anniversary|name day|today|tomorrow|yesterday|deadline|date|dob)\b", _I
)
_PLANNED: Final = re.compile(
    r"\b(?:trip|flight|holiday|vacation|appointment|exam|test|wedding|party|meeting|visit|viewing"
    r"|interview|surgery|operation|concert|race|marathon|date|booking|lesson|class|hearing"
    r"|deadline|move|check-?up|scan|recital|match|game|conference|session|presentation)s?\b",
    _I,
)
SHIFTED: Final = re.compile(rf"\b{_PUT}\b", _I)
"""Says of a plan or a routine that it is on another day than before."""
_SURE: Final = 0.85


def routines(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield on which days something regular is: "choir practice is on Tuesdays"."""
    for pattern in (_IS_ON, _I_HAVE):
        found = pattern.match(prepared, start, end)
        if found is not None and not _NOBODY.match(found["what"]):
            yield from _whole("routine", prepared, start, end)
            return
    jotted = _JOTTED.match(prepared, start, end)
    if jotted is not None and not _NOBODY.match(jotted["what"]):
        yield from _whole("routine", prepared, start, jotted.end())


def moved_plans(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield a plan that is on another day now: "the exam is postponed to 3 March"."""
    on_day = _ON_DAY.match(prepared, start, end)
    if on_day and not _NOBODY.match(on_day["what"]) and not _NO_THING.search(on_day["what"]):
        if read_day(on_day["day"]):
            yield from _whole("plans", prepared, on_day.start("what"), end)
        return
    found = _MOVED.match(prepared, start, end) or _WE_MOVED.match(prepared, start, end)
    if found is None or not _PLANNED.search(found["what"]) or _NOBODY.match(found["what"]):
        return
    if DATED.search(f" on{prepared[found.end() : end]}") or DATED.search(prepared[start:end]):
        yield from _whole("plans", prepared, found.start("what"), end)


def _whole(predicate: str, prepared: str, start: int, end: int) -> Iterator[Find]:
    for value in rest(prepared[start:end]):
        yield Find(
            who=SELF,
            predicate=predicate,
            value=value,
            offset=start,
            family="life",
            confidence=_SURE,
        )
