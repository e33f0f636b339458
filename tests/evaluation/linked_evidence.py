"""Do links lead from one half of an answer to the other?

    python -m tests.evaluation.linked_evidence [--cache FILE]

Of the development questions that need two or more lines: in how many of the pairs of those lines
is the one linked to the other, by which kind of link; over all pairs, and over those of different
sessions, which no window of neighbours reaches. Beside it the same for pairs of any two lines:
links that tie everything to everything would score there too. Last, how many links a line has.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation import recalling
from evaluation.conversations import ANSWERABLE, read
from fakes.ids import FakeIds
from scrubjay.adapters.exact_index import ExactIndex
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryId
from scrubjay.host.resources import resource
from scrubjay.perceive import EntityTagger
from scrubjay.reflect.links import Linker
from scrubjay.reflect.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evaluation.conversations import Conversation, RememberedEmbedder
    from scrubjay.domain.memory import Memory

    Pair = frozenset[MemoryId]
    Kinds = dict[Pair, set[LinkKind]]

KINDS: Final = (LinkKind.SAME_EPISODE, LinkKind.SAME_ENTITY, LinkKind.SIMILAR)
ANY_TWO: Final = 20_000


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cache", type=Path, default=None)
    given = parser.parse_args()
    embedder = recalling.starter(given.cache)
    rows: dict[str, list[set[LinkKind]]] = defaultdict(list)
    links = lines = 0
    for conversation in read():
        found = linked(conversation, embedder)
        links, lines = links + 2 * len(found), lines + len(conversation.memories)
        for name, pairs in chosen(conversation).items():
            rows[name] += [found.get(pair, set()) for pair in pairs]
    embedder.save()
    embedder.close()
    print(
        f"{'pairs of lines':<34}{'pairs':>7}" + "".join(f"{kind:>15}" for kind in KINDS) + "   any"
    )
    for name, held in rows.items():
        shares = [sum(kind in kinds for kinds in held) / len(held) for kind in KINDS]
        any_kind = sum(bool(kinds) for kinds in held) / len(held)
        told = "".join(f"{share:>14.1%} " for share in shares)
        print(f"{name:<34}{len(held):>7}{told}{any_kind:>6.1%}")
    print(f"links of a line, on average: {links / lines:.1f}")


def linked(conversation: Conversation, embedder: RememberedEmbedder) -> Kinds:
    """Return the kinds of link between any two lines that have one."""
    found: Kinds = defaultdict(set)
    with tempfile.TemporaryDirectory() as folder:
        vault = open_vault(Path(folder) / "vault.db", None, ids=FakeIds())
        memories = [named(each) for each in conversation.memories]
        ids = [each.id for each in memories]
        vectors = embedder.embed([each.text for each in memories])
        with vault.writing("import", "person", memories[-1].at):
            vault.put(memories)
            vault.put_vectors(embedder.name, ids, vectors)
        index = ExactIndex(embedder.dimension)
        index.add(ids, vectors)
        linker = Linker(vault, index, embedder, Words(resource("weights/words.npz")))
        for memory in memories:
            for link in linker.of(memory):
                found[frozenset((link.one, link.other))].add(link.kind)
        vault.close()
    return found


def named(memory: Memory) -> Memory:
    """Return the line with what it names, as the program would keep it."""
    mentions = EntityTagger().mentions(memory.text, memory.at)
    return replace(memory, entities=tuple(dict.fromkeys(each.value for each in mentions)))


def chosen(conversation: Conversation) -> dict[str, list[Pair]]:
    """Return the pairs that answer questions, and pairs of any two lines."""
    session = {each.id: each.source.session for each in conversation.memories}
    together = {
        frozenset(map(MemoryId, pair))
        for question in conversation.questions
        if question.category in ANSWERABLE
        for pair in combinations(sorted(question.evidence), 2)
    }
    chance = random.Random(7)  # noqa: S311 - not a secret
    every = sorted(session)
    any_two = [frozenset(chance.sample(every, 2)) for _ in range(ANY_TWO)]

    def apart(pairs: Iterable[Pair]) -> list[Pair]:
        return [pair for pair in pairs if len({session[each] for each in pair}) > 1]

    return {
        "that answer one question": sorted(together, key=sorted),
        "… in different sessions": apart(sorted(together, key=sorted)),
        "any two lines": any_two,
        "… in different sessions ": apart(any_two),
    }


if __name__ == "__main__":
    main()
