"""Learns the weights of recall from the development conversations.

    python -m tests.evaluation.train_recall [--cache VECTORS.npz] [--write]

Prints what leaving one conversation out gives, so that the figure is honest, and
with --write puts the weights learnt from all of them into resources/weights/recall.json.

The ranker is a list-wise logistic model: over the candidates of one cue, the cross
entropy between softmax(w·x) and the lines that answer. A second step of one slope and
one bias (Platt) turns the scores into chances. Trust and having been heard are ordinary
logistic models: was it this person, and was anything like it ever mentioned?
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from evaluation.conversations import ANSWERABLE, TRAP, read
from evaluation.crossing import crossed, exchanged
from evaluation.recalling import prepare, starter
from evaluation.train_judges import (
    SINGLE_HOP,
    heard_table,
    judged,
    sure,
    sure_of,
    sure_of_cues,
    train_judges,
    trust_table,
)
from scrubjay.recall import expecting, heard, trust
from scrubjay.recall.evidence import MEANINGS, NAMES
from scrubjay.recall.logistic import Logistic, chance
from scrubjay.recall.weighing import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from evaluation.conversations import Conversation, RememberedEmbedder
    from evaluation.crossing import Crossed
    from scrubjay.recall.ranked import Ranked

    Vector = NDArray[np.float32]

WEIGHTS: Final = Path(__file__).parents[2] / "resources" / "weights" / "recall.json"
PENALTY: Final = 10.0
"""On the square of the ranker's weights, for columns of unit variance."""
STATEMENT_SHARE: Final = 0.2
"""Annotators' statements count as a fifth of a question each: plenty, but no questions."""
FALSE_ABSTENTIONS: Final = 0.065
"""Aimed at on single-hop questions; the bar is 0.10."""
EXPECT_STRENGTH: Final = 0.3
FOLDS: Final = 5
"""What to expect is learnt of every fifth question from a ranker that was taught the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One cue worked through. category: 0 for a statement. wanted: lines that answer."""

    ranked: Ranked
    answers: NDArray[np.bool_]
    category: int
    wanted: int

    @property
    def table(self) -> Vector:
        return self.ranked.evidence.table


def nothing(columns: Sequence[str]) -> Logistic:
    """Return weights of zero."""
    return Logistic(columns=tuple(columns), weights=np.zeros(len(columns), np.float32), bias=0.0)


