"""Commands that read and fill forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _fields(assistant: Assistant, params: Params) -> Result:
    paths = [Path(str(each)) for each in params["paths"]]
    for path in paths:
        try:
            yield rendering.page(assistant.forms.read(path))
        except KnownError as problem:
            if len(paths) == 1:
                raise
            yield {"path": str(path), "forms": [], "error": str(problem)}


def _fill(assistant: Assistant, params: Params) -> Result:
    path = Path(str(params["path"]))
    page = assistant.forms.read(path)
    drafts = assistant.forms.draft(page, str(params.get("context") or ""))
    written = None
    if params.get("out"):
        written = str(assistant.forms.write(path, page, drafts, Path(str(params["out"]))))
    yield {"fields": [rendering.draft(each) for each in drafts], "written": written}


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "fields": _fields,
    "fill": _fill,
}
