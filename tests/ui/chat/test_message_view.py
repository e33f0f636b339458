from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes.context import context
from fakes.laying import lay_out
from fakes.life import NOW
from scrubjay.domain.conversation import Message, Role
from scrubjay.ui import theme
from scrubjay.ui.chat.bubble import CompanionBubble, PersonBubble
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.state import Entry, Left
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot


def entries(count: int, *, first: int = 0) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            message=Message(
                id=f"message-{number}",
                conversation="c",
                role=Role.COMPANION if number % 2 else Role.PERSON,
                text=f"message {number} " + "and some more words " * (number % 17),
                at=NOW,
                model="m",
            )
        )
        for number in range(first, first + count)
    )


@pytest.fixture
def view(qtbot: QtBot) -> MessageView:
    made = MessageView(context())
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def tops(view: MessageView) -> list[tuple[int, int]]:
    built = sorted(view.column.every_built())
    return [(widget.y(), widget.y() + widget.height()) for _, widget in built]


def show(view: MessageView, shown: tuple[Entry, ...], left: Left | None = None) -> None:
    view.show_entries(shown, left)
    lay_out(view.column)


def leaving(view: MessageView) -> dict[str, Left | None]:
    """Return where chats are left, as the view tells it."""
    left: dict[str, Left | None] = {}
    view.place_left.connect(left.__setitem__)
    return left


def overlaps(places: Iterable[tuple[int, int]]) -> bool:
    ordered = list(places)
    return any(below[0] < above[1] for above, below in itertools.pairwise(ordered))


def test_only_what_is_seen_is_built(view: MessageView) -> None:
    show(view, entries(2000))
    assert len(view.column._built) < 60


def test_a_chat_opens_at_its_end(view: MessageView) -> None:
    show(view, entries(2000))
    bar = view.column.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    last = view.column.built(1999)
    assert last is not None
    assert last.y() + last.height() <= view.column.viewport().height()


def test_bubbles_never_lie_on_each_other_wherever_one_scrolls(view: MessageView) -> None:
    show(view, entries(400))
    bar = view.column.verticalScrollBar()
    for share in (0.9, 0.5, 0.1, 0.0, 0.3, 1.0):
        bar.setValue(round(bar.maximum() * share))
        lay_out(view.column)
        assert not overlaps(tops(view))
        assert len(view.column._built) < 60


def test_what_one_reads_stays_put_while_an_answer_grows_below(view: MessageView) -> None:
    kept = entries(100)
    show(view, kept)
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    lay_out(view.column)
    row = view.column._held()[0] + 1
    bubble = view.column.built(row)
    assert bubble is not None
    before = bubble.y()
    live = entries(1, first=101)[0]
    for words in range(1, 40):
        show(view, (*kept, live.saying("growing words " * words)))
        assert bubble.y() == before


def test_at_the_end_the_view_follows_the_answer(view: MessageView) -> None:
    kept = entries(50)
    show(view, kept)
    bar = view.column.verticalScrollBar()
    live = entries(1, first=51)[0]
    for words in range(1, 60, 7):
        show(view, (*kept, live.saying("growing words " * words)))
        assert bar.value() == bar.maximum()


def test_growing_text_reuses_its_bubble(view: MessageView) -> None:
    kept = entries(4)
    live = entries(1, first=5)[0]
    show(view, (*kept, live.saying("one")))
    bubble = view.column.built(4)
    show(view, (*kept, live.saying("one two")))
    assert isinstance(bubble, CompanionBubble)
    assert view.column.built(4) is bubble
    assert "one two" in bubble.words.toPlainText()


def test_leaving_the_end_offers_the_way_back(view: MessageView, qtbot: QtBot) -> None:
    show(view, entries(200))
    bar = view.column.verticalScrollBar()
    bar.setValue(0)
    assert view._to_end.isVisible()
    QTest.mouseClick(view._to_end, Qt.MouseButton.LeftButton)
    assert bar.value() == bar.maximum()
    assert not view._to_end.isVisible()


