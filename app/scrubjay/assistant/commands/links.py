"""Commands about what ties memories together, what they are about, and what is suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.commands import reading
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.link import Suggestion

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


AT_ONCE = 100
"""Memories looked at while somebody waits at a terminal."""


def _links(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    if params.get("tie"):
        assistant.links.tie(key, reading.memory_id(assistant, str(params["tie"])))
    if params.get("untie"):
        assistant.links.untie(key, reading.memory_id(assistant, str(params["untie"])))
    yield {"id": key, "links": assistant.links.described(key)}


def _note(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    note = assistant.links.note(key)
    yield {
        "id": key,
        "keywords": list(note.keywords),
        "tags": list(note.tags),
        "context": note.context,
    }


def _tag(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    yield rendering.changes(assistant.links.tag(key, [str(each) for each in params["tags"]]))


def _suggestions(assistant: Assistant, params: Params) -> Result:
    if not params.get("waiting"):
        for _step in assistant.links.look(AT_ONCE):
            yield None
    yield {"suggestions": [_shown(each) for each in assistant.links.suggestions()]}


def _accept(assistant: Assistant, params: Params) -> Result:
    yield rendering.changes(assistant.links.accept(_waiting(assistant, params)))


def _refuse(assistant: Assistant, params: Params) -> Result:
    refused = _waiting(assistant, params)
    done = assistant.links.refuse(refused)
    yield {"refused": refused, "operation": done.operation}


def _waiting(assistant: Assistant, params: Params) -> list[str]:
    """Return the ids given, of which each must wait; a beginning that only one has will do."""
    held = [each.id for each in assistant.links.suggestions()]
    found = []
    for given in map(str, params["ids"]):
        matching = [each for each in held if given and each.startswith(given)]
        if len(matching) != 1:
            raise KnownError(
                f"No suggestion “{given[:40]}” waits.", "Run scrubjay suggestions for the list."
            )
        found += matching
    return found


def _shown(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "id": suggestion.id,
        "kind": suggestion.kind.value,
        "memory": suggestion.memory,
        "other": suggestion.other,
        "tag": suggestion.tag,
        "reason": suggestion.reason,
        "at": rendering.moment(suggestion.at),
    }


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "links": _links,
    "note": _note,
    "tag": _tag,
    "suggestions": _suggestions,
    "suggestions-accept": _accept,
    "suggestions-refuse": _refuse,
}
