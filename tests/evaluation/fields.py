"""Score the field classifier on the Formasaurus corpus.

    python -m tests.evaluation.fields --corpus DIR --half tuning|scoring [--errors]

The weights were trained on the tuning half, so its figures only show that learning worked. Each
time the scoring half is read goes into app/docs/autofill.md.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.field_corpus import CLASSES, annotated_forms
from scrubjay.autofill.classify import classify
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from evaluation.field_corpus import Annotated
    from scrubjay.autofill.model import Reader
    from scrubjay.domain.form import FieldReading

_PASSWORDS: Final = frozenset({FieldKind.CURRENT_PASSWORD, FieldKind.NEW_PASSWORD})
_STREETS: Final = frozenset({FieldKind.STREET_ADDRESS, FieldKind.ADDRESS_LINE1})
_COUNTRIES: Final = frozenset({FieldKind.COUNTRY, FieldKind.COUNTRY_NAME})
_ACCEPTED: Final = {
    "p1": _PASSWORDS,
    "S#": frozenset({FieldKind.HOUSE_NUMBER}),
    "p2": frozenset({FieldKind.NEW_PASSWORD}),
    "Co": _COUNTRIES,
    "ue": frozenset({FieldKind.USERNAME, FieldKind.EMAIL}),
    **dict.fromkeys(("Ad", "Sa", "Sn", "A1", "cA"), _STREETS),
}
_IDENTITY: Final = frozenset(
    {"e1", "e2", "n1", "n2", "n3", "nf", "ph", "P0", "P1", "P2", "P3", "bd", "bm", "by", "bD"}
    | {
        "Co",
        "Ci",
        "St",
        "Ad",
        "Sa",
        "Sn",
        "A#",
        "Zi",
        "A1",
        "A2",
        "c#",
        "cs",
        "ch",
        "cA",
        "cm",
        "cy",
    }
)
_CLICKED: Final = frozenset({"checkbox", "radio", "submit", "image", "reset", "button", "file"})
_SUPPORT: Final = 5
BINS: Final = 10


@dataclass(slots=True)
class Tally:
    """Counts of one run."""

    identity: list[bool] = field(default_factory=list)
    typed: list[bool] = field(default_factory=list)
    alone: list[bool] = field(default_factory=list)
    clicked: list[bool] = field(default_factory=list)
    traps: list[bool] = field(default_factory=list)
    forms: list[bool] = field(default_factory=list)
    kinds: list[bool] = field(default_factory=list)
    sure: list[tuple[float, bool]] = field(default_factory=list)
    hits: Counter[str] = field(default_factory=Counter)
    truths: Counter[str] = field(default_factory=Counter)
    guesses: Counter[str] = field(default_factory=Counter)
    errors: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    seconds: float = 0.0


def accepted(code: str) -> frozenset[FieldKind | None]:
    """Return the kinds that are right for a type of the corpus; None: left alone."""
    if code in _ACCEPTED:
        return frozenset(_ACCEPTED[code])
    topic = CLASSES[code]
    return frozenset({None if topic.startswith("-") else FieldKind(topic)})


def score(each: Annotated, tally: Tally, trained: Reader | None = None) -> None:
    """Classify one form and count."""
    begun = time.perf_counter()
    kind, readings = classify(each.sightings, each.form, trained)
    tally.seconds += time.perf_counter() - begun
    if each.kind:
        tally.kinds.append(kind == each.kind)
    right = [
        _score_field(each, reading, code, tally)
        for reading, code in zip(readings, each.types, strict=True)
        if code
    ]
    if right:
        tally.forms.append(all(right))


def _score_field(each: Annotated, reading: FieldReading, code: str, tally: Tally) -> bool:
    wanted = accepted(code)
    is_right = reading.kind in wanted
    if code == "hp":
        tally.traps.append(reading.kind is not None and reading.field.visible)
        return is_right
    if reading.field.type in _CLICKED:
        tally.clicked.append(is_right)
        return is_right
    if None in wanted:
        tally.alone.append(is_right)
    else:
        tally.typed.append(is_right)
        if code in _IDENTITY:
            tally.identity.append(is_right)
    _count(each, reading, code, tally, is_right=is_right)
    return is_right


def _count(
    each: Annotated, reading: FieldReading, code: str, tally: Tally, *, is_right: bool
) -> None:
    truth = _named(next(iter(sorted(accepted(code), key=str))))
    guess = truth if is_right else _named(reading.kind)
    tally.truths[truth] += 1
    tally.guesses[guess] += 1
    tally.hits[truth] += is_right
    if reading.kind is not None:
        tally.sure.append((reading.confidence, is_right))
    if not is_right:
        tally.errors[code, guess] += 1
        seen = reading.field
        tally.examples[code, guess].append(
            f"{each.page} {each.kind} {reading.confidence:.2f} {seen.type} name={seen.name[:30]!r} "
            f"label={seen.label[:50]!r} hint={seen.placeholder[:30]!r}"
        )


def _named(kind: FieldKind | None) -> str:
    return kind.value if kind is not None else "-"


def macro_f1(tally: Tally) -> float:
    """Return the mean F1 over kinds with enough support."""
    scores = [
        2 * tally.hits[kind] / (tally.truths[kind] + tally.guesses[kind])
        for kind in tally.truths
        if tally.truths[kind] >= _SUPPORT and kind != "-"
    ]
    return sum(scores) / len(scores)


def calibration(tally: Tally) -> float:
    """Return the expected calibration error of what is not left alone."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in tally.sure:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, is_right))
    gaps = (abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values())
    return sum(gaps) / max(len(tally.sure), 1)


def share(values: list[bool]) -> str:
    """Return a share in words."""
    return f"{100 * sum(values) / max(len(values), 1):.1f} % of {len(values)}"


def report(tally: Tally, forms: int, *, errors: bool) -> None:
    """Print the figures."""
    filled = [right for confidence, right in tally.sure if confidence >= 0.9]
    print(f"identity, address, card, birthday {share(tally.identity)}")
    print(f"typed                             {share(tally.typed)}")
    print(f"unknown left alone                {share(tally.alone)}")
    print(f"boxes, buttons, files             {share(tally.clicked)}")
    print(f"macro-F1 (support ≥ {_SUPPORT})            {macro_f1(tally):.3f}")
    print(f"honeypots filled                  {sum(tally.traps)} of {len(tally.traps)}")
    print(f"forms entirely right              {share(tally.forms)}")
    print(f"form kinds right                  {share(tally.kinds)}")
    print(f"right when ≥ .9 sure              {share(filled)}")
    print(f"calibration error                 {calibration(tally):.3f}")
    print(
        f"time per form                     {1000 * tally.seconds / forms:.2f} ms of {forms} forms"
    )
    if errors:
        for (code, guess), count in tally.errors.most_common(60):
            print(f"{count:3} {code} {CLASSES[code]} → {guess}")
            for line in tally.examples[code, guess][:4]:
                print(f"      {line}")


def main() -> None:
    """Score one half and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--half", choices=("tuning", "scoring"), required=True)
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    tally = Tally()
    forms = 0
    for each in annotated_forms(chosen.corpus, chosen.half):
        if each.kind or any(each.types):
            score(each, tally)
            forms += 1
    report(tally, forms, errors=chosen.errors)


if __name__ == "__main__":
    main()
