"""Read what is said of a thing that has to be done something about: its day, price, number.

The slots of the Task Memory Engine: each is a statement of its own, with one value at a time,
so that "the flight is on 4 May after all" closes the day said before and keeps it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import Triple
from scrubjay.domain.task import DUE
from scrubjay.remember.deeds import content
from scrubjay.remember.drawn import Drawn
from scrubjay.remember.rejecter import doubts, fiction_from, refuses
from scrubjay.remember.segments import MASK, prepare, sentences, too_long
from scrubjay.remember.tasks import WHEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_I: Final = re.IGNORECASE
_SUBJECT: Final = (
    r"^\W*(?:(?:so|and|ok|okay|oh|well|sorry|actually|correction|btw|fyi|no|wait),?\s+){0,3}"
    r"(?:(?:the|my|our)\s+(?P<thing>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2}?)|(?P<it>it))"
)
_IS: Final = (
    r"(?:'s|\s+(?:is|was moved to|has been moved to|got moved to|is now|will be|starts|leaves"
    r"|takes place))(?:\s+(?:now|actually|only|really))?"
)
_MUST_BE: Final = (
    rf"(?:{_IS}\s+due|(?:'s|\s+is)\s+to be (?:done|finished|paid|sent)|\s+(?:has|have|needs?) to be"
    r" (?:done|finished|paid|sent|ready|in|submitted|handed in|filed|booked))"
)
_CLOCK: Final = r"(?:[01]?\d|2[0-3])(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)|(?:[01]?\d|2[0-3]):[0-5]\d\b"
_MONEY: Final = (
    r"(?:[$\u20ac\u00a3]\s?\d[\d.,]*\d|[$\u20ac\u00a3]\s?\d|\d[\d.,]*(?:\s?[$\u20ac\u00a3]"
    r"|\s(?:euros?|dollars?|pounds?|quid|bucks|francs|kroner|eur|usd|gbp)\b))"
)
_PRICE: Final = (
    r"(?:\s+(?:costs?|comes to|will cost|is going to cost)|"
    + _IS
    + r")(?:\s+(?:about|around|only|just))?\s+"
)
_NUMBER: Final = (
    r"(?:'s)?\s+(?:booking |order |reference |confirmation )?(?:number|reference|code|ref)\s+is\s+"
)
_SLOTS: Final = tuple(
    (name, re.compile(_SUBJECT + said, _I))
    for name, said in (
        (DUE, rf"{_MUST_BE}\s+(?:(?:on|by|before)\s+)?(?P<value>{WHEN})\b"),
        ("date", rf"{_IS}\s+(?:on\s+|to\s+)?(?P<value>{WHEN})\b"),
        ("time", rf"{_IS}\s+(?:(?:on|to)\s+)?(?:{WHEN}\s+)?at\s+(?P<value>{_CLOCK})"),
        ("price", rf"{_PRICE}(?P<value>{_MONEY})"),
        ("reference", _NUMBER + r"(?P<value>[A-Z0-9-]*\d[A-Z0-9-]*|[A-Z]{5,8})(?![\w-])"),
    )
)
_NOUN: Final = re.compile(
    r"\S+\s+(?:(?:a|an|the|my|our|some|this|that|for|about|with|to|up|out|off|back|new)\s+){0,3}"
    r"(?P<noun>[^\W\d][\w'-]*"
    r"(?: (?!(?:to|for|of|in|on|at|with|from|by|about|and|or|before|online)\b)[^\W\d][\w'-]*)"
    r"{0,2})"
)
_PIECE: Final = re.compile(r"(?:,|\s+and)\s+(?=(?:it|the|my|our)\b)", _I)
_SURE: Final = 0.85


def thing_of(task: str) -> str:
    """Return what a task is done to: "flight" for "book the flight to Lisbon"."""
    found = _NOUN.match(task)
    return found["noun"].removesuffix("'s") if found else ""


def slots(text: str, tasks: Iterable[str]) -> list[Drawn]:
    """Return what the text says of the things that open tasks are about.

    Args:
        text: The person's words.
        tasks: Objects of the open tasks, the one told last first: "it" is its thing.
    """
    things = {thing: task for task in reversed(list(tasks)) if (thing := thing_of(task))}
    if not things:
        return []
    prepared = prepare(text)
    limit = fiction_from(prepared)
    found: dict[tuple[str, str], Drawn] = {}
    for sentence in sentences(prepared):
        if sentence.end > limit or too_long(sentence) or refuses(prepared, sentence):
            continue
        for clause in sentence.clauses:
            words = prepared[clause.start : clause.end]
            if doubts(prepared, sentence, clause) or MASK in words:
                continue
            for slot in _said(words, things):
                first = clause.start + len(words) - len(words.lstrip(" ,.:;-("))
                drawn = Drawn(
                    triple=slot,
                    words=text[first - 1 : clause.end - 1].rstrip(),
                    start=first - 1,
                    confidence=_SURE,
                    family="task",
                )
                found.setdefault((slot.subject, slot.predicate), drawn)
    return list(found.values())


def _said(words: str, tasks: Mapping[str, str]) -> Iterator[Triple]:
    things = list(tasks)[::-1]
    for piece in _PIECE.split(words):
        for name, pattern in _SLOTS:
            match = pattern.match(piece.lstrip())
            if match is None:
                continue
            thing = things[0] if match["it"] else _meant(match["thing"], things)
            if thing:
                about = tasks[thing] if name == DUE else thing
                yield Triple(subject=about, predicate=name, object=match["value"].strip())


def _meant(said: str, things: list[str]) -> str:
    """Return the one thing these words name: "the flight" for "flight"."""
    wanted = content(said)
    fitting = {each for each in things if wanted and wanted <= content(each)}
    return fitting.pop() if len(fitting) == 1 else ""
