"""Notice who comes into a family without a name yet: a puppy, a child, somebody one is seeing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.remember.families.having import PETS
from scrubjay.remember.subjects import Subject, singular

if TYPE_CHECKING:
    from scrubjay.remember.find import Find

_I: Final = re.IGNORECASE
_OWN_PET: Final = re.compile(rf"an? (?:[\w-]+ ){{0,3}}(?P<kin>{PETS})$", _I)
_GOT_PET: Final = re.compile(
    rf"\b(?:got|adopted|bought|rescued|took in|taken in|picked up|brought home|gave|given)"
    rf" (?:(?:the (?:kids|children|girls|boys)|us|me|him|her|them|myself) )?(?:an?"
    rf"|another) (?:[\w-]+ ){{0,3}}?(?P<kin>{PETS})\b",
    _I,
)
_BORN: Final = re.compile(
    r"\b(?:had|have) (?:an?|our|my) (?:baby )?(?P<child>girl|boy|daughter|son)\b"
    r"|\b(?:our|my) (?P<born>son|daughter|baby(?: girl| boy)?|little girl|little boy) "
    r"(?:was|is|has been) born\b",
    _I,
)
_COURTED: Final = re.compile(
    r"\bi(?:'?m| am|'ve been)(?: now)? (?:dating|seeing|going out with) (?:someone|somebody"
    r"|an? (?:\w+ )?(?P<sex>guy|girl|boy|man|woman))\b",
    _I,
)
_SEX: Final = {
    "guy": "boyfriend", "boy": "boyfriend", "man": "boyfriend", "girl": "girlfriend",
    "woman": "girlfriend",
}  # fmt: skip


def had(find: Find) -> Subject | None:
    """Return whom "his name is …" is about after "we have a labrador" or "had a baby girl"."""
    words = find.value.text.casefold()
    if find.predicate == "has" and (animal := _OWN_PET.match(words)):
        kin = singular(animal["kin"])
        return Subject(who=kin, relation=kin, at=0)
    return newcomer(words) if find.predicate == "event" else None


def newcomer(words: str) -> Subject | None:
    """Return who has just come into the family, still without a name: a puppy, a child."""
    if lover := _COURTED.search(words):
        kin = _SEX.get(lover["sex"] or "", "partner")
        return Subject(who=kin, relation=kin, at=0)
    if animal := _GOT_PET.search(words):
        kin = singular(animal["kin"])
        return Subject(who=kin, relation=kin, at=0)
    if born := _BORN.search(words):
        said = (born["child"] or born["born"]).casefold()
        girl, boy = said.endswith(("girl", "daughter")), said.endswith(("boy", "son"))
        kin = "daughter" if girl else "son" if boy else "child"
        return Subject(who=kin, relation=kin, at=0)
    return None
