"""How full the model's window was is said under an answer, and why a model was not asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.context import context
from fakes.life import NOW
from scrubjay.domain.conversation import ContextUse, Message, Role
from scrubjay.ui.chat.bubble import CompanionBubble, room_parts, room_word
from scrubjay.ui.chat.state import Entry
from scrubjay.ui.widgets import Label

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
    return " ".join(each.text() for each in bubble.findChildren(Label))


def test_what_filled_the_room_is_said(qtbot: QtBot) -> None:
    assert room_word(ROOM) == "34% of the model's room"
    assert room_parts(ROOM) == (
        "Of 2048 pieces of words: rules 100, earlier turns 300, where the chat stands 24, "
        "memories 200, your question 8, the reply 60, 12 a second"
    )
    assert "34% of the model's room" in words(replace(ENTRY, room=ROOM), qtbot)
    assert "room" not in words(ENTRY, qtbot)


def test_why_the_model_was_not_asked_is_said(qtbot: QtBot) -> None:
    sentence = "The model file is gone; this was worded without it."
    assert sentence in words(replace(ENTRY, notice=sentence), qtbot)


def test_more_than_all_is_all() -> None:
    assert room_word(replace(ROOM, window=10)) == "100% of the model's room"
    assert "a second" not in room_parts(replace(ROOM, seconds=0.0))
