"""Word documents with places to fill. Only .docx: the older .doc is another format."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.adapters.docx_markup import text_of, writable
from scrubjay.adapters.docx_places import Place, places, spots
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrubjay.adapters.docx_markup import Element
    from scrubjay.ports.documents import Blank

_MAIN: Final = "word/document.xml"
_MOST_BYTES: Final = 200 * 1024 * 1024
"""Of a document unpacked: a small file may hold a very large one."""


@final
class DocxForms:
    """Fulfils `ports.documents.DocumentForms`."""

    suffix: Final = ".docx"

    def recognises(self, source: bytes) -> bool:
        """Report whether these bytes are a Word document."""
        if not source.startswith(b"PK"):
            return False
        try:
            with zipfile.ZipFile(io.BytesIO(source)) as packed:
                return _MAIN in packed.namelist()
        except zipfile.BadZipFile:
            return False

    def blanks(self, source: bytes, name: str) -> tuple[Blank, ...]:
        """Return what can be filled; see `ports.documents`."""
        return tuple(each.blank for each in _places(_opened(source, name), name))

    def filled(self, source: bytes, name: str, values: Mapping[str, str]) -> bytes:
        """Return a filled copy; see `ports.documents`."""
        document = _opened(source, name)
        values = {key: writable(value) for key, value in values.items()}
        # From the end: what is written would move what comes after it.
        for place in reversed(_places(document, name)):
            if place.blank.key in values:
                place.write(values[place.blank.key])
        out = io.BytesIO()
        document.save(out)
        written = out.getvalue()
        _prove(
            _opened(source, name).element.body, _opened(written, name).element.body, name, values
        )
        return written


def _opened(source: bytes, name: str) -> Any:  # noqa: ANN401 - the library has no types
    # Only documents need it; it brings a parser of its own.
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed:
            if sum(each.file_size for each in packed.infolist()) > _MOST_BYTES:
                raise KnownError(f"{name} is far too large.", "Save the form alone.")
        document = Document(io.BytesIO(source))
        if document.element.body is None:
            message = "no body"
            raise ValueError(message)
        return document  # noqa: TRY300 - as above
    except (
        *(OpcError, zipfile.BadZipFile, zlib.error, EOFError, OSError),
        *(KeyError, ValueError, SyntaxError, AttributeError, RuntimeError),
    ) as problem:
        # lxml's own error is a SyntaxError; a locked file brings about a RuntimeError.
        raise KnownError(
            f"{name} is damaged and cannot be read as a Word document.",
            "Save it anew and try again.",
        ) from problem


def _body(source: bytes, name: str) -> Element:
    return _opened(source, name).element.body


def _places(document: Any, name: str) -> list[Place]:  # noqa: ANN401 - the library has no types
    found = list(places(document.element.body))
    if not found:
        raise KnownError(
            f"{name} has no place to fill that could be found.",
            "Gaps can be form fields, lines of underscores, or empty cells beside words.",
        )
    return found


def _prove(old: Element, new: Element, name: str, values: Mapping[str, str]) -> None:
    """Compare the body of a document with that of its filled copy, place by place.

    Raises:
        KnownError: A value does not stand in its place.
    """
    again = {each.blank.key: each.blank for each in places(new)}
    before, after = spots(old), spots(new)
    drawn: Counter[tuple[int, str]] = Counter()
    for place in places(old):
        blank, value = place.blank, values.get(place.blank.key)
        if value is None or not (value or blank.type == "checkbox"):
            continue
        if place.is_drawn:
            # What was a gap is words among words: of each value there have to be more.
            drawn[place.spot, value] += 1
            more = text_of(after[place.spot]).count(value)
            more -= text_of(before[place.spot]).count(value)
            stands = more >= drawn[place.spot, value]
        else:
            stands = blank.key in again and _holds(again[blank.key], value)
        if not stands:
            raise KnownError(
                f"“{blank.label}” in {name} did not take its value, and no copy was written.",
                "Leave this field out and fill it by hand.",
            )


def _holds(blank: Blank, value: str) -> bool:
    """Report whether a place that was read again holds a value that was to be written."""
    if blank.type == "checkbox":
        return bool(blank.value) == bool(value)
    words = dict(blank.options)
    held, wanted = (words.get(each, each) for each in (blank.value, value))
    return held.split() == wanted.split()
