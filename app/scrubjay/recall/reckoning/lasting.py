"""Answers how long something has held, or held until it ended."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import span
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.look import happenings, lacking, proof
from scrubjay.recall.reckoning.tellings import Telling
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question

_STATE: Final = re.compile(
    r"(?P<who>i|we|he|she|they|[A-Z][\w'-]+|my \w+) "
    r"(?:have|has|had|am|is|are|was|were)? ?(?:been )?"
    r"(?P<verb>living|lived|live|working|worked|work|married|having|had|own|owned|known|knowing"
    r"|playing|played|learning|learnt|learned|doing|done|studying|studied)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_BEGINNINGS: Final = {
    "liv": ("moved to", "moved into"),
    "wor": ("started at", "joined", "started working at", "started as"),
    "mar": ("married", "wedding"),
    "hav": ("got", "adopted", "bought"),
    "had": ("got", "adopted", "bought"),
    "own": ("bought", "got"),
    "kno": ("met",),
    "pla": ("started playing", "took up"),
    "lea": ("started learning", "started"),
    "doi": ("started", "took up"),
    "don": ("started", "took up"),
    "stu": ("started studying", "enrolled"),
}
"""What begins a state, by the first letters of its verb."""
_PREPOSITION: Final = re.compile(r"^(?:in|at|for|as|with|on|to) ", re.IGNORECASE)
_ENDINGS: Final = (
    "stopped",
    "quit",
    "left",
    "gave up",
    "finished",
    "ended",
    "retired from",
    "moved from",
)
"""What ends a state."""
_ENDED: Final = re.compile(
    r"\b(?:stopped|quit|left|gave up|given up|finished|ended|resigned|retired"
    r"|moved (?:away|out))\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:have|has|been|am|are|is)\b|['\u2019](?:ve|s|m|re)\b", re.IGNORECASE
)
_UNTIL: Final = re.compile(
    r"\b(?:from|between)\b.{1,40}?\b(?:to|until|till|and) (?P<end>[^.;!?]{4,30})", re.IGNORECASE
)


def lasted(asked: Question, look: Look) -> Finding | None:
    """Return since when something has held: by what began it, or by what says for how long."""
    part = asked.parts[0]
    found = _by_duration(part, look) or _by_beginning(part, look) or _by_statement(part, look)
    if found is None or found.span.first > look.now.date():
        return lacking(FindingKind.SPAN, asked, (), asked.parts)
    if (length := _told_length(found, look)) is not None:
        return _finding(asked, [found], length, "lasted")
    end = _within(found, look) or _end(part, found, look) or _over(found)
    if end is not None:
        return _finding(asked, [found, end], order.days_between(found, end), "ended")
    return _finding(asked, [found], look.now.date().toordinal() - order.middle(found), "since")


def _finding(asked: Question, found: list[Telling], days: float, topic: str) -> Finding:
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts * len(found), found),
        day=found[0].day,
        days=days,
        unit=asked.unit,
        topic=topic,
    )


def _told_length(found: Telling, look: Look) -> float | None:
    """Return the days of "I learned the cello for four years": it does not go on since."""
    if found.line is None or _GOES_ON.search(found.sentence):
        return None
    if look.dating.began(found.line, found.sentence) is None:
        return None
    return found.line.at.date().toordinal() - order.middle(found)


def _within(found: Telling, look: Look) -> Telling | None:
    """Return the last day of "from 2010 to 2014", where the sentence itself says so."""
    said = _UNTIL.search(found.sentence) if found.line is not None else None
    if said is None or found.line is None:
        return None
    dates = [each.value for each in look.dating.dates(f"in {said['end']}", found.line.at)]
    held = span(dates[0]) if dates else None
    return replace(found, day=dates[0]) if held and held.first >= found.span.after else None


def _end(part: str, begun: Telling, look: Look) -> Telling | None:
    """Return the telling that ends a state after it began, the earliest of them; else None."""
    state = _STATE.fullmatch(part)
    if state is None:
        return None
    rest = _PREPOSITION.sub("", state["rest"].strip())
    wanted = set(terms(rest))
    today = look.now.date()
    found = [
        each
        for verb in _ENDINGS
        for each in look.told(f"{state['who']} {verb} {rest}")
        if wanted
        and wanted <= set(terms(each.sentence))
        and (_ENDED.search(each.sentence) or _away(rest).search(each.sentence))
        and begun.span.first <= each.span.first <= today
    ]
    return min(found, key=lambda each: each.place, default=None)


def _by_duration(part: str, look: Look) -> Telling | None:
    for each in look.told(part):
        if each.line is not None and (began := look.dating.began(each.line, each.sentence)):
            return replace(each, day=began, told=False)
    return None


def _by_beginning(part: str, look: Look) -> Telling | None:
    """Look for "moved to Graz" where "how long have I lived in Graz" is asked."""
    found = _STATE.fullmatch(part)
    if found is None:
        return None
    rest = _PREPOSITION.sub("", found["rest"].strip())
    tried: list[Telling] = []
    for verb in _BEGINNINGS.get(found["verb"][:3].casefold(), ()):
        tried += look.told(f"{found['who']} {verb} {rest}")[:1]
    wanted = set(terms(rest))
    said = [
        each
        for each in tried
        if wanted <= set(terms(each.sentence)) and not _away(rest).search(each.sentence)
    ]
    return max(said, key=lambda each: (not each.told, each.score), default=None)


def _away(place: str) -> re.Pattern[str]:
    """Return what tells that somebody went from a place: "I moved from Graz to Linz"."""
    return re.compile(rf"\b(?:from|left|out of) (?:\w+ )?{re.escape(place)}\b", re.IGNORECASE)


def _by_statement(part: str, look: Look) -> Telling | None:
    """Go by the day a statement holds from, where one says just this."""
    wanted = set(terms(part)) - set(terms("long been"))
    held = [
        each
        for each in look.store.statements(None, None)
        if wanted and wanted <= _says(each) and (each.is_current or _has_both_ends(each))
    ]
    if not held:
        return None
    current = [each for each in held if each.is_current]
    first = min(current or held, key=lambda each: each.valid_from or each.at)
    began = first.valid_from or first.at
    told = began == first.at
    return Telling(
        line=first, sentence=first.text, score=1.0, day=began.date().isoformat(), told=told
    )


def _has_both_ends(memory: Memory) -> bool:
    began = memory.valid_from
    return began is not None and began != memory.at and memory.valid_to is not None


def _over(found: Telling) -> Telling | None:
    """Return the day on which a statement ceased to hold."""
    if found.line is None or found.line.triple is None or found.line.valid_to is None:
        return None
    return replace(found, day=found.line.valid_to.date().isoformat())


def _says(memory: Memory) -> set[str]:
    return set(terms(f"{memory.text} {memory.triple.context if memory.triple else ''}"))
