"""Trains what finds newer lines of the same thing, and writes resources/weights/topics.npz.

    python -m tests.evaluation.train_topics [--cache VECTORS.npz] [--write]

Learns from two things of our own writing. data/topics.jsonl holds small scenes: something told
(`old`), questions for it (`asks`), lines that change it in whatever words (`newer`), lines near
it that do not (`other`), and news of the same person's other things (`cross`). From the whole
lives that are open for mending come pairs at the rate at which they come in life: of a question
whose answer changed, an old line with every line after it; of one whose answer did not, the line
that answers it with every line after it. A line counts as
the change when it names the answer wanted.

What is reported is held out: scenes in five parts, lives one at a time. The examinations
(whole_lives_held, whole_lives_fresh) are not read. What is written holds numbers only.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from evaluation.recalling import starter
from scrubjay.converse.doubted import asks_what_was
from scrubjay.remember.signs import COLUMNS, signs
from scrubjay.remember.topics import NEARNESS, Topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Table = NDArray[np.float32]
    Scene = dict[str, Any]
    Vectors = dict[str, Table]

DATA: Final = Path(__file__).parent / "data"
LIVES: Final = ("whole_lives", "whole_lives_more", "whole_lives_voices", "whole_lives_daily")
WEIGHTS: Final = Path(__file__).parents[2] / "resources" / "weights" / "topics.npz"
PARTS: Final = 5
OTHERS: Final = 8
"""Lines of other scenes set beside the lines of one."""
LATER: Final = 30.0
"""Days from an old line of a scene to the lines after it, which have no dates."""
RARE: Final = 6.0
"""How much more a change counts than a line that is none."""
NEEDLESS: Final = (0.05, 0.1, 0.15, 0.2, 0.3)
"""Shares of unchanged things told with a needless line, at each of which is reported."""
_NOT_STATES: Final = ("mood", "order", "todo", "never", "yesno", "history")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """One thing told, a question for it, and lines after it: which of them change it."""

    life: str
    old: str
    question: str
    lines: list[str]
    days: list[float]
    truth: list[int]


def scenes() -> list[Scene]:
    """Read the scenes."""
    text = (DATA / "topics.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def pairs() -> Iterator[Pairs]:
    """Yield the pairs of the lives that are open for mending."""
    for name in LIVES:
        for row in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            life = json.loads(row)
            for wish in life["asks"]:
                if wish["kind"] not in _NOT_STATES and not asks_what_was(wish["ask"]):
                    yield from _of_question(f"{name} {life['id']}", life["told"], wish)


def _of_question(life: str, told: list[dict[str, str]], wish: dict[str, Any]) -> Iterator[Pairs]:
    known = [each for each in told if each["at"] <= wish["at"]]
    old, wanted = wish.get("old", ()), wish.get("want", "")
    for place, line in enumerate(known):
        outdated = any(each in line["text"].casefold() for each in old)
        named = _names(line["text"], wanted)
        after = [each for each in known[place + 1 :] if _is_clear(each["text"], old, wanted)]
        if not after or (named if old else not named) or (old and not outdated):
            continue
        yield Pairs(
            life=life,
            old=line["text"],
            question=wish["ask"],
            lines=[each["text"] for each in after],
            days=[_days(line["at"], each["at"]) for each in after],
            truth=[int(bool(old) and _names(each["text"], wanted)) for each in after],
        )


def _is_clear(text: str, old: Sequence[str], wanted: str) -> bool:
    """Leave out lines that name the old value again: whether they change it nobody marked."""
    return _names(text, wanted) or not any(each in text.casefold() for each in old)


def _names(text: str, wanted: str) -> bool:
    words = [each.strip() for each in re.split(r"[|&]", wanted)]
    low = text.casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(each)}", low)
        for each in words
        if len(each) > 1 or each.isdigit()
    )


def _days(first: str, then: str) -> float:
    return (datetime.fromisoformat(then) - datetime.fromisoformat(first)) / timedelta(days=1)


def read_heads(taught: Sequence[Scene], vectors: Vectors) -> Topics:
    """Learn what topic a line is of, and whether it is news; pairs are learnt after."""
    told = [(each["topic"], each["asks"] + [each["old"]] + each["newer"]) for each in taught]
    rows = np.stack([vectors[text] for _topic, texts in told for text in texts])
    names = [topic for topic, texts in told for _text in texts]
    topic = LogisticRegression(C=10, max_iter=2000).fit(rows, names)
    news = [(text, 1) for each in taught for text in each["newer"]]
    news += [(text, 0) for each in taught for text in each["other"]]
    is_news = LogisticRegression(C=3, max_iter=2000)
    is_news.fit(np.stack([vectors[text] for text, _ in news]), [label for _, label in news])
    return Topics(
        topic=topic.coef_.astype(np.float32),
        topic_bias=topic.intercept_.astype(np.float32),
        news=is_news.coef_[0].astype(np.float32),
        news_bias=float(is_news.intercept_[0]),
        pair=np.zeros(len(NEARNESS) + len(COLUMNS), np.float32),
        pair_bias=0.0,
    )


def table(heads: Topics, vectors: Vectors, asked: Pairs) -> Table:
    """Return what is known of each line of a pair, as `remember.newer` builds it."""
    lines = np.stack([vectors[text] for text in asked.lines])
    near = heads.nearness(vectors[asked.old], vectors[asked.question], lines)
    said = [
        signs(asked.old, asked.question, line, days)
        for line, days in zip(asked.lines, asked.days, strict=True)
    ]
    return np.hstack([near, np.array(said, np.float32)])


def of_scenes(vectors: Vectors) -> tuple[Table, NDArray[np.int64]]:
    """Return rows and truths of the scenes, each by heads that were not taught it."""
    every = scenes()
    chance = np.random.default_rng(0)
    part = chance.permutation(len(every)) % PARTS
    rows: list[Table] = []
    truth: list[int] = []
    for number in range(PARTS):
        heads = read_heads([every[at] for at in np.flatnonzero(part != number)], vectors)
        held = [every[at] for at in np.flatnonzero(part == number)]
        for scene in held:
            strange = [each for each in held if each["topic"] != scene["topic"]]
            some = chance.permutation(len(strange))[:OTHERS]
            lines = scene["newer"] + scene["other"] + scene.get("cross", [])
            lines += [strange[at]["newer"][0] for at in some]
            asked = Pairs(
                life="",
                old=scene["old"],
                question=scene["asks"][0],
                lines=lines,
                days=[LATER] * len(lines),
                truth=[int(line in scene["newer"]) for line in lines],
            )
            rows.append(table(heads, vectors, asked))
            truth += asked.truth
    return np.concatenate(rows), np.array(truth)


def learn(rows: Table, truth: NDArray[np.int64]) -> tuple[Table, float]:
    """Learn the weights of a pair for raw columns, and their bias."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=1, max_iter=2000)
    model.fit((rows - mean) / spread, truth, sample_weight=np.where(truth == 1, RARE, 1.0))
    weights = model.coef_[0] / spread
    return weights.astype(np.float32), float(model.intercept_[0] - (weights * mean).sum())


