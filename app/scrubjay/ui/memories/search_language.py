"""The search language: words, "exact words", and operators such as kind:plan or strength<40%.

Pure but for the names of kinds, feelings and origins, which may also be given in the person's
language. What is not understood is left out of the search and told in one sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.memory import MemoryKind, Origin
from scrubjay.ui.wording import feeling_word, kind_word, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory

_Value = TypeVar("_Value")

FEELINGS: Final = (*EMOTIONS, "neutral")
KINDS: Final = {"said": MemoryKind.EPISODE, **{each.value: each for each in MemoryKind}}
OPERATORS: Final = (
    "kind:",
    "feeling:",
    "person:",
    "place:",
    "source:",
    "tag:",
    "strength<",
    "strength>",
    "before:",
    "after:",
    "pinned",
)
"""In the order they are offered."""


TYPED: Final = "typed"
"""What a person calls the origin of what they wrote by hand."""


class Token(NamedTuple):
    """One piece of what was typed: its operator ("" for plain words) and value."""

    operator: str
    value: str
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was typed, understood.

    Attributes:
        words: What is left for the search by words, exact ones in quotes.
        sources, tags: Lower case; each memory has to have one of each that is asked for.
        weaker, stronger: Bounds of the strength, 0…1.
        problem: What was not understood, in one sentence; or "".
    """

    words: str = ""
    kinds: tuple[MemoryKind, ...] = ()
    feelings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    weaker: float | None = None
    stronger: float | None = None
    before: datetime | None = None
    after: datetime | None = None
    pinned: bool = False
    problem: str = field(default="", compare=False)

    def passes(self, memory: Memory, strength: float) -> bool:
        """Report whether what came to mind for a cue has what recall does not filter by."""
        return (
            (self.weaker is None or strength < self.weaker)
            and (self.stronger is None or strength > self.stronger)
            and (not self.tags or bool({each.casefold() for each in memory.tags} & {*self.tags}))
            and (not self.sources or any(_is_from(memory, each) for each in self.sources))
        )


def parse(typed: str) -> Search:
    """Return what was typed, understood; never fails."""
    search, words = Search(), []
    for token in tokens(typed):
        if not token.operator:
            words.append(f'"{token.value}"' if token.quoted else token.value)
            continue
        search = _applied(search, token)
    return replace(search, words=" ".join(words))


def tokens(typed: str) -> list[Token]:
    """Cut what was typed at its spaces; quotes keep words together."""
    found: list[Token] = []
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        piece, quoted_from = "", -1
        while at < len(typed) and not typed[at].isspace():
            if typed[at] == '"':
                end = typed.find('"', at + 1)
                end = len(typed) if end < 0 else end
                quoted_from = len(piece) if quoted_from < 0 else quoted_from
                piece += typed[at + 1 : end]
                at = end + 1
            else:
                piece += typed[at]
                at += 1
        found.append(_token(piece, quoted_from))
    return [each for each in found if each.value or each.operator]


def typed_again(token: Token) -> str:
    """Return a token as it would be typed."""
    quoted = token.quoted or any(map(str.isspace, token.value))
    return f'{token.operator}"{token.value}"' if quoted else f"{token.operator}{token.value}"


def _token(piece: str, quoted_from: int) -> Token:
    """Tell an operator from words: it has letters only, and stands before any quote."""
    for number, mark in enumerate(piece):
        if number == quoted_from:
            break
        if mark in ":<>" and number and piece[:number].isalpha():
            operator = piece[: number + 1].casefold()
            if piece[number + 1 : number + 3] != "//":  # an address on the web is words
                return Token(operator, piece[number + 1 :].strip(), quoted_from >= 0)
        if not mark.isalpha():
            break
    if piece.casefold() == "pinned" and quoted_from < 0:
        return Token("pinned", "", quoted=False)
    return Token("", piece, quoted_from >= 0)


def _applied(search: Search, token: Token) -> Search:
    reader = _READERS.get(token.operator)
    if reader is None:
        known = ", ".join(OPERATORS)
        return replace(
            search,
            problem=tr(
                '“{operator}” is not known here. There are {known} and "exact words".',
                operator=token.operator,
                known=known,
            ),
        )
    if not token.value and token.operator != "pinned":
        return search  # still being typed
    changed = reader(search, token.value)
    if changed is not None:
        return changed
    problem = tr(
        "“{value}” does not go with {operator}", value=token.value, operator=token.operator
    )
    return replace(search, problem=f"{problem}: {hint(token.operator)}")


