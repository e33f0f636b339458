"""What each field of a form asks for, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.autofill.evidence import NEVER_TYPES, evidence
from scrubjay.autofill.sighting import Sighting
from scrubjay.autofill.tokens import autocomplete
from scrubjay.domain.form import FieldKind, FieldReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.autofill.markup import Element

__all__ = ["Sighting", "classify"]

_STATED: Final = 0.98
"""Confidence in a valid `autocomplete` attribute: pages do get it wrong."""
_CERTAIN: Final = 0.99


def classify(
    sightings: Sequence[Sighting], form: Element | None
) -> tuple[str, tuple[FieldReading, ...]]:
    """Return the form's kind and a reading for each of its fields, in order.

    Args:
        sightings: The fields of one form.
        form: Its element, or None for the fields outside any form.
    """
    readings = tuple(_read(each) for each in sightings)
    return "other", readings


def _read(sighting: Sighting) -> FieldReading:
    field = sighting.field
    if field.type in NEVER_TYPES or sighting.alone:
        return FieldReading(field=field, kind=None, confidence=_CERTAIN)
    stated = autocomplete(field.autocomplete)
    if stated is not None:
        return FieldReading(
            field=field, kind=stated.kind, confidence=_STATED, context=stated.context
        )
    votes = sorted(evidence(sighting).items(), key=lambda each: -each[1])
    if not votes:
        return FieldReading(field=field, kind=None, confidence=0.5)
    topic, best = votes[0]
    second = votes[1][1] if len(votes) > 1 else 0.0
    confidence = min(0.5 + 0.25 * min(best, 1.0) + 0.25 * min((best - second) / best, 1.0), 0.97)
    if topic == "-password":
        return FieldReading(field=field, kind=FieldKind.CURRENT_PASSWORD, confidence=confidence)
    kind = None if topic.startswith("-") else FieldKind(topic)
    return FieldReading(field=field, kind=kind, confidence=confidence)
