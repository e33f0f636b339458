"""Details over the fake store: the newest of a kind holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.life import NOW, memory
from scrubjay.assistant.details import told
from scrubjay.domain.changes import Changes
from scrubjay.domain.memory import SELF, Memory, MemoryKind, MemoryState, Triple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakes.memory_store import FakeMemoryStore
    from scrubjay.domain.errors import KnownError

ASIDE = (MemoryState.TRASHED, MemoryState.PROPOSED)


class FakeDetails:
    """Keeps what it is told."""

    def __init__(self, store: FakeMemoryStore) -> None:
        self.store = store
        self.told = 0
        self.trouble: KnownError | None = None
        """Raised by every call until it is taken away."""

    def all(self, predicates: Sequence[str]) -> list[Memory]:
        if self.trouble is not None:
            raise self.trouble
        return [
            each
            for name in predicates
            for each in self.store.statements(None, name)
            if each.state not in ASIDE
        ]

    def tell(self, triple: Triple) -> Changes:
        if self.trouble is not None:
            raise self.trouble
        self.told += 1
        made = detail(f"d{self.told:02}", triple, days=0.0)
        before = [
            each
            for each in self.store.statements(triple.subject, triple.predicate)
            if each.is_current and each.triple and each.triple.context == triple.context
        ]
        with self.store.writing("remember", "person", NOW) as operation:
            self.store.put([made, *(replace(each, superseded_by=made.id) for each in before)])
        return Changes(operation=operation, added=(made.id,))


def detail(key: str, triple: Triple, *, days: float = 30.0, confirmed: bool = True) -> Memory:
    """Return a statement as if typed so many days ago."""
    made = memory(key, told(triple), days=days, kind=MemoryKind.FACT, triple=triple)
    return replace(made, confirmed=confirmed, stability=365.0, valid_from=made.at)


def known_details(store: FakeMemoryStore) -> None:
    """Put in details of the person and of a sister: confirmed, unsure, replaced, covered."""
    own = (
        ("e2", "email", "m.castellan@tideway.example", "work", False),
        ("e3", "bday", "1991-04-12", "", True),
        ("e4", "iban", "NL02ABNA0123456789", "", True),
        ("e5", "family-name", "Castellan", "", True),
    )
    rows = [
        detail(
            key,
            Triple(subject=SELF, predicate=name, object=value, context=context),
            confirmed=confirmed,
        )
        for key, name, value, context, confirmed in own
    ]
    homes = [
        Triple(subject=SELF, predicate="postal-code", object=each)
        for each in ("3511 AB", "2611 CD", "2312 EF")
    ]
    chain = [
        detail(f"h{number}", each, days=number * 400.0 + 30) for number, each in enumerate(homes)
    ]
    held = [chain[0]]
    for older, newer in zip(chain[1:], chain, strict=False):
        held.append(replace(older, superseded_by=newer.id, valid_to=newer.at))
    sister = [
        detail("s0", Triple(subject=SELF, predicate="related-to", object="Nora", context="sister")),
        detail("s1", Triple(subject="sister", predicate="bday", object="1988-11-03")),
        detail("s2", Triple(subject="sister", predicate="email", object="nora@example.org")),
    ]
    with store.writing("remember", "person", NOW):
        store.put([*rows, *held, *sister])
