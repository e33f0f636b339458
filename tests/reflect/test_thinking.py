from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.language_model import FakeLanguageModel
from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.conversation import Message, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import (
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    Triple,
)
from scrubjay.host.resources import resource
from scrubjay.reflect import PostThink, Thought, Unreadable, merged, parse
from scrubjay.reflect.grounding import PREDICATES, RELATIONS, grounded
from scrubjay.reflect.post_think import CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
TEXT = (
    "Moving week is over: Bergen it is. Mara keeps bees. Would I like Oslo? She said I hate fish."
)


def thought(subject: str, predicate: str, thing: str) -> dict[str, str]:
    return {"subject": subject, "predicate": predicate, "object": thing}


def episode(text: str = TEXT, *, by_self: bool = True) -> Memory:
    return Memory(
        id=MemoryId("0123456789abcdefghjkmnpqrs"),
        kind=MemoryKind.EPISODE,
        text=text,
        at=AT,
        created_at=AT,
        source=Source(origin=Origin.CHAT, ref="message-1", session="chat-1"),
        by_self=by_self,
    )


def message(text: str = TEXT) -> Message:
    return Message(id="message-1", conversation="chat-1", role=Role.PERSON, text=text, at=AT)


def kept(*memories: Memory) -> FakeMemoryStore:
    store = FakeMemoryStore()
    with store.writing("remember", "person", AT):
        store.put(memories)
    return store


def fact(name: str, predicate: str, thing: str, **changes: object) -> Memory:
    triple = Triple(subject="me", predicate=predicate, object=thing)
    fields: dict[str, object] = {
        "id": MemoryId(name),
        "kind": MemoryKind.FACT,
        "text": f"I {predicate} {thing}.",
        "at": AT,
        "created_at": AT,
        "source": Source(origin=Origin.CHAT),
        "triple": triple,
    }
    return Memory(**(fields | changes))  # type: ignore[arg-type]


def think(
    store: FakeMemoryStore,
    model: FakeLanguageModel | None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Changes:
    """Run both halves, as a turn does."""
    post = PostThink(store, lambda: model)
    return post.propose(message(), None, AT, post.thoughts(TEXT, cancelled))


class TestParse:
    def test_a_list_of_thoughts(self) -> None:
        reply = json.dumps([thought("me", "lives in", " Bergen  town")])
        assert parse(reply) == (Thought(subject="me", predicate="lives in", object="Bergen town"),)

    def test_no_thoughts(self) -> None:
        assert parse("[]") == ()

    @pytest.mark.parametrize(
        "reply",
        [
            "",
            "no",
            "{}",
            "17",
            "[1, 2]",
            '[{"subject": "me"}]',
            '[{"subject": "me", "predicate": 3, "object": "x"}]',
            '[{"subject": "me", "predicate": "likes", "object": ""}]',
            "[" * 9000,
            "x" * 20_000,
            json.dumps([thought("me", "likes", "y" * 500)]),
        ],
    )
    def test_anything_else_is_unreadable(self, reply: str) -> None:
        assert isinstance(parse(reply), Unreadable)

    def test_one_bad_item_does_not_spoil_the_rest(self) -> None:
        found = parse(json.dumps([{"x": 1}, thought("me", "likes", "tea")]))
        assert found == (Thought(subject="me", predicate="likes", object="tea"),)

    def test_at_most_five(self) -> None:
        found = parse(json.dumps([thought("me", "likes", f"tea {n}") for n in range(9)]))
        assert isinstance(found, tuple)
        assert len(found) == 5

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        assert isinstance(parse(text), tuple | Unreadable)

    @given(
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["subject", "predicate", "object"]), inner)
            ),
            max_leaves=9,
        )
    )
    def test_no_json_raises(self, value: object) -> None:
        assert isinstance(parse(json.dumps(value)), tuple | Unreadable)


class TestGrounding:
    @pytest.mark.parametrize(
        ("item", "expected"),
        [
            (("me", "lives in", "Bergen"), ("me", "address-level2", "Bergen")),
            (("I", "lives in", "bergen"), ("me", "address-level2", "bergen")),
            (("Mara", "has", "bees"), ("Mara", "has", "bees")),
        ],
    )
    def test_what_stands_in_the_text_is_believed(
        self, item: tuple[str, str, str], expected: tuple[str, str, str]
    ) -> None:
        subject, predicate, thing = item
        said = Thought(subject=subject, predicate=predicate, object=thing)
        (found,) = grounded([said], TEXT)
        triple = found.triple
        assert (triple.subject, triple.predicate, triple.object) == expected
        assert TEXT[found.start :].startswith(found.words)

    @pytest.mark.parametrize(
        "item",
        [
            ("me", "lives in", "Stavanger"),
            ("me", "lives in", "Berg"),
            ("me", "likes", "Oslo"),
            ("me", "dislikes", "fish"),
            ("Liv", "has", "bees"),
            ("me", "sister", "Mara"),
            ("me", "owns", "bees"),
            ("Mara", "name", "Mara"),
            ("me", "name", "me"),
        ],
    )
    def test_the_rest_is_dropped(self, item: tuple[str, str, str]) -> None:
        subject, predicate, thing = item
        said = Thought(subject=subject, predicate=predicate, object=thing)
        assert list(grounded([said], TEXT)) == []

    def test_a_quotation_is_not_the_persons_word(self) -> None:
        said = Thought(subject="me", predicate="lives in", object="Rome")
        assert list(grounded([said], 'He sang "I live in Rome" all day.')) == []

    @given(st.text(max_size=60), st.text(max_size=8), st.text(max_size=8))
    def test_what_is_believed_is_always_in_the_text(
        self, text: str, subject: str, thing: str
    ) -> None:
        said = Thought(subject=subject, predicate="likes", object=thing)
        for found in grounded([said], text):
            assert text[found.start : found.start + len(found.words)] == found.words


