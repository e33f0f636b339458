"""Find out whom a clause is about, and where what is said of them begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.having import PETS
from scrubjay.remember.families.people import INTIMATE, QUALIFIED, RELATIONS
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import may_name
from scrubjay.remember.succession import PARTNERS

_I: Final = re.IGNORECASE
_NAME: Final = r"(?-i:[A-Z\u00c0-\u00de][\w'-]*[\w](?: [A-Z\u00c0-\u00de][\w-]+)?)"

_LOW: Final = r"(?-i:[a-z][\w-]+(?:'s)?)"
_SPELT: Final = (
    r",?\s+(?:spel(?:t|led) )?with(?:out)? (?:an?|one|two|no|double|just one)"
    r" (?-i:'?[A-Za-z]'?s?)\b,?(?=\s)"
)
"""How a name is written: "my cousin Anika with one n lives …"."""
_LEAD: Final = re.compile(
    r"\s*[-*\u2022(]?\s*(?:oh|well|so|and|but|anyway|anyways|actually|honestly|frankly|btw|by the "
    r"way|fyi|hi|hiya|heya|hullo|yo|hey|hello|hello there|hi there|hey there|good (?:morning"
    r"|evening|afternoon)"
    r"|greetings(?! from)|ok|okay|yes|yeah|yep|yup|no|nope|nah|also|plus|then|now that|now|first"
    r"|second|finally"
    r"|lastly|just so you know|for the record|as you know|you know|you see|see|look|listen|i mean"
    r"|ngl|tbf|imo|imho|lowkey|(?:just )?for context|context|dear diary|every (?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|every (?:morning"
    r"|evening|week|weekend|night|summer|winter)|note to self|ps|p\.s|(?:please )?(?:remember"
    r"|note|keep in mind|be aware|bear in mind"
    r"|know)(?: that)?(?=,?\s*:?\s+(?:i|my|we|our|i'm|im)\b)|remember(?= my)|to be honest|tbh|fun "
    r"fact|update|big news|good news|great news|bad news|sad news|news|guess what|correction|as i "
    r"said|like i said|as i mentioned|like i mentioned|for your information|the thing is|thing is"
    r"|turns out(?: that)?|it turns out(?: that)?|believe it or not|nice to meet you|sorry|i "
    r"meant(?: to say)?(?= (?:my|i)\b)|(?:scratch|strike) that|my bad"
    r"|oops|wait|hmm+|um+|uh+|ah+|haha+|lol|ugh|thanks|thank you|cool|great|sure|right|true|indeed"
    r"|funnily enough|funny enough|weirdly|interestingly|i (?:should|must|have to|want to|need to"
    r"|wanted to|just wanted to) (?:mention|say|add|admit|confess|tell you|point out|let you know"
    r"|share)(?: that)?|i forgot to (?:mention|say|tell you)(?: that)?|i told you(?: that)?|i can "
    r"tell you(?: that)?|let me (?:introduce myself|tell you)|you should know(?: that)?|it's "
    r"true(?: that)?|the truth is|fact is|i (?:have to|must) say|i'm happy to (?:say|report)(?: "
    r"that)?|i'm proud to say(?: that)?|in fact|of course|obviously|sadly|luckily|unfortunately"
    r"|fortunately|thankfully|recently|currently|nowadays|these days|right now|at the moment|today"
    r"|lately|apart from that|besides|additionally|moreover|furthermore|personally|as for me|me,?"
    r"|for me,?|since (?:(?:\w+ )?(?:19|20)\d\d|(?:(?:last|this|early|late|mid|next"
    r"|the (?:beginning"
    r"|start|end) of) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:(?:last|this|early|late|mid)"
    r" )?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|year|month|week|christmas|easter)|yesterday|today)|because"
    r"|since|as|although|though|while|whereas|who|which|where|me personally|on "
    r"another note|new here|long story short|confession|reminder|about me|bio|edit|profile|fact"
    r"|intro|note|diary|summary|tldr|rather|\w+ly|for (?:the|your) \w+(?: \w+)?(?=[,:])|before "
    r"(?:that|this)|after that|at (?:that|the) time|for (?:the "
    r"(?:last|past) )?\w+ (?:years?|months?|weeks?)(?: now)?|(?:last|this) (?:year|month|week"
    r"|summer|winter|spring|autumn|fall)|in (?:\w+ )?(?:19|20)\d\d|as of \w+(?: \w+)?|after "
    r"(?:[\w']+ ){1,6}[\w']+(?=,|\s+(?:i|we)\b)|when i was (?:[\w']+ ?){1,4}(?=,)|(?:from"
    r"|between) (?:19|20)\d\d "
    r"(?:to|until|till|and) (?:19|20)\d\d|back then|years ago|as a "
    r"(?:kid|child|teenager|student)|after all|from now on|until (?:\w+ )?(?:19|20)\d\d"
    r"|instead of (?:the |my )?[\w-]+(?=,?\s+(?:i|we)\b)|starting "
    r"\w+(?=,|\s+(?:i|my|we)\b)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=,?\s+(?:i"
    r"|we)\b)"
    r"|(?:on|this|last|next) (?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday"
    r"|sunday)(?: (?:morning|night|evening|afternoon))?|the day before yesterday|\w+ (?:days?"
    r"|weeks?|months?|years?) ago|tomorrow|tonight|this (?:morning|afternoon|evening)|last night"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)|on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \w+)?|on \w+ \d{1,2}(?:st|nd|rd"
    r"|th)?)(?=[\s,:;.!)-])[\s,:;.!)-]*(?=\s)",
    _I,
)
_ME: Final = re.compile(
    r"\s*(?:i|we)(?:\s*[(\[](?:[1-9]\d\s?[fmx]?|[fmx]\s?[1-9]\d)[)\]])?(?=[\s']|m\b|ve\b)"
    r"|\s*i(?=m\b|ve\b)",
    _I,
)
"""Also "I (27F)", as forums have it."""
_MY: Final = re.compile(r"\s*(?:my|our)\s+", _I)
_PERSON: Final = re.compile(
    rf"\s*(?:my|our)\s+{QUALIFIED}(?P<kin>{RELATIONS}|{PETS})\b(?!-| tongue| language| appointment"
    rf"| check-?up| bill| visit| country)"
    rf"(?:(?:,?\s+|\s*\()(?P<name>{_NAME}|{_LOW})(?:\)|{_SPELT}|,(?=\s))?)?",
    _I,
)
_TITLED: Final = re.compile(
    r"\s*(?P<kin>abuela|abuelo|oma|opa|omi|opi|nonna|nonno|babcia|nana|nan|nanny|granny|gran"
    r"|grandma|grandpa|grandad|granddad|aunt|auntie|aunty|tante|t\u00eda|t\u00edo|uncle|onkel"
    r"|cousin|mama|papa|(?:mother|father|sister|brother|son|daughter)[- ]in[- ]law)"
    r"\s+(?P<name>(?-i:[A-Z\u00c0-\u00de][\w-]+))"
    r"(?=\s+(?:is|was|turns?|turned|lives?|still|has|had|loves|hates|works|died|passed|used|made"
    r"|gave|rang|says|said"
    r"|came|went|told|taught|bought|sent|[a-z]{3,}ed)\b"
    r"|'s\s)",
    _I,
)
"""Who is called by what they are and by name: "Abuela Carmen is 92"."""
_KIN: Final = re.compile(
    r"\s*(?P<kin>hubby|missus|wifey|mum|mom|mam|mammy|mummy|mumsie|amma|ammi|ma|dad|daddy|da|appa"
    r"|abba|baba|papi|pa|granny|grandma|grandpa|granddad|grandad|nan|nana"
    r"|gran|mama|papa)"
    r"(?=(?:\s+(?:is|was|turns|turned|lives|works|has|had|loves|hates|died|passed|will|retired"
    r"|sells|runs|drives|teaches|makes"
    r"|bakes|cleans|repairs|designs|builds|sings|cooks|studies|worked|grew|comes|speaks|hated"
    r"|moved|got|just|plays|speaks|collects|still|settled|stays|says|keeps|milks)\b|'s\s"
    r"|s\s+(?=an?\b|in\b|at\b|on\b|off\b|from\b|been\b|not\b|still\b|got\b|retired\b)))",
    _I,
)
"""Who is called by what they are: "mum turns 60 on 3 May"."""
_FRIEND: Final = re.compile(rf"\s*an? (?:\w+ )?(?P<kin>friend) of mine,?\s+(?P<name>{_NAME})?", _I)
_APPOSED: Final = re.compile(
    rf"\s*(?P<name>{_NAME}),?\s+(?:my|our)\s+{QUALIFIED}(?P<kin>{RELATIONS}|{PETS})\b,?", _I
)
_IS: Final = re.compile(
    rf"\s*(?P<name>{_NAME})(?:\s+is|'s|\s+was)\s+(?:my|"
    rf"our)\s+{QUALIFIED}(?P<kin>{RELATIONS}|{PETS})\b(?!'s)",
    _I,
)
_PRONOUN: Final = re.compile(r"\s*(?:he|she)(?=[\s'])", _I)
_THEIR: Final = re.compile(r"\s*(?:his|her)\s+", _I)
_CALENDAR: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|July|October|November"
    r"|December|I\b|Christmas|Easter"
)
_FORMER: Final = re.compile(r"\b(?:former|previous|ex)\b", _I)
_OLD: Final = re.compile(
    r"\bold (?:boss|manager|supervisor|landlord|landlady|doctor|gp|boyfriend|girlfriend)$", _I
)
"""An old friend is still one, an old boss is not."""
_LATE: Final = re.compile(r"\blate\b", _I)
_PET: Final = re.compile(PETS, _I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom a clause is about.

    Attributes:
        who: `SELF`, a name, or the relation of someone unnamed ("wife").
        relation: What they are to the person, or "".
        at: Offset where the verb phrase begins (the space or apostrophe before it).
        owned: What follows is something of theirs ("'s birthday", "my e-mail").
        named_at: Offset of their name, or -1.
    """

    who: str
    at: int
    relation: str = ""
    owned: bool = False
    named_at: int = -1

    @property
    def is_pet(self) -> bool:
        """An animal, of which only the name is kept."""
        return bool(self.relation) and _PET.fullmatch(self.relation) is not None

    @property
    def is_close(self) -> bool:
        """Someone of whom facts are kept: oneself, family, friends."""
        relation = self.relation.removeprefix("late ")
        return self.who == SELF or INTIMATE.fullmatch(relation) is not None


