"""Where the words of a PDF page stand, and what an area of it looks like."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_PIECES: Final = 4_000
"""Pieces of text read of one page; a page with more is a map or a table, not a form."""
SCALE: Final = 2.0
"""Pixels per point of the picture in which filled values are looked for."""

# It warns that XFA is not drawn, which is known and told in words of our own.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the lower left corner of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words on one line, and where they stand."""

    text: str
    box: Box

    @property
    def height(self) -> float:
        """Points from the foot of the lowest letter to the head of the highest."""
        return self.box[3] - self.box[1]


def pieces(source: bytes) -> list[list[Piece]]:
    """Return the words of each page, in the order of the file.

    Raises:
        ValueError: The file cannot be drawn.
    """
    # Loads a native library of 7 MB that only documents need.
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(source) as document:
            return [_of_page(page.get_textpage()) for page in document]
    except pypdfium2.PdfiumError as problem:
        raise ValueError(str(problem)) from problem


def pictures(source: bytes, wanted: set[int]) -> dict[int, NDArray[np.uint8]]:
    """Draw pages with their fields, as grey pictures of shape (height, width), SCALE per point.

    Args:
        source: The document.
        wanted: Numbers of pages, from 0.

    Raises:
        ValueError: The file cannot be drawn.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(source) as document:
            document.init_forms()
            return {
                number: np.array(
                    document[number].render(scale=SCALE, grayscale=True).to_numpy()
                ).squeeze()
                for number in sorted(wanted)
            }
    except pypdfium2.PdfiumError as problem:
        raise ValueError(str(problem)) from problem


def area(picture: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    """Return the part of a page's picture that shows a box."""
    height, width = picture.shape
    left, right = (min(max(round(each * SCALE), 0), width) for each in (box[0], box[2]))
    low, high = (min(max(height - round(each * SCALE), 0), height) for each in (box[3], box[1]))
    return picture[low:high, left:right]


def _of_page(words) -> list[Piece]:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the library has no types
    found = []
    for number in range(min(words.count_rects(), _MOST_PIECES)):
        box = words.get_rect(number)
        text = " ".join(words.get_text_bounded(*box).split())
        if text:
            found.append(Piece(text=text, box=box))
    return found
