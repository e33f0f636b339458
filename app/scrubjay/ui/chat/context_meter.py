"""How full the model's window was for the last answer: a ring, and every part in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QToolButton, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import percent, plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from scrubjay.domain.conversation import ContextUse

_SIDE = 18
_NEARLY_FULL = 0.9


def share_of(room: ContextUse) -> float:
    """Return how much of the window the question and the reply took, 0…1."""
    return min((room.prompt + room.reply) / max(room.window, 1), 1.0)


def parts_of(room: ContextUse) -> tuple[tuple[str, int], ...]:
    """Return what filled the window, in its order, and what is left."""
    taken = room.prompt + room.reply
    return (
        (tr("How Scrubjay should talk"), room.persona),
        (tr("Earlier in this chat"), room.turns),
        (tr("Where the chat stands"), room.state),
        (tr("Memories"), room.memories),
        (tr("What you said"), room.question),
        (tr("The answer"), room.reply),
        (tr("Left"), max(room.window - taken, 0)),
    )


def speed_words(room: ContextUse) -> str:
    """Return how fast the reply came, or "" where that is not known."""
    if not room.per_second:
        return ""
    return plural(
        "The answer came at {count} piece of a word a second.",
        "The answer came at {count} pieces of words a second.",
        round(room.per_second),
    )


def room_words(room: ContextUse) -> str:
    """Return how full the window was, and what filled it, in one sentence."""
    return tr(
        "{share} of the model's room: {parts}",
        share=percent(share_of(room)),
        parts=", ".join(f"{name} {size}" for name, size in parts_of(room)),
    )


def explained(room: ContextUse) -> str:
    """Return everything that is known of how an answer was worded, in sentences."""
    return "\n".join(filter(None, (room_words(room), speed_words(room))))


class RoomParts(QWidget):
    """One line for each part of the window: a bar, its name and its size."""

    def __init__(self, room: ContextUse) -> None:
        super().__init__()
        heading = tr(
            "The model reads {window} pieces of words at a time; {share} were taken.",
            window=room.window,
            share=percent(share_of(room)),
        )
        body = column(
            Label(tr("The model's room"), "lead"),
            Label(heading, "caption", "soft"),
            spacing=Space.XS,
        )
        for name, size in parts_of(room):
            body.addLayout(self._line(name, size, room.window))
        speed = speed_words(room)
        if speed:
            body.addWidget(Label(speed, "caption", "soft"))
        self.setLayout(body)

    def _line(self, name: str, size: int, window: int) -> QHBoxLayout:
        bar = QProgressBar()
        bar.setRange(0, max(window, 1))
        bar.setValue(min(size, window))
        bar.setTextVisible(False)
        bar.setFixedWidth(120)
        bar.setAccessibleName(tr("{name}: {size}", name=name, size=size))
        line = row(spacing=Space.M)
        line.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Label(name), 1)
        line.addWidget(Label(str(size), "caption", "soft", wraps=False))
        return line


class RoomDialog(QDialog):
    """The parts of the window, for the last answer."""

    def __init__(self, parent: QWidget | None, room: ContextUse) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The model's room"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = row(0, Button(tr("Close"), self.close))
        self.setLayout(column(RoomParts(room), close, spacing=Space.L, margins=Space.XL))
        self.setMinimumWidth(400)


class ContextMeter(QToolButton):
    """A ring that fills; pressing it shows the parts. Hidden while nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        self._room: ContextUse | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked: self._open())
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.hide()

    def show_room(self, room: ContextUse | None) -> None:
        """Show how full the window was."""
        if room == self._room:
            return
        self._room = room
        self.setVisible(room is not None)
        if room is not None:
            self.setToolTip(room_words(room))
            self.setAccessibleName(room_words(room))
            self.update()

    def _open(self) -> None:
        if self._room is not None:
            RoomDialog(self, self._room).open()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, from the top clockwise."""
        super().paintEvent(event)
        if self._room is None:
            return
        look, share = theme.active(), share_of(self._room)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, _SIDE - 3, _SIDE - 3)
        place.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(look.colour("line_strong"), 2.5))
        painter.drawEllipse(place)
        full = QPen(look.colour("warn" if share > _NEARLY_FULL else "accent"), 2.5)
        full.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(full)
        painter.drawArc(place, 90 * 16, -round(share * 360 * 16))
        painter.end()
