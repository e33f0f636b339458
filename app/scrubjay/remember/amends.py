"""Read corrections: "sorry, it's Linz", "no, I meant three", "sorry, the 15th".

Where only a part is put right, the rest of the value stays as it was said before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.ordinals import ORDINAL_WORD
from scrubjay.remember.belongings import ATTRIBUTES
from scrubjay.remember.families import taste
from scrubjay.remember.families.identity import birth
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.tasks import WHEN
from scrubjay.remember.values import NUMBER, Value, name
from scrubjay.remember.verbs import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.memory import Triple
    from scrubjay.remember.segments import Clause

_I: Final = re.IGNORECASE
_DAY: Final = re.compile(rf"(?<![\w'])(?:the )?(?:{WHEN}|{ORDINAL_WORD} of [a-z]{{3,9}})(?!\w)", _I)
_COUNT: Final = re.compile(rf"(?<![\w'-]){NUMBER}(?!\d|[.,:]\d|(?:st|nd|rd|th)\b)", _I)
_DAY_ONLY: Final = re.compile(
    r"\s*(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! of\b"
    r"| \w+ber)",
    _I,
)
_WRONG: Final = re.compile(
    r"\W*(?:(?:oh|ah|oops|sorry|wait|no|nope|actually|correction|my bad|rather"
    r"|hm+)\b[\s,:.!-]*){1,3}$",
    _I,
)
_LONGEST: Final = 4
_COUNTED: Final = frozenset({"has", "plans", "routine", "does"})


_INSTEAD: Final = re.compile(
    r"\s*(?:(?:i |we |they )?(?:'ve |have )?(?:had to )?(?:moved|pushed|put|postponed|brought"
    r"|rescheduled|changed) (?:it|that)(?: back| forward)? (?:to|until|till)"
    r"|it's|it is|its|that's|that is|i meant|i mean|i meant to (?:say|write)|make that|make "
    r"it|should be|should read|it should be|read|rather)(?: (?:actually|really|in fact|now|spelled"
    r"|spelt|written|with an? \w|in|at|on|to|as)){0,3}(?=\s)[:\s]*(?=\s)"
    r"(?!\s*(?:so |all |totally |completely |just |not |no longer )*(?:wrong|right|incorrect"
    r"|correct"
    r"|true|untrue|false|outdated|out of date|old|nonsense|rubbish|it|all|what|me|my mistake|a lie"
    r"|a mistake|a typo|fine|ok|okay|enough|better|worse|not|no longer)\b(?!-))",
    _I,
)

MOVED_ME: Final = re.compile(
    r"(?<![\w'])(?:moved|shifted|shoved|pushed|put|bumped|switched|rescheduled|rebooked) (?:me|us)"
    r"(?: back| forward| up| out)? (?:to|until|till|onto|for) (?=(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{ORDINAL_WORD}\b)"
    r"(?! (?:floor|street|avenue|row|place|team|grade|class|form|year|group|page)))",
    _I,
)
"""What others did with a day of the person's: "the clinic moved me to the 8th of March"."""

_AFTERTHOUGHT: Final = re.compile(
    r"\W{0,5}(?:(?:i |we |they )?(?:'ve |have )?(?:had to )?(?:moved|pushed|put|postponed|brought"
    r"|rescheduled|changed) (?:it|that)|sorry|oops|wait|no|nope|actually|correction|my bad|rather"
    r"|hm+|i mean|i meant|make "
    r"(?:it|that)|it'?s|that'?s|it is|that is|should be|that was)\b",
    _I,
)


def may_correct(text: str) -> bool:
    """Report whether the text begins as if it corrected what was said before."""
    return _AFTERTHOUGHT.match(text) is not None or MOVED_ME.search(text) is not None


def corrects(prepared: str, clause: Clause, start: int) -> bool:
    """Report whether the clause says that it corrects: "it's lovely" alone does not."""
    said = _CORRECTS.search(prepared, max(clause.start - _LEAD, 0), start + _LEAD)
    return bool(said or MOVED_ME.search(prepared, clause.start, clause.end))


