"""Everything can be taken along, in the form its ending names."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant


@pytest.fixture
def lived(assistant: Assistant) -> Assistant:
    (first,) = assistant.browse.remember("The *heron* came back, and so did we.").added[:1]
    assistant.links.tag(first, ["birds", "canal"])
    assistant.browse.remember("=SUM(1) is what I said, [really].")
    return assistant


def test_a_table_has_a_line_for_each_memory_and_no_formulas(
    lived: Assistant, tmp_path: Path
) -> None:
    count = lived.care.export(tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == count
    by_text = {line["text"]: line for line in lines}
    assert by_text["The *heron* came back, and so did we."]["tags"] == "birds, canal"
    assert "'=SUM(1) is what I said, [really]." in by_text


def test_markdown_is_a_list_by_days_that_shows_words_as_they_are(
    lived: Assistant, tmp_path: Path
) -> None:
    count = lived.care.export(tmp_path / "all.MD")
    text = (tmp_path / "all.MD").read_text("utf-8")
    assert text.startswith("# Memories\n\n## ")
    assert text.count("\n- ") == count
    assert r"The \*heron\* came back, and so did we." in text
    assert r"\#birds" in text
    assert r"\[really\]" in text


def test_any_other_ending_means_lines_of_json(lived: Assistant, tmp_path: Path) -> None:
    count = lived.care.export(tmp_path / "all.txt")
    lines = (tmp_path / "all.txt").read_text("utf-8").splitlines()
    assert len([json.loads(line) for line in lines]) == count
