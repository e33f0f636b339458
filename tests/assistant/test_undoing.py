"""What one undo takes back, what it says when it cannot, and what falls with what was said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import Memory, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant


def drawn(assistant: Assistant) -> dict[str, Memory]:
    found = assistant.browse.search(Filters())
    return {each.text: each for each in found if each.kind is not MemoryKind.EPISODE}


def said(assistant: Assistant, text: str) -> Memory:
    found = assistant.browse.search(Filters(kinds=(MemoryKind.EPISODE,)))
    return next(each for each in found if each.text == text)


def current(assistant: Assistant) -> list[str]:
    return sorted(text for text, each in drawn(assistant).items() if each.is_current)


def test_a_tie_is_an_act_that_undo_takes_back(assistant: Assistant) -> None:
    assistant.browse.remember("The Tajo is brown.")
    assistant.browse.remember("My uncle sails.")
    one, other = (each.id for each in assistant.browse.search(Filters(), 2))
    assistant.links.tie(one, other)
    assert LinkKind.PERSON in {each.kind for each in assistant.links.of(one)}
    assistant.browse.undo()
    assert LinkKind.PERSON not in {each.kind for each in assistant.links.of(one)}
    assert assistant.browse.count(Filters()) >= 2


def test_forgetting_cannot_be_taken_back_and_undo_says_so_before_it_goes_on(
    assistant: Assistant,
) -> None:
    assistant.browse.remember("I live in Graz.")
    assistant.browse.remember("My uncle sails to Zanzibar.")
    assistant.browse.forget([said(assistant, "My uncle sails to Zanzibar.").id])
    with pytest.raises(KnownError, match="cannot be brought back"):
        assistant.browse.undo()
    assert current(assistant) == ["I live in Graz."]
    assistant.browse.undo()
    assert current(assistant) == []


def test_what_was_drawn_falls_with_what_was_said_and_comes_back_with_it(
    assistant: Assistant,
) -> None:
    assistant.browse.remember("I live in Graz and I am allergic to peanuts.")
    before = drawn(assistant)
    episode = said(assistant, "I live in Graz and I am allergic to peanuts.")
    done = assistant.browse.trash([episode.id])
    assert set(done.removed) == {episode.id, *(each.id for each in before.values())}
    assert {each.state for each in drawn(assistant).values()} == {MemoryState.TRASHED}
    assistant.browse.undo(done.operation)
    assert drawn(assistant) == before
    assistant.browse.trash([episode.id])
    assistant.browse.restore([episode.id])
    assert current(assistant) == sorted(before)


def test_what_was_thrown_away_before_stays_away(assistant: Assistant) -> None:
    assistant.browse.remember("I live in Graz and I am allergic to peanuts.")
    episode = said(assistant, "I live in Graz and I am allergic to peanuts.")
    city = drawn(assistant)["I live in Graz."]
    assistant.browse.trash([city.id])
    assistant.browse.trash([episode.id])
    assistant.browse.restore([episode.id])
    assert drawn(assistant)[city.text].state is MemoryState.TRASHED


def test_what_stands_on_its_own_does_not_fall(assistant: Assistant, clock: FakeClock) -> None:
    assistant.browse.remember("I am allergic to peanuts and I live in Graz.")
    first = said(assistant, "I am allergic to peanuts and I live in Graz.")
    assistant.browse.confirm([drawn(assistant)["I live in Graz."].id])
    clock.moment += timedelta(days=3)
    assistant.browse.remember("I am allergic to peanuts, as I said.")
    kept = current(assistant)
    assistant.browse.trash([first.id])
    assert current(assistant) == kept


@pytest.mark.parametrize("forgotten", [False, True])
@pytest.mark.parametrize("fact", [False, True])
def test_without_the_current_value_no_former_one_is_current(
    assistant: Assistant, clock: FakeClock, *, forgotten: bool, fact: bool
) -> None:
    assistant.browse.remember("I live in Graz.")
    clock.moment += timedelta(days=300)
    assistant.browse.remember("I moved to Linz.")
    assert current(assistant) == ["I live in Linz."]
    gone = drawn(assistant)["I live in Linz."] if fact else said(assistant, "I moved to Linz.")
    if forgotten:
        assistant.browse.forget([gone.id])
    else:
        assistant.browse.trash([gone.id])
    assert current(assistant) == []
    clock.moment += timedelta(days=1)
    assistant.browse.remember("My uncle sails.")
    assert "I live in Graz." not in current(assistant)


def test_the_preview_of_forgetting_counts_what_the_receipt_then_says(
    assistant: Assistant, clock: FakeClock
) -> None:
    chat = assistant.chat.start()
    for text in ("I am allergic to peanuts.", "What am I allergic to?", "I like tea."):
        turn = assistant.chat.turn(chat, text)
        turn.hear()
        turn.answer(lambda _piece: None, lambda: False)
        turn.keep()
        clock.advance(timedelta(minutes=1))
    fact = next(each for text, each in drawn(assistant).items() if "peanuts" in text)
    tea = next(each for text, each in drawn(assistant).items() if "tea" in text)
    assistant.links.tie(fact.id, tea.id)
    everything = assistant.browse.search(Filters())
    preview = assistant.browse.preview_forget([fact.id])
    assert assistant.browse.search(Filters()) == everything
    removed = assistant.browse.forget([fact.id]).removed
    counted = {
        "memories": len(preview.memories),
        "messages": preview.messages,
        "revisions": preview.revisions,
        "vectors": preview.vectors,
        "links": preview.links,
        "suggestions": preview.suggestions,
    }
    assert preview.messages > 0
    assert preview.links == 1
    assert counted == {what: removed.get(what, 0) for what in counted}
