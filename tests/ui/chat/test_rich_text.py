from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from scrubjay.ui import theme
from scrubjay.ui.chat import rich_text
from scrubjay.ui.chat.markdown import COPY, rendered
from scrubjay.ui.chat.rich_text import RichText
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_nothing_is_loaded_whatever_the_html_asks_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def load(_self: RichText, _type: int, name: QUrl | str) -> None:
        asked.append(str(name))

    monkeypatch.setattr(RichText, "loadResource", load)
    view = RichText()
    qtbot.addWidget(view)
    view.show_text("![x](http://127.0.0.1:9/x.png) <img src='file:///etc/hostname'> hello")
    view.resize(300, 200)
    view.grab()
    assert asked == []


def test_a_resource_is_refused_even_when_it_is_asked_for(qtbot: QtBot) -> None:
    view = RichText()
    qtbot.addWidget(view)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert view.loadResource(kind, QUrl("file:///etc/hostname")) is None


def test_a_link_is_announced_in_full_and_not_followed(qtbot: QtBot) -> None:
    view = RichText()
    qtbot.addWidget(view)
    view.show_text("[safe](https://example.org/a?b=c#d)")
    with qtbot.waitSignal(view.link_pressed) as pressed:
        view.anchorClicked.emit(QUrl("https://example.org/a?b=c#d"))
    assert pressed.args == ["https://example.org/a?b=c#d"]
    assert view.source().isEmpty()
    assert "safe" in view.toPlainText()


def test_plain_text_stays_plain(qtbot: QtBot) -> None:
    view = RichText()
    qtbot.addWidget(view)
    text = "<b>not bold</b> **nor this**\n  kept   spaces"
    view.show_plain(text)
    assert view.toPlainText() == text


def test_narrow_text_is_taller(qtbot: QtBot) -> None:
    view = RichText()
    qtbot.addWidget(view)
    view.show_text("many words " * 60)
    assert view.heightForWidth(200) > view.heightForWidth(600) > 20


def test_the_last_piece_that_came_too_soon_is_shown_without_another(qtbot: QtBot) -> None:
    text = RichText()
    qtbot.addWidget(text)
    text.show_text("one", live=True)
    text.show_text("one two", live=True)
    assert text.toPlainText().strip() == "one"
    qtbot.waitUntil(lambda: text.toPlainText().strip() == "one two")


def shown(qtbot: QtBot, text: str) -> RichText:
    view = RichText()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_text(text)
    return view


CODE = "Two:\n\n```python\nprint('<one>')\n```\n\nand\n\n```\nsecond\n  line\n```\n"


def test_each_block_of_code_is_copied_as_it_was_written(qtbot: QtBot) -> None:
    view = shown(qtbot, CODE)
    copied: list[bool] = []
    pressed: list[str] = []
    view.code_copied.connect(lambda: copied.append(True))
    view.link_pressed.connect(pressed.append)
    texts = []
    for number in range(2):
        view.anchorClicked.emit(QUrl(f"{COPY}{number}"))
        texts.append(QApplication.clipboard().text())
    assert texts == ["print('<one>')", "second\n  line"]
    assert copied == [True, True]
    assert pressed == []
    assert view.toPlainText().count("Copy") == 2


def test_no_reply_can_hold_a_link_that_copies(qtbot: QtBot) -> None:
    view = shown(qtbot, "[press](copy:0) <a href='copy:0'>here</a>\n\n    code\n")
    assert view.toHtml().count(f'href="{COPY}') == 1


def test_the_word_that_copies_is_not_found(qtbot: QtBot) -> None:
    view = shown(qtbot, CODE + "\nCopy this.")
    view.mark("copy", 0)
    assert len(view.extraSelections()) == 1


def test_markup_is_made_once_and_not_at_all_where_it_was_made_ahead(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    made: list[str] = []

    def counted(text: str, copying: str = "") -> str:
        made.append(text)
        return rendered(text, copying)

    monkeypatch.setattr(rich_text, "rendered", counted)
    view = RichText()
    qtbot.addWidget(view)
    view.show_text("**one**", rendered("**one**"))
    assert view.toPlainText().strip() == "one"
    assert made == []
    view.show_text("**two**")
    assert view.toPlainText().strip() == "two"
    theme.apply(qapp, Theme.of(Scheme.DARK))
    view.show_text("**two**")
    theme.apply(qapp, Theme.of(Scheme.LIGHT))
    assert made == ["**two**"]
