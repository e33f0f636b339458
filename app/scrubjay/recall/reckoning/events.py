"""Finds the line that tells an event a question names, and the day it was on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, Filters
from scrubjay.domain.span import Span, span
from scrubjay.recall.reckoning.kindred import KIN, LIGHT
from scrubjay.recall.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled

CANDIDATES: Final = 40
HELD: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
FOUND_FROM: Final = 0.55
"""Score from which a line counts as telling the event."""
_SENTENCE: Final = re.compile(r"[^.!?\n…]+(?:[.!?…](?=\S)[^.!?\n…]+)*[.!?…]*")
_OWN: Final = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.IGNORECASE)
_BY_ME: Final = re.compile(
    r"\b(?:i|we|i've|we've|i'd|i'm|my|our|me|us)\b|^\W*(?:just |finally |finished|got|went|had)",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(r"\?\W*$")
_UNREAL: Final = re.compile(
    r"\b(?:would|could|should|might|may|if|wish|want(?:ed)? to|hope to|hoping to|dream(?:s|ing)? of"
    r"|never|didn't|did not|haven't|have not|thinking (?:of|about)|almost|nearly|instead of)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:will|'ll|going to|gonna|shall|plan(?:ning|s)? (?:to|on)|tomorrow|next (?:week|month|year"
    r"|summer|winter|spring|autumn)|i'm (?:flying|visiting|travell?ing|moving)|booked|looking "
    r"forward|can't wait|is coming up)\b",
    re.IGNORECASE,
)


class Asks(Protocol):
    """What the reckoning wants of recall (`recall.Recall` fulfils it)."""

    def best(self, cue: Cue) -> Recalled:
        """Return the best recollections for a cue."""
        ...


class ReadsDates(Protocol):
    """Who finds the days a text names (`perceive.Perceiver` fulfils it)."""

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        """Return what the text names; dates are resolved against the moment."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One telling word of a phrase."""

    stem: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A line that tells the event, how surely (about 0…1), and its day (`domain.span`)."""

    line: Memory
    sentence: str
    score: float
    day: str
    told: bool

    @property
    def span(self) -> Span:
        """The days it may have been on; one that is told as past is over when it is told."""
        at = self.line.at.date()
        return span(self.day) or Span(first=at, after=at.fromordinal(at.toordinal() + 1))


def terms_of(phrase: str) -> tuple[Term, ...]:
    """Return the telling words of a phrase with their weights: names most, light verbs least."""
    found: dict[str, float] = {}
    for place, word in enumerate(words(phrase)):
        if not (base := stem(word)):
            continue
        named = word[:1].isupper() and place > 0
        weight = 0.5 if base in LIGHT else 1.6 if named or word.isdigit() else 1.0
        found[base] = max(found.get(base, 0.0), weight)
    return tuple(Term(stem=each, weight=weight) for each, weight in found.items())


class Events:
    """Looks events up.

    Args:
        recall: Brings up lines by words and meaning.
        reader: Finds the days in them.
    """

    def __init__(self, recall: Asks, reader: ReadsDates) -> None:
        self._recall = recall
        self._reader = reader

    def tellings(
        self,
        phrase: str,
        now: datetime,
        beside: Sequence[Memory] = (),
        *,
        will: bool = False,
    ) -> list[Telling]:
        """Return the lines that tell the event, the surest first; none when there is none.

        Args:
            phrase: As the question names it: "I bought the bike", "the trip to Rome".
            now: Lines said later are left out.
            beside: Lines to look at as well: what the whole question brought up.
            will: It is something to come.
        """
        terms = terms_of(phrase)
        if not terms:
            return []
        cue = Cue(
            text=phrase,
            now=now,
            k=CANDIDATES,
            filters=Filters(states=HELD, kinds=(MemoryKind.EPISODE,)),
        )
        brought = self._recall.best(cue).recollections
        top = max((each.score for each in brought), default=1.0) or 1.0
        lines = {each.id: (each, 0.0) for each in beside}
        lines |= {each.memory.id: (each.memory, each.score / top) for each in brought}
        own = _OWN.search(phrase) is not None
        found = [
            self._telling(line, terms, 0.25 * score, own=own, will=will)
            for line, score in lines.values()
            if line.at <= now
        ]
        sure = [each for each in found if each.score >= FOUND_FROM]
        return sorted(sure, key=lambda each: (-each.score, each.line.at))

    def _telling(
        self,
        line: Memory,
        terms: Sequence[Term],
        recalled: float,
        *,
        own: bool,
        will: bool,
    ) -> Telling:
        whole = {stem(word) for word in words(f"{line.speaker} {line.text}")}
        best, at, score = line.text, 0, -1.0
        for found in _SENTENCE.finditer(line.text):
            here = found[0]
            stems = {stem(word) for word in words(f"{line.speaker} {here}")}
            cover = _cover(terms, stems, whole) * _credit(here, own=own, will=will)
            if own and not line.by_self and line.speaker:
                cover *= 0.7
            if cover > score:
                best, at, score = here, found.start(), cover
        day, told = self.day(line, at, at + len(best), terms)
        score += recalled + (0.0 if told else 0.05)
        return Telling(line=line, sentence=best.strip(), score=score, day=day, told=told)

    def day(self, line: Memory, start: int, end: int, terms: Sequence[Term]) -> tuple[str, bool]:
        """Return the day of what a sentence of a line tells, and whether it was only told then."""
        dates = [
            each
            for each in self._reader.mentions(line.text, line.at)
            if each.kind is EntityKind.DATE and span(each.value) is not None
        ]
        inside = [each for each in dates if start <= each.start < end]
        chosen = inside or [each for each in dates if each.end <= start][-1:]
        if not chosen:
            return line.at.date().isoformat(), True
        spots = _spots(line.text[start:end], terms)
        nearest = min(chosen, key=lambda each: _apart(each, spots, start))
        return nearest.value, False


def _cover(terms: Sequence[Term], here: set[str], whole: set[str]) -> float:
    total = sum(each.weight for each in terms)
    return sum(each.weight * _match(each.stem, here, whole) for each in terms) / total


def _match(term: str, here: set[str], whole: set[str]) -> float:
    if term in here:
        return 1.0
    if KIN.get(term, frozenset()) & here:
        return 0.8
    return 0.5 if term in whole else 0.0


def _credit(sentence: str, *, own: bool, will: bool) -> float:
    """Weigh how far a sentence tells something that was (or will be) so."""
    credit = 1.0
    if _ASKING.search(sentence):
        credit *= 0.5
    if _UNREAL.search(sentence):
        credit *= 0.6
    if bool(_AHEAD.search(sentence)) is not will:
        credit *= 0.75
    if own and not _BY_ME.search(sentence):
        credit *= 0.75
    return credit


def _spots(sentence: str, terms: Sequence[Term]) -> list[int]:
    """Return where in a sentence the words of the phrase stand."""
    wanted = {each.stem for each in terms}
    wanted |= {kin for each in wanted for kin in KIN.get(each, ())}
    return [
        found.start() for found in re.finditer(r"[^\W_]+", sentence) if stem(found[0]) in wanted
    ]


def _apart(date: Mention, spots: Sequence[int], start: int) -> int:
    return min((abs(date.start - start - each) for each in spots), default=0)
