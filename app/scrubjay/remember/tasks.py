"""Read what the person means to do: "I need to …", "remind me to …", "… before I can …".

After the Task Memory Engine (Ye 2025, arXiv:2504.08525 and 2505.19436), which asks a large
model three times a turn for this; here a task needs an opening that says so and a deed that is
done once, so that "I have to laugh" is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.deeds import VERBS, base
from scrubjay.remember.segments import MASK

if TYPE_CHECKING:
    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WHEN: Final = (
    rf"(?:tomorrow(?: (?:morning|afternoon|evening|night))?|today|tonight"
    rf"|(?:this|next|the end of the|the end of this|end of) (?:week|weekend|month|year"
    rf"|morning|afternoon|evening|{_DAY})|{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?:19|20)\d\d)?"
    rf"|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? (?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-\d\d-\d\d)"
)
"""A day that lies ahead, in words."""
_DUE: Final = re.compile(
    rf"\s+(?:(?:by|before|on|no later than)\s+)?(?P<when>{WHEN})(?: at the latest)?\b", _I
)
_END: Final = re.compile(
    r"\s+(?:because|so|but|before|until|till|otherwise|or|since|as soon as|when|if|while|though"
    r"|although|then|after|which|as|anyway|lol|haha|please|asap)\b|[,;:.!?()\n]|\s-\s|$",
    _I,
)
_AND: Final = re.compile(
    rf"(?:,\s*(?:and\s+)?(?:then\s+)?"
    rf"|\s+and\s+(?:then\s+|also\s+)?)(?:(?:to\s+)?(?=(?:{'|'.join(sorted(VERBS))})\b)"
    r"|to\s+(?=[a-z]+ (?:the|my|our|an?)\b))",
    _I,
)
_SOON: Final = r"(?:\s+(?:still|also|really|first|then|definitely|urgently|finally|just)){0,2}"
_MUST: Final = re.compile(
    rf"(?:(?<![\w'])(?:i|we)(?:'ve)?{_SOON}\s+|^\W*(?:also\s+|still\s+)?)(?:need to|have to"
    rf"|have still to|am obliged to|are obliged to|am still to|have got to|got to|must|gotta"
    rf"|mustn't forget to|can't forget to)(?:\s+remember to)?{_SOON}(?=\s)",
    _I,
)
_ASKED: Final = re.compile(
    r"^\W*(?:(?:please|hey|ok|okay|oh|also|and|can you|could you|would you|will you)[,\s]+){0,3}"
    rf"(?:remind me|don't let me forget)(?:\s+(?:please|again|later|on {_DAY}|{WHEN})){{0,2}}\s+"
    r"(?:to|that (?:i|we) (?:need|have) to)(?=\s)",
    _I,
)
_LISTED: Final = re.compile(r"^\W*(?:to[ -]?do(?: list)?|tasks?|note to self)\s*[:-](?=\s)", _I)
_LIST: Final = re.compile(
    r"(?:^|[.!?\n])\W*(?:to[ -]?do(?: list)?|tasks?)\s*:[^.!?\n]{2,400};$", _I
)
"""What stands before a further part of a list of things to do."""
_FURTHER: Final = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?P<verb>[a-z]+) [^,]{3,})", _I)
_NO_DEED: Final = frozenset(
    """be have feel think know like love laugh say admit agree believe hope understand remember
    live stay keep wait deal face accept want need hear cry sit stand lie sleep eat drink work
    become seem mean miss hate enjoy suffer endure bear trust win lose die worry smile dream
    imagine consider handle fight struggle survive cope listen respect share follow see spend look
    watch mention confess concede say tell stress point""".split()  # noqa: SIM905 - as above
)
"""What one also must, and has never done with."""
_OF_MINE: Final = re.compile(r"(?:my|our|the|an?|[A-Z][\w-]+'s)\s+[a-z]")
_BEFORE: Final = re.compile(r"\s*,?\s*(?:before|so that|so)\s+(?:i|we) can(?=\s)", _I)
_UNTIL: Final = re.compile(
    r"(?<![\w'])(?:i|we)\s+(?:can't|cannot|can not)(?=\s)(?P<act>[^,;]{3,80}?)\s+(?:until|till"
    r"|before|unless)\s+(?:i|we)(?:'ve|\s+have)?(?=\s)",
    _I,
)
_UNTIL_IS: Final = re.compile(
    r"(?<![\w'])(?:i|we)\s+(?:can't|cannot|can not)(?=\s)(?P<act>[^,;]{3,80}?)\s+(?:until|till"
    r"|before|unless)\s+(?P<thing>(?:the|my|our) [\w' -]{2,40}?)\s+(?:is|are|has been|have been"
    r"|gets)\s+"
    r"(?P<deed>[a-z]+)\b",
    _I,
)
_AFTER: Final = re.compile(
    r"^\W*(?:and\s+|then\s+)?(?:after|once|as soon as)\s+(?:i|we)(?:'ve|\s+have)?(?P<need>\s"
    r"[^;]{3,80}?),?\s+(?:i|we)(?:'ll|\s+will|\s+can|\s+must|\s+(?:need|have) to)"
    r"(?:\s+then)?(?=\s)",
    _I,
)
_UNREAL: Final = re.compile(
    r"\b(?:if|would|wish|imagine|suppose|might|maybe|perhaps|unless|pretend|wouldn't|don't|said"
    r"|says|told|thinks|never|every (?:day|week|month|year|morning|evening|night|time)|always"
    r"|daily|usually|often)\b",
    _I,
)
_HABIT: Final = re.compile(
    r"\b(?:every|each) \w+|\b(?:always|daily|often|all the time|a lot|everything|anything)\b", _I
)
_NO_TASK: Final = re.compile(
    r"(?:(?:go|get|make|take|put|give|see|tell|find|stop|ask|check|read|meet|find|sort|set)\s*$"
    r"|(?:see|find|check) (?:if|whether|what|how)\b|tell you|ask you|ask (?:why|what|how|if)\b"
    r"|take (?:it|care|that|this|\d+ ?mg|my (?:pills?|meds|medication|tablets?))\b"
    r"|(?:go|get) (?:now|to bed|to sleep|home|on|up|going|away|used|over|out|back|through|along"
    r"|some sleep|better|it|to work)\b|get (?:a )?(?:grip|life|rid|it)\b|make (?:sense|do|it|up)"
    r"|make sure\b|put up with|give up|give (?:it|you)|stop \w+ing|find out\b"
    r"|(?:pay|call|fix|change|read|check|finish|send|do) (?:it|that|this|attention)\b"
    r"|change my (?:mind|life)|pick (?:one|between)|see (?:it|that|this|you)\b|choose\b"
    r"|decide (?:between|whether)|answer (?:that|this)\b|report (?:that|you)\b)",
    _I,
)
_BY_ITSELF: Final = re.compile(
    r"\s+(?P<verb>pack|move|leave|travel|fly|drive|apply|enrol|enroll|register|cook|bake|paint"
    r"|print"
    r"|start|move in|move out|check in)(?=\s*(?:$|[.,!;])|\s+(?:for|on|by|to)\b)",
    _I,
)
_DOES: Final = re.compile(
    r"do (?:the|my|our|his|her|some) (?!(?:right|same|rest|best|most|other|work|maths?)\b)[a-z]"
    r"|(?:have|get) (?:the|my|our) [\w' -]{2,40} (?:\w+ed|cut|done|fixed|looked at|seen to|put down"
    r"|taken|made|sent|built|rewritten|redone)\b",
    _I,
)
"""Verbs that need their thing to be a deed: "do the tax return", "have the heating serviced"."""
_REACH: Final = 30
"""Characters past a task in which its day may stand ("…, by Friday")."""
_LONGEST: Final = 12
"""Words of a task; more is a story."""
_CUT: Final = 1
_LEAST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A task as it stands in the prepared text.

    Attributes:
        start, end: Where its words stand. object: the deed, in the base form.
        due: Until when, as said, or "".
        requires: Objects of tasks that have to be done first.
    """

    object: str
    start: int
    end: int
    due: str = ""
    requires: tuple[str, ...] = ()


