"""The chat over a real assistant and a real vault: versions, what was learnt, drafts, searching."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from fakes.clock import FakeClock
from fakes.context import Said, context
from fakes.ids import FakeIds
from fakes.opening import FakeOpening
from scrubjay.bootstrap.assembly import assemble
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.searching import SearchPresenter
from scrubjay.ui.chat.why_dialog import WhyDialog, show_why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.changes import Changes
    from scrubjay.ui.context import UiContext


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    paths = find(os.environ, tmp_path / "home").make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    made, _vault = assemble(paths, loaded, None, "none", clock=FakeClock(), ids=FakeIds())
    yield made
    made.close()


def around(assistant: Assistant) -> UiContext:
    opening = FakeOpening()
    opening.assistant = assistant  # type: ignore[assignment]  # the real one, for once
    return context(opening=opening, said=Said())


@pytest.fixture
def ui(assistant: Assistant) -> UiContext:
    return around(assistant)


def statements(assistant: Assistant) -> list[str]:
    found = assistant.browse.search(Filters(current_only=True))
    kept = (each for each in found if each.kind is not MemoryKind.EPISODE)
    return sorted(each.text for each in kept if each.state.value == "active")


def learned(chat: ChatPresenter) -> list[str]:
    return [each.text for each in chat.state.entries[-1].learned.added]


def test_what_was_learnt_stays_with_the_first_answer_and_can_be_taken_back(
    assistant: Assistant, ui: UiContext
) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    first = learned(chat)
    assert first
    chat.regenerate(chat.state.entries[-1])
    assert chat.state.entries[-1].version == 2
    assert not chat.state.entries[-1].learned
    chat.show_version(chat.state.entries[-1], -1)
    assert learned(chat) == first
    chat.undo(chat.state.entries[-1])
    assert statements(assistant) == []


def test_other_words_take_the_place_of_what_was_learnt_and_one_undo_gives_it_back(
    assistant: Assistant, ui: UiContext
) -> None:
    news: list[Changes] = []
    ui.news.subscribe(news.append)
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    before = statements(assistant)
    chat.edit(chat.state.entries[0])
    chat.send("I am allergic to walnuts.")
    assert chat.state.entries[0].version == 2
    entry = chat.state.entries[-1]
    assert any("walnut" in each.text for each in entry.learned.added)
    assert any("peanut" in each.text for each in entry.learned.superseded)
    assert statements(assistant) != before
    chat.undo(entry)
    assert statements(assistant) == before
    assert chat.state.entries[-1].learned.undone


def test_a_message_that_is_reworded_at_once_stays_where_it_was_said(ui: UiContext) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    chat.send("What do I like?")
    chat.edit(chat.state.entries[2])
    chat.send("What am I allergic to?")
    said = [each.message.text for each in chat.state.entries]
    assert said[0] == "I am allergic to peanuts."
    assert said[2] == "What am I allergic to?"
    assert chat.state.entries[2].version == 2


def test_what_is_being_answered_while_the_program_warms_up_is_learnt_once(
    assistant: Assistant,
) -> None:
    chat = assistant.chat.start()
    turn = assistant.chat.turn(chat, "I live in Graz.")
    turn.hear()
    for _ in assistant.warm():
        pass
    turn.answer(lambda _piece: None, lambda: False)
    assert "Graz" in " ".join(
        each.text for each in assistant.browse.get(turn.keep().changes.added).values()
    )


def test_a_reworded_answer_is_marked_and_never_learnt_from(
    assistant: Assistant, ui: UiContext
) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    before = statements(assistant)
    chat.edit(chat.state.entries[-1])
    chat.send("I live in Bergen and my sister is called Ingrid.")
    assert chat.state.entries[-1].message.edited
    assert statements(assistant) == before
    later = ChatPresenter(ui)
    later.begin()
    later.choose(later.state.chats[0])
    assert later.state.entries[-1].message.edited


def test_a_draft_is_there_in_another_sitting(assistant: Assistant, ui: UiContext) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    chat.leave_draft("and, come to think of it,")
    chat.save_draft()
    later = ChatPresenter(around(assistant))
    later.begin()
    later.choose(later.state.chats[0])
    assert later.state.draft == "and, come to think of it,"
    later.remove(later.state.current.id)
    assert assistant.chat.draft(chat.state.current.id) == ""


def test_a_message_is_found_and_opened_on_the_branch_it_is_on(
    assistant: Assistant, ui: UiContext
) -> None:
    chat = ChatPresenter(ui)
    chat.send("The heron stood by the old mill.")
    chat.edit(chat.state.entries[0])
    chat.send("The stork stood by the old mill.")
    chat.new_chat()
    chat.begin()
    search = SearchPresenter(ui)
    search.search("heron mill")
    found = next(each for each in search.state.hits if "heron" in each.message.text)
    chat.open_message(found.chat, found.message.id)
    assert chat.state.entries[0].message.text == "The heron stood by the old mill."
    assert chat.state.entries[0].version == 1
    assert chat.state.target == found.message.id


def test_one_line_of_what_was_learnt_is_taken_back_and_the_others_stay(
    assistant: Assistant, ui: UiContext
) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts and I live in Bergen.")
    entry = chat.state.entries[-1]
    both = learned(chat)
    assert len(both) >= 2
    taken = entry.learned.added[0]
    chat.revert(entry, taken)
    assert learned(chat) == both[1:]
    assert taken.text not in statements(assistant)
    assert both[1] in statements(assistant)
    chat.undo(chat.state.entries[-1])
    assert statements(assistant) == []


def test_what_was_replaced_holds_again_when_its_line_is_taken_back(
    assistant: Assistant, ui: UiContext
) -> None:
    chat = ChatPresenter(ui)
    chat.send("I live in Bergen.")
    before = statements(assistant)
    chat.send("I moved to Oslo. I live in Oslo now.")
    entry = chat.state.entries[-1]
    former = next(each for each in entry.learned.superseded if "Bergen" in each.text)
    chat.revert(entry, former)
    after = statements(assistant)
    assert any("Bergen" in each for each in after)
    assert not any("live in Oslo" in each for each in after)
    assert set(before) <= set(after)


def test_why_is_known_in_another_sitting(assistant: Assistant, ui: UiContext, qtbot: QtBot) -> None:
    chat = ChatPresenter(ui)
    chat.send("I am allergic to peanuts.")
    chat.send("What am I allergic to?")
    then = chat.state.entries[-1].recalled
    assert then is not None
    again = around(assistant)
    later = ChatPresenter(again)
    later.begin()
    later.choose(later.state.chats[0])
    parent = QWidget()
    qtbot.addWidget(parent)
    show_why(parent, again, later.state.entries[-1])
    dialog = parent.findChild(WhyDialog)
    assert dialog is not None
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "score" in words
    assert "strength then" in words
    dialog.close()


def test_an_answer_that_was_cut_off_can_be_asked_for_in_another_sitting(
    assistant: Assistant, ui: UiContext
) -> None:
    began = assistant.chat.turn(assistant.chat.start(), "I live in Leiden.")
    began.hear()  # and the program ends here

    chat = ChatPresenter(ui)
    chat.begin()
    chat.choose(chat.state.chats[0])
    left = chat.state.cut_off
    assert left is not None
    chat.answer_cut_off()

    asked, answer = chat.state.entries
    assert asked.message.id == left.message.id == answer.message.parent
    assert answer.message.text
    assert chat.state.cut_off is None
    assert len(assistant.chat.messages(chat.state.current.id)) == 2
