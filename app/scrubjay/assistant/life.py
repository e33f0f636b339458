"""A life from above: timeline, summaries, portrait, interests, mood. Views, made when asked for.

Days are days of the person's own time zone; an episode ends with its day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.errors import KnownError
from scrubjay.domain.life import Level, MoodDay
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.perceive.episodes import boundaries
from scrubjay.reflect import interests, portrait, summary, timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.life import Interest, Portrait, Stretch, Summary
    from scrubjay.domain.memory import Memory

INTERESTS_FROM: Final = 2000
"""The person's newest memories that interests are made from."""
_KEY: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


class Life:
    """Runs on the STORE lane. Reads, and keeps nothing."""

    def __init__(self, parts: Parts) -> None:
        """Look at these parts."""
        self._parts = parts
        self._vault = parts.vault
        self._zone = parts.zone
        self._words = parts.words

    def timeline(self, key: str = "") -> list[Stretch]:
        """Return what lies under a key, the oldest first.

        Args:
            key: "" for the years, "2023" for its months, "2023-05" for its days,
                "2023-05-08" for its episodes.

        Raises:
            KnownError: The key is none of these.
        """
        if not key:
            return timeline.stretches(self._vault.calendar(zone=self._zone), Level.YEAR)
        level, after, before = _span(key, self._zone)
        if level is Level.DAY:
            return [self._stretch(each) for each in self._episodes(after, before)]
        below = Level.MONTH if level is Level.YEAR else Level.DAY
        return timeline.stretches(self._vault.calendar(after, before, zone=self._zone), below)

    def lines(self, episode: str) -> list[Memory]:
        """Return the lines of an episode, by the key of its stretch, in order.

        A key whose episode begins elsewhere by now gives the episode that holds the line.

        Raises:
            KnownError: There is no such line any more.
        """
        held = self._vault.get([MemoryId(episode)]).get(MemoryId(episode))
        if held is None or held.kind is not MemoryKind.EPISODE or held.state not in _KEPT:
            raise KnownError("This episode is not there any more.")
        day = held.at.astimezone(self._zone).date()
        begins, ends = (_midnight(each, self._zone) for each in (day, day + timedelta(days=1)))
        lines = self._said(begins, ends, held.source.session)
        return next(each for each in self._cut(lines) if any(line.id == held.id for line in each))

    def summary(self, key: str) -> Summary:
        """Return what a day ("2023-05-08") or an episode was about; empty for an empty day.

        Raises:
            KnownError: It is neither a day nor an episode.
        """
        if _KEY.fullmatch(key):
            level, after, before = _span(key, self._zone)
            if level is not Level.DAY:
                raise KnownError("Only days and episodes are summarised.", "Open one of its days.")
            lines = self._said(after, before)
        else:
            lines = self.lines(key)
        return summary.summary(lines, self._words, self._vectors(lines))

    def portrait(self) -> Portrait:
        """Return who the person is, each clause with its source."""
        return portrait.portrait(self._vault.statements(None, None), self._parts.clock.now())

    def interests(self) -> list[Interest]:
        """Return the themes memories come back to, the strongest first."""
        newest = self._vault.select(Filters(states=_KEPT, current_only=True), 2 * INTERESTS_FROM)
        lines = {each.id for each in newest if each.kind is MemoryKind.EPISODE}
        own = [each for each in newest if each.by_self and each.source.episode not in lines][
            :INTERESTS_FROM
        ]
        others = [each for each in newest if not each.by_self]
        return interests.interests(own, self._words, self._vectors(own), others, self._zone)

    def mood(self, after: date | None = None, before: date | None = None) -> list[MoodDay]:
        """Return the mean feeling of each day on which the person said something, in order.

        Args:
            after: The first day.
            before: The first day that is too late.
        """
        days = self._vault.calendar(
            None if after is None else _midnight(after, self._zone),
            None if before is None else _midnight(before, self._zone),
            own=True,
            zone=self._zone,
        )
        return [MoodDay(day=each.day, mood=each.mood, count=each.count) for each in days]

    def _episodes(self, after: datetime, before: datetime) -> list[list[Memory]]:
        """Return the episodes of all sessions between two moments, by their beginning."""
        by_session: dict[str, list[Memory]] = defaultdict(list)
        for line in self._said(after, before):
            by_session[line.source.session].append(line)
        found = [each for lines in by_session.values() for each in self._cut(lines)]
        return sorted(found, key=lambda each: each[0].at)

    def _said(self, after: datetime, before: datetime, session: str = "") -> list[Memory]:
        wanted = Filters(
            kinds=(MemoryKind.EPISODE,), states=_KEPT, session=session, after=after, before=before
        )
        return self._vault.select(wanted)[::-1]

    def _cut(self, lines: Sequence[Memory]) -> list[list[Memory]]:
        """Return the lines of one session as episodes."""
        vectors = self._vectors(lines)
        table = None
        if vectors:
            nothing = np.zeros_like(next(iter(vectors.values())))
            table = np.stack([vectors.get(each.id, nothing) for each in lines])
        begins = [*boundaries([each.at for each in lines], table), len(lines)]
        return [list(lines[start:end]) for start, end in pairwise(begins)]

    def _stretch(self, lines: Sequence[Memory]) -> Stretch:
        return timeline.episode(lines, self._words, self._places(lines))

    def _places(self, lines: Sequence[Memory]) -> list[str]:
        """Return the places that lines name, one entry each time, where no line knows its own."""
        if any(line.place for line in lines):
            return []
        return [
            mention.text
            for line in lines
            if line.entities  # reading names is slow, and where none was found none is
            for mention in self._parts.perceiver.mentions(line.text, line.at)
            if mention.kind is EntityKind.PLACE
        ]

    def _vectors(self, memories: Sequence[Memory]) -> dict[MemoryId, NDArray[np.float32]]:
        if self._parts.embedder is None:
            return {}
        ids, table = self._vault.vectors_of(
            self._parts.embedder.name, [each.id for each in memories]
        )
        return dict(zip(ids, table, strict=True))


def _span(key: str, zone: tzinfo) -> tuple[Level, datetime, datetime]:
    """Return the level of a key of days, and the half-open span it names."""
    found = _KEY.fullmatch(key)
    parts = [int(part) for part in found.groups() if part is not None] if found else [0]
    year, month, day = [*parts, 1, 1][:3]
    try:
        first = date(year, month, day)
        if len(parts) == 3:  # noqa: PLR2004 (year, month and day)
            return Level.DAY, _midnight(first, zone), _midnight(first + timedelta(days=1), zone)
        if len(parts) > 1:
            later = (first + timedelta(days=31)).replace(day=1)
            return Level.MONTH, _midnight(first, zone), _midnight(later, zone)
        return (
            Level.YEAR,
            _midnight(first, zone),
            _midnight(first.replace(year=first.year + 1), zone),
        )
    except (ValueError, OverflowError):
        raise KnownError(
            f"“{key[:20]}” is no place on the timeline.", "Write 2023, 2023-05 or 2023-05-08."
        ) from None


def _midnight(day: date, zone: tzinfo) -> datetime:
    """Return when a day begins; where its clocks leave midnight out, with the first hour."""
    return datetime.combine(day, time(), zone)