def told(prepared: str, sentence: Sentence) -> list[Told]:
    """Return the tasks that one sentence tells of, what has to be done first before the rest."""
    words = prepared[sentence.start : sentence.end]
    if asked := _ASKED.match(words):
        return _from(prepared, sentence, asked.end())
    if sentence.mark == "?" or MASK in words:
        return []
    return _ordered_by_words(prepared, sentence, words) or _stated(prepared, sentence, words)


def _ordered_by_words(prepared: str, sentence: Sentence, words: str) -> list[Told]:
    """Return the tasks of "I can't … until I've …" and "after I've … I'll …"."""
    if found := _UNTIL.search(words):
        later = _acts(prepared, *_span(sentence, found, "act"))
        return _ordered(_acts(prepared, sentence.start + found.end(), sentence.end), later[:_CUT])
    if found := _UNTIL_IS.search(words):
        later = _acts(prepared, *_span(sentence, found, "act"))
        needed = base(found["deed"])
        at, to = _span(sentence, found, "thing")
        said = f"{needed} {' '.join(prepared[at:to].split())}"
        return _ordered([Told(object=said, start=at, end=to)] if needed else [], later[:_CUT])
    if found := _AFTER.match(words):
        first = _acts(prepared, *_span(sentence, found, "need"))
        return _ordered(first[:_CUT], _acts(prepared, sentence.start + found.end(), sentence.end))
    return []


def _span(sentence: Sentence, found: re.Match[str], group: str) -> tuple[int, int]:
    return sentence.start + found.start(group), sentence.start + found.end(group)


