"""A chip that opens a menu of choices and then says what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QIcon, QMouseEvent

Choice = TypeVar("Choice")
Option = tuple[Choice, str]

SAID_AT_MOST = 2
"""Choices named on the chip; more are counted."""


class StayingMenu(QMenu):
    """A menu in which several things can be chosen before it is closed."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle what is clicked and stay open; everything else closes as usual."""
        # The stubs promise an action even where there is none.
        action = cast("QAction | None", self.actionAt(event.position().toPoint()))
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)


class MenuChip(QPushButton, Generic[Choice]):
    """A filter with several values. The view asks `show_chosen`, the person calls `choose`.

    Args:
        name: What is chosen, shown while nothing is.
        options: Values with their words.
        choose: Called with a value that was toggled, or None for "any".
    """

    def __init__(
        self,
        name: str,
        options: Sequence[Option[Choice]],
        choose: Callable[[Choice | None], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._choose = choose
        self._actions: dict[Choice, QAction] = {}
        self._icon_of: Callable[[Choice, bool], QIcon] | None = None
        self.setProperty("variant", "chip")
        self.setProperty("opens", "menu")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = StayingMenu(self)
        self._menu.setAccessibleName(name)
        self._any = self._menu.addAction(tr("Any"))
        self._any.triggered.connect(lambda: choose(None))
        self._menu.addSeparator()
        self.offer(options)
        # With it a screen reader tells a button that opens a menu, not a box to tick.
        self.setMenu(self._menu)
        self.show_chosen(())

    def offer(self, options: Sequence[Option[Choice]]) -> None:
        """Add values that are not offered yet."""
        for value, word in options:
            if value in self._actions:
                continue
            # The ampersand would be taken for a shortcut: the words may be somebody's name.
            action = self._menu.addAction(word.replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(lambda _on, value=value: self._choose(value))
            self._actions[value] = action

    def decorate(self, icon_of: Callable[[Choice, bool], QIcon]) -> None:
        """Put an icon before each value; it takes the place of the tick, so it is told of it."""
        self._icon_of = icon_of
        self._menu.aboutToShow.connect(self._draw_icons)

    def _draw_icons(self) -> None:
        if self._icon_of is not None:
            for value, action in self._actions.items():
                action.setIcon(self._icon_of(value, action.isChecked()))

    def show_chosen(self, chosen: Sequence[Choice]) -> None:
        """Tick what is chosen and say it on the chip."""
        words = []
        for value, action in self._actions.items():
            action.setChecked(value in chosen)
            if value in chosen:
                words.append(action.text())
        self._draw_icons()
        self.setChecked(bool(words))
        if not words:
            said = self._name
        elif len(words) <= SAID_AT_MOST:
            said = tr("{name}: {choice}", name=self._name, choice=", ".join(words))
        else:
            said = tr("{name}: {count}", name=self._name, count=len(words))
        self.setText(f"{said}  ▾")
        self.setAccessibleName(said.replace("&&", "&"))

    @override
    def nextCheckState(self) -> None:
        """Stay as it is on a click: what it shows is decided by the choice alone."""


class OrderChip(QPushButton, Generic[Choice]):
    """A chip that always shows one of several values."""

    def __init__(
        self, name: str, options: Sequence[Option[Choice]], choose: Callable[[Choice], object]
    ) -> None:
        super().__init__()
        self._words = dict(options)
        self._name = name
        self.setProperty("variant", "chip")
        self.setProperty("opens", "menu")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._actions: dict[Choice, QAction] = {}
        for value, word in options:
            action = self._menu.addAction(word)
            action.setCheckable(True)
            action.triggered.connect(lambda _on, value=value: choose(value))
            self._actions[value] = action
        self.setMenu(self._menu)

    def show_chosen(self, chosen: Choice) -> None:
        """Show the value in force."""
        for value, action in self._actions.items():
            action.setChecked(value == chosen)
        self.setText(f"{self._words[chosen]}  ▾")
        self.setAccessibleName(tr("{name}: {choice}", name=self._name, choice=self._words[chosen]))
