"""A small invented life, for the tests and pictures of the windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from scrubjay.domain.affect import Affect
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

NOW: Final = datetime(2025, 5, 14, 10, 30, tzinfo=UTC)


def memory(
    key: str,
    text: str,
    *,
    days: float = 1.0,
    kind: MemoryKind = MemoryKind.EPISODE,
    triple: Triple | None = None,
    affect: Affect | None = None,
    state: MemoryState = MemoryState.ACTIVE,
    origin: Origin = Origin.CHAT,
    stability: float = 30.0,
    pinned: bool = False,
) -> Memory:
    """Return a memory of so many days before NOW."""
    at = NOW - timedelta(days=days)
    return Memory(
        id=MemoryId(key),
        kind=kind,
        text=text,
        at=at,
        created_at=at,
        source=Source(origin=origin, ref=f"{key}-line", session="Everyday", words=text),
        triple=triple,
        affect=affect or Affect(),
        state=state,
        stability=stability,
        pinned=pinned,
        confirmed=pinned,
    )


def fact(key: str, predicate: str, value: str, text: str, *, days: float = 20.0) -> Memory:
    """Return a fact about the person."""
    triple = Triple(subject=SELF, predicate=predicate, object=value)
    return memory(key, text, days=days, kind=MemoryKind.FACT, triple=triple, stability=365.0)


def life() -> list[Memory]:
    """Return some twenty memories: every kind, state and feeling, strong and faded."""
    glad = Affect(joy=0.9, anticipation=0.3, intensity=0.8)
    sad = Affect(sadness=0.8, intensity=0.7)
    angry = Affect(anger=0.8, disgust=0.2, intensity=0.7)
    afraid = Affect(fear=0.7, intensity=0.6)
    eager = Affect(anticipation=0.8, joy=0.4, intensity=0.6)
    return [
        memory("m01", "We finished the allotment fence and Nora brought plum cake.", affect=glad),
        fact("m02", "given-name", "Mira", "My first name is Mira.", days=40),
        fact("m03", "address-level2", "Utrecht", "I live in Utrecht.", days=200),
        fact("m04", "organization", "Tideway Maps", "I work at Tideway Maps.", days=120),
        memory("m05", "The heron was back at the canal before sunrise.", days=3, affect=eager),
        memory("m06", "The old clock stopped; nobody here repairs them.", days=9, affect=sad),
        memory("m07", "Somebody scratched the door of the car again.", days=15, affect=angry),
        memory("m08", "The lump is harmless, says Dr Osei.", days=18, affect=afraid),
        memory(
            "m09",
            "I prefer window seats on long train rides.",
            days=60,
            kind=MemoryKind.PREFERENCE,
            triple=Triple(subject=SELF, predicate="likes", object="window seats"),
            stability=180.0,
        ),
        memory(
            "m10",
            "Nora is my sister; her birthday is on 3 November.",
            days=90,
            kind=MemoryKind.RELATIONSHIP,
            stability=365.0,
            pinned=True,
        ),
        memory(
            "m11",
            "Walk the coast path from Den Helder in June.",
            days=6,
            kind=MemoryKind.PLAN,
            stability=14.0,
            affect=eager,
        ),
        memory("m12", "Rain all day; read two chapters.", days=140, state=MemoryState.FADED),
        memory("m13", "Changed the tyres.", days=900, state=MemoryState.ARCHIVED),
        memory(
            "m14",
            "I am allergic to hazelnuts.",
            days=2,
            kind=MemoryKind.FACT,
            state=MemoryState.PROPOSED,
            origin=Origin.IMPORT,
        ),
        fact("m15", "email", "mira@example.org", "My e-mail address is mira@example.org."),
        memory(
            "m16",
            "Work seems lighter since the map of the estuary was printed.",
            days=4,
            kind=MemoryKind.INSIGHT,
        ),
    ]
