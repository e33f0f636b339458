"""Takes the first of two facts out of a question: "Where does my boss live?".

Somebody called by what they are to the person, or to somebody else, is put by name where
that is known, so that memory can be asked for the rest. The fact that was used is told too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.memory import SELF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory, Triple

_KIN: Final = (
    r"(?:ex-|step-?|grand)?(?:mother|father|mum|mom|dad|sister|brother|son|daughter|child|wife"
    r"|husband|spouse|partner|girlfriend|boyfriend|boss|manager|supervisor|colleague|neighbou?r"
    r"|flatmate|roommate|landlord|landlady|teacher|doctor|dentist|vet|friend|best friend|aunt|uncle"
    r"|cousin|niece|nephew|dog|cat|bird|budgie|(?:grand)(?:son|daughter))(?:-in-law)?"
)
_MINE: Final = re.compile(rf"\bmy (?P<kin>{_KIN})(?:'s (?P<theirs>{_KIN}))?\b", re.IGNORECASE)
_THEIRS: Final = re.compile(rf"\b(?P<name>[A-Z][\w-]+)'s (?P<theirs>{_KIN})\b")
_FOR_A_NAME: Final = re.compile(
    r"^(?:who\b|what(?:'s| is| was) .*\b(?:name|called)\b)", re.IGNORECASE
)
_CHECKS_A_NAME: Final = re.compile(
    rf"^(?:is|was|isn't|wasn't) my {_KIN}(?:'s name (?:is )?|(?: is)? (?:called|named) )[\w'-]+"
    r"\W*$",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"(?<!^)\b[A-Z][\w-]+")
_THROUGH: Final = {
    "niece": (("sister", "brother"), ("daughter", "baby", "child")),
    "nephew": (("sister", "brother"), ("son", "baby", "child")),
    "brother-in-law": (("sister",), ("husband", "partner", "boyfriend")),
    "sister-in-law": (("brother",), ("wife", "partner", "girlfriend")),
    "mother-in-law": (("husband", "wife", "partner"), ("mother",)),
    "father-in-law": (("husband", "wife", "partner"), ("father",)),
    "son-in-law": (("daughter",), ("husband", "partner")),
    "daughter-in-law": (("son",), ("wife", "partner")),
    "grandson": (("son", "daughter"), ("son", "boy", "child")),
    "granddaughter": (("son", "daughter"), ("daughter", "girl", "child")),
}
"""Whom a relation is known through, where nobody is called by it."""
_ALSO: Final = {
    "mother": {"mum", "mom"}, "mum": {"mother", "mom"}, "mom": {"mother", "mum"},
    "father": {"dad"}, "dad": {"father"},
    "boss": {"manager", "supervisor"}, "manager": {"boss", "supervisor"}, "supervisor": {"boss"},
    "spouse": {"husband", "wife"},
    "partner": {"husband", "wife", "boyfriend", "girlfriend", "fiance", "fiancee"},
    "neighbour": {"neighbor"}, "neighbor": {"neighbour"},
    "flatmate": {"roommate", "housemate"}, "roommate": {"flatmate", "housemate"},
    "child": {"son", "daughter"}, "daughter": set(), "son": set(),
    "cat": {"kitten", "tomcat"}, "bird": {"budgie", "budgerigar", "parrot", "canary"},
    "budgie": {"budgerigar", "bird"},
    "dog": {
        "puppy", "greyhound", "beagle", "whippet", "labrador", "terrier", "spaniel", "collie",
        "poodle", "dachshund", "retriever", "spitz", "husky", "pug", "boxer", "corgi", "mongrel",
    },
}  # fmt: skip
"""By what else somebody may be called who is asked for by the first; a wife is no husband."""


class Statements(Protocol):
    """Who holds statements (`ports.stores.MemoryStore` fulfils it)."""

    def statements(self, subject: str | None, predicate: str | None) -> Sequence[Memory]:
        """Return the statements about a subject with a predicate; None stands for any."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A question with names for relations, and the facts that gave them, in their order.

    `answer` is the fact itself where only a name is asked for.
    """

    question: str
    known: tuple[Memory, ...] = ()
    answer: Memory | None = None


def joined(question: str, store: Statements) -> Joined:
    """Return the question with people by name, as far as they are known. Reads the store."""
    # "Is Renate called Rita?" could not be answered.
    found = None if _CHECKS_A_NAME.match(question) else _MINE.search(question)
    if found is None:
        return _of_named(question, store)
    kin = found["kin"].casefold()
    first = _one(SELF, kin, store)
    if first is None or first.triple is None:
        return _through(question, found, store)
    if found["theirs"]:
        return _second(question, found, first, store)
    if not _FOR_A_NAME.match(question):
        return Joined(question=_put(question, found, first.triple.object), known=(first,))
    called = first.triple.context
    if not called or called.casefold() == kin:
        return Joined(question=question)
    return Joined(question=_put(question, found, f"my {called}"))


def _second(question: str, found: re.Match[str], first: Memory, store: Statements) -> Joined:
    """Return the question where "my sister's husband" is meant, whose sister is known."""
    name = first.triple.object if first.triple else ""
    held = _one(name, found["theirs"], store) or _one(found["kin"], found["theirs"], store)
    whom = f"{name}'s {found['theirs']}"
    if held is None or held.triple is None:
        return Joined(question=_put(question, found, whom), known=(first,))
    if _FOR_A_NAME.match(question):
        return Joined(question=_put(question, found, whom), known=(first,), answer=held)
    return Joined(question=_put(question, found, held.triple.object), known=(first, held))


def _through(question: str, found: re.Match[str], store: Statements) -> Joined:
    """Return the question where a niece is somebody's daughter, and nobody is called a niece."""
    kin = "" if found["theirs"] else found["kin"].casefold()
    firsts, seconds = _THROUGH.get(kin, ((), ()))
    for relation in firsts:
        first = _one(SELF, relation, store)
        if first is None or first.triple is None:
            continue
        for theirs in seconds:
            held = _one(first.triple.object, theirs, store) or _one(relation, theirs, store)
            if held is None or held.triple is None:
                continue
            if _FOR_A_NAME.match(question):
                return Joined(question=question, known=(first,), answer=held)
            return Joined(question=_put(question, found, held.triple.object), known=(first, held))
    return Joined(question=question)


