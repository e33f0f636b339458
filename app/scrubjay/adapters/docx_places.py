"""The places to fill in a Word document, each with the way to write into it.

Four kinds, in the order of the document: content controls, the older form fields, gaps drawn
with underscores or dots, and empty cells beside or below a cell with words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters import docx_writing as writing
from scrubjay.adapters.docx_markup import W14, W, flag, number_of, text_of, value_of
from scrubjay.ports.documents import Blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.adapters.docx_markup import Element

_GAP: Final = re.compile(
    r"_{2,}(?:[ ]?[/.\-][ ]?_{2,}){1,3}|_{3,}|\.{6,}|\u2026{2,}|(?:(?<=[:?])|(?<=[:?] ))\t+$"
)
"""A drawn date ("__/__/____") is one gap; dots are gaps when there are many; a tab is one
at the end of a paragraph, where it draws a line up to its stop."""
_LABEL_LENGTH: Final = 120
_TICKED: Final = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A blank, and how its value is written.

    Attributes:
        spot: The number of its element among `spots`; writing moves none of them.
        is_drawn: A gap or an empty cell, which is no blank any more once it is filled.
    """

    blank: Blank
    write: Callable[[str], None]
    spot: int
    is_drawn: bool = False


def spots(body: Element) -> list[Element]:
    """Return the elements of a document's body that may hold places, in order."""
    return list(body.iter(f"{W}sdt", f"{W}fldChar", f"{W}p", f"{W}tc"))


def places(body: Element) -> Iterator[Place]:
    """Yield the places of a document's body, in order.

    Written from the last to the first, no writing moves another place.
    """
    for number, element in enumerate(spots(body)):
        yield from _of(element, number)


def _of(element: Element, number: int) -> Iterator[Place]:
    if element.tag == f"{W}sdt":
        if element.find(f".//{W}sdt") is None:  # one around others is a frame
            yield from _control(element, number)
    elif element.tag == f"{W}fldChar":
        yield from _field(element, number)
    elif _inside_control(element):
        return
    elif element.tag == f"{W}p":
        yield from _gaps(element, number)
    else:
        yield from _cell(element, number)


def _inside_control(element: Element) -> bool:
    return any(above.tag == f"{W}sdt" for above in element.iterancestors())


def _control(sdt: Element, number: int) -> Iterator[Place]:
    properties = sdt.find(f"{W}sdtPr")
    content = sdt.find(f"{W}sdtContent")
    if properties is None or content is None:
        return
    alias, tag = value_of(properties, "alias"), value_of(properties, "tag")
    waiting = properties.find(f"{W}showingPlcHdr") is not None
    held = text_of(content).strip()
    box = properties.find(f"{W14}checkbox")
    chooser = next(
        (each for name in ("dropDownList", "comboBox") for each in properties.iter(W + name)), None
    )
    kind, value = "text", "" if waiting else held
    options: tuple[tuple[str, str], ...] = ()
    write = writing.text_control(sdt)
    if box is not None:
        kind, value = "checkbox", _TICKED if flag(box, f"{W14}checked", f"{W14}val") else ""
        write = writing.tick_control(sdt)
    elif chooser is not None:
        kind, options = "select", tuple(_choices(chooser))
        write = writing.choice_control(sdt)
        value = next((sent for sent, words in options if words == value), "")
    elif properties.find(f"{W}picture") is not None or properties.find(f"{W}group") is not None:
        return
    before = after_of(sdt) if kind == "checkbox" else before_of(sdt)
    yield Place(
        blank=Blank(
            key=f"control-{number}",
            type=kind,
            name=tag,
            label=before or alias or _beside(sdt),
            hint=alias or (held if waiting else ""),
            section=_heading(sdt),
            options=options,
            value=value,
        ),
        write=write,
        spot=number,
    )


def _choices(chooser: Element) -> Iterator[tuple[str, str]]:
    for item in chooser.iter(f"{W}listItem"):
        words = item.get(f"{W}displayText") or item.get(f"{W}value") or ""
        value = item.get(f"{W}value") or words
        if words and value:
            yield value, words


