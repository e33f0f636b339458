from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryKind, Origin
from scrubjay.domain.retention import (
    USE_CONFIRMED,
    RetentionLaw,
    retrievability,
    strengthened,
)
from scrubjay.remember import Perceived, Remember

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
LATER = AT + timedelta(days=90)


class Choice:
    """The person's setting, which may change while the program runs."""

    law = RetentionLaw.POWER

    def __call__(self) -> RetentionLaw:
        return self.law


def said(text: str, at: datetime) -> Perceived:
    return Perceived(utterance=Utterance(text=text, at=at, session="s", ref=text))


def grown(before: Memory, law: RetentionLaw) -> float:
    current = retrievability((LATER - AT).days, before.stability, law)
    return strengthened(before.stability, current, USE_CONFIRMED)


@pytest.mark.parametrize("law", list(RetentionLaw))
@pytest.mark.parametrize("deed", ["edit", "say again"])
def test_the_law_in_force_decides_how_much_a_use_adds(law: RetentionLaw, deed: str) -> None:
    store, choice = FakeMemoryStore(), Choice()
    remember = Remember(store, FakeIds("m"), choice)
    remember.keep([said("I live in Graz.", AT)], AT, Origin.CHAT)
    (before,) = (each for each in store.episodes() if each.kind is not MemoryKind.EPISODE)
    choice.law = law
    if deed == "edit":
        remember.edit(before.id, "I live in Linz.", LATER)
    else:
        remember.keep([said("I live in Graz, you know.", LATER)], LATER, Origin.CHAT)
    after = store.get([before.id])[before.id]
    assert after.stability == pytest.approx(grown(before, law))
    assert grown(before, RetentionLaw.POWER) != pytest.approx(
        grown(before, RetentionLaw.EXPONENTIAL)
    )
