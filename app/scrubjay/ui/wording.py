"""Words on screen: every sentence goes through `tr`, every value of the domain gets its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryKind, MemoryState, Origin
from scrubjay.domain.retention import ARCHIVED_BELOW, FADED_BELOW

if TYPE_CHECKING:
    from datetime import datetime


FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"
_PROCESSOR: Final = "processor"
"""How the core calls what is no graphics card."""


def tr(sentence: str, /, **values: object) -> str:
    """Return the sentence in the person's language, with named values put in.

    A value may be written in another direction than the sentence, so text is isolated.
    """
    translated = QCoreApplication.translate("Scrubjay", sentence)
    if not values:
        return translated
    return translated.format(**{name: _shown(value) for name, value in values.items()})


def plural(one: str, many: str, count: int) -> str:
    """Return "1 memory" or "5 memories"; both templates hold {count}."""
    return tr(one if count == 1 else many, count=QLocale().toString(count))


def isolated(text: str) -> str:
    """Return the text so that it keeps its own direction within any other."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def _shown(value: object) -> object:
    if isinstance(value, str) and not value.isascii():
        return isolated(value)
    return value


def kind_word(kind: MemoryKind) -> str:
    """Return what kind of memory it is, in one or two words."""
    return {
        MemoryKind.EPISODE: tr("Said"),
        MemoryKind.FACT: tr("Fact"),
        MemoryKind.PREFERENCE: tr("Preference"),
        MemoryKind.RELATIONSHIP: tr("Relationship"),
        MemoryKind.PLAN: tr("Plan"),
        MemoryKind.EVENT: tr("Event"),
        MemoryKind.INSIGHT: tr("Insight"),
    }[kind]


def state_word(state: MemoryState) -> str:
    """Return where a memory stands."""
    return {
        MemoryState.ACTIVE: tr("Active"),
        MemoryState.FADED: tr("Faded"),
        MemoryState.ARCHIVED: tr("Archived"),
        MemoryState.PROPOSED: tr("To review"),
        MemoryState.TRASHED: tr("In the trash"),
    }[state]


def feeling_word(name: str | None) -> str:
    """Return the word of a feeling; None is neutral."""
    words = {
        "joy": tr("Joy"),
        "acceptance": tr("Acceptance"),
        "fear": tr("Fear"),
        "surprise": tr("Surprise"),
        "sadness": tr("Sadness"),
        "disgust": tr("Disgust"),
        "anger": tr("Anger"),
        "anticipation": tr("Anticipation"),
    }
    return words.get(name or "", tr("Neutral"))


def strength_word(retrievability: float) -> str:
    """Return the band of a strength in 0…1."""
    if retrievability < ARCHIVED_BELOW:
        return tr("nearly gone")
    if retrievability < FADED_BELOW:
        return tr("fading")
    return tr("strong")


def percent(share: float) -> str:
    """Return a share in 0…1 as the locale writes it, without decimals."""
    return tr("{number}%", number=QLocale().toString(round(share * 100)))


def device_word(device: str) -> str:
    """Return what a model runs on: the name of a graphics card, or "processor", or both."""
    card, both, rest = device.partition(" and ")
    if both and rest == _PROCESSOR:
        return tr("{card} and processor", card=card)
    return tr("processor") if device == _PROCESSOR else device


def origin_word(origin: Origin) -> str:
    """Return by which door a memory came in."""
    return {
        Origin.CHAT: tr("from a chat"),
        Origin.NOTE: tr("from a note"),
        Origin.IMPORT: tr("from an import"),
        Origin.FORM: tr("from a form"),
        Origin.PERSON: tr("typed by you"),
    }[origin]


def mode_word(mode: MemoryMode) -> str:
    """Return the name of a chat's memory mode."""
    return {
        MemoryMode.FULL: tr("Remembers"),
        MemoryMode.READ: tr("Only reads"),
        MemoryMode.OFF: tr("Private"),
    }[mode]


def mode_sentence(mode: MemoryMode) -> str:
    """Return what a chat's memory mode means, in one sentence."""
    return {
        MemoryMode.FULL: tr("Uses your memories and learns from what you say."),
        MemoryMode.READ: tr("Uses your memories, but this chat leaves no trace in them."),
        MemoryMode.OFF: tr("Neither uses nor changes your memories."),
    }[mode]


def ago(moment: datetime, now: datetime) -> str:
    """Return how long ago in words, and the date from a month on."""
    passed = (now - moment).total_seconds()
    if passed < 0:
        return day(moment)
    for limit, unit, one, many in _STEPS:
        if passed < limit:
            count = int(passed // unit)
            return tr("just now") if count == 0 else plural(one, many, count)
    return day(moment)


_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_STEPS: Final = (
    (_MINUTE, _MINUTE, "", ""),
    (_HOUR, _MINUTE, "{count} minute ago", "{count} minutes ago"),
    (_DAY, _HOUR, "{count} hour ago", "{count} hours ago"),
    (30 * _DAY, _DAY, "{count} day ago", "{count} days ago"),
)


def day(moment: datetime) -> str:
    """Return the local date as the locale writes it, short month: 3 May 2025."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), tr("d MMM yyyy"))


def clock(moment: datetime) -> str:
    """Return the local time of day as the locale writes it."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
