"""Does memory know that it knows nothing? Questions of one conversation asked of another.

    python -m tests.evaluation.strangers [--cache VECTORS.npz]

Prints how high the best recollection scores for a conversation's own questions and for those of the
others, and how often recall abstains, with the weights that ship.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np

from evaluation import recalling
from evaluation.conversations import read
from scrubjay.host.resources import resource
from scrubjay.recall import load

ADVERSARIAL = 5
SINGLE_HOP = 4


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    options = parser.parse_args()
    weights = load(resource("weights/recall.json"))
    embedder = recalling.starter(options.cache)
    conversations = read()
    asking = [recalling.prepare(each, embedder, weights) for each in conversations]
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for held in asking:
        for conversation in conversations:
            for question in conversation.questions:
                answer = held.recall.best(held.cue(question, 1))
                best = answer.recollections[0].score if answer.recollections else 0.0
                kind = "of another conversation"
                if conversation is held.conversation:
                    kind = {ADVERSARIAL: "own, about the wrong person", SINGLE_HOP: "own"}.get(
                        question.category, "own, of several lines or dates"
                    )
                found[kind].append((best, answer.abstained))
    embedder.save()
    print(f"{'questions':<32}      n   score at 1 %    25 %    50 %    75 %   abstained")
    for kind, answers in sorted(found.items()):
        marks = np.percentile([score for score, _ in answers], [1, 25, 50, 75])
        share = 100 * np.mean([abstained for _, abstained in answers])
        levels = "  ".join(f"{mark:6.4f}" for mark in marks)
        print(f"{kind:<32} {len(answers):6d}        {levels}     {share:5.1f} %")


if __name__ == "__main__":
    main()
