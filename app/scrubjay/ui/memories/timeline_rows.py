"""Lines of the timeline, worked out on the STORE lane before they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from scrubjay.domain.life import Level
from scrubjay.ui.wording import clock, feeling_word, percent, plural, tr

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.life import Stretch, Summary
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A stretch of time that can be opened.

    Attributes:
        key: Opens it in the timeline.
        detail: How much was said, and where, for the small print.
        feeling: Name of the strongest emotion, or None.
    """

    level: Level
    key: str
    title: str
    detail: str
    feeling: str | None
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What was said at one moment. `level` tells it from a branch."""

    id: MemoryId
    title: str
    when: str
    speaker: str
    feeling: str | None
    strength: float
    spoken: str
    level: None = None


def branch(stretch: Stretch) -> Branch:
    """Work out a line of the tree."""
    title = stretch_title(stretch)
    feeling = stretch.mood.dominant
    said = plural("{count} line", "{count} lines", stretch.count)
    parts = [said]
    if feeling is not None:
        parts.append(feeling_word(feeling))
    if stretch.place:
        parts.append(stretch.place)
    detail = " · ".join(parts)
    return Branch(
        level=stretch.level,
        key=stretch.key,
        title=title,
        detail=detail,
        feeling=feeling,
        spoken=", ".join((title, said, feeling_word(feeling), stretch.place)).rstrip(", "),
    )


def leaf(memory: Memory, now: datetime, law: RetentionLaw) -> Leaf:
    """Work out a line that was said."""
    strength = memory.retrievability(now, law)
    feeling = memory.affect.dominant
    text = " ".join(memory.text.split())
    when = clock(memory.at)
    spoken = (
        memory.speaker,
        text,
        when,
        tr("strength {percent}", percent=percent(strength)),
        feeling_word(feeling),
    )
    return Leaf(
        id=memory.id,
        title=text,
        when=when,
        speaker=memory.speaker,
        feeling=feeling,
        strength=strength,
        spoken=", ".join(filter(None, spoken)),
    )


def stretch_title(stretch: Stretch) -> str:
    """Return the name of a stretch: its date as the locale writes it, an episode's own words."""
    local = stretch.start.astimezone()
    date = QDate(local.year, local.month, local.day)
    if stretch.level is Level.YEAR:
        return QLocale().toString(date, "yyyy")
    if stretch.level is Level.MONTH:
        return QLocale().toString(date, tr("MMMM yyyy"))
    if stretch.level is Level.DAY:
        return QLocale().toString(date, tr("dddd d MMMM"))
    begins = clock(stretch.start)
    return tr("{time}  {title}", time=begins, title=stretch.title) if stretch.title else begins


def summary_line(summary: Summary) -> str:
    """Return the sentences of a summary on one line."""
    return "  ".join(" ".join(each.text.split()) for each in summary.sentences)
