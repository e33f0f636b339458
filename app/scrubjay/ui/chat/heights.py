"""How tall the rows of a column are, guessed or measured, and where each of them begins."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Heights:
    """Pixels. Where rows begin stays as it was last counted until `recount` is called.

    So the column can tell what was seen before heights changed, and keep it in its place.
    """

    def __init__(self, gap: int) -> None:
        self._gap = gap
        self._heights: list[int] = []
        self._measured: set[int] = set()
        self._doubted: set[int] = set()
        self._tops: list[int] = [0]
        self._counted = 0
        """The last row whose top is right."""

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        """Return how tall a row is, as far as is known."""
        return self._heights[row]

    @property
    def total(self) -> int:
        """How tall all rows are together, with the gaps between them."""
        return self._tops[-1] - (self._gap if self._heights else 0)

    def top(self, row: int) -> int:
        """Return where a row begins; the one after the last is where it would."""
        return self._tops[row]

    def row_at(self, place: int) -> int:
        """Return the row that begins last before a place; the first for one above all."""
        return max(self.rows_until(place) - 1, 0)

    def rows_until(self, place: int) -> int:
        """Return how many rows begin at a place or before it."""
        return bisect_right(self._tops, place)

    def is_measured(self, row: int) -> bool:
        """Report whether the height of a row is right, as far as anybody knows."""
        return row in self._measured and row not in self._doubted

    def is_known(self, row: int) -> bool:
        """Report whether the height of a row is more than a guess; it may be in doubt."""
        return row in self._measured

    def guess(self, heights: Sequence[int]) -> None:
        """Add rows at the end."""
        self._change_from(len(self._heights))
        self._heights += heights

    def guess_before(self, heights: Sequence[int]) -> None:
        """Add rows before the first."""
        self._measured = {row + len(heights) for row in self._measured}
        self._doubted = {row + len(heights) for row in self._doubted}
        self._heights[:0] = heights
        self._change_from(0)

    def cut(self, first: int) -> None:
        """Drop the rows from one on."""
        self._measured = {row for row in self._measured if row < first}
        self._doubted = {row for row in self._doubted if row < first}
        self._change_from(first)
        del self._heights[first:]

    def measure(self, row: int, height: int) -> bool:
        """Take in the true height of a row; report whether it is another than was known."""
        self._measured.add(row)
        self._doubted.discard(row)
        if height == self._heights[row]:
            return False
        self._heights[row] = height
        self._change_from(row)
        return True

    def doubt(self, row: int) -> None:
        """Have a row measured again."""
        self._doubted.add(row)

    def _change_from(self, row: int) -> None:
        self._counted = min(self._counted, row)

    def recount(self) -> None:
        """Count where rows begin, from the first that changed on."""
        first = self._counted
        if first < len(self._heights) or len(self._tops) != len(self._heights) + 1:
            steps = (height + self._gap for height in self._heights[first:])
            self._tops[first:] = accumulate(steps, initial=self._tops[first])
            self._counted = len(self._heights)
