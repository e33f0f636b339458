"""Read what is someone's: "my e-mail is …", "my favourite …", "Phone: …", "call me …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families import (
    career,
    contact,
    having,
    health,
    home,
    identity,
    life,
    people,
    study,
    taste,
    trades,
    work,
)
from scrubjay.remember.families.having import PETS
from scrubjay.remember.families.people import QUALIFIED, RELATIONS
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.subjects import Subject, singular
from scrubjay.remember.values import name, names, rest, token
from scrubjay.remember.verbs import known_as, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.remember.rule import Attribute
    from scrubjay.remember.segments import Clause
    from scrubjay.remember.values import Value

ATTRIBUTES: Final[Mapping[str, tuple[str, Attribute]]] = {
    noun: (family, attribute)
    for family, table in (
        ("identity", identity.ATTRIBUTES),
        ("contact", contact.ATTRIBUTES),
        ("people", people.ATTRIBUTES),
        ("work", work.ATTRIBUTES),
        ("study", study.ATTRIBUTES),
        ("home", home.ATTRIBUTES),
        ("having", having.ATTRIBUTES),
        ("health", health.ATTRIBUTES),
        ("taste", taste.ATTRIBUTES),
    )
    for noun, attribute in table.items()
}
_I: Final = re.IGNORECASE
_ATTRIBUTE: Final = re.compile(
    r"\s*(?:(?:new|current|full|actual|real|preferred|main|primary|old|own|permanent|official) "
    r")?(?P<name>[A-Za-z][\w-]*(?: [\w-]+){0,4}?)(?: btw)?(?:\s*\((?P<where>\w+)\))?(?:\s+(?:is"
    r"|are)(?P<neg>\s+not|n't)?(?: (?:now|still|currently|officially|actually|really|just|in fact"
    r"|spelled|spelt|written|called)){0,2}(?=\s)|'s(?=\s)|(?P<was>\s+(?:was|used to be))(?=\s)"
    r"|\s*[:=](?=\s)|\s+(?:(?:has|have|recently|just) ){0,2}(?:changed|been changed)(?: from "
    r"[\w@.+-]+)? to(?=\s))",
    _I,
)
_WHERE: Final = re.compile(r" (?:on|at|for|in) [\w ]{2,24}$")
_OWN_KEY: Final = re.compile(r"[a-z][\w' -]{1,30} (?:number|id|size|code|plate)")
"""What people give names of their own: "my locker code", "my student number"."""
_FAVOURITE_IS: Final = re.compile(
    r"(?:\s+(?:is|are|has always been|will always be|of all time is|ever is)|(?P<was>\s+was)|'s"
    r"|\s*[:=])(?P<neg>\s+not|n't)?(?:\s+(?:probably|definitely|still|currently|now|just))?(?=\s)",
    _I,
)
_BUT: Final = re.compile(r"\s+but(?: (?:rather|actually|instead|is))?(?=\s)", _I)
_NAME_OF: Final = re.compile(
    rf"\s*the names? of (?:my|our) {QUALIFIED}(?P<kin>{RELATIONS}|{PETS})s? (?:is|are)(?= )", _I
)
_ARE_NAMED: Final = re.compile(
    rf"\s*{QUALIFIED}(?P<kin>{RELATIONS}|{PETS}|children)(?:e?s)?(?:')?(?: names)?\s+are"
    r"(?: (?:called|named))?(?= (?-i:[A-Z]))",
    _I,
)
_CALL_ME: Final = re.compile(
    r"\s*(?:(?:please |just |but )*call me|(?:you|they) (?:can|may)(?: just)? call me|(?:people"
    r"|friends|everyone|everybody|most people|they|folks|(?:all )?my (?:friends|family|colleagues"
    r"|mates|teammates)|everyone [\w ]{2,20})(?: (?:usually|just|all|mostly|always))? calls? me"
    r"|known as)(?= )",
    _I,
)
_REACH_ME: Final = re.compile(
    r"\s*(?:you can |you may |please |just |best to |feel free to ){0,3}(?:e-?mail|reach|call|text"
    r"|contact|write(?: to)?|ring|phone|message|get|ping|find|whatsapp) (?:me|us)(?: any ?time| "
    r"directly| best)?(?: at| on| under| via|:)",
    _I,
)
_LABEL: Final = re.compile(
    r"\s*[-*\u2022]?\s*(?:(?:my |the |our )?(?:new|current|updated) |the (?=(?:address"
    r"|street)\b))?(?P<name>[A-Za-z][\w-]*(?: "
    r"[\w-]+){0,3}?)"
    r"(?: btw| by the way| now)?\s*(?P<mark>[:=]|\s-|\s+is|'s)(?=\s)",
    re.IGNORECASE,
)
_NOW_AT: Final = re.compile(r"\s*(?:it's|its|it is)(?: now)?(?= \d)", _I)
_MOVED_IN: Final = re.compile(
    r"\b(?:we|i)(?:'re|'m| are| am|'ve| have)(?: finally| now| just){0,2} (?:in"
    r"|moved|got (?:our|my|the) keys|collected (?:our|my|the) keys|exchanged|completed)(?: just)?"
    r"(?: in| to)?(?: today| yesterday| at last)?\s*[!.:,-]+\s*$",
    _I,
)
"""What may stand before an address alone: "We're in! 9 Larch Close, Solihull"."""
_IT_IS: Final = re.compile(r"\s*(?:it's|it is|its)(?: now| really| actually)?(?=\s)", _I)
_ABOUT_MY: Final = re.compile(
    r"\b(?:wrong|mistaken|mixed up|lied) (?:about|with) my (?P<name>[a-z]+(?: [a-z]+){0,2})\W*$",
    _I,
)
_LEAD_TO_IT: Final = 70
_HERE: Final = re.compile(r"\s*(?:here's|here is|this is)\s+my\s+", _I)


def owned_by(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield what the clause says of something the subject has."""
    if subject.who == SELF:
        yield from _several_named(prepared, clause, subject)
        if best := taste.FAVOURITE.match(prepared, subject.at, clause.end):
            yield from _favourite(prepared, clause, best)
            return
        yield from _told_by_the_way(prepared, clause, subject)
        if life.APPOINTMENT.match(prepared, subject.at, clause.end):
            yield from _appointment(prepared, clause, subject)
    found = _ATTRIBUTE.match(prepared, subject.at, clause.end)
    if found is not None:
        yield from _any_attribute(prepared, clause, subject, found)


