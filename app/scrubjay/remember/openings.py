"""Read what says no "I": "dave, 52, live near swansea", "two kids, Mia and Tom", "plumber here"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.domain.ordinals import ORDINAL_WORD
from scrubjay.remember.families import career, health, home, trades, work
from scrubjay.remember.families.having import PETS, animal
from scrubjay.remember.families.people import QUALIFIED, RELATIONS, kin
from scrubjay.remember.find import Find
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import may_name
from scrubjay.remember.segments import Clause
from scrubjay.remember.subjects import Subject, singular
from scrubjay.remember.values import Value, name, names
from scrubjay.remember.verbs import known_as, said_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_INTRODUCED: Final = re.compile(
    r"\W{0,9}(?:(?:ok|okay|so|right|h+i+y?a?|he+y+|hello|hullo|yo|quick intro|intro|about me|bio"
    r"|well|and"
    r"|introducing myself|first post)\b[\s,:!-]*){0,4}(?P<lead>i'?m\s+|i am\s+|it'?s\s+"
    r"|(?:my )?name'?s\s+"
    r"|my name is\s+|this is\s+)?(?P<name>[^\W\d_][\w'-]{1,20}),?\s*"
    r"(?:(?-i:[A-Z])[a-z]+,\s*)?[,(]?\s*(?P<age>[1-9]\d)"
    r"(?=\s*(?:[,).!]|$|\s+and\b|\s+from\b|\s+years?\b|\s*[fm]\b))",
    _I,
)
_AGED: Final = re.compile(
    r"\W*(?P<age>[1-9]\d)\s?(?:yo|y/o|[- ]?year[- ]old|[fm](?=\s*[,.]))\b(?=[, ])", _I
)
"""Who begins with their age: "30f, nurse", "27 year old teacher here"."""
_BRACKETED: Final = re.compile(r"\s*i\s*[(\[][fmx]?\s?(?P<age>[1-9]\d)\s?[fmx]?[)\]]", _I)
"""As forums have it: "I (27F) …"."""
_GROUP: Final = re.compile(
    rf"\b(?:my|our)\s+{QUALIFIED}(?P<all>(?P<kin>twins|children|{RELATIONS}|{PETS})(?:e?s)?),?"
    r"(?=\s+(?-i:[A-Z])[\w'-]+(?:,\s+(?-i:[A-Z])[\w'-]+)*\s+and\s+(?-i:[A-Z]))",
    _I,
)
_AS: Final = re.compile(
    r"\W*(?:(?:speaking|talking) )?(?:as|being)(?= an? (?!kid|child|teen|student|boy|girl|rule"
    r"|result"
    r"|joke|treat|gift|bonus|test|last|side|matter))",
    _I,
)
_TALE: Final = re.compile(
    r"[,\s]\s*(?:i|we)\s+(?:was|were|had|used|did|would|\w+ed|went|got|saw)\b", _I
)
_PART: Final = re.compile(
    r",\s*(?:and\s+)?|\s+and\s+(?=(?:an?|two|three|our|my)\b)|[()/;]\s*|\s+-\s+"
)
_COUNTED: Final = re.compile(r"\W*(?:an?|one|two|three|four|five|six)\s+[a-z]", _I)
_HERE: Final = re.compile(
    r"\W*(?P<role>(?:(?:self[- ]employed|freelance|retired|trainee|part[- ]time|full[- ]time|junior"
    r"|senior|qualified|registered|former|ex)[- ])*[a-z][\w-]*(?: [a-z][\w-]*)?)\s+here\b",
    _I,
)
_PUT_ON: Final = re.compile(
    r"\s*(?:(?:my|the) )?(?:doc|doctor|gp|specialist|psychiatrist|consultant|they)(?:'ve|'s| has"
    r"| have)?(?: just)? (?:(?:put|started|has|have|had|got|keeps?) me (?:back )?on"
    r"|prescribed me)(?= )",
    _I,
)
_CALLED: Final = re.compile(r"[^.;!?]{0,40}?,?\s*(?:called|named)(?= )", _I)
"""What may stand between "put me on tablets" and what they are called."""
_REMEDY: Final = 40
_NAMES: Final = re.compile(
    r"\W*(?:(?:hi|hey|hello|yo|ok|so)\b[\s,!]*)?(?:my )?names\s+(?P<name>[a-z][\w'-]+)"
    r"(?=\s*(?:$|[,.!]|btw|by the way|and\b))",
    _I,
)
_LIVED_LONG: Final = re.compile(
    r"\bafter (?:\d+|[a-z]+(?:-[a-z]+)?|(?:all|so) (?:my|those|many)) years (?:in"
    r"|at)(?= (?-i:[A-Z])"
    r"[\w' -]{2,30}?,? (?:i|we)(?: have|'ve)?(?: finally| just| now| both)? (?:moved|went|came|am"
    r"|are|live|left)\b)",
    _I,
)
_TOOK_ON: Final = re.compile(
    r"(?:^|[.!?;,]\s*|\band )\s*(?P<firm>(?!(?:i|we|you|he|she|they|it|that|this|who|which"
    r"|nobody)\b)"
    r"[A-Za-z\u00c0-\u00de][\w'& ]{1,40}?)(?:'ve| have| has)?(?: just| finally)?"
    r" (?:took me on|taken me on|hired me|gave me (?:a|the) job)\b(?! (?:a|to|for a) )",
    _I,
)
_ASKED_ME: Final = re.compile(
    r"\s*(?P<name>(?-i:[A-Z])[\w'-]+) (?:has )?asked me to be (?P<whose>his|her) (?P<kin>girlfriend"
    r"|boyfriend"
    r"|partner)\b[^.;]{0,20} (?:i said|said) yes\b",
    _I,
)
_HERE_IS: Final = re.compile(
    r"\s*the (?:new )?(?P<kin>neighbou?r|landlord|landlady|doctor|dentist|boss|teacher) (?:here"
    r"|there"
    r"|next door|upstairs|downstairs|now) is(?: called)?(?: an?)?(?= (?-i:[A-Z]))",
    _I,
)
_MADE_ME: Final = re.compile(
    r"\s*(?:they|work|the company|my boss|my company|the board|my manager)(?:'ve| have| has)?"
    r"(?: just| finally)? (?:(?:made|appointed|named) me|(?:promoted|bumped|moved) me(?: up)? to)"
    rf"(?! (?:an? |the |my )?(?:\d|{ORDINAL_WORD}\b|(?:[\w-]+ )?(?:floor|room|desk|building"
    r"|branch|site|department|nights|days|earlies|lates|list|back|front"
    r"|(?:office|team|ward|shift)(?! (?:lead|manager|sister|supervisor|clerk|nurse)))\b))"
    r"(?: an?| the)?(?= )",
    _I,
)
_FIRST_DAY: Final = re.compile(
    rf"\W*(?:(?:today(?: is| was|'s)|it(?: is| was|'s)) )?{career.FIRST_DAY}", _I
)
_FIRST_DAY_AS: Final = re.compile(
    r"\W*(?:(?:today(?: is| was|'s)|it(?: is| was|'s)) )?(?:my )?(?:very )?first (?:day|week"
    r"|shift) as an?(?= )",
    _I,
)
_PRONOUNS: Final = re.compile(r"\W*(?P<value>(?:she|he|they)/(?:her|him|them|they)(?:/\w+)?)\b", _I)


def profile(prepared: str, sentence: Sentence) -> Iterator[tuple[Clause, Find]]:
    """Yield what an introduction tells: "dave, 52, live just outside swansea, retired"."""
    whole = Clause(start=sentence.start, end=sentence.end)
    if bracketed := _BRACKETED.match(prepared, sentence.start, sentence.end):
        yield whole, _find("age", prepared, *bracketed.span("age"))
    yield from ((whole, each) for each in _group(prepared, sentence.start, sentence.end))
    found = _AGED.match(prepared, sentence.start, sentence.end)
    if found is None:
        found = _INTRODUCED.match(prepared, sentence.start, sentence.end)
        if found is None or not _is_introduced(found):
            return
        yield whole, _find("name", prepared, *found.span("name"), shown=found["name"].title())
    yield whole, _find("age", prepared, *found.span("age"))
    yield from _listed(prepared, sentence, found.end())


def _listed(prepared: str, sentence: Sentence, start: int) -> Iterator[tuple[Clause, Find]]:
    """Yield what follows a name and an age, piece by piece."""
    for stop in [*_PART.finditer(prepared, start, sentence.end), None]:
        end = stop.start() if stop else sentence.end
        part = Clause(start=max(start - 1, 0), end=end, bare=True, first=False)
        me = Subject(who=SELF, at=part.start)
        if prepared[start:end].strip() and prepared[part.start].isspace():
            for each in said_of(prepared, part, me, implied=True):
                yield part, each
            for each in _family(prepared, part):
                yield part, each
        start = stop.end() if stop else end


def _is_introduced(found: re.Match[str]) -> bool:
    """Report whether a name stands before the age: "Covid 19" and "I'M 33" are none."""
    name = found["name"]
    known = name.casefold() in GIVEN_NAMES
    apart = found["lead"] is not None and found.string[found.end("name")] == ","
    return may_name(name) and (known or apart or (found["lead"] is not None and name.istitle()))


def openings(prepared: str, clause: Clause, start: int) -> Iterator[Find]:
    """Yield what a clause says of the person without naming them."""
    end = clause.end
    if clause.first:
        yield from _own_name(prepared, start, end)
        yield from _animals(prepared, start, end)
        yield from _family(prepared, Clause(start=start, end=end))
        if (here := _HERE.match(prepared, start, end)) and trades.trade(f" {here['role']}"):
            yield _find("organization-title", prepared, *here.span("role"), family="work")
        if found := _PRONOUNS.match(prepared, start, end):
            yield _find("pronouns", prepared, *found.span("value"))
        yield from _first_day(prepared, clause.start, end)
    if clause.first and (found := _AS.match(prepared, clause.start, end)):
        yield from _as_what(prepared, clause, found.end())
    yield from _asked_me(prepared, start, end)
    yield from _around_here(prepared, start, end)
    if found := _PUT_ON.match(prepared, start, end):
        called = _CALLED.match(prepared, end)
        at, stop = (called.end(), called.end() + _REMEDY) if called else (found.end(), end)
        yield from _read(prepared, at, stop, "takes", health.remedy, "health")
    if found := _MADE_ME.match(prepared, start, end):
        yield from _read(prepared, found.end(), end, "organization-title", trades.role, "work")


def taken_on(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield who employs the person now: "Greggs on the high street took me on"."""
    if found := _TOOK_ON.search(prepared, sentence.start, sentence.end):
        start, end = found.span("firm")
        yield from _read(prepared, start, end, "organization", work.employer, "work")


