"""What other programs export as JSON: found out by its shape, read whole, within bounds.

A file may hold the JSON itself or be the ZIP archive the program made. Of a talk with an
assistant only what the person wrote is taken: the rest is not their life.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.importers.lines import Bounds

ARCHIVE: Final = b"PK\x03\x04"
_WANTED: Final = (".json", ".txt")
_MOST_MEMBERS: Final = 20_000
_LONGEST_NUMBER: Final = 20
"""Digits of a moment; more would be no moment of this age."""
_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,  # locked with a password, or packed in a way this Python does not know
    EOFError,
    OSError,
)


LARGEST_VALUE: Final = 64 * 1024 * 1024
"""Bytes of JSON that are read as one value; it takes about ten times as much memory."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One file of an export. name: as it is called within the archive, or the file's own."""

    name: str
    content: bytes

    @cached_property
    def value(self) -> Any:  # noqa: ANN401 - whatever somebody's program wrote
        """The JSON in it, read once; None where it is none, or too large to be read whole."""
        if len(self.content) > LARGEST_VALUE:
            return None
        try:
            return json.loads(self.content.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return None


def parts(path: Path, bounds: Bounds) -> Iterator[Part]:
    """Yield the file, or each JSON and text file of the archive, in the order of their names.

    Raises:
        KnownError: The archive is damaged, locked, or unpacks to more than the bounds allow.
    """
    with path.open("rb") as stream:
        zipped = stream.read(len(ARCHIVE)) == ARCHIVE
    if not zipped:
        yield Part(name=path.name, content=path.read_bytes())
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for info in _members(archive, path, bounds):
                yield Part(name=info.filename, content=archive.read(info))
    except _UNREADABLE as fault:
        raise KnownError(
            f"{path.name} is a damaged or locked archive.", "Unpack it and import what is in it."
        ) from fault


def _members(archive: zipfile.ZipFile, path: Path, bounds: Bounds) -> list[zipfile.ZipInfo]:
    found = [
        info
        for info in sorted(archive.infolist(), key=lambda each: each.filename)
        if PurePosixPath(info.filename).suffix.lower() in _WANTED and not info.is_dir()
    ]
    size = sum(info.file_size for info in found)
    if size > bounds.file_bytes or len(found) > _MOST_MEMBERS:
        limit = bounds.file_bytes // (1024 * 1024)
        raise KnownError(
            f"{path.name} unpacks to more than {limit} MB.", "Unpack it and import the parts."
        )
    return found


def items(value: object, *keys: str) -> list[dict[str, Any]]:
    """Return the objects of the list found by going down these keys; empty where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: object, key: str) -> str:
    """Return a string of an object, stripped and encodable; "" where it has none."""
    found = value.get(key) if isinstance(value, dict) else None
    return clean(found) if isinstance(found, str) else ""


def clean(words: str) -> str:
    """Return the words without halves of characters and NULs, stripped."""
    return words.encode("utf-8", "ignore").decode("utf-8").replace("\x00", "").strip()


def moment(value: object, otherwise: datetime, parts_of_a_second: float = 1.0) -> datetime:
    """Return the moment of a number of seconds, or of an ISO 8601 text, in UTC.

    A text without a zone is taken as UTC; what cannot be read is `otherwise`.

    Args:
        value: A number, its digits, or a text.
        otherwise: The moment of what has none.
        parts_of_a_second: How many of the number's units make a second.
    """
    try:
        if isinstance(value, str) and value.isdecimal():
            value = int(value[:_LONGEST_NUMBER])
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / parts_of_a_second, UTC)
        if isinstance(value, str) and value.strip():
            found = datetime.fromisoformat(value.strip())
            return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return otherwise
