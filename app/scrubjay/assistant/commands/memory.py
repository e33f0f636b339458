"""Commands that keep, recall, show and change memories."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.assistant.commands import reading
from scrubjay.assistant.imports import ImportReport
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.forgetting import ForgetPreview
    from scrubjay.domain.memory import Memory, MemoryId

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _remember(assistant: Assistant, params: Params) -> Result:
    now = assistant.browse.now()
    if not params.get("batch"):
        moment = reading.when(params, "at", now)
        done = assistant.browse.remember(str(params["text"]), moment)
        yield assistant.browse.learned(done) | _ahead(moment, now)
        return

    def keep(line: dict[str, Any]) -> dict[str, Any]:
        moment = reading.when(line, "at", now)
        done = assistant.browse.remember(str(line["text"]), moment, ref=str(line["id"]))
        return assistant.browse.learned(done)

    yield from reading.batch(str(params["batch"]), ("id", "text"), keep)


def _ahead(moment: datetime, now: datetime) -> dict[str, str]:
    """Return a warning where what is told is dated later than it can have been said."""
    if moment <= now + timedelta(days=1):
        return {}
    day = moment.date().isoformat()
    return {"notice": f"It is kept as said on {day}, which is still to come."}


def _cue(assistant: Assistant, params: Params, text: str) -> Cue:
    return Cue(
        text=text,
        now=reading.when(params, "now", assistant.browse.now()),
        k=reading.number(params.get("k"), 10),
        feeling=reading.feeling(params.get("feeling")),
        strategy=reading.strategy(params.get("strategy")),
        filters=Filters(states=_RECALLABLE),
    )


_LISTED = 20
"""Memories that are named before they are forgotten; of more, only how many."""
_RECALLABLE = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def _recall(assistant: Assistant, params: Params) -> Result:
    if not params.get("batch"):
        cue = _cue(assistant, params, str(params["cue"]))
        yield rendering.recalled(assistant.browse.recall(cue))
        return

    def answer(line: dict[str, Any]) -> dict[str, Any]:
        cue = _cue(assistant, {**params, **line}, str(line["cue"]))
        return rendering.recalled(assistant.browse.recall(cue))

    yield from reading.batch(str(params["batch"]), ("id", "cue"), answer)


def _filters(params: Params) -> Filters:
    return Filters(
        text=str(params.get("query") or ""),
        kinds=tuple(MemoryKind(each) for each in params.get("kind") or ()),
        states=tuple(MemoryState(each) for each in params.get("state") or ()),
        feelings=tuple(params.get("feeling") or ()),
        speakers=tuple(params.get("speaker") or ()),
        session=str(params.get("session") or ""),
        batch=str(params.get("in_batch") or ""),
        before=reading.moment_of(params["before"]) if params.get("before") else None,
        after=reading.moment_of(params["after"]) if params.get("after") else None,
        pinned=True if params.get("pinned") else None,
        current_only=bool(params.get("current")),
    )


def _memories(assistant: Assistant, params: Params) -> Result:
    limit = params.get("limit")
    found = assistant.browse.search(_filters(params), int(limit) if limit else None)
    yield {"memories": [assistant.browse.described(each) for each in found]}


def _show(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    shown = assistant.browse.described(assistant.browse.get([key])[key])
    yield shown | {"links": assistant.links.described(key)}


def _edit(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    yield rendering.changes(assistant.browse.edit(key, str(params["text"])))


def _history(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    yield {"history": [rendering.revision(each) for each in assistant.browse.history(key)]}


def _undo(assistant: Assistant, params: Params) -> Result:
    yield rendering.changes(assistant.browse.undo(str(params.get("operation") or "")))


def _pin(assistant: Assistant, params: Params) -> Result:
    key = reading.memory_id(assistant, str(params["id"]))
    yield rendering.changes(assistant.browse.pin(key, pinned=not params.get("off")))


def _forget(assistant: Assistant, params: Params) -> Result:
    keys = [reading.memory_id(assistant, str(each)) for each in params["ids"]]
    if not params.get("for_good"):
        yield rendering.changes(assistant.browse.trash(keys))
        return
    if not params.get("yes"):
        raise _unasked(assistant.browse.preview_forget(keys), keys)
    yield rendering.receipt(assistant.browse.forget(keys))


def _unasked(preview: ForgetPreview, asked: Sequence[MemoryId]) -> KnownError:
    """Return what says which memories would go, those that nobody named after the others."""
    named = [each for each in preview.memories if each.id in asked]
    along = [each for each in preview.memories if each.id not in asked]
    count = len(preview.memories)
    words = [f"Forgetting {count} memories for good cannot be undone: {_quoted(named)}."]
    if along:
        words.append(
            "With them goes what says the same, the sentence they were drawn from where nothing"
            f" else can be read in it, and all that was drawn from that: {_quoted(along)}."
        )
    if preview.similar:
        words.append(f"Others say nearly the same and would stay: {_quoted(preview.similar)}.")
    return KnownError(" ".join(words), "Add --yes if you mean it.")


def _quoted(memories: Sequence[Memory]) -> str:
    shown = [
        f"\u201c{' '.join(each.text.split())}\u201d ({each.id})" for each in memories[:_LISTED]
    ]
    more = len(memories) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more else "")


def _affect(assistant: Assistant, params: Params) -> Result:
    def felt(text: str) -> dict[str, Any]:
        (found,) = assistant.browse.affect([text])
        return {"affect": rendering.affect(found), "intensity": round(found.intensity, 4)}

    if not params.get("batch"):
        yield felt(str(params["text"]))
        return
    yield from reading.batch(
        str(params["batch"]), ("id",), lambda line: felt(str(line.get("text") or ""))
    )


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
        # What is drawn, and what is here already, shows only when it is kept.
        "memories": None if params.get("dry_run") else report.memories,
        "duplicates": None if params.get("dry_run") else report.duplicates,
        "skipped": [{"line": line, "why": why} for line, why in report.skipped],
    }


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
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
}
