"""Commands that look after the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.assistant.commands import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _decay(assistant: Assistant, params: Params) -> Result:
    now = reading.when(params, "now", assistant.browse.now())
    yield {"states": assistant.care.decay(now)}


def _verify(assistant: Assistant, _params: Params) -> Result:
    problems = assistant.care.verify()
    yield {"ok": not problems, "problems": problems}


def _rebuild(assistant: Assistant, _params: Params) -> Result:
    yield {"vectors": assistant.care.rebuild()}


def _backup(assistant: Assistant, params: Params) -> Result:
    target = Path(str(params["path"]))
    phrase = params.get("passphrase")
    lock = None if phrase is None else assistant.safety.locked_with(str(phrase))
    written = assistant.care.backup(target, lock, replace=bool(params.get("replace")))
    way = "passphrase" if lock is not None else assistant.safety.way()
    yield {
        "written": str(target),
        "bytes": written,
        "protection": way,
        "warning": KEY_INSIDE if way == "keyfile" else None,
    }


def _export(assistant: Assistant, params: Params) -> Result:
    target = Path(str(params["path"]))
    yield {"written": str(target), "memories": assistant.care.export(target)}


KEY_INSIDE = (
    "This backup is not protected: the key lies in it, as it lies in a file here, so whoever has"
    " the backup can read every memory (--passphrase locks it)."
)


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "decay": _decay,
    "verify": _verify,
    "rebuild": _rebuild,
    "backup": _backup,
    "export": _export,
}
