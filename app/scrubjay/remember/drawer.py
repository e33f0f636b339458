"""Draw statements out of what the person said: deterministic, and from their words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import SELF, Triple
from scrubjay.remember import subjects
from scrubjay.remember.drawn import Drawn
from scrubjay.remember.families import contact, health, home, identity, life, people, taste, work
from scrubjay.remember.rejecter import doubts, fiction_from, refuses
from scrubjay.remember.segments import MASK, Clause, Sentence, prepare, sentences
from scrubjay.remember.when import mentioned, moment, read_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.remember.rule import Attribute, Rule
    from scrubjay.remember.subjects import Subject
    from scrubjay.remember.values import Value

FAMILIES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "identity": identity.RULES,
    "contact": contact.RULES,
    "people": people.RULES,
    "work": work.RULES,
    "home": home.RULES,
    "health": health.RULES,
    "taste": taste.RULES,
    "life": life.RULES,
}
ATTRIBUTES: Final[Mapping[str, tuple[str, Attribute]]] = {
    name: (family, attribute)
    for family, table in (
        ("identity", identity.ATTRIBUTES),
        ("contact", contact.ATTRIBUTES),
        ("people", people.ATTRIBUTES),
        ("work", work.ATTRIBUTES),
        ("home", home.ATTRIBUTES),
        ("health", health.ATTRIBUTES),
    )
    for name, attribute in table.items()
}
_LONGEST: Final = 20_000
_ATTRIBUTE: Final = re.compile(
    r"\s*(?:(?:new|current|full|actual|real|preferred|main|primary|old|own|permanent|official) )?(?P<name>[A-Za-z][\w-]*(?: [\w-]+){0,4}?)"
    r"(?:\s*\((?P<where>\w+)\))?(?P<is>\s+(?:is|are)(?P<neg>\s+not|n't)?(?: now| still| currently| officially| actually)?(?=\s)|'s(?=\s)|(?P<was>\s+(?:was|used to be))(?=\s)|\s*[:=](?=\s)|\s+(?:has |have |recently |just )?(?:changed|has changed|been changed)(?: from [\w@.+-]+)? to(?=\s))",
    re.IGNORECASE,
)
_CALL_ME: Final = re.compile(
    r"\s*(?:(?:please |just |but )*call me|(?:you|they) (?:can|may)(?: just)? call me|(?:people|friends|everyone|everybody|my friends|my family|my colleagues|most people|all my friends|they|folks)(?: (?:usually|just|all|mostly|always))? calls? me|i'm called|known as)(?= )",
    re.IGNORECASE,
)
_REACH_ME: Final = re.compile(
    r"\s*(?:you can |you may |please |just |best to |feel free to )*(?:e-?mail|reach|call|text|contact|write(?: to)?|ring|phone|message|get|ping|find|whatsapp) (?:me|us)(?: any ?time| directly| best)?(?: at| on| under| via|:)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"\s*[-*\u2022]?\s*(?P<name>[A-Za-z][\w-]*(?: [\w-]+){0,3})\s*(?:[:=]|\s-)(?=\s)"
)
_HERE: Final = re.compile(r"\s*(?:here's|here is|this is)\s+my\s+", re.IGNORECASE)
_ENDED: Final = re.compile(r"\b(?:any ?more|any longer)\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince (?=(?:\w+ )?(?:19|20)\d\d)", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:until|till|up to) (?=(?:\w+ )?(?:19|20)\d\d)", re.IGNORECASE)
_HEADLESS: Final = re.compile(
    r"\s*(?:(?:just|recently|currently|finally|still|also|proudly|originally|happily) )?(?:born|raised|grew up|moved|living|live|based|working|work|works|allergic|vegan|vegetarian|married|single|divorced|engaged|started|starting|got|diagnosed|studying|from|joined|promoted|playing|taking|relocated|employed|landed|on|volunteering|pescatarian)\b",
    re.IGNORECASE,
)


def draw(
    text: str,
    at: datetime,
    mentions: Sequence[Mention] = (),
    people_known: Mapping[str, str] | None = None,
) -> list[Drawn]:
    """Return the statements the text makes about the person and those close to them.

    Args:
        text: The person's own words; never anybody else's.
        at: When they were said.
        mentions: Named things in the text, for the normal forms of telephone numbers,
            e-mail addresses and days.
        people_known: Relations of people known by name ({"Anna": "wife"}).

    Each statement carries the exact words it stands in; questions, hypotheticals,
    quotations, reported speech, irony and fiction give none.
    """
    if len(text) > _LONGEST:
        return []
    reading = _Reading(prepare(text), text, at, tuple(mentions), people_known or {})
    return reading.run()


@dataclass(slots=True)
class _Reading:
    """One text being read."""

    prepared: str
    text: str
    at: datetime
    mentions: tuple[Mention, ...]
    known: Mapping[str, str]
    last: Subject | None = None
    said: dict[tuple[str, ...], Drawn] = field(default_factory=dict)

    def run(self) -> list[Drawn]:
        """Read every clause in order."""
        limit = fiction_from(self.prepared)
        for sentence in sentences(self.prepared):
            if (sentence.end > limit and sentence.start <= limit) or sentence.start >= limit:
                break
            if not refuses(self.prepared, sentence):
                self._sentence(sentence)
        return list(self.said.values())

    def _sentence(self, sentence: Sentence) -> None:
        carried: Subject | None = None
        for clause in sentence.clauses:
            start = subjects.after_lead_in(self.prepared, clause.start, clause.end)
            subject = self._subject(clause, start, carried)
            carried = subject or carried
            if doubts(self.prepared, sentence, clause):
                continue
            self._clause(clause, start, subject)
            if subject is not None and subject.who != SELF:
                self.last = subject

    def _subject(self, clause: Clause, start: int, carried: Subject | None) -> Subject | None:
        if clause.bare and carried is not None:
            return subjects.Subject(who=carried.who, relation=carried.relation, at=clause.start)
        found = subjects.find(self.prepared, start, clause.end)
        return (
            found
            or subjects.pronoun(self.prepared, start, clause.end, self.last)
            or self._named(start, clause.end)
        )

    def _named(self, start: int, end: int) -> Subject | None:
        for name, relation in self.known.items():
            person = subjects.Subject(who=name, relation=relation, at=start)
            if found := subjects.pronoun(self.prepared, start, end, person):
                return found
        return None

    def _clause(self, clause: Clause, start: int, subject: Subject | None) -> None:
        if subject is None:
            self._without_subject(clause, start)
            return
        if subject.named_at >= 0:
            self._relation(clause, subject)
        if subject.is_pet:
            self._pet(clause, subject)
        elif subject.is_close or subject.owned:
            if subject.owned:
                self._attribute(clause, subject)
            else:
                self._verb(clause, subject, implied=clause.bare)
        elif not subject.owned:
            self._called(clause, subject)

    def _without_subject(self, clause: Clause, start: int) -> None:
        prepared, end = self.prepared, clause.end
        if found := _CALL_ME.match(prepared, start, end):
            for value in identity.name(prepared[found.end() : end]):
                self._add(clause, SELF, "nickname", value, found.end(), "identity", 0.9)
        elif found := _REACH_ME.match(prepared, start, end):
            for value in contact.reach(prepared[found.end() : end]):
                self._add(clause, SELF, value.predicate, value, found.end(), "contact", 0.95)
        elif found := _HERE.match(prepared, start, end):
            self._attribute(clause, subjects.Subject(who=SELF, at=found.end(), owned=True))
        elif (label := _LABEL.match(prepared, start, end)) and label[
            "name"
        ].casefold() in ATTRIBUTES:
            self._attribute(clause, subjects.Subject(who=SELF, at=label.start("name"), owned=True))
        elif (best := taste.OF_ALL.match(prepared, start, end)) and best["value"]:
            for value in taste.favourite(best["value"]):
                self._add(
                    clause,
                    SELF,
                    "favourite",
                    value,
                    best.start("value"),
                    "taste",
                    0.9,
                    context=best["what"].lower(),
                )
        elif clause.first and _HEADLESS.match(prepared, start, end):
            self._verb(clause, subjects.Subject(who=SELF, at=start), implied=True, headless=True)

    def _relation(self, clause: Clause, subject: Subject) -> None:
        """Keep who a named person (or pet) is."""
        offset = subject.named_at
        value = life.Value(text=subject.who, start=0, end=len(subject.who))
        predicate = "pet" if subject.is_pet else "related-to"
        self._add(
            clause,
            SELF,
            predicate,
            value,
            offset,
            "home" if subject.is_pet else "people",
            0.9,
            context=subject.relation,
        )

    def _pet(self, clause: Clause, subject: Subject) -> None:
        self._called(clause, subject, "pet", "home")

    def _called(
        self,
        clause: Clause,
        subject: Subject,
        predicate: str = "related-to",
        family: str = "people",
    ) -> None:
        """Keep the name given after "is called", "'s name is"."""
        words = re.compile(
            r"(?:name(?:'s|\s+is|\s+was)|(?:'s|\s+is|\s+was)\s+(?:called|named)|,? (?:is )?called)(?= )",
            re.IGNORECASE,
        )
        found = words.match(self.prepared, subject.at, clause.end)
        if found is None:
            return
        for value in identity.name(self.prepared[found.end() : clause.end]):
            self._add(
                clause, SELF, predicate, value, found.end(), family, 0.9, context=subject.relation
            )

    def _attribute(self, clause: Clause, subject: Subject) -> None:
        """Read "my … is …"."""
        prepared, end = self.prepared, clause.end
        if subject.who == SELF and (best := taste.FAVOURITE.match(prepared, subject.at, end)):
            verb = re.compile(
                r"(?:\s+(?:is|are|has always been|will always be|of all time is|ever is)|'s|\s*[:=])(?P<neg>\s+not)?(?=\s)",
                re.IGNORECASE,
            ).match(prepared, best.end(), end)
            if verb:
                for value in taste.favourite(prepared[verb.end() : end]):
                    self._add(
                        clause,
                        SELF,
                        "favourite",
                        value,
                        verb.end(),
                        "taste",
                        0.9,
                        context=best["what"].lower(),
                    )
            return
        found = _ATTRIBUTE.match(prepared, subject.at, end)
        if found is None:
            return
        key = found["name"].casefold()
        if subject.relation and key == "name":
            self._called(clause, subject, "pet" if subject.is_pet else "related-to", "people")
            return
        entry = ATTRIBUTES.get(key)
        if entry is None or subject.is_pet:
            return
        family, attribute = entry
        context = (
            contact.CONTEXTS.get((found["where"] or "").lower(), (found["where"] or "").lower())
            or attribute.context
        )
        for value in attribute.read(prepared[found.end() : end]):
            self._add(
                clause,
                subject.who,
                value.predicate or attribute.predicate,
                value,
                found.end(),
                family,
                attribute.confidence,
                context=value.context or context,
                polarity=found["neg"] is None,
                ended=found["was"] is not None,
            )

    def _verb(
        self, clause: Clause, subject: Subject, *, implied: bool, headless: bool = False
    ) -> None:
        """Try every rule on what follows the subject."""
        if subject.who != SELF:
            self._called(clause, subject)
        for family, rules in FAMILIES.items():
            for rule in rules:
                if (headless and not rule.headless) or (rule.only_self and subject.who != SELF):
                    continue
                found = rule.compiled.match(self.prepared, subject.at, clause.end)
                if found is not None:
                    self._apply(clause, subject, rule, found, family, implied=implied)

    def _apply(
        self,
        clause: Clause,
        subject: Subject,
        rule: Rule,
        found: re.Match[str],
        family: str,
        *,
        implied: bool,
    ) -> None:
        groups = found.groupdict()
        if groups.get("bare") is not None and not implied:
            return
        words = self.prepared[found.end() : clause.end]
        negated = any(groups.get(name) for name in ("neg", "neg2", "neg3"))
        over = bool(_ENDED.search(words)) and negated
        ended = (
            rule.ended
            or bool(groups.get("gone"))
            or over
            or (bool(groups.get("was")) and not rule.lasts)
        )
        is_taste = rule.predicate in ("likes", "eats", "drinks", "plans")
        polarity = rule.polarity != (negated and (not over or is_taste))
        if is_taste and groups.get("gone"):
            polarity, ended = not rule.polarity, False
        for value in rule.read(words):
            self._add(
                clause,
                subject.who,
                value.predicate or rule.predicate,
                value,
                found.end(),
                family,
                rule.confidence,
                context=value.context or rule.context,
                polarity=polarity,
                ended=ended and polarity,
            )

    def _add(  # noqa: PLR0913
        self,
        clause: Clause,
        who: str,
        predicate: str,
        value: Value,
        offset: int,
        family: str,
        confidence: float,
        *,
        context: str = "",
        polarity: bool = True,
        ended: bool = False,
    ) -> None:
        """Keep a statement once, with its words and its normal form."""
        start, end = offset + value.start, offset + value.end
        said = self.prepared[start:end]
        if not said.strip() or MASK in said:
            return
        triple = Triple(
            subject=who,
            predicate=predicate,
            object=self._normal(predicate, value.text, start, end),
            polarity=polarity,
            context=context,
        )
        key = (who.casefold(), predicate, triple.object.casefold(), context)
        first = (
            clause.start
            + len(self.prepared[clause.start : end])
            - len(self.prepared[clause.start : end].lstrip(" \t\n,.:;-()!"))
        )
        words = self.text[first - 1 : max(end, clause.end) - 1].rstrip()
        tail = self.prepared[end : clause.end]
        self.said.setdefault(
            key,
            Drawn(
                triple=triple,
                words=words,
                start=first - 1,
                confidence=confidence,
                family=family,
                valid_from=self._since(predicate, first, clause.end, tail),
                valid_to=self._until(tail),
                ended=ended,
            ),
        )

    def _normal(self, predicate: str, text: str, start: int, end: int) -> str:
        kinds = {"tel": EntityKind.PHONE, "email": EntityKind.EMAIL, "bday": EntityKind.DATE}
        kind = kinds.get(predicate)
        if kind is None or kind is EntityKind.DATE:
            return " ".join(text.split())
        mention = mentioned(self.mentions, start - 1, end - 1, kind)
        return mention.value if mention else text

    def _since(self, predicate: str, start: int, end: int, tail: str) -> datetime | None:
        if predicate in ("event", "plans"):
            mention = mentioned(self.mentions, start - 1, end - 1)
            if mention is not None and mention.at is not None:
                return mention.at
            day = read_day(self.prepared[start:end])
            return moment(day[0]) if day else None
        return _day_after(_SINCE, tail)

    def _until(self, tail: str) -> datetime | None:
        return _day_after(_UNTIL, tail)


def _day_after(word: re.Pattern[str], tail: str) -> datetime | None:
    found = word.search(tail)
    day = read_day(tail[found.end() : found.end() + 24]) if found else None
    return moment(day[0]) if day else None


def statements_of(drawn: Sequence[Drawn]) -> Iterator[tuple[str, str, str]]:
    """Yield (subject, predicate, object) of each, for display and tests."""
    for each in drawn:
        yield each.triple.subject, each.triple.predicate, each.triple.object
