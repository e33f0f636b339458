"""One exchange, from what the person said to what was learnt from it.

    hear    capture → perceive → recall        on the STORE lane
    answer  converse                           on the MODEL lane
    keep    remember, strengthen what was used  on the STORE lane
    ponder  reflect: what did patterns miss?   on the MODEL lane, as a chore
    think   reflect: propose it                on the STORE lane, as a chore

Each step is one lane visit; whoever runs the turn chooses the lanes, the command
line simply calls them in order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.assistant import wishes
from scrubjay.assistant.minding import Mind, Place
from scrubjay.converse import Asked, Reply
from scrubjay.converse import wording as template
from scrubjay.converse.intent import is_memorable
from scrubjay.converse.templates import without_model
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import FORGOTTEN, Answer, MemoryMode, Message, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.retention import USE_CONFIRMED
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.assistant.agreeing import Offer, Offers
    from scrubjay.assistant.parts import Parts
    from scrubjay.converse import Responder, States
    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import Recalled
    from scrubjay.reflect import Thought

REPLAY = timedelta(hours=1)
"""A turn set further from the present is a replay of the past."""
LOOKED_BACK = 256
"""Messages of a branch that are read for a turn; where a chat stands is known from before."""
NEWEST: Final = ""
"""Go on after whatever is the newest message of the chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What the person says, and where in the tree of a chat.

    Attributes:
        after: The message it follows; None is the start of the chat.
        again: The message of the person that gets another answer. It is neither written
            down nor learnt from a second time.
        instead: The message of the person whose place this one takes. What was learnt from
            it gives way to what the new words say.
    """

    conversation: Conversation
    text: str
    now: datetime
    after: str | None = NEWEST
    again: Message | None = None
    instead: Message | None = None


class Turn:
    """One message of the person and the answer to it."""

    def __init__(
        self,
        parts: Parts,
        responder: Responder,
        states: States,
        opening: Opening,
        offers: Offers,
    ) -> None:
        """Prepare the turn; nothing is read or written yet."""
        self._offers = offers
        self._agreed: Offer | None = None
        conversation, text, now = opening.conversation, opening.text, opening.now
        self._parts = parts
        self._responder = responder
        self._mind = Mind(parts, states)
        self._opening = opening
        self._chat = conversation
        self._now = now
        self._text = text
        self._timings: dict[str, float] = {}
        self._earlier: list[Message] = []
        self._recalled: Recalled | None = None
        self._asked = Asked(text=text, now=now, mode=conversation.mode)
        self._reply = Reply(text="")
        self._thoughts: tuple[Thought, ...] = ()
        self._learnt_before = False
        self._replaced: dict[str, datetime] = {}
        self._question = self._opening.again or Message(
            id=parts.ids.new(),
            conversation=conversation.id,
            role=Role.PERSON,
            text="",
            at=now,
        )
        self._message = replace(self._question, id=parts.ids.new(), role=Role.COMPANION)

    def hear(self) -> Recalled | None:
        """Take in what was said, write it down, and ask memory about it.

        Raises:
            KnownError: There is nothing to take in, or it is far too long.
        """
        began = self._parts.clock.elapsed()
        utterance = self._parts.write.heard(self._text, self._now, self._chat.id, self._question.id)
        self._text = utterance.text
        self._find_place()
        self._message = replace(self._message, parent=self._question.id)
        self._chat = self._as_it_may(self._chat)
        self._asked = replace(
            self._asked, text=self._text, mode=self._chat.mode, takes_back=self._takes_back()
        )
        if self._chat.mode is not MemoryMode.OFF and not self._answers_offer():
            self._remember()
        self._timings["recall"] = self._parts.clock.elapsed() - began
        return self._recalled

    def _answers_offer(self) -> bool:
        """Report whether it says yes or no to forgetting what the message before it showed."""
        found = self._offers.answered(self._text, self._question.parent)
        if found is None or self._chat.mode is not MemoryMode.FULL:
            return False
        offer, agrees = found
        self._agreed = offer if agrees else None
        refused = None if agrees else Reply(text=template.NOTHING_FORGOTTEN)
        forgets = offer.ids if agrees else ()
        self._asked = replace(self._asked, takes_back=False, forgets=forgets, known=refused)
        return True

    def _forget(self, offer: Offer) -> None:
        """Forget what was agreed to, and say what came of it."""
        self._message = replace(self._message, text=self._offers.carry_out(offer, self._chat.id))
        self._write_down(self._parts.vault.conversation(self._chat.id) or self._chat)

    def _takes_back(self) -> bool:
        full = self._chat.mode is MemoryMode.FULL and not self._learnt_before
        return full and wishes.takes_back(self._text)

    def _remember(self) -> None:
        """Ask memory: what comes to mind, what can be worked out, where the chat stands."""
        place = Place(chat=self._chat.id, earlier=self._earlier, parent=self._question.parent or "")
        self._asked, self._recalled = self._mind.asked(self._asked, place)
        if self._chat.mode is MemoryMode.FULL:
            self._asked = self._offers.shown(self._asked)

    def _find_place(self) -> None:
        """Take in the end of the branch this turn goes on; write the question down if it is new."""
        vault = self._parts.vault
        if self._opening.again is not None:
            self._earlier = vault.branch(self._question.parent or "", LOOKED_BACK)
            self._learnt_before = vault.is_answered(self._question.id)
            return
        self._find_replaced()
        after = self._opening.after
        if after == NEWEST and (newest := vault.last_message(self._chat.id)):
            after = newest.id
        self._earlier = vault.branch(after or "", LOOKED_BACK)
        parent = self._earlier[-1].id if self._earlier else None
        self._question = replace(self._question, text=self._text, parent=parent)
        vault.keep_message(self._question)

    def _find_replaced(self) -> None:
        """Note which versions of the message this one stands instead of, and when they were said.

        The same words sent again replace nothing, and are learnt from when nothing was yet.
        """
        if (former := self._opening.instead) is None:
            return
        if normalised(former.text) == normalised(self._text):
            self._learnt_before = self._parts.vault.is_answered(former.id)
        else:
            versions = self._parts.vault.versions(former.id)
            self._replaced = {each.id: each.at for each in versions}

    def answer(
        self,
        on_piece: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> Message:
        """Word the reply; pieces are handed on as they come.

        Raises:
            KnownError: The model failed. What was said is safe, and can be asked again.
        """
        began = self._parts.clock.elapsed()

        def piece(text: str) -> None:
            self._timings.setdefault("first_token", self._parts.clock.elapsed() - began)
            on_piece(text)

        self._reply = self._responder.answer(self._asked, piece, cancelled)
        self._timings["reply"] = self._parts.clock.elapsed() - began
        self._message = self._worded()
        return self._message

    def _worded(self) -> Message:
        return replace(
            self._message,
            text=self._reply.text,
            at=self._parts.clock.now() if self._live else self._now,
            cited=tuple(memory.id for memory in self._reply.cited),
            injected=tuple(memory.id for memory in self._reply.injected),
            model=self._reply.model,
            stopped=self._reply.stopped,
            context=self._reply.use,
        )

    @property
    def _live(self) -> bool:
        """Whether the turn happens now and not in a replay of the past."""
        return abs(self._parts.clock.now() - self._now) < REPLAY

    def keep(self) -> Answer:
        """Learn from what the person said, strengthen what was cited, write the answer down.

        The chat may have changed while the answer was worded: its mode holds as it is now, a
        removed chat stays removed, and what was forgotten meanwhile is not said again.
        """
        began = self._parts.clock.elapsed()
        changes = Changes()
        stored = self._parts.vault.conversation(self._chat.id)
        if stored is not None and self._was_forgotten():
            self._chat, self._reply = stored, Reply(text=FORGOTTEN)
            self._message = replace(self._message, text=FORGOTTEN, cited=(), injected=())
            self._write_down(stored)
        elif stored is not None and self._agreed is not None:
            self._forget(self._agreed)
        elif stored is not None:
            self._chat = self._as_it_may(stored)
            changes = self._learn()
            self._acknowledge(changes)
            self._message = replace(self._message, operation=changes.operation)
            self._write_down(stored)
            self._offers.wait(self._asked, self._question, self._message)
        self._timings["remember"] = self._parts.clock.elapsed() - began
        return Answer(
            message=self._message,
            cited=self._message.cited,
            abstained=self._reply.abstained,
            changes=changes,
            model=self._reply.model or None,
            timings=dict(self._timings),
            notice=self._reply.notice,
            context=self._reply.use,
        )

    def _as_it_may(self, chat: Conversation) -> Conversation:
        """Return the chat; it only reads while the invented person is here."""
        if chat.mode is MemoryMode.FULL and not self._parts.write.is_open():
            return replace(chat, mode=MemoryMode.READ)
        return chat

    def _was_forgotten(self) -> bool:
        """Report whether something this turn said or used is no longer there."""
        used = {each.id: each.text for each in (*self._reply.cited, *self._reply.injected)}
        held = self._parts.vault.get(used)
        reworded = [text for key, text in used.items() if key in held and held[key].text != text]
        if len(held) < len(used) or any(map(self._parts.vault.is_forgotten, reworded)):
            return True
        said = self._parts.vault.message(self._question.id)
        return said is None or said.text != self._question.text

    def _learn(self) -> Changes:
        """Learn once from each message of the person, however often it is answered."""
        if self._asked.takes_back:
            return self._take_back()
        if self._chat.mode is not MemoryMode.FULL or self._learnt_before:
            return Changes()
        with self._parts.vault.writing("remember", "person", self._parts.clock.now()):
            changes = self._unlearn()
            if is_memorable(self._question.text) and not self._is_wish:
                place = self._parts.vault.depth(self._question.parent or "")
                changes += self._parts.write.learn(self._question, place)
        if self._answers:
            cited = [memory.id for memory in self._reply.cited]
            self._parts.reinforce.use(cited, USE_CONFIRMED, self._now)
            self._parts.ties.cited_together(cited, self._now)
        return changes

    @property
    def _answers(self) -> bool:
        """Whether what is cited answers a question; a portrait names whatever there is."""
        offered = self._reply.unsure or self._asked.to_forget is not None
        return self._asked.portrait is None and not offered

    def _take_back(self) -> Changes:
        """Do what the person wants taken back, and say what came of it."""
        write, remember = self._parts.write, self._parts.remember
        if self._chat.mode is not MemoryMode.FULL:  # it was when this was asked
            self._message = replace(self._message, text=template.told(mode_writes=False))
            return Changes()
        try:
            taken = remember.correct(self._text, self._chat.id, self._now)
        except KnownError as fault:
            self._reply = Reply(text=f"{fault.sentence} {fault.remedy}".strip())
            self._message = self._worded()
            return Changes()
        changes = Changes() if taken is None else taken.changes
        gone, again = wishes.taken_back(self._parts.vault, changes)
        self._message = replace(
            self._message,
            text=template.taken_back(gone, again),
            injected=tuple(dict.fromkeys(each.id for each in (*gone, *again))),
        )
        return write.after(changes)

    def _unlearn(self) -> Changes:
        """Put away what was learnt from the words this message stands instead of.

        It goes to the trash, from where one undo brings it back; what the person pinned or
        confirmed stays.
        """
        if not self._replaced:
            return Changes()
        told = Filters(session=self._chat.id, after=min(self._replaced.values()))
        gone = [
            memory.id
            for memory in self._parts.vault.select(told)
            if memory.source.ref in self._replaced
            and memory.state is not MemoryState.TRASHED
            and not (memory.pinned or memory.confirmed)
        ]
        if not gone:
            return Changes()
        return self._parts.write.after(self._parts.remember.trash(gone, self._now))

    def _write_down(self, chat: Conversation) -> None:
        vault = self._parts.vault
        vault.keep_message(self._message)
        wish = self._asked.to_forget is not None  # what would be forgotten is not kept anew
        if self._recalled is not None and self._message.text != FORGOTTEN and not wish:
            vault.keep_recalled(self._message.id, self._recalled)
        vault.keep_conversation(replace(chat, updated_at=self._message.at))

    def _acknowledge(self, changes: Changes) -> None:
        """Say what was learnt or taken back, where a template only said that it would be."""
        waiting = self._reply.text == template.told(self._chat.mode is MemoryMode.FULL)
        if not waiting or self._learnt_before or self._chat.mode is not MemoryMode.FULL:
            return
        vault = self._parts.vault
        replaced = wishes.stated(vault, (*changes.superseded, *changes.removed))
        learned = wishes.stated(vault, (*changes.added, *self._again(changes)))
        # What is learnt has its source in the message before this one, and goes with it.
        noted = template.acknowledgement(changes, learned, replaced)
        injected = tuple(each.id for each in replaced)
        self._message = replace(self._message, text=noted, injected=injected)
        if self._asked.tells:
            self._answer_beside(noted)

    def _answer_beside(self, noted: str) -> None:
        """Answer what a message asked beside what it told, now that this is known."""
        self._asked = replace(self._asked, text=self._text)
        self._remember()
        answered = without_model(self._asked)
        self._reply = replace(answered, text=f"{noted}\n{answered.text}")
        injected = dict.fromkeys((*self._message.injected, *(it.id for it in answered.injected)))
        self._message = replace(
            self._message,
            text=self._reply.text,
            cited=tuple(each.id for each in answered.cited),
            injected=tuple(injected),
        )

    def _again(self, changes: Changes) -> Sequence[MemoryId]:
        """Return what holds in another way because something gave way to it."""
        return changes.revised if changes.superseded or changes.removed else ()

    def ponder(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Let the model read once more what the person said; it may find what patterns missed.

        Given up when `cancelled` says that somebody waits for the lane.
        """
        if self._chat.mode is MemoryMode.FULL and not self._is_wish:
            self._thoughts = self._parts.write.post_think.thoughts(self._question.text, cancelled)

    @property
    def _is_wish(self) -> bool:
        return self._asked.takes_back or wishes.wants_forgotten(self._question.text)

    def think(self) -> Changes:
        """Propose what was found; nothing of it is believed before the person says so."""
        if not self._thoughts or self._was_forgotten():
            return Changes()
        return self._parts.write.reflect(self._question, self._recalled, self._thoughts)