class TestPostThink:
    def test_a_grounded_thought_becomes_a_proposal(self) -> None:
        store = kept(episode())
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        done = think(store, model)
        (proposal,) = store.get(done.proposed).values()
        assert proposal.state is MemoryState.PROPOSED
        assert proposal.text == "I live in Bergen."
        assert proposal.source.episode == episode().id
        assert proposal.source.words in TEXT
        assert proposal.confidence == CONFIDENCE
        assert not proposal.is_current
        assert (done.added, done.superseded) == ((), ())

    def test_the_diff_can_be_taken_back(self) -> None:
        store = kept(episode())
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        done = think(store, model)
        store.undo(done.operation, AT)
        assert store.get(done.proposed) == {}

    def test_thinking_twice_proposes_once(self) -> None:
        store = kept(episode())
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        assert think(store, model).proposed
        assert not think(store, model)

    def test_what_the_patterns_drew_is_not_proposed_again(self) -> None:
        known = fact("f", "address-level2", "Bergen", text="I live in Bergen.")
        store = kept(episode(), known)
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        assert not think(store, model)

    def test_what_was_forgotten_for_good_is_not_proposed(self) -> None:
        store = kept(episode())
        store.tombstones.add("i live in bergen")
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        assert not think(store, model)

    def test_the_model_reads_the_persons_words_and_nothing_else(self) -> None:
        store = kept(episode())
        model = FakeLanguageModel("[]")
        think(store, model)
        ((system, user),) = model.prompts
        assert system[0] == "system"
        assert "#" not in system[1]
        assert user == ("user", f"Message: {TEXT}")
        assert model.limits[0].grammar.startswith("root")

    @pytest.mark.parametrize("capable", [True, False])
    def test_only_a_capable_model_is_asked(self, capable: bool) -> None:
        model = FakeLanguageModel("[]", capable=capable)
        think(kept(episode()), model)
        assert bool(model.prompts) is capable

    def test_without_a_model_nothing_is_thought(self) -> None:
        assert not think(kept(episode()), None)

    def test_a_model_that_dies_takes_nothing_with_it(self) -> None:
        model = FakeLanguageModel("[ ]")
        model.trouble = KnownError("The model stopped.")
        assert not think(kept(episode()), model)

    def test_a_model_that_is_missing_is_no_trouble(self) -> None:
        def missing() -> FakeLanguageModel:
            raise KnownError("The file is gone.")

        assert PostThink(kept(episode()), missing).thoughts(TEXT) == ()

    def test_the_unreadable_is_counted_and_stored_as_nothing(self) -> None:
        store = kept(episode())
        post = PostThink(store, lambda: FakeLanguageModel("I think that you live in Bergen."))
        assert post.thoughts(TEXT) == ()
        assert post.unreadable == 1

    def test_the_persons_next_turn_comes_first(self) -> None:
        store = kept(episode())
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        post = PostThink(store, lambda: model)
        assert post.thoughts(TEXT, lambda: True) == ()
        assert post.unreadable == 0

    @pytest.mark.parametrize("held", [[], [episode(by_self=False)]])
    def test_only_what_the_person_said_and_was_kept_grounds_a_thought(
        self, held: list[Memory]
    ) -> None:
        model = FakeLanguageModel(json.dumps([thought("me", "lives in", "Bergen")]))
        assert not think(kept(*held), model)


def test_the_grammar_offers_what_the_reader_knows() -> None:
    grammar = resource("prompts/extract.gbnf").read_text(encoding="utf-8")
    (rule,) = [line for line in grammar.splitlines() if line.startswith("predicate ::=")]
    offered = {word.strip().strip('"') for word in rule.split("::=")[1].split("|")}
    assert offered == PREDICATES.keys() | RELATIONS


class TestViews:
    def test_statements_of_one_kind_are_shown_together(self) -> None:
        groups = merged(
            [
                fact("a", "likes", "tea"),
                fact("b", "address-level2", "Graz", text="I live in Graz."),
                fact("c", "likes", "jazz"),
                fact("d", "likes", "Tea"),
                fact("e", "likes", "rain", valid_to=AT),
            ]
        )
        assert [each.text for each in groups] == ["I like tea and jazz.", "I live in Graz."]
        assert [[m.id for m in each.members] for each in groups] == [["a", "c"], ["b"]]

    def test_denials_are_joined_by_or(self) -> None:
        dislike = Triple(subject="me", predicate="likes", object="kale", polarity=False)
        other = Triple(subject="me", predicate="likes", object="beets", polarity=False)
        (group,) = merged(
            [fact("a", "likes", "", triple=dislike), fact("b", "likes", "", triple=other)]
        )
        assert group.text == "I do not like kale or beets."
