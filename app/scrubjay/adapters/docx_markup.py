"""Names and small readings of Word's markup."""

from __future__ import annotations

import re
from typing import Any, Final

Element = Any
"""An element of lxml, which has no types."""

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OFF: Final = ("0", "false", "off")

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return a text without the characters XML has no place for, such as a bell."""
    return _NOT_XML.sub("", text)


def text_of(element: Element) -> str:
    """Return the words in an element; tabs and breaks count as one space each."""
    marks = element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p")
    return "".join((each.text or "") if each.tag == f"{W}t" else " " for each in marks)


def value_of(element: Element, name: str) -> str:
    """Return the value of a child property, or ""."""
    found = element.find(W + name)
    return "" if found is None else " ".join((found.get(f"{W}val") or "").split())


def number_of(element: Element | None) -> int | None:
    """Return the whole number an element holds as its value; None for anything else."""
    held = "" if element is None else element.get(f"{W}val") or ""
    return int(held) if re.fullmatch(r"[0-9]{1,9}", held) else None


def flag(element: Element, name: str, attribute: str) -> bool:
    """Report whether a switch is there and on; one without a value is on."""
    found = element.find(name)
    return found is not None and (found.get(attribute) or "1").lower() not in _OFF
