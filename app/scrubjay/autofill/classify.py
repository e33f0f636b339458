"""What each field of a form asks for, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.contexts import asks_about_another, asks_for_emergency, context_of
from scrubjay.autofill.doubts import reconsidered
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.model import reader
from scrubjay.autofill.runs import date_boxes, phone_boxes, shared_labels
from scrubjay.autofill.ticks import tick_groups
from scrubjay.autofill.tokens import autocomplete
from scrubjay.autofill.traps import is_trap
from scrubjay.autofill.words import words
from scrubjay.domain.form import FieldKind, FieldReading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.model import Reader
    from scrubjay.autofill.sighting import Sighting
    from scrubjay.domain.form import FormField

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
_TYPED: Final = frozenset(
    {
        FieldKind.NAME,
        FieldKind.GIVEN_NAME,
        FieldKind.FAMILY_NAME,
        FieldKind.EMAIL,
        FieldKind.TEL,
        FieldKind.URL,
        FieldKind.USERNAME,
        FieldKind.STREET_ADDRESS,
        FieldKind.CC_NUMBER,
    }
)
"""What nobody is asked to choose from a list."""
_STREET: Final = (FieldKind.STREET_ADDRESS, FieldKind.ADDRESS_LINE1)
_FURTHER_LINES: Final = frozenset({FieldKind.ADDRESS_LINE2, FieldKind.ADDRESS_LINE3})
_REACHES: Final = frozenset({FieldKind.NAME, FieldKind.TEL, FieldKind.EMAIL, FieldKind.GIVEN_NAME})
_LIKELY: Final = 0.5
_WHOLE: Final = 0.95
_DOUBT: Final = 0.85
_AGREED: Final = 0.93
_SPELT: Final = 0.75
"""Where the models have no opinion the words alone are worth an offer: 9 of 10 are right."""
_PLAIN: Final = frozenset(
    {FieldKind.BDAY, FieldKind.EMAIL, FieldKind.POSTAL_CODE, FieldKind.ADDRESS_LEVEL2}
)
"""What forms call by words that mean nothing else."""
_GUESSED: Final = 0.3
"""Below this a kind is a guess, and a guess is left alone."""
_ENOUGH: Final = 0.2
_LOGINS: Final = frozenset({"login", "recovery"})


def classify(
    sightings: Sequence[Sighting], form: Element | None, trained: Reader | None = None
) -> tuple[str, tuple[FieldReading, ...]]:
    """Return the form's kind and a reading for each of its fields, in order.

    Args:
        sightings: The fields of one form.
        form: Its element, or None for the fields outside any form.
        trained: The models to use; those that come with the program when None.
    """
    trained = trained or reader()
    asked = [each for each in sightings if each.field.type not in NEVER_TYPES and not each.alone]
    kinds, topics = trained.read(asked, form) if asked else ({}, [])
    spoken = _by_group(asked, topics)
    of_form = max(kinds, key=lambda each: kinds[each], default="other")
    found = {
        each.field.position: _reading(each, _merged(likely, of_form))
        for each, likely in zip(asked, spoken, strict=True)
    }
    readings = tuple(
        found.get(each.field.position)
        or FieldReading(field=each.field, kind=None, confidence=_CERTAIN)
        for each in sightings
    )
    told = reconsidered(phone_boxes(date_boxes(shared_labels(readings))), of_form)
    return of_form, tick_groups(_in_lines(told))


def _by_group(
    asked: Sequence[Sighting], topics: Sequence[Mapping[str, float]]
) -> list[Mapping[str, float]]:
    """Let the radio buttons of a group speak with one voice: the mean of their likelihoods."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(asked):
        if each.field.type == "radio" and each.field.name:
            groups[each.field.name].append(at)
    spoken = list(topics)
    for members in groups.values():
        total: dict[str, float] = defaultdict(float)
        for at in members:
            for topic, value in topics[at].items():
                total[topic] += value / len(members)
        for at in members:
            spoken[at] = total
    return spoken


