"""Scrubjay's recall beside that of others, on the development conversations.

    python -m tests.evaluation.rivals [--cache VECTORS.npz]

Each rule is built anew from its description, and gets the same vectors (those of the starter
embedder), the same lines ("speaker: line") and the same questions, the day after the last
line. A cell is evidence recall@5 / @10 / @20 in percent. What draws lots is the mean of
ten draws. Time is the median per question for ten lines, its vector given, as a ratio to
plain Chroma's in the same run. Scrubjay's weights were learnt on the other two conversations.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.conversations import ANSWERABLE, read
from evaluation.locomo import DEPTHS
from evaluation.recalling import starter
from evaluation.rivals.emotional import EmotionalRag, Strategy
from evaluation.rivals.fusion import Fusion
from evaluation.rivals.memory_bank import Curve, MemoryBank
from evaluation.rivals.notes import Notes
from evaluation.rivals.own import Scrubjay, learnt
from evaluation.rivals.plain import Bm25, Chroma
from evaluation.rivals.thoughts import Thoughts
from evaluation.rivals.world import Asked, Lines, stems
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from evaluation.conversations import Conversation, Question, RememberedEmbedder
    from evaluation.rivals.world import Rival

    Build = Callable[[Lines, np.random.Generator], Rival]

DRAWS: Final = 10
SHOWN: Final = 10
REPEATS: Final = 5
"""Of as many times the shortest counts: others use the machine too."""
PLAIN: Final = "Chroma, “speaker: line”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the table. lots: the rule draws, so it is asked several times."""

    title: str
    build: Build
    lots: bool = False


@dataclass(slots=True)
class Score:
    """Evidence found, by depth and category, and seconds for ten lines."""

    found: dict[tuple[int, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    seconds: list[float] = field(default_factory=list)

    def cells(self) -> list[str]:
        """Return the cells of all categories together, then of each."""
        groups = [ANSWERABLE, *((each,) for each in ANSWERABLE)]
        return [" / ".join(f"{self._share(depth, of):.1f}" for depth in DEPTHS) for of in groups]

    def _share(self, depth: int, categories: Sequence[int]) -> float:
        every = [each for category in categories for each in self.found[depth, category]]
        return 100.0 * float(np.mean(every))


def entries() -> Iterator[Entry]:
    """Yield the rivals, the plain ones first."""
    feelings = AffectReader(resource("weights/affect.npz"))
    yield Entry(title=PLAIN, build=lambda lines, _: Chroma(lines.vectors))
    yield Entry(title="Chroma, bare line", build=_bare)
    yield Entry(title="BM25", build=lambda lines, _: Bm25(lines.texts))
    yield Entry(title="BM25, stems", build=lambda lines, _: Bm25(lines.texts, stems))
    for curve in Curve:
        yield Entry(
            title=f"MemoryBank, {curve.value}",
            build=partial(_memory_bank, curve),
            lots=curve is not Curve.NONE,
        )
    yield Entry(
        title="MemoryBank, nothing is forgotten, k sentences instead of 6",
        build=lambda lines, chance: MemoryBank(lines, Curve.NONE, chance, pieces=None),
    )
    for strategy in Strategy:
        yield Entry(
            title=f"Emotional RAG, {strategy.value}",
            build=partial(_emotional, strategy, feelings),
        )
    for buckets in (4, 16):
        yield Entry(
            title=f"Think-in-Memory, {buckets} buckets",
            build=partial(_thoughts, buckets),
            lots=True,
        )
    yield Entry(
        title="A-MEM's notes, the question itself",
        build=lambda lines, _: Notes(lines, by_keywords=False),
    )
    yield Entry(
        title="A-MEM's notes, the question's keywords",
        build=lambda lines, _: Notes(lines, by_keywords=True),
    )
    yield Entry(title="mem0's fusion", build=lambda lines, _: Fusion(lines))


def _bare(lines: Lines, _: np.random.Generator) -> Chroma:
    return Chroma(lines.embed([memory.text for memory in lines.memories]))


def _memory_bank(curve: Curve, lines: Lines, chance: np.random.Generator) -> MemoryBank:
    return MemoryBank(lines, curve, chance)


def _emotional(
    strategy: Strategy, feelings: AffectReader, lines: Lines, _: np.random.Generator
) -> EmotionalRag:
    return EmotionalRag(lines, strategy, feelings)


def _thoughts(buckets: int, lines: Lines, chance: np.random.Generator) -> Thoughts:
    return Thoughts(lines, buckets, chance)


def prepared(conversation: Conversation, embedder: RememberedEmbedder) -> Lines:
    """Return the conversation as rivals get it."""
    texts = tuple(f"{each.speaker}: {each.text}" for each in conversation.memories)
    return Lines(
        memories=conversation.memories,
        texts=texts,
        vectors=embedder.embed(texts),
        now=max(each.at for each in conversation.memories) + timedelta(days=1),
        embed=embedder.embed,
    )


def ask(rival: Rival, lines: Lines, questions: Sequence[Question], score: Score) -> None:
    """Ask every question that has evidence, once for each depth."""
    refs = [memory.source.ref for memory in lines.memories]
    for question in questions:
        asked = Asked(text=question.text, vector=lines.embed([question.text])[0])
        for depth in DEPTHS:
            found = rival.search(asked, depth)
            if depth == SHOWN:
                score.seconds.append(min(_timed(rival, asked) for _ in range(REPEATS)))
            hits = question.evidence.intersection(refs[line] for line in found)
            score.found[depth, question.category].append(len(hits) / len(question.evidence))


def _timed(rival: Rival, asked: Asked) -> float:
    began = time.perf_counter()
    rival.search(asked, SHOWN)
    return time.perf_counter() - began


def answerable(conversation: Conversation) -> list[Question]:
    """Return the questions of categories 1 to 4 that name their lines."""
    return [
        each for each in conversation.questions if each.category in ANSWERABLE and each.evidence
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    conversations = read()
    embedder = starter(parser.parse_args().cache)
    world = [prepared(each, embedder) for each in conversations]
    scores: dict[str, Score] = {}
    for entry in entries():
        score = scores[entry.title] = Score()
        for seed in range(DRAWS if entry.lots else 1):
            for conversation, lines in zip(conversations, world, strict=True):
                rival = entry.build(lines, np.random.default_rng(seed))
                ask(rival, lines, answerable(conversation), score)
    score = scores["**Scrubjay**"] = Score()
    weights = learnt(conversations, embedder)
    with tempfile.TemporaryDirectory() as folder:
        for conversation, lines, given in zip(conversations, world, weights, strict=True):
            own = Scrubjay(conversation, embedder, given, Path(folder) / f"{conversation.name}.db")
            ask(own, lines, answerable(conversation), score)
            own.close()
    embedder.save()
    unit = float(np.median(scores[PLAIN].seconds))
    print(f"plain Chroma: {1000.0 * unit:.2f} ms per question\n")
    print("| | all | 1 multi-hop | 2 temporal | 3 open | 4 single-hop | time |")
    print("|---|---|---|---|---|---|---|")
    for title, score in scores.items():
        ratio = float(np.median(score.seconds)) / unit
        print(f"| {title} | {' | '.join(score.cells())} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
