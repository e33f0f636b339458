"""Read what the person says is done: "I've booked the flight", "the tax return is done"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.remember.deeds import base
from scrubjay.remember.rejecter import fiction_from, refuses
from scrubjay.remember.segments import MASK, prepare, sentences, too_long
from scrubjay.remember.tasks import WHEN

if TYPE_CHECKING:
    from collections.abc import Iterator

_I: Final = re.IGNORECASE
_READY: Final = (
    r"(?:done|finished|complete|completed|sorted(?: out)?|over and done with|dealt with"
    r"|taken care of)"
)
_ADVERB: Final = r"(?:\s+(?:just|finally|already|now|also|at last|all|actually|both)){0,3}"
_I_DID: Final = re.compile(
    rf"(?:^|(?<=[\s,;(]))(?:i|we)(?:'ve|ve|\s+have)?{_ADVERB}\s+(?P<verb>[a-z]+)"
    r"(?P<object>\s+[^,;.]{2,80})",
    _I,
)
_DID: Final = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yay|so|well|right),?\s+)?(?:(?:just|finally|already|now"
    r"|also)\s+){0,2}"
    r"(?P<verb>[a-z]+)(?P<object>\s+[^,;.]{2,80})",
    _I,
)
_ROUNDED: Final = re.compile(
    rf"^\W*(?:(?:and|so|ok(?:ay)?|right|well),?\s+)?(?:that's\s+)?(?P<object>[^,;:.!?]{{3,40}}?)"
    rf"(?:\s+|:\s*|\s+-\s+)(?:all\s+|finally\s+|now\s+)?"
    rf"(?:{_READY}|(?P<verb>[a-z]+(?:ed|id|ght|ent)))"
    r"(?:\s+(?:already|now|today|finally|at last|yesterday|too|this morning))?(?:[\s!.]*$|\s*,)",
    _I,
)
"""Said in two words: "hotel booked", "Hotel: done"."""
_IS_READY: Final = re.compile(
    rf"^\W*(?:ok(?:ay)?,?\s+|yes,?\s+|so\s+)?(?P<object>[^,;]{{3,60}}?)"
    rf"(?:\s+(?:is|are|(?:has|have)(?: all| both| now| finally| already)? been)|'s){_ADVERB}"
    rf"\s+(?:{_READY}|(?P<verb>[a-z]+))\b"
    r"(?!\s+(?:out|up|solid|until|till))",
    _I,
)
_WITH: Final = re.compile(
    rf"(?:(?<![\w'])(?:i'm|i am|we're|we are|i've|we've)|^){_ADVERB}\s+(?:done|finished)"
    r"(?:\s+with)?(?P<object>\s+[^,;.]{2,80})",
    _I,
)
_NOT_YET: Final = re.compile(
    r"\b(?:not|n't|never|if|when|once|after|until|before|almost|nearly|half|should|would|could"
    r"|will|'ll|might|(?-i:may)|need|have to|has to|must|yet|wish|forgot|going to|gonna|want"
    r"|trying|tried"
    r"|cancelled|if only|last (?:year|month|summer|winter|time)|years? ago|in (?:19|20)\d\d|used to"
    r"|usually|always|every)\b|n't\b|'ll\b",
    _I,
)
_DROPPED: Final = re.compile(r"\bno longer (?:have|need) to\b|\bdon't (?:have|need) to\b", _I)
_GENERAL: Final = frozenset({"do", "finish", "complete", "sort"})
"""Whoever "finished the report" has done whatever was to be done about it."""
_ROUND: Final = re.compile(r"\s+(?:done|finished|sorted|booked|paid|out of the way)\s*$", _I)
_TALE: Final = re.compile(
    r"\s+(?:because|but|so|when|while|and (?:i|we|it|now)|with my|last|this|yesterday|today"
    rf"|(?:for|on) {WHEN})\b.*$",
    _I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Achieved:
    """Something done.

    Attributes:
        verb: In the base form, or "" when it was only said to be done.
        whole: Every word of the object must belong to the task.
    """

    verb: str
    object: str
    whole: bool = False


def achieved(text: str) -> list[Achieved]:
    """Return what the text says is done; not what is nearly, not yet or perhaps so."""
    prepared = prepare(text)
    limit = fiction_from(prepared)
    found: list[Achieved] = []
    for sentence in sentences(prepared):
        if sentence.end > limit or too_long(sentence) or refuses(prepared, sentence):
            continue
        for clause in sentence.clauses:
            words = prepared[clause.start : clause.end]
            if _DROPPED.search(words):
                found.extend(_dropped(words))
            elif not _NOT_YET.search(words) and MASK not in words:
                found.extend(_told_of_another(words) or _told(words))
    return found


_THEIRS: Final = re.compile(
    r"^\W*(?P<who>(?-i:[A-Z])[\w-]+) (?:got|has got|had|has had) (?:his|her|their|its)"
    r" (?P<thing>[^,;.]{3,40})",
    _I,
)
"""What somebody was to get: "Cricket got her shot"."""


def _told_of_another(words: str) -> list[Achieved]:
    found = _THEIRS.match(words)
    return [Achieved(verb="get", object=f"{found['who']} {found['thing']}")] if found else []


def _told(words: str) -> Iterator[Achieved]:
    if ready := _IS_READY.match(words):
        verb = _deed(ready["verb"]) if ready["verb"] else ""
        if verb or not ready["verb"]:
            yield Achieved(verb="" if verb in _GENERAL else verb, object=ready["object"])
            return
    if over := _WITH.search(words):
        yield Achieved(verb="", object=_TALE.sub("", over["object"]))
        return
    for did in (_DID.match(words), _I_DID.search(words)):
        verb = base(did["verb"]) if did else ""
        if did and verb and not _present(did["verb"], verb):
            yield from _each(verb, _TALE.sub("", did["object"]))
            return
    if rounded := _ROUNDED.match(words):
        verb = _deed(rounded["verb"]) if rounded["verb"] else ""
        if verb or not rounded["verb"]:
            doing = "" if verb in _GENERAL else verb
            yield Achieved(verb=doing, object=rounded["object"], whole=True)


def _deed(said: str) -> str:
    """Return the base form of a participle; of a verb not known, the participle."""
    word = said.casefold()
    return base(word) or (word if word.endswith("ed") else "")


def _each(verb: str, things: str) -> Iterator[Achieved]:
    """Yield the same deed for each thing: "booked the hotel and the flight"."""
    for piece in _pieces(things):
        word, _, after = piece.strip().partition(" ")
        also = base(word) if after else ""
        # "… and called Pia" is a deed of its own.
        if also and not _present(word, also):
            verb, thing = also, f" {after}"
        else:
            thing = piece
        if verb == "get" and (deed := base(thing.split()[-1] if thing.split() else "")):
            # "I got my passport renewed" tells of renewing, and of having it done.
            yield Achieved(verb=deed, object=thing.rpartition(" ")[0])
        general = verb in _GENERAL or _ROUND.search(thing) is not None
        yield Achieved(verb="" if general else verb, object=_ROUND.sub("", thing))


def _pieces(things: str) -> list[str]:
    """Return what the deeds were done to, cut before an article or another deed."""
    pieces: list[str] = []
    for part in re.split(r"\s+and\s+", things):
        word = part.split(" ", maxsplit=1)[0]
        deed = bool(base(word)) and not _present(word, base(word))
        if pieces and not deed and word.casefold() not in ("the", "my", "our", "a", "an"):
            pieces[-1] = f"{pieces[-1]} and {part}"  # "fish and chips"
        else:
            pieces.append(part)
    return pieces


def _dropped(words: str) -> Iterator[Achieved]:
    """What need not be done any more is off the list as well."""
    _, _, rest = re.split(_DROPPED, words, maxsplit=1)[-1].partition(" ")
    verb, _, thing = rest.strip().partition(" ")
    if base(verb) and thing:
        yield Achieved(verb=base(verb), object=thing)


def _present(said: str, infinitive: str) -> bool:
    """Report whether "I book …" was said and not "I booked …"; "I put …" may be either."""
    return said.casefold() == infinitive and infinitive not in ("put", "read", "set", "cut")
