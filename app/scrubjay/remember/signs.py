"""What the words of a newer line say of whether it changes what was said before.

Beside the meanings of both (`remember.newer`), by which what is nearly the same is found, words
tell what meanings do not: names and numbers that are new, corrections, questions, other people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember import subjects
from scrubjay.remember.deeds import content
from scrubjay.remember.doubt import says_change
from scrubjay.remember.rejecter import fiction_from, refuses
from scrubjay.remember.segments import prepare, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

_I: Final = re.IGNORECASE
ASKING: Final = frozenset(
    """who what which where when how do does did am is are was were have has had i me my we our you
    your the many much long often still now these days nowadays present at moment currently get
    can could will would shall on in for to with of a an and not no it that this there s m ve
    whats wheres whos whens hows im pls please u r one any some""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Words in which one asks, which say nothing of what is asked for."""
_NUMBER: Final = re.compile(
    r"\b\d[\d.,:]*[a-z]{0,2}\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|half|dozen|first|second|third)\b",
    _I,
)
_DAY: Final = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    r"|dec)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}[:.]\d\d\b|\b(?:today|tomorrow|morning|evening"
    r"|afternoon|spring|summer|autumn|winter|weekend|noon)\b",
    _I,
)
_NAME: Final = re.compile(r"\b[A-Z][\w'’-]*[a-z][\w'’-]*")
_WHO: Final = re.compile(r"\b(?:who|whom|whose|name|called)", _I)
_WHERE: Final = re.compile(r"\bwhere|\b(?:address|adress|town|city|place|live|living)\b", _I)
_WHEN: Final = re.compile(r"\b(?:when|date|what (?:day|time|year)|which day|how old|deadline)", _I)
_AMOUNT: Final = re.compile(
    r"\bhow (?:many|much|far|tall|long|old|big|fast|heavy)\b|\b(?:number|price|cost|rent|rate|pay"
    r"|salary|wage|score|time|dose|age|weight|pressure|fee|total|bill|phone|mobile|tel)\b",
    _I,
)
_CORRECTS: Final = re.compile(
    r"\W*(?:correction|sorry|no[,.! ]|nope|oops|actually|wait|i meant|scratch that|strike that"
    r"|my mistake|wrong|i was wrong|not \w+[,;])",
    _I,
)

_TO_DO: Final = re.compile(
    r"(?:to.?do\b|still (?:to|have|has|got|gotta|need)|things to|left to do|remember to"
    r"|(?:[\w']+ ){0,2}jobs left|(?:[\w']+ )?list\b|don't forget)|.{0,8}\bgotta\b"
    r"|.{0,12}\b(?:have|has|need|got|am obliged) (?:still )?to (?!say)",
    _I,
)
"""Tells what is still to be done, which changes nothing yet."""

COLUMNS: Final = (
    "shares_question",
    "shares_old",
    "shares_name",
    "changes",
    "fills",
    "unreal",
    "another",
    "corrects",
    "short",
)
_FULL: Final = 2
"""Shared words that are as good as more."""
_LONG: Final = 12
"""Words from which a line is no longer short."""


def signs(old: str, question: str, line: str, days: float) -> tuple[float, ...]:
    """Return what words say of a newer line, 0…1 each, in the order of COLUMNS.

    Args:
        old: What was said before.
        question: What is asked; "" where nothing is.
        line: What was said later.
        days: How much later.
    """
    asked = content(question) - ASKING
    words = content(line)
    before = content(old) - ASKING
    names = _names(f"{old} {question}")
    return (
        len(asked & words) / max(len(asked), 1),
        min(len(before & words), _FULL) / _FULL,
        float(bool(names & words)),
        float(says_change(line)),
        _fills(old, question, line),
        float(_is_unreal(line)),
        float(_is_of_another(line, f"{old} {question}")),
        float(corrects(line, days)),
        max(0.0, 1.0 - len(line.split()) / _LONG),
    )


def corrects(line: str, days: float) -> bool:
    """Report whether a line, said so many days later, opens as a correction does."""
    return days <= _FULL and _CORRECTS.match(line) is not None


def asks_when(question: str) -> bool:
    """Report whether a question asks for a day or an hour."""
    return _WHEN.search(question) is not None


def asks_amount(question: str) -> bool:
    """Report whether a question asks for a number of something."""
    return _AMOUNT.search(question) is not None


def tells_number(before: str, line: str) -> bool:
    """Report whether a line holds a number that was not named before."""
    return _is_new(_NUMBER, before, line)


def tells_day(before: str, line: str) -> bool:
    """Report whether a line names a day or an hour that was not named before."""
    return _is_new(_DAY, before, line)


def _names(text: str) -> frozenset[str]:
    found = (each for each in _NAME.finditer(text) if each.start())
    return content(" ".join(each[0] for each in found)) - ASKING


def _fills(old: str, question: str, line: str) -> float:
    """Return whether it holds something new of the kind that is asked for."""
    fresh = bool(_names(f". {line}") - content(f"{old} {question}"))
    kinds: Sequence[tuple[re.Pattern[str], bool]] = (
        (_WHO, fresh),
        (_WHERE, fresh),
        (_WHEN, _is_new(_DAY, old, line) or _is_new(_NUMBER, old, line)),
        (_AMOUNT, _is_new(_NUMBER, old, line)),
    )
    wanted = [there for asks, there in kinds if asks.search(question)]
    return float(any(wanted)) if wanted else 0.5


def _is_new(pattern: re.Pattern[str], old: str, line: str) -> bool:
    known = {each[0].casefold() for each in pattern.finditer(old)}
    return any(each[0].casefold() not in known for each in pattern.finditer(line))


def _is_unreal(line: str) -> bool:
    """Report whether every sentence of it asks, supposes, jokes, or is still to be done."""
    prepared = prepare(line)
    limit = fiction_from(prepared)
    return all(
        each.end > limit
        or refuses(prepared, each)
        or _TO_DO.match(prepared[each.start : each.end].lstrip())
        for each in sentences(prepared)
    )


def _is_of_another(line: str, meant: str) -> bool:
    """Report whether each sentence is about somebody of whom neither old nor question speaks."""
    known = content(meant)
    prepared = prepare(line)
    found = []
    for part in sentences(prepared):
        start = subjects.after_lead_in(prepared, part.start, part.end)
        subject = subjects.find(prepared, start, part.end)
        mine = subject is None or subject.who == SELF
        found.append(not mine and subject is not None and not content(subject.who) & known)
    return bool(found) and all(found)
