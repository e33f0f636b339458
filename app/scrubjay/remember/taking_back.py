"""Read what the person wants taken back: "go back to the old one", "undo that", "forget that …"."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.predicate import predicate
from scrubjay.remember.deeds import content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.domain.memory import Memory, MemoryId

_I: Final = re.IGNORECASE
_LEAD: Final = (
    r"^\W*(?:(?:no|nope|sorry|oops|wait|actually|ok|okay|hm+|please|can you|could you|hey|oh|ah|um"
    r"|and|just|well|let's|let us|i'd like to|i want to)\b[\s,.!-]*){0,4}"
)
_OLD: Final = r"(?:old|previous|earlier|former|first|original|last)"
_BACK: Final = re.compile(
    _LEAD
    + r"(?:(?:go|change (?:it|that|this)|switch(?: it| that)?|(?:put|set) (?:it|that)) back to "
    + rf"(?:(?:the|my) {_OLD} (?P<what>[\w' -]{{2,40}})|what (?:it was|i (?:said|had)|we had)\b)"
    r"|(?:(?:change|switch|put|set) (?:it|that) back|go back)(?:,? please)?\s*[.!]*\s*$"
    r"|revert (?:that|it|this)\b"
    rf"|(?:use|keep|take|restore|bring back) (?:the|my) {_OLD} (?P<named>[\w' -]{{2,40}})"
    rf"|the {_OLD} (?P<right>[\w -]{{2,30}}) was (?:right|correct|fine))",
    _I,
)
_UNDO: Final = re.compile(
    _LEAD + r"(?:undo (?:that|it|this|the last (?:one|thing|change))|(?:i )?take (?:that|it) back"
    r"|(?:scratch|strike|ignore|disregard) (?:that|what i (?:just )?said)"
    r"|never ?mind what i said)\s*[.!]*\s*$",
    _I,
)
_FORGET: Final = re.compile(
    _LEAD
    + r"(?:forget|delete|erase|remove|don't remember|do not remember)\s+(?:about\s+)?(?:that\s+)?"
    r"(?P<what>(?:(?:what )?i (?:said|told you|mentioned)\b|i\b|my\b|the (?:thing|fact|part|bit) "
    r"about\b"
    r"|everything (?:about|on)\b)[^.!?]{0,120})",
    _I,
)
_SLIGHT: Final = frozenset(
    """said told mentioned you what i me my that old one previous earlier value number thing fact
    part bit about everything was is am are have has had first before""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)


class Wish(enum.StrEnum):
    """What is to be taken back. FORGET is only ever proposed."""

    BACK = "back"
    UNDO = "undo"
    FORGET = "forget"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What came of it.

    Attributes:
        changes: What was changed; nothing for FORGET.
        to_forget: For FORGET: what the person seems to mean, the best guess first; to be
            shown and asked about, never purged at a word.
    """

    wish: Wish
    changes: Changes = field(default_factory=Changes)
    to_forget: tuple[MemoryId, ...] = ()


def wish(text: str) -> tuple[Wish, str] | None:
    """Return what the words want taken back and what they say of it, or None.

    "Forget it" and "forget that" alone are manners, and no wish.
    """
    if "?" in text and not re.match(_LEAD + r"(?:go|undo|forget|use|change)", text, _I):
        return None
    if found := _FORGET.match(text):
        return Wish.FORGET, found["what"]
    if _UNDO.match(text):
        return Wish.UNDO, ""
    if found := _BACK.match(text):
        return Wish.BACK, found["what"] or found["named"] or found["right"] or ""
    return None


def meant(words: str, statements: Iterable[Memory]) -> list[Memory]:
    """Return the statements that words are about, in the order given; all without words.

    By what a question for them would say ("my number"), or by what they say themselves.
    """
    wanted = content(words) - _SLIGHT
    named = [each for each in statements if _asked(words, each)]
    if named or not wanted:
        return named or list(statements)
    return [each for each in statements if wanted & content(each.text)]


def _asked(words: str, memory: Memory) -> bool:
    if memory.triple is None:
        return False
    said = f" {words.casefold()} "
    kind = predicate(memory.triple.predicate)
    return any(f" {name} " in said for name in (*kind.asked, kind.name.replace("-", " ")))
