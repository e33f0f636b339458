"""The chat's face: conversations, their messages, and turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrubjay.assistant.agreeing import DRAFT, Offers
from scrubjay.assistant.gathering import gather
from scrubjay.assistant.turn import NEWEST, Opening, Turn
from scrubjay.assistant.wishes import wants_forgotten
from scrubjay.converse import Responder, States, citation, transcript, tree
from scrubjay.converse.intent import is_memorable
from scrubjay.domain.conversation import FORGOTTEN, Conversation, MemoryMode, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Origin
from scrubjay.domain.recollection import Cue
from scrubjay.domain.title import title_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.assistant.forgetting import Forgetting
    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.conversation import Answer, Message
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.models import LanguageModel

    Visit = Callable[[str, Callable[[], Any]], Any]

FOUND_AT_MOST = 50


class Chat:
    """Conversations on the STORE lane; the answer itself on the MODEL lane."""

    def __init__(
        self,
        parts: Parts,
        persona: str,
        model: Callable[[], LanguageModel | None],
        forgetting: Forgetting | None = None,
    ) -> None:
        """Work on these parts; the model is asked for at each turn, since it can change."""
        self._offers = Offers(parts.vault, forgetting)
        self._parts = parts
        self._vault = parts.vault
        self._responder = Responder(persona, model, parts.clock.elapsed)
        self._states = States()
        self._opened = parts.clock.now()
        """What was said after this is being answered, or waits for a person's "try again"."""

    def conversations(self) -> list[Conversation]:
        """Return all chats, the latest used first."""
        return self._vault.conversations()

    def start(self, mode: MemoryMode = MemoryMode.FULL, title: str = "") -> Conversation:
        """Start a chat. It is written down with its first message."""
        now = self._parts.clock.now()
        return Conversation(
            id=self._parts.ids.new(),
            title=title,
            mode=mode,
            created_at=now,
            updated_at=now,
        )

    def set_mode(self, conversation: str, mode: MemoryMode) -> Conversation:
        """Change what this chat may do with memory, from the next message on."""
        changed = replace(self._existing(conversation), mode=mode)
        self._vault.keep_conversation(changed)
        return changed

    def rename(self, conversation: str, title: str) -> Conversation:
        """Give the chat another title."""
        changed = replace(self._existing(conversation), title=" ".join(title.split()))
        self._vault.keep_conversation(changed)
        return changed

    def remove(self, conversation: str) -> None:
        """Remove the chat and its messages; what was learnt from it stays."""
        self._vault.remove_conversation(conversation)
        if self.draft(conversation):
            self.keep_draft(conversation, "")
        self._states.drop()

    def messages(self, conversation: str) -> list[Message]:
        """Return the messages of a chat in order."""
        return self._vault.messages(conversation)

    def path(self, conversation: str, leaf: str = "", limit: int | None = None) -> list[Message]:
        """Return the branch that leads through this message to the newest one after it.

        Args:
            conversation: The chat's id.
            leaf: Any message of the chat; without one, the newest branch.
            limit: How many messages are wanted of its end; all by default.
        """
        if leaf:
            last = tree.tip(self._vault.messages(conversation), leaf)
        else:
            newest = self._vault.last_message(conversation)
            last = None if newest is None else newest.id
        return self._vault.branch(last or "", limit)

    def before(self, message: Message, limit: int) -> list[Message]:
        """Return the messages that lead to this one, without it: so many at most, the latest."""
        return self._vault.branch(message.parent or "", limit)

    def versions(self, message: Message) -> list[Message]:
        """Return all versions of a message, itself among them, the oldest first."""
        return self._vault.versions(message.id)

    def recalled(self, message: Message) -> Recalled | None:
        """Return what came to mind for an answer, as it was scored then; None when nothing did."""
        return self._vault.recalled(message.id)

    def forget_states(self) -> None:
        """Hold nothing of any chat in memory: after forgetting, nothing may stay."""
        self._states.drop()

    def turn(
        self,
        conversation: Conversation | str,
        text: str,
        now: datetime | None = None,
        leaf: str = NEWEST,
    ) -> Turn:
        """Prepare one exchange; see `turn`.

        Args:
            conversation: The chat, or its id once it is written down.
            text: What the person says.
            now: When they say it; the present by default.
            leaf: The last message of the branch it goes on; the newest by default.
        """
        chat = self._begun(conversation, text)
        when = now or self._parts.clock.now()
        return self._turn(Opening(conversation=chat, text=text, now=when, after=leaf))

    def regenerate(self, message: Message, now: datetime | None = None) -> Turn:
        """Prepare another answer; the one there stays as a version beside it.

        Nothing is learnt a second time, and nothing grows stronger by it.

        Args:
            message: The answer, or the message of the person it answers.
            now: When it is answered; the present by default.

        Raises:
            KnownError: The chat or the message is not there any more.
        """
        question = message if message.role is Role.PERSON else self._parent(message)
        if question.text == FORGOTTEN:
            raise KnownError("What was asked here has been forgotten.")
        opening = Opening(
            conversation=self._existing(message.conversation),
            text=question.text,
            now=now or self._parts.clock.now(),
            after=question.parent,
            again=question,
        )
        return self._turn(opening)

    def resend(self, message: Message, text: str, now: datetime | None = None) -> Turn:
        """Prepare an exchange with other words in the place of this message: a new branch.

        What was learnt from the former words goes to the trash; one undo takes all of it back.

        Args:
            message: A message of the person.
            text: What they say instead.
            now: When they say it; the present by default.

        Raises:
            KnownError: It is no message of the person, or the chat is not there any more.
        """
        if message.role is not Role.PERSON:
            raise KnownError("Only what you said can be sent anew.", "Ask for another answer.")
        opening = Opening(
            conversation=self._existing(message.conversation),
            text=text,
            now=now or self._parts.clock.now(),
            after=message.parent,
            instead=message,
        )
        return self._turn(opening)

    def branch(self, message: Message) -> Conversation:
        """Begin a chat of its own with everything up to this answer, and return it.

        Of a message of the person, everything before it. The messages are copied; what was
        learnt from them is not learnt again.

        Raises:
            KnownError: The chat is not there any more.
        """
        origin = self._existing(message.conversation)
        last = message.id if message.role is Role.COMPANION else message.parent
        upto = self._vault.branch(last or "")
        chat = replace(self.start(origin.mode, origin.title), updated_at=self._parts.clock.now())
        self._vault.keep_conversation(chat)
        copied: dict[str, str] = {}
        for each in upto:
            copied[each.id] = self._parts.ids.new()
            parent = copied.get(each.parent or "")
            self._vault.keep_message(
                replace(each, id=copied[each.id], conversation=chat.id, parent=parent)
            )
            recalled = self._vault.recalled(each.id)
            if recalled is not None:
                self._vault.keep_recalled(copied[each.id], recalled)
        return chat

    def edit_reply(self, message: Message, text: str) -> Message:
        """Put the person's words in the place of an answer's; it is marked so from then on.

        Nothing is learnt from it. It goes on citing what it still says.

        Raises:
            KnownError: It is not an answer, there is no text, or it is not there any more.
        """
        stored = self._stored(message)
        words = text.strip()
        if stored.role is not Role.COMPANION:
            raise KnownError("Only an answer can be reworded.", "Send your message anew instead.")
        if not words:
            raise KnownError("An answer needs some text.")
        held = self._vault.get(stored.cited)
        before = [held[each] for each in stored.cited if each in held]
        cited = tuple(each.id for each in citation.cited(words, before))
        changed = replace(stored, text=words, cited=cited, edited=True)
        self._vault.keep_message(changed)
        self._states.drop()
        return changed

    def search(self, text: str, limit: int = FOUND_AT_MOST) -> list[Message]:
        """Return messages of any chat that hold these words, then such as mean the like."""
        found = {each.id: each for each in self._vault.search(text, limit)}
        if len(found) < limit and text.strip():
            for each in self._meant(text, limit):
                found.setdefault(each.id, each)
        return list(found.values())[:limit]

    def export(self, conversation: str, kind: str, leaf: str = "") -> str:
        """Return a chat as "md", "json", "jsonl" or "html"; JSON holds every version of a message.

        Raises:
            KnownError: There is no such kind, or no such chat.
        """
        chat = self._existing(conversation)
        messages = self._vault.messages(conversation)
        return transcript.written(chat, tree.path(messages, leaf), kind, messages)

    def draft(self, conversation: str) -> str:
        """Return what was being written in a chat, or ""; "" names chats without a message."""
        return self._vault.note(f"{DRAFT}{conversation}") or ""

    def keep_draft(self, conversation: str, text: str) -> None:
        """Keep what is being written in a chat, until it is sent; it outlives a crash."""
        self._vault.keep_note(f"{DRAFT}{conversation}", text)

    def ask(
        self,
        text: str,
        now: datetime,
        mode: MemoryMode,
        visit: Visit = lambda _lane, work: work(),
    ) -> Answer:
        """Run a whole turn in a chat of its own, as the command line does.

        Args:
            text: What the person says.
            now: When they say it.
            mode: What the turn may do with memory.
            visit: Has work done on a lane and returns its value; right here by default.
        """
        chat = replace(self.start(mode), created_at=now, updated_at=now)
        turn: Turn = visit("store", lambda: self.turn(chat, text, now))
        visit("store", turn.hear)
        visit("model", lambda: turn.answer(lambda _piece: None, lambda: False))
        answer: Answer = visit("store", turn.keep)
        visit("model", turn.ponder)
        visit("store", turn.think)
        return answer

    def gather(self, asked: Message) -> None:
        """Lay what was asked from the command line to the others of its day; see `gathering`."""
        gather(self._vault, self._parts.zone, self._parts.ids.new, asked)
        self._states.drop()

    def learn_unanswered(self) -> None:
        """Learn from last messages of earlier sittings that never got their answer.

        It failed, or the program ended. One of this sitting learns from itself when it is answered:
        learnt here too, it would be told that everything in it was known already.
        """
        if not self._parts.write.is_open():
            return
        for chat in self._vault.conversations():
            if chat.mode is not MemoryMode.FULL:
                continue
            last = self._vault.last_message(chat.id)
            if last is not None and self._was_left(last) and self._can_learn(last):
                self._parts.write.learn(last, self._vault.depth(last.id) - 1)

    def _was_left(self, message: Message) -> bool:
        return message.role is Role.PERSON and message.at < self._opened

    def _can_learn(self, message: Message) -> bool:
        gone = message.text == FORGOTTEN or wants_forgotten(message.text)
        return not gone and is_memorable(message.text)

    def _begun(self, conversation: Conversation | str, text: str) -> Conversation:
        """Return the chat as it is stored; a new one takes its title from its first words."""
        if isinstance(conversation, str):
            return self._existing(conversation)
        stored = self._vault.conversation(conversation.id)
        if stored is not None:
            return stored
        title = conversation.title or title_of(text)
        begun = replace(conversation, title=title)
        self._vault.keep_conversation(begun)
        return begun

    def _turn(self, opening: Opening) -> Turn:
        return Turn(self._parts, self._responder, self._states, opening, self._offers)

    def _meant(self, text: str, limit: int) -> list[Message]:
        """Return messages of the person whose memory comes to mind for this text."""
        recalled = self._parts.recall.best(Cue(text=text, now=self._parts.clock.now(), k=limit))
        if recalled.abstained:
            return []
        sources = [each.memory.source for each in recalled.recollections]
        wanted = dict.fromkeys(each.ref for each in sources if each.origin is Origin.CHAT)
        found = [self._vault.message(ref) for ref in wanted]
        return [each for each in found if each is not None]

    def _parent(self, message: Message) -> Message:
        question = self._vault.message(message.parent or "")
        if question is None:
            raise KnownError("The message this answers does not exist any more.")
        return question

    def _stored(self, message: Message) -> Message:
        stored = self._vault.message(message.id)
        if stored is None:
            raise KnownError("This message does not exist any more.")
        return stored

    def _existing(self, key: str) -> Conversation:
        found = self._vault.conversation(key)
        if found is None:
            raise KnownError("This chat does not exist any more.", "Start a new one.")
        return found
