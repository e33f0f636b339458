"""A chat written out: Markdown to read, JSON (whole, or by lines) to take along, HTML to print."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.conversation import Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.footing import is_of_model_alone
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.domain.conversation import Conversation, Message

_NAME: Final = {Role.PERSON: "You", Role.COMPANION: "Scrubjay"}
_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto }}
body {{ padding: 0 1rem }}
article {{ margin: 1.2rem 0; padding: .6rem 1rem; border-radius: .6rem; white-space: pre-wrap }}
.person {{ background: #e8eef7; margin-left: 3rem }}
.companion {{ background: #f4f4f2; margin-right: 3rem }}
h2 {{ font-size: .85rem; margin: 0; color: #555 }}
p {{ margin: .3rem 0 0 }}
</style>
</head>
<body>
<h1>{title}</h1>
{messages}
</body>
</html>
"""
"""What is said stands in it as text and never as markup; nothing is loaded from anywhere."""
_ARTICLE: Final = '<article class="{role}"><h2>{head}</h2><p>{text}</p></article>'


def written(
    conversation: Conversation,
    branch: Sequence[Message],
    kind: str,
    every: Sequence[Message] = (),
) -> str:
    """Return the chat as a text of this kind.

    Args:
        conversation: The chat.
        branch: The messages shown, in order.
        kind: "md", "json", "jsonl" or "html".
        every: All messages with all their versions, for JSON; the branch when empty.

    Raises:
        KnownError: There is no such kind.
    """
    if kind not in _WRITERS:
        known = ", ".join(_WRITERS)
        raise KnownError(f"A chat cannot be written as {kind!r}.", f"Choose one of {known}.")
    return _WRITERS[kind](conversation, branch, every)


def _head(message: Message) -> str:
    words = [_NAME[message.role], f"{day_words(message.at)}, {message.at:%H:%M} UTC"]
    if message.edited:
        words.append("reworded by you")
    if is_of_model_alone(message):
        words.append("from the model, not from your memories; it may be wrong")
    return " · ".join(words)


def _markdown(chat: Conversation, branch: Sequence[Message], _every: Sequence[Message]) -> str:
    parts = [f"# {_title(chat)}"]
    parts += [f"**{_head(each)}**\n\n{each.text}" for each in branch]
    return "\n\n".join(parts) + "\n"


def _html(chat: Conversation, branch: Sequence[Message], _every: Sequence[Message]) -> str:
    articles = [
        _ARTICLE.format(role=each.role.value, head=escape(_head(each)), text=escape(each.text))
        for each in branch
    ]
    return _PAGE.format(title=escape(_title(chat)), messages="\n".join(articles))


def _json(chat: Conversation, branch: Sequence[Message], every: Sequence[Message]) -> str:
    value = {
        "id": chat.id,
        "title": chat.title,
        "memory": chat.mode.value,
        "created_at": chat.created_at.isoformat(),
        "updated_at": chat.updated_at.isoformat(),
        "shown": [each.id for each in branch],
        "messages": [_fields(each) for each in every or branch],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _lines(_chat: Conversation, branch: Sequence[Message], _every: Sequence[Message]) -> str:
    """Return one message a line, of the branch that is shown."""
    return "".join(json.dumps(_fields(each), ensure_ascii=False) + "\n" for each in branch)


def _fields(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "parent": message.parent,
        "role": message.role.value,
        "at": message.at.isoformat(),
        "text": message.text,
        "cited": list(message.cited),
        "model": message.model or None,
        "stopped": message.stopped,
        "edited": message.edited,
        "of_model_alone": is_of_model_alone(message),
    }


def _title(chat: Conversation) -> str:
    return chat.title or "Chat"


_WRITERS: Final[
    Mapping[str, Callable[[Conversation, Sequence[Message], Sequence[Message]], str]]
] = {"md": _markdown, "json": _json, "jsonl": _lines, "html": _html}
