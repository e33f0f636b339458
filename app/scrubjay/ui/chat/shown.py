"""What is shown of the chats: those that were read, and what the exchanges under way tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import MemoryMode
from scrubjay.settings import DEFAULT_MODE
from scrubjay.ui.chat.drafts import Drafts
from scrubjay.ui.chat.exchange import PROVISIONAL, Exchange
from scrubjay.ui.chat.reading import LATEST, PIECE, read_before, read_chat
from scrubjay.ui.chat.running import Running
from scrubjay.ui.chat.state import ChatState, Entry, Learned, Left
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext


class ShownChat(Presenter[ChatState]):
    """Holds the state of the chats, and keeps it true; what a person can do comes on top of it.

    The entries of a turn under way follow those that were read; when it is over they join them.
    """

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self._chat = context.assistant.chat
        self._browse = context.assistant.browse
        self._exchanges: dict[str, Exchange] = {}
        self._drafts = Drafts(context)
        self._kept: tuple[Entry, ...] = ()
        self._growing_from = ""
        """The message before which more is being read; "" while nothing is."""
        self._wants_whole = self._wants_start = False
        """Whether all of the chat shown is to be read, and its first message to be shown then."""
        self._left: dict[str, Left] = {}
        """Where chats were left that one had scrolled up."""
        self._leaves: dict[str, str] = {}
        """The branch shown of a chat, by a message on it; the newest where none is named."""
        self._running = Running(context, self)
        super().__init__(ChatState(current=self._fresh()))
        context.news.subscribe(self._forgotten)

    # What an exchange under way tells

    def is_gone(self, exchange: Exchange) -> bool:
        """Report whether its chat was removed meanwhile."""
        return self._exchanges.get(exchange.conversation.id) is not exchange

    def is_waited_for(self) -> bool:
        """Report whether any answer is being waited for; called on the MODEL lane as well."""
        return bool(self._exchanges)

    def refresh(self, exchange: Exchange) -> None:
        """Show an exchange as it is now."""
        if self._is_shown(exchange):
            entries = (*self._kept, *exchange.entries)
            self._show(replace(self.state, entries=entries, phase=exchange.phase))

    def heard(self) -> None:
        """List the chats again: one was begun, or used."""
        self._list()

    def unheard(self, exchange: Exchange, error: KnownError) -> None:
        """Give the person back what they said."""
        chat = exchange.conversation.id
        self._exchanges.pop(chat, None)
        if not exchange.branches:
            self._drafts.put(chat, exchange.text)
        if not self._is_shown(exchange):
            return
        self._show(replace(self.state, entries=self._kept, phase=None, trouble=Trouble.of(error)))
        if exchange.branches:
            self._read_again(chat)
        if exchange.again is None:
            former = Entry(message=exchange.instead) if exchange.instead else None
            self._fill_field(exchange.text, editing=former)

    def unanswered(self, exchange: Exchange, error: KnownError) -> None:
        """Say why there is no answer, and offer to ask again."""
        exchange.fail(Trouble.of(error))
        if self._is_shown(exchange):
            self.refresh(exchange)
            self._show(replace(self.state, trouble=exchange.trouble, can_retry=True))

    def answered(self, exchange: Exchange, said: Entry, answer: Entry) -> None:
        """Let what was said and the answer join what was read."""
        self._leaves.pop(exchange.conversation.id, None)
        again = exchange.again is not None
        self._over(exchange, (answer,) if again else (said, answer))

    def learned_more(self, entry: Entry, learned: Learned) -> None:
        """Show what thinking afterwards found."""
        self._replace(entry, learned=entry.learned + learned)

    def _fail(self, error: KnownError) -> None:
        self._wants_whole = self._wants_start = False
        self._growing_from = ""
        self._show(replace(self.state, is_loading=False, trouble=Trouble.of(error)))

    # The state

    def _fresh(self) -> Conversation:
        return self._chat.start(MemoryMode(self._context.settings.get(DEFAULT_MODE)))

    def _go(self, conversation: Conversation, *, is_loading: bool = False) -> None:
        self._wants_whole = self._wants_start = False
        self._growing_from = ""
        exchange = self._exchanges.get(conversation.id)
        trouble = exchange.trouble if exchange else None
        self._show(
            replace(
                self.state,
                current=conversation,
                entries=exchange.entries if exchange else (),
                has_earlier=False,
                phase=exchange.phase if exchange else None,
                is_loading=is_loading,
                trouble=trouble,
                can_retry=trouble is not None,
                draft=self._drafts.of(conversation.id),
                draft_number=self.state.draft_number + 1,
                editing=None,
                left=self._left.get(conversation.id),
            )
        )

    def _fill_field(self, text: str, editing: Entry | None = None) -> None:
        number = self.state.draft_number + 1
        self._show(replace(self.state, draft=text, draft_number=number, editing=editing))

    def _forgotten(self, changes: Changes) -> None:
        """Show nothing any more of what was forgotten for good; undo names an operation."""
        if changes.added:
            self._show(replace(self.state, has_memories=True))
        if changes.removed and not changes.operation:
            self._list()
            self._read_again(self.state.current.id)

    # Only the end of a chat is read at first: one opens at once, however long it is

    def show_earlier(self) -> None:
        """Show some of what was said before the first message that is shown."""
        self._grow(LATEST)

    def show_whole(self, *, from_start: bool = False) -> None:
        """Show everything that was said, and with `from_start` its first message.

        It is read piece by piece: whoever has another wish meanwhile does not wait for all of it.
        """
        if self.state.has_earlier:
            self._wants_whole = self._wants_whole or not from_start
            self._wants_start = self._wants_start or from_start
            self._grow(PIECE)

    def stay(self) -> None:
        """Go to the first message no more: whoever wished to has gone on to something else."""
        self._wants_start = False

    def leave_place(self, conversation: str, left: Left | None) -> None:
        """Remember where a chat is left: so much of it is read when one comes back."""
        self._left.pop(conversation, None)
        if left is not None:
            self._left[conversation] = left

    def _grow(self, count: int) -> None:
        if not self.state.has_earlier or not self._kept or self._growing_from:
            return
        first = self._kept[0].message
        self._growing_from = first.id
        self._context.jobs.run(
            Lane.STORE,
            lambda: read_before(self._context.assistant, first, count),
            lambda entries: self._grown(first.id, entries),
            failed=self._fail,
        )

    def _grown(self, first: str, entries: tuple[Entry, ...]) -> None:
        if first != self._growing_from:
            return  # of a chat that was left meanwhile
        self._growing_from = ""
        if self._kept and self._kept[0].message.id == first:
            self._kept = (*entries, *self._kept)
            self._show_kept(has_earlier=_begins_amid(entries))
        if not (self._wants_whole or self._wants_start):
            return
        if self.state.has_earlier:
            self._grow(PIECE)
            return
        self._wants_whole = False
        if self._wants_start and self._kept:
            self._wants_start = False
            self._aim(self._kept[0].message.id)

    def _aim(self, message: str) -> None:
        """Bring a message into view; whoever has the keyboard meanwhile keeps it."""
        number = self.state.target_number + 1
        self._show(replace(self.state, target=message, target_number=number, takes_keyboard=False))

    def _read_again(
        self,
        conversation: str,
        *,
        target: str = "",
        announced: str = "",
    ) -> None:
        exchange = self._exchanges.get(conversation)
        leaf = self._leaves.get(conversation, "")
        if exchange is not None and exchange.after:
            leaf = exchange.after
        # What was shown already stays.
        left = self._left.get(conversation)
        reached = 0 if left is None else left.from_end
        wanted = max(LATEST, len(self._kept), reached + LATEST // 2)

        self._context.jobs.run(
            Lane.STORE,
            lambda: read_chat(self._context.assistant, conversation, leaf, wanted),
            lambda entries: self._read(conversation, entries, target, announced),
            failed=self._fail,
        )

    def _read(
        self, conversation: str, entries: tuple[Entry, ...], target: str, announced: str
    ) -> None:
        if conversation != self.state.current.id:
            return
        exchange = self._exchanges.get(conversation)
        self._kept = exchange.above(entries) if exchange is not None and entries else entries
        live = exchange.entries if exchange else ()
        self._show(
            replace(
                self.state,
                entries=(*self._kept, *live),
                has_earlier=_begins_amid(self._kept),
                is_loading=False,
                target=target or self.state.target,
                target_number=self.state.target_number + bool(target),
                takes_keyboard=bool(target) or self.state.takes_keyboard,
                announced=announced or self.state.announced,
            )
        )

    def _show_kept(self, *, has_earlier: bool) -> None:
        exchange = self._exchanges.get(self.state.current.id)
        live = exchange.entries if exchange else ()
        self._show(replace(self.state, entries=(*self._kept, *live), has_earlier=has_earlier))

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
        self._show_kept(has_earlier=self.state.has_earlier)

    def _is_shown(self, exchange: Exchange) -> bool:
        return exchange.conversation.id == self.state.current.id

    def _is_written(self, conversation: str) -> bool:
        """Report whether a chat is in the store; one under way is, even before it is listed."""
        return conversation in {each.id for each in self.state.chats} | self._exchanges.keys()

    def _last(self) -> str | None:
        """Return the id of the message shown last, "" for none, None while it is not known."""
        if self.state.is_loading:
            return None
        last = self._kept[-1].message.id if self._kept else ""
        return None if last.startswith(PROVISIONAL) else last

    def _place(self) -> str:
        """Return where the draft of the chat shown is kept."""
        current = self.state.current.id
        return current if self._is_written(current) else ""

    def _found_draft(self, conversation: str, draft: str) -> None:
        if conversation == self.state.current.id:
            self._fill_field(draft)

    def _list(self) -> None:
        self._context.jobs.run(
            Lane.STORE, self._chat.conversations, self._listed, failed=self._fail
        )

    def _known(self, name: str, has_memories: bool) -> None:
        self._show(replace(self.state, name=name, has_memories=has_memories))

    def _listed(self, chats: list[Conversation]) -> None:
        same = [each for each in chats if each.id == self.state.current.id]
        current = replace(same[0], mode=self.state.current.mode) if same else self.state.current
        there = {current.id, *self._exchanges, *(each.id for each in chats)}
        # Of chats that are gone nothing is known any more.
        self._left = {key: left for key, left in self._left.items() if key in there}
        self._leaves = {key: leaf for key, leaf in self._leaves.items() if key in there}
        self._show(replace(self.state, chats=tuple(chats), current=current))

    def _change(self, work: Callable[[], object]) -> None:
        self._context.jobs.run(Lane.STORE, work, lambda _changed: self._list(), failed=self._fail)


def _begins_amid(entries: tuple[Entry, ...]) -> bool:
    """Report whether something was said before the first of them."""
    return bool(entries) and entries[0].message.parent is not None
