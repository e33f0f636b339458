"""Decides what the chat shows. A turn is five lane visits; the person may stop the second."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import MemoryMode
from scrubjay.settings import DEFAULT_MODE, TRY_FIRST
from scrubjay.ui.chat.exchange import Exchange
from scrubjay.ui.chat.reading import (
    KEPT,
    asks_of_the_past,
    known_name,
    learned_of,
    present,
    read_chat,
)
from scrubjay.ui.chat.state import ChatState, Entry, Learned, Phase
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Answer, Conversation, Message
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Turn


class ChatPresenter(Presenter[ChatState]):
    """The chats of one vault; each may have a turn under way.

    The entries of a turn under way follow those that were read; when it is over they join them.
    """

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self._chat = context.assistant.chat
        self._browse = context.assistant.browse
        self._exchanges: dict[str, Exchange] = {}
        self._drafts: dict[str, str] = {}
        self._kept: tuple[Entry, ...] = ()
        super().__init__(ChatState(current=self._fresh()))
        context.news.subscribe(self._forgotten)

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
        # A chat under way is written down already, even where the list does not show it yet.
        listed = {each.id for each in self.state.chats}
        if current.id in listed | self._exchanges.keys():
            self._change(lambda: self._chat.set_mode(current.id, mode))

    def leave_draft(self, text: str) -> None:
        """Keep what stands in the field of this chat."""
        self._drafts[self.state.current.id] = text

    # A turn

    def send(self, text: str) -> None:
        """Say something in the chat shown."""
        text = text.strip()
        chat = self.state.current
        if not text or chat.id in self._exchanges:
            return
        exchange = Exchange(chat, text, self._context.now())
        self._exchanges[chat.id] = exchange
        self._drafts.pop(chat.id, None)
        self._show(replace(self.state, trouble=None, can_retry=False, draft=""))
        self._refresh(exchange)

        def hear() -> tuple[Turn, Recalled | None]:
            turn = self._chat.turn(chat, text)
            return turn, turn.hear()

        self._context.jobs.run(
            Lane.STORE,
            hear,
            lambda heard: self._heard(exchange, *heard),
            failed=lambda error: self._unheard(exchange, error),
        )

    def stop(self) -> None:
        """Stop the answer of the chat shown; what has arrived is kept."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.phase is Phase.ANSWERING:
            exchange.flush()
            exchange.stop()
            self._refresh(exchange)

    def retry(self) -> None:
        """Ask for the failed answer again."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is None or exchange.turn is None:
            return
        self._show(replace(self.state, trouble=None, can_retry=False))
        exchange.begin_again()
        self._answer(exchange)

    def flush(self) -> None:
        """Show what has arrived of the reply; views call it once per frame."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.flush():
            self._refresh(exchange)

    def undo(self, entry: Entry) -> None:
        """Take back what was learnt after an answer."""

        def take_back() -> list[Changes]:
            return [self._browse.undo(each) for each in reversed(entry.learned.operations)]

        def taken(changes: list[Changes]) -> None:
            for each in changes:
                self._context.news.publish(each)
            self._replace(entry, learned=replace(entry.learned, undone=True))

        self._context.jobs.run(Lane.STORE, take_back, taken, failed=self._fail)

    def reveal(self, entry: Entry) -> None:
        """Show an answer that was held back, whole or as far as it is."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and exchange.reply.message.id == entry.message.id:
            exchange.reply = replace(exchange.reply, is_held=False)
            self._refresh(exchange)
            return
        self._swap(entry, replace(entry, is_held=False))

    def dismiss(self) -> None:
        """Put the shown failure aside; a failed turn is then over."""
        exchange = self._exchanges.get(self.state.current.id)
        if exchange is not None and self.state.can_retry:
            self._over(exchange, (exchange.said,))
        self._show(replace(self.state, trouble=None, can_retry=False))

    # What comes back from the lanes

    def _heard(self, exchange: Exchange, turn: Turn, recalled: Recalled | None) -> None:
        if self._is_gone(exchange):
            return
        exchange.turn = turn
        exchange.recalled = recalled
        if self._context.settings.get(TRY_FIRST) and asks_of_the_past(exchange.text, recalled):
            exchange.hold_back()
        exchange.phase = Phase.ANSWERING
        self._refresh(exchange)
        self._list()
        self._answer(exchange)

    def _answer(self, exchange: Exchange) -> None:
        turn = exchange.turn
        if turn is None:
            return
        self._refresh(exchange)
        self._context.jobs.run(
            Lane.MODEL,
            lambda: turn.answer(exchange.take, exchange.is_stopped),
            lambda message: self._answered(exchange, turn, message),
            failed=lambda error: self._unanswered(exchange, error),
        )

    def _answered(self, exchange: Exchange, turn: Turn, message: Message) -> None:
        if self._is_gone(exchange):
            return
        exchange.flush()
        exchange.phase = Phase.KEEPING
        exchange.reply = exchange.reply.saying(message.text)
        self._refresh(exchange)

        def keep() -> tuple[Answer, Entry]:
            answer = turn.keep()
            return answer, self._entry_of(answer, exchange.recalled)

        self._context.jobs.run(
            Lane.STORE,
            keep,
            lambda kept: self._kept_answer(exchange, turn, *kept),
            failed=lambda error: self._unanswered(exchange, error),
        )

    def _entry_of(self, answer: Answer, recalled: Recalled | None) -> Entry:
        message = answer.message
        memories = self._browse.get((*message.cited, *message.injected))
        nearest = tuple(each.memory for each in recalled.recollections) if recalled else ()
        others = present((key for key in message.injected if key not in message.cited), memories)
        return Entry(
            message=message,
            used=present(message.cited, memories),
            considered=nearest if answer.abstained else others,
            learned=learned_of(self._browse, answer.changes),
            abstained=answer.abstained,
            room=answer.context,
            notice=answer.notice,
        )

    def _kept_answer(self, exchange: Exchange, turn: Turn, answer: Answer, entry: Entry) -> None:
        # Nothing to remember is nothing to hold back.
        entry = replace(entry, is_held=exchange.reply.is_held and bool(entry.used))
        self._over(exchange, (exchange.said, entry))
        self._context.news.publish(answer.changes)
        self._list()

        def think() -> tuple[Changes, Learned]:
            changes = turn.think()
            return changes, learned_of(self._browse, changes)

        def thought(found: tuple[Changes, Learned]) -> None:
            changes, learned = found
            self._context.news.publish(changes)
            if learned:
                self._replace(entry, learned=entry.learned + learned)

        def pondered(_nothing: None) -> None:
            run(Lane.STORE, think, thought, failed=lambda _error: None, chore=True)

        # Thinking afterwards is nobody's wish: where it fails, the answer stands all the same,
        # and it gives way to the next thing the person says.
        run = self._context.jobs.run
        ponder = partial(turn.ponder, lambda: bool(self._exchanges))
        run(Lane.MODEL, ponder, pondered, failed=lambda _error: None, chore=True)

    def _unheard(self, exchange: Exchange, error: KnownError) -> None:
        self._exchanges.pop(exchange.conversation.id, None)
        self._drafts[exchange.conversation.id] = exchange.text
        if self._is_shown(exchange):
            self._show(
                replace(
                    self.state,
                    entries=self._kept,
                    phase=None,
                    trouble=Trouble.of(error),
                    draft=exchange.text,
                    draft_number=self.state.draft_number + 1,
                )
            )

    def _unanswered(self, exchange: Exchange, error: KnownError) -> None:
        exchange.fail(Trouble.of(error))
        if self._is_shown(exchange):
            self._refresh(exchange)
            self._show(replace(self.state, trouble=exchange.trouble, can_retry=True))

    def _fail(self, error: KnownError) -> None:
        self._show(replace(self.state, is_loading=False, trouble=Trouble.of(error)))

    # The state

    def _fresh(self) -> Conversation:
        return self._chat.start(MemoryMode(self._context.settings.get(DEFAULT_MODE)))

    def _go(self, conversation: Conversation, *, is_loading: bool = False) -> None:
        exchange = self._exchanges.get(conversation.id)
        trouble = exchange.trouble if exchange else None
        self._show(
            replace(
                self.state,
                current=conversation,
                entries=exchange.entries if exchange else (),
                phase=exchange.phase if exchange else None,
                is_loading=is_loading,
                trouble=trouble,
                can_retry=trouble is not None,
                draft=self._drafts.get(conversation.id, ""),
                draft_number=self.state.draft_number + 1,
            )
        )

    def _forgotten(self, changes: Changes) -> None:
        """Show nothing any more of what was forgotten for good; undo names an operation."""
        if changes.added:
            self._show(replace(self.state, has_memories=True))
        if changes.removed and not changes.operation:
            self._list()
            self._read_again(self.state.current.id)

    def _read_again(self, conversation: str) -> None:
        self._context.jobs.run(
            Lane.STORE,
            lambda: read_chat(self._context.assistant, conversation),
            lambda entries: self._read(conversation, entries),
            failed=self._fail,
        )

    def _read(self, conversation: str, entries: tuple[Entry, ...]) -> None:
        if conversation != self.state.current.id:
            return
        exchange = self._exchanges.get(conversation)
        if exchange is not None and entries and exchange.turn is not None:
            entries = entries[:-1]  # what was said in the turn under way is shown by it
        self._kept = entries
        live = exchange.entries if exchange else ()
        self._show(replace(self.state, entries=(*entries, *live), is_loading=False))

    def _refresh(self, exchange: Exchange) -> None:
        if self._is_shown(exchange):
            entries = (*self._kept, *exchange.entries)
            self._show(replace(self.state, entries=entries, phase=exchange.phase))

    def _over(self, exchange: Exchange, entries: tuple[Entry, ...]) -> None:
        self._exchanges.pop(exchange.conversation.id, None)
        if self._is_shown(exchange):
            self._kept = (*self._kept, *entries)
            self._show(replace(self.state, entries=self._kept, phase=None))

    def _replace(self, entry: Entry, *, learned: Learned) -> None:
        held = next((each for each in self._kept if each.message.id == entry.message.id), entry)
        self._swap(entry, replace(held, learned=learned))

    def _swap(self, entry: Entry, changed: Entry) -> None:
        self._kept = tuple(
            changed if each.message.id == entry.message.id else each for each in self._kept
        )
        exchange = self._exchanges.get(self.state.current.id)
        live = exchange.entries if exchange else ()
        self._show(replace(self.state, entries=(*self._kept, *live)))

    def _is_shown(self, exchange: Exchange) -> bool:
        return exchange.conversation.id == self.state.current.id

    def _is_gone(self, exchange: Exchange) -> bool:
        """Report whether its chat was removed meanwhile."""
        return self._exchanges.get(exchange.conversation.id) is not exchange

    def _list(self) -> None:
        self._context.jobs.run(
            Lane.STORE, self._chat.conversations, self._listed, failed=self._fail
        )

    def _known(self, name: str, has_memories: bool) -> None:
        self._show(replace(self.state, name=name, has_memories=has_memories))

    def _listed(self, chats: list[Conversation]) -> None:
        same = [each for each in chats if each.id == self.state.current.id]
        current = replace(same[0], mode=self.state.current.mode) if same else self.state.current
        self._show(replace(self.state, chats=tuple(chats), current=current))

    def _change(self, work: Callable[[], object]) -> None:
        self._context.jobs.run(Lane.STORE, work, lambda _changed: self._list(), failed=self._fail)
