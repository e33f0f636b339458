"""Find what a line ends that only memory can tell: "I quit badminton", "the canoe was stolen".

No list of verbs knows what somebody plays, keeps or has planned; memory does. So a clause in
which the person says that they stopped, lost or called off something is held against what is
known, and ends the one statement that is meant; where two fit, none. Nothing here makes a
statement.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember import subjects
from scrubjay.remember.deeds import content
from scrubjay.remember.rejecter import doubts, fiction_from, refuses
from scrubjay.remember.segments import MASK, prepare, sentences, too_long

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrubjay.domain.memory import Memory, Triple

_I: Final = re.IGNORECASE
_ADVERB: Final = (
    r"(?:\s+(?:just|finally|also|recently|sadly|now|actually|already|then|officially|had to"
    r"|have to|have|decided to|even)){0,3}"
)
_STOPPED: Final = re.compile(
    rf"(?:'ve|'m|\s+have|\s+am|\s+was)?{_ADVERB}\s+(?:stopped|quit|gave up|given up|give up|stop"
    r"|dropped(?: out of)?|cut out|left|cancelled|canceled|packed in|pulled out of|withdrew from"
    r"|(?:am |'m )?(?:done|finished) with|no longer \w+|resigned from|let go of|signed out of"
    r"|hung up|come off|came off|bin|binned)"
    r"(?:\s+(?:going|doing|playing|learning|taking|attending|working|drinking|eating|using"
    r"|wearing|collecting|having|my|the|our|to)){0,3}\s+(?P<what>[^,;:]{2,60})",
    _I,
)
_NOT_NOW: Final = re.compile(
    rf"{_ADVERB}\s+(?:don't|do not|can't|cannot|won't|am not|'m not"
    rf"|doesn't)\s+(?P<what>[^,;:]{{2,60}}?)"
    r"\s+(?:any ?more|any longer|after all)\b",
    _I,
)
_LOST: Final = re.compile(
    rf"(?:'ve|\s+have)?{_ADVERB}\s+(?:sold|sell|gave away|given away|gave|donated|lost|scrapped"
    r"|scrap|returned|relinquished|surrendered|handed back|threw out|threw away|got rid of"
    r"|get rid of|rehomed|rehome|rehomed|traded in"
    r"|wrecked|totalled|crashed|binned|parted with|buried|bury|lost)\s+(?P<what>[^,;:]{2,60})",
    _I,
)
_PUT_DOWN: Final = re.compile(
    rf"(?:'ve|\s+have)?{_ADVERB}\s+(?:put|gave|given|give)\s+(?P<what>(?:my |our "
    rf"|the )?[\w' -]{{2,30}}?)\s+"
    r"(?:down|to sleep|away|back to the shelter|up for adoption)\b",
    _I,
)
_GONE: Final = re.compile(
    r"\s*(?:(?:my|our|the)\s+)?(?P<what>[^,;:]{2,40}?)(?:\s+(?:has|have|had|was|were|is|are|got"
    r"|been|just"
    r"|sadly)){1,3}\s+(?:stolen|sold|scrapped|wrecked|towed away|written off|nicked|destroyed"
    r"|rehomed|given away|run over|put (?:down|to sleep)|gone for good|dead)\b"
    r"|\s*(?:(?:my|our|the)\s+)(?P<who>[^,;:]{2,40}?)\s+(?:died|passed away|broke down for good"
    r"|gave up the ghost|flew away for good)\b",
    _I,
)
_CALLED_OFF: Final = re.compile(
    r"\s*(?:(?:my|our|the)\s+)?(?P<what>[^,;:]{2,50}?)(?:\s+(?:is|are|was|were|has|have|been|got"
    r"|now|all))+\s+(?:cancell?ed|called off|off(?=\s*(?:$|[.!,]))|scrapped|abandoned)",
    _I,
)
_CALLS_OFF: Final = re.compile(
    rf"(?:'ve|\s+have)?{_ADVERB}\s+(?:cancell?ed|called off|scrapped|dropped|abandoned|gave up on"
    r"|decided against|(?:won't|will not|'m not|am not|are not|aren't)(?: be)?(?: \w+ing)?"
    r"(?: to)?)\s+(?P<what>[^,;:]{2,60}?)(?:\s+after all|\s+any ?more|\s*$|(?=[.!]))",
    _I,
)
_HAD_PUT: Final = re.compile(
    r"\b(?:have|had|having|get|got) (?P<what>(?:(?:my|our"
    r"|the) )?[\w'-]+(?: [\w'-]+)?) put (?:to sleep"
    r"|down)\b",
    _I,
)
_NO_MORE: Final = re.compile(
    r"(?<![\w'])no more (?P<what>[\w'-]+(?: [\w'-]+)?)(?= for (?:me|us)\b|\s*[.,!]|\s*$)", _I
)
_NO: Final = len(" no ")
"""A sentence's "no" may have been passed over as an answer."""
_HEADLESS: Final = re.compile(
    r"\s*(?:(?:just|finally|sadly|also|and) ){0,2}(?:stopped|gave up|gave away|dropped|packed in"
    r"|cancell?ed|sold|scrapped|binned|hung up|came off|donated|traded in|returned|resigned"
    r"|withdrew)\b",
    _I,
)
"""How a sentence begins that leaves out who stopped; never a command."""
_INSTEAD_OF: Final = re.compile(
    r"\binstead of (?:the |my )?(?P<what>[\w-]+(?: [\w-]+)?)(?=[,.]|\s+(?:i|we)\b|\s*$)", _I
)
_MINE: Final = re.compile(
    r"\b(?:i|we)(?:'m|'ve)?(?: now| only| always)* (?:take|drink|eat|play"
    r"|use|do|go|am)\b",
    _I,
)
_REACH: Final = 60
_MORE: Final = re.compile(
    r"\s+(?:to|on|in|at|from|for|with|because|since|when|while|after|before|but|so|and|last|this"
    r"|yesterday|today|tonight|now|years?|weeks?|months?|early|behind)\b.*$",
    _I,
)
"""What follows the thing itself: "to my brother", "on the train"."""
_TO_SOMEBODY: Final = frozenset({"plans", "member-of", "volunteers-at", "does"})
"""Objects in which "to" and "in" belong to the thing: "fly to Oslo", "the choir in Leeds"."""

