"""What feeling in recall brings, and what it costs.

    python -m tests.evaluation.feeling [--cache VECTORS.npz] [--feelings joy sadness auto]

First every strategy, asked with the first of the feelings, then the default strategy with each
of the others. Each conversation is asked with weights learnt from the others. Evidence recall as in
`evaluation.locomo`; distance is the mean, over the first ten recollections of every question,
between the feeling asked for and that of the memory:

    plain      1 - cos of the two vectors of eight emotions, as in Emotional RAG
    centred    the same after the mean of neutral texts was taken off
    felt       ½ - ½·centred cos·intensity of the memory, so that what is hardly felt is at ½

"drop" is how much of the distance without feeling is gone. For "auto" it is the feeling of the
question itself.
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
from scrubjay.domain.affect import EMOTIONS
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
    FeelingStrategy.GATED, FeelingStrategy.C_A, FeelingStrategy.C_M,
    FeelingStrategy.S_S, FeelingStrategy.S_E,
)  # fmt: skip
AFFECTS: Final = AffectReader(resource("weights/affect.npz"))
PLACES: Final = 10
MEASURES: Final = ("plain", "centred", "felt")


@dataclass(slots=True)
class Tally:
    """Hits by depth and distances by measure, over questions."""

    hits: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    apart: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, question: Question, found: Sequence[Recollection], felt: Vector) -> None:
        """Count what came back for one question."""
        memories = [each.memory for each in found]
        for name, apart in distances(felt, memories[:PLACES]).items():
            self.apart[name].append(apart)
        if question.category == TRAP or not question.evidence:
            return
        refs = [each.source.ref for each in memories]
        for depth in (5, 10, 20):
            hit = len(question.evidence.intersection(refs[:depth])) / len(question.evidence)
            self.hits[depth].append(hit)

    def recall(self, depth: int) -> float:
        """Return evidence recall in percent."""
        return 100 * float(np.mean(self.hits[depth]))

    def drop(self, name: str, off: Tally) -> float:
        """Return how much nearer in feeling than without, in percent."""
        return 100 * (1.0 - float(np.mean(self.apart[name])) / float(np.mean(off.apart[name])))


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
        cue = replace(asking.cue(question, PLACES), feeling=feeling, strategy=strategy)
        found = asking.recall.best(cue, vectors).recollections
        beyond = asking.recall.best(replace(cue, k=2 * PLACES), vectors).recollections[PLACES:]
        tally.add(question, [*found, *beyond], felt)


def row(title: str, tally: Tally, off: Tally) -> str:
    """Return one row of the table."""
    cells = [f"{tally.recall(depth):.1f}" for depth in (5, 10, 20)]
    cells.append(f"{tally.recall(10) - off.recall(10):+.1f}")
    cells += [f"{np.mean(tally.apart[name]):.3f}" for name in MEASURES]
    cells += [f"{tally.drop(name, off):.0f} %" for name in MEASURES]
    return f"| {title} | " + " | ".join(cells) + " |"


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
    first, *others = options.feelings
    off = measured(FeelingStrategy.OFF, first)
    print(row(f"off, {first}", off, off), flush=True)
    for strategy in STRATEGIES:
        print(row(f"{strategy}, {first}", measured(strategy, first), off), flush=True)
    for feeling in others:
        off = measured(FeelingStrategy.OFF, feeling)
        print(row(f"off, {feeling}", off, off))
        gated = measured(FeelingStrategy.GATED, feeling)
        print(row(f"gated, {feeling}", gated, off), flush=True)
    embedder.save()


if __name__ == "__main__":
    main()
