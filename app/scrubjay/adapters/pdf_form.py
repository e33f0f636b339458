"""PDF forms: read with the words printed around their fields, filled, and looked at.

Only AcroForms can be filled. A form that lives in XFA alone is an Adobe program inside a PDF
and has no fields on its pages; it is refused with what to do instead.
"""

from __future__ import annotations

import io
import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, final

import numpy as np

from scrubjay.adapters.pdf_fields import OFF, Widget, widgets
from scrubjay.adapters.pdf_labels import PageWords, reading_order
from scrubjay.adapters.pdf_layout import areas, pieces
from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.ports.documents import Blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pypdf import PageObject, PdfReader, PdfWriter

    from scrubjay.adapters.pdf_layout import Box, Piece

_MAGIC_WITHIN: Final = 1024
_FONT: Final = "/Scrubjay"
_SHOWN: Final = 24
"""A pixel darker or lighter by so much (of 255) shows that something is written there."""
_TICKED: Final = "on"
# It warns with the text that is filled in, and that belongs in no log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@final
class PdfForms:
    """Fulfils `ports.documents.DocumentForms`."""

    suffix: Final = ".pdf"

    def recognises(self, source: bytes) -> bool:
        """Report whether these bytes are a PDF; some writers put a few bytes before."""
        return b"%PDF-" in source[:_MAGIC_WITHIN]

    def blanks(self, source: bytes, name: str) -> tuple[Blank, ...]:
        """Return what can be filled; see `ports.documents`."""
        held = _fields(_opened(source, name), name)
        with _told(name):
            printed = pieces(source)
        return tuple(_blanks(printed, held))

    def filled(self, source: bytes, name: str, values: Mapping[str, str]) -> bytes:
        """Return a filled copy; see `ports.documents`."""
        reader = _opened(source, name)
        held = _fields(reader, name)
        written = _written(reader, name, _spoken(held, values))
        _prove(source, written, name, held, values)
        return written


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what a damaged file brings about into a sentence.

    To be laid around calls of the libraries and around what walks through the file's own
    objects, and around nothing else: it would hide our own mistakes.
    """
    from pypdf.errors import PyPdfError

    try:
        yield
    except (
        *(PyPdfError, ValueError, KeyError, TypeError, AttributeError),
        *(IndexError, RecursionError, OSError, AssertionError),
    ) as problem:
        # A damaged file can break its reader anywhere; each of these was seen to happen.
        raise KnownError(
            f"{name} is damaged and cannot be read as a PDF form.", "Save it anew and try again."
        ) from problem


def _opened(source: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader

    with _told(name):
        reader = PdfReader(io.BytesIO(source))
        is_locked = reader.is_encrypted and not reader.decrypt("")
    if is_locked:
        raise KnownError(
            f"{name} is locked with a password.", "Save a copy of it without a password first."
        )
    return reader


def _fields(reader: PdfReader, name: str) -> list[Widget]:
    """Return all widgets in reading order.

    Raises:
        KnownError: There are none, and why.
    """
    with _told(name):
        root: Any = reader.trailer["/Root"]
        is_xfa = "/XFA" in root.get("/AcroForm", {})
        by_page = [list(_on_page(number, page)) for number, page in enumerate(reader.pages)]
    found = [here[at] for here in by_page for at in reading_order([each.place for each in here])]
    if found:
        return found
    if is_xfa:
        raise KnownError(
            f"{name} is an XFA form, which only Adobe's own program can show and fill.",
            "Ask for it as an ordinary PDF form, or print it.",
        )
    raise KnownError(
        f"{name} has no fields to fill; it is a printed page.", "Fill it by hand, or as Word file."
    )


def _on_page(number: int, page: PageObject) -> Iterator[Widget]:
    annotations: Any = page.get("/Annots") or ()
    return widgets(number, page.rotation, (each.get_object() for each in annotations))


def _blanks(printed: Sequence[Sequence[Piece]], held: Sequence[Widget]) -> Iterator[Blank]:
    """Yield one blank for each field, where its first widget stands."""
    pages = {
        number: PageWords(words, [each.place for each in held if each.page == number])
        for number, words in enumerate(printed)
    }
    by_field: dict[str, list[Widget]] = {}
    for each in held:
        by_field.setdefault(each.field, []).append(each)
    for field, members in by_field.items():
        first, page = members[0], pages[members[0].page]
        words = page.of_blank(first.place)
        options, value, kind = first.options, first.value, first.type
        if kind == "radio":
            words = page.of_group([each.place for each in members if each.page == first.page])
            options = tuple(
                (each.state, pages[each.page].of_tick(each.place).label) for each in members
            )
        elif kind == "checkbox":
            words = page.of_tick(first.place)
            value = "" if value in ("", OFF) else _TICKED
        yield Blank(
            key=field,
            type=kind,
            name=field.rsplit(".", maxsplit=1)[-1],
            label=words.label,
            hint=first.hint,
            section=words.section,
            options=options,
            value=value,
            max_length=first.max_length,
            required=first.required,
            fixed=first.fixed,
        )


def _spoken(held: Sequence[Widget], values: Mapping[str, str]) -> dict[str, Any]:
    """Return the values in the library's manner, by field."""
    states = {each.field: each.state for each in held if each.type == "checkbox"}
    spoken: dict[str, Any] = {}
    for field, value in values.items():
        if field in states:
            spoken[field] = (states[field] or OFF) if value else OFF
        else:
            spoken[field] = value if _is_western(value) else (value, _FONT, 0.0)
    return spoken


