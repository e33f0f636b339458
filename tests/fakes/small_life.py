"""A small life in memory and a recall that brings up every line of it, for the tests here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.memory import SELF, Memory, MemoryId, MemoryKind, Origin, Source, Triple
from scrubjay.domain.recollection import Cue, Recalled, Recollection
from scrubjay.domain.wording import sentence
from scrubjay.perceive import dates
from scrubjay.recall.reckoning import Reckoner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.entity import Mention

NOW = datetime(2024, 1, 10, 9, tzinfo=UTC)


class EveryLine:
    """Brings up every line, none better than another: the reckoning has to choose."""

    def __init__(self, store: FakeMemoryStore) -> None:
        self._store = store

    def best(self, cue: Cue) -> Recalled:
        lines = [each for each in self._store.episodes() if each.kind is MemoryKind.EPISODE]
        return Recalled(
            cue=cue,
            recollections=tuple(
                Recollection(memory=each, score=0.5, retrievability=1.0, reasons=())
                for each in lines
            ),
            abstained=False,
            confidence=0.5,
        )


class Dates:
    """Reads dates and nothing else."""

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        return dates.resolve(text, at)


def line(key: str, at: str, text: str, speaker: str = "") -> Memory:
    moment = datetime.fromisoformat(at).replace(hour=19, tzinfo=UTC)
    return Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=text,
        at=moment,
        created_at=moment,
        speaker=speaker,
        by_self=not speaker,
        source=Source(origin=Origin.NOTE, ref=key, words=text),
    )


def fact(key: str, at: str, predicate: str, value: str, context: str = "") -> Memory:
    triple = Triple(subject=SELF, predicate=predicate, object=value, context=context)
    held = line(key, at, sentence(triple))
    return replace(held, kind=MemoryKind.FACT, triple=triple, valid_from=held.at)


def reckoner(*memories: Memory) -> Reckoner:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(memories)
    return Reckoner(store, EveryLine(store), Dates())


LIFE = (
    line("bike", "2022-01-12", "I finally bought a second-hand bike yesterday, a blue one."),
    line("shop", "2022-01-26", "I looked at a bike in the shop window, too expensive though."),
    line("rome", "2022-02-02", "We visited Rome last weekend, my sister Anna and I."),
    line("ice", "2022-02-16", "Rome has such good ice cream, I keep thinking about it."),
    line("tom", "2022-03-30", "My brother Tom got married in Salzburg on 19 March 2022."),
    line("read", "2022-07-27", "Last month I read Middlemarch from cover to cover."),
    line("film", "2022-08-03", "Watched Vertigo two nights ago, incredible."),
    line("dog", "2023-05-31", "We adopted a greyhound called Rufus last Saturday."),
    line("vet", "2023-10-11", "I took Rufus to the vet yesterday, he had eaten a sock."),
    line("wish", "2023-11-08", "I would love to visit Oslo one day."),
    line("paint", "2023-12-06", "I painted the hall."),
    line("lamp", "2023-12-06", "I repaired the lamp this morning."),
)
