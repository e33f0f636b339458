"""Whom and what memory knows already: names in the place of relations, values made whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.birthdays import joined
from scrubjay.remember.deeds import content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrubjay.domain.memory import Triple
    from scrubjay.ports.stores import MemoryStore

_WED: Final = {
    **dict.fromkeys(("boyfriend", "bf", "fianc\u00e9", "husband"), "husband"),
    **dict.fromkeys(("girlfriend", "gf", "fianc\u00e9e", "wife"), "wife"),
}
"""What somebody becomes whom one marries."""


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
