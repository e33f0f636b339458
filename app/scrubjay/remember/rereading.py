"""Read the statement again out of the words a person gave it by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.memory import SELF
from scrubjay.domain.predicate import predicate
from scrubjay.domain.wording import sentence
from scrubjay.remember.drawer import draw

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory, Triple


def read_again(memory: Memory, text: str, at: datetime) -> Triple | None:
    """Return the triple the new words of a statement give, or None.

    First by the phrase of its own predicate ("I live in {object}."), then as if it had
    been said; a bare value ("Linz") takes the place of the old one.
    """
    old = memory.triple
    if old is None:
        drawn = draw(text, at)
        return drawn[0].triple if len(drawn) == 1 else None
    template = re.escape(sentence(replace(old, object="\x00")).rstrip(".")).replace(
        "\x00", "(?P<object>.{1,200}?)"
    )
    if found := re.fullmatch(rf"{template}\.?", text, re.IGNORECASE):
        return replace(old, object=found["object"].strip())
    drawn = draw(text, at)
    same = [each.triple for each in drawn if each.triple.predicate == old.predicate]
    if same or drawn:
        return (same or [each.triple for each in drawn])[0]
    is_value = len(text.split()) <= max(len(old.object.split()) + 2, 3)
    says_more = re.search(r"\b(?:i|my|is|am|are|not|no|don't)\b", text, re.IGNORECASE)
    if is_value and not says_more and predicate(old.predicate).name != "event":
        return replace(old, object=text.rstrip("."))
    return None


def is_bare(text: str, triple: Triple) -> bool:
    """Report whether the person typed only the value, so that a sentence must be made."""
    return text.rstrip(".").casefold() == triple.object.casefold() and triple.subject == SELF
