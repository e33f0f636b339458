"""Takes one exchange through its lanes: hear, answer, keep; then, as chores, ponder and think."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from scrubjay.settings import TRY_FIRST
from scrubjay.ui.chat.reading import asks_of_the_past, learned_of, present
from scrubjay.ui.chat.state import Entry, Learned, Phase
from scrubjay.ui.jobs import Lane

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Answer, Message
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.chat.exchange import Exchange
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Turn


class Host(Protocol):
    """Whoever shows exchanges, and is told how each goes on."""

    def is_gone(self, exchange: Exchange) -> bool:
        """Report whether its chat was removed meanwhile."""
        ...

    def is_waited_for(self) -> bool:
        """Report whether any answer is being waited for."""
        ...

    def refresh(self, exchange: Exchange) -> None:
        """Show it as it is now."""
        ...

    def heard(self) -> None:
        """What was said is written down."""
        ...

    def unheard(self, exchange: Exchange, error: KnownError) -> None:
        """What was said could not be taken in."""
        ...

    def unanswered(self, exchange: Exchange, error: KnownError) -> None:
        """There is no answer."""
        ...

    def answered(self, exchange: Exchange, said: Entry, answer: Entry) -> None:
        """The exchange is over."""
        ...

    def learned_more(self, entry: Entry, learned: Learned) -> None:
        """Thinking afterwards found something."""
        ...


class Running:
    """Runs exchanges; holds none of them."""

    def __init__(self, context: UiContext, host: Host) -> None:
        self._context = context
        self._chat = context.assistant.chat
        self._browse = context.assistant.browse
        self._host = host

    def begin(self, exchange: Exchange) -> None:
        """Have it heard, and go on from there."""

        def hear() -> tuple[Turn, Recalled | None]:
            turn = exchange.open(self._chat)
            return turn, turn.hear()

        self._context.jobs.run(
            Lane.STORE,
            hear,
            lambda heard: self._heard(exchange, *heard),
            failed=lambda error: self._host.unheard(exchange, error),
        )

    def answer(self, exchange: Exchange) -> None:
        """Have the reply worded."""
        turn = exchange.turn
        if turn is None:
            return
        self._host.refresh(exchange)
        self._context.jobs.run(
            Lane.MODEL,
            lambda: turn.answer(exchange.take, exchange.is_stopped),
            lambda message: self._answered(exchange, turn, message),
            failed=lambda error: self._host.unanswered(exchange, error),
        )

    def _heard(self, exchange: Exchange, turn: Turn, recalled: Recalled | None) -> None:
        if self._host.is_gone(exchange):
            return
        exchange.turn = turn
        exchange.recalled = recalled
        if self._context.settings.get(TRY_FIRST) and asks_of_the_past(exchange.text, recalled):
            exchange.hold_back()
        exchange.phase = Phase.ANSWERING
        self._host.refresh(exchange)
        self._host.heard()
        self.answer(exchange)

    def _answered(self, exchange: Exchange, turn: Turn, message: Message) -> None:
        if self._host.is_gone(exchange):
            return
        exchange.flush()
        exchange.phase = Phase.KEEPING
        exchange.reply = exchange.reply.saying(message.text)
        self._host.refresh(exchange)

        def keep() -> tuple[Answer, Entry, Entry]:
            answer = turn.keep()
            said, reply = self._entries_of(exchange, answer)
            return answer, said, reply

        self._context.jobs.run(
            Lane.STORE,
            keep,
            lambda kept: self._kept(exchange, turn, *kept),
            failed=lambda error: self._host.unanswered(exchange, error),
        )

    def _kept(
        self, exchange: Exchange, turn: Turn, answer: Answer, said: Entry, entry: Entry
    ) -> None:
        # Nothing to remember is nothing to hold back.
        entry = replace(entry, is_held=exchange.reply.is_held and bool(entry.used))
        self._host.answered(exchange, said, entry)
        self._context.news.publish(answer.changes)
        self._host.heard()
        self._think(turn, entry)

    def _think(self, turn: Turn, entry: Entry) -> None:
        """Let the model read it once more: where that fails, the answer stands all the same."""

        def think() -> tuple[Changes, Learned]:
            changes = turn.think()
            return changes, learned_of(self._browse, changes)

        def thought(found: tuple[Changes, Learned]) -> None:
            changes, learned = found
            self._context.news.publish(changes)
            if learned:
                self._host.learned_more(entry, learned)

        def pondered(_nothing: None) -> None:
            run(Lane.STORE, think, thought, failed=lambda _error: None, chore=True)

        # It is nobody's wish, and gives way to the next thing the person says.
        run = self._context.jobs.run
        ponder = partial(turn.ponder, self._host.is_waited_for)
        run(Lane.MODEL, ponder, pondered, failed=lambda _error: None, chore=True)

    def _entries_of(self, exchange: Exchange, answer: Answer) -> tuple[Entry, Entry]:
        """Return what was said and the answer as they are stored; runs on the STORE lane."""
        message, recalled = answer.message, exchange.recalled
        memories = self._browse.get((*message.cited, *message.injected))
        nearest = tuple(each.memory for each in recalled.recollections) if recalled else ()
        others = present((key for key in message.injected if key not in message.cited), memories)
        reply = Entry(
            message=message,
            used=present(message.cited, memories),
            considered=nearest if answer.abstained else others,
            learned=learned_of(self._browse, answer.changes),
            abstained=answer.abstained,
            room=answer.context,
            notice=answer.notice,
            versions=self._versions(exchange, message),
            recalled=recalled,
        )
        asked = self._asked(exchange, message)
        said = replace(exchange.said, message=asked, versions=self._versions(exchange, asked))
        return said, reply

    def _asked(self, exchange: Exchange, answer: Message) -> Message:
        """Return what was said with the name and the place it has in the store by now.

        Without its place a message that is reworded would begin the chat anew.
        """
        said, key = exchange.said.message, answer.parent or exchange.said.message.id
        parent = exchange.after or None
        if exchange.after is None:
            stored = (each for each in self._chat.messages(said.conversation) if each.id == key)
            parent = next((each.parent for each in stored), None)
        return replace(said, id=key, parent=parent)

    def _versions(self, exchange: Exchange, message: Message) -> tuple[Message, ...]:
        return tuple(self._chat.versions(message)) if exchange.branches else ()
