from dataclasses import replace

import numpy as np
import pytest

from fakes.library import Library
from scrubjay.domain.memory import MemoryId
from scrubjay.recall import candidates, scoring
from scrubjay.recall.candidates import _highest
from scrubjay.recall.postings import Postings
from scrubjay.recall.scoring import Scorer
from scrubjay.recall.shelf import Shelf

LINE = Library().line("a line")
WORDS = tuple(f"w{number}" for number in range(40))


def made(size: int, seed: int = 5) -> tuple[Shelf, Postings]:
    """Return lines of drawn words, five a session."""
    chance = np.random.default_rng(seed)
    shelf, postings = Shelf(), Postings()
    for number in range(size):
        source = replace(LINE.source, session=f"s{number // 5}")
        made_up = MemoryId(f"m{number}")
        shelf.add(replace(LINE, id=made_up, source=source, sequence=number % 5), 0)
        postings.add([WORDS[each] for each in chance.geometric(0.15, 7) % 40])
    postings.seal()
    return shelf, postings


def plain(shelf: Shelf, postings: Postings, terms: list[str]) -> np.ndarray:
    """Return the score of every row, each looked at by itself (float64)."""
    rows = len(postings)
    counts = np.zeros((len(terms), rows))
    for number, term in enumerate(terms):
        found, often = postings.of(term)
        counts[number, found] = often
    known = (counts > 0).sum(axis=1)
    rarity = np.log1p((rows - known + 0.5) / (known + 0.5))
    damping = scoring.K1 * (1 - scoring.B + scoring.B * postings.lengths / postings.mean_length)
    score = (rarity[:, None] * counts * (scoring.K1 + 1) / (counts + damping)).sum(axis=0)
    total = np.zeros(rows)
    for row in range(rows):
        mates = counts[:, shelf.session[:rows] == shelf.session[row]].sum(axis=1)
        session = (rarity * mates * (scoring.K1 + 1) / (mates + scoring.K1)).sum()
        beside = [each for each in (shelf.previous[row], shelf.following[row]) if each >= 0]
        near = sum(float(score[each]) for each in beside)
        total[row] = score[row] + scoring.NEIGHBOUR_SHARE * near + scoring.SESSION_SHARE * session
    return total


def test_every_row_scores_as_if_looked_at_by_itself() -> None:
    shelf, postings = made(300)
    terms = ["w0", "w7", "w3", "unknown"]
    rows, scores = Scorer(shelf, postings, terms).first_pass()
    assert rows.tolist() == list(range(300))
    assert scores == pytest.approx(plain(shelf, postings, terms), rel=1e-5)


def test_in_a_large_store_rows_without_a_shared_word_are_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf, postings = made(300)
    terms = ["w9", "w12"]
    monkeypatch.setattr(scoring, "ALL_ROWS", 100)
    rows, scores = Scorer(shelf, postings, terms).first_pass()
    shared = sorted({int(row) for term in terms for row in postings.of(term)[0]})
    assert rows.tolist() == shared
    expected = plain(shelf, postings, terms)
    assert scores[rows] == pytest.approx(expected[rows], rel=1e-5)
    assert np.count_nonzero(scores) == len(rows)


def test_a_term_counts_in_its_sessions_whether_or_not_the_first_pass_read_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf, postings = made(300)
    every = np.arange(0, 300, 7)
    read = Scorer(shelf, postings, ["w9", "w0"])
    read.first_pass()
    monkeypatch.setattr(scoring, "_ENOUGH", 1)
    left = Scorer(shelf, postings, ["w9", "w0"])
    left.first_pass()
    assert np.array_equal(read.matches(every, 2).session, left.matches(every, 2).session)


def test_the_highest_are_those_of_a_full_sort_and_of_equal_ones_the_first() -> None:
    scores = np.random.default_rng(3).integers(0, 30, 500).astype(np.float32)
    order = np.argsort(-scores, kind="stable")[: candidates.BY_WORDS]
    assert _highest(scores, candidates.BY_WORDS).tolist() == np.sort(order).tolist()
    assert _highest(scores, 500).tolist() == np.flatnonzero(scores).tolist()