def chances(rows: Table, weights: Table, bias: float) -> Table:
    """Return the chance of each row."""
    return np.asarray(1.0 / (1.0 + np.exp(-(rows @ weights + bias))), dtype=np.float32)


def main() -> None:
    """Train, print what is held out, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument("--write", action="store_true", help="replace the weights")
    options = parser.parse_args()
    every, lives = scenes(), list(pairs())
    texts = [text for each in every for text in [*each["asks"], each["old"]]]
    groups = ("newer", "other", "cross")
    texts += [text for each in every for group in groups for text in each.get(group, ())]
    texts += [text for each in lives for text in [each.old, each.question, *each.lines]]
    embedder = starter(options.cache)
    order = list(dict.fromkeys(texts))
    vectors = dict(zip(order, embedder.embed(order), strict=True))
    embedder.save()
    heads = read_heads(every, vectors)
    rows, truth = of_scenes(vectors)
    by_pair = [table(heads, vectors, each) for each in lives]
    report(rows, truth, lives, by_pair)
    if options.write:
        taught = np.concatenate([rows, *by_pair])
        told = np.concatenate([truth, *(each.truth for each in lives)])
        pair, bias = learn(taught, told)
        np.savez_compressed(
            WEIGHTS,
            topic=heads.topic.astype(np.float16),
            topic_bias=heads.topic_bias,
            news=heads.news.astype(np.float16),
            news_bias=heads.news_bias,
            pair=pair,
            pair_bias=bias,
        )


def report(
    rows: Table, truth: NDArray[np.int64], lives: Sequence[Pairs], by_pair: Sequence[Table]
) -> None:
    """Print what one life at a time gives."""
    changed: list[tuple[float, float]] = []
    unchanged: list[float] = []
    areas = []
    for life in sorted({each.life for each in lives}):
        rest = [at for at, each in enumerate(lives) if each.life != life]
        taught = np.concatenate([rows, *(by_pair[at] for at in rest)])
        told = np.concatenate([truth, *(lives[at].truth for at in rest)])
        weights, bias = learn(taught, told)
        own = [at for at, each in enumerate(lives) if each.life == life]
        for at in own:
            found, right = chances(by_pair[at], weights, bias), np.array(lives[at].truth)
            if right.any():
                changed.append((float(found[right == 1].max()), float(found.max())))
                areas += [roc_auc_score(right, found)] if not right.all() else []
            else:
                unchanged.append(float(found.max()))
    print(f"{len(changed)} things that changed, {len(unchanged)} that did not: one life held out")
    print(f"  mean area under the curve within one thing: {np.mean(areas):.3f}")
    for needless in NEEDLESS:
        cut = float(np.quantile(unchanged, 1 - needless))
        share = np.mean([right >= cut for right, _best in changed])
        some = np.mean([best >= cut for _right, best in changed])
        print(f"  needless {needless:4.0%}  from {cut:.3f}: found {share:5.1%}, some {some:5.1%}")


if __name__ == "__main__":
    main()
