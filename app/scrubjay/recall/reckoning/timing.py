"""Forms of questions about when something was, and how long ago, apart or since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.recall.reckoning.form import form, which
from scrubjay.recall.reckoning.phrasing import told
from scrubjay.recall.reckoning.question import Ask, Question, Which

if TYPE_CHECKING:
    from scrubjay.recall.reckoning.form import Groups

_OCCASION: Final = re.compile(
    r"\b(first|last) | for the (first|last|very first) time$| (last|first)$", re.IGNORECASE
)
_AHEAD: Final = frozenset({"will", "will be", "is", "are", "am", "do", "does"})
_PASSED: Final = "(?: (?:were|was|is|are|lay|lie|did|have|has|there|it|pass|passed|gone by|been))*"


def _when(found: Groups) -> Question:
    words, meant = found["a"], which(found.get("end", ""))
    if meant is Which.ANY and (inside := _OCCASION.search(words)):
        meant = which(inside[0])
        words = f"{words[: inside.start()]} {words[inside.end() :]}"
    auxiliary = found.get("aux", "").casefold()
    time = found.get("end", "")
    return Question(
        ask=Ask.WHEN,
        parts=(told(words, "" if time else auxiliary),),
        which=meant,
        unit=found.get("unit", "").casefold(),
        will=auxiliary in _AHEAD,
    )


def _since(found: Groups) -> Question:
    return Question(
        ask=Ask.SINCE,
        parts=(told(found["a"], found.get("aux", "")),),
        unit=found.get("unit", "").casefold(),
        will=bool(found.get("until")),
        which=which(found.get("end", "")),
    )


def _lasted(found: Groups) -> Question:
    return Question(
        ask=Ask.LASTED,
        parts=(told(found["a"], found["aux"]),),
        unit=found.get("unit", "").casefold(),
    )


def _between(found: Groups) -> Question:
    return Question(
        ask=Ask.BETWEEN,
        parts=(told(found["a"]), told(found["b"], found.get("aux", ""))),
        unit=found.get("unit", "").casefold(),
    )


FORMS: Final = (
    form(_between, "how (?:many <UNIT>|long|much time)", _PASSED, " between <A> and <B>"),
    form(
        _between, "how (?:many <UNIT>|long|much time)", _PASSED, " from <A> (?:to|until|till) <B>"
    ),
    form(
        _between,
        "how (?:many <UNIT>|long|much)(?: later)? (?:after|before) <A>,? ",
        "(?P<aux>did|was|were|had) <B>",
    ),
    form(_between, "how (?:many <UNIT>|long) (?:after|before) <A> (?P<b><I> .+)"),
    form(
        _between,
        "how (?:many <UNIT>|long) (?P<aux>did|was|were) (?P<b>.+?) (?:after|before) (?P<a>.+)",
    ),
    form(_since, "how (?:long|many <UNIT>) ago (?P<aux>did|was|were|is|had|have) <A>(?P<b>)"),
    form(
        _since,
        "how (?:long|many <UNIT>)(?: ago)?",
        _PASSED,
        " since (?P<end>the last time |the first time )?(?:when )?<A>(?: last)?",
    ),
    form(
        _since,
        "how (?:long|many <UNIT>)(?: (?:is it|are there|is there|have i got|left|do i have))* ",
        "(?P<until>until|till|to) <A>",
    ),
    form(
        _lasted,
        "(?:for )?(?:how long|how many <UNIT>|since when) ",
        "(?P<aux>have|has|am|is|are|did|do|does) <A>",
    ),
    form(
        _when,
        "when (?P<aux>was|is|will be) (?:the|my) (?P<end>last|first|most recent|previous|latest)"
        " time (?:that |when )?<A>",
    ),
    form(_when, "when (?P<aux>will be|<AUX>) <A>"),
    form(
        _when,
        "(?:on |in |during |at )?<WHICH> (?P<unit>day|date|month|year|weekday|week|time)"
        "(?: of the (?:week|year|month))? (?P<aux><AUX>) <A>",
    ),
    form(
        _when,
        "what (?:was|is) the (?P<unit>date|day|month|year)"
        "(?: (?:of|when|on which|in which|that|i))+ <A>",
    ),
    form(_when, "when (?P<a>(?:i|we|my|the|our|(?-i:[A-Z])[\\w'-]+) .+)"),
)
