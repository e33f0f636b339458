"""Cut a text into the clauses that may hold one statement each, keeping every offset.

Quotations, quoted lines, code and links are masked first: their letters are replaced one
for one, so that a statement inside them can be neither read nor cut out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MASK: Final = "\x1f"
"""Stands for each masked letter; `capture` removes it from real texts."""

LONGEST_SENTENCE: Final = 1_000
"""Characters; what goes on longer is a list or a log, and reading it would take long."""
_WIDEST_GAP: Final = 20
"""Blanks; wider ones stand between the columns of a table, and reading over them takes long."""
_STRAIGHT: Final = str.maketrans(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u00a0",
    '\'\'\'"""""-- ',
)
_FENCE: Final = re.compile(r"```[\s\S]{0,20000}?(?:```|\Z)|`[^`\n]{1,400}`")
_CITED_LINE: Final = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
_DOUBLE: Final = re.compile(r'"[^"\n]{0,2000}(?:"|$)', re.MULTILINE)
_SINGLE: Final = re.compile(
    r"(?:(?<=[\s(\[:,])|(?<=\A))'(?=\S)[^'\n]{0,400}(?:'[a-z][^'\n]{0,400}){0,12}(?<=\S)'(?![a-z])"
)
_OWN_NAME: Final = 2
"""A quotation of at most this many words is a name or an epithet and stays readable."""

