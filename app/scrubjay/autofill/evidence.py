"""What the words, the type and the choices of one field speak for by themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.choices import choice_topics
from scrubjay.autofill.lexicon import lexicon
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrubjay.autofill.sighting import Sighting
    from scrubjay.domain.form import FormField

_TYPES: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    "email": ((FieldKind.EMAIL, 1.5),),
    "tel": ((FieldKind.TEL, 0.8),),
    "url": ((FieldKind.URL, 1.2),),
    "password": (("-password", 2.5),),
    "search": (("-search", 2.5),),
    "date": ((FieldKind.BDAY, 0.2), ("-event-date", 0.2)),
    "month": ((FieldKind.CC_EXP, 0.3), ("-event-date", 0.2)),
    "file": (("-preference", 1.0),),
    "textarea": (("-message", 0.4),),
    "checkbox": (("-preference", 1.5),),
    "radio": (("-preference", 0.6),),
    "number": (("-quantity", 0.2),),
}
BUTTONS: Final = frozenset({"submit", "image", "reset", "button"})
NEVER_TYPES: Final = BUTTONS | {"hidden", "color", "range"}
"""Inputs that hold nothing a person could have told."""
_NEARLY_ALL: Final = 0.8
_WEIGHTS: Final = {
    "label": 1.0,
    "name": 0.8,
    "id": 0.6,
    "placeholder": 0.9,
    "aria": 0.7,
    "near": 0.25,
}


def sources(sighting: Sighting) -> dict[str, str]:
    """Return the texts that speak about a field, by where they stand."""
    field = sighting.field
    return {
        "label": field.label,
        "placeholder": field.placeholder,
        "aria": " ".join(filter(None, (field.aria, sighting.described))),
        "near": field.near,
        "name": field.name,
        "id": field.id,
    }


def evidence(sighting: Sighting) -> dict[str, float]:
    """Return how much speaks for each topic (see `Lexicon.topics`); only positive entries."""
    book = lexicon()
    votes: dict[str, float] = defaultdict(float)
    for source, text in sources(sighting).items():
        if not text:
            continue
        found = book.code_hits(text) if source in {"name", "id"} else book.hits(text)
        for hit in found:
            for topic in hit.topics:
                votes[topic] += _WEIGHTS[source] * hit.share**0.5 / len(hit.topics) ** 0.5
    for topic, weight in _TYPES.get(sighting.field.type, ()):
        votes[topic] += weight
    for topic, weight in choice_topics(sighting.field.options).items():
        votes[topic] += weight
    return dict(votes)


def is_house_number(field: FormField) -> bool:
    """Report whether a field that is left alone asks for the number of the house by itself."""
    book = lexicon()
    hits = (*book.hits(field.label), *book.hits(field.placeholder), *book.code_hits(field.name))
    return any("-house-number" in hit.topics and hit.share > _NEARLY_ALL for hit in hits)