UNTRAINED: Final = Weights(
    words=nothing(NAMES),
    meaning=nothing(NAMES),
    trust_words=nothing(trust.NAMES),
    trust_meaning=nothing(trust.NAMES),
    heard_words=nothing(heard.NAMES),
    heard_meaning=nothing(heard.NAMES),
    expect_words=nothing(expecting.NAMES),
    expect_meaning=nothing(expecting.NAMES),
    abstain_below=(0.0, 0.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What one conversation teaches. number: which it is, as `Crossed.of` counts."""

    number: int
    examples: list[Example]
    crossed: list[Crossed]
    exchanged: list[Crossed]


def lessons(
    conversations: Sequence[Conversation], embedder: RememberedEmbedder | None
) -> list[Taught]:
    """Return what each conversation teaches."""
    return [
        Taught(
            number=number,
            examples=examples(each, embedder),
            crossed=crossed(conversations, number, embedder, UNTRAINED),
            exchanged=exchanged(each, number, embedder, UNTRAINED),
        )
        for number, each in enumerate(conversations)
    ]


def examples(conversation: Conversation, embedder: RememberedEmbedder | None) -> list[Example]:
    """Return every cue of a conversation with its candidates."""
    asking = prepare(conversation, embedder, UNTRAINED)
    found = []
    for question in conversation.questions + conversation.statements:
        ranked = asking.rank(question)
        lines = [conversation.memories[asking.place(row)].id for row in ranked.evidence.rows]
        found.append(
            Example(
                ranked=ranked,
                answers=np.isin(lines, list(question.evidence)),
                category=question.category,
                wanted=len(question.evidence),
            ),
        )
    return found


def train_ranker(taught: Sequence[Example], columns: Sequence[str]) -> Logistic:
    """Learn a ranker over these columns; all others weigh nothing."""
    chosen = [NAMES.index(name) for name in columns]
    lists = [each for each in taught if each.category != TRAP and each.answers.any()]
    table = np.concatenate([each.table[:, chosen] for each in lists]).astype(np.float64)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    table = (table - mean) / spread
    sizes = np.array([len(each.answers) for each in lists])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    target = np.concatenate([each.answers / each.answers.sum() for each in lists])
    share = np.repeat([1.0 if each.category else STATEMENT_SHARE for each in lists], sizes)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = table @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        chances = np.exp(scores)
        total = np.repeat(np.add.reduceat(chances, starts), sizes)
        value = -(share * target * (scores - np.log(total))).sum()
        slope = table.T @ (share * (chances / total - target))
        return value + 0.5 * PENALTY * weights @ weights, slope + PENALTY * weights

    start = np.zeros(len(chosen))
    learnt = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights = np.zeros(len(NAMES))
    weights[chosen] = learnt / spread
    return _as_chances(weights, [each for each in lists if each.category in ANSWERABLE])


def _as_chances(weights: NDArray[np.float64], lists: Sequence[Example]) -> Logistic:
    scores = np.concatenate([each.table @ weights for each in lists])
    answers = np.concatenate([each.answers for each in lists])
    fitted = LogisticRegression(C=1e6).fit(scores[:, None], answers)
    scaled = (weights * fitted.coef_[0, 0]).astype(np.float32)
    return Logistic(columns=NAMES, weights=scaled, bias=float(fitted.intercept_[0]))


def expect_table(
    taught: Sequence[Example], ranker: Logistic, sure: Vector
) -> tuple[Vector, Vector]:
    """Return the columns of `expecting` for every candidate, and its share of the evidence.

    Of a trap no candidate holds any, however much it looks like it.
    """
    rows, shares = [], []
    for each, trusted in zip(taught, sure.tolist(), strict=True):
        if each.category == TRAP or each.wanted:
            logits = ranker.logits(each.table)
            rows.append(expecting.columns(logits, each.ranked.asked, trusted))
            shares.append(each.answers * (each.category != TRAP) / max(each.wanted, 1))
    return np.concatenate(rows), np.concatenate(shares)


def train_expectation(table: Vector, shares: Vector) -> Logistic:
    """Learn the share of the evidence that a candidate holds.

    A logistic model of a share s: the candidate counts s times as a hit and 1 - s times as none.
    """
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    scaled, some = (table - mean) / spread, shares > 0.0
    fitted = LogisticRegression(C=EXPECT_STRENGTH, max_iter=1000)
    fitted.fit(
        np.concatenate([scaled, scaled[some]]),
        np.concatenate([np.zeros(len(scaled)), np.ones(some.sum())]),
        sample_weight=np.concatenate([1.0 - shares, shares[some]]),
    )
    weights = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - weights @ mean)
    return Logistic(columns=expecting.NAMES, weights=weights.astype(np.float32), bias=bias)


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A ranker, its two judges, what it expects, and the confidence below which it abstains."""

    ranker: Logistic
    trust: Logistic
    heard: Logistic
    expect: Logistic
    abstain_below: float


def learn(conversations: Sequence[Taught], columns: Sequence[str]) -> Learnt:
    """Learn from these conversations.

    Trust is learnt from scores that each conversation got from the others' ranker, as
    those of a new conversation will be; a ranker is too sure of what it was taught.
    """
    ranker = train_ranker([each for held in conversations for each in held.examples], columns)
    of = {held.number for held in conversations}
    outside = []
    for held in conversations:
        rest = [each for other in conversations if other is not held for each in other.examples]
        outside.append(judged(held, train_ranker(rest, columns) if rest else ranker, of))
    judges = train_judges(outside)
    confidence = np.concatenate([chance(sure(judges, each)) for each in outside])
    single = np.concatenate([each.kinds for each in outside]) == SINGLE_HOP
    return Learnt(
        ranker=ranker,
        trust=judges[0],
        heard=judges[1],
        expect=train_expectation(*expectations(conversations, columns, judges)),
        abstain_below=float(np.quantile(confidence[single], FALSE_ABSTENTIONS)),
    )


def expectations(
    conversations: Sequence[Taught], columns: Sequence[str], judges: tuple[Logistic, Logistic]
) -> tuple[Vector, Vector]:
    """Return `expect_table` of all questions, each under a ranker that was not taught it."""
    found = []
    for fold in range(FOLDS):
        kept: list[Example] = []
        asked: list[Example] = []
        for held in conversations:
            for place, each in enumerate(held.examples):  # the questions come first
                out = each.category and place % FOLDS == fold
                (asked if out else kept).append(each)
        used = train_ranker(kept, columns)
        answerable = sure_of(judges, trust_table(asked, used), heard_table(asked, used))
        found.append(expect_table(asked, used, answerable))
    tables, shares = zip(*found, strict=True)
    return np.concatenate(tables), np.concatenate(shares)


def written(logistic: Logistic) -> dict[str, Any]:
    """Return what `weighing.load` reads."""
    weights = {
        name: round(float(weight), 5)
        for name, weight in zip(logistic.columns, logistic.weights, strict=True)
        if weight
    }
    return {"bias": round(logistic.bias, 5), "weights": weights}


def write(words: Learnt, meaning: Learnt, figures: dict[str, Any]) -> None:
    """Write the weights file."""
    held = {
        "about": "Learnt by tests/evaluation/train_recall.py from three development conversations.",
        "left_out": figures,
        "words": written(words.ranker),
        "meaning": written(meaning.ranker),
        "expect_words": written(words.expect),
        "expect_meaning": written(meaning.expect),
        "heard_words": written(words.heard),
        "heard_meaning": written(meaning.heard),
        "trust_words": written(words.trust) | {"abstain_below": round(words.abstain_below, 5)},
        "trust_meaning": written(meaning.trust)
        | {"abstain_below": round(meaning.abstain_below, 5)},
    }
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    WEIGHTS.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def left_out(conversations: Sequence[Taught], columns: Sequence[str]) -> dict[str, Any]:
    """Return figures for each conversation by weights learnt from the others."""
    hits: dict[int, list[float]] = {category: [] for category in ANSWERABLE}
    abstained: dict[str, list[bool]] = defaultdict(list)
    surely: dict[bool, list[float]] = {True: [], False: []}
    for held in conversations:
        learnt = learn([each for each in conversations if each is not held], columns)
        judges = (learnt.trust, learnt.heard)
        foreign = {each.number for each in conversations} - {held.number}
        found = judged(held, learnt.ranker, foreign)
        questions = [example for example in held.examples if example.category]
        for example, told in zip(questions, chance(sure(judges, found)), strict=True):
            abstained[f"category {example.category}"].append(bool(told < learnt.abstain_below))
            surely[True] += [float(told)] * (example.category == SINGLE_HOP)
            if example.wanted and example.category != TRAP:
                best = np.argsort(-learnt.ranker.logits(example.table), kind="stable")[:10]
                hits[example.category].append(example.answers[best].sum() / example.wanted)
        unheard = chance(sure_of_cues(judges, found, learnt.ranker))
        abstained["never mentioned"] += (unheard < learnt.abstain_below).tolist()
        surely[False] += unheard.tolist()
    truth = [told for told, values in surely.items() for _ in values]
    return {
        "recall@10": _share([hit for category in hits.values() for hit in category]),
        **{f"recall@10 category {category}": _share(found) for category, found in hits.items()},
        **{f"abstained {kind}": _share(found) for kind, found in sorted(abstained.items())},
        "told apart, single-hop and never mentioned": round(
            float(roc_auc_score(truth, [*surely[True], *surely[False]])), 4
        ),
    }


def _share(values: Sequence[float]) -> float:
    return round(float(np.mean(values)), 4)


def main() -> None:
    """Train, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument(
        "--write", action="store_true", help="replace resources/weights/recall.json"
    )
    options = parser.parse_args()
    embedder = starter(options.cache)
    by_words = [name for name in NAMES if name not in MEANINGS]
    figures, learnt = {}, {}
    for title, columns, source in (("words", by_words, None), ("meaning", NAMES, embedder)):
        conversations = lessons(read(), source)
        figures[title] = left_out(conversations, columns)
        learnt[title] = learn(conversations, columns)
        print(title, json.dumps(figures[title], indent=1))
    embedder.save()
    if options.write:
        write(learnt["words"], learnt["meaning"], figures)


if __name__ == "__main__":
    main()