_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|st|jr|sr|vs|etc|e\.g|i\.e|approx|no|apt|ave|rd|blvd|inc|ltd|co"
    r"|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|u\.s|ph\.d)"
    r"|(?<![\w'])[a-z])\.$",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"[.!?\u2026]+[\"')\]]*(?=\s|$)|;(?=\s)|\n+|\s-{1,2}\s|\s\|\s"
    rf"|(?<!\s)\s{{{_WIDEST_GAP},}}(?=\s)"
)
_ASKED_THEN: Final = re.compile(
    r"(?:,\s*(?:so|and|but)?\s*|\s+so\s+)(?=(?:what|how|which|where|when|why|should i|can i|could i"
    r"|do i|any idea|any ideas|any tips|maybe|do you|can you|could you|would you|will you)\b)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"\s*[-*\u2022]+(?=\s)")
_STARTERS: Final = (
    r"(?:(?:also|now that|now|then|currently|still|recently|actually|really|sadly|luckily"
    r"|sometimes|usually"
    r"|rather|because|since|as|although|though|while|whereas|so|but|and|plus|where|who"
    r"|which)\s+){0,2}(?:i\b|i'|im\b|ive\b|we\b|we'|my\b|our\b|he\b|she\b|he'|she'|his\b|her\b"
    r"|they\b|their\b|you can\b|call me\b|people call\b"
    r"|(?:everybody|everyone|people|friends|they all) (?:says?|calls?)\b|it's\b|it is\b|that's\b"
    r"|(?-i:[A-Z])\w+ (?:is|was|has|works|lives|loves|likes|hates|started|moved|got|plays|studies"
    r"|turned|teaches|speaks|became)\b)"
)
_VERBS: Final = (
    r"(?:(?:also|now|currently|still|recently|actually|really|usually|often|never|just|mostly"
    r"|absolutely|totally|don't|do not|no longer|can't|used to|only)\s+){0,2}(?:work|works|working"
    r"|live|lives|living|love|loves|likes|hate|hates|dislike|adore|enjoy|enjoys|prefer|speak"
    r"|speaks|play|plays|study|studies|studying|teach|teaches|moved|grew up|born|was born|have|has"
    r"|own|owns|drive|drives|take|takes|eat|eats|drink|drinks|am|is|was|were|allergic to|run|runs"
    r"|collect"
    r"|collects|volunteer|married|got|became|started|joined|quit|left|went to|can't stand|run|sing"
    r"|paint|swim|read|cook|graduated|settled|relocated|called|named|turning|coeliac|celiac"
    r"|diabetic|asthmatic|vegan"
    r"|vegetarian|pescatarian|retired)\b"
)
_JOIN: Final = re.compile(
    r"(?:,\s*(?:and|but|so|because|though|although|while|whereas|yet|or)?\s*|\s+(?:and|but|so"
    r"|because|though|although|while|whereas|since|as|where|or|says|said"
    r"|told me|tells me|confirmed)(?: that)?\s+|:\s+|\s*[()]\s*)(?:(?=(?P<full>"
    + _STARTERS
    + r"))|(?=(?P<bare>"
    + _VERBS
    + r")))",
    re.IGNORECASE,
)


_ADDRESS: Final = re.compile(
    r"\b(?P<lead>(?:address(?: is|'s|:)?|live at|living at|moved to)[ "
    r"\n]+)(?=[^\n]{0,30}\d)[^\n.?!]{4,60}"
    r"(?:\n[ \t]*(?-i:[A-Z0-9])[^\n.?!:]{1,40}(?=\n|\s*$)){1,5}",
    re.IGNORECASE,
)
"""An address over several lines, as on an envelope."""
_UNFINISHED: Final = re.compile(
    r"(?:(?<= in)|(?<= at)|(?<= of)|(?<= to)|(?<= is)|(?<= my)|(?<= by)|(?<= on)|(?<= as)|(?<= a)"
    r"|(?<= an)|(?<= the)|(?<= and)|(?<= are)|(?<= for)|(?<= was)|(?<= with)|(?<= from)"
    r"|(?<= called)|(?<= named)|(?<= live)|(?<= work))\n(?=\S)"
)
"""A line that breaks off where no sentence ends."""
_WRAPPED: Final = re.compile(
    r"(?<=[a-z,])\n(?=[a-z])(?![\w -]{1,24}:)(?!(?:i|i'm|im|ive|i've|my|we|our|also|and i|she|he"
    r"|they|it|but i|so "
    r"i)\b)"
)
"""A line that goes on in small letters goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A piece of a sentence.

    Attributes:
        start, end: Offsets into the prepared text, half open.
        bare: It begins with a verb; its subject is that of the clause before.
        first: It is the first of its sentence.
    """

    start: int
    end: int
    bare: bool = False
    first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its clauses. mark: how it ends ("." "?" "!" "…" or "")."""

    start: int
    end: int
    mark: str
    clauses: tuple[Clause, ...]


def prepare(text: str) -> str:
    """Return the text with a space before it, straight quotes, and quotations masked.

    Offsets into the result are one greater than offsets into the text.
    """
    prepared = " " + text.translate(_STRAIGHT)
    for pattern in (_FENCE, _CITED_LINE):
        prepared = pattern.sub(_masked, prepared)
    for pattern in (_DOUBLE, _SINGLE):
        prepared = pattern.sub(_masked_if_said, prepared)
    if "\n" in prepared:
        prepared = _ADDRESS.sub(_one_line, prepared)
        prepared = _UNFINISHED.sub(" ", prepared)
        prepared = _WRAPPED.sub(" ", prepared)
    return prepared


def sentences(prepared: str) -> Iterator[Sentence]:
    """Yield the sentences of a prepared text in order."""
    start = 0
    for stop in _STOP.finditer(prepared):
        if stop.group().startswith(".") and _ABBREVIATED.search(
            prepared, max(start, stop.start() - 12), stop.start() + 1
        ):
            continue
        if "?" in stop.group() and (asked := _ASKED_THEN.search(prepared, start, stop.start())):
            # What comes before the question is told: "I can't eat eggs, so what do I bake?"
            yield from _sentence(prepared, start, asked.start(), "")
            start = asked.end() - 1
        yield from _sentence(prepared, start, stop.start(), stop.group())
        start = stop.end()
    yield from _sentence(prepared, start, len(prepared), "")


def too_long(sentence: Sentence) -> bool:
    """Report whether a sentence is too long to be read; it is one clause, not cut further."""
    return sentence.end - sentence.start > LONGEST_SENTENCE


def _sentence(prepared: str, start: int, end: int, mark: str) -> Iterator[Sentence]:
    if bullet := _BULLET.match(prepared, start, end):
        start = bullet.end()
    # The space before the first word stays in: patterns of verbs begin with it.
    while start + 1 < end and prepared[start].isspace() and prepared[start + 1].isspace():
        start += 1
    if not prepared[start:end].strip(f" \t\n{MASK}-*\u2022"):
        return
    yield Sentence(
        start=start,
        end=end,
        mark="?" if "?" in mark else mark.strip()[:1],
        clauses=(
            tuple(_clauses(prepared, start, end))
            if end - start <= LONGEST_SENTENCE
            else (Clause(start=start, end=end),)
        ),
    )


def _clauses(prepared: str, start: int, end: int) -> Iterator[Clause]:
    first, bare = True, False
    for join in _JOIN.finditer(prepared, start, end):
        if join.start() > start:
            yield Clause(start=start, end=join.start(), bare=bare, first=first)
            first = False
        # One character back: the space (or bracket) before the clause's first word.
        start, bare = join.end() - 1, join["full"] is None
    if start < end:
        yield Clause(start=start, end=end, bare=bare, first=first)


def _one_line(found: re.Match[str]) -> str:
    """Put commas between the lines of an address, and a space before the first."""
    text = found.group()
    lead = len(found["lead"])
    return text[:lead].replace("\n", " ") + text[lead:].replace("\n", ",")


def _masked(found: re.Match[str]) -> str:
    return "".join(letter if letter == "\n" else MASK for letter in found.group())


def _masked_if_said(found: re.Match[str]) -> str:
    inner = found.group().strip("\"'")
    words = inner.split()
    first_person = {"i", "i'm", "my", "me", "we", "i've", "i'll", "i'd"} & {
        word.casefold().strip(",.!?") for word in words
    }
    if len(words) <= _OWN_NAME and not first_person:
        return found.group()
    return _masked(found)
