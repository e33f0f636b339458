"""Find what a new value ends although it stands under another name or beside many.

There is one boss at a time, one doctor and one partner; who eats meat is no vegetarian; who works
is not unemployed; a new surname ends the full name that holds the old one. What was told in the
same breath never ends each other: "my doctors are Dr Amin and Dr Bell".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.remember.deeds import content
from scrubjay.remember.families.people import INTIMATE
from scrubjay.remember.routines import SHIFTED
from scrubjay.remember.when import read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.domain.memory import Memory, Triple

    Held = Callable[[str, str | None], list[Memory]]

PARTNERS: Final = frozenset(
    {
        "wife", "husband", "spouse", "partner", "girlfriend", "boyfriend", "fianc\u00e9",
        "fianc\u00e9e", "fiance", "fiancee", "gf", "bf",
    }
)  # fmt: skip
MARRIED: Final = frozenset({"wife", "husband", "spouse"})
IDLE: Final = frozenset({"retired", "unemployed", "between jobs"})
_ONE_EACH: Final = (
    PARTNERS,
    frozenset({"boss", "manager", "supervisor", "team lead", "team leader", "doctoral supervisor"}),
    frozenset({"head nurse"}),
    frozenset({"head chef"}),
    frozenset({"head teacher", "principal"}),
    frozenset({"doctor", "gp"}),
    frozenset({"landlord", "landlady"}),
    *(frozenset({each}) for each in ("dentist", "therapist", "hairdresser", "accountant")),
)
_REPLACED: Final = frozenset(
    """roommate flatmate housemate neighbour neighbor teacher coach tutor trainer mentor lawyer
    vet classmate""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Of whom there may be several; but a new one takes the old one's place."""
_SEVERAL: Final = frozenset({"colleague", "coworker", "co-worker", "client", "contact", "hand"})
"""Of whom a new one takes nobody's place."""
_WORK: Final = frozenset({"organization", "organization-title"})
_DIETS: Final = {
    "vegan": frozenset({"meat", "fish", "chicken", "beef", "pork", "egg", "cheese", "dairy"}),
    "vegetarian": frozenset({"meat", "fish", "chicken", "beef", "pork"}),
    "pescatarian": frozenset({"meat", "chicken", "beef", "pork"}),
}
"""What each way of eating rules out; one keeps one of them at a time."""
_FORMERLY: Final = re.compile(r"\b(?:retired|former|formerly|ex)\b", re.IGNORECASE)
_CHILDREN: Final = frozenset({"son", "daughter", "child", "baby"})
_JUST_BORN: Final = re.compile(
    r"\bborn (?:today|yesterday|tonight|just now|(?:last|this) (?:night|morning|week|\w+day))\b",
    re.IGNORECASE,
)
_BORN: Final = re.compile(r"(?:had|gave birth)\b", re.IGNORECASE)
_BABY: Final = re.compile(r"\b(?:baby|birth|girl|boy|son|daughter|twins)\b", re.IGNORECASE)


def succeeded(new: Memory, held: Held) -> Iterator[Memory]:
    """Yield the current statements in whose place this one steps."""
    triple = new.triple
    if triple is None:
        return
    for each in _outlived(new, triple, held):
        if each.is_current and not _told_together(each, new):
            yield each


def _told_together(one: Memory, other: Memory) -> bool:
    return one.source.episode is not None and one.source.episode == other.source.episode


def _outlived(new: Memory, triple: Triple, held: Held) -> Iterator[Memory]:
    if triple.predicate in _OUTLIVES:
        yield from _OUTLIVES[triple.predicate](triple, held)
    elif triple.predicate == "related-to":
        yield from _relations(new, triple, held)
    elif triple.predicate == "plans" and SHIFTED.search(new.source.words):
        yield from _moved_from(triple, held)
    elif triple.predicate == "plans":
        yield from _on_another_day(triple, held)
    elif triple.predicate in _WORK and not _FORMERLY.search(new.source.words):
        yield from _among(held(triple.subject, "employment"), IDLE)
    if _tells_of_birth(new, triple):
        yield from _containing(held(triple.subject, "health"), "pregnant")


def _tells_of_birth(new: Memory, triple: Triple) -> bool:
    if triple.predicate == "related-to":
        just_born = _JUST_BORN.search(new.source.words) is not None
        return triple.context in _CHILDREN and just_born
    had = triple.predicate == "event" and _BORN.match(triple.object) is not None
    return had and _BABY.search(triple.object) is not None


def _taken_over(new: Memory, relation: str) -> bool:
    """Report whether "my new roommate is …" was said, of whom there was one before."""
    named = re.search(rf"\bnew (?:\w+ )?{re.escape(relation)}\b", new.source.words, re.IGNORECASE)
    office = INTIMATE.fullmatch(relation) is None and relation not in _SEVERAL
    return (relation in _REPLACED or office) and named is not None


def _relations(new: Memory, triple: Triple, held: Held) -> Iterator[Memory]:
    said = triple.context.casefold()
    group = next((each for each in _ONE_EACH if said in each), frozenset[str]())
    if _taken_over(new, said):
        group = group | {said}
    once = said.removeprefix("ex-").removeprefix("former ").removeprefix("late ")
    for each in held(triple.subject, "related-to"):
        if each.triple is None:
            continue
        theirs, alike = each.triple.context.casefold(), _one_person(triple, each.triple)
        wed = said in MARRIED and theirs in PARTNERS - {said}
        was_partner = theirs in PARTNERS and (said == "ex" or once in PARTNERS)
        parted = (said in ("ex", f"ex-{once}", f"former {once}", f"late {once}")) and (
            was_partner or theirs == once
        )
        if (alike and (wed or parted)) or (not alike and theirs in group):
            yield each
    if said in PARTNERS:
        yield from _among(held(triple.subject, "relationship-status"), frozenset({"single"}))


