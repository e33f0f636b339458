from dataclasses import replace

import pytest

from fakes.embedder import FakeEmbedder
from fakes.library import Library, garden_talk
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Triple
from scrubjay.domain.recollection import Reason, ReasonKind, Recollection


@pytest.fixture(params=["words", "meaning"])
def library(request: pytest.FixtureRequest) -> Library:
    found = Library(FakeEmbedder() if request.param == "meaning" else None)
    garden_talk(found)
    return found


def drawn(line: Memory, text: str, key: str) -> Memory:
    return replace(
        line,
        id=MemoryId(key),
        kind=MemoryKind.FACT,
        text=text,
        source=replace(line.source, episode=line.id),
        triple=Triple(subject="me", predicate="has", object=text.rsplit(maxsplit=1)[-1]),
    )


def place(library: Library, cue: str, *ids: MemoryId) -> Recollection:
    found = library.best(cue, k=20).recollections
    return next(each for each in found if each.memory.id in ids)


def facts(recollection: Recollection) -> list[Reason]:
    return [each for each in recollection.reasons if each.kind is ReasonKind.FACT]


def two_of_one_line(library: Library) -> tuple[MemoryId, ...]:
    line = library.line("I play cello and the boat lies at Tideway.")
    library.keep(drawn(line, "I play cello", "f1"))
    library.keep(drawn(line, "The boat lies at Tideway", "f2"))
    return line.id, MemoryId("f1"), MemoryId("f2")


def test_of_two_statements_in_one_place_the_one_that_was_met_is_named(library: Library) -> None:
    shown = place(library, "Tideway", *two_of_one_line(library))
    [told] = facts(shown)
    if shown.memory.id == MemoryId("f2"):
        assert (told.note, told.quotes) == ("", None)
    else:
        assert shown.memory.kind is MemoryKind.EPISODE
        assert (told.note, told.quotes) == ("The boat lies at Tideway", MemoryId("f2"))


def test_having_been_drawn_is_no_reason(library: Library) -> None:
    """A statement that holds no word of the cue is not the one that was asked for."""
    line = library.line("I watered the garden and played cello.")
    library.keep(drawn(line, "I play cello", "f1"))
    shown = place(library, "What did Bruno plant in the garden?", line.id, MemoryId("f1"))
    assert not facts(shown)
    assert sum(each.weight for each in shown.reasons) == pytest.approx(1.0)
