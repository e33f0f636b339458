"""Answers "Summarise my year": what weighed most in a stretch of time, in the person's own words.

A line weighs as much as it is worth keeping (its salience), more where something happened in it
or is still ahead and where it was felt, and nothing where all that was drawn from it says who the
person is (a name, a number): that is the portrait's.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.intent import Intent, directs, intent
from scrubjay.converse.solace import only_feels
from scrubjay.converse.wording import NOTHING, shortened
from scrubjay.domain.memory import PUT_AWAY, MemoryKind, MemoryState
from scrubjay.domain.predicate import predicate
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

SHOWN: Final = 10
LOOKED_THROUGH: Final = 5000
WORTH: Final = 0.5
"""What a line has to weigh to be told where there are many."""
_HAPPENED: Final = 0.2
_FELT: Final = 0.2
_MONTHS: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_STRETCH: Final = re.compile(
    rf"\b(?:(?P<which>my|this|the|last|past|previous)(?: (?:past|last|whole))? "
    rf"(?P<unit>day|week|month|year|life)|(?P<day>today|yesterday)|(?:in )?(?P<year>(?:19|20)\d\d)|"
    rf"(?P<month>{'|'.join(_MONTHS)})|(?P<all>everything|all|what i (?:have )?(?:told|said)))\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^(?:how (?:was|has|did) (?:my|the|this|last) .*(?:year|month|week)\b|what (?:were|was|"
    r"are) (?:the|my) "
    r"(?:highlights?|big(?:gest)? events?|most important (?:things|events?))|"
    r"what (?:happened|was important|mattered)(?: to me)? (?:in |during )?(?:my|this|last) year\b)",
    re.IGNORECASE,
)
_DAYS: Final = {"day": 1, "week": 7, "month": 30, "year": 365}
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
_WHO_ONE_IS: Final = frozenset(("identity", "contact", "home", "has"))


def looked_back(text: str, store: MemoryStore, now: datetime) -> Reply | None:
    """Return what weighed most in the stretch a text asks to be summed up; None to other texts.

    Args:
        text: One sentence of the person.
        store: Is read.
        now: What was said later is not known yet.
    """
    words = text.strip()
    if not (_ASKS.match(words) or directs(words)) or intent(words) not in (
        Intent.ASK_OWN,
        Intent.ASK_WORLD,
    ):
        return None
    found = _STRETCH.search(words)
    if found is None:
        return None
    after, before, name = _span(found, now)
    lines = weighty(store, after, before)
    if not lines:
        return Reply(text=f"{NOTHING} {name}.", abstained=True)
    told = "\n".join(f"• {day_words(each.at)}: “{_words(each)}”" for each in lines)
    return Reply(text=f"What stands out of {name}:\n{told}", cited=lines, injected=lines)


def weighty(
    store: MemoryStore, after: datetime | None, before: datetime, most: int = SHOWN
) -> tuple[Memory, ...]:
    """Return the person's lines between two moments that weigh most, the oldest first."""
    wanted = Filters(kinds=(MemoryKind.EPISODE,), states=_KEPT, after=after, before=before)
    held = store.select(wanted, LOOKED_THROUGH)
    lines = [each for each in held if each.by_self and PUT_AWAY not in each.tags]
    drawn: dict[str, list[Memory]] = {}
    for each in store.statements(None, None):
        if each.source.episode:
            drawn.setdefault(each.source.episode, []).append(each)
    weights = {each.id: _weight(each, drawn.get(each.id, ()), before) for each in lines}
    told = [each for each in lines if weights[each.id] > 0.0]
    if len(told) > most:
        told = [each for each in told if weights[each.id] >= WORTH]
    told.sort(key=lambda each: weights[each.id], reverse=True)
    return tuple(sorted(told[:most], key=lambda each: (each.at, each.sequence)))


def _weight(line: Memory, drawn: Iterable[Memory], before: datetime) -> float:
    """Return how much a line weighs in a look back, 0 where it only says who the person is."""
    held = [each for each in drawn if each.triple is not None]
    groups = {predicate(each.triple.predicate).group for each in held if each.triple}
    happened = any(
        each.kind is MemoryKind.EVENT
        or (each.kind is MemoryKind.PLAN and each.valid_from and each.valid_from >= before)
        for each in held
    )
    if only_feels(line.text):
        return 0.0
    if held and not happened and groups <= _WHO_ONE_IS:
        return 0.0
    gone = any(each.superseded_by for each in held)
    told = line.salience + (_HAPPENED if happened else 0.0) + _FELT * line.affect.intensity
    return told * (0.5 if gone else 1.0)


def _span(found: re.Match[str], now: datetime) -> tuple[datetime | None, datetime, str]:
    """Return where a stretch begins and ends, and what it is called to the person."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if found["year"] or found["month"]:
        return _calendar(found, midnight)
    if found["day"]:
        first = midnight - timedelta(days=found["day"].casefold() == "yesterday")
        return first, first + timedelta(days=1), found["day"].casefold()
    unit = (found["unit"] or "life").casefold()
    if unit not in _DAYS:
        return None, now, "what you told me"
    which = found["which"].casefold()
    if unit == "year":
        number = now.year - (which in {"last", "previous"})
        first = midnight.replace(year=number, month=1, day=1)
        return first, min(first.replace(year=number + 1), now), f"your year {number}"
    days = timedelta(days=_DAYS[unit])
    return now - days, now, f"the last {_DAYS[unit]} days" if unit != "day" else "today"


def _calendar(found: re.Match[str], midnight: datetime) -> tuple[datetime, datetime, str]:
    if found["year"]:
        first = midnight.replace(year=int(found["year"]), month=1, day=1)
        return first, first.replace(year=first.year + 1), f"your year {first.year}"
    number = _MONTHS.index(found["month"].casefold()) + 1
    first = midnight.replace(month=number, day=1)
    if first > midnight:
        first = first.replace(year=first.year - 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following, f"{_MONTHS[number - 1].capitalize()} {first.year}"


def _words(memory: Memory) -> str:
    return shortened(memory.source.words or memory.text)
