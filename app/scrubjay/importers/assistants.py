"""Talks with other assistants: the exports of ChatGPT and of Claude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.conversation import Utterance
from scrubjay.importers.plain import cut
from scrubjay.importers.records import clean, items, moment, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_DEEPEST: Final = 100_000
"""Messages of one talk; a tree that goes round in a circle ends here."""


def is_chatgpt(value: object) -> bool:
    """Report whether this is a list of talks as ChatGPT exports them: each a tree of messages."""
    return any("mapping" in each for each in items(value))


def is_claude(value: object) -> bool:
    """Report whether this is a list of talks as Claude exports them."""
    return any("chat_messages" in each for each in items(value))


def chatgpt(value: object, at: datetime) -> Iterator[Utterance]:
    """Yield what the person wrote on the branch that each talk ended with, in order."""
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


def claude(value: object, at: datetime) -> Iterator[Utterance]:
    """Yield what the person wrote in each talk, in order."""
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


def _branch(talk: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the messages from the root to the node the talk ended at."""
    nodes = talk.get("mapping")
    if not isinstance(nodes, dict):
        return []
    key, path = talk.get("current_node"), list[dict[str, Any]]()
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
