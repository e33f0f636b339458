"""Read who left, and who came in their place: "Ruud is not with us any more", "Ed replaced Zoe".

Whom one knows by an office (a boss, a doctor, a contact) one knows as long as they hold it. Who
it is that left only memory knows; of family and friends nothing ends here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.deeds import content
from scrubjay.remember.families.people import INTIMATE
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.roles import handed_over
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_TITLE: Final = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Doctor|Sir|Sister|Chef|Frau|Herr|Doc)\.? )?"
)
_NAME: Final = rf"(?-i:{_TITLE}[A-Z\u00c0-\u00de][\w'-]*\w(?: [A-Z\u00c0-\u00de][\w-]+)?)"
_WHO: Final = re.compile(rf"(?<![\w'-])(?P<who>{_NAME})", _I)
_LEFT: Final = re.compile(
    r"(?:'s|\s+(?:is|has|have|was|will|just|finally|sadly|now|also|then)){0,3}\s+(?:not (?:with us"
    r"|here|there|my \w+) any ?more|no longer (?:with us|here|there|my \w+)|retired|resigned|quit"
    r"|left(?! (?:me|a|an|his|her|their|us|early|late|home|for (?:lunch|work|the day)))"
    r"|stepped down|walked out|moved on|hung it up|gone for good|let go|fired|sacked|laid off"
    r"|(?:went|gone|moved) (?:over|back|home|off)(?: for good)?(?: in)? to|accepted an? "
    r"(?:chair|job|post|position)|dropped out|handed in (?:his|her|their) notice"
    r"|not be (?:back|returning)|not (?:be )?coming back|passed away|died)\b(?! (?:the question"
    r"|it|smoking|drinking))",
    _I,
)
_BY: Final = re.compile(
    rf"(?P<old>{_NAME})(?:'s| has| have| was| is| got| been| being| will be){{1,3}} (?:replaced"
    rf"|succeeded|relieved) by (?P<new>{_NAME})",
    _I,
)
_FOR: Final = re.compile(
    rf"(?P<new>{_NAME})(?:'s| has| have| is| will| now| just){{0,3}} (?:replac(?:es|ed|ing)"
    rf"|succeed(?:s|ed|ing)|t(?:akes|ook|aken|aking|ake) over from|t(?:akes|ook|aking) the place"
    rf" of|steps? in for|stepped in for|fill(?:s|ed|ing)? in for|cover(?:s|ed|ing)? for"
    rf"|stand(?:s|ing)? in for|instead of) (?P<old>{_NAME})",
    _I,
)
_IN_PLACE: Final = re.compile(
    rf"(?P<new>{_NAME})\s[^.;!?]{{3,60}}? in (?P<old>{_NAME})'s (?:place|stead|shoes)\b", _I
)
_COVERS: Final = re.compile(
    rf"^\W*(?P<new>{_NAME})(?:'s| is| has| will){{0,2}} (?:now )?(?:covering|taking over"
    r"|taken over|took over|standing in|filling in|stepped in|stepping in|take over)\b(?! the "
    r"world)(?! (?:for|from))",
    _I,
)
_IN_HIS_PLACE: Final = re.compile(
    rf"^\W*(?P<new>{_NAME})\s[^.;!?]{{3,60}}? in (?:his|her|their) (?:place|stead|shoes)\b", _I
)
_SURE: Final = 0.85


def successors(
    prepared: str, sentence: Sentence, people: Mapping[str, str], last: str
) -> Iterator[Find]:
    """Yield whose office is over, and who holds it now.

    Args:
        prepared: The prepared text.
        sentence: One of its sentences.
        people: Relations of people known by name ({"Ruud": "boss"}).
        last: Whom the text spoke of last, whose place "Oskar is covering" means.
    """
    words = prepared[sentence.start : sentence.end]
    if MASK in words:
        return
    left = ""
    for found in _WHO.finditer(words):
        relation = _office(found["who"], people)
        if relation and _LEFT.match(words, found.end()):
            left = relation
            yield _over(words, found.span("who"), relation, sentence.start)
    yield from handed_over(words, sentence.start, left)
    yield from _in_their_place(words, sentence.start, people)
    covers = _COVERS.match(words) or _IN_HIS_PLACE.match(words)
    relation = _office(last, people) if covers else ""
    if covers and relation and _names(covers["new"], people):
        yield _find(covers["new"], covers.start("new"), relation, sentence.start)


def _in_their_place(words: str, offset: int, people: Mapping[str, str]) -> Iterator[Find]:
    """Yield both sides of a change that one sentence tells: who came, and who went."""
    for pattern in (_BY, _FOR, _IN_PLACE):
        found = pattern.search(words)
        relation = _office(found["old"], people) if found else ""
        if found and relation and _names(found["new"], people):
            yield _find(found["new"], found.start("new"), relation, offset)
            yield _over(words, found.span("old"), relation, offset)
            return


def office_holder(words: str, people: Mapping[str, str]) -> str:
    """Return the name in a sentence of somebody known by an office, or ""."""
    names = (each["who"].removesuffix("'s") for each in _WHO.finditer(words))
    return next((each for each in names if _office(each, people)), "")


def _office(said: str, people: Mapping[str, str]) -> str:
    """Return the office of the one person that may be meant, or ""."""
    words = content(said.removesuffix("'s"))
    meant = {
        relation
        for name, relation in people.items()
        if words
        and words <= content(name)
        and not INTIMATE.fullmatch(relation)
        and not relation.startswith(("former ", "ex-", "late "))
    }
    return meant.pop() if len(meant) == 1 else ""


def _names(said: str, people: Mapping[str, str]) -> bool:
    """Report whether this is a name, and of nobody close."""
    first = said.split(" ", maxsplit=1)[0]
    known = people.get(said, "")
    titled = re.match(_TITLE, said)
    is_name = bool(titled and titled.group()) or may_name(first)
    return is_name and not INTIMATE.fullmatch(known)


def _over(words: str, span: tuple[int, int], relation: str, offset: int) -> Find:
    text = words[span[0] : span[1]]
    shown = text.removesuffix("'s")
    return Find(
        who=SELF,
        predicate="related-to",
        value=Value(text=shown, start=span[0], end=span[0] + len(shown)),
        offset=offset,
        family="people",
        confidence=_SURE,
        context=relation,
        ended=True,
        only_ends=True,
    )


def _find(who: str, at: int, relation: str, offset: int) -> Find:
    return Find(
        who=SELF,
        predicate="related-to",
        value=Value(text=who, start=at, end=at + len(who)),
        offset=offset,
        family="people",
        confidence=_SURE,
        context=relation,
    )
