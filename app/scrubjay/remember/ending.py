"""Find what a statement ends besides the statement it denies word for word.

"Our dog died" ends "My dog is called Rex", "I was laid off" ends the employer, "we broke up" the
partner: but only where there is one that can be meant. What is ended stays, with its last day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember import moving
from scrubjay.remember.deeds import content
from scrubjay.remember.succession import IDLE, MARRIED, PARTNERS, succeeded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scrubjay.domain.memory import Memory, Triple

    Held = Callable[[str, str | None], list[Memory]]

_I: Final = re.IGNORECASE
WORK: Final = "work"
"""The context of an event that ended a job: "quit" alone may be smoking."""
_PARTED: Final = re.compile(
    r"(?:broke|broken|split|splitted) up|ended things|called it off|parted ways|(?:are"
    r"|were) (?:over|finished|history|no more"
    r"|no longer (?:together|a couple))\b|(?:left|dumped|broke up with) me\b|got divorced\b"
    r"|(?:have |are |'ve |'re )?(?:now |just )?(?:separated|separating|divorced|divorcing|split)\b"
    r"(?! (?:the|them|it|our|my|bills?))",
    _I,
)
_AND_I_PARTED: Final = re.compile(
    rf"(?:me and [\w'-]+|[\w'-]+ and (?:i|me))(?: \w+){{0,2}} (?:{_PARTED.pattern})", _I
)
_DIED: Final = re.compile(
    r"(?:(?:has|had|was|is) )?(?:died|passed (?:away|on)|killed|dead|run over"
    r"|put (?:down|to sleep)|no longer with us)\b",
    _I,
)
_ALONE: Final = frozenset({"single", "divorced", "separated", "widowed", "a widow", "a widower"})
_TOGETHER: Final = frozenset({"in a relationship", "engaged", "in an open relationship"})
_FOR_EVER: Final = frozenset({"bday", "origin", "name", "event", "nationality", "favourite"})
"""What stays true of someone who has died."""
_AT_WORK: Final = frozenset({"boss", "manager", "supervisor", "colleague", "coworker", "co-worker"})
"""Whom one has only as long as one has the job."""
_LIVING: Final = ("pet", "has")


def ended_by(new: Memory, held: Held) -> list[Memory]:
    """Return the current statements that end with this one.

    Args:
        new: A statement about to be fitted in.
        held: Returns statements of a subject and a predicate (None: any).
    """
    triple = new.triple
    if triple is None:
        return []
    if not triple.polarity:
        given_up = succeeded(new, held) if triple.predicate == "does" else ()
        return [each for each in given_up if _may_end(each, new)]
    if new.valid_to is not None and new.superseded_by is None:
        found = _loosely(triple, held)
    elif triple.predicate == "event":
        found = [*_after_event(triple, held), *succeeded(new, held)]
    else:
        found = [*_left_behind(triple, held), *moving.left_behind(new, held), *succeeded(new, held)]
    return [each for each in found if _may_end(each, new)]


def _may_end(old: Memory, new: Memory) -> bool:
    plans = old.triple is not None and old.triple.predicate == "plans"
    began = old.at if plans else old.valid_from or old.at  # a plan lies ahead of its telling
    return old.is_current and old.id != new.id and began <= new.at


def _loosely(triple: Triple, held: Held) -> list[Memory]:
    """Return the one statement meant by fewer words: "the shop" for "the shoe shop"."""
    if triple.predicate in _LIVING:
        rows = [each for name in _LIVING for each in held(triple.subject, name)]
        fitting = [each for each in rows if each.is_current and _means(triple, each)]
        # "My dog is called Rex" and "I have a dog" are one dog; Rex and Bo are two.
        names = {each.triple.object for each in fitting if each.triple and _named(each.triple)}
        return fitting if len(names) == 1 or len(fitting) == 1 else []
    if triple.predicate not in ("organization", "related-to", "takes", "plays", "address-level2"):
        return []
    rows = [each for each in held(triple.subject, triple.predicate) if each.is_current]
    fitting = [each for each in rows if _means(triple, each)]
    if len(fitting) != 1:
        return []
    return [*fitting, *moving.gone_with(fitting[0], held)]


def _named(triple: Triple) -> bool:
    return triple.predicate == "pet"


def _means(said: Triple, old: Memory) -> bool:
    if old.triple is None or not old.triple.polarity:
        return False
    words = content(said.object)
    return bool(words) and (
        words <= content(f"{old.triple.object} {old.triple.context}")
        or (len(words) > 1 and content(old.triple.object) <= words)
    )


def _after_event(triple: Triple, held: Held) -> list[Memory]:
    if triple.subject != SELF:
        if triple.context == WORK:
            return _work(held, triple.subject)
        return _outlived(triple.subject, held) if _DIED.match(triple.object) else []
    if triple.context == WORK:
        return _work(held)
    if _PARTED.match(triple.object) or _AND_I_PARTED.match(triple.object):
        return [*_partner(held), *_of_kind(held, "relationship-status", _TOGETHER)]
    return []


def _outlived(who: str, held: Held) -> list[Memory]:
    """Return what ends with someone's life: what they did, and that one has them."""
    about = held(who, None)
    gone = [each for each in about if each.triple and each.triple.predicate not in _FOR_EVER]
    animal = [each for each in held(SELF, "pet") if _is_named(each, who)]
    beloved = [each for each in held(SELF, "related-to") if _is_named(each, who)]
    shared = [each for each in held(SELF, "lives-with") if _is_named(each, who)]
    had = [
        each
        for pet in animal
        for each in held(SELF, "has")
        if each.triple and pet.triple and _is_the_pet(each.triple, pet.triple, held)
    ]
    return [*gone, *animal, *beloved, *shared, *had]


