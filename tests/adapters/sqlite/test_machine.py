"""The vault against a model of plain dictionaries, under any sequence of acts."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from adapters.sqlite.examples import NOON, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import Memory, MemoryId, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEYS = st.sampled_from([f"k{number}" for number in range(6)])
WORDS = st.sampled_from(["heron", "otter", "a lamp in the window", "the train to Porto", "Tea."])
STATES = st.sampled_from([MemoryState.ACTIVE, MemoryState.TRASHED, MemoryState.PROPOSED])


def vector_of(text: str) -> NDArray[np.float32]:
    return np.full((1, 4), len(text), np.float32)


def link(one: str, other: str) -> Link:
    return Link(one=MemoryId(one), other=MemoryId(other), kind=LinkKind.PERSON, weight=1.0)


class VaultMachine(RuleBasedStateMachine):
    """Every act is done to both; what can be asked is asked of both."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="scrubjay-machine-"))
        self.ids = FakeIds("op")
        self.rows: dict[MemoryId, Memory] = {}
        self.vectors: dict[MemoryId, str] = {}
        self.buried: set[str] = set()
        self.former: dict[MemoryId, set[str]] = {}
        self.ties: set[tuple[str, str]] = set()
        self.made: dict[str, bool] = {}
        """Suggestions by id ("a>b"): whether they wait; False once they were settled."""
        self.done: list[tuple[str, dict[MemoryId, Memory], dict[MemoryId, Memory]]] = []
        self._open()

    def _open(self) -> None:
        self.vault = open_vault(self.folder / "vault.db", None, ids=self.ids)

    @initialize()
    def begin(self) -> None:
        assert self.vault.count(Filters()) == 0

    @rule(key=KEYS, text=WORDS, state=STATES, with_vector=st.booleans())
    def put(self, *, key: str, text: str, state: MemoryState, with_vector: bool) -> None:
        memory = replace(episode(key, text), state=state)
        before = dict(self.rows)
        with self.vault.writing("edit", "person", NOON) as operation:
            self.vault.put([memory])
            if with_vector:
                self.vault.put_vectors("test", [memory.id], vector_of(text))
        old = self.rows.get(memory.id)
        if old is None or old.text != text:
            self.vectors.pop(memory.id, None)
        if with_vector:
            self.vectors[memory.id] = text
        self.rows[memory.id] = memory
        self.former.setdefault(memory.id, set()).add(normalised(text))
        if old != memory:
            self.done.append((operation, before, dict(self.rows)))

    @precondition(lambda self: self.done)
    @rule()
    def undo_the_latest(self) -> None:
        operation, before, after = self.done.pop()
        if self.rows != after:  # something was forgotten in between
            self.done.clear()
            return
        self.vault.undo(operation, NOON + timedelta(days=1))
        for name in set(before) | set(after):
            old, new = before.get(name), after.get(name)
            if old is None or (new is not None and old.text != new.text):
                self.vectors.pop(name, None)
        self.rows = before
        self._part_with_the_gone()

    def _part_with_the_gone(self) -> None:
        """Links and suggestions live no longer than the memories at their ends."""
        self.ties = {ends for ends in self.ties if set(ends) <= self.rows.keys()}
        self.made = {
            key: waits
            for key, waits in self.made.items()
            if set(key.split(">")) <= self.rows.keys()
        }

    @rule(one=KEYS, other=KEYS)
    def tie(self, one: str, other: str) -> None:
        self.vault.keep_links([link(one, other)])
        if {one, other} <= self.rows.keys():
            self.ties.add((one, other))

    @rule(one=KEYS, other=KEYS)
    def untie(self, one: str, other: str) -> None:
        self.vault.remove_links([link(one, other)])
        self.ties.discard((one, other))

    @rule(one=KEYS, other=KEYS)
    def suggest(self, one: str, other: str) -> None:
        key = f"{one}>{other}"
        made = Suggestion(
            id=key,
            kind=SuggestionKind.LINK,
            memory=MemoryId(one),
            other=MemoryId(other),
            reason="",
            at=NOON,
        )
        self.vault.suggest([made])
        if {one, other} <= self.rows.keys():
            self.made.setdefault(key, True)

    @precondition(lambda self: self.made)
    @rule(data=st.data())
    def settle(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.made)))
        self.vault.settle([key])
        self.made[key] = False

    @precondition(lambda self: self.done)
    @rule()
    def undo_twice_is_refused(self) -> None:
        operation, _, after = self.done[-1]
        if self.rows == after:
            self.undo_the_latest()
            try:
                self.vault.undo(operation, NOON)
            except KnownError:
                return
            raise AssertionError(operation)

    @rule(key=KEYS)
    def forget(self, key: str) -> None:
        asked = self.rows.get(MemoryId(key))
        self.vault.forget([MemoryId(key)])
        self.done.clear()
        if asked is None:
            return
        twins = {n for n, m in self.rows.items() if normalised(m.text) == normalised(asked.text)}
        for name in twins:
            del self.rows[name]
            self.vectors.pop(name, None)
            self.buried |= self.former.pop(name)
        self._part_with_the_gone()

    @rule()
    def reopen(self) -> None:
        self.vault.close()
        self._open()

    @invariant()
    def the_same_memories(self) -> None:
        assert self.vault.get(list(self.rows)) == self.rows
        assert self.vault.count(Filters()) == len(self.rows)

    @invariant()
    def the_same_words(self) -> None:
        for word in ("heron", "otter", "window", "porto", "tea"):
            held = {name for name, memory in self.rows.items() if word in memory.text.lower()}
            assert {memory.id for memory in self.vault.select(Filters(text=f"{word} "))} == held

    @invariant()
    def the_same_vectors(self) -> None:
        ids, vectors = self.vault.vectors("test")
        assert set(ids) == set(self.vectors)
        for name, vector in zip(ids, vectors, strict=True):
            assert vector[0] == len(self.vectors[name])

    @invariant()
    def the_same_ties_and_suggestions(self) -> None:
        every = [MemoryId(f"k{number}") for number in range(6)]
        assert {(each.one, each.other) for each in self.vault.links(every)} == self.ties
        waiting = {key for key, waits in self.made.items() if waits}
        assert {each.id for each in self.vault.suggestions()} == waiting

    @invariant()
    def the_same_tombstones(self) -> None:
        assert all(self.vault.is_forgotten(text) for text in self.buried)

    @invariant()
    def nothing_wrong(self) -> None:
        assert self.vault.verify() == []

    @override
    def teardown(self) -> None:
        self.vault.close()
        shutil.rmtree(self.folder)


TestVaultMachine = VaultMachine.TestCase
TestVaultMachine.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
