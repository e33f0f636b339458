from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reflect.woven import NOW, WORDS, Web, line
from scrubjay.domain.changes import Changes
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryId, MemoryKind, MemoryState, Triple
from scrubjay.reflect.settling import Settling
from scrubjay.reflect.suggest import WAITING, Suggester

BOAT = "We varnished the old wooden boat at the harbour."
AGAIN = "They varnished the old wooden boat at the harbour."


def look(web: Web, *keys: str) -> list[Suggestion]:
    suggester = Suggester(web.store, web.linker, WORDS)
    for _step in suggester.look([MemoryId(key) for key in keys], NOW):
        pass
    return web.store.suggestions()


def of(found: list[Suggestion], kind: SuggestionKind) -> list[Suggestion]:
    return [each for each in found if each.kind is kind]


def test_a_close_neighbours_tag_is_suggested_to_the_new_one_and_back() -> None:
    web = Web(line("a", BOAT, tags=("boats", PUT_AWAY)), line("b", AGAIN, days=2, tags=("spring",)))
    found = of(look(web, "b"), SuggestionKind.TAG)
    assert {(each.memory, each.tag, each.other) for each in found} == {
        ("b", "boats", "a"),
        ("a", "spring", "b"),
    }
    assert all(each.reason for each in found)


def test_a_tag_it_has_in_another_case_is_not_suggested() -> None:
    web = Web(line("a", BOAT, tags=("Boats",)), line("b", AGAIN, days=2, tags=("boats",)))
    assert of(look(web, "b"), SuggestionKind.TAG) == []


def test_of_farther_neighbours_two_must_carry_the_tag() -> None:
    text = "varnished wooden boat harbour yellow bus ticket home"
    far = [
        line("x", "varnished wooden boat harbour lamp garden rope sail", days=2, tags=("boats",)),
        line("y", "varnished wooden boat harbour cloud tower nail glue", days=4, tags=("boats",)),
    ]
    for neighbours in (far[:1], far):
        web = Web(line("a", text), *neighbours)
        web.linker.alike = lambda memory, near=neighbours: [  # type: ignore[method-assign,misc]
            _close(memory.id, each.id, 0.65) for each in near
        ]
        tags = {each.tag for each in of(look(web, "a"), SuggestionKind.TAG)}
        assert ("boats" in tags) == (len(neighbours) == 2)


def test_a_thing_that_several_neighbours_speak_of_is_suggested_as_a_tag() -> None:
    web = Web(
        line("a", "The greyhound slept all day."),
        line("b", "The greyhound slept all night.", days=2),
        line("c", "The greyhound slept all morning.", days=4),
    )
    (tag,) = of(look(web, "a"), SuggestionKind.TAG)
    assert (tag.memory, tag.tag) == ("a", "greyhound")


def test_two_days_that_speak_of_one_thing_are_suggested_as_a_link_once() -> None:
    web = Web(
        line("a", BOAT), line("b", AGAIN, days=2), line("c", AGAIN + " Then home.", days=0.01)
    )
    (link,) = of(look(web, "a"), SuggestionKind.LINK)
    assert (link.memory, link.other) == ("a", "b")
    assert link.reason.startswith("both speak of ")
    assert {each.id for each in of(look(web, "a"), SuggestionKind.LINK)} == {link.id}


def test_what_is_tied_needs_no_suggestion() -> None:
    web = Web(line("a", BOAT), line("b", AGAIN, days=2))
    (link,) = of(look(web, "a"), SuggestionKind.LINK)
    Settling(web.store).accept([link.id], NOW)
    web.store.answered.clear()
    assert of(look(web, "a", "b"), SuggestionKind.LINK) == []


def test_the_same_words_are_a_merge_even_without_vectors() -> None:
    web = Web()
    with web.store.writing("import", "person", NOW):
        web.store.put(
            [line("a", "The heron stood still."), line("b", "The heron stood still!", days=2)]
        )
    (merge,) = look(web, "b")
    assert (merge.kind, merge.memory, merge.other) == (SuggestionKind.MERGE, "a", "b")
    assert merge.reason == "the same words"


def test_short_phrases_are_no_duplicates() -> None:
    web = Web(line("a", "Yes, please."), line("b", "Yes please", days=2))
    assert of(look(web, "a", "b"), SuggestionKind.MERGE) == []


def test_what_waits_is_bounded_and_merges_come_first() -> None:
    pairs = []
    for n in range(30):
        text = f"Number {n} varnished boat harbour {'abcdefghijklmnopqrstuvwxyz'[n % 26] * 5}."
        pairs += [line(f"a{n:02d}", text), line(f"b{n:02d}", f"{text}!", days=2)]
    web = Web(*pairs)
    found = look(web, *(each.id for each in pairs))
    assert len(found) == WAITING
    assert {each.kind for each in found} == {SuggestionKind.MERGE}
    assert Suggester(web.store, web.linker, WORDS).room() == 0
    assert len(look(web, *(each.id for each in pairs))) == WAITING


def test_what_was_refused_takes_no_room_and_does_not_come_back() -> None:
    web = Web(line("a", BOAT, tags=("boats",)), line("b", AGAIN, days=2))
    refused = {each.id for each in look(web, "a", "b")}
    assert refused
    Settling(web.store).refuse(refused, NOW)
    assert look(web, "a", "b") == []


