"""Boxes to tick that are one choice: "☐ male ☐ female", "☐ Mr ☐ Ms".

Paper forms, and the files made after them, ask so where a web page has buttons of a group.
Only a run of boxes whose words are the known answers to one question is read as a question;
every other box is the person's own to tick.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.names import same_sex, same_title
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scrubjay.domain.form import FieldReading

TICKED: Final = "on"
_MOST: Final = 6
_LONGEST: Final = 24
"""Letters of an answer; a longer label is a sentence to agree to."""
_SURE: Final = 0.93
_OPPOSITES: Final[Mapping[FieldKind, tuple[Callable[[str, str], bool], tuple[str, str]]]] = {
    FieldKind.HONORIFIC_PREFIX: (same_title, ("Mr", "Ms")),
    FieldKind.SEX: (same_sex, ("male", "female")),
}
"""Two answers that both have to be offered before a run is taken for the question."""


def tick_groups(readings: Sequence[FieldReading]) -> tuple[FieldReading, ...]:
    """Return the readings, with the boxes of a known choice read as that choice.

    Each such box gets all answers of its run as options, by position, its own among them.

    Args:
        readings: Of one form, in document order.
    """
    found = list(readings)
    for start, end in _runs(readings):
        kind, boxes = _asked([each.field.label.strip() for each in readings[start:end]])
        chosen = [start + at for at in boxes]
        options = tuple(
            (str(found[at].field.position), found[at].field.label.strip()) for at in chosen
        )
        for at in chosen:
            box = replace(found[at].field, options=options)
            found[at] = replace(found[at], kind=kind, confidence=_SURE, field=box)
    return tuple(found)


def _runs(readings: Sequence[FieldReading]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each run of boxes that can be seen."""
    start = None
    for at, each in enumerate((*readings, None)):
        is_box = each is not None and each.field.type == "checkbox" and each.field.visible
        if is_box and start is None:
            start = at
        elif not is_box and start is not None:
            if 1 < at - start <= _MOST:
                yield start, at
            start = None


def _asked(labels: Sequence[str]) -> tuple[FieldKind | None, list[int]]:
    """Return what a run asks for, and which of its boxes are answers to that; often none.

    Each of two opposites has to have exactly one box.
    """
    short = {at: label for at, label in enumerate(labels) if 0 < len(label) <= _LONGEST}
    for kind, (same, opposites) in _OPPOSITES.items():
        boxes = [[at for at, label in short.items() if same(each, label)] for each in opposites]
        if all(len(each) == 1 for each in boxes):
            return kind, sorted(at for each in boxes for at in each)
    return None, []
