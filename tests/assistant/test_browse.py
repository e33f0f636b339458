"""What a person does by hand: each act has its effect on recall, and can be taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, Filters

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant

SEARCHED = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def recalled(assistant: Assistant, text: str) -> list[str]:
    cue = Cue(text=text, now=assistant.browse.now(), filters=Filters(states=SEARCHED))
    return [each.memory.text for each in assistant.browse.recall(cue).recollections]


def test_an_edit_is_found_by_its_new_words_and_undo_brings_the_old_back(
    assistant: Assistant,
) -> None:
    (key,) = assistant.browse.remember("We adopted a grey kitten.").added[:1]
    done = assistant.browse.edit(key, "We adopted a spotted puppy.")
    assert "spotted puppy" in recalled(assistant, "puppy")[0]
    assistant.browse.undo(done.operation)
    assert "grey kitten" in recalled(assistant, "kitten")[0]
    deeds = [step.deed for step in assistant.browse.history(key)]
    assert deeds == ["remember", "edit", "undo"]


def test_trash_hides_and_restore_shows_again(assistant: Assistant) -> None:
    (key, *_) = assistant.browse.remember("The bakery on Elm Street closed.").added
    assistant.browse.trash([key])
    assert recalled(assistant, "bakery") == []
    assistant.browse.restore([key])
    assert recalled(assistant, "bakery") == ["The bakery on Elm Street closed."]


def test_archived_by_hand_stays_archived_after_the_sweep(
    assistant: Assistant, clock: FakeClock
) -> None:
    (key, *_) = assistant.browse.remember("The bakery on Elm Street closed.").added
    assistant.browse.archive([key])
    assistant.care.decay(clock.now())
    assert assistant.browse.get([key])[key].state is MemoryState.ARCHIVED


def test_time_fades_pins_hold_and_nothing_is_deleted(
    assistant: Assistant, clock: FakeClock
) -> None:
    (held, *_) = assistant.browse.remember("The bakery on Elm Street closed.").added
    (faded, *_) = assistant.browse.remember("The bus was late again today.").added
    assistant.browse.pin(held)
    clock.advance(timedelta(days=20_000))
    counts = assistant.care.decay(clock.now())
    assert counts == assistant.care.decay(clock.now())
    memories = assistant.browse.get([held, faded])
    assert memories[held].state is MemoryState.ACTIVE
    assert memories[faded].state is MemoryState.ARCHIVED
    assert "The bus was late again today." in recalled(assistant, "late bus")


def test_the_latest_act_of_the_person_is_undone_not_what_the_clock_did(
    assistant: Assistant, clock: FakeClock
) -> None:
    (key, *_) = assistant.browse.remember("The bus was late again today.").added
    clock.advance(timedelta(days=20_000))
    assistant.care.decay(clock.now())
    done = assistant.browse.undo()
    assert key in done.removed


def test_forgetting_reports_what_it_will_remove_and_that_nothing_is_left(
    assistant: Assistant,
) -> None:
    done = assistant.browse.remember("My locker code word is Absalom Quist.")
    (key, *_) = done.added
    preview = assistant.browse.preview_forget([key])
    assert {each.id for each in preview.memories} >= {key}
    receipt = assistant.browse.forget([key])
    assert receipt.hits == 0
    assert receipt.files > 0
    assert recalled(assistant, "Absalom Quist") == []
    with pytest.raises(KnownError, match="forgotten"):
        assistant.browse.remember("My locker code word is Absalom Quist.")


def test_the_preview_offers_what_says_nearly_the_same_and_keeps_it(assistant: Assistant) -> None:
    (key, *_) = assistant.browse.remember("The heron stood by the old canal at dawn.").added
    (near, *_) = assistant.browse.remember("A heron stood by the old canal at dawn.").added
    longer = "At noon. The heron stood by the old canal at dawn. Then I went to the market to shop."
    (quoting, *_) = assistant.browse.remember(longer).added
    assistant.browse.remember("The bus was late again today.")
    preview = assistant.browse.preview_forget([key])
    assert {each.id for each in preview.memories} == {key}
    assert {each.id for each in preview.similar} == {near, quoting}
    receipt = assistant.browse.forget([key])
    assert receipt.said_elsewhere == (quoting,)
    assert len(assistant.browse.get([near, quoting])) == 2


def test_the_preview_counts_links_and_suggestions(assistant: Assistant) -> None:
    (key, *_) = assistant.browse.remember("The heron stood by the old canal at dawn.").added
    (other, *_) = assistant.browse.remember("The bus was late again today.").added
    assistant.links.tie(key, other)
    preview = assistant.browse.preview_forget([key])
    assert (preview.links, preview.suggestions) == (1, 0)
    assert assistant.browse.forget([key]).removed["links"] == 1


def test_what_does_not_exist_cannot_be_touched(assistant: Assistant) -> None:
    nobody = MemoryId("nobody")
    for act in (assistant.browse.trash, assistant.browse.confirm, assistant.browse.forget):
        with pytest.raises(KnownError):
            act([nobody])
    with pytest.raises(KnownError, match="nothing to undo"):
        assistant.browse.undo()


def test_saying_the_same_note_again_changes_nothing(assistant: Assistant) -> None:
    assistant.browse.remember("The bakery on Elm Street closed.")
    again = assistant.browse.remember("The bakery on Elm Street closed.")
    assert not again
    assert again.skipped


def test_warming_reads_what_was_kept_and_changes_nothing(assistant: Assistant) -> None:
    assistant.browse.remember("The bakery on Elm Street closed.")
    before = assistant.browse.search(Filters())
    assert list(assistant.warm())
    assert assistant.browse.search(Filters()) == before
    assert recalled(assistant, "bakery") == ["The bakery on Elm Street closed."]


def test_saved_searches_are_kept_in_the_vault_until_what_they_name_is_forgotten(
    assistant: Assistant,
) -> None:
    done = assistant.browse.remember("My dentist is Doctor Albarracin.")
    assistant.browse.keep_searches(["kind:plan", "my dentist is doctor albarracin", "kind:plan"])
    assert assistant.browse.searches() == ["kind:plan", "my dentist is doctor albarracin"]
    assistant.browse.forget(done.added)
    assert assistant.browse.searches() == ["kind:plan"]
    assistant.browse.keep_searches([])
    assert assistant.browse.searches() == []


def test_the_preview_tells_what_was_asked_for_from_what_goes_along(assistant: Assistant) -> None:
    done = assistant.browse.remember("I live in Graz.")
    held = assistant.browse.get(done.added)
    (line,) = (key for key, each in held.items() if each.kind is MemoryKind.EPISODE)
    seen = assistant.browse.preview_forget([line])
    assert seen.asked == {line}
    assert {each.id for each in seen.memories} == set(held) > {line}
