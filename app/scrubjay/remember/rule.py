"""The language in which the families of patterns are written.

A rule reads what follows the subject of a clause. Its pattern begins where the subject
ends and may use `{be}`, `{do}` and `{aux}`: all forms of "am" and of a verb's auxiliaries, with
negation (group neg), an end ("no longer", group gone) and the past (group was).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.remember.values import Value

_ADVERB: Final = (
    r"(?:\s+(?:really|also|now|still|currently|actually|just|always|finally|recently|usually"
    r"|absolutely|totally|kind of|sort of|originally|already|pretty much|officially|both|only"
    r"|mostly|mainly|primarily|generally|truly|genuinely|definitely|quite|very|so|even|often"
    r"|sometimes|happily|proudly|severely|deathly|mildly|slightly|highly|terribly|strictly|simply"
    r"|basically|technically|sadly|unfortunately|at the moment|right now|these days|nowadays"
    r"|lately|myself|personally|secretly|occasionally|regularly|normally|typically|all|badly|super"
    r"|mega|proper|properly"
    r"|extremely|seriously|hugely|massively|dead|dreadfully|awfully|kinda|sorta|a bit|a little"
    r"|partly|half|nearly always"
    r"|today)){0,3}"
)
_BE: Final = (
    r"(?:(?:\s*'ve|ve|\s+have|\s*'s|\s+has)(?P<neg3>n't|\s+not|\s+never)?(?:\s+(?:always|only|also"
    r"|now))?\s+been|\s*'m|m\b|\s*'re|\s*'s|\s+(?:am|is|are)|(?P<was>\s+(?:was|were"
    r"|used\s+to\s+be))|(?P<bare>(?:\s+been)?(?=\s)))(?P<neg>\s+not\b|n'?t\b"
    r"|\s+never\b)?(?P<gone>\s+no\s+longer\b)?" + _ADVERB + r"(?P<neg2>\s+not\b)?"
)
_HAVE: Final = r"(?:\s*'ve|ve\b|\s+have\b|\s+has\b|\s+had\b|\s*'d\b)?"
_AM: Final = r"(?:\s*'m|m\b|\s*'re|\s*'s|\s+am|\s+is|\s+are)?"
_NOT: Final = (
    _ADVERB
    + r"(?:(?P<neg>\s+(?:do|does|did|can|could|have|has|am|is|was)(?:\s+not|n'?t)|\s+can(?:not"
    r"|'?t)\b|\s+not|\s+never)|(?P<gone>\s+no\s+longer|\s+stopped|\s+quit|\s+gave\s+up)"
    r"|(?P<was>\s+used\s+to|\s+once|\s+was|\s+were|\s+previously|\s+formerly))?(?:\s+been)?"
    + _ADVERB
)
_DO: Final = _HAVE + _AM + _NOT
_AUX: Final = _HAVE + _NOT
"""Without "am": "we are like a family" is no liking."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How one family says one thing.

    Attributes:
        pattern: What follows the subject, up to the object.
        read: Cuts the object out of the words that follow the pattern.
        ended: The verb itself says that it is over ("I quit …").
        lasts: The past tense still says something that holds ("I moved to …").
        headless: May open a sentence without its subject ("Born in Linz").
        only_ends: Says that something is over, and is not kept where nothing is.
        introduces: Its value is a name only if it stands as one ("I'm Anna", not "I'm Done").
        dated: Worth keeping only with a day in the clause ("I met Ida" is small talk).
    """

    pattern: str
    predicate: str
    read: Callable[[str], tuple[Value, ...]]
    confidence: float = 0.9
    context: str = ""
    polarity: bool = True
    ended: bool = False
    lasts: bool = False
    headless: bool = False
    dated: bool = False
    only_ends: bool = False
    introduces: bool = False

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern with its macros opened."""
        opened = (
            self.pattern.replace("{be}", _BE)
            .replace("{do}", _DO)
            .replace("{aux}", _AUX)
            .replace("{adv}", _ADVERB)
        )
        return re.compile(opened, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """What "my …" may name, and how its value is read."""

    predicate: str
    read: Callable[[str], tuple[Value, ...]]
    context: str = ""
    confidence: float = 0.95
