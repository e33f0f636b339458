"""Search in all chats: a field, and the messages that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from scrubjay.domain.conversation import Role
from scrubjay.ui.chat.searching import SearchPresenter, excerpt
from scrubjay.ui.sayings import said
from scrubjay.ui.widgets.picker import Line, Picker
from scrubjay.ui.wording import ago, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.chat.searching import Hit, SearchState
    from scrubjay.ui.context import UiContext

_PAUSE = 150
"""Milliseconds without a key before the store is asked."""


class SearchDialog(Picker):
    """Opens the message that is picked, once it has closed."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, opened: Callable[[Hit], object]
    ) -> None:
        super().__init__(parent, tr("Search in all chats"), two_lines=True)
        self._context = context
        self._opened = opened
        self.presenter = SearchPresenter(context)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.presenter.search(self.field.text()))
        self.asked.connect(lambda _text: self._pause.start())
        self.stepped.connect(self.presenter.step)
        self.picked.connect(self._pick)
        self._unwatch = self.presenter.watch(self._show)
        self.finished.connect(lambda _result: self._end())

    def _show(self, state: SearchState) -> None:
        self.show_lines(
            [self._line(each, state.words) for each in state.hits], state.at, _note(state)
        )

    def _line(self, hit: Hit, words: str) -> Line:
        who = tr("You") if hit.message.role is Role.PERSON else tr("Scrubjay")
        when = ago(hit.message.at, self._context.now())
        below = tr("{who}: {text}", who=who, text=excerpt(hit.message.text, words))
        end = when if hit.by_words else tr("{when} \u00b7 means the like", when=when)
        return Line(name=hit.chat.title or tr("Untitled"), detail=below, end=end)

    def _pick(self, at: int) -> None:
        if self.field.text().strip() != self.presenter.state.words:
            # Enter before the pause was over: what is shown is not yet what was typed.
            self.presenter.search(self.field.text())
            return
        self.presenter.choose(at)
        chosen = self.presenter.state.chosen
        if chosen is not None:
            self.accept()
            # From the loop, when the window has the keyboard back.
            QTimer.singleShot(0, lambda: self._opened(chosen))

    def _end(self) -> None:
        self._pause.stop()
        self._unwatch()


def _note(state: SearchState) -> str:
    if state.trouble is not None:
        return f"{said(state.trouble.sentence)} {said(state.trouble.remedy)}".strip()
    if state.is_busy or state.hits:
        return ""
    if not state.words:
        return tr("Type words of a message, or what it was about.")
    return tr("No message has these words, and none means the like.")
