"""What came after a saying: only what ends or renews the same thing of the same person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from fakes.memory_store import FakeMemoryStore
from fakes.recollections import NOW, fact, said
from scrubjay.converse.later import said_later
from scrubjay.domain.memory import Memory, Triple
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from scrubjay.domain.recollection import ByStrength, Filters

LATER = NOW + timedelta(days=30)


class Searched(FakeMemoryStore):
    """Finds by one whole word, as the vault does by stem."""

    @override
    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        found = super().select(replace(filters, text=""), None, 0)
        return [each for each in found if filters.text in each.text.casefold()][:limit]


def about(subject: str, predicate: str, value: str, context: str = "") -> Memory:
    triple = Triple(subject=subject, predicate=predicate, object=value, context=context)
    return replace(
        fact(predicate, value, f"{subject} {value}"), triple=triple, text=sentence(triple)
    )


ADA = about("me", "related-to", "Ada", "sister")
HERS = about("Ada", "address-level2", "Linz")
MINE = about("me", "address-level2", "Graz")


def later(memory: Memory, then: str, question: str) -> str:
    """Return what is found to have been said later of a memory, or ""."""
    after = replace(said(then, "m2"), at=LATER)
    store = Searched()
    with store.writing("remember", "person", NOW):
        store.put([ADA, memory, after])
    found = said_later(memory, question, store)
    return found.text if found else ""


@pytest.mark.parametrize(
    ("memory", "then", "question"),
    [
        (HERS, "I don't live in Wels any more.", "Where does Ada live?"),
        (HERS, "Ada broke her arm in the garden.", "Where does Ada live?"),
        (MINE, "Ada has a new flat and will live by the river.", "Where do I live?"),
        (said("I moved to Graz today."), "I was very moved by it.", "When did I move to Graz?"),
        (said("We bought a house in Graz."), "We moved to Graz today.", "When did we buy it?"),
        (said("The vet, Dr Rau, says Rex limps."), "Rex died this morning.", "Who is Dr Rau?"),
    ],
)
def test_what_concerns_somebody_or_something_else_is_beside_the_point(
    memory: Memory, then: str, question: str
) -> None:
    assert later(memory, then, question) == ""


@pytest.mark.parametrize(
    ("memory", "then", "question"),
    [
        (HERS, "Ada died in spring.", "Where does Ada live?"),
        (MINE, "I live with Ada now.", "Where do I live?"),
        (said("I will fly to Lima in May."), "The flight to Lima is cancelled.", "Did I fly?"),
        (said("I have a red Skoda."), "I sold the Skoda.", "What car do I have?"),
    ],
)
def test_what_ends_or_renews_the_same_thing_is_said_beside_it(
    memory: Memory, then: str, question: str
) -> None:
    assert later(memory, then, question) == then
