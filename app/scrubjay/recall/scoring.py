"""Scores of words: BM25 over lines, their surroundings and their sessions, for one cue.

The first pass adds up, over all rows, the score of the line, half that of each
neighbour and half that of the session, from the rarer terms of the cue. The second
looks up every term for a few hundred candidates only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.recall.postings import Postings
    from scrubjay.recall.shelf import Shelf

    Column = NDArray[np.float32]

K1: Final = 1.2
B: Final = 0.5
NEIGHBOUR_SHARE: Final = 0.5
SESSION_SHARE: Final = 0.5
ALL_ROWS: Final = 20_000
"""Up to so many rows, all get a score in the first pass."""
_ENOUGH: Final = 15_000
"""Postings read in the first pass: commoner terms are left to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHits:
    """One term of the cue.

    Attributes:
        rows, counts: The rows it stands in, ascending, and how often.
        rarity: Its inverse frequency.
    """

    rows: NDArray[np.int32]
    counts: NDArray[np.float32]
    rarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """Per candidate and term: the BM25 shares in line, surroundings and session.

    Each array has the shape (candidates, terms); `rarity` has the shape (terms,).
    """

    line: NDArray[np.float32]
    previous: NDArray[np.float32]
    following: NDArray[np.float32]
    around: NDArray[np.float32]
    session: NDArray[np.float32]
    rarity: NDArray[np.float32]


class Scorer:
    """BM25 for the terms of one cue.

    Args:
        shelf: The columns. postings: the index. Both are read, never changed.
        terms: Stems of the cue.
    """

    def __init__(self, shelf: Shelf, postings: Postings, terms: Sequence[str]) -> None:
        self._shelf = shelf
        self._lengths = postings.lengths
        self._mean = np.float32(postings.mean_length)
        self._rows = len(postings)
        self._sessions = max(len(shelf.sessions), 1)
        self._hits = [self._hit(postings, term) for term in terms]
        self._in_sessions: dict[int, Column] = {}

    def first_pass(self) -> tuple[NDArray[np.int64], Column]:
        """Return which rows were scored, ascending, and a score for every row.

        The score is of the rarer terms; rows that were not scored have 0.
        """
        shelf, size = self._shelf, self._rows
        score = np.zeros(size + 1, np.float32)  # the last entry answers for "no row"
        session_score = np.zeros(self._sessions, np.float32)
        read = 0
        for number in sorted(range(len(self._hits)), key=lambda each: len(self._hits[each].rows)):
            hit = self._hits[number]
            if read and read + len(hit.rows) > _ENOUGH:
                break
            read += len(hit.rows)
            score[hit.rows] += hit.rarity * self._saturated(hit.counts, self._lengths[hit.rows])
            session_score += hit.rarity * self._sessions_of(number)
        # In a large store only lines that share a word are looked at: the others could
        # get in by their surroundings alone, and reading them all costs milliseconds.
        rows = np.flatnonzero(score[:size] > 0.0) if size > ALL_ROWS else np.arange(size)
        total = np.zeros(size, np.float32)
        near = score[shelf.previous[rows]] + score[shelf.following[rows]]
        near += np.float32(SESSION_SHARE / NEIGHBOUR_SHARE) * session_score[shelf.session[rows]]
        near *= NEIGHBOUR_SHARE
        near += score[rows]
        total[rows] = near * shelf.alive[rows]
        return rows, total

    def matches(self, rows: NDArray[np.int64], terms: int) -> Matches:
        """Return what each of the first `terms` terms contributes to each of these rows."""
        shelf, size = self._shelf, len(rows)
        hits = self._hits[:terms]
        places = np.concatenate([rows, shelf.previous[rows], shelf.following[rows]])
        places = places.astype(np.int32)  # as rows are kept, so that none of them is copied
        counts = np.zeros((terms, 3 * size), np.float32)
        for number, hit in enumerate(hits):
            counts[number] = _counts_at(hit, places)
        lengths = self._lengths[places] * (places >= 0)
        rarity = np.array([hit.rarity for hit in hits], dtype=np.float32)
        near = self._saturated(counts, lengths) * rarity[:, None]
        around = self._saturated(
            counts.reshape(terms, 3, size).sum(axis=1),
            lengths.reshape(3, size).sum(axis=0) / np.float32(3.0),
        )
        session = np.zeros((size, terms), np.float32)
        for number in range(terms):
            session[:, number] = self._sessions_of(number)[shelf.session[rows]]
        return Matches(
            line=near[:, :size].T,
            previous=near[:, size : 2 * size].T,
            following=near[:, 2 * size :].T,
            around=(around * rarity[:, None]).T,
            session=session * rarity,
            rarity=rarity,
        )

    def _hit(self, postings: Postings, term: str) -> TermHits:
        rows, counts = postings.of(term)
        found = len(rows)
        return TermHits(
            rows=rows,
            counts=counts,
            rarity=math.log1p((self._rows - found + 0.5) / (found + 0.5)),
        )

    def _sessions_of(self, number: int) -> Column:
        """Return the saturated count of a term in every session.

        Counted when first wanted: a common name is never asked for it.
        """
        held = self._in_sessions.get(number)
        if held is None:
            hit = self._hits[number]
            counts = np.bincount(
                self._shelf.session[hit.rows],
                weights=hit.counts,
                minlength=self._sessions,
            ).astype(np.float32)
            held = counts * np.float32(K1 + 1.0) / (counts + np.float32(K1))
            self._in_sessions[number] = held
        return held

    def _saturated(self, counts: Column, lengths: Column) -> Column:
        damping = lengths * np.float32(B / self._mean) + np.float32(1.0 - B)
        shares = counts * np.float32(K1 + 1.0) / (counts + np.float32(K1) * damping)
        return np.asarray(shares, dtype=np.float32)


def _counts_at(hit: TermHits, places: NDArray[np.int32]) -> Column:
    if not len(hit.rows):
        return np.zeros(len(places), np.float32)
    at = np.searchsorted(hit.rows, places)
    at[at == len(hit.rows)] = 0
    found = hit.counts[at]
    found[hit.rows[at] != places] = 0.0
    return found
