"""A document read as the web form it would be, so that one engine serves both."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.reading import read_page
from scrubjay.domain.form import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrubjay.domain.form import Draft, Page
    from scrubjay.ports.documents import Blank

_TICKED: Final = "on"


def read_document(blanks: Sequence[Blank], name: str) -> Page:
    """Return the blanks of a document as a page with one form.

    The position of a field counts blanks, a group of radio buttons once for each button.

    Args:
        blanks: In reading order.
        name: What the document is called.
    """
    return read_page("".join(_markup(blanks)).encode(), name)


def document_values(blanks: Sequence[Blank], drafts: Iterable[Draft]) -> dict[str, str]:
    """Return what is to be written, by the keys of the blanks.

    Only drafts to be filled count. They are found by position, as `read_document` counts.
    """
    at = [each for each in blanks for _button in (each.options if _grouped(each) else "-")]
    return {
        at[draft.field.position].key: draft.value
        for draft in drafts
        if draft.decision is Decision.FILL and draft.field.position < len(at)
    }


def _grouped(blank: Blank) -> bool:
    return blank.type == "radio"


def _markup(blanks: Sequence[Blank]) -> Iterator[str]:
    # A document seldom says its language, and how a day is written hangs on it.
    language = lexicon().language(each.label for each in blanks)
    yield f'<!DOCTYPE html><html lang="{language}"><body><form>'
    section = ""
    for number, blank in enumerate(blanks):
        if blank.section != section:
            section = blank.section
            yield f"<h3>{html.escape(section)}</h3>"
        yield from _field(f"b{number}", blank)
    yield "</form></body></html>"


def _field(key: str, blank: Blank) -> Iterator[str]:
    label = html.escape(blank.label or blank.hint)
    if _grouped(blank):
        yield f"<fieldset><legend>{label}</legend>"
        for value, words in blank.options:
            checked = " checked" if value == blank.value else ""
            yield (
                f'<label><input type=radio name="{key}" value="{html.escape(value)}"{checked}'
                f"{_flags(blank)}> {html.escape(words)}</label>"
            )
        yield "</fieldset>"
        return
    yield f'<p><label for="{key}">{label}</label> {_control(key, blank)}</p>'


def _control(key: str, blank: Blank) -> str:
    common = f'id="{key}" name="{html.escape(blank.name)}" title="{html.escape(blank.hint)}"'
    common += _flags(blank)
    if blank.type == "textarea":
        return f"<textarea {common}>{html.escape(blank.value)}</textarea>"
    if blank.type == "select":
        options = "".join(
            f'<option value="{html.escape(value)}"'
            f"{' selected' if value == blank.value else ''}>{html.escape(words)}</option>"
            for value, words in blank.options
        )
        return f"<select {common}>{options}</select>"
    if blank.type == "checkbox":
        checked = " checked" if blank.value == _TICKED else ""
        return f"<input type=checkbox {common}{checked}>"
    limit = "" if blank.max_length is None else f' maxlength="{blank.max_length}"'
    return f'<input type=text {common}{limit} value="{html.escape(blank.value)}">'


def _flags(blank: Blank) -> str:
    return (" required" if blank.required else "") + (" readonly" if blank.fixed else "")
