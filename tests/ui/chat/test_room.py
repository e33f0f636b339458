"""How full the model's window was is said under an answer, and why a model was not asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from fakes.context import context
from fakes.life import NOW
from scrubjay.domain.conversation import ContextUse, Message, Role
from scrubjay.ui.chat.bubble import CompanionBubble
from scrubjay.ui.chat.context_meter import parts_of, room_words, share_of
from scrubjay.ui.chat.state import Entry

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


def test_how_fast_an_answer_came_is_said_under_it(qtbot: QtBot) -> None:
    assert "12 pieces a second" in words(replace(ENTRY, room=ROOM), qtbot)
    assert "a second" not in words(replace(ENTRY, room=replace(ROOM, seconds=0.0)), qtbot)
    assert "a second" not in words(ENTRY, qtbot)


def test_why_the_model_was_not_asked_is_said(qtbot: QtBot) -> None:
    sentence = "The model file is gone; this was worded without it."
    assert sentence in words(replace(ENTRY, notice=sentence), qtbot)


def test_more_than_all_is_all() -> None:
    full = replace(ROOM, window=10)
    assert share_of(full) == 1.0
    assert parts_of(full)[-1] == ("Left", 0)
