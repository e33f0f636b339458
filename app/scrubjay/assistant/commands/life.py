"""Commands that look at a life from above."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.affect import Affect
    from scrubjay.domain.life import Cited

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]


def _timeline(assistant: Assistant, params: Params) -> Result:
    yield {
        "stretches": [
            {
                "level": each.level.value,
                "key": each.key,
                "title": each.title,
                "start": rendering.moment(each.start),
                "end": rendering.moment(each.end),
                "count": each.count,
                "mood": _felt(each.mood),
                "place": each.place,
            }
            for each in assistant.life.timeline(str(params.get("key") or ""))
        ]
    }


def _summary(assistant: Assistant, params: Params) -> Result:
    found = assistant.life.summary(str(params["key"]))
    yield {"title": found.title, "sentences": _cited(found.sentences)}


def _portrait(assistant: Assistant, _params: Params) -> Result:
    found = assistant.life.portrait()
    yield {
        "sections": [
            {"title": each.title, "clauses": _cited(each.clauses)} for each in found.sections
        ],
        "unsure": _cited(found.unsure),
    }


def _interests(assistant: Assistant, _params: Params) -> Result:
    yield {
        "interests": [
            {
                "name": each.name,
                "members": list(each.members),
                "description": _cited(each.description),
                "months": [
                    {"month": month.isoformat(), "count": count} for month, count in each.months
                ],
            }
            for each in assistant.life.interests()
        ]
    }


def _mood(assistant: Assistant, params: Params) -> Result:
    days = assistant.life.mood(_day(params, "after"), _day(params, "before"))
    yield {
        "days": [
            {"day": each.day.isoformat(), "mood": _felt(each.mood), "count": each.count}
            for each in days
        ]
    }


def _cited(sentences: Iterable[Cited]) -> list[dict[str, Any]]:
    return [{"text": each.text, "sources": list(each.sources)} for each in sentences]


def _felt(mood: Affect) -> dict[str, float]:
    return rendering.affect(mood) | {"intensity": round(mood.intensity, 4)}


def _day(params: Params, key: str) -> date | None:
    written = params.get(key)
    try:
        return date.fromisoformat(str(written)) if written else None
    except ValueError:
        raise KnownError(
            f"“{str(written)[:40]}” is not a day.", "Write it like 2026-05-07."
        ) from None


COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    "timeline": _timeline,
    "summary": _summary,
    "portrait": _portrait,
    "interests": _interests,
    "mood": _mood,
}
