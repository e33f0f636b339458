"""What feeling in recall brings, and what it costs.

    python -m tests.evaluation.feeling [--cache VECTORS.npz] [--feelings joy sadness auto]

The default strategy with each of the feelings, the others with the first of them. Each
conversation is asked with weights learnt from the others. Evidence recall as in
`evaluation.locomo`; distance is the mean, over the first ten recollections of every question,
between the feeling asked for and that of the memory:

    plain      1 - cos of the two vectors of eight emotions, as in Emotional RAG
    centred    the same after the mean of neutral texts was taken off
    felt       ½ - ½·centred cos·intensity of the memory, so that what is hardly felt is at ½

"drop" is how much of the distance without feeling is gone. For "auto" it is the feeling of the
question itself; the row "asked with feeling" counts only questions that carry some, as the
others ask for none. "all of these" is the mean over the feelings. Behind what was lost, and
behind the drop of the first measure, stands the range in which 95 of 100 draws of questions lie
(paired bootstrap).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.conversations import TRAP, read
from evaluation.locomo import READER, taught
from evaluation.recalling import prepare, starter
from evaluation.train_recall import lessons
from scrubjay.domain.affect import EMOTIONS, NEUTRAL_BELOW
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader
from scrubjay.recall.feeling import NEUTRAL_MEAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from evaluation.conversations import Conversation, Question, RememberedEmbedder
    from evaluation.recalling import Asking
    from scrubjay.domain.recollection import Recollection

    Vector = NDArray[np.float64]

FEELINGS: Final = ("joy", "acceptance", "sadness", "anticipation", "auto")
STRATEGIES: Final = (
    FeelingStrategy.C_A, FeelingStrategy.C_M, FeelingStrategy.S_S, FeelingStrategy.S_E,
)  # fmt: skip
"""Compared with the default one, on the first of the feelings."""
AFFECTS: Final = AffectReader(resource("weights/affect.npz"))
PLACES: Final = 10
DEPTHS: Final = (5, 10, 20)
DRAWS: Final = 1000
SEED: Final = 3
MEASURES: Final = ("plain", "centred", "felt")


@dataclass(slots=True)
class Tally:
    """Hits by depth and distances by measure, over questions.

    counted: Which questions have an answer and count in recall; carry: which carry feeling.
    """

    hits: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    apart: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    counted: list[bool] = field(default_factory=list)
    carry: list[bool] = field(default_factory=list)

    def add(self, question: Question, found: Sequence[Recollection], felt: Vector) -> None:
        """Count what came back for one question."""
        memories = [each.memory for each in found]
        for name, apart in distances(felt, memories[:PLACES]).items():
            self.apart[name].append(apart)
        self.counted.append(question.category != TRAP and bool(question.evidence))
        refs = [each.source.ref for each in memories]
        for depth in DEPTHS:
            hits = len(question.evidence.intersection(refs[:depth]))
            self.hits[depth].append(hits / max(len(question.evidence), 1))

    def only(self, kept: Sequence[bool]) -> Tally:
        """Return the tally of some of the questions."""
        chosen = np.flatnonzero(kept).tolist()
        return Tally(
            hits={depth: [held[at] for at in chosen] for depth, held in self.hits.items()},
            apart={name: [held[at] for at in chosen] for name, held in self.apart.items()},
            counted=[self.counted[at] for at in chosen],
            carry=[self.carry[at] for at in chosen],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What feeling brought and cost, in percent, over some draw of the questions."""

    lost: float
    drops: dict[str, float]


def gain(on: Sequence[Tally], off: Sequence[Tally], drawn: NDArray[np.int64]) -> Gain:
    """Compare with and without feeling on these questions; mean over the feelings."""
    lost, drops = [], defaultdict(list)
    for with_it, without in zip(on, off, strict=True):
        counted = drawn[np.array(without.counted)[drawn]]
        better, worse = (np.array(each.hits[PLACES])[counted] for each in (without, with_it))
        lost.append(100.0 * float(np.mean(better - worse)))
        for name in MEASURES:
            near, far = (np.array(each.apart[name])[drawn].mean() for each in (with_it, without))
            drops[name].append(100.0 * float(1.0 - near / far))
    return Gain(
        lost=float(np.mean(lost)),
        drops={name: float(np.mean(each)) for name, each in drops.items()},
    )


def distances(felt: Vector, memories: Sequence[object]) -> dict[str, float]:
    """Return the mean distances between a feeling and those of memories, by measure."""
    vectors = np.array([each.affect.vector for each in memories])  # type: ignore[attr-defined]
    strength = np.array([each.affect.intensity for each in memories])  # type: ignore[attr-defined]
    plain = _cosines(felt, vectors)
    centred = _cosines(felt - NEUTRAL_MEAN, vectors - NEUTRAL_MEAN)
    return {
        "plain": float(np.mean(1.0 - plain)),
        "centred": float(np.mean(1.0 - centred)),
        "felt": float(np.mean(0.5 - 0.5 * centred * strength)),
    }


