"""Statements put in order: by person, by group, and each with the values it had before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.form import FieldKind
from scrubjay.domain.memory import SELF
from scrubjay.domain.predicate import PREDICATES
from scrubjay.domain.wording import shown
from scrubjay.ui.forms.wording import context_word, kind_of_field
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrubjay.domain.memory import Memory

RELATED: Final = "related-to"
GROUPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "Identity",
        (
            *(FieldKind.NAME, FieldKind.HONORIFIC_PREFIX, FieldKind.GIVEN_NAME),
            *(FieldKind.ADDITIONAL_NAME, FieldKind.FAMILY_NAME, FieldKind.NICKNAME),
            *(FieldKind.BDAY, FieldKind.SEX, FieldKind.LANGUAGE, "nationality"),
        ),
    ),
    ("Contact", (FieldKind.EMAIL, FieldKind.TEL, FieldKind.URL, FieldKind.USERNAME)),
    (
        "Home",
        (
            *(FieldKind.STREET_ADDRESS, FieldKind.POSTAL_CODE, FieldKind.ADDRESS_LEVEL2),
            *(FieldKind.ADDRESS_LEVEL1, FieldKind.COUNTRY_NAME),
        ),
    ),
    ("Work", (FieldKind.ORGANIZATION, FieldKind.ORGANIZATION_TITLE, FieldKind.SCHOOL)),
    ("People", (RELATED, FieldKind.EMERGENCY_CONTACT)),
    ("Health", (FieldKind.DIETARY, "allergic-to")),
    (
        "Cards and numbers",
        (
            *(FieldKind.PASSPORT_NUMBER, FieldKind.ID_NUMBER, FieldKind.TAX_ID, FieldKind.IBAN),
            *(FieldKind.CC_NUMBER, FieldKind.CC_NAME, FieldKind.CC_EXP),
        ),
    ),
)
"""What forms ask for, in the order in which they do."""
ASKED: Final = tuple(str(name) for _title, names in GROUPS for name in names)
PLACED: Final = frozenset(
    {
        *(FieldKind.EMAIL, FieldKind.TEL, FieldKind.STREET_ADDRESS, FieldKind.POSTAL_CODE),
        *(FieldKind.ADDRESS_LEVEL2, FieldKind.COUNTRY_NAME),
    }
)
"""Details that one may have several of, one for each context."""
_OF_ANYBODY: Final = frozenset({"Identity", "Contact", "Home"})
"""What one may want to add for somebody else."""
_NOT_ADDED: Final = frozenset({RELATED})
"""Told in the chat: a person is more than one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One detail of one person.

    Attributes:
        predicate: What it says; see `domain.predicate`.
        context: "home", "work", … or "".
        values: What holds now, the latest first; several only where several may.
        earlier: What held before, the latest first.
    """

    subject: str
    predicate: str
    context: str = ""
    values: tuple[Memory, ...] = ()
    earlier: tuple[Memory, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Tells it from every other."""
        return (self.subject, self.predicate, self.context)

    @property
    def is_covered(self) -> bool:
        """A number that is not shown until one asks for it."""
        known = PREDICATES.get(self.predicate)
        return known is not None and known.sensitive


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Details that belong together; `missing` can be added."""

    title: str
    slots: tuple[Slot, ...]
    missing: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whose details are known. subject: as statements name them."""

    subject: str
    title: str
    groups: tuple[Group, ...]


def people(memories: Iterable[Memory]) -> tuple[Person, ...]:
    """Return the person, then everybody else, those with the most details first."""
    of_whom: dict[str, list[Memory]] = {SELF: []}
    names: dict[str, str] = {}
    for each in memories:
        said = each.triple
        if said is None or not said.polarity:
            continue
        of_whom.setdefault(said.subject, []).append(each)
        if said.subject == SELF and said.predicate == RELATED and each.is_current:
            names[said.context] = said.object
    others = sorted(set(of_whom) - {SELF}, key=lambda name: (-len(of_whom[name]), name))
    return tuple(
        Person(subject=name, title=title_of(name, names), groups=_groups(name, of_whom[name]))
        for name in (SELF, *others)
    )


def title_of(subject: str, names: Mapping[str, str]) -> str:
    """Return what the person calls somebody: "You", "Your sister Nora", "Nora (sister)", "Tom".

    Args:
        subject: As statements name them.
        names: What those are called whom the person calls by a relation.
    """
    if subject == SELF:
        return tr("You")
    if not subject.islower():
        relation = next((key for key, name in names.items() if name == subject), "")
        return tr("{name} ({relation})", name=subject, relation=relation) if relation else subject
    name = names.get(subject, "")
    words = tr("Your {relation}", relation=subject)
    return f"{words} {name}" if name else words


def label_of_slot(slot: Slot) -> str:
    """Return what a detail is called: "E-mail (Work)"."""
    if slot.predicate == RELATED:
        return slot.context.capitalize() or tr("Family")
    plain = {"nationality": tr("Nationality"), "allergic-to": tr("Allergies")}
    name = plain.get(slot.predicate) or kind_of_field(FieldKind(slot.predicate))
    if not slot.context:
        return name
    return tr("{detail} ({context})", detail=name, context=context_word(slot.context))


def value_of(memory: Memory) -> str:
    """Return the value of a statement as one says it."""
    return shown(memory.triple) if memory.triple is not None else memory.text


def _groups(subject: str, memories: Iterable[Memory]) -> tuple[Group, ...]:
    said: dict[tuple[str, str], list[Memory]] = {}
    for each in memories:
        if each.triple is not None:
            said.setdefault((each.triple.predicate, each.triple.context), []).append(each)
    made = (_group(subject, title, names, said) for title, names in GROUPS)
    return tuple(
        each for each in made if subject == SELF or each.slots or each.title in _OF_ANYBODY
    )


def _group(
    subject: str,
    title: str,
    names: Iterable[str],
    said: Mapping[tuple[str, str], Iterable[Memory]],
) -> Group:
    slots, missing = [], []
    for name in names:
        found = [
            _slot(subject, str(name), context, held)
            for (predicate, context), held in sorted(said.items())
            if predicate == name
        ]
        slots += found
        if (not found or name in PLACED) and name not in _NOT_ADDED:
            missing.append(Slot(subject=subject, predicate=str(name)))
    return Group(title=title, slots=tuple(slots), missing=tuple(missing))


def _slot(subject: str, predicate: str, context: str, held: Iterable[Memory]) -> Slot:
    newest = sorted(held, key=lambda each: each.at, reverse=True)
    return Slot(
        subject=subject,
        predicate=predicate,
        context=context,
        values=tuple(each for each in newest if each.is_current),
        earlier=tuple(each for each in newest if not each.is_current),
    )
