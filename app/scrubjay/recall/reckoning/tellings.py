"""How surely a sentence tells the event that a question names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.domain.span import span as span_of
from scrubjay.recall.reckoning.kindred import KIN, LIGHT, LIGHTEST, OPPOSITE, RELATIVES
from scrubjay.recall.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.span import Span

_SENTENCE: Final = re.compile(r"[^.!?\n…]+(?:[.!?…](?=\S)[^.!?\n…]+)*[.!?…]*")
OWN: Final = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.IGNORECASE)
_DONE: Final = (
    "went|got|saw|met|bought|took|came|made|gave|found|felt|left|ran|won|sold|flew|drove|ate|spent"
    "|had|was|were|began|became|broke|built|caught|chose|drank|fell|fought|grew|held|heard|hurt"
    "|kept|led|lost|paid|quit|read|rode|sang|sat|slept|spoke|stole|swam|taught|told|threw|woke"
    r"|wore|wrote|cut|put|been|done|did|hung|sent|shot|stood|learnt|back from|\w{2,}ed"
)
_HEADLESS: Final = (
    rf"^\W*(?:(?:just|finally|yesterday|today|this morning|last \w+),? )?(?:{_DONE})\b"
)
"""A sentence that leaves its "I" out: "Finished the book yesterday."."""
DID: Final = re.compile(
    r"\b(?:i|we)(?:['’]ve| have| had)? (?:(?:just|finally|also|really|both|all|recently|\w+ly) )?"
    rf"(?:{_DONE})\b|{_HEADLESS}",
    re.IGNORECASE,
)
"""The person tells of something they did."""
_BY_ME: Final = re.compile(
    rf"\b(?:i|we)\b|\b(?:i|we)['’](?:ve|d|m|re|ll)\b|{_HEADLESS}", re.IGNORECASE
)
_ABOUT_ME: Final = re.compile(r"\b(?:my|our|me|us)\b", re.IGNORECASE)
_ASKING: Final = re.compile(r"\?\W*$")
_UNREAL: Final = re.compile(
    r"\b(?:would|could|should|might|(?:i|we|he|she|it|they|you) may|if|wish|want(?:ed)? to"
    r"|hope[ds]? (?:to|for|that)|hoping to|had (?:planned|meant|intended) to|have to wait"
    r"|dream(?:s|ing)? of"
    r"|never|didn['’]t|did not|haven['’]t|have not|don['’]t|thinking (?:of|about)|almost|nearly"
    r"|instead of|cancelled|canceled)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:will|going to|gonna|shall|plan(?:ning|s)? (?:to|on|for)|tomorrow|next (?:week|month"
    r"|year|summer|winter|spring|autumn)|i['’]m (?:flying|visiting|travell?ing|moving)"
    r"|booked (?:a )?(?:flights?|tickets?|trip|holiday|table|hotel)|looking forward"
    r"|can['’]t wait|coming up|upcoming)\b|['’]ll\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"\b(?:for|about|before|after|until|since|without|regarding|of) "
    r"(?:my|our|the|a|an|his|her|their) ([^\W_]+)",
    re.IGNORECASE,
)
_MINE: Final = re.compile(r"\b(?:my|our) (?:\w+ )?(\w+)$")
_OWNER: Final = re.compile(r"\b(\w+)'s (?:\w+ )?(\w+)$")
_NAME: Final = 1.6
_ELSEWHERE: Final = 0.5
_KIN: Final = 0.8
_WITHOUT_NAME: Final = 0.4
_WITHOUT_THING: Final = 0.65
_CONTRARY: Final = 0.5
_BY_NAME_ALONE: Final = 0.6
_BIRTHDAY: Final = stem("birthday")
_SAYS_NOTHING: Final = LIGHTEST - {stem("visit")}
_CLAUSE: Final = re.compile(
    r"(?:i|we|he|she|they|it|[A-Z]\w+|my \w+|our \w+)(?: (?:have|had|am|was|were|will|did|ever|just"
    r"|already|finally|been))* ",
    re.IGNORECASE,
)
"""Subject and auxiliaries of a clause; the word after them is its verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One telling word of a phrase."""

    stem: str
    word: str
    weight: float
    is_verb: bool = False

    @property
    def is_thing(self) -> bool:
        """A name or a noun of its own: a line without it tells of something else."""
        return self.weight >= 1.0 and not self.is_verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A line that tells the event, how surely (about 0…1), and its day (`domain.span`).

    Attributes:
        line: None for a date the question itself names.
        told: No day was named: it is the one it was told on.
        span: The days it may have been on.

    Raises:
        ValueError: The day is none of the calendar.
    """

    line: Memory | None
    sentence: str
    score: float
    day: str
    told: bool = False
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Read the days once: tellings are compared by them many times over."""
        held = span_of(self.day)
        if held is None:
            message = f"no day: {self.day!r}"
            raise ValueError(message)
        object.__setattr__(self, "span", held)

    @property
    def place(self) -> tuple[date, date, str, int]:
        """By what tellings are put in order: days, the more exact first, then the telling."""
        said = self.line.at.isoformat() if self.line else ""
        return self.span.first, self.span.after, said, self.line.sequence if self.line else 0


def terms_of(phrase: str) -> tuple[Term, ...]:
    """Return the telling words of a phrase with their weights: names most, light verbs least."""
    found: dict[str, Term] = {}
    clause = _CLAUSE.match(phrase)
    verb = words(phrase[clause.end() :])[:1] if clause else []
    for place, word in enumerate(words(phrase)):
        if not (base := stem(word)):
            continue
        heads = place == 0 and word.endswith("ing")  # "Painting the hall" names nobody
        named = (word[:1].isupper() and not heads) or word.isdigit()
        is_verb = [word] == verb
        weight = 0.5 if base in LIGHT else _NAME if named else 1.0
        weight = 0.25 if is_verb and base in LIGHTEST else weight
        found.setdefault(base, Term(stem=base, word=word, weight=weight, is_verb=is_verb))
    return tuple(found.values())


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a text with the offset each begins at."""
    for found in _SENTENCE.finditer(text):
        if found[0].strip():
            yield found[0], found.start()


