"""The predicates of statements: how many values each may have and what it fills.

A predicate that a form can ask for carries the same name as its `FieldKind`.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.form import FieldKind
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.task import DUE, TASK

if TYPE_CHECKING:
    from collections.abc import Mapping


class Cardinality(enum.StrEnum):
    """ONE: a new value supersedes the old one. MANY: values stand side by side."""

    ONE = "one"
    MANY = "many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """How statements with this predicate behave.

    Attributes:
        phrase: English template for a statement about the person; {object}.
        asked: Words by which a question asks for it, lower case.
        sensitive: Needs a second confirmation, and is never given to a model.
        group: Where the person finds it: identity, contact, people, work, home,
            health, taste, life.
    """

    name: str
    cardinality: Cardinality
    kind: MemoryKind
    phrase: str
    group: str
    asked: tuple[str, ...] = ()
    sensitive: bool = False


_ONE, _MANY = Cardinality.ONE, Cardinality.MANY
_FACT = MemoryKind.FACT


def _slot(
    name: FieldKind,
    phrase: str,
    group: str,
    *asked: str,
    sensitive: bool = False,
) -> Predicate:
    return Predicate(
        name=name.value,
        cardinality=_ONE,
        kind=_FACT,
        phrase=phrase,
        group=group,
        asked=asked,
        sensitive=sensitive,
    )


def _many(
    name: str,
    phrase: str,
    group: str,
    *asked: str,
    kind: MemoryKind = _FACT,
) -> Predicate:
    return Predicate(
        name=name,
        cardinality=_MANY,
        kind=kind,
        phrase=phrase,
        group=group,
        asked=asked,
    )


_ALL: Final = (
    _slot(FieldKind.NAME, "My name is {object}.", "identity", "name", "called"),
    _slot(FieldKind.GIVEN_NAME, "My first name is {object}.", "identity", "first name"),
    _slot(FieldKind.ADDITIONAL_NAME, "My middle name is {object}.", "identity", "middle name"),
    _slot(FieldKind.FAMILY_NAME, "My last name is {object}.", "identity", "surname", "last name"),
    _slot(FieldKind.HONORIFIC_PREFIX, "My title is {object}.", "identity", "title"),
    _slot(FieldKind.NICKNAME, "People call me {object}.", "identity", "nickname"),
    _slot(FieldKind.BDAY, "My birthday is {object}.", "identity", "birthday", "born", "old"),
    _slot(FieldKind.SEX, "My gender is {object}.", "identity", "gender", "sex", "pronouns"),
    _slot(FieldKind.LANGUAGE, "My language is {object}.", "identity", "mother tongue"),
    _slot(FieldKind.EMAIL, "My e-mail address is {object}.", "contact", "email", "e-mail"),
    _slot(FieldKind.TEL, "My phone number is {object}.", "contact", "phone", "number", "mobile"),
    _slot(FieldKind.URL, "My website is {object}.", "contact", "website", "homepage"),
    _slot(FieldKind.USERNAME, "My user name is {object}.", "contact", "username", "handle"),
    _slot(FieldKind.STREET_ADDRESS, "My street address is {object}.", "home", "address", "street"),
    _slot(FieldKind.ADDRESS_LEVEL2, "I live in {object}.", "home", "live", "city", "town"),
    _slot(FieldKind.ADDRESS_LEVEL1, "I live in the state of {object}.", "home", "state", "region"),
    _slot(FieldKind.POSTAL_CODE, "My postal code is {object}.", "home", "zip", "postcode"),
    _slot(FieldKind.COUNTRY_NAME, "I live in {object}.", "home", "country"),
    _slot(FieldKind.ORGANIZATION, "I work at {object}.", "work", "work", "employer", "company"),
    _slot(
        FieldKind.ORGANIZATION_TITLE,
        "I work as {object}.",
        "work",
        "job",
        "profession",
        "for a living",
        "line of work",
        "work as",
    ),
    _slot(FieldKind.SCHOOL, "I study at {object}.", "work", "school", "university", "study"),
    _slot(
        FieldKind.EMERGENCY_CONTACT,
        "My emergency contact is {object}.",
        "people",
        "emergency contact",
    ),
    _slot(
        FieldKind.PASSPORT_NUMBER,
        "My passport number is {object}.",
        "identity",
        "passport",
        sensitive=True,
    ),
    _slot(FieldKind.ID_NUMBER, "My ID number is {object}.", "identity", "id", sensitive=True),
    _slot(FieldKind.TAX_ID, "My tax number is {object}.", "identity", "tax", sensitive=True),
    _slot(FieldKind.IBAN, "My IBAN is {object}.", "identity", "iban", sensitive=True),
    _slot(FieldKind.CC_NUMBER, "My card number is {object}.", "identity", "card", sensitive=True),
    _slot(FieldKind.CC_NAME, "The name on my card is {object}.", "identity", "card name"),
    _slot(FieldKind.CC_EXP, "My card expires {object}.", "identity", "expire", sensitive=True),
    _many("dietary", "I am {object}.", "health", "diet", "eat", "vegetarian"),
    _many("allergic-to", "I am allergic to {object}.", "health", "allergic", "allergy"),
    _many("health", "I have {object}.", "health", "condition", "illness", "diagnosed"),
    _many("takes", "I take {object}.", "health", "medication", "medicine", "pills"),
    _many("likes", "I like {object}.", "taste", "like", "love", kind=MemoryKind.PREFERENCE),
    _slot(FieldKind.FREE_TEXT, "About me: {object}.", "identity"),
    Predicate(
        name="favourite",
        cardinality=_ONE,
        kind=MemoryKind.PREFERENCE,
        phrase="My favourite {context} is {object}.",
        group="taste",
        asked=("favourite", "favorite", "best"),
    ),
    _many("family-role", "I am {object}.", "people", "children", "siblings"),
    _many("has", "I have {object}.", "life", "own", "have", "pet"),
    _many("routine", "{object}.", "life", "practice", "training", "lessons"),
    _many("does", "I do {object}.", "life", "hobby", "hobbies", "sport", "free time"),
    _many("collects", "I collect {object}.", "life", "collect", "collection"),
    _many("wears", "I wear {object}.", "health", "wear", "glasses"),
    _many("teaches", "I teach {object}.", "work", "teach", "work as"),
    _many("studied", "I studied {object}.", "work", "degree", "studied"),
    _many("volunteers-at", "I volunteer at {object}.", "work", "volunteer"),
    _many("member-of", "I am a member of {object}.", "life", "member", "club"),
    _many("nationality", "I am {object}.", "identity", "nationality", "citizen"),
    _many("plays", "I play {object}.", "life", "play", "instrument", "sport"),
    _many("eats", "I eat {object}.", "health", "eat", "diet", "food"),
    _many("drinks", "I drink {object}.", "health", "drink"),
    _many("pet", "My {context} is called {object}.", "home", "pet", "dog", "cat"),
    _many("team", "I support {object}.", "taste", "team", "support"),
    _many("prefers", "I prefer {object}.", "taste", "prefer", kind=MemoryKind.PREFERENCE),
    _many("lives-with", "I live with {object}.", "people", "live with", "household"),
    _many("afraid-of", "I am afraid of {object}.", "life", "afraid", "fear", "scared"),
    _many("learns", "I learn {object}.", "life", "learn", "learning"),
    _many("speaks", "I speak {object}.", "identity", "speak", "languages"),
    _many("plans", "My plan: {object}.", "life", "plan", "going to", kind=MemoryKind.PLAN),
    _many(
        TASK, "I need to {object}.", "life", "to do", "task", "tasks", "need", kind=MemoryKind.PLAN
    ),
    Predicate(
        name=DUE,
        cardinality=_ONE,
        kind=MemoryKind.PLAN,
        phrase="due {object}.",
        group="life",
        asked=("due", "deadline"),
    ),
    _many("event", "I {object}.", "life", "happened", "did", kind=MemoryKind.EVENT),
    _many(
        "related-to", "My {context} is {object}.", "people", "family", kind=MemoryKind.RELATIONSHIP
    ),
    Predicate(
        name="licence-plate",
        cardinality=_ONE,
        kind=_FACT,
        phrase="My licence plate is {object}.",
        group="life",
        asked=(
            "licence plate",
            "license plate",
            "number plate",
            "registration",
            "reg",
            "plate",
            "registration number",
        ),
    ),
    *(
        Predicate(
            name=f"{of}-number",
            cardinality=_ONE,
            kind=_FACT,
            phrase=f"My {of} number is {{object}}.",
            group="life",
            asked=(f"{of} number", f"{of} no", *also),
        )
        for of, *also in (
            ("membership", "member number"),
            ("policy", "insurance policy"),
            ("customer", "client number"),
            ("account",),
            ("order",),
            ("reference", "ref"),
            ("student",),
            ("employee", "staff number"),
            ("serial", "frame number"),
            ("patient", "nhs number"),
            ("meter",),
            ("licence", "driving licence number"),
        )
    ),
    *(
        Predicate(
            name=name,
            cardinality=_ONE,
            kind=_FACT,
            phrase=f"My {name.replace('-', ' ')} is {{object}}.",
            group=group,
            asked=asked,
        )
        for name, group, asked in (
            ("rent", "home", ("rent",)),
            ("mortgage", "home", ("mortgage",)),
            ("salary", "work", ("salary", "earn")),
            ("wage", "work", ("wage", "pay")),
            ("day-rate", "work", ("day rate",)),
            ("hourly-rate", "work", ("hourly rate",)),
            ("pension", "work", ("pension",)),
        )
    ),
    Predicate(
        name="booking-reference",
        cardinality=_ONE,
        kind=_FACT,
        phrase="My booking reference is {object}.",
        group="life",
        asked=("booking reference", "booking number", "confirmation number"),
    ),
    Predicate(
        name="library-card",
        cardinality=_ONE,
        kind=_FACT,
        phrase="My library card is {object}.",
        group="life",
        asked=("library card",),
    ),
    Predicate(
        name="relationship-status",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am {object}.",
        group="people",
        asked=("married", "single", "relationship status"),
    ),
    Predicate(
        name="employment",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am {object}.",
        group="work",
        asked=("retired", "employed", "self-employed"),
    ),
    Predicate(
        name="industry",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I work in {object}.",
        group="work",
        asked=("industry", "field", "sector"),
    ),
    Predicate(
        name="age",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am {object} years old.",
        group="identity",
        asked=("age", "old"),
    ),
    Predicate(
        name="studies",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I study {object}.",
        group="work",
        asked=("study", "studying", "major", "degree"),
    ),
    Predicate(
        name="religion",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am {object}.",
        group="identity",
        asked=("religion", "faith"),
    ),
    Predicate(
        name="bank",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I bank with {object}.",
        group="life",
        asked=("bank",),
    ),
    Predicate(
        name="weight",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I weigh {object}.",
        group="health",
        asked=("weight", "weigh"),
    ),
    Predicate(
        name="orientation",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am {object}.",
        group="identity",
    ),
    Predicate(
        name="origin",
        cardinality=_ONE,
        kind=_FACT,
        phrase="I am from {object}.",
        group="identity",
        asked=("from", "grew up", "hometown"),
    ),
)

PREDICATES: Final[Mapping[str, Predicate]] = {each.name: each for each in _ALL}
"""Every predicate by name. A person's own key is any other name, with one value."""


def predicate(name: str) -> Predicate:
    """Return the predicate, or a single-valued one for the person's own key."""
    known = PREDICATES.get(name)
    if known is not None:
        return known
    return Predicate(
        name=name,
        cardinality=Cardinality.ONE,
        kind=MemoryKind.FACT,
        phrase=f"My {name.replace('-', ' ')} is {{object}}.",
        group="life",
        asked=(name.replace("-", " "),),
    )