def _written(reader: PdfReader, name: str, spoken: Mapping[str, Any]) -> bytes:
    from pypdf import PdfWriter
    from pypdf.generic import NameObject

    out = io.BytesIO()
    with _told(name):
        writer = PdfWriter(clone_from=reader)
        form: Any = writer.root_object["/AcroForm"]
        # A form that is also in XFA would show the XFA's old values instead of these.
        form.pop(NameObject("/XFA"), None)
        if any(isinstance(each, tuple) for each in spoken.values()):
            _embed_font(writer, form)
        writer.update_page_form_field_values(None, dict(spoken), auto_regenerate=False)
        writer.write(out)
    return out.getvalue()


def _is_western(value: str) -> bool:
    """Report whether the fonts every viewer has can show it."""
    try:
        value.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _embed_font(writer: PdfWriter, form: Any) -> None:  # noqa: ANN401 - the file's own objects
    """Put a font into the file that has the letters of most of Europe."""
    from pypdf.generic import DictionaryObject, NameObject
    from pypdf.generic._font import Font

    face = Font.from_truetype_font_file(
        io.BytesIO(resource("fonts/Inter-Regular.ttf").read_bytes())
    )
    shared = form.setdefault(NameObject("/DR"), DictionaryObject()).get_object()
    fonts = shared.setdefault(NameObject("/Font"), DictionaryObject()).get_object()
    face._add_to_writer(writer, fonts, NameObject(_FONT))  # noqa: SLF001 - as above; pinned by hash


def _prove(
    source: bytes,
    written: bytes,
    name: str,
    held: Sequence[Widget],
    values: Mapping[str, str],
) -> None:
    """Read the copy again and look at it.

    Raises:
        KnownError: A value is not in the copy, or cannot be seen.
    """
    again = {each.field: each for each in _fields(_opened(written, name), name)}
    boxes: dict[int, list[Box]] = {}
    for each in held:
        if each.field in values:
            boxes.setdefault(each.page, []).append(each.box)
    with _told(name):
        before, after = areas(source, boxes), areas(written, boxes)
    for field, value in values.items():
        places = [each for each in held if each.field == field]
        if not places:
            raise KnownError(f"{name} has changed since it was read.", "Open it again.")
        ticked = places[0].type == "checkbox"
        wanted = (places[0].state if value else OFF) if ticked else value
        seen = places[0].value == wanted or any(
            _differ(before[each.page, each.box], after[each.page, each.box]) for each in places
        )
        if again[field].value != wanted or not (seen or not value):
            raise KnownError(
                f"“{field}” in {name} did not take its value, and no copy was written.",
                "Leave this field out and fill it by hand.",
            )


def _differ(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> bool:
    if one.shape != other.shape or not one.size:
        return False  # nothing can be seen there
    return bool((np.abs(one.astype(int) - other.astype(int)) > _SHOWN).any())
