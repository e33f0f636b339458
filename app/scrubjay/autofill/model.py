"""The trained part of the classifier: three small linear models, read with numpy alone.

The first reads a field with its immediate neighbours, the form model tells what the form is for,
and the second reads the field again knowing what the first made of the whole form (stacking in
the sense of Wolpert, "Stacked Generalization", 1992). How they were trained is in
tests/evaluation/train_fields.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.autofill.features import Features, around, field_features, form_features, heard
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

GUESS_FROM: Final = 0.03
"""Probabilities below this are not passed from the first reading to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """Multinomial logistic regression over named features.

    Attributes:
        rows: The row of `weights` for each feature's name.
        weights: Shape (features, classes).
        classes: Names of the columns.
        heat: Divides the scores before they become probabilities, so that they are calibrated.
    """

    rows: dict[str, int]
    weights: NDArray[np.float32]
    classes: tuple[str, ...]
    heat: float = 1.0

    def probabilities(self, features: Features) -> NDArray[np.float32]:
        """Return the probability of each class, shape (classes,)."""
        known = [
            (row, value)
            for name, value in features.items()
            if (row := self.rows.get(name, -1)) >= 0
        ]
        rows = np.fromiter((row for row, _ in known), dtype=np.intp, count=len(known))
        values = np.fromiter((value for _, value in known), dtype=np.float32, count=len(known))
        scores = values @ self.weights[rows] / self.heat
        spread = np.exp(scores - scores.max())
        return np.asarray(spread / spread.sum(), dtype=np.float32)

    def likely(self, features: Features) -> dict[str, float]:
        """Return the classes worth passing on with their probabilities."""
        found = self.probabilities(features)
        return {self.classes[at]: float(found[at]) for at in np.flatnonzero(found >= GUESS_FROM)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The three models together."""

    first: Linear
    second: Linear
    form: Linear

    def read(
        self, sightings: Sequence[Sighting], form: Element | None
    ) -> tuple[dict[str, float], list[dict[str, float]]]:
        """Return the likely kinds of the form, and the likely topics of each field in order."""
        fields = [field_features(each) for each in sightings]
        kinds = self.form.likely(form_features(sightings, form))
        guesses = [self.first.likely(own | around(fields, at)) for at, own in enumerate(fields)]
        told = heard(guesses, kinds)
        return kinds, [
            self.second.likely(own | around(fields, at) | told[at]) for at, own in enumerate(fields)
        ]


def load(path: Path) -> Reader:
    """Read weights from a file of named arrays; nothing in it can be executed."""
    with np.load(path, allow_pickle=False) as stored:
        return Reader(**{name: _linear(name, stored) for name in ("first", "second", "form")})


def _linear(name: str, stored: np.lib.npyio.NpzFile) -> Linear:
    names = bytes(stored[f"{name}.names"]).decode("utf-8").split("\n")
    scaled = stored[f"{name}.weights"].astype(np.float32) * stored[f"{name}.scale"]
    return Linear(
        rows={each: row for row, each in enumerate(names)},
        weights=np.asarray(scaled, dtype=np.float32),
        classes=tuple(bytes(stored[f"{name}.classes"]).decode("utf-8").split("\n")),
        heat=float(stored[f"{name}.heat"]),
    )


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Return the classifier that comes with the program, read once."""
    return load(resource("weights/fields.npz"))
