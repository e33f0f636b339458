"""Every line of a batch is answered in its place, whatever stands in the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scrubjay.assistant.commands import reading, run
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant

GOOD = b'{"id": "good", "text": "I live in Graz."}'
LAST = b'{"id": "last", "text": "I work at Nordlys."}'


def kept(assistant: Assistant, path: Path) -> tuple[list[dict[str, Any]], str]:
    """Return the answers, and the sentence at the end."""
    answers = []
    try:
        for each in run(assistant, "remember", {"batch": str(path)}):
            assert each is not None
            answers.append(each)
    except KnownError as problem:
        return answers, str(problem)
    return answers, ""


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"not JSON", "is not JSON"),
        (b"[1]", "needs id, text"),
        (b'{"id": "x"}', "needs id, text"),
        (b'{"id": "x", "text": "\xff\xfe"}', "is not UTF-8 text"),
        (b'{"id": "x", "text": "I like \\ud800 rain."}', "not text"),
        (b'{"id": "\\ud800", "text": "I like rain."}', "broken character"),
        (b'{"id": "x", "text": "I like rain.", "at": "yesterday"}', "is not a date"),
        (b'{"id": "x", "text": "' + b"a" * reading.LONGEST_LINE + b'"}', "far too long"),
    ],
    ids=range(8),
)
def test_a_bad_line_is_told_and_the_rest_goes_in(
    assistant: Assistant, tmp_path: Path, line: bytes, why: str
) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + b"\n".join((GOOD, line, b"", LAST)))
    answers, sentence = kept(assistant, path)
    good, bad, last = answers
    assert ("error" in good, "error" in last) == (False, False)
    assert why in bad["error"]
    assert sentence.startswith("Line 2 of notes.jsonl could not be used")
    texts = {each.text for each in assistant.browse.search(Filters())}
    assert {"I live in Graz.", "I work at Nordlys."} <= texts


def test_of_many_bad_lines_the_first_are_named(assistant: Assistant, tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_bytes(b"bad\n" * (reading.NAMED + 2) + GOOD)
    answers, sentence = kept(assistant, path)
    assert [each.get("line", each.get("id")) for each in answers] == [*range(1, 13), "good"]
    assert sentence.startswith("Lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more of notes.jsonl")


def test_a_batch_without_a_fault_ends_without_a_word(assistant: Assistant, tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text("\n".join(json.dumps({"id": n, "text": f"I saw {n} owls."}) for n in (1, 2)))
    answers, sentence = kept(assistant, path)
    assert ([each["id"] for each in answers], sentence) == ([1, 2], "")


def test_a_line_without_end_is_left(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PASSED_OVER", 3 * reading.LONGEST_LINE)
    endless = tmp_path / "endless.jsonl"
    endless.write_bytes(GOOD + b"\n" + b"0" * (5 * reading.LONGEST_LINE) + b"\n" + LAST)
    answers, ending = kept(assistant, endless)
    assert [each["id"] for each in answers] == ["good"]
    assert ending == "Line 2 of endless.jsonl does not end."
