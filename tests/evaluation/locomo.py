"""Evidence recall on the development conversations.

    python -m tests.evaluation.locomo [--cache VECTORS.npz] [--shipped]

By default each conversation is asked with weights learnt from the others, so that the
figure is honest; --shipped asks with the weights that ship, which have seen all three.
Evidence recall@k: the share of a question's evidence lines among the first k
recollections, averaged over questions that have any.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.conversations import ANSWERABLE, TRAP, read
from evaluation.recalling import prepare, starter
from evaluation.train_recall import WEIGHTS, learn, lessons
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader, EntityTagger, Perceiver
from scrubjay.recall import Weights, load
from scrubjay.recall.evidence import MEANINGS, NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.conversations import Conversation, RememberedEmbedder
    from evaluation.train_recall import Taught


DEPTHS: Final = (5, 10, 20)
READER: Final = Perceiver(AffectReader(resource("weights/affect.npz")), EntityTagger())
LATER: Final = timedelta(days=365)


@dataclass(slots=True)
class Tally:
    """Hits by depth and category, abstentions by category, seconds by question."""

    hits: dict[tuple[int, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    abstained: dict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))
    seconds: list[float] = field(default_factory=list)

    def line(self, title: str) -> str:
        """Return one row of the table."""
        cells = []
        for depth in DEPTHS:
            every = [hit for category in ANSWERABLE for hit in self.hits[depth, category]]
            cells.append(f"{100 * np.mean(every):.1f}")
        cells += [f"{100 * np.mean(self.hits[10, category]):.1f}" for category in ANSWERABLE]
        cells += [f"{100 * np.mean(self.abstained[category]):.0f}" for category in (TRAP, 4)]
        cells.append(f"{1000 * np.median(self.seconds):.1f}")
        return f"| {title} | " + " | ".join(cells) + " |"


def ask(
    conversation: Conversation,
    embedder: RememberedEmbedder | None,
    weights: Weights,
    later: timedelta,
    tally: Tally,
) -> None:
    """Ask every question of a conversation, so much later than its last line."""
    asking = prepare(conversation, embedder, weights, READER)
    for question in conversation.questions:
        cue = replace(asking.cue(question, max(DEPTHS)), now=asking.now + later)
        began = time.perf_counter()
        recalled = asking.recall.best(cue, asking.vectors.get(question.text))
        tally.seconds.append(time.perf_counter() - began)
        tally.abstained[question.category].append(recalled.abstained)
        if question.category == TRAP or not question.evidence:
            continue
        found = [each.memory.source.ref for each in recalled.recollections]
        for depth in DEPTHS:
            hit = len(question.evidence.intersection(found[:depth])) / len(question.evidence)
            tally.hits[depth, question.category].append(hit)


def taught(conversations: Sequence[Taught], without: int, meaning: Sequence[Taught]) -> Weights:
    """Return weights learnt from all conversations but one."""
    by_words = [name for name in NAMES if name not in MEANINGS]
    words = learn([each for place, each in enumerate(conversations) if place != without], by_words)
    both = learn([each for place, each in enumerate(meaning) if place != without], NAMES)
    return Weights(
        words=words.ranker,
        meaning=both.ranker,
        trust_words=words.trust,
        trust_meaning=both.trust,
        heard_words=words.heard,
        heard_meaning=both.heard,
        expect_words=words.expect,
        expect_meaning=both.expect,
        abstain_below=(words.abstain_below, both.abstain_below),
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument("--shipped", action="store_true", help="use the weights that ship")
    options = parser.parse_args()
    conversations = read()
    embedder = starter(options.cache)
    if options.shipped:
        weights = [load(WEIGHTS)] * len(conversations)
    else:
        words, meaning = lessons(conversations, None), lessons(conversations, embedder)
        weights = [taught(words, number, meaning) for number in range(len(conversations))]
    print("| | @5 | @10 | @20 | multi-hop | temporal | open | single | abst. 5 | abst. 4 | ms |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    never = [conversation.pinned() for conversation in conversations]
    for title, source, later, asked in (
        ("words and meaning, no fading", embedder, timedelta(), never),
        ("… fading, the day after", embedder, timedelta(), conversations),
        ("… fading, a year later", embedder, LATER, conversations),
        ("words alone, no fading", None, timedelta(), never),
        ("… fading, a year later", None, LATER, conversations),
    ):
        tally = Tally()
        for conversation, learnt in zip(asked, weights, strict=True):
            ask(conversation, source, learnt, later, tally)
        print(tally.line(title), flush=True)
    embedder.save()


if __name__ == "__main__":
    main()
