"""On which day was what a sentence tells?"""

from __future__ import annotations

import re
from datetime import UTC, date
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import SELF
from scrubjay.domain.span import Span, span
from scrubjay.recall.reckoning.kindred import KIN
from scrubjay.recall.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Memory
    from scrubjay.recall.as_of import Statements
    from scrubjay.recall.reckoning.tellings import Term

_BIRTHDAY: Final = re.compile(
    r"\b(?:on|for|at) my (?:last |own |\d+(?:st|nd|rd|th) |\w+teenth |\w+tieth )?birthday\b",
    re.IGNORECASE,
)
_LASTING: Final = re.compile(
    r"\b(?:for|been) (?:about |around |over |almost |nearly |more than |the (?:last|past) )?"
    r"(?P<span>(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few"
    r"|a couple of) (?:day|week|month|year)s?)\b",
    re.IGNORECASE,
)
_BOUNDS: Final = re.compile(
    r"[;:,—–]|\b(?:and|but|because|so|then|while|which|where|who|before|after|until)\b",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\b(?:on|in|at|the|of|and|between|from|to|until|during|since|around|about|within|over|"
    r"sometime|somewhere|back|all|whole|entire|day|days|month|year|week|weeks)\b|[\s,.?!–-]+",
    re.IGNORECASE,
)
_MONTHS: Final = re.compile(
    r"(?:between|from) (?P<a>[A-Z][a-z]+) (?:and|to|until|till) (?P<b>[A-Z][a-z]+)"
    r"(?: (?P<year>\d{4}))?"
)
_WEEKDAY: Final = re.compile(r"(?:on )?\w+day(?: \w+)?", re.IGNORECASE)
_DANGLING: Final = re.compile(r"(?: (?:in|on|at|during|since|back|of|the))+\s*$", re.IGNORECASE)
_DAY_MONTH: Final = re.compile(r"(?:\d{4}|-)-(\d\d)-(\d\d)")
_ANNOUNCED: Final = re.compile(
    r"\b(?:i|we|he|she|they|it|which)(?:['\u2019](?:m|re|s|ll))? (?:am |are |is |will )?"
    r"(?:starts?|begins?|moves?|flies|fly|leaves?|travels?|need(?:s)? to|must|plans? to|have to"
    r"|has to|going to|\w{3,}ing|have an? (?:\w+ )?(?:appointment|interview|exam|meeting|flight"
    r"|date|operation))\b",
    re.IGNORECASE,
)
"""Told of as to come: "I start on 1 July" means the next one."""
_WAS: Final = re.compile(r"\b(?:was|were|been|had)\b", re.IGNORECASE)
_NO_YEAR: Final = re.compile(r"\D*(?:\d{1,2}(?!\d)\D*)?")
_ACROSS: Final = 40
"""Characters a clause boundary counts for: a date beyond one belongs to something else."""


class ReadsDates(Protocol):
    """Who finds the days a text names (`perceive.Perceiver` fulfils it)."""

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        """Return what the text names; dates are resolved against the moment."""
        ...


class Dating:
    """Finds days in what was said.

    Args:
        reader: Finds dates in a text.
        store: Knows when the person's birthday is.
        zone: The person's own time zone: what they said at one in the morning was said on that
            day of theirs.
    """

    def __init__(self, reader: ReadsDates, store: Statements, zone: tzinfo = UTC) -> None:
        self._reader = reader
        self._store = store
        self._zone = zone

    def said_on(self, line: Memory) -> date:
        """Return the person's own day on which a line was said."""
        return line.at.astimezone(self._zone).date()

    def dates(self, text: str, at: datetime) -> list[Mention]:
        """Return the dates a text names, each a day of the calendar."""
        return [
            each
            for each in self._reader.mentions(text, at.astimezone(self._zone))
            if each.kind is EntityKind.DATE and span(each.value) is not None
        ]

    def named(self, phrase: str, now: datetime) -> str | None:
        """Return the days meant by a phrase that is a date or two and nothing else, or None."""
        if bounds := _MONTHS.fullmatch(phrase.strip()):
            year = bounds["year"] or ""
            phrase = f"in {bounds['a']} {year} in {bounds['b']} {year}"
        found = self.dates(phrase, now)
        rest = phrase
        for each in reversed(found):
            rest = rest[: each.start] + rest[each.end :]
        if not found or _BARE.sub("", rest):
            return self._only_year(phrase)
        if len(found) == 1:
            return found[0].value
        return hull([each.value for each in found])

    def without_dates(self, phrase: str, now: datetime) -> tuple[str, Span | None]:
        """Return a phrase without the stretch of time it names, and that: "camping in June".

        A bare weekday is left in: "the Friday quiz" is no day.
        """
        found = [each for each in self.dates(phrase, now) if not _WEEKDAY.fullmatch(each.text)]
        if not found:
            return phrase, None
        rest = phrase
        for each in reversed(found):
            rest = f"{rest[: each.start]} {rest[each.end :]}"
        whole = hull([each.value for each in found])
        return _DANGLING.sub("", rest).strip(), span(whole) if whole else None

    def _only_year(self, phrase: str) -> str | None:
        words = _BARE.sub("", phrase)
        return words if re.fullmatch(r"(?:19|20)\d\d", words) else None

    def day(
        self,
        line: Memory,
        start: int,
        end: int,
        wanted: Sequence[Term],
        found: Sequence[Mention],
    ) -> tuple[str, bool]:
        """Return the day of what a sentence of a line tells, and whether it was only told then.

        Args:
            line: What was said.
            start: Where the sentence begins in it.
            end: Where it ends.
            wanted: Words of the event; of several dates the one nearest to them counts.
            found: The dates the line names (`dates`): read once, whatever it has of sentences.
        """
        inside = [each for each in found if start <= each.start < end]
        chosen = inside or [each for each in found if each.end <= start][-1:]
        sentence = line.text[start:end]
        if not inside and (birthday := self._on_birthday(sentence, self.said_on(line))):
            return birthday, False
        if not chosen:
            return self.said_on(line).isoformat(), True
        spots = _spots(sentence, wanted)
        nearest = min(chosen, key=lambda each: _apart(sentence, each.start - start, spots))
        if _ANNOUNCED.search(sentence) and not _WAS.search(sentence):
            return coming(nearest, self.said_on(line)), False
        return nearest.value, False

    def began(self, line: Memory, sentence: str) -> str | None:
        """Return since when something holds that has lasted "for seven years"."""
        found = _LASTING.search(sentence)
        if found is None:
            return None
        ago = self.dates(f"{found['span']} ago", line.at)
        return ago[0].value if ago else None

    def birthday(self, subject: str) -> tuple[date | None, Memory] | None:
        """Return a person's day of birth (None without a year) and what says so."""
        for each in self._store.statements(subject, "bday"):
            if each.is_current and each.triple is not None:
                held = span(each.triple.object)
                exact = held is not None and held.days == 1
                return (held.first if held is not None and exact else None), each
        return None

    def _on_birthday(self, sentence: str, today: date) -> str | None:
        if not _BIRTHDAY.search(sentence):
            return None
        held = self.birthday(SELF)
        triple = held[1].triple if held else None
        found = _DAY_MONTH.match(triple.object) if triple else None
        if found is None:
            return None
        return last_anniversary(int(found[1]), int(found[2]), today).isoformat()


def coming(named: Mention, today: date) -> str:
    """Return a day named without its year as the next such day, where it was read as a past one."""
    held = span(named.value)
    found = re.fullmatch(r"(\d{4})(-\d\d(?:-\d\d)?)", named.value)
    if held is None or found is None or held.after > today or not _NO_YEAR.fullmatch(named.text):
        return named.value
    if not re.search(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", named.text.casefold()):
        return named.value
    ahead = f"{int(found[1]) + 1}{found[2]}"
    return ahead if span(ahead) is not None else named.value


def last_anniversary(month: int, day: int, today: date) -> date:
    """Return the last such day of a year, today included; 28 February stands in for the 29th."""
    for year in (today.year, today.year - 1):
        try:
            there = date(year, month, day)
        except ValueError:
            there = date(year, month, day - 1)
        if there <= today:
            return there
    return today


def hull(days: Sequence[str]) -> str | None:
    """Return the stretch from the first of several days to the last."""
    held = [found for each in days if (found := span(each)) is not None]
    if not held:
        return None
    whole = Span(first=min(each.first for each in held), after=max(each.after for each in held))
    last = date.fromordinal(whole.after.toordinal() - 1)
    return f"{whole.first.isoformat()}/{last.isoformat()}"


def _spots(sentence: str, wanted: Sequence[Term]) -> list[int]:
    """Return where in a sentence the words of the phrase stand."""
    if not wanted:
        return []
    stems = {each.stem for each in wanted}
    stems |= {kin for each in stems for kin in KIN.get(each, ())}
    return [found.start() for found in re.finditer(r"[^\W_]+", sentence) if stem(found[0]) in stems]


def _apart(sentence: str, place: int, spots: Sequence[int]) -> float:
    """Return how far a date stands from the words of the event on the whole."""
    if place < 0 or not spots:
        return 0.0
    return sum(
        abs(place - spot)
        + _ACROSS * len(_BOUNDS.findall(sentence[min(place, spot) : max(place, spot)]))
        for spot in spots
    ) / len(spots)
