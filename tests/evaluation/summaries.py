"""Do summaries of days tell what mattered, in words that were really said?

    python -m tests.evaluation.summaries [--cache FILE]

Over the days of the development conversations. Grounded: share of sentences that stand word for
word in their source (must be 100). Length: words of the summary as a share of the day's. Lines:
share of the lines told that annotators wrote an observation about, and share of those lines that
are told. Answers: share of the lines that answer a question about the day and are told. Words:
share of the annotators' telling words that the summary holds. Lead takes the first sentences,
chance takes any; as many sentences each (or words, where it says so). Questions are those of
categories 1 to 4. The factors of the summary were chosen on these same conversations.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation import recalling
from evaluation.conversations import ANSWERABLE, read
from scrubjay.domain.life import Cited
from scrubjay.host.resources import resource
from scrubjay.reflect.sentences import is_quotable, sentences
from scrubjay.reflect.summary import summary
from scrubjay.reflect.words import WORD, Words, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from evaluation.conversations import Conversation
    from scrubjay.domain.memory import Memory, MemoryId

    Told = Sequence[Cited]
    Vectors = dict[MemoryId, NDArray[np.float32]]

TELLING: Final = 0.05
FIGURES: Final = ("grounded", "length", "lines right", "lines told", "answers", "words")
ROUNDS: Final = 20


class Scorer:
    """Compares what was told of a day with what annotators wrote of it."""

    def __init__(self, conversation: Conversation, words: Words) -> None:
        self._words = words
        self._statements = conversation.statements
        self._observed = {each for noted in self._statements for each in noted.evidence}
        self._answers = {
            each
            for question in conversation.questions
            if question.category in ANSWERABLE
            for each in question.evidence
        }

    def figures(self, lines: Sequence[Memory], told: Told) -> tuple[float, ...]:
        """Return FIGURES for one day, in percent; NaN where a day has nothing to compare."""
        text_of = {each.id: each.text for each in lines}
        sources = {each.sources[0] for each in told}
        observed, answers = self._observed & text_of.keys(), self._answers & text_of.keys()
        noted = self._telling(
            each.text for each in self._statements if each.evidence & text_of.keys()
        )
        said = self._telling(each.text for each in told)
        return (
            share(sum(each.text in text_of[each.sources[0]] for each in told), len(told)),
            share(count(each.text for each in told), count(text_of.values())),
            share(len(sources & observed), len(sources)),
            share(len(sources & observed), len(observed)),
            share(len(sources & answers), len(answers)),
            share(len(noted & said), len(noted)),
        )

    def _telling(self, texts: Iterable[str]) -> set[str]:
        return {
            folded(word)
            for text in texts
            for word in WORD.findall(text)
            if self._words.telling(word) > TELLING
        }


def share(part: int, whole: int) -> float:
    """Return a share in percent, NaN of nothing."""
    return 100 * part / whole if whole else float("nan")


def count(texts: Iterable[str]) -> int:
    """Return the number of words."""
    return sum(len(text.split()) for text in texts)


def days(conversation: Conversation) -> list[list[Memory]]:
    """Return the lines of each day."""
    found: dict[date, list[Memory]] = defaultdict(list)
    for each in conversation.memories:
        found[each.at.date()].append(each)
    return list(found.values())


def ways(words: Words, vectors: Vectors) -> dict[str, Callable[[Sequence[Memory], int], Told]]:
    """Return the ways to tell a day in so many sentences, by name."""

    def split(lines: Sequence[Memory], *, quotable: bool) -> list[Cited]:
        return [
            Cited(text=each, sources=(line.id,))
            for line in lines
            for each in sentences(line.text)
            if is_quotable(each) or not quotable
        ]

    def by_chance(lines: Sequence[Memory], seed: int) -> Told:
        held = split(lines, quotable=False)
        wanted = len(summary(lines, words, vectors).sentences)
        return random.Random(seed).sample(held, min(wanted, len(held)))  # noqa: S311 - repeatable

    def lead(lines: Sequence[Memory], *, quotable: bool) -> Told:
        return split(lines, quotable=quotable)[: len(summary(lines, words, vectors).sentences)]

    def as_long(lines: Sequence[Memory]) -> Told:
        """Return first sentences until they have as many words as the summary."""
        left = count(each.text for each in summary(lines, words, vectors).sentences)
        told = []
        for each in split(lines, quotable=True):
            if left <= 0:
                break
            left -= count([each.text])
            told.append(each)
        return told

    return {
        "summary": lambda lines, _: summary(lines, words, vectors).sentences,
        "summary, no vectors": lambda lines, _: summary(lines, words, {}).sentences,
        "lead": lambda lines, _: lead(lines, quotable=False),
        "lead, no greetings or questions": lambda lines, _: lead(lines, quotable=True),
        "lead, as many words": lambda lines, _: as_long(lines),
        "chance": by_chance,
    }


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here (outside the repository)")
    embedder = recalling.starter(parser.parse_args().cache)
    words = Words(resource("weights/words.npz"))
    rows: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for conversation in read():
        texts = [each.text for each in conversation.memories]
        ids = [each.id for each in conversation.memories]
        vectors = dict(zip(ids, embedder.embed(texts), strict=True))
        scorer = Scorer(conversation, words)
        for lines in days(conversation):
            for way, tell in ways(words, vectors).items():
                for seed in range(ROUNDS if way == "chance" else 1):
                    rows[way].append(scorer.figures(lines, tell(lines, seed)))
    embedder.save()
    print(f"{'way of telling':<34}" + "".join(f"{name:>13}" for name in FIGURES))
    for way, figures in rows.items():
        print(f"{way:<34}" + "".join(f"{mean:13.1f}" for mean in np.nanmean(figures, axis=0)))


if __name__ == "__main__":
    main()
