"""The bytes of a page: what encoding they are in, and whether they are a page at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from scrubjay.domain.errors import KnownError

MAX_BYTES: Final = 20_000_000
MAX_DEPTH: Final = 2_000
"""Open elements inside each other; the parser's time grows with the square of it."""
MAX_OPTIONS: Final = 20_000
"""Choices in all lists: the parser's time grows with the square of those in one."""

_BINARY: Final = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.IGNORECASE
)
_TAG: Final = re.compile(rb"<[a-zA-Z!]")
_CHOICE: Final = re.compile(rb"<option\b", re.IGNORECASE)
_STEP: Final = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_UNNESTED: Final = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li dt dd option "
    b"optgroup tr td th tbody thead tfoot colgroup caption rb rt rp html head body".split()
)
"""Elements that are empty, or that close their like: without an end tag they do not pile up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page as bytes in which every tag is spelt in ASCII.

    Attributes:
        data: The page without its byte order mark; UTF-16 pages turned into UTF-8.
        encoding: What `data` is in.
        written: What new text is written in: ASCII with references where a browser might take
            the page's encoding for another than we do.
        mark: The byte order mark to put back.
        wide: "utf-16-le" or "utf-16-be" when `data` has to be turned back, else "".
    """

    data: bytes
    encoding: str
    written: str
    mark: bytes = b""
    wide: str = ""

    def restored(self, data: bytes) -> bytes:
        """Return the bytes to write for a changed `data`."""
        if self.wide:
            data = data.decode("utf-8", "surrogatepass").encode(self.wide, "surrogatepass")
        return self.mark + data

    def text(self, data: bytes) -> str:
        """Return `data` as text; bytes that mean nothing become replacement characters."""
        return data.decode(self.encoding, "replace")

    def encoded(self, text: str) -> bytes:
        """Return text as bytes of this page, with references for what it cannot spell."""
        return text.encode(self.written, "xmlcharrefreplace")


def open_source(raw: bytes, name: str) -> Source:
    """Find out how the bytes are encoded, and refuse what is not a page.

    Args:
        raw: The file as it is.
        name: What to call it in a refusal.

    Raises:
        KnownError: It is empty, too large, no HTML, or nested beyond reason.
    """
    if len(raw) > MAX_BYTES:
        raise KnownError(
            f"{name} is larger than a form page can be.", "Save only the page with the form."
        )
    if not raw.strip():
        raise KnownError(f"{name} is empty.", "Save the page again from the browser.")
    found = _decoded(raw)
    binary = found.data[:4096].count(b"\0") > 0 or raw.startswith(_BINARY)
    if binary or not _TAG.search(found.data):
        raise KnownError(f"{name} is not an HTML page.", "Choose a page saved from the browser.")
    if _depth(found.data) > MAX_DEPTH:
        raise KnownError(
            f"{name} is nested too deeply to be read.", "Save only the page with the form."
        )
    if sum(1 for _ in _CHOICE.finditer(found.data)) > MAX_OPTIONS:
        raise KnownError(
            f"{name} has lists of more than {MAX_OPTIONS} choices, too many to be read.",
            "Save only the page with the form.",
        )
    return found


def _decoded(raw: bytes) -> Source:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            body = raw[len(mark) :]
            if encoding == "utf-8":
                return Source(data=body, encoding=encoding, written=encoding, mark=mark)
            # Half a character at the end is left out: nothing could be written into it.
            text = body[: len(body) // 2 * 2].decode(encoding, "surrogatepass")
            data = text.encode("utf-8", "surrogatepass")
            return Source(data=data, encoding="utf-8", written="utf-8", mark=mark, wide=encoding)
    declared = _declared(raw)
    encoding = _narrow_encoding(raw, declared)
    return Source(
        data=raw, encoding=encoding, written=encoding if declared == encoding else "ascii"
    )


def _declared(raw: bytes) -> str:
    """Return the encoding the page names, as a browser understands the name; "" for none."""
    found = _DECLARED.search(raw[:4096])
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name if found else ""
    except (LookupError, UnicodeDecodeError):
        return ""
    if name in {"ascii", "iso8859-1"}:
        return "cp1252"  # browsers read Latin-1 as Windows-1252
    return name if _spells_ascii(name) else ""


def _narrow_encoding(raw: bytes, declared: str) -> str:
    """Believe bytes that are valid UTF-8, then the declaration, then the Western default.

    A page saved by a tool is often turned into UTF-8 without its declaration being changed, and
    text in another encoding is practically never valid UTF-8 by chance.
    """
    if raw.isascii() and declared:
        return declared
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return declared if declared not in {"", "utf-8"} else "cp1252"
    return "utf-8"


def _spells_ascii(encoding: str) -> bool:
    """Report whether tags are spelt in this encoding as they are in ASCII."""
    sample = "<input name='a' value=\"b\">"
    try:
        return sample.encode(encoding) == sample.encode("ascii")
    except (LookupError, UnicodeError, TypeError):
        return False  # one of the codecs that do not turn text into bytes


def _depth(data: bytes) -> int:
    """Return about how many elements stand open at once, without parsing."""
    depth = deepest = 0
    for step in _STEP.finditer(data):
        if step.group(2).lower() in _UNNESTED:
            continue
        depth = max(depth - 1, 0) if step.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
