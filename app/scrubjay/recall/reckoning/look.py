"""A question being looked into: what to look in, as of when, and the answers' common parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, Happening
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.question import Which

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.finding import FindingKind
    from scrubjay.domain.memory import Memory
    from scrubjay.recall.as_of import Statements
    from scrubjay.recall.reckoning.dating import Dating
    from scrubjay.recall.reckoning.events import Events
    from scrubjay.recall.reckoning.question import Question
    from scrubjay.recall.reckoning.tellings import Telling

_NEXT: Final = re.compile(r"\b(?:next|upcoming|coming)\b", re.IGNORECASE)
NEARLY: Final = 0.88
"""Share of the best score from which another line may tell another occasion of the same."""
ALIKE: Final = 0.08
"""Two tellings whose scores lie closer than this tell an event equally well."""
SURE: Final = 0.9
"""Score from which the words of the question tell the event; below, its own words are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a question is looked up in.

    Attributes:
        now: The moment it is asked.
        beside: Lines brought up for the question as a whole.
    """

    store: Statements
    events: Events
    dating: Dating
    now: datetime
    beside: tuple[Memory, ...] = ()

    def told(self, part: str, *, will: bool = False) -> list[Telling]:
        """Return the lines that tell an event, the surest first; of the next one, none past."""
        found = self.events.tellings(part, self.now, self.beside, will=will)
        if not (will and _NEXT.search(part)):
            return found
        today = self.now.date()
        ahead = [each for each in found if not each.told and each.span.after > today]
        return order.occasions(ahead, 0.0)[:1]

    def meant(self, asked: Question) -> tuple[list[Telling], tuple[str, ...]]:
        """Return for each part the line that tells it best, and the parts that none tells."""
        found: list[Telling] = []
        missing: list[str] = []
        for part in asked.parts:
            tellings = self.told(part, will=asked.will)
            if tellings:
                found.append(occasion(tellings, asked.which))
            else:
                missing.append(part)
        return found, tuple(missing)


def occasion(tellings: Sequence[Telling], which: Which) -> Telling:
    """Return the occasion that is meant: the one told best, or the first or last of those."""
    if which is Which.ANY:
        return told_best(tellings)[0]
    alike = order.occasions(tellings, NEARLY)
    return alike[0] if which is Which.FIRST else alike[-1]


def told_best(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the occasions that are told best, the surest first.

    What names no day and comes beside a telling that does speaks of it again; where no
    telling names a day, the first of them is the news.
    """
    best = [each for each in tellings if each.score >= tellings[0].score - ALIKE]
    dated = [each for each in best if not each.told]
    return dated or order.sorted_by_day(best)[:1]


def happenings(parts: Sequence[str], found: Sequence[Telling]) -> tuple[Happening, ...]:
    """Return the tellings as what happened, each called as the question called it."""
    return tuple(
        Happening(
            asked=part,
            memory=each.line,
            day=each.day,
            told=each.told,
            words=each.sentence,
            sure=each.score >= SURE,
        )
        for part, each in zip(parts, found, strict=True)
    )


def proof(found: Sequence[Telling]) -> tuple[Memory, ...]:
    """Return the lines that tell these, each once."""
    return tuple({each.line.id: each.line for each in found if each.line is not None}.values())


def lacking(
    kind: FindingKind, asked: Question, found: Sequence[Telling], missing: tuple[str, ...]
) -> Finding:
    """Return a finding that says what nothing is known of, with what is."""
    parts = [part for part in asked.parts if part not in missing]
    return Finding(
        kind=kind,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(parts, found),
        missing=missing,
    )
