"""The invented person, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _sample(assistant: Assistant, params: Params) -> Result:
    if params.get("load") and params.get("remove"):
        raise KnownError("It cannot be loaded and removed at once.", "Choose one of the two.")
    if params.get("load"):
        reports = []
        for report in assistant.sample.load():
            reports.append(report)
            yield None
        last = reports[-1]
        yield {
            "batch": last.batch,
            "episodes": last.episodes,
            "memories": last.memories,
            "invented": True,
        }
    elif params.get("remove"):
        yield rendering.receipt(assistant.sample.remove())
    else:
        held = assistant.sample.held()
        yield {"loaded": held is not None, "batch": held.id if held is not None else None}


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {"sample": _sample}
