"""Drafts for the fields of a page: a value with its source, or a blank with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.autofill import formats
from scrubjay.autofill.answers import answers, predicates, street_alone
from scrubjay.autofill.composing import compose, topic
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.autofill.fitting import Place, fitted
from scrubjay.autofill.profile import Answer, Profile
from scrubjay.autofill.ticks import TICKED
from scrubjay.domain.form import (
    ASK_WITHIN,
    CONFIRM_TWICE,
    FILL_FROM,
    NEVER_FILLED,
    OFFER_FROM,
    Decision,
    Draft,
    FieldKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.autofill.profile import Doubts
    from scrubjay.domain.form import FieldReading, Form, FormField, Page
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore

_NEVER_WRITTEN: Final = NEVER_TYPES | {"file"}
_STREETS: Final = frozenset({FieldKind.STREET_ADDRESS, FieldKind.ADDRESS_LINE1})
_ADDRESS_LINES: Final = frozenset({FieldKind.ADDRESS_LINE2, FieldKind.ADDRESS_LINE3})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    text: str
    confidence: float
    answer: Answer


def _sure(_statements: Iterable[Memory]) -> Mapping[MemoryId, Memory]:
    return {}


class Drafter:
    """Proposes values for forms from what the person said about themselves."""

    def __init__(self, store: MemoryStore) -> None:
        """Take the memory that is asked; nothing is ever written to it."""
        self._store = store

    def draft(
        self, page: Page, context: str, now: datetime, law: RetentionLaw, doubts: Doubts = _sure
    ) -> list[Draft]:
        """Return one draft for each field of the page, in document order.

        A field whose kind was not recognised is drafted as a blank too, so that the list is the
        whole page. Nothing is filled here: see `fill_html`.

        Args:
            page: As read by `read_page`.
            context: For whom or where: "home", "work", "shipping", … or "" when open.
            now: The present moment, for the strength of the memories.
            law: The law of fading.
            doubts: Returns for statements the newer line that puts one in doubt; such a value
                is offered, never filled in unasked.
        """
        profile = Profile(self._store, now, law, doubts)
        region = next(
            (
                code
                for each in profile.first("country-name", "country")
                if (code := formats.country_code(each.text))
            ),
            "",
        )
        desks = [
            (_Desk(profile, form, context, page.language, region), form) for form in page.forms
        ]
        drafts = [desk.draft(reading) for desk, form in desks for reading in form.readings]
        return sorted(drafts, key=lambda each: each.field.position)


class _Desk:
    """One form being worked on."""

    def __init__(
        self, profile: Profile, form: Form, context: str, language: str, region: str
    ) -> None:
        self._profile = profile
        self._context = context
        self._language = language
        self._region = region
        self._groups: set[str] = set()
        self._numbered = any(
            each.kind is FieldKind.HOUSE_NUMBER and each.field.visible for each in form.readings
        )
        self._kinds = frozenset(
            each.kind for each in form.readings if each.kind is not None and each.field.visible
        )

    def draft(self, reading: FieldReading) -> Draft:
        """Return the draft for one field."""
        about = topic(reading.field, reading.kind)
        own = self._profile.answers(FieldKind.FREE_TEXT) if about else []
        if about and not own and not _unwritable(reading.field):
            return self._composed(reading, about)
        reason = _untouchable(reading) or self._answered(reading)
        if reason or reading.kind is None:
            return _blank(reading, reason)
        place = Place(
            field=reading.field,
            kind=reading.kind,
            beside=self._kinds - {reading.kind},
            language=self._language,
            region=self._region,
        )
        known = self._known(reading.kind)
        candidates = self._candidates(reading, place, known)
        if not candidates:
            reason = "does not fit this field" if known else ""
            return _blank(reading, reason or self._profile.absence(predicates(reading.kind)))
        drafted = self._decided(reading, candidates)
        return _ticked(drafted) if reading.field.type == "checkbox" else drafted

    def _composed(self, reading: FieldReading, about: str) -> Draft:
        """Return a text about the person, offered with the source of each sentence."""
        if self._language and not self._language.casefold().startswith("en"):
            return _blank(reading, "only written in English so far")
        said = compose(about, self._profile, reading.field.max_length)
        if not said:
            return _blank(reading, "not known")
        return Draft(
            field=reading.field,
            kind=FieldKind.FREE_TEXT,
            value=" ".join(words for words, _memory in said),
            decision=Decision.OFFER,
            confidence=reading.confidence,
            memory=said[0][1],
            sentences=said,
            why="put together from what you said",
        )

    def _answered(self, reading: FieldReading) -> str:
        """Return a reason for all but the first radio button of a group: it stands for the rest."""
        name = reading.field.name
        if reading.field.type != "radio" or not name:
            return ""
        if name in self._groups:
            return "one choice with the field before"
        self._groups.add(name)
        return ""

    def _known(self, kind: FieldKind) -> list[Answer]:
        if kind not in _STREETS:
            return answers(kind, self._profile)
        # Without a second line to go to, the whole address stands in the first.
        one_of_many = bool(self._kinds & _ADDRESS_LINES)
        asked = FieldKind.ADDRESS_LINE1 if one_of_many else FieldKind.STREET_ADDRESS
        found = answers(asked, self._profile)
        if self._numbered:
            return [replace(each, text=street_alone(each.text)) for each in found]
        return found

    def _candidates(
        self, reading: FieldReading, place: Place, known: Sequence[Answer]
    ) -> list[_Candidate]:
        """Return the different texts that fit the field, the most trusted first."""
        wanted = reading.context or self._context
        best: dict[str, _Candidate] = {}
        for answer in known:
            fit = fitted(place, answer.text)
            if fit is None:
                continue
            trust = self._profile.trust(answer.memory, wanted) * answer.factor * fit.factor
            made = _Candidate(
                text=fit.text, confidence=min(reading.confidence * trust, 1.0), answer=answer
            )
            held = best.get(fit.text)
            if held is None or held.confidence < made.confidence:
                best[fit.text] = made
        return sorted(best.values(), key=lambda each: -each.confidence)

    def _decided(self, reading: FieldReading, candidates: Sequence[_Candidate]) -> Draft:
        first = candidates[0]
        rivals = [
            each for each in candidates[1:] if first.confidence - each.confidence <= ASK_WITHIN
        ]
        decision, why = _decision(reading, first, rivalled=bool(rivals))
        if decision is Decision.FILL and self._profile.is_doubted(first.answer):
            decision, why = Decision.OFFER, "may have changed since"
        memory = first.answer.memory
        drafted = Draft(
            field=reading.field,
            kind=reading.kind,
            value=first.text,
            decision=decision,
            confidence=first.confidence,
            memory=memory.id,
            words=memory.source.words or memory.text,
            at=memory.at,
            retrievability=self._profile.strength(memory),
            others=tuple((each.text, each.answer.memory.id) for each in rivals),
            why=why,
        )
        return replace(drafted, value="") if decision is Decision.BLANK else drafted


def _ticked(draft: Draft) -> Draft:
    """Return the draft of one box of a choice: ticked when the answer is its own."""
    field = draft.field
    own = dict(field.options).get(str(field.position), field.label)
    box = replace(field, options=((TICKED, own),))
    if draft.value == str(field.position):
        return replace(draft, field=box, value=TICKED, others=())
    return replace(
        draft,
        field=box,
        value="",
        decision=Decision.BLANK,
        memory=None,
        others=(),
        why="another box",
    )


def _untouchable(reading: FieldReading) -> str:
    """Return why a field is left alone whatever is known, or ""."""
    field = reading.field
    if not field.visible:
        return "cannot be seen"
    if reading.kind is None or field.type in _NEVER_WRITTEN:
        return "left alone"
    if reading.kind in NEVER_FILLED:
        return "a secret: type it yourself"
    return _unwritable(field)


def _unwritable(field: FormField) -> str:
    """Return why nothing can be written there, or ""."""
    if not field.visible:
        return "cannot be seen"
    return "cannot be changed" if field.readonly else ""


def _decision(reading: FieldReading, first: _Candidate, *, rivalled: bool) -> tuple[Decision, str]:
    if first.confidence < OFFER_FROM:
        return Decision.BLANK, "not sure enough"
    if rivalled:
        return Decision.ASK, "two values"
    if reading.kind in CONFIRM_TWICE:
        return Decision.OFFER, "needs your confirmation"
    held = reading.field.value.strip()
    if held and reading.field.tag != "select" and reading.field.type != "radio":
        return Decision.OFFER, "already filled in"
    if first.confidence >= FILL_FROM:
        return Decision.FILL, ""
    return Decision.OFFER, "worth a look"


def _blank(reading: FieldReading, why: str) -> Draft:
    return Draft(
        field=reading.field,
        kind=reading.kind,
        value="",
        decision=Decision.BLANK,
        confidence=reading.confidence,
        why=why,
    )
