"""Who the person is: what they said of themselves, clause by clause with its sources.

A template over statements that hold, as views.merged joins them. Nothing is concluded, nothing
that was replaced is told, and what nobody said stays unknown (memory-systems.md 1.4, 2.4).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from scrubjay.domain.life import Cited, Portrait, PortraitSection
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryKind, MemoryState
from scrubjay.domain.predicate import PREDICATES, predicate
from scrubjay.domain.text import normalised
from scrubjay.domain.wording import day_in_words, sentence
from scrubjay.reflect.second_person import second_person
from scrubjay.reflect.views import Group, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory, Triple

SURE_FROM: Final = 0.8
"""From this confidence on a statement nobody has confirmed is told as it is."""
MOST_VALUES: Final = 8
"""Values named in one clause."""
MOST_UNSURE: Final = 20

_ABOUT: Final = "About you"
_WHO: Final = frozenset({"address-level2", "organization-title", "employment", "family-role"})
"""What stands at the beginning of a portrait where no name or birthday is known."""
_SECTIONS: Final = (
    (_ABOUT, ("identity", "relationship-status")),
    ("Languages", ("language", "speaks", "learns")),
    ("Contact", ("contact",)),
    ("Family and people", ("people",)),
    ("Home", ("home",)),
    ("Work and studies", ("work",)),
    ("Health and diet", ("health",)),
    ("Tastes", ("taste",)),
    ("Pastimes", ("does", "plays", "collects", "member-of", "volunteers-at")),
    ("Possessions", ("has",)),
    ("Plans", ("plans", "task")),
    ("More", ("life",)),
)
"""Titles, and the predicates or groups of predicates told under them; a predicate goes first."""
_LASTING: Final = frozenset(
    (
        *("address-level2", "address-level1", "country-name", "organization"),
        *("organization-title", "school", "studies", "employment", "industry", "lives-with"),
        *("relationship-status", "does", "plays", "learns", "member-of", "volunteers-at"),
        *("dietary", "takes", "teaches"),
    )
)
"""Predicates that say how things are from some day on."""
_RANKS: Final = {name: place for place, name in enumerate(PREDICATES)}
_PLAN: Final = "plans"
_UNTOLD: Final = frozenset(("event", "due"))
"""What happened belongs to the timeline, not to who the person is."""


def portrait(statements: Iterable[Memory], now: datetime) -> Portrait:
    """Return the portrait.

    Args:
        statements: Memories with a triple, in any state; what holds no longer is needed to
            know since when its successor holds.
        now: Plans before this moment are over.
    """
    held = list(statements)
    successors = {each.superseded_by for each in held if each.superseded_by}
    told = _without_counts([each for each in held if _is_told(each, now)])
    told.sort(key=_strength, reverse=True)
    sure = [each for each in told if each.is_current and _is_sure(each)]
    doubtful = [each for each in told if not (each.is_current and _is_sure(each))]
    by_section: dict[str, list[Cited]] = {title: [] for title, _ in _SECTIONS}
    groups = list(chain.from_iterable(map(_parted, _in_order(merged(sure)))))
    nameless = not any(_section(each.members[0]) == _ABOUT for each in groups)
    for group in groups:
        first = group.members[0]
        since = _since(group, changed=first.id in successors)
        title = _ABOUT if nameless and _says_who(first) else _section(first)
        by_section[title].append(_clause(group, since))
    return Portrait(
        sections=tuple(
            PortraitSection(title=title, clauses=tuple(clauses))
            for title, clauses in by_section.items()
            if clauses
        ),
        unsure=tuple(
            Cited(text=_told(each.triple), sources=(each.id,))
            for each in doubtful[:MOST_UNSURE]
            if each.triple is not None
        ),
    )


def _in_order(groups: Iterable[Group]) -> list[Group]:
    """Return groups as a reader expects them: the name first, a person before what they do."""
    held = list(groups)
    people = {
        each.triple.object: number
        for number, group in enumerate(held)
        for each in group.members
        if each.triple is not None and each.triple.predicate == "related-to"
    }

    def place(group: Group) -> tuple[int, int, int]:
        triple = group.members[0].triple
        if triple is None:
            return (0, 0, 0)
        rank = _RANKS.get(triple.predicate, len(_RANKS))
        if triple.predicate == "related-to":
            return (0, people[triple.object], 0)
        if triple.subject != SELF:
            return (0, people.get(triple.subject, len(held)), 1 + rank)
        return (1, rank, 0)

    return sorted(held, key=place)


def masked(value: str) -> str:
    """Return a number with all but its last four places hidden; a short one hidden whole."""
    bare = "".join(letter for letter in value if letter.isalnum())
    return f"•••• {bare[-4:]}" if len(bare) >= 8 else "••••"  # noqa: PLR2004 (at most half of it)


def _is_told(memory: Memory, now: datetime) -> bool:
    triple = memory.triple
    if triple is None or triple.predicate in _UNTOLD or PUT_AWAY in memory.tags:
        return False
    if memory.state is MemoryState.TRASHED or memory.superseded_by or memory.valid_to:
        return False
    if memory.kind is MemoryKind.PLAN:
        due = memory.valid_from
        lapsed = due is not None and memory.at < due < now
        return not lapsed and memory.state is not MemoryState.ARCHIVED
    return True


_COUNTED: Final = re.compile(
    r"(?:a|an|one|two|three|four|five|six|\d+) (?:[\w-]+ )?(?P<kin>child|kid|son|daughter|brother"
    r"|sister|boy|girl|kitten|cat|dog|puppy|horse)\w*\b.*",
    re.IGNORECASE,
)
_SORTS: Final = {
    "child": ("child", "son", "daughter"), "kid": ("child", "son", "daughter"), "boy": ("son",),
    "girl": ("daughter",),
}  # fmt: skip


def _without_counts(told: list[Memory]) -> list[Memory]:
    """Leave out "You have two children" where a child is known by name."""
    named = {
        each.triple.context.casefold()
        for each in told
        if each.triple
        and each.triple.subject == SELF
        and each.triple.predicate in ("related-to", "pet")
    }

    def is_count(memory: Memory) -> bool:
        triple = memory.triple
        if triple is None or triple.subject != SELF or triple.predicate != "has":
            return False
        found = _COUNTED.fullmatch(triple.object)
        kin = found["kin"].casefold() if found else ""
        return bool(kin) and not named.isdisjoint((kin, *_SORTS.get(kin, ())))

    return [each for each in told if not is_count(each)]


def _is_sure(memory: Memory) -> bool:
    return memory.confirmed or memory.confidence >= SURE_FROM


def _strength(memory: Memory) -> tuple[bool, bool, int, datetime]:
    return memory.pinned, memory.confirmed, memory.uses, memory.at


def _says_who(memory: Memory) -> bool:
    triple = memory.triple
    return triple is not None and triple.subject == SELF and triple.predicate in _WHO


def _section(memory: Memory) -> str:
    triple = memory.triple
    if triple is None or triple.subject != SELF:
        return "Family and people"
    group = predicate(triple.predicate).group
    by_name = {name: title for title, names in _SECTIONS for name in names}
    return by_name.get(triple.predicate) or by_name.get(group, "More")


def _parted(group: Group) -> list[Group]:
    """Return a group as clauses of at most MOST_VALUES values, the strongest first."""
    triple = group.members[0].triple
    alone = triple is not None and (
        predicate(triple.predicate).sensitive or triple.predicate == _PLAN
    )
    most = 1 if alone else MOST_VALUES
    parts = [group.members[at : at + most] for at in range(0, len(group.members), most)]
    return [replace(told, members=part) for part in parts for told in merged(_fullest(part))]


def _fullest(members: Sequence[Memory]) -> list[Memory]:
    """Return members without those that another says more fully ("running", "run on Tuesdays")."""
    values = [_words(each) for each in members]
    return [
        each
        for each, value in zip(members, values, strict=True)
        if not any(value < other for other in values)
    ]


def _words(memory: Memory) -> frozenset[str]:
    return frozenset(normalised(memory.triple.object if memory.triple else "").split())


def _since(group: Group, *, changed: bool) -> str:
    """Return the month or year from which the one statement of a group holds, or "".

    Told only where the words named it (a day has no hour then) or where the statement took
    the place of another; that something was first mentioned in May does not mean since May.
    """
    (first, *others) = group.members
    triple, began = first.triple, first.valid_from
    if others or triple is None or began is None or triple.predicate not in _LASTING:
        return ""
    named = (began.hour, began.minute, began.second, began.microsecond) == (0, 0, 0, 0)
    if not triple.polarity or not (named or changed):
        return ""
    whole_year = named and (began.month, began.day) == (1, 1)
    return day_in_words(f"{began:%Y}" if whole_year else f"{began:%Y-%m}")


def _clause(group: Group, since: str) -> Cited:
    told = _fullest(group.members)
    triple = told[0].triple
    if triple is None or len(told) > 1:
        text = second_person(group.text)
    elif triple.predicate == "age":
        month = day_in_words(f"{told[0].at:%Y-%m}")
        then = _told(triple).rstrip(".").replace(" are ", " were ", 1).replace(" is ", " was ", 1)
        text = f"{then} in {month}."
    else:
        text = _told(triple)
    if since:
        text = f"{text.rstrip('.')}, since {since}."
    return Cited(text=text, sources=tuple(each.id for each in group.members))


def _told(triple: Triple) -> str:
    if predicate(triple.predicate).sensitive:
        triple = replace(triple, object=masked(triple.object))
    if (triple.subject, triple.predicate) == (SELF, _PLAN) and triple.polarity:
        # Under the heading of plans, as the person put it: "Getting married in October."
        planned = second_person(f"{triple.object.rstrip('.')}.")
        return planned[:1].upper() + planned[1:]
    return second_person(sentence(triple))
