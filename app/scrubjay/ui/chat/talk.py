"""Messages, field and failures of the chat shown; the page and the companion share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from scrubjay.settings import ENTER_SENDS
from scrubjay.ui.chat.composer import Composer
from scrubjay.ui.chat.greeting import Greeting
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.overriding import override
from scrubjay.ui.shortcuts import Act, bind
from scrubjay.ui.theme import Measure, Motion, Space
from scrubjay.ui.widgets import Busy, ErrorBanner, centred, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.state import ChatState, Phase
    from scrubjay.ui.context import UiContext

_WIDEST = Measure.READING + 2 * Space.XL


class Talk(QWidget):
    """Shows the current chat of a presenter."""

    def __init__(
        self, context: UiContext, presenter: ChatPresenter, *, compact: bool = False
    ) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._draft_number = -1
        self._announced: Phase | None = None
        self.messages = MessageView(context, compact=compact)
        self.messages.undo_wanted.connect(presenter.undo)
        self.messages.show_wanted.connect(presenter.reveal)
        self._greeting = Greeting(context, compact=compact)
        self._busy = Busy(tr("Opening the chat"))
        self._stack = QStackedWidget()
        for page in (centred(self._greeting, _WIDEST), self.messages, centred(self._busy, _WIDEST)):
            self._stack.addWidget(page)
        self._banner = ErrorBanner(presenter.retry, tr("Try again"), presenter.dismiss)
        self.composer = self._composer()
        self._greeting.suggested.connect(self._suggest)
        edge = Space.M if compact else Space.XL
        foot = column(self._banner, self.composer, spacing=Space.S)
        layout = column(spacing=0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(
            centred(_boxed(foot), Measure.READING + Space.M, (edge, Space.S, edge, Space.M))
        )
        self.setLayout(layout)
        self._frames = QTimer(self)
        self._frames.setInterval(Motion.FRAME)
        self._frames.timeout.connect(presenter.flush)
        bind(self, Act.STOP, presenter.stop)
        self._unwatch = presenter.watch(self._show)
        self._is_watching = True

    def close_down(self) -> None:
        """Stop following the presenter."""
        if self._is_watching:
            self._is_watching = False
            self._frames.stop()
            self._unwatch()

    def take_focus(self) -> None:
        """Begin where one writes."""
        self.composer.take_focus()

    def _composer(self) -> Composer:
        context, presenter = self._context, self._presenter
        composer = Composer(enter_sends=context.settings.get(ENTER_SENDS))
        composer.sent.connect(presenter.send)
        composer.stopped.connect(presenter.stop)
        sentence = tr("That is too long for a message. Import it as a file.")
        composer.too_long.connect(lambda: context.toast(sentence))
        composer.field.textChanged.connect(lambda: presenter.leave_draft(composer.text))
        return composer

    def _show(self, state: ChatState) -> None:
        self.messages.show_entries(state.entries)
        self._greeting.show_name(state.name)
        self._greeting.show_suggestions(has_memories=state.has_memories)
        if state.is_loading:
            self._stack.setCurrentIndex(2)
        else:
            self._stack.setCurrentIndex(1 if state.entries else 0)
        self.composer.show_phase(state.phase)
        self._banner.show_trouble(state.trouble)
        self._banner.set_retry_visible(state.can_retry)
        if state.draft_number != self._draft_number:
            self._draft_number = state.draft_number
            self.composer.put(state.draft)
        self._announce(state)
        if state.phase is None:
            self._frames.stop()
        elif not self._frames.isActive():
            self._frames.start()

    def _announce(self, state: ChatState) -> None:
        """Have a screen reader say the answer once it is whole."""
        before, self._announced = self._announced, state.phase
        if before is not None and state.phase is None and state.entries and self.isVisible():
            last = state.entries[-1]
            words = tr("Try to remember first") if last.is_held else last.message.text
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.messages, words))

    def _suggest(self, words: str) -> None:
        self.composer.put(words)
        self.composer.take_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with an answer that came while nobody looked."""
        super().showEvent(event)
        if self._presenter.state.phase is not None:
            self._presenter.flush()
            self._frames.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Let the frames rest while nobody looks."""
        super().hideEvent(event)
        self._frames.stop()


def _boxed(layout: QVBoxLayout) -> QWidget:
    box = QWidget()
    box.setLayout(layout)
    return box
