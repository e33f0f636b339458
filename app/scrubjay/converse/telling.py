"""Says in plain words what was worked out, with the days it rests on.

The answer comes first, in one word or sentence; then each thing asked about with its day.
A day is said as precisely as it is known and no more, and order is never claimed where the
days that are known overlap.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.told_facts import TOLD as FACTS
from scrubjay.converse.told_spans import ago, apart, span_words
from scrubjay.converse.wording import second_person, shortened
from scrubjay.domain.finding import Finding, FindingKind, Happening, Relation
from scrubjay.domain.hours import hour_of
from scrubjay.domain.span import day_words, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory

_CLAUSE: Final = re.compile(r"(?:you|we|he|she|they|it) (?!who\b)\w+", re.IGNORECASE)
_WE: Final = (
    (re.compile(r"\bwe\b", re.IGNORECASE), "you"),
    (re.compile(r"\bour\b", re.IGNORECASE), "your"),
    (re.compile(r"\bus\b"), "you"),
)
_WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


def tell(finding: Finding, now: datetime) -> tuple[str, tuple[Memory, ...]]:
    """Return the answer in the second person, and the memories that prove it."""
    proof = tuple({each.id: each for each in (*finding.memories, *finding.former)}.values())
    if finding.missing:
        return _missing(finding), proof
    if finding.kind in FACTS and not finding.happenings and not finding.period:
        return FACTS[finding.kind](finding, now), proof
    return _TOLD[finding.kind](finding, now), proof


def _missing(finding: Finding) -> str:
    named = " or ".join(f"“{_asked(each)}”" for each in finding.missing)
    known = " ".join(f"I do know this: {dated(each)}." for each in finding.happenings)
    end = ", so I cannot tell." if len(finding.asked) > 1 else "."
    return f"I have nothing about {named}{end} {known}".rstrip()


def _asked(words: str) -> str:
    """Return what the question called it, as it goes on in a sentence to the person."""
    turned = second_person(words)
    for own, other in _WE:
        turned = own.sub(other, turned)
    keeps = words[:1].isupper() and not words.startswith(("I ", "My ", "The ", "We "))
    return turned if keeps else turned[:1].lower() + turned[1:]


def dated(happening: Happening) -> str:
    """Return a thing with its day: "you bought the bike on 9 May 2023"."""
    words = _asked(happening.asked)
    if happening.memory is None:
        return words
    when = _when(happening)
    if not happening.told:
        said = f"{words} {when}" if _CLAUSE.match(words) else f"{words}: {when}"
    else:
        said = f"{words} (you told me {when})"
    if happening.sure or happening.words == happening.asked:
        return said
    return f"{said}, going by “{shortened(happening.words)}”"


def _when(happening: Happening) -> str:
    """Return the day in words, with the hour where one was said for that one day."""
    day = in_words(happening.day)
    if happening.told or span_words(happening.day) is None:
        return day
    hour = hour_of(happening.words, happening.asked)
    return f"{day} at {hour.words}" if hour else day


def _both(finding: Finding) -> str:
    return "; ".join(dated(each) for each in finding.happenings if each.memory is not None)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


_UNSETTLED: Final = {
    Relation.SAME: "On the same day",
    Relation.UNKNOWN: "I cannot tell, the days I know overlap",
}


def _order(finding: Finding, _now: datetime) -> str:
    relation = finding.relation or Relation.UNKNOWN
    head = _UNSETTLED.get(relation, _capital(relation.value))
    return f"{head}: {_both(finding)}."


def _check(finding: Finding, now: datetime) -> str:
    if finding.relation is None:  # "did I ever …"
        return f"Yes: {_both(finding)}."
    if finding.yes is None:
        return _order(finding, now)
    head = "Yes" if finding.yes else "No"
    side = "" if finding.relation in _UNSETTLED else f", {finding.relation.value}"
    return f"{head}{side}: {_both(finding)}."


def _end(finding: Finding, _now: datetime) -> str:
    told = finding.happenings
    late = finding.kind is FindingKind.LAST
    if finding.topic:
        return _said(told[0], late=late)
    if finding.relation in _UNSETTLED:
        return f"{_UNSETTLED[finding.relation]}: {_both(finding)}."
    in_turn = told[::-1] if late else told
    chosen, rest = in_turn[0], in_turn[1:]
    others = "; ".join(dated(each) for each in rest)
    return f"{_capital(_asked(chosen.asked))} came {finding.kind.value}: {dated(chosen)}; {others}."


def _said(happening: Happening, *, late: bool) -> str:
    end = "last" if late else "first"
    if happening.memory is None:
        return ""
    said = day_words(happening.memory.at.date())
    words = shortened(happening.words)
    return f"The {end} thing you told me about {_asked(happening.asked)}, on {said}: “{words}”"


def _date(finding: Finding, _now: datetime) -> str:
    told = finding.happenings
    if len(told) > 1:
        times = "; ".join(_occasion(each) for each in told)
        return f"{_capital(_asked(told[0].asked))}: {len(told)} times that I know of, {times}."
    weekday = _weekday(told[0], finding.unit)
    return f"{_capital(dated(told[0]))}{weekday}."


def _occasion(happening: Happening) -> str:
    return f"{in_words(happening.day)} (“{shortened(happening.words)}”)"


def _weekday(happening: Happening, unit: str) -> str:
    held = span_words(happening.day)
    if unit not in {"day", "weekday"} or held is None:
        return ""
    return f", a {_WEEKDAYS[held.weekday()]}"


def _span(finding: Finding, now: datetime) -> str:
    told = finding.happenings
    if finding.topic == "lasted":
        return f"For {apart(finding)}: {_proof(told[0])}."
    if finding.topic == "ended":
        first, last = (in_words(each.day).split(" ", 1)[-1] for each in told)
        proofs = dict.fromkeys(_proof(each) for each in told)
        return f"For {apart(finding)}, from {first} to {last}: {'; '.join(proofs)}."
    if len(told) > 1:
        return f"{_capital(apart(finding))}: {_both(finding)}."
    if finding.topic == "since":
        since = in_words(told[0].day)
        return f"For {apart(finding)}, since {since.split(' ', 1)[-1]}: {_proof(told[0])}."
    return f"{_capital(ago(finding, now))}: {dated(told[0])}."


def _proof(happening: Happening) -> str:
    words = f"“{shortened(happening.words)}”"
    if happening.memory is None:
        return words
    return f"you told me {words} on {day_words(happening.memory.at.date())}"


def _near(finding: Finding, _now: datetime) -> str:
    event, *rest = finding.happenings
    side = finding.kind.value
    if not rest:
        return f"I know of nothing {side} that. {_capital(dated(event))}."
    head = f"{_capital(dated(event))}. {'Next' if side == 'after' else 'Last'} {side} that"
    return f"{head}: {'; '.join(_occasion(each) for each in rest)}."


def _happened(finding: Finding, _now: datetime) -> str:
    if finding.items:
        return _named(finding)
    when = in_words(finding.period)
    if not finding.happenings:
        return f"I know of nothing {when}."
    lines = [f"{_capital(when)}:"]
    lines += [
        f"- {_capital(in_words(each.day))}: “{shortened(each.words)}”"
        for each in finding.happenings
    ]
    left = (finding.number or 0) - len(finding.happenings)
    return "\n".join(lines + ([f"and {left} more."] if left > 0 else []))


def _named(finding: Finding) -> str:
    """Return the things of a kind, each with its day."""
    days = (in_words(each.day) for each in finding.happenings)
    named = [f"{name} ({day})" for name, day in zip(finding.items, days, strict=True)]
    head = f"{finding.number} that I know of" if finding.kind is FindingKind.COUNT else "I know of"
    return f"{head}: {'; '.join(named)}."


def _mentioned(finding: Finding, _now: datetime) -> str:
    topic, number = _asked(finding.topic), finding.number or 0
    if not number:
        return f"No, I know of no time you mentioned {topic}."
    times = "once" if number == 1 else f"{number} times"
    head = "Yes, you mentioned" if finding.yes else "You mentioned"
    told: Sequence[Happening] = finding.happenings
    return f"{head} {topic} {times}: {'; '.join(_occasion(each) for each in told)}."


def _count(finding: Finding, _now: datetime) -> str:
    if finding.items:
        return _named(finding)
    number = finding.number or 0
    times = "Once" if number == 1 else f"{number} times"
    told = "; ".join(_counted(each) for each in finding.happenings)
    return f"{times} that I know of: {_asked(finding.topic)} {told}."


def _counted(happening: Happening) -> str:
    """Return one of several times; a day that is only that of the telling is called so."""
    if not happening.told:
        return _occasion(happening)
    return f"“{shortened(happening.words)}” (you told me {in_words(happening.day)})"


_TOLD: Final[dict[FindingKind, Callable[[Finding, datetime], str]]] = {
    FindingKind.ORDER: _order,
    FindingKind.CHECK: _check,
    FindingKind.FIRST: _end,
    FindingKind.LAST: _end,
    FindingKind.DATE: _date,
    FindingKind.SPAN: _span,
    FindingKind.AFTER: _near,
    FindingKind.BEFORE: _near,
    FindingKind.LIST: _happened,
    FindingKind.MENTIONED: _mentioned,
    FindingKind.COUNT: _count,
    FindingKind.CHANGED: FACTS[FindingKind.CHANGED],
}
