"""Train the field classifier and write resources/weights/fields.npz.

    python -m tests.evaluation.train_fields --corpus DIR [--check] [--seed 7]

DIR is `formasaurus/data` out of the wheel `formasaurus==0.10.0`. Only the tuning half is read.
`--check` cross-validates by site instead of writing weights.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # ships no types
from sklearn.linear_model import LogisticRegression

from evaluation.field_corpus import CLASSES, annotated_forms
from evaluation.field_synthesis import Synthesis
from evaluation.fields import Tally, report, score
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.autofill.features import Features, around, field_features, form_features, heard
from scrubjay.autofill.model import Linear, Reader
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from evaluation.field_corpus import Annotated
    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

FOLDS: Final = 5
INVENTED: Final = 1600
INVENTED_WEIGHT: Final = 0.2
STRENGTH: Final = {"first": 3.0, "second": 1.5, "form": 1.0}
"""Inverse of the L2 penalty of each model, chosen by `--check`."""
HEAT: Final = 1.2
"""Divides the second reading's scores: a held-out fold of the corpus is likeliest at 1.5, our own
pages, cleaner and like today's, at 1.0."""
SMALLEST: Final = 0.012
"""Features whose largest weight is below this are left out of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One form to learn from. topics: "" where a field's truth is not known."""

    site: str
    kind: str
    fields: tuple[Features, ...]
    whole: Features
    topics: tuple[str, ...]
    weight: float
    truth: Annotated | None = None


def example(
    site: str,
    kind: str,
    form: Element,
    seen: Sequence[Sighting],
    topics: Sequence[str],
    weight: float,
) -> Example:
    """Return an example from what was found on a page, as the classifier will see it."""
    kept = [
        at for at, each in enumerate(seen) if each.field.type not in NEVER_TYPES and not each.alone
    ]
    return Example(
        site=site,
        kind=kind,
        fields=tuple(field_features(seen[at]) for at in kept),
        whole=form_features(seen, form),
        topics=tuple(topics[at] for at in kept),
        weight=weight,
    )


def gather(folder: Path, seed: int, count: int) -> tuple[list[Example], list[Example]]:
    """Return the tuning half of the corpus, and the invented forms."""
    real = [
        replace(example(each.site, each.kind, each.form, each.sightings,
                [CLASSES.get(code, "") for code in each.types], 1.0), truth=each)
        for each in annotated_forms(folder, "tuning")
        if each.kind or any(each.types)
    ]  # fmt: skip
    entries = tomllib.loads(resource("weights/fields-lexicon.toml").read_text(encoding="utf-8"))
    chance = random.Random(seed)  # noqa: S311 - invented forms need no secrecy
    invented = [
        example(f"invented {at}", kind, form, seen, topics, INVENTED_WEIGHT)
        for at, (kind, form, seen, topics) in enumerate(Synthesis(entries, chance).forms(count))
    ]
    return real, invented


class Trainer:
    """Fits the three models on examples."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples

    def form(self) -> Linear:
        """Fit the model of form kinds."""
        known = [each for each in self.examples if each.kind]
        return fit(
            [e.whole for e in known], [e.kind for e in known], [e.weight for e in known], "form"
        )

    def first(self) -> Linear:
        """Fit the first reading."""
        rows = [
            (own | around(each.fields, at), topic, each.weight)
            for each in self.examples
            for at, (own, topic) in enumerate(zip(each.fields, each.topics, strict=True))
            if topic
        ]
        return fit_rows(rows, "first")

    def second(
        self, first: Sequence[Linear], form: Sequence[Linear], folds: Sequence[int]
    ) -> Linear:
        """Fit the second reading on what first readings say that have not seen the example."""
        rows = [
            (features, topic, each.weight)
            for each, fold in zip(self.examples, folds, strict=True)
            for features, topic in zip(
                deeper(each, first[fold], form[fold]), each.topics, strict=True
            )
            if topic
        ]
        return fit_rows(rows, "second")


def deeper(each: Example, first: Linear, form: Linear) -> list[Features]:
    """Return the second reading's features."""
    fields = [own | around(each.fields, at) for at, own in enumerate(each.fields)]
    guesses = [first.likely(features) for features in fields]
    kinds = form.likely(each.whole)
    told = heard(guesses, kinds)
    return [features | more for features, more in zip(fields, told, strict=True)]


def fit_rows(rows: Sequence[tuple[Features, str, float]], name: str) -> Linear:
    """Fit on (features, topic, weight)."""
    return fit([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows], name)