def after_lead_in(prepared: str, start: int, end: int) -> int:
    """Return where a clause really begins, past "well, by the way, …"."""
    for _ in range(5):
        found = _LEAD.match(prepared, start, end)
        if found is None or found.end() >= end:
            break
        start = found.end()
    return start


def find(prepared: str, start: int, end: int) -> Subject | None:
    """Return the subject that is named at this place, if one is."""
    if found := (_IS.match(prepared, start, end) or _APPOSED.match(prepared, start, end)):
        return _person(found)
    if titled := _TITLED.match(prepared, start, end):
        return _titled(titled)
    return _by_relation(prepared, start, end)


def _by_relation(prepared: str, start: int, end: int) -> Subject | None:
    if found := _KIN.match(prepared, start, end):
        return _called(prepared, found, end)
    if found := (_PERSON.match(prepared, start, end) or _FRIEND.match(prepared, start, end)):
        return _possessed(prepared, found, end)
    if found := _MY.match(prepared, start, end):
        return Subject(who=SELF, at=found.end(), owned=True)
    if found := _ME.match(prepared, start, end):
        return Subject(who=SELF, at=found.end())
    return None


def mentioned(prepared: str, start: int, end: int) -> list[Subject]:
    """Return the people and pets that are named anywhere in a clause ("with my wife Ida")."""
    return [
        _possessed(prepared, found, end)
        for found in _PERSON.finditer(prepared, start, end)
        if found["name"] and _is_name(found["name"]) and not _CALENDAR.match(found["name"])
    ]


