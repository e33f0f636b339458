"""Every command of the command line, as (parameters) → JSON values.

The command line runs these in its own process when it owns the vault; a running
window runs them for it, asked over the local socket. Both give the same result
because this is the only place that knows what a command means.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.imports import ImportReport
from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState, aware_utc
from scrubjay.domain.recollection import Cue, FeelingStrategy, Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.care import Check
    from scrubjay.assistant.chat import Visit

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


LONGEST_LINE = 1_000_000
"""Characters of one line of a batch."""


def run(
    assistant: Assistant,
    verb: str,
    params: Params,
    visit: Visit = lambda _lane, work: work(),
) -> Result:
    """Yield the JSON values of one command.

    None is yielded between the steps of long work: whoever runs the command on a lane
    lets more urgent work in there.

    Args:
        assistant: What the command is asked of.
        verb: Its name.
        params: What it was given, by the names of cli/grammar.py.
        visit: Has work done on a lane and returns its value; right here by default.

    Raises:
        KnownError: The command is unknown, or what it was given cannot be used.
    """
    if verb in TRAVELLING:
        yield TRAVELLING[verb](assistant, params, visit)
        return
    command = COMMANDS.get(verb)
    if command is None:
        raise KnownError(f"There is no command “{verb}”.", "Run scrubjay --help for the list.")
    yield from command(assistant, params)


def _when(params: Params, key: str, fallback: datetime) -> datetime:
    value = params.get(key)
    return fallback if not value else moment_of(str(value))


def moment_of(text: str) -> datetime:
    """Read ISO 8601; a time without zone is taken as UTC."""
    try:
        return aware_utc(datetime.fromisoformat(text))
    except ValueError:
        raise KnownError(
            f"“{text[:40]}” is not a date and time.",
            "Write it like 2026-05-07T13:56:00+00:00.",
        ) from None


def _lines(path: str, *needed: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file that the person's own tools wrote."""
    source = Path(path)
    try:
        # Tools on Windows begin UTF-8 with a mark of its own.
        with source.open(encoding="utf-8-sig") as handle:
            number = 0
            while line := handle.readline(LONGEST_LINE):
                number += 1
                where = f"{source.name}, line {number}"
                if len(line) == LONGEST_LINE:
                    raise KnownError(f"{where} is far too long.", "Cut it into several lines.")
                if line.strip():
                    yield _line(line, where, needed)
    except OSError as problem:
        raise KnownError(f"{source} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise KnownError(f"{source.name} is not UTF-8 text.", "Save it as UTF-8.") from None


def _line(line: str, where: str, needed: tuple[str, ...]) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise KnownError(f"{where} is not JSON.", "Write one JSON object per line.") from None
    if not isinstance(value, dict) or any(value.get(key) in (None, "") for key in needed):
        raise KnownError(f"{where} needs {', '.join(needed)}.", "Add what is missing.")
    return value


def _number(value: Any, fallback: int) -> int:  # noqa: ANN401 - whatever JSON held
    if value is None:
        return fallback
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise KnownError(f"k is {value!r}, which is no count.", "Give a whole number from 1.")
    return value


def _feeling(value: Any) -> str:  # noqa: ANN401 - whatever JSON held
    wanted = str(value or "off")
    if wanted not in ("off", "auto", *EMOTIONS):
        raise KnownError(f"There is no feeling “{wanted}”.", f"Use {', '.join(EMOTIONS)}.")
    return wanted


def _strategy(value: Any) -> FeelingStrategy:  # noqa: ANN401 - whatever JSON held
    try:
        return FeelingStrategy(value or FeelingStrategy.GATED)
    except ValueError:
        names = ", ".join(FeelingStrategy)
        raise KnownError(f"There is no strategy “{value}”.", f"Use {names}.") from None


def _known(assistant: Assistant, given: str) -> MemoryId:
    found = assistant.browse.resolve(given)
    if found is None:
        raise KnownError(f"There is no memory {given}.", "Find its id with scrubjay memories.")
    return found


def _remember(assistant: Assistant, params: Params) -> Result:
    now = assistant.browse.now()
    if not params.get("batch"):
        done = assistant.browse.remember(str(params["text"]), _when(params, "at", now))
        yield assistant.browse.learned(done)
        return
    for line in _lines(str(params["batch"]), "id", "text"):
        moment = _when(line, "at", now)
        done = assistant.browse.remember(str(line["text"]), moment, ref=str(line["id"]))
        yield {"id": line["id"]} | assistant.browse.learned(done)


def _cue(assistant: Assistant, params: Params, text: str) -> Cue:
    return Cue(
        text=text,
        now=_when(params, "now", assistant.browse.now()),
        k=_number(params.get("k"), 10),
        feeling=_feeling(params.get("feeling")),
        strategy=_strategy(params.get("strategy")),
        filters=Filters(states=_RECALLABLE),
    )


_RECALLABLE = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def _recall(assistant: Assistant, params: Params) -> Result:
    if not params.get("batch"):
        cue = _cue(assistant, params, str(params["cue"]))
        yield rendering.recalled(assistant.browse.recall(cue))
        return
    for line in _lines(str(params["batch"]), "id", "cue"):
        cue = _cue(assistant, {**params, **line}, str(line["cue"]))
        yield {"id": line["id"]} | rendering.recalled(assistant.browse.recall(cue))


def _ask(assistant: Assistant, params: Params, visit: Visit) -> dict[str, Any]:
    mode = MemoryMode(params.get("memory") or MemoryMode.FULL)
    now = _when(params, "now", assistant.browse.now())
    answer = assistant.chat.ask(str(params["text"]), now, mode, visit)
    return {
        "reply": answer.message.text,
        "cited": list(answer.cited),
        "abstained": answer.abstained,
        "changes": rendering.changes(answer.changes),
        "model": answer.model,
        "notice": answer.notice or None,
        "timings": {stage: round(spent, 4) for stage, spent in answer.timings.items()},
    }


def _filters(params: Params) -> Filters:
    return Filters(
        text=str(params.get("query") or ""),
        kinds=tuple(MemoryKind(each) for each in params.get("kind") or ()),
        states=tuple(MemoryState(each) for each in params.get("state") or ()),
        feelings=tuple(params.get("feeling") or ()),
        speakers=tuple(params.get("speaker") or ()),
        session=str(params.get("session") or ""),
        batch=str(params.get("in_batch") or ""),
        before=moment_of(params["before"]) if params.get("before") else None,
        after=moment_of(params["after"]) if params.get("after") else None,
        pinned=True if params.get("pinned") else None,
        current_only=bool(params.get("current")),
    )


def _memories(assistant: Assistant, params: Params) -> Result:
    limit = params.get("limit")
    found = assistant.browse.search(_filters(params), int(limit) if limit else None)
    yield {"memories": [assistant.browse.described(each) for each in found]}


def _show(assistant: Assistant, params: Params) -> Result:
    key = _known(assistant, str(params["id"]))
    yield assistant.browse.described(assistant.browse.get([key])[key])


def _edit(assistant: Assistant, params: Params) -> Result:
    key = _known(assistant, str(params["id"]))
    yield rendering.changes(assistant.browse.edit(key, str(params["text"])))


def _history(assistant: Assistant, params: Params) -> Result:
    key = _known(assistant, str(params["id"]))
    yield {"history": [rendering.revision(each) for each in assistant.browse.history(key)]}


def _undo(assistant: Assistant, params: Params) -> Result:
    yield rendering.changes(assistant.browse.undo(str(params.get("operation") or "")))


def _pin(assistant: Assistant, params: Params) -> Result:
    key = _known(assistant, str(params["id"]))
    yield rendering.changes(assistant.browse.pin(key, pinned=not params.get("off")))


def _forget(assistant: Assistant, params: Params) -> Result:
    keys = [_known(assistant, str(each)) for each in params["ids"]]
    if not params.get("for_good"):
        yield rendering.changes(assistant.browse.trash(keys))
        return
    if not params.get("yes"):
        preview = assistant.browse.preview_forget(keys)
        raise KnownError(
            f"Forgetting for good would remove {len(preview.memories)} memories and what was "
            "drawn from them, and cannot be undone.",
            "Add --yes if you mean it.",
        )
    yield rendering.receipt(assistant.browse.forget(keys))


def _affect(assistant: Assistant, params: Params) -> Result:
    if not params.get("batch"):
        (felt,) = assistant.browse.affect([str(params["text"])])
        yield {"affect": rendering.affect(felt), "intensity": round(felt.intensity, 4)}
        return
    lines = list(_lines(str(params["batch"]), "id"))
    read = assistant.browse.affect([str(line.get("text") or "") for line in lines])
    for line, felt in zip(lines, read, strict=True):
        yield {
            "id": line["id"],
            "affect": rendering.affect(felt),
            "intensity": round(felt.intensity, 4),
        }


def _import(assistant: Assistant, params: Params) -> Result:
    path, kind = Path(str(params["path"])), params.get("as")
    if params.get("dry_run"):
        report = assistant.imports.inspect(path, kind)
    else:
        report = ImportReport()
        for step in assistant.imports.run(path, kind):
            report = step
            yield None
    yield {
        "batch": report.batch or None,
        "episodes": report.episodes,
        "memories": report.memories,
        "duplicates": report.duplicates,
        "skipped": [{"line": line, "why": why} for line, why in report.skipped],
    }


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


def _decay(assistant: Assistant, params: Params) -> Result:
    now = _when(params, "now", assistant.browse.now())
    yield {"states": assistant.care.decay(now)}


def _verify(assistant: Assistant, _params: Params) -> Result:
    problems = assistant.care.verify()
    yield {"ok": not problems, "problems": problems}


def _rebuild(assistant: Assistant, _params: Params) -> Result:
    yield {"vectors": assistant.care.rebuild()}


def _backup(assistant: Assistant, params: Params) -> Result:
    target = Path(str(params["path"]))
    yield {"written": str(target), "bytes": assistant.care.backup(target)}


def _export(assistant: Assistant, params: Params) -> Result:
    target = Path(str(params["path"]))
    yield {"written": str(target), "memories": assistant.care.export(target)}


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
"""Commands that need the language model: they go from lane to lane by themselves."""

COMMANDS: dict[str, Callable[[Assistant, Params], Result]] = {
    "import": _import,
    "remember": _remember,
    "recall": _recall,
    "memories": _memories,
    "show": _show,
    "edit": _edit,
    "history": _history,
    "undo": _undo,
    "pin": _pin,
    "forget": _forget,
    "affect": _affect,
    "fields": _fields,
    "fill": _fill,
    "decay": _decay,
    "verify": _verify,
    "rebuild": _rebuild,
    "backup": _backup,
    "export": _export,
}
"""By name; they run on the STORE lane. `restore` is not here: it replaces the vault itself."""