def _stated(prepared: str, sentence: Sentence, words: str) -> list[Told]:
    if found := _LISTED.match(words):
        return _listed(prepared, sentence.start + found.end(), sentence.end)
    if ";" in prepared[: sentence.start] and _LIST.search(prepared[: sentence.start].rstrip()):
        return _listed(prepared, sentence.start, sentence.end)
    if (found := _MUST.search(words)) and not _UNREAL.search(words[: found.start()]):
        acts = _from(prepared, sentence, found.end())
        owned = re.search(r"\b(?:i|we|still)\b", found.group(), _I) is not None
        known = [each for each in acts if base(each.object.split()[0]) or _DOES.match(each.object)]
        return acts if owned else known
    return []


def _listed(prepared: str, start: int, end: int) -> list[Told]:
    """Return what a list of things to do holds, whatever its verbs."""
    found: list[Told] = []
    parts = [start, *(each.end() for each in _FURTHER.finditer(prepared, start + 1, end))]
    for at, stop in zip(parts, [*parts[1:], end], strict=True):
        said = re.sub(r"(?:,\s*(?:and\s*)?|\s+and\s*)$", "", prepared[at:stop])
        acts = _acts(prepared, at, at + len(said)) or _any_deed(prepared, at, at + len(said))
        found += acts[:_CUT]
    return found


def _any_deed(prepared: str, start: int, end: int) -> list[Told]:
    words = " ".join(prepared[start:end].split()).rstrip(".!;")
    verb = words.partition(" ")[0]
    if not _LEAST <= len(words.split()) <= _LONGEST or not verb.isalpha() or not verb.islower():
        return []
    return [Told(object=words, start=start, end=end)]


def _from(prepared: str, sentence: Sentence, at: int) -> list[Told]:
    """Return the tasks from here on, with what they are done for ("… before I can …")."""
    first = _acts(prepared, sentence.start + at, sentence.end)
    if not first:
        return []
    goal = _BEFORE.match(prepared, first[-1].end, sentence.end)
    if goal is None:
        return first
    later = _acts(prepared, goal.end(), sentence.end) or _alone(prepared, goal.end(), sentence.end)
    return _ordered(first, later) or first


def _alone(prepared: str, start: int, end: int) -> list[Told]:
    """Return a deed that needs no thing: "… before I can pack"."""
    found = _BY_ITSELF.match(prepared, start, end)
    if found is None:
        return []
    return [Told(object=found["verb"].lower(), start=found.start("verb"), end=found.end("verb"))]


def _ordered(first: list[Told], later: list[Told]) -> list[Told]:
    """Let what comes later wait for what comes first; without both there is no order."""
    if not first or not later:
        return []
    before = tuple(each.object for each in first)
    return [*first, *(replace(each, requires=before) for each in later)]


def _acts(prepared: str, start: int, end: int) -> list[Told]:
    """Return the deeds in a list: "book the flight and pay for the hotel by Friday"."""
    if MASK in prepared[start:end] or _HABIT.search(prepared, start, _stop(prepared, start, end)):
        return []
    found: list[Told] = []
    at: int | None = start
    while at is not None:
        stop = _stop(prepared, at, end)
        joined = _AND.search(prepared, at + 1, end)
        if joined is not None and joined.start() > stop:
            joined = None
        if act := _act(prepared, at, joined.start() if joined else stop, end):
            found.append(act)
        at = joined.end() if joined else None
    due = next((each.due for each in reversed(found) if each.due), "")
    return [replace(each, due=each.due or due) for each in found]


def _stop(prepared: str, start: int, end: int) -> int:
    ending = _END.search(prepared, start + 1, end)
    return ending.start() if ending else end


def _act(prepared: str, start: int, stop: int, end: int) -> Told | None:
    """Return one deed with the day it is due, which may stand past its own words."""
    due = _DUE.search(prepared, start, min(end, stop + _REACH))
    if due is not None and due.start() > stop:
        due = None
    act = _deed(prepared, start, min(stop, due.start()) if due else stop)
    if act is None or due is None:
        return act
    return replace(act, due=due["when"], end=max(act.end, due.end()))


def _deed(prepared: str, start: int, end: int) -> Told | None:
    words = prepared[start:end]
    start += len(words) - len(words.lstrip())
    verb, _, rest = words.strip().partition(" ")
    told = _DOES.match(f"{verb} {rest}") or (
        verb.isalpha() and verb.islower() and verb not in _NO_DEED and _OF_MINE.match(rest)
    )
    infinitive = base(verb) or (verb.casefold() if told else "")
    said = f"{infinitive} {' '.join(rest.split())}"
    if (
        not infinitive
        or not rest.strip()
        or not _LEAST <= len(said.split()) <= _LONGEST
        or _NO_TASK.match(said)
    ):
        return None
    return Told(object=said, start=start, end=end)
