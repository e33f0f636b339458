"""Works out what the store itself can answer: order, days, spans, numbers, lists, changes."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryKind
from scrubjay.recall.as_of import AsOf
from scrubjay.recall.reckoning import (
    ages,
    changes,
    checks,
    former,
    groups,
    lasting,
    listing,
    moments,
    ordered,
    reading,
    statements,
    stories,
)
from scrubjay.recall.reckoning.dating import Dating
from scrubjay.recall.reckoning.events import Events
from scrubjay.recall.reckoning.look import Look
from scrubjay.recall.reckoning.question import Ask

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, tzinfo

    from scrubjay.domain.finding import Finding
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.recall.as_of import Statements
    from scrubjay.recall.reckoning.dating import ReadsDates
    from scrubjay.recall.reckoning.events import Asks
    from scrubjay.recall.reckoning.question import Question

_ANSWERS: Final[Mapping[Ask, Callable[[Question, Look], Finding | None]]] = {
    Ask.SIDE: ordered.side,
    Ask.WHETHER: ordered.side,
    Ask.FIRST: ordered.first,
    Ask.LAST: ordered.first,
    Ask.WHEN: moments.when,
    Ask.SINCE: moments.since,
    Ask.LASTED: lasting.lasted,
    Ask.BETWEEN: moments.between,
    Ask.NEXT: stories.near,
    Ask.PREVIOUS: stories.near,
    Ask.TOLD: stories.said_of,
    Ask.PERIOD: stories.period,
    Ask.TIMES: stories.times,
    Ask.MENTIONS: stories.mentions,
    Ask.MENTIONED: stories.mentions,
    Ask.EVER: stories.ever,
    Ask.CHANGED: changes.changed,
}
_FACTS: Final = (former.former, ages.age, groups.groups)
"""Questions for statements that look like questions for events: they are tried first."""


class Reckoner:
    """Answers questions about order, dates, spans, numbers and changes without a model.

    Reads the store; writes nothing and strengthens nothing. After SORT (Pink et al. 2024):
    what came first is a matter of dates, and a language model guesses at it.

    Args:
        store: Where memories are.
        recall: Brings up lines by words and meaning.
        reader: Finds the days in a text.
        zone: The person's own time zone, in which days begin and end.
    """

    def __init__(
        self, store: MemoryStore, recall: Asks, reader: ReadsDates, zone: tzinfo = UTC
    ) -> None:
        self._store = store
        self._recall = recall
        self._reader = reader
        self._zone = zone

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
        if len(question) > reading.LONGEST:
            return None
        brought = recalled.recollections if recalled else ()
        store = AsOf(self._store, now)
        now = now.astimezone(self._zone)
        dating = Dating(self._reader, store, self._zone)
        look = Look(
            store=store,
            events=Events(self._store, self._recall, dating),
            dating=dating,
            now=now,
            beside=tuple(each.memory for each in brought if each.memory.kind is MemoryKind.EPISODE),
        )
        text = reading.plain(question)
        for answer in _FACTS:
            if (finding := answer(text, look)) is not None:
                return finding
        asked = reading.read(text)
        if asked is None:
            return listing.listed(text, look) or checks.check(text, look)
        if asked.ask is Ask.WHEN and _is_birthday(text, store):
            return None
        return _ANSWERS[asked.ask](asked, look)


def _is_birthday(text: str, store: Statements) -> bool:
    """Report whether recall answers from a statement: a birthday is no event of one day."""
    return any(
        name == "bday" and statements.chain(subject, name, store)
        for subject, name in statements.asked(text, store)
    )
