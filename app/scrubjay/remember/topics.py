"""Learnt weights that say whether a newer line tells of the thing an older one told, as news.

Three readings of sentence vectors: of what topic a line is (where one lives, who leads the choir,
what something costs), whether it is news at all, and from both, with what words say (`signs`), the
chance that it changes what was said before. Trained by tests/evaluation/train_topics.py on
sentences of our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    Table = NDArray[np.float32]

NEARNESS: Final = ("near_old", "near_question", "topic", "news", "news_near", "news_of_topic")
"""What vectors say of a newer line; what its words say follows in the table of a pair."""
_CLEAR: Final = 1.5
"""A third of the log-odds of being news beyond which it is no clearer."""
_SOFTENED: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """Weights over unit vectors of the starter embedder.

    Attributes:
        topic: Shape (topics, dimension), with topic_bias (topics,): a softmax.
        news: Shape (dimension,), with news_bias: a logistic.
        pair: Shape (columns,) over NEARNESS and `signs.COLUMNS`, with pair_bias.
    """

    topic: Table
    topic_bias: Table
    news: Table
    news_bias: float
    pair: Table
    pair_bias: float

    def nearness(self, old: Table, question: Table, lines: Table) -> Table:
        """Return what vectors say of lines (n, dimension), shape (n, len(NEARNESS)).

        Args:
            old: Shape (dimension,): what was said before.
            question: Shape (dimension,): what is asked.
            lines: What was said later.
        """
        meant = np.maximum(*self._topics(np.stack([old, question])))
        told = self._topics(lines)
        lengths = np.linalg.norm(told, axis=1) * np.linalg.norm(meant)
        topic = np.einsum("ij,j->i", told, meant) / lengths
        near_old, near_question = (np.einsum("ij,j->i", lines, each) for each in (old, question))
        logits = np.einsum("ij,j->i", lines, self.news) + self.news_bias
        news = _chance(logits)
        clear = np.clip(logits / _SOFTENED, -_CLEAR, _CLEAR)
        columns = (near_old, near_question, topic, clear)
        products = (np.maximum(near_old, near_question) * news, topic * news)
        return np.stack((*columns, *products), axis=1).astype(np.float32)

    def changes(self, table: Table) -> Table:
        """Return for each row, NEARNESS then `signs.COLUMNS`, the chance that it is a change.

        Columns that are not there yet count as 0.
        """
        weights = self.pair[: table.shape[1]]
        return _chance(np.einsum("ij,j->i", table, weights) + np.float32(self.pair_bias))

    def _topics(self, vectors: Table) -> Table:
        """Return the chance of each topic, shape (n, topics)."""
        logits = np.einsum("ij,kj->ik", vectors, self.topic) + self.topic_bias
        raised = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)


def load(path: Path) -> Callable[[], Topics]:
    """Return a reader of the weights that reads them when they are first asked for."""
    held: list[Topics] = []

    def topics() -> Topics:
        if not held:
            held.append(read(path))
        return held[0]

    return topics


def read(path: Path) -> Topics:
    """Read weights/topics.npz."""
    with np.load(path) as kept:
        return Topics(
            topic=kept["topic"].astype(np.float32),
            topic_bias=kept["topic_bias"].astype(np.float32),
            news=kept["news"].astype(np.float32),
            news_bias=float(kept["news_bias"]),
            pair=kept["pair"].astype(np.float32),
            pair_bias=float(kept["pair_bias"]),
        )


def _chance(logits: Table) -> Table:
    """Return 1 / (1 + e^-x)."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), dtype=np.float32)