def cover(terms: Sequence[Term], here: Collection[str], whole: Collection[str]) -> float:
    """Return the share of the phrase, by weight, that a sentence says.

    Args:
        terms: Of the phrase.
        here: Stems of the sentence.
        whole: Stems of the whole line, which count half.
    """
    total = sum(each.weight for each in terms) or 1.0
    matched = {each.stem: _match(each.stem, here, whole) for each in terms}
    share = sum(each.weight * matched[each.stem] for each in terms) / total
    for each in terms:
        if each.is_thing and not matched[each.stem]:
            share *= _WITHOUT_NAME if each.weight > 1.0 else _WITHOUT_THING
        elif not matched[each.stem] and OPPOSITE.get(each.stem, frozenset()) & set(here):
            share *= _CONTRARY
    return share * (_BY_NAME_ALONE if _only_named(terms, matched) else 1.0)


def _only_named(terms: Sequence[Term], matched: Mapping[str, float]) -> bool:
    """Report whether a line names only who or where: it tells no deed then, and no birthday.

    "Go to Oslo" says little beside its place; whoever was in Oslo has gone there.
    """
    said = [each for each in terms if matched[each.stem]]
    deeds = [each for each in terms if _is_deed(each)]
    return bool(deeds) and bool(said) and all(each.weight > 1.0 for each in said)


def _is_deed(term: Term) -> bool:
    told = term.is_verb or term.word.endswith("ing") or term.stem == _BIRTHDAY
    return told and term.weight <= 1.0 and term.stem not in _SAYS_NOTHING


def _match(term: str, here: Collection[str], whole: Collection[str]) -> float:
    if term in here:
        return 1.0
    if not KIN.get(term, frozenset()).isdisjoint(here):
        return _KIN
    return _ELSEWHERE if term in whole else 0.0


def credit(sentence: str, *, own: bool, will: bool) -> float:
    """Weigh how far a sentence tells something that was (or will be) so, in 0…1."""
    doubts = (
        (_ASKING.search(sentence) is not None, 0.45),
        (_UNREAL.search(sentence) is not None, 0.45),
        ((_AHEAD.search(sentence) is not None) is not will, 0.95 if will else 0.7),
        (own and _BY_ME.search(sentence) is None, 0.85),
        (own and not (_BY_ME.search(sentence) or _ABOUT_ME.search(sentence)), 0.85),
    )
    left = 1.0
    for holds, factor in doubts:
        left *= factor if holds else 1.0
    return left


def aside(sentence: str) -> frozenset[str]:
    """Return the stems of what stands behind "for our …", "about the …": named, not told."""
    return frozenset(stem(found[1]) for found in _ASIDE.finditer(sentence)) - {""}


def of_another(phrase: str, sentence: str) -> bool:
    """Report whether a sentence tells only of the same thing of somebody else's.

    "My birthday" is asked for and "my daughter's birthday" told of, or the other way round.
    """
    said = sentence.casefold().replace("\u2019", "'")
    asked = phrase.casefold().replace("\u2019", "'")
    if _of_another_relative(asked, said):
        return True
    if owner := _OWNER.search(asked):
        names = re.search(rf"\b(?:{re.escape(owner[1])}|his|her|their)\b", said)
        other = re.search(rf"'s (?:\w+ )?{re.escape(owner[2])}\b", said)
        return names is None and (other is not None or _mine(owner[2], said))
    mine = _MINE.search(asked)
    if mine is None:
        return False
    others = rf"(?:\w's|\b(?:his|her|their)) (?:\w+ )?{re.escape(mine[1])}\b"
    return re.search(others, said) is not None and not _mine(mine[1], said)


def _of_another_relative(asked: str, said: str) -> bool:
    """Report whether a son is asked about and only a daughter is told of."""
    wanted = {stem(word) for word in words(asked)} & RELATIVES
    meant = wanted.union(*(KIN.get(each, frozenset()) for each in wanted))
    told = {stem(word) for word in words(said)}
    return bool(wanted and told & RELATIVES) and not meant & told


def _mine(thing: str, said: str) -> bool:
    return re.search(rf"\b(?:my|our) (?:\w+ )?{re.escape(thing)}\b", said) is not None


def stems_of(line: Memory, text: str) -> set[str]:
    """Return the stems of a text of a line, with those of who says it."""
    return {stem(word) for word in words(f"{line.speaker} {text}")} - {""}
