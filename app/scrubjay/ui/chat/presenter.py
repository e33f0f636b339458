"""Decides what the chat shows. A turn is five lane visits; the person may stop the second."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import FORGOTTEN, MemoryMode, Role
from scrubjay.ui.chat.exchange import Exchange
from scrubjay.ui.chat.markdown import prepare_usual
from scrubjay.ui.chat.reading import KEPT, known_name, present
from scrubjay.ui.chat.reverting import take_line_back
from scrubjay.ui.chat.shown import ShownChat
from scrubjay.ui.chat.state import Entry, Phase
from scrubjay.ui.jobs import Lane
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.memory import Memory


class ChatPresenter(ShownChat):
    """What a person can do with the chats of one vault; each may have a turn under way."""

    # Chats

    def begin(self) -> None:
        """List the chats, and learn the person's name; a new chat is shown."""
        self._list()
        self._context.jobs.run(
            Lane.STORE,
            lambda: (known_name(self._browse), bool(self._browse.count(KEPT))),
            lambda known: self._known(*known),
            failed=self._fail,
        )
        self._context.jobs.run(
            Lane.IO, prepare_usual, lambda _nothing: None, failed=self._fail, chore=True
        )
        fresh = self.state.current.id
        self._drafts.read(fresh, "", lambda draft: self._found_draft(fresh, draft))

    def new_chat(self) -> None:
        """Show an empty chat. It is written down with its first message."""
        self._kept = ()
        self._go(self._fresh())

    def choose(self, conversation: Conversation) -> None:
        """Show another chat."""
        if conversation.id == self.state.current.id:
            return
        self._kept = ()
        self._go(conversation, is_loading=True)
        self._read_again(conversation.id)
        key = conversation.id
        self._drafts.read(key, key, lambda draft: self._found_draft(key, draft))

    def open_message(self, conversation: Conversation, message: str) -> None:
        """Show a message in its chat, on the branch it is on."""
        self._leaves[conversation.id] = message
        if conversation.id != self.state.current.id:
            self._kept = ()
            self._go(conversation, is_loading=True)
        self._read_again(conversation.id, target=message)

    def step(self, by: int) -> None:
        """Show the next (1) or the previous (-1) chat of the list."""
        ids = [each.id for each in self.state.chats]
        if not ids:
            return
        at = ids.index(self.state.current.id) if self.state.current.id in ids else -by
        wanted = min(max(at + by, 0), len(ids) - 1)
        self.choose(self.state.chats[wanted])

    def rename(self, conversation: str, title: str) -> None:
        """Give a chat another title."""
        self._change(lambda: self._chat.rename(conversation, title))

    def remove(self, conversation: str) -> None:
        """Remove a chat; what was learnt from it stays."""
        if conversation == self.state.current.id:
            self.new_chat()
        under_way = self._exchanges.pop(conversation, None)
        if under_way is not None:
            under_way.stop()
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._chat.remove(conversation),
            lambda _nothing: self._list(),
            failed=self._fail,
        )

    def set_mode(self, mode: MemoryMode) -> None:
        """Change what this chat may do with memory, from the next message on."""
        current = self.state.current
        if mode is current.mode:
            return
        self._show(replace(self.state, current=replace(current, mode=mode)))
        if self._is_written(current.id):
            self._change(lambda: self._chat.set_mode(current.id, mode))

    # The field

    def leave_draft(self, text: str) -> None:
        """Remember what stands in the field of this chat."""
        if self.state.editing is None:
            self._drafts.put(self.state.current.id, text)

    def save_draft(self) -> None:
        """Write down what stands in the field: it outlives a crash, in the vault."""
        if self.state.editing is None:
            self._drafts.save(self.state.current.id, self._place())

    def edit(self, entry: Entry) -> None:
        """Put a message into the field, to be reworded."""
        if not self.state.is_at_rest or entry.message.text == FORGOTTEN:
            return
        self._fill_field(entry.message.text, editing=entry)

    def leave_editing(self) -> None:
        """Leave the message as it is, and give the field back to what stood in it."""
        self._fill_field(self._drafts.of(self.state.current.id))

    # A turn

    def send(self, text: str) -> None:
        """Say something in the chat shown, or put it in the place of what is being reworded."""
        text = text.strip()
        chat, editing = self.state.current, self.state.editing
        if not text or chat.id in self._exchanges:
            return
        self.stay()
        now = self._context.now()
        if editing is None:
            self._drafts.drop(chat.id, self._place())
            self._show(replace(self.state, draft=""))
            self._begin(Exchange(chat, text, now, after=self._last()))
        elif editing.message.role is Role.COMPANION:
            self._reword(editing, text)
        else:
            self.leave_editing()
            after = editing.message.parent or ""
            self._begin(Exchange(chat, text, now, after=after, instead=editing.message))

    def regenerate(self, entry: Entry) -> None:
        """Have an answer given anew; the one there is stays as a version."""
        message, chat = entry.message, self.state.current
        if message.role is not Role.COMPANION or not message.parent or not self.state.is_at_rest:
            return
        asked = [each.message.text for each in self._kept if each.message.id == message.parent]
        now = self._context.now()
        text = asked[0] if asked else ""
        self._begin(Exchange(chat, text, now, after=message.parent, again=message))

    def answer_cut_off(self) -> None:
        """Have the last message answered that was left without an answer."""
        left = self.state.cut_off
        if left is not None:
            now, said = self._context.now(), left.message
            chat = self.state.current
            self._begin(Exchange(chat, said.text, now, after=said.id, again=said))

    def show_version(self, entry: Entry, by: int) -> None:
        """Show the next (1) or the previous (-1) version of a message, and what follows it."""
        other = entry.beside(by)
        if other is None or not self.state.is_at_rest:
            return
        self._leaves[self.state.current.id] = other.id
        said = tr(
            "Version {number} of {count}: {text}",
            number=entry.version + by,
            count=len(entry.versions),
            text=other.text,
        )
        self._read_again(self.state.current.id, announced=said)

    def branch(self, entry: Entry) -> None:
        """Begin a chat of its own with everything up to an answer, and show it."""

        def begun(conversation: Conversation) -> None:
            self._list()
            self.choose(conversation)
            self._context.toast(tr("This is a new chat with everything up to there."))

        message = entry.message
        self._context.jobs.run(
            Lane.STORE, lambda: self._chat.branch(message), begun, failed=self._fail
        )

    def stop(self) -> None:
        """Stop the answer of the chat shown; what has arrived is kept."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.phase is Phase.ANSWERING:
            exchange.flush()
            exchange.stop()
            self.refresh(exchange)

    def retry(self) -> None:
        """Ask for the failed answer again."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is None or exchange.turn is None:
            return
        self._show(replace(self.state, trouble=None, can_retry=False))
        exchange.begin_again()
        self._running.answer(exchange)

    def flush(self) -> None:
        """Show what has arrived of the reply; views call it once per frame."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.flush():
            self.refresh(exchange)

    def undo(self, entry: Entry) -> None:
        """Take back what was learnt after an answer."""

        def take_back() -> list[Changes]:
            return [self._browse.undo(each) for each in reversed(entry.learned.operations)]

        def taken(changes: list[Changes]) -> None:
            for each in changes:
                self._context.news.publish(each)
            self._replace(entry, learned=replace(entry.learned, undone=True))

        self._context.jobs.run(Lane.STORE, take_back, taken, failed=self._fail)

    def revert(self, entry: Entry, memory: Memory) -> None:
        """Take back one line of what was learnt after an answer; the rest of it stays."""

        def done(changes: Changes) -> None:
            self._context.news.publish(changes)
            self._replace(entry, learned=entry.learned.without(memory, changes.operation))

        self._context.jobs.run(
            Lane.STORE,
            lambda: take_line_back(self._browse, entry.learned, memory),
            done,
            failed=self._fail,
        )

    def reveal(self, entry: Entry) -> None:
        """Show an answer that was held back, whole or as far as it is."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.reply.message.id == entry.message.id:
            exchange.reply = replace(exchange.reply, is_held=False)
            self.refresh(exchange)
            return
        self._swap(entry, replace(entry, is_held=False))

    def dismiss(self) -> None:
        """Put the shown failure aside; a failed turn is then over."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and self.state.can_retry:
            self._over(exchange, exchange.entries)
            self._read_again(exchange.conversation.id)
        self._show(replace(self.state, trouble=None, can_retry=False))

    def _begin(self, exchange: Exchange) -> None:
        self._exchanges[exchange.conversation.id] = exchange
        if exchange.after is not None:
            self._kept = exchange.above(self._kept)
        self._show(replace(self.state, trouble=None, can_retry=False))
        self.refresh(exchange)
        self._running.begin(exchange)

    def _reword(self, entry: Entry, text: str) -> None:
        """Put the person's words in the place of an answer's."""

        def reword() -> Entry:
            changed = self._chat.edit_reply(entry.message, text)
            memories = self._browse.get(changed.cited)
            used = present(changed.cited, memories)
            return replace(entry, message=changed, used=used, html="")

        self.leave_editing()
        self._context.jobs.run(
            Lane.STORE, reword, lambda changed: self._swap(entry, changed), failed=self._fail
        )
