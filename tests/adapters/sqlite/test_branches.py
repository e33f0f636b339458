"""A few messages of a chat, found without reading all of it, are those a walk over all finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.examples import NOON, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault
from scrubjay.converse import tree
from scrubjay.domain.conversation import ContextUse, Conversation, MemoryMode, Message, Role
from scrubjay.domain.recollection import Cue, Reason, ReasonKind, Recalled, Recollection

if TYPE_CHECKING:
    import pytest

    from scrubjay.adapters.sqlite import SqliteVault

CHAT = Conversation(id="c", title="Rain", mode=MemoryMode.FULL, created_at=NOON, updated_at=NOON)


@st.composite
def chats(draw: st.DrawFn) -> list[Message]:
    """Return messages each of which answers an earlier one, or begins the chat."""
    messages: list[Message] = []
    for number in range(draw(st.integers(1, 12))):
        parent = draw(st.sampled_from([None, *messages]))
        answers = parent is not None and parent.role is Role.PERSON
        role = Role.COMPANION if answers else Role.PERSON
        messages.append(said(f"m{number}", role, "", parent.id if parent else None))
    return messages


def said(key: str, role: Role, text: str, parent: str | None) -> Message:
    return Message(id=key, conversation="c", role=role, text=text, at=NOON, parent=parent)


@settings(max_examples=40, deadline=None)
@given(messages=chats(), data=st.data())
def test_the_same_as_by_walking_over_all(
    tmp_path_factory: pytest.TempPathFactory, messages: list[Message], data: st.DataObject
) -> None:
    vault = open_vault(tmp_path_factory.mktemp("chat") / "v.db", None, ids=FakeIds("op"))
    vault.keep_conversation(CHAT)
    for each in messages:
        vault.keep_message(each)
    one = data.draw(st.sampled_from(messages))
    limit = data.draw(st.integers(1, 12))
    way = tree.up_to(messages, one.id)
    assert vault.message(one.id) == one
    assert vault.branch(one.id) == way
    assert vault.branch(one.id, limit) == way[-limit:]
    assert vault.depth(one.id) == len(way)
    assert vault.last_message("c") == messages[-1]
    assert vault.is_answered(one.id) == any(each.parent == one.id for each in messages)
    versions = vault.versions(one.id)
    assert one in versions
    assert {each.parent for each in versions} == {one.parent}
    assert all(vault.versions(each.id) == versions for each in versions)
    vault.close()


def test_of_what_is_not_there_nothing_is_found(vault: SqliteVault) -> None:
    assert vault.message("m1") is None
    assert vault.last_message("c") is None
    assert vault.branch("m1") == []
    assert vault.depth("m1") == 0
    assert vault.versions("m1") == []
    assert vault.recalled("m1") is None


def answered(vault: SqliteVault) -> Recalled:
    """Keep a question, an answer and what came to mind for it."""
    river = replace(episode("river", "The Tajo was brown."), entities=("Tajo",))
    rain = episode("rain", "It rained all week.")
    with vault.writing("remember", "person", NOON):
        vault.put([river, rain])
    vault.keep_conversation(CHAT)
    vault.keep_message(said("m1", Role.PERSON, "Which river?", None))
    context = ContextUse(window=2048, persona=9, turns=8, state=7, memories=6, question=5, reply=4)
    answer = replace(said("m2", Role.COMPANION, "A brown one.", "m1"), context=context)
    vault.keep_message(answer)
    recalled = Recalled(
        cue=Cue(text="Which river?", now=NOON),
        recollections=tuple(
            Recollection(
                memory=memory,
                score=score,
                retrievability=0.75,
                reasons=(Reason(kind=ReasonKind.WORDS, weight=0.5, note=note),),
            )
            for memory, score, note in ((river, 0.9, "river"), (rain, 0.2, "rained"))
        ),
        abstained=False,
        confidence=0.625,
    )
    vault.keep_recalled("m2", recalled)
    assert vault.message("m2") == answer
    return recalled


def test_what_came_to_mind_is_told_again_as_it_was(vault: SqliteVault) -> None:
    assert vault.recalled("m2") is None
    recalled = answered(vault)
    assert vault.recalled("m2") == recalled
    assert vault.recalled("m1") is None
    vault.keep_recalled("m2", replace(recalled, recollections=recalled.recollections[:1]))
    kept = vault.recalled("m2")
    assert kept is not None
    assert kept.recollections == recalled.recollections[:1]


def test_it_shows_the_memories_as_they_are_now(vault: SqliteVault) -> None:
    river, rain = answered(vault).recollections
    with vault.writing("pin", "person", NOON + timedelta(hours=1)):
        vault.put([replace(rain.memory, pinned=True)])
    kept = vault.recalled("m2")
    assert kept is not None
    assert kept.recollections[0] == river
    assert kept.recollections[1].memory.pinned
    assert kept.recollections[1].retrievability == 0.75


def test_what_is_forgotten_for_good_came_never_to_mind(plain: SqliteVault) -> None:
    _river, rain = answered(plain).recollections
    plain.forget([rain.memory.id])
    kept = plain.recalled("m2")
    assert kept is not None
    assert [each.memory.id for each in kept.recollections] == ["river"]
    assert b"rained" not in plain.path.read_bytes()


def test_a_chat_that_is_removed_takes_it_along(vault: SqliteVault) -> None:
    answered(vault)
    vault.remove_conversation("c")
    assert vault.recalled("m2") is None
    assert vault.verify() == []
