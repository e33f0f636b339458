"""Finding in a chat, and searching in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from scrubjay.domain.errors import KnownError
from scrubjay.ui.chat import finding
from scrubjay.ui.chat.find_bar import count_words
from scrubjay.ui.chat.finding import FindPresenter, FindState, Texts, places
from scrubjay.ui.chat.markdown import words_of
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.search_dialog import SearchDialog
from scrubjay.ui.chat.searching import SearchPresenter, excerpt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.chat.searching import Hit


def talked(*said: str, reply: str = "") -> tuple[FakeAssistant, FakeJobs, ChatPresenter]:
    assistant, jobs = FakeAssistant(), FakeJobs()
    assistant.chat.reply = reply
    chat = ChatPresenter(context(assistant, jobs))
    for words in said:
        chat.send(words)
    return assistant, jobs, chat


def test_a_message_is_read_once_however_often_one_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    _assistant, _jobs, chat = talked("one", "two", reply="a **train**")
    read: list[str] = []

    def counted(text: str) -> str:
        read.append(text)
        return words_of(text)

    monkeypatch.setattr(finding, "words_of", counted)
    texts = Texts()
    first = places(chat.state.entries[2:], "train", texts)
    assert len(read) == 1
    assert len(places(chat.state.entries, "train", texts)) == 2 * len(first) == 2
    assert len(read) == 2
    last = chat.state.entries[-1]
    assert places((*chat.state.entries[:-1], last.saying("a ferry")), "train", texts) == tuple(
        each for each in places(chat.state.entries, "train", Texts()) if each not in first
    )


def test_the_words_read_are_let_go_when_one_looks_no_more() -> None:
    _assistant, jobs, chat = talked("one", reply="a train")
    finder = FindPresenter(context(FakeAssistant(), jobs))
    finder.follow(chat.state.entries)

    def read() -> int:
        return len(finder._texts._read)

    finder.open()
    finder.look_for("train")
    assert read() == 2
    finder.look_for("")
    assert read() == 0
    finder.look_for("train")
    finder.follow(chat.state.entries[1:])
    assert read() == 1  # what was forgotten is not held either
    finder.close()
    assert read() == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain words", "plain words"),
        ("**win**dow *seats*", "window seats"),
        ("1. one\n2. two", "one\ntwo"),
        ("```python\nseat = 1\n```", "seat = 1\n"),
        ("see [here](https://example.org)", "see here"),
        ("one\ntwo `three`", "one\ntwo three"),
    ],
)
def test_the_words_of_a_reply_are_those_one_sees(text: str, words: str) -> None:
    assert words_of(text) == words


def test_every_place_is_counted_whatever_its_case_and_its_markup() -> None:
    _assistant, _jobs, chat = talked(
        "Trains and trains", reply="A **tra**in, [train](https://t.example)"
    )
    found = places(chat.state.entries, "TRAIN", Texts())
    assert [each.nth for each in found] == [0, 1, 0, 1]
    assert len({each.message for each in found}) == 2
    assert places(chat.state.entries, "", Texts()) == ()
    assert places(chat.state.entries, "https", Texts()) == ()


def test_one_begins_at_the_newest_place_and_goes_round() -> None:
    assistant, jobs, chat = talked("one train", "two trains")
    finder = FindPresenter(context(assistant, jobs))
    finder.follow(chat.state.entries)
    finder.open()
    finder.look_for("train")
    count = len(finder.state.places)
    assert count >= 2
    assert finder.state.at == count - 1
    finder.step(1)
    assert finder.state.at == 0
    finder.step(-1)
    assert count_words(finder.state) == f"{count} of {count}"
    finder.look_for("zebra")
    assert count_words(finder.state) == "Nothing found"
    finder.close()
    assert finder.state == FindState()


def test_words_typed_since_win_over_an_answer_that_comes_late() -> None:
    assistant, jobs, chat = talked("one train", "two ships")
    finder = FindPresenter(context(assistant, jobs))
    finder.follow(chat.state.entries)
    finder.open()
    jobs.held = True
    finder.look_for("train")
    finder.look_for("ships")
    jobs.release()
    assert finder.state.words == "ships"
    assert [each.nth for each in finder.state.places] == [0]


def shown_page(qtbot: QtBot, chat: ChatPresenter) -> ChatPage:
    page = ChatPage(chat._context, chat)
    qtbot.addWidget(page)
    page.resize(900, 500)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    return page


def test_the_keyboard_finds_marks_and_leaves(qtbot: QtBot) -> None:
    _assistant, _jobs, chat = talked(*(f"train number {number}" for number in range(30)))
    page = shown_page(qtbot, chat)
    talk = page.talk
    QTest.keyClick(talk.composer.field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = talk.find_bar.field
    assert field.hasFocus()
    QTest.keyClicks(field, "number 7")
    QTest.keyClick(field, Qt.Key.Key_Return)
    place = talk.finder.state.place
    assert place is not None
    row = next(
        row for row, each in enumerate(chat.state.entries) if each.message.id == place.message
    )
    bubble = talk.messages.column.built(row)
    assert bubble is not None
    assert bubble.words.extraSelections()
    top = bubble.mapTo(talk.messages, bubble.rect().topLeft()).y()
    assert 0 <= top < talk.messages.height()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not talk.find_bar.isVisible()
    assert talk.composer.field.hasFocus()
    assert not bubble.words.extraSelections()


def test_a_search_finds_in_every_chat_and_says_which_words(qtbot: QtBot) -> None:
    assistant, jobs, chat = talked("the night train to Vienna")
    chat.new_chat()
    chat.send("a ship to Oslo")
    search = SearchPresenter(context(assistant, jobs))
    search.search("vienna")
    assert [hit.message.text for hit in search.state.hits] == ["the night train to Vienna"]
    assert search.state.hits[0].by_words
    search.search("")
    assert search.state.hits == ()


def test_a_search_that_fails_says_so() -> None:
    assistant, jobs, _chat = talked()

    def broken(_text: str) -> None:
        raise KnownError("The vault is busy.")

    assistant.chat.search = broken  # type: ignore[method-assign, assignment]  # for once
    search = SearchPresenter(context(assistant, jobs))
    search.search("vienna")
    assert search.state.trouble is not None


def test_a_hit_is_opened_by_keyboard(qtbot: QtBot) -> None:
    assistant, jobs, chat = talked("the night train to Vienna", "and the train back")
    opened: list[Hit] = []
    ui = context(assistant, jobs)
    dialog = SearchDialog(None, ui, opened.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.field, "train")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    count = dialog.list.count()
    assert count >= 2
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    assert not dialog.isVisible()
    chat.open_message(opened[0].chat, opened[0].message.id)
    assert chat.state.target == opened[0].message.id


def test_an_excerpt_begins_a_little_before_the_words() -> None:
    text = "x " * 60 + "the train"
    assert excerpt(text, "train").startswith("\u2026")
    assert "train" in excerpt(text, "TRAIN")
    assert excerpt("short\nwords", "zebra") == "short words"
