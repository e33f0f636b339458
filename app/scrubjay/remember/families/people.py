"""Family and friends: who they are, and marriage."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.kin import CLOSE
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, name, names, one

if TYPE_CHECKING:
    from collections.abc import Mapping

_ACQUAINTED: Final = (
    "boss|manager|supervisor|team lead(?:er)?|colleague|coworker|co-worker|neighbou?r|roommate"
    "|flatmate|housemate"
    "|landlord|landlady|doctor|gp|dentist|therapist|lawyer|teacher|coach|trainer|mentor|tutor"
    "|hairdresser|vet|classmate|accountant"
)
INTIMATE: Final = re.compile(CLOSE, re.IGNORECASE)
RELATIONS: Final = rf"(?:{CLOSE}|{_ACQUAINTED})"
QUALIFIED: Final = (
    r"(?:(?:older|elder|younger|big|little|oldest|eldest|youngest|late|dear|lovely|beloved|new|old"
    r"|only|own|current|former|previous|ex|twin|ward|line|team|shift|project|department|store"
    r"|office|area|branch|floor|next-door|family|middle|first|second|adopted|beautiful|wonderful"
    r"|amazing|better"
    r"|good|close|childhood|school|college|two|three|family|other|maternal|paternal) ){0,3}"
)


def capitalised(words: str) -> tuple[Value, ...]:
    """A name that is written as one: "I'm seeing progress" is no love affair."""
    found = name(words) if re.match(r"\s+[^\W\d_]", words) else ()
    known = found and (words.lstrip()[0].isupper() or words.strip().split()[0] in GIVEN_NAMES)
    return found if known else ()


def marriage(words: str) -> tuple[Value, ...]:
    """A marital status."""
    found = re.match(
        r"\s+(?:happily |newly |recently |still )?(married|single|divorced|widowed|engaged"
        r"|separated|in a relationship|in an open relationship|a widow|a widower"
        r"|widow(?:er)?(?=\s*$|\s+since"
        r"|\s+for|,))\b(?! to each| "
        r"by the| with (?:work|stress)| to (?:my|the|his|her|a|an) (?!(?:[\w-]+ ){0,2}(?:wife"
        r"|husband|partner|sweetheart|man|woman|girl|boy|love|friend|girlfriend|boyfriend)\b))",
        words,
        re.IGNORECASE,
    )
    return (Value(text=found[1], start=found.start(1), end=found.end(1)),) if found else ()


def kin(words: str) -> tuple[Value, ...]:
    """Relatives named after "I have": "a sister named Ida", "two sons, Max and Paul"."""
    found = re.match(
        r"\s+(?:an?|one|two|three|four|five|six|\d)\s+"
        + QUALIFIED
        + r"(?P<kin>"
        + RELATIONS
        + r")(?:e?s|ren)?(?:\s+(?:called|named|whose names? (?:is|are)|by the name of)|,"
        r"|:|\s\()\s*(?=[A-Z])",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    relation = {"children": "child"}.get(found["kin"].lower(), found["kin"].lower())
    return tuple(
        replace(each, start=found.end() + each.start, end=found.end() + each.end, context=relation)
        for each in names(words[found.end() :])
    )


def brood(words: str) -> tuple[Value, ...]:
    """Relatives that are counted, not named: "two brothers"."""
    found = re.match(
        r"\s+((?:(?:an?|no|one|two|three|four|five|six|seven|\d) "
        + QUALIFIED
        + r"(?:grown[- ]?up |teenage |small |young )?(?:"
        + CLOSE
        + r"|children|kids|boys|girls|twins|stepkids|grandkids|grandchildren)(?:e?s)?)|twin (?:boys"
        r"|girls"
        r"|daughters|sons))\b(?!'s| who\b| that\b| in\b| of\b)",
        words,
        re.IGNORECASE,
    )
    return (Value(text=found[1], start=found.start(1), end=found.end(1)),) if found else ()


def newborn(words: str) -> tuple[Value, ...]:
    """A child and its name after "had her baby": ": a girl named Liv"."""
    found = re.match(
        r"\s+(?:(?:her|his|my|our|their|the|an?) )?(?:first |second |little |beautiful )?"
        r"(?P<kin>baby(?: girl| boy)?|girl|boy|daughter|son)[^.;]{0,24}?(?:[:,]? (?:an? |it's an? )"
        r"(?:\w+ )?(?P<sort>girl|boy|daughter|son))?,? (?:called|named) (?=[A-Z])",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    named = capitalised(words[found.end() - 1 :])
    if named and _GUEST.match(words, found.end() - 1 + named[0].end):
        return ()
    sort = (found["sort"] or found["kin"]).casefold().removeprefix("baby").strip()
    relation = {"girl": "daughter", "boy": "son", "": "child"}.get(sort, sort)
    at = found.end() - 1
    return tuple(
        replace(each, start=at + each.start, end=at + each.end, context=relation) for each in named
    )


_GUEST: Final = re.compile(
    r"\s+(?:round|over|in|with|as|at|for|to|help|come|on my|who)\b", re.IGNORECASE
)
"""Who only "had a girl named Liv round for tea" has no child of her."""

RULES: Final = (
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?(?:\s+(?:just|finally))?\s+(?:had|gave birth to)(?= )",
        predicate="related-to",
        read=newborn,
        lasts=True,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:happily |newly |recently |still )?(?:married|single|divorced"
        r"|widowed|engaged|separated|in an? (?:open )?relationship|(?:a )?widow))",
        predicate="relationship-status",
        read=marriage,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|became)(?=\s+(?:married|divorced|engaged|separated))",
        predicate="relationship-status",
        read=marriage,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+(?:happily )?(?:married|engaged)\s+to\b",
        predicate="related-to",
        read=capitalised,
        context="spouse",
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:just )?got\s+engaged\s+to\b",
        predicate="related-to",
        read=capitalised,
        context="partner",
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}(?:\s+got)?\s+married\b(?! (?:in|on|at|last|to|\d))",
        predicate="related-to",
        read=capitalised,
        context="spouse",
        lasts=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?(?:\s+(?:just|finally|recently))?"
        r"(?=\s+married (?-i:[A-Z]))",
        predicate="relationship-status",
        read=marriage,
        lasts=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}(?:\s+(?:an?|the))?(?=\s+(?:(?:single|proud|stay-at-home) )?(?:(?:father"
        r"|mother|dad|mum|mom|parent|grandmother|grandfather) of \w+|only child|(?:oldest|youngest"
        r"|eldest|middle) of \w+))",
        predicate="family-role",
        read=lambda words: one(re.split(r"\s(?:from|in|living)\s", words)[0], longest=6),
    ),
    Rule(
        pattern=r"{do}(?=\s+(?:divorced|separated)(?: (?:in|last|this|two|three|a|after)\b|\s*$))",
        predicate="relationship-status",
        read=marriage,
        lasts=True,
    ),
    Rule(
        pattern=r"{be}\s+(?:dating|seeing|going out with)"
        r"(?: (?:a|this) (?:lovely |nice )?(?:guy|girl|man|woman|person|bloke) (?:called"
        r"|named))?\b",
        predicate="related-to",
        read=capitalised,
        context="partner",
    ),
    Rule(
        pattern=r"(?:\s*'?ve got|\s*'ve(?= (?:one|two|three|four|five|six|\d)\b)|\s+have|\s+has"
        r"|\s+had|\s+got)(?: got)?(?= )",
        predicate="related-to",
        read=kin,
        lasts=True,
    ),
    Rule(
        pattern=r"(?P<neg>\s+(?:don't|do not))?(?:\s*'?ve got|\s+have(?: got)?|\s+has)(?= )",
        predicate="has",
        read=brood,
    ),
)

ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **dict.fromkeys(
        ("emergency contact", "emergency contact person", "in case of emergency contact"),
        Attribute(predicate="emergency-contact", read=lambda words: one(words, longest=12)),
    ),
    **dict.fromkeys(
        ("marital status", "relationship status", "family status"),
        Attribute(predicate="relationship-status", read=lambda words: one(words, longest=3)),
    ),
}