def test_what_rests_on_the_same_words_needs_no_tag_and_no_link() -> None:
    said = line("a", BOAT, tags=("boats",))
    drawn = replace(
        said,
        id=MemoryId("f"),
        kind=MemoryKind.FACT,
        tags=(),
        source=replace(said.source, episode=said.id),
    )
    web = Web(said, drawn, replace(drawn, id=MemoryId("g"), text=f"So {BOAT}", tags=("more",)))
    assert {each.kind for each in look(web, "a", "f", "g")} <= {SuggestionKind.MERGE}


def test_the_trash_gives_cause_for_nothing() -> None:
    web = Web(line("a", BOAT, tags=("boats",)), line("b", AGAIN, days=2, state=MemoryState.TRASHED))
    assert look(web, "a", "b", "nobody") == []


class TestSettling:
    def test_all_that_is_accepted_is_one_operation(self) -> None:
        web = Web(
            line("a", BOAT, tags=("boats",)),
            line("b", AGAIN, days=2),
            line("c", BOAT + "!", days=4),
        )
        found = look(web, "a", "b", "c")
        blocks = web.store.blocks
        done = Settling(web.store).accept([each.id for each in found], NOW)
        assert web.store.blocks == blocks + 1
        assert done.removed == ("c",)
        assert {"a", "b"} <= set(done.revised)
        assert "boats" in web["b"].tags
        assert web["c"].state is MemoryState.TRASHED
        assert {each.text for each in web.store.rows.values()} == {BOAT, AGAIN, BOAT + "!"}
        assert {each.kind for each in web.store.links([MemoryId("a")])} <= {LinkKind.PERSON}
        assert web.store.suggestions() == []

    def test_two_tags_for_one_memory_are_both_given(self) -> None:
        web = Web(line("a", BOAT, tags=("boats", "spring")), line("b", AGAIN, days=2))
        tags = of(look(web, "b"), SuggestionKind.TAG)
        Settling(web.store).accept([each.id for each in tags], NOW)
        assert {"boats", "spring"} <= set(web["b"].tags)

    def test_what_was_tied_to_the_one_that_goes_is_tied_to_the_one_that_stays(self) -> None:
        web = Web(
            line("a", BOAT), line("b", BOAT + "!", days=2), line("c", "Rain."), line("d", "Sun.")
        )
        web.store.keep_links(
            [
                replace(_close("a", "b", 1.0), kind=LinkKind.PERSON),
                replace(_close("a", "d", 0.9), kind=LinkKind.USED_TOGETHER),
                replace(_close("b", "c", 0.4), kind=LinkKind.USED_TOGETHER, at=NOW),
                replace(_close("b", "d", 0.4), kind=LinkKind.USED_TOGETHER),
                replace(_close("c", "b", 1.0), kind=LinkKind.REQUIRES),
            ]
        )
        (merge,) = of(look(web, "b"), SuggestionKind.MERGE)
        Settling(web.store).accept([merge.id], NOW)
        kept = web.store.links([merge.memory])
        tied = {(str(each.one), str(each.other), each.kind): each for each in kept}
        assert tied.keys() == {
            ("a", "b", LinkKind.PERSON),
            ("a", "c", LinkKind.USED_TOGETHER),
            ("a", "d", LinkKind.USED_TOGETHER),
            ("c", "a", LinkKind.REQUIRES),
        }
        assert tied["a", "d", LinkKind.USED_TOGETHER].weight == 0.9
        assert tied["a", "c", LinkKind.USED_TOGETHER].at == NOW

    def test_what_has_gone_meanwhile_is_left_alone(self) -> None:
        web = Web(line("a", BOAT, tags=("boats",)), line("b", AGAIN, days=2))
        found = look(web, "b")
        with web.store.writing("trash", "person", NOW):
            web.store.put([replace(web["b"], state=MemoryState.TRASHED)])
        done = Settling(web.store).accept([each.id for each in found], NOW + timedelta(days=1))
        assert not done
        assert web["b"].tags == ()
        assert web.store.suggestions() == []

    def test_accepting_nothing_changes_nothing(self) -> None:
        web = Web(line("a", BOAT))
        assert not Settling(web.store).accept(["unheard-of"], NOW)
        assert Settling(web.store).refuse(["unheard-of"], NOW) == Changes()

    def test_tags_by_hand_replace_those_before_and_keep_what_was_put_away(self) -> None:
        web = Web(line("a", BOAT, tags=("boats", PUT_AWAY)))
        settling = Settling(web.store)
        settling.tag(MemoryId("a"), ["  my   harbour ", "", "old", "old"], NOW)
        assert [*web["a"].tags] == ["my harbour", "old", PUT_AWAY]
        settling.tag(MemoryId("a"), [], NOW)
        assert [*web["a"].tags] == [PUT_AWAY]
        assert not settling.tag(MemoryId("a"), [], NOW)


def _close(one: str, other: str, weight: float) -> Link:
    return Link(one=MemoryId(one), other=MemoryId(other), kind=LinkKind.SIMILAR, weight=weight)


def test_neither_ones_own_name_nor_a_relation_is_a_topic() -> None:
    own = Triple(subject=SELF, predicate="name", object="Greyhound")
    web = Web(
        line("a", "The greyhound and the boss slept all day."),
        line("b", "The greyhound and the boss slept all night.", days=2),
        line("c", "The greyhound and the boss slept all morning.", days=4),
        replace(line("n", "My name is Greyhound."), triple=own),
    )
    found = look(web, "a")
    assert {each.tag for each in found} & {"greyhound", "boss"} == set()
    assert not [each for each in found if each.reason.endswith(("greyhound", "boss"))]
