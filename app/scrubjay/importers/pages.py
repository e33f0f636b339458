"""The text of a saved web page, as somebody else's words: nothing is drawn from it."""

from __future__ import annotations

from contextlib import suppress
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from scrubjay.importers.plain import Passages
from scrubjay.importers.records import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scrubjay.domain.conversation import Utterance

_UNSEEN: Final = frozenset(
    {"noscript", "script", "select", "style", "svg", "template", "textarea", "title"}
)
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt"),
        *("figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
_LARGEST: Final = 4 * 1024 * 1024
_AT_ONCE: Final = 16 * 1024
"""Characters of a page, and of the piece that is read at once."""
_LONGEST_TAG: Final = 64 * 1024
"""Characters without the end of a tag; the reader goes over all of them with each further piece."""
_SHORTEST: Final = 25
"""Characters; shorter pieces of a page are menus and buttons."""


def is_page(start: bytes) -> bool:
    """Report whether a file begins like a web page."""
    began = start[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return began.startswith((b"<!doctype html", b"<html", b"<?xml")) and b"<" in began[1:]


def read_page(content: str, name: str, at: datetime) -> Iterator[Utterance]:
    """Yield the paragraphs of a page in order, menus and the like left out.

    What comes after a tag without an end, or after the first four million characters, is not
    read: the standard reader's time grows with the square of such a tag.
    """
    reader = _Text()
    with suppress(AssertionError):  # how the standard reader gives up on a broken declaration
        for start in range(0, min(len(content), _LARGEST), _AT_ONCE):
            reader.feed(content[start : start + _AT_ONCE])
            if len(reader.rawdata) > _LONGEST_TAG:
                break
        else:
            reader.close()
    passages = Passages(name, at)
    for line, words in reader.finished():
        if len(words) >= _SHORTEST:
            yield from passages.make(words, line, by_self=False)


class _Text(HTMLParser):
    """Gathers what is seen of a page, block by block, with the line each began in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[tuple[int, list[str]]] = [(1, [])]
        self._unseen = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or something unseen."""
        del attrs
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "body":
            self._unseen = 0  # the end of the head, and of what stands in it, may be left out
        elif tag in _BLOCKS:
            self._blocks.append((self.getpos()[0], []))

    @override
    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in _BLOCKS:
            self._blocks.append((self.getpos()[0], []))

    @override
    def handle_data(self, data: str) -> None:
        """Take the words."""
        if not self._unseen:
            self._blocks[-1][1].append(data)

    def finished(self) -> list[tuple[int, str]]:
        """Return the line and the words of each block that has any."""
        said = [(line, clean(" ".join("".join(words).split()))) for line, words in self._blocks]
        return [(line, words) for line, words in said if words]
