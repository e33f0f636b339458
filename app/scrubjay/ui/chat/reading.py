"""Reads a chat with the memories its answers used. Everything here runs on the STORE lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Role
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.ui.chat.markdown import prepare, rendered
from scrubjay.ui.chat.state import Entry, Learned
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.facade import Assistant, Browse, Chat

KEPT = Filters(states=(MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED))
"""Whatever can be asked about."""
_NAMES = ("nickname", "given-name", "name")
QUESTION_MARKS: Final = ("?", "\uff1f", "\u061f", "\u037e")
"""Of the scripts people write in; who asks without one means to be told at once."""
_MOST_LEARNED = 2000
"""Memories of one chat looked through for what its answers taught."""
_LEARNT = tuple(each for each in MemoryKind if each is not MemoryKind.EPISODE)
LATEST: Final = 60
"""Messages that are read of the end of a chat, and then again and again as one scrolls up."""
PIECE: Final = 240
"""Messages that are read at a time where all of a chat is wanted."""


def read_chat(
    assistant: Assistant, conversation: str, leaf: str = "", limit: int | None = None
) -> tuple[Entry, ...]:
    """Return a branch of a chat as it is shown: the newest one through this message, or its end.

    Args:
        assistant: Asked for everything.
        conversation: The chat's id.
        leaf: A message on the branch; "" for the newest.
        limit: How many messages are wanted of its end at most; all by default.
    """
    messages = assistant.chat.path(conversation, leaf, limit)
    if leaf and all(each.id != leaf for each in messages):
        messages = assistant.chat.path(conversation, leaf)
    return _as_shown(assistant, messages)


def read_before(assistant: Assistant, first: Message, limit: int) -> tuple[Entry, ...]:
    """Return what was said before a message on its branch: so much at most, the latest."""
    return _as_shown(assistant, assistant.chat.before(first, limit))


def _as_shown(assistant: Assistant, messages: Sequence[Message]) -> tuple[Entry, ...]:
    if not messages:
        return ()
    prepare(each.text for each in messages)
    ahead = _rendered_ahead(messages)
    named = {key for each in messages for key in (*each.cited, *each.injected)}
    memories = assistant.browse.get(sorted(named))
    learned = _learned_by_line(assistant.browse, messages[0].conversation)
    beside = _versions(assistant.chat, messages)
    return tuple(
        Entry(
            message=each,
            used=present(each.cited, memories),
            considered=present(_others(each), memories),
            learned=_taught(each, learned),
            versions=tuple(beside[each.parent, each.role]),
            room=each.context,
            html=ahead.get(each.id, ""),
        )
        for each in messages
    )


def _rendered_ahead(messages: Sequence[Message]) -> dict[str, str]:
    """Return the markup of the latest answers: they are seen first, and the window need not wait.

    Of all in a long chat it would take seconds, for many that nobody goes to.
    """
    word = tr("Copy")
    answers = (each for each in messages[-LATEST:] if each.role is Role.COMPANION)
    return {each.id: rendered(each.text, word) for each in answers}


def _versions(
    chat: Chat, messages: Sequence[Message]
) -> dict[tuple[str | None, Role], list[Message]]:
    """Return what stands beside what: the same place in the chat, by the same speaker."""
    if len(messages) <= PIECE:
        return {(each.parent, each.role): chat.versions(each) for each in messages}
    found: dict[tuple[str | None, Role], list[Message]] = {}
    for each in chat.messages(messages[0].conversation):
        found.setdefault((each.parent, each.role), []).append(each)
    return found


def known_name(browse: Browse) -> str:
    """Return what the person wants to be called, as far as memory knows."""
    for predicate in _NAMES:
        wanted = Filters(subject=SELF, predicate=predicate, current_only=True)
        for each in browse.search(wanted, 1):
            if each.triple is not None:
                return each.triple.object
    return ""


def asks_of_the_past(text: str, recalled: Recalled | None) -> bool:
    """Report whether the answer would be something the person could remember themselves."""
    if recalled is None or recalled.abstained or not recalled.recollections:
        return False
    return text.rstrip().endswith(QUESTION_MARKS)


def learned_of(browse: Browse, changes: Changes) -> Learned:
    """Return what an operation taught, without what was merely said."""
    gone = (*changes.superseded, *changes.removed)
    named = (*changes.added, *gone, *changes.proposed, *changes.revised)
    memories = browse.get(named)
    return Learned(
        added=_drawn(present((*changes.added, *changes.revised), memories)),
        superseded=_drawn(present(gone, memories)),
        proposed=_drawn(present(changes.proposed, memories)),
        operations=(changes.operation,) if changes.operation else (),
    )


def present(ids: Iterable[MemoryId], memories: Mapping[MemoryId, Memory]) -> tuple[Memory, ...]:
    """Return the memories that still exist, in the order of the ids."""
    return tuple(memories[key] for key in ids if key in memories)


def _others(message: Message) -> tuple[MemoryId, ...]:
    return tuple(key for key in message.injected if key not in message.cited)


def _drawn(memories: Sequence[Memory]) -> tuple[Memory, ...]:
    return tuple(each for each in memories if each.kind is not MemoryKind.EPISODE)


def _learned_by_line(browse: Browse, conversation: str) -> dict[str, list[Memory]]:
    found: dict[str, list[Memory]] = {}
    for each in browse.search(Filters(session=conversation, kinds=_LEARNT), _MOST_LEARNED):
        if each.state is not MemoryState.TRASHED:
            found.setdefault(each.source.ref, []).append(each)
    return found


def _taught(message: Message, learned: Mapping[str, list[Memory]]) -> Learned:
    if message.role is not Role.COMPANION or message.parent is None or not message.operation:
        return Learned()
    drawn = learned.get(message.parent, [])
    proposed = tuple(each for each in drawn if each.state is MemoryState.PROPOSED)
    added = tuple(each for each in drawn if each.state is not MemoryState.PROPOSED)
    return Learned(added=added, proposed=proposed, operations=(message.operation,))
