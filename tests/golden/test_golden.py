"""Pictures of the windows, compared with those that were looked at and found good.

`poe golden` draws them anew; look at each before it is committed. A failing picture is written
beside the good one, with another that shows where they differ.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from golden.chat_pictures import PICTURES as CHAT
from golden.forms_pictures import PICTURES as FORMS
from golden.memories_pictures import PICTURES as MEMORIES
from golden.mirrored_pictures import PICTURES as MIRRORED
from golden.pages_pictures import PICTURES as PAGES
from golden.quick_pictures import PICTURES as QUICK
from scrubjay.ui import theme
from scrubjay.ui.gradually import Gradually
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.theme.fonts import load_other_fonts

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
PICTURES: Final[dict[str, tuple[Callable[[], QWidget], Scheme, tuple[int, int]]]] = {
    **CHAT,
    **FORMS,
    **MEMORIES,
    **MIRRORED,
    **PAGES,
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
        for steps in window.findChildren(Gradually):
            steps.finish()
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
