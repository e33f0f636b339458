"""Links, notes and suggestions over a real vault, as the windows and the command line ask."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scrubjay.assistant import commands
from scrubjay.assistant.links import LOOKED
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.reflect.suggest import WAITING

if TYPE_CHECKING:
    from pathlib import Path

    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.memory import Memory

DOCTOR = "My dentist Dr Okonkwo moved her practice to Elm Street."
AGAIN = "Had a check-up with the dentist on Elm Street, all fine."
HERON = "A grey heron stood by the canal this morning."


def said(assistant: Assistant, text: str) -> MemoryId:
    return assistant.browse.remember(text).added[0]


def kinds(links: list[Link], memory: MemoryId) -> dict[MemoryId, set[LinkKind]]:
    found: dict[MemoryId, set[LinkKind]] = {}
    for each in links:
        other = each.other if each.one == memory else each.one
        found.setdefault(other, set()).add(each.kind)
    return found


def run(assistant: Assistant, verb: str, **params: object) -> dict[str, Any]:
    """Run a command; return the one value it gives."""
    (value,) = [each for each in commands.run(assistant, verb, params) if each is not None]
    return value


def look(assistant: Assistant) -> None:
    for _step in assistant.links.look():
        pass


def held(assistant: Assistant, key: MemoryId) -> Memory:
    return assistant.browse.get([key])[key]


def test_what_was_drawn_from_a_memory_is_linked_both_ways(assistant: Assistant) -> None:
    done = assistant.browse.remember("My sister Nora is a vet in Leeds.")
    line, *drawn = done.added
    assert drawn
    assert kinds(assistant.links.of(line), line)[drawn[0]] == {LinkKind.DRAWN}
    (back,) = [each for each in assistant.links.of(drawn[0]) if each.kind is LinkKind.DRAWN]
    assert (back.one, back.other) == (line, drawn[0])
    assert back.reason.startswith("drawn from “")


def test_a_statement_is_linked_to_the_one_it_replaced(
    assistant: Assistant, clock: FakeClock
) -> None:
    assistant.browse.remember("I live in Graz.")
    clock.advance(timedelta(days=40))
    done = assistant.browse.remember("I live in Linz now.")
    (old,) = done.superseded
    (link,) = [each for each in assistant.links.of(old) if each.kind is LinkKind.SUPERSEDES]
    assert link.one in done.added
    assert link.other == old
    assert link.reason.startswith("took its place on ")


def test_lines_of_one_hour_and_of_one_name_are_linked(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = said(assistant, "Took the train to my friend Vesna at noon.")
    clock.advance(timedelta(minutes=5))
    second = said(assistant, HERON)
    clock.advance(timedelta(days=90))
    third = said(assistant, "My friend Vesna called about the boat.")
    found = {each.other: each for each in assistant.links.of(first) if each.one == first}
    assert found[second].kind is LinkKind.SAME_EPISODE
    assert found[second].reason == "said 5 minutes later"
    assert found[third].kind is LinkKind.SAME_ENTITY
    assert found[third].reason == "both name Vesna"


def test_what_is_close_in_meaning_is_linked_with_the_words_shared(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = said(assistant, DOCTOR)
    clock.advance(timedelta(days=2))
    second, heron = said(assistant, AGAIN), said(assistant, HERON)
    (link,) = [each for each in assistant.links.of(first) if each.kind is LinkKind.SIMILAR]
    assert link.other == second
    assert link.weight >= 0.6
    assert "dentist" in link.reason
    assert heron not in kinds(assistant.links.of(first), first)


def test_ties_by_use_and_by_hand_come_with_their_reasons(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = said(assistant, DOCTOR)
    clock.advance(timedelta(days=2))
    heron = said(assistant, HERON)
    assistant._parts.ties.cited_together([first, heron], clock.now())
    assistant.links.tie(first, heron)
    assert kinds(assistant.links.of(heron), heron)[first] == {
        LinkKind.USED_TOGETHER,
        LinkKind.PERSON,
    }
    assert assistant.links.of(first)[0].reason == "tied by you"
    clock.advance(timedelta(days=60))
    (used,) = [e for e in assistant.links.of(first) if e.kind is LinkKind.USED_TOGETHER]
    assert used.weight == pytest.approx(0.25)
    assert used.reason.startswith("cited in one answer, last on ")
    assistant.links.untie(heron, first)
    assert kinds(assistant.links.of(heron), heron)[first] == {LinkKind.USED_TOGETHER}


def test_the_trash_is_linked_to_nothing(assistant: Assistant, clock: FakeClock) -> None:
    first = said(assistant, DOCTOR)
    clock.advance(timedelta(days=2))
    second = said(assistant, AGAIN)
    assistant.links.tie(first, second)
    assert second in kinds(assistant.links.of(first), first)
    assistant.browse.trash([second])
    assert second not in kinds(assistant.links.of(first), first)


def test_nothing_is_tied_to_itself_or_to_nothing(assistant: Assistant) -> None:
    first = said(assistant, DOCTOR)
    with pytest.raises(KnownError, match="itself"):
        assistant.links.tie(first, first)
    for act in (assistant.links.of, assistant.links.note):
        with pytest.raises(KnownError, match="not there"):
            act(MemoryId("nobody"))


def test_a_note_says_what_a_memory_is_about(assistant: Assistant) -> None:
    line = said(assistant, "My sister Nora adopted a lame greyhound from the shelter in Leeds.")
    assistant.links.tag(line, ["dogs", "family"])
    note = assistant.links.note(line)
    assert {"Nora", "greyhound"} <= set(note.keywords)
    assert not {"from", "the", "my"} & set(note.keywords)
    assert note.tags[:2] == ("dogs", "family")
    assert "people" in note.tags
    assert note.context.startswith("Noted by you on ")
    assert "Nora" in note.context


def test_a_duplicate_is_suggested_merged_and_brought_back(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = said(assistant, "The heron, grey and still, stood by the canal.")
    clock.advance(timedelta(days=3))
    second = said(assistant, "The heron - grey and still - stood by the canal")
    said(assistant, "The heron did not stand by the canal.")
    assistant.links.tag(second, ["birds"])
    look(assistant)
    (merge,) = [e for e in assistant.links.suggestions() if e.kind is SuggestionKind.MERGE]
    assert {merge.memory, merge.other} == {first, second}
    done = assistant.links.accept([merge.id])
    assert done.removed == (second,)
    assert held(assistant, second).state is MemoryState.TRASHED
    assert held(assistant, second).source.words
    assert held(assistant, first).tags == ("birds",)
    assistant.browse.undo()
    assert held(assistant, second).state is MemoryState.ACTIVE
    assert held(assistant, first).tags == ()
    assert merge in assistant.links.suggestions()


def test_a_tag_of_a_close_memory_is_suggested_and_a_refusal_is_final(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = said(assistant, "Dentist appointment on Elm Street went well.")
    assistant.links.tag(first, ["teeth"])
    clock.advance(timedelta(days=3))
    second = said(assistant, "The dentist appointment on Elm Street went badly.")
    look(assistant)
    (tag,) = [e for e in assistant.links.suggestions() if e.tag == "teeth"]
    assert (tag.kind, tag.memory, tag.other) == (SuggestionKind.TAG, second, first)
    assistant.links.refuse([tag.id])
    assistant._parts.vault.keep_note(LOOKED, " ")
    look(assistant)
    assert "teeth" not in {each.tag for each in assistant.links.suggestions()}
    assert held(assistant, second).tags == ()


def test_what_did_not_fit_is_looked_at_again_and_the_rest_only_once(
    assistant: Assistant, clock: FakeClock
) -> None:
    vault, now = assistant._parts.vault, clock.now()
    older = [said(assistant, f"Note {word} about the heron.") for word in ("one", "two", "three")]
    steps = list(assistant.links.look(2))
    assert len(steps) == 2
    assert vault.note(LOOKED) == f"{older[1]} {older[2]}"
    newer = said(assistant, "Note four about the heron.")
    assert len(list(assistant.links.look(5))) == 2
    assert vault.note(LOOKED) == f"{older[0]} {newer}"
    assert list(assistant.links.look()) == []
    waiting = {each.id for each in assistant.links.suggestions()}
    filler = [
        Suggestion(
            id=f"x{n}", kind=SuggestionKind.TAG, memory=newer, reason="", at=now, tag=f"x{n}"
        )
        for n in range(WAITING - len(waiting))
    ]
    vault.suggest(filler)
    said(assistant, "Note five about the heron.")
    assert list(assistant.links.look()) == []
    assert vault.note(LOOKED) == f"{older[0]} {newer}"
    assistant.links.refuse([filler[0].id])
    assert len(list(assistant.links.look())) == 1


def test_accepting_tags_and_links_is_one_operation(assistant: Assistant, clock: FakeClock) -> None:
    first = said(assistant, "Dentist appointment on Elm Street went well.")
    assistant.links.tag(first, ["teeth"])
    clock.advance(timedelta(days=3))
    second = said(assistant, "The dentist appointment on Elm Street went badly.")
    look(assistant)
    waiting = assistant.links.suggestions()
    assert {each.kind for each in waiting} >= {SuggestionKind.TAG, SuggestionKind.LINK}
    done = assistant.links.accept([each.id for each in waiting])
    assert second in done.revised
    assert "teeth" in held(assistant, second).tags
    assert LinkKind.PERSON in kinds(assistant.links.of(first), first)[second]
    assert held(assistant, second).text == "The dentist appointment on Elm Street went badly."
    assistant.browse.undo()
    assert held(assistant, second).tags == ()


def test_suggestions_of_what_was_forgotten_are_gone(assistant: Assistant, clock: FakeClock) -> None:
    first = said(assistant, "Dentist appointment on Elm Street went well.")
    assistant.links.tag(first, ["teeth"])
    clock.advance(timedelta(days=3))
    second = said(assistant, "The dentist appointment on Elm Street went badly.")
    look(assistant)
    assert assistant.links.suggestions()
    assistant.browse.forget([second])
    assert assistant.links.suggestions() == []
    assert assistant.links.of(first) == []


def test_a_tag_may_not_be_a_text(assistant: Assistant) -> None:
    line = said(assistant, HERON)
    with pytest.raises(KnownError, match="40 letters"):
        assistant.links.tag(line, ["x" * 41])
    assert not assistant.links.tag(line, [" ", ""])
    assert assistant.browse.count(Filters()) == 1


def test_an_export_holds_tags_and_what_was_tied(assistant: Assistant, tmp_path: Path) -> None:
    first, second = said(assistant, DOCTOR), said(assistant, HERON)
    assistant.links.tie(first, second)
    assistant.links.tag(second, ["birds"])
    assistant.care.export(tmp_path / "all.jsonl")
    lines = (tmp_path / "all.jsonl").read_text("utf-8").splitlines()
    held = {line["id"]: line for line in map(json.loads, lines)}
    assert held[first]["links"] == [{"kind": "person", "id": second, "weight": 1.0}]
    assert held[second]["links"] == [{"kind": "person", "id": first, "weight": 1.0}]
    assert held[second]["tags"] == ["birds"]


def test_the_command_line_names_links_from_the_end_that_is_shown(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = run(assistant, "remember", text="I live in Graz.")["added"]
    clock.advance(timedelta(days=40))
    second = run(assistant, "remember", text="I live in Linz now.")
    (old,), (new,) = second["superseded"], set(second["added"]) & set(second["drawn"])
    shown = {each["id"]: each for each in run(assistant, "show", id=old)["links"]}
    assert shown[new]["kind"] == "superseded-by"
    assert shown[first[0]]["kind"] == "drawn-from"
    assert all(each["reason"] and 0.0 < each["weight"] <= 1.0 for each in shown.values())
    by_kind = {each["kind"]: each["id"] for each in run(assistant, "links", id=new)["links"]}
    assert by_kind["supersedes"] == old
    tied = run(assistant, "links", id=new, tie=first[0])["links"]
    assert {"kind": "person", "id": first[0], "reason": "tied by you", "weight": 1.0} in tied
    untied = run(assistant, "links", id=new, untie=first[0])["links"]
    assert "person" not in {each["kind"] for each in untied}


def test_the_command_line_settles_suggestions(assistant: Assistant, clock: FakeClock) -> None:
    first = said(assistant, "The heron stood by the old canal.")
    clock.advance(timedelta(days=3))
    second = said(assistant, "The heron stood by the old canal!")
    assert run(assistant, "tag", id=first, tags=["birds"])["revised"] == [first]
    assert run(assistant, "note", id=first)["tags"][0] == "birds"
    waiting = run(assistant, "suggestions")["suggestions"]
    (merge,) = [each for each in waiting if each["kind"] == "merge"]
    assert (merge["memory"], merge["other"]) == (first, second)
    rest = [each["id"] for each in waiting if each != merge]
    if rest:
        assert run(assistant, "suggestions-refuse", ids=rest) == {"refused": rest}
    done = run(assistant, "suggestions-accept", ids=[merge["id"][:9]])
    assert done["removed"] == [second]
    assert run(assistant, "suggestions", waiting=True) == {"suggestions": []}
    with pytest.raises(KnownError, match="No suggestion"):
        run(assistant, "suggestions-refuse", ids=[merge["id"]])
