"""Messages, field and failures of the chat shown; the page and the companion share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.settings import ENTER_SENDS
from scrubjay.ui.chat.bubble import footing_words
from scrubjay.ui.chat.composer import Composer
from scrubjay.ui.chat.cut_off_strip import CutOffStrip
from scrubjay.ui.chat.deed import STEPS, Deed
from scrubjay.ui.chat.edit_strip import EditStrip
from scrubjay.ui.chat.find_bar import FindBar
from scrubjay.ui.chat.finding import FindPresenter
from scrubjay.ui.chat.given_file import ask_about
from scrubjay.ui.chat.greeting import Greeting
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.why_dialog import show_why
from scrubjay.ui.dropping import dropped_files
from scrubjay.ui.overriding import override
from scrubjay.ui.shortcuts import Act, bind
from scrubjay.ui.theme import Measure, Motion, Space
from scrubjay.ui.widgets import Busy, ErrorBanner, centred, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent

    from scrubjay.ui.chat.finding import FindState
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.state import ChatState, Entry, Phase
    from scrubjay.ui.context import UiContext

_REST = 600
"""Milliseconds without a key after which a draft is written down."""
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
        self._target_number = presenter.state.target_number
        self._said = presenter.state.announced
        self._announced: Phase | None = None
        self.messages = self._messages(compact=compact)
        self.finder = FindPresenter(context)
        self.find_bar = FindBar(self.finder)
        self.find_bar.left.connect(self.take_focus)
        self._greeting = Greeting(context, compact=compact)
        self._busy = Busy(tr("Opening the chat"))
        self._banner = ErrorBanner(presenter.retry, tr("Try again"), presenter.dismiss)
        self._strip = EditStrip(self._leave_editing)
        self._cut_off = CutOffStrip(self._answer_cut_off)
        self._frames = self._timer(Motion.FRAME, presenter.flush)
        self._resting = self._timer(_REST, presenter.save_draft)
        self._resting.setSingleShot(True)
        self.composer = self._composer()
        self._greeting.suggested.connect(self._suggest)
        self.setAcceptDrops(True)
        self._lay_out(Space.M if compact else Space.XL)
        bind(self, Act.STOP, self._escape)
        bind(self, Act.FIND, self._find)
        self._unfind = self.finder.watch(self._mark)
        self._unwatch = presenter.watch(self._show)
        self._is_watching = True

    def _timer(self, interval: int, action: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(action)
        return timer

    def _messages(self, *, compact: bool) -> MessageView:
        messages = MessageView(self._context, compact=compact)
        messages.undo_wanted.connect(self._presenter.undo)
        messages.revert_wanted.connect(self._presenter.revert)
        messages.show_wanted.connect(self._presenter.reveal)
        messages.deed_wanted.connect(self._do)
        messages.earlier_wanted.connect(self._presenter.show_earlier)
        messages.place_left.connect(self._presenter.leave_place)
        messages.start_wanted.connect(lambda: self._presenter.show_whole(from_start=True))
        messages.start_given_up.connect(self._presenter.stay)
        return messages

    def _lay_out(self, edge: int) -> None:
        self._stack = QStackedWidget()
        for page in (
            centred(self._greeting, _WIDEST),
            self.messages,
            centred(self._busy, _WIDEST),
        ):
            self._stack.addWidget(page)
        foot = column(self._banner, self._cut_off, self._strip, self.composer, spacing=Space.S)
        edges = (edge, Space.S, edge, Space.M)
        self._top = centred(
            self.find_bar, Measure.READING + Space.M, (edge, Space.S, edge, Space.S)
        )
        layout = column(self._top, spacing=0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(centred(_boxed(foot), Measure.READING + Space.M, edges))
        self.setLayout(layout)

    def close_down(self) -> None:
        """Stop following the presenter."""
        if self._is_watching:
            self._is_watching = False
            self._frames.stop()
            self._resting.stop()
            self._presenter.save_draft()
            self._unwatch()
            self._unfind()
            self.find_bar.close_down()

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
        composer.left.connect(self._leave_editing)
        composer.field.given.connect(self._take_files)
        composer.looked_up.connect(self.messages.focus_last)
        composer.field.textChanged.connect(lambda: presenter.leave_draft(composer.text))
        composer.field.textChanged.connect(self._resting.start)
        return composer

    def _show(self, state: ChatState) -> None:
        self.messages.show_entries(state.entries, state.left)
        self._greeting.show_name(state.name)
        self._greeting.show_suggestions(has_memories=state.has_memories)
        if state.is_loading:
            self._stack.setCurrentIndex(2)
        else:
            self._stack.setCurrentIndex(1 if state.entries else 0)
        self.composer.show_phase(state.phase)
        rooms = (each.room for each in reversed(state.entries))
        room = next(filter(None, rooms), None)
        if room is not None or state.phase is None:  # else it would come and go with every answer
            self.composer.meter.show_room(room)
        self._banner.show_trouble(state.trouble)
        self._banner.set_retry_visible(state.can_retry)
        self._strip.show_entry(state.editing)
        self._cut_off.setVisible(state.cut_off is not None and state.editing is None)
        self.composer.show_editing(is_editing=state.editing is not None)
        self.finder.follow(state.entries)
        if state.target_number != self._target_number:
            self._target_number = state.target_number
            self.messages.show_message(state.target, takes_keyboard=state.takes_keyboard)
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
        if state.announced != self._said:
            self._said = state.announced
            self._say(state.announced)
        if before is not None and state.phase is None and state.entries and self.isVisible():
            last = state.entries[-1]
            words = tr("Try to remember first") if last.is_held else last.message.text
            self._say(" ".join(filter(None, (words, footing_words(last)))))

    def _say(self, words: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.messages, words))

    def _do(self, entry: Entry, deed: Deed) -> None:
        """Do with a message what the person wants."""
        if deed is Deed.COPY:
            QApplication.clipboard().setText(entry.message.text)
            self._context.toast(tr("Copied."))
        elif deed is Deed.EDIT:
            self._presenter.edit(entry)
            self.take_focus()
        elif deed is Deed.WHY:
            show_why(self, self._context, entry)
        elif deed is Deed.BRANCH:
            self._presenter.branch(entry)
        elif deed is Deed.AGAIN:
            self._presenter.regenerate(entry)
        else:
            self._presenter.show_version(entry, STEPS[deed])

    def _answer_cut_off(self) -> None:
        self._presenter.answer_cut_off()
        self.take_focus()

    def _leave_editing(self) -> None:
        self._presenter.leave_editing()
        self.take_focus()

    def _escape(self) -> None:
        """Stop the answer; from the messages, go back to the field."""
        self._presenter.stop()
        focused: QWidget | None = QApplication.focusWidget()
        if focused is not None and self.messages.isAncestorOf(focused):
            self.take_focus()

    def _find(self) -> None:
        self._presenter.show_whole()
        self.finder.open()
        self.find_bar.take_focus()

    def _mark(self, state: FindState) -> None:
        self._top.setVisible(state.is_open)
        self.messages.mark(state.words, state.place)

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        if any(each.is_dir() for each in paths):
            self._context.toast(tr("A folder cannot be taken in. Choose the files in it."))
            return
        ask_about(self, self._context, *paths)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Ask what is to become of them."""
        paths = dropped_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._take_files(paths)

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
