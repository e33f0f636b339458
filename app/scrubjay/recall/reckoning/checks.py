"""Answers yes or no from statements: "Do I still live in Linz?", "Is my sister called Anna?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.recall import slots
from scrubjay.recall.reckoning import statements
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look

_FORM: Final = re.compile(
    r"(?:do|does|am|is|are|isn't|aren't|don't|doesn't|was|wasn't) "
    r"(?P<rest>(?:i|we|my|our|it|that|[A-Z]\w+)\b.+)",
    re.IGNORECASE,
)
_TAGGED: Final = re.compile(
    r"(?P<rest>(?:i|we|my) .+), (?:right|don't i|isn't it|am i not|aren't i|isn't (?:she|he)"
    r"|correct|yes|no)",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(terms("still currently now name named called again anymore moment also"))
_ME: Final = re.compile(r"(?:i|we)\b", re.IGNORECASE)
_WORK: Final = frozenset(terms("work working employed"))
_NO_WORK: Final = re.compile(
    r"^(?:retired|unemployed|jobless|out of (?:work|a job)|between jobs)\b", re.IGNORECASE
)
_STATES: Final = (MemoryKind.EVENT, MemoryKind.PLAN)
_HIDDEN: Final = (MemoryState.PROPOSED, MemoryState.TRASHED)


def check(text: str, look: Look) -> Finding | None:
    """Return whether a statement holds, held once, or is told otherwise; None without any."""
    found = _FORM.fullmatch(text) or _TAGGED.fullmatch(text)
    if found is None or "?" in found["rest"] or re.search(r"\b(?:if|or)\b", found["rest"]):
        return None
    wanted = frozenset(terms(found["rest"])) - _SMALL
    if not wanted:
        return None
    if (retired := _out_of_work(found["rest"], wanted, look)) is not None:
        return Finding(kind=FindingKind.CHECK, memories=(retired,), yes=False)
    held = [each for each in _statements(found["rest"], look) if wanted <= _stems(each, look)]
    current = [each for each in held if each.is_current]
    if current:
        said = current[0].triple
        yes = said is None or said.polarity
        return Finding(kind=FindingKind.CHECK, memories=tuple(current[:2]), yes=yes)
    if held:
        return _was(held, look)
    return _otherwise(found["rest"], wanted, look)


def _out_of_work(rest: str, wanted: frozenset[str], look: Look) -> Memory | None:
    """Return what says that the person works no more, where nothing later says otherwise."""
    if not (_ME.match(rest) and _WORK & wanted):
        return None
    held = [
        each
        for name in ("employment", "organization", "organization-title")
        for each in look.store.statements(SELF, name)
        if each.is_current and each.triple is not None and each.triple.polarity
    ]
    last = max(held, key=lambda each: (each.at, each.sequence), default=None)
    if last is None or last.triple is None or last.triple.predicate != "employment":
        return None
    return last if _NO_WORK.search(last.triple.object) else None


def _statements(rest: str, look: Look) -> list[Memory]:
    subjects = [SELF, *(found[0] for found in slots.subjects(rest.casefold(), look.store))]
    return [
        each
        for subject in dict.fromkeys(subjects)
        for each in look.store.statements(subject, None)
        if each.kind not in _STATES and each.state not in _HIDDEN
    ]


def _stems(memory: Memory, look: Look) -> frozenset[str]:
    """Return what a statement says, its subject by name and by relation, its day in words."""
    triple = memory.triple
    relation = ""
    if triple is not None and triple.subject != SELF:
        known = look.store.statements(SELF, "related-to")
        relation = " ".join(
            each.triple.context
            for each in known
            if each.triple is not None and each.triple.object == triple.subject
        )
    return statements.stems(memory) | frozenset(terms(relation))


def _was(held: list[Memory], look: Look) -> Finding:
    """Say that it held once, and what holds in its place."""
    old = max(held, key=lambda each: each.valid_to or each.at)
    triple = old.triple
    chain = statements.chain(triple.subject, triple.predicate, look.store) if triple else []
    now = [each for each in chain if each.is_current and _one(each)]
    return Finding(
        kind=FindingKind.CHECK, memories=tuple(now[-1:]), former=(old,), yes=False, topic="was"
    )


def _otherwise(rest: str, wanted: frozenset[str], look: Look) -> Finding | None:
    """Say what is known in its place, where the question gives another value of one fact."""
    for subject, name in statements.asked(rest, look.store):
        chain = [each for each in statements.chain(subject, name, look.store) if each.is_current]
        if not chain:
            continue
        asked = frozenset(terms(" ".join(predicate(name).asked)))
        value = wanted - asked - frozenset(terms(subject)) - _context(chain)
        if value and _names_a_value(rest, value):
            one = predicate(name).cardinality is Cardinality.ONE
            return Finding(
                kind=FindingKind.CHECK,
                memories=tuple(chain[-1:] if one else chain),
                yes=False if one else None,
                topic="otherwise",
            )
    return _other_name(rest, look)


def _other_name(rest: str, look: Look) -> Finding | None:
    """Read "is my sister called Eva" against "my sister is Anna"."""
    found = re.fullmatch(
        r"my (?P<who>[\w -]{2,30}?)(?:'s name)? (?:called |named |is )?(?P<name>[A-Z][\w'-]+)", rest
    )
    if found is None:
        return None
    who = found["who"].casefold()
    held = [
        each
        for name in ("related-to", "pet")
        for each in look.store.statements(SELF, name)
        if each.is_current and each.triple is not None and each.triple.context.casefold() == who
    ]
    if not held:
        return None
    return Finding(
        kind=FindingKind.CHECK,
        memories=tuple(held),
        yes=False if len(held) == 1 else None,
        topic="otherwise",
    )


def _names_a_value(rest: str, value: Iterable[str]) -> bool:
    """Report whether what is left over is a name or a number, and no mere turn of phrase."""
    named = {
        each for word in re.findall(r"\b[A-Z][\w'-]+|\b\d[\w:/.-]*", rest) for each in terms(word)
    }
    return bool(named & set(value))


def _context(chain: Iterable[Memory]) -> frozenset[str]:
    return frozenset(found for each in chain if each.triple for found in terms(each.triple.context))


def _one(memory: Memory) -> bool:
    return (
        memory.triple is not None
        and predicate(memory.triple.predicate).cardinality is Cardinality.ONE
    )
