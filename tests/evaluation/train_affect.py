"""Trains the reader of feeling and writes resources/weights/affect.npz.

    python -m tests.evaluation.train_affect [--cache VECTORS.npz] [--write]

Learns from the training split of GoEmotions (CC BY 4.0) beside the checkout, stops and
reports on the development split. What is written holds numbers only, no sentence.

Labels: the 27 emotions and neutral of the data, and the eight of `domain.affect`, each
the union of those listed in EIGHT. The linear model over hashed marks comes first; the
network sees, for every text, logits from a linear model that was not taught that text
(three folds), as it will be with texts nobody labelled.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # as above
from sklearn.metrics import f1_score, roc_auc_score

from evaluation.conversations import DATA
from evaluation.recalling import starter
from scrubjay.domain.affect import EMOTIONS, NEUTRAL_BELOW
from scrubjay.perceive.feeling import NEUTRAL_LABEL
from scrubjay.perceive.marks import BUCKETS, buckets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Table = NDArray[np.float32]

WEIGHTS: Final = Path(__file__).parents[2] / "resources" / "weights" / "affect.npz"
EIGHT: Final = {
    "joy": "joy amusement excitement love pride relief",
    "acceptance": "admiration approval caring gratitude",
    "fear": "fear nervousness",
    "surprise": "surprise realization confusion",
    "sadness": "sadness grief disappointment remorse embarrassment",
    "disgust": "disgust",
    "anger": "anger annoyance disapproval",
    "anticipation": "curiosity desire optimism",
}
FOLDS: Final = 3
MARKS_PENALTY: Final = 1e-5
UNITS: Final = 256
EPOCHS: Final = 10
BATCH: Final = 256
RATE: Final = 1e-3
DROPPED: Final = 0.3
DECAY: Final = 1e-5


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Texts, their marks (sparse, unit length), their vectors, and their labels 0/1."""

    texts: list[str]
    marks: csr_matrix
    vectors: Table
    truth: Table


def names() -> list[str]:
    """Return the names of all labels: those of the data, then the eight."""
    held = (DATA / "goemotions" / "labels.txt").read_text(encoding="utf-8").split()
    return [*held, *EMOTIONS]


def read_split(name: str, cache: Path | None) -> Split:
    """Read one split of the data. Ends with a sentence when it is absent."""
    path = DATA / "goemotions" / f"{name}.tsv"
    if not path.exists():
        raise SystemExit(f"The texts to learn from are not at {path}.")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [row[0] for row in rows]
    every = names()
    truth = np.zeros((len(rows), len(every)), np.float32)
    for number, row in enumerate(rows):
        truth[number, [int(label) for label in row[1].split(",")]] = 1.0
    for emotion, parts in EIGHT.items():
        columns = [every.index(part) for part in parts.split()]
        # The data has a "joy" of its own: the union stands in a column of its own, further right.
        truth[:, len(every) - len(EMOTIONS) + EMOTIONS.index(emotion)] = truth[:, columns].max(1)
    embedder = starter(cache)
    vectors = embedder.embed(texts)
    embedder.save()
    return Split(texts=texts, marks=sparse(texts), vectors=vectors, truth=truth)


def sparse(texts: Sequence[str]) -> csr_matrix:
    """Return marks as rows of length 1, shape (texts, BUCKETS)."""
    found = [buckets(text) for text in texts]
    ends = np.cumsum([0, *(len(row) for row in found)])
    columns = np.concatenate([np.array(row, dtype=np.int32) for row in found])
    values = np.concatenate([np.full(len(row), max(len(row), 1) ** -0.5) for row in found])
    return csr_matrix((values.astype(np.float32), columns, ends), shape=(len(texts), BUCKETS))


