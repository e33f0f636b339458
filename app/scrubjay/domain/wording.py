"""Say a statement as a plain English sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.kin import is_of_the_dead
from scrubjay.domain.memory import SELF
from scrubjay.domain.predicate import predicate

if TYPE_CHECKING:
    from scrubjay.domain.memory import Triple

_AUXILIARY: Final = re.compile(r"\b(am|is|was|are)\b")
_DEED: Final = re.compile(
    r"(?:run|jog|swim|cycle|bike|hike|climb|meditate|journal|ski|surf|dance|sing|paint|garden|bake"
    r"|walk|cook|go|do|play|drum|act|wake|get|keep|smoke|vape|drive|ride|work|teach|knit|sew|fish"
    r"|row|sail|box|skate|train|coach|write|draw|read|watch|make|brew|sell|clean|build|repair|design|raise"
    r"|grow|run|serve|keep|look|milk|volunteer|practi[sc]e)s?\b"
)
"""Habits that bring their own verb: "sing in a choir", not "do sing in a choir"."""
_GIVEN_UP: Final = {
    "smoking": "I do not smoke.",
    "drinking": "I do not drink.",
    "vaping": "I do not vape.",
    "gambling": "I do not gamble.",
}
_TOGETHER: Final = re.compile(r"(?:me (?:and|n|&) \w|[\w'-]+ (?:and|n|&) (?:I|me)\b)")
"""What was done with somebody: "Zoe and I broke up"."""
_TO_ME: Final = re.compile(
    r"(?:let me go|(?:sacked|fired|dismissed) me|laid me off|made me redundant)\b"
)
"""What others did: "They let me go"."""
_DONE: Final = re.compile(
    r"(?:[A-Z][a-z]+ed|Got|Had|Went|Took|Lost|Ran|Won|Met|Saw|Flew|Gave|Left|Quit|Bought|Sold|Made"
    r"|Found|Began|Broke|Fell|Came|Became|Spent|Built|Wrote|Caught|Cut|Hurt|Drove|Swam|Sang|Was)\b"
)
"""A deed that opened its sentence: "Got my degree today"."""
_THING: Final = re.compile(
    r"(?!(?:an?|the|my|our|no|some|one|two|three|four|five|six|seven|eight|nine|ten|twin|\d+)\b)"
    r"[a-z][a-z-]*[^s\W](?: [a-z][a-z-]*[^s\W])?"
)
"""One thing without its article: "my bike" is kept as "bike"."""
_STATE: Final = re.compile(
    r"(?:type [12] )?(?:diabetic|asthmatic|epileptic|colou?r[- ]?blind|dyslexic|autistic|deaf|blind"
    r"|(?:\w+ \w+ )?pregnant|hard of hearing|ana?emic|\w+-(?:handed|sighted)|bipolar"
    r"|insulin[- ]dependent)\b(?! (?:disorder|type))"
)
"""What one is, and does not have: "I am pregnant"."""
_NUMBERED: Final = re.compile(r"-(?:number|plate|reference|card|code|id)$")
_ISO_DAY: Final = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_VERB: Final = re.compile(r"^I (\w+)")


def sentence(triple: Triple, *, ended: bool = False) -> str:
    """Return the statement in plain words, from its predicate's phrase.

    Args:
        triple: The statement. A subject that is a name is named; one in lower case is a
            relation ("wife") and becomes "My wife".
        ended: It held once and holds no longer.

    Examples: "I live in Graz.", "Anna does not like tea.", "I used to work at Siemens."
    """
    phrase = _phrase(triple)
    if not triple.polarity:
        phrase = _GIVEN_UP.get(triple.object, "") or _negative(phrase)
    elif ended or is_of_the_dead(triple):
        phrase = _ended(phrase)
    elif triple.subject not in (SELF, "parents", "grandparents", "in-laws"):
        phrase = _third_person(phrase)
    context = triple.context or "thing"
    words = phrase.replace("{context}", context).replace("{object}", shown(triple))
    if triple.subject != SELF:
        words = _about(words, triple.subject)
    return words[:1].upper() + words[1:]


def _phrase(triple: Triple) -> str:
    """Return the phrase of the predicate, or the one these words bring with them."""
    name = triple.predicate
    if name == "does" and _DEED.match(triple.object):
        return f"I {triple.object}."
    if name == "event" and _TOGETHER.match(triple.object):
        return "{object}."
    if name == "event" and _TO_ME.match(triple.object):
        return "They {object}."
    if name == "health" and _STATE.match(triple.object):
        return "I am {object}."
    if triple.context and _NUMBERED.search(name):
        # "My Aviva policy number": of what, said before what it is.
        return f"My {triple.context} {name.replace('-', ' ')} is {{object}}."
    return predicate(name).phrase


_PLACES: Final = frozenset({"address-level2", "address-level1", "country-name", "origin"})
"""Names that are typed in small letters and told with their capitals."""
_APART: Final = re.compile(r" \((?P<role>[\w -]+)\)$")
"""What tells two people of one name apart: "Tom (colleague)"."""


def shown(triple: Triple) -> str:
    """Return the object as a sentence says it: days in words, trades with their article."""
    name, said = triple.predicate, triple.object
    if name == "related-to":
        return _APART.sub("", said)
    if name == "bday":
        return day_in_words(said)
    if name == "event" and _DONE.match(said):
        return said[:1].lower() + said[1:]
    if name in _PLACES and said.islower():
        return said.title()
    return f"{'an' if said[0] in 'aeiou' else 'a'} {said}" if _takes_article(triple) else said


def _takes_article(triple: Triple) -> bool:
    """Report whether an object is one thing or a trade, kept without its article."""
    said = triple.object
    if triple.predicate == "organization-title":
        return said[:1].islower() and " of " not in said
    return triple.predicate == "has" and _THING.fullmatch(said) is not None


def day_in_words(iso: str) -> str:
    """Return an ISO day as people say it: "12 April 1990", "April 1990", "1990", "12 April".

    A day without a year is written "--04-12" (ISO 8601:2000); anything else is returned
    as it is.
    """
    found = _ISO_DAY.fullmatch(iso)
    if found is None or not 1 <= int(found["month"] or 1) <= len(_MONTHS):
        return iso
    day = str(int(found["day"])) if found["day"] else ""
    month = _MONTHS[int(found["month"]) - 1] if found["month"] else ""
    return " ".join(part for part in (day, month, found["year"]) if part)


def _negative(phrase: str) -> str:
    if phrase.startswith(("I am ", "My ", "I was ")):
        return _AUXILIARY.sub(r"\1 not", phrase, count=1)
    return _VERB.sub(r"I do not \1", phrase, count=1)


def _ended(phrase: str) -> str:
    if phrase.startswith("I am "):
        return f"I used to be {phrase[5:]}"
    if phrase.startswith("My "):
        return phrase.replace(" is ", " was ", 1)
    if phrase.startswith("I was "):
        return phrase
    return _VERB.sub(r"I used to \1", phrase, count=1)


def _third_person(phrase: str) -> str:
    if phrase.startswith(("I am ", "I was ")):
        return phrase
    return _VERB.sub(lambda found: f"I {_with_s(found[1])}", phrase, count=1)


def _with_s(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("s") and not verb.endswith("ss"):
        return verb  # "drives a bus", as it was said of somebody
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("o", "ch", "sh", "s", "x")) else "s")


def _about(words: str, subject: str) -> str:
    """Put the subject in the place of the first person."""
    if words.startswith("due "):
        return f"{subject}: {words}"
    name = f"My {subject}" if subject.islower() else subject
    if apart := _APART.search(subject):
        name = f"{subject[: apart.start()]}, my {apart['role']},"
    for own, other in (
        ("I am ", f"{name} is "),
        ("I do not ", f"{name} does not "),
        ("I ", f"{name} "),
        ("My ", f"{name}'s "),
        ("People call me ", f"People call {name} "),
    ):
        if words.startswith(own):
            return other + words[len(own) :]
    return f"{name}: {words}"
