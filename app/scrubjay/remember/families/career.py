"""How work changes: a post at a new place, the first day there, retirement."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from scrubjay.remember.families.trades import role
from scrubjay.remember.families.work import employer
from scrubjay.remember.rule import Rule
from scrubjay.remember.values import Value, one

FIRST_DAY: Final = (
    r"(?:very )?first (?:day|week|shift)(?: (?:back|of work))?(?: as an? [\w -]{2,30}?)? (?:at"
    r"|with)(?P<at>)(?= )"
)
_NO_WORKPLACE: Final = re.compile(
    r"\s+(?:(?:my|our|the|an?|his|her|their|new|big|local) ){0,3}(?:[\w-]+ )?(?:school|uni"
    r"|university|college|nursery|kindergarten|camp|gym|beach|pool|races|festival|clinic|sea|spa"
    r"|resort|conference|fair|hotel|course|home|work|museum|park|lake)\b|\s+\w+'s\b",
    re.IGNORECASE,
)
"""Where one's first day need not be one of work."""

_AND_SO: Final = re.compile(r"\s+(?:was|is|went|felt|has|had|done|over|and)\b", re.IGNORECASE)


def workplace(words: str) -> tuple[Value, ...]:
    """A firm or an institution in which a first day is one of work."""
    kept = _AND_SO.split(words, maxsplit=1)[0]
    return () if _NO_WORKPLACE.match(kept) else employer(kept)


def retirement(words: str) -> tuple[Value, ...]:
    """Retiring from work; one also retires to bed, hurt, or an old coat."""
    found = re.match(
        r"\s+(?P<how>retired)(?=\s*(?:$|,)|\s+(?:last|this|yesterday|today|recently|early|in|at \d"
        r"|at the age|after|an?|two|three|four|five|six|\d+|and|now|but)\b)",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    return (Value(text=found["how"], start=found.start("how"), end=found.end("how")),)


def venture_or_employer(words: str) -> tuple[Value, ...]:
    """A firm by its name where it has one: "a bakery called Crumb & Co"."""
    named = re.match(r"\s+an? [\w -]{2,30}? (?:called|named)(?= )", words)
    if named is None:
        return employer(words)
    return tuple(
        replace(each, start=named.end() + each.start, end=named.end() + each.end)
        for each in one(words[named.end() :], longest=5)
    )


_HOUSE: Final = (
    r"(?:hospital|clinic|school|primary|academy|college|university|bank|company|hotel|restaurant"
    r"|library|museum|factory|bakery|pharmacy|surgery|institute|laboratory|ministry|agency"
    r"|council|logistics|electric|airport|store|supermarket|warehouse|garage|salon|station|transport|haulage|coaches|couriers|motors|steel)"
)
"""What names of workplaces end with."""


def house(words: str) -> tuple[Value, ...]:
    """A workplace by a name that says what it is: "Al Bustan Hospital"."""
    found = re.match(
        rf"\s+(?:the )?(?P<name>(?-i:[A-Z])[\w'&-]*(?: (?-i:[A-Z])[\w'&-]*){{0,4}}? {_HOUSE})\b",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    return (Value(text=found["name"], start=found.start("name"), end=found.end("name")),)


def firm(words: str) -> tuple[Value, ...]:
    """A firm that is said to be one: "for company Vandijk Transport"."""
    found = re.match(
        r"(?:\s+the)?\s+(?:company|firm)(?: called)?(?= (?-i:[A-Z]))", words, re.IGNORECASE
    )
    if found is None:
        return ()
    at = found.end()
    return tuple(
        replace(each, start=at + each.start, end=at + each.end) for each in employer(words[at:])
    )


RULES: Final = (
    Rule(
        pattern=r"{do}\s+work(?:s|ing)?\s+in\b",
        predicate="organization",
        read=house,
        headless=True,
    ),
    Rule(
        pattern=r"\s+(?:drive|work|cook|bake|clean|build|sell|write|design|teach|deliver)s?\b"
        r"(?: [a-z][\w-]*){0,3} for(?=(?: the)? (?:company|firm)\b)",
        predicate="organization",
        read=firm,
    ),
    Rule(
        pattern=r"\s+(?:drive|work|cook|bake|clean|build|deliver)s?\b"
        r"(?: (?:[a-z][\w-]*|\d+)){0,4} for(?=(?: the)? (?-i:[A-Z]))",
        predicate="organization",
        read=house,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|landed|found|have|has|took)(?: an?| my| the)?(?: [\w-]+){1,2} job"
        r" (?:at|with)\b(?= )",
        predicate="organization",
        read=employer,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"\s+(?:do|does|cover|work)s? (?:mornings|nights|evenings|days|shifts|weekends"
        r"|afternoons)(?: [\w-]+){0,2}? as an?(?= )",
        predicate="organization-title",
        read=role,
        confidence=0.85,
    ),
    Rule(
        pattern=r"\s+(?:do|does|cover|work)s? (?:mornings|nights|evenings|days|shifts|weekends"
        r"|afternoons)(?: as an? [\w -]{2,30}?)? at\b(?= (?:the )?(?-i:[A-Z]))",
        predicate="organization",
        read=employer,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:work|works|working|start|starting|started|join|joined|joining)"
        r"(?: (?:at|for|with))? [^,.;]{2,60}?\s+as(?! (?:long|soon|well|hard|much|usual|if|though"
        r"|often|far|it|we|he|she|they|i|my|part|planned|always|of|expected)\b)(?: an?| the)?(?= )",
        predicate="organization-title",
        read=role,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?{adv}(?=\s+retired\b)",
        predicate="employment",
        read=retirement,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:(?:got|been|was|were|have been|has been)\s+)?promoted\s+to(?= [a-z])"
        r"(?! (?:[\w-]+ )?(?:gm|tears|customers?|you|everyone|people|the)\b)",
        predicate="organization-title",
        read=role,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:started|begun|began)(?: (?:work|working))? as(?: an?| the)?(?= )",
        predicate="organization-title",
        read=role,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:found|got) work (?:at|with|for)\b",
        predicate="organization",
        read=venture_or_employer,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"(?=\s+(?:sells?|drives|repairs|runs|designs|makes|cleans|builds|bakes) (?!me\b"
        r"|you\b|him\b"
        r"|her\b|it\b|them\b|us\b|this\b|that\b|out\b|into\b|away\b|sense|up\b|late|noise|fun)"
        r"[a-z][^,.]{2,40}\s*$)",
        predicate="does",
        read=lambda words: one(words, longest=7),
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?P<was>\s+taught)\b(?! (?:me|you|him|her|us|them|myself|at|in|for)\b)(?= [a-z])",
        predicate="teaches",
        read=lambda words: one(re.split(r"\s(?:at|in|for|before|to)\s", words)[0], longest=3),
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:have|has|got"
        r"|found) a (?:[\w-]+ ){0,2}job(?: now)?,?(?: [\w-]+)? (?:in|at)(?= an? )",
        predicate="organization",
        read=venture_or_employer,
        lasts=True,
    ),
)
