"""Markdown notes: headings become sessions; front matter and dated headings give the moment.

A small reader of lines rather than a full parser: it needs paragraphs, list items and
headings only, keeps line numbers for the source, and never holds the whole file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from scrubjay.importers.lines import Line, Skipped
from scrubjay.importers.plain import Passages, is_item, without_bullet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrubjay.domain.conversation import Utterance

_HEADING: Final = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_RULE: Final = re.compile(r" {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|=+|-+)\s*$")
_DATE: Final = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_DATED: Final = re.compile(r"(?:date|created|created_at|day)\s*:\s*[\"']?(\S+)", re.IGNORECASE)
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{0,300})\]\(([^()\s]{0,500})[^()\n]{0,200}\)")
_WIKI: Final = re.compile(r"!?\[\[([^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_MARKS: Final = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`",
)
_TASK: Final = re.compile(r"\A\[[ xX]\]\s+")
_COMMENT: Final = re.compile(r"<!--.{0,2000}?-->")
_FRONT_LINES: Final = 200


@dataclass(slots=True)
class _Page:
    """Where the reader stands in one document."""

    passages: Passages
    name: str
    written: datetime
    headings: list[str] = field(default_factory=list)
    gathered: list[Line] = field(default_factory=list)
    quoted: bool = False

    @property
    def session(self) -> str:
        return " \u203a ".join([self.name, *(part for part in self.headings if part)])

    def flush(self) -> Iterator[Utterance]:
        """Yield what was gathered as one passage."""
        if self.gathered:
            text = plain(" ".join(line.text.strip() for line in self.gathered))
            yield from self.passages.make(
                text, self.gathered[0].number, self.session, by_self=not self.quoted
            )
        self.gathered, self.quoted = [], False

    def enter(self, level: int, title: str) -> None:
        """Go into the section; a date in its heading is the moment of what follows."""
        self.headings = [*self.headings[: level - 1], *[""] * (level - 1 - len(self.headings))]
        self.headings.append(plain(title))
        dates = [moment for part in self.headings if (moment := day(part)) is not None]
        self.passages.at = dates[-1] if dates else self.written


def read_markdown(
    lines: Iterable[Line | Skipped], name: str, at: datetime
) -> Iterator[Utterance | Skipped]:
    """Yield paragraphs and list items in order.

    Quotations ("> …") and code are kept as somebody else's words, so that no fact is drawn
    from them. The moment is, by nearness: a date in a heading above, in the front matter,
    in the file's name, or `at`.
    """
    written = day(name) or at
    page = _Page(Passages(name, written), name, written)
    fence = ""
    front = None
    for line in lines:
        if isinstance(line, Skipped):
            yield line
            continue
        if front is None:
            front = line.text.strip() == "---"
            if front:
                continue
        elif front:
            front = _front_matter(page, line)
            continue
        if found := _FENCE.match(line.text):
            yield from page.flush()
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
            continue
        yield from _code(page, line) if fence else _block(page, line)
    yield from page.flush()


def plain(text: str) -> str:
    """Return the text without markup: links by their words, no emphasis, no bullet."""
    bare = _COMMENT.sub("", _TASK.sub("", without_bullet(text), count=1))
    bare = _WIKI.sub(lambda found: found[2], _LINK.sub(lambda found: found[1] or found[2], bare))
    return _MARKS.sub("", bare).strip()


def day(text: str) -> datetime | None:
    """Return the first ISO date in the text as midnight UTC, or None."""
    for found in _DATE.finditer(text):
        try:
            return datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def _front_matter(page: _Page, line: Line) -> bool:
    """Read one line of the front matter; report whether it goes on."""
    if found := _DATED.match(line.text):
        page.written = day(found[1]) or page.written
        page.passages.at = page.written
    return line.text.strip() not in ("---", "...") and line.number < _FRONT_LINES


def _code(page: _Page, line: Line) -> Iterator[Utterance]:
    if line.text.strip():
        page.gathered.append(line)
        page.quoted = True
    return iter(())


def _block(page: _Page, line: Line) -> Iterator[Utterance]:
    """Yield what the line completes, and gather the line itself."""
    text = line.text
    if heading := _HEADING.match(text):
        yield from page.flush()
        page.enter(len(heading[1]), heading[2])
        return
    if not text.strip() or _RULE.match(text):
        yield from page.flush()
        return
    quoted = text.lstrip().startswith(">")
    if is_item(text) or quoted != page.quoted:
        yield from page.flush()
    page.quoted = quoted
    page.gathered.append(
        Line(number=line.number, text=text.lstrip().lstrip(">")) if quoted else line
    )
