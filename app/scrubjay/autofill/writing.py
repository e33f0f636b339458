"""Write accepted drafts into a copy of the page, byte for byte the same everywhere else."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.elements import Controls, controls
from scrubjay.autofill.reading import field_type, option_value
from scrubjay.autofill.source import Source, open_source
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import NEVER_FILLED, Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.domain.form import Draft, Page

_NAME: Final = re.compile(rb"<[a-zA-Z][^\s/>]*")
_ATTRIBUTE: Final = re.compile(
    rb"[\s/]*(?P<name>[^\s/>=][^\s/>=]*)"
    rb"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"'][^\s>]*)?))?"
)
_TEXTAREA_END: Final = re.compile(rb"</textarea[\s/>]", re.IGNORECASE)
_UNWRITABLE: Final = frozenset({"hidden", "submit", "image", "reset", "button", "file", "password"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Splice:
    """Bytes from start to end become new."""

    start: int
    end: int
    new: bytes


def fill_html(source: bytes, page: Page, drafts: Iterable[Draft]) -> bytes:
    """Return a copy of the page in which the drafts to be filled are written.

    Only drafts whose decision is FILL are written; whoever shows them lets the person turn an
    OFFER or ASK into a FILL with `dataclasses.replace`. Values go into `value`, `checked` and
    `selected` attributes and into the text of a textarea; no other byte changes and nothing is
    ever submitted or executed.

    Args:
        source: The bytes that `page` was read from.
        page: As read by `read_page`.
        drafts: For fields of this page.

    Raises:
        KnownError: The bytes are not those of the page.
    """
    opened = open_source(source, page.path)
    found = controls(opened, page.path)
    splices: list[_Splice] = []
    for draft in drafts:
        if draft.decision is Decision.FILL and draft.kind not in NEVER_FILLED:
            splices += _splices(opened, found, draft, page.path)
    return opened.restored(_spliced(opened.data, splices))


def _splices(source: Source, found: Controls, draft: Draft, name: str) -> list[_Splice]:
    position = draft.field.position
    if position >= len(found.fields) or found.fields[position].get("name") != draft.field.name:
        raise KnownError(f"{name} has changed since it was read.", "Open it again.")
    element = found.fields[position]
    kind = field_type(element)
    if not draft.field.visible or kind in _UNWRITABLE or element.offset < 0:
        return []
    if kind == "textarea":
        return _in_textarea(source, element, draft.value)
    if kind == "select":
        return list(_in_select(source, element, draft.value))
    if kind == "radio":
        return list(_in_group(source, found, position, draft.value))
    if kind == "checkbox":
        return _flag(source, element, b"checked", on=bool(draft.value))
    return _with_value(source, element, draft.value)


def _with_value(source: Source, element: Element, value: str) -> list[_Splice]:
    new = b'value="' + source.encoded(html.escape(value)) + b'"'
    return _with_attribute(source, element, b"value", new)


def _flag(source: Source, element: Element, name: bytes, *, on: bool) -> list[_Splice]:
    return _with_attribute(source, element, name, name if on else b"")


def _with_attribute(source: Source, element: Element, name: bytes, new: bytes) -> list[_Splice]:
    """Replace the attribute, add it after the tag's name, or (new empty) take it out."""
    for start, end in _attributes(source.data, element.offset, name):
        return [_Splice(start=start, end=end, new=new)]
    if not new:
        return []
    after = _tag_name_end(source.data, element.offset)
    return [_Splice(start=after, end=after, new=b" " + new)]


def _tag_name_end(data: bytes, offset: int) -> int:
    found = _NAME.match(data, offset)
    return found.end() if found is not None else offset


def _attributes(data: bytes, offset: int, wanted: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the attribute stands in the start tag at this offset."""
    for found in _tag(data, offset):
        if found.group("name").lower() == wanted:
            yield found.start("name"), found.end()


def _tag(data: bytes, offset: int) -> Iterator[re.Match[bytes]]:
    at = _tag_name_end(data, offset)
    while (found := _ATTRIBUTE.match(data, at)) is not None:
        yield found
        at = found.end()


def _tag_end(data: bytes, offset: int) -> int:
    """Return the place just after the start tag."""
    at = max((each.end() for each in _tag(data, offset)), default=_tag_name_end(data, offset))
    closing = data.find(b">", at)
    return closing + 1 if closing >= 0 else len(data)


def _in_textarea(source: Source, element: Element, value: str) -> list[_Splice]:
    start = _tag_end(source.data, element.offset)
    closing = _TEXTAREA_END.search(source.data, start)
    if closing is None:
        return []  # the rest of the page is inside it: there is no place to end the text
    # A line break straight after the tag is not part of the text, so one is put before any.
    text = "\n" + value if value.startswith("\n") else value
    return [
        _Splice(
            start=start, end=closing.start(), new=source.encoded(html.escape(text, quote=False))
        )
    ]


def _in_select(source: Source, select: Element, value: str) -> Iterator[_Splice]:
    chosen = False
    for option in select.elements("option"):
        wanted = not chosen and option_value(option) == value
        chosen = chosen or wanted
        if option.offset >= 0 and wanted != ("selected" in option.attributes):
            yield from _flag(source, option, b"selected", on=wanted)


def _in_group(source: Source, found: Controls, position: int, value: str) -> Iterator[_Splice]:
    """Check the button of the group that bears the value, and uncheck the others."""
    name, owner = found.fields[position].get("name"), found.owners[position]
    members = [
        each
        for at, each in enumerate(found.fields)
        if field_type(each) == "radio"
        and (at == position or (name and each.get("name") == name and found.owners[at] == owner))
    ]
    for each in members:
        wanted = each.attributes.get("value", "on") == value
        if each.offset >= 0 and wanted != ("checked" in each.attributes):
            yield from _flag(source, each, b"checked", on=wanted)


def _spliced(data: bytes, splices: Sequence[_Splice]) -> bytes:
    pieces: list[bytes] = []
    done = 0
    for splice in sorted(splices, key=lambda each: each.start):
        if splice.start < done:
            continue  # two drafts for one place: the first stands
        pieces += (data[done : splice.start], splice.new)
        done = splice.end
    pieces.append(data[done:])
    return b"".join(pieces)
