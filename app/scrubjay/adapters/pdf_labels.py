"""Which of the words on a page belong to which field, by where they stand.

Fields of PDF forms are often called "f1_02[0]": only what is printed beside them tells what
they ask for. People put the words to the left of a line, above a box, inside it in small
print, below a line, or to the right of something to tick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubjay.adapters.pdf_layout import Box, Piece

_ABOVE: Final = 18.0
_BELOW: Final = 13.0
_LEFT: Final = 260.0
_RIGHT: Final = 160.0
_SLACK: Final = 3.0
"""Points by which boxes drawn by hand may overlap."""
_LEFT_COSTS: Final = 0.12
"""A point to the left counts as so much of a point above: lines run from left to right."""
_HEADING: Final = 1.15
"""A line so much taller than the page's usual one is a heading."""
_NUMBERED: Final = re.compile(
    r"(?:section|part|teil|abschnitt|partie|parte|sezione|deel)\b", re.IGNORECASE
)
_ROW: Final = 6.0
_PART: Final = 4
_NARROW: Final = 90.0
"""Letters of words, and the width of a box, that are only a part of something: "dd", "mm"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands around one field."""

    label: str
    section: str


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Return the numbers of boxes of one page by rows from the top, each from the left."""
    rows: list[list[int]] = []
    for number in sorted(range(len(boxes)), key=lambda each: -boxes[each][3]):
        if rows and abs(boxes[rows[-1][0]][3] - boxes[number][3]) <= _ROW:
            rows[-1].append(number)
        else:
            rows.append([number])
    return [each for row in rows for each in sorted(row, key=lambda at: boxes[at][0])]


class PageWords:
    """Finds the words of the fields of one page."""

    def __init__(self, pieces: Sequence[Piece], boxes: Sequence[Box]) -> None:
        """Take all words of the page and the boxes of all its fields."""
        self._pieces = pieces
        self._boxes = boxes
        usual = median(each.height for each in pieces) if pieces else 0.0
        self._headings = [
            each
            for each in pieces
            if (each.height > _HEADING * usual or _NUMBERED.match(each.text))
            and not any(_same_row(each.box, box) for box in boxes)
        ]

    def of_blank(self, box: Box) -> Words:
        """Return the words of a box or a line to write on."""
        found = [*self._inside(box), *self._left(box), *self._above(box), *self._below(box)]
        nearest = min(found, key=lambda each: each[0], default=(0.0, ""))
        label = nearest[1]
        if (
            0 < len(label) <= _PART and box[2] - box[0] <= _NARROW
        ):  # "dd" over a box says nothing without the words on its row
            row = [each for _cost, each in self._left(box) if each != label]
            label = " ".join([*row, label])
        return Words(label=label, section=self._section(box))

    def of_tick(self, box: Box) -> Words:
        """Return the words of a small box to tick: to its right, else to its left."""
        right = [
            (each.box[0] - box[2], each.text)
            for each in self._pieces
            if _same_row(each.box, box)
            and -_SLACK <= each.box[0] - box[2] <= _RIGHT
            and not self._between(box[2], each.box[0], box)
        ]
        label = min(right, default=(0.0, ""))[1] or self.of_blank(box).label
        return Words(label=label, section=self._section(box))

    def of_group(self, boxes: Sequence[Box]) -> Words:
        """Return the words of a group of buttons: left of its first, or above them all."""
        first = boxes[reading_order(boxes)[0]]
        return self.of_blank(first)

    def _inside(self, box: Box) -> Iterator[tuple[float, str]]:
        for each in self._pieces:
            across, up = (each.box[0] + each.box[2]) / 2, (each.box[1] + each.box[3]) / 2
            if box[0] <= across <= box[2] and box[1] <= up <= box[3]:
                yield 0.0, each.text

    def _left(self, box: Box) -> Iterator[tuple[float, str]]:
        row = sorted(
            (each for each in self._pieces if _same_row(each.box, box)),
            key=lambda each: each.box[0],
        )
        before = [
            each
            for each in row
            if each.box[2] <= box[0] + _SLACK
            and box[0] - each.box[2] <= _LEFT
            and not self._between(each.box[2], box[0], box)
        ]
        if before:
            yield (box[0] - before[-1].box[2]) * _LEFT_COSTS, _joined(before)

    def _above(self, box: Box) -> Iterator[tuple[float, str]]:
        for each in self._pieces:
            gap = each.box[1] - box[3]
            if -_SLACK <= gap <= _ABOVE and _over(each.box, box) and not self._claimed(each, box):
                yield max(gap, 0.0), each.text

    def _below(self, box: Box) -> Iterator[tuple[float, str]]:
        for each in self._pieces:
            gap = box[1] - each.box[3]
            if -_SLACK <= gap <= _BELOW and _over(each.box, box) and not self._claimed(each, box):
                # Words below are more often those of the field that follows.
                yield _ABOVE / 2 + max(gap, 0.0), each.text

    def _claimed(self, piece: Piece, box: Box) -> bool:
        """Report whether the words stand on the row of another field, to its left."""
        return any(
            other != box
            and _same_row(piece.box, other)
            and -_SLACK <= other[0] - piece.box[2] <= _RIGHT
            for other in self._boxes
        )

    def _between(self, left: float, right: float, box: Box) -> bool:
        """Report whether another field stands between the words and the box."""
        return any(
            other != box
            and _same_row(other, box)
            and left - _SLACK <= other[0]
            and other[2] <= right + _SLACK
            for other in self._boxes
        )

    def _section(self, box: Box) -> str:
        above = [each for each in self._headings if each.box[1] >= box[3] - _SLACK]
        return min(above, key=lambda each: each.box[1]).text if above else ""


def _same_row(one: Box, other: Box) -> bool:
    """Report whether half of the lower one's height lies beside the other."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared >= min(one[3] - one[1], other[3] - other[1]) / 2


def _over(words: Box, box: Box) -> bool:
    """Report whether the words begin over the box (or a little before it)."""
    return words[0] < box[2] and words[2] > box[0] and words[0] >= box[0] - 4 * _SLACK


def _joined(before: Sequence[Piece]) -> str:
    """Return the last words of a row, with those that lead up to them without a gap."""
    words = [before[-1]]
    for each in reversed(before[:-1]):
        if words[0].box[0] - each.box[2] > max(each.height, _SLACK) * 1.5:
            break
        words.insert(0, each)
    return " ".join(each.text for each in words)