def chances(logits: Table) -> Table:
    """Return 1 / (1 + e^-x)."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), dtype=np.float32)


def train_marks(marks: csr_matrix, truth: Table) -> tuple[Table, Table]:
    """Learn the linear model: weights (BUCKETS, labels) and biases (labels,)."""
    size, labels = marks.shape[1], truth.shape[1]
    share = truth.mean(axis=0)
    start = np.concatenate([np.zeros(size * labels), np.log((share + 1e-5) / (1.0 - share))])

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat[:-labels].reshape(size, labels)
        logits = marks @ weights + flat[-labels:]
        errors = (chances(logits) - truth) / len(truth)
        value = (np.logaddexp(0.0, logits) - logits * truth).sum() / len(truth)
        slope = marks.T @ errors + MARKS_PENALTY * weights
        value += 0.5 * MARKS_PENALTY * (weights**2).sum()
        return float(value), np.concatenate([slope.ravel(), errors.sum(axis=0)])

    options = {"maxiter": 40}
    flat = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    return (
        flat[:-labels].reshape(size, labels).astype(np.float32),
        flat[-labels:].astype(np.float32),
    )


def untaught_logits(split: Split) -> Table:
    """Return logits of each text from a linear model that was not taught it."""
    fold = np.arange(len(split.truth)) % FOLDS
    logits = np.zeros_like(split.truth)
    for number in range(FOLDS):
        weights, bias = train_marks(split.marks[fold != number], split.truth[fold != number])
        logits[fold == number] = split.marks[fold == number] @ weights + bias
    return logits


def inputs(split: Split, logits: Table) -> Table:
    """Return what the network sees, as `AffectReader` builds it."""
    return np.concatenate([split.vectors * 4.0, logits * 0.5], axis=1).astype(np.float32)


@dataclass(slots=True)
class Network:
    """One hidden layer beside a direct path, trained by Adam with dropout."""

    parts: list[Table]
    """hidden, hidden_bias, output, direct, output_bias"""

    def logits(self, seen: Table) -> Table:
        hidden, hidden_bias, output, direct, output_bias = self.parts
        active = np.maximum(seen @ hidden + hidden_bias, 0.0)
        return np.asarray(active @ output + seen @ direct + output_bias, dtype=np.float32)

    def slopes(self, seen: Table, truth: Table, kept: Table) -> list[Table]:
        hidden, hidden_bias, output, direct, output_bias = self.parts
        raw = seen @ hidden + hidden_bias
        gate = (raw > 0) * kept
        active = raw * gate
        errors = (chances(active @ output + seen @ direct + output_bias) - truth) / len(truth)
        back = (errors @ output.T) * gate
        return [
            seen.T @ back + DECAY * hidden,
            back.sum(axis=0),
            active.T @ errors + DECAY * output,
            seen.T @ errors + DECAY * direct,
            errors.sum(axis=0),
        ]


def train_network(seen: Table, truth: Table, seed: int = 0) -> Network:
    """Learn the network; the seed makes the result repeatable."""
    chance = np.random.default_rng(seed)
    width, labels = seen.shape[1], truth.shape[1]
    share = truth.mean(axis=0)
    network = Network(
        parts=[
            chance.normal(0, width**-0.5, (width, UNITS)).astype(np.float32),
            np.zeros(UNITS, np.float32),
            chance.normal(0, UNITS**-0.5, (UNITS, labels)).astype(np.float32),
            np.zeros((width, labels), np.float32),
            np.log((share + 1e-5) / (1.0 - share)).astype(np.float32),
        ],
    )
    means = [np.zeros_like(part) for part in network.parts]
    squares = [np.zeros_like(part) for part in network.parts]
    steps = EPOCHS * (len(seen) // BATCH)
    order = np.concatenate([chance.permutation(len(seen)) for _ in range(EPOCHS + 1)])
    for step in range(1, steps + 1):
        rows = order[(step - 1) * BATCH : step * BATCH]
        kept = (chance.random((BATCH, UNITS)) > DROPPED).astype(np.float32) / (1.0 - DROPPED)
        slopes = network.slopes(seen[rows], truth[rows], kept)
        rate = RATE * 0.5 * (1.0 + np.cos(np.pi * step / steps))
        rate *= np.sqrt(1.0 - 0.999**step) / (1.0 - 0.9**step)
        for number, slope in enumerate(slopes):
            means[number] = 0.9 * means[number] + 0.1 * slope
            squares[number] = 0.999 * squares[number] + 0.001 * slope**2
            move = rate * means[number] / (np.sqrt(squares[number]) + 1e-8)
            network.parts[number] = (network.parts[number] - move).astype(np.float32)
    return network


def figures(chance: Table, truth: Table, title: str) -> None:
    """Print the mean AUC over the eight, and macro-F1 over the labels of the data."""
    labels = truth.shape[1] - len(EMOTIONS)
    areas = [roc_auc_score(truth[:, at], chance[:, at]) for at in range(labels, truth.shape[1])]
    best = []
    for at in range(labels):
        cuts = np.unique(np.quantile(chance[:, at], np.linspace(0.5, 0.999, 120)))
        scores = [f1_score(truth[:, at], chance[:, at] >= cut, zero_division=0) for cut in cuts]
        best.append(max(scores))
    each = ", ".join(f"{name} {area:.3f}" for name, area in zip(EMOTIONS, areas, strict=True))
    print(f"{title}: mean AUC {np.mean(areas):.4f} ({each}); macro-F1 {np.mean(best):.4f}")


def sharpness(chance: Table, truth: Table) -> float:
    """Return the power of intensity at which NEUTRAL_BELOW splits neutral from felt best."""
    neutral = names().index(NEUTRAL_LABEL)
    felt = 1.0 - chance[:, neutral]
    cuts = np.quantile(felt, np.linspace(0.05, 0.95, 181))
    right = [((felt >= cut) == (truth[:, neutral] == 0)).mean() for cut in cuts]
    return float(np.log(NEUTRAL_BELOW) / np.log(cuts[int(np.argmax(right))]))


def main() -> None:
    """Train, print the figures of the development split, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument("--write", action="store_true", help="replace the weights")
    options = parser.parse_args()
    taught, held = read_split("train", options.cache), read_split("dev", options.cache)
    weights, bias = train_marks(taught.marks, taught.truth)
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-6) / 127.0
    steps = np.rint(weights / scale).astype(np.int8)
    marked = held.marks @ (steps * scale) + bias
    figures(chances(marked), held.truth, "marks alone")
    network = train_network(inputs(taught, untaught_logits(taught)), taught.truth)
    both = network.logits(inputs(held, marked))
    figures(chances(both), held.truth, "marks and vectors")
    if options.write:
        hidden, hidden_bias, output, direct, output_bias = network.parts
        powers = [sharpness(chances(logits), held.truth) for logits in (marked, both)]
        every = names()
        every[: -len(EMOTIONS)] = [f"data:{name}" for name in every[: -len(EMOTIONS)]]
        every[names().index(NEUTRAL_LABEL)] = NEUTRAL_LABEL
        np.savez_compressed(
            WEIGHTS,
            labels=np.array(every),
            marks=steps,
            marks_scale=scale.astype(np.float32),
            marks_bias=bias,
            hidden=hidden.astype(np.float16),
            hidden_bias=hidden_bias,
            output=output.astype(np.float16),
            direct=direct.astype(np.float16),
            output_bias=output_bias,
            sharpness=np.array(powers),
        )


if __name__ == "__main__":
    main()
