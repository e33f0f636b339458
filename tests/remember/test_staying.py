from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fakes.ids import FakeIds
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryId, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.domain.retention import MAX_STABILITY
from scrubjay.remember import Perceived, Remember

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
PLAN = "I'm going to paint the shed on 3 May 2025."
HELD = datetime(2025, 5, 10, tzinfo=UTC)


def say(remember: Remember, text: str, at: datetime = AT) -> None:
    said = Utterance(text=text, at=at, session="chat", ref=f"{at}")
    remember.keep([Perceived(utterance=said)], at, Origin.CHAT)


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


def test_who_one_is_stays_for_years(store: MemoryStore) -> None:
    say(Remember(store, FakeIds("m")), "I'm allergic to walnuts.")
    assert drawn(store, "I am allergic to walnuts.").stability == MAX_STABILITY