def _field(begin: Element, number: int) -> Iterator[Place]:
    data = begin.find(f"{W}ffData")
    if data is None or begin.get(f"{W}fldCharType") != "begin":
        return
    kind, value = "text", writing.field_text(begin)
    options: tuple[tuple[str, str], ...] = ()
    write = writing.text_field(begin)
    box, chooser = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        kind, write = "checkbox", writing.tick_field(box)
        switch = "checked" if box.find(f"{W}checked") is not None else "default"
        value = _TICKED if flag(box, f"{W}{switch}", f"{W}val") else ""
    elif chooser is not None:
        kind, write = "select", writing.choice_field(begin, chooser)
        words = [each.get(f"{W}val") or "" for each in chooser.iter(f"{W}listEntry")]
        options = tuple((each, each) for each in words)
        chosen = number_of(chooser.find(f"{W}result"))
        value = words[chosen] if chosen is not None and chosen < len(words) else ""
    limit = data.find(f"{W}textInput/{W}maxLength")
    told = value_of(data, "statusText") or value_of(data, "helpText")
    run = begin.getparent()
    before = after_of(run) if kind == "checkbox" else before_of(run)
    yield Place(
        blank=Blank(
            key=f"field-{number}",
            type=kind,
            name=value_of(data, "name"),
            label=before or told or _beside(run),
            hint=told,
            section=_heading(begin),
            options=options,
            value=value.strip(),
            max_length=number_of(limit) or None,
        ),
        write=write,
        spot=number,
    )


def _gaps(paragraph: Element, number: int) -> Iterator[Place]:
    text = writing.drawn_text(paragraph)
    last = 0
    for at, found in enumerate(_GAP.finditer(text)):
        before = " ".join(text[last : found.start()].split()).strip(" :,;")
        label = before or _after_gap(text, found.end())
        last = found.end()
        yield Place(
            blank=Blank(
                key=f"gap-{number}-{at}",
                type="text",
                label=(label or _beside(paragraph))[-_LABEL_LENGTH:],
                section=_heading(paragraph),
            ),
            write=writing.gap(paragraph, found.start(), found.end()),
            spot=number,
            is_drawn=True,
        )


def _after_gap(text: str, at: int) -> str:
    """Return words in brackets behind a gap: "________ (name)"."""
    found = re.match(r"\s*\(([^()]{2,60})\)", text[at:])
    return found[1] if found else ""


def _cell(cell: Element, number: int) -> Iterator[Place]:
    holds = next(cell.iter(f"{W}sdt", f"{W}fldChar", f"{W}drawing", f"{W}tbl"), None)
    if text_of(cell).strip() or holds is not None:
        return
    label = _cell_label(cell)
    if label:
        yield Place(
            blank=Blank(key=f"cell-{number}", type="text", label=label, section=_heading(cell)),
            write=writing.cell(cell),
            spot=number,
            is_drawn=True,
        )


def _cell_label(cell: Element) -> str:
    """Return the words of the cell to the left, or of the head of the column."""
    row = cell.getparent()
    cells = row.findall(f"{W}tc")
    at = cells.index(cell)
    if at and (left := text_of(cells[at - 1]).strip()):
        return left[-_LABEL_LENGTH:].strip(" :")
    table = row.getparent()
    rows = table.findall(f"{W}tr")
    number = rows.index(row)
    above = rows[number - 1].findall(f"{W}tc") if number else []
    # Below words only the first row: further ones are for further people.
    begins = number == 1 or (number > 1 and not _all_words(rows[number - 2]))
    if begins and len(above) == len(cells) and _all_words(rows[number - 1]):
        return text_of(above[at]).strip()[-_LABEL_LENGTH:].strip(" :")
    return ""


def _all_words(row: Element) -> bool:
    return all(text_of(each).strip() for each in row.findall(f"{W}tc"))


def before_of(element: Element) -> str:
    """Return the words of the paragraph before an element in it, since the last gap or field."""
    words = ""
    for each in element.itersiblings(preceding=True):
        if each.tag == f"{W}sdt" or each.find(f"{W}fldChar") is not None:
            break
        words = text_of(each) + words
    return words.strip(" \t:,;")[-_LABEL_LENGTH:]


def after_of(element: Element) -> str:
    """Return the words of the paragraph behind a box to tick, up to the next one."""
    words = ""
    for each in element.itersiblings():
        begins = each.find(f"{W}fldChar[@{W}fldCharType='begin']")
        if each.tag == f"{W}sdt" or begins is not None:
            break
        words += text_of(each)
    return words.strip(" \t:,;")[:_LABEL_LENGTH]


def _beside(element: Element) -> str:
    """Return the words of the cell to the left of the cell an element stands in."""
    cell = next((each for each in element.iterancestors() if each.tag == f"{W}tc"), None)
    return "" if cell is None else _cell_label(cell)


def _heading(element: Element) -> str:
    """Return the last heading before: a paragraph in a heading style."""
    top = element
    for above in element.iterancestors():
        if above.tag == f"{W}body":
            break
        top = above
    for each in top.itersiblings(preceding=True):
        style = each.find(f"{W}pPr/{W}pStyle") if each.tag == f"{W}p" else None
        if style is not None and (style.get(f"{W}val") or "").lower().startswith("heading"):
            return text_of(each).strip()
    return ""
