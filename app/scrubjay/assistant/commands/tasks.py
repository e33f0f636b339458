"""Commands about what the person means to do, and about going back to what held before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.commands import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.task import Task

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _tasks(assistant: Assistant, params: Params) -> Result:
    yield {"tasks": [_shown(each) for each in assistant.tasks.all(done=bool(params.get("done")))]}


def _tasks_done(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    change = assistant.tasks.reopen if params.get("not") else assistant.tasks.finish
    yield rendering.changes(change(key))


def _tasks_after(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    other = reading.memory_id(assistant, str(params["other"]))
    assistant.tasks.require(key, other)
    yield _shown(assistant.tasks.of(key))


def _go_back(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    yield rendering.changes(assistant.browse.go_back(key))


def _conflicts(assistant: Assistant, _params: Params) -> Result:
    yield {
        "conflicts": [
            [{"id": each.id, "text": each.text, "at": rendering.moment(each.at)} for each in group]
            for group in assistant.browse.conflicts()
        ]
    }


def _shown(task: Task) -> dict[str, Any]:
    return {
        "id": task.memory.id,
        "text": task.memory.text,
        "done": task.done,
        "blocked": task.blocked,
        "requires": [each.id for each in task.requires],
        "slots": dict(task.slots),
        "due": rendering.moment(task.due) if task.due else None,
        "done_at": rendering.moment(task.done_at) if task.done_at else None,
    }


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "tasks": _tasks,
    "tasks-done": _tasks_done,
    "tasks-after": _tasks_after,
    "go-back": _go_back,
    "conflicts": _conflicts,
}
