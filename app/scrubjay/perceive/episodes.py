"""Cuts a stream of lines into episodes where it surprises (EM-LLM, memory-systems.md 6.4).

Surprise of a line: 1 minus its best cosine to the last few lines. An episode begins where
surprise exceeds mean + GAMMA deviations over a trailing window, or after a long silence. Each
beginning that no silence fixes then moves by up to two lines to where the lines within are most
alike and those across least. With no vectors, silence alone cuts. GAMMA is chosen by
`python -m tests.evaluation.episodes`: at 1 a session falls into three parts, not two.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

LOOK_BACK: Final = 3
WINDOW: Final = 32
GAMMA: Final = 1.5
STEADY: Final = 0.05
"""Least deviation reckoned with: where all lines are alike, a small change surprises nobody."""
GAP_SECONDS: Final = 30 * 60.0
REACH: Final = 2
FEWEST: Final = 2
MOST: Final = 24
"""Lines of an episode; one that silence surrounds may be shorter."""


def boundaries(times: Sequence[datetime], vectors: Vectors | None = None) -> list[int]:
    """Return where episodes begin, ascending; the first is 0. Empty for no lines.

    Args:
        times: When each line was said, ascending.
        vectors: Their unit vectors, shape (len(times), dimension), a row of zeros where one is
            missing; None when there are none.
    """
    surprise = None if vectors is None else surprises(vectors)
    begins: list[int] = []
    for start, end in _between_silences(times):
        cut = [start, *_cut(start, end, surprise)]
        begins += cut if vectors is None else _refined(cut, end, vectors)
    return begins


def surprises(vectors: Vectors) -> NDArray[np.float32]:
    """Return 1 minus the best cosine of each line to the last three; 0 for the first."""
    found = np.zeros(len(vectors), np.float32)
    for line in range(1, len(vectors)):
        before = vectors[max(0, line - LOOK_BACK) : line]
        found[line] = 1.0 - float((before @ vectors[line]).max())
    return found


def _between_silences(times: Sequence[datetime]) -> Iterator[tuple[int, int]]:
    """Yield (first, behind the last) of each run of lines without a long silence."""
    silent = [
        line
        for line in range(1, len(times))
        if (times[line] - times[line - 1]).total_seconds() > GAP_SECONDS
    ]
    if times:
        yield from pairwise([0, *silent, len(times)])


def _cut(
    start: int, end: int, surprise: NDArray[np.float32] | None, gamma: float = GAMMA
) -> Iterator[int]:
    """Yield where further episodes begin within one run, none shorter than FEWEST."""
    begin = start
    for line in range(start + FEWEST, end - FEWEST + 1):
        length = line - begin
        # One line may not be left over behind a full episode.
        full = length >= MOST or (length == MOST - 1 and end - begin == MOST + 1)
        surprising = (
            surprise is not None and length >= FEWEST and _surprising(surprise, line, gamma)
        )
        if full or surprising:
            yield line
            begin = line


def _surprising(surprise: NDArray[np.float32] | None, line: int, gamma: float) -> bool:
    if surprise is None:
        return False
    window = surprise[max(1, line - WINDOW) : line]
    if len(window) < FEWEST:
        return False
    return bool(surprise[line] > window.mean() + gamma * max(window.std(), STEADY))


def _refined(begins: list[int], end: int, vectors: Vectors) -> list[int]:
    """Move all beginnings but the first, keeping order and size."""
    moved = list(begins)
    for number in range(1, len(moved)):
        left = moved[number - 1]
        right = moved[number + 1] if number + 1 < len(moved) else end
        here = moved[number]
        places = [
            place
            for place in range(here - REACH, here + REACH + 1)
            if FEWEST <= place - left <= MOST and FEWEST <= right - place <= MOST
        ]
        alike = vectors[left:right] @ vectors[left:right].T
        parting = {place: _separation(alike, place - left) for place in places}
        # Staying put wins ties, so that a beginning moves only for a reason.
        moved[number] = max(
            places, key=lambda place: (parting[place], -abs(place - here)), default=here
        )
    return moved


def _separation(alike: NDArray[np.float32], cut: int) -> float:
    """Return the mean likeness within both sides of a cut minus that across."""
    before, after = alike[:cut, :cut], alike[cut:, cut:]
    within = (before.sum() + after.sum()) / (before.size + after.size)
    return float(within - alike[:cut, cut:].mean())
