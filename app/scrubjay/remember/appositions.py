"""Read who people are where a sentence only adds it: "Bernie, our ward manager, let me swap".

Also what follows a name or a relation as its description: "Pieter, an actuary in Sydney", "my
fella is Oisín", "with husband Arvind and daughter Anvi".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families import home, trades
from scrubjay.remember.families.having import PETS
from scrubjay.remember.families.people import INTIMATE
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.roles import ROLE, kept_as
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_TITLE: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Father|Pastor|Auntie|Uncle)\.? )?"
_NAME: Final = rf"(?-i:{_TITLE}[A-Z\u00c0-\u00de][\w'-]*\w(?: [A-Z\u00c0-\u00de][\w-]+)?)"
_OWN: Final = r"(?:my|our)\s+(?:new |current |dear |lovely |big |little |older |younger |dearest )?"
_NOT_OF: Final = r"(?!'s|[’]s| at his| at her|-)"
_AFTER: Final = re.compile(
    rf"(?<![\w'])(?P<name>{_NAME})(?:,\s*| \(|, (?:she|he)(?:'s| is) |(?:'s| is)"
    r"(?: literally| actually| really| still| also| now)? )"
    rf"{_OWN}(?P<role>{ROLE}|family physician|physician)\b{_NOT_OF}"
    r"(?=\s*(?:[,).!;]|$)| (?:here|there|now|and|in|at)\b)",
    _I,
)
"""A name and then what they are: "Thandeka, my housekeeper,", "Ravi Menon (my manager)"."""
_PLACED: Final = re.compile(r"\b(?:from|in|at|to|near|of|for)\s+$", _I)
_LATER: Final = re.compile(
    rf"^\W*(?P<name>{_NAME}) (?!and\b|or\b|is\b)[a-z][^.;:,]{{2,50}}, (?:she|he)(?:'s| is) {_OWN}"
    rf"(?P<role>{ROLE})\b{_NOT_OF}(?=\s*(?:[,).!;]|$)| (?:and|but|so)\b)",
    _I,
)
"""What somebody is, said behind what they did: "Sorcha rang from Boston, she's my big sister"."""
_BORN: Final = re.compile(
    rf"(?<![\w'])(?:(?:my|our) (?:eldest|oldest|youngest|firstborn|middle one|middle child"
    rf"|little one),? (?P<own>{_NAME})(?=,| is\b|'s (?:a|at|in|the|turn|start|just)\b)"
    rf"|the (?:eldest|youngest|little one|middle one), (?P<name>{_NAME})(?=,))",
    _I,
)
"""A child by its place among the others: "our eldest, Jonas,"."""
_IS: Final = re.compile(
    rf"(?<![\w'])my (?:new )?(?P<role>fella|fellow|man|bloke|lad|other half|better half|missus"
    rf"|hubby|wifey|young man|old man)(?: is|'s|,) (?P<name>{_NAME})(?=\s*(?:[,.;!(]|$)| and\b)",
    _I,
)
_FELLA: Final = {
    "other half": "partner", "better half": "partner", "missus": "wife", "wifey": "wife",
    "hubby": "husband", "old man": "husband",
}  # fmt: skip
_WITH: Final = re.compile(
    rf"\b(?:with|and)\s+(?P<role>husband|wife|partner|daughter|son|boyfriend|girlfriend|mother"
    rf"|father|sister|brother) (?P<name>{_NAME})(?=\s*(?:[,.;!)]|$)| and\b)",
    _I,
)
_MINE: Final = re.compile(r"\b(?:i|i'm|im|me|my|we|our|us|myself)\b", _I)
_THEIRS: Final = re.compile(r"\b(?:his|her|their|he|she|they)\b", _I)
_HIS_NAME: Final = re.compile(
    rf"\b(?:my|our|one|an?)\s+(?P<role>{ROLE})(?:[,:]? (?:his|her) name(?: is|'s|s)?"
    rf"|'?s name (?:is|was))"
    rf" (?P<name>{_NAME}|[a-z][\w'-]{{2,}})(?:[,;]? (?:and )?(?:he|she)(?:'?s"
    rf"| is)(?P<what> [^,.;]{{3,40}}))?",
    _I,
)
"""As learners say it: "my neighbour, his name Achmed, he is plumber"."""
_PET: Final = re.compile(
    rf"(?<![\w'])(?P<name>[A-Za-z\u00c0-\u00de][\w-]+),? my (?:new "
    rf"|little )?(?P<kind>{PETS})\b{_NOT_OF}",
    _I,
)
_DESCRIBED: Final = re.compile(
    r"(?:,|\s\() ?(?:who(?:'s| is) |she(?:'s| is) |he(?:'s| is) )?(?=an? [a-z])", _I
)
_IN: Final = re.compile(r"\s+in(?= [A-Z\u00c0-\u00de])")
_FORMER: Final = re.compile(r"(?:old|former|previous|ex|late)\b", _I)
"""Who was something: an old manager is none now (`remember.subjects` keeps them as former)."""
_SURE: Final = 0.85


def appositions(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield who somebody is that a sentence names by the way."""
    words = prepared[sentence.start : sentence.end]
    if MASK in words:
        return
    yield from _people(words, sentence.start)
    for found in _PET.finditer(words):
        if may_name(found["name"]):
            name = found["name"].title() if found["name"].islower() else found["name"]
            value = Value(text=name, start=0, end=len(name))
            pet = _find("pet", SELF, value, sentence.start + found.start("name"))
            yield replace(pet, context=found["kind"].casefold(), family="home")


