"""Read children and other kin told in one breath, each with what they are.

"The kids: Ada is 14, Ben's 11, and the twins Cem and Dilys are 5", "We had three children: Eli,
who is a cook; Fay, a midwife; and Gus, who teaches".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.trades import trade
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.segments import MASK
from scrubjay.remember.subjects import singular
from scrubjay.remember.values import Value, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_I: Final = re.IGNORECASE
_BROOD: Final = re.compile(
    r"(?:^|[.!?;]\s|\n)\W{0,9}(?:so |and )?(?:(?:(?:my|our|the)(?: \w+)?|(?:we|i)(?:'ve| have)?"
    r" (?:had|have|got)(?: got)?(?: \w+)?|(?:an?|one|two|three|four|five|six|seven|eight|\d)"
    r"(?: (?:grown[- ]?up|adult|little|small|lovely|older|younger))?)\s+)?(?P<kin>children|kids"
    r"|sons|daughters|boys|girls"
    r"|sisters|brothers"
    r"|grandchildren|grandkids)(?: are)?:\s+(?P<list>[^.!?\n]{3,300})",
    _I,
)
_NAME: Final = r"(?-i:[A-Z\u00c0-\u00de][\w'-]*\w)"
_ITEM: Final = re.compile(
    rf"(?:^|[,;]\s*(?:and\s+)?|\s+and\s+)(?:then\s+)?(?:(?:the|our|little) (?:baby|youngest|eldest"
    rf"|oldest|little one),?\s+)?(?P<name>(?!(?-i:Mr|Mrs|Dr)\b){_NAME}?)(?='s"
    rf" \d| (?:is|was|aged) |,|;| and\b|\s*$| \()"
    r"(?:(?:'s|\s+is|,? aged|,| \()\s*(?P<age>\d{1,2})\b)?(?P<aside>,? (?:who is |who's |is )?an?"
    r" [^,;]{3,40})?",
    _I,
)
_WHO_IS: Final = re.compile(r"^,? (?:who is |who's |is )?", _I)
_TWINS: Final = re.compile(
    rf"(?:the |our |my )?twins,? (?P<one>{_NAME}) and (?P<other>{_NAME})"
    r"(?:,? (?:are|both|who are|aged) (?P<age>\d{1,2})\b)?",
    _I,
)
_ONE: Final = {"boys": "son", "girls": "daughter", "kids": "child", "grandkids": "grandchild"}
_SURE: Final = 0.85


def broods(prepared: str) -> Iterator[tuple[tuple[int, int], Find]]:
    """Yield each of the kin in such a list with their ages and trades, and where it stands."""
    for found in _BROOD.finditer(prepared):
        if MASK in found["list"]:
            continue
        relation = _ONE.get(found["kin"].casefold(), singular(found["kin"]))
        relation = "grandchild" if relation == "grandchildren" else relation
        at, span = found.start("list"), (found.start("kin"), found.end())
        yield from ((span, each) for each in _listed(found["list"], at, relation))


def _listed(words: str, at: int, relation: str) -> Iterator[Find]:
    twins = _TWINS.search(words)
    for one in ("one", "other") if twins else ():
        if twins:
            yield from _of(twins, one, at, relation)
    rest = words[: twins.start()] if twins else words
    for item in _ITEM.finditer(rest):
        if may_name(item["name"]):
            yield from _of(item, "name", at, relation)
            if item["aside"]:
                start = item.end("aside") - len(_WHO_IS.sub(" ", item["aside"]))
                for value in trade(rest[start:]):
                    yield _find(item["name"], "organization-title", value, at + start)


def _of(found: re.Match[str], group: str, at: int, relation: str) -> Iterator[Find]:
    name, start = found[group], found.start(group)
    who = Value(text=name, start=0, end=len(name))
    yield _find(SELF, "related-to", who, at + start, relation)
    if found["age"]:
        for value in number(f" {found['age']}"):
            yield _find(name, "age", value, at + found.start("age") - 1)


def _find(who: str, predicate: str, value: Value, offset: int, context: str = "") -> Find:
    return Find(
        who=who,
        predicate=predicate,
        value=value,
        offset=offset,
        family="people",
        confidence=_SURE,
        context=context,
    )
