"""Scores of words: BM25 over lines, their surroundings and their sessions, for one cue.

The first pass adds up, over all rows, the score of the line, half that of each
neighbour and half that of the session, from the rarer terms of the cue. The second
looks up every term for a few hundred candidates only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.recall.postings import Postings
    from scrubjay.recall.shelf import Shelf

K1: Final = 1.2
B: Final = 0.5
NEIGHBOUR_SHARE: Final = 0.5
SESSION_SHARE: Final = 0.5
_ENOUGH: Final = 60_000
"""Postings read in the first pass: commoner terms are left to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHits:
    """One term of the cue: its rows, how often it stands there, how rare it is."""

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
        self._mean = postings.mean_length
        self._rows = len(postings)
        self._sessions = max(len(shelf.sessions), 1)
        self.hits = [self._hits(postings, term) for term in terms]

    def _hits(self, postings: Postings, term: str) -> TermHits:
        rows, counts = postings.of(term)
        found = len(rows)
        rarity = float(np.log1p((self._rows - found + 0.5) / (found + 0.5)))
        return TermHits(rows=rows, counts=counts, rarity=rarity)

    def first_pass(self) -> NDArray[np.float32]:
        """Return a score for every row, from the rarer terms."""
        shelf, size = self._shelf, self._rows
        score = np.zeros(size + 1, np.float32)  # the last entry answers for "no row"
        session_score = np.zeros(self._sessions, np.float32)
        read = 0
        for hit in sorted(self.hits, key=lambda hit: len(hit.rows)):
            if read and read + len(hit.rows) > _ENOUGH:
                break
            read += len(hit.rows)
            score[hit.rows] += hit.rarity * self._saturated(hit.counts, self._lengths[hit.rows])
            session_score += hit.rarity * self._in_sessions(hit)
        total = score[:size].copy()
        total += NEIGHBOUR_SHARE * score[shelf.previous[:size]]
        total += NEIGHBOUR_SHARE * score[shelf.following[:size]]
        total += SESSION_SHARE * session_score[shelf.session[:size]]
        total[~shelf.alive[:size]] = 0.0
        return total

    def matches(self, rows: NDArray[np.int64], terms: int) -> Matches:
        """Return what each of the first `terms` terms contributes to each of these rows."""
        shelf = self._shelf
        hits = self.hits[:terms]
        before, after = shelf.previous[rows], shelf.following[rows]
        places = np.concatenate([rows, before, after])
        size = len(rows)
        shares = np.zeros((4, size, terms), np.float32)
        session = np.zeros((size, terms), np.float32)
        lengths = np.where(places >= 0, self._lengths[places], 0)
        around_length = lengths.reshape(3, size).sum(axis=0) / 3.0
        for number, hit in enumerate(hits):
            counts = _counts_at(hit, places)
            shares[:3, :, number] = self._saturated(counts, lengths).reshape(3, size)
            around = counts.reshape(3, size).sum(axis=0)
            shares[3, :, number] = self._saturated(around, around_length)
            session[:, number] = self._in_sessions(hit)[shelf.session[rows]]
        rarity = np.array([hit.rarity for hit in hits], dtype=np.float32)
        shares *= rarity
        session *= rarity
        return Matches(
            line=shares[0],
            previous=shares[1],
            following=shares[2],
            around=shares[3],
            session=session,
            rarity=rarity,
        )

    def _saturated(
        self,
        counts: NDArray[np.float32],
        lengths: NDArray[np.int32],
    ) -> NDArray[np.float32]:
        weight = K1 * ((1.0 - B) + B * lengths / self._mean)
        saturated: NDArray[np.float32] = (counts * (K1 + 1.0) / (counts + weight)).astype(
            np.float32
        )
        return saturated

    def _in_sessions(self, hit: TermHits) -> NDArray[np.float32]:
        """Return the saturated count of a term in every session, longer ones damped."""
        counts = np.bincount(
            self._shelf.session[hit.rows],
            weights=hit.counts,
            minlength=self._sessions,
        )
        saturated: NDArray[np.float32] = (counts * (K1 + 1.0) / (counts + K1)).astype(np.float32)
        return saturated


def _counts_at(hit: TermHits, places: NDArray[np.int64]) -> NDArray[np.float32]:
    if not len(hit.rows):
        return np.zeros(len(places), np.float32)
    at = np.minimum(np.searchsorted(hit.rows, places), len(hit.rows) - 1)
    return np.where(hit.rows[at] == places, hit.counts[at], np.float32(0.0))
