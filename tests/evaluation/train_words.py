"""Learn which words are rare in everyday talk, and which of them name things.

    python -m tests.evaluation.train_words [--write]

Counts words over the GoEmotions training comments (CC BY 4.0) and writes
resources/weights/words.npz: numbers by hashed word, no text. Prints a few words as a check.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.conversations import DATA
from scrubjay.host.resources import resource
from scrubjay.reflect.words import BUCKETS, WORD, Words, bucket, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

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
PLAIN: Final = 200
"""The most frequent words: they end what a determiner begins ("the house is")."""
CLAUSE: Final = re.compile(r"[^.,;:!?()\n]+")
END: Final = ""
SEEN: Final = 2
"""A word met fewer times is as rare as one never met."""
DOUBT: Final = 2.0
"""Added to both counts: few sightings prove little."""
SHOWN: Final = ("garden", "pottery", "family", "window", "wild", "beautiful", "glad", "stopped")


def learnt(texts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.int8]]:
    """Return rarity and thing, as `Words` reads them."""
    met = Counter(word for text in texts for word in {*map(folded, WORD.findall(text))})
    plain = {word for word, _ in met.most_common(PLAIN)}
    things: dict[str, float] = defaultdict(float)
    others: dict[str, float] = defaultdict(float)
    for text in texts:
        for before, word, after in _surrounded(text):
            if before in BEFORE_DEEDS:
                others[word] += 1.0
            elif before in BEFORE_THINGS:
                # "the old house": what a word of substance follows may only describe it.
                describes = after != END and after not in plain
                things[word] += 0.0 if describes else 1.0
                others[word] += 0.5 if describes else 0.0
    rarity = np.full(BUCKETS, 255, np.uint8)
    thing = np.zeros(BUCKETS, np.int8)
    # The most frequent last: of two words in one bucket it is the likelier to be met.
    for word, times in sorted(met.items(), key=lambda item: item[1]):
        if times < SEEN:
            continue
        share = log(len(texts) / (times + 0.5)) / log(len(texts) / 0.5)
        odds = log((things[word] + DOUBT) / (others[word] + DOUBT))
        rarity[bucket(word)] = round(255 * share)
        thing[bucket(word)] = round(np.clip(odds, -3.9, 3.9) * 32)
    return rarity, thing


def _surrounded(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield each word, folded, with the one before and the one after within its clause."""
    for clause in CLAUSE.findall(text):
        said = [word.casefold().replace("’", "'") for word in WORD.findall(clause)]
        for at, word in enumerate(said):
            after = folded(said[at + 1]) if at + 1 < len(said) else END
            yield said[at - 1] if at else END, folded(word), after


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
        rarity, thing = learnt([line.split("\t")[0] for line in lines])
        np.savez_compressed(target, rarity=rarity, thing=thing)
    words = Words(target)
    print("word        rarity  telling  thing")
    for word in SHOWN:
        known = "yes" if words.is_thing(word) else "no"
        print(f"{word:<12}{words.rarity(word):6.2f}{words.telling(word):9.2f}{known:>7}")


if __name__ == "__main__":
    main()
