"""Read since when and until when something holds, from the clause it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.remember.when import (
    SINCE,
    SPAN,
    STARTS,
    STILL_TO_COME,
    TURNED,
    UNTIL,
    ahead,
    before,
    duration,
    mentioned,
    moment,
    moment_in,
    read_day,
    year_after,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.remember.find import Find
    from scrubjay.remember.segments import Clause

_NEAR: Final = 10
"""Characters within which a day follows "since" or "until"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """The days of one text.

    Attributes:
        prepared: The prepared text; offsets of mentions are one less than in it.
        at: When it was said.
        mentions: The days `perceive` found in it.
    """

    prepared: str
    at: datetime
    mentions: Sequence[Mention]

    def begins(self, find: Find, clause: Clause) -> datetime | None:
        """Return when what was found began, or its day, if the words tell."""
        words = self.prepared[clause.start : clause.end]
        if find.predicate in ("event", "plans"):
            day = self._day(clause)
            return ahead(day, self.at, words) if find.predicate == "plans" else day
        if span := SPAN.search(words):
            return moment_in(span["first"])
        kin = find.predicate in ("related-to", "pet") and find.context != "spouse"
        holds = find.polarity and not find.ended and not kin  # a sister is one for ever
        return self._since(words, clause) if holds else None

    def _since(self, words: str, clause: Clause) -> datetime | None:
        """Return the beginning of what holds: "since May", "for two years", "moved in 2019"."""
        if since := SINCE.search(words):
            return self._mentioned(clause.start + since.start()) or year_after(since, words)
        if lasting := duration(words):
            return before(self.at, *lasting)
        if STARTS.search(words):  # "I start at the archive on 1 July"
            return ahead(self._day(clause), self.at, words)
        if TURNED.search(words) and not STILL_TO_COME.search(words):
            day = self._day(clause)
            return day if day is not None and day <= self.at else None
        return None

    def ends(self, find: Find, clause: Clause) -> datetime | None:
        """Return until when it held, if the words tell."""
        words = self.prepared[clause.start : clause.end]
        if span := SPAN.search(words):
            return moment_in(span["last"])
        if until := UNTIL.search(words):
            last = self._mentioned(clause.start + until.start()) or year_after(until, words)
            # What holds until some day to come holds now.
            return last if find.ended else None
        day = self._day(clause) if find.ended else None
        return day if day is not None and day <= self.at else None

    def _mentioned(self, start: int) -> datetime | None:
        """Return the moment meant by the day that stands right here."""
        found = mentioned(self.mentions, start - 1, start + _NEAR)
        return found.at if found else None

    def _day(self, clause: Clause) -> datetime | None:
        mention = mentioned(self.mentions, clause.start - 1, clause.end - 1)
        if mention is not None and mention.at is not None:
            return mention.at
        day = read_day(self.prepared[clause.start : clause.end])
        return moment(day[0]) if day else None
