"""A page with one field of every fate, and the drafts made for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from fakes.life import NOW, life
from scrubjay.assistant.forms import Fill
from scrubjay.domain.form import (
    Decision,
    Draft,
    FieldKind,
    FieldReading,
    Form,
    FormField,
    Page,
)
from scrubjay.domain.memory import MemoryId

LONG_LABEL: Final = (
    "Name of the person who is to be told if anything should happen during the crossing"
)


def draft(
    position: int,
    label: str,
    kind: FieldKind | None,
    value: str = "",
    decision: Decision = Decision.FILL,
    *,
    confidence: float = 0.97,
    words: str = "",
    days: float = 40.0,
    memory: str = "",
    why: str = "",
) -> Draft:
    """Return a draft of one visible text field."""
    source = memory or (f"m{position:02}" if value else "")
    return Draft(
        field=FormField(position=position, tag="input", name=f"f{position}", label=label),
        kind=kind,
        value=value,
        decision=decision,
        confidence=confidence,
        memory=MemoryId(source) if source else None,
        words=words or value,
        at=NOW - timedelta(days=days),
        retrievability=0.93,
        why=why,
    )


def drafts() -> tuple[Draft, ...]:
    """Return drafts: filled, offered, to choose, blank, twice confirmed, hidden, secret."""
    offered = Decision.OFFER
    rivals = ((("Prinsengracht 4, Utrecht"), MemoryId("m21")), ("Quay 9, Ghent", MemoryId("m22")))
    street = draft(4, "Street and number", FieldKind.STREET_ADDRESS, decision=Decision.ASK)
    trap = draft(8, "Leave this empty", FieldKind.EMAIL, decision=Decision.BLANK)
    return (
        draft(0, "First name", FieldKind.GIVEN_NAME, "Mira", words="My first name is Mira."),
        draft(1, "Last name", FieldKind.FAMILY_NAME, "Castellan", words="I signed as M. Castellan"),
        draft(
            2,
            "E-mail",
            FieldKind.EMAIL,
            "mira@example.org",
            words="My e-mail address is mira@example.org.",
            days=20,
        ),
        draft(3, "City", FieldKind.ADDRESS_LEVEL2, "Utrecht", offered, confidence=0.74, days=200),
        replace(street, others=rivals, why="two addresses fit"),
        draft(5, "IBAN", FieldKind.IBAN, "NL02ABNA0123456789", words="My IBAN is NL02…", days=300),
        draft(6, LONG_LABEL, FieldKind.EMERGENCY_CONTACT, decision=Decision.BLANK, why="not known"),
        draft(7, "Your question", None, decision=Decision.BLANK, confidence=0.2),
        replace(trap, field=replace(trap.field, visible=False)),
        draft(9, "Password", FieldKind.NEW_PASSWORD, decision=Decision.BLANK),
    )


def picked() -> tuple[Draft, ...]:
    """Return drafts of fields that are chosen from: a list, a group of buttons, a box, lines."""
    country = draft(0, "Country", FieldKind.COUNTRY, "NL")
    group = draft(1, "Meal", FieldKind.DIETARY, decision=Decision.BLANK, why="not known")
    meals = (("v", "Vegetarian"), ("a", "Anything"))
    first = replace(group.field, type="radio", name="meal", options=meals)
    second = replace(first, position=2, label="Anything")
    box = draft(3, "I agree", None, decision=Decision.BLANK, why="left alone")
    lines = draft(4, "About you", FieldKind.FREE_TEXT, decision=Decision.BLANK, why="not known")
    listed = (("", "Choose…"), ("BE", "Belgium"), ("NL", "Netherlands"))
    return (
        replace(country, field=replace(country.field, tag="select", options=listed)),
        replace(group, field=first),
        replace(group, field=second, why="one choice with the field before"),
        replace(box, field=replace(box.field, type="checkbox")),
        replace(lines, field=replace(lines.field, tag="textarea")),
    )


def composed() -> Draft:
    """Return a text that was put together from two memories."""
    sentences = (
        ("I work at Tideway Maps.", MemoryId("m04")),
        ("I live in Utrecht.", MemoryId("m03")),
    )
    about = draft(
        0,
        "Tell us about yourself",
        FieldKind.FREE_TEXT,
        " ".join(words for words, _memory in sentences),
        Decision.OFFER,
        confidence=0.74,
        memory="m04",
        why="put together from what you said",
    )
    field = replace(about.field, tag="textarea")
    return replace(about, field=field, words="", sentences=sentences)


def page(name: str = "crossing.html") -> Page:
    """Return the page the drafts belong to."""
    readings = tuple(
        FieldReading(field=each.field, kind=each.kind, confidence=each.confidence)
        for each in drafts()
    )
    return Page(
        path=f"/home/mira/Downloads/{name}",
        title="Booking: ferry to Texel",
        language="en",
        forms=(Form(index=0, kind="contact", readings=readings),),
    )


def filled() -> list[Fill]:
    """Return two sittings: a site yesterday, and a file four days before it."""
    known = {each.id: each for each in life()}
    lines = (
        ("m03", "City", "https://ferry.example", 1),
        ("m02", "First name", "https://ferry.example", 1),
        ("m02", "Vorname", "pool.pdf", 5),
    )
    return [
        Fill(
            memory=known[MemoryId(key)],
            field=field,
            place=place,
            at=NOW - timedelta(days=days),
        )
        for key, field, place, days in lines
    ]
