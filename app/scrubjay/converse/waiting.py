"""Answers what is still to be done, and whether something can be done yet.

What waits for what is read from the tasks, and from the sayings themselves: "Before I can
book the flight I have to renew my passport" makes no task of the flight.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.asked import Reply
from scrubjay.converse.typed import TO_DO
from scrubjay.converse.wording import quotation, second_person
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.task import Task
    from scrubjay.ports.stores import MemoryStore

SHOWN: Final = 10
LOOKED_THROUGH: Final = 40
DEEPEST: Final = 3
"""Steps of waiting that are followed."""
_CAN: Final = re.compile(
    r"^(?:can|may|could) (?:I|we) (?:now |already |finally |still )?(?P<deed>(?!you\\b).{3,80}?)"
    r"(?: (?:yet|now|already|today|at last))+\W*$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"^what (?:do|must|should|have|am|has|is|does) (?:I |we |there )?(?:still )?(?:need|have|do|"
    r"got|waiting for|happen)?(?: to)?(?: (?:do|be done|happen|get))?(?: first)? "
    r"?(?:before|to|until|"
    r"so that|for)(?: (?:I|we)(?: can| may)?)? (?P<deed>.{3,80}?)\W*$",
    re.IGNORECASE,
)
_STOPS: Final = re.compile(
    r"^what is (?:stopping|keeping|holding) (?:me|us)(?: back)? from (?P<deed>.{3,80}?)\W*$|"
    r"^why (?:can't|cannot|can not) (?:I|we) (?P<wish>.{3,80}?)(?: (?:yet|now))?\W*$|"
    r"^(?:for what|what) (?:do|are) (?:I|we) wait(?:ing)?(?: for)? (?:with|before) "
    r"(?:(?:I|we) (?:can )?)?(?P<thing>.{3,80}?)\W*$",
    re.IGNORECASE,
)
"""Asks what something waits for; where nothing is known of that, other lines may tell."""
_WAITED: Final = re.compile(r"^what (?:am|are) (?:I|we) (?:still )?waiting for\W*$", re.IGNORECASE)
_FIRST: Final = re.compile(
    r"^what (?:should|must|do|shall|can) (?:I|we) (?:have to |need to )?do (?:first|next)\W*$",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    r"^what (?:do|must|should) (?:I|we) (?:still |also )?(?:have|need|got)? ?(?:left )?to do"
    r"(?: (?:now|today|this week|next|(?:in|for|at|about) (?:the |my |our )?(?P<where>\w+)))?\W*$|"
    r"^what (?:are|is) (?:on )?my (?:open )?(?:tasks|to-?dos?|to-?do list)\W*$",
    re.IGNORECASE,
)
_NEEDS: Final = r"(?:still )?(?:have to|need to|must|need|should|ought to|has to|have)"
_WAITS: Final = (
    re.compile(
        rf"\bbefore (?:I|we) can (?P<deed>[^,;]{{3,80}}?),? (?:I|we) {_NEEDS} "
        r"(?P<need>[^.;!]{3,90})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?:I|we) )?{_NEEDS} (?P<need>[^,;]{{3,80}}?) (?:first )?before (?:I|we) "
        r"(?:can )?(?P<deed>[^.;,!]{3,80})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:can't|cannot|can not|cant) (?P<deed>[^,;]{3,80}?) (?:until|till|til|unless|"
        r"without|before) (?P<need>[^.;!]{3,90})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_NEEDS} (?P<deed>[^,;]{{3,80}}?),? (?:but )?"
        r"(?:(?:first|before(?: that)?) (?:I |we )?(?:need|have to|must)|"
        r"(?:am |I'm )?waiting for) (?P<need>[^.;!]{3,90})",
        re.IGNORECASE,
    ),
)
_WAITS_FOR: Final = re.compile(
    r"\b(?:waiting (?:for|on)|wait for) (?P<need>[^.;!]{3,90})|"
    r"\b(?:can't|cannot|can not|cant) [^,;]{3,60}? (?:until|till|til) (?P<event>[^.;!]{3,90})",
    re.IGNORECASE,
)
_AND_FIRST: Final = re.compile(r",? and before that (?P<need>[^.;!]{3,90})", re.IGNORECASE)
_OPEN: Final = re.compile(
    r"\b(?:before|until|need to|have to|must|not|can't|cannot|haven't|hasn't|still|will|plan|going "
    r"to|want)\b|\?\s*$",
    re.IGNORECASE,
)
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Need:
    """What has to be done first: in which words, who says so, and what says that it is done."""

    words: str
    told: Memory
    done: Memory | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Errands:
    """What is to be done, looked at on one day.

    Attributes:
        tasks: Returns all of them, done ones too; reads many statements.
        store: Holds the sayings.
        until: What was said from then on is not known yet.
    """

    tasks: Callable[[], Sequence[Task]]
    store: MemoryStore
    until: datetime

    def answer(self, question: str) -> Reply | None:
        """Return what is to be done or waited for; None where nothing of that is asked."""
        words = question.strip()
        listed = _LISTED.match(words)
        if words == TO_DO or listed:
            where = str(listed["where"] or "") if listed else ""
            return self._listed("" if where in {"me", "us", "week", "moment"} else where)
        if _FIRST.match(words):
            return self._next()
        if found := _CAN.match(words):
            return self._can(found["deed"])
        if _WAITED.match(words):
            return self._waited()
        if found := _STOPS.match(words):
            return self._before(str(found["deed"] or found["wish"] or found["thing"]))
        found = _BEFORE.match(words)
        return self._before(found["deed"]) if found else None

    def _waited(self) -> Reply | None:
        """Return what the person said to wait for, and has not got since."""
        needs: dict[str, _Need] = {}
        for word in ("wait", "waiting", "until", "till"):
            for memory in self._said_with(word):
                for sentence in sentences(memory.text):
                    if found := _WAITS_FOR.search(sentence):
                        need = self._need(found["need"] or found["event"], memory)
                        needs.setdefault(memory.id, need)
        left = [each for each in needs.values() if each.done is None]
        if not left:
            return None
        newest = sorted(left, key=lambda each: each.told.at, reverse=True)[:SHOWN]
        told = [each.told for each in newest]
        return _told(" ".join(quotation(each) for each in told), told)

    def _listed(self, where: str) -> Reply | None:
        open_now = self._open()
        about = telling(where)
        chosen = [
            each
            for each in open_now
            if not about or about & telling(f"{each.memory.text} {each.memory.source.words}")
        ] or open_now
        if not chosen:
            return Reply(text="Nothing that I know of.") if self.tasks() else None
        lines = [self._line(each) for each in chosen[:SHOWN]]
        left = len(chosen) - len(lines)
        more = [f"and {left} more."] if left > 0 else []
        told = tuple(each.memory for each in chosen[:SHOWN])
        return Reply(text="\n".join(["Still to do:", *lines, *more]), cited=told, injected=told)

    def _open(self) -> list[Task]:
        known = [each for each in self.tasks() if each.memory.at < self.until]
        return [each for each in known if each.done_at is None or each.done_at >= self.until]

    def _line(self, task: Task) -> str:
        words = task.memory.triple.object if task.memory.triple else task.memory.text
        due = f", by {day_words(task.due)}" if task.due else ""
        first = [
            second_person(each.triple.object).casefold()
            for each in task.requires
            if each.triple and (each.valid_to is None or each.valid_to >= self.until)
        ]
        waits = f" (first: {', '.join(first)})" if first else ""
        return f"- {second_person(words)}{due}{waits} ({_said(task.memory)})"

    def _next(self) -> Reply | None:
        for each in self._open():
            if not each.blocked:
                words = each.memory.triple.object if each.memory.triple else each.memory.text
                free = "nothing has to be done before it"
                text = f"{second_person(words)}: {free} ({_said(each.memory)})."
                return Reply(text=text, cited=(each.memory,), injected=(each.memory,))
        return None

    def _can(self, deed: str) -> Reply | None:
        done = self._done(deed)
        needs = self._needs(deed)
        if not needs:
            return None
        if done is not None and done.at > needs[0].told.at:
            return _told(f"That is done already. {quotation(done)}", [done])
        left = [each for each in needs if each.done is None]
        if left:
            named = "; ".join(second_person(each.words).casefold() for each in left)
            told = list({each.told.id: each.told for each in left}.values())
            said = " ".join(quotation(each) for each in told)
            return _told(
                f"Not yet, as far as I know. Still to be done first: {named}. {said}", told
            )
        proof = list({it.done.id: it.done for it in needs if it.done is not None}.values())
        said = " ".join(quotation(each) for each in proof)
        return _told(f"Yes, as far as I know: what had to be done first is done. {said}", proof)

    def _before(self, deed: str) -> Reply | None:
        needs = self._needs(deed)
        if not needs:
            return None
        left = [each for each in needs if each.done is None]
        told = list({each.told.id: each.told for each in needs}.values())
        said = " ".join(quotation(each) for each in told)
        if not left:
            return _told(f"Nothing any more, as far as I know: that is done. {said}", told)
        named = "; ".join(second_person(each.words).casefold() for each in left)
        return _told(f"Still to be done first: {named}. {said}", told)

    def _needs(self, deed: str, depth: int = DEEPEST) -> list[_Need]:
        """Return what has to be done before a deed, and before that, the nearest first."""
        found = {each.words.casefold(): each for each in self._direct(deed)}
        if depth > 1:
            for each in list(found.values()):
                for further in self._needs(each.words, depth - 1):
                    if each.done is None:
                        found.setdefault(further.words.casefold(), further)
        return list(found.values())

    def _direct(self, deed: str) -> list[_Need]:
        needs = [
            self._need(each.triple.object, task.memory)
            for task in self.tasks()
            if task.memory.triple and _alike(deed, task.memory.triple.object)
            for each in task.requires
            if each.triple and task.memory.at < self.until
        ]
        for memory in self._said_with(deed):
            for sentence in sentences(memory.text):
                needs += [self._need(words, memory) for words in _waited_for(sentence, deed)]
        return list({each.words.casefold(): each for each in needs}.values())

    def _need(self, words: str, told: Memory) -> _Need:
        done = self._done(words)
        late = done is not None and done.at >= told.at
        return _Need(words=words.strip(), told=told, done=done if late else None)

    def _done(self, deed: str) -> Memory | None:
        """Return what says that a deed is done: a later saying that speaks of all of it."""
        wanted = telling(deed)
        for memory in self._said_with(deed):
            for sentence in sentences(memory.text):
                shared = telling(sentence) & wanted
                if not _OPEN.search(sentence) and 3 * len(shared) >= 2 * len(wanted) > 0:
                    return memory
        return None

    def _said_with(self, words: str) -> list[Memory]:
        """Return the person's sayings that hold a word of these, the newest first."""
        found: dict[str, Memory] = {}
        for word in sorted(re.findall(r"[^\W\d_]{4,}", words), key=len, reverse=True)[:3]:
            wanted = Filters(
                text=word, kinds=(MemoryKind.EPISODE,), states=_KEPT, before=self.until
            )
            for each in self.store.select(wanted, LOOKED_THROUGH):
                if each.by_self:
                    found[each.id] = each
        return sorted(found.values(), key=lambda each: each.at, reverse=True)


def _waited_for(sentence: str, deed: str) -> Iterable[str]:
    """Yield what a sentence says a deed waits for."""
    for pattern in _WAITS:
        found = pattern.search(sentence)
        if found and _alike(deed, found["deed"]):
            need, *more = re.split(r",? and before that ", found["need"])
            yield need
            yield from more
            if further := _AND_FIRST.search(sentence):
                yield re.sub(r" has to be| needs to be| must be", "", further["need"])
            return


def _alike(one: str, other: str) -> bool:
    """Report whether two wordings name one deed: all words of the shorter are in the longer."""
    first, second = telling(one), telling(other)
    shared = len(first & second)
    return shared > 0 and 3 * shared >= 2 * min(len(first), len(second))


def _said(memory: Memory) -> str:
    return f"you said so on {day_words(memory.at)}"


def _told(text: str, proof: Iterable[Memory]) -> Reply:
    cited = tuple(proof)
    return Reply(text=text, cited=cited, injected=cited)
