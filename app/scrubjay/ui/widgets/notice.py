"""What stands in a page besides content: headers, emptiness, and failures with their remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from scrubjay.ui import theme
from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets.button import Button, IconButton
from scrubjay.ui.widgets.card import ground
from scrubjay.ui.widgets.label import Label
from scrubjay.ui.widgets.layout import column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QShowEvent

    from scrubjay.ui.presenter import Trouble


class IconLabel(QWidget):
    """A drawing that follows the theme; decoration, so a screen reader never hears of it.

    A `QLabel` with a picture would be announced as a graphic without a name.
    """

    def __init__(self, icon: Icon, colour: str = "ink_faint", side: int = 20) -> None:
        super().__init__()
        self._icon = icon
        self._colour = colour
        self._side = side
        self.setMinimumSize(side, side)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it where reading begins, in the colour it has now."""
        colour = theme.active().colour(self._colour).name()
        scale = max(self.devicePixelRatioF(), 1.0)
        painter = QPainter(self)
        place = QRect(0, (self.height() - self._side) // 2, self._side, self._side)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawPixmap(place.topLeft(), theme.pixmap(self._icon, colour, self._side, scale))
        painter.end()


class SectionHeader(QWidget):
    """The title of a page or section, an optional line under it, and actions at its end."""

    def __init__(self, title: str, line: str = "", *actions: QWidget, style: str = "title") -> None:
        super().__init__()
        self._title = Label(title, "title" if style == "title" else "lead")
        words = column(self._title, spacing=Space.HAIR)
        if line:
            words.addWidget(Label(line, "body", "soft"))
        layout = row(spacing=Space.S)
        layout.addLayout(words, 1)
        for action in actions:
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)


class EmptyState(QWidget):
    """A quiet page that says why there is nothing here and what would bring something."""

    def __init__(self, icon: Icon, title: str, sentence: str = "", *actions: QWidget) -> None:
        super().__init__()
        picture = IconLabel(icon, "line_strong", 44)
        heading = Label(title, "title")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body = QVBoxLayout(self)
        body.setContentsMargins(Space.XL, Space.XXL, Space.XL, Space.XXL)
        body.setSpacing(Space.M)
        body.addStretch(2)
        body.addLayout(row(1, picture, 1))
        body.addWidget(heading)
        if sentence:
            line = Label(sentence, "body", "soft")
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setMaximumWidth(440)
            centred = QHBoxLayout()
            centred.addStretch(1)
            centred.addWidget(line, 6)
            centred.addStretch(1)
            body.addLayout(centred)
        if actions:
            body.addLayout(row(1, *actions, 1))
        body.addStretch(3)


class ErrorBanner(QFrame):
    """What happened and what to do, with a way to try again and a way to put it aside.

    A screen reader is told at once, or when the page it stands on is shown.
    """

    def __init__(
        self,
        retry: Callable[[], object] | None = None,
        retry_name: str = "",
        dismiss: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        ground(self, "bad")
        self._told = ""
        self._sentence = Label("", "strong", selectable=True)
        self._remedy = Label("", "body", "soft", selectable=True)
        layout = row(spacing=Space.M, margins=(Space.M, Space.S, Space.S, Space.S))
        layout.addWidget(IconLabel(Icon.ERROR, "bad"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column(self._sentence, self._remedy, spacing=Space.HAIR), 1)
        self._retry = Button(retry_name, retry) if retry is not None else None
        if self._retry is not None:
            layout.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignVCenter)
        if dismiss is not None:
            layout.addWidget(IconButton(Icon.CLOSE, tr("Put aside"), dismiss))
        self.setLayout(layout)
        self.hide()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show a failure; None hides the banner."""
        self.setVisible(trouble is not None)
        if trouble is None:
            self._told = ""
            return
        self._sentence.setText(trouble.sentence)
        self._remedy.setText(trouble.remedy)
        self._remedy.setVisible(bool(trouble.remedy))
        self.setAccessibleName(f"{trouble.sentence} {trouble.remedy}".strip())
        self._tell()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Tell what came about while nobody could see it."""
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        words = self.accessibleName()
        if words != self._told and self.isVisible():
            self._told = words
            announce(self, words)

    def set_retry_visible(self, visible: bool) -> None:
        """Offer to try again only where that makes sense."""
        if self._retry is not None:
            self._retry.setVisible(visible)
