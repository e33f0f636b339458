"""Read what is said of a subject by verbs: try every rule of every family."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families import (
    career,
    contact,
    having,
    health,
    home,
    identity,
    life,
    people,
    study,
    taste,
    trades,
    work,
)
from scrubjay.remember.find import Find
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import may_name
from scrubjay.remember.values import name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.remember.rule import Rule
    from scrubjay.remember.segments import Clause
    from scrubjay.remember.subjects import Subject
    from scrubjay.remember.values import Value

FAMILIES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "identity": identity.RULES,
    "contact": contact.RULES,
    "people": people.RULES,
    "work": (*work.RULES, *career.RULES),
    "study": study.RULES,
    "home": home.RULES,
    "having": having.RULES,
    "health": health.RULES,
    "taste": taste.RULES,
    "life": life.RULES,
}
_HABITS: Final = frozenset({"likes", "prefers", "eats", "drinks", "plans", "does", "plays"})
"""Of these "no longer" means the opposite holds from now on."""
_ONCE: Final = re.compile(r"\b(?:used\s+to|once|previously|formerly)\b", re.IGNORECASE)
"""The past of which nothing is left, whatever the verb: "I used to love jazz"."""
_OVER: Final = re.compile(r"\b(?:any ?more|any longer)\b", re.IGNORECASE)
_BUT: Final = re.compile(
    r"\s+but(?: (?:rather|actually|instead|just))?(?: (?:in|at|from|to|on|as|an?|is))?(?=\s)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:\s+(?:there|here|at work|now))?(?:'s|\s+is|\s+was)?(?:\s+(?:an?|the) [^,.]{2,40}?)?,?"
    r"\s+(?:called|named|by the name of)(?= "
    r")|\s*name(?:'s|\s+is|\s+was)(?= )|(?:'s|\s+is|\s+was)(?=\s+(?-i:Dr|Mr|Mrs|Ms|Prof)\b)",
    re.IGNORECASE,
)
_IS_WHO: Final = re.compile(
    r"(?:\s+(?:there|here|at work|now))?(?:'s|\s+is)(?:\s+(?:now|currently|officially)){0,2}"
    r"(?=\s+(?-i:[A-Z])|\s+[a-z]+\s*$)",
    re.IGNORECASE,
)
_NEGATIONS: Final = ("neg", "neg2", "neg3")


def said_of(
    prepared: str, clause: Clause, subject: Subject, *, implied: bool, headless: bool = False
) -> Iterator[Find]:
    """Yield what the clause says of its subject.

    Args:
        prepared: The prepared text.
        clause: The clause being read.
        subject: Whom it is about.
        implied: The subject is carried over, so that "am" may be missing too.
        headless: The sentence has no subject at all ("Born in Linz").
    """
    if subject.who != SELF:
        yield from named(prepared, clause, subject)
        yield from _trade_of(prepared, clause, subject)
    for family, rules in FAMILIES.items():
        for rule in rules:
            if headless and not rule.headless:
                continue
            found = rule.compiled.match(prepared, subject.at, clause.end)
            if found is not None and (implied or found.groupdict().get("bare") is None):
                yield from _applied(prepared, clause, subject, rule, found, family)


_IS_A: Final = re.compile(
    r"(?:'s|\s+is|(?<=\w)s(?= an? ))(?:\s+(?:still|now|also|currently)){0,2}(?= an? )",
    re.IGNORECASE,
)


def _trade_of(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield what somebody close works as, by a word made as trades are: "is an auditor in"."""
    found = _IS_A.match(prepared, subject.at, clause.end) if subject.is_close else None
    for value in trades.described(prepared[found.end() : clause.end]) if found else ():
        yield Find(
            who=subject.who,
            predicate="organization-title",
            value=value,
            offset=found.end() if found else 0,
            family="work",
            confidence=0.85,
        )
        end = found.end() + value.end if found else 0
        there = _IN_PLACE.match(prepared, end, clause.end)
        for place in home.home(prepared[there.end() : clause.end]) if there else ():
            yield Find(
                who=subject.who,
                predicate=place.predicate,
                value=place,
                offset=there.end() if there else 0,
                family="home",
                confidence=0.75,
            )


_IN_PLACE: Final = re.compile(r"\s+(?:up |over |down )?in(?= [A-Z\u00c0-\u00de])")


