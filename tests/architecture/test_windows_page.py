"""The page about the windows names tests that there are."""

from __future__ import annotations

import re

from architecture.source_tree import CHECKOUT

PAGE = CHECKOUT / "app" / "docs" / "windows.md"
LAST_CELL = re.compile(r"\|([^|]*)\|$")


def _tests_of_rows() -> list[tuple[str, list[str]]]:
    tables = PAGE.read_text("utf-8").partition("## Companion and chat")[2]
    rows = [line for line in tables.splitlines() if line.startswith("| ")]
    cells = [(row, LAST_CELL.search(row)) for row in rows if not row.startswith("| feature |")]
    return [(row, re.findall(r"`([^`]*)`", cell[1])) for row, cell in cells if cell]


def test_every_test_of_the_table_is_there() -> None:
    named = {name for _row, names in _tests_of_rows() for name in names}
    assert len(named) > 50
    assert [name for name in sorted(named) if not (CHECKOUT / name).is_file()] == []


def test_every_row_names_a_test_or_says_that_there_is_none() -> None:
    assert [row for row, names in _tests_of_rows() if not names and "—" not in row] == []
