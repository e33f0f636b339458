from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from reflect.woven import NOW, WORDS, Web, line
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState, Source, Triple
from scrubjay.reflect import reasons
from scrubjay.reflect.links import ALIKE, MOST_ALIKE, NAMESAKES, Linker

BOAT = "We varnished the old wooden boat at the harbour."


def of(web: Web, key: str, kind: LinkKind) -> list[Link]:
    return [each for each in web.linker.of(web[key]) if each.kind is kind]


def test_what_is_close_is_linked_by_cosine_with_the_words_shared() -> None:
    web = Web(
        line("a", BOAT),
        line("b", "They varnished the old wooden boat at the harbour.", days=2),
        line("c", "The bus came late again and it rained.", days=4),
    )
    (link,) = of(web, "a", LinkKind.SIMILAR)
    assert (link.one, link.other) == ("a", "b")
    assert link.weight > 0.85
    assert link.reason.startswith("says nearly the same: ")
    assert "boat" in link.reason or "harbour" in link.reason
    assert of(web, "c", LinkKind.SIMILAR) == []


def test_what_is_near_to_everything_is_linked_to_few() -> None:
    """A text among whose nearest the other is not is no neighbour, and there are at most five."""
    crowd = [line(f"c{n:02d}", f"{BOAT} {n}", days=n) for n in range(30)]
    far = line("z", "We varnished the wooden boat, then home by bus.", days=40)
    web = Web(*crowd, far)
    assert len(of(web, "c03", LinkKind.SIMILAR)) == MOST_ALIKE
    nearest = dict(web.index.search(web.index.held[far.id], 2))
    assert max(each for key, each in nearest.items() if key != far.id) >= ALIKE
    assert of(web, "z", LinkKind.SIMILAR) == []


def test_without_vectors_nothing_is_close_and_all_else_is() -> None:
    web = Web(line("a", BOAT, entities=("Vesna",)), line("b", BOAT, days=2, entities=("vesna",)))
    linker = Linker(web.store, web.index, None, WORDS)
    assert [each.kind for each in linker.of(web["a"])] == [LinkKind.SAME_ENTITY]


def test_drawn_memories_are_linked_both_ways_and_not_called_alike() -> None:
    source = line("a", "My dentist is Dr Okonkwo.", entities=("Okonkwo",))
    fact = replace(
        source,
        id=MemoryId("f"),
        kind=MemoryKind.FACT,
        source=replace(source.source, words="dentist is Dr Okonkwo", episode=source.id),
        triple=Triple(subject="me", predicate="dentist", object="Okonkwo"),
    )
    web = Web(source, fact)
    for key in ("a", "f"):
        (link,) = web.linker.of(web[key])
        assert (link.one, link.other, link.kind) == ("a", "f", LinkKind.DRAWN)
        assert link.reason == "drawn from “dentist is Dr Okonkwo”"
    web.put(replace(fact, state=MemoryState.TRASHED))
    assert web.linker.of(web["a"]) == []


def test_succession_is_linked_from_both_ends() -> None:
    new = line("n", "I live in Linz.", days=40)
    old = line("o", "I live in Graz.", superseded_by=new.id)
    web = Web(old, new)
    for key in "no":
        (link,) = of(web, key, LinkKind.SUPERSEDES)
        assert (link.one, link.other, link.weight) == ("n", "o", 1.0)
        assert link.reason == "took its place on 23 April 2025"


@pytest.mark.parametrize(
    ("minutes", "reason"),
    [
        (0.5, "said right after"),
        (-0.5, "said right before"),
        (1, "said 1 minute later"),
        (-25, "said 25 minutes earlier"),
        (31, None),
    ],
)
def test_lines_beside_are_of_one_episode_until_half_an_hour(
    minutes: float, reason: str | None
) -> None:
    web = Web(line("a", BOAT), line("b", "Rain again.", days=minutes / 1440))
    found = of(web, "a", LinkKind.SAME_EPISODE)
    assert [each.reason for each in found] == ([] if reason is None else [reason])


def test_the_nearer_in_time_the_closer() -> None:
    web = Web(*(line(key, f"Rain {key}.", days=n / 288) for n, key in enumerate("abcde")))
    found = of(web, "c", LinkKind.SAME_EPISODE)
    assert [each.other for each in found] == ["b", "d", "a", "e"]
    assert all(0.5 <= each.weight <= 0.9 for each in found)


def test_rare_names_bind_closer_than_common_ones() -> None:
    common = [line(f"x{n}", f"Line {n}.", days=n + 1, entities=("Leeds",)) for n in range(20)]
    vesna = line("v", "About the boat.", days=60, entities=("Vesna",))
    both = line("w", "By train.", days=61, entities=("Leeds", "Vesna"))
    web = Web(*common, vesna, both, line("a", BOAT, entities=("Vesna", "Leeds")))
    found = of(web, "a", LinkKind.SAME_ENTITY)
    assert len(found) == NAMESAKES
    assert {each.other for each in found[:2]} == {"v", "w"}
    by_other = {each.other: each.reason for each in found}
    assert by_other[MemoryId("w")] == "both name Vesna and Leeds"
    assert by_other[MemoryId("v")] == "both name Vesna"
    assert found[0].weight > found[-1].weight


def test_proposals_and_the_trash_are_linked_to_nothing() -> None:
    hidden = [
        line(key, BOAT, days=n + 2.0, entities=("Vesna",), state=state)
        for n, (key, state) in enumerate((("p", MemoryState.PROPOSED), ("t", MemoryState.TRASHED)))
    ]
    web = Web(line("a", BOAT, entities=("Vesna",)), *hidden)
    assert web.linker.of(web["a"]) == []


def test_a_memory_without_a_vector_yet_has_its_other_links() -> None:
    web = Web(line("b", BOAT, days=0.001))
    with web.store.writing("remember", "person", NOW):
        web.store.put([line("a", BOAT)])
    assert [each.kind for each in web.linker.of(web["a"])] == [LinkKind.SAME_EPISODE]


def test_reasons_of_kept_links() -> None:
    one, other = MemoryId("a"), MemoryId("b")
    used = Link(one=one, other=other, kind=LinkKind.USED_TOGETHER, weight=0.5, at=NOW)
    assert reasons.kept(used) == "cited in one answer, last on 14 March 2025"
    assert reasons.kept(replace(used, kind=LinkKind.REQUIRES)) == "has to wait for it"
    assert reasons.kept(replace(used, kind=LinkKind.PERSON)) == "tied by you"
    assert reasons.kept(replace(used, kind=LinkKind.PERSON, reason="both boats")) == "both boats"


def test_long_words_are_quoted_in_part_and_missing_ones_not_at_all() -> None:
    source = Source(origin=line("a", BOAT).source.origin, words="boat " * 40)
    shown = reasons.drawn(line("a", BOAT, source=source))
    assert shown.endswith("…”")
    assert len(shown) < 90
    assert reasons.drawn(line("a", BOAT, source=replace(source, words=""))) == "drawn from it"


def test_shared_words_are_the_telling_ones_in_any_form() -> None:
    shared = reasons.shared_words("The boats and the harbour", "a boat near a harbour", WORDS)
    assert {each.casefold() for each in shared} == {"boats", "harbour"}
    assert reasons.shared_words("I was there with you", "you and I were there", WORDS) == []


def test_spans_are_said_in_whole_units() -> None:
    a = line("a", BOAT)
    for span, words in (
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=5, minutes=10), "5 hours"),
        (timedelta(days=3), "3 days"),
    ):
        assert reasons.beside(a, replace(a, at=a.at + span)) == f"said {words} later"
