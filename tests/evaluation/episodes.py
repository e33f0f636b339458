"""Are conversations cut where they really end? Sessions joined without their times.

    python -m tests.evaluation.episodes [--cache FILE]

Each development conversation is made one stream, its times taken away, so that only what is said
can tell where one session ends. Truth: the first line of each session. Prints, as means over the
conversations: F1 within two lines of a true boundary; WindowDiff (Pevzner & Hearst 2002, lower is
better; window of half a session); episodes made; and how much more alike lines within an episode
are than neighbours across its edge (mean cosine).
"""

from __future__ import annotations

import argparse
import random
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation import recalling
from evaluation.conversations import read
from scrubjay.perceive.episodes import GAMMA, LOOK_BACK, _cut, _refined, boundaries, surprises

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from evaluation.conversations import Conversation

    Vectors = NDArray[np.float32]

NEAR: Final = 2
"""Lines by which a boundary may miss and still count."""
ROUNDS: Final = 50
_NO_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)


def truth(conversation: Conversation) -> list[int]:
    """Return where sessions begin, but for the first."""
    sessions = [each.source.session for each in conversation.memories]
    return [at + 1 for at, (one, other) in enumerate(pairwise(sessions)) if one != other]


def f1(found: Sequence[int], true: Sequence[int]) -> float:
    """Return the F1 of boundaries, each matched at most once, within NEAR lines."""
    left, hits = list(true), 0
    for place in found:
        near = [each for each in left if abs(each - place) <= NEAR]
        if near:
            left.remove(min(near, key=lambda each: abs(each - place)))
            hits += 1
    return 2 * hits / (len(found) + len(true)) if found or true else 1.0


def window_diff(found: Sequence[int], true: Sequence[int], count: int) -> float:
    """Return the share of windows in which the number of boundaries is wrong."""
    width = max(round(count / (len(true) + 1) / 2), 1)
    marks = np.zeros((2, count), np.int64)
    marks[0, list(found)] = 1
    marks[1, list(true)] = 1
    sums = np.cumsum(np.pad(marks, ((0, 0), (1, 0))), axis=1)
    inside = sums[:, width:] - sums[:, :-width]
    return float((inside[0] != inside[1]).mean())


def parting(found: Sequence[int], vectors: Vectors) -> float:
    """Return the mean cosine of neighbours within episodes minus that across their edges."""
    alike = np.einsum("ij,ij->i", vectors[:-1], vectors[1:])
    edges = np.zeros(len(alike), bool)
    edges[[place - 1 for place in found]] = True
    return float(alike[~edges].mean() - alike[edges].mean())


def most_surprising(vectors: Vectors, count: int) -> list[int]:
    """Return as many places as there are true boundaries: those that surprise most."""
    found = surprises(vectors)
    found[:LOOK_BACK] = 0.0
    return sorted(int(place) for place in np.argsort(-found)[:count])


def ways(conversation: Conversation, vectors: Vectors) -> dict[str, list[list[int]]]:
    """Return the boundaries of each way of cutting, over several rounds where chance plays."""
    count, true = len(vectors), truth(conversation)
    surprise = surprises(vectors)
    found: dict[str, list[list[int]]] = {}
    for gamma in (1.0, GAMMA, 2.0):
        plain = list(_cut(0, count, surprise, gamma))
        found[f"surprise, γ {gamma}"] = [plain]
        found[f"surprise, γ {gamma}, refined"] = [_refined([0, *plain], count, vectors)[1:]]
    assert found[f"surprise, γ {GAMMA}, refined"] == [boundaries([_NO_TIME] * count, vectors)[1:]]
    many = len(found[f"surprise, γ {GAMMA}"][0])
    for number, name in ((many, "as many as with γ 1.5"), (len(true), "as many as there are")):
        found[f"{name}: evenly"] = [evenly(count, number)]
        found[f"{name}: by chance"] = [
            sorted(random.Random(seed).sample(range(1, count), number))  # noqa: S311 - repeatable
            for seed in range(ROUNDS)
        ]
    found["as many as there are: surprising"] = [most_surprising(vectors, len(true))]
    return found


def evenly(count: int, number: int) -> list[int]:
    """Return so many boundaries at equal distances."""
    return [int(place) for place in np.linspace(0, count, number + 2)[1:-1]]


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here (outside the repository)")
    embedder = recalling.starter(parser.parse_args().cache)
    rows: dict[str, list[tuple[float, ...]]] = {}
    for conversation in read():
        vectors = embedder.embed([each.text for each in conversation.memories])
        true = truth(conversation)
        for way, rounds in ways(conversation, vectors).items():
            rows.setdefault(way, []).extend(
                (
                    100 * f1(found, true),
                    window_diff(found, true, len(vectors)),
                    len(found) + 1,
                    parting(found, vectors),
                )
                for found in rounds
            )
    embedder.save()
    print(f"{'way of cutting':<36}{'F1':>6}{'WindowDiff':>12}{'episodes':>10}{'parting':>9}")
    for way, figures in rows.items():
        near, wrong, episodes, apart = np.mean(figures, axis=0)
        print(f"{way:<36}{near:6.1f}{wrong:12.3f}{episodes:10.1f}{apart:9.3f}")


if __name__ == "__main__":
    main()
