"""Read how much of a medicine is taken now: "they upped my sertraline to 100mg"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.health import PILL
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_DOSE: Final = r"\d[\d.,]* ?(?:mg|mcg|\u00b5g|g|ml|units|milligrams?|micrograms?)\b"
_PRESCRIBED: Final = (
    r"\b(?:dr|doctor|doc|gp|specialist|consultant)\b[\w .'-]{0,25}? (?:says|said|prescribed(?: me)?"
    r"|gave me|wants me on|(?:has )?put me on|has me on) (?:to take )?"
    r"|\b(?:i|i'm|i am|im)(?: now| also| still)? (?:on|take|taking) "
    r"|^\W*my (?:medicines?|meds|medication|tablets|pills)\s*(?:[-:]|are|is)\s*"
)
_CHANGED: Final = re.compile(
    r"\b(?:upped|up(?:ped)? the|raised|increased|lowered|reduced|cut|doubled|halved|changed|put up"
    r"|brought down|bumped|moved|adjusted)(?: me)?(?: my| the)?(?: dose of| dosage of)?"
    rf"\s+(?P<what>(?:{PILL})|[a-z]{{5,20}})(?: dose| dosage)?(?: up| down"
    rf"| back)?(?: from {_DOSE})?"
    rf" to (?P<dose>{_DOSE}|\d{{2,4}}\b)"
    rf"|\bmy (?P<what2>(?:{PILL})|[a-z]{{5,20}})(?: dose| dosage)?(?:'s| is| has| was| been| gone"
    rf"| went"
    rf"| now| up| down){{1,4}} (?:to )?(?P<dose2>{_DOSE})"
    rf"|\bnow (?:on|taking|up to|down to) (?P<dose3>{_DOSE}) (?:of )?(?P<what3>(?:{PILL})"
    rf"|[a-z]{{5,20}})"
    rf"|(?:{_PRESCRIBED})(?P<what4>(?:{PILL})|[a-z]{{5,20}}),? (?P<dose4>{_DOSE})",
    _I,
)
_THEIRS: Final = re.compile(r"\b(?:his|her|their|your|he|she)\b", _I)
_SURE: Final = 0.85


def doses(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield a medicine with the dose it has now."""
    words = prepared[sentence.start : sentence.end]
    found = _CHANGED.search(words)
    if found is None or MASK in words or _THEIRS.search(words):
        return
    for one in ("", "2", "3", "4"):
        what, dose = found[f"what{one}"], found[f"dose{one}"]
        if not what or not dose:
            continue
        unit = re.search(r"[a-z\u00b5]", dose, _I)
        if unit is None and re.fullmatch(PILL, what, _I) is None:
            return  # "raised the price to 100"
        at = min(found.start(f"what{one}"), found.start(f"dose{one}"))
        yield Find(
            who=SELF,
            predicate="takes",
            value=Value(text=f"{what} {dose}", start=0, end=found.end() - at),
            offset=sentence.start + at,
            family="health",
            confidence=_SURE,
        )
