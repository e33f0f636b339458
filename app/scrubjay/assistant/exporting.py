"""Memories as files that other programs read: lines of JSON, Markdown, a table."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Rendered = Mapping[str, Any]
    Write = Callable[[Iterable[Rendered]], Iterator[bytes]]

COLUMNS: Final = ("at", "kind", "state", "text", "speaker", "place", "tags", "confirmed", "pinned")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings a spreadsheet would take for a formula."""
_MARKUP: Final = "\\`*_[]<>#|"


def json_lines(memories: Iterable[Rendered]) -> Iterator[bytes]:
    """Yield one object a line: all there is, links included."""
    for each in memories:
        yield json.dumps(each).encode() + b"\n"


def markdown(memories: Iterable[Rendered]) -> Iterator[bytes]:
    """Yield a list, with a heading wherever another day begins."""
    day = ""
    yield b"# Memories\n"
    for each in memories:
        if (began := str(each["at"])[:10]) != day:
            day = began
            yield f"\n## {day}\n\n".encode()
        words = " ".join(str(each["text"]).split())
        marks = (each["kind"], each["speaker"], each["place"], *(f"#{tag}" for tag in each["tags"]))
        said = ", ".join(_plain(str(mark)) for mark in marks if mark)
        yield f"- {_plain(words)} ({said})\n".encode()


def table(memories: Iterable[Rendered]) -> Iterator[bytes]:
    """Yield comma-separated values with a head, in UTF-8 as spreadsheets know it by its mark."""
    yield b"\xef\xbb\xbf"
    yield _line(COLUMNS)
    for each in memories:
        shown = {**each, "tags": ", ".join(each["tags"])}
        yield _line([_harmless(shown[name]) for name in COLUMNS])


BY_ENDING: Final[Mapping[str, Write]] = {".md": markdown, ".csv": table}
"""How a file with such an ending is written; every other one holds lines of JSON."""


def _line(values: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue().encode()


def _harmless(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(text: str) -> str:
    """Return words that Markdown shows as they are."""
    return "".join(f"\\{letter}" if letter in _MARKUP else letter for letter in text)
