"""Read numbers that belong to a thing: "reg SK19 XYZ", "policy no. PN-998 with Aviva".

A number is kept under what it is a number of, with the thing or the firm it belongs to as its
context: one gym has one membership number, and another gym another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_KINDS: Final = {
    "licence-plate": r"(?:vehicle |car )?reg(?:istration)?|(?:licen[cs]e |number )?plates?"
    r"|numberplate",
    "membership-number": r"members?(?:hip)?",
    "policy-number": r"(?:insurance )?policy",
    "customer-number": r"customer|client",
    "account-number": r"account",
    "library-card": r"library card",
    "booking-reference": r"booking|reservation|confirmation",
    "order-number": r"order",
    "reference-number": r"case|claim|file|ref(?:erence)?",
    "student-number": r"student|matriculation|enrolment",
    "employee-number": r"employee|staff|personnel|badge",
    "id-number": r"id|identity card|id card|national insurance|social security",
    "serial-number": r"serial|frame|chassis|vin",
    "patient-number": r"patient|nhs|hospital",
    "meter-number": r"(?:gas |electricity |water )?meter",
    "postal-code": r"zip(?: code)?|post ?code|postal code",
    "licence-number": r"driving licen[cs]e|driver'?s licen[cs]e",
}
_ANY: Final = "|".join(f"(?P<k{at}>{words})" for at, words in enumerate(_KINDS.values()))
_NUMBER: Final = r"(?:\s*(?:number|no\.?|nr\.?|num|code|id|#|card))?"
_WHERE: Final = (
    r"(?:\s+(?:is )?(?:for|at|with|of|from|on)\s+(?:my |our |the )?"
    r"(?P<where>[\w&'-]+(?: [\w&'-]+){0,3}?))?"
)
_FOUND: Final = re.compile(
    rf"(?<![\w'])(?:(?P<owner>his|her|their|your|[A-Z][\w-]+'s|my [\w-]+'s?)\s+|(?:my|our|the)\s+)?"
    rf"(?P<thing>(?!(?:my|our|the|is|and|an?)\b)\w[\w-]{{0,30}}(?: (?!(?:is"
    rf"|and)\b)[\w-]+)?\s+)??(?:{_ANY}){_NUMBER}{_WHERE}"
    rf"(?:\s+(?:is|was)(?: now)?\s+|\s*[:=#]\s*|\s+)"
    r"(?P<value>(?-i:(?=[A-Z0-9/.-]*[ -]?[A-Z0-9/.-]*\d)[A-Z0-9][A-Z0-9/.-]*"
    r"(?: [A-Z0-9][A-Z0-9/-]*){0,3}))"
    r"(?![\w@])",
    _I,
)
"""Whose, of what, which number, with whom, and what it is."""
_BEHIND: Final = re.compile(
    r"\s+(?:with|at)\s+(?:my |our |the )?(?P<where>[\w&'-]+(?: [\w&'-]+){0,2})(?=\s*(?:[.,;!)]|$))",
    _I,
)
_CODE: Final = re.compile(
    r"(?<![\w'])(?:my|our|the)\s+(?:new )?"
    r"(?P<thing>(?:front |back |garage |garden |bike |main )?(?:gate|door|alarm|entry|entrance"
    r"|garage|lock|key ?safe|building|locker|safe))"
    r" (?:code|pin|combination)(?:'s|\s+is|\s+has changed to|\s+changed to|:)(?: now)?\s+"
    r"(?P<value>\d[\d #*-]{2,9})(?![\w.])",
    _I,
)
"""What opens something: "the gate code is 4471"."""
_NOT_MINE: Final = re.compile(r"\b(?:his|her|their|your)\b|(?<!it)(?<!here)(?<!that)'s$", _I)
_SHORT: Final = 4
_VERBS: Final = frozenset(
    """new got have has a this that another one got our and with for of in on at to last first next
    old second wrong right same""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
_SURE: Final = 0.9


def numbers(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield the numbers a sentence tells of the person's own things."""
    for found in _CODE.finditer(prepared, sentence.start, sentence.end):
        value = found["value"].strip(" -")
        yield Find(
            who=SELF,
            predicate="entry-code",
            value=Value(text=value, start=0, end=len(value)),
            offset=found.start("value"),
            family="home",
            confidence=_SURE,
            context=found["thing"].casefold(),
        )
    for found in _FOUND.finditer(prepared, sentence.start, sentence.end):
        owner = found["owner"] or ""
        value = found["value"].rstrip(".-/ ")
        if (owner and _NOT_MINE.search(owner)) or MASK in found.group():
            continue
        if sum(letter.isalnum() for letter in value) < _SHORT or not _is_code(value):
            continue
        yield Find(
            who=SELF,
            predicate=_kind(found),
            value=Value(text=value, start=0, end=len(value)),
            offset=found.start("value"),
            family="contact",
            confidence=_SURE,
            context="" if _kind(found) == "postal-code" else _thing(found),
        )


def _is_code(value: str) -> bool:
    """Report whether this is a code and no year, price or count."""
    return any(each.isdigit() for each in value) and not re.fullmatch(r"(?:19|20)\d\d", value)


def _kind(found: re.Match[str]) -> str:
    names = list(_KINDS)
    return next(name for at, name in enumerate(names) if found[f"k{at}"])


def _thing(found: re.Match[str]) -> str:
    """Return what the number belongs to: "climbing hall", "Aviva", "Skoda", or ""."""
    behind = _BEHIND.match(found.string, found.end())
    with_whom = behind["where"] if behind else ""
    said = (found["where"] or with_whom or found["thing"] or "").strip()
    words = [each for each in said.split() if each.casefold() not in _VERBS]
    owned = (found["owner"] or "").removesuffix("'s").removesuffix("s'")
    if not words and owned.casefold().startswith("my "):
        words = [owned[3:]]
    return " ".join(words)
