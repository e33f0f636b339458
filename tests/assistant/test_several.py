"""Acts on several memories over a real vault: each one operation, taken back by one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from fakes.assistant import FakeAssistant
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind, SuggestionKind
from scrubjay.domain.memory import MemoryId, MemoryState

if TYPE_CHECKING:
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.several import Duplicates
    from scrubjay.domain.memory import Memory

HERON = "A grey heron stood by the canal this morning."


def said(assistant: Assistant, text: str) -> MemoryId:
    return assistant.browse.remember(text).added[0]


def held(assistant: Assistant, key: MemoryId) -> Memory:
    return assistant.browse.get([key])[key]


@pytest.fixture
def three(assistant: Assistant) -> list[MemoryId]:
    texts = (HERON, "The fence on the allotment is up.", "The ferry to Texel was late again.")
    return [said(assistant, each) for each in texts]


def test_pins_all_of_them_in_one_operation(assistant: Assistant, three: list[MemoryId]) -> None:
    done = assistant.several.pin(three, pinned=True)
    assert all(held(assistant, each).pinned for each in three)
    assistant.browse.undo(done.operation)
    assert not any(held(assistant, each).pinned for each in three)


def test_tags_are_added_to_what_there_is_and_taken_away(
    assistant: Assistant, three: list[MemoryId]
) -> None:
    assistant.links.tag(three[0], ["birds"])
    done = assistant.several.tag(three, add=["outdoors", " spring "], drop=["BIRDS"])
    assert held(assistant, three[0]).tags == ("outdoors", "spring")
    assert held(assistant, three[1]).tags == ("outdoors", "spring")
    assert not assistant.several.tag(three, add=["spring"])
    assistant.browse.undo(done.operation)
    assert held(assistant, three[0]).tags == ("birds",)
    with pytest.raises(KnownError, match="at most"):
        assistant.several.tag(three, add=["x" * 41])


def test_ties_each_to_the_first(assistant: Assistant, three: list[MemoryId]) -> None:
    assistant.several.tie(three)
    tied = [each for each in assistant.links.of(three[0]) if each.kind is LinkKind.PERSON]
    assert {each.one for each in tied} | {each.other for each in tied} == set(three)
    with pytest.raises(KnownError, match="two"):
        assistant.several.tie(three[:1])


def test_merging_keeps_what_each_had_and_one_undo_brings_all_back(
    assistant: Assistant, three: list[MemoryId]
) -> None:
    first, second, third = three
    assistant.links.tag(first, ["birds"])
    assistant.links.tag(second, ["garden"])
    assistant.browse.pin(third)
    assistant.links.tie(second, third)
    preview = assistant.several.preview_merge([first, second], keep=first)
    before = [held(assistant, each) for each in three]

    done = assistant.several.merge([first, second], keep=first)

    assert held(assistant, first) == preview.kept
    assert held(assistant, first).tags == ("birds", "garden")
    assert held(assistant, second).state is MemoryState.TRASHED
    assert third in {each.other for each in assistant.links.of(first)} | {
        each.one for each in assistant.links.of(first)
    }
    assert [each.deed for each in assistant.browse.history(first)][-1] == "merge"
    assistant.browse.undo(done.operation)
    assert [held(assistant, each) for each in three] == before


def test_the_merged_memory_may_be_given_words_of_its_own(
    assistant: Assistant, three: list[MemoryId]
) -> None:
    words = "A heron stood by the canal, and the fence is up."
    preview = assistant.several.preview_merge(three[:2], keep=three[0], text=words)
    assert preview.kept.text == words
    done = assistant.several.merge(three[:2], keep=three[0], text=words)
    assert held(assistant, three[0]).text == words
    assistant.browse.undo(done.operation)
    assert held(assistant, three[0]).text == HERON


def test_one_alone_cannot_be_merged(assistant: Assistant, three: list[MemoryId]) -> None:
    assistant.browse.trash([three[1]])
    with pytest.raises(KnownError, match="two"):
        assistant.several.merge(three[:2])


def looked(assistant: Assistant) -> Duplicates:
    *_steps, found = assistant.several.duplicates()
    return found


def test_what_differs_in_marks_and_case_only_is_found(
    assistant: Assistant, three: list[MemoryId]
) -> None:
    again = said(assistant, "the grey ferry: to texel")
    assert looked(assistant).groups == ()
    assistant.browse.edit(again, "a grey HERON stood, by the canal this morning!")
    (group,) = looked(assistant).groups
    assert {each.id for each in group} == {three[0], again}
    assistant.several.merge([each.id for each in group])
    assert looked(assistant).groups == ()


def worded(assistant: Assistant, text: str) -> MemoryId:
    """Keep words that would be taken for said again, were they not made such by an edit."""
    key = said(assistant, "Something else altogether " + str(len(text)) + text[-1])
    assistant.browse.edit(key, text)
    return key


def groups(assistant: Assistant) -> list[set[MemoryId]]:
    *_steps, found = assistant.several.duplicates()
    return [{each.id for each in group} for group in found.groups]


def test_what_is_kept_apart_is_not_offered_again_until_that_is_undone(
    assistant: Assistant,
) -> None:
    one, other = said(assistant, HERON), worded(assistant, HERON.upper())
    assert groups(assistant) == [{one, other}]
    done = assistant.several.keep_apart([one, other])
    assert done.operation
    assert groups(assistant) == []
    assert assistant.links.suggestions() == []
    assert not assistant.several.keep_apart([one, other])
    third = worded(assistant, HERON.replace(".", "!"))
    (group,) = groups(assistant)
    assert third in group
    assert len(group) == 2
    for _step in assistant.links.look(20):
        pass
    merges = [each for each in assistant.links.suggestions() if each.kind is SuggestionKind.MERGE]
    assert all({each.memory, each.other} != {one, other} for each in merges)
    assistant.browse.undo(done.operation)
    assert groups(assistant) == [{one, other, third}]


def test_one_alone_cannot_be_kept_apart(assistant: Assistant, three: list[MemoryId]) -> None:
    with pytest.raises(KnownError, match="Between 2"):
        assistant.several.keep_apart(three[:1])


FOUR = (HERON, HERON.upper(), HERON.replace(".", "!"), HERON.replace(".", "?!"))


def test_of_four_that_are_parted_in_the_middle_two_pairs_are_left(assistant: Assistant) -> None:
    one, two, three, four = (said(assistant, FOUR[0]), *(worded(assistant, t) for t in FOUR[1:]))
    assistant.several.keep_apart([one, two])
    assistant.several.keep_apart([one, four])
    assistant.several.keep_apart([two, three])
    assistant.several.keep_apart([three, four])
    assert {frozenset(each) for each in groups(assistant)} == {
        frozenset({one, three}),
        frozenset({two, four}),
    }


def test_the_fake_of_the_windows_parts_as_the_real_one_does() -> None:
    fake = FakeAssistant()
    with fake.browse.store.writing("remember", "person", NOON):
        fake.browse.store.put([episode(f"h{n}", text) for n, text in enumerate(FOUR)])
    one, two, three, four = (MemoryId(f"h{n}") for n in range(4))
    fake.several.keep_apart([one, two])
    fake.several.keep_apart([one, four])
    fake.several.keep_apart([two, three])
    fake.several.keep_apart([three, four])
    *_steps, found = fake.several.duplicates()
    assert {frozenset(each.id for each in group) for group in found.groups} == {
        frozenset({one, three}),
        frozenset({two, four}),
    }
