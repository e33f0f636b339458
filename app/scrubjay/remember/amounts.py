"""Read what something regular costs or brings: "Rent's €640 each now", "my salary is 2,300".

Each is kept under its own name with one value at a time, so that a rise ends the figure before.
"""

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
_COST: Final = (
    r"(?:rent|mortgage|salary|wages?|pay|day rate|hourly rate|pension|pocket money|allowance"
    r"|electricity bill|gas bill|heating bill|phone bill|bus pass|season ticket|membership fee"
    r"|gym fee|tuition|school fees?|nursery fees?|childcare|insurance|premium|subscription"
    r"|deposit|service charge|council tax)"
)
_SUM: Final = (
    r"(?:[\u00a3$\u20ac\u20b9] ?\d[\d.,]*(?:k\b)?|\d[\d.,]*(?:k\b)?"
    r" ?(?:euros?|pounds?|dollars?|quid|francs?|rupees|rand|naira|crowns|kroner|zloty|chf|eur|usd"
    r"|gbp)\b|\d[\d.,]*(?= (?:an?|per|every|each) (?:month|week|year|day|hour)))"
)
_TOLD: Final = re.compile(
    rf"(?<![\w'])(?P<lead>(?:my|our|the)\s+)?(?:new |monthly |weekly |annual "
    rf"|yearly )?(?P<what>{_COST})"
    r"(?:(?:'s| is| are| has| have| was| been| being| now| going| gone| went| goes| put| raised"
    r"| increased| just| again| only| up| down| comes| from [\w., ]{1,16}?(?= to )){1,6}(?: to"
    r"| at)?|:)\s+"
    rf"(?:about |around )?(?P<sum>{_SUM}(?: (?:an?|per|each|every) (?:month|week|year|day|hour"
    rf"|term))?)",
    _I,
)
_NAMES: Final = {"wages": "wage", "pay": "wage"}
_SURE: Final = 0.85


def amounts(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield the figures a sentence gives for what the person pays or is paid."""
    words = prepared[sentence.start : sentence.end]
    if MASK in words:
        return
    for found in _TOLD.finditer(words):
        told = words[found.end("what") : found.start("sum")].casefold()
        if re.search(r"\bwas\b", told) and not re.search(r"\b(?:put|raised|increased)\b", told):
            continue  # what it was once is nobody's rent now
        if not (found["lead"] or not words[: found.start()].strip(" \t\n-*,.!:;")):
            continue
        what = found["what"].casefold()
        value = found["sum"].rstrip(".,")
        yield Find(
            who=SELF,
            predicate=_NAMES.get(what, what).replace(" ", "-"),
            value=Value(text=value, start=0, end=len(value)),
            offset=sentence.start + found.start("sum"),
            family="life",
            confidence=_SURE,
        )
