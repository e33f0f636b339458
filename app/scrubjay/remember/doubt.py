"""Find what a newer line puts in doubt, although nothing could be drawn from it.

Patterns never read every sentence. Where the person has since spoken of the same thing in words
of change ("they gave me a new number", "choir practice has moved") and no statement came of
it, the value known may be an old one, and must not be told as if nothing had been said. Nothing
of this is stored: it is read out of the lines each time, so that an edit, an undo or
forgetting for good needs no clean-up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.recollection import Filters
from scrubjay.domain.task import DUE, TASK
from scrubjay.remember import subjects
from scrubjay.remember.deeds import content
from scrubjay.remember.rejecter import doubts, fiction_from, refuses
from scrubjay.remember.segments import Clause, prepare, sentences
from scrubjay.remember.succession import PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrubjay.domain.memory import Memory, MemoryId, Triple
    from scrubjay.ports.stores import MemoryStore

_I: Final = re.IGNORECASE
_STOPS: Final = re.compile(
    r"\b(?:no longer|not .{2,40} (?:any ?more|any longer|as much)|n't .{2,40} (?:any ?more"
    r"|any longer|as much)|any ?more|g[ia]ven? (?:up|away)|gave (?:up|away|my|the|our)"
    r"|quit|left|stopped|dropped (?:out|the)|sold|lost|stolen|scrapp?(?:ed)?|cancell?ed"
    r"|called off|replaced|used to|(?:is|are|was) over|ended|finished with|done with"
    r"|gone off|went off|gone|died|passed away|wrong|mistaken|outdated|out of date|closed"
    r"|broke up|split up|parted|separated|divorced?|fired|sacked|laid off|let (?:me|him|her) go"
    r"|redundant|retired|resigned|rehomed|ran away|after all|no more)\b",
    _I,
)
"""Words in which people say that something is over."""
_SHIFTS: Final = re.compile(
    r"\b(?:chang(?:ed|es)|switch(?:ed)?|mov(?:ed|es)|swapp?ed|postponed|put off|brought forward"
    r"|rescheduled|instead|back to|from now on|these days|nowadays|as of (?:today|now|next)"
    r"|by now|(?:am|is|are|'m|'s|'re) now|now (?:on|at|in|with|only)|only .{2,40} now|correction"
    r"|promoted|settled|different)\b",
    _I,
)
"""Words in which people say that something is otherwise than it was."""
_PARTS: Final = re.compile(
    r"\b(?:broke up|split up|parted|separated|divorced?|left me|dumped|cheated|ended (?:it|things)"
    r"|no longer (?:together|with)|died|passed away|moved out|(?:is|are|was|were) over|my ex)\b",
    _I,
)
"""Words in which people say that they are no couple any more."""
_PLAN: Final = re.compile(
    r"\b(?:trip|flight|holiday|vacation|appointment|exam|test|wedding|party|meeting|visit|move"
    r"|interview|surgery|operation|concert|race|marathon|date|booking|plan|class|course)s?\b",
    _I,
)
_KEPT: Final = frozenset({"has", "pet", "likes", "allergic-to", "health", "speaks"})
"""What is lost or given up, and not moved to another day."""
_RETURNS: Final = re.compile(
    r"\b(?:came back|is back|are back|turned up|found (?:him|her|it|them|my|our)|back together"
    r"|is home again|made up)\b",
    _I,
)
_RENEWS: Final = re.compile(r"\b(?:new|another)\b", _I)
"""Of what there can be one, another takes the place; a second cat does not."""
_MINE: Final = re.compile(r"\b(?:i|i'm|i've|im|ive|my|me|mine|we|we've|our|us)\b", _I)
_ANOTHER: Final = re.compile(
    r"\b(?:his|her|their|your|(?:my|our|the) (?:[\w-]+ ){0,2}?[\w-]+'s|(?-i:[A-Z])[\w-]+'s)\s+"
    r"(?:[\w-]+\s+){0,2}$",
    _I,
)
"""What stands before a thing of somebody else's: "my sister's new number"."""
_HOME: Final = re.compile(
    r"(?:^\W*|\b(?:i|we)(?:'ve| have| had)?(?: just| finally)? )moved (?:to|in(?! with (?:me"
    r"|us))|out"
    r"|house|away|into|back|here|from|flat|again)\b|\b(?:we|i)(?:'ve| have)? "
    r"(?:just )?moved\b(?! (?:my|the|our|an?|it|some|his|her)\b)"
    r"|(?<!\bat the )(?<!\bfor the )(?<!\bof the )(?<!\bat our )(?<!\bfor our )(?<!\bof our )"
    r"(?<!\bat my )(?<!\bfor my )\b(?:new|different) (?:place|flat"
    r"|house|home|address|apartment|town|city)\b|\baddress\b|\bliv(?:e|es|ing) (?:in|at|with)\b"
    r"|\b(?:settled|relocated|emigrated)\b",
    _I,
)
_JOB: Final = re.compile(
    r"\b(?:new|old|my|his|her|the|that|this|another|different) job\b|\b(?:employer|profession"
    r"|career"
    r"|resigned|fired|sacked|laid off|redundant|promoted|promotion|retired|notice)\b"
    r"|\bwork(?:s|ing)? (?:for|at|as)\b|\bposition (?:as|of|at)\b",
    _I,
)
_SLOTS: Final[Mapping[str, tuple[str, re.Pattern[str] | None]]] = {
    "tel": ("phone number mobile cell sim reach reachable", None),
    "email": ("email e-mail mail inbox", None),
    "street-address": ("address moved live living place house flat relocated settled", _HOME),
    "postal-code": ("address moved live living place house flat relocated settled", _HOME),
    "address-level2": ("address moved live living place house flat relocated settled", _HOME),
    "address-level1": ("moved live living relocated settled", _HOME),
    "country-name": ("moved live living relocated settled emigrated", _HOME),
    "organization": (
        "job employer work career promoted fired sacked redundant resigned retired laid notice",
        _JOB,
    ),
    "organization-title": (
        "job employer work career promoted fired sacked redundant resigned retired laid notice",
        _JOB,
    ),
    "school": ("school university uni college", None),
    "studies": ("degree course major", None),
    "relationship-status": ("married divorce divorced engaged wedding separated", None),
    "dietary": ("diet vegetarian vegan meat", None),
    "family-name": ("surname", None),
    "name": ("surname", None),
    "bank": ("bank", None),
}
"""By which words lines about a slot are found, and how they speak of it if not by those."""
_TOGETHER: Final = (
    frozenset(
        {"street-address", "postal-code", "address-level2", "address-level1", "country-name"}
    ),
    frozenset({"organization", "organization-title", "employment", "school"}),
    frozenset({"dietary", "eats"}),
    frozenset({"has", "pet"}),
)
"""Slots that one sentence speaks of together: who read its town has read it for the street."""
_FINER: Final = ("street-address", "postal-code")
_COARSE: Final = frozenset({"address-level2", "address-level1", "country-name"})
_LOOSE: Final = frozenset(
    {*PARTNERS, "boss", "manager", "supervisor", "colleague", "landlord", "landlady", "doctor"}
    | {"gp", "dentist", "therapist", "flatmate", "roommate", "housemate", "neighbour", "neighbor"}
)
"""Whom one can lose otherwise than by death; a brother is one for ever."""
_ENDURING: Final = frozenset(
    {"event", "bday", "age", "origin", "given-name", DUE, TASK, "nationality", "sex", "studied"}
)
"""What a word of change does not change, or what keeps its own account of being done."""
_SLIGHT: Final = frozenset(
    """new old good great big small two three four five some more time day week month year
    morning evening night every monday tuesday wednesday thursday friday saturday sunday thing
    things lot one""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
_SHORTEST: Final = 3
_LINES: Final = 12
"""Newer lines looked at for each word."""
_MOST_WORDS: Final = 10


class Doubts:
    """Asks the lines of the person for what they put in doubt.

    Args:
        store: Where lines and statements are.
    """

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def of(self, statements: Iterable[Memory]) -> dict[MemoryId, Memory]:
        """Return for each current statement in doubt the latest line that makes it so.

        Args:
            statements: Memories; those without a triple, or that hold no longer, are in none.
        """
        found: dict[MemoryId, Memory] = {}
        for each in statements:
            if each.is_current and each.triple and may_change(each.triple):
                line = next(self._lines_against(each, each.triple), None)
                if line is not None:
                    found[each.id] = line
        return found

    def _lines_against(self, statement: Memory, triple: Triple) -> Iterator[Memory]:
        words = _topic(triple)
        lines: dict[MemoryId, Memory] = {}
        for word in sorted(words)[:_MOST_WORDS]:
            newer = Filters(text=word, kinds=(MemoryKind.EPISODE,), after=statement.at)
            lines.update((each.id, each) for each in self._store.select(newer, limit=_LINES))
        for line in sorted(lines.values(), key=lambda each: (each.at, each.sequence), reverse=True):
            if is_later(line, statement) and _returns(line.text, triple):
                return
            named = predicate(triple.predicate).cardinality is Cardinality.ONE and says_again(
                line.text, triple
            )
            if named or not is_later(line, statement):
                continue
            if speaks_against(line.text, triple):
                drawn = self._store.drawn_from(line.id)
                if not any(of_one_slot(each, triple) for each in drawn):
                    yield from () if told_since(line, triple, self._store) else (line,)


def _returns(text: str, triple: Triple) -> bool:
    """Report whether a line says that what was gone is there again: "Pepper came back"."""
    return bool(_value_words(triple) & content(text)) and _RETURNS.search(text) is not None


def speaks_against(text: str, triple: Triple) -> bool:
    """Report whether a sentence of the text speaks of the slot in words of change.

    Questions, wishes, quotations and what is said of others' things do not count.
    """
    prepared = prepare(text)
    limit = fiction_from(prepared)
    topic = _topic(triple)
    for sentence in sentences(prepared):
        whole = Clause(start=sentence.start, end=sentence.end)
        if sentence.end > limit or refuses(prepared, sentence):
            continue
        said = prepared[sentence.start : sentence.end]
        if _changes(said, triple) and _is_about(said, triple, topic):
            return not doubts(prepared, sentence, whole)
    return False


def says_change(text: str) -> bool:
    """Report whether a text says in whatever words that something is over or otherwise."""
    return any(each.search(text) for each in (_STOPS, _SHIFTS, _RENEWS))


def shifts(text: str) -> bool:
    """Report whether a text says in whatever words that something is otherwise, and not over."""
    return _SHIFTS.search(text) is not None


def says_again(said: str, triple: Triple) -> bool:
    """Report whether a text names the whole value, and not that it is over."""
    told = _value_words(triple)
    return bool(told) and told <= content(said) and _STOPS.search(said) is None


def may_change(triple: Triple) -> bool:
    """Report whether what is stated can become otherwise; a brother is one for ever."""
    if triple.predicate == "related-to":
        return triple.context.casefold() in _LOOSE
    return triple.polarity and triple.predicate not in _ENDURING


def _changes(said: str, triple: Triple) -> bool:
    """Report whether a sentence says in whatever words that this may be otherwise now."""
    if triple.predicate == "related-to" and triple.context.casefold() in PARTNERS:
        return _PARTS.search(said) is not None
    if _STOPS.search(said):
        return True
    if triple.predicate == "plans":
        return _SHIFTS.search(said) is not None and _PLAN.search(said) is not None
    if predicate(triple.predicate).cardinality is Cardinality.MANY:
        replaced = triple.predicate == "related-to" and _RENEWS.search(said) is not None
        moves = triple.predicate not in _KEPT and _SHIFTS.search(said) is not None
        return moves or replaced
    told_again = _value_words(triple)
    if told_again and told_again <= content(said):
        return False  # "we moved to York today", of who lives in York
    return _SHIFTS.search(said) is not None or _RENEWS.search(said) is not None


def _is_about(said: str, triple: Triple, topic: frozenset[str]) -> bool:
    words = content(said)
    by_value = _value_words(triple) & words
    pattern = _SLOTS.get(triple.predicate, ("", None))[1]
    if pattern is not None:
        places = list(pattern.finditer(said))
    else:
        named = topic & words
        places = [each for word in named for each in re.finditer(rf"\b{re.escape(word)}", said, _I)]
    places += [each for word in by_value for each in re.finditer(rf"\b{re.escape(word)}", said, _I)]
    if triple.subject != SELF:
        return bool(places) and bool(content(triple.subject) & words)
    if not by_value and (not _MINE.search(said) or _tells_of_another(said)):
        return False
    return any(not _ANOTHER.search(said[: each.start()]) for each in places)


def _tells_of_another(said: str) -> bool:
    """Report whether somebody else is the subject: "my sister has a new number"."""
    subject = subjects.find(said, subjects.after_lead_in(said, 0, len(said)), len(said))
    return subject is not None and subject.who != SELF


def _topic(triple: Triple) -> frozenset[str]:
    """Return the words by which a line may speak of what is stated."""
    of_slot = frozenset(_SLOTS.get(triple.predicate, ("", None))[0].split())
    own = content(triple.context) if triple.context not in ("home", "work", "mobile") else ()
    return frozenset({*of_slot, *own, *_value_words(triple)})


def _value_words(triple: Triple) -> frozenset[str]:
    words = content(triple.object) - _SLIGHT
    return frozenset(each for each in words if len(each) >= _SHORTEST)


def told_since(line: Memory, triple: Triple, store: MemoryStore) -> bool:
    """Report whether a finer value of the same place was told after a line.

    Who gave the street of the new flat and named no town has not left the town.
    """
    finer = _FINER if triple.predicate in _COARSE else ()
    held = (each for slot in finer for each in store.statements(triple.subject, slot))
    return any(each.is_current and each.at > line.at for each in held)


def is_later(line: Memory, statement: Memory) -> bool:
    """Report whether a line of the person came after what was told, and is not its source."""
    if not line.by_self or line.id == statement.source.episode:
        return False
    if line.state is MemoryState.TRASHED:
        return False
    return (line.at, line.sequence) > (statement.at, statement.sequence)


def of_one_slot(drawn: Memory, triple: Triple) -> bool:
    """Report whether a line gave a statement of its own on this, or ended one."""
    if drawn.triple is None or drawn.state in (MemoryState.TRASHED, MemoryState.PROPOSED):
        return False
    if drawn.triple.subject != triple.subject:
        return False
    slots = {drawn.triple.predicate, triple.predicate}
    return len(slots) == 1 or any(slots <= each for each in _TOGETHER)
