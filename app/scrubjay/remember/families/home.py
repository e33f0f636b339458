"""Where the person lives, and with whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.places import COUNTRIES, STATES
from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, place, several, token

if TYPE_CHECKING:
    from collections.abc import Mapping

_STREET: Final = re.compile(
    r"\s*(?:\d{1,5}[a-z]?(?:[-/]\d{1,4})?\s+(?:[A-Z\u00c0-\u00de0-9][\w'.-]*\s?){1,5}"
    r"|(?:[A-Z\u00c0-\u00de][\w'.\u00df-]*\s){1,4}\d{1,5}\s?[a-z]?\b(?:/\d{1,4}){0,3})",
)
_UNIT: Final = re.compile(
    r",?\s*(?:apt|apartment|flat|unit|suite|top|door|floor)\.?\s*#?\s*\w{1,6}", re.IGNORECASE
)
_UNIT_FIRST: Final = re.compile(
    r"\s*(?:apt|apartment|flat|unit|suite|room)\.?\s*#?\s*\w{1,4},(?=\s*\d)", re.IGNORECASE
)
_CODE: Final = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{4})?)\b"
)

_NEAR: Final = 60  # characters within which a town follows its street
_LEADS_TO_TOWN: Final = re.compile(r"(?:\A\s*|,\s*|\bin\s+)(?=[A-Z\u00c0-\u00de])")
_ROAD: Final = re.compile(r" (?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Close|Mews)$")
"""What ends the name of a street, and of no town."""
_STREET_LATER: Final = re.compile(
    r"(?:\s+(?:today|yesterday|now|(?:last|this) \w+|(?:on|in) [\w ]{3,20}))?(?:\s*[,:;]"
    r"(?: (?:it's|its|it is|to|at)(?= ))?|\s+at) (?P<street>\d{1,5}[a-z]?"
    r" (?:[A-Z\u00c0-\u00de][\w'.-]* ){0,4}"
    r"(?:Street|St|Road|Rd|Lane|Ln|Court|Ct|Avenue|Ave|Close|Drive|Dr|Way|Place|Pl|Crescent"
    r"|Gardens?|Grove|Terrace|Square|Row|Hill|Park|Walk|Mews|Rise|View|Boulevard|Blvd)\b)"
)
_WORDS_TOO: Final = frozenset({"us", "me", "in", "or", "hi", "ok"})
_LEVELS: Final = 3
"""City, state, country; or street, code, city."""


def home(words: str) -> tuple[Value, ...]:
    """A city, with its state or country; or a country; or a state."""
    found = place(words)
    if not found or _ROAD.search(found[0].text):
        return ()
    values = [_sorted(found[0])]
    at = found[0].end
    while len(values) < _LEVELS and (comma := re.match(r",\s*(?=[A-Z])", words[at:])):
        more = place(words[at + comma.end() :])
        if not more:
            break
        start = at + comma.end() + more[0].start
        larger = _sorted(Value(text=more[0].text, start=start, end=at + comma.end() + more[0].end))
        if larger.predicate != "address-level2":
            values.append(larger)
        at = larger.end
    return tuple(values)


def _sorted(value: Value) -> Value:
    """Name the kind of place."""
    key = value.text.casefold().removeprefix("the ")
    kind = "address-level2"
    if key in COUNTRIES:
        kind = "country-name"
    elif key in STATES and (value.text.casefold() not in _WORDS_TOO or value.text.isupper()):
        kind = "address-level1"
    return Value(text=value.text, start=value.start, end=value.end, predicate=kind)


def address(words: str) -> tuple[Value, ...]:
    """A postal address in its parts: street, code, city, country."""
    before_it = _UNIT_FIRST.match(words)
    found = _STREET.match(words, before_it.end() if before_it else 0)
    if found is None:
        return ()
    unit = _UNIT.match(words, found.end())
    start = len(words) - len(words.lstrip())
    text = words[start : unit.end() if unit else found.end()].rstrip(" ,.")
    text = re.sub(r"\s+(?:in|and|since|near)$", "", text)
    values = [Value(text=text, start=start, end=start + len(text), predicate="street-address")]
    at = values[0].end
    code = _CODE.search(words, at, min(len(words), at + 60))
    if code is None:
        return (*values, *_town(words, at, at + _NEAR))
    postal = Value(text=code.group(), start=code.start(), end=code.end(), predicate="postal-code")
    before = _town(words, at, code.start())
    after = _town(words, code.end(), code.end() + _NEAR)
    if before:  # "… York YO10 4HB, England"
        after = tuple(each for each in after if each.predicate == "country-name")
    return (*values, postal, *before, *after)


def _town(words: str, start: int, end: int) -> tuple[Value, ...]:
    """Return the town, and its state or country, in a stretch of an address."""
    for lead in _LEADS_TO_TOWN.finditer(words[start:end]):
        at = start + lead.end()
        if found := home(words[at:end]):
            return tuple(replace(each, start=at + each.start, end=at + each.end) for each in found)
    return ()


def whereabouts(words: str) -> tuple[Value, ...]:
    """An address or a place, with the street that may follow it."""
    return address(words) or with_street(words)


def with_street(words: str) -> tuple[Value, ...]:
    """A place and the address named after it: "York today, 3 Quince Court"."""
    found = home(words)
    street = _STREET_LATER.match(words, found[-1].end) if found else None
    if street is None:
        return found
    # One back: an address begins with the space before it.
    at = street.start("street") - 1
    later = address(words[at:])
    return (
        *found,
        *(replace(each, start=at + each.start, end=at + each.end) for each in later),
    )


def located(words: str) -> tuple[Value, ...]:
    """Where a home is: "in Deptford"."""
    found = re.match(r"\s+(?:right |just )?(?:in|near|outside)(?= [A-Z])", words)
    if found is None:
        return ()
    return tuple(
        replace(each, start=found.end() + each.start, end=found.end() + each.end)
        for each in home(words[found.end() :])
    )


def placed(words: str) -> tuple[Value, ...]:
    """Where a home is, by its address or its town."""
    return address(words) or located(words)


def moved(words: str) -> tuple[Value, ...]:
    """Where someone moved; "moved to tears" is none."""
    return (
        ()
        if re.match(r"\s+(?:tears|action|the (?:next|back|front))", words)
        else whereabouts(words)
    )


def lived_in(words: str) -> tuple[Value, ...]:
    """Where someone has been for years; a prison, a trade or a war is no home."""
    found = home(words)
    if not found or not re.match(
        r"\s*,?\s*(?:(?:for|about|almost|over|nearly) )?[\w-]+ years\b", words[found[-1].end :]
    ):
        return ()
    return found


def former(words: str) -> tuple[Value, ...]:
    """Where someone moved away from, when it is said where to or that it was home."""
    found = home(words)
    goes_on = r"\s+(?:to|in|for|last|this|and|$)"
    if not found or not re.match(goes_on, words[found[-1].end :] or " $"):
        return ()
    return found[:1]


RULES: Final = (
    Rule(
        pattern=r"{do}\s+(?:live|lives|living|reside|resides|based|settled|dwell)(?:\s+(?:here"
        r"|back|alone|happily|together|with (?:my|our) \w+))?(?:\s+on the \w+ floor of (?:an?"
        r"|the|our|my) (?:[\w-]+ )?(?:block|building|house|tower) in|\s+(?:on|in|at) (?:the|an?|my"
        r"|our) (?:[\w'-]+ ){1,5}?(?:just )?(?:outside|near|of|in|at)|\s+(?:in|at|near"
        r"|(?:out|in)side))(?=\s)",
        predicate="address-level2",
        read=whereabouts,
        headless=True,
    ),
    Rule(
        pattern=r"(?:\s*'ve|ve|\s+have|\s+has)(?:\s+\w+ly|\s+always|\s+now)?\s+(?:lived|been "
        r"living)(?:\s+here)?\s+(?:in|at)\b",
        predicate="address-level2",
        read=whereabouts,
        lasts=True,
    ),
    Rule(
        pattern=r"(?P<was>\s+lived|\s+resided|\s+was living|\s+were living)\s+(?:in|at)\b",
        predicate="address-level2",
        read=whereabouts,
    ),
    Rule(
        pattern=r"{be}\s+(?:based|settled|located|living|staying|at home)(?:\s+(?:up|down|over"
        r"|out))?\s+(?:in"
        r"|at)\b(?! (?:an?|the) (?:hotel|hostel|motel|b&b|airbnb|guesthouse|resort))",
        predicate="address-level2",
        read=whereabouts,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:moved|relocated|emigrated|immigrated|retired)(?:\s+(?:back|here|house"
        r"|away|over|together|out|recently))?(?:\s+from [A-Za-z][\w-]*(?: [A-Z][\w-]*)?)?\s+(?:to"
        r"|into)\b",
        predicate="address-level2",
        read=moved,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"(?:{do}\s+moved in\s+(?:at|to)|(?:'re|'m|\s+are|\s+am)\s+now\s+at)\b(?= \d)",
        predicate="street-address",
        read=address,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:moved|relocated)(?:\s+(?:in|just|all))?\s*(?:to|into)\s+(?:an?|our"
        r"|my|the)"
        r"\s+(?:[\w-]+ ){0,3}(?:flat|apartment|house|place|home|studio|cottage|condo|bungalow)"
        r"\s+(?:(?:at|in)\b|on\b(?= \d))",
        predicate="address-level2",
        read=whereabouts,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:(?:moved|relocated|emigrated)(?: back| out| over| away| house)?"
        r" (?:here )?(?:from|out of)|left)(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=former,
        ended=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:bought|rent|renting|got|own)\s+"
        r"(?:an?|our|my)\s+"
        r"(?!(?:\w+ ){0,2}(?:holiday|second|summer|weekend|investment|rental)\b)"
        r"(?:\w+ ){0,3}(?:flat|apartment|house|place|home|studio|cottage|condo)\s+in\b",
        predicate="address-level2",
        read=with_street,
        lasts=True,
        confidence=0.7,
    ),
    Rule(
        pattern=r"{do}\s+(?:share|rent|renting|sharing|own|bought)\s+(?:an?|our|my|the)\s+(?:\w+ "
        r"){0,3}(?:flat|room"
        r"|apartment"
        r"|house|place|flatshare|cottage|houseshare) (?:in|near)\b(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=with_street,
        lasts=True,
        confidence=0.7,
    ),
    Rule(
        pattern=r"{be}(?: back)?\s+in\b"
        r"(?= (?-i:[A-Z])[\w-]+(?:,? (?-i:[A-Z])[\w-]+)? (?:now|these days|for good"
        r"|permanently)\b)",
        predicate="address-level2",
        read=home,
        confidence=0.75,
    ),
    Rule(
        pattern=r"(?:(?<=these days i)|(?<=these days, i)|(?<=nowadays i)|(?<=nowadays, i)"
        r"|(?<=these days we)|(?<=these days, we)){be}\s+in\b(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=home,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{be}\s+(?:an?\s+|the\s+)?(?:(?:proud|new|permanent|registered)\s+)?(?:resident"
        r"|inhabitant)\s+(?:of|in)\b",
        predicate="address-level2",
        read=whereabouts,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:live|lives|living|stay|stays|staying|reside)(?: (?:all )?(?:by"
        r" (?:my|him|her|our)sel(?:f|ves)|on (?:my|his|her|our) own|alone))? in"
        r"(?: (?:an?|the) (?:[\w-]+ ){1,3}(?:outside(?: of)?|near|close to|of|in|by))?"
        r"(?= (?-i:[A-Z]))(?!(?: [\w']+){1,3} (?:for|until|till|hotel|hostel)\b)",
        predicate="address-level2",
        read=home,
        confidence=0.8,
        headless=True,
    ),
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are)?\s+no longer (?:living |based )?in\b"
        r"(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=home,
        ended=True,
        only_ends=True,
        headless=True,
    ),
    Rule(  # As English is spoken in Manila and Nairobi; hotels are stayed in otherwise.
        pattern=r"\s+(?:dey |now |currently )?stay (?:in|for)\b(?= (?-i:[A-Z]))"
        r"(?!(?: [\w']+){1,3} (?:for|until|till|hotel|hostel)\b)",
        predicate="address-level2",
        read=home,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{do}\s+(?:live|lives|living|lodge|lodges|lodging|reside|resides|stay|have a room"
        r"|have a flat|rent|renting)(?: now| together)? (?:in|with|at|an?|the)"
        r" (?-i:[a-z])[^;.?!]{2,60}?"
        r",? in\b(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=home,
        confidence=0.75,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:took|taken|take|taking) possession(?: today| yesterday)? of\b"
        r"[^;.?!]{3,70}?,? in\b(?= (?-i:[A-Z]))",
        predicate="address-level2",
        read=home,
        lasts=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|get|picked up|collected) the keys[^;.?!]{0,40}? (?:in|at)\b"
        r"(?= (?-i:[A-Z])| \d)",
        predicate="address-level2",
        read=whereabouts,
        lasts=True,
        confidence=0.75,
    ),
    Rule(
        pattern=r"(?:{be}|\s*'ve been|\s+have been|\s+been)\s+in\b(?= (?-i:[A-Z])[\w, ]{2,40}?"
        r" (?:(?:for|since) )?(?:\d+|[a-z]+(?:-[a-z]+)?) years\b)",
        predicate="address-level2",
        read=lived_in,
        lasts=True,
        confidence=0.75,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+call\b(?= (?-i:[A-Z])[\w -]{1,24} (?:my |our )?home\b)",
        predicate="address-level2",
        read=home,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:live|lives|living|share a flat|share an apartment)\s+(?:together "
        r")?with\b",
        predicate="lives-with",
        read=lambda words: several(re.split(r"\s+in (?=(?:an?|the|my|our)\b|[A-Z])", words)[0]),
        headless=True,
    ),
)


_WHERE: Final = (
    "", "home", "work", "office", "business", "shipping", "delivery", "billing", "postal",
    "mailing", "current", "new", "street",
)  # fmt: skip
"""Of what an address may be."""
ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **{
        f"{where} {noun}".strip(): Attribute(
            predicate="street-address",
            read=whereabouts,
            context={
                "office": "work",
                "business": "work",
                "delivery": "shipping",
                "postal": "",
                "mailing": "",
                "current": "",
                "new": "",
            }.get(where, where),
        )
        for where in _WHERE
        for noun in ("address",)
    },
    "street": Attribute(predicate="street-address", read=address),
    "house": Attribute(
        predicate="street-address",
        read=lambda words: address(
            re.sub(r"^\s+(?:at|on|in)\b", lambda found: " " * len(found.group()), words)
        ),
    ),
    "city": Attribute(predicate="address-level2", read=home),
    "town": Attribute(predicate="address-level2", read=home),
    "country": Attribute(predicate="country-name", read=home),
    "state": Attribute(predicate="address-level1", read=place),
    "region": Attribute(predicate="address-level1", read=place),
    **{
        noun: Attribute(predicate="address-level2", read=placed, confidence=0.8)
        for noun in ("place", "flat", "apartment", "home", "new home", "new place")
    },
    **{
        noun: Attribute(predicate="postal-code", read=token)
        for noun in ("postcode", "post code", "postal code", "zip", "zip code", "plz", "pin code")
    },
}
