"""An inverted index in memory: for each term, the rows it stands in and how often.

Rows are dense numbers given in order of arrival. What was sealed lies in three
contiguous arrays (compressed rows); what came since waits in short lists, so that a
new memory costs microseconds and is found at once.
"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_SEAL_SHARE: Final = 0.05
_SEAL_FROM: Final = 2_000
"""Sealing waits for this many late rows and for this share of all rows."""


class Postings:
    """Terms to rows. `lengths` counts the terms of each row."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._starts: NDArray[np.int64] = np.zeros(1, np.int64)
        self._rows: NDArray[np.int32] = np.zeros(0, np.int32)
        self._counts: NDArray[np.float32] = np.zeros(0, np.float32)
        self._late: dict[int, tuple[array[int], array[int]]] = {}
        self._late_rows = 0
        self._lengths = array("i")
        self._held_lengths: NDArray[np.float32] = np.zeros(0, np.float32)
        self._total = 0

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._lengths)

    @property
    def mean_length(self) -> float:
        """Terms per row, at least 1."""
        return max(self._total / max(len(self._lengths), 1), 1.0)

    @property
    def lengths(self) -> NDArray[np.float32]:
        """Terms of each row, shape (rows,); made anew only after rows were added."""
        if len(self._held_lengths) != len(self._lengths):
            self._held_lengths = np.array(self._lengths, dtype=np.float32)
        return self._held_lengths

    def add(self, terms: Sequence[str]) -> int:
        """Append a row and return its number."""
        row = len(self._lengths)
        for term, count in Counter(terms).items():
            number = self._number.setdefault(term, len(self._number))
            late = self._late.get(number)
            if late is None:
                late = self._late[number] = (array("i"), array("i"))
            late[0].append(row)
            late[1].append(count)
        self._lengths.append(len(terms))
        self._total += len(terms)
        self._late_rows += 1
        return row

    def of(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the rows of a term, ascending, and how often it stands in each."""
        number = self._number.get(term, -1)
        rows, counts = self._rows[:0], self._counts[:0]
        if 0 <= number < len(self._starts) - 1:
            span = slice(self._starts[number], self._starts[number + 1])
            rows, counts = self._rows[span], self._counts[span]
        late = self._late.get(number)
        if late is None:
            return rows, counts
        return (
            np.concatenate([rows, np.array(late[0], dtype=np.int32)]),
            np.concatenate([counts, np.array(late[1], dtype=np.float32)]),
        )

    def seal_if_due(self) -> None:
        """Merge late rows into the arrays once they are many."""
        if self._late_rows > max(_SEAL_FROM, _SEAL_SHARE * len(self._lengths)):
            self.seal()

    def seal(self) -> None:
        """Merge late rows into the arrays; linear in the size of the index."""
        held = np.diff(self._starts)
        numbers = [np.repeat(np.arange(len(held), dtype=np.int64), held)]
        rows, counts = [self._rows], [self._counts]
        for number, (late_rows, late_counts) in self._late.items():
            numbers.append(np.full(len(late_rows), number, dtype=np.int64))
            rows.append(np.array(late_rows, dtype=np.int32))
            counts.append(np.array(late_counts, dtype=np.float32))
        number_of = np.concatenate(numbers)
        order = np.argsort(number_of, kind="stable")  # keeps rows ascending within a term
        self._rows = np.concatenate(rows)[order]
        self._counts = np.concatenate(counts)[order]
        sizes = np.bincount(number_of, minlength=len(self._number))
        self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        self._late.clear()
        self._late_rows = 0