def _people(words: str, offset: int) -> Iterator[Find]:
    behind = [
        # Not "rang from Boston, she's my sister".
        each
        for each in _AFTER.finditer(words)
        if not _PLACED.search(words, 0, each.start())
    ]
    for found in (*behind, *_LATER.finditer(words)):
        yield from _known_as(found, kept_as(found["role"]), offset)
    for found in _IS.finditer(words):
        yield from _known_as(found, _FELLA.get(found["role"].casefold(), "partner"), offset)
    mine = _MINE.search(words) is not None
    if mine:
        yield from _children(words, offset)
    if mine and not _THEIRS.search(words):
        for found in _WITH.finditer(words):
            yield from _known_as(found, found["role"].casefold(), offset)
    for found in _HIS_NAME.finditer(words):
        yield from _known_as(found, kept_as(found["role"]), offset, told=True)
        for value in trades.trade(found["what"] or ""):
            at = offset + found.start("what")
            who = found["name"].title() if found["name"].islower() else found["name"]
            yield _find("organization-title", who, value, at, "work")


def _children(words: str, offset: int) -> Iterator[Find]:
    """Yield a child named by its place among the others."""
    for found in _BORN.finditer(words):
        group = "own" if found["own"] else "name"
        value = Value(text=found[group], start=0, end=len(found[group]))
        if may_name(value.text.split(" ", maxsplit=1)[0]):
            child = _find("related-to", SELF, value, offset + found.start(group))
            yield replace(child, context="child")


def described(prepared: str, sentence: Sentence, people: Mapping[str, str]) -> Iterator[Find]:
    """Yield the trade and the place that follow the name of somebody close.

    Args:
        prepared: The prepared text.
        sentence: One of its sentences.
        people: Relations of people known by name.
    """
    for who, relation in people.items():
        if INTIMATE.fullmatch(relation):
            name = re.compile(rf"(?<![\w'-]){re.escape(who)}(?![\w'-])")
            for named in name.finditer(prepared, sentence.start, sentence.end):
                yield from _description(prepared, sentence, who, named.end())


def _description(prepared: str, sentence: Sentence, who: str, end: int) -> Iterator[Find]:
    """Yield what stands right behind a name: ", an actuary in Sydney"."""
    lead = _DESCRIBED.match(prepared, end, sentence.end)
    if lead is None:
        return
    at = lead.end() - 1
    for value in trades.described(prepared[at : sentence.end]):
        yield _find("organization-title", who, value, at, "work")
        if there := _IN.match(prepared, at + value.end, sentence.end):
            for place in home.home(prepared[there.end() : sentence.end]):
                yield _find(place.predicate, who, place, there.end(), "home")


def _known_as(
    found: re.Match[str], relation: str, offset: int, *, told: bool = False
) -> Iterator[Find]:
    name = found["name"]
    if _FORMER.match(found["role"]):
        return
    plain = re.sub(rf"^{_TITLE}", "", name)
    if not told and not may_name(plain.split(" ", maxsplit=1)[0]) and plain == name:
        return
    shown = name.title() if name.islower() else name
    value = Value(text=shown, start=0, end=len(name))
    find = _find("related-to", SELF, value, offset + found.start("name"), "people")
    yield replace(find, context=relation)


def _find(predicate: str, who: str, value: Value, offset: int, family: str = "people") -> Find:
    return Find(
        who=who, predicate=predicate, value=value, offset=offset, family=family, confidence=_SURE
    )
