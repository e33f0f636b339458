"""Every use of a memory leads to where it was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.life import NOW
from scrubjay.assistant.browse import Use
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.context import Place
from scrubjay.ui.memories.provenance import UsesSection
from scrubjay.ui.widgets import Pressable

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes.context import Said
    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

HERON = MemoryId("m05")


@pytest.fixture
def used() -> FakeAssistant:
    made = FakeAssistant()
    chat = made.chat.start()
    turn = made.chat.turn(chat, "window seats?")
    turn.hear()
    message = turn.answer(lambda _piece: None, lambda: False)
    turn.keep()
    made.browse.used[HERON] = [
        Use(
            kind="answer",
            title=message.text,
            at=NOW,
            conversation=message.conversation,
            message=message.id,
        ),
        Use(kind="form", title="email · crossing.html", at=NOW),
        Use(kind="answer", title="Long ago.", at=NOW, conversation="gone", message="x"),
    ]
    return made


def pressables(page: MemoriesPage) -> list[Pressable]:
    section = page.findChild(UsesSection)
    assert section is not None
    return section.findChildren(Pressable)


def test_an_answer_is_shown_in_its_chat(opened: Open, used: FakeAssistant, said: Said) -> None:
    page = opened(used)
    page.open_memory(HERON)
    pressables(page)[0].click()
    assert said.places[-1] == (Place.CHAT, None)
    assert said.message is not None
    use = used.browse.used[HERON][0]
    assert (said.message.chat.id, said.message.message) == (use.conversation, use.message)


def test_a_form_leads_to_the_forms(opened: Open, used: FakeAssistant, said: Said) -> None:
    page = opened(used)
    page.open_memory(HERON)
    pressables(page)[1].click()
    assert said.places[-1] == (Place.FORMS, None)


def test_a_chat_that_is_gone_is_said_to_be(opened: Open, used: FakeAssistant, said: Said) -> None:
    page = opened(used)
    page.open_memory(HERON)
    pressables(page)[2].click()
    assert said.places == []
    assert said.toasts == ["The chat it was said in was removed."]
