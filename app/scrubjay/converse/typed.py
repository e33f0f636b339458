"""A question as it was typed, put in full: "whos my boss", "adress pls", "and my dad's job?".

Memory is asked in the words of a whole question. What the person typed is kept and learnt
from as it stands; only a question is put in other words here, and never one of its names.
English only. A fragment is a question where it ends in a question mark or names nothing but
something that can be asked for ("my phone"); "my head hurts" tells something.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.converse.foreign import is_foreign_question
from scrubjay.converse.spelling import put_right
from scrubjay.domain.predicate import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

TELEGRAM: Final = 2
"""Words of the shortest fragment without a question mark that asks by its noun alone."""
FRAGMENT: Final = 6
"""Words of the longest fragment that is read as a question."""

_SPELT: Final = (
    (re.compile("[\u2019`\u00b4]"), "'"),
    (re.compile(r"\b(who|what|where|when|how|why)'?s\b(?! got\b)", re.IGNORECASE), r"\1 is"),
    (re.compile(r"\b(what|where|who|how|when)'?re\b", re.IGNORECASE), r"\1 are"),
    (
        re.compile(r"\b(do|does|did|is|was|are|have|has|had|ca|wo|could|would)nt\b", re.IGNORECASE),
        r"\1n't",
    ),
    (re.compile(r"^were (?=(?:do|did|does|is|are)\b)", re.IGNORECASE), "where "),
    (re.compile(r"\bwh?at\b(?<!what)|\bwaht\b|\bwhta\b|\bwht\b", re.IGNORECASE), "what"),
    (re.compile(r"\bwen\b|\bwehn\b", re.IGNORECASE), "when"),
    (re.compile(r"\bhwo\b|\bwho\b", re.IGNORECASE), "who"),
    (re.compile(r"\bteh\b", re.IGNORECASE), "the"),
    (re.compile(r"(?<![\w'])i(?=\b)"), "I"),
    (re.compile(r"\bIm\b"), "I'm"),
    (re.compile(r"\bIve\b"), "I've"),
    (re.compile(r"\bu\b"), "you"),
    (re.compile(r"\bur\b"), "your"),
    (
        re.compile(r"[\s,]*\b(?:pls|plz|please|thx|thanks|again)\b[\s.!]*(?=\??$)", re.IGNORECASE),
        "",
    ),
    (
        re.compile(
            r"^(?:(?:and|so|but|ok|okay|hey|hi|um|well|also|oh|btw)\b[\s,]*)+", re.IGNORECASE
        ),
        "",
    ),
    (
        re.compile(r"^.{3,60}?\.\.\.? ?(?:no )?(?:wait|sorry|i mean|rather)[\s,]+", re.IGNORECASE),
        "",
    ),
)
_KIN: Final = re.findall(
    r"\S+",
    "mother father mum mom dad sister brother son daughter child wife husband partner spouse "
    "girlfriend boyfriend aunt uncle cousin niece nephew friend boss manager supervisor "
    "colleague neighbour neighbor flatmate roommate landlord landlady doctor dentist gp vet "
    "teacher dog cat puppy kitten horse bird grandmother grandfather grandma grandpa granny "
    "twins kids children parents",
)
_OWNED: Final = re.compile(rf"\b({'|'.join(_KIN)})s (?=[a-z]{{3,}})", re.IGNORECASE)
_BARE: Final = re.compile(
    rf"(?:^|(?<=\bis )|(?<=\bare )|(?<=\bdoes )|(?<=\bdid )|(?<=\bof )|(?<=\bwas ))"
    rf"(?:(?P<whose>{'|'.join(_KIN)})(?='s )|(?P<who>mum|mom|dad|mummy|daddy|grandma|grandpa)\b)",
    re.IGNORECASE,
)
"""Somebody of one's own without "my": "when is mum's birthday"."""
_NOUNS: Final = frozenset(
    re.findall(
        r"\S+",
        "name address email e-mail phone number mobile birthday age job boss work employer doctor "
        "dentist landlord salary rent height weight size diet allergy allergies pet pets family "
        "team school university bank religion password pin postcode hobby hobbies tasks plans "
        "surname nickname username website car bike star sign colour color film movie book song "
        "band food drink",
    )
) | frozenset(_KIN)
_VERBS: Final = frozenset(
    re.findall(
        r"\S+",
        "live work study eat drink wear play learn speak support prefer teach collect own have "
        "did happened like love need plan going born retired married single employed from old "
        "best called diagnosed studied studying studies expire member condition afraid scared "
        "fear",
    )
)
_COUNTS_AS_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|\w{2,}ed|my \w+"
    r" (?:hurts?|broke|ran|fell|came|went|got))\b|'(?:m|re|ve|ll|d)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^(?:(?:(?:in|on|at|to|for|from|with|by|of|under) (?:who|whom|whose|what|which)|who|whom|whose"
    r"|what|when|where|why|which|how|tell|show|list|find|remind|name all|can|"
    r"could|shall|should|will|would|may|must)\b|(?:is|are|was|were|am|do|does|did|has|have|had) "
    r"(?:i|we|my|our|he|she|it|they|there|the|[A-Z]\w+)\b)",
    re.IGNORECASE,
)
_NAME_OF: Final = re.compile(
    r"^(?:the )?name of (?P<whom>(?:my |[\w-]+'s )[\w' -]{2,40})$", re.IGNORECASE
)
_TELEGRAM: Final = re.compile(
    r"^(?:(?:my|our|the|current|latest|present|new|old|day|daily|hourly|monthly|weekly) ){0,3}(?:"
    r"(?P<who>boss|manager|employer|client|landlord|landlady|dentist)|"
    r"(?:rate|salary|wage|e-?mail|phone|mobile|number|address|deadline|contact|password|price|fee|dose"
    r"|rent|mortgage|deposit|postcode|size)s?(?: (?:at|of|for) [\w'&-]+(?: [\w'&-]+){0,2})?|"
    r"(?:deadline|contact|price|fee|address|password)"
    r"(?: (?!(?:is|was|at|to|on|by|in|for|of|too|very|so|not)\b)(?!\w+(?:ed|ing|en)\b)"
    r"[\w'&-]+){2,3})$",
    re.IGNORECASE,
)
_HOLDS_A_VALUE: Final = re.compile(
    r"\d|@|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december|today|tomorrow|tonight|done|paid|sent|booked|"
    r"changed|moved|cancelled|gone|here|up|down|off|over|out|ok|good|bad|free|new|again)\b$",
    re.IGNORECASE,
)
"""A day, a number, or what has become of a thing: then a fragment tells it and asks nothing."""
_TO_DO: Final = re.compile(
    r"^(?:what(?: is| do I| have I)?|anything|is there anything|what is there)(?: still)?"
    r"(?: to be done| to do| left to do| still to do| left| on my (?:list|plate|to-?do list))"
    r"(?: (?:for me|this (?:week|month)|today|now))*$",
    re.IGNORECASE,
)
_OTHERWISE: Final = (
    (
        re.compile(
            r"^what (?:do|have|must|should) I (?:still )?(?:gotta|got to|have to|need to|still"
            r" have to) (?:still )?do(?: still)?$|^what must I still do$|"
            r"^what have I still (?:got )?to do$|"
            r"^what(?: chores| tasks| jobs| errands)? (?:remains?|(?:is|are) (?:still )?left|"
            r"(?:is|are) still open)(?: to do| to be done)?"
            r"(?: (?:for )?this (?:week|month)| now)*$|"
            r"^(?:(?:what are )?(?:my |the ))?open tasks$|"
            r"^what is (?:still |left )?on (?:my|the) (?:list|plate|to-?do list)$",
            re.IGNORECASE,
        ),
        "to do",
    ),
    (
        re.compile(
            r"^what is (?:still )?left to do (?:for|about|at|in) (?:the |my |our )?(?P<of>\w+)$",
            re.IGNORECASE,
        ),
        r"What do I still have to do for the \g<of>?",
    ),
    (re.compile(r"^what (?:is |have I )?still (?:on my list|to do)\b.*$", re.IGNORECASE), "to do"),
    (re.compile(r"^who am I married to$", re.IGNORECASE), "Who is my spouse?"),
    (re.compile(r"^am I married to (?=[A-Z])(.+)$"), r"Is my spouse \1?"),
    (re.compile(r"^where is (?:my )?home(?: for me)?$", re.IGNORECASE), "Where do I live?"),
    (re.compile(r"^who do I work for$", re.IGNORECASE), "Where do I work?"),
    (
        re.compile(r"^who am I (?:going out with|dating|seeing)$", re.IGNORECASE),
        "Who is my partner?",
    ),
)
_WHOSE: Final = re.compile(
    r"(?<!\bthat)(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!\bthere)(?<!\bhere)(?<!\blet)'s ", re.IGNORECASE
)
TO_DO: Final = "What do I still have to do?"


