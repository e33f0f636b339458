from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.adapters.sqlite import open_vault
from scrubjay.decay import Reinforce, Sweep, fades_at, fading_soon, resurfacing, worth_asking
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source
from scrubjay.domain.retention import USE_CONFIRMED, USE_RETRIEVED, RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.ports.stores import MemoryStore

AT = datetime(2025, 1, 1, tzinfo=UTC)


def power() -> RetentionLaw:
    return RetentionLaw.POWER


def memory(name: str, **changes: object) -> Memory:
    plain = Memory(
        id=MemoryId(name),
        kind=MemoryKind.EPISODE,
        text=f"the {name}",
        at=AT,
        created_at=AT,
        source=Source(origin=Origin.CHAT, session="s"),
        stability=30.0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def after(days: float) -> datetime:
    return AT + timedelta(days=days)


@pytest.fixture(params=["in memory", "in a vault"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MemoryStore]:
    if request.param == "in memory":
        yield FakeMemoryStore()
        return
    vault = open_vault(tmp_path / "vault.db", None, ids=FakeIds("op"))
    yield vault
    vault.close()


def put(store: MemoryStore, *memories: Memory) -> None:
    with store.writing("remember", "person", AT):
        store.put(memories)


class TestSweep:
    def test_states_follow_the_times(self, store: MemoryStore) -> None:
        put(
            store,
            memory("fresh", at=after(390)),
            memory("fading", at=after(0)),
            memory("gone", stability=1.0),
            memory("pinned", stability=1.0, pinned=True),
            memory("sure", stability=1.0, confirmed=True),
        )
        counts = Sweep(store, power).run(after(400))
        assert counts["active"] == 2
        assert counts["faded"] == 2
        assert counts["archived"] == 1
        states = {each.id: each.state for each in store.episodes()}
        assert states == {
            "fresh": MemoryState.ACTIVE,
            "fading": MemoryState.FADED,
            "gone": MemoryState.ARCHIVED,
            "pinned": MemoryState.ACTIVE,
            "sure": MemoryState.FADED,
        }

    def test_a_second_run_writes_nothing(self, store: MemoryStore) -> None:
        put(store, memory("a"), memory("b", stability=300.0))
        first = Sweep(store, power).run(after(400))
        written = [len(store.history(each)) for each in (MemoryId("a"), MemoryId("b"))]
        assert Sweep(store, power).run(after(400)) == first
        assert [len(store.history(each)) for each in (MemoryId("a"), MemoryId("b"))] == written

    def test_missed_days_cost_nothing(self) -> None:
        daily, once = FakeMemoryStore(), FakeMemoryStore()
        memories = [memory(f"m{n}", stability=1.0 + n * 9) for n in range(20)]
        put(daily, *memories)
        put(once, *memories)
        for day in range(1, 700, 7):
            Sweep(daily, power).run(after(day))
        Sweep(daily, power).run(after(700))
        Sweep(once, power).run(after(700))
        assert daily.rows == once.rows

    def test_a_clock_that_goes_back_is_harmless(self, store: MemoryStore) -> None:
        put(store, memory("a"))
        Sweep(store, power).run(after(400))
        counts = Sweep(store, power).run(after(-9000))
        assert counts["active"] == 1
        Sweep(store, power).run(after(400))
        assert store.get([MemoryId("a")])[MemoryId("a")].state is MemoryState.FADED

    def test_nothing_is_ever_deleted(self, store: MemoryStore) -> None:
        put(store, *(memory(f"m{n}", stability=0.1) for n in range(9)))
        Sweep(store, power).run(after(36_500))
        assert len(list(store.episodes())) == 9

    def test_proposals_and_trash_stay_where_they_are(self, store: MemoryStore) -> None:
        put(store, memory("p", state=MemoryState.PROPOSED), memory("t", state=MemoryState.TRASHED))
        Sweep(store, power).run(after(9000))
        held = store.get([MemoryId("p"), MemoryId("t")])
        assert [held[MemoryId(each)].state.value for each in "pt"] == ["proposed", "trashed"]

    def test_the_law_in_force_decides(self) -> None:
        store = FakeMemoryStore()
        put(store, memory("a"))
        assert Sweep(store, power).run(after(60))["active"] == 1
        assert Sweep(store, lambda: RetentionLaw.EXPONENTIAL).run(after(60))["archived"] == 1

    def test_it_goes_part_by_part_as_deeds_of_the_clock(self, store: MemoryStore) -> None:
        put(store, *(memory(f"m{n}") for n in range(1200)))
        counts = [step["faded"] for step in Sweep(store, power).parts(after(400))]
        assert counts == sorted(counts)
        assert counts[0] < counts[-1] == 1200
        last = store.history(MemoryId("m7"))[-1]
        assert (last.deed, last.actor) == ("fade", "clock")

    def test_what_is_said_and_used_between_two_parts_is_kept(self, store: MemoryStore) -> None:
        put(store, *(memory(f"m{n:04d}", sequence=n) for n in range(1200)))
        parts = Sweep(store, power).parts(after(400))
        next(parts)
        put(store, memory("new", at=after(399), sequence=2000))
        Reinforce(store, power).use([MemoryId("m1100")], USE_CONFIRMED, after(400))
        *_, done = parts
        used = store.get([MemoryId("m1100")])[MemoryId("m1100")]
        assert (used.uses, used.state) == (1, MemoryState.ACTIVE)
        assert MemoryId("new") in store.get([MemoryId("new")])
        assert Sweep(store, power).run(after(400))["faded"] == 1199
        assert done["faded"] <= 1200

    def test_broken_off_it_is_taken_up_by_the_next(self) -> None:
        store, whole = FakeMemoryStore(), FakeMemoryStore()
        for each in (store, whole):
            put(each, *(memory(f"m{n}") for n in range(1200)))
        next(Sweep(store, power).parts(after(400)))
        Sweep(store, power).run(after(400))
        Sweep(whole, power).run(after(400))
        assert store.rows == whole.rows

    def test_an_empty_store_has_nothing_to_fade(self) -> None:
        counts = Sweep(FakeMemoryStore(), power).run(AT)
        assert set(counts) == {state.value for state in MemoryState}
        assert not any(counts.values())


class TestUse:
    def test_how_much_a_use_adds_is_asked_each_time(self) -> None:
        grown = []
        for growth in (0.25, 1.0, 3.0):
            store = FakeMemoryStore()
            put(store, memory("a"))
            asked = [1.0]
            use = Reinforce(store, power, lambda asked=asked: asked[-1])  # type: ignore[misc]
            asked.append(growth)
            use.use([MemoryId("a")], USE_CONFIRMED, after(90))
            grown.append(store.rows[MemoryId("a")].stability - memory("a").stability)
        assert grown[0] == pytest.approx(grown[1] / 4)
        assert grown[2] == pytest.approx(grown[1] * 3)

    def test_use_strengthens_and_restarts_the_fading(self, store: MemoryStore) -> None:
        put(store, memory("a"))
        done = Reinforce(store, power).use([MemoryId("a")], USE_CONFIRMED, after(90))
        used = store.get(done.revised)[MemoryId("a")]
        assert used.stability > 30.0
        assert used.last_used_at == after(90)
        assert used.uses == 1
        assert used.retrievability(after(90)) == 1.0

    def test_repetition_without_spacing_is_worth_nothing(self, store: MemoryStore) -> None:
        put(store, memory("a"))
        use = Reinforce(store, power)
        use.use([MemoryId("a")], USE_CONFIRMED, after(90))
        once = store.get([MemoryId("a")])[MemoryId("a")].stability
        for second in range(1, 50):
            use.use([MemoryId("a")], USE_CONFIRMED, after(90) + timedelta(seconds=second))
        many = store.get([MemoryId("a")])[MemoryId("a")].stability
        assert many == pytest.approx(once, rel=1e-3)

    def test_retrieval_writes_nothing(self) -> None:
        store = FakeMemoryStore()
        put(store, memory("a"))
        assert not Reinforce(store, power).use([MemoryId("a")], USE_RETRIEVED, after(90))
        assert len(store.journal) == 1

    def test_a_use_before_the_last_one_counts_for_nothing(self, store: MemoryStore) -> None:
        put(store, memory("a", last_used_at=after(50)))
        assert not Reinforce(store, power).use([MemoryId("a")], USE_CONFIRMED, after(20))

    def test_what_is_not_there_is_ignored(self, store: MemoryStore) -> None:
        assert not Reinforce(store, power).use([MemoryId("nobody")], USE_CONFIRMED, after(1))


class TestAttention:
    def test_what_fades_soon_is_told_in_order(self) -> None:
        now = after(200)
        soon = memory("soon", stability=27.0)
        sooner = memory("sooner", stability=26.5)
        late = memory("late", stability=90.0)
        gone = memory("gone", stability=2.0)
        pinned = memory("pinned", stability=27.0, pinned=True)
        over = memory("over", stability=27.0, valid_to=after(9))
        found = fading_soon([late, soon, gone, pinned, over, sooner], now, within_days=10)
        assert [each.memory.id for each in found] == ["sooner", "soon"]
        assert all(now < each.at <= now + timedelta(days=10) for each in found)

    def test_it_fades_when_it_was_told_to(self) -> None:
        kept = memory("a", stability=40.0, last_used_at=after(10))
        at = fades_at(kept)
        hour = timedelta(hours=1)
        assert kept.faded_state(at - hour) is MemoryState.ACTIVE
        assert kept.faded_state(at + hour) is MemoryState.FADED

    def test_neither_the_fresh_nor_the_lost_are_worth_asking_about(self) -> None:
        kept = memory("a", salience=1.0)
        weights = [worth_asking(kept, after(day)) for day in (0, 300, 3000)]
        assert weights[0] == 0.0
        assert weights[1] > weights[2] > 0.0
        assert max(weights) <= 0.25

    @pytest.mark.parametrize(
        "changes",
        [{"pinned": True}, {"valid_to": AT}, {"state": MemoryState.TRASHED}, {"salience": 0.0}],
    )
    def test_some_are_never_asked_about(self, changes: dict[str, object]) -> None:
        assert worth_asking(memory("a", **changes), after(300)) == 0.0
        found = resurfacing([memory("a", **changes)], after(300), 3, lambda _memory: 0.5)
        assert found == []

    def test_the_draw_follows_the_weights(self) -> None:
        """A low-discrepancy sequence stands in for chance: the shares must come out."""
        now = after(300)
        heavy, light = memory("heavy", salience=0.9), memory("light", salience=0.3)
        golden = 0.6180339887498949
        chance = ((0.5 + n * golden) % 1.0 for n in itertools.count())
        other = ((0.25 + n * golden * golden) % 1.0 for n in itertools.count())
        pairs = itertools.chain.from_iterable(zip(chance, other, strict=False))
        drawn = [
            resurfacing([heavy, light], now, 1, lambda _memory: next(pairs))[0].id
            for _ in range(4000)
        ]
        assert drawn.count(MemoryId("heavy")) / 4000 == pytest.approx(0.75, abs=0.04)

    def test_nobody_is_drawn_twice(self) -> None:
        memories = [memory(f"m{n}") for n in range(5)]
        luck = dict(zip((each.id for each in memories), (0.1, 0.9, 0.5, 0.0, 1.0), strict=True))
        found = resurfacing(memories, after(300), 9, lambda each: luck[each.id])
        assert sorted(each.id for each in found) == sorted(each.id for each in memories)
