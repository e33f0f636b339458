"""Cut the object of a statement out of the words after the verb, and normalise it.

Each reader takes the words that follow ("the General Hospital since 2019, by the way") and
returns the values at their beginning with offsets relative to them; none means: not a
value of this kind, so no statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import is_spelt, is_word, may_name
from scrubjay.remember.segments import MASK

_I: Final = re.IGNORECASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An object as it is kept.

    Attributes:
        start, end: Where it stands in the words read.
        predicate, context: Its own, where the reader knows better than the rule
            ("Austria" is a country, "Graz" a city).
    """

    text: str
    start: int
    end: int
    predicate: str = ""
    context: str = ""


_AFTER: Final = re.compile(
    r"\s*(?:,(?!(?<=\d,)\d)|\s-|\(|\s:|$)|\s+(?:because|since|until|till|but|so|when|while|although"
    r"|though"
    r"|unless|where|who|which|that|and (?:i|we|my|he|she|it|they|then|that|also)\b|for (?:the "
    r"(?:last|past)|over|about|almost|nearly|more than|\w+ (?:years?|months?|weeks?|decades?)\b|a "
    r"(?:while|year|month|living)|years|ages|now|me|my)|with my|with the|with a|as of|starting"
    r"|right now|rn|at the moment|these days|nowadays|at present|currently|now|today|anymore"
    r"|any more"
    r"|any longer|too|as well|again|already|very much|so much|a lot|a bit|most of the time|though"
    r"|by the way|btw|if|lol|haha|actually|again|instead|last (?:year|month|week|summer|winter"
    r"|spring|fall|autumn|night)|this (?:year|month|week|summer|winter|spring|morning)|next "
    r"(?:year|month|week)|(?:(?:a|two|three|four|five|six|\d+|a few|some|many) )?(?:years?|months?"
    r"|weeks?|days?) ago"
    r"|for (?:about |only |just )?(?:[$€£]\d+|(?:\d[\d.,]*|(?:\w+[- ]){0,3}\w+) "
    r"?(?:euros?|dollars?|pounds?|bucks|quid))"
    r"|yesterday|in (?:19|20)\d\d|back in|from (?:19|20)\d\d|(?:in|since|on|until) (?:early |late "
    r"|mid[- ])?(?:january|february|march|april|june|july|august|september|october|november"
    r"|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|here\b|along with|till?"
    r"|atm\b|i (?:can't|can|don't|cannot|won't|never|always|am|have)"
    r"|on (?:weekends|weekdays|\w+days)|at (?:weekends|the weekend)"
    r"|in (?:both|each|case)|as an? (?:adult|child"
    r"|kid|teen|teenager)|ever|at least|you know|i think|i guess|please|thanks|thank you)\b",
    _I,
)
_DETERMINER: Final = re.compile(r"(?:a|an|the|some|any|of)\s+", _I)
_EMPTY: Final = frozenset(
    """it this that them him her you me us these those there here things stuff something anything
    nothing everything someone everyone what how when why who so such one ones to fun fine good
    great ok okay well busy tired sorry sure glad happy sad here not in at on with too very more
    less fast slowly well""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)
_LONGEST: Final = 9
"""Words of one object; more is not an object but a story."""
_LONGEST_NAME: Final = 5
_LONGEST_TALE: Final = 25
_NAME: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[^\W\d_][\w'\u2019.-]*(?: (?:(?:van|von|de|der|den|da|di|del"
    r"|la|le|bin|al|el|dos|y|zu|of)(?: |(?=')))*[^\W\d_][\w'.-]*){0,4}"
)
_AND: Final = re.compile(
    r"\s*,\s*(?:and|or|as well as)?\s+|\s+(?:and|or|as well as|nor)\s+|\s*/\s*|\s*&\s*"
    r"|,(?!(?<=\d,)\d)\s*",
    _I,
)


def cut(words: str) -> str:
    """Return the words up to where something else begins."""
    if not words.strip():
        return ""
    lead = len(words) - len(words.lstrip())
    found = _AFTER.search(words, lead)
    return words[: found.start()].rstrip(" .!,;:-\"'") if found else words.rstrip(" .!,;:-\"'")


def one(words: str, *, longest: int = _LONGEST, bare: bool = False) -> tuple[Value, ...]:
    """Return a single thing, as said; bare leaves off its article."""
    kept = cut(words)
    start = len(kept) - len(kept.lstrip(" \"'"))
    article = _DETERMINER.match(kept, start) if bare else None
    if article:
        start = article.end()
    text = kept[start:].strip(" \"'")
    if text.count('"') % 2 and kept[start - 1 : start] == '"':  # "Dune" by Herbert
        start, text = start - 1, f'"{text}'
    parts = text.casefold().split()
    if not parts or len(parts) > longest or parts[0] in _EMPTY or MASK in text:
        return ()
    if not any(letter.isalnum() for letter in text):
        return ()
    return (Value(text=text, start=start, end=start + len(text)),)


def thing(words: str) -> tuple[Value, ...]:
    """A thing or an activity, with its article."""
    return one(words)


def noun(words: str) -> tuple[Value, ...]:
    """A role or a group, without its article."""
    return one(words, bare=True, longest=6)


_EXCEPT: Final = re.compile(r"\s*(?:only|just|not|except|but|never|especially not)\b", _I)


def several(words: str) -> tuple[Value, ...]:
    """Things in a list: "peanuts, shellfish and penicillin"."""
    whole = _list_end(words)
    found: list[Value] = []
    start = 0
    for stop in [*_AND.finditer(whole), None]:
        part = whole[start : stop.start() if stop else len(whole)]
        if _EXCEPT.match(part):
            break
        found.extend(
            Value(text=value.text, start=start + value.start, end=start + value.end)
            for value in one(part, bare=True, longest=6)
        )
        start = stop.end() if stop else start
    return tuple(found)


def listed(words: str) -> tuple[Value, ...]:
    """Things in a list that was announced as one, so that each comma parts two."""
    found: list[Value] = []
    start = 0
    for stop in [*_AND.finditer(words), None]:
        part = words[start : stop.start() if stop else len(words)]
        if _EXCEPT.match(part):
            break
        found.extend(
            Value(text=value.text, start=start + value.start, end=start + value.end)
            for value in one(part, bare=True, longest=5)
        )
        start = stop.end() if stop else start
    return tuple(each for each in found if each.text.casefold() not in _NONE_OF_IT)


_NONE_OF_IT: Final = frozenset({"none", "none known", "nkda", "n/a", "nil", "unknown"})
_ALSO: Final = re.compile(r"\s(?:and|or|as well as|plus)\s|&", _I)


def _list_end(words: str) -> str:
    """Return the words up to the end of the list in them; commas belong to it.

    A single comma without an "and" is no list: "I hate kale, tastes like grass".
    """
    whole = _commas_end(words)
    if whole.count(",") == 1 and not _ALSO.search(whole):
        return whole.partition(",")[0]
    return whole


def _commas_end(words: str) -> str:
    start, end = 0, len(words)
    while start < len(words):
        kept = cut(words[start:])
        end = start + len(kept)
        comma = re.match(
            r"\s*,\s*(?:and |or )?(?=[\w'-]+(?: [\w'-]+){0,2}\s*(?:,|$| and | or ))",
            words[end:],
            _I,
        )
        if not kept.strip() or comma is None:
            break
        start = end + comma.end()
    return words[:end]


def name(words: str) -> tuple[Value, ...]:
    """A person's name of one to five words."""
    start = len(words) - len(words.lstrip(" \"'"))
    found = _NAME.match(words, start)
    if found is None:
        return ()
    text = found.group()
    capitals = None
    if text != text.casefold():
        capitals = re.match(
            r"[^\W\d_a-z][\w'.-]*(?: (?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|dos|y|zu) "
            r")*[^\W\d_a-z][\w'.-]*)*",
            text,
        )
        if capitals is None:
            return ()
        text = capitals.group()
    else:
        text = re.split(r" and | but | or ", cut(text), maxsplit=1)[0]
    text = text.rstrip(".'-") if not re.search(r"\b(?:Jr|Sr)\.$", text) else text
    text = _up_to_a_word(text)
    first = text.split(" ")[0] if text else ""
    if first.casefold() in _NOT_A_NAME or len(text.split()) > _LONGEST_NAME:
        return ()
    if not _TITLE.match(text) and not (is_spelt(first) if capitals else may_name(first)):
        return ()
    shown = text.title() if text == text.casefold() else text
    return (Value(text=shown, start=start, end=start + len(text)),)


_TITLE: Final = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof)\.? ")


