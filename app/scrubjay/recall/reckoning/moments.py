"""Answers when something was, how long ago or apart, and how long it has lasted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.look import happenings, lacking, occasion, proof, told_best
from scrubjay.recall.reckoning.question import Which
from scrubjay.recall.reckoning.tellings import Telling
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question

SHOWN: Final = 4
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


def when(asked: Question, look: Look) -> Finding:
    """Return the day of an event, or its days when it was told of on several."""
    tellings = look.told(asked.parts[0], will=asked.will)
    if not tellings:
        return lacking(FindingKind.DATE, asked, (), asked.parts)
    if asked.which is Which.ANY:
        found = order.occasions(told_best(tellings), 0.0)[-SHOWN:]
    else:
        found = [occasion(tellings, asked.which)]
    return Finding(
        kind=FindingKind.DATE,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings([asked.parts[0]] * len(found), found),
        day=found[0].day if len(found) == 1 else "",
        unit=asked.unit,
    )


def since(asked: Question, look: Look) -> Finding:
    """Return how many days ago something was, or (below zero) how many it lies ahead."""
    found, missing = look.meant(asked)
    if missing:
        return lacking(FindingKind.SPAN, asked, found, missing)
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        day=found[0].day,
        days=look.now.date().toordinal() - order.middle(found[0]),
        unit=asked.unit,
    )


def between(asked: Question, look: Look) -> Finding:
    """Return how many days lie between two things."""
    found, missing = look.meant(asked)
    if missing:
        return lacking(FindingKind.SPAN, asked, found, missing)
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        days=order.days_between(found[0], found[1]),
        unit=asked.unit,
    )


def lasted(asked: Question, look: Look) -> Finding | None:
    """Return since when something has held: by what began it, or by what says for how long."""
    part = asked.parts[0]
    found = _by_duration(part, look) or _by_beginning(part, look) or _by_statement(part, look)
    if found is None:
        return lacking(FindingKind.SPAN, asked, (), asked.parts)
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof([found]),
        asked=asked.parts,
        happenings=happenings(asked.parts, [found]),
        day=found.day,
        days=look.now.date().toordinal() - order.middle(found),
        unit=asked.unit,
        topic="since",
    )


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
    said = [each for each in tried if wanted <= set(terms(each.sentence))]
    return max(said, key=lambda each: (not each.told, each.score), default=None)


def _by_statement(part: str, look: Look) -> Telling | None:
    """Go by the day a statement holds from, where one says just this."""
    wanted = set(terms(part)) - set(terms("long been"))
    held = [
        each
        for each in look.store.statements(None, None)
        if each.is_current and wanted and wanted <= _says(each)
    ]
    if not held:
        return None
    first = min(held, key=lambda each: each.valid_from or each.at)
    began = first.valid_from or first.at
    told = began == first.at
    return Telling(
        line=first, sentence=first.text, score=1.0, day=began.date().isoformat(), told=told
    )


def _says(memory: Memory) -> set[str]:
    return set(terms(f"{memory.text} {memory.triple.context if memory.triple else ''}"))
