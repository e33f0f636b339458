"""The bars of the evaluation corpus hold at every commit, on both halves."""

from __future__ import annotations

import pytest

from evaluation.extraction import CORPUS, PARTS, score

FRESH = "told, third"
"""What was written last and is mended least by: it tells how much of new words is read."""


@pytest.mark.parametrize("part", PARTS)
def test_the_bars(part: str) -> None:
    found = score(part)
    assert found.grounded == found.statements > 0
    assert found.recall >= (0.45 if part == FRESH else 0.78)
    assert found.trapped <= 0.05


def test_the_corpus_is_large_and_nearly_half_of_it_are_traps() -> None:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    traps = sum('"trap"' in line for line in lines)
    assert len(lines) >= 300
    assert traps >= 0.45 * len(lines)
