"""What the person has: animals by their names, things, number plates."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, names, one, thing

if TYPE_CHECKING:
    from collections.abc import Mapping


def animal(words: str) -> tuple[Value, ...]:
    """Pets by their names, wherever in a list they stand."""
    starts = [0, *(found.end() - 1 for found in _NEXT.finditer(words))]
    found: list[Value] = []
    for start in starts:
        found.extend(
            replace(each, start=start + each.start, end=start + each.end)
            for each in _named_animal(words[start:])
        )
    return tuple({each.start: each for each in found}.values())


_NEXT: Final = re.compile(r"(?:,|\band)\s+(?=(?:an?|one|two|three|our|my)\s)", re.IGNORECASE)


def _named_animal(words: str) -> tuple[Value, ...]:
    """Pets by their names; the kind of animal is the context."""
    found = re.match(
        r"\s+(?:(?:an?|my|our) (?:new )?companion,?\s+|(?:the kids|us|me|her|him|them)\s+)?"
        r"(?:an?|another|one|two|three|four|the|our|my)\s+(?:[a-z'-]+ ){0,4}?(?P<kind>"
        + PETS
        + r")\s*(?:,?\s+(?:an? (?:[a-z-]+ ){1,3})?(?:called|named|whose names? (?:is|are)"
        r"|who is called|by the name of)|,"
        r"|:|(?: this \w+| last \w+| today| yesterday),|\s\()(?=\s?(?-i:[A-Z])| [a-z]+\s*$)",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    kind = found["kind"].lower()
    return tuple(
        replace(
            each,
            start=found.end() + each.start,
            end=found.end() + each.end,
            context=_ONE_OF.get(kind, kind.removesuffix("s")),
        )
        for each in names(words[found.end() :])
    )


_ONE_OF: Final = {"puppies": "puppy", "bunnies": "bunny", "ponies": "pony", "huskies": "husky"}
PETS: Final = (
    r"(?:dogs?|cats?|pupp(?:y|ies)|kittens?|hamsters?|rabbits?|bunn(?:y|ies)|parrots?|budgies?"
    r"|pups?|horses?|pon(?:y|ies)|guinea pigs?|tortoises?|turtles?|goldfish|fish|canar(?:y|ies)"
    r"|snakes?"
    r"|lizards?|geckos?|budgerigars?|whippets?|setters?|bulldogs?|dalmatians?|mongrels?"
    r"|lurchers?|cockatiels?|hens?|chickens?|goats?|ferrets?|labradors?|retrievers?|poodles?"
    r"|terriers?"
    r"|beagles?|dachshunds?|huskies|husky|corgis?|shepherds?|collies?|spaniels?|pugs?|greyhounds?"
    r"|tabby|siamese|pets?)"
)


def owned(words: str) -> tuple[Value, ...]:
    """Something the person has, worth remembering: not a cold, a question or a meeting."""
    if re.match(
        r"\s+(?:an?\s+|the\s+|some\s+|no\s+)?(?:\w+\s+){0,2}(?:question|blast|ball|"
        r"laugh|break|rest|nap|walk|go\b|try|hard|seat|friends?|guy|person|idea|allergy|degree"
        r"|intolerance"
        r"|problem|issue|point|feeling|lot|few|bit|look|chat|talk|meeting|call|fun|time|to\b|been"
        r"|got|had|appointment|plan|plans|dream|doubt|doubts|choice|clue|favou?r|hunch|day|night"
        r"|week|weekend|headache|cold|hangover|exam|interview|surgery|operation|flight|wedding"
        r"|concert|party|reservation|viewing|session|class|match|race|test|deadline|good|great"
        r"|nice|bad|enough|it|never|nothing|feelings?|reason|opinion|thing|trouble|your|dinner"
        r"|\d+ years|lunch|breakfast|coffee|work|job|boss|manager|colleague|neighbou?rs?"
        r"|landlord|landlady"
        r"|doctor|dentist|girlfriend|boyfriend|wife|husband|partner|number|phone number|e-?mail"
        r"|address|baby|rule|habit|theory|secret|crush)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    words = words.partition(":")[0]
    found = re.match(
        r"\s+(?:an?|two|three|four|five|six|seven|eight|\d+|my own|our own|twin)\s+",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    parts: list[Value] = []
    start = 0
    for stop in [*_ALSO_A.finditer(words), None]:
        piece = words[start : stop.start() if stop else len(words)]
        parts += [
            replace(each, start=start + each.start, end=start + each.end)
            for each in thing(piece)
            if len(each.text.split()) > 1
        ]
        start = stop.end() - 1 if stop else start
    return tuple(parts)


_ALSO_A: Final = re.compile(r"(?: and|, and) (?=an?\s)", re.IGNORECASE)
"""Between things that are had: "a red bike and a piano"."""


def vehicle(words: str) -> tuple[Value, ...]:
    """A thing bought by its make: "a Sienta in its place", "a RAV4, used"."""
    kept = re.split(r"\s+(?:in its place|instead|today|yesterday|last|this|on)\b|,", words)[0]
    return one(kept, longest=5)


def plate(words: str) -> tuple[Value, ...]:
    """A number plate: groups of letters and digits, with at least one digit."""
    found = re.match(
        r"\s+(?P<plate>(?=[A-Z -]{0,9}\d)[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,5}){0,2})\b", words
    )
    if found is None:
        return ()
    return (Value(text=found["plate"], start=found.start("plate"), end=found.end("plate")),)


RULES: Final = (
    Rule(
        pattern=r"{do}\s+(?:bank|banking) with\b",
        predicate="bank",
        read=lambda words: one(words, longest=4),
    ),
    Rule(
        pattern=r"{do}\s+(?:have|has|had|got|own|owns|adopted|bought|rescued)(?: got)?(?= )",
        predicate="pet",
        read=animal,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:bought|picked up|got)(?= an? (?:\w+ ){0,2}(?-i:[A-Z])[\w-]+"
        r"(?: in its place| instead|,|\s*$| (?:today|yesterday|last|this|on)\b))",
        predicate="has",
        read=vehicle,
        lasts=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:traded|swapped|exchanged)(?: in)? (?:my|our"
        r"|the) [\w' -]{2,30}? for(?= an? )",
        predicate="has",
        read=owned,
        lasts=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:picked up|collected|got|bought|ordered|traded (?:it )?for) (?:my|our|a"
        r"|the) (?:brand[- ])?new (?:car|van|bike|motorbike|scooter|boat|caravan|laptop|phone"
        r"|camera|piano|guitar)(?: today| yesterday| (?:last|this) \w+| on \w+)?,(?= an? )",
        predicate="has",
        read=owned,
        lasts=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?P<neg>\s+(?:don't|do not|doesn't))?(?:\s+(?:also|already|still|now|currently"
        r"|just))?(?:\s*'?ve got|\s+(?:have|has|own|owns|(?:drive|drives|ride|rides)"
        r"(?! an? (?:\w+ )?(?:tram|bus|train|coach|lorry|truck|taxi|cab|forklift|minibus|hgv)\b)"
        r"(?![^,.]{2,40} for a living)|adopted|bought"
        r"|got myself)(?: got)?)(?= (?:an?|two|three|four|five|six|seven|eight|\d+|my own) )",
        predicate="has",
        read=owned,
        confidence=0.8,
        lasts=True,
    ),
)

ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **{
        noun: Attribute(predicate="licence-plate", read=plate)
        for noun in (
            "licence plate",
            "license plate",
            "number plate",
            "numberplate",
            "plate",
            "car reg",
            "reg",
            "registration",
            "registration number",
        )
    },
    **{
        noun: Attribute(
            predicate=noun.replace(" ", "-"), read=lambda words: one(words, bare=True, longest=5)
        )
        for noun in (
            "car",
            "bike",
            "laptop",
            "phone model",
            "bank",
            "internet provider",
            "landlord",
            "gym",
        )
    },
}
