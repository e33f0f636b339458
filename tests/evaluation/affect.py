"""How well feeling is read, on the development split of GoEmotions.

    python -m tests.evaluation.affect [--cache VECTORS.npz]

Prints the AUC of each of the eight emotions and their mean, macro-F1 over the 28 labels of the
data, how far chances are from frequencies, and milliseconds per text, with and without
vectors. Thresholds for F1 are chosen on one half of the split and scored on the other. Then the
moods: pairs of sentences of our own (data/moods.jsonl) that a negation or a picture sets apart;
the feeling named must fall, or rise.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from evaluation.recalling import starter
from evaluation.train_affect import WEIGHTS, read_split
from scrubjay.domain.affect import EMOTIONS, NEUTRAL_BELOW
from scrubjay.perceive import AffectReader

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from evaluation.conversations import RememberedEmbedder

    Table = NDArray[np.float32]

MOODS: Final = Path(__file__).parent / "data" / "moods.jsonl"
BINS: Final = 10
TIMED: Final = 300


def macro_f1(chances: Table, truth: Table) -> float:
    """Return macro-F1 with thresholds from the even rows, scored on the odd ones."""
    tuned, scored = np.arange(len(truth)) % 2 == 0, np.arange(len(truth)) % 2 == 1
    scores = []
    for column in range(truth.shape[1]):
        values, labels = chances[:, column], truth[:, column]
        cuts = np.unique(np.quantile(values[tuned], np.linspace(0.5, 0.999, 120)))
        best = [f1_score(labels[tuned], values[tuned] >= cut, zero_division=0) for cut in cuts]
        cut = cuts[int(np.argmax(best))]
        scores.append(f1_score(labels[scored], values[scored] >= cut, zero_division=0))
    return float(np.mean(scores))


def miscalibration(chances: Table, truth: Table) -> float:
    """Return the mean gap between chance and frequency over ten equal bins of each column."""
    gaps = [
        abs(float(values[rows].mean()) - float(labels[rows].mean()))
        for values, labels in zip(chances.T, truth.T, strict=True)
        for rows in np.array_split(np.argsort(values), BINS)
    ]
    return float(np.mean(gaps))


def moods(reader: AffectReader, embedder: RememberedEmbedder | None) -> None:
    """Print how often a negation takes a feeling away, and a picture brings one."""
    steps: dict[str, list[float]] = defaultdict(list)
    for line in MOODS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        texts = [pair["plain"], pair["changed"]]
        vectors = None if embedder is None else embedder.embed(texts)
        plain, changed = reader.read(texts, vectors)
        step = changed.vector[place := EMOTIONS.index(pair["emotion"])] - plain.vector[place]
        steps[pair["kind"]].append(step if pair["moves"] == "up" else -step)
    print("moods, " + ("words alone" if embedder is None else "words and vectors"))
    for kind, moved in steps.items():
        share = 100.0 * float(np.mean(np.array(moved) > 0.0))
        print(f"  {kind}: {share:.0f} % of {len(moved)} as expected, by {np.mean(moved):.2f}")


def report(reader: AffectReader, texts: list[str], vectors: Table | None, truth: Table) -> None:
    """Print the figures of one way of reading."""
    began = time.perf_counter()
    for place in range(TIMED):
        one = slice(place, place + 1)
        reader.read(texts[one], None if vectors is None else vectors[one])
    each = 1000.0 * (time.perf_counter() - began) / TIMED
    chances = reader.chances(texts, vectors)
    labels = truth.shape[1] - len(EMOTIONS)
    eight, wanted = chances[:, labels:], truth[:, labels:]
    areas = [roc_auc_score(wanted[:, at], eight[:, at]) for at in range(len(EMOTIONS))]
    neutral = truth[:, labels - 1] > 0
    calm = np.array([affect.intensity < NEUTRAL_BELOW for affect in reader.read(texts, vectors)])
    print("words alone" if vectors is None else "words and vectors")
    print(f"  mean AUC over the eight {np.mean(areas):.4f}")
    for name, area in zip(EMOTIONS, areas, strict=True):
        print(f"    {name:13} {area:.3f}")
    print(f"  macro-F1 over {labels} labels {macro_f1(chances[:, :labels], truth[:, :labels]):.4f}")
    print(f"  mean gap between chance and frequency {miscalibration(eight, wanted):.4f}")
    print(
        f"  shown as neutral: {calm[neutral].mean():.2f} of the neutral, "
        f"{calm[~neutral].mean():.2f} of the others"
    )
    print(f"  {each:.2f} ms per text, its vector given", flush=True)


def main() -> None:
    """Print the figures with and without vectors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    options = parser.parse_args()
    held = read_split("dev", options.cache)
    reader = AffectReader(WEIGHTS)
    report(reader, held.texts, None, held.truth)
    report(reader, held.texts, held.vectors, held.truth)
    neutral = held.truth[:, -len(EMOTIONS) - 1] > 0
    embedder = starter(None)
    moods(reader, None)
    moods(reader, embedder)
    began = time.perf_counter()
    for text in held.texts[:TIMED]:
        embedder.embed([text])
    print(f"a vector takes {1000.0 * (time.perf_counter() - began) / TIMED:.1f} ms on top")
    quiet = reader.chances(held.texts, held.vectors)[neutral, -len(EMOTIONS) :].mean(axis=0)
    print("mean of neutral texts: " + ", ".join(f"{value:.3f}" for value in quiet))


if __name__ == "__main__":
    main()
