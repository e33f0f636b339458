"""Memories and recollections made short for the tests of converse."""

from __future__ import annotations

from datetime import UTC, datetime

from scrubjay.domain.memory import SELF, Memory, MemoryId, MemoryKind, Origin, Source, Triple
from scrubjay.domain.recollection import Cue, Reason, ReasonKind, Recalled, Recollection
from scrubjay.domain.wording import sentence

NOW = datetime(2026, 5, 7, 12, 0, tzinfo=UTC)


def said(text: str, key: str = "m1", speaker: str = "") -> Memory:
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=text,
        at=NOW,
        created_at=NOW,
        speaker=speaker,
        by_self=not speaker,
        source=Source(origin=Origin.CHAT, words=text),
    )


def fact(predicate: str, value: str, key: str = "f1", **changes: object) -> Memory:
    held = Memory(
        id=MemoryId(key),
        kind=MemoryKind.FACT,
        text=sentence(Triple(subject=SELF, predicate=predicate, object=value)),
        at=NOW,
        created_at=NOW,
        source=Source(origin=Origin.CHAT, words=value),
        triple=Triple(subject=SELF, predicate=predicate, object=value),
    )
    for name, change in changes.items():
        object.__setattr__(held, name, change)
    return held


def back(*memories: Memory, abstained: bool = False, confidence: float = 0.9) -> Recalled:
    reason = Reason(kind=ReasonKind.WORDS, weight=1.0)
    return Recalled(
        cue=Cue(text="", now=NOW),
        recollections=tuple(
            Recollection(memory=memory, score=0.9, retrievability=1.0, reasons=(reason,))
            for memory in memories
        ),
        abstained=abstained,
        confidence=confidence,
    )
