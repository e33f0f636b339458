from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from scrubjay.ui import theme
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.theme import Icon, Scheme, Theme
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Chip,
    ElidedLabel,
    ErrorBanner,
    FeelingDot,
    FlowLayout,
    IconButton,
    Label,
    SearchField,
    StrengthBar,
    Toast,
    ToastTray,
    column,
)
from scrubjay.ui.widgets.label import direction_of, plain_tooltip
from scrubjay.ui.widgets.picker import Line, Picker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

MARKUP = "<b>bold</b> <img src='file:///x'> & more"


def test_no_label_takes_a_memory_for_markup(qtbot: QtBot) -> None:
    for made in (Label(MARKUP), ElidedLabel(MARKUP)):
        qtbot.addWidget(made)
        made.resize(2000, 40)
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert made.text() == MARKUP


def test_a_tooltip_shows_markup_as_it_is_written() -> None:
    assert "<b>" not in plain_tooltip(MARKUP)
    assert "&lt;b&gt;" in plain_tooltip(MARKUP)


def test_a_line_too_long_ends_in_dots_and_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a title that does not fit into so little room")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("\u2026")
    assert "so little room" in label.toolTip()
    assert label.accessibleName() == "a title that does not fit into so little room"
    label.resize(900, 20)
    assert not label.text().endswith("\u2026")


def test_a_very_long_word_does_not_widen_its_page(qtbot: QtBot) -> None:
    label = Label("x" * 4000)
    qtbot.addWidget(label)
    label.show()
    assert label.minimumSizeHint().width() < 400
    assert label.heightForWidth(300) > 1000


def test_what_is_copied_is_what_was_written(qtbot: QtBot, qapp: QApplication) -> None:
    address = "https://example.org/" + "path/" * 30
    label = Label(address, selectable=True)
    qtbot.addWidget(label)
    label.show()
    label.setSelection(0, len(label.text()))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == address
    assert label.text() != address


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("hello", Qt.LayoutDirection.LeftToRight),
        ("12 שלום", Qt.LayoutDirection.RightToLeft),
        ("سلام hello", Qt.LayoutDirection.RightToLeft),
        ("10:30 \u2026", None),
        ("", None),
    ],
)
def test_text_keeps_its_own_direction(text: str, direction: Qt.LayoutDirection | None) -> None:
    assert direction_of(text) is direction


def test_a_chip_shows_an_ampersand_and_no_shortcut(qtbot: QtBot) -> None:
    chip = Chip("Bread & butter")
    qtbot.addWidget(chip)
    assert "&&" in chip.text()
    assert chip.accessibleName() == "Bread & butter"