def _told_by_the_way(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield what a mention takes for granted: "my job as a nurse …", "my asthma is bad"."""
    for predicate, pattern, read, family in _GRANTED:
        if found := pattern.match(prepared, subject.at, clause.end):
            at = found.start("at")
            at -= prepared[at - 1].isspace() and not prepared[at].isspace()
            for value in read(prepared[at : clause.end]):
                yield _plain(predicate, value, at, family)


_JOB: Final = r"(?:(?:new|current|old|day) )?(?:job|work|role|post)"
_GRANTED: Final = (
    ("organization", re.compile(rf"\s*{career.FIRST_DAY}", _I), career.workplace, "work"),
    ("organization-title", re.compile(rf"\s*{_JOB} as(?P<at>) an? ", _I), trades.trade, "work"),
    (
        "organization",
        re.compile(
            rf"\s*(?!old){_JOB} at(?P<at>) [^,.]{{2,40}}? (?:is|keeps|means|has|starts)\b", _I
        ),
        lambda words: work.employer(re.split(r" (?:is|keeps|means|has|starts)\b", words)[0]),
        "work",
    ),
    (
        "health",
        re.compile(r"(?P<at>)[\w' ]{3,24} (?:is|are|has been|flared|acts?|keeps?|gets?|got)\b", _I),
        health.illness,
        "health",
    ),
)


def _any_attribute(
    prepared: str, clause: Clause, subject: Subject, found: re.Match[str]
) -> Iterator[Find]:
    """Yield an attribute we know, or one the person has named."""
    key = _WHERE.sub("", found["name"].casefold())
    if subject.relation and key == "name":
        yield from named(prepared, clause, subject)
    elif key in ATTRIBUTES and not subject.is_pet:
        family, attribute = ATTRIBUTES[key]
        yield from _attribute(prepared, clause, subject, found, family, attribute)
    elif subject.who == SELF and found["neg"] is None and _OWN_KEY.fullmatch(key):
        for value in token(prepared[found.end() : clause.end]):
            if any(letter.isdigit() for letter in value.text):
                yield _plain(key.replace(" ", "-"), value, found.end(), "identity")


def without_subject(prepared: str, clause: Clause, start: int) -> Iterator[Find]:
    """Yield what a clause says of the person without naming them."""
    end = clause.end
    yield from _nickname(prepared, start, end)
    if found := _REACH_ME.match(prepared, start, end):
        for value in contact.reach(prepared[found.end() : end]):
            yield _plain(value.predicate, value, found.end(), "contact")
    if found := _NOW_AT.match(prepared, start, end):
        parts = home.address(prepared[found.end() : end])
        if any(part.predicate == "postal-code" for part in parts):
            yield from (_plain(part.predicate, part, found.end(), "home") for part in parts)
    if clause.first and _MOVED_IN.search(prepared, 0, max(clause.start, 0) + 1):
        parts = home.address(prepared[clause.start : end])
        yield from (_plain(part.predicate, part, clause.start, "home") for part in parts)
    if (it := _IT_IS.match(prepared, start, end)) and (
        named := _ABOUT_MY.search(prepared, max(clause.start - _LEAD_TO_IT, 0), clause.start + 1)
    ):
        yield from _put_right(prepared, it.end(), end, named["name"].casefold())
    at = _listed(prepared, start, end)
    if at is not None:
        yield from owned_by(prepared, clause, Subject(who=SELF, at=at, owned=True))
    yield from _of_mine(prepared, start, end)
    yield from _labelled_favourite(prepared, clause, start)


def _labelled_favourite(prepared: str, clause: Clause, start: int) -> Iterator[Find]:
    """Yield "favourite colour: teal", as it stands in a list about oneself."""
    best = taste.FAVOURITE.match(prepared, start + 1, clause.end) if clause.first else None
    if best and re.match(r"\s*[:=]", prepared[best.end() : clause.end]):
        yield from _favourite(prepared, clause, best)


def _put_right(prepared: str, start: int, end: int, key: str) -> Iterator[Find]:
    """Yield the value that "it is" gives: "I was wrong about my birthday: it is on 3 May"."""
    if key in ATTRIBUTES:
        family, attribute = ATTRIBUTES[key]
        for value in attribute.read(prepared[start:end]):
            name_of = value.predicate or attribute.predicate
            yield _plain(name_of, value, start, family, attribute.context)


def _nickname(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield what the person is called; "crazy" is no name."""
    found = _CALL_ME.match(prepared, start, end)
    for value in name(prepared[found.end() : end]) if found else ():
        if found and may_name(value.text.split(" ")[0]):
            yield _plain("nickname", value, found.end(), "identity")


def _of_mine(prepared: str, start: int, end: int) -> Iterator[Find]:
    """Yield "the name of my cat is …" and "… is my favourite …"."""
    if called := _NAME_OF.match(prepared, start, end):
        relation = singular(called["kin"])
        for value in name(prepared[called.end() : end]):
            someone = Subject(who=relation, relation=relation, at=called.end())
            yield known_as(someone, value, called.end())
    if best := taste.OF_ALL.match(prepared, start, end):
        for value in taste.favourite(best["value"]):
            what = (best["what"] or "").lower()
            predicate = "favourite" if what else "likes"
            yield _plain(predicate, value, best.start("value"), "taste", what)


def _several_named(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    """Yield "my brothers are Ben and Luke" as one statement for each."""
    found = _ARE_NAMED.match(prepared, subject.at, clause.end)
    if found is None:
        return
    relation = singular(found["kin"])
    for value in names(prepared[found.end() : clause.end]):
        someone = Subject(who=value.text, relation=relation, at=found.end())
        yield known_as(someone, value, found.end())


def _listed(prepared: str, start: int, end: int) -> int | None:
    """Return where an attribute begins that is listed ("Phone: …") or handed over."""
    if found := _HERE.match(prepared, start, end):
        return found.end()
    label = _LABEL.match(prepared, start, end)
    if label is None or label["name"].casefold() not in ATTRIBUTES:
        return None
    _, attribute = ATTRIBUTES[label["name"].casefold()]
    # "name is not everything" says nothing of the person; "postcode is EH6 8RG" does.
    handle = re.match(r"\s*@\w", prepared[label.end() : end]) and "name" in attribute.predicate
    told = handle or label["mark"].strip() in (":", "=", "-") or attribute.predicate in _STRICT
    return label.start("name") if told else None


_STRICT: Final = frozenset(
    {"street-address", "tel", "email", "postal-code", "licence-plate", "iban"}
)
"""Values with a form of their own, which nothing else has."""


def _attribute(
    prepared: str,
    clause: Clause,
    subject: Subject,
    found: re.Match[str],
    family: str,
    attribute: Attribute,
) -> Iterator[Find]:
    where = (found["where"] or "").lower()
    negated, offset = found["neg"] is not None, found.end()
    if negated and (instead := _BUT.search(prepared, offset, clause.end)):
        negated, offset = False, instead.end()
    if negated and attribute.predicate in _NO_DENIAL:
        return
    for value in attribute.read(prepared[offset : clause.end]):
        yield Find(
            who=subject.who,
            predicate=value.predicate or attribute.predicate,
            value=value,
            offset=offset,
            family=family,
            confidence=attribute.confidence,
            context=value.context or contact.CONTEXTS.get(where, where) or attribute.context,
            polarity=not negated,
            ended=found["was"] is not None,
        )


_NO_DENIAL: Final = frozenset({"name", "given-name", "family-name", "nickname", "tel", "email"})
"""What something is not tells nothing of these."""


def _favourite(prepared: str, clause: Clause, best: re.Match[str]) -> Iterator[Find]:
    verb = _FAVOURITE_IS.match(prepared, best.end(), clause.end)
    if verb is None:
        return
    negated, offset = verb["neg"] is not None, verb.end()
    if negated and (instead := _BUT.search(prepared, offset, clause.end)):
        negated, offset = False, instead.end()
    for value in taste.favourite(prepared[offset : clause.end]):
        yield Find(
            who=SELF,
            predicate="favourite",
            value=value,
            offset=offset,
            family="taste",
            confidence=0.9,
            context=best["what"].lower(),
            polarity=not negated,
            ended=verb["was"] is not None,
        )


def _appointment(prepared: str, clause: Clause, subject: Subject) -> Iterator[Find]:
    if life.DATED.search(prepared, subject.at, clause.end):
        for value in rest(prepared[subject.at : clause.end]):
            yield _plain("plans", value, subject.at, "life")


def _plain(predicate: str, value: Value, offset: int, family: str, context: str = "") -> Find:
    return Find(
        who=SELF,
        predicate=predicate,
        value=value,
        offset=offset,
        family=family,
        confidence=0.9,
        context=value.context or context,
    )
