"""Finds what a text names: addresses, numbers, dates, people, places, organisations.

Addresses and numbers are recognised by form and checked by their library. Names of
people and places are taken only on good evidence (a title, a kinship word, a place
word, a name seen before), because a wrong name is worse than none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.perceive import dates

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

_EMAIL: Final = re.compile(
    r"\b[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}\b",
)
_URL: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"']{3,500}", re.IGNORECASE)
_PHONE_HINT: Final = re.compile(r"\+?\d[\d ()./-]{5,22}\d")
_NAME: Final = r"[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?"
_FULL: Final = rf"{_NAME}(?: {_NAME}){{0,2}}"
_KIN: Final = (
    "mother|father|mom|mum|dad|sister|brother|wife|husband|partner|girlfriend|boyfriend|"
    "son|daughter|aunt|uncle|cousin|niece|nephew|grandma|grandpa|grandmother|grandfather|"
    "friend|best friend|colleague|boss|neighbour|neighbor|roommate|dog|cat|fiancée?|teacher|coach"
)
_PEOPLE: Final = (
    re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|Prof)\.? ({_FULL})"),
    re.compile(rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) (?:\w+ )?(?:{_KIN}),? ({_NAME})\b"),
    re.compile(rf"\b({_NAME}),? (?:my|his|her|our) (?:\w+ )?(?:{_KIN})\b"),
    re.compile(rf"\b(?:[Mm]y name is|I am called|[Cc]all me|named|called) ({_FULL})\b"),
    re.compile(
        rf"\b(?:with|met|told|asked|called|saw|from|and|thank|thanks|hey|hi|hello|dear)"
        rf" ({_NAME})\b",
        re.IGNORECASE,
    ),
)
_PLACES: Final = (
    re.compile(
        rf"\b(?:live[sd]? in|living in|moved? (?:\w+ )?to|moving to|born in|grew up in|"
        rf"travell?(?:ed|ing)? to|flew to|fly(?:ing)? to|trip to|visit(?:ed|ing)?|vacation in|"
        rf"holiday in|from) ((?:the )?{_FULL})\b",
    ),
    re.compile(rf"\bin ((?:New|San|Los|North|South|West|East|St\.?) {_NAME})\b"),
)
_ORGANISATIONS: Final = (
    re.compile(
        rf"\b(?:work(?:s|ed|ing)? (?:at|for)|job at|employed (?:at|by)|joined|interned at|"
        rf"stud(?:y|ied|ying) at|graduated from) ((?:the )?{_FULL})\b",
    ),
    re.compile(
        rf"\b((?:{_NAME} ){{1,3}}(?:Inc|Ltd|GmbH|LLC|Corp|University|College|School|Hospital|"
        rf"Bank|Institute|Foundation|Church|Club))\b",
    ),
)
_NAMED: Final = tuple(
    (kind, pattern)
    for kind, patterns in (
        (EntityKind.ORGANISATION, _ORGANISATIONS),
        (EntityKind.PLACE, _PLACES),
        (EntityKind.PERSON, _PEOPLE),
    )
    for pattern in patterns
)
"""The surest first."""
_NO_NAMES: Final = frozenset(
    word
    for line in (
        "I The A An And But So If When Then That This These Those My Your His Her Our Their",
        "It He She We They You What Who Where Why How Yes No Not Oh Wow Hey Hi Hello Thanks",
        "Thank Sure Okay Well January February March April May June July August September",
        "October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "God Mom Mum Dad Christmas Easter Internet English Spanish German French Italian Love",
        "Life Just Also Been Good Great Some Any All There Here Everyone Everybody",
    )
    for word in line.split()
)
"""Words that are written with a capital and name nobody."""


class EntityTagger:
    """Finds mentions.

    Args:
        region: Two letters of the country whose numbers are written without a prefix.
        known: Names that are people for certain, as the person writes them.
    """

    def __init__(self, region: str = "US", known: Collection[str] = ()) -> None:
        self._region = region
        alternatives = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
        self._known = re.compile(rf"\b(?:{alternatives})\b") if known else None

    def mentions(self, text: str, at: datetime) -> list[Mention]:
        """Return what a text names, in order, without overlaps; the surest kind wins."""
        found: list[Mention] = []
        taken = [False] * (len(text) + 1)
        for mention in self._candidates(text, at):
            span = range(mention.start, mention.end)
            if not any(taken[place] for place in span):
                found.append(mention)
                for place in span:
                    taken[place] = True
        return sorted(found, key=lambda mention: mention.start)

    def _candidates(self, text: str, at: datetime) -> Iterator[Mention]:
        """Yield mentions, the surest kinds first."""
        for match in _EMAIL.finditer(text):
            yield _mention(EntityKind.EMAIL, match, match.group(), match.group().casefold())
        for match in _URL.finditer(text):
            address = match.group().rstrip(".,;:!?)")
            yield _mention(EntityKind.URL, match, address, address)
        yield from dates.resolve(text, at)
        if _PHONE_HINT.search(text):
            yield from self._phones(text)
        yield from _named(text)
        yield from self._known_people(text)

    def _known_people(self, text: str) -> Iterator[Mention]:
        for match in self._known.finditer(text) if self._known else ():
            yield _mention(EntityKind.PERSON, match, match.group(), match.group())

    def _phones(self, text: str) -> Iterator[Mention]:
        # phonenumbers carries its tables of all countries; most texts hold no number.
        import phonenumbers  # noqa: PLC0415 - the reason stands above

        for match in phonenumbers.PhoneNumberMatcher(text, self._region):
            yield Mention(
                kind=EntityKind.PHONE,
                text=match.raw_string,
                start=match.start,
                end=match.end,
                value=phonenumbers.format_number(
                    match.number,
                    phonenumbers.PhoneNumberFormat.E164,
                ),
            )


def _named(text: str) -> Iterator[Mention]:
    """Yield names on the evidence of the words around them."""
    for kind, pattern in _NAMED:
        for match in pattern.finditer(text):
            name = match.group(1)
            first = name.removeprefix("the ").split()[0]
            if first[0].isupper() and first not in _NO_NAMES:
                start = match.start(1)
                yield Mention(
                    kind=kind,
                    text=name,
                    start=start,
                    end=start + len(name),
                    value=name,
                )


def _mention(kind: EntityKind, match: re.Match[str], text: str, value: str) -> Mention:
    start = match.start()
    return Mention(kind=kind, text=text, start=start, end=start + len(text), value=value)
