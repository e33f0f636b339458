"""Forms of questions about what came before what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.recall.reckoning.form import form, which
from scrubjay.recall.reckoning.phrasing import bare, deed, told
from scrubjay.recall.reckoning.question import Ask, Question, Which

if TYPE_CHECKING:
    from scrubjay.recall.reckoning.form import Groups

_EITHER: Final = re.compile(r",? or (?:did |was |were )?|; ?", re.IGNORECASE)
_ITEMS: Final = re.compile(r",? or |,? and |, ?|; ?", re.IGNORECASE)
_SUBJECT: Final = re.compile(r"(?:did )?(i|we) ", re.IGNORECASE)
_RELATION: Final = (
    "(?P<rel>before|after|earlier than|later than|prior to|sooner than|ahead of|following)"
)
_OR: Final = (
    "(?:before or after|after or before|earlier or later than|later or earlier than"
    "|sooner or later than)"
)


def _side(found: Groups) -> Question:
    return Question(ask=Ask.SIDE, parts=(told(found["a"], found["aux"]), told(found["b"])))


def _whether(found: Groups) -> Question:
    words = f"{found['a']} {found['more']}" if found.get("more") else found["a"]
    late = found["rel"].casefold().startswith(("after", "later", "follow"))
    return Question(
        ask=Ask.WHETHER,
        parts=(told(words, found["aux"]), told(found["b"])),
        relation="after" if late else "before",
    )


def _choice(found: Groups) -> Question | None:
    """Read "…: X, Y or Z"; a verb or noun asked with goes to each of them."""
    items = _split(found["items"])
    if len(items) < 2:  # noqa: PLR2004 - a choice is between two at least
        return None
    verb = bare(found.get("verb", ""))
    subject = found_subject[1] if (found_subject := _SUBJECT.match(items[0])) else ""
    parts = []
    for item in items:
        words = bare(item)
        if verb:
            words = f"{verb} {words}"
        words = deed(words, subject or "I")
        parts.append(told(words, "did" if _SUBJECT.match(words) else ""))
    late = which(found["end"]) is Which.LAST
    return Question(ask=Ask.LAST if late else Ask.FIRST, parts=tuple(parts))


def _split(items: str) -> list[str]:
    """Split at "or"; lists of more than two at commas too, and at "and" where there is no "or"."""
    parts = [each for each in _EITHER.split(items) if each.strip()]
    if len(parts) < 2:  # noqa: PLR2004 - nothing was split
        return [each for each in _ITEMS.split(items) if each.strip()]
    *first, last = parts
    return [each for part in first for each in re.split(r", ?", part) if each.strip()] + [last]


FORMS: Final = (
    form(_side, "(?:was|is) it (?:before or after|after or before) (?P<b>.+?) that <A>(?P<aux>)"),
    form(_side, "(?P<aux><AUX>) <A> (?:before|after) <B> or (?:after|before)(?: it| that)?"),
    form(_side, "(?P<aux><AUX>) <A>,? ", _OR, " <B>"),
    form(_side, "(?:before or after|after or before) (?P<b>.+?),? (?P<aux><AUX>) (?P<a>.+)"),
    form(
        _choice,
        "<WHICH>(?: one| thing| event)?(?: of (?:these|them|the two|those))? <CAME>(?: it| the)? ",
        "<END>[,:;]?(?: [–—-])?(?: of| between)? (?P<items>.+)",
    ),
    form(
        _choice,
        "(?:who|whom|what|where|<WHICH> (?P<thing>[\\w -]{2,40}?)) (?:did|have|had) ",
        "(?P<verb><I> .+?) <END>[,:;]?(?: [–—-])? (?P<items>.+ or .+)",
    ),
    form(_choice, "(?P<items>.+ or .+?)[,:;]?(?: [–—-])? <WHICH>(?: one)? <CAME>(?: the)? <END>"),
    form(
        _choice,
        "(?:of|between|out of) (?P<items>.+?),? <WHICH>(?: one| thing)? <CAME>(?: the)? <END>",
    ),
    form(_choice, "(?:was|is) it (?P<items>.+ or .+?) that <CAME> <END>"),
    form(_choice, "did (?P<items><I> .+ or .+?) (?:come |happen )?<END>"),
    form(_choice, "did (?P<verb><I>) (?P<end>first) (?P<items>.+ or .+)"),
    form(_choice, "in (?:which|what) order did (?P<items><I> .+)(?P<end>)"),
)
ALREADY: Final = form(
    _whether,
    "(?P<aux>had|have|was|were|did) (?P<a><I>|<I> .+?|.+?) already (?P<more>.+?) ",
    "(?P<rel>when|by the time|before) <B>",
)
TRUE_THAT: Final = form(
    _whether, "is it (?:true|right|correct) that (?P<aux>)<A> ", _RELATION, " <B>"
)
WHETHER: Final = form(_whether, "(?P<aux>was|were|did|had|have|has|is) <A>,? ", _RELATION, " <B>")
"""Stands apart: what is special has to be looked at before it."""
