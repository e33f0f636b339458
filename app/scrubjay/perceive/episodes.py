"""Cuts a stream of turns into episodes where it surprises (EM-LLM, memory-systems.md 6.4).

Surprise of a turn: 1 minus its best cosine to the last few turns. A boundary falls
where surprise exceeds mean plus one standard deviation over a trailing window, or after
a long silence. Each boundary then moves by up to two turns to where the turns within
are most alike and those across least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from numpy.typing import NDArray

LOOK_BACK: Final = 3
WINDOW: Final = 32
GAMMA: Final = 1.0
GAP_SECONDS: Final = 30 * 60.0
REACH: Final = 2
FEWEST: Final = 2
MOST: Final = 24
"""Turns of an episode."""


def boundaries(vectors: NDArray[np.float32], times: Sequence[datetime]) -> list[int]:
    """Return where episodes begin, ascending; the first is 0. Empty for no turns.

    Args:
        vectors: Unit vectors of the turns, shape (n, dimension).
        times: When each was said, n of them, ascending.
    """
    count = len(times)
    if count == 0:
        return []
    silent = {
        turn
        for turn in range(1, count)
        if (times[turn] - times[turn - 1]).total_seconds() > GAP_SECONDS
    }
    surprise = _surprise(vectors)
    begins = [0]
    for turn in range(1, count):
        length = turn - begins[-1]
        cut = turn in silent or length >= MOST
        if cut or (length >= FEWEST and _surprising(surprise, turn)):
            begins.append(turn)
    return _refined(begins, silent, vectors)


def _surprise(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    surprise = np.zeros(len(vectors), np.float32)
    for turn in range(1, len(vectors)):
        before = vectors[max(0, turn - LOOK_BACK) : turn]
        surprise[turn] = 1.0 - float((before @ vectors[turn]).max())
    return surprise


def _surprising(surprise: NDArray[np.float32], turn: int) -> bool:
    window = surprise[max(1, turn - WINDOW) : turn]
    if len(window) < FEWEST:
        return False
    return bool(surprise[turn] > window.mean() + GAMMA * window.std())


def _refined(begins: list[int], silent: set[int], vectors: NDArray[np.float32]) -> list[int]:
    """Move boundaries that no silence fixes, keeping their order and FEWEST turns between."""
    moved = list(begins)
    for number in range(1, len(moved)):
        if moved[number] in silent:
            continue
        left = moved[number - 1]
        right = moved[number + 1] if number + 1 < len(moved) else len(vectors)
        places = [
            place
            for place in range(moved[number] - REACH, moved[number] + REACH + 1)
            if left + FEWEST <= place <= right - FEWEST
        ]
        if places:
            # Staying put wins ties, so that refining twice changes nothing.
            here = moved[number]
            moved[number] = max(
                places,
                key=lambda place: (
                    _separation(vectors[left:right], place - left),
                    -abs(place - here),
                ),
            )
    return moved


def _separation(vectors: NDArray[np.float32], cut: int) -> float:
    """Return the mean likeness within both sides minus that across."""
    alike = vectors @ vectors.T
    before, after = alike[:cut, :cut], alike[cut:, cut:]
    within = (before.sum() + after.sum()) / (before.size + after.size)
    return float(within - alike[:cut, cut:].mean())
