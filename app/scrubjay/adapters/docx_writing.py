"""Write values into the places of a Word document; everything around stays as it is.

Each function here returns the writer of one place, so that a place carries its own way.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.docx_markup import W14, W, writable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.adapters.docx_markup import Element

    Writer = Callable[[str], None]

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_CHECKED: Final = "\u2612"
_EMPTY: Final = "\u2610"


def text_control(sdt: Element) -> Writer:
    """Write into a content control for text or a date."""

    def write(value: str) -> None:
        content = sdt.find(f"{W}sdtContent")
        for waiting in sdt.iter(f"{W}showingPlcHdr"):
            waiting.getparent().remove(waiting)
            break
        for style in list(content.iter(f"{W}rStyle")):
            # The grey of "click here" would stay on the value.
            style.getparent().remove(style)
        _replace_text(content, value)

    return write


def choice_control(sdt: Element) -> Writer:
    """Choose in a list; the words of the choice are shown."""

    def write(value: str) -> None:
        for item in sdt.iter(f"{W}listItem"):
            if value in (item.get(f"{W}value"), item.get(f"{W}displayText")):
                words = item.get(f"{W}displayText") or item.get(f"{W}value")
                item.getparent().set(f"{W}lastValue", item.get(f"{W}value") or words)
                text_control(sdt)(words)
                return

    return write


def tick_control(sdt: Element) -> Writer:
    """Tick a box, or take the tick away with an empty value."""

    def write(value: str) -> None:
        box = next(sdt.iter(f"{W14}checkbox"))
        state = box.find(f"{W14}checked")
        if state is None:
            state = box.makeelement(f"{W14}checked", {})
            box.insert(0, state)
        state.set(f"{W14}val", "1" if value else "0")
        look = box.find(f"{W14}{'checkedState' if value else 'uncheckedState'}")
        sign = _sign(None if look is None else look.get(f"{W14}val"))
        _replace_text(sdt.find(f"{W}sdtContent"), sign or (_CHECKED if value else _EMPTY))

    return write


def _sign(code: str | None) -> str:
    """Return the character a document names for a tick; "" where it names none."""
    try:
        return writable(chr(int(code or "", 16)))
    except (ValueError, OverflowError):  # no number, or beyond the last character
        return ""


def field_text(begin: Element) -> str:
    """Return what an older form field shows."""
    return "".join(each.text or "" for run in _result(begin) for each in run.iter(f"{W}t"))


def text_field(begin: Element) -> Writer:
    """Write into an older form field: between its separator and its end."""

    def write(value: str) -> None:
        runs = list(_result(begin))
        for run in runs[1:]:
            run.getparent().remove(run)
        if runs:
            _replace_text(runs[0], value)
            return
        edge = _edge(begin, "separate")
        if edge is not None:
            run = _run(edge.getparent(), value)
            edge.getparent().addnext(run)

    return write


def tick_field(box: Element) -> Writer:
    """Tick an older box."""

    def write(value: str) -> None:
        state = box.find(f"{W}checked")
        if state is None:
            state = box.makeelement(f"{W}checked", {})
            box.append(state)
        state.set(f"{W}val", "1" if value else "0")

    return write


def choice_field(begin: Element, chooser: Element) -> Writer:
    """Choose in an older list, by the place of the entry."""

    def write(value: str) -> None:
        entries = [each.get(f"{W}val") for each in chooser.iter(f"{W}listEntry")]
        if value not in entries:
            return
        chosen = chooser.find(f"{W}result")
        if chosen is None:
            chosen = chooser.makeelement(f"{W}result", {})
            chooser.insert(0, chosen)
        chosen.set(f"{W}val", str(entries.index(value)))
        text_field(begin)(value)

    return write


def spans(paragraph: Element) -> list[tuple[Element, int]]:
    """Return the texts and tabs of a paragraph outside controls, with where each starts."""
    found, at = [], 0
    for each in paragraph.iter(f"{W}t", f"{W}tab"):
        if any(above.tag in (f"{W}sdt", f"{W}txbxContent") for above in _up(each, paragraph)):
            continue
        if each.tag == f"{W}tab" and each.getparent().tag != f"{W}r":
            continue  # a stop, not a tab
        found.append((each, at))
        at += len(_drawn(each))
    return found


def drawn_text(paragraph: Element) -> str:
    """Return the text of a paragraph outside controls, as `spans` counts its characters."""
    return "".join(_drawn(each) for each, _start in spans(paragraph))


def _drawn(element: Element) -> str:
    return "\t" if element.tag == f"{W}tab" else element.text or ""


def gap(paragraph: Element, start: int, end: int) -> Writer:
    """Put a value where a gap was drawn, from one character of the paragraph to another."""

    def write(value: str) -> None:
        left = value
        whole = drawn_text(paragraph)
        if whole[start] == "\t" and not whole[start - 1].isspace():
            left = f" {value}"  # nothing else would stand between it and its label
        for element, at in spans(paragraph):
            text = _drawn(element)
            low, high = max(start - at, 0), min(end - at, len(text))
            if low >= high:
                continue
            _put(element, text[:low] + left + text[high:])
            left = ""

    return write


def _put(element: Element, text: str) -> None:
    """Let a text say something else, or something stand where a tab was."""
    if element.tag == f"{W}tab":
        if text:
            element.addprevious(_text(element, text))
        element.getparent().remove(element)
        return
    element.text = text
    element.set(_SPACE, "preserve")


def cell(element: Element) -> Writer:
    """Write into an empty cell, in the manner of its paragraph."""

    def write(value: str) -> None:
        paragraph = next(element.iter(f"{W}p"), None)
        if paragraph is None:
            paragraph = element.makeelement(f"{W}p", {})
            element.append(paragraph)
        paragraph.append(_run(paragraph, value))

    return write


def _up(element: Element, stop: Element) -> Iterator[Element]:
    for above in element.iterancestors():
        if above is stop:
            return
        yield above


def _replace_text(element: Element, value: str) -> None:
    """Let the first text say the value and the others nothing; make one where there is none."""
    texts = list(element.iter(f"{W}t"))
    if texts:
        texts[0].text = value
        texts[0].set(_SPACE, "preserve")
        for each in texts[1:]:
            each.text = ""
        return
    within = next(element.iter(f"{W}p"), element)
    if within.tag == f"{W}r":
        within.append(_text(within, value))
    else:
        within.append(_run(within, value))


def _run(beside: Element, value: str) -> Element:
    """Return a new run with the value, looking like the run or paragraph it comes into."""
    run = beside.makeelement(f"{W}r", {})
    look = beside.find(f"{W}rPr")
    if look is None:
        look = beside.find(f"{W}pPr/{W}rPr")
    if look is not None:
        run.append(copy.deepcopy(look))
    run.append(_text(run, value))
    return run


def _text(within: Element, value: str) -> Element:
    text = within.makeelement(f"{W}t", {_SPACE: "preserve"})
    text.text = value
    return text


def _edge(begin: Element, wanted: str) -> Element:
    """Return the separator or the end of the field that begins here, or None."""
    depth = 0
    for each in begin.getparent().itersiblings():
        for mark in each.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            if kind == "begin":
                depth += 1
            elif depth == 0 and kind == wanted:
                return mark
            elif kind == "end":
                if depth == 0:
                    return None
                depth -= 1
    return None


def _result(begin: Element) -> Iterator[Element]:
    """Yield the runs between the separator and the end of a field."""
    edge = _edge(begin, "separate")
    if edge is None:
        return
    for each in list(edge.getparent().itersiblings()):
        if next(each.iter(f"{W}fldChar"), None) is not None:
            return
        if each.tag == f"{W}r":
            yield each
