"""Talks with other assistants: the exports of ChatGPT and of Claude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.conversation import Utterance
from scrubjay.importers.lines import Skipped
from scrubjay.importers.plain import cut
from scrubjay.importers.records import clean, items, moment, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_DEEPEST: Final = 100_000
"""Messages of one talk; a tree that goes round in a circle ends here."""
_EMPTY: Final = "in the talk of this number nothing was found that you wrote"


def is_chatgpt(value: object) -> bool:
    """Report whether this is a list of talks as ChatGPT exports them: each a tree of messages."""
    return any("mapping" in each for each in items(value))


def is_claude(value: object) -> bool:
    """Report whether this is a list of talks as Claude exports them."""
    return any("chat_messages" in each for each in items(value))


def chatgpt(value: object, at: datetime) -> Iterator[Utterance | Skipped]:
    """Yield what the person wrote on the branch that each talk ended with, in order.

    Where a talk does not say with which it ended, its longest branch is read. A talk in which
    they wrote nothing that can be read is left out, by its number.
    """
    for number, talk in enumerate(items(value), 1):
        began = moment(talk.get("create_time"), at)
        session = text(talk, "title") or f"ChatGPT {number}"
        said = 0
        for message in _branch(talk):
            if _role(message) != "user" or message.get("weight") == 0:
                continue
            for part in cut(_words(message.get("content"))):
                yield Utterance(
                    text=part,
                    at=moment(message.get("create_time"), began),
                    ref=text(message, "id"),
                    session=session,
                    sequence=said,
                )
                said += 1
        if not said:
            yield Skipped(line=number, why=_EMPTY)


def claude(value: object, at: datetime) -> Iterator[Utterance | Skipped]:
    """Yield what the person wrote in each talk, in order; a talk without that is left out."""
    for number, talk in enumerate(items(value), 1):
        began = moment(talk.get("created_at"), at)
        session = text(talk, "name") or f"Claude {number}"
        said = 0
        for message in items(talk, "chat_messages"):
            if message.get("sender") != "human":
                continue
            for part in cut(text(message, "text") or _spans(message.get("content"))):
                yield Utterance(
                    text=part,
                    at=moment(message.get("created_at"), began),
                    ref=text(message, "uuid"),
                    session=session,
                    sequence=said,
                )
                said += 1
        if not said:
            yield Skipped(line=number, why=_EMPTY)


def _branch(talk: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the messages from the root to the node the talk ended at."""
    nodes = talk.get("mapping")
    if not isinstance(nodes, dict):
        return []
    key, path = _ended_at(talk, nodes), list[dict[str, Any]]()
    seen: set[str] = set()
    while isinstance(key, str) and key not in seen and len(seen) < _DEEPEST:
        seen.add(key)
        node = nodes.get(key)
        if not isinstance(node, dict):
            break
        if isinstance(message := node.get("message"), dict):
            path.append(message)
        key = node.get("parent")
    return path[::-1]


def _ended_at(talk: dict[str, Any], nodes: dict[str, Any]) -> str | None:
    """Return the node the talk ended at: as it says, or else the end of its longest branch."""
    stated = talk.get("current_node")
    if isinstance(stated, str) and stated in nodes:
        return stated
    depths: dict[str, int] = {}
    for key in nodes:
        above = list[str]()
        at: object = key
        while isinstance(at, str) and at in nodes and at not in depths:
            depths[at] = 0  # until it is known: so a circle ends as well
            above.append(at)
            node = nodes[at]
            at = node.get("parent") if isinstance(node, dict) else None
        depth = depths.get(at, 0) if isinstance(at, str) else 0
        for place, each in enumerate(reversed(above), 1):
            depths[each] = depth + place
    # Of branches of one length the one that was written last.
    return max(reversed(depths), key=depths.__getitem__, default=None)


def _role(message: dict[str, Any]) -> str:
    return text(message.get("author"), "role")


def _words(content: object) -> str:
    """Return the text of a message; pictures and files in it are left out."""
    kind = text(content, "content_type")
    if not isinstance(content, dict) or kind not in {"text", "multimodal_text"}:
        return ""
    given = content.get("parts")
    said = [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
    return clean("\n".join(said))


def _spans(content: object) -> str:
    return "\n".join(filter(None, (text(each, "text") for each in items(content))))