def _cosines(one: Vector, others: Vector) -> Vector:
    lengths = np.linalg.norm(others, axis=1) * np.linalg.norm(one)
    return np.asarray((others @ one) / np.maximum(lengths, 1e-9))


def felt_by(conversation: Conversation, embedder: RememberedEmbedder) -> Conversation:
    """Return the conversation with the feeling of every line."""
    texts = [memory.text for memory in conversation.memories]
    lines = zip(conversation.memories, AFFECTS.read(texts, embedder.embed(texts)), strict=True)
    return replace(
        conversation, memories=tuple(replace(memory, affect=affect) for memory, affect in lines)
    )


def ask(asking: Asking, feeling: str, strategy: FeelingStrategy, tally: Tally) -> None:
    """Ask every question of a conversation, for ten places and for twenty."""
    for question in asking.conversation.questions:
        vectors = asking.vectors[question.text]
        if feeling == "auto":
            felt = np.array(READER.affect(question.text, vectors[0]).vector)
        else:
            felt = np.eye(len(EMOTIONS))[EMOTIONS.index(feeling)]
        tally.carry.append(
            feeling != "auto" or READER.affect(question.text, vectors[0]).intensity >= NEUTRAL_BELOW
        )
        cue = replace(asking.cue(question, PLACES), feeling=feeling, strategy=strategy)
        found = asking.recall.best(cue, vectors).recollections
        beyond = asking.recall.best(replace(cue, k=2 * PLACES), vectors).recollections[PLACES:]
        tally.add(question, [*found, *beyond], felt)


def row(title: str, on: Sequence[Tally], off: Sequence[Tally]) -> str:
    """Return one row of the table, the mean over the feelings when there are several."""
    size = len(off[0].counted)
    chance = np.random.default_rng(SEED)
    whole = gain(on, off, np.arange(size))
    draws = [gain(on, off, chance.integers(0, size, size)) for _ in range(DRAWS)]
    counted = [np.flatnonzero(each.counted) for each in on]
    cells = [
        f"{100 * np.mean([np.array(each.hits[depth])[at].mean() for each, at in pairs]):.1f}"
        for depth in DEPTHS
        for pairs in [list(zip(on, counted, strict=True))]
    ]
    cells.append(f"{whole.lost:.1f} ({_range([each.lost for each in draws])})")
    cells += [f"{np.mean([np.mean(each.apart[name]) for each in on]):.3f}" for name in MEASURES]
    plain = f"{whole.drops['plain']:.0f} % ({_range([each.drops['plain'] for each in draws], 0)})"
    cells += [plain, *(f"{whole.drops[name]:.0f} %" for name in MEASURES[1:])]
    return f"| {title} | " + " | ".join(cells) + " |"


def _range(values: Sequence[float], places: int = 1) -> str:
    low, high = np.percentile(values, [2.5, 97.5])
    return f"{low:.{places}f}…{high:.{places}f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument("--feelings", nargs="+", default=FEELINGS, choices=(*EMOTIONS, "auto"))
    options = parser.parse_args()
    embedder = starter(options.cache)
    conversations = [felt_by(each, embedder) for each in read()]
    words, meaning = lessons(conversations, None), lessons(conversations, embedder)
    asked = [
        prepare(each, embedder, taught(words, number, meaning), READER)
        for number, each in enumerate(conversations)
    ]

    def measured(strategy: FeelingStrategy, feeling: str) -> Tally:
        tally = Tally()
        for asking in asked:
            ask(asking, feeling, strategy, tally)
        return tally

    print("| | @5 | @10 | @20 | lost @10 | plain | centred | felt | drop | drop | drop |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    without = {each: measured(FeelingStrategy.OFF, each) for each in options.feelings}
    first = options.feelings[0]
    with_it = {}
    for feeling, off in without.items():
        print(row(f"off, {feeling}", [off], [off]))
        with_it[feeling] = on = measured(FeelingStrategy.GATED, feeling)
        print(row(f"**gated, {feeling}**", [on], [off]), flush=True)
        if not all(on.carry):
            title = f"… asked with feeling ({sum(on.carry)} of {len(on.carry)})"
            print(row(title, [on.only(on.carry)], [off.only(on.carry)]), flush=True)
        if feeling == first:
            for strategy in STRATEGIES:
                print(row(f"{strategy}, {first}", [measured(strategy, first)], [off]), flush=True)
    print(row("gated, all of these", [*with_it.values()], [*without.values()]))
    embedder.save()


if __name__ == "__main__":
    main()