def in_full(text: str, names: Collection[str] = ()) -> str:
    """Return a question in full, and anything else as it was.

    Args:
        text: One sentence of the person.
        names: People and pets that memory knows, for "noors job".
    """
    if is_foreign_question(text):
        return text
    bare = _spelt(text, names)
    asks = text.rstrip().endswith("?")
    asked = (_otherwise(bare) if asks else "") or _fragment(bare, asks=asks)
    if asked:
        return asked
    if not (asks or _ASKS.match(bare)):
        return text
    return _otherwise(bare) or f"{bare[:1].upper()}{bare[1:]}?"


def is_terse(text: str) -> bool:
    """Report whether only putting it in full shows that a text asks: "my phone", "whos Ada"."""
    if text.rstrip().endswith("?"):
        return False
    bare = _spelt(text, ())
    asks = _ASKS.match(bare) is not None and _ASKS.match(text.strip()) is None
    return asks or bool(_fragment(bare, asks=False))


def _spelt(text: str, names: Collection[str]) -> str:
    """Return a text with its slips put right, without what only leads in or ends it."""
    words = " ".join(text.split())
    for pattern, spelt in _SPELT:
        words = pattern.sub(spelt, words).strip()
    words = _OWNED.sub(r"\1's ", words)
    for name in names:
        if len(name) > 2:  # noqa: PLR2004 - "Al" is in too many words
            called = re.compile(rf"\b{re.escape(name)}(?P<of>s(?= [a-z]{{3,}}))?\b", re.IGNORECASE)
            words = called.sub(lambda found, it=name: f"{it}'s" if found["of"] else it, words)  # type: ignore[misc]
    words = put_right(words, names)
    return _BARE.sub(lambda found: f"my {found[0].casefold()}", words.rstrip(" ?!."))


