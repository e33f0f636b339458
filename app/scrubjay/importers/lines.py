"""Read the lines of a file one by one, within bounds, whatever is in it."""

from __future__ import annotations

import codecs
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A line that was left out. why: a clause for the person, without the line's text."""

    line: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without its end, counted from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much of a file is read at most: bytes, bytes of one line, and lines."""

    file_bytes: int = 512 * 1024 * 1024
    line_bytes: int = 1024 * 1024
    lines: int = 2_000_000


BOUNDS: Final = Bounds()

_SIGNATURES: Final = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"{\\rtf", "a rich-text document"),
)
_WIDE: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK: Final = 64 * 1024
_CONTROLS: Final = bytes({*range(1, 32), 127} - set(b"\t\n\v\f\r\x1b"))
"""Bytes that no text needs; every tenth of random ones is among them. NULs are looked at apart."""
_CONTROLS_OF_BINARY: Final = 20
"""More than one byte in twenty, and more than a few: it is no text either."""
_NULS_OF_BINARY: Final = 100
_FEW_NULS: Final = 4
"""More than one byte in a hundred, and more than a few: it is no text."""


def head(path: Path, bounds: Bounds = BOUNDS) -> bytes:
    """Return the first 64 KiB of a regular file that may be read as text.

    Raises:
        KnownError: As `checked`; or it is not text.
    """
    start = checked(path, bounds)
    _refuse_other_formats(path, start)
    return start


def checked(path: Path, bounds: Bounds = BOUNDS) -> bytes:
    """Return the first 64 KiB of a regular file.

    Raises:
        KnownError: There is no such file, it may not be read, it is not a regular file,
            it is empty, or larger than the bounds.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise KnownError(f"{path.name} is not a file.", "Choose a single file.")
        with path.open("rb") as stream:
            start = stream.read(_CHUNK)
    except (OSError, ValueError) as error:
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "no path"
        raise KnownError(f"{path.name} cannot be read: {why}.", "Check the path.") from error
    if facts.st_size > bounds.file_bytes:
        limit = bounds.file_bytes // (1024 * 1024)
        raise KnownError(
            f"{path.name} is larger than {limit} MB.", "Split it and import the parts."
        )
    if not start.strip(b"\xef\xbb\xbf \t\r\n"):
        raise KnownError(f"{path.name} is empty.", "Choose a file with text in it.")
    return start


def _refuse_other_formats(path: Path, start: bytes) -> None:
    for signature, name in _SIGNATURES:
        if start.startswith(signature):
            raise KnownError(
                f"{path.name} is {name}, not text.", "Export it as text, then import that."
            )
    # A NUL in one line of many is that line's fault; in the first, or everywhere, the file's.
    first = start.lstrip().split(b"\n", 1)[0]
    if _wide_encoding(start) is None and (
        b"\x00" in first or start.count(0) > max(len(start) // _NULS_OF_BINARY, _FEW_NULS)
    ):
        raise KnownError(
            f"{path.name} is not text: there is a NUL at byte {start.index(0)}.",
            "Save it as UTF-8 text, then import it again.",
        )
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if _wide_encoding(start) is None and controls > max(
        len(start) // _CONTROLS_OF_BINARY, _FEW_NULS
    ):
        raise KnownError(f"{path.name} is not text.", "Export it as text, then import that.")


def read_lines(path: Path, bounds: Bounds = BOUNDS) -> Iterator[Line | Skipped]:
    """Yield the lines of a text file in order; only one line is in memory at a time.

    UTF-8, with or without a byte-order mark; UTF-16 and UTF-32 by their mark. A line that
    is too long or cannot be decoded is skipped; the reason names the byte.

    Raises:
        KnownError: As `head`; or a UTF-16 or UTF-32 file is damaged.
    """
    start = head(path, bounds)
    wide = _wide_encoding(start)
    with path.open("rb") as stream:
        lines = _narrow(stream, bounds) if wide is None else _widened(stream, path, wide, bounds)
        for line in lines:
            number = line.number if isinstance(line, Line) else line.line
            if number > bounds.lines:
                yield Skipped(line=number, why=f"only the first {bounds.lines:,} lines are read")
                return
            yield line


def _narrow(stream: BinaryIO, bounds: Bounds) -> Iterator[Line | Skipped]:
    """Yield the lines of a UTF-8 stream."""
    number = offset = 0
    while raw := stream.readline(bounds.line_bytes + 1):
        number += 1
        began, offset = offset, offset + len(raw)
        if len(raw) > bounds.line_bytes and not raw.endswith(b"\n"):
            while rest := stream.readline(_CHUNK):
                offset += len(rest)
                if rest.endswith(b"\n"):
                    break
            yield Skipped(line=number, why=f"the line is longer than {bounds.line_bytes:,} bytes")
            continue
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            yield Skipped(line=number, why=f"byte {began + error.start} of the file is not UTF-8")
            continue
        if "\x00" in text:
            where = began + raw.index(0)
            yield Skipped(line=number, why=f"there is a NUL at byte {where} of the file")
            continue
        yield Line(number=number, text=text.rstrip("\r\n"))


def _widened(
    stream: BinaryIO, path: Path, encoding: str, bounds: Bounds
) -> Iterator[Line | Skipped]:
    """Yield the lines of a UTF-16 or UTF-32 stream."""
    decoder = codecs.getincrementaldecoder(encoding)()
    number, pending, too_long, offset = 1, "", False, 0
    while True:
        raw = stream.read(_CHUNK)
        try:
            pending += decoder.decode(raw, final=not raw)
        except UnicodeDecodeError as error:
            raise KnownError(
                f"{path.name} is damaged: byte {offset + error.start} is not {encoding.upper()}.",
                "Save it as UTF-8 text, then import it again.",
            ) from error
        offset += len(raw)
        *whole, pending = pending.split("\n")
        for text in whole if raw else [*whole, pending]:
            if too_long or len(text) > bounds.line_bytes:
                yield Skipped(
                    line=number, why=f"the line is longer than {bounds.line_bytes:,} characters"
                )
            elif text or raw:
                yield Line(number=number, text=text.rstrip("\r"))
            number, too_long = number + 1, False
        if not raw:
            return
        if len(pending) > bounds.line_bytes:
            pending, too_long = "", True


def _wide_encoding(start: bytes) -> str | None:
    return next((name for mark, name in _WIDE if start.startswith(mark)), None)
