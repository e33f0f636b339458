"""Which newer line of the person may have changed what is about to be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fakes.embedder import FakeEmbedder
from fakes.index import FakeIndex
from remember.conversing import AT, Conversation
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind
from scrubjay.domain.recollection import Filters
from scrubjay.remember import Newer, Question
from scrubjay.remember.newer import LATEST, NEAREST
from scrubjay.remember.signs import COLUMNS, corrects, signs
from scrubjay.remember.topics import NEARNESS, Topics

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.ports.stores import MemoryStore

DIMENSION = 64
OLD = "We drive a small green Zafira van."
NEW = "We drive a small Sienta van in its place."


def by_nearness() -> Topics:
    """Return weights by which a line is a change when it is near what was said before."""
    pair = np.zeros(len(NEARNESS) + len(COLUMNS), np.float32)
    pair[0] = 40.0
    return Topics(
        topic=np.zeros((2, DIMENSION), np.float32),
        topic_bias=np.zeros(2, np.float32),
        news=np.zeros(DIMENSION, np.float32),
        news_bias=0.0,
        pair=pair,
        pair_bias=-15.0,
    )


class Life:
    """Says things on days of their own, and asks what came since."""

    def __init__(self, store: MemoryStore) -> None:
        self.talk = Conversation(store)
        self.store = store
        self.embedder = FakeEmbedder(DIMENSION)
        self.index = FakeIndex()
        self.newer = Newer(store, self.index, self.embedder, by_nearness)

    def says(self, day: float, *texts: str) -> list[Memory]:
        done = []
        for text in texts:
            moment = AT + timedelta(days=day)
            added = self.talk.says(text, at=moment, session=f"day {day}").added
            held = self.store.get(added)
            vectors = self.embedder.embed([held[each].text for each in added])
            with self.store.writing("vectors", "scrubjay", moment):
                self.store.put_vectors(self.embedder.name, added, vectors)
            self.index.add(added, vectors)
            done += [each for each in held.values() if each.kind is MemoryKind.EPISODE]
        return done

    def since(
        self, told: Memory, until: datetime = AT + timedelta(days=9_000), *, past: bool = False
    ) -> str:
        question = Question(text="What do we drive?", until=until, past=past)
        found = self.newer.of([told], question)
        return found[told.id].text if told.id in found else ""


def test_a_line_near_in_meaning_is_named(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    life.says(30, NEW, "The choir sang on Sunday.")
    assert life.since(old) == NEW


def test_of_lines_as_likely_the_newest_is_named(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    life.says(30, "We drive a small green van, a Sienta.")
    life.says(60, "We drive a small green van, a Berlingo.")
    assert "Berlingo" in life.since(old)


def test_what_came_before_at_once_or_after_the_question_counts_for_nothing(
    store: MemoryStore,
) -> None:
    life = Life(store)
    life.says(0, NEW)
    (old,) = life.says(30, OLD)
    life.says(30.1, "We drive a small green van to work.")
    life.says(90, "We drive a small green van, a Berlingo.")
    assert life.since(old, AT + timedelta(days=60)) == ""


def test_of_how_something_was_only_a_correction_tells_more(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    life.says(30, NEW)
    assert life.since(old, past=True) == ""
    (old,) = life.says(60, "We drive a small green van that cost 3200.")
    correction = "Sorry, the small green van that we drive cost 2900."
    life.says(61, correction)
    assert life.since(old, past=True) == correction


def test_what_known_others_do_changes_nothing(store: MemoryStore) -> None:
    life = Life(store)
    life.says(0, "My sister is called Tilda.")
    (old,) = life.says(1, OLD)
    life.says(30, "Tilda has a small green van.")
    assert life.since(old) == ""


def test_a_statement_said_again_is_not_changed_by_that(store: MemoryStore) -> None:
    life = Life(store)
    life.says(0, "I live in Graz.")
    stated = life.talk.named("I live in Graz.")
    life.says(30, "We live in Graz, near the river, in a small flat.")
    assert life.since(stated) == ""


def test_a_line_in_the_trash_is_not_named(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    (new,) = life.says(30, NEW)
    assert life.since(old) == NEW
    life.talk.remember.trash([new.id], AT + timedelta(days=31))
    assert life.since(old) == ""


def test_a_forgotten_line_is_not_named(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    (new,) = life.says(30, NEW)
    assert life.since(old) == NEW
    store.forget([new.id])
    assert life.since(old) == ""


def test_among_many_lines_the_nearest_are_looked_at_beside_the_latest(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    (new,) = life.says(30, NEW)
    life.says(60, *(f"The number {n} came up at bingo again." for n in range(LATEST + 1)))
    assert new.id not in {
        each.id for each in store.select(Filters(kinds=(MemoryKind.EPISODE,)), LATEST)
    }
    assert life.since(old) == NEW
    assert NEAREST < LATEST


def test_without_an_embedder_or_with_one_in_trouble_nothing_is_named(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    life.says(30, NEW)
    life.embedder.trouble = KnownError("The embedder is gone.")
    assert life.since(old) == ""
    question = Question(text="", until=AT + timedelta(days=60))
    assert Newer(store, life.index, None, by_nearness).of([old], question) == {}


def test_nothing_is_written(store: MemoryStore) -> None:
    life = Life(store)
    (old,) = life.says(0, OLD)
    life.says(30, NEW)
    before = (store.count(Filters()), len(store.operations(50)))
    life.since(old)
    assert (store.count(Filters()), len(store.operations(50))) == before


@pytest.mark.parametrize("seed", range(20))
def test_only_later_lines_of_the_person_are_ever_named(seed: int) -> None:
    chance = np.random.default_rng(seed)
    from fakes.memory_store import FakeMemoryStore  # noqa: PLC0415 - the vault adds nothing here

    store = FakeMemoryStore()
    life = Life(store)
    words = ["we", "drive", "small", "green", "van", "choir", "river", "bread", "tilda", "moved"]
    said = []
    for day in chance.permutation(24):
        said += life.says(float(day), " ".join(chance.choice(words, 5)) + f" {day}.")
    others = [replace(each, id=MemoryId(f"x{each.id}"), by_self=False) for each in said[:6]]
    with store.writing("import", "person", AT):
        store.put(others)
    until = AT + timedelta(days=int(chance.integers(5, 24)))
    found = life.newer.of(said, Question(text="What van do we drive?", until=until))
    held = {each.id: each for each in said}
    for key, line in found.items():
        assert line.by_self
        assert held[key].at < line.at < until


@pytest.mark.parametrize(
    ("line", "days", "true"),
    [
        ("Correction, it was 2900 euro.", 1.0, True),
        ("wait no its feb 27", 0.5, True),
        ("Correction, it was 2900 euro.", 30.0, False),
        ("It was a fine day.", 1.0, False),
    ],
)
def test_corrections(line: str, days: float, *, true: bool) -> None:
    assert corrects(line, days) is true


@pytest.mark.parametrize(
    ("column", "old", "question", "line", "there"),
    [
        ("fills", "My boss is Ruud.", "Who is my boss?", "We all report to Marieke.", 1.0),
        ("fills", "My boss is Ruud.", "Who is my boss?", "We had a hard week.", 0.0),
        ("fills", "Exam on 2 May.", "When is my exam?", "They put it on 9 June.", 1.0),
        ("fills", "I pay 620.", "How much is my rent?", "From now it is 680.", 1.0),
        ("unreal", "I have a cat.", "What pet have I?", "Would a dog be nice?", 1.0),
        ("unreal", "I have a cat.", "What pet have I?", "Still have to book the vet.", 1.0),
        ("unreal", "I have a cat.", "What pet have I?", "We got a dog.", 0.0),
        ("shares_name", "I play with Beryl.", "Who plays?", "He is in Beryl's place.", 1.0),
    ],
)
def test_what_words_say(column: str, old: str, question: str, line: str, there: float) -> None:
    said = dict(zip(COLUMNS, signs(old, question, line, 30.0), strict=True))
    assert said[column] == there