def _of_named(question: str, store: Statements) -> Joined:
    found = _THEIRS.search(question)
    if found is None or _FOR_A_NAME.match(question):
        return Joined(question=question, known=namesakes(question, store))
    held = _one(found["name"], found["theirs"], store)
    if held is None or held.triple is None:
        return Joined(question=question)
    return Joined(question=_put(question, found, held.triple.object), known=(held,))


def namesakes(question: str, store: Statements) -> tuple[Memory, ...]:
    """Return who is called by a name in the question, where that is more than one person."""
    held = _related(SELF, store)
    for name in dict.fromkeys(_CAPITAL.findall(question)):
        those = [it for it in held if it.triple and called(it.triple) == name]
        roles: dict[str, Memory] = {}
        for each in those:
            role = each.triple.context.casefold() if each.triple else ""
            if role and not _ALSO.get(role, set()) & roles.keys():
                roles.setdefault(role, each)
        if len(roles) > 1:
            return tuple(roles.values())
    return ()


def called(triple: Triple) -> str:
    """Return the name alone: a second Anna is kept as "Anna (colleague)"."""
    return triple.object.split(" (", 1)[0]


def _related(subject: str, store: Statements) -> list[Memory]:
    return [
        each
        for name in ("related-to", "pet")
        for each in store.statements(subject, name)
        if each.is_current and each.triple is not None and each.triple.polarity
    ]


def _put(question: str, found: re.Match[str], name: str) -> str:
    return f"{question[: found.start()]}{name}{question[found.end() :]}"


def _one(subject: str, relation: str, store: Statements) -> Memory | None:
    """Return the statement that names the one person of this relation; None where several do."""
    held = _related(subject, store)
    wanted = relation.casefold()
    for alike in ({wanted}, _ALSO.get(wanted, set())):
        those = [it for it in held if it.triple and it.triple.context.casefold() in alike]
        if len({it.triple.object for it in those if it.triple}) == 1:
            return those[0]
    return None
