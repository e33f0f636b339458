"""The Chat page: the list of chats beside the chat that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui import theme
from scrubjay.ui.chat.conversation_list import ConversationList
from scrubjay.ui.chat.mode_switch import ModeSwitch
from scrubjay.ui.chat.save_dialog import ask_where
from scrubjay.ui.chat.talk import Talk
from scrubjay.ui.chat.transcript_files import TranscriptFiles
from scrubjay.ui.overriding import override
from scrubjay.ui.shortcuts import Act, bind
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import ElidedLabel, IconButton, Label, Line, column, row
from scrubjay.ui.wording import mode_sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.state import ChatState
    from scrubjay.ui.context import UiContext

_NARROWEST = 320
_TWO_COLUMNS = 780
_WORDED_MODES = 640
"""Width of a header in which the three modes can be written out, at the designed text size."""
_MEANING_BESIDE = 500
"""Width of a header in which the meaning of the mode stands beside its menu on one line."""


class ChatPage(QWidget):
    """Two columns; where there is no room for both, one at a time."""

    def __init__(self, context: UiContext, presenter: ChatPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._is_narrow = self._is_below = False
        # Said outright: the layout would ask for room for both columns before it knows better.
        self.setMinimumWidth(_NARROWEST)
        self.chats = ConversationList(context)
        self.chats.setFixedWidth(Measure.SIDEBAR)
        self.chats.chosen.connect(self._choose)
        self.chats.new_wanted.connect(self._new)
        self.chats.renamed.connect(presenter.rename)
        self.chats.removed.connect(presenter.remove)
        self.talk = Talk(context, presenter)
        self._title = ElidedLabel("", "lead")
        self._modes = ModeSwitch()
        self._modes.chosen.connect(presenter.set_mode)
        # It wraps: what a chat may do with memories is not to be guessed.
        self._meaning = Label("", "caption", "faint")
        self._files = TranscriptFiles(context)
        name = tr("Save this chat as a file")
        self._save_button = IconButton(Icon.SAVE, name, self.save)
        self._list_button = IconButton(Icon.CHAT, tr("Show the list of chats"), self._toggle_list)
        self._right = QWidget()
        self._right.setLayout(column(self._header(), Line(), self.talk, spacing=0))
        self._edge = Line(upright=True)
        self.setLayout(row(self.chats, self._edge, self._right, spacing=0))
        bind(self, Act.NEW_CHAT, self._new)
        bind(self, Act.NEXT_CHAT, lambda: presenter.step(1))
        bind(self, Act.PREVIOUS_CHAT, lambda: presenter.step(-1))
        self._unwatch = presenter.watch(self._show)
        presenter.begin()

    def close_down(self) -> None:
        """Stop following the presenter: the window is going, or another vault came."""
        self._unwatch()
        self.talk.close_down()

    def save(self) -> None:
        """Ask where the branch that is shown goes, and write it there."""
        state = self._presenter.state
        written = [each.message.id for each in state.entries if not each.is_live]
        if not state.is_at_rest or not written:
            return
        chat, leaf = state.current, written[-1]
        ask_where(self, chat.title, lambda path: self._files.save(chat, leaf, path))

    def take_focus(self) -> None:
        """Begin where one writes."""
        self.talk.take_focus()

    def _header(self) -> QVBoxLayout:
        line = row(spacing=Space.M)
        line.addWidget(self._list_button)
        self._words = column(self._title, self._meaning, spacing=0)
        line.addLayout(self._words, 1)
        line.addWidget(self._modes)
        line.addWidget(self._save_button)
        self._head = column(line, spacing=0, margins=(Space.L, Space.S, Space.L, Space.S))
        return self._head

    def _put_meaning(self, below: bool) -> None:
        """Give the meaning of the mode a line of its own, or put it back under the title."""
        if below is not self._is_below:
            self._is_below = below
            self._words.removeWidget(self._meaning)
            self._head.removeWidget(self._meaning)
            (self._head if below else self._words).addWidget(self._meaning)

    def _show(self, state: ChatState) -> None:
        self.chats.show_state(state)
        self._title.setText(state.current.title or tr("New chat"))
        self._save_button.setEnabled(state.is_at_rest and bool(state.entries))
        self._modes.show_mode(state.current.mode)
        self._meaning.setText(mode_sentence(state.current.mode))

    def _choose(self, conversation: object) -> None:
        self._presenter.choose(conversation)  # type: ignore[arg-type]  # what the list was given
        self._leave_list()

    def _new(self) -> None:
        self._presenter.new_chat()
        self._leave_list()

    def _leave_list(self) -> None:
        if self._is_narrow:
            self._show_list(False)
        self.talk.take_focus()

    def _toggle_list(self) -> None:
        self._show_list(self.chats.isHidden())

    def _show_list(self, shown: bool) -> None:
        self.chats.setVisible(shown)
        self._edge.setVisible(shown and not self._is_narrow)
        self._right.setVisible(not (shown and self._is_narrow))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room for one column, also before it is known that there is no more."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one column where two would be cramped."""
        super().resizeEvent(event)
        width = event.size().width()
        narrow = width < _TWO_COLUMNS
        header = width if narrow else width - Measure.SIDEBAR
        # Words grow with the text, and so does the room they need.
        grown = theme.active().sizes.body / 14
        self._modes.set_narrow(header < _WORDED_MODES * grown)
        self._put_meaning(header < _MEANING_BESIDE * grown)
        if narrow is not self._is_narrow or event.oldSize().width() < 0:
            self._is_narrow = narrow
            self._list_button.setVisible(narrow)
            self._show_list(not narrow)
