"""How full the model's window was is said under an answer, and why a model was not asked."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from fakes.context import context
from fakes.life import NOW
from scrubjay.converse.transcript import written
from scrubjay.domain.conversation import (
    FORGOTTEN,
    ContextUse,
    Conversation,
    MemoryMode,
    Message,
    Role,
)
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.chat.bubble import CompanionBubble, footing_words
from scrubjay.ui.chat.context_meter import explained, parts_of, room_words, share_of
from scrubjay.ui.chat.state import Entry
from scrubjay.ui.chat.transcript_files import _page
from scrubjay.ui.chat.why_dialog import WhyDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOM = ContextUse(
    window=2048,
    persona=100,
    turns=300,
    state=24,
    memories=200,
    question=8,
    reply=60,
    seconds=5.0,
)
ENTRY = Entry(
    message=Message(
        id="m", conversation="c", role=Role.COMPANION, text="Yes.", at=NOW, model="starter"
    )
)


def words(entry: Entry, qtbot: QtBot) -> str:
    bubble = CompanionBubble(context(), entry)
    qtbot.addWidget(bubble)
    labels = bubble.findChildren(QLabel)
    return " ".join(f"{each.accessibleName() or each.text()}" for each in labels)


def test_what_filled_the_room_is_said() -> None:
    assert round(share_of(ROOM), 2) == 0.34
    assert sum(size for _name, size in parts_of(ROOM)) == ROOM.window
    assert room_words(ROOM) == (
        "34% of the model's room: How Scrubjay should talk 100, Earlier in this chat 300, "
        "Where the chat stands 24, Memories 200, What you said 8, The answer 60, Left 1356"
    )


def test_how_fast_an_answer_came_is_told_where_one_asks_and_not_under_it(qtbot: QtBot) -> None:
    entry = replace(ENTRY, room=ROOM)
    assert "a second" not in words(entry, qtbot)
    dialog = WhyDialog(None, context(), entry)
    qtbot.addWidget(dialog)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "The answer came at 12 pieces of words a second." in said
    assert "Worded by the model starter." in said
    assert "12 pieces of words" in explained(ROOM)
    assert "a second" not in explained(replace(ROOM, seconds=0.0))


def test_an_answer_of_the_model_alone_is_marked_to_eyes_and_ears(qtbot: QtBot) -> None:
    mark = "From the model, not from your memories. It may be wrong."
    bubble = CompanionBubble(context(), ENTRY)
    qtbot.addWidget(bubble)
    assert mark in bubble.accessibleName()
    assert mark in words(ENTRY, qtbot)


@pytest.mark.parametrize(
    "change",
    [
        {"cited": (MemoryId("m1"),)},
        {"model": ""},
        {"edited": True},
        {"text": FORGOTTEN},
        {"role": Role.PERSON},
    ],
)
def test_what_rests_on_something_is_not_marked(change: dict[str, object]) -> None:
    entry = replace(ENTRY, message=replace(ENTRY.message, **change))  # type: ignore[arg-type]
    assert footing_words(ENTRY)
    assert not footing_words(entry)
    assert not footing_words(replace(ENTRY, is_live=True))


def test_the_mark_goes_into_every_file() -> None:
    chat = Conversation(id="c", title="T", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW)
    alone = ENTRY.message
    founded = replace(alone, cited=(MemoryId("m1"),))
    for kind in ("md", "html"):
        assert "it may be wrong" in written(chat, [alone], kind)
        assert "it may be wrong" not in written(chat, [founded], kind)
    assert json.loads(written(chat, [alone], "jsonl"))["of_model_alone"] is True
    assert json.loads(written(chat, [founded], "jsonl"))["of_model_alone"] is False
    assert "It may be wrong." in _page("T", [alone])
    assert "It may be wrong." not in _page("T", [founded])


def test_why_the_model_was_not_asked_is_said(qtbot: QtBot) -> None:
    sentence = "The model file is gone; this was worded without it."
    assert sentence in words(replace(ENTRY, notice=sentence), qtbot)


def test_more_than_all_is_all() -> None:
    full = replace(ROOM, window=10)
    assert share_of(full) == 1.0
    assert parts_of(full)[-1] == ("Left", 0)
