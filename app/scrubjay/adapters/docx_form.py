"""Word documents with places to fill. Only .docx: the older .doc is another format."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.adapters.docx_markup import text_of
from scrubjay.adapters.docx_places import Place, places
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        # From the end: what is written would move what comes after it.
        for place in reversed(_places(document, name)):
            if place.blank.key in values:
                place.write(values[place.blank.key])
        out = io.BytesIO()
        document.save(out)
        written = out.getvalue()
        _prove(written, name, _places(_opened(source, name), name), values)
        return written


def _opened(source: bytes, name: str) -> Any:  # noqa: ANN401 - the library has no types
    # Only documents need it; it brings a parser of its own.
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed:
            if sum(each.file_size for each in packed.infolist()) > _MOST_BYTES:
                raise KnownError(f"{name} is far too large.", "Save the form alone.")
        return Document(io.BytesIO(source))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError) as problem:
        # lxml's own error is a SyntaxError.
        raise KnownError(
            f"{name} is damaged and cannot be read as a Word document.",
            "Save it anew and try again.",
        ) from problem


def _places(document: Any, name: str) -> list[Place]:  # noqa: ANN401 - the library has no types
    found = list(places(document.element.body))
    if not found:
        raise KnownError(
            f"{name} has no place to fill that could be found.",
            "Gaps can be form fields, lines of underscores, or empty cells beside words.",
        )
    return found


def _prove(written: bytes, name: str, before: list[Place], values: Mapping[str, str]) -> None:
    """Read the copy again.

    Raises:
        KnownError: A value does not stand in it.
    """
    told = text_of(_opened(written, name).element.body)
    for place in before:
        blank, value = place.blank, values.get(place.blank.key, "")
        shown = dict(blank.options).get(value, value)
        if blank.type != "checkbox" and shown and shown not in told:
            raise KnownError(
                f"“{blank.label}” in {name} did not take its value, and no copy was written.",
                "Leave this field out and fill it by hand.",
            )