def _up_to_a_word(text: str) -> str:
    """Return a name up to where a word follows that is none: "Anna And I Live"."""
    parts = text.split(" ")
    last = next((at for at, each in enumerate(parts) if at and each.casefold() in _ENDS_A_NAME), 0)
    return " ".join(parts[:last]) if last else text


_ENDS_A_NAME: Final = frozenset(
    """i i'm im and or but is am are was were has have who which that with from my our he she it
    they we you your this in on at for not so too lives works""".split()  # noqa: SIM905 - as above
)

_ASIDE: Final = re.compile(
    r",\s*who (?!(?:'s|is) \d)[^,;.]{3,60}(?=,)|,?\s*(?:\(\d{1,2}\)|(?:who(?:'s| is)|aged?"
    r"|is)\s+\d{1,2}(?: years? old)?|\d{1,2})"
    r"(?=\s*,|\s+and\b|\s*$)",
    _I,
)
"""What may stand between names in a list: "Emma, who is 7, and Noah (4)"."""
_NEXT_NAME: Final = re.compile(
    r"\s*(?:,\s*and|,|and|&)\s+(?:(?:little|baby) )?(?=(?P<first>[^\W\d_]+))"
)


def names(words: str) -> tuple[Value, ...]:
    """Names in a list: "Max", "Max and Paul", "Ida, Tom and Lea"."""
    found: list[Value] = []
    at = 0
    while each := name(words[at:]):
        found.append(Value(text=each[0].text, start=at + each[0].start, end=at + each[0].end))
        at += each[0].end
        if aside := _ASIDE.match(words, at):
            at = aside.end()
        more = _NEXT_NAME.match(words, at)
        if more is None or not (more["first"][0].isupper() or more["first"] in GIVEN_NAMES):
            break
        at = more.end()
    return tuple(found)


