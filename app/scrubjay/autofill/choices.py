"""What the options of a select say it asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.autofill import formats
from scrubjay.autofill.words import plain, words
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENOUGH: Final = 0.6
_SEXES: Final = frozenset(
    words(
        "male female m f w mannlich weiblich homme femme hombre mujer masculino femenino maschio "
        "femmina uomo donna homem mulher feminino man vrouw masculin feminin mann frau"
    )
)
_TITLES: Final = frozenset(
    words(
        "mr mrs ms miss dr prof herr frau m mme mlle madame monsieur mademoiselle sr sra srta "
        "senor senora sig signor signora dhr mevr mevrouw mw de heer doctor professor dott"
    )
)
_CARDS: Final = frozenset(
    words("visa mastercard maestro amex discover jcb diners american master carte bancontact")
)
_MOST: Final = 0.5
_FEW: Final = 3
_DAYS: Final = 31
_SHORTEST_MONTH: Final = 28
_MONTHS: Final = 12
_YEARS: Final = range(1881, 2100)
_CARD_YEARS: Final = 25
_OLDEST_CARD: Final = 2000
_OLDEST_BIRTH: Final = 1960


def choice_topics(options: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return how much the options speak for each topic."""
    return dict(_topics(tuple(options[:400]))) if len(options) > 1 else {}


@lru_cache(maxsize=512)
def _topics(options: tuple[tuple[str, str], ...]) -> tuple[tuple[str, float], ...]:
    texts = [plain(text).strip() for _, text in options]
    texts = [each for each in texts if each]
    numbers = _numbers(options)
    found: list[tuple[str, float]] = []
    if _share(texts, formats.is_country) > _MOST and len(texts) > _FEW:
        found.append((FieldKind.COUNTRY_NAME, 2.0))
    if _share(texts, formats.is_region) > _MOST and len(texts) > _FEW:
        found.append((FieldKind.ADDRESS_LEVEL1, 2.0))
    if _share(texts, formats.is_language) > _ENOUGH and len(texts) > _FEW:
        found.append((FieldKind.LANGUAGE, 1.5))
    for known, topic, weight in (
        (_SEXES, FieldKind.SEX, 2.0),
        (_TITLES, FieldKind.HONORIFIC_PREFIX, 2.0),
        (_CARDS, FieldKind.CC_TYPE, 2.0),
    ):
        if _named(texts, known) > 1:
            found.append((topic, weight))
    if sum(text.lstrip("(").startswith("+") for text in texts) > len(texts) / 2:
        found.append((FieldKind.TEL_COUNTRY_CODE, 2.0))
    found += _calendar(texts, numbers)
    return tuple(found)


def _calendar(texts: list[str], numbers: list[int]) -> list[tuple[str, float]]:
    if set(range(1, _SHORTEST_MONTH)) <= set(numbers) and max(numbers) == _DAYS:
        return [(FieldKind.BDAY_DAY, 1.0), ("-event-date", 0.5)]
    named = sum(1 for text in texts if formats.month_number(text))
    if abs(named - _MONTHS) <= 1 or sorted(numbers) == list(range(1, _MONTHS + 1)):
        return [(FieldKind.BDAY_MONTH, 0.6), (FieldKind.CC_EXP_MONTH, 0.5), ("-event-date", 0.4)]
    years = [number for number in numbers if number in _YEARS]
    if len(years) > _FEW and len(years) >= 0.8 * len(numbers):
        return _years(years)
    return []


def _years(years: list[int]) -> list[tuple[str, float]]:
    if min(years) <= _OLDEST_BIRTH:
        return [(FieldKind.BDAY_YEAR, 1.5)]
    if min(years) >= _OLDEST_CARD and len(years) <= _CARD_YEARS:
        return [(FieldKind.CC_EXP_YEAR, 1.0), ("-event-date", 0.7)]
    return [(FieldKind.BDAY_YEAR, 0.5), ("-event-date", 0.5)]


def _numbers(options: Sequence[tuple[str, str]]) -> list[int]:
    pairs = ((text.strip(), value.strip()) for value, text in options)
    return [
        int(text if _is_figure(text) else value)
        for text, value in pairs
        if _is_figure(text) or (_is_figure(value) and int(value) in _YEARS)
    ]


def _is_figure(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= len("2000")


def _share(texts: list[str], known: object) -> float:
    return sum(map(known, texts)) / len(texts) if texts and callable(known) else 0.0


def _named(texts: list[str], known: frozenset[str]) -> int:
    """Count the texts that are made of one of these words; 0 when most texts are something else."""
    named = sum(1 for text in texts if (parts := words(text)) and known & set(parts[:2]))
    return named if named >= len(texts) / 2 - 1 else 0
