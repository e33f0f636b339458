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
from scrubjay.importers.lines import BOUNDS, Bounds, Skipped, head, read_lines
from scrubjay.importers.markdown import read_markdown
from scrubjay.importers.plain import read_plain
from scrubjay.importers.transcript import read_transcript

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ImportKind(enum.StrEnum):
    """What can be read."""

    TRANSCRIPT = "transcript"
    TEXT = "text"
    MARKDOWN = "markdown"


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
) -> Iterator[Utterance | Skipped]:
    """Yield everything in the file in order: an utterance, or a line left out and why.

    Nothing is kept in memory but the passage being read. The utterances are raw: `capture`
    makes them safe to keep.

    Args:
        path: The file.
        kind: How to read it; None decides by name and first line.
        at: The moment of records that carry none; None takes the file's own.
        bounds: How much is read at most.

    Raises:
        KnownError: At once, before the first record, when the file cannot be read at all.
    """
    reader = _READERS[_kind(path, kind, bounds)]
    moment = changed_at(path) if at is None else at
    return reader(read_lines(path, bounds), path.name, moment)


def changed_at(path: Path) -> datetime:
    """Return when the file was last written."""
    return datetime.fromtimestamp(max(path.stat().st_mtime, 0.0), UTC)


def _kind(path: Path, kind: ImportKind | str | None, bounds: Bounds = BOUNDS) -> ImportKind:
    start = head(path, bounds)
    if kind is not None:
        try:
            return ImportKind(kind)
        except ValueError:
            kinds = ", ".join(ImportKind)
            raise KnownError(
                f"There is no kind of import called {kind}.", f"Use {kinds}."
            ) from None
    by_name = _BY_SUFFIX.get(path.suffix.lower())
    return by_name or _by_start(path, start)


def _by_start(path: Path, start: bytes) -> ImportKind:
    line = start.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0].strip()
    if line.startswith(b"[") and path.suffix.lower() == ".json":
        raise KnownError(
            f"{path.name} is one JSON list, not one record a line.",
            "Write each record on a line of its own (JSON Lines), then import that.",
        )
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        record = None
    if isinstance(record, dict) and "text" in record:
        return ImportKind.TRANSCRIPT
    if path.suffix.lower() == ".json":
        raise KnownError(
            f"{path.name} is JSON of a kind that cannot be read yet.",
            "A transcript has one record a line, each with a text.",
        )
    return ImportKind.TEXT