_NOT_A_NAME: Final = _EMPTY | frozenset(
    """a an the my your our his their not no really very too also just still now from born living
    working married single looking going trying getting feeling allergic vegan vegetarian currently
    always never only back off out down up all both quite pretty almost about for by hard easy
    spelled spelt pronounced common unusual long short boring changed same different""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)


def place(words: str) -> tuple[Value, ...]:
    """A named place: capitalised, or one or two words in a text without capitals."""
    start = len(words) - len(words.lstrip())
    found = _PLACE.match(words, start)
    if found:
        text = found.group().rstrip(".'-")
        if text.removeprefix("the ").split(" ")[0].casefold() in _NOT_A_PLACE:
            return ()
        return (Value(text=text, start=start, end=start + len(text)),)
    small = re.split(r"\s+(?:with|and|near|alone)\s", words, maxsplit=1)[0]
    values = one(small, longest=2) if words == words.lower() else ()
    return tuple(
        value
        for value in values
        if (first := value.text.split(" ")[0]).casefold() not in _NOT_A_PLACE
        and not is_word(first)
        and not any(letter.isdigit() for letter in value.text)
    )


_WORD: Final = r"[A-Z\u00c0-\u00de][^\W\d_]*(?:['.-][^\W\d_]+)*"
_PLACE: Final = re.compile(
    rf"(?:[Tt]he (?=[A-Z]))?{_WORD}\.?"
    r"(?:(?: (?:of|de|del|la|le|am|an der|im|upon|sur|do|da|les|in der|auf der) | )"
    rf"{_WORD}){{0,3}}",
)
_NOT_A_PLACE: Final = frozenset(
    """a an the my our his her their this that one two three four it fear peace love debt style
    constant hope poverty luxury shared small big nice lovely january february march april may june
    july august september october november december monday tuesday wednesday thursday friday
    saturday sunday case fact order general particular bed trouble pain shape front mind between
    i i'm english german spanish french another different""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)


NUMBER: Final = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five"
    r"|six|seven|eight|nine)\b)?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten"
    r"|eleven|twelve|one|two|three|four|five|six|seven|eight|nine|\d{1,3})\b"
)
"""A number of years, in figures or in words."""
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNDER_TWENTY: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_UNDER_TWENTY)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}


def number(words: str) -> tuple[Value, ...]:
    """A whole number of years; in figures, also where it was said in words."""
    found = re.match(
        rf"\s*(?P<said>{NUMBER})(?!\d|[.,]\d|%| ?(?:cm|kg|km|m|lbs?|minutes?|hours?|days?|weeks?"
        r"|months?|am|pm)\b)",
        words,
        _I,
    )
    if found is None:
        return ()
    said = found["said"].casefold()
    counted = (
        said if said.isdigit() else str(sum(_NUMBERS[each] for each in re.split("[- ]", said)))
    )
    return (Value(text=counted, start=found.start("said"), end=found.end("said")),)


def token(words: str) -> tuple[Value, ...]:
    """A code without spaces, or in short groups: a user name, a postal code, a number."""
    found = re.match(
        r"\s*[\"']?(?=[\w@+./-]*[\w])([\w@+./-]+(?: (?=[A-Z\d-]*\d)[A-Z\d-]+){0,8})", words
    )
    if found is None or found[1].casefold() in _EMPTY | {"a", "the", "my", "very", "wrong"}:
        return ()
    text = found[1].rstrip(".-/")
    return (Value(text=text, start=found.start(1), end=found.start(1) + len(text)),)


def rest(words: str) -> tuple[Value, ...]:
    """All the words, for events and plans."""
    start = len(words) - len(words.lstrip())
    text = words.strip().rstrip(".!,;:- ")
    if (
        not text
        or MASK in text
        or len(text.split()) > _LONGEST_TALE
        or text.split()[0].casefold() in ("it", "that", "this")
    ):
        return ()
    return (Value(text=text, start=start, end=start + len(text)),)
