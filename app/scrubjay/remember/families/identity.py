"""Who the person is: names, birthday, age, origin, languages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import is_spelt, is_word
from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import NUMBER, Value, name, number, one, place, token
from scrubjay.remember.when import read_day

if TYPE_CHECKING:
    from collections.abc import Mapping


def birth(words: str) -> tuple[Value, ...]:
    """A day of birth; its month or year alone when no more is said."""
    found = read_day(words[:60])
    if found is None:
        return ()
    iso, start, end = found
    return (Value(text=iso, start=start, end=end),)


def anniversary(words: str) -> tuple[Value, ...]:
    """The day of a birthday to come: its year is not that of birth."""
    return tuple(
        replace(each, text=f"--{each.text[5:]}" if each.text[:1].isdigit() else each.text)
        for each in birth(words)
        if each.text.count("-") > 1
    )


def birthplace(words: str) -> tuple[Value, ...]:
    """Where someone comes from; the larger place after a comma belongs to it."""
    found = place(words)
    if not found:
        return ()
    larger = re.match(r",\s+(?=[A-Z])", words[found[0].end :])
    more = place(words[found[0].end + larger.end() :]) if larger else ()
    if not larger or not more:
        return found
    end = found[0].end + larger.end() + more[0].end
    return (Value(text=words[found[0].start : end], start=found[0].start, end=end),)


_TONGUES: Final = frozenset(
    """english german french spanish italian portuguese dutch polish czech slovak slovene slovenian
    croatian serbian bosnian hungarian romanian bulgarian greek turkish russian ukrainian arabic
    hebrew persian farsi hindi urdu bengali tamil telugu punjabi mandarin cantonese chinese japanese
    korean vietnamese thai tagalog indonesian malay swahili yoruba igbo hausa amharic swedish
    norwegian danish finnish icelandic estonian latvian lithuanian irish welsh gaelic basque catalan
    galician albanian macedonian armenian georgian latin esperanto afrikaans zulu nepali sinhala
    marathi gujarati kannada malayalam khmer burmese mongolian tibetan""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)


def tongues(words: str) -> tuple[Value, ...]:
    """Names of languages, with how well they are spoken left out."""
    found: list[Value] = []
    for said in re.finditer(r"[^\W\d_]+(?: sign language)?", words[:160]):
        text = said.group()
        beside = re.search(r"(?:,|\band|&)\s*$", words[: said.start()]) if found else None
        known = text.casefold() in _TONGUES or text.endswith("sign language")
        if known or (beside and _is_tongue(text, words[said.end() :])):
            found.append(Value(text=text, start=said.start(), end=said.end()))
    return tuple(found)


def _is_tongue(word: str, after: str) -> bool:
    """Report whether a word beside a language in a list can be one that few speak."""
    ends = re.match(r"\s*(?:$|[,.;!]|and\b|&|fluently|at home|well)", after) is not None
    return ends and is_spelt(word) and not is_word(word) and word.casefold() not in GIVEN_NAMES