def named(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield the name given to someone: "my boss is called …", "my cat's name is …"."""
    found = _NAMED.match(prepared, subject.at, clause.end)
    if found is None and not subject.is_close and subject.named_at < 0:
        yield from _told_who(prepared, clause, subject)
    if found is None or not subject.relation:
        return
    for value in name(prepared[found.end() : clause.end]):
        small = prepared[found.end() + value.start].islower()
        if clause.bare and small and value.text.casefold() not in GIVEN_NAMES:
            continue  # "my doctor put me on tablets, called ramipril"
        yield known_as(subject, value, found.end())


def _told_who(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield who an acquaintance is: "my boss is now Helen"; "my boss is Irish" tells no name."""
    found = _IS_WHO.match(prepared, subject.at, clause.end)
    words = prepared[found.end() : clause.end] if found else ""
    small = words.strip() in GIVEN_NAMES
    for value in (name(words) if small else identity.introduced(words)) if found else ():
        if found and not subject.is_pet and may_name(value.text.split(" ")[0]):
            yield known_as(subject, value, found.end())


def known_as(subject: Subject, value: Value, offset: int) -> Find:
    """Return that someone of this relation has this name."""
    pet = subject.is_pet
    return Find(
        who=SELF,
        predicate="pet" if pet else "related-to",
        value=value,
        offset=offset,
        family="home" if pet else "people",
        confidence=0.9,
        context=subject.relation,
    )


def _applied(
    prepared: str,
    clause: Clause,
    subject: Subject,
    rule: Rule,
    found: re.Match[str],
    family: str,
) -> Iterator[Find]:
    if rule.dated and not life.DATED.search(prepared, clause.start, clause.end):
        return
    offset = found.end()
    groups = found.groupdict()
    negated = any(groups.get(group) for group in _NEGATIONS)
    if negated and (instead := _BUT.search(prepared, offset, clause.end)):
        negated, offset = False, instead.end()
    polarity, ended = _standing(rule, groups, prepared[offset : clause.end], negated=negated)
    if rule.predicate == "name" and not polarity:
        return  # "I'm not Bob" tells no name
    for value in rule.read(prepared[offset : clause.end]):
        if subject.who != SELF and rule.predicate in ("name", "nickname"):
            first = value.text.split(" ")[0]
            if subject.relation and subject.named_at < 0 and _may_be_named(first):
                yield known_as(subject, value, offset)
            continue
        predicate = value.predicate or rule.predicate
        if predicate == "organization" and _learns_there(subject, value):
            predicate = "school"
        yield Find(
            who=subject.who,
            predicate=predicate,
            value=value,
            offset=offset,
            family=family,
            confidence=rule.confidence,
            context=value.context or rule.context,
            polarity=polarity,
            ended=ended,
            only_ends=rule.only_ends,
            introduces=rule.introduces,
        )


_YOUNG: Final = frozenset(
    """child son daughter kid stepson stepdaughter niece nephew grandson granddaughter
    godson goddaughter""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
_SCHOOL: Final = re.compile(
    r"\b(?:primary|school|nursery|kindergarten|academy|college|university"
    r"|sixth form|secondary|grammar|reception|infants|juniors|(?:grade|year) \w+)\b",
    re.IGNORECASE,
)


def _learns_there(subject: Subject, value: Value) -> bool:
    """Report whether a child "started at Hill Primary": they are taught there."""
    return subject.relation in _YOUNG and _SCHOOL.search(value.text) is not None


def _may_be_named(first: str) -> bool:
    """Report whether this may begin a name: "my sister is Done" tells none."""
    return may_name(first) or first.rstrip(".").casefold() in ("dr", "mr", "mrs", "ms", "prof")


def _standing(
    rule: Rule, groups: dict[str, str | None], words: str, *, negated: bool
) -> tuple[bool, bool]:
    """Return whether the statement is affirmed, and whether it is over."""
    over = negated and _OVER.search(words) is not None
    gone = over or bool(groups.get("gone"))
    once = _ONCE.search(groups.get("was") or "") is not None
    if rule.predicate in _HABITS:
        past = once or (bool(groups.get("was")) and not rule.lasts)
        return rule.polarity != (negated or gone), past
    past = bool(groups.get("was")) and not rule.lasts
    polarity = rule.polarity != (negated and not over)
    return polarity, polarity and (rule.ended or gone or past)