_LEAD: Final = 24
_CORRECTS: Final = re.compile(
    r"\b(?:sorry|oops|wait|nope|no(?=[,.:!])|actually|correction|my bad|rather|i mean|i meant"
    r"|make that"
    r"|i told you|i said|(?:moved|pushed|put|postponed|brought|rescheduled|changed) (?:it|that)"
    r"|(?:moved|shifted|shoved|pushed|put|bumped|switched|rescheduled|rebooked) (?:me|us)"
    r"|should (?:be|read)|wrong|not right|incorrect|typo|spelt|spelled|misspelled)\b",
    _I,
)


def corrected(prepared: str, clause: Clause, start: int, previous: Triple) -> Iterator[Find]:
    """Yield the new value of the statement made before: "sorry, it's 5 May"."""
    found = _INSTEAD.match(prepared, start, clause.end)
    found = found or _INSTEAD.match(prepared, clause.start, clause.end)
    found = found or MOVED_ME.search(prepared, clause.start, clause.end)
    reader = _part_reader(previous) or _reader(previous.predicate)
    at = found.end() if found else _bare(prepared, clause, start)
    if at < 0 or reader is None:
        return
    for value in reader(prepared[at : clause.end])[:1]:
        yield Find(
            who=previous.subject,
            predicate=value.predicate or previous.predicate,
            value=value,
            offset=at,
            family="correction",
            confidence=0.85,
            context=previous.context,
        )


def _reader(predicate: str) -> Callable[[str], tuple[Value, ...]] | None:
    """Return how values of this predicate are read."""
    if predicate in ("related-to", "pet"):
        return name
    for _, attribute in ATTRIBUTES.values():
        if attribute.predicate == predicate:
            return attribute.read
    rules = (rule for rules in FAMILIES.values() for rule in rules)
    fitting = (rule.read for rule in rules if rule.predicate == predicate)
    return taste.favourite if predicate == "favourite" else next(fitting, None)


def has_a_part(triple: Triple) -> bool:
    """Report whether a day or a number in the value can be put right."""
    of_kind = triple.predicate in _COUNTED
    return of_kind and bool(_DAY.search(triple.object) or _COUNT.search(triple.object))


def _part_reader(previous: Triple) -> Callable[[str], tuple[Value, ...]] | None:
    """Return what reads the part to be put right, where only a part can be."""
    if previous.predicate in _COUNTED:
        return lambda words: _in_place(words, previous.object)
    if previous.predicate == "bday":
        return lambda words: _day_of(words, previous.object)
    return None


def _bare(prepared: str, clause: Clause, start: int) -> int:
    """Return where a correction begins that is nothing but a value, or -1: "no, Linz"."""
    lead, said = prepared[clause.start : start], prepared[start : clause.end].strip(" .!")
    if not clause.first or not _WRONG.match(lead) or not 0 < len(said.split()) <= _LONGEST:
        return -1
    plain = _DAY_ONLY.match(prepared, start) or re.match(r"\s*[\w+]*\d", prepared[start:])
    named = name(f" {said}")
    is_name = bool(named) and named[0].text == said and may_name(said.split()[0])
    wrong = re.search(r"\b(?:no|nope|wait|correction|rather|oops)\b", lead, _I) is not None
    return start if plain or (is_name and wrong) else -1


def _in_place(words: str, known: str) -> tuple[Value, ...]:
    """Put the day or the number that begins the words in the place of the known one."""
    for part in (_DAY, _COUNT):
        the = "" if part is _DAY else "|the"
        lead = re.match(rf"\s*(?:(?:on|at|by|to|for{the})\s+){{0,2}}", words)
        said = part.match(words, lead.end() if lead else 0)
        if said is not None and (old := part.search(known)):
            text = known[: old.start()] + said.group() + known[old.end() :]
            return (Value(text=text, start=said.start(), end=said.end()),)
    return ()


def _day_of(words: str, known: str) -> tuple[Value, ...]:
    """Return a birthday with another day of the month: "the 15th" of --06-14; or a whole one."""
    said = _DAY_ONLY.match(words)
    if said is None or not re.search(r"-\d\d-\d\d$", known):
        return birth(words)
    text = f"{known[:-2]}{int(said['day']):02d}"
    return (Value(text=text, start=said.start("day"), end=said.end("day")),)