def _is_named(memory: Memory, who: str) -> bool:
    return memory.triple is not None and memory.triple.object.casefold() == who.casefold()


def _is_the_pet(had: Triple, pet: Triple, held: Held) -> bool:
    """Report whether "a dog", or "a dog called Rex", can only be this animal."""
    words = content(had.object)
    if content(pet.object) <= words:
        return True
    alike = [
        each
        for each in held(SELF, "pet")
        if each.is_current and each.triple and each.triple.context == pet.context
    ]
    return words == content(pet.context) and len(alike) == 1


def _left_behind(triple: Triple, held: Held) -> Iterator[Memory]:
    if triple.subject != SELF:
        return
    value = triple.object.casefold()
    if triple.predicate == "relationship-status" and value in _ALONE:
        yield from _partner(held, married=value == "divorced")
    if triple.predicate == "employment" and value in IDLE:
        yield from _work(held)


def _partner(held: Held, *, married: bool = False) -> list[Memory]:
    """Return what is held of the one partner; who is divorced was married to them."""
    rows = [
        (each, each.triple)
        for each in held(SELF, "related-to")
        if each.is_current and each.triple and each.triple.context.casefold() in PARTNERS
    ]
    wed = [(each, said) for each, said in rows if said.context.casefold() in MARRIED]
    fitting = wed if married and wed else rows
    # "My husband Paul" and "I'm married to Paul" are one.
    names = {said.object.casefold() for _, said in fitting}
    return [each for each, _ in fitting] if len(names) == 1 else []


def _work(held: Held, who: str = SELF) -> list[Memory]:
    rows: Iterable[Memory] = held(who, "organization")
    firms = [each for each in rows if each.is_current]
    titles = [each for each in held(who, "organization-title") if each.is_current]
    above = [
        each
        for each in (held(SELF, "related-to") if who == SELF else ())
        if each.triple and each.triple.context.casefold() in _AT_WORK
    ]
    # Who has two employers has not said which one it was.
    fields = [each for each in held(who, "industry") if each.is_current]
    return [*firms, *titles, *fields, *above] if len(firms) <= 1 else []


def _of_kind(held: Held, name: str, values: frozenset[str]) -> list[Memory]:
    return [
        each
        for each in held(SELF, name)
        if each.triple is not None and each.triple.object.casefold() in values
    ]
