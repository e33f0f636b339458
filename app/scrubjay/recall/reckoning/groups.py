"""Answers how many and which: siblings, pets, languages, hobbies, the family."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.animals import KINDS
from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.memory import SELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look

_SIBLINGS: Final = ("brother", "sister", "half-brother", "half-sister", "twin")
_CHILDREN: Final = ("son", "daughter", "child", "baby")
_PARENTS: Final = ("mother", "father", "mum", "mom", "dad", "parent")
_RELATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "sibling": _SIBLINGS,
    "brother": ("brother", "half-brother", "little brother", "older brother", "twin brother"),
    "sister": ("sister", "half-sister", "little sister", "older sister", "twin sister"),
    "child": _CHILDREN,
    "children": _CHILDREN,
    "kid": _CHILDREN,
    "son": ("son",),
    "daughter": ("daughter",),
    "parent": _PARENTS,
    "grandparent": ("grandmother", "grandfather", "grandma", "grandpa"),
    "grandchild": ("grandson", "granddaughter", "grandchild"),
    "aunt": ("aunt",),
    "uncle": ("uncle",),
    "cousin": ("cousin",),
    "niece": ("niece",),
    "nephew": ("nephew",),
    "friend": ("friend", "best friend"),
    "colleague": ("colleague", "coworker", "co-worker"),
}
_FAMILY: Final = frozenset(
    {each for name, group in _RELATIONS.items() for each in group if name != "friend"}
    - {"colleague", "coworker", "co-worker", "friend", "best friend"}
    | {"wife", "husband", "partner", "girlfriend", "boyfriend", "spouse", "fiancé", "fiancée"}
)
_PREDICATES: Final[Mapping[str, tuple[str, ...]]] = {
    "language": ("speaks", "language"),
    "hobby": ("does", "plays", "collects"),
    "allergy": ("allergic-to",),
    "instrument": ("plays",),
    "sport": ("plays", "does"),
    "medication": ("takes",),
    "medicine": ("takes",),
    "pill": ("takes",),
    "condition": ("health",),
    "illness": ("health",),
    "fear": ("afraid-of",),
    "plan": ("plans",),
    "collection": ("collects",),
    "club": ("member-of",),
    "nationality": ("nationality",),
    "degree": ("studied",),
    "pet": ("pet",),
    "animal": ("pet",),
    "diet": ("dietary",),
}
_BY_VERB: Final[Mapping[str, str]] = {
    "allergic to": "allergy",
    "afraid of": "fear",
    "scared of": "fear",
}
_TOPICS: Final = {"allergic to": "allergies", "afraid of": "fears", "scared of": "fears"}
"""What is told, where it was asked for by a verb."""
_ANIMALS: Final[Mapping[str, tuple[str, ...]]] = {
    **{kind: tuple(sorted(breeds)) for kind, breeds in KINDS.items()},
    "puppy": ("puppy",),
    "kitten": ("kitten",),
}
_THING: Final = r"(?P<thing>[a-z]+(?:-[a-z]+)?)"
_KEEP: Final = "(?:have|speak|own|got|play|keep|know|take|learn|do|suffer from)"
_COUNTED: Final = re.compile(
    rf"how many {_THING} (?:do|have|did|can) (?:i|we)(?: {_KEEP})?"
    r"(?: now| altogether| in total)?",
    re.IGNORECASE,
)
_LISTED: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:what|which) {_THING} (?:do|can|am|are|have) (?:i|we)(?: {_KEEP})?",
        rf"who(?:'s| is| are|'re) (?:all )?(?:in )?my {_THING}(?: members)?",
        rf"(?:what|who) are (?:the names of )?my {_THING}(?: called| named)?",
        rf"what are my {_THING}(?:'s|'|s')? (?:names|called)",
        rf"what(?:'s| is) my {_THING}(?: called)?",
        rf"(?:list|name|tell me|show me)(?: all)?(?: of)?(?: about)? my {_THING}",
        r"what am i (?P<thing>allergic to|afraid of|scared of)",
        rf"do i have (?:any )?{_THING}",
    )
)
_NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_AMOUNT: Final = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?:(?:younger|older|little|big|twin|half) )?"
    r"(?P<kind>[a-z]+)"
)


def groups(text: str, look: Look) -> Finding | None:
    """Return the members of a group of things the person has, and how many they are."""
    counted = _COUNTED.fullmatch(text)
    found = counted or next((hit for form in _LISTED if (hit := form.fullmatch(text))), None)
    if found is None:
        return None
    thing = _singular(found["thing"].casefold())
    members, said = _members(thing, look)
    if not members and not said:
        return None
    number = max(_number(thing, said, members.values()), len(members))
    return Finding(
        kind=FindingKind.COUNT if counted else FindingKind.LIST,
        memories=tuple(members.values()) + (tuple(said) if number > len(members) else ()),
        items=tuple(members),
        number=number,
        topic=_TOPICS.get(found["thing"].casefold(), found["thing"].casefold()),
    )


def _singular(noun: str) -> str:
    noun = _BY_VERB.get(noun, noun)
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


def _members(thing: str, look: Look) -> tuple[dict[str, Memory], list[Memory]]:
    """Return the members by what they are called, and statements that name a number."""
    said = [each for each in look.store.statements(SELF, "has") if each.is_current]
    if thing == "family":
        people = _related(_FAMILY, look)
        return _named(people, with_relation=True), []
    if thing in _RELATIONS:
        several = len(set(_RELATIONS[thing])) > 1 and thing not in {"brother", "sister"}
        people = _related(_RELATIONS[thing], look)
        words = {thing, *_RELATIONS[thing]}
        return _named(people, with_relation=several), [each for each in said if _is_of(each, words)]
    if thing in _ANIMALS:
        pets = [each for each in _current("pet", look) if _context(each) in _ANIMALS[thing]]
        return _named(pets, with_relation=False), [
            each for each in said if _is_of(each, _ANIMALS[thing])
        ]
    held = [each for name in _PREDICATES.get(thing, ()) for each in _current(name, look)]
    return _named(held, with_relation=thing in {"pet", "animal"}), []


def _current(predicate: str, look: Look) -> list[Memory]:
    held = [
        each
        for each in look.store.statements(SELF, predicate)
        if each.is_current and each.triple is not None and each.triple.polarity
    ]
    return sorted(held, key=lambda each: (each.at, each.sequence, each.id))


def _related(relations: Iterable[str], look: Look) -> list[Memory]:
    wanted = set(relations)
    return [each for each in _current("related-to", look) if _context(each) in wanted]


def _context(memory: Memory) -> str:
    return memory.triple.context.casefold() if memory.triple else ""


def _named(held: Iterable[Memory], *, with_relation: bool) -> dict[str, Memory]:
    named: dict[str, Memory] = {}
    for each in held:
        if each.triple is not None:
            about = f" ({each.triple.context})" if with_relation and each.triple.context else ""
            named.setdefault(f"{each.triple.object}{about}", each)
    return named


def _is_of(memory: Memory, words: Iterable[str]) -> bool:
    value = memory.triple.object.casefold() if memory.triple else ""
    return any(re.search(rf"\b{re.escape(word)}(?:s|ren)?\b", value) for word in words)


def _number(thing: str, said: Iterable[Memory], members: Iterable[Memory]) -> int:
    """Return the number that is said: "two brothers and a sister" are three siblings.

    Of each kind as many as are said or named, whichever is more.
    """
    kinds: dict[str, int] = {}
    for each in members:
        kinds[_context(each)] = kinds.get(_context(each), 0) + 1
    whole = 0
    for each in said:
        value = each.triple.object.casefold() if each.triple else ""
        for amount in _AMOUNT.finditer(value):
            count = _NUMBERS.get(amount["count"]) or int(amount["count"])
            kind = _singular(amount["kind"])
            if kind == thing:
                whole = max(whole, count)
            elif kind in _RELATIONS.get(thing, ()):
                kinds[kind] = max(kinds.get(kind, 0), count)
    return max(whole, sum(kinds.values()))
