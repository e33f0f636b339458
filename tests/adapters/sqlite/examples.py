"""Memories to store: one of each sort by hand, and any at all by hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from hypothesis import strategies as st

from scrubjay.domain.affect import NEUTRAL, Affect
from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    Triple,
)

NOON: Final = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def episode(key: str, text: str, *, hours: float = 0.0, session: str = "walk") -> Memory:
    """Return what was said so many hours after NOON."""
    at = NOON + timedelta(hours=hours)
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=text,
        at=at,
        created_at=NOON,
        source=Source(origin=Origin.CHAT, ref=f"m-{key}", session=session, words=text),
    )


def drawn(key: str, source: Memory, words: str, text: str, triple: Triple) -> Memory:
    """Return a fact drawn from these words of an episode."""
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.FACT,
        text=text,
        at=source.at,
        created_at=NOON,
        source=Source(
            origin=Origin.CHAT,
            session=source.source.session,
            words=words,
            episode=source.id,
            start=source.text.index(words),
        ),
        triple=triple,
    )


def about_me(predicate: str, value: str) -> Triple:
    """Return a statement of the person about themselves."""
    return Triple(subject=SELF, predicate=predicate, object=value)


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_KEYS = st.text("abcdefgh0123456789", min_size=1, max_size=6)
_MOMENTS = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 (hypothesis takes bounds without zone)
    datetime(2200, 1, 1),  # noqa: DTZ001 - naive is what is tested
    timezones=st.just(UTC),
)
_SHARES = st.floats(0.0, 1.0)
_AFFECTS = st.just(NEUTRAL) | st.builds(
    Affect.from_vector, st.tuples(*[_SHARES] * 8), intensity=_SHARES
)
_SOURCES = st.builds(
    Source,
    origin=st.sampled_from(Origin),
    ref=_TEXTS,
    session=_TEXTS,
    words=_TEXTS,
    episode=st.none() | _KEYS.map(MemoryId),
    start=st.integers(0, 1000),
    batch=_TEXTS,
)
_TRIPLES = st.builds(
    Triple,
    subject=_TEXTS,
    predicate=_TEXTS,
    object=_TEXTS,
    polarity=st.booleans(),
    context=_TEXTS,
)
MEMORIES: Final = st.builds(
    Memory,
    id=_KEYS.map(MemoryId),
    kind=st.sampled_from(MemoryKind),
    text=_TEXTS,
    at=_MOMENTS,
    created_at=_MOMENTS,
    source=_SOURCES,
    state=st.sampled_from(MemoryState),
    speaker=_TEXTS,
    by_self=st.booleans(),
    triple=st.none() | _TRIPLES,
    valid_from=st.none() | _MOMENTS,
    valid_to=st.none() | _MOMENTS,
    superseded_by=st.none() | _KEYS.map(MemoryId),
    confidence=_SHARES,
    affect=_AFFECTS,
    salience=_SHARES,
    stability=st.floats(0.1, 3650.0),
    last_used_at=st.none() | _MOMENTS,
    uses=st.integers(0, 10_000),
    pinned=st.booleans(),
    confirmed=st.booleans(),
    place=_TEXTS,
    sequence=st.integers(0, 100_000),
    tags=st.lists(_TEXTS, max_size=3).map(tuple),
    entities=st.lists(_TEXTS, max_size=3).map(tuple),
)
