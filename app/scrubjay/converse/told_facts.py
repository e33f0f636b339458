"""Says what statements give: what was, what is, how many, which, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.converse.wording import second_person, since
from scrubjay.domain import wording
from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import day_words, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory


def sentence(memory: Memory, *, ended: bool = False) -> str:
    """Return a statement to the person it is about, without its full stop."""
    said = wording.sentence(memory.triple, ended=ended) if memory.triple else memory.text
    return second_person(said).rstrip(".")


def was(memory: Memory) -> str:
    """Return what held once, with the days it held: "you used to live in Linz (until …)"."""
    begun = memory.valid_from is not None and memory.valid_from != memory.at
    first = memory.valid_from or memory.at
    begin = f"from {day_words(first.date())} " if begun else ""
    until = f"until {day_words(memory.valid_to.date())}" if memory.valid_to else ""
    told = f"{begin}{until}".strip() or f"you said so on {day_words(memory.at.date())}"
    return f"{sentence(memory, ended=memory.valid_to is not None)} ({told})"


def now_is(memory: Memory) -> str:
    """Return what holds, with since when that is known, else when it was said."""
    return f"{sentence(memory)} ({since(memory)})"


def _history(finding: Finding, _now: datetime) -> str:
    told = "; ".join(was(each) for each in finding.former)
    current = "".join(f" Now: {now_is(each)}." for each in finding.memories)
    return f"{told}.{current}"


def _check(finding: Finding, _now: datetime) -> str:
    current = "; ".join(now_is(each) for each in finding.memories)
    if finding.yes:
        return f"Yes. {current}."
    if finding.yes is None:
        return f"Not that I know of. What I know: {current}."
    old = "".join(f" {was(each)}." for each in finding.former)
    if finding.former and not finding.memories:
        return f"Not any more, as far as I know.{old}"
    head = "No, not any more." if finding.former else "No."
    return f"{head}{old} {'Now: ' if finding.former else ''}{current}."


def _value(finding: Finding, now: datetime) -> str:
    who = second_person(finding.asked[0]) if finding.asked else ""
    years = finding.number or 0
    today = now.date().isoformat() == finding.day
    me = who.casefold() in {"you", "your"}
    name = "You" if me else who[:1].upper() + who[1:]
    if today:
        verb = "are" if me else "is"
        head = f"{name} {verb} {years} years old"
    else:
        verb = "were" if me else "was"
        ahead = finding.day > now.date().isoformat()
        verb = "will be" if ahead else verb
        head = f"{name} {verb} {years} years old {in_words(finding.day)}"
    told = "; ".join(_proof(each, name, years) for each in finding.memories)
    if told.startswith(f"{head} ("):
        return f"{told}."
    return f"{head}: {told}."


def _proof(memory: Memory, name: str, years: int) -> str:
    """Return what an age was worked out from; an age of other years as it was said then."""
    triple = memory.triple
    if triple is None or triple.predicate != "age" or triple.object == str(years):
        return now_is(memory)
    who, verb = ("you", "were") if name == "You" else (name, "was")
    return f"on {day_words(memory.at.date())} you said that {who} {verb} {triple.object}"


def _listed(items: Sequence[str]) -> str:
    if len(items) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _count(finding: Finding, _now: datetime) -> str:
    number = finding.number or 0
    named = f": {_listed(finding.items)}" if finding.items else ""
    left = number - len(finding.items)
    more = f" I know {len(finding.items)} of them by name." if finding.items and left > 0 else ""
    said = "".join(f" {now_is(each)}." for each in finding.memories) if not finding.items else ""
    return f"{number} that I know of{named}.{more}{said}"


def _list(finding: Finding, _now: datetime) -> str:
    if not finding.items:
        return "; ".join(now_is(each) for each in finding.memories) + "."
    return f"Your {finding.topic}, as far as I know: {_listed(finding.items)}."


def _changed(finding: Finding, _now: datetime) -> str:
    span = f"Since {day_words(finding.since.date())}" if finding.since else "Lately"
    if finding.period:
        span = in_words(finding.period)
        span = span[:1].upper() + span[1:]
    by_id = {each.id: each for each in finding.memories}
    lines = []
    replaced = set()
    for old in finding.former:
        new = by_id.get(old.superseded_by) if old.superseded_by else None
        if new is not None:
            replaced.add(new.id)
            on = day_words(old.valid_to.date()) if old.valid_to else ""
            lines.append(f"- {sentence(new)} (since {on}); before, {_lower(was(old))}.")
        else:
            lines.append(f"- {was(old)}.")
    lines += [f"- New: {now_is(each)}." for each in finding.memories if each.id not in replaced]
    if not lines:
        return f"{span} I know of nothing that changed."
    return "\n".join([f"{span}:", *lines])


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


TOLD: Final[Mapping[FindingKind, Callable[[Finding, datetime], str]]] = {
    FindingKind.HISTORY: _history,
    FindingKind.CHECK: _check,
    FindingKind.VALUE: _value,
    FindingKind.COUNT: _count,
    FindingKind.LIST: _list,
    FindingKind.CHANGED: _changed,
}
