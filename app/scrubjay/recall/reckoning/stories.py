"""Answers what was told: around an event, in a stretch of time, how often, and whether at all."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import span
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.look import NEARLY, happenings, lacking, proof
from scrubjay.recall.reckoning.question import Ask, Which
from scrubjay.recall.reckoning.tellings import Telling, credit, sentences, stems_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.span import Span
    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question

SHOWN: Final = 3
IN_A_PERIOD: Final = 8
_COUNTS: Final = {
    "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_TIMES: Final = re.compile(
    r"\b(?P<count>twice)\b(?! as| a)|\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve) times\b(?! a\b| as\b| more\b| per\b)",
    re.IGNORECASE,
)
_LATER: Final = timedelta(days=120)
"""How long after it was something is looked for in what was told."""
_NEAR: Final = timedelta(days=200)
_ALL: Final = timedelta(days=36_500)
_SPOKEN: Final = ("tell", "say", "mention", "talk")


def near(asked: Question, look: Look) -> Finding:
    """Return what was done next after something, or last before it."""
    kind = FindingKind.AFTER if asked.ask is Ask.NEXT else FindingKind.BEFORE
    found, missing = look.meant(asked)
    if missing:
        return lacking(kind, asked, found, missing)
    event = found[0]
    beside: list[Telling] = []
    for reach in (_NEAR, _ALL):
        beside = _beside(event, look, reach, later=asked.ask is Ask.NEXT)
        if beside:
            break
    parts = [asked.parts[0], *(each.sentence for each in beside)]
    return Finding(
        kind=kind,
        memories=proof([event, *beside]),
        asked=asked.parts,
        happenings=happenings(parts, [event, *beside]),
    )


def _beside(event: Telling, look: Look, reach: timedelta, *, later: bool) -> list[Telling]:
    held = event.span
    eve = _back(_moment(held.first, look.now), timedelta(days=1))
    after = _moment(held.after, look.now)
    # Told from the event on in any case: what came before it may be told of later.
    told = look.events.deeds(eve, _on(after, reach if later else _LATER), look.now)
    if not later:
        told += look.events.deeds(_back(eve, reach), eve, look.now, from_end=True)
    found = [
        each
        for each in order.sorted_by_day(told)
        if each.line is not event.line
        and (each.span.first >= held.after if later else each.span.after <= held.first)
    ]
    different = order.occasions(found, 0.0)
    return different[:SHOWN] if later else different[-SHOWN:][::-1]


def said_of(asked: Question, look: Look) -> Finding:
    """Return the last (or first) thing said about something."""
    lines = _speaking(asked.parts[0], look)
    kind = FindingKind.FIRST if asked.which is Which.FIRST else FindingKind.LAST
    if not lines:
        return lacking(kind, asked, (), asked.parts)
    chosen = lines[0] if asked.which is Which.FIRST else lines[-1]
    return Finding(
        kind=kind,
        memories=proof([chosen]),
        asked=asked.parts,
        happenings=happenings(asked.parts, [chosen]),
        topic=asked.parts[0],
    )


def mentions(asked: Question, look: Look) -> Finding:
    """Return whether, and how many times, something was spoken of: its first and last time."""
    lines = _speaking(asked.parts[0], look)
    shown = lines if len(lines) <= SHOWN else [lines[0], lines[-1]]
    return Finding(
        kind=FindingKind.MENTIONED,
        memories=proof(shown),
        asked=asked.parts,
        happenings=happenings([asked.parts[0]] * len(shown), shown),
        number=len(lines),
        yes=bool(lines) if asked.ask is Ask.MENTIONED else None,
        topic=asked.parts[0],
    )


def times(asked: Question, look: Look) -> Finding:
    """Return on how many different occasions something was done."""
    tellings = look.told(asked.parts[0])
    if not tellings:
        return lacking(FindingKind.COUNT, asked, (), asked.parts)
    found = order.occasions(tellings, NEARLY)
    return Finding(
        kind=FindingKind.COUNT,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings([asked.parts[0]] * len(found), found),
        number=_number(found),
        topic=asked.parts[0],
    )


def _number(found: Sequence[Telling]) -> int:
    """Return how many times tellings of one deed make.

    "Three times" holds all there was when it was said; what was done after that adds to it.
    """
    totals = [
        (count, each.line.at.date())
        for each in found
        if each.line is not None and (count := _said_times(each.sentence))
    ]
    if not totals:
        return len(found)
    count, on = max(totals, key=lambda each: (each[1], each[0]))
    later = [each for each in found if not _said_times(each.sentence) and each.span.first > on]
    return max(count + len(later), len(found))


def _said_times(sentence: str) -> int:
    hit = _TIMES.search(sentence)
    if hit is None:
        return 0
    word = (hit["count"] or hit["number"]).casefold()
    return _COUNTS.get(word) or int(word)


def ever(asked: Question, look: Look) -> Finding:
    """Return whether something was ever done, as far as was told."""
    tellings = look.told(asked.parts[0])
    if not tellings:
        return lacking(FindingKind.CHECK, asked, (), asked.parts)
    found = order.occasions(tellings, NEARLY)[:SHOWN]
    return Finding(
        kind=FindingKind.CHECK,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings([asked.parts[0]] * len(found), found),
        yes=True,
    )


def period(asked: Question, look: Look) -> Finding | None:
    """Return what happened in a stretch of time; None where no time is named."""
    day = look.dating.named(asked.parts[0], look.now)
    held = span(day) if day else None
    if day is None or held is None:
        return None
    first, after = _moment(held.first, look.now), _moment(held.after, look.now)
    if asked.thing in _SPOKEN:
        found = [_as_said(line, look) for line in look.events.lines(first, after, look.now)]
        number = look.events.said(first, after, look.now)
    else:
        told = look.events.deeds(first, _on(after, _NEAR), look.now)
        found = [each for each in told if _falls(each, held)]
        number = len(found)
    shown = order.occasions(found, 0.0) if len(found) > IN_A_PERIOD else found
    return Finding(
        kind=FindingKind.LIST,
        memories=proof(shown[:IN_A_PERIOD]),
        happenings=happenings([each.sentence for each in shown[:IN_A_PERIOD]], shown[:IN_A_PERIOD]),
        number=number,
        period=day,
    )


def _falls(telling: Telling, held: Span) -> bool:
    """Report whether it was then: wholly, or as far as its own days are known."""
    return telling.span.within(held) or held.within(telling.span)


def _as_said(line: Memory, look: Look) -> Telling:
    day = look.dating.said_on(line).isoformat()
    return Telling(line=line, sentence=line.text, score=1.0, day=day)


def _speaking(topic: str, look: Look) -> list[Telling]:
    """Return the lines that speak of something, from the earliest on."""
    terms = terms_of(topic)
    if not terms:
        return []
    wanted = {each.stem for each in terms}
    found = [
        Telling(
            line=line,
            sentence=_sentence(line, wanted),
            score=1.0,
            day=look.dating.said_on(line).isoformat(),
        )
        for line in look.events.saying(terms, look.now)
        if wanted <= stems_of(line, line.text)
    ]
    return sorted(found, key=lambda each: each.place)


def _sentence(line: Memory, wanted: set[str]) -> str:
    return max(
        (sentence.strip() for sentence, _ in sentences(line.text)),
        key=lambda each: (len(wanted & stems_of(line, each)), credit(each, own=False, will=False)),
        default=line.text,
    )


def _moment(day: date, now: datetime) -> datetime:
    """Return when a day begins, where the question is asked."""
    return datetime(day.year, day.month, day.day, tzinfo=now.tzinfo)


def _back(moment: datetime, by: timedelta) -> datetime:
    least = datetime.min.replace(tzinfo=UTC)
    return moment - by if moment - least > by else least


def _on(moment: datetime, by: timedelta) -> datetime:
    most = datetime.max.replace(tzinfo=UTC)
    return moment + by if most - moment > by else most
