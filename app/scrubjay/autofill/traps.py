"""Fields put on a page to catch programs: recognised so that they stay empty."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.words import words

if TYPE_CHECKING:
    from scrubjay.autofill.sighting import Sighting

_TRAP: Final = "-honeypot"
_AROUND: Final = 3
_CLASSES: Final = frozenset(["honeypot", "hp", "gotcha", "hpot", "antispam", "honey", "validation"])
"""Words of class names that wrap a trap; "validation" only beside "container"."""
_REFUSED: Final = frozenset(["off", "no", "nope", "false"])


def is_trap(sighting: Sighting) -> bool:
    """Report whether the words at the field, or the names of it and its wrapping, give it away."""
    book = lexicon()
    field = sighting.field
    said = (field.label, field.placeholder, sighting.described, sighting.block)
    if any(_TRAP in hit.topics for text in said if text for hit in book.hits(text)):
        return True
    coded = (field.name, field.id)
    if any(hit.topics == {_TRAP} for text in coded for hit in book.code_hits(text)):
        return True
    if sighting.element.get("tabindex") == "-1" and field.autocomplete.lower() in _REFUSED:
        return True  # out of reach of the keyboard and of the browser: meant for nobody
    wrapping = (sighting.element, *islice(sighting.element.ancestors(), _AROUND))
    return any(
        _names_a_trap(each.get("class"))
        for each in wrapping
        if each.tag not in {"form", "body", "html"}
    )


def _names_a_trap(classes: str) -> bool:
    spelt = set(words(classes))
    found = spelt & _CLASSES
    return bool(found - {"validation"}) or {"validation", "container"} <= spelt
