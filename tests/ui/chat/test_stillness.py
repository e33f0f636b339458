"""Nothing that stands above moves while an answer arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from fakes.context import context
from fakes.life import NOW
from scrubjay.domain.conversation import Message, Role
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.state import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

PIECES = (
    "Here is **what** ",
    "you told me about it, in words enough for a second line of this narrow window.\n\n",
    "- the first\n",
    "- the second with `code`\n\n",
    "```python\nfor each in range(3):\n",
    "    print(each)\n```\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
    "And a last line \U0001f426.",
)


def entry(number: int, text: str, *, is_live: bool = False) -> Entry:
    role = Role.COMPANION if number % 2 else Role.PERSON
    message = Message(
        id=f"m{number}", conversation="c", role=role, text=text, at=NOW, model="model"
    )
    return Entry(message=message, is_live=is_live)


KEPT = tuple(
    entry(each, f"This was said as number {each}. " * (1 + each % 4)) for each in range(21)
)


@pytest.fixture
def view(qtbot: QtBot) -> MessageView:
    made = MessageView(context())
    qtbot.addWidget(made)
    made.resize(520, 900)
    made.show()
    return made


def settle() -> None:
    for _ in range(30):
        QApplication.processEvents()


def streamed(view: MessageView) -> Iterator[Entry]:
    """Let an answer arrive piece by piece."""
    live = entry(21, "", is_live=True)
    text = ""
    view.show_entries((*KEPT, live))
    settle()
    yield live
    for piece in PIECES:
        text += piece
        bubble = view.column.built(len(KEPT))
        if bubble is not None:
            bubble.words._next_at = 0.0  # as if the time between two renderings were over
        view.show_entries((*KEPT, live.saying(text)))
        settle()
        yield live.saying(text)


def test_scrolled_up_no_row_of_pixels_moves(view: MessageView) -> None:
    view.show_entries(KEPT)
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    # What one says oneself scrolls to the end; an answer that merely arrives does not.
    pictures = [view.grab(QRect(0, 0, 440, 900)).toImage() for _ in streamed(view)]
    assert bar.value() < bar.maximum()
    assert all(each == pictures[0] for each in pictures)


def test_at_the_end_what_is_above_only_moves_up_as_one_piece(view: MessageView) -> None:
    view.show_entries(KEPT)
    settle()
    before: dict[str, int] = {}
    for _ in streamed(view):
        places = {each.entry.message.id: each.y() for _, each in view.column.every_built()}
        both = [each for each in places if each in before and each != "m21"]
        moved = {places[each] - before[each] for each in both}
        assert len(moved) <= 1
        assert all(each <= 0 for each in moved)
        before = places
    bar = view.column.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_where_there_is_room_below_nothing_above_changes_at_all(view: MessageView) -> None:
    view.show_entries(KEPT[:1])
    settle()
    live = entry(1, "", is_live=True)
    pictures = []
    text = ""
    for piece in PIECES[:4]:
        text += piece
        view.show_entries((KEPT[0], live.saying(text)))
        settle()
        bubble = view.column.built(1)
        assert bubble is not None
        pictures.append(view.grab(QRect(0, 0, 440, bubble.y())).toImage())
    assert all(each == pictures[0] for each in pictures)


def test_lines_that_arrived_stay_where_they_are_while_more_come(view: MessageView) -> None:
    first, bubble_top, height = None, 0, 0
    for shown in streamed(view):
        bubble = view.column.built(len(KEPT))
        assert bubble is not None
        if not shown.message.text:
            continue
        document = bubble.words.document()
        block = document.documentLayout().blockBoundingRect(document.firstBlock())
        if first is not None and shown.message.text.count("\n\n") > 1:
            assert block == first
        elif shown.message.text.endswith("\n\n"):
            first = block
        assert bubble.height() >= height
        bubble_top, height = bubble.y(), bubble.height()
    assert first is not None
    assert bubble_top + height <= view.height()
