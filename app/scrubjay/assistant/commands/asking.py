"""Commands that need the language model: they go from lane to lane by themselves."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.commands import reading
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.care import Check
    from scrubjay.assistant.chat import Visit

    Params = Mapping[str, Any]


def _ask(assistant: Assistant, params: Params, visit: Visit) -> dict[str, Any]:
    mode = MemoryMode(params.get("memory") or MemoryMode.FULL)
    now = reading.when(params, "now", assistant.browse.now())
    answer = assistant.chat.ask(str(params["text"]), now, mode, visit)
    visit("store", lambda: assistant.chat.gather(answer.message))
    return {
        "reply": answer.message.text,
        "cited": list(answer.cited),
        "abstained": answer.abstained,
        "changes": rendering.changes(answer.changes),
        "model": answer.model,
        "notice": answer.notice or None,
        "timings": {stage: round(spent, 4) for stage, spent in answer.timings.items()},
    }


def _self_check(assistant: Assistant, _params: Params, visit: Visit) -> dict[str, Any]:
    # The model is loaded on its own lane; what comes of it is among the checks.
    with suppress(KnownError):
        visit("model", assistant.models.current)
    checks: list[Check] = visit("store", assistant.care.self_check)
    return checked(checks)


def checked(checks: Sequence[Check]) -> dict[str, Any]:
    """Return the result of `self-check`."""
    return {
        "ok": all(check.ok for check in checks),
        "checks": [{"name": each.name, "ok": each.ok, "why": each.why} for each in checks],
    }


TRAVELLING: Mapping[str, Callable[[Assistant, Params, Visit], dict[str, Any]]] = {
    "self-check": _self_check,
    "ask": _ask,
}
