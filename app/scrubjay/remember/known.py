"""Whom and what memory knows already: names in the place of relations, values made whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.birthdays import joined
from scrubjay.remember.deeds import content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.memory import Triple
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.remember.drawn import Drawn

_WED: Final = {
    **dict.fromkeys(("boyfriend", "bf", "fianc\u00e9", "husband"), "husband"),
    **dict.fromkeys(("girlfriend", "gf", "fianc\u00e9e", "wife"), "wife"),
}
"""What somebody becomes whom one marries."""


_EITHER: Final = 0.5
"""How sure it is that one of two is meant; what is as unsure waits for the person."""
_CIRCLES: Final = (
    frozenset(
        """mother father parent sister brother sibling son daughter child kid grandmother
        grandfather aunt uncle cousin niece nephew grandson granddaughter""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
    ),
    frozenset(
        """boss manager supervisor colleague coworker co-worker neighbour neighbor landlord landlady
        doctor gp dentist therapist lawyer teacher coach tutor plumber electrician""".split()  # noqa: SIM905 - as above
    ),
)
"""Nobody is of both: who is a brother is not also "my colleague Tom"."""


def _are_apart(one: str, other: str) -> bool:
    """Report whether two relations cannot be one person's."""
    kin, others = _CIRCLES
    if one in kin and other in kin:
        return one != other and not {one, other} & {"child", "kid", "sibling", "parent"}
    return (one in kin and other in others) or (one in others and other in kin)


class Known:
    """Reads the statements that hold now.

    Args:
        store: Where they are.
    """

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def people(self) -> dict[str, str]:
        """Return the person's own people by name, with their relations ({"Anna": "wife"})."""
        return self._named(SELF, "related-to")

    def all_names(self) -> dict[str, str]:
        """Return everybody who is spoken of by name: pets, people, and people of theirs."""
        theirs = {
            each.triple.object: "friend"
            for each in self._store.statements(None, "related-to")
            if each.triple is not None and each.is_current and each.triple.subject != SELF
        }
        return {**self._named(SELF, "pet"), **theirs, **self.people()}

    def whole(self, triple: Triple, people: Mapping[str, str]) -> Triple:
        """Return a statement with what is known put in: names, whole days, whole firms.

        Args:
            triple: As it was said.
            people: As `people` returns them.
        """
        if triple.predicate == "organization":
            triple = replace(triple, object=self._employer(triple))
        if triple.predicate == "related-to" and triple.context == "spouse":
            triple = replace(triple, context=_WED.get(people.get(triple.object, ""), "spouse"))
        names = [name for name, relation in people.items() if relation == triple.subject]
        triple = replace(triple, subject=names[0]) if len(names) == 1 else triple
        of_birth = triple.predicate == "bday" and triple.polarity
        return replace(triple, object=self._birthday(triple)) if of_birth else triple

    def apart(self, told: Sequence[Drawn]) -> list[Drawn]:
        """Return what a text told with a second person of one name called by what they are.

        "My colleague Tom", where a brother is called Tom, is "Tom (colleague)" from then on, and
        what the text says of Tom is said of the colleague. A name alone, where there are two
        of that name, tells of neither: each of them is proposed, for the person to choose.
        """
        kept: list[Drawn] = []
        roles = {
            each.triple.object: each.triple.context
            for each in told
            if each.triple.predicate == "related-to" and each.triple.subject == SELF
        }
        for each in told:
            name = each.triple.subject
            own = each.triple.predicate == "related-to" and name == SELF
            if own and (other := self._namesake(each.triple.object, each.triple.context)):
                triple = replace(each.triple, object=other)
            elif name in roles and (other := self._namesake(name, roles[name])):
                triple = replace(each.triple, subject=other)
            elif name not in roles and name != SELF and self._are_two(name):
                kept += self._of_either(each)
                continue
            else:
                triple = each.triple
            kept.append(replace(each, triple=triple))
        return kept

    def _namesake(self, name: str, relation: str) -> str:
        """Return the longer name of somebody who shares theirs with another, or ""."""
        held = self._relations(name)
        if not held or not relation or f"{name} ({relation})" in {each for each, _ in held}:
            return f"{name} ({relation})" if held and relation else ""
        first = next((context for each, context in held if each == name), "")
        return f"{name} ({relation})" if first and _are_apart(first, relation) else ""

    def _of_either(self, told: Drawn) -> list[Drawn]:
        """Return a statement of each who has the name, to be asked about; of an end, none."""
        if told.ended or told.only_ends:
            return []
        either = [name for name, _ in self._relations(told.triple.subject)]
        return [
            replace(told, triple=replace(told.triple, subject=name), confidence=_EITHER)
            for name in either
        ]

    def _are_two(self, name: str) -> bool:
        return len(self._relations(name)) > 1

    def _relations(self, name: str) -> list[tuple[str, str]]:
        """Return who is called so, with their relations: ("Tom", "brother"), ("Tom (…)", …)."""
        rows = self._named(SELF, "related-to")
        return [
            (each, context)
            for each, context in rows.items()
            if each == name or each.startswith(f"{name} (")
        ]

    def _named(self, subject: str, predicate: str) -> dict[str, str]:
        return {
            each.triple.object: each.triple.context
            for each in self._store.statements(subject, predicate)
            if each.triple is not None and each.is_current and each.triple.polarity
        }

    def _birthday(self, triple: Triple) -> str:
        """Return a birthday with the year or the day that is known of it already."""
        return next(
            (day for each in self._values(triple) if (day := joined(each, triple.object))),
            triple.object,
        )

    def _employer(self, triple: Triple) -> str:
        """Return the whole name of the employer that fewer words mean: "the archive"."""
        said = content(triple.object)
        whole = (each for each in self._values(triple) if said and said < content(each))
        return next(whole, triple.object)

    def _values(self, triple: Triple) -> list[str]:
        held = self._store.statements(triple.subject, triple.predicate)
        return [each.triple.object for each in held if each.is_current and each.triple]
