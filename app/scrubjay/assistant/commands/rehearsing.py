"""Commands about fading, and about remembering by oneself first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.commands import reading
from scrubjay.domain.errors import KnownError
from scrubjay.domain.rehearsal import Grade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _fading_soon(assistant: Assistant, params: Params) -> Result:
    days = reading.number(params.get("days"), 7)
    yield {
        "fading": [
            {"id": each.memory.id, "text": each.memory.text, "at": rendering.moment(each.at)}
            for each in assistant.rehearsal.fading_soon(days)
        ]
    }


def _keep(assistant: Assistant, params: Params) -> Result:
    keys = [reading.memory_id(assistant, str(each)) for each in params["ids"]]
    yield rendering.changes(assistant.rehearsal.keep(keys))


def _let_go(assistant: Assistant, params: Params) -> Result:
    keys = [reading.memory_id(assistant, str(each)) for each in params["ids"]]
    yield rendering.changes(assistant.rehearsal.let_go(keys))


def _cards(assistant: Assistant, params: Params) -> Result:
    cards = assistant.rehearsal.cards(reading.number(params.get("count"), 5))
    yield {"cards": [{"id": each.memory, "cue": each.cue} for each in cards]}


def _grade(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    try:
        grade = Grade(str(params["grade"]))
    except ValueError:
        names = ", ".join(Grade)
        raise KnownError(f"There is no grade “{params['grade']}”.", f"Use {names}.") from None
    yield rendering.changes(assistant.rehearsal.grade(key, grade))


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "fading-soon": _fading_soon,
    "keep": _keep,
    "let-go": _let_go,
    "cards": _cards,
    "grade": _grade,
}