_PURSUITS: Final = frozenset(
    """does plays learns member-of volunteers-at teaches drinks eats takes team collects studies
    wears lives-with routine gym bank""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
_POSSESSIONS: Final = frozenset(
    "has pet car bike laptop phone-model collects wears licence-plate".split()  # noqa: SIM905 - as above
)
_PLANS: Final = frozenset({"plans"})
_SLIGHT: Final = frozenset(
    """i be go do going doing play playing new old week day time year month thing way fly flying
    trip journey plan flight run running take taking have having see seeing visit visiting move
    moving idea""".split()  # noqa: SIM905 - as above
)
_WORDS: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """Something said to be over: its words, and of which predicates it may be."""

    words: str
    among: frozenset[str]


def over(text: str, held: Iterable[Memory]) -> list[Memory]:
    """Return the current statements about the person that the text says are over.

    Args:
        text: The person's own words.
        held: Statements about the person, in any state.
    """
    rows = [each for each in held if each.is_current and each.triple and each.triple.polarity]
    found: dict[str, Memory] = {}
    for told in _told(text) if rows else ():
        fitting = [each for each in rows if each.triple and _is_meant(told, each.triple)]
        if _is_one(fitting):
            found.update((each.id, each) for each in fitting)
    return list(found.values())


def _told(text: str) -> Iterator[_Told]:
    prepared = prepare(text)
    limit = fiction_from(prepared)
    for sentence in sentences(prepared):
        if sentence.end > limit or too_long(sentence) or refuses(prepared, sentence):
            continue
        for clause in sentence.clauses:
            words = prepared[clause.start : clause.end]
            if MASK not in words and not doubts(prepared, sentence, clause):
                start = subjects.after_lead_in(prepared, clause.start, clause.end)
                yield from _of_clause(prepared, start, clause.end)


def _of_clause(prepared: str, start: int, end: int) -> Iterator[_Told]:
    yield from _gone(prepared, start, end)
    at = _done_by_me(prepared, start, end)
    if at < 0:
        return
    for pattern, among in (
        (_PUT_DOWN, _POSSESSIONS),
        (_LOST, _POSSESSIONS),
        (_CALLS_OFF, _PLANS),
        (_STOPPED, _PURSUITS),
        (_NOT_NOW, _PURSUITS | _PLANS),
    ):
        if found := pattern.match(prepared, at, end):
            yield _Told(words=found["what"], among=among)


def _gone(prepared: str, start: int, end: int) -> Iterator[_Told]:
    """Yield what is gone, whoever saw to it."""
    if found := _CALLED_OFF.match(prepared, start, end):
        yield _Told(words=found["what"], among=_PLANS)
    elif found := _GONE.match(prepared, start, end):
        yield _Told(words=found["what"] or found["who"], among=_POSSESSIONS)
    if found := _HAD_PUT.search(prepared, start, end):
        yield _Told(words=found["what"], among=_POSSESSIONS)
    if (former := _INSTEAD_OF.search(prepared, max(start - _REACH, 0), end)) and _MINE.search(
        prepared, start, end
    ):
        yield _Told(words=former["what"], among=_PURSUITS)
    if gone := _NO_MORE.search(prepared, max(start - _NO, 0), end):
        yield _Told(words=gone["what"], among=_PURSUITS)


def _done_by_me(prepared: str, start: int, end: int) -> int:
    """Return where it is told what the person did, or -1: behind "I", or with nobody named."""
    subject = subjects.find(prepared, start, end)
    if subject is not None:
        return subject.at if subject.who == SELF and not subject.owned else -1
    if _HEADLESS.match(prepared, start, end) is None:
        return -1
    return start if prepared[start].isspace() else start - 1


def _is_meant(told: _Told, triple: Triple) -> bool:
    """Report whether the words name what is stated, by their last word at least."""
    if triple.predicate not in told.among:
        return False
    words = told.words if triple.predicate in _TO_SOMEBODY else _MORE.sub("", told.words)
    said = [each for each in _in_order(words) if each not in _SLIGHT]
    meant = content(f"{triple.object} {triple.context}") - _SLIGHT
    if not said or not meant:
        return False
    if triple.predicate in _PLANS:
        return len(meant & set(said)) > 0 and set(said) <= meant | {"after", "all"}
    return said[-1] in meant and (set(said) <= meant or meant <= set(said))


def _in_order(words: str) -> list[str]:
    kept = content(words)
    found = [next(iter(content(each.group())), "") for each in _WORDS.finditer(words)]
    return [each for each in found if each in kept]


def _is_one(fitting: list[Memory]) -> bool:
    """Report whether one thing is meant: a pet by its name, and "a dog" that is had, are one."""
    named = {
        each.triple.object.casefold()
        for each in fitting
        if each.triple and each.triple.predicate == "pet"
    }
    if named:
        return len(named) == 1
    # What one plays, and when, are one thing; two bikes are two.
    kinds = Counter(each.triple.predicate for each in fitting if each.triple)
    return bool(fitting) and max(kinds.values()) == 1
