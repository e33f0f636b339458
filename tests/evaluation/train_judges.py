"""Learns when recall should say that it has nothing: was it this person, was it mentioned at all?

Used by train_recall. Trust tells questions that can be answered from those about the wrong
person, and cues from the same with the names exchanged; having been heard tells cues about what
was said from crossed ones (`crossing`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from evaluation.conversations import TRAP
from scrubjay.recall import heard, trust
from scrubjay.recall.logistic import Logistic

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from evaluation.crossing import Crossed
    from evaluation.train_recall import Example, Taught

    Vector = NDArray[np.float32]

TRUST_STRENGTH: Final = 0.03
HEARD_STRENGTH: Final = 0.1
DISTRUSTED: Final = 0.05
UNHEARD: Final = 0.015
"""Of single-hop questions fall below one and the same log-odds of trust, and of having been
heard: so much more is left to the one than to the other."""
SINGLE_HOP: Final = 4


def trust_table(cues: Sequence[Example] | Sequence[Crossed], ranker: Logistic) -> Vector:
    """Return the trust columns of each cue, shape (cues, columns)."""
    rows = [
        trust.columns(
            each.ranked.evidence,
            ranker.logits(each.ranked.evidence.table),
            each.ranked.asked,
            ranker,
        )
        for each in cues
    ]
    return np.concatenate(rows)


def train_trust(held: Sequence[Judged]) -> Logistic:
    """Learn to tell cues that can be answered from traps."""
    table = np.concatenate([part for each in held for part in (each.trust, each.exchanged)])
    right = [part for each in held for part in (each.kinds != TRAP, each.right)]
    share = [part for each in held for part in (np.ones(len(each.kinds)), each.share)]
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    fitted = LogisticRegression(C=TRUST_STRENGTH, max_iter=1000)
    fitted.fit((table - mean) / spread, np.concatenate(right), sample_weight=np.concatenate(share))
    weights = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - weights @ mean)
    return Logistic(columns=trust.NAMES, weights=weights.astype(np.float32), bias=bias)


def heard_table(cues: Sequence[Example] | Sequence[Crossed], ranker: Logistic) -> Vector:
    """Return the columns of `heard` for each cue, shape (cues, columns)."""
    rows = []
    for each in cues:
        evidence = each.ranked.evidence
        rows.append(heard.columns(evidence, ranker.logits(evidence.table), each.ranked.asked))
    return np.concatenate(rows)


def train_heard(table: Vector, cues: Sequence[Crossed]) -> Logistic:
    """Learn to tell what was mentioned from what never was."""
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    fitted = LogisticRegression(C=HEARD_STRENGTH, max_iter=1000)
    told, share = [each.told for each in cues], [each.share for each in cues]
    fitted.fit((table - mean) / spread, told, sample_weight=share)
    weights = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - weights @ mean)
    return Logistic(columns=heard.NAMES, weights=weights.astype(np.float32), bias=bias)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One conversation under a ranker that has not seen it: questions, and crossed cues.

    trust, heard: Tables of the questions. kinds: Their categories. exchanged: Trust table of
    the cues with exchanged names; right: whether they name the right person; share: what they
    count. crossed: Table of the cues.
    """

    trust: Vector
    heard: Vector
    kinds: NDArray[np.int64]
    exchanged: Vector
    right: NDArray[np.bool_]
    share: NDArray[np.float64]
    crossed: Vector
    cues: list[Crossed]


def judged(held: Taught, ranker: Logistic, of: Collection[int]) -> Judged:
    """Work through a conversation, with crossed cues of these conversations only."""
    questions = [each for each in held.examples if each.category]
    cues = [each for each in held.crossed if each.of in of]
    return Judged(
        trust=trust_table(questions, ranker),
        heard=heard_table(questions, ranker),
        kinds=np.array([each.category for each in questions]),
        exchanged=trust_table(held.exchanged, ranker),
        right=np.array([each.told for each in held.exchanged]),
        share=np.array([each.share for each in held.exchanged]),
        crossed=heard_table(cues, ranker),
        cues=cues,
    )


def train_judges(held: Sequence[Judged]) -> tuple[Logistic, Logistic]:
    """Learn trust and whether it was heard, the second moved so that both mean the same."""
    trusted, kinds = (
        np.concatenate([each.trust for each in held]),
        np.concatenate([each.kinds for each in held]),
    )
    judge = train_trust(held)
    crossed_table = np.concatenate([each.crossed for each in held])
    ear = train_heard(crossed_table, [cue for each in held for cue in each.cues])
    single = kinds == SINGLE_HOP
    told = ear.logits(np.concatenate([each.heard for each in held])[single])
    level = np.quantile(judge.logits(trusted[single]), DISTRUSTED)
    return judge, replace(ear, bias=ear.bias + float(level - np.quantile(told, UNHEARD)))


def sure(judges: tuple[Logistic, Logistic], held: Judged) -> Vector:
    """Return the log-odds that each question can be answered."""
    return sure_of(judges, held.trust, held.heard)


def sure_of(judges: tuple[Logistic, Logistic], trusted: Vector, told: Vector) -> Vector:
    """Return the log-odds that each row of the two tables can be answered."""
    judge, ear = judges
    return heard.both(judge.logits(trusted), ear.logits(told))


def sure_of_cues(judges: tuple[Logistic, Logistic], held: Judged, ranker: Logistic) -> Vector:
    """Return the log-odds that each crossed cue can be answered."""
    judge, ear = judges
    return heard.both(judge.logits(trust_table(held.cues, ranker)), ear.logits(held.crossed))
