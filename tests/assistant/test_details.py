"""What is typed in as a detail holds at once, for whom it was typed, and can be undone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Triple

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant


def triple(value: str, predicate: str = "email", subject: str = "me", context: str = "") -> Triple:
    return Triple(subject=subject, predicate=predicate, object=value, context=context)


def holding(assistant: Assistant, *predicates: str) -> set[tuple[str, str, str]]:
    return {
        (each.triple.subject, each.triple.context, each.triple.object)
        for each in assistant.details.all(predicates)
        if each.is_current and each.triple is not None
    }


def test_a_typed_detail_holds_and_replaces_the_one_before(
    assistant: Assistant, clock: FakeClock
) -> None:
    assistant.browse.remember("My e-mail address is ana@old.example.")
    clock.advance(timedelta(days=1))
    done = assistant.details.tell(triple("ana@new.example"))
    assert holding(assistant, "email") == {("me", "", "ana@new.example")}
    assert len(assistant.details.all(("email",))) == 2
    (made,) = [
        each for each in assistant.details.all(("email",)) if each.text.endswith("new.example.")
    ]
    assert made.confirmed
    assert made.source.words == "My e-mail address is ana@new.example."
    assistant.browse.undo(done.operation)
    assert holding(assistant, "email") == {("me", "", "ana@old.example")}


def test_contexts_and_persons_stand_side_by_side(assistant: Assistant) -> None:
    assistant.details.tell(triple("ana@home.example"))
    assistant.details.tell(triple("ana@work.example", context="work"))
    assistant.details.tell(triple("nora@example.org", subject="sister"))
    assert holding(assistant, "email") == {
        ("me", "", "ana@home.example"),
        ("me", "work", "ana@work.example"),
        ("sister", "", "nora@example.org"),
    }
    texts = {each.text for each in assistant.details.all(("email",))}
    assert "My work e-mail address is ana@work.example." in texts
    assert "My sister's e-mail address is nora@example.org." in texts


def test_any_earlier_value_can_be_gone_back_to(assistant: Assistant, clock: FakeClock) -> None:
    for each in ("8010", "4020", "9000"):
        assistant.details.tell(triple(each, "postal-code"))
        clock.advance(timedelta(days=100))
    codes = assistant.details.all(("postal-code",))
    held = {each.triple.object: each.id for each in codes if each.triple}
    assert holding(assistant, "postal-code") == {("me", "", "9000")}
    assistant.browse.go_back(held["9000"], held["8010"])
    assert holding(assistant, "postal-code") == {("me", "", "8010")}


def test_what_is_empty_or_far_too_long_is_refused(assistant: Assistant) -> None:
    for value in ("  ", "x" * 301):
        with pytest.raises(KnownError, match="between one and 300"):
            assistant.details.tell(triple(value))
    assert assistant.details.all(("email",)) == []


def test_what_was_forgotten_for_good_stays_so(assistant: Assistant) -> None:
    assistant.details.tell(triple("ana@secret.example"))
    (held,) = assistant.details.all(("email",))
    assistant.browse.forget([held.id])
    with pytest.raises(KnownError, match="forgot this for good"):
        assistant.details.tell(triple("ana@secret.example"))
    assert assistant.details.all(("email",)) == []
