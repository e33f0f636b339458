"""Pictures of the windows, compared with those that were looked at and found good.

`poe golden` draws them anew; look at each before it is committed. A failing picture is written
beside the good one, with another that shows where they differ.
"""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW, fact, memory
from fakes.life_faces import asked_life
from fakes.opening import FakeOpening
from golden.forms_pictures import PICTURES as FORMS
from golden.memories_pictures import PICTURES as MEMORIES
from golden.mirrored_pictures import PICTURES as MIRRORED
from golden.quick_pictures import PICTURES as QUICK
from scrubjay.domain.conversation import ContextUse
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryKind
from scrubjay.settings import RECALL_FIRST, TRY_FIRST, Settings
from scrubjay.ui import theme
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.companion import Companion
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.palette.palette import Palette
from scrubjay.ui.palette.presenter import Command, PalettePresenter
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.shell import Shell
from scrubjay.ui.shortcuts import SHORTCUTS, act_sentence, shown_keys
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.theme.fonts import load_other_fonts
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HERE: Final = Path(__file__).parent
NEAR: Final = 12
"""A channel may differ by so much: rounding of a blend."""
FEW: Final = 0.002
"""Share of the pixels that may differ by more."""
MOST: Final = 56
"""One for each page and state that looks different, light or dark: each must be looked at anew
whenever something in common changes, and more of them nobody looks at."""
USUAL: Final = 60_000
"""Bytes a picture takes on average."""
REPLY: Final = """You prefer **window seats** on long rides, and you said so twice.

1. Book the quiet coach early.
2. Sit on the *canal side* before Gouda.

```python
seat = "window" if hours > 2 else None
```"""


def chat(*, held: bool = False) -> tuple[ChatPage, ChatPresenter, FakeAssistant, FakeJobs]:
    assistant, jobs = FakeAssistant(), FakeJobs()
    ui = context(assistant, jobs)
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    jobs.held = held
    return page, presenter, assistant, jobs


def chat_empty() -> QWidget:
    opening = FakeOpening(settings=Settings())
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    ui = context(opening=opening)
    window.attach(ui, ChatPresenter(ui))
    return window


def chat_reply() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.reply = REPLY
    presenter.send("What do I like on long train rides? I live in Leiden now.")
    assistant.chat.reply = ""
    presenter.send("quantum chromodynamics")
    return page


def chat_versions() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.room = ContextUse(
        window=2048,
        persona=180,
        turns=420,
        state=60,
        memories=310,
        question=22,
        reply=118,
        seconds=7.2,
    )
    presenter.send("What do I like on long train rides?")
    assistant.chat.reply = REPLY
    presenter.regenerate(presenter.state.entries[-1])
    presenter.edit(presenter.state.entries[-1])
    presenter.send("A **window seat**, on the canal side.")
    presenter.edit(presenter.state.entries[0])
    return page


def chat_finding() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.reply = REPLY
    presenter.send("What seat do I like on long train rides?")
    page.talk.finder.open()
    page.talk.find_bar.field.setText("seat")
    page.talk.finder.look_for("seat")
    return page


def palette() -> QWidget:
    commands = [
        Command(
            key=f"do:{each.act}",
            title=act_sentence(each.act),
            group="Do",
            keys=shown_keys(each.act),
            run=lambda: None,
        )
        for each in SHORTCUTS
    ]
    made = Palette(None, PalettePresenter(commands, Settings()))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.field.setText("the")
    return made


def chat_streaming() -> QWidget:
    page, presenter, _assistant, jobs = chat(held=True)
    presenter.send("What do I like on long train rides?")
    jobs.release_one()
    exchange = presenter._exchanges[presenter.state.current.id]
    exchange.take("You prefer **window seats** on long")
    presenter.flush()
    return page


def chat_trouble() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.trouble = KnownError(
        "The model stopped in the middle of the answer.", "Try again; it was started anew."
    )
    presenter.send("What did I do last week?")
    return page


def companion() -> QWidget:
    ui = context()
    presenter = ChatPresenter(ui)
    presenter.send("What about window seats?")
    return Companion(ui, presenter)


def memories() -> QWidget:
    page = MemoriesPage(context())
    page.open_memory(MemoryId("m05"))
    return page


def timeline() -> QWidget:
    page = MemoriesPage(context())
    page._pane.show_view(View.TIMELINE)
    page._pane._time.reload()
    page._pane.timeline.go_to_day(date(2025, 5, 11))
    page.open_memory(MemoryId("m05"))
    return page


