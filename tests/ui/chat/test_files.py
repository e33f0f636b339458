"""A chat is saved as a file, and a file given to a chat is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.domain.errors import KnownError
from scrubjay.importers import ImportKind
from scrubjay.ui.chat.given_file import (
    GivenFileDialog,
    can_be_form,
    can_be_memories,
    import_kind_word,
)
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.chat.save_dialog import file_name
from scrubjay.ui.chat.transcript_files import TranscriptFiles, pdf
from scrubjay.ui.place import Place
from scrubjay.ui.widgets import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Scene:
    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.said = Said()
        self.ui = context(self.assistant, FakeJobs(), self.said)
        self.chat = ChatPresenter(self.ui)
        self.chat.send("what about <window> seats?")

    def save(self, target: Path) -> None:
        state = self.chat.state
        TranscriptFiles(self.ui).save(state.current, state.entries[-1].message.id, target)


@pytest.mark.parametrize("kind", ["md", "html", "json", "jsonl"])
def test_a_chat_is_saved_as_its_name_ends(kind: str, tmp_path: Path) -> None:
    scene = Scene()
    target = tmp_path / f"chat.{kind}"
    scene.save(target)
    assert target.read_text(encoding="utf-8").startswith(f"{kind}: what about")
    assert scene.said.toasts == [f"Saved as chat.{kind}."]


def test_a_pdf_holds_pages_and_markup_is_only_text(tmp_path: Path, qtbot: QtBot) -> None:
    scene = Scene()
    scene.assistant.chat.reply = "**Yes.** " + "And so on. " * 2000
    scene.chat.send("and then?")
    target = tmp_path / "chat.pdf"
    scene.save(target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") > 1
    messages = [each.message for each in scene.chat.state.entries]
    assert len(pdf("A chat", messages[:1])) < len(content)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    scene = Scene()
    scene.save(tmp_path / "nowhere" / "chat.md")
    assert len(scene.said.toasts) == 1
    assert "Saved" not in scene.said.toasts[0]


def test_a_title_becomes_a_name_every_system_takes() -> None:
    assert file_name('What/about: "seats"?') == "What about seats"
    assert file_name("..") == "Chat"
    assert len(file_name("x" * 300)) == 60


def test_the_page_offers_to_save_what_is_shown(qtbot: QtBot) -> None:
    scene = Scene()
    page = ChatPage(scene.ui, scene.chat)
    qtbot.addWidget(page)
    assert page._save_button.isEnabled()
    page.save()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.defaultSuffix() == "md"
    dialog.filterSelected.emit(dialog.nameFilters()[2])
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
    scene.chat.new_chat()
    assert not page._save_button.isEnabled()
    page.save()
    assert page.findChild(QFileDialog) is None


@pytest.mark.parametrize(
    ("name", "memories", "form"),
    [
        ("diary.txt", True, False),
        ("notes.MD", True, False),
        ("talk.jsonl", True, False),
        ("page.html", True, True),
        ("form.pdf", False, True),
        ("form.docx", False, True),
    ],
)
def test_what_a_file_can_be(name: str, memories: bool, form: bool) -> None:
    assert can_be_memories(Path(name)) is memories
    assert can_be_form(Path(name)) is form


def asked(scene: Scene, path: Path, qtbot: QtBot) -> GivenFileDialog:
    dialog = GivenFileDialog(None, scene.ui, path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: GivenFileDialog, words: str) -> None:
    next(each for each in dialog.findChildren(Button) if each.text() == words).click()


def test_a_file_is_opened_as_a_form(qtbot: QtBot) -> None:
    scene = Scene()
    press(asked(scene, Path("form.pdf"), qtbot), "Open as a form")
    assert scene.said.places[-1][0] is Place.FORMS
    assert scene.said.path == Path("form.pdf")


def test_a_file_is_imported(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Scene()
    file = tmp_path / "diary.txt"
    file.write_text("I saw a heron.\n", encoding="utf-8")
    press(asked(scene, file, qtbot), "Import as memories")
    assert "imported" in scene.said.toasts[-1]


def test_a_file_pasted_or_dropped_is_asked_about_and_text_stays_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    scene = Scene()
    page = ChatPage(scene.ui, scene.chat)
    qtbot.addWidget(page)
    field = page.talk.composer.field
    data = QMimeData()
    data.setText("just words")
    field.insertFromMimeData(data)
    assert field.toPlainText() == "just words"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "diary.txt"))])
    assert field.canInsertFromMimeData(data)
    field.insertFromMimeData(data)
    assert field.toPlainText() == "just words"
    dialog = page.talk.findChild(GivenFileDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: page.talk.findChild(GivenFileDialog) is None)
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.talk.dropEvent(event)
    dialog = page.talk.findChild(GivenFileDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: page.talk.findChild(GivenFileDialog) is None)


def labels(dialog: GivenFileDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if not each.isHidden())


def carried(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    return data


def test_what_a_file_was_recognised_as_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(Scene(), tmp_path / "export.zip", qtbot)
    assert "Recognised as: talks with ChatGPT." in labels(dialog)


def test_a_file_that_cannot_be_read_is_not_imported(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Scene()
    scene.assistant.imports.trouble = KnownError("odd.bin is no text.", "Choose another file.")
    dialog = asked(scene, tmp_path / "odd.bin", qtbot)
    assert "odd.bin is no text. Choose another file." in labels(dialog)
    assert not dialog._importing.isEnabled()


def test_several_files_are_imported_one_after_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Scene()
    page = ChatPage(scene.ui, scene.chat)
    qtbot.addWidget(page)
    paths = (tmp_path / "one.txt", tmp_path / "two.md")
    page.talk.composer.field.insertFromMimeData(carried(*paths))
    dialog = page.talk.findChild(GivenFileDialog)
    assert dialog is not None
    assert "these 2 files" in labels(dialog)
    assert "plain text, Markdown" in labels(dialog)
    press(dialog, "Import as memories")
    assert scene.assistant.imports.seen == list(paths)


def test_a_folder_is_refused_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Scene()
    page = ChatPage(scene.ui, scene.chat)
    qtbot.addWidget(page)
    page.talk.composer.field.insertFromMimeData(carried(tmp_path))
    assert page.talk.findChild(GivenFileDialog) is None
    assert scene.said.toasts == ["A folder cannot be taken in. Choose the files in it."]


def test_every_kind_that_can_be_read_has_a_name() -> None:
    assert all(import_kind_word(each.value) != each.value for each in ImportKind)