def test_buttons_answer_to_mouse_and_keyboard(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("Save", lambda: pressed.append("words"), icon=Icon.SAVE)
    icon = IconButton(Icon.CLOSE, "Close", lambda: pressed.append("icon"))
    for made in (button, icon):
        qtbot.addWidget(made)
        QTest.keyClick(made, Qt.Key.Key_Space)
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert pressed == ["words", "words", "icon", "icon"]
    assert icon.accessibleName() == icon.toolTip() == "Close"


def test_icons_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    button = IconButton(Icon.CLOSE, "Close")
    qtbot.addWidget(button)
    button.show()
    before = button.icon().pixmap(18).toImage()
    theme.apply(qapp, Theme.of(Scheme.CONTRAST))
    qapp.processEvents()
    assert button.icon().pixmap(18).toImage() != before


def test_searching_waits_for_a_pause_and_enter_does_not(qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    asked: list[str] = []
    field.searched.connect(asked.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "plum cake")
    assert asked == ["plum cake"]
    QTest.keyClicks(field, "s")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["plum cake", "plum cakes"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert asked[-1] == ""
    assert field.text() == ""
    field._pause.stop()


def test_strength_and_feeling_are_also_words(qtbot: QtBot) -> None:
    bar, dot = StrengthBar(0.42), FeelingDot("joy")
    for made in (bar, dot):
        qtbot.addWidget(made)
        made.grab()
    assert bar.accessibleName() == "Strength 42%: fading"
    assert dot.accessibleName() == "Feeling: Joy"


def test_the_banner_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    tried: list[None] = []
    banner = ErrorBanner(lambda: tried.append(None), "Try again")
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_trouble(Trouble(sentence="The disk is full.", remedy="Free some space."))
    assert not banner.isHidden()
    assert banner.accessibleName() == "The disk is full. Free some space."
    banner.findChildren(Button)[0].click()
    assert tried == [None]
    banner.show_trouble(None)
    assert banner.isHidden()


def test_a_banner_is_told_when_it_is_seen_and_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    page = QWidget()
    banner = ErrorBanner()
    page.setLayout(column(banner))
    qtbot.addWidget(page)
    trouble = Trouble(sentence="The disk is full.", remedy="Free some space.")
    banner.show_trouble(trouble)
    assert told == []
    page.show()
    banner.show_trouble(trouble)
    assert told == ["The disk is full. Free some space."]
    banner.show_trouble(None)
    banner.show_trouble(trouble)
    assert len(told) == 2


def test_a_toast_offers_its_action_once_and_makes_way_for_the_next(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    tray = ToastTray(window)
    undone: list[str] = []
    tray.show_toast("First.", lambda: undone.append("first"))
    tray.show_toast("Second.", lambda: undone.append("second"), "Take back")
    shown = [button for button in window.findChildren(Button) if button.isVisible()]
    assert [button.text() for button in shown] == ["Take back", "Dismiss"]
    shown[0].click()
    assert undone == ["second"]
    assert tray._toast is None or not tray._toast.isVisible()


def shown_toast(qtbot: QtBot, sentence: str, width: int) -> tuple[QWidget, Toast]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 600)
    window.show()
    tray = ToastTray(window)
    tray.show_toast(sentence, lambda: None)
    assert tray._toast is not None
    return window, tray._toast


def test_a_toast_of_one_line_lies_below_what_is_read_and_used(qtbot: QtBot) -> None:
    window, toast = shown_toast(qtbot, "The last change was taken back.", 900)
    assert toast.label.heightForWidth(toast.label.width()) < 2 * toast.label.fontMetrics().height()
    assert toast.geometry().top() >= window.height() - 38
    assert window.rect().contains(toast.geometry())


def test_a_toast_of_several_lines_stands_above_the_status_line(qtbot: QtBot) -> None:
    window, toast = shown_toast(qtbot, "Nothing was lost, and a report lies there. " * 6, 480)
    assert toast.geometry().bottom() < window.height() - 38
    assert toast.label.heightForWidth(toast.label.width()) <= toast.label.height()


def test_waiting_shows_nothing_at_first_and_nothing_jumps(qtbot: QtBot) -> None:
    busy = Busy("Opening")
    qtbot.addWidget(busy)
    busy.show()
    height = busy.sizeHint().height()
    assert not busy._bar.isVisible()
    qtbot.waitUntil(busy._bar.isVisible)
    assert busy.sizeHint().height() == height
    busy.set_share(0.5)
    assert busy._bar.value() == 500
    busy.set_share(None)
    assert busy._bar.maximum() == 0


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_parts_flow_into_lines_in_the_direction_of_reading(
    direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(direction)
    parts = [QWidget() for _ in range(5)]
    for part in parts:
        part.setFixedSize(QSize(80, 20))
    flow = FlowLayout(*parts, spacing=10)
    holder.setLayout(flow)
    holder.resize(280, 200)
    holder.show()
    assert flow.heightForWidth(280) == 50
    first, second = parts[0].x(), parts[1].x()
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    assert (second < first) is mirrored
    assert parts[3].y() > parts[0].y()
    flow.clear()
    assert flow.count() == 0


def test_a_presenter_tells_its_watchers_of_changes_and_only_of_changes() -> None:
    class Counting(Presenter[int]):
        def put(self, number: int) -> None:
            self._show(number)

    counting, seen = Counting(0), list[int]()
    stop = counting.watch(seen.append)
    counting.put(1)
    counting.put(1)
    stop()
    counting.put(2)
    assert seen == [0, 1]
    assert counting.state == 2


def test_a_toast_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(message(event))
    )
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    with qtbot.waitExposed(window):
        window.show()
    ToastTray(window).show_toast("Moved to the trash.", lambda: None)
    assert "Moved to the trash." in told


def message(event: QAccessibleEvent) -> str:
    return event.message() if isinstance(event, QAccessibleAnnouncementEvent) else ""


def test_an_icon_is_drawn_anew_only_when_it_would_look_different(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    real = theme.icon

    def counted(name: Icon, colour: str, size: QSize) -> QIcon:
        drawn.append(colour)
        return real(name, colour, size)

    before = theme.active()
    made = [
        Button("Save", icon=Icon.SAVE),
        IconButton(Icon.SAVE, "Save"),
        Chip("Save", icon=Icon.SAVE),
    ]
    for each in made:
        qtbot.addWidget(each)
        each.show()
    monkeypatch.setattr(theme, "icon", counted)
    for each in made:
        qapp.sendEvent(each, QEvent(QEvent.Type.PaletteChange))
    assert drawn == []
    theme.apply(qapp, Theme.of(Scheme.DARK))
    assert len(set(drawn)) >= 1
    assert len(drawn) == len(made)
    theme.apply(qapp, before)


def test_a_line_that_stays_the_first_is_said_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(message(event))
    )
    picker = Picker(None, "Go anywhere")
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(picker)
    picker.show()
    first, second = Line(name="Memories"), Line(name="Trash")
    picker.show_lines([first, second], 0)
    picker.show_lines([first], 0)
    picker.show_lines([second], 0)
    assert [each for each in told if each] == ["Memories", "Trash"]


def test_lines_are_measured_again_when_a_part_changed(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 30)
    flow = FlowLayout(*parts, spacing=0)
    holder.setLayout(flow)
    holder.show()
    assert flow.heightForWidth(200) == 60
    parts[2].hide()
    assert flow.heightForWidth(200) == 30
    parts[2].show()
    parts[0].setFixedSize(100, 50)
    assert flow.heightForWidth(200) == 80
    flow.takeAt(2)
    assert flow.heightForWidth(200) == 50
