"""Answers how things were: "Where did I live before Graz?", "What was my old number?"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import Span, span
from scrubjay.recall.reckoning import statements
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look

_THEN: Final = r"(?P<rel>before|prior to|until|in|on|during|when|at|back in|back then|after)"
_OLD: Final = "(?:old|previous|former|earlier|prior|original|last(?! name)|first(?! name))"
_WHO: Final = r"(?P<who>i|we|my [\w -]{2,30}?|[A-Z][\w'-]+)"
_ASKS: Final = r"(?:where|who|what|which \w+)"
_AT: Final = "(?: (?:for|at|in|as))?"
_ING: Final = "(?P<verb>live|lived|living|work|worked|working|study|studied|studying)"
_DONE: Final = "(?P<verb>lived|worked|studied)"
_USED: Final = "(?P<use>use to |used to |previously |formerly |originally |first )"
_BACK: Final = "(?P<use>before|previously|earlier|formerly|back then|in the past)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:what|who|where|which) (?:was|were|is|are|'s) (?P<thing>my {_OLD} .+?)",
        rf"{_ASKS} did {_WHO} {_USED}(?P<verb>live|work|study){_AT}(?: {_THEN} (?P<b>.+))?",
        rf"{_ASKS} did {_WHO} (?P<verb>live|work|study){_AT} {_BACK}",
        rf"{_ASKS} (?:did|had|was|were) {_WHO} {_ING}{_AT} {_THEN} (?P<b>.+)",
        rf"what did {_WHO} do for (?P<verb>a living|work)(?: {_THEN} (?P<b>.+))",
        rf"(?:what|who) (?:was|were) (?P<thing>my .+?) {_THEN} (?P<b>.+)",
        r"(?:what|who) (?:was|were) (?P<thing>my .+?) (?P<use>before|previously|earlier)",
        rf"where have {_WHO} {_DONE}(?P<use>)(?: so far| before| in my life)?",
        rf"(?:which|what) \w+ have {_WHO} {_DONE} (?:in|at|for)(?P<use>)",
    )
)
_DROPPED: Final = re.compile(rf"\b{_OLD} ", re.IGNORECASE)
_A_DAY: Final = timedelta(days=1)


def former(text: str, look: Look) -> Finding | None:
    """Return the earlier values of a fact, or the one that held at some time.

    Args:
        text: The question without courtesies.
        look: Where to look.
    """
    for form in _FORMS:
        if found := form.fullmatch(text):
            parts = {name: value or "" for name, value in found.groupdict().items()}
            answer = _answer(parts, look)
            if answer is not None:
                return answer
    return None


def _answer(parts: dict[str, str], look: Look) -> Finding | None:
    for subject, predicate in _meant(parts, look):
        held = statements.chain(subject, predicate, look.store)
        if not held:
            continue
        chosen = _chosen(held, parts.get("rel", "").casefold(), parts.get("b", ""), look)
        if chosen is None:
            continue
        now = [each for each in held if each.is_current and each not in chosen]
        return Finding(
            kind=FindingKind.HISTORY,
            memories=tuple(now[-1:]),
            former=tuple(chosen),
            asked=(parts.get("b") or parts.get("thing") or "",),
            topic=predicate,
        )
    return None


def _meant(parts: dict[str, str], look: Look) -> Iterator[tuple[str, str]]:
    if thing := parts.get("thing", ""):
        yield from statements.asked(_DROPPED.sub("", thing), look.store)
        return
    verb = parts["verb"].casefold()
    subject = statements.subject_of(parts["who"], look.store)
    for predicate in statements.by_verb({"a living": "job"}.get(verb, verb)):
        yield subject, predicate


def _chosen(held: list[Memory], relation: str, then: str, look: Look) -> list[Memory] | None:
    """Return the values asked for; None when it cannot be told from this fact."""
    old = [each for each in held if not each.is_current]
    if not then:
        return old or None
    wanted = set(terms(then))
    for place, each in enumerate(held):
        value = set(terms(each.triple.object)) if each.triple else set()
        if value and value <= wanted and relation in {"before", "prior to", "after"}:
            beside = held[place + 1 : place + 2] if relation == "after" else held[:place][-1:]
            return beside or None
    when = _days(then, look)
    if when is None:
        return None
    day = when.first - _A_DAY if relation in {"before", "prior to"} else when.first
    last = when.after - _A_DAY if relation not in {"before", "prior to"} else day
    found = [
        each for each in held if statements.held_on(each, day) or statements.held_on(each, last)
    ]
    return found or None


def _days(then: str, look: Look) -> Span | None:
    named = look.dating.named(then, look.now)
    if named is not None:
        return span(named)
    told = look.told(then)
    return told[0].span if told else None
