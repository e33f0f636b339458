"""Read how the person is reached now, however it is said: "they gave me a new number, it's …".

A telephone number and an e-mail address have forms of their own, so that a sentence in
which one stands needs no fixed wording: only that it is the person's, and that it is said to
be new, or in use from now on, or no longer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.contact import email, phone
from scrubjay.remember.find import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence
    from scrubjay.remember.values import Value

_I: Final = re.IGNORECASE
_NEW: Final = re.compile(
    r"\b(?:new|now|chang(?:ed|ing|es)|switch(?:ed|ing)|from now on|as of|instead|scrap|correction"
    r"|sorry|wrong|no,|updated?|reach(?:able)?|write to|mail me|call me|text me|ring me|contact me"
    r"|moved (?:over )?to|got|use|gave me|given me|set up|replaced)\b",
    _I,
)
_GONE: Final = re.compile(
    r"\b(?:no longer|not|don't|do not|never|closed?|closing|deleted?|dead|cancelled|lost|gave up"
    r"|old"
    r"|stopped|switched off|disconnected|instead of|rather than|from(?! now))\b[^@;,.]{0,40}$",
    _I,
)
"""What stands before a value that is not in use any more."""
_AFTER_GONE: Final = re.compile(
    r"\s*(?:is|was|has been|got)?\s*(?:no longer|not|any ?more|dead|gone|closed|out of use"
    r"|disconnected|any longer)\b",
    _I,
)
_ABOUT_NUMBERS: Final = re.compile(
    r"\b(?:phone|telephone|mobile|cell|sim|whatsapp|call|text|ring|reach(?:able|ed)?"
    r"|(?<!order )(?<!account )(?<!card )(?<!reference )(?<!customer )(?<!invoice )(?<!booking )"
    r"(?<!ticket )(?<!flight )(?<!policy )(?<!member )(?<!student )(?<!passport )(?<!house )"
    r"(?<!id )(?<!tax )(?<!tracking )(?<!serial )number)\b",
    _I,
)
_OTHERS: Final = re.compile(
    r"\b(?:his|her|their|your|its|(?-i:[A-Z])[\w-]+'s|(?:my|our|the) [\w-]+'s|the (?:shop|office"
    r"|doctor|surgery|school|bank|vet|clinic|hotel|restaurant|practice|library|garage|hotline"
    r"|landlord|company|plumber)|(?:my|our) (?!(?:new |old |own |private |work |mobile |phone |cell"
    r" |home |main |other |current )*(?:number|phone|mobile|cell|sim|e-?mail|address|mail|account"
    r"|landline|inbox|mailbox|provider)\b)[a-z][\w-]+ (?:is|has|can|got|gave|changed|uses))\b",
    _I,
)
_MINE: Final = re.compile(r"\b(?:i|i'm|i've|i'll|my|me|mine|we|our|us)\b", _I)
_TO_ME: Final = re.compile(
    r"\W*(?:(?:new |the )?(?:e-?m[ail]{1,4}|phone|mobile|number|cell|tel|whatsapp)\b|from now on"
    r"|new|please|don't|do not|scrap|forget|ignore|sorry|correction|no)\b",
    _I,
)
"""How a sentence begins in which the person need not name themselves."""
_SURE: Final = 0.85


def renewals(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield the ways of reaching the person that a sentence says are new, or no longer in use."""
    words = prepared[sentence.start : sentence.end]
    if "@" not in words and not re.search(r"\d{3}", words):
        return
    if _OTHERS.search(words):
        return
    for predicate, value in _values(words):
        before, after = words[: value.start], words[value.end :]
        gone = _GONE.search(before) is not None or _AFTER_GONE.match(after) is not None
        fresh = _NEW.search(before) is not None or _NEW.search(after) is not None
        if (gone or fresh) and (_MINE.search(words) or _TO_ME.match(words)):
            yield _find(predicate, value, sentence.start, gone=gone)


def _values(words: str) -> Iterator[tuple[str, Value]]:
    at = 0
    while found := email(words[at:]):
        yield "email", _moved(found[0], at)
        at += found[0].end
    at = 0
    while _ABOUT_NUMBERS.search(words) and (found := phone(words[at:])):
        yield "tel", _moved(found[0], at)
        at += found[0].end


def _moved(value: Value, at: int) -> Value:
    return replace(value, start=value.start + at, end=value.end + at)


def _find(predicate: str, value: Value, offset: int, *, gone: bool) -> Find:
    return Find(
        who=SELF,
        predicate=predicate,
        value=value,
        offset=offset,
        family="contact",
        confidence=_SURE,
        ended=gone,
    )
