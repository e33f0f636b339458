"""PDF and Word forms of many layouts, read, filled, read again and looked at.

    python -m tests.evaluation.documents [--errors] [--keep FOLDER]

Prints how many blanks carry the right words, how many are recognised, how many right values are
filled, how many wrong ones, and whether all that was written is in the copy (a PDF is also drawn:
what cannot be seen is a refusal). `--keep` leaves the filled copies in a folder.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from documents import word_text
from evaluation.document_drawings import Drawn, drawings
from evaluation.field_pages import NOW, gold_store
from scrubjay.adapters.docx_form import DocxForms
from scrubjay.adapters.pdf_form import PdfForms
from scrubjay.autofill import Drafter, document_values, read_document
from scrubjay.domain.form import Decision, FieldKind
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.form import Draft, FieldReading
    from scrubjay.ports.documents import Blank, DocumentForms

_SAME: Final = {
    FieldKind.COUNTRY: FieldKind.COUNTRY_NAME,
    FieldKind.ADDRESS_LINE1: FieldKind.STREET_ADDRESS,
}


def judge(drawn: Drawn, drafter: Drafter) -> tuple[Counter[str], list[str], bytes]:
    """Return the counts of one form, what went wrong, and the filled copy."""
    forms = PdfForms() if drawn.name.endswith(".pdf") else DocxForms()
    blanks = forms.blanks(drawn.data, drawn.name)
    page = read_document(blanks, drawn.name)
    drafts = drafter.draft(page, "", NOW, RetentionLaw.POWER)
    counts: Counter[str] = Counter(forms=1)
    errors: list[str] = []
    if len(blanks) != len(drawn.truth):
        errors.append(f"{drawn.name}: {[each.label for each in blanks]}")
    readings = {r.field.position: r for form in page.forms for r in form.readings}
    at = 0
    for blank, line in zip(blanks, drawn.truth, strict=False):
        reading, draft = readings[at], drafts[at]
        at += max(len(blank.options), 1) if blank.type == "radio" else 1
        errors += _one(drawn.name, counts, blank, reading, draft, line)
    values = document_values(blanks, drafts)
    written = forms.filled(drawn.data, drawn.name, values)
    missing = _missing(forms, drawn.name, written, values)
    counts["written"] += len(values)
    counts["in the copy"] += len(values) - len(missing)
    return counts, errors + [f"{drawn.name}: {key} is not in the copy" for key in missing], written


def _missing(
    forms: DocumentForms, name: str, written: bytes, values: Mapping[str, str]
) -> list[str]:
    """Return the keys of values that the copy does not hold when it is read again."""
    if name.endswith(".docx"):  # a gap or a cell is none any more once something stands in it
        told = word_text(written)
        return [key for key, value in values.items() if value not in told]
    again = {each.key: each.value for each in forms.blanks(written, name)}
    return [key for key, value in values.items() if again.get(key) != value]


def _one(
    name: str, counts: Counter[str], blank: Blank, reading: FieldReading, draft: Draft, line: str
) -> Sequence[str]:
    words, kind_name, values = ([*(part.strip() for part in line.split("|")), "", ""])[:3]
    kind = None if kind_name == "-" else FieldKind(kind_name)
    allowed = [each.strip() for each in values.split(" / ") if each.strip()]
    found = blank.label.strip(" :.…").casefold()
    labelled = found == words.strip(" :.").casefold()
    is_right = _SAME.get(reading.kind, reading.kind) == _SAME.get(kind, kind)  # type: ignore[arg-type]
    filled = draft.decision is Decision.FILL
    counts["blanks"] += 1
    counts["labelled"] += labelled
    counts["kinds"] += is_right
    counts["known"] += bool(allowed)
    counts["right filled"] += filled and draft.value in allowed
    counts["right offered"] += draft.value in allowed
    counts["wrong filled"] += filled and draft.value not in allowed
    if labelled and is_right and (not allowed or (filled and draft.value in allowed)):
        return []
    seen = f"{name} {blank.label!r} ({words!r}): {reading.kind} ({kind})"
    return [f"{seen} {reading.confidence:.2f} {draft.decision} {draft.value!r} {draft.why}"]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    drafter = Drafter(gold_store())
    total: Counter[str] = Counter()
    for drawn in drawings():
        counts, errors, written = judge(drawn, drafter)
        total += counts
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            (chosen.keep / drawn.name).write_bytes(written)
        for each in errors if chosen.errors else []:
            print(each)
    print(f"forms                     {total['forms']}")
    print(f"right words at blanks     {total['labelled']} of {total['blanks']}")
    print(f"kinds right               {total['kinds']} of {total['blanks']}")
    print(f"right values filled       {total['right filled']} of {total['known']}")
    print(f"… offered or asked too    {total['right offered']} of {total['known']}")
    print(f"wrong values filled       {total['wrong filled']}")
    print(f"written and found again   {total['in the copy']} of {total['written']}")


if __name__ == "__main__":
    main()