def ties() -> QWidget:
    assistant = FakeAssistant()
    assistant.links.tie(MemoryId("m03"), MemoryId("m10"))
    delft = replace(
        fact("v1", "address-level2", "Delft", "I live in Delft.", days=900),
        superseded_by=MemoryId("m03"),
    )
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put([delft])
    page = MemoriesPage(context(assistant))
    page.resize(520, 680)
    page.open_memory(MemoryId("m03"))
    bar = page._panel._scroll.verticalScrollBar()
    bar.rangeChanged.connect(lambda _low, high: bar.setValue(round(high * 0.6)))
    return page


def you(at: int) -> QWidget:
    assistant = FakeAssistant()
    plans = [
        memory("p1", "Book the ferry to Texel.", kind=MemoryKind.PLAN),
        memory("p2", "Renew the passport.", kind=MemoryKind.PLAN),
    ]
    with assistant.store.writing("remember", "person", NOW):
        assistant.store.put(plans)
    assistant.tasks.require(MemoryId("p1"), MemoryId("p2"))
    page = YouPage(context(assistant))
    page.tabs.open(at)
    return page


def review(at: int, *, guessing: bool = False) -> ReviewPage:
    assistant = FakeAssistant()
    asked_life(assistant)
    ui = context(assistant)
    ui.settings.put(RECALL_FIRST, guessing)
    page = ReviewPage(ui)
    page.tabs.open(at)
    return page


def guessed() -> QWidget:
    page = review(2, guessing=True)
    page.cards.reload()
    page.cards.reveal("the fence?")
    return page


def held_back() -> QWidget:
    ui = context()
    ui.settings.put(TRY_FIRST, True)
    presenter = ChatPresenter(ui)
    presenter.send("What do I prefer on long train rides, window seats?")
    return ChatPage(ui, presenter)


def first_run() -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    page.presenter.next()
    page.presenter.protect_by("passphrase")
    return page


def settings(at: int = 2) -> QWidget:
    page = SettingsPage(context())
    page.open_section(at)
    return page


def settings_search() -> QWidget:
    page = settings()
    assert isinstance(page, SettingsPage)
    page.contents.field.setText("key")
    page.contents.searched.emit("key")
    return page


def first_run_begin() -> QWidget:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    while page.presenter.state.file is None and not page.presenter.state.is_created:
        page.presenter.next()
    page.presenter.next()
    page.presenter.look_around()
    return page


def invented() -> QWidget:
    opening = FakeOpening(settings=Settings())
    shell = Shell(opening, FakeJobs())
    window = MainWindow(shell, opening.settings)
    shell.begin()
    ui = context(opening=opening)
    SamplePresenter(ui).load()
    window.attach(ui, ChatPresenter(ui))
    return window


PICTURES: Final[dict[str, tuple[Callable[[], QWidget], Scheme, tuple[int, int]]]] = {
    "chat-empty-light": (chat_empty, Scheme.LIGHT, (960, 620)),
    "chat-reply-light": (chat_reply, Scheme.LIGHT, (960, 720)),
    "chat-reply-dark": (chat_reply, Scheme.DARK, (960, 720)),
    "chat-versions-light": (chat_versions, Scheme.LIGHT, (820, 520)),
    "chat-finding-dark": (chat_finding, Scheme.DARK, (820, 480)),
    "palette-light": (palette, Scheme.LIGHT, (560, 360)),
    "chat-streaming-light": (chat_streaming, Scheme.LIGHT, (820, 420)),
    "chat-trouble-dark": (chat_trouble, Scheme.DARK, (820, 420)),
    "chat-reply-narrow-light": (chat_reply, Scheme.LIGHT, (420, 720)),
    "companion-dark": (companion, Scheme.DARK, (380, 480)),
    "memories-light": (memories, Scheme.LIGHT, (1040, 680)),
    "memories-dark": (memories, Scheme.DARK, (1040, 680)),
    "timeline-light": (timeline, Scheme.LIGHT, (1040, 680)),
    "ties-narrow-dark": (ties, Scheme.DARK, (520, 680)),
    "you-portrait-light": (lambda: you(0), Scheme.LIGHT, (760, 480)),
    "you-interests-dark": (lambda: you(1), Scheme.DARK, (760, 420)),
    "you-tasks-light": (lambda: you(2), Scheme.LIGHT, (760, 420)),
    "review-tray-light": (lambda: review(0), Scheme.LIGHT, (760, 680)),
    "review-fading-dark": (lambda: review(1), Scheme.DARK, (760, 420)),
    "review-guessed-light": (guessed, Scheme.LIGHT, (760, 360)),
    "chat-held-back-dark": (held_back, Scheme.DARK, (820, 360)),
    "first-run-light": (first_run, Scheme.LIGHT, (760, 620)),
    "settings-contrast": (settings, Scheme.CONTRAST, (900, 520)),
    "settings-models-light": (lambda: settings(3), Scheme.LIGHT, (900, 720)),
    "settings-models-narrow-dark": (lambda: settings(3), Scheme.DARK, (500, 760)),
    "settings-privacy-light": (lambda: settings(4), Scheme.LIGHT, (900, 760)),
    "settings-data-dark": (lambda: settings(5), Scheme.DARK, (900, 720)),
    "settings-search-light": (settings_search, Scheme.LIGHT, (760, 420)),
    "first-run-begin-dark": (first_run_begin, Scheme.DARK, (760, 560)),
    "invented-person-light": (invented, Scheme.LIGHT, (960, 480)),
    **FORMS,
    **MEMORIES,
    **MIRRORED,
    **QUICK,
}