def test_the_keys_scroll(view: MessageView, qtbot: QtBot) -> None:
    show(view, entries(200))
    bar = view.column.verticalScrollBar()
    QTest.keyClick(view.column, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(view.column, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(view.column, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_a_narrower_window_measures_again(view: MessageView) -> None:
    show(view, entries(60))
    wide = view.column.verticalScrollBar().maximum()
    view.resize(320, 600)
    QApplication.sendPostedEvents()
    lay_out(view.column)
    assert view.column.verticalScrollBar().maximum() > wide
    assert not overlaps(tops(view))


def test_another_chat_replaces_all_rows(view: MessageView) -> None:
    show(view, entries(30))
    show(view, entries(3, first=1001))
    assert [row for row, _ in sorted(view.column.every_built())] == [0, 1, 2]
    assert view.count() == 3
    show(view, ())
    assert not list(view.column.every_built())


@pytest.mark.parametrize("scheme", list(Scheme))
def test_ones_own_words_have_all_the_room_they_need(
    view: MessageView, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, Theme.of(scheme))
    show(view, entries(8))
    for row in (0, 6):
        bubble = view.column.built(row)
        assert isinstance(bubble, PersonBubble)
        assert bubble.words.height() >= bubble.words.heightForWidth(bubble.words.width())
        assert bubble.bar.geometry().bottom() <= bubble.rect().bottom()


def test_what_came_before_leaves_what_is_seen_in_its_place(view: MessageView) -> None:
    every = entries(300)
    show(view, every[200:])
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    lay_out(view.column)
    seen = {bubble.entry.message.id: bubble.y() for _, bubble in view.column.every_built()}
    show(view, every)
    later = {bubble.entry.message.id: bubble.y() for _, bubble in view.column.every_built()}
    both = seen.keys() & later.keys()
    assert len(both) >= 3
    assert {seen[each] - later[each] for each in both} == {0}
    assert not overlaps(tops(view))


def test_a_button_under_a_message_means_that_message_after_more_came_before_it(
    view: MessageView,
) -> None:
    every = entries(40)
    show(view, every[20:])
    wanted: list[object] = []
    view.deed_wanted.connect(lambda entry, _deed: wanted.append(entry.message.id))
    bubble = view.column.built(19)
    assert bubble is not None
    show(view, every)
    assert view.column.built(39) is bubble
    bubble.setFocus()
    QTest.keyClick(bubble, Qt.Key.Key_E)
    assert wanted == [every[39].message.id]


def test_more_is_wanted_when_one_comes_near_the_start(view: MessageView, qtbot: QtBot) -> None:
    show(view, entries(200))
    qtbot.wait(0)
    asked: list[bool] = []
    view.earlier_wanted.connect(lambda: asked.append(True))
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(0)
    assert not asked
    bar.setValue(10)
    with qtbot.waitSignal(view.earlier_wanted):
        bar.setValue(0)


def other_chat(count: int) -> tuple[Entry, ...]:
    return tuple(
        replace(each, message=replace(each.message, conversation="other", id=f"o{number}"))
        for number, each in enumerate(entries(count))
    )


def test_one_goes_on_reading_where_one_left_a_chat(view: MessageView) -> None:
    kept = entries(200)
    show(view, kept)
    left = leaving(view)
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    lay_out(view.column)
    row, _offset = view.column._held()
    bubble = view.column.built(row)
    assert bubble is not None
    top = bubble.y()
    show(view, ())
    show(view, other_chat(30))
    assert bar.value() == bar.maximum()
    show(view, kept[row - 20 :], left["c"])
    again = view.column.built(20)
    assert again is not None
    assert again.entry is kept[row]
    assert again.y() == top
    was = left["c"]
    assert was is not None
    assert (was.message, was.from_end) == (kept[row].message.id, 200 - row)
    assert left["other"] is None


def test_a_chat_that_was_left_at_its_end_opens_there(view: MessageView) -> None:
    left = leaving(view)
    show(view, entries(100))
    show(view, other_chat(100))
    bar = view.column.verticalScrollBar()
    bar.setValue(100)
    lay_out(view.column)
    show(view, entries(110), left["c"])
    assert bar.value() == bar.maximum()
    show(view, other_chat(100), left["other"])
    assert bar.value() < bar.maximum() // 2


def test_where_one_was_and_is_no_more_the_end_is_shown(view: MessageView) -> None:
    left = leaving(view)
    show(view, entries(100))
    bar = view.column.verticalScrollBar()
    bar.setValue(0)
    lay_out(view.column)
    show(view, ())
    show(view, entries(40, first=60), left["c"])
    assert bar.value() == bar.maximum()


def test_a_view_that_nobody_sees_tells_no_place(view: MessageView) -> None:
    left = leaving(view)
    show(view, entries(100))
    view.hide()
    show(view, ())
    assert left == {}
