"""Are the themes of a diary found, kept apart and named?

    python -m tests.evaluation.interests

Forty-one invented notes over a year, tests/evaluation/data/diary.jsonl: nine topics of three to
five notes, and eight notes about nothing else. Pure: share of pairs within a theme that have one
topic. Found: share of pairs of one topic that are within a theme. Left out: share of the notes
about nothing else that stand in no theme.
"""

from __future__ import annotations

import json
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation import recalling
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.host.resources import resource
from scrubjay.reflect.interests import interests
from scrubjay.reflect.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrubjay.domain.life import Interest

DIARY: Final = Path(__file__).parent / "data" / "diary.jsonl"


def diary() -> dict[MemoryId, tuple[Memory, str]]:
    """Return each note with its topic, "" for none."""
    found = {}
    for number, line in enumerate(DIARY.read_text(encoding="utf-8").splitlines()):
        note = json.loads(line)
        at = datetime.fromisoformat(note["at"])
        memory = Memory(
            id=MemoryId(f"note {number}"),
            kind=MemoryKind.EPISODE,
            text=note["text"],
            at=at,
            created_at=at,
            source=Source(origin=Origin.NOTE, words=note["text"]),
        )
        found[memory.id] = (memory, note["topic"])
    return found


def figures(themes: Iterable[Interest], topics: Mapping[MemoryId, str]) -> tuple[float, ...]:
    """Return pure, found and left out, in percent."""
    themed = [each.members for each in themes]
    pairs = {frozenset(pair) for members in themed for pair in combinations(members, 2)}
    true = {
        frozenset(pair)
        for pair in combinations(topics, 2)
        if topics[pair[0]] and topics[pair[0]] == topics[pair[1]]
    }
    placed = {each for members in themed for each in members}
    nothing = {each for each, topic in topics.items() if not topic}
    return (
        100 * len(pairs & true) / max(len(pairs), 1),
        100 * len(pairs & true) / len(true),
        100 * len(nothing - placed) / len(nothing),
    )


def main() -> None:
    """Measure."""
    notes = diary()
    memories = [memory for memory, _ in notes.values()]
    topics = {key: topic for key, (_, topic) in notes.items()}
    words = Words(resource("weights/words.npz"))
    embedded = recalling.starter(None).embed([each.text for each in memories])
    vectors = dict(zip(notes, embedded, strict=True))
    print(f"{'':<20}{'themes':>7}{'pure':>7}{'found':>7}{'left out':>10}")
    for name, known in (("meaning and words", vectors), ("words alone", {})):
        themes = interests(memories, words, known)
        pure, found, left = figures(themes, topics)
        print(f"{name:<20}{len(themes):7d}{pure:7.0f}{found:7.0f}{left:10.0f}")
        print("  " + "; ".join(each.name for each in themes))


if __name__ == "__main__":
    main()
