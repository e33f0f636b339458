"""What each field of a form asks for, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.contexts import asks_about_another, context_of
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.autofill.model import reader
from scrubjay.autofill.tokens import autocomplete
from scrubjay.autofill.traps import is_trap
from scrubjay.domain.form import FieldKind, FieldReading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

_STATED: Final = 0.98
"""Confidence in a valid `autocomplete` attribute: pages do get it wrong."""
_CERTAIN: Final = 0.99
_LEAVE: Final = "-"
_CLICKED: Final = frozenset({FieldKind.SEX, FieldKind.HONORIFIC_PREFIX, FieldKind.CC_TYPE})
"""What may be asked with radio buttons."""
_ALLOWED: Final[Mapping[str, frozenset[FieldKind]]] = {
    "checkbox": frozenset(),
    "search": frozenset(),
    "radio": _CLICKED,
    "file": frozenset({FieldKind.PHOTO}),
    "password": frozenset(
        {
            FieldKind.CURRENT_PASSWORD,
            FieldKind.NEW_PASSWORD,
            FieldKind.ONE_TIME_CODE,
            FieldKind.CC_CSC,
        }
    ),
}
"""Types of field that can ask for only a few kinds."""
_STREET: Final = (FieldKind.STREET_ADDRESS, FieldKind.ADDRESS_LINE1)
_LOGINS: Final = frozenset({"login", "recovery"})


def classify(
    sightings: Sequence[Sighting], form: Element | None
) -> tuple[str, tuple[FieldReading, ...]]:
    """Return the form's kind and a reading for each of its fields, in order.

    Args:
        sightings: The fields of one form.
        form: Its element, or None for the fields outside any form.
    """
    asked = [each for each in sightings if each.field.type not in NEVER_TYPES and not each.alone]
    kinds, topics = reader().read(asked, form) if asked else ({}, [])
    of_form = max(kinds, key=lambda each: kinds[each], default="other")
    found = {
        each.field.position: _reading(each, _merged(likely, of_form))
        for each, likely in zip(asked, topics, strict=True)
    }
    readings = tuple(
        found.get(each.field.position)
        or FieldReading(field=each.field, kind=None, confidence=_CERTAIN)
        for each in sightings
    )
    return of_form, _in_lines(readings)


def _merged(likely: Mapping[str, float], form: str) -> dict[str, float]:
    """Add up topics that come to the same: all that is left alone, and either way to ask a street."""
    merged: dict[str, float] = defaultdict(float)
    password = FieldKind.CURRENT_PASSWORD if form in _LOGINS else FieldKind.NEW_PASSWORD
    for topic, probability in likely.items():
        if topic == "-password":
            merged[password] += probability
        elif topic.startswith("-"):
            merged[_LEAVE] += probability
        elif topic in _STREET:
            merged[FieldKind.STREET_ADDRESS] += probability
        else:
            merged[topic] += probability
    return merged


def _reading(sighting: Sighting, likely: Mapping[str, float]) -> FieldReading:
    field = sighting.field
    if is_trap(sighting):
        return FieldReading(field=field, kind=None, confidence=_CERTAIN)
    stated = autocomplete(field.autocomplete)
    if stated is not None:
        context = stated.context or context_of(field)
        return FieldReading(field=field, kind=stated.kind, confidence=_STATED, context=context)
    topic = max(likely, key=lambda each: likely[each], default=_LEAVE)
    confidence = min(likely.get(topic, 0.0), _CERTAIN)
    kind = None if topic == _LEAVE else FieldKind(topic)
    allowed = _ALLOWED.get(field.type)
    forbidden = allowed is not None and kind not in allowed
    if kind is None or forbidden or _is_of_another(sighting, kind):
        return FieldReading(field=field, kind=None, confidence=_CERTAIN if kind else confidence)
    return FieldReading(field=field, kind=kind, confidence=confidence, context=context_of(field))


def _is_of_another(sighting: Sighting, kind: FieldKind) -> bool:
    """Report whether it asks this of another person; an emergency contact is one to begin with."""
    return kind is not FieldKind.EMERGENCY_CONTACT and asks_about_another(sighting.field)


def _in_lines(readings: tuple[FieldReading, ...]) -> tuple[FieldReading, ...]:
    """Call a street the first line where the form has a second one."""
    lines = {FieldKind.ADDRESS_LINE2, FieldKind.ADDRESS_LINE3}
    if not any(each.kind in lines for each in readings):
        return readings
    return tuple(
        FieldReading(
            field=each.field,
            kind=FieldKind.ADDRESS_LINE1,
            confidence=each.confidence,
            context=each.context,
        )
        if each.kind is FieldKind.STREET_ADDRESS and each.field.tag != "textarea"
        else each
        for each in readings
    )