_HERS: Final = frozenset(
    """wife girlfriend gf mother sister daughter grandmother grandma granny nana nan gran aunt
    auntie niece goddaughter granddaughter fianc\u00e9e mother-in-law sister-in-law
    stepmother""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
_HIS: Final = frozenset(
    """husband boyfriend bf hubby father brother son grandfather grandpa granddad grandad uncle
    nephew godson grandson fianc\u00e9 father-in-law brother-in-law
    stepfather""".split()  # noqa: SIM905 - as above
)


def _mismatched(words: str, relation: str) -> bool:
    """Report whether "his" cannot be the girlfriend's."""
    said = words.split(maxsplit=1)[0].casefold() if words.split() else ""
    return ((said.startswith(("he'", "his")) or said == "he") and relation in _HERS) or (
        (said.startswith(("she'", "her")) or said == "she") and relation in _HIS
    )


def _is_name(word: str) -> bool:
    first = word.split(" ", maxsplit=1)[0].removesuffix("'s")
    return may_name(first) and (not word[0].islower() or first in GIVEN_NAMES)


def pronoun(prepared: str, start: int, end: int, last: Subject | None) -> Subject | None:
    """Return the person named last, where "he", "she", "his" or their name stands here."""
    if last is None or last.who == SELF:
        return None
    if named := by_name(prepared, start, end, last):
        return named
    if _mismatched(prepared[start:end], last.relation):
        return None
    if found := _THEIR.match(prepared, start, end):
        return Subject(who=last.who, relation=last.relation, at=found.end(), owned=True)
    if found := _PRONOUN.match(prepared, start, end):
        return Subject(who=last.who, relation=last.relation, at=found.end())
    return None


def by_name(prepared: str, start: int, end: int, person: Subject) -> Subject | None:
    """Return the person where their name stands here as a subject."""
    named = re.compile(
        rf"\s*(?:{re.escape(person.who)}|{_low(person.who)})"
        rf"(?:(?P<own>'s\s+){_NO_VERB}|(?=[\s']))"
    )
    found = named.match(prepared, start, end)
    if found is None:
        return None
    owned = found["own"] is not None
    return Subject(who=person.who, relation=person.relation, at=found.end(), owned=owned)


def _low(who: str) -> str:
    """Return a name as it is written without capitals, where it is no other word then."""
    low = who.casefold()
    return re.escape(low if low in GIVEN_NAMES else who)


def _person(found: re.Match[str]) -> Subject | None:
    if not _is_name(found["name"]):
        return None
    return Subject(
        who=found["name"],
        relation=_relation(found),
        at=found.end(),
        named_at=found.start("name"),
    )


def _titled(found: re.Match[str]) -> Subject | None:
    if not _is_name(found["name"]):
        return None
    return Subject(
        who=found["name"],
        relation=singular(found["kin"]),
        at=found.end(),
        named_at=found.start("name"),
    )


def _relation(found: re.Match[str]) -> str:
    """Return what somebody is; "my former boss" is the boss no more."""
    relation = singular(found["kin"])
    start, end = found.span("kin")
    if INTIMATE.fullmatch(relation) and _LATE.search(found.string, found.start(), start):
        return f"late {relation}"
    former = _FORMER.search(found.string, found.start(), start)
    if former is None and not _OLD.search(found.string, found.start(), end):
        return relation
    return f"ex-{relation}" if relation in PARTNERS else f"former {relation}"


_NO_VERB: Final = (
    r"(?!(?:a|an|the|not|called|named|from|in|at|very|so|really|allergic|vegan|vegetarian|\d|been"
    r"|now|back|just|my|\w+ing|\w+ed)\b)"
)
"""What follows "'s" that means "is"; anything else is somebody's."""


def _possessed(prepared: str, found: re.Match[str], end: int) -> Subject:
    relation = _relation(found)
    named, at = found["name"], found.end()
    if named and not _is_name(named):
        named, at = None, found.end("kin")
    elif named and named[0].islower():
        named = named.title().replace("'S", "'s")
    named_at = found.start("name") if named else -1
    if named and named.endswith("'s"):  # "my wife Anna's birthday"
        named = named[:-2]
        at = found.end("name") - 2
    if named and relation.endswith("parents"):
        relation = relation.removesuffix("s")
    who = named or relation
    own = re.compile(rf"'s?\s+{_NO_VERB}").match(prepared, at, end)
    if own:
        return Subject(who=who, relation=relation, at=own.end(), owned=True, named_at=named_at)
    if named and at < end and prepared[at - 1] == " ":
        at -= 1
    return Subject(who=who, relation=relation, at=at, named_at=named_at)


def _called(prepared: str, found: re.Match[str], end: int) -> Subject:
    relation = singular(found["kin"])
    own = re.compile(r"'s\s+(?!(?:a|an|the|not|in|at|very|so|from|been|\d+|\w+ing)\b)").match(
        prepared, found.end(), end
    )
    at = own.end() if own else found.end()
    return Subject(who=relation, relation=relation, at=at, owned=own is not None)


def singular(kin: str) -> str:
    """Return one of them, by the name under which relations are kept."""
    kin = kin.lower()
    irregular = {
        "kids": "kid",
        "children": "child",
        "puppies": "puppy",
        **dict.fromkeys(("mam", "mammy", "mummy", "mumsie", "amma", "ammi", "ma"), "mother"),
        **dict.fromkeys(("daddy", "da", "appa", "abba", "baba", "papi", "pa"), "father"),
        **dict.fromkeys(("abuela", "oma", "omi", "nonna", "babcia"), "grandmother"),
        **dict.fromkeys(("abuelo", "opa", "opi", "nonno"), "grandfather"),
        **dict.fromkeys(("auntie", "aunty", "tante", "t\u00eda"), "aunt"),
        **dict.fromkeys(("onkel", "t\u00edo"), "uncle"),
        "mum": "mother",
        "mom": "mother",
        "dad": "father",
        "hubby": "husband",
        "missus": "wife",
        "wifey": "wife",
        "twins": "child",
    }
    if kin.endswith("s") and not kin.endswith(("ss", "in-laws", "parents")):
        kin = irregular.get(kin, kin[:-1])
    return irregular.get(kin, kin).replace(" in law", "-in-law").replace("ex ", "ex-")
