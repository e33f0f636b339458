"""Where the words of a PDF page stand, and what an area of it looks like."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import numpy as np
    from numpy.typing import NDArray

_MOST_PIECES: Final = 4_000
"""Pieces of text read of one page; a page with more is a map or a table, not a form."""
SCALE: Final = 2.0
"""Pixels per point of the picture in which filled values are looked for."""
MOST_PIXELS: Final = 24_000_000
"""Of one page's picture: a poster of A0 at nearly full scale. A page may be 5 m wide."""

# It warns that XFA is not drawn, which is known and told in words of our own.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page's own coordinates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words on one line, and where they stand."""

    text: str
    box: Box

    @property
    def height(self) -> float:
        """Points from the foot of the lowest letter to the head of the highest."""
        return self.box[3] - self.box[1]


def turned(box: Box, rotation: int) -> Box:
    """Return a box as it lies on a page that is shown turned clockwise, about the same corner.

    Only how boxes lie to each other is kept, which is what labels go by.

    Args:
        box: In the page's own coordinates.
        rotation: 0, 90, 180 or 270 degrees, as the page asks for.
    """
    left, low, right, high = box
    return {
        90: (low, -right, high, -left),
        180: (-right, -high, -left, -low),
        270: (-high, left, -low, right),
    }.get(rotation % 360, box)


def pieces(source: bytes) -> list[list[Piece]]:
    """Return the words of each page as it is shown (`turned`), in the order of the file.

    Raises:
        ValueError: The file cannot be drawn.
    """
    # Loads a native library of 7 MB that only documents need.
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(source) as document:
            return [_of_page(page.get_textpage(), page.get_rotation()) for page in document]
    except pypdfium2.PdfiumError as problem:
        raise ValueError(str(problem)) from problem


def areas(
    source: bytes, wanted: Mapping[int, Collection[Box]]
) -> dict[tuple[int, Box], NDArray[np.uint8]]:
    """Draw pages with their fields, and return what is seen in boxes of them, grey.

    Where a box lies is for the page to say: it may be turned, and begin anywhere.

    Args:
        source: The document.
        wanted: Boxes in the page's own coordinates, by the number of the page from 0.

    Returns:
        By page and box, of shape (height, width); empty for a box beside the page.

    Raises:
        ValueError: The file cannot be drawn.
    """
    import pypdfium2

    found: dict[tuple[int, Box], NDArray[np.uint8]] = {}
    try:
        with pypdfium2.PdfDocument(source) as document:
            document.init_forms()
            for number in sorted(wanted):
                page = document[number]
                drawn = page.render(scale=_scale(*page.get_size()), grayscale=True)
                place = drawn.get_posconv(page).to_bitmap
                picture = drawn.to_numpy().reshape(drawn.height, drawn.width)
                for box in wanted[number]:
                    corners = place(box[0], box[1]), place(box[2], box[3])
                    # A copy: the picture ends with the page.
                    found[number, box] = _between(picture, *corners).copy()
    except pypdfium2.PdfiumError as problem:
        raise ValueError(str(problem)) from problem
    return found


def _scale(width: float, height: float) -> float:
    """Return the pixels per point: fewer where a page is as large as a wall."""
    return min(SCALE, math.sqrt(MOST_PIXELS / max(width * height, 1.0)))


def _between(
    picture: NDArray[np.uint8], one: tuple[int, int], other: tuple[int, int]
) -> NDArray[np.uint8]:
    """Return the part of a picture between two opposite corners, (across, down) each."""
    height, width = picture.shape
    left, right = (min(max(each, 0), width) for each in sorted((one[0], other[0])))
    top, foot = (min(max(each, 0), height) for each in sorted((one[1], other[1])))
    return picture[top:foot, left:right]


def _of_page(words, rotation) -> list[Piece]:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the library has no types
    found = []
    for number in range(min(words.count_rects(), _MOST_PIECES)):
        box = words.get_rect(number)
        text = " ".join(words.get_text_bounded(*box).split())
        if text:
            found.append(Piece(text=text, box=turned(box, rotation)))
    return found
