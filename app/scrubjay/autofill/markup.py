"""A page as a tree of elements that know where in the source they stand.

The only module that knows the HTML parser. The parser follows the HTML standard's error
handling but does not tell where a tag came from, so every tag that can be written to is given a
numbered attribute in a copy that is parsed and thrown away. What the parser then says about an
element and what stands at its place in the source can never drift apart, whatever the page is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.autofill.source import Source

_MARK: Final = "data-scrubjay-at"
_MARKED: Final = re.compile(rb"<(?:input|select|textarea|option|form)(?=[\s/>])", re.IGNORECASE)
_LEFTOVER: Final = re.compile(rf" {_MARK}=\d+ ")
_FORM_END: Final = re.compile(rb"</form(?=[\s/>])", re.IGNORECASE)
UNREAD: Final = frozenset({"script", "style", "template"})
"""Elements whose text nobody reads."""
HELD: Final = UNREAD | {"select", "textarea", "button", "datalist", "noscript"}
"""Elements whose text is no label: values, choices and actions."""


@dataclass(slots=True, eq=False, kw_only=True)
class Element:
    """One element. Filled while the tree is built and left alone afterwards.

    Attributes:
        attributes: Names in lower case; one without a value has "".
        children: Elements and pieces of text in order.
        offset: Where its start tag begins in the source's `data`, or -1.
    """

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    children: list[Element | str] = field(default_factory=list)
    offset: int = -1

    def get(self, name: str) -> str:
        """Return the attribute, or "" when it is missing."""
        return self.attributes.get(name, "")

    def ancestors(self) -> Iterator[Element]:
        """Yield the parent, its parent, and so on."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def walk(self, closed: frozenset[str] = UNREAD) -> Iterator[Element | str]:
        """Yield everything inside in document order, but nothing from inside closed elements."""
        left: list[Element | str] = list(reversed(self.children))
        while left:
            item = left.pop()
            yield item
            if isinstance(item, Element) and item.tag not in closed:
                left.extend(reversed(item.children))

    def elements(self, *tags: str) -> Iterator[Element]:
        """Yield the elements inside with one of these tags."""
        for item in self.walk():
            if isinstance(item, Element) and item.tag in tags:
                yield item

    def text(self, limit: int = 300) -> str:
        """Return the readable text inside, white space collapsed, cut at the limit.

        What a field holds is left out: it is the field's value, not words about it.
        """
        pieces: list[str] = []
        length = 0
        for item in self.walk(HELD):
            pieces.append(item if isinstance(item, str) else " ")
            length += len(pieces[-1])
            if length > 4 * limit:
                break
        return collapse("".join(pieces))[:limit]

    def text_inside(self) -> str:
        """Return all the text inside, also where `text` leaves it out: a button's own words."""
        return collapse("".join(item for item in self.walk() if isinstance(item, str)))[:120]


def collapse(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())


def parse(source: Source) -> Element:
    """Return the root element of the page."""
    data = source.data
    pieces: list[bytes] = []
    done = 0
    for tag in _MARKED.finditer(data):
        pieces += (data[done : tag.end()], b" %s=%d " % (_MARK.encode(), tag.start()))
        done = tag.end()
    pieces.append(data[done:])
    return _tree(LexborHTMLParser(source.text(b"".join(pieces))))


def _tree(parser: LexborHTMLParser) -> Element:
    """Copy the parser's tree, so that nothing else depends on the parser."""
    top = Element(tag="", attributes={}, parent=None)
    node, parent = parser.root, top
    while node is not None:
        made = None
        if node.is_element_node:
            made = _element(node.tag or "", node.attributes, parent)
            parent.children.append(made)
        elif node.is_text_node:
            parent.children.append(_without_marks(node.text_content or ""))
        below = node.first_child if made is not None else None
        if below is not None and made is not None:
            node, parent = below, made
            continue
        while node is not None and node.next is None and parent is not top:
            node, parent = node.parent, parent.parent or top
        node = None if node is None or parent is top else node.next
    return top


def _element(tag: str, attributes: dict[str, str | None], parent: Element) -> Element:
    offset = attributes.pop(_MARK, None)
    read = {name: _without_marks(value or "") for name, value in attributes.items()}
    place = int(offset) if offset and offset.isdecimal() else -1
    return Element(tag=tag, attributes=read, parent=parent, offset=place)


def _without_marks(text: str) -> str:
    """Return text without the marks that fell into a script, a comment or a value."""
    return _LEFTOVER.sub("", text) if _MARK in text else text


def form_ends(source: Source) -> list[int]:
    """Return where each form's end tag stands in the source, in order."""
    return [found.start() for found in _FORM_END.finditer(source.data)]