def _merged(likely: Mapping[str, float], form: str) -> dict[str, float]:
    """Add up topics that come to the same: all that is left alone, either name of a street."""
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
        context = stated.context or context_of(field, stated.kind)
        return FieldReading(field=field, kind=stated.kind, confidence=_STATED, context=context)
    possible = _possible(field, likely)
    topic = max(possible, key=lambda each: possible[each], default=_LEAVE)
    confidence = min(possible.get(topic, _CERTAIN), _CERTAIN)
    spelt = _spelt_out(field)
    if confidence > _GUESSED and topic in spelt:
        confidence = max(confidence, _AGREED)
    elif confidence <= _LIKELY and spelt and _speaks_clearly(field, topic):
        certain = spelt <= _PLAIN and topic != _LEAVE
        topic, confidence = min(spelt), _AGREED if certain else _SPELT
    if topic.startswith(_LEAVE) or confidence < _GUESSED or _speaks_against(field):
        return FieldReading(field=field, kind=None, confidence=confidence)
    doubt = _DOUBT if _is_search_list(sighting) else _CERTAIN
    return _whose(field, FieldKind(topic), min(confidence, doubt))


def _whose(field: FormField, kind: FieldKind, confidence: float) -> FieldReading:
    """Return the reading unless the field, or its group, asks about somebody else."""
    if asks_for_emergency(field):
        named = kind in _REACHES or kind is FieldKind.EMERGENCY_CONTACT
        kind, confidence = FieldKind.EMERGENCY_CONTACT, confidence if named else 0.5
    elif asks_about_another(field):
        return FieldReading(field=field, kind=None, confidence=_CERTAIN)
    return FieldReading(
        field=field, kind=kind, confidence=confidence, context=context_of(field, kind)
    )


def _is_search_list(sighting: Sighting) -> bool:
    """Report whether what is typed there only searches a list that the page then shows."""
    element = sighting.element
    listed = element.get("aria-autocomplete").lower() in {"list", "both"}
    return listed and element.get("role").lower() == "combobox"


def _spelt_out(field: FormField) -> frozenset[str]:
    """Return the topic of a label or hint that is a known phrase from end to end, and no other.

    That and the models are two witnesses: where they agree there is little doubt.
    """
    for text in (field.label, field.placeholder):
        hits = lexicon().hits(text)
        if len(hits) == 1 and len(hits[0].topics) == 1 and hits[0].share > _WHOLE:
            return hits[0].topics
    return frozenset()


def _speaks_against(field: FormField) -> bool:
    """Report whether the label is, from end to end, the name of something that is left alone."""
    if field.type == "password":
        return False  # a secret is left alone as what it is
    hits = lexicon().hits(field.label or field.placeholder)
    whole = len(hits) == 1 and hits[0].share > _WHOLE
    several = len(words(field.label or field.placeholder)) > 1
    return whole and several and all(each.startswith(_LEAVE) for each in hits[0].topics)


def _speaks_clearly(field: FormField, topic: str) -> bool:
    """Report whether the words may decide against the models' weak opinion.

    A single word such as "Title" may not turn what would be left alone into something to fill.
    """
    single = len(words(field.label or field.placeholder)) == 1
    return field.type not in _ALLOWED and not (single and topic == _LEAVE)


def _possible(field: FormField, likely: Mapping[str, float]) -> Mapping[str, float]:
    """Return what is likely among what a field of this type can ask for at all."""
    allowed = _ALLOWED.get(field.type)
    if field.tag == "select":
        return {each: value for each, value in likely.items() if each not in _TYPED}
    if allowed is None:
        return likely
    if field.type == "password":
        # Whatever it is, it is a secret: never left to look like something that may be written.
        secrets = {each: value for each, value in likely.items() if each in allowed}
        return secrets or {FieldKind.CURRENT_PASSWORD: _CERTAIN}
    kept = {each: value for each, value in likely.items() if each in allowed or each == _LEAVE}
    return kept if kept and sum(kept.values()) > _ENOUGH else {_LEAVE: _CERTAIN}


def _in_lines(readings: Sequence[FieldReading]) -> tuple[FieldReading, ...]:
    """Tell the lines of an address apart: a street that follows a street is its second line.

    Where a second line is asked for, the street is called the first.
    """
    lines: list[FieldReading] = []
    last = None
    for each in readings:
        kind = each.kind
        if kind is FieldKind.STREET_ADDRESS and last is FieldKind.ADDRESS_LINE1:
            kind = FieldKind.ADDRESS_LINE2
        lines.append(replace(each, kind=kind))
        if each.field.type not in NEVER_TYPES and each.confidence > _LIKELY:
            last = FieldKind.ADDRESS_LINE1 if kind is FieldKind.STREET_ADDRESS else kind
    if not any(each.kind in _FURTHER_LINES for each in lines):
        return tuple(readings)
    return tuple(
        replace(each, kind=FieldKind.ADDRESS_LINE1)
        if each.kind is FieldKind.STREET_ADDRESS and each.field.tag != "textarea"
        else each
        for each in lines
    )
