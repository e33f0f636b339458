"""Draw statements out of what the person said: deterministic, and from their words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import SELF, Triple
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.task import DUE, TASK
from scrubjay.remember import amends, subjects
from scrubjay.remember.amends import corrected, corrects
from scrubjay.remember.appositions import described
from scrubjay.remember.belongings import owned_by, without_subject
from scrubjay.remember.birthdays import joined, without_coming_year
from scrubjay.remember.broods import broods
from scrubjay.remember.bystanders import brings_in, goes_on
from scrubjay.remember.drawn import Drawn
from scrubjay.remember.headless import HEADLESS
from scrubjay.remember.introductions import (
    asides,
    introduced,
    kin_of,
    named_since,
    told_by_name,
    told_of,
)
from scrubjay.remember.jottings import jotted
from scrubjay.remember.naming import how_sure
from scrubjay.remember.newcomers import had, newcomer
from scrubjay.remember.openings import openings, profile
from scrubjay.remember.partings import died, out_of_work, partings
from scrubjay.remember.rejecter import doubts, fiction_from, refuses
from scrubjay.remember.routines import moved_plans, routines
from scrubjay.remember.segments import (
    MASK,
    Clause,
    Sentence,
    prepare,
    sentences,
    too_long,
)
from scrubjay.remember.spans import Spans
from scrubjay.remember.subjects import Subject
from scrubjay.remember.successors import office_holder, successors
from scrubjay.remember.tasks import Told, told
from scrubjay.remember.verbs import named, said_of
from scrubjay.remember.when import mentioned
from scrubjay.remember.whole import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.remember.find import Find

LONGEST: Final = 20_000
"""Characters; a longer text is no utterance."""

_TASK_SURE: Final = 0.85
_SOON: Final = 60
_MOVES_LATER: Final = re.compile(
    r"\b(?:move|moving|get the keys|keys|completion|completes?)\b(?: in)?", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"\s*(?:\w+ly )?(?:is|has|was|does|works|lives|loves|plays|studies)\b", re.IGNORECASE
)
"""A verb that cannot follow "I"."""
_AT_THAT_AGE: Final = re.compile(
    r"\b(?:since|when|while|until|till|before|after|as)\s*$",
    re.IGNORECASE,
)
"""Before "I was 12": how old one was then."""
_NORMAL: Final = {"email": EntityKind.EMAIL}
_EDGE: Final = " \t\n,.:;-()!?*\u2022"


def draw(
    text: str,
    at: datetime,
    mentions: Sequence[Mention] = (),
    people: Mapping[str, str] | None = None,
    previous: Triple | None = None,
) -> list[Drawn]:
    """Return the statements the text makes about the person and those close to them.

    Args:
        text: The person's own words; never anybody else's.
        at: When they were said.
        mentions: Named things in the text, for the normal forms of e-mail addresses and
            for the days of events, of plans, and since or until when something holds.
        people: Relations of people known by name ({"Anna": "wife"}).
        previous: The statement made last, which "sorry, it's …" corrects.

    Each statement carries the exact words it stands in; questions, hypotheticals,
    quotations, reported speech, irony and fiction give none.
    """
    if len(text) > LONGEST:
        return []
    reading = _Reading(prepare(text), text, at, tuple(mentions), people or {}, previous)
    return reading.run()


@dataclass(slots=True)
class _Reading:
    """One text being read, with what was said in it so far."""

    prepared: str
    text: str
    at: datetime
    mentions: tuple[Mention, ...]
    people: Mapping[str, str]
    previous: Triple | None
    last: Subject | None = None
    in_office: str = ""
    bystander: bool = False
    spans: Spans = field(init=False)
    drawn: dict[tuple[str, ...], Drawn] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read days by the same words."""
        self.spans = Spans(prepared=self.prepared, at=self.at, mentions=self.mentions)

    def run(self) -> list[Drawn]:
        """Read every sentence up to where fiction begins."""
        limit = fiction_from(self.prepared)
        for (start, end), find in broods(self.prepared[:limit]):
            self._keep(Clause(start=start, end=end), find)
        read = [each for each in sentences(self.prepared) if each.end <= limit]
        for clause, find in jotted(self.prepared[:limit], read, self.people):
            self._keep(clause, find)
        for sentence in read:
            if too_long(sentence):
                continue
            for task in told(self.prepared, sentence):
                self._keep_task(sentence, task)
            words = self.prepared[sentence.start : sentence.end]
            self.bystander = self.bystander and goes_on(words)
            if not refuses(self.prepared, sentence):
                self._read(sentence)
            self.bystander = self.bystander or brings_in(words)
        return list(self.drawn.values())

    def _read(self, sentence: Sentence) -> None:
        carried: Subject | None = None
        beside = ""
        self._read_whole(sentence)
        for clause in sentence.clauses:
            start = subjects.after_lead_in(self.prepared, clause.start, clause.end)
            subject = self._subject(clause, start, carried)
            carried = subject or carried
            if carried is None and clause.first:
                carried = self._untold(start, clause.end)
            if doubts(self.prepared, sentence, clause):
                continue
            for find in self._finds(clause, start, subject):
                self._keep(clause, find)
                if beside and find.who not in (SELF, beside):
                    self._keep(clause, replace(find, who=beside))
                self.last = had(find) or self.last
                carried = carried or _introduced_self(find, clause)
            words = self.prepared[clause.start : clause.end]
            beside = words.strip() if words.strip() in self.people else ""
            self._go_on(subject, words)
        known = {**self.people, **told_by_name(self.drawn.values())}
        for clause, find in asides(self.prepared, sentence, known):
            self._keep(clause, find)
        for find in described(self.prepared, sentence, known):
            self._keep(Clause(start=sentence.start, end=sentence.end), find)

    def _go_on(self, subject: Subject | None, words: str) -> None:
        """Note of whom "she" may be said next."""
        if subject is not None and subject.who != SELF:
            self.last = subject
        self.last = newcomer(words) or self.last

    def _untold(self, start: int, end: int) -> Subject | None:
        """Return the person, where a sentence begins as one does of oneself without "I"."""
        headless = HEADLESS.match(self.prepared, start, end)
        return Subject(who=SELF, at=start) if headless else None

    def _read_whole(self, sentence: Sentence) -> None:
        """Read what a sentence tells in no clause of its own."""
        whole = Clause(start=sentence.start, end=sentence.end)
        if doubts(self.prepared, sentence, whole):
            return
        for part, find in profile(self.prepared, sentence):
            self._keep(part, find)
        for reads in WHOLE:
            for find in reads(self.prepared, sentence):
                self._keep(whole, find)
        known = {**self.people, **told_by_name(self.drawn.values())}
        for find in successors(self.prepared, sentence, known, self.in_office):
            self._keep(whole, find)
        words = self.prepared[sentence.start : sentence.end]
        self.in_office = office_holder(words, known) or self.in_office

    def _subject(self, clause: Clause, start: int, carried: Subject | None) -> Subject | None:
        if clause.bare and carried is not None:
            if carried.owned and carried.who == SELF and _OTHERS.match(self.prepared, clause.start):
                return None  # "my other half, Sophie, is a vet"
            return Subject(who=carried.who, relation=carried.relation, at=clause.start)
        end = clause.end
        found = subjects.find(self.prepared, start, end)
        found = found or subjects.pronoun(self.prepared, start, end, self.last)
        if found is not None:
            return found
        for name, relation in self.people.items():
            person = Subject(who=name, relation=relation, at=start)
            if found := subjects.by_name(self.prepared, start, end, person):
                return found
        return None

    def _finds(self, clause: Clause, start: int, subject: Subject | None) -> Iterator[Find]:
        prepared = self.prepared
        if self.previous is not None and corrects(prepared, clause, start):
            yield from corrected(prepared, clause, start, self.previous)
        yield from partings(prepared, clause, start)
        for person in subjects.mentioned(prepared, start, clause.end):
            yield introduced(prepared, clause, person)
        yield from named_since(prepared, clause, self.last)
        yield from routines(prepared, start, clause.end)
        yield from moved_plans(prepared, start, clause.end)
        if subject is None:
            yield from self._in_fragments(clause, start)
            return
        if subject.named_at >= 0:  # "Ida, my sister, …" as much as "my sister Ida …"
            yield introduced(prepared, clause, subject)
        yield from died(prepared, clause, subject.at, subject.who)
        yield from out_of_work(prepared, clause, subject.at, subject.who)
        if subject.owned:
            yield from kin_of(prepared, clause, subject)
            yield from owned_by(prepared, clause, subject)
        elif subject.is_pet or not subject.is_close:
            yield from named(prepared, clause, subject)
            yield from told_of(prepared, clause, subject)
        else:
            yield from said_of(prepared, clause, subject, implied=clause.bare)

    def _in_fragments(self, clause: Clause, start: int) -> Iterator[Find]:
        """Yield what a clause without a subject tells, unless it goes on about another."""
        prepared = self.prepared
        if self.bystander:
            return
        yield from without_subject(prepared, clause, start)
        yield from openings(prepared, clause, start)
        if clause.first and HEADLESS.match(prepared, start, clause.end):
            me = Subject(who=SELF, at=start)
            yield from said_of(prepared, clause, me, implied=True, headless=True)

    def _keep(self, clause: Clause, find: Find) -> None:
        """Keep a find once, with its words and its normal form."""
        start, end = find.offset + find.value.start, find.offset + find.value.end
        said = self.prepared[start:end]
        if not said.strip() or MASK in said or self._is_not_now(clause, find):
            return
        if find.introduces:
            sure = how_sure(self.prepared, start, said)
            if not sure:
                return
            find = replace(find, confidence=sure)
        triple = Triple(
            subject=find.who,
            predicate=find.predicate,
            object=self._normal(find, start),
            polarity=find.polarity,
            context=find.context,
        )
        if find.predicate == "event" and self._is_known_event(triple, start):
            return
        drawn = self._drawn(clause, find, triple, end)
        if triple.predicate == "bday":
            drawn = self._birthday(clause, drawn)
            triple = drawn.triple
        if drawn.corrects and self.previous is not None:
            self.drawn.pop(_key(self.previous), None)
        self.drawn.setdefault(_key(triple), drawn)
        if can_be_corrected(triple):
            self.previous = triple

    def _is_not_now(self, clause: Clause, find: Find) -> bool:
        """Report whether this is a home to be, or an age of long ago."""
        if find.predicate == "age":
            return _AT_THAT_AGE.search(self.prepared, 0, clause.start + 1) is not None
        return self._is_home_to_be(clause, find)

    def _is_home_to_be(self, clause: Clause, find: Find) -> bool:
        """Report whether a house was bought in which one does not live yet."""
        words = self.prepared[clause.start : clause.end + _SOON]
        bought = "address" in find.predicate and "bought" in words.casefold()
        return bought and _MOVES_LATER.search(words) is not None

    def _birthday(self, clause: Clause, drawn: Drawn) -> Drawn:
        """Return a birthday with what was told of it before: "on 4 March, born in 1952"."""
        triple = drawn.triple
        words = self.prepared[clause.start : clause.end]
        whole = without_coming_year(triple.object, self.at.year, words)
        for key, each in list(self.drawn.items()):
            of_one = (each.triple.subject, each.triple.predicate) == (triple.subject, "bday")
            if of_one and not drawn.corrects and (both := joined(each.triple.object, whole)):
                del self.drawn[key]
                said = self.text[each.start : drawn.start + len(drawn.words)]
                drawn = replace(drawn, words=said, start=each.start)
                whole = both
        return replace(drawn, triple=replace(triple, object=whole))

    def _is_known_event(self, event: Triple, start: int) -> bool:
        """Report whether an event was read already, or is a plan: "got an exam tomorrow"."""
        self._drop_shorter(event)
        for each in self.drawn.values():
            told = each.triple.predicate == "event" and each.triple.subject == event.subject
            if told and event.object in each.triple.object:
                return True
            span = range(each.start + 1, each.start + len(each.words) + 1)
            if each.triple.predicate == "plans" and start in span:
                return True
        return False

    def _drop_shorter(self, event: Triple) -> None:
        """Let "broke up tonight" stand for "broke up", told of one event."""
        for key, each in list(self.drawn.items()):
            one = each.triple.predicate == "event" and each.triple.subject == event.subject
            if one and event.object.startswith(each.triple.object) and not each.triple.context:
                del self.drawn[key]

    def _drawn(self, clause: Clause, find: Find, triple: Triple, end: int) -> Drawn:
        begin = min(clause.start, find.offset + find.value.start)  # "Olives? Hate them."
        said = self.prepared[begin : clause.end]
        first = begin + len(said) - len(said.lstrip(_EDGE))
        return Drawn(
            triple=triple,
            words=self.text[first - 1 : max(end, clause.end) - 1].rstrip(),
            start=first - 1,
            confidence=find.confidence,
            family=find.family,
            valid_from=self.spans.begins(find, clause),
            valid_to=self.spans.ends(find, clause),
            ended=find.ended,
            corrects=find.family == "correction",
            only_ends=find.only_ends,
        )

    def _keep_task(self, sentence: Sentence, task: Told) -> None:
        """Keep what is to be done, and until when."""
        said = self.prepared[sentence.start : sentence.end]
        first = sentence.start + len(said) - len(said.lstrip(_EDGE))
        statements = [Triple(subject=SELF, predicate=TASK, object=task.object)]
        if task.due:
            statements.append(Triple(subject=task.object, predicate=DUE, object=task.due))
        for triple in statements:
            drawn = Drawn(
                triple=triple,
                words=self.text[first - 1 : sentence.end - 1].rstrip(),
                start=first - 1,
                confidence=_TASK_SURE,
                family="task",
                requires=task.requires if triple.predicate == TASK else (),
            )
            self.drawn.setdefault(_key(triple), drawn)

    def _normal(self, find: Find, start: int) -> str:
        kind = _NORMAL.get(find.predicate)
        mention = mentioned(self.mentions, start - 1, start + 1, kind) if kind else None
        return mention.value if mention else " ".join(find.value.text.split())


def _introduced_self(find: Find, clause: Clause) -> Subject | None:
    """Return the person as whom a sentence goes on that begins with their name."""
    named = (find.who, find.predicate) == (SELF, "name")
    return Subject(who=SELF, at=clause.start) if named else None


def can_be_corrected(triple: Triple) -> bool:
    """Report whether "sorry, it's …" may mean this: it has one value, or is a name."""
    single = predicate(triple.predicate).cardinality is Cardinality.ONE
    return single or triple.predicate in ("related-to", "pet") or amends.has_a_part(triple)


def _key(triple: Triple) -> tuple[str, ...]:
    return (
        triple.subject.casefold(),
        triple.predicate,
        triple.object.casefold(),
        triple.context.casefold(),
    )
