"""PDF and Word forms of many layouts, filled for the person of the pages."""

from __future__ import annotations

import pytest

from evaluation.document_drawings import Drawn, drawings
from evaluation.documents import judge
from evaluation.field_pages import gold_store
from scrubjay.autofill import Drafter


@pytest.mark.parametrize("drawn", list(drawings()), ids=lambda each: each.name)
def test_blanks_have_their_words_and_no_wrong_value(drawn: Drawn) -> None:
    counts, _errors, written = judge(drawn, Drafter(gold_store()))
    assert counts["blanks"] == counts["labelled"] == len(drawn.truth)
    assert counts["wrong filled"] == 0
    assert counts["written"] == counts["in the copy"] > 0
    assert written != drawn.data
