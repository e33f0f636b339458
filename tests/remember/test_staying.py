from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.ids import FakeIds
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.domain.retention import MAX_STABILITY
from scrubjay.domain.staying import PLAN_HOLDS
from scrubjay.domain.task import DUE
from scrubjay.perceive import EntityTagger
from scrubjay.remember import Perceived, Remember

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.entity import Mention
    from scrubjay.ports.stores import MemoryStore

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
PLAN = "I'm going to paint the shed on 3 May 2025."
HELD = datetime(2025, 5, 10, tzinfo=UTC)


def say(remember: Remember, text: str, at: datetime = AT, mentions: Sequence[Mention] = ()) -> None:
    said = Utterance(text=text, at=at, session="chat", ref=f"{at}")
    perceived = Perceived(utterance=said, mentions=tuple(mentions))
    remember.keep([perceived], at, Origin.CHAT)


def drawn(store: MemoryStore, text: str) -> Memory:
    return next(each for each in store.select(Filters()) if each.text == text)


def plan(store: MemoryStore) -> Memory:
    return drawn(store, "My plan: paint the shed on 3 May 2025.")


def test_a_plan_waits_for_its_day_and_a_week(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, PLAN)
    assert plan(store).last_used_at == HELD
    say(remember, PLAN, AT + timedelta(days=20))
    assert plan(store).last_used_at == HELD


def test_taken_back_from_the_trash_it_still_waits(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, PLAN)
    held: MemoryId = plan(store).id
    remember.trash([held], AT)
    remember.restore([held], AT)
    assert store.get([held])[held].last_used_at == HELD


def test_a_plan_edited_before_its_day_still_waits(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, PLAN)
    held = plan(store).id
    remember.edit(held, "My plan: paint the old shed on 3 May 2025.", AT)
    assert store.get([held])[held].last_used_at == HELD


def test_a_day_told_later_extends_the_hold_of_the_task(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, "I need to renew my passport.")
    for number, (text, month, day) in enumerate(
        [
            ("I need to renew my passport by 3 May 2025.", 5, 3),
            ("The passport is due on 8 June 2025.", 6, 8),
            ("The passport has to be done by 1 April 2025.", 4, 1),
        ],
        1,
    ):
        later = AT + timedelta(days=number)
        say(remember, text, later, EntityTagger().mentions(text, later))
        due = datetime(2025, month, day, tzinfo=UTC)
        assert drawn(store, "I need to renew my passport.").last_used_at == due + PLAN_HOLDS


def test_an_edited_plan_waits_for_its_new_day(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, PLAN)
    held = plan(store).id
    text = "My plan: paint the shed on 1 July 2025."
    remember.edit(held, text, AT, EntityTagger().mentions(text, AT))
    after = store.get([held])[held]
    assert after.last_used_at == datetime(2025, 7, 1, tzinfo=UTC) + PLAN_HOLDS
    assert after.valid_from == datetime(2025, 7, 1, tzinfo=UTC)


def test_a_plan_without_its_day_waits_no_longer(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    say(remember, PLAN)
    held = plan(store).id
    later = AT + timedelta(days=1)
    remember.edit(held, "My plan: paint the shed.", later)
    assert store.get([held])[held].last_used_at == later


def test_an_edited_task_keeps_the_day_told_of_it(store: MemoryStore) -> None:
    remember = Remember(store, FakeIds("m"))
    text = "I need to renew my passport by 3 May 2025."
    say(remember, text, mentions=EntityTagger().mentions(text, AT))
    task = drawn(store, "I need to renew my passport.")
    remember.edit(task.id, "I need to renew my old passport.", AT + timedelta(days=1))
    after = store.get([task.id])[task.id]
    assert after.last_used_at == task.last_used_at
    assert [
        each.triple.object for each in store.statements("renew my old passport", DUE) if each.triple
    ]


def test_who_one_is_stays_for_years(store: MemoryStore) -> None:
    say(Remember(store, FakeIds("m")), "I'm allergic to walnuts.")
    assert drawn(store, "I am allergic to walnuts.").stability == MAX_STABILITY


@pytest.mark.parametrize(
    ("text", "statement", "last_day"),
    [
        ("I need to renew my passport by 3 May 2025.", "I need to renew my passport.", (5, 3)),
        ("I'm going to paint it in May 2025.", "My plan: paint it in May 2025.", (5, 31)),
        ("I have to call the bank tomorrow.", "I need to call the bank.", (3, 15)),
        ("I'm going to sell the boat next week.", "My plan: sell the boat next week.", (3, 23)),
    ],
)
def test_what_was_named_decides_the_day(
    store: MemoryStore, text: str, statement: str, last_day: tuple[int, int]
) -> None:
    say(Remember(store, FakeIds("m")), text, mentions=EntityTagger().mentions(text, AT))
    due = datetime(2025, *last_day, tzinfo=UTC)
    assert drawn(store, statement).last_used_at == due + PLAN_HOLDS


def test_a_task_without_a_day_fades_from_when_it_was_said(store: MemoryStore) -> None:
    say(Remember(store, FakeIds("m")), "I need to renew my passport.")
    assert drawn(store, "I need to renew my passport.").last_used_at is None


def test_a_fact_does_not_wait_for_a_day_it_names(store: MemoryStore) -> None:
    text = "I have worked at Siemens since 3 May 2024."
    say(Remember(store, FakeIds("m")), text, mentions=EntityTagger().mentions(text, AT))
    facts = [each for each in store.select(Filters()) if each.kind is MemoryKind.FACT]
    assert facts
    assert {each.last_used_at for each in facts} == {None}