_NATIONS: Final = frozenset(
    """American British English Scottish Welsh Irish German Austrian Swiss French Italian Spanish
    Portuguese Dutch Belgian Flemish Danish Swedish Norwegian Finnish Icelandic Polish Czech
    Slovak Slovenian Croatian Serbian Bosnian Montenegrin Macedonian Albanian Kosovar Bulgarian
    Romanian Moldovan Hungarian Greek Turkish Cypriot Maltese Ukrainian Russian Belarusian
    Lithuanian Latvian Estonian Georgian Armenian Azerbaijani Kazakh Uzbek Mongolian Chinese
    Taiwanese Japanese Korean Vietnamese Thai Cambodian Laotian Burmese Malaysian Singaporean
    Indonesian Filipino Filipina Indian Pakistani Bangladeshi Nepali Nepalese Tibetan Afghan
    Iranian Persian Iraqi Syrian Lebanese Jordanian Palestinian Israeli Saudi Yemeni Emirati
    Kuwaiti Egyptian Libyan Tunisian Algerian Moroccan Sudanese Ethiopian Eritrean Somali Kenyan
    Ugandan Tanzanian Rwandan Nigerian Ghanaian Senegalese Cameroonian Congolese Angolan Zambian
    Zimbabwean Namibian Mexican Guatemalan Honduran Salvadoran Nicaraguan Panamanian Cuban
    Jamaican Haitian Dominican Colombian Venezuelan Ecuadorian Peruvian Bolivian Chilean
    Argentinian Argentine Uruguayan Paraguayan Brazilian Canadian Australian European African
    Asian Texan Californian Bavarian Catalan Basque Breton Sicilian Sri_Lankan South_African
    New_Zealander Puerto_Rican Costa_Rican Kiwi Scot Swede Dane Finn Pole Turk Spaniard Brit
    Scotsman Englishman Irishman Frenchman Dutchman Welshman Québécois""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)


def demonym(words: str) -> tuple[Value, ...]:
    """A nationality."""
    found = re.match(
        r"\s+(?:half |part |an? )?(?P<one>[A-Z][^\W\d_]+(?: (?:Lankan|African|Zealander"
        r"|Rican))?)(?:[- ][A-Z][^\W\d_]+)?(?=\s*(?:$|,|by birth|citizen|national|and\b|but\b"
        r"|originally))",
        words,
    )
    if found is None or found["one"].replace(" ", "_") not in _NATIONS:
        return ()
    start = found.start("one")
    if found["one"].casefold() in GIVEN_NAMES and not words[:start].strip():
        return ()  # "I'm Finn" is a name, "I'm a Finn" is none
    text = words[start : found.end()].rstrip()
    return (Value(text=text, start=start, end=start + len(text)),)


def introduced(words: str) -> tuple[Value, ...]:
    """A name after "I'm": only a capitalised one, and not a nationality or a month."""
    found = name(words)
    written = re.match(r"\s+(?:[A-Z]|([a-z]+)\b)", words)
    if not found or written is None or (written[1] and written[1] not in GIVEN_NAMES):
        return ()
    text = found[0].text
    after = words[found[0].end :]
    if demonym(" " + text) or text.casefold() in _TONGUES or (text.isupper() and len(text) > 1):
        return ()
    if re.match(r"\s*(?:\.?\s*$|,|and\b|from\b|by the way|but\b|the\b|\d)", after) is None:
        return ()
    return found


_SIGNS: Final = (
    r"(?:Aries|Taurus|Gemini|Cancer|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces)"
)
RULES: Final = (
    Rule(
        pattern=rf"{{be}}\s+an?(?=\s+{_SIGNS}\s*(?:$|,|and\b|with\b))",
        predicate="star-sign",
        read=lambda words: one(words, longest=1),
    ),
    Rule(
        pattern=r"{be}\s+(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?,(?=\s+\d{2}\s*(?:$|,|and\b"
        r"|years\b|from\b))",
        predicate="age",
        read=number,
    ),
    Rule(
        # Who turns 50 in August is not yet.
        pattern=r"\s+(?:just |recently |finally )?(?:turned(?=\s+"
        + NUMBER
        + r"(?:\s+(?:in|on|today|yesterday|last|this|years?|and|now)\b|\s*(?:$|,)))"
        r"|turns?(?=\s+" + NUMBER + r"\s+today\b))",
        predicate="age",
        read=number,
        lasts=True,
    ),
    Rule(
        pattern=r"{be}(?=\s+[^\W\d_])(?!\s+(?:from|in|at|on|a|an|the|not|so|too|my|your|called"
        r"|named|known)\b)",
        predicate="name",
        read=introduced,
        introduces=True,
    ),
    Rule(
        pattern=r"{be}\s+(?:called|named)\b(?! (?:by|after|to|in|a)\b)", predicate="name", read=name
    ),
    Rule(
        pattern=r"(?:\s+(?:usually|mostly|just))?\s+go(?:es)? by\b(?! (?:car|bus|train|bike|foot"
        r"|plane|the)\b)",
        predicate="nickname",
        read=name,
    ),
    Rule(
        pattern=r"{be}\s+(?:known as|nicknamed|usually called|often called)\b",
        predicate="nickname",
        read=name,
    ),
    Rule(
        pattern=r"\s+(?:will\s+|just\s+)?turn(?:s|ed|ing)?\s+\d{1,3}\s+on\b",
        predicate="bday",
        read=anniversary,
        lasts=True,
    ),
    Rule(
        pattern=r"{be}\s+born\b(?=[^.]{0,60}\d)",
        predicate="bday",
        read=birth,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+born(?: and (?:raised|bred))?(?: on (?:[^,.]|, ?(?=\d{4})){4,28}?| "
        r"[\d./-]{6,10})? in\b(?! "
        r"(?:the|\d))",
        predicate="origin",
        read=birthplace,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"(?:{be}\s+raised|{adv}\s+grew up|\s+was brought up)(?:\s+(?:on|in) an? (?:[\w-]+ "
        r"){1,2}(?:just )?(?:outside|near|in)|\s+(?:just outside|near|in))\b",
        predicate="origin",
        read=birthplace,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}(?:\s+originally)?\s+(?:from|a native of)\b",
        predicate="origin",
        read=birthplace,
        headless=True,
    ),
    Rule(
        pattern=r"\s+(?:come|comes|hail|hails)(?:\s+originally)?\s+from\b",
        predicate="origin",
        read=birthplace,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:an? )?[A-Z])", predicate="nationality", read=demonym, confidence=0.85
    ),
    Rule(
        # As it is said in Spanish, French, Polish: "I have 47 years".
        pattern=r"\s+(?:have|has|'ve)(?=\s+\d{1,2} years\s*(?:$|,|old\b|and\b|now\b))",
        predicate="age",
        read=number,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}\s+(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?,"
        rf"(?=\s+{NUMBER} years of age\b)",
        predicate="age",
        read=number,
    ),
    Rule(
        # Two of us at a table are not two years old, and "I'm five" needs its years.
        pattern=r"(?:(?<!\bwe){be}|(?:\s+just|\s+recently)?\s+turned|\s+turn)(?:\s+(?:only|about"
        r"|nearly))?(?!\s+(?:one|two|three|four|five|six|seven|eight|nine)\b(?!\s+years?))(?=\s+"
        + NUMBER
        + r"(?:\s+(?:y(?:ea)?rs?(?: old| of age)?|now|today|last|this|and|so|but)\b|\s*(?:$|,)"
        r"|-years?-old))",
        predicate="age",
        read=number,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}(?:\s+can)?\s+(?:speak|speaks|speaking|spoke|learnt|fluent in)\b",
        predicate="speaks",
        read=tongues,
    ),
    Rule(
        pattern=r"{be}\s+(?:fluent|bilingual|trilingual|native)(?:\s+speaker)?(?:\s+(?:in|of))?\b",
        predicate="speaks",
        read=tongues,
    ),
    Rule(
        pattern=r"{do}\s+(?:learn|learns|learning|studying)\b(?= [A-Z])",
        predicate="learns",
        read=tongues,
    ),
    Rule(
        pattern=r"{be}\s+an?(?=\s+(?:non-?binary|trans|cis)?\s*(?:man|woman|guy|male|female"
        r"|enby)\b)",
        predicate="sex",
        read=lambda words: one(words, bare=True, longest=2),
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:non-?binary|male|female|genderfluid|agender)\s*(?:$|,|and\b))",
        predicate="sex",
        read=lambda words: one(words, longest=1),
    ),
    Rule(
        pattern=r"\s+use(?=\s+(?:she|he|they|xe|ze)/)(?:\s+the pronouns)?",
        predicate="pronouns",
        read=token,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:an? )?(?:devout |practi[sc]ing |secular )?(?:Jewish|Muslim|Catholic"
        r"|Christian|Hindu|Buddhist|Sikh|Protestant|Quaker|Mormon|atheist|agnostic)\s*(?:$|,|and\b"
        r"|but\b))",
        predicate="religion",
        read=lambda words: one(words, bare=True, longest=2),
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:gay|lesbian|bisexual|bi|queer|asexual|pansexual)\s*(?:$|,|and\b"
        r"|but\b))",
        predicate="orientation",
        read=lambda words: one(words, longest=1),
    ),
    Rule(
        pattern=r"{do}\s+learning (?:how )?to\b",
        predicate="learns",
        read=lambda words: one(words, longest=5),
    ),
    Rule(
        pattern=r"\s+identify as(?: an?)?\b",
        predicate="sex",
        read=lambda words: one(words, longest=2, bare=True),
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+changed\s+my name to\b",
        predicate="name",
        read=name,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+changed\s+my (?:last |family |sur)name to\b",
        predicate="family-name",
        read=name,
        lasts=True,
    ),
)


ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    "name": Attribute(predicate="name", read=name),
    "full name": Attribute(predicate="name", read=name),
    "legal name": Attribute(predicate="name", read=name),
    "first name": Attribute(predicate="given-name", read=name),
    "given name": Attribute(predicate="given-name", read=name),
    "forename": Attribute(predicate="given-name", read=name),
    "last name": Attribute(predicate="family-name", read=name),
    "surname": Attribute(predicate="family-name", read=name),
    "family name": Attribute(predicate="family-name", read=name),
    "middle name": Attribute(predicate="additional-name", read=name),
    "second name": Attribute(predicate="additional-name", read=name),
    "maiden name": Attribute(predicate="maiden-name", read=name),
    "birth name": Attribute(predicate="maiden-name", read=name),
    "nickname": Attribute(predicate="nickname", read=name),
    "nick": Attribute(predicate="nickname", read=name),
    "birthday": Attribute(predicate="bday", read=birth),
    "b-day": Attribute(predicate="bday", read=birth),
    "bday": Attribute(predicate="bday", read=birth),
    "birth date": Attribute(predicate="bday", read=birth),
    "birthdate": Attribute(predicate="bday", read=birth),
    "date of birth": Attribute(predicate="bday", read=birth),
    "dob": Attribute(predicate="bday", read=birth),
    "age": Attribute(predicate="age", read=number),
    "gender": Attribute(predicate="sex", read=lambda words: one(words, longest=2)),
    "sex": Attribute(predicate="sex", read=lambda words: one(words, longest=2)),
    "pronouns": Attribute(predicate="pronouns", read=token),
    "nationality": Attribute(predicate="nationality", read=lambda words: one(words, longest=3)),
    "citizenship": Attribute(predicate="nationality", read=lambda words: one(words, longest=3)),
    "hometown": Attribute(predicate="origin", read=birthplace),
    "home town": Attribute(predicate="origin", read=birthplace),
    "birthplace": Attribute(predicate="origin", read=birthplace),
    "place of birth": Attribute(predicate="origin", read=birthplace),
    "mother tongue": Attribute(predicate="language", read=tongues),
    "native language": Attribute(predicate="language", read=tongues),
    "first language": Attribute(predicate="language", read=tongues),
    "native tongue": Attribute(predicate="language", read=tongues),
    "star sign": Attribute(
        predicate="star-sign", read=lambda words: one(words, bare=True, longest=2)
    ),
    "religion": Attribute(predicate="religion", read=lambda words: one(words, longest=3)),
    "passport number": Attribute(predicate="passport-number", read=token),
    "passport": Attribute(
        predicate="passport-number",
        read=lambda words: token(words) if re.search(r"\d{4}", words) else (),
    ),
    "id number": Attribute(predicate="id-number", read=token),
    "national id": Attribute(predicate="id-number", read=token),
    "social security number": Attribute(predicate="id-number", read=token),
    "tax id": Attribute(predicate="tax-id", read=token),
    "tax number": Attribute(predicate="tax-id", read=token),
    "iban": Attribute(predicate="iban", read=token),
}
