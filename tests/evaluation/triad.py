"""Recognition, cued recall and retention, through the whole program.

    python -m tests.evaluation.triad [--cache VECTORS.npz] [--most 10000]

Each development conversation is imported into an encrypted vault of its own, and asked with
weights learnt from the other two. Then further memories, made from templates, are imported on
top of it, days pass, and the same is asked again.

Recognition: "Did anyone ever mention that …?" with what annotators wrote down from this
conversation (seen), the same of the other speaker (wrong person), and of the other
conversations with the names changed (unseen). Recall answers or abstains. Cued recall: the rank
of the line from three of its words, and from an annotator's sentence about it.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar
from unittest.mock import patch

import numpy as np
from sklearn.metrics import roc_auc_score

from evaluation import crowd
from evaluation.conversations import read
from evaluation.crossing import mentioned, renamed, speakers
from evaluation.recalling import starter
from evaluation.rivals.own import learnt
from evaluation.rivals.world import telling
from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.bootstrap import assembly
from scrubjay.bootstrap.shelf import Shelf
from scrubjay.domain.recollection import Cue
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from evaluation.conversations import Conversation, RememberedEmbedder
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.recollection import Recalled
    from scrubjay.recall import Weights

Item = TypeVar("Item")

KEY: Final = bytes(range(32))
ASKED: Final = 90
"""Cues of each kind for each conversation."""
DEEP: Final = 50
"""A line that does not come among so many counts as not found."""
WORDS: Final = 6
"""A line with fewer telling words is not asked for by three of them."""
CROWDS: Final = (100, 1_000, 10_000)
SEEN, WRONG, UNSEEN = "seen", "wrong person", "unseen"
THREE, WRITTEN = "three of its words", "an annotator's sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What one conversation is asked. recognised: cue and the lines behind it, by kind."""

    recognised: dict[str, list[tuple[str, frozenset[str]]]]
    cued: dict[str, list[tuple[str, frozenset[str]]]]


@dataclass(slots=True)
class Tally:
    """Answers of all conversations under one condition."""

    believed: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    sure: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    found: list[bool] = field(default_factory=list)
    ranks: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def share(self, kind: str) -> float:
        """Return the percentage of cues of this kind that were answered."""
        return 100.0 * float(np.mean(self.believed[kind]))

    def told_apart(self, kind: str) -> float:
        """Return how often recall is surer of what was seen than of a cue of this kind."""
        truth = [True] * len(self.sure[SEEN]) + [False] * len(self.sure[kind])
        return float(roc_auc_score(truth, [*self.sure[SEEN], *self.sure[kind]]))

    def within(self, kind: str, depth: int) -> float:
        """Return the percentage of lines among the first so many."""
        return 100.0 * float(np.mean(np.array(self.ranks[kind]) <= depth))

    def reciprocal(self, kind: str) -> float:
        """Return the mean reciprocal rank; what is not found counts 0."""
        return float(np.mean(1.0 / np.array(self.ranks[kind])))


class Sitting:
    """One conversation in a vault of its own.

    Args:
        folder: Where its home folder goes.
        conversation: What was said.
        weights: Of recall, in the place of those that ship and have seen it.
        embedder: The starter, remembering its vectors: the three share their further memories.
    """

    def __init__(
        self,
        folder: Path,
        conversation: Conversation,
        weights: Weights,
        embedder: RememberedEmbedder,
    ) -> None:
        self._folder = folder
        self.last = max(each.at for each in conversation.memories)
        self.clock = FakeClock(self.last + timedelta(days=1))
        paths = find(os.environ, folder / "home").make()
        loaded = load(paths.settings, atomic.write)
        loaded.settings.put(MODEL, "none")
        self.assistant: Assistant
        with (
            patch.object(Shelf, "embedder", return_value=embedder),
            patch.object(assembly, "load_weights", return_value=weights),
        ):
            self.assistant, _ = assembly.assemble(
                paths, loaded, KEY, "keyfile", clock=self.clock, ids=FakeIds()
            )
        self._crowd = enumerate(crowd.lines(speakers(conversation), max(CROWDS)))
        self._take(
            (each.source.ref, each.source.session, each.speaker, each.text, each.at)
            for each in conversation.memories
        )

    def crowd(self, count: int) -> None:
        """Import so many further lines, spread over the year before."""
        spread = timedelta(days=365) / max(CROWDS)
        self._take(
            (f"x{number}", f"crowd-{number // 20}", speaker, text, self.last - spread * number)
            for number, (speaker, text) in islice(self._crowd, count)
        )

    def after(self, days: int) -> None:
        """Set the clock so many days after the conversation, and let time act."""
        self.clock.moment = self.last + timedelta(days=1 + days)
        self.assistant.care.decay(self.clock.now())

    def ask(self, cues: Cues, tally: Tally) -> None:
        """Ask everything once."""
        for kind, asked in cues.recognised.items():
            for text, behind in asked:
                recalled = self._recall(text, 10)
                tally.believed[kind].append(not recalled.abstained)
                tally.sure[kind].append(recalled.confidence)
                if kind == SEEN:
                    found = not behind.isdisjoint(refs(recalled))
                    tally.found.append(found and not recalled.abstained)
        for kind, asked in cues.cued.items():
            for text, behind in asked:
                lines = refs(self._recall(text, DEEP))
                rank = next((at for at, ref in enumerate(lines, 1) if ref in behind), np.inf)
                tally.ranks[kind].append(float(rank))

    def _recall(self, text: str, k: int) -> Recalled:
        return self.assistant.browse.recall(Cue(text=text, now=self.clock.now(), k=k))

    def _take(self, said: Iterable[tuple[str, str, str, str, datetime]]) -> None:
        path = self._folder / "lines.jsonl"
        names = ("id", "session", "speaker", "text", "at")
        rows = (dict(zip(names, (*row[:4], row[4].isoformat()), strict=True)) for row in said)
        path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        for report in self.assistant.imports.run(path, "transcript"):
            if report.skipped:
                raise SystemExit(f"Lines were left out: {report.skipped[0]}")


