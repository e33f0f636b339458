"""Works out what the store itself can answer: order, days, spans, numbers, lists, changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind, Happening, Relation
from scrubjay.domain.memory import MemoryKind
from scrubjay.recall.reckoning import order, reading
from scrubjay.recall.reckoning.events import Events
from scrubjay.recall.reckoning.question import Ask, Which

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.recall.reckoning.events import Asks, ReadsDates, Telling
    from scrubjay.recall.reckoning.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question with the moment it is asked and the lines brought up for the whole of it."""

    question: Question
    now: datetime
    beside: tuple[Memory, ...]


class Reckoner:
    """Answers questions about order, dates, spans, numbers and changes without a model.

    Reads the store; writes nothing and strengthens nothing. After SORT (Pink et al. 2024):
    what came first is a matter of dates, and a language model guesses at it.

    Args:
        store: Where memories are.
        recall: Brings up lines by words and meaning.
        reader: Finds the days in a text.
    """

    def __init__(self, store: MemoryStore, recall: Asks, reader: ReadsDates) -> None:
        self._store = store
        self._reader = reader
        self._events = Events(recall, reader)

    def work_out(
        self,
        question: str,
        now: datetime,
        recalled: Recalled | None = None,
    ) -> Finding | None:
        """Return what can be worked out, or None when it is none of these questions.

        Args:
            question: As the person wrote it.
            now: The moment it is asked; what was said later is not looked at.
            recalled: What recall brought up for the whole question, when that was asked.
        """
        asked = reading.read(question)
        if asked is None:
            return None
        beside = tuple(
            each.memory
            for each in (recalled.recollections if recalled else ())
            if each.memory.kind is MemoryKind.EPISODE
        )
        answer = self._answers().get(asked.ask)
        return None if answer is None else answer(_Asked(question=asked, now=now, beside=beside))

    def _answers(self) -> dict[Ask, Callable[[_Asked], Finding | None]]:
        return {
            Ask.SIDE: self._side,
            Ask.WHETHER: self._side,
            Ask.FIRST: self._first,
            Ask.LAST: self._first,
            Ask.WHEN: self._when,
            Ask.SINCE: self._since,
            Ask.BETWEEN: self._between,
        }

    def _found(self, asked: _Asked) -> tuple[list[Telling], list[str]]:
        """Return for each part the line that tells it best, and the parts that none tells."""
        found: list[Telling] = []
        missing = []
        for part in asked.question.parts:
            tellings = self._events.tellings(
                part, asked.now, asked.beside, will=asked.question.will
            )
            if tellings:
                found.append(_meant(tellings, asked.question.which))
            else:
                missing.append(part)
        return found, missing

    def _side(self, asked: _Asked) -> Finding:
        found, missing = self._found(asked)
        kind = FindingKind.ORDER if asked.question.ask is Ask.SIDE else FindingKind.CHECK
        if missing:
            return _missing(kind, found, asked, missing)
        lies = order.relation(found[0], found[1])
        settled = lies in (Relation.BEFORE, Relation.AFTER)
        return Finding(
            kind=kind,
            memories=tuple(each.line for each in found),
            asked=asked.question.parts,
            happenings=_happenings(asked.question.parts, found),
            relation=lies,
            yes=lies.value == asked.question.relation
            if settled and asked.question.relation
            else None,
        )

    def _first(self, asked: _Asked) -> Finding:
        found, missing = self._found(asked)
        kind = FindingKind.FIRST if asked.question.ask is Ask.FIRST else FindingKind.LAST
        if missing:
            return _missing(kind, found, asked, missing)
        named = dict(
            zip((each.line.id + each.day for each in found), asked.question.parts, strict=True)
        )
        in_order = order.sorted_by_day(found)
        pair = in_order[:2] if asked.question.ask is Ask.FIRST else in_order[-2:]
        parts = tuple(named[each.line.id + each.day] for each in in_order)
        return Finding(
            kind=kind,
            memories=tuple(each.line for each in in_order),
            asked=parts,
            happenings=_happenings(parts, in_order),
            relation=order.relation(pair[0], pair[1]),
        )

    def _when(self, asked: _Asked) -> Finding:
        found, missing = self._found(asked)
        if missing:
            return _missing(FindingKind.DATE, found, asked, missing)
        return Finding(
            kind=FindingKind.DATE,
            memories=(found[0].line,),
            asked=asked.question.parts,
            happenings=_happenings(asked.question.parts, found),
            day=found[0].day,
            unit=asked.question.unit,
        )

    def _since(self, asked: _Asked) -> Finding:
        found, missing = self._found(asked)
        if missing:
            return _missing(FindingKind.SPAN, found, asked, missing)
        held = found[0].span
        middle = held.first.toordinal() + (held.days - 1) / 2
        return Finding(
            kind=FindingKind.SPAN,
            memories=(found[0].line,),
            asked=asked.question.parts,
            happenings=_happenings(asked.question.parts, found),
            day=found[0].day,
            days=asked.now.date().toordinal() - middle,
            unit=asked.question.unit,
        )

    def _between(self, asked: _Asked) -> Finding:
        found, missing = self._found(asked)
        if missing:
            return _missing(FindingKind.SPAN, found, asked, missing)
        return Finding(
            kind=FindingKind.SPAN,
            memories=tuple(each.line for each in found),
            asked=asked.question.parts,
            happenings=_happenings(asked.question.parts, found),
            days=order.days_between(found[0], found[1]),
            unit=asked.question.unit,
        )


NEARLY: Final = 0.9
"""Share of the best score from which another line may tell another occasion of the same."""


def _meant(tellings: Sequence[Telling], which: Which) -> Telling:
    """Return the occasion that is meant: the one told best, or the first or last of those."""
    if which is Which.ANY:
        return tellings[0]
    alike = order.sorted_by_day(
        [each for each in tellings if each.score >= NEARLY * tellings[0].score]
    )
    return alike[0] if which is Which.FIRST else alike[-1]


def _happenings(parts: Sequence[str], found: Sequence[Telling]) -> tuple[Happening, ...]:
    return tuple(
        Happening(asked=part, memory=each.line, day=each.day, told=each.told, words=each.sentence)
        for part, each in zip(parts, found, strict=True)
    )


def _missing(
    kind: FindingKind, found: Sequence[Telling], asked: _Asked, missing: Sequence[str]
) -> Finding:
    parts = [part for part in asked.question.parts if part not in missing]
    return Finding(
        kind=kind,
        memories=tuple(each.line for each in found),
        asked=asked.question.parts,
        happenings=_happenings(parts, found),
        missing=tuple(missing),
    )
