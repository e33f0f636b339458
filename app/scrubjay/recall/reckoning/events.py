"""Finds the lines that tell an event, or that fall into a stretch of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, Filters
from scrubjay.recall.reckoning.denials import denies, undone
from scrubjay.recall.reckoning.tellings import (
    DID,
    OWN,
    Telling,
    aside,
    cover,
    credit,
    of_another,
    sentences,
    stems_of,
    terms_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.recall.reckoning.dating import Dating
    from scrubjay.recall.reckoning.tellings import Term

CANDIDATES: Final = 40
BY_WORD: Final = 200
LINES: Final = 2000
"""Lines read at most for one question about a stretch of time: those nearest to it."""
HELD: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
EPISODES: Final = (MemoryKind.EPISODE,)
FOUND_FROM: Final = 0.6
"""Score from which a line counts as telling the event."""
_RECALLED: Final = 0.2
_DATED: Final = 0.05
_ANOTHERS: Final = 0.7
_ASIDE: Final = 0.5
"""Left where the event is only what something else was for: "booked a castle for our wedding"."""


class Asks(Protocol):
    """What the reckoning wants of recall (`recall.Recall` fulfils it)."""

    def best(self, cue: Cue) -> Recalled:
        """Return the best recollections for a cue."""
        ...


class Events:
    """Looks events up.

    Args:
        store: Holds the lines.
        recall: Brings up lines by words and meaning.
        dating: Finds the days in them.
    """

    def __init__(self, store: MemoryStore, recall: Asks, dating: Dating) -> None:
        self._store = store
        self._recall = recall
        self._dating = dating

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
            phrase: As the question names it: "I bought the bike", "the trip to Rome". A date
                stands for itself.
            now: Lines said later are left out.
            beside: Lines to look at as well: what the whole question brought up.
            will: It is something to come.
        """
        if (day := self._dating.named(phrase, now)) is not None:
            return [Telling(line=None, sentence=phrase, score=1.0, day=day)]
        phrase, within = self._dating.without_dates(phrase, now)
        terms = terms_of(phrase)
        if not terms:
            return []
        cue = Cue(text=phrase, now=now, k=CANDIDATES, filters=Filters(states=HELD, kinds=EPISODES))
        brought = self._recall.best(cue).recollections
        top = max((each.score for each in brought), default=1.0) or 1.0
        lines = {each.id: (each, 0.0) for each in (*beside, *self.saying(terms, now))}
        lines |= {each.memory.id: (each.memory, each.score / top) for each in brought}
        own = OWN.search(phrase) is not None
        found = [
            self._telling(line, terms, _RECALLED * score, own=own, will=will)
            for line, score in lines.values()
            if line.at <= now and line.kind is MemoryKind.EPISODE
        ]
        found = [
            each
            for each in found
            if not of_another(phrase, each.sentence)
            and not undone(each.sentence, phrase, terms, will=will)
        ]
        sure = [
            each
            for each in found
            if each.score >= FOUND_FROM and (within is None or each.span.overlaps(within))
        ]
        return sorted(sure, key=lambda each: (-round(each.score, 3), each.place))

    def saying(self, terms: Sequence[Term], now: datetime) -> list[Memory]:
        """Return lines that hold every heavy word of a phrase, as it is written."""
        heavy = [each.word for each in terms if each.weight >= 1.0] or [each.word for each in terms]
        found = self._store.select(
            Filters(text=" ".join(heavy) + " ", kinds=EPISODES, states=HELD), BY_WORD
        )
        return [each for each in found if each.at <= now]

    def _telling(
        self,
        line: Memory,
        terms: Sequence[Term],
        recalled: float,
        *,
        own: bool,
        will: bool,
    ) -> Telling:
        whole = stems_of(line, line.text)
        best, at, score = line.text, 0, -1.0
        for sentence, start in sentences(line.text):
            said = cover(terms, stems_of(line, sentence), whole) + recalled
            said *= credit(sentence, own=own, will=will)
            said *= _ASIDE if terms[0].stem in aside(sentence) else 1.0
            if said > score:
                best, at, score = sentence, start, said
        if own and line.speaker and not line.by_self:
            score *= _ANOTHERS
        dates = self._dating.dates(line.text, line.at)
        day, told = self._dating.day(line, at, at + len(best), terms, dates)
        score += 0.0 if told else _DATED
        return Telling(line=line, sentence=best.strip(), score=score, day=day, told=told)

    def doing(self, verb: str, was: str, now: datetime) -> list[Telling]:
        """Return what the person told of doing with a verb, given with its past, by day."""
        lines: dict[str, Memory] = {}
        for word in (verb, was):
            lines |= {each.id: each for each in self.saying(terms_of(f"I {word} "), now)}
        cue = Cue(
            text=f"I {was}", now=now, k=CANDIDATES, filters=Filters(states=HELD, kinds=EPISODES)
        )
        lines |= {each.memory.id: each.memory for each in self._recall.best(cue).recollections}
        told = [each for line in lines.values() if line.at <= now for each in self._deeds(line)]
        return sorted(told, key=lambda each: each.place)

    def lines(
        self, first: datetime, after: datetime, now: datetime, *, from_end: bool = False
    ) -> list[Memory]:
        """Return what was said between two moments, oldest first; nothing said after `now`.

        At most LINES of them: the first, or with `from_end` the last.
        """
        # The store gives the newest first.
        skip = 0 if from_end else max(self.said(first, after, now) - LINES, 0)
        return self._store.select(_window(first, after, now), LINES, skip)[::-1]

    def said(self, first: datetime, after: datetime, now: datetime) -> int:
        """Return how many lines were said between two moments, up to `now`."""
        return self._store.count(_window(first, after, now))

    def deeds(
        self, first: datetime, after: datetime, now: datetime, *, from_end: bool = False
    ) -> list[Telling]:
        """Return what the person told of doing in such `lines`, by day."""
        lines = self.lines(first, after, now, from_end=from_end)
        return sorted(
            (each for line in lines for each in self._deeds(line)), key=lambda each: each.place
        )

    def _deeds(self, line: Memory) -> Iterator[Telling]:
        """Yield each sentence of a line that tells of something the person did."""
        told_of = [
            (sentence, start)
            for sentence, start in sentences(line.text)
            if DID.search(sentence)
            and credit(sentence, own=True, will=False) == 1.0
            and not denies(sentence)
        ]
        dates = self._dating.dates(line.text, line.at) if told_of else []
        for sentence, start in told_of:
            day, told = self._dating.day(line, start, start + len(sentence), (), dates)
            yield Telling(line=line, sentence=sentence.strip(), score=1.0, day=day, told=told)


def _window(first: datetime, after: datetime, now: datetime) -> Filters:
    before = min(after, now + now.resolution)
    return Filters(kinds=EPISODES, states=HELD, after=first, before=before)