def refs(recalled: Recalled) -> list[str]:
    """Return the lines that came back, the best first."""
    return [each.memory.source.ref for each in recalled.recollections]


def prepared(conversation: Conversation, others: Sequence[Conversation]) -> Cues:
    """Return what a conversation is asked."""
    own = _spread(conversation.statements, ASKED)
    pair = speakers(conversation)
    foreign = [
        (renamed(each.text, speakers(other), pair), frozenset[str]())
        for other in others
        for each in _spread(other.statements, ASKED // len(others))
    ]
    said = [each for each in conversation.memories if len(telling(each.text)) >= WORDS]
    return Cues(
        recognised={
            SEEN: [(mentioned(each.text), each.evidence) for each in own],
            WRONG: [
                (mentioned(renamed(each.text, pair, pair[::-1])), each.evidence) for each in own
            ],
            UNSEEN: [(mentioned(text), behind) for text, behind in foreign],
        },
        cued={
            THREE: [
                (_three(each.text), frozenset({each.source.ref})) for each in _spread(said, ASKED)
            ],
            WRITTEN: [(each.text, each.evidence) for each in own],
        },
    )


def _spread(items: Sequence[Item], count: int) -> list[Item]:
    places = np.linspace(0, len(items) - 1, min(count, len(items))).astype(int)
    return [items[place] for place in places.tolist()]


def _three(text: str) -> str:
    words = telling(text)
    return " ".join(words[len(words) * part // 4] for part in (1, 2, 3))


def conditions(most: int) -> list[tuple[int, int]]:
    """Return (further memories in all, days later) in the order they are tried."""
    crowds = [each for each in CROWDS if each <= most]
    return [(0, 0), (0, 30), (0, 365), *((each, 0) for each in crowds), (max([0, *crowds]), 365)]


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep vectors here, outside the repository")
    parser.add_argument("--most", type=int, default=max(CROWDS), help="further memories at most")
    options = parser.parse_args()
    conversations = read()
    embedder = starter(options.cache)
    weights = learnt(conversations, embedder)
    tallies = {each: Tally() for each in conditions(options.most)}
    for place, conversation in enumerate(conversations):
        others = [each for each in conversations if each is not conversation]
        cues = prepared(conversation, others)
        with tempfile.TemporaryDirectory() as folder:
            sitting, held = Sitting(Path(folder), conversation, weights[place], embedder), 0
            for (further, days), tally in tallies.items():
                if further > held:
                    sitting.crowd(further - held)
                    held = further
                sitting.after(days)
                sitting.ask(cues, tally)
            sitting.assistant.close()
        embedder.save()
    report(tallies)


def report(tallies: dict[tuple[int, int], Tally]) -> None:
    """Print recognition, cued recall, and both under every condition."""
    fresh = tallies[0, 0]
    print("| did anyone ever mention … | cues | answered | with the right line | told apart |")
    print("|---|---|---|---|---|")
    right = {SEEN: f"{100.0 * float(np.mean(fresh.found)):.0f} %"}
    for kind, answers in fresh.believed.items():
        apart = "–" if kind == SEEN else f"{fresh.told_apart(kind):.2f}"
        line = f"{fresh.share(kind):.0f} % | {right.get(kind, '–')} | {apart}"
        print(f"| {kind} | {len(answers)} | {line} |")
    print("\n| cue | cues | mean reciprocal rank | first | among ten |\n|---|---|---|---|---|")
    for kind, ranks in fresh.ranks.items():
        shares = f"{fresh.within(kind, 1):.0f} % | {fresh.within(kind, 10):.0f} %"
        print(f"| {kind} | {len(ranks)} | {fresh.reciprocal(kind):.2f} | {shares} |")
    print(
        f"\n| further memories | days later | {SEEN} | {WRONG} | {UNSEEN} | {THREE} | {WRITTEN} |"
    )
    print("|---|---|---|---|---|---|---|")
    for (further, days), tally in tallies.items():
        answered = " | ".join(f"{tally.share(kind):.0f} %" for kind in (SEEN, WRONG, UNSEEN))
        recalled = " | ".join(
            f"{tally.reciprocal(kind):.2f}, {tally.within(kind, 10):.0f} %"
            for kind in (THREE, WRITTEN)
        )
        print(f"| {further:,} | {days} | {answered} | {recalled} |")


if __name__ == "__main__":
    main()
