"""Talks with people: the exports of Telegram and of WhatsApp; and notes of Google Keep."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.conversation import Utterance
from scrubjay.importers.plain import cut
from scrubjay.importers.records import clean, items, moment, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_STAMP: Final = re.compile(
    r"^\[?(?P<a>\d{1,4})[./-](?P<b>\d{1,2})[./-](?P<c>\d{2,4}),?[ \u00a0\u202f]+"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?:[ \u00a0\u202f]?(?P<half>[AaPp])\.?[ \u00a0\u202f]?[Mm]\.?)?\]?(?: [-\u2013])? "
)
_SAID: Final = re.compile(r"^(?P<speaker>[^:]{1,80}): (?P<words>.*)", re.DOTALL)
_LEFT_OUT: Final = re.compile(
    r"^(?:<?(?:media|image|video|audio|sticker|gif|document) omitted>?"
    r"|<attached: .{1,200}>|this message was deleted|you deleted this message)\.?$",
    re.IGNORECASE,
)
_MONTHS: Final = 12
_CENTURY: Final = 100
_MICROSECONDS: Final = 1e6


def is_whatsapp(written: str) -> bool:
    """Report whether the first lines are stamped as WhatsApp stamps what was said."""
    lines = [each for each in _MARKS.sub("", written).splitlines()[:20] if each.strip()]
    stamped = [each for each in lines if _STAMP.match(each)]
    return len(stamped) >= 2 and 2 * len(stamped) >= len(lines)  # noqa: PLR2004 - most of them


def whatsapp(written: str, name: str, owner: str) -> Iterator[Utterance]:
    """Yield each message; what is by the owner counts as the person's own words.

    Whether the day or the month comes first is found out over the whole file; where both are
    possible throughout, the day does. Clocks are taken as UTC: the export names no zone.
    """
    lines = _MARKS.sub("", written).splitlines()
    begun = [(at, found) for at, line in enumerate(lines) if (found := _STAMP.match(line))]
    month_first = _month_first([found for _at, found in begun])
    ends = [at for at, _found in begun[1:]] + [len(lines)]
    spoken = [
        _SAID.match("\n".join([lines[at][stamp.end() :], *lines[at + 1 : end]]))
        for (at, stamp), end in zip(begun, ends, strict=True)
    ]
    mine = own_names({found["speaker"].strip() for found in spoken if found}, owner)
    said = 0
    for (at, stamp), found in zip(begun, spoken, strict=True):
        when = _when(stamp, month_first=month_first)
        if when is None or found is None or _LEFT_OUT.match(found["words"].strip()):
            continue
        speaker = found["speaker"].strip()
        for part in cut(clean(found["words"])):
            yield Utterance(
                text=part,
                at=when,
                speaker=speaker,
                by_self=speaker in mine,
                ref=f"{name}:{at + 1}",
                session=name,
                sequence=said,
            )
            said += 1


def is_telegram(value: object) -> bool:
    """Report whether this is what Telegram exports: one talk, or all of them."""
    return bool(_telegram_talks(value))


def telegram(value: object, at: datetime, owner: str) -> Iterator[Utterance]:
    """Yield each message of each talk, in order."""
    person = value.get("personal_information") if isinstance(value, dict) else None
    number = person.get("user_id") if isinstance(person, dict) else None
    for talk in _telegram_talks(value):
        session = text(talk, "name") or "Telegram"
        said = 0
        for message in items(talk, "messages"):
            speaker = text(message, "from")
            # A name is chosen by whoever bears it: it counts only where no number is known.
            by_name = number is None and is_owner(speaker, owner)
            mine = by_name or message.get("from_id") == f"user{number}"
            if message.get("type") != "message":
                continue
            for part in cut(_telegram_words(message.get("text"))):
                yield Utterance(
                    text=part,
                    at=_telegram_moment(message, at),
                    speaker=speaker,
                    by_self=mine,
                    ref=str(message.get("id", "")),
                    session=session,
                    sequence=said,
                )
                said += 1


def is_keep(value: object) -> bool:
    """Report whether this is a note as Google Keep exports it."""
    return isinstance(value, dict) and "userEditedTimestampUsec" in value


def keep(value: object, name: str, at: datetime) -> Iterator[Utterance]:
    """Yield the text of a note, then each line of its list."""
    edited = value.get("userEditedTimestampUsec") if isinstance(value, dict) else None
    when = moment(edited, at, _MICROSECONDS)
    title = text(value, "title") or name
    lines = [text(value, "textContent"), *(text(each, "text") for each in _listed(value))]
    said = 0
    for words in lines:
        for part in cut(words):
            yield Utterance(text=part, at=when, ref=name, session=title, sequence=said)
            said += 1


def own_names(speakers: Collection[str], owner: str) -> frozenset[str]:
    """Return the names among the speakers that are the person's: the full one before the first.

    Where two might be, by a first name that both bear, none is: a stranger's words are never
    taken for the person's own.
    """
    ours = owner.casefold().split()
    exact = frozenset(each for each in speakers if ours and each.casefold().split() == ours)
    alike = frozenset(each for each in speakers if is_owner(each, owner))
    return exact or (alike if len(alike) == 1 else frozenset())


def is_owner(speaker: str, owner: str) -> bool:
    """Report whether a speaker is the person: the same name, or the same first name alone."""
    ours, theirs = owner.casefold().split(), speaker.casefold().split()
    return bool(ours) and bool(theirs) and (ours == theirs or ours[:1] == theirs)


def _listed(value: object) -> list[dict[str, Any]]:
    return items(value, "listContent")


def _telegram_talks(value: object) -> list[dict[str, Any]]:
    one = [value] if isinstance(value, dict) and items(value, "messages") else []
    talks = one or items(value, "chats", "list")
    return [each for each in talks if any("from_id" in said for said in items(each, "messages"))]


def _telegram_words(given: object) -> str:
    if isinstance(given, str):
        return clean(given)
    spans = given if isinstance(given, list) else []
    return clean("".join(each if isinstance(each, str) else text(each, "text") for each in spans))


def _telegram_moment(message: dict[str, Any], at: datetime) -> datetime:
    return moment(text(message, "date_unixtime") or message.get("date"), at)


def _month_first(stamps: Sequence[re.Match[str]]) -> bool:
    """Report whether the file writes the month before the day, by numbers that are no month.

    Where none is beyond twelve, the order in which the days do not go back decides.
    """
    if any(int(each["a"]) > _MONTHS for each in stamps):
        return False
    if any(int(each["b"]) > _MONTHS for each in stamps):
        return True
    backwards = {True: 0, False: 0}
    for first in backwards:
        days = [when for each in stamps if (when := _when(each, month_first=first))]
        backwards[first] = sum(later < sooner for sooner, later in pairwise(days))
    return backwards[True] < backwards[False]


def _when(stamp: re.Match[str], *, month_first: bool) -> datetime | None:
    first, second, third = int(stamp["a"]), int(stamp["b"]), int(stamp["c"])
    if first > _CENTURY:
        year, month, day = first, second, third
    else:
        month, day = (first, second) if month_first else (second, first)
        year = third if third > _CENTURY else 2000 + third
    hour, half = int(stamp["hour"]), (stamp["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime(
            year, month, day, hour, int(stamp["minute"]), int(stamp["second"] or 0), tzinfo=UTC
        )
    except ValueError:
        return None
