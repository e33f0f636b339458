"""Read what is over: a death, a parting, a job given up, a thing sold.

Each says of something that it holds no longer; what it ends is found by `remember.ending`.
Nothing here is taken to hold: "our dog died" never makes a dog.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.ending import WORK
from scrubjay.remember.families.having import PETS
from scrubjay.remember.families.people import INTIMATE
from scrubjay.remember.find import Find
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.subjects import singular
from scrubjay.remember.succession import PARTNERS
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Clause

_I: Final = re.IGNORECASE
_NAME: Final = r"[A-Za-z\u00c0-\u00de][\w'-]{1,24}"
_OLD: Final = (
    r"(?:(?:old|elderly|beloved|poor|little|dear|lovely|sweet|rescue|family|late|first|other)\s+)*"
)
_GONE: Final = (
    r"(?:'s|\s+(?:has|was|were|is|got|had\s+to\s+be))?(?:\s+(?:just|sadly|suddenly|finally"
    r"|peacefully|now|recently|also|been)){0,2}\s+(?:died|passed(?:\s+away|\s+on)?|gone now|dead"
    r"|put down"
    r"|put to sleep|run over|crossed the rainbow bridge|ran away|run away)\b(?!\s+(?:the|my|an?|it"
    r"|his|her|out of (?:battery|charge))\b)"
)
_PET_GONE: Final = re.compile(
    rf"\s*(?:(?:my|our)\s+{_OLD}(?P<kind>{PETS}),?(?:\s+(?P<name>(?-i:{_NAME})))??,?){_GONE}", _I
)
_PET_LOST: Final = re.compile(
    r"\s*(?:(?:i|we)(?:'ve)?\s+)?(?:(?:just|sadly|recently|also|have|had to)\s+){0,3}"
    rf"(?P<verb>lost|put|say goodbye to|said goodbye to|bury|buried|rehomed?|gave away|give up)"
    rf"\s+(?:(?:my|our|the)\s+{_OLD}(?P<kind>{PETS})(?:,?\s+(?P<named>(?-i:[A-Z][\w'-]+)))?"
    rf"|(?P<name>(?-i:[A-Z][\w'-]+)))(?P<rest>\s+(?:down|to sleep))?",
    _I,
)
_BEREFT: Final = re.compile(
    rf"\s*(?:i(?:'ve|\s+have)?\s+|we(?:'ve|\s+have)?\s+)?(?:(?:just|sadly|recently)\s+)?lost\s+"
    rf"(?:my|our)\s+{_OLD}(?P<kin>{INTIMATE.pattern})"
    r"(?:,?\s+(?P<name>(?-i:[A-Z][\w'-]+)))?(?=\s*(?:$|[,.;!])|\s+(?:in|to|last|this|on|when|after|yesterday|today|two|three|a)\b)",
    _I,
)
"""Who lost somebody close has them no more; in a crowd one loses a friend as well."""
_SPLIT: Final = re.compile(
    r"\b(?:have|are|had|has)? ?(?:just |now )?(?:separated|divorced|split(?: up)?|broken up"
    r"|broke up|parted|separating|divorcing|getting (?:a )?divorced?)\b",
    _I,
)
_DIED: Final = re.compile(
    r"(?P<what>(?:(?:has|had|was|is)\s+)?(?:died|passed away|passed on|killed in|dead"
    r"(?! (?:tired|set|against|to|sure|on|good|serious|bored|keen))|run over|put (?:down|to sleep)"
    r"|no longer with us)\b[^,;.!]{0,60})",
    _I,
)
_PARTED: Final = re.compile(
    rf"\s*(?:(?:i|we)(?:'ve|\s+have)?|me (?:and|n|&|\\+) (?:(?:my|the|her"
    rf"|his) (?P<kin3>{INTIMATE.pattern})|(?P<and>{_NAME}))"
    rf"|(?P<with>{_NAME}) (?:and|n|&) (?:i|me)|(?:my"
    rf"|our)\s+"
    rf"(?P<kin>{INTIMATE.pattern})\s+and\s+(?:i|me))(?:\s+(?:just|sadly|finally|recently|have|'ve"
    r"|actually)){0,2}\s+(?P<what>(?:(?:broke|broken|split|splitted)\s+up|(?:separated"
    r"|are separating"
    r"|are (?:getting )?divorc(?:ed|ing)|are separated)(?! (?:the|them|it|our|my|from)\b)"
    r"|ended things|called it "
    r"off|parted ways|(?:are|were) (?:over|finished|history|no more|no longer (?:together"
    r"|a couple)|(?:done|through)(?=\s*(?:$|[.,!;]))))\b"
    rf"(?:\s+with\s+(?:my\s+(?P<kin2>{INTIMATE.pattern})|(?P<name>{_NAME})))?)",
    _I,
)
_LEFT_ME: Final = re.compile(
    rf"\s*my\s+(?P<kin>{INTIMATE.pattern})(?:\s+(?P<name>(?-i:[A-Z][\w'-]+)))?\s+(?:has\s+"
    rf"|just\s+)?"
    r"(?P<what>(?:left|dumped|broke up with)\s+me)\b",
    _I,
)
_OUT_OF_WORK: Final = re.compile(
    r"\s*(?:i(?:'ve|\s+have)?)?(?:\s+(?:just|finally|sadly|recently|unfortunately|have|also|"
    r"officially)){0,3}\s*(?P<what>(?:(?:was|got|been) )?\b(?:quit(?=\s*(?:$|[,.;!-]|(?:today"
    r"|yesterday|last|this|on"
    r"|because|to|and|after|before|so|but|work|in)\b))|resigned|fired|sacked|laid off|let go"
    r"|made redundant|handed in my notice|lost my job|left my job|quit my job)\b)"
    r"(?!\s+(?:smoking|drinking|sugar|coffee|vaping|gambling|the|my|facebook|twitter|\w+ing"
    r"|from|by|at|(?-i:[A-Z])))",
    _I,
)
_LET_GO: Final = re.compile(
    r"\s*(?:they|the (?:company|firm|boss|school|hospital|museum|shop)|my (?:boss|company"
    r"|employer|manager)|work)(?:'ve| have| has)?(?: just)? (?P<what>(?:let me go|sacked me"
    r"|fired me|laid me off|made me redundant|dismissed me))\b",
    _I,
)
_THEIR_JOB: Final = re.compile(
    r"\s*(?:'s|\s+has|\s+have)?(?:\s+(?:just|finally|also|recently|sadly)){0,2}\s+(?P<what>(?:quit"
    r"|lost|left|gave up) (?:his|her|their) (?:[\w-]+ )?job\b|(?:(?:was|got|been) )?(?:laid off"
    r"|fired|sacked|made redundant|let go)\b|resigned\b|handed in (?:his|her|their) notice\b)",
    _I,
)
_AND_I: Final = re.compile(rf"(?<![\w'])(?P<name>(?-i:{_NAME})) and$", _I)
_REACH: Final = 40
_HABIT: Final = re.compile(
    r"\b(?:smok|drink|drank|vap|gambl|eat|ate|sugar|coffee|caffeine|alcohol|meat|gym|play|study"
    r"|piano"
    r"|guitar|school|course|class|game|band|team|club|facebook|instagram|social media)\w*",
    _I,
)
"""What else one quits: then "I quit" is not about work."""
_EARLIER: Final = 80
_SOLD: Final = re.compile(
    r"\s*(?:(?:i|we)(?:'ve|\s+have)?)?(?:\s+(?:just|finally|sadly|recently|had to)){0,2}\s*"
    r"\b(?:sold|sell|got rid of|scrapped|gave away|traded in|crashed and wrote off)\s+(?:my|our"
    r"|the)\s+"
    r"(?:old\s+|beloved\s+|trusty\s+|poor\s+)?(?P<what>(?:[\w-]+\s+){0,2}?(?:car|van|bike|motorbike"
    r"|motorcycle|scooter|boat|caravan"
    r"|camper(?:van)?|piano|guitar|house|flat|apartment|cottage|horse|truck|moped|tesla|skoda|vw"
    r"|volvo|ford|toyota|bmw|audi|fiat|honda|renault|peugeot|mini|laptop|camera|kayak|drums?"
    r"|violin))\b",
    _I,
)


_SURE: Final = 0.85


def partings(prepared: str, clause: Clause, start: int) -> Iterator[Find]:
    """Yield what one clause says is over, about the person."""
    end = clause.end
    if found := _PARTED.match(prepared, clause.start, end) or _LEFT_ME.match(prepared, start, end):
        yield from _parted(prepared, found, clause.start)
    elif found := _PET_GONE.match(prepared, start, end) or _pet_lost(prepared, start, end):
        yield _pet(prepared, found)
    elif found := _BEREFT.match(prepared, start, end):
        yield from _bereft(prepared, found)
    elif found := _LET_GO.match(prepared, start, end):
        yield replace(_event(prepared, (found.start("what"), end), "work"), context=WORK)
    elif (found := _OUT_OF_WORK.match(prepared, start, end)) and _is_news(prepared, found):
        if clause.first or not _HABIT.search(prepared, max(clause.start - _EARLIER, 0), start):
            yield replace(_event(prepared, (found.start("what"), end), "work"), context=WORK)
    elif found := _SOLD.match(prepared, start, end):
        yield _over("has", prepared, found.span("what"))


def died(prepared: str, clause: Clause, at: int, who: str) -> Iterator[Find]:
    """Yield the death of someone other than the person, said after their name."""
    words = prepared[at : clause.end]
    found = _DIED.match(words.lstrip())
    if found is not None and who != SELF:
        start = at + len(words) - len(words.lstrip())
        yield _event(prepared, (start, start + found.end("what")), "people", who)


def out_of_work(prepared: str, clause: Clause, at: int, who: str) -> Iterator[Find]:
    """Yield that someone other than the person has lost or left their job."""
    found = _THEIR_JOB.match(prepared, at, clause.end)
    if found is not None and who != SELF:
        event = _event(prepared, (found.start("what"), clause.end), "work", who)
        yield replace(event, context=WORK)


def _pet_lost(prepared: str, start: int, end: int) -> re.Match[str] | None:
    found = _PET_LOST.match(prepared, start, end)
    if found is None:
        return None
    put = found["verb"].casefold() in ("put", "give up")
    if put and not found["rest"]:
        return None
    return found if found["kind"] or put else None


def _pet(prepared: str, found: re.Match[str]) -> Find:
    groups = found.groupdict()
    for group in ("named", "name"):
        name = groups.get(group)
        if name and name.casefold() not in ("just", "sadly", "has", "was", "is", "got"):
            kind = singular((groups.get("kind") or "").casefold())
            return _over("pet", prepared, found.span(group), kind)
    return _over("has", prepared, found.span("kind"))


def _parted(prepared: str, found: re.Match[str], at: int) -> Iterator[Find]:
    """Yield a parting, and from whom; "Zoe and" may stand before the clause."""
    if before := _AND_I.search(prepared, max(at - _REACH, 0), at):
        if before["name"].islower() and before["name"] not in GIVEN_NAMES:
            if singular(before["name"]) in PARTNERS:  # "my wife and I have separated"
                yield _event(prepared, found.span("what"), "people")
            return
        yield _event(prepared, (before.start("name"), found.end()), "people")
        yield _over("related-to", prepared, before.span("name"))
        return
    groups = found.groupdict()
    named = groups.get("and") or groups.get("with")
    if not named and found["what"].endswith(("done", "through")):
        return  # with what, nobody knows
    whole = (found.start() + len(found[0]) - len(found[0].lstrip()), found.end())
    yield _event(prepared, whole if named else found.span("what"), "people")
    for group in ("and", "with", "name"):
        name = groups.get(group)
        if name and (name[0].isupper() or name.casefold() in GIVEN_NAMES):
            kin = (groups.get("kin") or "").casefold()
            yield _over("related-to", prepared, found.span(group), kin)
            return


def _bereft(prepared: str, found: re.Match[str]) -> Iterator[Find]:
    """Yield that somebody close is no more, and who it was where that was told."""
    relation = singular(found["kin"].casefold())
    if relation in _MISLAID:
        return
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    yield _event(prepared, (start, found.end()), "people")
    if found["name"]:
        yield _over("related-to", prepared, found.span("name"), relation)


_MISLAID: Final = frozenset({"friend", "mate", "buddy", "kid", "child", "ex", "baby"})
"""Whom one also loses sight of."""


def parted(words: str) -> bool:
    """Report whether a sentence tells of a couple that they have parted."""
    return _SPLIT.search(words) is not None


def _is_news(prepared: str, found: re.Match[str]) -> bool:
    """Report whether "quit" is said of the person and not as a command ("quit it")."""
    said = prepared[found.start() : found.start("what")].strip().casefold()
    first = found["what"].casefold().split()[0]
    return bool(said) or first in ("laid", "handed", "lost", "left", "got", "was")


def _event(prepared: str, span: tuple[int, int], family: str, who: str = SELF) -> Find:
    text = prepared[span[0] : span[1]].rstrip()
    return Find(
        who=who,
        predicate="event",
        value=Value(text=text, start=0, end=len(text)),
        offset=span[0],
        family=family,
        confidence=_SURE,
    )


def _over(predicate: str, prepared: str, span: tuple[int, int], context: str = "") -> Find:
    """Return that something or someone is no longer there; names get their capital."""
    text = prepared[span[0] : span[1]].rstrip()
    named = predicate != "has" and text.islower()
    return Find(
        who=SELF,
        predicate=predicate,
        value=Value(text=text.title() if named else text, start=0, end=len(text)),
        offset=span[0],
        family="people" if predicate == "related-to" else "home",
        confidence=_SURE,
        context=context,
        ended=True,
        only_ends=predicate == "related-to" and not context,
    )
