"""Invented memories for the tests of views."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryKind,
    Origin,
    Source,
    Triple,
)
from scrubjay.domain.predicate import predicate
from scrubjay.domain.wording import sentence

BEGAN = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)


def line(key: str, text: str, *, minutes: float = 0.0, own: bool = True) -> Memory:
    """Return a line said so many minutes after BEGAN."""
    at = BEGAN + timedelta(minutes=minutes)
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=text,
        at=at,
        created_at=at,
        source=Source(origin=Origin.CHAT, session="chat", words=text),
        by_self=own,
    )


def statement(
    key: str,
    name: str,
    value: str,
    *,
    subject: str = SELF,
    context: str = "",
    days: float = 0.0,
    confidence: float = 0.9,
) -> Memory:
    """Return a statement first said so many days after BEGAN."""
    triple = Triple(subject=subject, predicate=name, object=value, context=context)
    at = BEGAN + timedelta(days=days)
    return Memory(
        id=MemoryId(key),
        kind=predicate(name).kind,
        text=sentence(triple),
        at=at,
        created_at=at,
        source=Source(origin=Origin.CHAT, session="chat", words=sentence(triple)),
        triple=triple,
        valid_from=at,
        confidence=confidence,
    )


def directions(*topics: int, seed: int = 0) -> np.ndarray:
    """Return unit vectors, each near the direction of its topic, shape (n, 32)."""
    chance = np.random.default_rng(seed)
    raw = np.eye(8, 32)[list(topics)] + 0.05 * chance.normal(size=(len(topics), 32))
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)
