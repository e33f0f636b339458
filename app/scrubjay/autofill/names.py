"""The parts of a person's name, and forms of address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from scrubjay.autofill.words import words

_PARTICLES: Final = frozenset(
    words(
        "von van de der den del della di da dos das do du la le ten ter zu zum zur af av el al bin "
        "ibn st san santa mac mc o d l"
    )
)
_PREFIXES: Final = frozenset(words("mr mrs ms miss mx dr prof herr frau sir dame"))
_SUFFIXES: Final = frozenset(words("jr sr ii iii iv phd md esq"))
_TITLES: Final = tuple(
    frozenset(words(group))
    for group in (
        "mr mister herr hr m monsieur sr senor sig signor dhr heer",
        "mrs frau fr mme madame sra senora signora mevr mevrouw mw",
        "ms",
        "miss mlle mademoiselle srta senorita signorina fraulein",
        "mx divers",
        "dr doctor doktor docteur dott dottore dra",
        "prof professor professeur profesor",
    )
)
_TITLES_BY_SEX: Final = (_TITLES[0], _TITLES[1] | _TITLES[2] | _TITLES[3])
_SEXES: Final = tuple(
    frozenset(words(group))
    for group in (
        (
            "male man m mannlich homme masculin hombre masculino maschio uomo homem mann he him "
            "herr mr varon mannelijk masculine monsieur sr sig dhr senor signor"
        ),
        (
            "female woman f w weiblich femme feminin mujer femenino femmina donna feminino mulher "
            "frau vrouw v she her mrs ms vrouwelijk feminine mme madame sra mevr mevrouw signora "
            "senora"
        ),
        (
            "nonbinary diverse divers other autre otro altro outro anders x enby non they them "
            "andere unspecified"
        ),
    )
)
_SECOND: Final = 2
_LATIN: Final = (range(0x250), range(0x1E00, 0x1F00))
"""Where Unicode keeps the letters of Western names."""


_CALLED_BY: Final = 0.6
"""That one word somebody is called by is their first name: offered, not filled unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in parts. sure: how far the division can be trusted, 0…1."""

    given: str
    additional: str = ""
    family: str = ""
    sure: float = 1.0


def divide(full: str) -> Name:
    """Divide a full name. Two words are nearly always given and family name; more are a guess.

    Scripts that write the family name first, or no spaces, are not divided.
    """
    if "," in full:
        family, _, rest = full.partition(",")
        turned = divide(f"{rest.strip()} X")
        return Name(
            given=turned.given, additional=turned.additional, family=family.strip(), sure=0.9
        )
    parts = [each for each in full.split() if words(each)]
    while parts and words(parts[0])[0] in _PREFIXES:
        parts.pop(0)
    while len(parts) > 1 and "".join(words(parts[-1])) in _SUFFIXES:
        parts.pop()
    if not _is_latin(full):
        return Name(given=full.strip(), sure=0.0)
    if len(parts) < _SECOND:
        alone = len(full.split()) == 1  # "Mr Berg" tells no first name
        return Name(given=full.strip(), sure=_CALLED_BY if alone else 0.0)
    start = next(
        (at for at in range(1, len(parts) - 1) if parts[at].casefold() in _PARTICLES),
        len(parts) - 1,
    )
    additional = " ".join(parts[1:start])
    sure = 0.98 if not additional else 0.8
    return Name(given=parts[0], additional=additional, family=" ".join(parts[start:]), sure=sure)


def _is_latin(text: str) -> bool:
    return all(any(ord(each) in part for part in _LATIN) for each in text if each.isalpha())


def same_title(one: str, other: str) -> bool:
    """Report whether two forms of address mean the same, in whatever language."""
    return _same(one, other, _TITLES)


def same_woman_or_man(one: str, other: str) -> bool:
    """Report whether two forms of address are for the same sex: Ms is Frau where there is no Ms."""
    return _same(one, other, _TITLES_BY_SEX)


def same_sex(one: str, other: str) -> bool:
    """Report whether two words name the same sex, in whatever language."""
    return _same(one, other, _SEXES)


def _same(one: str, other: str, groups: tuple[frozenset[str], ...]) -> bool:
    first, second = frozenset(words(one)), frozenset(words(other))
    if not first or not second:
        return False
    # Both must be made of one group's words alone: "Herr Dr." is more than "Herr".
    return first == second or any(first <= group and second <= group for group in groups)
