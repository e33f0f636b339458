"""Find out what a file is, and read it record by record."""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.importers.exports import Program, program, read_export
from scrubjay.importers.lines import BOUNDS, Bounds, Skipped, checked, head, read_lines
from scrubjay.importers.markdown import read_markdown
from scrubjay.importers.messengers import is_whatsapp
from scrubjay.importers.plain import read_plain
from scrubjay.importers.records import ARCHIVE, LARGEST_VALUE
from scrubjay.importers.transcript import read_transcript

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ImportKind(enum.StrEnum):
    """What can be read."""

    TRANSCRIPT = "transcript"
    TEXT = "text"
    MARKDOWN = "markdown"
    CHATGPT = Program.CHATGPT.value
    CLAUDE = Program.CLAUDE.value
    KEEP = Program.KEEP.value
    PAGE = Program.WEB_PAGE.value
    TELEGRAM = Program.TELEGRAM.value
    WHATSAPP = Program.WHATSAPP.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a file holds, from its first lines.

    Attributes:
        changed_at: When the file was last written: the moment of undated records.
        samples: The first utterances, as they would arrive.
        skipped: Lines among the first that would be left out.
    """

    kind: ImportKind
    size: int
    changed_at: datetime
    samples: tuple[Utterance, ...]
    skipped: tuple[Skipped, ...]


_READERS: Final = {
    ImportKind.TRANSCRIPT: read_transcript,
    ImportKind.TEXT: read_plain,
    ImportKind.MARKDOWN: read_markdown,
}
_BY_SUFFIX: Final = {
    ".jsonl": ImportKind.TRANSCRIPT,
    ".ndjson": ImportKind.TRANSCRIPT,
    ".md": ImportKind.MARKDOWN,
    ".markdown": ImportKind.MARKDOWN,
}
_EXPORTS: Final = frozenset({".htm", ".html", ".json", ".xhtml", ".zip"})
"""Endings of files that are looked into to find out whose export they are."""
_SAMPLE: Final = 20


def inspect(path: Path, kind: ImportKind | str | None = None) -> Inspection:
    """Look at the start of the file.

    Raises:
        KnownError: It cannot be read, is no text, or the kind is unknown.
    """
    found = _kind(path, kind)
    first = list(islice(read(path, found), _SAMPLE))
    return Inspection(
        kind=found,
        size=path.stat().st_size,
        changed_at=changed_at(path),
        samples=tuple(each for each in first if isinstance(each, Utterance)),
        skipped=tuple(each for each in first if isinstance(each, Skipped)),
    )


def read(
    path: Path,
    kind: ImportKind | str | None = None,
    at: datetime | None = None,
    bounds: Bounds = BOUNDS,
    owner: str = "",
) -> Iterator[Utterance | Skipped]:
    """Yield everything in the file in order: an utterance, or a line left out and why.

    Nothing is kept in memory but the passage being read. The utterances are raw: `capture`
    makes them safe to keep.

    Args:
        path: The file.
        kind: How to read it; None decides by name and first line.
        at: The moment of records that carry none; None takes the file's own.
        bounds: How much is read at most.
        owner: The person's name, as one of those who talk in the file.

    Raises:
        KnownError: At once, before the first record, when the file cannot be read at all.
    """
    found = _kind(path, kind, bounds)
    moment = changed_at(path) if at is None else at
    reader = _READERS.get(found)
    if reader is None:
        return read_export(path, moment, owner, bounds)
    return reader(read_lines(path, bounds), path.name, moment)


def changed_at(path: Path) -> datetime:
    """Return when the file was last written."""
    return datetime.fromtimestamp(max(path.stat().st_mtime, 0.0), UTC)


def _kind(path: Path, kind: ImportKind | str | None, bounds: Bounds = BOUNDS) -> ImportKind:
    start = checked(path, bounds)
    archive = start.startswith(ARCHIVE)
    if not archive:
        head(path, bounds)
    if kind is not None:
        return _named(kind)
    by_name = _BY_SUFFIX.get(path.suffix.lower())
    if by_name is not None and not archive:
        return by_name
    if archive or path.suffix.lower() in _EXPORTS or _may_be_messages(start):
        found = program(path, bounds)
        if found is not None:
            return ImportKind(found.value)
    if archive:
        head(path, bounds)  # says what it is, and what to do about it
    return _by_start(path, start)


def _named(kind: ImportKind | str) -> ImportKind:
    try:
        return ImportKind(kind)
    except ValueError:
        kinds = ", ".join(ImportKind)
        raise KnownError(f"There is no kind of import called {kind}.", f"Use {kinds}.") from None


def _may_be_messages(start: bytes) -> bool:
    """Report whether a text begins like the export of a messenger."""
    return is_whatsapp(start.decode("utf-8-sig", "ignore"))


def _by_start(path: Path, start: bytes) -> ImportKind:
    line = start.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0].strip()
    is_json = path.suffix.lower() == ".json"
    if is_json and not _is_record(line):
        _refuse_broken(path)
    if line.startswith(b"[") and is_json:
        raise KnownError(
            f"{path.name} is one JSON list, not one record a line.",
            "Write each record on a line of its own (JSON Lines), then import that.",
        )
    if _is_record(line):
        return ImportKind.TRANSCRIPT
    if is_json:
        raise KnownError(
            f"{path.name} is JSON of a kind that cannot be read yet.",
            "A transcript has one record a line, each with a text.",
        )
    return ImportKind.TEXT


def _is_record(line: bytes) -> bool:
    """Report whether a line is a record of a transcript."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record


def _refuse_broken(path: Path) -> None:
    """Tell JSON that was cut or spoilt from JSON of a kind not known; too large a one may be."""
    if path.stat().st_size > LARGEST_VALUE:
        return
    try:
        json.loads(path.read_bytes().decode("utf-8-sig"))
    except json.JSONDecodeError as fault:
        raise KnownError(
            f"{path.name} is damaged: its JSON breaks off or goes wrong in line {fault.lineno}, "
            f"at character {fault.colno}.",
            "Export it once more, then import that.",
        ) from None
    except (ValueError, RecursionError):
        return
