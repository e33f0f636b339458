"""Learn which words are rare in everyday talk, and which of them name things.

    python -m tests.evaluation.train_words [--write]

Counts words over the GoEmotions training comments (CC BY 4.0) and writes
resources/weights/words.npz: numbers by hashed word, no text. Prints a few words as a check.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.conversations import DATA
from scrubjay.host.resources import resource
from scrubjay.reflect.words import BUCKETS, WORD, Words, bucket, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

BEFORE_THINGS: Final = frozenset(
    (
        *("a", "an", "the", "my", "your", "his", "our", "their", "this", "some", "any", "no"),
        *("every", "each", "of", "with", "another", "these", "big", "little", "old", "new", "good"),
    )
)
BEFORE_DEEDS: Final = frozenset(
    (
        *("i", "you", "we", "they", "he", "she", "it", "to", "will", "would", "can", "could"),
        *("should", "might", "must", "don't", "didn't", "doesn't", "can't", "won't", "not"),
        *("never", "who", "i'll", "i'd", "is", "was", "are", "were", "be", "been", "being"),
        *("am", "i'm", "you're", "so", "very", "too", "really"),
    )
)
SEEN: Final = 2
"""A word met fewer times is as rare as one never met."""
DOUBT: Final = 2.0
"""Added to both counts: few sightings prove little."""
SHOWN: Final = ("garden", "pottery", "beautiful", "glad", "family", "stopped", "window", "really")


def learnt(texts: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return rarity and thing, as `Words` reads them."""
    count, met = 0, Counter[str]()
    things, deeds = Counter[str](), Counter[str]()
    for text in texts:
        count += 1
        said = [word.casefold().replace("’", "'") for word in WORD.findall(text)]
        met.update({folded(word) for word in said})
        for before, word in pairwise(said):
            if before in BEFORE_THINGS:
                things[folded(word)] += 1
            elif before in BEFORE_DEEDS:
                deeds[folded(word)] += 1
    rarity = np.full(BUCKETS, 255, np.uint8)
    thing = np.zeros(BUCKETS, np.int8)
    # The most frequent last: of two words in one bucket it is the likelier to be met.
    for word, times in sorted(met.items(), key=lambda item: item[1]):
        if times < SEEN:
            continue
        share = log(count / (times + 0.5)) / log(count / 0.5)
        odds = log((things[word] + DOUBT) / (deeds[word] + DOUBT))
        rarity[bucket(word)] = round(255 * share)
        thing[bucket(word)] = round(np.clip(odds, -3.9, 3.9) * 32)
    return rarity, thing


def main() -> None:
    """Learn, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="replace the weights that ship")
    path = DATA / "goemotions" / "train.tsv"
    if not path.exists():
        raise SystemExit(f"The comments are not at {path}.")
    target = resource("weights") / "words.npz"
    if parser.parse_args().write:
        lines = path.read_text(encoding="utf-8").splitlines()
        rarity, thing = learnt(line.split("\t")[0] for line in lines)
        np.savez_compressed(target, rarity=rarity, thing=thing)
    words = Words(target)
    print("word        rarity  telling")
    for word in SHOWN:
        print(f"{word:<12}{words.rarity(word):6.2f}{words.telling(word):9.2f}")


if __name__ == "__main__":
    main()