def _fragment(bare: str, *, asks: bool) -> str:
    """Return "my phone" as a question, "" for what is none."""
    if found := _NAME_OF.match(bare):
        return f"What is {found['whom']}'s name?"
    if (telegram := _telegram(bare)) and not _COUNTS_AS_VERB.search(bare):
        return telegram
    parts = bare.split()
    if not parts or len(parts) > FRAGMENT or _COUNTS_AS_VERB.search(bare) or _ASKS.match(bare):
        return ""
    if asks and " of my " in bare.casefold():
        return f"What is the {bare.removeprefix('the ')}?"
    own = parts[0].casefold() in {"my", "our", "the"} or _WHOSE.search(bare) is not None
    if not (asks or _is_askable(parts, own=own)):
        return ""
    return _as_question(bare, parts, own=own)


def _telegram(bare: str) -> str:
    """Return "day rate" or "contact at Brambleware" as a question, "" for what tells something."""
    found = _TELEGRAM.match(bare)
    if found is None or _HOLDS_A_VALUE.search(bare) or len(bare.split()) < TELEGRAM:
        return ""
    own = re.match(r"(?:my|our|the)\b", bare, re.IGNORECASE)
    return f"{'Who' if found['who'] else 'What'} is {bare if own else f'my {bare}'}?"


def _is_askable(parts: Sequence[str], *, own: bool) -> bool:
    """Report whether a fragment without a question mark names what can be asked for."""
    named = [each.casefold() in _nouns() for each in parts]
    return (named[-1] if own else all(named)) and not any(each[0].isdigit() for each in parts)


def _as_question(bare: str, parts: Sequence[str], *, own: bool) -> str:
    first, last = parts[0].casefold(), parts[-1].casefold()
    if not own and first in _KIN and len(parts) > 1:
        return f"What is my {first}'s {' '.join(parts[1:])}?"
    if last in _KIN:
        return f"Who is {bare if own else f'my {bare.casefold()}'}?"
    if not own and len(parts) == 1 and last not in _nouns():
        return f"What about {bare}?"
    return f"What is {bare if own else f'my {bare}'}?"


def _otherwise(bare: str) -> str:
    """Return a turn of phrase in the words by which memory is asked for the same, or ""."""
    if _TO_DO.match(bare):
        return TO_DO
    for pattern, put in _OTHERWISE:
        if pattern.match(bare):
            return TO_DO if put == "to do" else pattern.sub(put, bare)
    return ""


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    asked = {word for each in PREDICATES.values() for word in each.asked if " " not in word}
    return frozenset((asked - _VERBS) | _NOUNS)