@pytest.fixture(autouse=True)
def fixed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Draw in one place, at one time, with a steady cursor."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_other_fonts()
    yield
    qapp.setCursorFlashTime(flash)
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", PICTURES)
def test_the_window_looks_as_it_did(
    name: str, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    make, scheme, size = PICTURES[name]
    theme.apply(qapp, Theme.of(scheme))
    window = make()
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    for _ in range(4):  # text that is measured moves text below it
        qapp.processEvents()
    for part in window.findChildren(QWidget):  # where a test before this one left the mouse
        part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        qapp.sendEvent(part, QEvent(QEvent.Type.Leave))
    drawn = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    good = HERE / f"{name}.png"
    if request.config.getoption("--update-golden"):
        assert drawn.save(str(good))
        return
    problem = difference(drawn, QImage(str(good)), good)
    assert not problem, problem


def difference(drawn: QImage, kept: QImage, good: Path) -> str:
    """Return "" for equal pictures; else say what differs, and write both pictures."""
    if kept.isNull():
        return f"{good.name} is missing: poe golden"
    kept = kept.convertToFormat(QImage.Format.Format_RGB32)
    if kept.size() != drawn.size():
        drawn.save(str(good.with_suffix(".actual.png")))
        return f"{drawn.size().toTuple()} instead of {kept.size().toTuple()}"
    here, there = bytes(drawn.constBits()), bytes(kept.constBits())
    if here == there:
        return ""
    shown = QImage(kept)
    other = 0
    for at in range(0, len(here), 4):
        if any(abs(here[at + part] - there[at + part]) > NEAR for part in range(3)):
            other += 1
            pixel = at // 4
            shown.setPixelColor(pixel % kept.width(), pixel // kept.width(), QColor("#FF00FF"))
    share = other / (len(here) // 4)
    if share <= FEW:
        return ""
    drawn.save(str(good.with_suffix(".actual.png")))
    shown.save(str(good.with_suffix(".difference.png")))
    return f"{share:.2%} of the pixels differ from {good.name}"


def test_a_difference_is_seen(tmp_path: Path) -> None:
    kept = QImage(40, 40, QImage.Format.Format_RGB32)
    kept.fill(QColor("#FFFFFF"))
    near = QImage(kept)
    near.setPixelColor(3, 3, QColor("#F8F8F8"))
    assert difference(near, kept, tmp_path / "a.png") == ""
    far = QImage(kept)
    for place in range(10):
        far.setPixelColor(place, 3, QColor("#000000"))
    assert "differ" in difference(far, kept, tmp_path / "a.png")
    assert (tmp_path / "a.difference.png").is_file()
    assert "missing" in difference(far, QImage(), tmp_path / "a.png")


def test_the_pictures_are_few_and_all_of_them_are_drawn(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        pytest.skip("they are being drawn")
    there = {path.stem for path in HERE.glob("*.png") if path.suffixes == [".png"]}
    assert there == set(PICTURES)
    assert len(there) <= MOST
    assert sum((HERE / f"{name}.png").stat().st_size for name in there) < MOST * USUAL
    assert os.environ["QT_SCALE_FACTOR"] == "1"
