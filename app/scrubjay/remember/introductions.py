"""Read who somebody is, once they have been mentioned: "my wife Nora", "I've called him Pickle"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.people import INTIMATE, RELATIONS
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.partings import died, parted
from scrubjay.remember.segments import Clause
from scrubjay.remember.subjects import Subject, singular
from scrubjay.remember.values import Value, name
from scrubjay.remember.verbs import known_as, said_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrubjay.remember.drawn import Drawn
    from scrubjay.remember.segments import Sentence

_CALLED: Final = re.compile(
    r"\b(?:his|her|its) name(?:'s| is|s|:)?(?= (?!not\b|of\b|on\b|in\b|was\b|and\b))"
    r"|\b(?:i|we|she|they|the kids|the children)(?:'ve|\s+have|\s+has|'ll|\s+will)?"
    r"(?:\s+(?:just|have|now|also)){0,2}\s+(?:call|calls|called|name|named)\s+(?:him|her|it|them"
    r"|the "
    r"(?:baby|puppy|kitten))(?= )",
    re.IGNORECASE,
)
_AND_CALLED: Final = re.compile(
    r"\W*(?:and\s+)?(?:called|named)\s+(?:him|her"
    r"|it)(?= )",
    re.IGNORECASE,
)
_OF_ACQUAINTANCES: Final = frozenset(
    """address-level2 country-name organization organization-title studies school origin
    does""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""What may be kept of those who are not close."""
_THEIR_KIN: Final = re.compile(
    rf"\s*(?P<kin>{RELATIONS})(?:'s name)?(?:\s+is|'s)?(?:\s+(?:called|named))?(?=\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""What follows "Rosa's": "husband is called Max"."""


def introduced(prepared: str, clause: Clause, person: Subject) -> Find:
    """Return that a mentioned person has this relation and name; a late wife was one."""
    who = Value(text=person.who, start=0, end=len(person.who))
    found = known_as(person, who, person.named_at)
    gone = not person.is_pet and any(died(prepared, clause, person.at, person.who))
    return replace(found, ended=gone)


def named_since(prepared: str, clause: Clause, last: Subject | None) -> Iterator[Find]:
    """Yield the name given to who had none yet: "we have a puppy. I've called him Bo"."""
    found = _CALLED.search(prepared, clause.start, clause.end)
    found = found or _AND_CALLED.match(prepared, clause.start, clause.end)
    if found is None or last is None or last.who != last.relation:
        return
    for value in name(prepared[found.end() : clause.end]):
        if may_name(value.text.split(" ")[0]):
            relation = "child" if last.relation == "baby" else last.relation
            yield known_as(replace(last, relation=relation), value, found.end())


def kin_of(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield who is whose: "Rosa's husband is called Max"."""
    found = _THEIR_KIN.match(prepared, subject.at, clause.end)
    if found is None or subject.who == SELF or not subject.is_close or subject.is_pet:
        return
    for value in name(prepared[found.end() : clause.end]):
        if may_name(value.text.split(" ")[0]):
            yield replace(
                known_as(subject, value, found.end()),
                who=subject.who,
                context=singular(found["kin"]),
                ended=parted(prepared[found.end() : clause.end]),
            )


def told_of(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield the little that is kept of a boss or a neighbour known by name: where, what."""
    if subject.who == subject.relation or subject.is_pet:
        return
    for find in said_of(prepared, clause, subject, implied=clause.bare):
        if find.predicate in _OF_ACQUAINTANCES and find.polarity:
            yield find


def asides(
    prepared: str, sentence: Sentence, people: Mapping[str, str]
) -> Iterator[tuple[Clause, Find]]:
    """Yield what is told of people by the way: "Ada, who is a vet", "Ada and her wife Kim"."""
    for who, relation in people.items():
        close = INTIMATE.fullmatch(relation) is not None
        pattern = re.compile(rf"\b{re.escape(who)},\s+who(?=\s+\w)")
        for found in pattern.finditer(prepared, sentence.start, sentence.end):
            stop = re.compile(r"[,;.]").search(prepared, found.end(), sentence.end)
            end = stop.start() if stop else sentence.end
            part = Clause(start=found.end(), end=end, bare=True, first=False)
            subject = Subject(who=who, relation=relation, at=found.end())
            for find in said_of(prepared, part, subject, implied=True):
                if close or find.predicate in _OF_ACQUAINTANCES:
                    yield part, find
        both = re.compile(
            rf"\b{re.escape(who)} and (?:his"
            rf"|her) (?P<kin>{RELATIONS}) (?=(?-i:[A-Z]))",
            re.IGNORECASE,
        )
        yield from _left_theirs(prepared, sentence, who)
        if pair := both.search(prepared, sentence.start, sentence.end):
            whole = Clause(start=sentence.start, end=sentence.end)
            for value in name(prepared[pair.end() - 1 : sentence.end]):
                other = Subject(who=who, relation=singular(pair["kin"]), at=pair.end())
                over = parted(prepared[sentence.start : sentence.end])
                find = replace(known_as(other, value, pair.end() - 1), who=who)
                yield whole, replace(find, ended=over)


def _left_theirs(prepared: str, sentence: Sentence, who: str) -> Iterator[tuple[Clause, Find]]:
    """Yield whom somebody is no longer with: "Pieter and his wife have separated"."""
    pair = re.compile(
        rf"\b{re.escape(who)} and (?:his|her) (?P<kin>{RELATIONS})(?= (?:have|has|are|just|got"
        rf"|'ve)\b)",
        re.IGNORECASE,
    ).search(prepared, sentence.start, sentence.end)
    if pair is None or not parted(prepared[pair.end() : sentence.end]):
        return
    yield (
        Clause(start=sentence.start, end=sentence.end),
        Find(
            who=who,
            predicate="related-to",
            value=Value(text=pair["kin"], start=0, end=len(pair["kin"])),
            offset=pair.start("kin"),
            family="people",
            confidence=0.85,
            context=singular(pair["kin"]),
            ended=True,
            only_ends=True,
        ),
    )


def told_by_name(drawn: Iterable[Drawn]) -> dict[str, str]:
    """Return the people a text has told of by name, with their relations."""
    return {
        each.triple.object: each.triple.context
        for each in drawn
        if each.triple.predicate == "related-to" and each.triple.subject == SELF
    }