def hint(operator: str) -> str:
    """Return what may stand behind an operator."""
    return {
        "kind:": tr("said, fact, preference, relationship, plan, event or insight"),
        "feeling:": tr("joy, acceptance, fear, surprise, sadness, disgust, anger, …"),
        "person:": tr("a name that is mentioned"),
        "place:": tr("where it was"),
        "source:": tr("chat, note, import, form, typed, or the name of a conversation"),
        "tag:": tr("a tag"),
        "strength<": tr("a share such as 40%"),
        "strength>": tr("a share such as 40%"),
        "before:": tr("earlier than 2024, 2024-05 or 2024-05-08"),
        "after:": tr("from 2024, 2024-05 or 2024-05-08 on"),
        "pinned": tr("only what is pinned"),
    }.get(operator, "")


def values(operator: str) -> tuple[str, ...]:
    """Return what can be offered behind an operator; nothing where that is open."""
    return {
        "kind:": tuple(each for each in KINDS if each != MemoryKind.EPISODE.value),
        "feeling:": FEELINGS,
        "source:": tuple(TYPED if each is Origin.PERSON else each.value for each in Origin),
        "strength<": ("25%", "40%", "60%"),
        "strength>": ("60%", "80%"),
    }.get(operator, ())


def moment(value: str) -> datetime | None:
    """Return when a year, a month or a day begins, in local time; None for anything else."""
    if not re.fullmatch(r"[0-9]{1,4}(?:-[0-9]{1,2}){0,2}", value):
        return None
    year, month, day = [*map(int, value.split("-")), 1, 1][:3]
    try:
        return datetime(year, month, day).astimezone()
    except (ValueError, OverflowError):
        return None


def _kind(search: Search, value: str) -> Search | None:
    named = {**KINDS, **{kind_word(each).casefold(): each for each in MemoryKind}}
    kind = _begins(named, value)
    return None if kind is None else replace(search, kinds=(*search.kinds, kind))


def _feeling(search: Search, value: str) -> Search | None:
    named = {each: each for each in FEELINGS}
    named |= {feeling_word(each).casefold(): each for each in FEELINGS}
    name = _begins(named, value)
    return None if name is None else replace(search, feelings=(*search.feelings, name))


def _begins(named: dict[str, _Value], value: str) -> _Value | None:
    """Return what a word names: whole, or the only one that begins so."""
    wanted = value.casefold()
    if wanted in named:
        return named[wanted]
    found = {each for name, each in named.items() if name.startswith(wanted)}
    return found.pop() if len(found) == 1 else None


def _share(value: str) -> float | None:
    digits = value.removesuffix("%").replace(",", ".")
    try:
        number = float(digits)
    except ValueError:
        return None
    if value.endswith("%") or number > 1.0:
        number /= 100.0
    return number if 0.0 <= number <= 1.0 else None


def _weaker(search: Search, value: str) -> Search | None:
    share = _share(value)
    return None if share is None else replace(search, weaker=share)


def _stronger(search: Search, value: str) -> Search | None:
    share = _share(value)
    return None if share is None else replace(search, stronger=share)


def _before(search: Search, value: str) -> Search | None:
    at = moment(value)
    return None if at is None else replace(search, before=at)


def _after(search: Search, value: str) -> Search | None:
    at = moment(value)
    return None if at is None else replace(search, after=at)


_READERS: Final[dict[str, Callable[[Search, str], Search | None]]] = {
    "kind:": _kind,
    "feeling:": _feeling,
    "person:": lambda search, value: replace(search, people=(*search.people, value)),
    "place:": lambda search, value: replace(search, places=(*search.places, value)),
    "source:": lambda search, value: replace(search, sources=(*search.sources, _source(value))),
    "tag:": lambda search, value: replace(search, tags=(*search.tags, value.casefold())),
    "strength<": _weaker,
    "strength>": _stronger,
    "before:": _before,
    "after:": _after,
    "pinned": lambda search, _value: replace(search, pinned=True),
}


def _source(value: str) -> str:
    """Return a source as the store names it."""
    return Origin.PERSON.value if value.casefold() == TYPED else value.casefold()


def _is_from(memory: Memory, source: str) -> bool:
    return (
        source == memory.source.origin.value
        or source in memory.source.session.casefold()
        or source in memory.source.ref.casefold()
    )
