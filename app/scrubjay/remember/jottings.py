"""Read what people jot down of themselves in pieces, as in "Lisbon. Illustrator. 31.".

Such a line has no verb and no "I": each piece must say one thing only (an age, a trade, a home …).
One such piece may be about anybody or anything; two of different sorts at the beginning introduce.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.bystanders import brings_in
from scrubjay.remember.families import home, people, trades, work
from scrubjay.remember.families.people import RELATIONS
from scrubjay.remember.find import Find
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import may_name
from scrubjay.remember.rejecter import doubts, refuses
from scrubjay.remember.segments import MASK, Clause, too_long
from scrubjay.remember.subjects import Subject
from scrubjay.remember.values import NUMBER, Value, number
from scrubjay.remember.verbs import said_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_SENTENCES: Final = 4
_GREETING: Final = re.compile(
    r"\W*(?:(?:h+i+y?a?|he+y+|hello+|yo|ok|so|well|greetings|good (?:morning|afternoon|evening"
    r"|day))"
    r"(?: (?:all|everyone|everybody|there|guys|folks|friends|people|again))?\b[\s,.!:-]*){0,3}"
    r"(?:(?:a (?:little |bit )?|some(?:thing)? |little |quick )?"
    r"(?:about me|me|myself|bio|intro|profile)\s*[:-]\s*)?",
    _I,
)
_I_AM: Final = re.compile(
    r"\W*(?:(?:so|right|ok|well|hi\w*|hey|hello|hiya)\b[\s,!]*)*(?:i'?m|i am|my name is|my name's"
    r"|names?"
    r"|introducing myself:?)\s+(?P<name>[^\W\d_][\w'-]+)(?: (?-i:[A-Z])[\w'-]+)?\s*$",
    _I,
)
"""Who says their name before they go on in pieces: "I'm Aoife, nurse at …"."""
_CUT: Final = re.compile(r"[,;()|/\u2022]\s*|\s+(?:&|and|-)\s+(?!(?:bred|raised)\b)")
_SPOKEN: Final = re.compile(
    r"\b(?:i|i'\w+|im|ive|we|we'\w+|you|your|he|she|they|his|her|their|him|them|it|it's|who|that"
    rf"|(?:my|our) (?:[\w-]+ )?{RELATIONS})\b",
    _I,
)
"""What makes a sentence of a piece, or tells it of somebody else."""
_AGE: Final = re.compile(
    rf"\s*(?:aged? )?(?P<age>{NUMBER})\s?(?P<told>(?:[fm]|y\.?o\.?|y/o)\b|[- ]?(?:yrs?|years?)\b"
    r"(?:[- ](?:old|young|of age))?|)(?:\s+(?:old|young))?(?:\s+(?:fe)?male|\s+(?:wo)?man"
    r"|\s+guy|\s+girl|\s+[mf])?\s*$",
    _I,
)
_NAME: Final = re.compile(
    r"\s*(?P<name>[^\W\d_][\w'-]{1,20})(?: [a-z]\.?)?(?P<here> here)?\s*$", _I
)
_TRADE: Final = re.compile(
    r"(?P<was>\s*(?:retired|former|ex|recovering)[- ])?(?P<how>\s*(?:freelance|self[- ]employed"
    r"|part[- ]time|full[- ]time|trainee|newly qualified|qualified|junior|senior)[- ])?"
    r"(?P<what>[^\d]{3,40}?)(?: by (?:day|trade|profession))?"
    r"(?P<where>\s+(?:in|from|at|for|with|on)(?= (?:the |a )?(?-i:[A-Z\u00c0-\u00de])| the [a-z])"
    r"[^\d]{3,40})?\s*$",
    _I,
)
_STATUS: Final = re.compile(
    r"\s*(?:happily |recently |newly )?(?P<is>married|single|divorced|widowed|widower?|engaged"
    r"|separated)(?: (?:since|for|in|to|with|at)\b[^,;]{2,40})?\s*$",
    _I,
)
_ROLE: Final = re.compile(
    r"\s*(?:(?:proud|single|busy|happy|tired|stay-at-home|full-time) ){0,2}(?P<role>(?:mum|mom"
    r"|mother|mama|dad|father|parent|papa|gran|grandma|nan|grandad|grandpa|grandmother|grandfather"
    r"|auntie?|uncle) (?:of|to) (?:\w+|\d+ \w+|\w+ (?:boys|girls|kids|children|teens|teenagers)))"
    r"(?P<where> in (?-i:[A-Z\u00c0-\u00de])[\w' -]{2,24})?\s*$",
    _I,
)
_LIVES: Final = re.compile(
    r"\s*(?:(?:now |currently )?(?:living|live|based|residing|settled|home is)\b[^,;\d]{0,12}?)?"
    r"\s*\bin(?= (?-i:[A-Z\u00c0-\u00de]))",
    _I,
)
_PLACE: Final = re.compile(r"\s*[A-Z\u00c0-\u00de][\w'.-]+(?: [A-Z\u00c0-\u00de][\w'.-]+){0,2}\s*$")
_FAITH: Final = re.compile(
    r"\s*(?P<is>(?:(?:practising|devout|lapsed|roman|russian|greek) )?(?:catholic|baptist"
    r"|methodist|lutheran|anglican|protestant|orthodox|muslim|jewish|hindu|buddhist|sikh|quaker"
    r"|mormon|atheist|agnostic|christian))\s*$",
    _I,
)
_PUPIL: Final = re.compile(
    r"\s*(?:in )?(?:year|grade|class|form) \w+ (?:at|in) (?P<school>[\w' .-]{3,40})$", _I
)
_COUNTED: Final = re.compile(
    r"\s*(?:no|an?|one|two|three|four|five|six|\d)\s+(?:[\w-]+ )?(?:kids?|children|sons?|daughters?"
    r"|dogs?|cats?|horses?|grandchildren|grandkids|toddlers?|teenagers?|boys|girls)\b",
    _I,
)
_WEAK: Final = frozenset({"number", "place", "faith", "first name"})
_ENOUGH: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """One piece that says something of its own form.

    Attributes:
        sort: What it tells: "age", "trade", …; a weak one only beside others.
    """

    sort: str
    clause: Clause
    finds: tuple[Find, ...] = ()


def jotted(
    prepared: str, cut: Sequence[Sentence], known: Collection[str]
) -> Iterator[tuple[Clause, Find]]:
    """Yield what an introduction in pieces tells, if the text begins with one.

    Args:
        prepared: The prepared text, up to where fiction begins.
        cut: Its sentences.
        known: Names of people known already, who introduce nobody.
    """
    notes = _Notes(prepared=prepared)
    notes.read_all(cut)
    if notes.introduce(known):
        yield from ((piece.clause, each) for piece in notes.pieces for each in piece.finds)


@dataclass(slots=True, kw_only=True)
class _Notes:
    """The beginning of a text, being read piece by piece.

    Attributes:
        total, read: How many pieces there are, and how many say something.
        labelled: It says that it is about oneself ("me: …").
        covered: Up to where the names after "two daughters" belong to them.
    """

    prepared: str
    pieces: list[_Piece] = field(default_factory=list)
    total: int = 0
    read: int = 0
    covered: int = 0
    labelled: bool = False

    def read_all(self, cut: Sequence[Sentence]) -> None:
        """Read the first sentences, up to one that is spoken or about another."""
        begin = found.end() if (found := _GREETING.match(self.prepared)) else 0
        self.labelled = self.prepared[:begin].rstrip().endswith(":")
        for count, sentence in enumerate(cut):
            start = max(sentence.start, begin)
            if sentence.end <= begin:
                continue
            if count >= _SENTENCES or not self._may_read(sentence, start):
                return
            for clause in _cut(self.prepared, start, sentence.end):
                self._take(sentence, clause)

    def _may_read(self, sentence: Sentence, start: int) -> bool:
        words = self.prepared[sentence.start : sentence.end]
        if too_long(sentence) or MASK in words or refuses(self.prepared, sentence):
            return False
        first = next(_cut(self.prepared, start, sentence.end), None)
        opening = self.prepared[first.start : first.end] if first and not self.total else ""
        spoken = _SPOKEN.search(opening) is not None and not _names_self(opening)
        return not spoken and not _is_of_another(self.prepared[start:])

    def _take(self, sentence: Sentence, clause: Clause) -> None:
        if clause.end <= self.covered:
            return
        self.total += 1
        if doubts(self.prepared, sentence, clause):
            return
        found = list(
            _read(self.prepared, clause, sentence.end, first=self.total == 1 or self.labelled)
        )
        self.read += bool(found)
        self.pieces += found
        self.covered = max((_end(each) for each in found), default=self.covered)

    def introduce(self, known: Collection[str]) -> bool:
        """Report whether pieces of two sorts at least say who this is, and few anything else."""
        sorts = {each.sort for each in self.pieces}
        strong, weak = sorts - _WEAK, sorts & _WEAK
        finds = [find for each in self.pieces for find in each.finds]
        named = {each.value.text for each in finds if each.predicate == "name"}
        weight = len(strong) + self.labelled
        enough = weight >= _ENOUGH or (bool(strong) and len(weak) >= _ENOUGH)
        return enough and not named & set(known) and self.read * 2 >= self.total


def _names_self(words: str) -> bool:
    """Report whether the first piece says the name: "so I'm Aoife"."""
    found = _I_AM.match(words)
    known = found is not None and found["name"].casefold() in GIVEN_NAMES
    return found is not None and may_name(found["name"]) and (known or found["name"].istitle())


def _self_named(words: str, clause: Clause) -> _Piece:
    """Return the whole name that a text opens with after "I'm"."""
    found = _I_AM.match(words)
    start = found.start("name") if found else 0
    text = words[start:].rstrip()
    shown = text.title() if text.islower() else text
    value = Value(text=shown, start=start, end=start + len(text))
    return _Piece(sort="name", clause=clause, finds=(_find("name", value, clause),))


def _end(piece: _Piece) -> int:
    """Return up to where a piece was read, with the names that follow it."""
    return max((each.offset + each.value.end for each in piece.finds), default=0)


def _is_of_another(words: str) -> bool:
    line = re.split(r"[.!?;\n]", words, maxsplit=1)[0]
    label = re.match(r"\W*(?:him|her|them|(?:my|our|the|his|her|their) [\w ]+|[A-Z]\w+):", line, _I)
    return brings_in(f" {line}") or label is not None


def _cut(prepared: str, start: int, end: int) -> Iterator[Clause]:
    for stop in [*_CUT.finditer(prepared, start, end), None]:
        last = stop.start() if stop else end
        # One back: patterns begin with the space before a word.
        first = start - 1 if start and prepared[start - 1].isspace() else start
        if prepared[first:last].strip():
            yield Clause(start=first, end=last, bare=True, first=False)
        start = stop.end() if stop else end


def _read(prepared: str, clause: Clause, end: int, *, first: bool) -> Iterator[_Piece]:
    words = prepared[clause.start : clause.end]
    if first and _names_self(words):
        yield _self_named(words, clause)
        return
    if _SPOKEN.search(words):
        return
    readers = (_pupil, _age, _status, _role, _home, _trade, _faith)
    for reader in readers:
        if pieces := list(reader(words, clause)):
            yield from pieces
            return
    if named := _named(words, clause, first=first):
        yield named
        return
    if first and _PLACE.match(words):
        yield from _at_home(home.home(words), clause, 0, "place")
        return
    me = Subject(who=SELF, at=clause.start)
    said = said_of(prepared, clause, me, implied=True) if words[:1].isspace() else ()
    finds = tuple(each for each in said if each.predicate not in _NOT_IN_PIECES)
    kin = people.kin(prepared[clause.start : end]) if words[:1].isspace() else ()
    if finds or kin or _COUNTED.match(words):
        own = tuple(_find("related-to", each, clause, context=each.context) for each in kin)
        sort = _SORTS.get(finds[0].predicate, finds[0].predicate) if finds else "kin"
        yield _Piece(sort=sort, clause=clause, finds=(*finds, *own))


def _pupil(words: str, clause: Clause) -> Iterator[_Piece]:
    """Yield where somebody goes to school: "year 11 at moseley park"."""
    if found := _PUPIL.match(words):
        text = found["school"].rstrip()
        start = found.start("school")
        value = Value(text=text, start=start, end=start + len(text))
        find = _find("school", value, clause, family="work")
        yield _Piece(sort="school", clause=clause, finds=(find,))


def _age(words: str, clause: Clause) -> Iterator[_Piece]:
    found = _AGE.match(words)
    if found is None:
        return
    value = number(f" {found['age']}")
    at = found.start("age") - 1
    sort = "age" if found["told"].strip() else "number"
    if value and int(value[0].text) > _CHILD:
        shown = replace(value[0], start=at + value[0].start, end=at + value[0].end)
        yield _Piece(sort=sort, clause=clause, finds=(_find("age", shown, clause),))


_SORTS: Final = {
    "organization-title": "trade", "organization": "trade", "address-level2": "home",
    "relationship-status": "status", "related-to": "kin", "has": "kin",
}  # fmt: skip
"""What tells the same of somebody as a piece of its own form does."""
_NOT_IN_PIECES: Final = frozenset({"name", "nickname", "event", "plans", "teaches"})
"""What a piece without "I" may say of anybody."""
_CHILD: Final = 9  # who writes of themselves is older


def _status(words: str, clause: Clause) -> Iterator[_Piece]:
    if found := _STATUS.match(words):
        value = Value(text=found["is"], start=found.start("is"), end=found.end("is"))
        yield _Piece(
            sort="status", clause=clause, finds=(_find("relationship-status", value, clause),)
        )


def _role(words: str, clause: Clause) -> Iterator[_Piece]:
    if found := _ROLE.match(words):
        value = Value(text=found["role"], start=found.start("role"), end=found.end("role"))
        yield _Piece(sort="role", clause=clause, finds=(_find("family-role", value, clause),))
        if found["where"]:
            at = found.start("where") + 3
            yield from _at_home(home.home(words[at:]), clause, at, "home")


def _home(words: str, clause: Clause) -> Iterator[_Piece]:
    if found := _LIVES.match(words):
        yield from _at_home(home.home(words[found.end() :]), clause, found.end(), "home")


def _at_home(values: tuple[Value, ...], clause: Clause, at: int, sort: str) -> Iterator[_Piece]:
    moved = (replace(each, start=at + each.start, end=at + each.end) for each in values)
    finds = tuple(_find(each.predicate, each, clause) for each in moved)
    if finds:
        yield _Piece(sort=sort, clause=clause, finds=finds)


def _trade(words: str, clause: Clause) -> Iterator[_Piece]:
    found = _TRADE.match(words)
    if found is None:
        return
    what = f" {found['what'].strip()}"
    named = trades.trade(what)
    sure = bool(found["was"] or found["how"]) and len(what.split()) <= _ENOUGH
    whole = bool(named) and named[0].end == len(what)
    if not whole and not sure:
        return
    start = found.start("what") + len(found["what"]) - len(found["what"].lstrip())
    began = len(words) - len(words.lstrip())
    begin = began if found["how"] and not found["was"] else start
    text = words[begin : found.end("what")].rstrip()
    small = text[:1].lower() + text[1:] if text[1:].islower() else text
    value = Value(text=small, start=begin, end=begin + len(text))
    title = replace(
        _find("organization-title", value, clause, family="work"), ended=bool(found["was"])
    )
    finds = [title]
    if found["was"] and "retired" in found["was"].casefold():
        word = Value(text=found["was"].strip(), start=began, end=began + len("retired"))
        finds.append(_find("employment", word, clause, family="work"))
    yield _Piece(sort="trade", clause=clause, finds=tuple(finds))
    if found["where"] and (firm := re.match(r"\s+(?:at|for|with)(?= )", found["where"])):
        start = found.start("where") + firm.end()
        at_work = work.employer(words[start:])
        employed = tuple(
            _find(
                "organization",
                replace(each, start=start + each.start, end=start + each.end),
                clause,
                family="work",
            )
            for each in at_work
        )
        yield _Piece(sort="trade", clause=clause, finds=employed)
    elif found["where"] and (there := re.match(r"\s+in(?= )", found["where"])):
        at = found.start("where") + there.end()
        yield from _at_home(home.home(words[at:]), clause, at, "home")


def _faith(words: str, clause: Clause) -> Iterator[_Piece]:
    if found := _FAITH.match(words):
        value = Value(text=found["is"], start=found.start("is"), end=found.end("is"))
        yield _Piece(sort="faith", clause=clause, finds=(_find("religion", value, clause),))


def _named(words: str, clause: Clause, *, first: bool) -> _Piece | None:
    """Return the name a text opens with, if it is a known one or is said to be "here"."""
    found = _NAME.match(words) if first else None
    if found is None or not may_name(found["name"]):
        return None
    known = found["name"].casefold() in GIVEN_NAMES
    if not known and not (found["here"] and found["name"].istitle()):
        return None
    shown = found["name"].title()
    value = Value(text=shown, start=found.start("name"), end=found.end("name"))
    sort = "name" if found["here"] else "first name"
    return _Piece(sort=sort, clause=clause, finds=(_find("name", value, clause),))


def _find(
    predicate: str, value: Value, clause: Clause, *, family: str = "identity", context: str = ""
) -> Find:
    return Find(
        who=SELF,
        predicate=predicate,
        value=value,
        offset=clause.start,
        family=family,
        confidence=0.85,
        context=context,
    )
