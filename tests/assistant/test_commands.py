"""What commands say of what they would do, or did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scrubjay.assistant.commands import run
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant


def only(assistant: Assistant, verb: str, **params: object) -> dict[str, Any]:
    (value,) = [each for each in run(assistant, verb, params) if each is not None]
    return value


def test_what_goes_for_good_is_named_before_with_what_goes_along(assistant: Assistant) -> None:
    assistant.browse.remember("My sister is Ada. The lake was frozen.")
    (said,) = assistant.browse.search(Filters(kinds=(MemoryKind.EPISODE,)))
    (drawn,) = assistant.browse.drawn_from(said.id)
    with pytest.raises(KnownError, match="cannot be undone") as refused:
        only(assistant, "forget", ids=[said.id], for_good=True)
    named, along = refused.value.sentence.split("With them goes")
    assert f"\u201c{said.text}\u201d ({said.id})" in named
    assert f"\u201c{drawn.text}\u201d ({drawn.id})" in along
    assert "--yes" in refused.value.remedy
    assert set(assistant.browse.get([said.id, drawn.id])) == {said.id, drawn.id}


def test_what_goes_alone_is_said_to_take_nothing_along(assistant: Assistant) -> None:
    assistant.browse.remember("The lighthouse was painted.")
    (said,) = assistant.browse.search(Filters())
    with pytest.raises(KnownError, match="The lighthouse was painted") as refused:
        only(assistant, "forget", ids=[said.id], for_good=True)
    assert "With them" not in str(refused.value)


def test_a_dry_run_claims_to_know_no_more_than_it_does(
    assistant: Assistant, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("I live in Graz.\n", encoding="utf-8")
    dry = only(assistant, "import", path=str(notes), dry_run=True)
    assert (dry["batch"], dry["episodes"]) == (None, 1)
    assert (dry["memories"], dry["duplicates"]) == (None, None)
    done = only(assistant, "import", path=str(notes))
    assert (done["episodes"], done["memories"]) == (1, 1)


def test_an_operation_that_never_was_is_told_from_nothing_to_undo(assistant: Assistant) -> None:
    with pytest.raises(KnownError, match="nothing to undo"):
        only(assistant, "undo")
    with pytest.raises(KnownError, match="no operation of that name"):
        only(assistant, "undo", operation="nonsense")


def test_a_question_from_outside_gives_its_chat_its_name(assistant: Assistant) -> None:
    assistant.chat.ask("Where did I leave my boat?", assistant.browse.now(), MemoryMode.READ)
    assert [each.title for each in assistant.chat.conversations()] == ["Where did I leave my boat?"]


def test_what_is_dated_ahead_is_kept_with_a_warning(assistant: Assistant) -> None:
    ahead = only(assistant, "remember", text="I like tea.", at="2031-03-03T10:00:00+00:00")
    assert ahead["notice"] == "It is kept as said on 2031-03-03, which is still to come."
    assert "notice" not in only(assistant, "remember", text="I like rye bread.")