def former_home(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield where one lived before: "after thirty years in Calgary I moved back"."""
    if found := _LIVED_LONG.search(prepared, sentence.start, sentence.end):
        end = sentence.end
        for each in _read(prepared, found.end(), end, "address-level2", home.home, "home"):
            yield replace(each, ended=True)


def _own_name(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield the name after "names …", as it is typed in a hurry."""
    found = _NAMES.match(prepared, start, end)
    if found and may_name(found["name"]) and found["name"].casefold() in GIVEN_NAMES:
        yield _find("name", prepared, *found.span("name"), shown=found["name"].title())


def _animals(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield pets listed with their names: "two greyhounds, Pip and Saffron"."""
    if _COUNTED.match(prepared, start, end) and prepared[start].isspace():
        for each in _read(prepared, start, end, "pet", animal, "home"):
            yield replace(each, context=each.value.context)


def _first_day(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield where, and as what, a first day was one of work."""
    if found := _FIRST_DAY.match(prepared, start, end):
        yield from _read(prepared, found.end(), end, "organization", career.workplace, "work")
    if found := _FIRST_DAY_AS.match(prepared, start, end):
        yield from _read(prepared, found.end(), end, "organization-title", trades.role, "work")


def _asked_me(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield whom one is with since they asked, and one said yes."""
    if found := _ASKED_ME.match(prepared, start, end):
        value = Value(text=found["name"], start=0, end=len(found["name"]))
        own = "boyfriend" if found["whose"].casefold() == "his" else "girlfriend"
        relation = "partner" if found["kin"].casefold() == "partner" else own
        someone = Subject(who=value.text, relation=relation, at=end)
        yield known_as(someone, value, found.start("name"))


def _around_here(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield who lives or works where one lives: "the neighbour here is a Mrs Twomey"."""
    found = _HERE_IS.match(prepared, start, end)
    for value in name(prepared[found.end() : end]) if found else ():
        if found:
            relation = singular(found["kin"])
            someone = Subject(who=value.text, relation=relation, at=end)
            yield known_as(someone, value, found.end())


def _group(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield relatives named together: "my twins Ada and Felix turned six"."""
    for found in _GROUP.finditer(prepared, start, end):
        said = found["all"].casefold()
        if not said.endswith(("s", "children")) or said.endswith("ss"):
            continue  # "my sister Ewa and Tom": Tom may be anybody
        relation = singular(found["kin"]).removesuffix("s")
        for value in names(prepared[found.end() : end]):
            if not may_name(value.text.split(" ")[0]):
                break
            someone = Subject(who=value.text, relation=relation, at=found.end())
            yield known_as(someone, value, found.end())


def _as_what(prepared: str, clause: Clause, at: int) -> Iterator[Find]:
    """Yield what someone says they speak as: "as a nurse I …"; of the past it may be over."""
    if _TALE.search(prepared, at, clause.end):
        return
    me = Subject(who=SELF, at=at)
    yield from said_of(prepared, Clause(start=at, end=clause.end), me, implied=True)


def _family(prepared: str, clause: Clause) -> Iterator[Find]:
    """Yield relatives listed with their names, or only counted."""
    words = prepared[clause.start : clause.end]
    if _COUNTED.match(words) is None:
        return
    for value in kin(words if words[:1].isspace() else f" {words}"):
        moved = (
            value
            if words[:1].isspace()
            else replace(value, start=value.start - 1, end=value.end - 1)
        )
        yield Find(
            who=SELF,
            predicate="related-to",
            value=moved,
            offset=clause.start,
            family="people",
            confidence=0.85,
            context=value.context,
        )


def _read(
    prepared: str,
    start: int,
    end: int,
    predicate: str,
    read: Callable[[str], tuple[Value, ...]],
    family: str,
) -> Iterator[Find]:
    for value in read(prepared[start:end]):
        yield Find(
            who=SELF,
            predicate=predicate,
            value=value,
            offset=start,
            family=family,
            confidence=0.85,
        )


def _find(
    predicate: str,
    prepared: str,
    start: int,
    end: int,
    *,
    shown: str = "",
    family: str = "identity",
) -> Find:
    text = prepared[start:end].strip()
    lead = len(prepared[start:end]) - len(prepared[start:end].lstrip())
    return Find(
        who=SELF,
        predicate=predicate,
        value=Value(text=shown or text, start=0, end=len(text)),
        offset=start + lead,
        family=family,
        confidence=0.85,
    )
