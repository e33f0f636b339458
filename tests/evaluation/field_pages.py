"""Our own pages with truth beside them, and a person whose forms they are.

    python -m tests.evaluation.field_pages [--errors]

Prints how many fields are recognised, how many right values are filled or offered, and how many
wrong values would be filled without asking.
"""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fakes.memory_store import FakeMemoryStore
from scrubjay.autofill import Drafter, read_page
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.domain.form import Decision, FieldKind
from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    Triple,
)
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.form import Draft, FieldReading

FORMS: Final = Path(__file__).parents[1] / "data" / "forms"
NOW: Final = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
_SAME: Final = {
    FieldKind.COUNTRY: FieldKind.COUNTRY_NAME,
    FieldKind.ADDRESS_LINE1: FieldKind.STREET_ADDRESS,
    FieldKind.TEL_NATIONAL: FieldKind.TEL,
    FieldKind.EMPLOYER: FieldKind.ORGANIZATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One field with its truth. values: what may be written without asking."""

    page: str
    reading: FieldReading
    draft: Draft
    kind: FieldKind | None
    values: tuple[str, ...]

    @property
    def kind_is_right(self) -> bool:
        """Report whether it was recognised, or rightly left alone."""
        return _SAME.get(self.reading.kind, self.reading.kind) == _SAME.get(self.kind, self.kind)  # type: ignore[arg-type]

    @property
    def value_is_wrong(self) -> bool:
        """Report whether something would be filled without asking that must not be."""
        return self.draft.decision is Decision.FILL and self.draft.value not in self.values


def gold_store() -> FakeMemoryStore:
    """Return the memory of the person of the pages."""
    told = tomllib.loads((FORMS / "profile.toml").read_text(encoding="utf-8"))
    store = FakeMemoryStore()
    with store.writing("tell", "test", NOW):
        for about, facts in told.items():
            store.put(_fact(about, predicate, value) for predicate, value in facts.items())
    return store


def _fact(about: str, predicate: str, value: str) -> Memory:
    states = {"archived": MemoryState.ARCHIVED, "proposed": MemoryState.PROPOSED}
    own = about in {"me", "superseded", *states}
    newer = MemoryId(f"me-{predicate}") if about == "superseded" else None
    words = f"{about}: {predicate} is {value}"
    return Memory(
        id=MemoryId(f"{about}-{predicate}"),
        kind=MemoryKind.FACT,
        text=words,
        at=NOW,
        created_at=NOW,
        source=Source(origin=Origin.NOTE, words=words),
        state=states.get(about, MemoryState.ACTIVE),
        triple=Triple(subject=SELF if own else about, predicate=predicate, object=value),
        superseded_by=newer,
        stability=365.0,
        confirmed=True,
    )


def judged(names: tuple[str, ...] = ()) -> Iterator[Judged]:
    """Yield every field of the pages that a person can fill, read, drafted and with its truth."""
    drafter = Drafter(gold_store())
    for name, entry in tomllib.loads((FORMS / "truth.toml").read_text(encoding="utf-8")).items():
        if names and name not in names:
            continue
        page = read_page((FORMS / name).read_bytes(), name)
        drafts = {
            each.field.position: each for each in drafter.draft(page, "", NOW, RetentionLaw.POWER)
        }
        readings = sorted(
            (r for form in page.forms for r in form.readings if r.field.type not in NEVER_TYPES),
            key=lambda reading: reading.field.position,
        )
        lines = entry["fields"].strip().splitlines()
        for reading, line in zip(readings, lines, strict=True):
            kind, _, values = line.partition("|")
            yield Judged(
                page=name,
                reading=reading,
                draft=drafts[reading.field.position],
                kind=None if kind.strip() == "-" else FieldKind(kind.strip()),
                values=tuple(each.strip() for each in values.split(" / ") if each.strip()),
            )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    found = list(judged())
    typed = [each for each in found if each.kind is not None]
    alone = [each for each in found if each.kind is None]
    known = [each for each in found if each.values]
    filled = [each for each in found if each.draft.decision is Decision.FILL]
    print(f"typed {sum(e.kind_is_right for e in typed)} of {len(typed)}")
    print(f"left alone {sum(e.kind_is_right for e in alone)} of {len(alone)}")
    right = sum(e.draft.value in e.values for e in known)
    print(f"right values filled, offered or asked {right} of {len(known)}")
    print(f"right values filled {sum(e.draft.value in e.values for e in filled)} of {len(known)}")
    wrong = sum(e.value_is_wrong for e in found)
    print(f"wrong values filled without asking {wrong} of {len(filled)}")
    for each in found if chosen.errors else []:
        missed = bool(each.values) and each.draft.decision is not Decision.FILL
        if not each.kind_is_right or each.value_is_wrong or missed:
            print(line(each))


def line(each: Judged) -> str:
    """Return one field with what was made of it, for whoever looks for the reason."""
    reading, draft, field = each.reading, each.draft, each.reading.field
    mark = "WRONG" if each.value_is_wrong else ("" if each.kind_is_right else "kind")
    return (
        f"{mark:5} {each.page} {field.position} {field.name or field.label!r}: {reading.kind}"
        f" ({each.kind}) {reading.confidence:.2f} {draft.decision} {draft.value!r} {draft.why}"
    )


if __name__ == "__main__":
    main()
