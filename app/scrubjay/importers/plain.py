"""Plain text: the person's own notes, cut at blank lines and list items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Utterance
from scrubjay.importers.lines import Line, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

LONGEST: Final = 4_000
"""Characters of one passage; a longer paragraph is cut at the end of a sentence."""

_ITEM: Final = re.compile(r"\A\s{0,12}(?:[-*+\u2022\u2023]|\d{1,3}[.)])\s+(?=\S)")
_WRAPPED_FROM: Final = 60
"""A line at least this long that does not end a sentence goes on in the next one."""
_ENDS: Final = re.compile(r"[.!?:;\u2026\"')\]]\s*$")
_SENTENCE_END: Final = re.compile(r"[.!?\u2026][\"')\]]?\s")


@dataclass(slots=True)
class Passages:
    """Numbers the passages of one document within their sessions.

    Attributes:
        name: The document's name; a passage's ref is "name:line".
        at: The moment of each passage.
    """

    name: str
    at: datetime
    _said: dict[str, int] = field(default_factory=dict)

    def make(
        self, text: str, line: int, session: str = "", *, by_self: bool = True
    ) -> Iterator[Utterance]:
        """Yield the passage, in parts when it is long."""
        where = session or self.name
        for part in cut(text):
            sequence = self._said.get(where, 0)
            self._said[where] = sequence + 1
            yield Utterance(
                text=part,
                at=self.at,
                by_self=by_self,
                ref=f"{self.name}:{line}",
                session=where,
                sequence=sequence,
            )


def read_plain(
    lines: Iterable[Line | Skipped], name: str, at: datetime
) -> Iterator[Utterance | Skipped]:
    """Yield a passage for each paragraph, list item or unwrapped line, in order."""
    passages = Passages(name, at)
    gathered: list[Line] = []
    for line in lines:
        if isinstance(line, Skipped):
            yield line
            continue
        if gathered and not _goes_on(gathered, line):
            yield from passages.make(_joined(gathered), gathered[0].number)
            gathered = []
        if line.text.strip():
            gathered.append(line)
    if gathered:
        yield from passages.make(_joined(gathered), gathered[0].number)


def cut(text: str) -> Iterator[str]:
    """Yield the text in parts of at most `LONGEST` characters, cut after sentences if it can be."""
    rest = text.strip()
    while len(rest) > LONGEST:
        window = rest[:LONGEST]
        ends = [found.end() for found in _SENTENCE_END.finditer(window, LONGEST // 2)]
        at = ends[-1] if ends else window.rfind(" ", LONGEST // 2)
        at = at if at > 0 else LONGEST
        yield rest[:at].strip()
        rest = rest[at:].strip()
    if rest:
        yield rest


def without_bullet(text: str) -> str:
    """Return the text of a list item without its sign; any other text as it is."""
    return _ITEM.sub("", text, count=1)


def is_item(text: str) -> bool:
    """Report whether the line begins a list item."""
    return _ITEM.match(text) is not None


def _goes_on(gathered: list[Line], line: Line) -> bool:
    last = gathered[-1].text
    wrapped = len(last) >= _WRAPPED_FROM and not (_ENDS.search(last) and len(last) < _WRAPPED_FROM)
    indented = is_item(gathered[0].text) and line.text.startswith("  ")
    return bool(line.text.strip()) and not is_item(line.text) and (wrapped or indented)


def _joined(gathered: list[Line]) -> str:
    return without_bullet(" ".join(line.text.strip() for line in gathered))