def fit(
    rows: Sequence[Features], topics: Sequence[str], weights: Sequence[float], name: str
) -> Linear:
    """Fit one multinomial logistic regression; features seen only once are left out."""
    seen = Counter(key for row in rows for key in row)
    names = {key: at for at, key in enumerate(key for key, count in seen.items() if count > 1)}
    classes = sorted(set(topics))
    matrix = _matrix(rows, names)
    model = LogisticRegression(C=STRENGTH[name], max_iter=180, tol=2e-3, fit_intercept=False)
    model.fit(matrix, [classes.index(each) for each in topics], sample_weight=np.asarray(weights))
    return Linear(rows=names, weights=model.coef_.T.astype(np.float32), classes=tuple(classes))


def _matrix(rows: Sequence[Features], names: dict[str, int]) -> csr_matrix:
    cells, columns, starts = [], [], [0]
    for row in rows:
        for key, value in row.items():
            at = names.get(key)
            if at is not None:
                columns.append(at)
                cells.append(value)
        starts.append(len(columns))
    return csr_matrix((cells, columns, starts), shape=(len(rows), len(names)), dtype=np.float32)


def fold_of(site: str, folds: int = FOLDS) -> int:
    """Return which fold a site belongs to; all of its pages belong together."""
    return sum(site.encode()) % folds


def stack(examples: Sequence[Example], folds: int = FOLDS) -> tuple[Linear, Linear, Linear]:
    """Fit all three models: the second on out-of-fold guesses of the first."""
    at = [fold_of(each.site, folds) for each in examples]
    firsts, forms = [], []
    for fold in range(folds):
        part = Trainer([each for each, mine in zip(examples, at, strict=True) if mine != fold])
        firsts.append(part.first())
        forms.append(part.form())
    whole = Trainer(examples)
    second = whole.second(firsts, forms, at)
    return whole.first(), _heated(second, HEAT), whole.form()


def _heated(model: Linear, heat: float) -> Linear:
    return Linear(rows=model.rows, weights=model.weights, classes=model.classes, heat=heat)


def check(real: Sequence[Example], invented: Sequence[Example], folds: int) -> None:
    """Cross-validate by site and print what is right."""
    tally = Tally()
    for fold in range(folds):
        learnt = [each for each in real if fold_of(each.site, folds) != fold] + list(invented)
        first, second, form = stack(learnt, 3)
        trained = Reader(first=first, second=second, form=form)
        for each in real:
            if each.truth is not None and fold_of(each.site, folds) == fold:
                score(each.truth, tally, trained)
        print(f"# fold {fold}", flush=True)
    report(tally, len(real), errors=True)


def write(path: Path, models: dict[str, Linear]) -> None:
    """Keep the models as named arrays: weights in eight bits, small features left out."""
    arrays: dict[str, NDArray[Any]] = {}
    for name, model in models.items():
        names = sorted(model.rows, key=lambda key: model.rows[key])
        kept = [at for at in range(len(names)) if np.abs(model.weights[at]).max() >= SMALLEST]
        weights = model.weights[kept]
        scale = (np.abs(weights).max(axis=1, keepdims=True) / 127.0).astype(np.float32)
        arrays[f"{name}.weights"] = np.round(weights / scale).astype(np.int8)
        arrays[f"{name}.scale"] = scale
        arrays[f"{name}.names"] = _text(names[at] for at in kept)
        arrays[f"{name}.classes"] = _text(model.classes)
        arrays[f"{name}.heat"] = np.asarray(model.heat, dtype=np.float32)
    np.savez_compressed(path, allow_pickle=False, **arrays)
    print(f"{path}: {path.stat().st_size} bytes")


def _text(lines: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def main() -> None:
    """Train, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--invented", type=int, default=INVENTED)
    parser.add_argument("--strength", type=float, nargs=2, default=(3.0, 1.5))
    parser.add_argument("--weight", type=float, default=INVENTED_WEIGHT)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    STRENGTH["first"], STRENGTH["second"] = chosen.strength
    real, invented = gather(chosen.corpus, chosen.seed, chosen.invented)
    invented = [replace(each, weight=chosen.weight) for each in invented]
    print(f"# {len(real)} forms of the corpus, {len(invented)} invented", flush=True)
    if chosen.check:
        check(real, invented, chosen.folds)
        return
    learnt = real + invented
    first, second, form = stack(learnt)
    write(resource("weights") / "fields.npz", {"first": first, "second": second, "form": form})


if __name__ == "__main__":
    main()
