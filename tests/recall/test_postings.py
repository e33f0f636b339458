from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.recall.postings import Postings

ROWS = st.lists(st.lists(st.sampled_from("abcde"), max_size=8), max_size=20)


@given(before=ROWS, after=ROWS, seal=st.booleans())
def test_every_term_knows_its_rows_sealed_or_not(
    before: list[list[str]], after: list[list[str]], seal: bool
) -> None:
    postings = Postings()
    for row in before:
        postings.add(row)
    if seal:
        postings.seal()
    for row in after:
        postings.add(row)
    rows = before + after
    for term in "abcdef":
        found, counts = postings.of(term)
        wanted = [(at, Counter(row)[term]) for at, row in enumerate(rows) if term in row]
        assert list(zip(found.tolist(), counts.tolist(), strict=True)) == wanted
    assert postings.lengths.tolist() == [len(row) for row in rows]
    assert len(postings) == len(rows)


def test_sealing_twice_changes_nothing() -> None:
    postings = Postings()
    for number in range(5):
        postings.add(["x"] * number)
    postings.seal()
    first = [part.copy() for part in postings.of("x")]
    postings.seal()
    assert all(np.array_equal(one, two) for one, two in zip(first, postings.of("x"), strict=True))


def test_many_late_rows_are_sealed_and_still_found() -> None:
    postings = Postings()
    for _ in range(2_100):
        postings.add(["often"])
        postings.seal_if_due()
    assert len(postings.of("often")[0]) == 2_100
    assert len(postings._late) <= 1
    assert postings._late_rows < 2_100
