"""The architecture page and the decision notes say what is there."""

from __future__ import annotations

import re

from architecture.source_tree import CHECKOUT, PACKAGE

DOCUMENTS = CHECKOUT / "app" / "docs"


def _documented() -> set[str]:
    page = (DOCUMENTS / "architecture.md").read_text("utf-8")
    table = page.partition("| package | one sentence |")[2].partition("\n\n")[0]
    return {
        name
        for row in table.splitlines()
        for name in re.findall(r"`(\w+)`", row.split("|")[1] if "|" in row else "")
    }


def _present() -> set[str]:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    return folders | files


def test_the_architecture_page_lists_every_package_and_no_other() -> None:
    assert _documented() == _present()


def test_decision_notes_are_numbered_once_and_complete() -> None:
    notes = sorted((DOCUMENTS / "decisions").glob("*.md"))
    numbers = [int(note.name[:4]) for note in notes]
    assert len(set(numbers)) == len(numbers)
    for note in notes:
        text = note.read_text("utf-8")
        parts = ("**Context.**", "**Decision.**", "**What we gave up.**", "**How we will know.**")
        missing = [part for part in parts if part not in text]
        assert not missing, f"{note.name} lacks {missing}"
        assert text.startswith(f"# {int(note.name[:4])}. ")