def _one_person(one: Triple, other: Triple) -> bool:
    """Report whether two names may be one's: "Helen" and "Helen Marsh"."""
    names = content(one.object), content(other.object)
    return names[0] <= names[1] or names[1] <= names[0]


def _given_up(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield what the other form of the verb says: "I quit smoking" of "I smoke"."""
    for each in held(triple.subject, "does"):
        other = each.triple
        if other is not None and other.polarity != triple.polarity:
            said, known = _stem(triple.object), _stem(other.object)
            if said == known and triple.object.casefold() != other.object.casefold():
                yield each


def _otherwise_often(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield the same at other times: "choir practice every Tuesday" of one that is on Thursdays."""
    said = _regular(triple.object)
    for name in ("does", "routine") if triple.polarity and said else ():
        for each in held(triple.subject, name):
            other = each.triple
            known = _regular(other.object) if other and other.polarity else frozenset()
            if (
                other
                and other.object != triple.object
                and known
                and (said <= known or known <= said)
            ):
                yield each


def _regular(words: str) -> frozenset[str]:
    """Return what something regular is, without its times; nothing where none are told."""
    when = _OFTEN.search(words)
    return content(_OFTEN.sub(" ", words)) - _OF_HABITS if when else frozenset()


def _moved_from(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield the plan that is on another day now."""
    what = content(SHIFTED.split(triple.object, maxsplit=1)[0]) or content(triple.object)
    for each in held(triple.subject, "plans"):
        if each.triple and (what - _OF_PLANS) & content(each.triple.object):
            yield each


def _on_another_day(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield the same plan with another day: "the plasterer comes on the 3rd of February"."""
    said = _undated(triple.object)
    for each in held(triple.subject, "plans") if said else ():
        other = each.triple.object if each.triple else ""
        if other != triple.object and _undated(other) == said:
            yield each


def _undated(words: str) -> frozenset[str]:
    """Return what is planned without its day; nothing where no day is told."""
    day = read_day(words)
    if day is None:
        return frozenset()
    return content(words[: day[1]] + words[day[2] :]) - _OF_PLANS


_OFTEN: Final = re.compile(
    r"\b(?:on |to )?(?:(?:every|each) (?:other |second )?\w+(?: (?:morning|afternoon|evening"
    r"|night))?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:morning|afternoon|evening|night)s?)?"
    r"|(?:once|twice|\w+ times) a \w+|daily|weekly|at \d[\d:.]*(?: ?[ap]m)?)",
    re.IGNORECASE,
)
_OF_HABITS: Final = frozenset(
    """i we have go goe going do doing attend take is are now only has moved move moving been was
    were changed usually always mostly and s ve got meet run take place happen""".split()  # noqa: SIM905 - as above
)
_OF_PLANS: Final = frozenset("i we have has had been is was are were be trip plan going go".split())  # noqa: SIM905 - as above


def _stem(words: str) -> str:
    return re.sub(r"(?:ing|e?s|e)\b", "", words.casefold())


def _diets(triple: Triple, held: Held) -> Iterator[Memory]:
    said = content(triple.object)
    if triple.predicate == "eats":
        ruled_out = [diet for diet, without in _DIETS.items() if said and said <= without]
        for diet in ruled_out:
            yield from _containing(held(triple.subject, "dietary"), diet)
        return
    diet = next((each for each in _DIETS if each in said), "")
    if not diet and "omnivore" not in said:
        return
    for other in _DIETS.keys() - {diet}:
        yield from _containing(held(triple.subject, "dietary"), other)
    for eaten in _DIETS.get(diet, ()):
        yield from _containing(held(triple.subject, "eats"), eaten)


def _names(triple: Triple, held: Held) -> Iterator[Memory]:
    said = content(triple.object)
    if triple.predicate == "name":
        for part in ("family-name", "given-name"):
            for each in held(triple.subject, part):
                if len(said) > 1 and each.triple and not content(each.triple.object) & said:
                    yield each
        return
    for each in held(triple.subject, "name"):
        whole = content(each.triple.object) if each.triple else frozenset()
        if len(whole) > 1 and not said & whole:
            yield each


def _among(rows: list[Memory], values: frozenset[str]) -> Iterator[Memory]:
    return (each for each in rows if each.triple and each.triple.object.casefold() in values)


def _containing(rows: list[Memory], word: str) -> Iterator[Memory]:
    return (
        each
        for each in rows
        if each.triple and each.triple.polarity and word in each.triple.object.casefold().split()
    )


def _habits(triple: Triple, held: Held) -> Iterator[Memory]:
    yield from _given_up(triple, held)
    yield from _otherwise_often(triple, held)


_DOSE: Final = re.compile(
    r"\b\d[\d.,]*\s?(?:mg|mcg|\u00b5g|g|ml|units?|iu)?\b|\b(?:tablets?|pills?|capsules?|drops"
    r"|injections?|of|a|an|my|the|one|two|three|half|some|mg|daily|day)\b",
    re.IGNORECASE,
)


def _dosed_before(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield the same medicine as it was taken before: one has one dose at a time."""
    said = content(_DOSE.sub(" ", triple.object))
    for each in held(triple.subject, "takes") if said else ():
        other = each.triple
        if other is None or not other.polarity or other.object == triple.object:
            continue
        if content(_DOSE.sub(" ", other.object)) == said:
            yield each


_OUTLIVES: Final[Mapping[str, Callable[[Triple, Held], Iterator[Memory]]]] = {
    "dietary": _diets,
    "eats": _diets,
    "family-name": _names,
    "given-name": _names,
    "name": _names,
    "does": _habits,
    "routine": _otherwise_often,
    "takes": _dosed_before,
}
