"""Answers which: "Which books did I read in 2023?", "What cities have I visited?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import span
from scrubjay.recall.reckoning.kindred import KIN
from scrubjay.recall.reckoning.look import happenings, proof
from scrubjay.recall.reckoning.phrasing import past
from scrubjay.recall.words import stem, words

if TYPE_CHECKING:
    from scrubjay.domain.span import Span
    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.tellings import Telling

_HOW: Final = (
    "(?P<how>which|what|how many|list(?: all)?(?: of)?(?: the)?|name(?: all)?(?: the)?|all the)"
)
_DID: Final = "(?:(?:did|have|had) )?(?:i|we) (?:(?:have|had|ever|already) )?(?P<verb>[a-z]+)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_HOW} (?P<thing>[a-z]+) (?:that )?{_DID}(?P<rest>.*)",
        r"(?P<how>whom?) (?:did|have) (?:i|we) (?P<verb>meet|met)(?P<rest>.*)(?P<thing>)",
    )
)
_ALSO: Final = {
    "read": ("finish",),
    "visit": ("go", "travel", "fly"),
    "go": ("visit", "travel", "fly"),
    "watch": ("see",),
    "see": ("watch",),
}
"""Deeds that may be told in the place of the one asked for."""
_NAMED: Final = frozenset(
    stem(word)
    for word in (
        "book", "novel", "film", "show", "series", "play", "opera", "city", "country", "place",
        "town", "island", "museum", "restaurant", "game", "album", "person", "people",
        "mountain", "band",
    )
)  # fmt: skip
"""Things that have names of their own: a name after the verb is one of them."""
_TITLE: Final = re.compile(
    r"[“\"](?P<quoted>[^”\"]{2,60})[”\"]|(?P<run>\b[A-Z][\w'’-]*"
    r"(?:(?: (?:of|the|and|in|on|to|a|for|de|la|with)){0,2} [A-Z][\w'’-]*){0,6})"
)
_NO_TITLE: Final = re.compile(
    r"I(?:['’]\w+)?|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|\w+day|Christmas|Easter"
)


def listed(text: str, look: Look) -> Finding | None:
    """Return the things of a kind that something was done with, each with its day."""
    found = next((hit for form in _FORMS if (hit := form.fullmatch(text))), None)
    if found is None:
        return None
    thing, verb = stem(found["thing"] or "person"), found["verb"].casefold()
    rest, within = look.dating.without_dates(found["rest"], look.now)
    if not stem(verb) or any(stem(word) for word in words(rest)):
        return None  # no deed, or one that says more than which
    items: dict[str, Telling] = {}
    for each in look.events.doing(verb, past(verb), look.now):
        name = _name(each.sentence, verb, thing)
        if name and _falls(each, within):
            items.setdefault(name, each)
    if not items:
        return None
    tellings = list(items.values())
    return Finding(
        kind=FindingKind.COUNT if found["how"].casefold() == "how many" else FindingKind.LIST,
        memories=proof(tellings),
        items=tuple(items),
        happenings=happenings(tuple(items), tellings),
        number=len(items),
        topic=found["thing"].casefold() or "people",
    )


def _falls(telling: Telling, within: Span | None) -> bool:
    held = span(telling.day)
    return within is None or (held is not None and held.overlaps(within))


def _name(sentence: str, verb: str, thing: str) -> str:
    """Return what the deed was done with: its name, or the sentence where it has none."""
    wanted = {stem(verb)} | {stem(word) for word in _ALSO.get(stem(verb), ())}
    spots = [found for found in re.finditer(r"[^\W_]+", sentence) if stem(found[0]) in wanted]
    stems = {stem(word) for word in words(sentence)}
    is_kind = thing in stems or not KIN.get(thing, frozenset()).isdisjoint(stems)
    if not spots:
        return ""
    if thing in _NAMED:
        for title in _TITLE.finditer(sentence, spots[0].end()):
            name = str(title["quoted"] or title["run"])
            if not _NO_TITLE.fullmatch(name):
                return name
    return sentence.rstrip(".!") if is_kind else ""
