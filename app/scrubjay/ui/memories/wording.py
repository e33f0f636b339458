"""Sentences of the Memories page: fate, spans, statements, deeds.

Words shared with other pages are in `scrubjay.ui.wording`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from scrubjay.domain.memory import SELF, Origin
from scrubjay.domain.predicate import predicate
from scrubjay.domain.recollection import ReasonKind
from scrubjay.ui.sayings import said
from scrubjay.ui.wording import clock, day, origin_word, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory, Source, Triple
    from scrubjay.domain.recollection import Reason
    from scrubjay.ui.memories.outlook import Outlook

MONTH: Final = 30.44
YEAR: Final = 365.25
HALF_A_DAY: Final = 0.5
REASONS: Final = 2
"""Reasons told; the others weigh less."""


def source_name(source: Source) -> str:
    """Return the source in a few words: the session where it has a name, else the door."""
    # The session of a note is made from its date, that of a chat is an id: neither says anything.
    if not source.session or source.origin in (Origin.PERSON, Origin.NOTE, Origin.CHAT):
        return origin_word(source.origin)
    return tr("{origin}: {session}", origin=origin_word(source.origin), session=source.session)


def month(moment: datetime) -> str:
    """Return the month and year, as a heading."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), tr("MMMM yyyy"))


def day_and_time(moment: datetime) -> str:
    """Return the day and the minute."""
    return tr("{day}, {time}", day=day(moment), time=clock(moment))


def span(length: float) -> str:
    """Return a length of days in the unit a person would choose."""
    length = abs(length)
    if length >= YEAR * 2:
        return plural("{count} year", "{count} years", round(length / YEAR))
    if length >= MONTH * 2:
        return plural("{count} month", "{count} months", round(length / MONTH))
    if length >= HALF_A_DAY:
        return plural("{count} day", "{count} days", max(round(length), 1))
    return tr("less than a day")


def fate(outlook: Outlook) -> str:
    """Return what time will do to a memory that is left alone, in one sentence."""
    if outlook.pinned:
        return tr("Pinned: it does not fade.")
    if outlook.fades_in is not None and outlook.fades_in > 0.0:
        return tr("It will fade in {span}.", span=span(outlook.fades_in))
    if outlook.rests_in is None:
        return tr("It has faded. You confirmed it, so it is never archived.")
    if outlook.rests_in > 0.0:
        return tr("It has faded. It goes to the archive in {span}.", span=span(outlook.rests_in))
    return tr("It rests in the archive. Time deletes nothing.")


def use_today(outlook: Outlook) -> str:
    """Return what one use today would do, in one sentence; empty for a pinned memory."""
    if outlook.fades_after_use is None:
        return ""
    return tr("Used today, it would last {span}.", span=span(outlook.fades_after_use))


def why_so_long(outlook: Outlook) -> str:
    """Return how that span compares with the first one, and what made it longer; "" if pinned."""
    if outlook.fades_after_use is None:
        return ""
    first = span(outlook.lasted_at_first)
    if not outlook.uses:
        return tr(
            "Never used, it lasts {first}. A use makes it firmer, and counts for more the longer "
            "one waited.",
            first=first,
        )
    made_firmer = plural(
        "{count} use made it firmer: a use counts for more the longer one waited.",
        "{count} uses made it firmer: a use counts for more the longer one waited.",
        outlook.uses,
    )
    return " ".join((tr("At first it lasted {first}.", first=first), made_firmer))


def statement(triple: Triple) -> str:
    """Return subject, predicate and object as one plain sentence."""
    if triple.subject == SELF:
        context = triple.context or tr("thing")
        said = predicate(triple.predicate).phrase.format(object=triple.object, context=context)
    else:
        said = tr(
            "{subject}: {predicate} {object}",
            subject=triple.subject,
            predicate=triple.predicate.replace("-", " "),
            object=triple.object,
        )
    return said if triple.polarity else tr("Not so: {statement}", statement=said)


def validity(memory: Memory) -> str:
    """Return the span in which a statement holds; empty when nothing is known of it."""
    if memory.valid_from and memory.valid_to:
        first, last = day(memory.valid_from), day(memory.valid_to)
        return tr("From {first} to {last}", first=first, last=last)
    if memory.valid_to:
        return tr("Until {last}", last=day(memory.valid_to))
    if memory.valid_from:
        return tr("Since {first}", first=day(memory.valid_from))
    return ""


def names(memory: Memory) -> tuple[str, ...]:
    """Return whom and what a memory names, each once; dates and numbers are no names."""
    spoken = (memory.speaker,) if memory.speaker else ()
    return tuple(
        dict.fromkeys(
            name for name in (*spoken, *memory.entities) if not any(map(str.isdigit, name))
        )
    )


def because(reasons: Sequence[Reason]) -> str:
    """Return why a memory came to mind, the weightiest reasons first; empty when none says."""
    words = {
        ReasonKind.FACT: tr("it is the fact asked for"),
        ReasonKind.WORDS: tr("same words"),
        ReasonKind.MEANING: tr("close in meaning"),
        ReasonKind.NEIGHBOUR: tr("said next to it"),
        ReasonKind.SESSION: tr("from the same conversation"),
        ReasonKind.PERSON: tr("same person"),
        ReasonKind.DATE: tr("same time"),
        ReasonKind.PLACE: tr("same place"),
        ReasonKind.FEELING: tr("same feeling"),
        ReasonKind.LINK: tr("linked"),
        ReasonKind.RECENT: tr("recent"),
    }
    weighty = sorted(reasons, key=lambda each: each.weight, reverse=True)[:REASONS]
    return ", ".join(
        tr("{reason}: {note}", reason=words[each.kind], note=said(each.note).rstrip(". "))
        if each.note
        else words[each.kind]
        for each in weighty
    )


def deed_word(deed: str) -> str:
    """Return what an operation did, as a line of the history."""
    words = {
        "remember": tr("Remembered"),
        "import": tr("Imported"),
        "edit": tr("Edited"),
        "pin": tr("Pinned or unpinned"),
        "confirm": tr("Confirmed"),
        "reject": tr("Rejected"),
        "supersede": tr("Replaced by something newer"),
        "archive": tr("Archived"),
        "trash": tr("Moved to the trash"),
        "restore": tr("Taken back"),
        "fade": tr("Changed with time"),
        "use": tr("Used"),
        "undo": tr("Undone"),
    }
    return words.get(deed, deed.capitalize())


def actor_word(actor: str) -> str:
    """Return who did it."""
    words = {"person": tr("by you"), "scrubjay": tr("by Scrubjay"), "clock": tr("by time")}
    return words.get(actor, actor)
