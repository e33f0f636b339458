"""Branches of a chat, whatever its shape."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fakes.recollections import NOW
from scrubjay.converse import tree
from scrubjay.domain.conversation import Message, Role


@st.composite
def chats(draw: st.DrawFn) -> list[Message]:
    """Return messages each of which answers an earlier one, or begins the chat."""
    messages: list[Message] = []
    for number in range(draw(st.integers(1, 20))):
        parent = draw(st.sampled_from([None, *messages]))
        companion = parent is not None and parent.role is Role.PERSON
        messages.append(
            Message(
                id=f"m{number}",
                conversation="c",
                role=Role.COMPANION if companion else Role.PERSON,
                text="",
                at=NOW,
                parent=parent.id if parent else None,
            )
        )
    return messages


@given(chats(), st.data())
def test_a_path_is_one_branch_through_the_message(
    messages: list[Message], data: st.DataObject
) -> None:
    through = data.draw(st.sampled_from(messages))
    path = tree.path(messages, through.id)
    assert through in path
    assert path[0].parent is None
    assert all(one.id == other.parent for one, other in pairwise(path))
    assert not any(each.parent == path[-1].id for each in messages)


@given(chats())
def test_the_newest_branch_ends_with_the_newest_message(messages: list[Message]) -> None:
    assert tree.path(messages)[-1] == messages[-1]


def test_what_is_not_there_has_no_branch() -> None:
    assert tree.path([]) == []
    assert tree.path([], "m1") == []
    assert tree.up_to([], None) == []
